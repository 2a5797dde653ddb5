//===- Matchers.cpp - Names that rules match (docs/Language.md 1.12) ------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Policy/Matchers.h"
#include "SemaContext.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/TurnIds.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;

static NameKind namesOf(GuardedOp op) {
  switch (op) {
  case GuardedOp::ToolExpose:
  case GuardedOp::ToolCall:
    return NameKind::Tool;
  case GuardedOp::LensCall:
    return NameKind::Lens;
  case GuardedOp::MessageEmit:
    return NameKind::Message;
  }
  llvm_unreachable("all operations are handled");
}

template <typename Text>
bool MatcherNames::Table<Text>::matches(llvm::StringRef matcher,
                                        bool isPrefix) const {
  auto contains = [](const std::vector<Text> &sorted, llvm::StringRef name) {
    auto found = llvm::lower_bound(sorted, name);
    return found != sorted.end() && *found == name;
  };
  if (!isPrefix) {
    std::optional<llvm::StringRef> history = historyOfTurnId(matcher);
    return contains(names, matcher) ||
           (history && contains(histories, *history));
  }
  std::string prefix = matcher.str() + ".";
  auto first = llvm::lower_bound(names, llvm::StringRef(prefix));
  return (first != names.end() &&
          llvm::StringRef(*first).starts_with(prefix)) ||
         contains(histories, matcher);
}

const MatcherNames::Table<llvm::StringRef> &
MatcherNames::tableOf(GuardedOp op) {
  // Each rule asks for itself.
  const SymbolTable::Names &names = sema.names(namesOf(op));
  bool isOfMessages = op == GuardedOp::MessageEmit;
  const SymbolTable::Names *histories =
      isOfMessages ? &sema.names(NameKind::History) : nullptr;
  std::optional<Table<llvm::StringRef>> &table = tables[unsigned(op)];
  if (!table) {
    table.emplace();
    table->names = names;
    if (histories)
      table->histories = *histories;
    llvm::sort(table->names);
    llvm::sort(table->histories);
  }
  return *table;
}

static llvm::StringRef nounFor(GuardedOp op) {
  switch (op) {
  case GuardedOp::ToolExpose:
  case GuardedOp::ToolCall:
    return "function of an interface";
  case GuardedOp::LensCall:
    return "lens";
  case GuardedOp::MessageEmit:
    return "message";
  }
  llvm_unreachable("all operations are handled");
}

static std::string inLowerCase(llvm::StringRef text) {
  std::string lower;
  appendLower(lower, text);
  return lower;
}

bool MatcherNames::isNamedInOtherCase(const PolicyRule &rule) {
  std::optional<Table<std::string>> &table = lowered[unsigned(rule.op)];
  if (!table) {
    const Table<llvm::StringRef> &names = tableOf(rule.op);
    table.emplace();
    llvm::append_range(table->names, llvm::map_range(names.names, inLowerCase));
    llvm::append_range(table->histories,
                       llvm::map_range(names.histories, inLowerCase));
    llvm::sort(table->names);
    llvm::sort(table->histories);
  }
  return table->matches(inLowerCase(*rule.name), rule.isPrefix);
}

void MatcherNames::check(const PolicyRule &rule, SourceSpan span) {
  const Table<llvm::StringRef> &table = tableOf(rule.op);
  if (table.matches(*rule.name, rule.isPrefix))
    return;
  bool isImported = !sema.isOfRoot(span) && !isNamedInOtherCase(rule);
  if (rule.isPrefix) {
    sema.diagnostics.report(isImported ? diag::PolicyImportedPrefixUnknown
                                       : diag::PolicyPrefixUnknown,
                            span, {nounFor(rule.op).str(), rule.name->str()});
    return;
  }
  Diagnostic &diagnostic = sema.diagnostics.report(
      isImported ? diag::PolicyImportedNameUnknown : diag::PolicyNameUnknown,
      span, {rule.name->str(), nounFor(rule.op).str()});
  if (isImported)
    return;
  if (rule.op != GuardedOp::MessageEmit && sema.findInterface(*rule.name))
    diagnostic.withHelp("all functions of the interface are '" +
                        rule.name->str() + ".*'");
  else
    sema.suggestions.add(diagnostic, *rule.name, table.names);
}
