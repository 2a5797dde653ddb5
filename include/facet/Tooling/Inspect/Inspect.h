//===- Inspect.h - Views of a document as JSON ------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What `fct inspect` writes (docs/CommandLine.md describes the members). Every
// view is canonical JSON with one final LF, and the same for the same document.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_INSPECT_INSPECT_H
#define FACET_TOOLING_INSPECT_INSPECT_H

#include "facet/Pipeline/Compilation.h"

namespace facet {

/// The files, and the import lines that led to them. After `resolve`.
std::string inspectImports(const Compilation &compilation);

/// The variables with their types and dependencies, the order in which they are
/// computed, and the variables that each message reads. After `analyse`.
std::string inspectDag(const AnalysedProgram &program);

/// The JSON Schema of the input object. After `analyse`.
std::string inspectInputs(const AnalysedProgram &program);

/// An input object to fill in, for people: indented, in the order of the
/// document. After `analyse`.
std::string printInputSkeleton(const AnalysedProgram &program);

/// The merged policy and its hash, null without @policy. After `analyse`.
std::string inspectPolicy(const AnalysedProgram &program);

} // namespace facet

#endif // FACET_TOOLING_INSPECT_INSPECT_H
