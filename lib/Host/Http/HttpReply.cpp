//===- HttpReply.cpp - The JSON that an answer is -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Http/HttpReply.h"
#include "facet/Support/Json/JsonReader.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::host {

const Value *findMember(Value map, llvm::StringRef name) {
  if (map.isMap())
    for (const MapEntry &entry : map.asMap())
      if (entry.key == name)
        return &entry.value;
  return nullptr;
}

std::optional<Value> readReplyObject(const HttpAnswer &answer,
                                     const HttpEndpoint &endpoint,
                                     ValueArena &arena, std::string &why) {
  auto fail = [&](std::string reason) {
    why = std::move(reason);
    return std::nullopt;
  };
  if (!answer.problem.empty())
    return fail(answer.problem);
  std::string server = shownUrl(endpoint.url);
  if (answer.status != 200)
    return fail(server + " answered with status " +
                llvm::itostr(answer.status));
  JsonError error;
  std::optional<Value> value = parseJson(answer.body, arena, error);
  if (!value && error.kind == JsonError::Kind::OutOfMemory)
    return fail("");
  if (!value)
    return fail("the answer of " + server + " is no JSON: " + error.message);
  if (!value->isMap())
    return fail("the answer of " + server + " is no JSON object");
  return value;
}

std::optional<Value> readReplyValue(const HttpAnswer &answer,
                                    const HttpEndpoint &endpoint,
                                    ValueArena &arena, std::string &why) {
  std::optional<Value> object = readReplyObject(answer, endpoint, arena, why);
  if (!object)
    return std::nullopt;
  if (const Value *value = findMember(*object, "value"))
    return *value;
  why = "the answer of " + shownUrl(endpoint.url) + " has no 'value'";
  return std::nullopt;
}

} // namespace facet::host
