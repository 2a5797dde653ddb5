//===- ScriptedHost.cpp - A host that always answers the same -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ScriptedHost.h"
#include "facet/Support/Crypto/Hash.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/Twine.h"

namespace facet::differential {

static Value textIn(ValueArena &arena, llvm::StringRef text) {
  return arena.copyString(text).value_or(Value::null());
}

llvm::FailureOr<Value> ScriptedHost::call(const HostCall &call,
                                          LensContext &context) {
  const Lens &lens = call.lens;
  std::string request = lens.name.str() + toJcs(call.input);
  for (Value arg : call.args)
    request += arg.isAbsent() ? ",-" : "," + toJcs(arg);
  log.push_back(request);
  if (lens.level == TrustLevel::Volatile)
    request += std::to_string(log.size());
  std::string digest = sha256Id(request);
  llvm::StringRef digits = llvm::StringRef(digest).take_back(12);
  if (digits.starts_with("00"))
    return llvm::failure();
  ValueArena &arena = context.arena;
  switch (lens.result) {
  case LensType::Float:
    return Value::floating(double(digits.size()) / double(log.size() + 1));
  case LensType::Numbers:
    return arena.copyList({Value::floating(0.5), Value::integerValue(2)})
        .value_or(Value::null());
  case LensType::List: {
    Value item = textIn(arena, digits);
    return arena.copyList({item, call.input}).value_or(Value::null());
  }
  default:
    return textIn(arena, ("  Answer " + digits + " ").str());
  }
}

std::optional<Value> ScriptedHost::lookUp(llvm::StringRef key,
                                          ValueArena &arena) {
  log.push_back(("look up " + key).str());
  // One in four is not there; where a list is wanted, a text is the wrong type.
  if (llvm::StringRef("048c").contains(key.back()))
    return std::nullopt;
  return textIn(arena, ("cached " + key.take_back(4)).str());
}

std::error_code ScriptedHost::store(llvm::StringRef key, Value) {
  log.push_back(("store " + key).str());
  return {};
}

} // namespace facet::differential
