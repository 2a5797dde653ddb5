//===- PlanFile.h - Plans as bytes ------------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A plan in bytes that can be kept and read again without the compiler: by
// every build of this library that has the same `planFormatVersion` and the
// plan's lenses in the same versions.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RUNTIME_PLAN_PLANFILE_H
#define FACET_RUNTIME_PLAN_PLANFILE_H

#include "facet/Runtime/Plan/Plan.h"

namespace facet {

/// Grows with each change of the format or of what a plan means. Plans of other
/// versions are refused: the document is compiled anew.
inline constexpr uint32_t planFormatVersion = 6;

/// Where the texts are that the plan's spans point into.
enum class PlanSources : uint8_t {
  /// The reader is given them, as the compilation cache has them anyway.
  External,
  /// With the plan, which grows by them: it can be run wherever it is.
  Embedded
};

/// The plan without its lenses, of which names and versions are kept. One that
/// is packed by a solver of a plug-in is not read again.
std::string writePlan(const Plan &plan,
                      PlanSources sources = PlanSources::External);

/// The plan in `bytes`, which `owner` keeps alive: texts are not copied.
/// Without `sources` the plan must have been written with its own. Null if the
/// bytes are no plan of this version, whatever they are, if a span is in none
/// of the sources, or if a lens is not among `lenses`; the reason is reported
/// to `diagnostics`. Everything that a run indexes by is checked; whether a
/// value has the type that its user expects is not, so that bytes must come
/// from `writePlan` to be run. Linear in the bytes, in memory as in time.
std::shared_ptr<const Plan>
readPlan(llvm::StringRef bytes, std::shared_ptr<const void> owner,
         std::shared_ptr<const SourceManager> sources,
         std::shared_ptr<const LensRegistry> lenses,
         Diagnostics *diagnostics = nullptr);

} // namespace facet

#endif // FACET_RUNTIME_PLAN_PLANFILE_H
