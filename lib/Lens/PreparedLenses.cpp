//===- PreparedLenses.cpp - What lenses prepare, once for equal calls -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Lens/PreparedLenses.h"
#include "facet/Lens/LensCalls.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"

using namespace facet;

/// Adds a text that no other sequence of arguments has; false for kinds that no
/// lens prepares for.
static bool appendKey(llvm::SmallVectorImpl<char> &key, Value value) {
  auto appendNumber = [&](uint64_t number) {
    const char *bytes = reinterpret_cast<const char *>(&number);
    key.append(bytes, bytes + sizeof(number));
  };
  key.push_back(char(value.kind()));
  switch (value.kind()) {
  case Value::Kind::Absent:
    return true;
  case Value::Kind::Int:
    appendNumber(uint64_t(value.asInt()));
    return true;
  case Value::Kind::String:
    appendNumber(value.size());
    key.append(value.asString().begin(), value.asString().end());
    return true;
  default:
    return false;
  }
}

/// A text that no other call has; false if there is none.
static bool makeKey(llvm::SmallVectorImpl<char> &key, const Lens &lens,
                    llvm::ArrayRef<Value> knownArgs) {
  key.append(lens.name.begin(), lens.name.end());
  key.push_back('(');
  return llvm::all_of(knownArgs,
                      [&](Value argument) { return appendKey(key, argument); });
}

bool PreparedLenses::canFail(const Lens &lens,
                             llvm::ArrayRef<Value> knownArgs) {
  llvm::SmallString<128> key;
  if (lens.totality != LensTotality::ByArguments ||
      !makeKey(key, lens, knownArgs))
    return lens.canFail(knownArgs);
  auto [known, isNew] = failing.try_emplace(key);
  if (isNew)
    known->second = lens.canFail(knownArgs);
  return known->second;
}

llvm::FailureOr<std::shared_ptr<const LensState>>
PreparedLenses::prepare(const Lens &lens, LensContext &context,
                        llvm::ArrayRef<Value> knownArgs) {
  llvm::SmallString<128> key;
  bool hasKey = makeKey(key, lens, knownArgs);
  if (hasKey) {
    auto known = states.find(key);
    if (known != states.end())
      return known->second;
  }
  llvm::FailureOr<std::unique_ptr<LensState>> state =
      lens.prepare(context, knownArgs);
  if (failed(state)) {
    nameSilentFailure(lens, context);
    return llvm::failure();
  }
  std::shared_ptr<const LensState> shared = std::move(*state);
  if (hasKey)
    states[key] = shared;
  return shared;
}
