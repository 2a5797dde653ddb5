//===- RecordedRunTest.cpp - What is recorded and counted of runs ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PipelineTest.h"
#include "facet/Pipeline/Compilation.h"
#include "facet/Support/Recorder.h"

namespace facet {
namespace {

struct Counted {
  uint64_t lenses, variables;
};

/// Compiles and runs, and gives what would be computed at -O0.
Counted countsOf(llvm::StringRef text, OptLevel level,
                 Recorder *recorder = nullptr) {
  CompilerOptions options;
  options.pipeline.level = level;
  options.wantCounts = true;
  options.recorder = recorder;
  Compilation compilation(std::move(options));
  std::shared_ptr<const Plan> plan =
      compilation.compile(textSource(text.str()));
  EXPECT_TRUE(plan);
  if (!plan)
    return {};
  RunOptions run;
  run.countsComputed = true;
  run.recorder = recorder;
  Evaluator evaluator;
  Diagnostics diagnostics;
  std::unique_ptr<Host> host = createLocalHost();
  RunResult result = evaluator.run(*plan, {}, run, *host, diagnostics);
  EXPECT_TRUE(result.ok);
  return {result.lensesExecuted, result.variablesComputed};
}

void expectCounts(llvm::StringRef text, uint64_t lenses, uint64_t variables) {
  for (OptLevel level : {OptLevel::O0, OptLevel::O1, OptLevel::O2}) {
    Counted counted = countsOf(text, level);
    EXPECT_EQ(counted.lenses, lenses) << unsigned(level);
    EXPECT_EQ(counted.variables, variables) << unsigned(level);
  }
}

TEST(Counts, AreThoseWithoutOptimisation) {
  expectCounts("@vars\n"
               "  a: \" x \" |> trim() |> trim()\n"
               "  dead: \"y\" |> uppercase()\n"
               "  same: \" x \" |> trim() |> trim()\n"
               "@user\n  content: \"a,b\" |> split(\",\") |> first()\n"
               "@user\n  content: $a |> uppercase()\n"
               "@user\n  content: $same\n",
               8, 3);
}

TEST(Counts, OfLazyVariablesThatAreRead) {
  expectCounts("@vars\n"
               "  a: @lazy \"x\" |> uppercase()\n"
               "  b: @lazy $a |> trim()\n"
               "  c: @lazy $b |> lowercase() |> concat($a)\n"
               "  dead: $b\n"
               "  off: false\n"
               "@user\n  content: \"x\"\n"
               "@user\n  when: $off\n  content: $c\n",
               2, 4);
}

TEST(Counts, OfMessagesThatAreOpenAndStrategiesThatAreApplied) {
  expectCounts("@context\n  budget: 8\n"
               "@user\n  when: false\n  content: \"x\" |> trim()\n"
               "@user\n  shrink: 1\n  strategy: trim() |> truncate(4)\n"
               "  content: \"0123456789\" |> lowercase()\n"
               "@user\n  strategy: trim()\n  content: \"abcd\"\n",
               3, 0);
}

TEST(Recording, HasPhasesPassesAndCalls) {
  Recording recording(RecordingDetail::All);
  Recorder &recorder = recording.addThread("main");
  countsOf("@vars\n  a: @input(type=\"string\", default=\"x\") |> trim()\n"
           "@user\n  content: $a\n",
           OptLevel::O2, &recorder);
  for (const char *phase : {"resolve", "check", "compute", "layout"})
    EXPECT_GT(recording.total(SpanKind::Phase, phase), 0u) << phase;
  EXPECT_GT(recording.total(SpanKind::Pass, "facet-fuse-lenses"), 0u);
  EXPECT_EQ(recording.count(SpanKind::Lens), 1u);
  EXPECT_GT(recording.total(SpanKind::Variable, "$a"), 0u);
  EXPECT_EQ(recording.count(SpanKind::Import), 1u);
}

/// performance.memory_pool_size.
TEST(Evaluator, KeepsNoMoreMemoryThanThePool) {
  Program program = compiled("@context\n  budget: 1000000\n"
                             "@vars\n  q: @input(type=\"string\")\n"
                             "@user\n  content: $q |> uppercase()\n");
  std::string large(100'000, 'x');
  MapEntry much[] = {{"q", Value::string(large)}};
  MapEntry little[] = {{"q", Value::string("x")}};
  std::unique_ptr<Host> host = createLocalHost();
  Evaluator evaluator;
  Diagnostics diagnostics;
  auto run = [&](RunInputs inputs, uint64_t pool) {
    RunOptions options;
    options.memoryPool = pool;
    RunResult result =
        evaluator.run(program.plan(), inputs, options, *host, diagnostics);
    EXPECT_TRUE(result.ok);
    return result.messages.front().content.asString().size();
  };
  EXPECT_EQ(run(much, 1 << 20), 100'000u);
  EXPECT_EQ(run(little, 1 << 20), 1u);
  EXPECT_GE(evaluator.memoryKept(), 100'000u);
  EXPECT_EQ(run(little, 50'000), 1u);
  EXPECT_LT(evaluator.memoryKept(), 50'000u);
  EXPECT_EQ(run(much, 50'000), 100'000u);
}

} // namespace
} // namespace facet
