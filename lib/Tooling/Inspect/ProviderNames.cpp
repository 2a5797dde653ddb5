//===- ProviderNames.cpp - Names that a provider must take ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Inspect/ProviderNames.h"
#include "facet/Provider/Payload.h"
#include "facet/Support/Policy/RuleMatchers.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/Twine.h"

namespace facet {

namespace {
/// The tools that some run may show.
class ShownTools {
public:
  explicit ShownTools(const Policy &policy)
      : isDefault(policy.defaultAllow[size_t(GuardedOp::ToolExpose)].value_or(
            false)) {
    for (const PolicyRule &rule : policy.deny)
      if (!rule.when && !rule.unless)
        add(rule, hidden);
    for (const PolicyRule &rule : policy.allow)
      add(rule, shown);
  }

  bool contains(llvm::StringRef name, llvm::StringRef effect) const {
    return !hidden.matches(name, effect) &&
           (isDefault || shown.matches(name, effect));
  }

private:
  static void add(const PolicyRule &rule, RuleMatchers &rules) {
    if (rule.op == GuardedOp::ToolExpose && rule.name)
      rules.add(rule.name, rule.isPrefix, rule.effect);
  }

  bool isDefault;
  RuleMatchers hidden, shown;
};
} // namespace

void checkProviderNames(const AnalysedProgram &program, Provider provider,
                        Diagnostics &diagnostics) {
  llvm::SmallVector<bool, 8> isListed(program.interfaces.size());
  for (const Message &message : program.messages)
    for (uint32_t interface : message.tools)
      isListed[interface] = true;
  ShownTools shown(program.policy);
  std::vector<PayloadToolName> tools;
  for (auto [interface, listed] : llvm::zip(program.interfaces, isListed)) {
    if (!listed)
      continue;
    for (const InterfaceFunction &function : interface.functions)
      if (shown.contains((interface.name + "." + function.name).str(),
                         function.effect))
        tools.push_back({interface.name, function.name, function.parameters,
                         function.span});
  }
  checkToolNames(provider, tools, diagnostics);
}

} // namespace facet
