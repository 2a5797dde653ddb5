//===- TextList.cpp - Lenses between texts and lists ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"
#include "Text/Search.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/Support/MathExtras.h"

using namespace facet;

namespace facet::lenses {

Result split(LensContext &context, Value input, Arguments args) {
  llvm::StringRef text = input.asString(), separator = args[0].asString();
  if (separator.empty())
    return context.fail(diag::LensEmptySeparator);
  size_t count = countLiteral(text, separator) + 1;
  Value *items = context.arena.allocateValues(count);
  if (!items)
    return context.outOfMemory();
  // The items are parts of the input.
  Value *next = items;
  size_t begin = 0;
  forEachLiteral(text, separator, [&](size_t at) {
    *next++ = Value::string(text.slice(begin, at));
    begin = at + separator.size();
  });
  *next++ = Value::string(text.drop_front(begin));
  assert(size_t(next - items) == count && "searches differ");
  return Value::list({items, count}, 1);
}

bool splitIsSafe(Arguments args) {
  return args[0].isString() && args[0].size();
}

/// Bytes of the strings and the separators between them.
static uint64_t joinedSize(llvm::ArrayRef<Value> items, uint64_t separator) {
  uint64_t size =
      llvm::SaturatingMultiply<uint64_t>(separator, items.size() - 1);
  for (const Value &item : items)
    size = llvm::SaturatingAdd<uint64_t>(size, item.size());
  return size;
}

/// Whether the strings are parts of one text, in its order and close together,
/// as `split` makes them: then all is readable up to the end of the last.
static bool arePartsOfOneText(llvm::ArrayRef<Value> items) {
  constexpr uintptr_t widestGap = 16;
  const char *end = items.front().asString().end();
  for (const Value &item : items.drop_front()) {
    llvm::StringRef text = item.asString();
    if (uintptr_t(text.begin()) - uintptr_t(end) >= widestGap)
      return false;
    end = text.end();
  }
  return true;
}

static Result joinStrings(LensContext &context, llvm::ArrayRef<Value> items,
                          llvm::StringRef separator) {
  TextBuilder result(context, joinedSize(items, separator.size()));
  if (!result.ok())
    return context.outOfMemory();
  const char *readableEnd =
      arePartsOfOneText(items) ? items.back().asString().end() : nullptr;
  for (const Value &item : items.drop_back()) {
    if (readableEnd)
      result.appendPart(item.asString(), readableEnd);
    else
      result.append(item.asString());
    result.append(separator);
  }
  result.append(items.back().asString());
  return result.finish();
}

/// Joins items of any kinds: those that are no strings are rendered aside, so
/// that the result is made once, in its size.
static Result joinAtoms(LensContext &context, llvm::ArrayRef<Value> items,
                        llvm::StringRef separator) {
  std::string rendered;
  std::vector<size_t> ends;
  uint64_t size =
      llvm::SaturatingMultiply<uint64_t>(separator.size(), items.size() - 1);
  for (const Value &item : items) {
    size_t begin = rendered.size();
    if (item.isString()) {
      size = llvm::SaturatingAdd<uint64_t>(size, item.size());
      continue;
    }
    if (!appendText(rendered, item, textRoom(context)))
      return noRoomForText(context);
    ends.push_back(rendered.size());
    size = llvm::SaturatingAdd<uint64_t>(size, rendered.size() - begin);
  }
  TextBuilder result(context, size);
  if (!result.ok())
    return context.outOfMemory();
  size_t begin = 0;
  auto end = ends.begin();
  for (const Value &item : items) {
    if (&item != items.begin())
      result.append(separator);
    if (item.isString()) {
      result.append(item.asString());
      continue;
    }
    result.append(llvm::StringRef(rendered).slice(begin, *end));
    begin = *end++;
  }
  return result.finish();
}

Result join(LensContext &context, Value input, Arguments args) {
  llvm::ArrayRef<Value> items = input.asList();
  llvm::StringRef separator = args[0].asString();
  if (items.empty())
    return Value::string("");
  if (items.size() == 1)
    return makeText(context, items.front());
  return llvm::all_of(items, [](const Value &item) { return item.isString(); })
             ? joinStrings(context, items, separator)
             : joinAtoms(context, items, separator);
}

} // namespace facet::lenses
