//===- ProviderNames.cpp - Names that a provider must take ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Inspect/ProviderNames.h"
#include "facet/Provider/Payload.h"
#include "facet/Support/EffectMatcher.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/Twine.h"

namespace facet {

/// Whether a rule is about showing a tool, whatever its conditions are.
static bool isAbout(const PolicyRule &rule, llvm::StringRef name,
                    llvm::StringRef effect) {
  return rule.op == GuardedOp::ToolExpose && rule.name &&
         matcherMatches(rule.isPrefix ? rule.name->str() + ".*"
                                      : rule.name->str(),
                        name) &&
         (!rule.effect || matcherMatches(*rule.effect, effect));
}

/// Whether some run may show a tool.
static bool mayBeShown(const AnalysedProgram &program, llvm::StringRef name,
                       llvm::StringRef effect) {
  const Policy &policy = program.policy;
  auto matches = [&](const PolicyRule &rule) {
    return isAbout(rule, name, effect);
  };
  auto alwaysMatches = [&](const PolicyRule &rule) {
    return !rule.when && !rule.unless && matches(rule);
  };
  if (llvm::any_of(policy.deny, alwaysMatches))
    return false;
  return llvm::any_of(policy.allow, matches) ||
         policy.defaultAllow[size_t(GuardedOp::ToolExpose)].value_or(false);
}

void checkProviderNames(const AnalysedProgram &program, Provider provider,
                        Diagnostics &diagnostics) {
  llvm::SmallVector<bool, 8> isListed(program.interfaces.size());
  for (const Message &message : program.messages)
    for (uint32_t interface : message.tools)
      isListed[interface] = true;
  std::vector<PayloadToolName> tools;
  for (auto [interface, listed] : llvm::zip(program.interfaces, isListed)) {
    if (!listed)
      continue;
    for (const InterfaceFunction &function : interface.functions)
      if (mayBeShown(program, (interface.name + "." + function.name).str(),
                     function.effect))
        tools.push_back({interface.name, function.name, function.parameters,
                         function.span});
  }
  checkToolNames(provider, tools, diagnostics);
}

} // namespace facet
