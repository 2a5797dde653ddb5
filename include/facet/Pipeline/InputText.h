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

/// The size of an input's file, in bytes, above which it need not be read: its
/// values would need more than `memoryLimit`. What has blanks and names only
/// may be a little larger than a small limit. Offsets have 32 bits.
constexpr uint64_t largestInput(uint64_t memoryLimit) {
  constexpr uint64_t most = UINT32_MAX - 1, slack = uint64_t(1) << 20;
  return memoryLimit < most - slack ? memoryLimit + slack : most;
}

/// The code point, or the byte of none, at an offset of a JSON text.
SourceSpan jsonErrorSpan(FileId file, llvm::StringRef text, size_t offset);

/// Reads inputs (docs/Language.md 1.8): a JSON object, whose strings point into
/// `text`. Reports X.fct.JSON or X.fct.LIMIT, at the span of an offset, if it
/// is none.
std::optional<Value>
readInputObject(llvm::StringRef text, ValueArena &arena,
                llvm::function_ref<SourceSpan(size_t offset)> spanAt,
                Diagnostics &diagnostics);

} // namespace facet

#endif // FACET_PIPELINE_INPUTTEXT_H
