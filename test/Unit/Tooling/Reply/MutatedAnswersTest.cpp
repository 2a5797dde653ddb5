//===- MutatedAnswersTest.cpp - Garbled answers are right or refused ------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AnswerMutator.h"
#include "facet/Pipeline/Compiler.h"
#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Tooling/Reply/Reply.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {

struct AnswerKind {
  const char *type;
  /// The decoys of the prose are not of the type.
  bool mayHaveDecoys;
};
constexpr AnswerKind kinds[] = {
    {"struct { answer: string, score: int, tags: list<string>, ok: bool, "
     "more: struct { n: float, s: string | null } }",
     true},
    {"list<struct { n: int, s: string }>", false},
    {"map<string, list<int>>", false},
    {"list<string | int | null>", false},
    {"any", false}};

/// Answers that were read as they were meant, up to where they were cut, and
/// not at all.
struct Counts {
  size_t right = 0, truncated = 0, refused = 0;
};

class MutatedAnswers : public testing::Test {
protected:
  void check(const MutatedAnswer &answer, const Program &program);

  Counts counts;
};

void MutatedAnswers::check(const MutatedAnswer &answer,
                           const Program &program) {
  ReplyOptions options;
  options.isLenient = true;
  ReplyReport report = readReply(program, answer.text, options);
  if (!report.ok) {
    ++counts.refused;
    EXPECT_EQ(codeText(report.diagnostics.front().code), "F453");
    return;
  }
  if (jcsEqual(report.value, answer.value)) {
    ++counts.right;
    return;
  }
  ++counts.truncated;
  EXPECT_TRUE(answer.isCut && isTruncation(report.value, answer.value))
      << answer.text << "\nwas " << toJcs(answer.value) << "\nis  "
      << toJcs(report.value);
  auto isEnd = [](const JsonRepair &repair) {
    return repair.kind == JsonRepair::Kind::End;
  };
  EXPECT_TRUE(llvm::any_of(report.repairs, isEnd)) << answer.text;
}

TEST_F(MutatedAnswers, AreRightOrRefused) {
  constexpr unsigned answersOfAKind = 2000 / std::size(kinds);
  size_t whole = 0;
  for (const AnswerKind &kind : kinds) {
    CompileResult compiled = Compiler().compileText(
        "@x.fct.response\n  type: \"" + std::string(kind.type) +
        "\"\n@user\n  content: \"q\"\n");
    ASSERT_TRUE(compiled);
    const Type *type = compiled.program->plan().response->type;
    for (unsigned seed = 0; seed != answersOfAKind; ++seed) {
      ValueArena arena;
      MutatedAnswer answer =
          AnswerMutator(seed, arena).make(type, kind.mayHaveDecoys);
      size_t right = counts.right;
      check(answer, *compiled.program);
      if (answer.isCut || answer.isBroken)
        continue;
      ++whole;
      EXPECT_EQ(counts.right, right + 1) << answer.text;
    }
  }
  std::printf("2000 answers, %zu of them whole: %zu right, %zu truncated, "
              "%zu refused\n",
              whole, counts.right, counts.truncated, counts.refused);
  EXPECT_GT(counts.truncated, 50u);
  EXPECT_GT(counts.refused, 100u);
}

} // namespace
