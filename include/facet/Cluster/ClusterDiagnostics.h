//===- ClusterDiagnostics.h - What jobs on a server report ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_CLUSTER_CLUSTERDIAGNOSTICS_H
#define FACET_CLUSTER_CLUSTERDIAGNOSTICS_H

#include "facet/Support/DiagKind.h"

namespace facet::diag {
#define DIAG FACET_DIAG
#include "facet/Cluster/ClusterDiagnostics.def"
} // namespace facet::diag

#endif // FACET_CLUSTER_CLUSTERDIAGNOSTICS_H
