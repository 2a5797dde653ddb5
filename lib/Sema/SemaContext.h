//===- SemaContext.h - What all checkers share ------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SEMA_SEMACONTEXT_H
#define FACET_LIB_SEMA_SEMACONTEXT_H

#include "EntryScope.h"
#include "Expressions/ConstantCalls.h"
#include "Expressions/Interpolation.h"
#include "Support/Suggestions.h"
#include "SymbolTable.h"
#include "facet/Lens/PreparedLenses.h"
#include "facet/Sema/Analysis.h"
#include <cstdint>
#include <vector>

namespace facet {

/// A call on literals that fails where a lazy variable is computed.
struct LazyFailure {
  /// Its index.
  uint32_t variable;
  ConstantCalls::Failure failure;
};

/// What the checkers of one analysis share: the input, what is reported, the
/// program as far as it is known, and the names in it. A checker is a function
/// of a header of its own, which says what it reads and returns; what only some
/// checkers need is handed from one to the other and is not here.
class SemaContext {
public:
  SemaContext(const AnalysisInput &input, const AnalysisOptions &options,
              Diagnostics &diagnostics);
  SemaContext(const SemaContext &) = delete;
  SemaContext &operator=(const SemaContext &) = delete;

private:
  bool isRefused(const Lens &lens) const {
    return input.resolved.standardOnly && !lens.fullName.empty();
  }
  // In front, for the program shares it.
  const std::shared_ptr<ExpressionTable> table;
  using Part = NamedDependency::Part;

public:
  const AnalysisInput &input;
  const AnalysisOptions &options;
  Diagnostics &diagnostics;
  /// That of the program, while it is filled.
  ExpressionTable &expressions;
  AnalysedProgram program;
  TypeContext &types;
  /// Memory of the values in the program.
  ValueArena &values;
  DependencyRecorder recorder;
  /// Names are added here, and asked for below.
  SymbolTable symbols;
  Suggestions suggestions;
  PreparedLenses prepared;
  ConstantCalls constantCalls;
  std::vector<LazyFailure> lazyFailures;
  TextNotes textNotes;

  /// From this one on files are pieces of the root document that have taken the
  /// place of others.
  FileId firstPiece = SourceSpan::nowhere;
  bool isOfRoot(SourceSpan span) const {
    return span.file == input.resolved.root || span.file >= firstPiece;
  }

  /// Extensions of the syntax are refused.
  bool isStandardOnly() const { return input.resolved.standardOnly; }
  bool isCore() const { return options.profile == Profile::Core; }
  /// Static assignability (docs/Language.md 1.6). Where `any` leaves it open,
  /// the run decides.
  bool fits(const Type *from, const Type *to) {
    return types.mayAssign(from, to, /*partially=*/false);
  }

  /// What is found out about an expression as far as it has been typed.
  const Type *typeOf(const ast::Expr &expr) const {
    return expressions.typeOf(expr);
  }
  bool isResolved(const ast::ReferenceExpr &reference) const {
    return expressions.variableOf(reference) != ExpressionTable::unresolved;
  }

  // What checkers ask about other entries. Each question is noted.

  /// The variable that a reference, which is resolved, names.
  const Variable &variableOf(const ast::ReferenceExpr &reference) {
    recorder.note(NameKind::Variable, Part::Result, reference.name.text);
    return program.variables[expressions.variableOf(reference)];
  }
  /// The index of a variable.
  std::optional<uint32_t> findVariable(llvm::StringRef name) {
    recorder.note(NameKind::Variable, Part::Result, name);
    return symbols.findVariable(name);
  }
  /// The index of an interface.
  std::optional<uint32_t> findInterface(llvm::StringRef name) {
    recorder.note(NameKind::Interface, Part::Result, name);
    return symbols.findInterface(name);
  }
  /// The indices of the interface and of the function of "Interface.function".
  std::optional<std::pair<uint32_t, uint32_t>> findTool(llvm::StringRef name) {
    recorder.note(NameKind::Interface, Part::Result, name.split('.').first);
    return symbols.findTool(name);
  }
  /// Null if there is no such lens, or if it is refused.
  const Lens *findLens(llvm::StringRef name) {
    recorder.note(NameKind::Lens, Part::Result, name);
    const Lens *lens = program.lenses->find(name);
    return lens && !isRefused(*lens) ? lens : nullptr;
  }
  /// The lens that a call names, as `findLens`; looked up once.
  const Lens *lensOf(const ast::LensCall &call) {
    const Lens *&lens = expressions.factsOf(call).lens;
    if (!lens)
      return lens = findLens(call.name.text);
    recorder.note(NameKind::Lens, Part::Result, call.name.text);
    return lens;
  }
  /// Whether the name is that of a lens which only --standard refuses.
  bool isRefusedLens(llvm::StringRef name) const {
    const Lens *lens = program.lenses->find(name);
    return lens && isRefused(*lens);
  }
  /// All names of a kind.
  const SymbolTable::Names &names(NameKind kind) {
    recorder.note(kind, Part::AllNames, "");
    return symbols.names(kind);
  }
};

} // namespace facet

#endif // FACET_LIB_SEMA_SEMACONTEXT_H
