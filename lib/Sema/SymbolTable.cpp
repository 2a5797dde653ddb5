//===- SymbolTable.cpp - What a document declares, by name ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SymbolTable.h"

using namespace facet;

SymbolTable::SymbolTable(const LensRegistry &lenses, bool standardOnly)
    : lenses(lenses), standardOnly(standardOnly) {}

void SymbolTable::addLenses() {
  Names &names = of(NameKind::Lens);
  for (const Lens *lens : lenses.all()) {
    if (standardOnly && !lens->fullName.empty())
      continue;
    names.push_back(lens->name);
    if (!lens->fullName.empty())
      names.push_back(lens->fullName);
    names.insert(names.end(), lens->aliases.begin(), lens->aliases.end());
  }
}

void SymbolTable::reserveVariables(size_t count) {
  variables.reserve(count);
  of(NameKind::Variable).reserve(count);
}

void SymbolTable::addVariable(llvm::StringRef name, uint32_t index,
                              bool isInput) {
  variables.insert({name, index});
  of(NameKind::Variable).push_back(name);
  if (isInput)
    of(NameKind::Input).push_back(name);
}

bool SymbolTable::addInterface(llvm::StringRef name, uint32_t index) {
  if (!interfaces.insert({name, index}).second)
    return false;
  of(NameKind::Interface).push_back(name);
  return true;
}

void SymbolTable::addTool(llvm::StringRef name, uint32_t interface,
                          uint32_t function) {
  of(NameKind::Tool).push_back(name);
  tools[name] = {interface, function};
}

template <typename Index>
static std::optional<Index>
lookUp(const llvm::DenseMap<llvm::StringRef, Index> &map,
       llvm::StringRef name) {
  auto found = map.find(name);
  return found == map.end() ? std::nullopt : std::optional(found->second);
}

std::optional<uint32_t> SymbolTable::findVariable(llvm::StringRef name) const {
  return lookUp(variables, name);
}

std::optional<uint32_t> SymbolTable::findInterface(llvm::StringRef name) const {
  return lookUp(interfaces, name);
}

std::optional<std::pair<uint32_t, uint32_t>>
SymbolTable::findTool(llvm::StringRef name) const {
  return lookUp(tools, name);
}
