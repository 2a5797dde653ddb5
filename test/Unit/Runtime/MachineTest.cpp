//===- MachineTest.cpp - Instructions, inputs, checks, gas ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlanMaker.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "facet/Support/FieldIndex.h"
#include "facet/Support/Json/JsonWriter.h"

using namespace facet;
using namespace facet::test;

namespace {

/// Runs a block as `main`; what register `result` holds, as JSON.
class MachineTest : public ::testing::Test {
protected:
  /// Closes the open block as `main`, and emits its result.
  void main(Operand result) {
    maker.plan->main = maker.close();
    PlanVariable variable;
    variable.name = "result";
    variable.value = result;
    maker.plan->variables.push_back(variable);
  }
  std::string run(RunInputs inputs = {}) {
    if (!runner.run(inputs))
      return runner.error();
    Value value = runner.result.variables.back();
    return value.isAbsent() ? "absent" : toJcs(value);
  }
  PlanCheck checkOf(PlanCheck::What what, llvm::StringRef type) {
    PlanCheck check;
    check.what = what;
    check.type = maker.type(type);
    check.name = "x";
    check.argument = "arg";
    return check;
  }

  PlanMaker maker;
  Runner runner{maker};
};

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

TEST_F(MachineTest, ListsAndMaps) {
  maker.open();
  Operand list = maker.list({maker.constant("1"), maker.text("b")});
  Operand map = maker.map({"k", "l"}, {list, maker.constant("null")});
  main(maker.list({map, maker.list({})}));
  EXPECT_EQ(run(), R"([{"k":[1,"b"],"l":null},[]])");
}

TEST_F(MachineTest, Calls) {
  maker.open();
  Operand a = maker.call("trim", {maker.text("  x y ")});
  Operand b = maker.call("uppercase", {a});
  main(maker.call("split", {b, maker.text(" ")}));
  EXPECT_EQ(run(), R"(["X","Y"])");
  EXPECT_GT(runner.result.gasUsed, 0u);
}

TEST_F(MachineTest, DefaultsAreFilledIn) {
  maker.open();
  // sort_by(field, desc=false): the default left out, or absent.
  Operand list = maker.constant(R"([{"a":2},{"a":1}])");
  Operand x = maker.call("sort_by", {list, maker.text("a")});
  Operand y = maker.call("sort_by", {list, maker.text("a"), Operand::absent()});
  main(maker.list({x, y}));
  EXPECT_EQ(run(), R"([[{"a":1},{"a":2}],[{"a":1},{"a":2}]])");
}

TEST_F(MachineTest, FailingLens) {
  maker.open();
  main(maker.call("first", {maker.constant("[]")}, maker.place(7)));
  EXPECT_EQ(run(), "F452");
  EXPECT_EQ(runner.first().span, maker.place(7));
}

TEST_F(MachineTest, FirstFailureIsTheError) {
  maker.open();
  maker.call("first", {maker.constant("[]")}, maker.place(1));
  main(maker.input("missing", "int", Value::absent(), maker.place(2)));
  EXPECT_EQ(run(), "F452");
  EXPECT_EQ(runner.first().span, maker.place(1));
}

TEST_F(MachineTest, DepthLimit) {
  maker.open();
  Operand value = maker.constant("1");
  for (unsigned i = 0; i != Value::maxDepth; ++i)
    value = i % 2 ? maker.list({value}) : maker.map({"k"}, {value});
  maker.list({value}, maker.place(3));
  main(value);
  EXPECT_EQ(run(), "X.fct.LIMIT");
  EXPECT_EQ(runner.first().span, maker.place(3));
}

TEST_F(MachineTest, MemoryLimit) {
  maker.open();
  std::vector<Operand> many(200, maker.constant("1"));
  main(maker.list(many, maker.place(3)));
  runner.options.memoryLimit = 1000;
  EXPECT_EQ(run(), "X.fct.LIMIT");
  runner.options.memoryLimit = 10'000;
  runner.run();
  EXPECT_TRUE(runner.result.ok);
}

//===----------------------------------------------------------------------===//
// Paths
//===----------------------------------------------------------------------===//

TEST_F(MachineTest, Path) {
  maker.open();
  main(maker.path(maker.constant(R"({"a":{"b":[1]}})"), {"a", "b"}));
  EXPECT_EQ(run(), "[1]");
}

TEST_F(MachineTest, MissingPath) {
  auto sources = std::make_shared<SourceManager>();
  sources->addFile("a.facet",
                   std::make_shared<const std::string>("x: $m.a.nam"));
  maker.plan->sources = sources;
  maker.open();
  main(maker.path(maker.constant(R"({"a":{"name":1,"z":2}})"), {"a", "nam"},
                  {0, 3, 11}));
  EXPECT_EQ(run(), "F405");
  EXPECT_EQ(runner.message(), "there is no 'nam' in '$m.a'");
  EXPECT_EQ(runner.first().help, "did you mean 'name'?");
}

TEST_F(MachineTest, MissingPathShowsKeys) {
  maker.open();
  main(maker.path(maker.constant(R"({"alpha":1,"beta":2})"), {"x"}));
  EXPECT_EQ(run(), "F405");
  EXPECT_EQ(runner.message(), "there is no 'x' in the value");
  ASSERT_EQ(runner.first().notes.size(), 1u);
  EXPECT_EQ(runner.first().notes[0].message, "its keys are alpha, beta");
}

TEST_F(MachineTest, PathThroughNoMap) {
  maker.open();
  main(maker.path(maker.constant(R"({"a":5})"), {"a", "b"}));
  EXPECT_EQ(run(), "F405");
  EXPECT_EQ(runner.message(),
            "there is no 'b' in '.a', which is not a map but an int");
}

TEST(FieldIndex, LargeMaps) {
  std::vector<std::string> keys;
  for (int i = 0; i != 500; ++i)
    keys.push_back("k" + std::to_string(i));
  std::vector<MapEntry> entries;
  for (int i = 0; i != 500; ++i)
    entries.push_back({keys[i], Value::integerValue(i)});
  Value map = Value::map(entries);
  FieldIndex index;
  for (int i = 0; i != 500; ++i) {
    const Value *found = index.find(map, keys[i]);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->asInt(), i);
    EXPECT_FALSE(index.find(map, keys[i] + "x"));
  }
  index.clear();
  EXPECT_FALSE(index.find(Value::map({}), "k1"));
}

