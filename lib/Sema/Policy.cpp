//===- Policy.cpp - @policy (docs/Language.md 1.12) -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analyser.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/EffectMatcher.h"
#include "facet/Support/Hash.h"
#include "facet/Support/Json/Json.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;

static constexpr llvm::StringRef ruleKeys[] = {"id",     "op",   "name",
                                               "effect", "when", "unless"};

static std::optional<GuardedOp> parseOp(llvm::StringRef text) {
  for (unsigned op = 0; op != guardedOpCount; ++op)
    if (guardedOpName(GuardedOp(op)) == text)
      return GuardedOp(op);
  return std::nullopt;
}

static std::vector<llvm::StringRef> opNames() {
  std::vector<llvm::StringRef> names;
  for (unsigned op = 0; op != guardedOpCount; ++op)
    names.push_back(guardedOpName(GuardedOp(op)));
  return names;
}

void Analyser::readPolicy() {
  const MergedMap &policy = input.merged.policy;
  if (!policy)
    return;
  program.hasPolicy = true;
  checkKeys(*policy.body, {"defaults", "deny", "allow"}, "@policy");
  for (const ast::MapEntry &entry : policy.body->entries) {
    if (entry.key.text == "defaults")
      readPolicyDefaults(*entry.value);
    else if (entry.key.text == "deny")
      readRules(entry, program.policy.deny);
    else if (entry.key.text == "allow")
      readRules(entry, program.policy.allow);
  }
}

/// The hash is of the merged policy as a value, references as their text.
void Analyser::finishPolicyValue() {
  if (!program.hasPolicy)
    return;
  auto value = literalValue(*input.merged.policy.body, values,
                            /*referencesAsText=*/true);
  if (!value)
    return; // an error has been reported
  program.policyValue = *value;
  const MapEntry hashed[] = {{"policy", *value},
                             {"policy_version", Value::string("1")}};
  program.policyHash = sha256Id(toJcs(Value::map(hashed)));
}

void Analyser::readPolicyDefaults(const ast::Expr &expr) {
  const auto *map = llvm::dyn_cast<ast::MapExpr>(&expr);
  if (!map) {
    if (!reportNoLiteral("defaults", expr, "a map"))
      diagnostics.report(diag::PolicyDefaultsNotMap, expr.span,
                         {describeKind(expr).str()});
    return;
  }
  for (const ast::MapEntry &entry : map->entries) {
    auto op = parseOp(entry.key.text);
    if (!op) {
      suggest(diagnostics.report(diag::PolicyUnknownOp, entry.key.span,
                                 {entry.key.text.str()}),
              ForeignContext::Operation, entry.key.text, opNames());
      continue;
    }
    const auto *text = llvm::dyn_cast<ast::StringExpr>(entry.value);
    bool isAllow = text && text->value == "allow";
    if (!isAllow && !(text && text->value == "deny")) {
      if (!reportNoLiteral(entry.key.text, *entry.value, "a string"))
        diagnostics.report(diag::PolicyBadDefault, entry.value->span,
                           {entry.key.text.str()});
    } else if (isAllow && *op == GuardedOp::LensCall) {
      diagnostics.report(diag::PolicyLensDefaultAllow, entry.value->span);
    } else {
      program.policy.defaultAllow[unsigned(*op)] = isAllow;
    }
  }
}

//===----------------------------------------------------------------------===//
// Rules
//===----------------------------------------------------------------------===//

void Analyser::readRules(const ast::MapEntry &entry,
                         std::vector<PolicyRule> &rules) {
  const auto *list = llvm::dyn_cast<ast::ListExpr>(entry.value);
  if (!list) {
    if (!reportNoLiteral(entry.key.text, *entry.value, "a list of rules"))
      diagnostics.report(
          diag::PolicyRulesNotList, entry.value->span,
          {entry.key.text.str(), describeKind(*entry.value).str()});
    return;
  }
  for (const ast::Expr *item : list->items) {
    if (const auto *map = llvm::dyn_cast<ast::MapExpr>(item))
      readRule(*map, rules);
    else if (!reportNoLiteral("rule", *item, "a map"))
      diagnostics.report(diag::PolicyRuleNotMap, item->span,
                         {describeKind(*item).str()});
  }
}

void Analyser::readRule(const ast::MapExpr &map,
                        std::vector<PolicyRule> &rules) {
  PolicyRule rule;
  rule.span = map.span;
  checkKeys(map, ruleKeys, "a rule");
  // The merge has refused an id that is no string.
  if (const ast::MapEntry *id = map.find("id"))
    if (const auto *text = llvm::dyn_cast<ast::StringExpr>(id->value))
      rule.id = text->value;
  if (readOp(map, rule))
    readMatcher(map, rule);
  rule.effect = ruleField(map, "effect");
  if (rule.effect && !isEffectMatcher(*rule.effect))
    diagnostics.report(diag::PolicyBadEffect, map.find("effect")->value->span,
                       {rule.effect->str()});
  if (const ast::MapEntry *when = map.find("when"))
    rule.when = readCondition(*when->value);
  if (const ast::MapEntry *unless = map.find("unless"))
    rule.unless = readCondition(*unless->value);
  rules.push_back(std::move(rule));
}

