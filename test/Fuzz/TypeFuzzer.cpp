//===- TypeFuzzer.cpp - Fuzzes the parser of types ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What parses prints as text that parses to the same type.
//
//===----------------------------------------------------------------------===//

#include "facet/Types/Type.h"
#include <cstdlib>

using namespace facet;

static void check(llvm::StringRef text, TypeTextForm form) {
  TypeContext context;
  TypeParseError error;
  const Type *type = parseType(text, context, form, error);
  if (!type) {
    if (error.message.empty() || error.begin > error.end ||
        error.end > text.size())
      abort();
    return;
  }
  std::string printed = printType(type, ~size_t(0));
  if (parseType(printed, context, TypeTextForm::InString, error) != type)
    abort();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  llvm::StringRef text(reinterpret_cast<const char *>(data), size);
  check(text, TypeTextForm::InString);
  check(text, TypeTextForm::InInterface);
  return 0;
}