//===----------------------------------------------------------------------===//
// Inputs
//===----------------------------------------------------------------------===//

TEST_F(MachineTest, Inputs) {
  maker.open();
  Operand a = maker.input("a", "int");
  Operand b = maker.input("b", "list<float>", maker.json("[1, 2.5]"));
  main(maker.list({a, b}));
  MapEntry given[] = {{"a", Value::integerValue(5)}};
  EXPECT_EQ(run(given), "[5,[1,2.5]]");
  // A JSON number for a float becomes one.
  EXPECT_TRUE(runner.result.variables.back().asList()[1].asList()[0].isFloat());
  MapEntry twice[] = {{"a", Value::integerValue(5)},
                      {"a", Value::integerValue(6)}};
  EXPECT_EQ(run(twice), "[6,[1,2.5]]");
}

TEST_F(MachineTest, MissingInput) {
  maker.open();
  main(maker.input("question", "string", Value::absent(), maker.place(4)));
  EXPECT_EQ(run(), "F453");
  EXPECT_EQ(runner.message(), "input 'question' is missing; it must be string");
  EXPECT_EQ(runner.first().help,
            "give it with --set-text question=TEXT, --set-file question=FILE "
            "or in the file of --input");
  EXPECT_EQ(runner.first().span, maker.place(4));
}

TEST_F(MachineTest, BadInput) {
  maker.open();
  main(maker.input("a", "list<int>", maker.json("[]")));
  MapEntry bad[] = {{"a", maker.json("[1, null]")}};
  EXPECT_EQ(run(bad), "F453");
  EXPECT_NE(runner.message().find("input 'a' is not list<int>: at '[1]'"),
            std::string::npos)
      << runner.message();
  // The default stands in for a missing value, not for a null.
  MapEntry null[] = {{"a", Value::null()}};
  EXPECT_EQ(run(null), "F453");
  EXPECT_EQ(run(), "[]");
}

TEST_F(MachineTest, BadDefault) {
  maker.open();
  main(maker.input("a", "int(max=5)", Value::integerValue(6)));
  EXPECT_EQ(run(), "F453");
  EXPECT_EQ(runner.first().kind, diag::RunDefaultBad);
  MapEntry given[] = {{"a", Value::integerValue(5)}};
  EXPECT_EQ(run(given), "5");
}

