//===- InputSchema.h - What inputs a document wants -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_INSPECT_INPUTSCHEMA_H
#define FACET_TOOLING_INSPECT_INPUTSCHEMA_H

#include "facet/Sema/AnalysedProgram.h"

namespace facet {

/// The JSON Schema of the input object of a document that was analysed without
/// errors (docs/Language.md part 4): a property for each input, typed as the
/// parameters of canonical tools are; `required` has those without default.
/// Further members are allowed, for a run only warns of them. nullopt: out of
/// the arena's memory.
std::optional<Value> inputSchema(const AnalysedProgram &program,
                                 ValueArena &arena);

/// An input object to fill in: defaults, and for the other inputs a value of
/// the type, as simple as can be. It need not meet a pattern, and an embedding
/// of more than 4096 numbers is left empty. nullopt: out of the arena's memory.
std::optional<Value> inputSkeleton(const AnalysedProgram &program,
                                   ValueArena &arena);

} // namespace facet

#endif // FACET_TOOLING_INSPECT_INPUTSCHEMA_H
