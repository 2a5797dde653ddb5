//===- FacetSchemaTest.cpp - Facets and their keys, for editors -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Features/FacetSchema.h"
#include "../LanguageServerTest.h"
#include "facet/Sema/SemaDiagnostics.h"

using namespace facet;
using namespace facet::lsp;

namespace {

/// A document with one entry in a map of a kind.
std::string documentWith(llvm::StringRef map, llvm::StringRef entry) {
  auto in = [&](llvm::StringRef head, llvm::StringRef tail = "") {
    return (head + entry + tail + "\n").str();
  };
  if (map == "context")
    return in("@context\n  ");
  if (map == "layout")
    return in("@context\n  budget: 1\n  defaults: { ", " }");
  if (map == "message" || map == "system")
    return in("@system\n  ");
  if (map == "priorities")
    return in("@system\n  context_priority: { ", " }");
  if (map == "item")
    return in("@user\n  content: [{ ", " }]");
  if (map == "history" || map == "conversation" || map == "response")
    return in(("@x.fct." + map + "\n  ").str());
  if (map == "policy")
    return in("@policy\n  ");
  if (map == "decisions")
    return in("@policy\n  defaults: { ", " }");
  if (map == "rule")
    return in("@policy\n  allow:\n    - { ", " }");
  if (map == "condition")
    return in("@policy\n  allow:\n    - { when: { ", " } }");
  if (map == "type")
    return in("@var_types\n  a: { ", " }");
  if (map == "test")
    return in("@test \"t\"\n  ");
  return in("@test \"t\"\n  cases: [{ ", " }]");
}

/// Whether the compiler knows a key of such a map.
bool isKnown(llvm::StringRef map, llvm::StringRef key) {
  MarkedDocument document(documentWith(map, (key + ": 1").str()));
  return llvm::none_of(document->diagnostics(), [&](const Diagnostic &d) {
    return llvm::StringRef(d.message).contains("'" + key.str() + "'") &&
           (d.kind == diag::UnknownKey || d.kind == diag::ContentItemShape ||
            d.kind == diag::PriorityOfNothing ||
            d.kind == diag::ConditionMapShape ||
            d.message.find("no such") != std::string::npos);
  });
}

TEST(FacetSchema, KeysAreThoseOfTheCompiler) {
  for (const KeyEntry &entry : keyEntries()) {
    // Roles of nothing warn.
    if (entry.map != "priorities" && entry.map != "item") {
      EXPECT_TRUE(isKnown(entry.map, entry.name))
          << entry.map.str() << " " << entry.name.str();
    }
  }
}

TEST(FacetSchema, OtherKeysAreUnknown) {
  for (llvm::StringRef map :
       {"context", "layout", "system", "history", "conversation", "response",
        "policy", "rule", "test"})
    EXPECT_FALSE(isKnown(map, "zzzz")) << map.str();
}

TEST(FacetSchema, SnippetsAreDocuments) {
  for (const FacetEntry &facet : facetEntries()) {
    // "${1:text}" is "text".
    std::string text;
    llvm::StringRef snippet = facet.snippet;
    for (size_t i = 0; i < snippet.size(); ++i) {
      if (snippet[i] == '\\') {
        text += snippet[++i];
        continue;
      }
      if (!snippet.substr(i).starts_with("${")) {
        text += snippet[i];
        continue;
      }
      size_t depth = 1, at = i + 2;
      for (; depth; ++at)
        depth += snippet[at] == '{' ? 1 : snippet[at] == '}' ? -1 : 0;
      text += snippet.slice(i + 2, at - 1).split(':').second;
      i = at - 1;
    }
    MarkedDocument document(text + "\n");
    for (const Diagnostic &diagnostic : document->diagnostics())
      EXPECT_NE(diagnostic.code, Code::F001)
          << facet.name.str() << ": " << diagnostic.message;
  }
}

TEST(FacetSchema, MapsByPlace) {
  EXPECT_TRUE(findKeyEntry("policy", {"allow"}, "op"));
  EXPECT_FALSE(findKeyEntry("policy", {}, "op"));
  EXPECT_TRUE(findKeyEntry("system", {}, "tools"));
  EXPECT_FALSE(findKeyEntry("user", {}, "tools"));
  EXPECT_FALSE(findKeyEntry("vars", {}, "a"));
}

} // namespace
