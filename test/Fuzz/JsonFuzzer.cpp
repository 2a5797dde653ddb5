//===- JsonFuzzer.cpp - Fuzzes the JSON reader and writer -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Any bytes are either refused with a place inside them, or are a value whose
// canonical and pretty texts read back as an equal value.
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/Support/ErrorHandling.h"

using namespace facet;

static constexpr uint64_t memoryLimit = 64 << 20;

/// Ends the process with a finding unless `condition` holds.
static void require(bool condition, const char *what) {
  if (!condition)
    llvm::report_fatal_error(what);
}

static void checkReadsBack(llvm::StringRef text, Value value) {
  ValueArena arena(memoryLimit);
  JsonError error;
  std::optional<Value> again =
      parseJson(text, arena, error, /*copyStrings=*/false);
  require(again.has_value(), "the writer's text is refused by the reader");
  require(jcsEqual(*again, value), "reading back gives another value");
  require(jcsHash(*again) == jcsHash(value), "equal values, unequal hashes");
  std::string canonical;
  require(appendJcs(canonical, *again), "no canonical text");
  require(canonical == toJcs(value), "reading back gives other text");
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  llvm::StringRef text(reinterpret_cast<const char *>(data), size);
  ValueArena arena(memoryLimit);
  JsonError error;
  std::optional<Value> value = parseJson(text, arena, error);
  if (!value) {
    require(error.offset <= size, "an error outside the text");
    require(!error.message.empty(), "an error without a message");
    return 0;
  }
  std::string canonical = toJcs(*value);
  checkReadsBack(canonical, *value);
  std::string pretty;
  require(appendPrettyJson(pretty, *value, 2), "no pretty text");
  checkReadsBack(pretty, *value);
  // A limit is kept, and only its excess is refused.
  std::string limited;
  require(appendJcs(limited, *value, canonical.size()),
          "the size is too small");
  limited.clear();
  require(!appendJcs(limited, *value, canonical.size() - 1) &&
              limited.size() < canonical.size(),
          "the limit is not kept");
  return 0;
}
