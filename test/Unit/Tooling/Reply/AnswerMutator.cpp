//===- AnswerMutator.cpp - Answers as models garble them ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AnswerMutator.h"
#include "facet/Support/Identifier.h"
#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/StringExtras.h"

namespace facet {

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

Value AnswerMutator::textValue() {
  // What could be taken for the end of something, or the beginning.
  static constexpr llvm::StringLiteral parts[] = {"a",
                                                  "answer",
                                                  " ",
                                                  "it's",
                                                  "\"",
                                                  "'",
                                                  "\\",
                                                  "\n",
                                                  "// no",
                                                  "#1",
                                                  "/*",
                                                  "*/",
                                                  "```",
                                                  "{",
                                                  "}",
                                                  "[",
                                                  "]",
                                                  ",",
                                                  ":",
                                                  "é",
                                                  "\xE2\x82\xAC",
                                                  "\xF0\x9F\x98\x80",
                                                  "true",
                                                  "12",
                                                  "\t",
                                                  "~~~",
                                                  "\x01"};
  std::string text;
  for (size_t n = below(5); n != 0; --n)
    text += pick(parts);
  return *arena.copyString(text);
}

std::string AnswerMutator::key(unsigned number) {
  static constexpr llvm::StringLiteral names[] = {
      "name", "odd key", "a-b", "it's", "say \"x\"", "{", "k\\", "_1", "é"};
  return pick(names).str() + std::to_string(number);
}

Value AnswerMutator::anyValue(unsigned depth) {
  switch (depth == 0 ? below(5) : below(7)) {
  case 0:
    return Value::null();
  case 1:
    return Value::boolean(once(2));
  case 2:
    return Value::integerValue(int64_t(below(2000)) - 1000);
  case 3:
    return Value::floating(double(int64_t(below(20000)) - 10000) / 64);
  case 4:
    return textValue();
  case 5: {
    std::vector<Value> items;
    for (size_t n = below(4); n != 0; --n)
      items.push_back(anyValue(depth - 1));
    return *arena.copyList(items);
  }
  default: {
    std::vector<MapEntry> entries;
    for (unsigned n = 0, end = below(4); n != end; ++n)
      entries.push_back(
          {arena.copyString(key(n))->asString(), anyValue(depth - 1)});
    return *arena.copyMap(entries);
  }
  }
}

Value AnswerMutator::valueOf(const Type *type, unsigned depth) {
  switch (type->kind()) {
  case Type::Kind::Null:
    return Value::null();
  case Type::Kind::Bool:
    return Value::boolean(once(2));
  case Type::Kind::Int:
    return Value::integerValue(int64_t(below(2000)) - 1000);
  case Type::Kind::Float:
    return Value::floating(double(int64_t(below(20000)) - 10000) / 64);
  case Type::Kind::String:
    return textValue();
  case Type::Kind::List: {
    std::vector<Value> items;
    for (size_t n = below(5); n != 0; --n)
      items.push_back(valueOf(type->element(), depth));
    return *arena.copyList(items);
  }
  case Type::Kind::Map: {
    std::vector<MapEntry> entries;
    for (unsigned n = 0, end = below(5); n != end; ++n)
      entries.push_back({arena.copyString(key(n))->asString(),
                         valueOf(type->element(), depth)});
    return *arena.copyMap(entries);
  }
  case Type::Kind::Struct: {
    std::vector<MapEntry> entries;
    for (const TypeField &field : type->fields())
      entries.push_back({field.name, valueOf(field.type, depth)});
    return *arena.copyMap(entries);
  }
  case Type::Kind::Union:
    return valueOf(type->members()[below(type->members().size())], depth);
  default:
    break;
  }
  Value value = anyValue(depth);
  // Of a text alone nobody can tell where it ends.
  return value.depth() ? value : *arena.copyList({value});
}

//===----------------------------------------------------------------------===//
// Texts
//===----------------------------------------------------------------------===//

void AnswerMutator::writeFiller() {
  static constexpr llvm::StringLiteral comments[] = {
      "// a comment, \"quoted\" [\n", "/* {an 'other'\none} */", "# it's\n"};
  if (hasComments && once(4))
    out += pick(comments);
  static constexpr llvm::StringLiteral spaces[] = {" ", "\n", "  ", "\r\n\t"};
  if (hasSpace && once(2))
    out += pick(spaces);
}

void AnswerMutator::writeString(llvm::StringRef text, bool isKey) {
  if (isKey && hasBareKeys && isIdentifier(text)) {
    out += text;
    return;
  }
  std::string json;
  appendJsonString(json, text);
  if (!hasSingleQuotes) {
    out += json;
    return;
  }
  out += '\'';
  llvm::StringRef inner = llvm::StringRef(json).drop_front().drop_back();
  for (size_t i = 0; i != inner.size(); ++i) {
    if (inner[i] == '\'')
      out += '\\';
    if (inner[i] != '\\') {
      out += inner[i];
      continue;
    }
    // Double quotes need no backslash here.
    ++i;
    if (inner[i] != '"' || once(2))
      out += '\\';
    out += inner[i];
  }
  out += '\'';
}

void AnswerMutator::write(Value value) {
  if (value.depth() == 0 && !value.isList() && !value.isMap()) {
    if (value.isString())
      writeString(value.asString(), /*isKey=*/false);
    else
      out += toJcs(value);
    return;
  }
  bool isMap = value.isMap();
  out += isMap ? '{' : '[';
  for (size_t i = 0; i != value.size(); ++i) {
    if (i)
      out += ',';
    writeFiller();
    if (isMap) {
      writeString(value.asMap()[i].key, /*isKey=*/true);
      writeFiller();
      out += ':';
      writeFiller();
    }
    write(isMap ? value.asMap()[i].value : value.asList()[i]);
    writeFiller();
  }
  if (hasCommas && value.size() && once(2))
    out += ',';
  writeFiller();
  out += isMap ? '}' : ']';
}

std::string AnswerMutator::prose(bool mayHaveDecoys) {
  static constexpr llvm::StringLiteral plain[] = {
      "Sure! ",     "Here's the answer: ",     "It's \"right\".\n\n",
      "# Result\n", "Done; call me (again)! ", "1. First\n2. Second\n",
      "é € "};
  static constexpr llvm::StringLiteral decoys[] = {
      "As [1] says, ", "Use {x} in f(x). ", "See [the docs](https://a.b/c). ",
      "An empty list is [], ", "not {\"none\": 1}, "};
  std::string text;
  for (size_t n = 1 + below(3); n != 0; --n)
    text += mayHaveDecoys && once(3) ? pick(decoys) : pick(plain);
  return text;
}

/// A slip in the structure, which nobody can take back for certain.
void AnswerMutator::breakSomething(MutatedAnswer &answer) {
  static constexpr llvm::StringLiteral junk[] = {
      "True",        "None", "undefined", "...",  ",,",
      "\"x\" \"y\"", "NaN",  "= 1",       "<br>", "1 2"};
  answer.isBroken = true;
  answer.text.insert(1, " " + pick(junk).str() + " ");
}

MutatedAnswer AnswerMutator::make(const Type *type, bool mayHaveDecoys) {
  hasSingleQuotes = once(3);
  hasBareKeys = once(3);
  hasComments = once(3);
  hasCommas = once(3);
  hasSpace = once(2);
  MutatedAnswer answer;
  answer.value = valueOf(type, /*depth=*/3);
  out.clear();
  write(answer.value);
  answer.text = out;
  if (once(8))
    breakSomething(answer);
  bool isFenced = once(3);
  if (isFenced) {
    static constexpr llvm::StringLiteral opening[] = {"```json\n", "```\n",
                                                      "~~~\n", "``` JSON\n"};
    llvm::StringRef begin = pick(opening);
    answer.text = begin.str() + answer.text;
    if (!once(4))
      answer.text += "\n" + begin.take_front(3).str() + "\n";
  }
  if (once(3))
    answer.text = prose(mayHaveDecoys) + (isFenced ? "\n" : "") + answer.text;
  if (once(4))
    answer.text += "\n" + prose(mayHaveDecoys);
  // The beginning of what is broken may be whole.
  if (!answer.isBroken && once(4)) {
    answer.text.resize(below(answer.text.size() + 1));
    answer.isCut = true;
  }
  return answer;
}

bool isTruncation(Value part, Value whole) {
  if (part.isString() && whole.isString())
    return whole.asString().starts_with(part.asString());
  auto isLast = [&](size_t i) { return i + 1 == part.size(); };
  if (part.isList() && whole.isList() && part.size() <= whole.size()) {
    for (size_t i = 0; i != part.size(); ++i) {
      Value a = part.asList()[i], b = whole.asList()[i];
      if (isLast(i) ? !isTruncation(a, b) : !jcsEqual(a, b))
        return false;
    }
    return true;
  }
  if (part.isMap() && whole.isMap() && part.size() <= whole.size()) {
    for (size_t i = 0; i != part.size(); ++i) {
      const MapEntry &a = part.asMap()[i], &b = whole.asMap()[i];
      if (a.key != b.key || (isLast(i) ? !isTruncation(a.value, b.value)
                                       : !jcsEqual(a.value, b.value)))
        return false;
    }
    return true;
  }
  return jcsEqual(part, whole);
}

} // namespace facet
