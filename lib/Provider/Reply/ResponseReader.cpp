//===- ResponseReader.cpp - Going through a response ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Reply/ResponseReader.h"
#include "llvm/ADT/Twine.h"

namespace facet {

void ResponseReader::fail(ReplyFault::Kind kind, std::string message,
                          std::string path) {
  if (!reply.fault)
    reply.fault = {kind, std::move(message), std::move(path)};
}

ReplyNode ResponseReader::find(const ReplyNode &map, llvm::StringRef key) {
  if (reply.fault || !map.value.isMap())
    return {};
  const Value *field = map.value.find(key);
  if (!field || field->isNull())
    return {};
  return {*field, map.path + "." + key.str()};
}

bool ResponseReader::check(const ReplyNode &node, Value::Kind kind) {
  if (node.value.kind() == kind)
    return true;
  fail(ReplyFault::Kind::Shape,
       ("at '" + node.path.substr(1) + "': expected " + kindName(kind) +
        ", got " + kindName(node.value.kind()))
           .str(),
       node.path);
  return false;
}

ReplyNode ResponseReader::find(const ReplyNode &map, llvm::StringRef key,
                               Value::Kind kind) {
  ReplyNode node = find(map, key);
  return node.isThere() && check(node, kind) ? node : ReplyNode();
}

ReplyNode ResponseReader::need(const ReplyNode &map, llvm::StringRef key,
                               Value::Kind kind) {
  ReplyNode node = find(map, key, kind);
  if (!node.isThere()) {
    std::string where =
        map.path.empty() ? std::string() : "at '" + map.path.substr(1) + "': ";
    fail(ReplyFault::Kind::Shape, where + "'" + key.str() + "' is missing",
         map.path);
  }
  return node;
}

llvm::StringRef ResponseReader::textOf(const ReplyNode &map,
                                       llvm::StringRef key) {
  ReplyNode node = find(map, key, Value::Kind::String);
  return node.isThere() ? node.value.asString() : llvm::StringRef();
}

void ResponseReader::eachMap(
    const ReplyNode &list, llvm::function_ref<void(const ReplyNode &)> visit) {
  if (!list.value.isList())
    return;
  size_t number = 0;
  for (Value item : list.value.asList()) {
    ReplyNode node{item, list.path + "[" + std::to_string(number++) + "]"};
    if (reply.fault || !check(node, Value::Kind::Map))
      return;
    visit(node);
  }
}

ReplyNode ResponseReader::first(const ReplyNode &list) {
  if (reply.fault || !list.value.isList())
    return {};
  if (list.value.size() == 0) {
    fail(ReplyFault::Kind::Shape, "'" + list.path.substr(1) + "' is empty",
         list.path);
    return {};
  }
  ReplyNode node{list.value.asList().front(), list.path + "[0]"};
  return check(node, Value::Kind::Map) ? node : ReplyNode();
}

void ResponseReader::addText(ReplyNode text) {
  if (text.value.isString() && text.value.size() != 0)
    reply.texts.push_back(std::move(text));
}

void ResponseReader::addCall(const ReplyNode &call,
                             llvm::StringRef argumentsKey) {
  ReplyNode name = need(call, "name", Value::Kind::String);
  ReplyNode arguments = find(call, argumentsKey);
  if (arguments.isThere() && !arguments.value.isString())
    check(arguments, Value::Kind::Map);
  if (!reply.fault)
    reply.calls.push_back({std::move(name), std::move(arguments)});
}

void ResponseReader::refuse(llvm::StringRef why, const ReplyNode &at) {
  fail(ReplyFault::Kind::Refusal, why.str(), at.path);
}

} // namespace facet
