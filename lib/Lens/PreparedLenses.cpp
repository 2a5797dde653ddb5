//===- PreparedLenses.cpp - What lenses prepare, once for equal calls -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Lens/PreparedLenses.h"
#include "facet/Lens/LensCalls.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;

/// Adds a text that no other sequence of arguments has; false for kinds that no
/// lens prepares for.
static bool appendKey(llvm::SmallVectorImpl<char> &key, Value value) {
  auto append = [&](const auto &bytes) {
    key.append(bytes.begin(), bytes.end());
  };
  switch (value.kind()) {
  case Value::Kind::Absent:
    append(llvm::StringRef("-"));
    return true;
  case Value::Kind::Int:
    append(llvm::itostr(value.asInt()) + ",");
    return true;
  case Value::Kind::String:
    append(llvm::utostr(value.size()) + ":");
    append(value.asString());
    return true;
  default:
    return false;
  }
}

llvm::FailureOr<std::shared_ptr<const LensState>>
PreparedLenses::prepare(const Lens &lens, LensContext &context,
                        llvm::ArrayRef<Value> knownArgs) {
  llvm::SmallString<128> key(lens.name);
  key.push_back('(');
  bool hasKey = true;
  for (Value argument : knownArgs)
    hasKey &= appendKey(key, argument);
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
