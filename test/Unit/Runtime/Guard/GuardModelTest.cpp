//===- GuardModelTest.cpp - The guard against a model ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Decisions on random rules and operations are compared with a model that was
// written from docs/Language.md 1.12 alone. It shares no code with the guard,
// not even its types: rules are made in the model's form and translated.
//
//===----------------------------------------------------------------------===//

#include "../../../../lib/Runtime/Guard/RunGuard.h"
#include "../PlanMaker.h"
#include <random>

using namespace facet;
using namespace facet::test;

namespace {

//===----------------------------------------------------------------------===//
// The model
//===----------------------------------------------------------------------===//

namespace model {

/// What became of an evaluation; Failed: it cannot be done.
enum Truth { No, Yes, Failed };

/// The values of the variables that conditions read; each read is noted.
struct Variables {
  std::vector<Truth> values;
  std::vector<unsigned> reads;
};

struct Cond {
  enum Form { Literal, Variable, Not, All, Any, CertainFailure } form = Literal;
  bool literal = true;
  unsigned variable = 0;
  std::vector<Cond> parts;
};

struct Rule {
  std::string id; // "" for none
  std::string op;
  std::string name; // "" for none
  std::string effect;
  std::optional<Cond> when, unless;
};

struct Policy {
  std::vector<Rule> deny, allow;
  /// What `defaults` says; an operation that is not there is not in it.
  std::map<std::string, std::string> defaults;
};

struct Operation {
  std::string op, name;
  std::string effect; // "" is the null class
};

struct Decision {
  enum Result { Allowed, Denied, F455 } result;
  std::string id;
};

/// "left to right, short-circuit: what is not reached raises nothing"
Truth evaluate(const Cond &cond, Variables &variables) {
  switch (cond.form) {
  case Cond::Literal:
    return cond.literal ? Yes : No;
  case Cond::CertainFailure:
    return Failed;
  case Cond::Variable:
    variables.reads.push_back(cond.variable);
    return variables.values[cond.variable];
  case Cond::Not:
    switch (evaluate(cond.parts[0], variables)) {
    case Yes:
      return No;
    case No:
      return Yes;
    case Failed:
      return Failed;
    }
    break;
  case Cond::All:
  case Cond::Any: {
    Truth end = cond.form == Cond::All ? No : Yes;
    for (const Cond &part : cond.parts)
      if (Truth truth = evaluate(part, variables);
          truth == Failed || truth == end)
        return truth;
    return end == No ? Yes : No;
  }
  }
  return Failed;
}

/// "Matcher: exact, or a prefix ending in `.*`"
bool nameMatches(const std::string &matcher, const std::string &name) {
  size_t size = matcher.size();
  if (size < 2 || matcher.substr(size - 2) != ".*")
    return matcher == name;
  std::string prefix = matcher.substr(0, size - 1); // with its dot
  return name.substr(0, prefix.size()) == prefix;
}

/// "A rule applies only if every field that it has matches", "`effect` never
/// matches a null class"
bool fieldsMatch(const Rule &rule, const Operation &operation) {
  if (rule.op != operation.op)
    return false;
  if (!rule.name.empty() && !nameMatches(rule.name, operation.name))
    return false;
  // "`effect` is an exact class or a prefix ending in `.*`, as names are"
  return rule.effect.empty() || (!operation.effect.empty() &&
                                 nameMatches(rule.effect, operation.effect));
}

/// "… and it is active (`when` true, `unless` false)"
Truth isActive(const Rule &rule, Variables &variables) {
  Truth when = rule.when ? evaluate(*rule.when, variables) : Yes;
  if (when != Yes)
    return when;
  Truth unless = rule.unless ? evaluate(*rule.unless, variables) : No;
  if (unless == Failed)
    return Failed;
  return unless == No ? Yes : No;
}

Decision decide(const Policy &policy, const Operation &operation,
                Variables &variables) {
  // "first active matching deny → denied"; "an undecidable deny rule does not
  // end the search: a later deny rule that definitely applies still denies
  // (F454), else F455"
  std::optional<Decision> undecidable;
  for (const Rule &rule : policy.deny) {
    if (!fieldsMatch(rule, operation))
      continue;
    Truth active = isActive(rule, variables);
    if (active == Yes)
      return {Decision::Denied, rule.id};
    if (active == Failed && !undecidable)
      undecidable = Decision{Decision::F455, rule.id};
  }
  if (undecidable)
    return *undecidable;
  // "else first active matching allow → allowed"; "an undecidable allow rule
  // that is reached is F455"
  for (const Rule &rule : policy.allow) {
    if (!fieldsMatch(rule, operation))
      continue;
    Truth active = isActive(rule, variables);
    if (active != No)
      return {active == Yes ? Decision::Allowed : Decision::F455, rule.id};
  }
  // "else the default"; "`tool_call: "allow"` covers functions of effect `read`
  // only"
  auto found = policy.defaults.find(operation.op);
  bool allowed = operation.op == "message_emit";
  if (found != policy.defaults.end())
    allowed = found->second == "allow";
  if (operation.op == "tool_call" && operation.effect != "read")
    allowed = false;
  return {allowed ? Decision::Allowed : Decision::Denied, ""};
}

} // namespace model

//===----------------------------------------------------------------------===//
// Random policies
//===----------------------------------------------------------------------===//

constexpr const char *ops[] = {"tool_expose", "tool_call", "lens_call",
                               "message_emit"};
constexpr unsigned variableCount = 6;

class RandomPolicies {
public:
  explicit RandomPolicies(unsigned seed) : random(seed) {}

