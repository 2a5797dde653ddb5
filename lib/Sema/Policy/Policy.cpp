//===- Policy.cpp - @policy (docs/Language.md 1.12) -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Policy/Policy.h"
#include "Policy/Matchers.h"
#include "Policy/Rules.h"
#include "SemaContext.h"
#include "Support/Describe.h"
#include "Support/Fields.h"
#include "facet/Sema/Literals.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/Crypto/Hash.h"
#include "facet/Support/Json/JsonWriter.h"

using namespace facet;

static void readPolicyDefaults(SemaContext &sema, const ast::Expr &expr) {
  const auto *map = llvm::dyn_cast<ast::MapExpr>(&expr);
  if (!map) {
    if (!reportNoLiteral(sema, "defaults", expr, "a map"))
      sema.diagnostics.report(diag::PolicyDefaultsNotMap, expr.span,
                              {describeKind(expr).str()});
    return;
  }
  for (const ast::MapEntry &entry : map->entries) {
    auto op = parseGuardedOp(entry.key.text);
    if (!op) {
      sema.suggestions.add(
          sema.diagnostics.report(diag::PolicyUnknownOp, entry.key.span,
                                  {entry.key.text.str()}),
          ForeignContext::Operation, entry.key.text, guardedOpNames());
      continue;
    }
    const auto *text = llvm::dyn_cast<ast::StringExpr>(entry.value);
    bool isAllow = text && text->value == "allow";
    if (!isAllow && !(text && text->value == "deny")) {
      if (!reportNoLiteral(sema, entry.key.text, *entry.value, "a string"))
        sema.diagnostics.report(diag::PolicyBadDefault, entry.value->span,
                                {entry.key.text.str()});
    } else if (isAllow && *op == GuardedOp::LensCall) {
      sema.diagnostics.report(diag::PolicyLensDefaultAllow, entry.value->span);
    } else {
      sema.program.policy.defaultAllow[unsigned(*op)] = isAllow;
    }
  }
}

void facet::readPolicy(SemaContext &sema) {
  const MergedMap &policy = sema.input.merged.policy;
  if (!policy)
    return;
  sema.program.hasPolicy = true;
  checkKeys(sema, *policy.body, {"defaults", "deny", "allow"}, "@policy");
  MatcherNames names(sema);
  for (const ast::MapEntry &entry : policy.body->entries) {
    if (entry.key.text == "defaults")
      readPolicyDefaults(sema, *entry.value);
    else if (entry.key.text == "deny")
      sema.program.policy.deny = readRules(sema, names, entry);
    else if (entry.key.text == "allow")
      sema.program.policy.allow = readRules(sema, names, entry);
  }
}

/// The hash is of the merged policy as a value, references as their text.
void facet::finishPolicyValue(SemaContext &sema) {
  if (!sema.program.hasPolicy)
    return;
  auto value = literalValue(*sema.input.merged.policy.body, sema.values,
                            /*referencesAsText=*/true);
  if (!value)
    return; // an error has been reported
  sema.program.policyValue = *value;
  const MapEntry hashed[] = {{"policy", *value},
                             {"policy_version", Value::string("1")}};
  sema.program.policyHash = sha256Id(toJcs(Value::map(hashed)));
}