/// The text of a field; nullopt if it is not there, or no string (reported).
std::optional<llvm::StringRef> Analyser::ruleField(const ast::MapExpr &map,
                                                   llvm::StringRef key) {
  const ast::MapEntry *entry = map.find(key);
  if (!entry)
    return std::nullopt;
  if (const auto *text = llvm::dyn_cast<ast::StringExpr>(entry->value))
    return text->value;
  if (!reportNoLiteral(key, *entry->value, "a string"))
    diagnostics.report(diag::PolicyFieldNotString, entry->value->span,
                       {key.str(), describeKind(*entry->value).str()});
  return std::nullopt;
}

bool Analyser::readOp(const ast::MapExpr &map, PolicyRule &rule) {
  const ast::MapEntry *entry = map.find("op");
  if (!entry) {
    if (!isMisspelled(map, ruleKeys, "op"))
      diagnostics.report(diag::MissingKey, map.span, {"a rule", "op"});
    return false;
  }
  auto text = ruleField(map, "op");
  if (!text)
    return false;
  auto op = parseOp(*text);
  if (!op) {
    suggest(diagnostics.report(diag::PolicyUnknownOp, entry->value->span,
                               {text->str()}),
            ForeignContext::Operation, *text, opNames());
    return false;
  }
  rule.op = *op;
  return true;
}

//===----------------------------------------------------------------------===//
// Matchers
//===----------------------------------------------------------------------===//

void Analyser::readMatcher(const ast::MapExpr &map, PolicyRule &rule) {
  const ast::MapEntry *entry = map.find("name");
  if (!entry) {
    if (rule.op != GuardedOp::MessageEmit &&
        !isMisspelled(map, ruleKeys, "name"))
      diagnostics.report(
          diag::MissingKey, map.span,
          {("a rule for " + guardedOpName(rule.op)).str(), "name"});
    return;
  }
  auto text = ruleField(map, "name");
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
    diagnostics.report(diag::PolicyBadMatcher, entry->value->span,
                       {text->str()});
    return;
  }
  rule.name = name;
  // Core has no guard, and may hold the policy of another document.
  if (!isCore())
    checkMatcher(rule, entry->value->span);
}

const Analyser::Names &Analyser::namesFor(GuardedOp op) {
  std::optional<Names> &sorted = sortedNames[unsigned(op)];
  if (!sorted) {
    switch (op) {
    case GuardedOp::ToolExpose:
    case GuardedOp::ToolCall:
      sorted = toolNames;
      break;
    case GuardedOp::LensCall:
      sorted = lensNames;
      break;
    case GuardedOp::MessageEmit:
      sorted = messageNames;
      break;
    }
    llvm::sort(*sorted);
  }
  return *sorted;
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

/// The same whatever the letters' case.
bool Analyser::isNamedInOtherCase(const PolicyRule &rule) {
  std::optional<std::vector<std::string>> &lowered =
      loweredNames[unsigned(rule.op)];
  if (!lowered) {
    lowered.emplace();
    for (llvm::StringRef name : namesFor(rule.op))
      lowered->push_back(inLowerCase(name));
    llvm::sort(*lowered);
  }
  return isNamed(*lowered, inLowerCase(*rule.name), rule.isPrefix);
}

/// A policy that products share may name what some of them do not have.
void Analyser::checkMatcher(const PolicyRule &rule, SourceSpan span) {
  const Names &names = namesFor(rule.op);
  if (isNamed(names, *rule.name, rule.isPrefix))
    return;
  bool isImported =
      span.file != input.resolved.root && !isNamedInOtherCase(rule);
  if (rule.isPrefix) {
    diagnostics.report(isImported ? diag::PolicyImportedPrefixUnknown
                                  : diag::PolicyPrefixUnknown,
                       span, {nounFor(rule.op).str(), rule.name->str()});
    return;
  }
  Diagnostic &diagnostic = diagnostics.report(
      isImported ? diag::PolicyImportedNameUnknown : diag::PolicyNameUnknown,
      span, {rule.name->str(), nounFor(rule.op).str()});
  if (isImported)
    return;
  if (interfaceIndex.count(*rule.name) && rule.op != GuardedOp::MessageEmit)
    diagnostic.withHelp("all functions of the interface are '" +
                        rule.name->str() + ".*'");
  else
    suggest(diagnostic, *rule.name, names);
}
