//===- UpdateTest.cpp - Updates of runs, and single variables -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// That updates give what runs give is shown on generated documents by
// facet-differential; here is what its documents are too small or too plain
// for.
//
//===----------------------------------------------------------------------===//

#include "PipelineTest.h"
#include <random>

namespace facet {
namespace {

using Codes = std::vector<std::string>;

/// What can be seen of a run.
std::string seen(const RunReport &report) {
  std::string text = report.json + "\n" + report.artifact + "\n" +
                     std::to_string(report.gasUsed) + " " +
                     std::to_string(report.unitsUsed) + " " +
                     std::to_string(report.sectionsCut) + " " +
                     std::to_string(report.sectionsDropped) + "\n";
  for (const Diagnostic &diagnostic : report.diagnostics)
    text += diagnostic.message + "\n";
  return text;
}

TEST(Update, ComputesWhatDependsOnIt) {
  Session session(compiled(greeting));
  session.runJson(R"({"name": "ada"})");
  EXPECT_FALSE(session.runJson(R"({"name": "ada"})").isPartial);
  const RunReport &report = session.updateJson(R"({"name": " bob "})");
  EXPECT_TRUE(report.isPartial);
  std::string updated = seen(report);
  EXPECT_EQ(updated, seen(session.runJson(R"({"name": " bob "})")));
  EXPECT_NE(updated.find("BOB"), std::string::npos);
}

TEST(Update, WithoutARunIsARun) {
  Session session(compiled(greeting));
  EXPECT_TRUE(session.updateJson(R"({"name": "ada"})").ok);
}

TEST(Update, MayGiveWhatWasNotGiven) {
  Session session(compiled(greeting));
  session.runJson(R"({"name": "ada"})");
  // The default's place is taken: a run of its own, then no more.
  EXPECT_FALSE(session.updateJson(R"({"mood": "bad"})").isPartial);
  EXPECT_TRUE(session.updateJson(R"({"mood": "good"})").isPartial);
  EXPECT_NE(session.details().messages[2].content.asString().find("good"),
            llvm::StringRef::npos);
}

TEST(Update, AfterAnErrorIsARun) {
  Session session(compiled(greeting));
  session.runJson(R"({"name": "ada"})");
  EXPECT_EQ(codes(session.updateJson(R"({"name": 7})").diagnostics),
            Codes({"F453"}));
  EXPECT_FALSE(session.updateJson(R"({"name": "bob"})").isPartial);
  EXPECT_TRUE(session.updateJson(R"({"name": "eve"})").isPartial);
  // Text that is none changes nothing.
  EXPECT_EQ(codes(session.updateJson("{").diagnostics), Codes({"X.fct.JSON"}));
  EXPECT_TRUE(session.updateJson("{}").isPartial);
  EXPECT_EQ(session.details().messages[1].content.asString(), "EVE");
}

TEST(Update, RepeatsWarnings) {
  Session session(compiled(greeting));
  session.runJson(R"({"name": "ada", "nmae": 1})");
  const RunReport &report = session.updateJson(R"({"name": "bob"})");
  EXPECT_TRUE(report.isPartial);
  EXPECT_EQ(codes(report.diagnostics), Codes({"X.fct.UNDECLARED_INPUT"}));
}

TEST(Update, TakesManyUndeclaredInputs) {
  Session session(compiled(greeting));
  session.runJson(R"({"name": "ada"})");
  std::string many = "{\"name\": \"bob\"";
  for (int i = 0; i != 20000; ++i)
    many += ", \"u" + std::to_string(i) + "\": 1";
  EXPECT_EQ(session.updateJson(many + "}").diagnostics.size(), 20000u);
  const RunReport &report = session.updateJson(many + "}");
  EXPECT_TRUE(report.isPartial);
  EXPECT_EQ(report.diagnostics.size(), 20000u);
  EXPECT_EQ(session.details().messages[1].content.asString(), "BOB");
}

TEST(Update, LeavesLazyVariablesAndOtherLevelsToRuns) {
  Session lazy(compiled("@vars\n  a: @input(type=\"string\")\n"
                        "  b: @lazy $a |> trim()\n@user\n  content: $b\n"));
  lazy.runJson(R"({"a": "x"})");
  EXPECT_FALSE(lazy.updateJson(R"({"a": "y"})").isPartial);
  Session host(compiled(
      "@vars\n  a: @input(type=\"string\")\n  now: \"\" |> "
      "timestamp()\n@policy\n  allow: [{ op: \"lens_call\", name: "
      "\"timestamp\" }]\n@user\n  content: $a\n@user\n  content: $now\n"));
  host.runJson(R"({"a": "x"})");
  EXPECT_FALSE(host.updateJson(R"({"a": "y"})").isPartial);
}

/// A program with gates, cut messages, shared values and twelve inputs.
std::string manyInputs() {
  std::string text = "@context\n  budget: 300\n@vars\n";
  for (int i = 0; i != 12; ++i) {
    std::string n = std::to_string(i);
    text += "  in" + n + ": @input(type=\"string\")\n";
    if (i % 3 == 0)
      text += "  on" + n + ": @input(type=\"bool\", default=true)\n";
    text += "  v" + n + ": $in" + n + " |> trim() |> uppercase()\n";
    if (i)
      text += "  pair" + n + ": [$v" + n + ", $v" + std::to_string(i - 1) +
              "] |> join(\"-\")\n";
  }
  for (int i = 1; i != 12; ++i) {
    std::string n = std::to_string(i);
    text += i % 3 ? "@user\n  shrink: 1\n  content: $pair" + n + "\n"
                  : "@user\n  when: $on" + n + "\n  content: $in" + n + "\n";
  }
  return text;
}

/// Texts of many lengths; some are none.
std::string randomInput(std::mt19937 &random) {
  switch (random() % 8) {
  case 0:
    return "\"\"";
  case 2:
    return random() % 8 ? "\"\\u00e9 \\\"quoted\\\"\"" : "12";
  default:
    return "\" " + std::string(random() % 40, char('a' + random() % 26)) +
           " \"";
  }
}

TEST(Update, IsARunForRandomChanges) {
  std::mt19937 random(5);
  for (OptLevel level : {OptLevel::O0, OptLevel::O2}) {
    Program program = compiled(manyInputs(), level);
    SessionOptions options;
    options.wantArtifact = true;
    Session updated(program, options), whole(program, options);
    std::vector<std::pair<std::string, std::string>> values;
    for (int i = 0; i != 12; ++i)
      values.emplace_back("\"in" + std::to_string(i) + "\": ", "\"on\"");
    for (int i = 3; i < 12; i += 3)
      values.emplace_back("\"on" + std::to_string(i) + "\": ", "true");
    auto allInputs = [&] {
      std::string text = "{";
      for (const auto &[key, value] : values)
        text += (text.size() > 1 ? ", " : "") + key + value;
      return text + "}";
    };
    updated.runJson(allInputs());
    unsigned partial = 0;
    for (unsigned i = 0; i != 2000; ++i) {
      std::string changes = "{";
      for (unsigned k = 0, count = 1 + random() % 3; k != count; ++k) {
        auto &[key, value] = values[(i * 4 + k * 3) % values.size()];
        if (key[1] == 'o')
          value = random() % 2 ? "true" : "false";
        else
          value = randomInput(random);
        changes += (k ? ", " : "") + key + value;
      }
      const RunReport &report = updated.updateJson(changes + "}");
      partial += report.isPartial;
      ASSERT_EQ(seen(report), seen(whole.runJson(allInputs()))) << changes;
    }
    EXPECT_GT(partial, 1000u);
  }
}

TEST(Update, KeepsLimitsOfARun) {
  // One that gas or memory ends is told as of a run.
  Program program = compiled(manyInputs());
  std::string inputs = "{", longText(100, 'x');
  for (int i = 0; i != 12; ++i)
    inputs += (i ? ", \"in" : "\"in") + std::to_string(i) + "\": \"abc\"";
  inputs += "}";
  uint64_t gas = Session(program).runJson(inputs).gasUsed;
  SessionOptions options;
  options.run.gasLimit = gas + 20;
  Session session(program, options);
  ASSERT_TRUE(session.runJson(inputs).ok);
  const RunReport &more = session.updateJson("{\"in3\": \"abcde\"}");
  EXPECT_TRUE(more.ok);
  EXPECT_GT(more.gasUsed, gas);
  EXPECT_EQ(
      codes(session.updateJson("{\"in3\": \"" + longText + "\"}").diagnostics),
      Codes({"F902"}));
  EXPECT_EQ(session.updateJson("{\"in3\": \"abc\"}").gasUsed, gas);
}

TEST(Update, KeepsMemoryBounded) {
  // Each update leaves a text of 100 KB behind; all of them would be 400 MB.
  SessionOptions options;
  options.run.memoryLimit = 16 << 20;
  std::string texts[2] = {std::string(100'000, 'a'), std::string(100'000, 'b')};
  MapEntry input{"name", Value::string(texts[0])};
  Session session(compiled("@context\n  budget: 1000000\n" + greeting.str()),
                  options);
  ASSERT_TRUE(session.run(input).ok);
  unsigned partial = 0;
  for (int i = 0; i != 4000; ++i) {
    input.value = Value::string(texts[i % 2]);
    const RunReport &report = session.update(input);
    ASSERT_TRUE(report.ok);
    partial += report.isPartial;
  }
  EXPECT_GT(partial, 1000u);
}

TEST(Value, IsComputedOnDemand) {
  Session session(compiled("@vars\n"
                           "  a: @input(type=\"string\")\n"
                           "  missing: @input(type=\"string\")\n"
                           "  b: $a |> trim()\n"
                           "  later: @lazy $b |> uppercase()\n"
                           "  bad: $missing |> trim()\n"
                           "@user\n  content: $bad\n"));
  MapEntry inputs[] = {{"a", Value::string(" x ")}};
  session.give(inputs);
  std::optional<ValueReport> value = session.value("later");
  ASSERT_TRUE(value && value->ok);
  EXPECT_EQ(value->json, "\"X\"");
  EXPECT_GT(value->gasUsed, 0u);
  // What is needed is checked.
  EXPECT_EQ(codes(session.value("bad")->diagnostics), Codes({"F453"}));
  EXPECT_FALSE(session.value("nothing"));
}

// Histories grow and shrink; turns of one that stays are taken from before.
TEST(Update, TurnsOfHistories) {
  Program program =
      compiled("@context\n  budget: 40\n"
               "@vars\n"
               "  old: @input(type=\"list<any>\")\n"
               "  new: @input(type=\"list<any>\")\n"
               "  on: @input(type=\"bool\", default=true)\n"
               "@x.fct.history\n  id: \"old\"\n  shrink: 1\n  turns: $old\n"
               "@x.fct.history(when=$on)\n  shrink: 1\n"
               "  strategy: uppercase()\n  turns: $new |> take(9)\n"
               "@user\n  content: \"q\"\n");
  auto turns = [](unsigned count, char letter) {
    std::string text = "[";
    for (unsigned i = 0; i != count; ++i)
      text += std::string(i ? "," : "") + "{\"role\": \"" +
              (i % 2 ? "assistant" : "user") + "\", \"content\": \"" +
              std::string(5 + i, letter) + "\"}";
    return text + "]";
  };
  Session session(program), other(program);
  auto inputs = [&](unsigned olds, unsigned news, bool on) {
    return "{\"old\": " + turns(olds, 'o') + ", \"new\": " + turns(news, 'n') +
           ", \"on\": " + (on ? "true" : "false") + "}";
  };
  session.runJson(inputs(2, 2, true));
  unsigned partial = 0;
  for (unsigned olds : {2u, 0u, 5u})
    for (unsigned news : {3u, 0u, 7u})
      for (bool on : {true, false}) {
        const RunReport &report = session.updateJson(inputs(olds, news, on));
        partial += report.isPartial;
        std::string updated = seen(report);
        EXPECT_EQ(updated, seen(other.runJson(inputs(olds, news, on))));
        // What changes nothing gives the same again.
        EXPECT_EQ(seen(session.updateJson(
                      "{\"on\": " + std::string(on ? "true" : "false") + "}")),
                  updated);
      }
  EXPECT_GT(partial, 10u);
}

TEST(Value, IsTakenFromTheRunBefore) {
  Session session(compiled(greeting));
  session.runJson(R"({"name": "ada"})");
  EXPECT_EQ(session.value("upper")->gasUsed, 0u);
  session.updateJson(R"({"name": "bob"})");
  EXPECT_EQ(session.value("upper")->json, "\"BOB\"");
  EXPECT_EQ(session.value("upper")->gasUsed, 0u);
}

TEST(Value, AsksTheGuard) {
  Session session(compiled("@vars\n  flag: @input(type=\"bool\")\n"
                           "  now: \"\" |> timestamp()\n"
                           "@policy\n  allow: [{ id: \"t\", op: \"lens_call\", "
                           "name: \"timestamp\", when: $flag }]\n"
                           "@user\n  content: $now\n"));
  MapEntry inputs[] = {{"flag", Value::boolean(false)}};
  session.give(inputs);
  EXPECT_EQ(codes(session.value("now")->diagnostics), Codes({"F454"}));
  inputs[0].value = Value::boolean(true);
  session.give(inputs);
  EXPECT_TRUE(session.value("now")->ok);
}

TEST(Parallel, RunsAreInOrderAndTheSame) {
  Program program = compiled(greeting);
  std::vector<std::string> texts;
  for (int i = 0; i != 200; ++i)
    texts.push_back(i % 7 ? "{\"name\": \"n" + std::to_string(i) + "\"}"
                          : "{\"name\": " + std::to_string(i) + "}");
  std::vector<llvm::StringRef> inputs(texts.begin(), texts.end());
  std::vector<RunReport> one = runParallelJson(program, inputs, 1);
  std::vector<RunReport> four = runParallelJson(program, inputs, 4);
  ASSERT_EQ(four.size(), inputs.size());
  for (size_t i = 0; i != inputs.size(); ++i) {
    EXPECT_EQ(one[i].ok, i % 7 != 0);
    EXPECT_EQ(seen(one[i]), seen(four[i]));
  }
}

} // namespace
} // namespace facet
