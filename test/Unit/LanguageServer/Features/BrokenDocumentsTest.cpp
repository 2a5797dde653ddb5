//===- BrokenDocumentsTest.cpp - No document is too broken ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../LanguageServerTest.h"
#include "facet/LanguageServer/Features/Completion.h"
#include "facet/LanguageServer/Features/Formatting.h"
#include "facet/LanguageServer/Features/Highlighting.h"
#include "facet/LanguageServer/Features/Hints.h"
#include "facet/LanguageServer/Features/Hover.h"
#include "facet/LanguageServer/Features/Navigation.h"
#include "facet/LanguageServer/Features/Outline.h"
#include "facet/LanguageServer/Features/SignatureHelp.h"
#include <random>

using namespace facet;
using namespace facet::lsp;

namespace {

constexpr char whole[] = R"(@import "lib.facet"
@meta
  "a b": 1
@context
  budget: 300
  defaults: { priority: 5, shrink: 1 }
@vars
  user: { name: "Änn😀", tags: ["a", "b"] }
  q: @input(type="string", default="x")
  n: $user.tags |> join(", ") |> template(k=$q)
  l: @lazy $n |> trim()
  block: """
    line one
      line two $q
    """
@var_types
  n: "string"
  q: { type: "string", pattern: "^x" }
@policy
  defaults: { tool_call: "deny" }
  allow:
    - { op: "tool_expose", name: "W.*", when: { any: [$yes, true] } }
    - op: "lens_call"
      name: "llm_call"
@interface W
  fn now(c: string, d: list<int>) -> struct { a: int } (effect="read")
@system(model="m")
  id: "sys"
  tools: [$W]
  context_priority: { history: "low" }
  content: [{ type: "text", text: $block }]
@user(when=$yes)
  strategy: trim() |> truncate(10)
  content: $n
@x.fct.history
  turns: [{ role: "user", content: "x" }]
@test "t"
  vars:
    q: "xy"
  mock:
    W.now: { a: 1 }
  cases: [{ name: "one", input: { q: "x" }, assert: ["vars.q == \"x\""] }]
  assert:
    - output contains "a"
    - not vars.n
)";

/// Asks everything at a place. What is answered must fit the text.
void askAll(const Snapshot &snapshot, uint32_t offset) {
  offset = std::min(offset, uint32_t(snapshot.text().size()));
  (void)hoverAt(snapshot, offset);
  (void)definitionsAt(snapshot, offset);
  (void)referencesAt(snapshot, offset, true, {});
  (void)renameRangeAt(snapshot, offset);
  (void)completionsAt(snapshot, offset);
  (void)signatureHelpAt(snapshot, offset);
}

void viewAll(const Snapshot &snapshot) {
  for (const auto &symbol : symbolsOf(snapshot))
    EXPECT_TRUE(symbol.range.contains(symbol.selectionRange));
  (void)foldingRangesOf(snapshot);
  (void)linksOf(snapshot);
  (void)semanticTokensOf(snapshot);
  (void)formattingEdits(snapshot);
  (void)hintsIn(snapshot, 0, ~0u);
  (void)codeLensesOf(snapshot);
}

const MarkedDocument::Files files{{"lib.facet", "@vars\n  yes: true\n"}};

TEST(BrokenDocuments, TheWholeOneIsGood) {
  MarkedDocument document(whole, files);
  for (const Diagnostic &diagnostic : document->diagnostics())
    EXPECT_NE(diagnostic.severity, Severity::Error) << diagnostic.message;
  viewAll(*document);
  for (uint32_t i = 0; i < document->text().size(); i += 3)
    askAll(*document, i);
}

TEST(BrokenDocuments, EveryPrefix) {
  llvm::StringRef text = whole;
  for (size_t size = 0; size < text.size(); size += 7) {
    MarkedDocument document(text.take_front(size).str(), files);
    viewAll(*document);
    askAll(*document, uint32_t(size));
  }
}

TEST(BrokenDocuments, AnyPiecesMissingOrAdded) {
  llvm::StringRef text = whole;
  std::mt19937 random(20);
  const llvm::StringRef pieces[] = {"\"", "[",  "{", "(",  "\n", "  ", "|> ",
                                    "$",  "@",  ":", "- ", ",",  "\t", "\"\"\"",
                                    "é",  "\r", "#", "{{", "}",  ")"};
  for (int round = 0; round != 250; ++round) {
    std::string changed = text.str();
    for (unsigned i = 0, count = 1 + random() % 4; i != count; ++i) {
      size_t at = random() % changed.size();
      changed.erase(at, random() % 12);
      changed.insert(at, pieces[random() % std::size(pieces)].str());
    }
    MarkedDocument document(std::move(changed), files);
    viewAll(*document);
    for (int place = 0; place != 5; ++place)
      askAll(*document, uint32_t(random() % document->text().size()));
  }
}

} // namespace
