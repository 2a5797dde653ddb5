//===- Edits.cpp - Checks of a document that is edited --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LensCall.h"
#include "facet/Pipeline/Editing/IncrementalCheck.h"
#include "llvm/Support/ErrorHandling.h"

namespace facet::bench {

/// About `size` bytes: variables of a short pipeline each, every second of
/// which reads the one before, and messages that read them all.
static std::string editedDocument(size_t size) {
  std::string text = "@vars\n", messages;
  for (size_t i = 0; text.size() + messages.size() < size; ++i) {
    std::string number = std::to_string(i);
    text += "  v" + number + ": " +
            (i % 2 ? "$v" + std::to_string(i - 1) + " |> trim() |> lowercase()"
                   : "\"text of variable " + number +
                         ", with words\" |> split(\" \") |> join(\", \")") +
            "\n";
    messages +=
        (i % 1000 ? ", $v" : "]\n@user\n  content: [\"text\", $v") + number;
  }
  // Each of the lists is made text.
  std::string all = text;
  for (llvm::StringRef rest = llvm::StringRef(messages).drop_front(2);
       !rest.empty();) {
    auto [message, more] = rest.split("]\n");
    all += message.str() + "] |> json()\n";
    rest = more;
  }
  return all;
}

static SourceFile sourceOf(const SharedText &text) {
  return {"bench.facet", "", *text, text};
}

static void expect(bool isRight, const char *what) {
  if (!isRight)
    llvm::report_fatal_error(what);
}

/// Texts that differ in a letter behind `place`, in turns.
static void registerEdit(const std::string &name, const std::string &text,
                         llvm::StringRef place) {
  size_t at = text.find(place.str()) + place.size();
  registerBenchmark(name, [=](benchmark::State &state) {
    SharedText texts[2];
    for (size_t i = 0; i != 2; ++i) {
      std::string other = text;
      other.insert(at, i ? "x" : "yy");
      texts[i] = std::make_shared<const std::string>(std::move(other));
    }
    IncrementalCheck check({}, diskFiles(), [](auto &, auto &) {});
    check.start(sourceOf(texts[1]));
    size_t next = 0, updates = 0;
    for (auto _ : state) {
      const SharedText &now = texts[next++ % 2];
      if (check.update(now))
        ++updates;
      else
        check.start(sourceOf(now));
      expect(check.diagnostics().empty(), "a document of the benchmark is bad");
    }
    // Now and then all is checked anew.
    expect(updates + updates / 500 + 1 >= next, "an edit was no update");
  });
}

void registerEdits() {
  std::string text = editedDocument(1'000'000);
  registerBenchmark("edit/1mb/from_nothing", [=](benchmark::State &state) {
    auto shared = std::make_shared<const std::string>(text);
    for (auto _ : state) {
      Compilation compilation({});
      expect(compilation.resolve(sourceOf(shared)) && compilation.analyse() &&
                 compilation.reportTests(),
             "a document of the benchmark is bad");
    }
  });
  registerEdit("edit/1mb/variable", text, "\"text of variable 5000");
  registerEdit("edit/1mb/early_variable", text, "\"text of variable 1");
  registerEdit("edit/1mb/message", text, "[\"text");
}

} // namespace facet::bench