TEST_F(MachineTest, UndeclaredInputs) {
  maker.open();
  main(maker.input("query", "int", Value::integerValue(1)));
  MapEntry given[] = {{"qery", Value::integerValue(2)},
                      {"zzzzzzz", Value::integerValue(3)}};
  EXPECT_EQ(run(given), "1");
  ASSERT_EQ(runner.diagnostics.all().size(), 2u);
  EXPECT_EQ(runner.warning(),
            "X.fct.UNDECLARED_INPUT: the document declares no input 'qery'");
  EXPECT_EQ(runner.diagnostics.all()[0].help, "did you mean 'query'?");
  EXPECT_EQ(runner.diagnostics.all()[1].help, "");
}

TEST_F(MachineTest, ManyInputs) {
  maker.open();
  std::vector<std::string> names;
  for (int i = 0; i != 200; ++i)
    names.push_back("n" + std::to_string(i));
  std::vector<Operand> values;
  std::vector<MapEntry> given;
  for (int i = 0; i != 200; ++i) {
    values.push_back(maker.input(names[i], "int"));
    given.push_back({names[199 - i], Value::integerValue(199 - i)});
  }
  main(maker.list({values[0], values[77], values[199]}));
  EXPECT_EQ(run(given), "[0,77,199]");
}

//===----------------------------------------------------------------------===//
// Checks
//===----------------------------------------------------------------------===//

TEST_F(MachineTest, DeclaredType) {
  maker.open();
  main(maker.check(maker.input("a", "any"),
                   checkOf(PlanCheck::What::DeclaredType, "int(max=5)"),
                   maker.place(9)));
  auto with = [&](Value value) {
    MapEntry given[] = {{"a", value}};
    return run(given);
  };
  EXPECT_EQ(with(Value::integerValue(5)), "5");
  EXPECT_EQ(with(Value::integerValue(6)), "F452");
  EXPECT_EQ(runner.first().span, maker.place(9));
  EXPECT_EQ(with(Value::string("5")), "F451");
  EXPECT_NE(runner.message().find("'x' is not of its declared type"),
            std::string::npos);
}

TEST_F(MachineTest, LensTypes) {
  PlanMaker &m = maker;
  m.open();
  Operand a = m.input("a", "any"), b = m.input("b", "any");
  m.check(a, checkOf(PlanCheck::What::LensInput, "string"));
  m.check(b, checkOf(PlanCheck::What::LensArgument, "int"));
  // One that was not given fits.
  m.check(Operand::absent(), checkOf(PlanCheck::What::LensArgument, "int"));
  main(a);
  auto with = [&](Value x, Value y) {
    MapEntry given[] = {{"a", x}, {"b", y}};
    return run(given);
  };
  EXPECT_EQ(with(Value::string("s"), Value::integerValue(1)), "\"s\"");
  EXPECT_EQ(with(Value::integerValue(5), Value::integerValue(1)), "F451");
  EXPECT_NE(runner.message().find("invalid input for lens 'x'"),
            std::string::npos);
  EXPECT_EQ(with(Value::string("s"), Value::string("s")), "F451");
  EXPECT_NE(runner.message().find("argument 'arg' of lens 'x'"),
            std::string::npos);
}

TEST_F(MachineTest, LensAssets) {
  maker.open();
  Operand a = maker.input("a", "any"), b = maker.input("b", "any");
  maker.check(a, checkOf(PlanCheck::What::LensInput, "image"));
  main(maker.check(b, checkOf(PlanCheck::What::LensArgument, "image")));
  Value good = maker.json(
      R"({"kind":"image","format":"png","digest":{"algo":"sha256","value":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},"shape":{"width":1,"height":1}})");
  Value bad = maker.json(
      R"({"kind":"image","format":"png","digest":{"algo":"md5","value":""},"shape":{"width":1,"height":1}})");
  MapEntry badInput[] = {{"a", bad}, {"b", good}};
  EXPECT_EQ(run(badInput), "F452");
  EXPECT_NE(runner.message().find("the input of lens"), std::string::npos);
  MapEntry badArgument[] = {{"a", good}, {"b", bad}};
  EXPECT_EQ(run(badArgument), "F452");
  EXPECT_NE(runner.message().find("argument 'arg' of lens"), std::string::npos);
}

//===----------------------------------------------------------------------===//
// Lazy variables
//===----------------------------------------------------------------------===//

