//===- Submit.cpp - A batch that workers run ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Cluster/Submit.h"
#include "Submit/Submitter.h"

namespace facet::cluster {

SubmitResult submitBatch(const Plan &plan, const SubmitOptions &options,
                         Diagnostics &diagnostics) {
  return Submitter(plan, options, diagnostics).run();
}

} // namespace facet::cluster
