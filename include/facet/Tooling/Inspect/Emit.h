//===- Emit.h - The document after a stage ----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_INSPECT_EMIT_H
#define FACET_TOOLING_INSPECT_EMIT_H

#include "facet/Pipeline/Compilation.h"

namespace facet {

/// The forms that `fct build --emit` writes.
enum class EmitKind : uint8_t {
  Ast,
  Facet,
  TBox,
  Plan,
  PlanJson,
  Bytecode,
  PlanFile
};

/// Takes a compilation whose document was analysed without errors on to the
/// stage that is asked for, and gives the document in that form; nullopt, with
/// errors reported, if that fails. Text ends in one LF; bytecode
/// and plan files are binary.
std::optional<std::string> emit(Compilation &compilation, EmitKind kind);

/// The same for the IR as the last pass that the options want leaves it
/// (PipelineOptions::stopAfter).
std::optional<std::string> emitAfterPass(Compilation &compilation);

/// The syntax tree of the root file of a document that was resolved, as JSON.
std::string emitAst(const Compilation &compilation);

} // namespace facet

#endif // FACET_TOOLING_INSPECT_EMIT_H