TEST_F(MachineTest, LazyOnce) {
  maker.open();
  Operand x = maker.call("uppercase", {maker.text("x")});
  uint32_t lazy = maker.lazy(maker.close(x));
  maker.open();
  Operand a = maker.force(lazy), b = maker.force(lazy);
  main(maker.list({a, b}));
  EXPECT_EQ(run(), R"(["X","X"])");
  uint64_t gas = runner.result.gasUsed;
  EXPECT_EQ(gas, maker.plan->lenses->find("uppercase")
                     ->gasOf(Value::string("x"), Value::string("X")));
  // A second run computes it anew.
  EXPECT_EQ(run(), R"(["X","X"])");
  EXPECT_EQ(runner.result.gasUsed, gas);
}

TEST_F(MachineTest, LazyUnread) {
  maker.open();
  maker.charge(1000);
  Operand x = maker.call("first", {maker.constant("[]")});
  uint32_t lazy = maker.lazy(maker.close(x));
  maker.open();
  main(maker.constant("1"));
  PlanVariable variable;
  variable.name = "lazy";
  variable.value = Operand::reg(maker.plan->lazies[lazy].reg);
  variable.isLazy = true;
  variable.lazy = lazy;
  maker.plan->variables.push_back(variable);
  EXPECT_EQ(run(), "absent");
  EXPECT_EQ(runner.result.gasUsed, 0u);
}

TEST_F(MachineTest, LazyFailure) {
  maker.open();
  Operand x = maker.call("first", {maker.constant("[]")}, maker.place(2));
  uint32_t lazy = maker.lazy(maker.close(x));
  maker.open();
  main(maker.force(lazy, maker.place(8)));
  EXPECT_EQ(run(), "F452");
  EXPECT_EQ(runner.first().span, maker.place(2));
}

TEST_F(MachineTest, LazyFoldedGas) {
  maker.open();
  maker.charge(7);
  uint32_t lazy = maker.lazy(maker.close(maker.constant("1")));
  maker.open();
  maker.force(lazy);
  main(maker.force(lazy));
  EXPECT_EQ(run(), "1");
  EXPECT_EQ(runner.result.gasUsed, 7u);
  runner.options.gasLimit = 6;
  EXPECT_EQ(run(), "F902");
}

/// A long chain takes no stack.
TEST_F(MachineTest, LazyChain) {
  maker.open();
  uint32_t lazy = maker.lazy(maker.close(maker.constant("1")));
  for (unsigned i = 0; i != 200'000; ++i) {
    maker.open();
    Operand value = maker.force(lazy);
    lazy = maker.lazy(maker.close(value));
  }
  maker.open();
  main(maker.force(lazy));
  EXPECT_EQ(run(), "1");
}

TEST_F(MachineTest, LazyLoop) {
  maker.open();
  maker.plan->lazies.push_back({{}, maker.newRegister()});
  Operand value = maker.force(0, maker.place(5));
  maker.plan->lazies[0].block = maker.close(value);
  maker.open();
  main(maker.force(0));
  EXPECT_EQ(run(), "F505");
  EXPECT_EQ(runner.message(),
            "the value of a @lazy variable is needed to compute itself");
}

//===----------------------------------------------------------------------===//
// Gas
//===----------------------------------------------------------------------===//

TEST_F(MachineTest, GasLimit) {
  maker.open();
  main(maker.call("uppercase", {maker.text("abc")}, maker.place(6)));
  EXPECT_EQ(run(), "\"ABC\"");
  uint64_t gas = runner.result.gasUsed;
  runner.options.gasLimit = gas;
  EXPECT_EQ(run(), "\"ABC\"");
  runner.options.gasLimit = gas - 1;
  EXPECT_EQ(run(), "F902");
  EXPECT_EQ(runner.first().span, maker.place(6));
  runner.options.gasLimit = 0;
  EXPECT_EQ(run(), "F902");
}

TEST_F(MachineTest, FoldedGas) {
  maker.open();
  maker.charge(100, maker.place(3));
  Operand value = maker.call("trim", {maker.text("x")});
  maker.plan->main = maker.close();
  PlanVariable variable;
  variable.value = value;
  maker.plan->variables.push_back(variable);
  EXPECT_EQ(run(), "\"x\"");
  EXPECT_GT(runner.result.gasUsed, 100u);
  runner.options.gasLimit = 99;
  EXPECT_EQ(run(), "F902");
  EXPECT_EQ(runner.first().span, maker.place(3));
}

} // namespace
