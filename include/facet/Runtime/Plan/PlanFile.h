//===- PlanFile.h - Plans as bytes ------------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A plan in bytes that can be kept and read again without the compiler, by the
// same build of this library.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RUNTIME_PLAN_PLANFILE_H
#define FACET_RUNTIME_PLAN_PLANFILE_H

#include "facet/Runtime/Plan/Plan.h"

namespace facet {

/// The plan without its sources and its lenses, of which the names are kept.
std::string writePlan(const Plan &plan);

/// The plan in `bytes`, which `owner` keeps alive: texts are not copied. Null
/// if the bytes are no plan, whatever they are, if a span is in none of the
/// `sources`, or if a lens is not among `lenses`. Everything that a run indexes
/// by is checked; whether a value has the type that its user expects is not, so
/// that bytes must come from `writePlan` to be run.
std::shared_ptr<const Plan>
readPlan(llvm::StringRef bytes, std::shared_ptr<const void> owner,
         std::shared_ptr<const SourceManager> sources,
         std::shared_ptr<const LensRegistry> lenses);

} // namespace facet

#endif // FACET_RUNTIME_PLAN_PLANFILE_H
