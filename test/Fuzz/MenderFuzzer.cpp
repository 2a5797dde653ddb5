//===- MenderFuzzer.cpp - Fuzzes the mending of JSON ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Whatever is found in any bytes stands in them, and its repairs do; it is JSON
// unless it has a bad escape, a repeated key or bytes that are no UTF-8; what
// is JSON is left as it is; and what was mended needs no mend.
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonMender.h"
#include "facet/Support/Json/JsonReader.h"
#include "llvm/Support/ErrorHandling.h"

using namespace facet;

static constexpr uint64_t memoryLimit = 64 << 20;

/// Ends the process with a finding unless `condition` holds.
static void require(bool condition, const char *what) {
  if (!condition)
    llvm::report_fatal_error(what);
}

static std::optional<Value> read(llvm::StringRef text, ValueArena &arena) {
  JsonError error;
  return parseJson(text, arena, error);
}

static void checkRepairs(const MendedJson &mended, llvm::StringRef text) {
  size_t last = 0;
  for (const JsonRepair &repair : mended.repairs) {
    require(repair.offset >= last, "the repairs are not in order");
    last = repair.offset;
    require(text.substr(repair.offset).starts_with(repair.before),
            "a repair is of what is not there");
  }
  for (size_t at = 0; at != mended.json.size(); ++at)
    require(mended.originalOffset(at) <= text.size(), "a place outside");
}

/// What was mended is JSON, and another mender finds nothing to mend.
static void checkMended(const MendedJson &mended, ValueArena &arena) {
  std::optional<Value> value = read(mended.json, arena);
  if (!value)
    return;
  JsonMender mender(mended.json);
  std::vector<JsonMender::Place> places = mender.find();
  // Of an atom nobody knows whether it ends with the text.
  if (value->depth() == 0)
    return;
  require(places.size() == 1, "a value is not found again");
  MendedJson again = mender.mend(places.front());
  mender.addSurroundings(again);
  require(again.repairs.empty(), "a mended value needs a mend");
  std::optional<Value> same = read(again.json, arena);
  require(same && jcsEqual(*same, *value), "mending changes a value");
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  llvm::StringRef text(reinterpret_cast<const char *>(data), size);
  ValueArena arena(memoryLimit);
  JsonMender mender(text);
  size_t longest = size;
  for (JsonMender::Place place : mender.find()) {
    require(place.begin < place.end && place.end <= size, "a bad place");
    require(place.size() <= longest, "the longest is not the first");
    longest = place.size();
    MendedJson mended = mender.mend(place);
    mender.addSurroundings(mended);
    require(!mended.json.empty(), "a value without a text");
    checkRepairs(mended, text);
    checkMended(mended, arena);
  }
  return 0;
}
