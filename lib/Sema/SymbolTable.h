//===- SymbolTable.h - What a document declares, by name --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_SYMBOLTABLE_H
#define FACET_LIB_SEMA_SYMBOLTABLE_H

#include "facet/Lens/Lens.h"
#include "facet/Sema/NamedDependency.h"
#include "llvm/ADT/DenseMap.h"

namespace facet {

/// The names of a document, and what stands behind them. Names point into the
/// syntax tree. Checkers ask the SemaContext, which notes what they ask for.
class SymbolTable {
public:
  using Names = std::vector<llvm::StringRef>;

  /// `standardOnly`: of the library's lenses those that the standard has.
  SymbolTable(const LensRegistry &lenses, bool standardOnly);

  void reserveVariables(size_t count);
  /// `index` counts the variables of the program.
  void addVariable(llvm::StringRef name, uint32_t index, bool isInput);
  /// False if there is one of that name, which stays.
  bool addInterface(llvm::StringRef name, uint32_t index);
  /// A function of the last interface, by its full name.
  void addTool(llvm::StringRef name, uint32_t interface, uint32_t function);
  void addMessage(llvm::StringRef id, bool isHistory) {
    of(NameKind::Message).push_back(id);
    if (isHistory)
      of(NameKind::History).push_back(id);
  }

  std::optional<uint32_t> findVariable(llvm::StringRef name) const;
  std::optional<uint32_t> findInterface(llvm::StringRef name) const;
  /// The indices of the interface and of the function in it.
  std::optional<std::pair<uint32_t, uint32_t>>
  findTool(llvm::StringRef name) const;
  /// All names of a kind, in the order in which they were added.
  const Names &names(NameKind kind) {
    if (kind == NameKind::Lens && of(kind).empty())
      addLenses();
    return of(kind);
  }

private:
  Names &of(NameKind kind) { return lists[unsigned(kind)]; }
  /// They are many, and few documents misspell one.
  void addLenses();

  const LensRegistry &lenses;
  const bool standardOnly;
  llvm::DenseMap<llvm::StringRef, uint32_t> variables, interfaces;
  llvm::DenseMap<llvm::StringRef, std::pair<uint32_t, uint32_t>> tools;
  Names lists[nameKindCount];
};

} // namespace facet

#endif // FACET_LIB_SEMA_SYMBOLTABLE_H
