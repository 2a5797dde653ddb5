//===- ParallelRunTest.cpp - Branches of one graph on threads -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PipelineTest.h"

namespace facet {
namespace {

/// Sixteen chains that meet in one text; one fails if its input is no list.
std::string chains() {
  std::string text = "@context\n  budget: 100000000\n@vars\n";
  std::string all = "[";
  for (int i = 0; i != 16; ++i) {
    std::string n = std::to_string(i);
    text += "  in" + n + ": @input(type=\"any\")\n";
    text += "  a" + n + ": $in" + n + " |> json() |> uppercase()\n";
    text += "  b" + n + ": $a" + n + " |> replace(\"[A-F]+\", \"_\")\n";
    all += (i ? ", $b" : "$b") + n;
  }
  text += "  last: $in7.name\n  all: " + all + "] |> join(\"\\n\")\n";
  return text + "@user\n  content: $all\n";
}

/// Of one thread and of `threads`, which get all that can be done ahead.
void expectSame(const Program &program, RunInputs inputs, RunOptions run,
                unsigned threads) {
  SessionOptions options;
  options.run = run;
  Session one(program, options);
  options.run.threads = threads;
  options.run.leastParallelWork = 0;
  Session many(program, options);
  const RunReport &expected = one.run(inputs);
  // The second run uses the threads and the memory of the first.
  for (int i = 0; i != 2; ++i) {
    const RunReport &report = many.run(inputs);
    EXPECT_EQ(report.json, expected.json);
    EXPECT_EQ(report.gasUsed, expected.gasUsed);
    ASSERT_EQ(report.diagnostics.size(), expected.diagnostics.size());
    for (size_t k = 0; k != report.diagnostics.size(); ++k) {
      EXPECT_EQ(report.diagnostics[k].message, expected.diagnostics[k].message);
      EXPECT_EQ(report.diagnostics[k].span, expected.diagnostics[k].span);
    }
  }
}

class ParallelRun : public testing::Test {
protected:
  ParallelRun() {
    named = Value::map(name);
    for (size_t i = 0; i != 16; ++i)
      inputs.push_back(
          {program.inputs()[i].name, i == 7 ? named : Value::string(text)});
  }

  Program program = compiled(chains());
  std::string text = std::string(3000, 'c') + "é";
  MapEntry name[1] = {{"name", Value::string("x")}};
  Value named;
  std::vector<MapEntry> inputs;
};

TEST_F(ParallelRun, IsThatOfOneThread) {
  for (unsigned threads : {2, 3, 8})
    expectSame(program, inputs, RunOptions(), threads);
}

TEST_F(ParallelRun, TellsTheFirstErrorInTheOrderOfTheDocument) {
  inputs[7].value = Value::string("no map");
  expectSame(program, inputs, RunOptions(), 4);
  inputs.pop_back();
  expectSame(program, inputs, RunOptions(), 4);
}

TEST_F(ParallelRun, MeetsGasLimitsWhereOneThreadDoes) {
  uint64_t gas = Session(program).run(inputs).gasUsed;
  RunOptions options;
  for (uint64_t limit : {uint64_t(1), gas / 3, gas / 2, gas - 1, gas}) {
    options.gasLimit = limit;
    expectSame(program, inputs, options, 4);
  }
}

TEST_F(ParallelRun, MeetsMemoryLimitsWhereOneThreadDoes) {
  RunOptions options;
  for (uint64_t limit = 1 << 10; limit < (1 << 24); limit += limit / 3) {
    options.memoryLimit = limit;
    expectSame(program, inputs, options, 3);
  }
}

TEST_F(ParallelRun, CanBeUpdated) {
  SessionOptions options;
  options.run.threads = 3;
  options.run.leastParallelWork = 0;
  Session many(program, options), one(program);
  many.run(inputs);
  for (const char *change : {"first", "second"}) {
    inputs[3].value = Value::string(change);
    const RunReport &report = many.update(inputs[3]);
    EXPECT_TRUE(report.isPartial);
    EXPECT_EQ(report.json, one.run(inputs).json);
  }
}

} // namespace
} // namespace facet
