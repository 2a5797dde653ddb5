//===- AnalysedProgram.cpp - The analysed document ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Sema/AnalysedProgram.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;

const Diagnostic *TestCase::fault() const {
  for (const Diagnostic &diagnostic : diagnostics)
    if (diagnostic.severity == Severity::Error)
      return &diagnostic;
  return nullptr;
}

const Type *AnalysedProgram::contentTypeOf(const Message &message) const {
  const Type *type = message.content ? typeOf(*message.content) : nullptr;
  if (!type || !message.isHistory())
    return type;
  const Type *turn = type->is(Type::Kind::List) ? type->element() : nullptr;
  const TypeField *content =
      turn && turn->is(Type::Kind::Struct) ? turn->field("content") : nullptr;
  return content ? content->type : nullptr;
}

std::string facet::fullName(const DocumentTest &test, const TestCase &one) {
  return test.name.str() + " / " + one.name.str();
}

/// Puts entries over others: one with a key that is there takes its place.
template <typename Entry, typename KeyOf>
static void mergeEntries(std::vector<Entry> &entries,
                         llvm::ArrayRef<Entry> over, KeyOf keyOf) {
  if (over.empty())
    return;
  llvm::DenseMap<decltype(keyOf(over.front())), size_t> places;
  for (auto [place, entry] : llvm::enumerate(entries))
    places[keyOf(entry)] = place;
  for (const Entry &entry : over) {
    auto [known, isNew] = places.try_emplace(keyOf(entry), entries.size());
    if (isNew)
      entries.push_back(entry);
    else
      entries[known->second] = entry;
  }
}

TestCase facet::mergeCase(const DocumentTest &test, const TestCase &one) {
  TestCase merged = test;
  merged.name = one.name;
  merged.span = one.span;
  mergeEntries(merged.variables, llvm::ArrayRef(one.variables),
               [](const VariableOverride &entry) { return entry.variable; });
  mergeEntries(merged.inputs, llvm::ArrayRef(one.inputs),
               [](const auto &entry) { return entry.first; });
  mergeEntries(merged.mocks, llvm::ArrayRef(one.mocks),
               [](const Mock &mock) { return mock.name; });
  if (one.inputFile)
    merged.inputFile = one.inputFile;
  llvm::append_range(merged.assertions, one.assertions);
  llvm::append_range(merged.diagnostics, one.diagnostics);
  return merged;
}
