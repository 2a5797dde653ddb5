//===- Inputs.cpp - Made-up texts and values ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Inputs.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::bench {

static const char *const english[] = {
    "order",    "invoice",  "Customer", "support",  "agent",   "policy",
    "Answer",   "question", "refund",   "delivery", "a",       "of",
    "the",      "The",      "is",       "account",  "balance", "summary",
    "Context",  "history",  "message",  "budget",   "in",      "to",
    "region",   "product",  "warranty", "contract", "amount",  "Status",
    "priority", "language", "country",  "NASA",     "x"};
static const char *const foreign[] = {
    "ελληνικά", "Γλώσσα", "και",        "ΜΕΓΑΛΑ",   "русский", "Текст", "и",
    "БОЛЬШИЕ",  "слова",  "größer",     "Straße",   "über",    "naïve", "Ответ",
    "ερώτηση",  "вопрос", "Παραγγελία", "доставка", "für",     "схема"};
static const char *const code[] = {"if (x != 0) {\n    return f(x);\n  }\n",
                                   "{\"id\": 1042, \"ok\": true}",
                                   "https://example.org/a/b?c=1",
                                   "2026-11-29T04:10:00Z",
                                   "3.14159265",
                                   "std::vector<int>",
                                   "SELECT * FROM t;",
                                   "日本語の文章です。",
                                   "한국어 문장",
                                   "don't",
                                   "we'll",
                                   "\n\n",
                                   "🙂🚀",
                                   "#include <x.h>\n",
                                   "snake_case_name"};

std::string Inputs::words(size_t size, llvm::ArrayRef<const char *> from) {
  std::string out;
  while (out.size() < size) {
    out += from[below(from.size())];
    uint64_t end = below(16);
    out += end == 0 ? ",\n" : end == 1 ? ", " : " ";
  }
  // Whole characters, made up with spaces.
  out.resize(floorBoundary(out, size));
  out.resize(size, ' ');
  return out;
}

std::string Inputs::text(size_t size) { return words(size, english); }
std::string Inputs::foreignText(size_t size) { return words(size, foreign); }

std::string Inputs::mixedText(size_t size) {
  llvm::SmallVector<const char *, 128> all;
  // Prose is the most of it.
  for (int i = 0; i != 4; ++i)
    all.append(std::begin(english), std::end(english));
  all.append(std::begin(foreign), std::end(foreign));
  all.append(std::begin(code), std::end(code));
  return words(size, all);
}

Value textIn(ValueArena &arena, llvm::StringRef text) {
  return *arena.copyString(text);
}

Value Inputs::messages(ValueArena &arena, size_t size) {
  static const char *const roles[] = {"system", "user", "assistant"};
  std::vector<Value> list;
  for (size_t done = 0; done < size;) {
    Value content = textIn(arena, text(200 + below(1800)));
    MapEntry entries[] = {{"content", content},
                          {"role", Value::string(roles[below(3)])}};
    list.push_back(*arena.copyMap(entries));
    done += content.size() + 32;
  }
  return *arena.copyList(list);
}

Value Inputs::records(ValueArena &arena, size_t size) {
  std::vector<Value> list;
  for (size_t done = 0; done < size;) {
    Value tags[] = {textIn(arena, text(8)), textIn(arena, text(12))};
    Value name = textIn(arena, text(10 + below(30)));
    MapEntry entries[] = {
        {"id", Value::integerValue(int64_t(below(1000000)))},
        {"name", name},
        {"open", Value::boolean(below(2))},
        {"score", Value::floating(double(below(100000)) / 100)},
        {"tags", *arena.copyList(tags)}};
    list.push_back(*arena.copyMap(entries));
    done += name.size() + 90;
  }
  return *arena.copyList(list);
}

} // namespace facet::bench
