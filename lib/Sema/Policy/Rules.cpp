//===- Rules.cpp - Rules of the policy (docs/Language.md 1.12) ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Policy/Rules.h"
#include "Policy/Conditions.h"
#include "Policy/Matchers.h"
#include "SemaContext.h"
#include "Support/Describe.h"
#include "Support/Fields.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/EffectMatcher.h"
#include "facet/Support/Unicode/Unicode.h"

using namespace facet;

std::optional<GuardedOp> facet::parseGuardedOp(llvm::StringRef text) {
  for (unsigned op = 0; op != guardedOpCount; ++op)
    if (guardedOpName(GuardedOp(op)) == text)
      return GuardedOp(op);
  return std::nullopt;
}

std::vector<llvm::StringRef> facet::guardedOpNames() {
  std::vector<llvm::StringRef> names;
  for (unsigned op = 0; op != guardedOpCount; ++op)
    names.push_back(guardedOpName(GuardedOp(op)));
  return names;
}

static constexpr llvm::StringRef ruleKeys[] = {"id",     "op",   "name",
                                               "effect", "when", "unless"};

/// The text of a field; nullopt if it is not there, or no string (reported).
static std::optional<llvm::StringRef>
ruleField(SemaContext &sema, const ast::MapExpr &map, llvm::StringRef key) {
  const ast::MapEntry *entry = map.find(key);
  if (!entry)
    return std::nullopt;
  if (const auto *text = llvm::dyn_cast<ast::StringExpr>(entry->value))
    return text->value;
  if (!reportNoLiteral(sema, key, *entry->value, "a string"))
    sema.diagnostics.report(diag::PolicyFieldNotString, entry->value->span,
                            {key.str(), describeKind(*entry->value).str()});
  return std::nullopt;
}

static bool readOp(SemaContext &sema, const ast::MapExpr &map,
                   PolicyRule &rule) {
  const ast::MapEntry *entry = map.find("op");
  if (!entry) {
    if (!isMisspelled(map, ruleKeys, "op", ForeignContext::RuleKey))
      sema.diagnostics.report(diag::MissingKey, map.span, {"a rule", "op"});
    return false;
  }
  auto text = ruleField(sema, map, "op");
  if (!text)
    return false;
  auto op = parseGuardedOp(*text);
  if (!op) {
    sema.suggestions.add(sema.diagnostics.report(diag::PolicyUnknownOp,
                                                 entry->value->span,
                                                 {text->str()}),
                         ForeignContext::Operation, *text, guardedOpNames());
    return false;
  }
  rule.op = *op;
  return true;
}

static void readMatcher(SemaContext &sema, MatcherNames &names,
                        const ast::MapExpr &map, PolicyRule &rule) {
  const ast::MapEntry *entry = map.find("name");
  if (!entry) {
    if (rule.op != GuardedOp::MessageEmit &&
        !isMisspelled(map, ruleKeys, "name", ForeignContext::RuleKey))
      sema.diagnostics.report(
          diag::MissingKey, map.span,
          {("a rule for " + guardedOpName(rule.op)).str(), "name"});
    return;
  }
  auto text = ruleField(sema, map, "name");
  if (!text)
    return;
  llvm::StringRef name = *text;
  rule.isPrefix = name.consume_back(".*");
  bool isBad = name.empty() || name.contains('*');
  for (size_t at = 0; at < name.size() && !isBad;) {
    CodePoint point = decodeAt(name, at);
    isBad = isWhiteSpace(point.value);
    at += point.size;
  }
  if (isBad) {
    sema.diagnostics.report(diag::PolicyBadMatcher, entry->value->span,
                            {text->str()});
    return;
  }
  rule.name = name;
  // Core has no guard, and may hold the policy of another document.
  if (!sema.isCore())
    names.check(rule, entry->value->span);
  // A rule is that of the lens, whichever of its names it gives.
  if (rule.op == GuardedOp::LensCall && !rule.isPrefix)
    if (const Lens *lens = sema.findLens(name))
      rule.name = lens->qualifiedName();
}

static void readRule(SemaContext &sema, MatcherNames &names,
                     const ast::MapExpr &map, PolicyRule &rule) {
  EntryScope scope(sema.recorder, rule.dependsOn);
  rule.span = map.span;
  checkKeys(sema, map, ruleKeys, "a rule", ForeignContext::RuleKey);
  // The merge has refused an id that is no string.
  if (const ast::MapEntry *id = map.find("id"))
    if (const auto *text = llvm::dyn_cast<ast::StringExpr>(id->value))
      rule.id = text->value;
  if (readOp(sema, map, rule))
    readMatcher(sema, names, map, rule);
  rule.effect = ruleField(sema, map, "effect");
  if (rule.effect && !isEffectMatcher(*rule.effect))
    sema.diagnostics.report(diag::PolicyBadEffect,
                            map.find("effect")->value->span,
                            {rule.effect->str()});
  if (const ast::MapEntry *when = map.find("when"))
    rule.when = readCondition(sema, *when->value);
  if (const ast::MapEntry *unless = map.find("unless"))
    rule.unless = readCondition(sema, *unless->value);
}

std::vector<PolicyRule> facet::readRules(SemaContext &sema, MatcherNames &names,
                                         const ast::MapEntry &entry) {
  std::vector<PolicyRule> rules;
  const auto *list = llvm::dyn_cast<ast::ListExpr>(entry.value);
  if (!list) {
    if (!reportNoLiteral(sema, entry.key.text, *entry.value, "a list of rules"))
      sema.diagnostics.report(
          diag::PolicyRulesNotList, entry.value->span,
          {entry.key.text.str(), describeKind(*entry.value).str()});
    return rules;
  }
  for (const ast::Expr *item : list->items) {
    if (const auto *map = llvm::dyn_cast<ast::MapExpr>(item))
      readRule(sema, names, *map, rules.emplace_back());
    else if (!reportNoLiteral(sema, "rule", *item, "a map"))
      sema.diagnostics.report(diag::PolicyRuleNotMap, item->span,
                              {describeKind(*item).str()});
  }
  return rules;
}
