//===- Documents.cpp - Documents for runs ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Documents.h"
#include "Inputs.h"
#include "llvm/ADT/StringExtras.h"
#include <functional>

namespace facet::bench {

/// Words on one line, as a string of a document can hold them.
static std::string line(Inputs &inputs, size_t size) {
  std::string text = inputs.text(size);
  for (char &c : text)
    if (c == '\n')
      c = ' ';
  return text;
}

static std::string head(uint64_t budget) {
  return "@meta\n  name: \"bench\"\n\n@context\n  budget: " +
         llvm::utostr(budget) + "\n\n";
}

/// Sixteen runs with inputs of their own.
static void
addRuns(Document &document, size_t inputs,
        llvm::function_ref<MapEntry(size_t run, size_t input)> make) {
  for (size_t run = 0; run != 16; ++run) {
    document.inputs.emplace_back();
    for (size_t input = 0; input != inputs; ++input)
      document.inputs.back().push_back(make(run, input));
  }
}

static llvm::StringRef nameIn(ValueArena &arena, const llvm::Twine &name) {
  return textIn(arena, name.str()).asString();
}

Document basicDocument(ValueArena &arena) {
  Inputs random;
  Document document;
  document.text = head(4096) +
                  "@vars\n"
                  "  query: @input(type=\"string\") |> trim() |> lowercase()\n"
                  "  style: \"" +
                  line(random, 100) +
                  "\"\n\n"
                  "@system\n  content: \"" +
                  line(random, 700) +
                  "\"\n\n"
                  "@user\n  content: $query\n";
  addRuns(document, 1, [&](size_t, size_t) {
    return MapEntry{"query", textIn(arena, "  " + line(random, 60) + " ")};
  });
  return document;
}

Document complexDocument(ValueArena &arena) {
  static const char *const pipelines[] = {
      " |> trim() |> lowercase() |> split(\", \") |> first()",
      " |> split(\" \") |> join(\"-\")",
      " |> replace(\"[aeiou]{2}\", \"_\")",
      " |> uppercase()",
      " |> json()",
      " |> default(\"nothing\")"};
  Inputs random;
  Document document;
  document.text = head(200000) + "@vars\n";
  for (size_t i = 0; i != 5; ++i)
    document.text += "  in" + llvm::utostr(i) + ": @input(type=\"string\")\n";
  size_t calls = 0;
  for (size_t i = 5; i != 50; ++i) {
    document.text += "  v" + llvm::utostr(i) + ": ";
    std::string source = "$in" + llvm::utostr(i % 5);
    llvm::StringRef pipeline = pipelines[i % std::size(pipelines)];
    size_t wanted = pipeline.count("|>");
    if (i % 2 && calls + wanted <= 25) {
      document.text += source + pipeline.str() + "\n";
      calls += wanted;
    } else if (i % 5 == 0) {
      document.text += "[" + source + ", \"" + line(random, 300) + "\"]\n";
    } else {
      document.text += "\"" + line(random, 350) + "\"\n";
    }
  }
  for (size_t m = 0; m != 5; ++m) {
    static const char *const roles[] = {"system", "user", "user", "assistant",
                                        "user"};
    document.text += "\n@" + std::string(roles[m]) + "\n  content: [\"" +
                     line(random, 400) + "\"";
    for (size_t i = 5 + m; i < 50; i += 5)
      document.text += ", $v" + llvm::utostr(i);
    document.text += "] |> join(\" \")\n";
  }
  addRuns(document, 5, [&](size_t, size_t input) {
    return MapEntry{nameIn(arena, "in" + llvm::Twine(input)),
                    textIn(arena, " " + line(random, 120))};
  });
  return document;
}

Document manyInputsDocument(ValueArena &arena) {
  Inputs random;
  Document document;
  document.text = head(1000000) + "@vars\n";
  for (size_t i = 0; i != 50; ++i) {
    std::string number = llvm::utostr(i);
    document.text += "  in" + number + ": @input(type=\"string\")\n  v" +
                     number + ": $in" + number +
                     " |> trim() |> lowercase() |> replace(\"[aeiou]{2}\", "
                     "\"_\") |> split(\" \") |> join(\"-\")\n";
  }
  for (size_t i = 0; i != 50; ++i)
    document.text += "\n@user\n  content: $v" + llvm::utostr(i) + "\n";
  std::vector<Value> texts;
  for (size_t i = 0; i != 50; ++i)
    texts.push_back(textIn(arena, line(random, 400)));
  addRuns(document, 50, [&](size_t, size_t input) {
    Value text = input ? texts[input] : textIn(arena, line(random, 400));
    return MapEntry{nameIn(arena, "in" + llvm::Twine(input)), text};
  });
  return document;
}

Document sectionsDocument(ValueArena &arena, size_t sections) {
  Inputs random;
  Document document;
  std::string messages;
  uint64_t total = 0;
  for (size_t i = 0; i != sections; ++i) {
    uint64_t size = 1 + random.below(2000);
    total += size;
    messages += "\n@user\n  priority: " + llvm::utostr(random.below(1001)) +
                "\n  min: " + llvm::utostr(random.below(size / 2 + 1)) +
                "\n  shrink: 1\n  content: ";
    messages +=
        i ? "\"" + line(random, size) + "\"\n" : std::string("$query\n");
  }
  document.text = head(total * 3 / 10) +
                  "@vars\n  query: @input(type=\"string\")\n" + messages;
  addRuns(document, 1, [&](size_t, size_t) {
    return MapEntry{"query", textIn(arena, line(random, 1000))};
  });
  return document;
}

Document truncatedDocument(ValueArena &arena, size_t size) {
  Inputs random;
  Document document;
  document.text = head(size / 2) + "@vars\n  query: @input(type=\"string\")\n\n"
                                   "@user\n  shrink: 1\n  content: $query\n";
  // Of one run the text would be a large part of the time to prepare.
  Value text = textIn(arena, random.text(size));
  document.inputs.push_back({{"query", text}});
  return document;
}

Document guardedDocument(ValueArena &arena, size_t rules, size_t messages) {
  Document document;
  document.text = head(1000000) +
                  "@vars\n  query: @input(type=\"string\")\n\n@policy\n"
                  "  deny: [\n";
  for (size_t i = 0; i != rules; ++i)
    document.text += std::string(i ? ",\n" : "") + "    { id: \"r" +
                     llvm::utostr(i) + "\", op: \"message_emit\", name: \"m" +
                     llvm::utostr(i % messages) + "\", when: false }";
  document.text += "\n  ]\n";
  for (size_t i = 0; i != messages; ++i)
    document.text += "\n@user\n  id: \"m" + llvm::utostr(i) +
                     "\"\n  content: " + (i ? "\"text\"" : "$query") + "\n";
  document.inputs.push_back({{"query", textIn(arena, "text")}});
  return document;
}

Document doublingDocument(ValueArena &arena, size_t levels) {
  Document document;
  document.text = head(4096) + "@vars\n  a0: @input(type=\"string\")\n";
  for (size_t i = 1; i <= levels; ++i) {
    std::string before = "$a" + llvm::utostr(i - 1);
    document.text +=
        "  a" + llvm::utostr(i) + ": [" + before + ", " + before + "]\n";
  }
  document.text += "  n: $a" + llvm::utostr(levels) +
                   " |> length()\n\n@user\n  content: [$n] |> join(\"\")\n";
  document.inputs.push_back({{"a0", textIn(arena, "text")}});
  return document;
}

} // namespace facet::bench
