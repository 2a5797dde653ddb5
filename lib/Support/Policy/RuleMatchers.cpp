//===- RuleMatchers.cpp - What rules of the policy match ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Policy/RuleMatchers.h"
#include "facet/Support/TurnIds.h"

using namespace facet;

/// How a rule matches a name, or an effect.
enum class Form : uint8_t { Any, Exact, Prefix };

static MatcherKey makeKey(Form nameForm, llvm::StringRef name, Form effectForm,
                          llvm::StringRef effect) {
  constexpr unsigned forms = 3;
  return {{unsigned(nameForm) * forms + unsigned(effectForm), name}, effect};
}

MatcherKey facet::matcherKey(std::optional<llvm::StringRef> name, bool isPrefix,
                             std::optional<llvm::StringRef> effect) {
  Form nameForm = !name ? Form::Any : isPrefix ? Form::Prefix : Form::Exact;
  llvm::StringRef effectText = effect.value_or("");
  Form effectForm = !effect                         ? Form::Any
                    : effectText.consume_back(".*") ? Form::Prefix
                                                    : Form::Exact;
  return makeKey(nameForm, name.value_or(""), effectForm, effectText);
}

/// What stands before each dot.
static void forEachPrefix(llvm::StringRef text,
                          llvm::function_ref<void(llvm::StringRef)> visit) {
  for (size_t dot = text.find('.'); dot != llvm::StringRef::npos;
       dot = text.find('.', dot + 1))
    visit(text.take_front(dot));
}

void facet::forEachMatcher(llvm::StringRef name, llvm::StringRef effect,
                           llvm::function_ref<void(MatcherKey)> visit) {
  auto visitEffects = [&](Form nameForm, llvm::StringRef part) {
    visit(makeKey(nameForm, part, Form::Any, ""));
    // What has no effect is matched by no rule with one.
    if (effect.empty())
      return;
    visit(makeKey(nameForm, part, Form::Exact, effect));
    forEachPrefix(effect, [&](llvm::StringRef prefix) {
      visit(makeKey(nameForm, part, Form::Prefix, prefix));
    });
  };
  visitEffects(Form::Any, "");
  visitEffects(Form::Exact, name);
  forEachPrefix(name, [&](llvm::StringRef prefix) {
    visitEffects(Form::Prefix, prefix);
  });
}

void RuleMatchers::add(std::optional<llvm::StringRef> name, bool isPrefix,
                       std::optional<llvm::StringRef> effect) {
  keys.insert(matcherKey(name, isPrefix, effect));
  if (!name || isPrefix || effect)
    return;
  if (std::optional<llvm::StringRef> history = historyOfTurnId(*name))
    historiesOfTurns.insert(*history);
}

bool RuleMatchers::matches(llvm::StringRef name, llvm::StringRef effect) const {
  bool isMatched = false;
  if (!keys.empty())
    forEachMatcher(name, effect, [&](MatcherKey key) {
      isMatched = isMatched || keys.contains(key);
    });
  return isMatched;
}

bool RuleMatchers::matchesTurn(llvm::StringRef id,
                               llvm::StringRef history) const {
  return matches(id, "") ||
         keys.contains(matcherKey(history, /*isPrefix=*/false, std::nullopt));
}

bool RuleMatchers::mayMatchTurnOf(llvm::StringRef history) const {
  // Prefixes of turns are those of their history, and itself.
  return matches(history, "") || historiesOfTurns.contains(history) ||
         keys.contains(matcherKey(history, /*isPrefix=*/true, std::nullopt));
}
