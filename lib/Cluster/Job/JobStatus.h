//===- JobStatus.h - How a job is shown -------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_JOB_JOBSTATUS_H
#define FACET_LIB_CLUSTER_JOB_JOBSTATUS_H

#include "Job/JsonFields.h"
#include "facet/Cluster/Jobs.h"
#include "llvm/ADT/ArrayRef.h"

namespace facet::cluster {

/// The member "dead" of an object.
void addDead(JsonFieldsWriter &json, llvm::ArrayRef<DeadChunk> dead);

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_JOB_JOBSTATUS_H
