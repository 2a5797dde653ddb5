//===- Content.cpp - The contents of messages -----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Packing/Content.h"
#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Types/Type.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/Twine.h"

namespace facet {

/// What a media item takes in the output besides its text, generously: an asset
/// has a digest of 64 digits and a few short fields.
static constexpr uint64_t bytesOfItem = 320;

std::string describeKind(Value value) {
  switch (value.kind()) {
  case Value::Kind::Null:
    return "null";
  case Value::Kind::Int:
    return "an int";
  default:
    return ("a " + llvm::Twine(kindName(value.kind()))).str();
  }
}

uint64_t unitsOf(llvm::StringRef text) {
  std::optional<std::string> normalised = normaliseUnits(text);
  return normalised ? normalised->size() : text.size();
}

/// The text of a text item, or nullptr for a media item.
static const Value *textOf(Value item) {
  const Value *text = item.isMap() ? item.find("text") : nullptr;
  return text && text->isString() ? text : nullptr;
}

//===----------------------------------------------------------------------===//
// Checking
//===----------------------------------------------------------------------===//

/// Why an item of a list is no content item.
static std::optional<ContentProblem> checkItem(Value item) {
  auto bad = [](std::string message) {
    return ContentProblem{false, std::move(message)};
  };
  if (!item.isMap())
    return bad("it is " + describeKind(item) +
               ", but an item is a map with a 'type'");
  const Value *type = item.find("type");
  if (!type || !type->isString())
    return bad("it has no 'type' of text, image or audio");
  llvm::StringRef kind = type->asString();
  bool isText = kind == "text";
  if (!isText && kind != "image" && kind != "audio")
    return bad(
        ("its type \"" + kind + "\" is none of text, image, audio").str());
  llvm::StringRef field = isText ? "text" : "asset";
  const Value *body = item.find(field);
  if (!body)
    return bad(
        ("an item of type \"" + kind + "\" needs '" + field + "'").str());
  for (const MapEntry &entry : item.asMap())
    if (entry.key != "type" && entry.key != field)
      return bad(
          ("an item of type \"" + kind + "\" has no field '" + entry.key + "'")
              .str());
  if (isText) {
    if (body->isString())
      return std::nullopt;
    return bad("its 'text' is " + describeKind(*body) + ", not a string");
  }
  if (std::optional<std::string> why = checkAsset(*body, kind))
    return ContentProblem{true, std::move(*why)};
  return std::nullopt;
}

std::optional<ContentProblem> Contents::check(Value content) {
  if (content.isString())
    return std::nullopt;
  if (!content.isList())
    return ContentProblem{
        false,
        "it is " + describeKind(content) + ", neither text nor a list of items",
        content.isMap() ? "make it text with '|> json()'"
                        : "make it text with '|> to_string()'"};
  llvm::ArrayRef<Value> items = content.asList();
  if (!checked.insert({{items.data(), items.size()}, 0}).second)
    return std::nullopt;
  for (size_t i = 0; i != items.size(); ++i) {
    std::optional<ContentProblem> problem = checkItem(items[i]);
    if (!problem)
      continue;
    checked.erase({items.data(), items.size()});
    problem->message = "item " + std::to_string(i) + ": " + problem->message;
    if (items[i].isString())
      problem->help = "make it text with '|> join(\"\\n\")'";
    return problem;
  }
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

ContentSize Contents::measureList(llvm::ArrayRef<Value> items) const {
  ContentSize size;
  size.units = sizeOf.perSection();
  for (const Value &item : items) {
    size.bytes += bytesOfItem;
    if (const Value *text = textOf(item)) {
      size.units += sizeOf.ofText(text->asString());
      size.bytes += text->size();
      continue;
    }
    size.holdsMedia = true;
    if (!size.unsafeInteger)
      size.unsafeInteger = findUnsafeInteger(item);
  }
  return size;
}

ContentSize Contents::measure(Value content) {
  // What is small is measured faster than it is looked up.
  constexpr size_t largeText = 4096, largeList = 16;
  ContentSize size;
  Identity id;
  if (content.isString()) {
    llvm::StringRef text = content.asString();
    size.bytes = text.size();
    if (text.size() < largeText) {
      size.units = sizeOf.perSection() + sizeOf.ofText(text);
      return size;
    }
    id = {text.data(), text.size()};
  } else if (content.isList()) {
    llvm::ArrayRef<Value> items = content.asList();
    if (items.size() < largeList)
      return measureList(items);
    id = {items.data(), items.size()};
  } else {
    return size;
  }
  auto [known, isNew] = sizes.insert({id, size});
  if (!isNew)
    return known->second;
  if (content.isList())
    return known->second = measureList(content.asList());
  known->second.units = sizeOf.perSection() + sizeOf.ofText(content.asString());
  return known->second;
}

//===----------------------------------------------------------------------===//
// Cutting
//===----------------------------------------------------------------------===//

namespace {
struct CutText {
  Value text;
  uint64_t units = 0;
};
} // namespace

/// The longest prefix of the NFC+LF form that has at most `target` units.
static std::optional<CutText> cutText(llvm::StringRef text, uint64_t target,
                                      const Measure &measure,
                                      ValueArena &arena) {
  std::optional<std::string> normalised = normaliseUnits(text);
  Measure::Prefix prefix = measure.prefixOf(
      normalised ? llvm::StringRef(*normalised) : text, target);
  if (!normalised)
    return CutText{Value::string(text.take_front(prefix.bytes)), prefix.size};
  std::optional<Value> copy =
      arena.copyString(llvm::StringRef(*normalised).take_front(prefix.bytes));
  if (!copy)
    return std::nullopt;
  return CutText{*copy, prefix.size};
}

/// A text item with another text.
static std::optional<Value> replaceText(Value item, Value text,
                                        ValueArena &arena) {
  llvm::SmallVector<MapEntry, 2> entries(item.asMap().begin(),
                                         item.asMap().end());
  for (MapEntry &entry : entries)
    if (entry.key == "text")
      entry.value = text;
  return arena.copyMap(entries);
}

/// Cuts the last text items first; an item cut to nothing is removed.
static std::optional<CutContent> cutList(llvm::ArrayRef<Value> items,
                                         uint64_t size, uint64_t target,
                                         const Measure &measure,
                                         ValueArena &arena) {
  Value *to = arena.allocateValues(items.size());
  if (!to)
    return std::nullopt;
  // What is left is collected from the end of the new list.
  Value *newEnd = to + items.size(), *newBegin = newEnd;
  uint64_t left = size;
  for (const Value &item : llvm::reverse(items)) {
    const Value *text = left > target ? textOf(item) : nullptr;
    if (!text) {
      *--newBegin = item;
      continue;
    }
    uint64_t units = measure.ofText(text->asString());
    if (units <= left - target) {
      left -= units;
      continue;
    }
    std::optional<CutText> cut =
        cutText(text->asString(), units - (left - target), measure, arena);
    if (!cut)
      return std::nullopt;
    left -= units - cut->units;
    if (!cut->text.size())
      continue;
    std::optional<Value> shorter = replaceText(item, cut->text, arena);
    if (!shorter)
      return std::nullopt;
    *--newBegin = *shorter;
  }
  return CutContent{Value::list({newBegin, size_t(newEnd - newBegin)}), left};
}

std::optional<CutContent> cutContent(Value content, uint64_t size,
                                     uint64_t target, const Measure &measure,
                                     ValueArena &arena) {
  assert(target >= measure.perSection() && "no room for the message itself");
  if (content.isList())
    return cutList(content.asList(), size, target, measure, arena);
  std::optional<CutText> cut = cutText(
      content.asString(), target - measure.perSection(), measure, arena);
  if (!cut)
    return std::nullopt;
  return CutContent{cut->text, measure.perSection() + cut->units};
}

} // namespace facet
