//===- MessagesText.cpp - The messages of a run for people ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Output/MessagesText.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/TurnIds.h"

namespace facet {

/// The member of a canonical asset, or null.
static Value memberOf(Value map, llvm::StringRef key) {
  const Value *found = map.isMap() ? map.find(key) : nullptr;
  return found ? *found : Value();
}

static void appendNumber(std::string &text, Value number) {
  (void)appendJcs(text, number);
}

static void appendString(std::string &text, Value string) {
  if (string.isString())
    text += string.asString();
}

/// `[image png 10x20 sha256:…]`.
static void appendMedia(std::string &text, llvm::StringRef kind, Value asset) {
  text += "[";
  text += kind;
  text += " ";
  appendString(text, memberOf(asset, "format"));
  text += " ";
  Value shape = memberOf(asset, "shape"), digest = memberOf(asset, "digest");
  if (kind == "image") {
    appendNumber(text, memberOf(shape, "width"));
    text += "x";
    appendNumber(text, memberOf(shape, "height"));
  } else {
    appendNumber(text, memberOf(shape, "duration"));
    text += "s";
  }
  text += " ";
  appendString(text, memberOf(digest, "algo"));
  text += ":";
  appendString(text, memberOf(digest, "value"));
  text += "]";
}

static void appendItem(std::string &text, Value item) {
  Value type = memberOf(item, "type");
  if (!type.isString())
    return;
  if (type.asString() == "text")
    appendString(text, memberOf(item, "text"));
  else
    appendMedia(text, type.asString(), memberOf(item, "asset"));
  text += "\n";
}

void appendContentText(std::string &text, Value content) {
  if (content.isList())
    for (Value item : content.asList())
      appendItem(text, item);
  if (content.isString())
    text += content.asString().str() + "\n";
}

std::string renderMessagesText(const RunResult &result) {
  std::string text;
  for (const EmittedMessage &message : result.messages) {
    text += "--- ";
    text += roleName(message.role);
    text += " ";
    text += message.turn ? turnId(message.id, message.turn) : message.id.str();
    text += " " + std::to_string(message.units) + "\n";
    appendContentText(text, message.content);
  }
  return text;
}

} // namespace facet