  model::Policy policy() {
    model::Policy policy;
    // Few rules, or so many that the guard makes an index.
    for (unsigned n = below(below(3) ? 8 : 60); n; --n)
      (below(2) ? policy.deny : policy.allow).push_back(rule(n));
    for (const char *op : ops)
      if (!below(3) && llvm::StringRef(op) != "lens_call")
        policy.defaults[op] = below(2) ? "allow" : "deny";
    return policy;
  }

  model::Operation operation() {
    std::string op = pick(ops);
    return {op, pick(names), op == "message_emit" ? "" : pick(effects)};
  }

  std::vector<model::Truth> values() {
    std::vector<model::Truth> values;
    for (unsigned i = 0; i != variableCount; ++i)
      values.push_back(pick({model::No, model::Yes, model::Failed}));
    return values;
  }

private:
  static constexpr const char *names[] = {"A",    "A.f",     "A.g", "A.f.x",
                                          "Ab.f", "B.f.x.y", "B",   "a.f"};
  static constexpr const char *matchers[] = {"A",     "A.f",   "A.*",  "A.f.*",
                                             "B.*",   "B.f.*", "B",    "Ab.*",
                                             "A.f.x", "a.*",   "Ab.f", "a.f"};
  static constexpr const char *effects[] = {"read", "write", "x.host.pay"};
  static constexpr const char *effectMatchers[] = {
      "read", "write", "x.host.pay", "x.host.*", "x.*", "x.hos.*", "read.*"};

  unsigned below(unsigned n) { return unsigned(random() % n); }
  template <typename T, size_t N> T pick(const T (&list)[N]) {
    return list[below(N)];
  }

  model::Rule rule(unsigned number) {
    model::Rule rule;
    if (below(3))
      rule.id = "rule" + std::to_string(number);
    rule.op = pick(ops);
    if (rule.op != "message_emit" || below(2))
      rule.name = pick(matchers);
    if (!below(3))
      rule.effect = pick(effectMatchers);
    if (below(3))
      rule.when = condition(3);
    if (!below(3))
      rule.unless = condition(3);
    return rule;
  }

  model::Cond condition(unsigned depth) {
    using Cond = model::Cond;
    Cond cond;
    switch (below(depth ? 8 : 4)) {
    case 0:
      cond.literal = below(2);
      return cond;
    case 1:
    case 2:
      cond.form = Cond::Variable;
      cond.variable = below(variableCount);
      return cond;
    case 3:
      cond.form = below(3) ? Cond::Variable : Cond::CertainFailure;
      return cond;
    case 4:
    case 5:
      cond.form = Cond::Not;
      cond.parts.push_back(condition(depth - 1));
      return cond;
    default:
      cond.form = below(2) ? Cond::All : Cond::Any;
      for (unsigned n = 1 + below(3); n; --n)
        cond.parts.push_back(condition(depth - 1));
      return cond;
    }
  }

