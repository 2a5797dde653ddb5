//===- PlanPrinterTest.cpp - Plans in readable text -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../PlanMaker.h"

using namespace facet;
using namespace facet::test;

namespace {

TEST(PlanPrinter, Everything) {
  PlanMaker m;
  m.plan->policyHash = "sha256:p0l";
  m.open();
  m.charge(3);
  Operand value = m.call("uppercase", {m.text("x")});
  uint32_t lazy = m.lazy(m.close(value));
  m.open();
  Operand input = m.input("q", "string", Value::string("none"));
  PlanCheck check;
  check.what = PlanCheck::What::DeclaredType;
  check.name = "q";
  check.type = m.type("string");
  Operand checked = m.check(input, check);
  Operand map = m.map({"a", "b c"}, {checked, m.constant("[1.5]")});
  m.path(map, {"a"});
  m.list({m.force(lazy), Operand::absent()});
  m.plan->main = m.close();
  PlanVariable variable;
  variable.name = "q";
  variable.value = checked;
  m.plan->variables.push_back(variable);
  uint32_t w = m.interface("W", {{"get", "read"}});
  PlanMessage &message = m.message(Role::System, "system#1", "s");
  message.tools = {w};
  message.gates = {m.just(m.constant("true"))};
  message.contentSize = {1, 1, false, {}};
  message.json = "{}";
  message.layout = PlanLayout::Cut;
  message.unitsBefore = 3;
  message.shrink = 0.5;
  message.strategyInput = m.newRegister();
  message.strategy = m.just(Operand::reg(message.strategyInput));
  m.plan->givingWay = {0};
  m.plan->deny.push_back(PlanMaker::rule(GuardedOp::ToolExpose, "W.*", "d"));
  m.plan->deny[0].effect = "read";
  m.plan->deny[0].when = PlanMaker::combine(
      ConditionKind::Any,
      {PlanMaker::literal(ConditionKind::Undecidable),
       PlanMaker::combine(ConditionKind::Not, {PlanMaker::reference(m.just(
                                                  m.constant("false")))})});
  m.plan->allow.push_back(
      PlanMaker::rule(GuardedOp::MessageEmit, std::nullopt));
  m.plan->allow[0].unless = PlanMaker::literal(ConditionKind::True);
  m.plan->defaultAllow[unsigned(GuardedOp::ToolExpose)] = true;

  EXPECT_EQ(printPlan(*m.plan), R"(plan hypervisor budget=4096 registers=9
document sha256:d0c
policy sha256:p0l
c0 = "x"
c1 = [1.5]
c2 = "s"
c3 = true
c4 = false
input 0 q: string = "none"
main
  r2 = input q
  r3 = check variable q: string, r2
  r4 = map "a" "b c" r3 c1
  r5 = path "a" r4
  r1 = force lazy 0
  r7 = list r1 none
lazy 0 -> r1
  charge 3
  r0 = call uppercase c0
  result r0
variable q = r3
tool 0 W.get read {}
message system "system#1" priority=500 min=0 grow=0 shrink=0.5 tools 0
  when
    result c3
  content units=1 cut before=3 json=2
    result c2
  strategy on r8
    result r8
pack giving way 0
default tool_expose allow
deny tool_expose "W.*" effect=read id="d"
  when
    any
      undecidable
      not
        value
          result c4
allow message_emit
  unless
    true
)");
}

TEST(PlanPrinter, LongConstantsAreCut) {
  PlanMaker m;
  m.text(std::string(1000, 'x'));
  m.constant("[\"é" + std::string(998, 'y') + "\"]");
  Value value = Value::string("x");
  for (unsigned i = 0; i != 60; ++i) {
    Value pair[] = {value, value};
    value = *m.plan->memory.copyList(pair);
  }
  m.constant(value);
  EXPECT_LT(printPlan(*m.plan).size(), 2000u);
}

} // namespace
