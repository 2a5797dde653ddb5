//===- InputText.h - Run-time inputs as JSON text ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PIPELINE_INPUTTEXT_H
#define FACET_PIPELINE_INPUTTEXT_H

#include "facet/Support/Diagnostics.h"
#include "facet/Support/Value.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace facet {

/// The code point, or the byte of none, at an offset of a JSON text.
SourceSpan jsonErrorSpan(FileId file, llvm::StringRef text, size_t offset);

/// Reads a JSON object, the inputs of a run (LANGUAGE.md 1.8). Strings may
/// point into the text. Reports X.fct.JSON or X.fct.LIMIT, at the span of an
/// offset, and returns nullopt if it is none.
std::optional<Value>
readInputObject(llvm::StringRef text, ValueArena &arena,
                llvm::function_ref<SourceSpan(size_t offset)> spanAt,
                Diagnostics &diagnostics);
/// The same of the text of a file.
std::optional<Value> readInputObject(FileId file, const SourceManager &sources,
                                     ValueArena &arena,
                                     Diagnostics &diagnostics);

} // namespace facet

#endif // FACET_PIPELINE_INPUTTEXT_H
