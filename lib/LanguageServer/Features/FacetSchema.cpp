//===- FacetSchema.cpp - Facets and their keys, for editors ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Features/FacetSchema.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace facet::lsp {

llvm::ArrayRef<FacetEntry> facetEntries() {
  static constexpr FacetEntry entries[] = {
#define FACET(Name, Snippet, Summary) {Name, Snippet, Summary},
#include "FacetSchema.def"
  };
  return entries;
}

llvm::ArrayRef<KeyEntry> keyEntries() {
  static constexpr KeyEntry entries[] = {
#define KEY(Map, Name, Values, Summary) {Map, Name, Values, Summary},
#include "FacetSchema.def"
  };
  return entries;
}

const FacetEntry *findFacetEntry(llvm::StringRef name) {
  for (const FacetEntry &entry : facetEntries())
    if (entry.name == name)
      return &entry;
  return nullptr;
}

using Maps = llvm::SmallVector<llvm::StringRef, 2>;

static Maps mapsOfMessage(llvm::StringRef facet,
                          llvm::ArrayRef<llvm::StringRef> path) {
  if (path.empty() && facet == "system")
    return {"message", "system"};
  if (path.empty())
    return {"message"};
  return llvm::StringSwitch<Maps>(path.front())
      .Case("context_priority", {"priorities"})
      .Case("content", {"item"})
      .Default({});
}

static Maps mapsOfPolicy(llvm::ArrayRef<llvm::StringRef> path) {
  if (path.empty())
    return {"policy"};
  if (path.front() == "defaults")
    return {"decisions"};
  return path.size() == 1 ? Maps{"rule"} : Maps{"condition"};
}

static Maps mapsOfTest(llvm::ArrayRef<llvm::StringRef> path) {
  if (path.empty())
    return {"test"};
  return path.size() == 1 && path.front() == "cases" ? Maps{"case"} : Maps{};
}

Maps mapsAt(llvm::StringRef facet, llvm::ArrayRef<llvm::StringRef> path) {
  if (facet == "system" || facet == "user" || facet == "assistant")
    return mapsOfMessage(facet, path);
  if (facet == "policy")
    return mapsOfPolicy(path);
  if (facet == "test")
    return mapsOfTest(path);
  if (facet == "context")
    return path.empty() ? Maps{"context"} : Maps{"layout"};
  if (facet == "var_types")
    return path.size() == 1 ? Maps{"type"} : Maps{};
  if (!path.empty())
    return {};
  return llvm::StringSwitch<Maps>(facet)
      .Case("x.fct.history", {"history"})
      .Case("x.fct.conversation", {"conversation"})
      .Case("x.fct.response", {"response"})
      .Default({});
}

const KeyEntry *findKeyEntry(llvm::StringRef facet,
                             llvm::ArrayRef<llvm::StringRef> path,
                             llvm::StringRef key) {
  Maps maps = mapsAt(facet, path);
  for (const KeyEntry &entry : keyEntries())
    if (entry.name == key && llvm::is_contained(maps, entry.map))
      return &entry;
  return nullptr;
}

} // namespace facet::lsp
