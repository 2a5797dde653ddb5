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

const SymbolTable::Names &MatcherNames::sortedNames(GuardedOp op) {
  // Each rule asks for itself.
  const SymbolTable::Names &names = sema.names(namesOf(op));
  std::optional<SymbolTable::Names> &known = sorted[unsigned(op)];
  if (!known) {
    known = names;
    llvm::sort(*known);
  }
  return *known;
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

/// Whether a rule's matcher matches one of the sorted names.
template <typename Text>
static bool isNamed(const std::vector<Text> &names, llvm::StringRef matcher,
                    bool isPrefix) {
  std::string prefix = matcher.str() + ".";
  auto first =
      llvm::lower_bound(names, isPrefix ? llvm::StringRef(prefix) : matcher);
  if (first == names.end())
    return false;
  llvm::StringRef name = *first;
  return isPrefix ? name.starts_with(prefix) : name == matcher;
}

static std::string inLowerCase(llvm::StringRef text) {
  std::string lower;
  appendLower(lower, text);
  return lower;
}

bool MatcherNames::isNamedInOtherCase(const PolicyRule &rule) {
  std::optional<std::vector<std::string>> &names = lowered[unsigned(rule.op)];
  if (!names) {
    names.emplace();
    for (llvm::StringRef name : sortedNames(rule.op))
      names->push_back(inLowerCase(name));
    llvm::sort(*names);
  }
  return isNamed(*names, inLowerCase(*rule.name), rule.isPrefix);
}

void MatcherNames::check(const PolicyRule &rule, SourceSpan span) {
  const SymbolTable::Names &names = sortedNames(rule.op);
  if (isNamed(names, *rule.name, rule.isPrefix))
    return;
  bool isImported =
      span.file != sema.input.resolved.root && !isNamedInOtherCase(rule);
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
    sema.suggestions.add(diagnostic, *rule.name, names);
}
