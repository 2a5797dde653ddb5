//===- InputText.cpp - Run-time inputs as JSON text -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Pipeline/InputText.h"
#include "facet/Pipeline/PipelineDiagnostics.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Unicode/Utf8.h"
#include "llvm/ADT/StringExtras.h"

namespace facet {

SourceSpan jsonErrorSpan(FileId file, llvm::StringRef text, size_t offset) {
  offset = std::min(offset, text.size());
  size_t end = offset;
  if (end < text.size())
    ++end;
  while (end < text.size() && isContinuationByte(text[end]))
    ++end;
  return {file, uint32_t(offset), uint32_t(end)};
}

static void reportJsonError(const JsonError &error, SourceSpan at,
                            uint64_t memoryLimit, Diagnostics &diagnostics) {
  switch (error.kind) {
  case JsonError::Kind::Syntax:
    diagnostics.report(diag::InputNotJson, at, {error.message});
    return;
  case JsonError::Kind::TooDeep:
    diagnostics.report(diag::InputTooDeep, at,
                       {llvm::utostr(JsonReadOptions().maxDepth)});
    return;
  case JsonError::Kind::OutOfMemory:
    diagnostics.report(diag::InputTooLarge, at, {llvm::utostr(memoryLimit)});
    return;
  }
}

std::optional<Value>
readInputObject(llvm::StringRef text, ValueArena &arena,
                llvm::function_ref<SourceSpan(size_t)> spanAt,
                Diagnostics &diagnostics) {
  JsonError error;
  JsonReadOptions options;
  options.wideIntegers = JsonReadOptions::WideIntegers::Marked;
  std::optional<Value> value =
      parseJson(text, arena, error, /*copyStrings=*/false, options);
  if (!value) {
    reportJsonError(error, spanAt(error.offset), arena.limitBytes(),
                    diagnostics);
    return std::nullopt;
  }
  if (value->isMap())
    return value;
  diagnostics.report(diag::InputNotObject,
                     spanAt(text.find_first_not_of(" \t\r\n")),
                     {kindName(value->kind()).str()});
  return std::nullopt;
}

} // namespace facet