  std::mt19937 random;
};

//===----------------------------------------------------------------------===//
// Translation
//===----------------------------------------------------------------------===//

PlanCondition translate(const model::Cond &cond) {
  using Kind = ConditionKind;
  constexpr Kind kinds[] = {Kind::True, Kind::Reference, Kind::Not,
                            Kind::All,  Kind::Any,       Kind::Undecidable};
  PlanCondition out;
  out.kind = kinds[cond.form];
  if (cond.form == model::Cond::Literal && !cond.literal)
    out.kind = Kind::False;
  // By this the reader knows the variable.
  out.span = {0, cond.variable, cond.variable + 1};
  for (const model::Cond &part : cond.parts)
    out.operands.push_back(translate(part));
  return out;
}

GuardedOp translateOp(llvm::StringRef name) {
  for (unsigned op = 0; op != guardedOpCount; ++op)
    if (guardedOpName(GuardedOp(op)) == name)
      return GuardedOp(op);
  ADD_FAILURE() << name.str();
  return GuardedOp::ToolCall;
}

/// The rule points into the model's.
PlanRule translate(const model::Rule &rule) {
  auto optional = [](const std::string &text) {
    return text.empty() ? std::nullopt : std::optional<llvm::StringRef>(text);
  };
  PlanRule out = PlanMaker::rule(translateOp(rule.op), optional(rule.name),
                                 optional(rule.id));
  out.effect = optional(rule.effect);
  if (rule.when)
    out.when = translate(*rule.when);
  if (rule.unless)
    out.unless = translate(*rule.unless);
  return out;
}

void translate(const model::Policy &policy, Plan &plan) {
  for (const model::Rule &rule : policy.deny)
    plan.deny.push_back(translate(rule));
  for (const model::Rule &rule : policy.allow)
    plan.allow.push_back(translate(rule));
  for (const auto &[op, what] : policy.defaults)
    plan.defaultAllow[unsigned(translateOp(op))] = what == "allow";
}

/// "denied by rule3", "undecidable", …
std::string show(const model::Decision &decision) {
  constexpr const char *results[] = {"allowed", "denied", "undecidable"};
  return std::string(results[decision.result]) + " by " + decision.id;
}
std::string show(const GuardDecision &decision) {
  using Outcome = GuardDecision::Outcome;
  std::string result = decision.outcome == Outcome::Allowed  ? "allowed"
                       : decision.outcome == Outcome::Denied ? "denied"
                                                             : "undecidable";
  return result + " by " + decision.ruleId.value_or("").str();
}

TEST(GuardModel, DecisionsAgree) {
  std::map<std::string, unsigned> results;
  for (unsigned seed = 0; seed != 3000; ++seed) {
    RandomPolicies random(seed);
    model::Policy policy = random.policy();
    Plan plan;
    translate(policy, plan);
    model::Variables variables{random.values(), {}};

    std::vector<unsigned> reads;
    auto read = [&](const PlanCondition &reference) -> std::optional<bool> {
      reads.push_back(reference.span.begin);
      model::Truth value = variables.values[reference.span.begin];
      return value == model::Failed ? std::nullopt
                                    : std::optional<bool>(value == model::Yes);
    };
    runtime::RunGuard guard;
    guard.begin(plan);
    for (unsigned n = 0; n != 30; ++n) {
      model::Operation operation = random.operation();
      SCOPED_TRACE("seed " + std::to_string(seed) + ", " + operation.op + " " +
                   operation.name + " " + operation.effect);
      GuardedOp op = translateOp(operation.op);
      variables.reads.clear();
      std::string expected = show(model::decide(policy, operation, variables));
      ++results[operation.op + " " + expected.substr(0, expected.find(' '))];

      // What is not reached is not read; what is, is read in order.
      reads.clear();
      ASSERT_EQ(show(decide(plan, op, operation.name, operation.effect, read)),
                expected);
      ASSERT_EQ(reads, variables.reads);

      // A run's guard remembers what it read, but reads nothing else.
      reads.clear();
      ASSERT_EQ(show(guard.decide(op, operation.name, operation.effect, read)),
                expected);
      for (unsigned variable : reads)
        ASSERT_TRUE(llvm::is_contained(variables.reads, variable));
    }
  }
  // Each operation came to each end.
  EXPECT_EQ(results.size(), 12u);
  for (const auto &[result, count] : results)
    EXPECT_GT(count, 500u) << result;
}

} // namespace
