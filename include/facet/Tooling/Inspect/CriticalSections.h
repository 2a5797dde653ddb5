//===- CriticalSections.h - Overflows that are certain ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_INSPECT_CRITICALSECTIONS_H
#define FACET_TOOLING_INSPECT_CRITICALSECTIONS_H

#include "facet/Packing/Measure.h"
#include "facet/Sema/AnalysedProgram.h"

namespace facet {

/// Warns of an F901 that every run ends with (docs/Language.md 1.16): the
/// messages that may not be shortened, whose text is written in the document,
/// and that neither a gate nor the policy can remove, are larger than the
/// budget. The program has no errors. Looks at literals, and at variables that
/// are literals; linear time.
void warnCriticalOverflow(const AnalysedProgram &program,
                          const LayoutRules &rules, Diagnostics &diagnostics);

} // namespace facet

#endif // FACET_TOOLING_INSPECT_CRITICALSECTIONS_H
