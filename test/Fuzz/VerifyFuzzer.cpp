//===- VerifyFuzzer.cpp - Fuzzes the reader of execution artifacts --------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Any bytes are refused with reasons, or are an artifact that stays one in
// canonical form, and that any further member, or any member less, makes none.
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Guard/Attestation.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/Support/ErrorHandling.h"

using namespace facet;

/// Ends the process with a finding unless `condition` holds.
static void require(bool condition, const char *what) {
  if (!condition)
    llvm::report_fatal_error(what);
}

static bool isArtifact(Value value) {
  return verifyArtifact(toJcs(value), nullptr).empty();
}

namespace {
/// Makes each map of a value, one after another, one with a member more or
/// less.
class MemberChanger {
public:
  explicit MemberChanger(Value root) : root(root) {}

  void checkAll() {
    for (bool adds : {true, false})
      for (size_t map = 0; map != mostMaps; ++map) {
        addsMember = adds;
        mapsLeft = map;
        hasChanged = false;
        Value changed = copy(root);
        if (!hasChanged)
          break;
        require(!isArtifact(changed), "a changed artifact is taken");
      }
  }

private:
  static constexpr size_t mostMaps = 16;

  Value copy(Value value) {
    std::vector<Value> items;
    std::vector<MapEntry> entries;
    if (value.isList()) {
      for (Value item : value.asList())
        items.push_back(copy(item));
      return *arena.copyList(items);
    }
    if (!value.isMap())
      return value;
    bool isTheMap = !hasChanged && mapsLeft-- == 0;
    hasChanged |= isTheMap;
    for (const MapEntry &entry : value.asMap())
      entries.push_back({entry.key, copy(entry.value)});
    if (isTheMap && addsMember)
      entries.push_back({"a further one", Value::null()});
    else if (isTheMap)
      entries.pop_back();
    return *arena.copyMap(entries);
  }

  Value root;
  ValueArena arena{~uint64_t(0)};
  bool addsMember = false, hasChanged = false;
  size_t mapsLeft = 0;
};
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  llvm::StringRef text(reinterpret_cast<const char *>(data), size);
  static const std::optional<SignatureKey> key = [] {
    std::string error;
    return SignatureKey::publicFromPem(
        "-----BEGIN PUBLIC KEY-----\n"
        "MCowBQYDK2VwAyEAgth98SpRm5R0gyTDnzqDDOZdMqnXfoH1T/munmW7G0s=\n"
        "-----END PUBLIC KEY-----\n",
        error);
  }();
  std::vector<ArtifactProblem> problems = verifyArtifact(text, nullptr);
  for (const ArtifactProblem &problem : problems)
    require(!problem.message.empty(), "a problem without a message");
  std::vector<ArtifactProblem> signedProblems = verifyArtifact(text, &*key);
  require(problems.empty() || !signedProblems.empty(),
          "a key makes a bad artifact a good one");
  if (!problems.empty())
    return 0;
  ValueArena arena(~uint64_t(0));
  JsonError error;
  std::optional<Value> value = parseJson(text, arena, error);
  require(value && isArtifact(*value), "its canonical text is no artifact");
  MemberChanger(*value).checkAll();
  return 0;
}
