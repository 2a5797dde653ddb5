//===- BatchRunnerTest.cpp - One program, many inputs ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Batch/BatchRunner.h"
#include "facet/Pipeline/Compilation.h"
#include "facet/Runtime/Output/CanonicalJson.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {

const char *const document = R"(
@context
  budget: 10000000

@vars
  q: @input(type="string") |> trim()
  n: @input(type="int", default=1)

@user
  content: "{{n}}: {{q}}" |> template(n=$n, q=$q)
)";

/// Text that comes in pieces, and may end in an error.
class TextInput : public BatchInput {
public:
  TextInput(llvm::StringRef text, size_t piece, std::error_code error)
      : text(text), piece(piece), error(error) {}

  llvm::ErrorOr<size_t> read(llvm::MutableArrayRef<char> buffer) override {
    if (text.empty() && error)
      return error;
    size_t size = std::min({text.size(), piece, buffer.size()});
    llvm::copy(text.take_front(size), buffer.begin());
    text = text.drop_front(size);
    return size;
  }
  void stop() override { isStopped = true; }

  bool isStopped = false;

private:
  llvm::StringRef text;
  size_t piece;
  std::error_code error;
};

struct Ran {
  std::vector<std::string> lines;
  std::string messages;
  BatchResult result;
  size_t parts = 0;
  bool inputWasStopped = false;
};

class BatchRunnerTest : public ::testing::Test {
protected:
  BatchRunnerTest() : compilation(CompilerOptions()) {
    SourceFile file;
    file.name = "main.facet";
    file.bytes = document;
    plan = compilation.compile(std::move(file));
    EXPECT_TRUE(plan);
    options.inputName = "in.jsonl";
  }

  Ran run(llvm::StringRef text) {
    TextInput input(text, piece, readError);
    Ran ran;
    std::string out;
    std::unique_ptr<Host> host = createLocalHost();
    ran.result =
        runBatch(*plan, *host, options, input, [&](const BatchPart &part) {
          EXPECT_TRUE(part.lines.empty() || part.lines.ends_with("\n"));
          out += part.lines;
          ran.messages += part.messages;
          return ++ran.parts < mostParts;
        });
    ran.inputWasStopped = input.isStopped;
    llvm::SmallVector<llvm::StringRef> lines;
    llvm::StringRef(out).split(lines, '\n', -1, /*KeepEmpty=*/false);
    for (llvm::StringRef line : lines)
      ran.lines.push_back(line.str());
    return ran;
  }

  /// What a line of its own would give.
  std::string single(llvm::StringRef q, int64_t n = 1) {
    MapEntry inputs[] = {{"q", Value::string(q)},
                         {"n", Value::integerValue(n)}};
    std::unique_ptr<Host> host = createLocalHost();
    Evaluator evaluator;
    Diagnostics diagnostics;
    RunResult result =
        evaluator.run(*plan, inputs, options.run, *host, diagnostics);
    EXPECT_TRUE(result.ok);
    return renderCanonicalJson(*plan, result);
  }

  Compilation compilation;
  std::shared_ptr<const Plan> plan;
  BatchOptions options;
  size_t piece = ~size_t(0);
  size_t mostParts = ~size_t(0);
  std::error_code readError;
};

TEST_F(BatchRunnerTest, OneLineForEach) {
  Ran ran = run("{\"q\":\" a \"}\n{\"q\":\"b\",\"n\":2}\n");
  EXPECT_EQ(ran.lines, (std::vector<std::string>{single("a"), single("b", 2)}));
  EXPECT_EQ(ran.messages, "");
  EXPECT_EQ(ran.result.counts.lines, 2u);
  EXPECT_EQ(ran.result.counts.failed, 0u);
  EXPECT_TRUE(ran.result.isWhole);
  EXPECT_FALSE(ran.inputWasStopped);
}

TEST_F(BatchRunnerTest, WhatLinesMayLookLike) {
  EXPECT_EQ(run("").lines.size(), 0u);
  EXPECT_EQ(run("\n \n\t\r\n\n").result.counts.lines, 0u);
  EXPECT_EQ(run("\xEF\xBB\xBF").lines.size(), 0u);
  // A byte order mark, CRLF, blank lines, no LF at the end.
  Ran ran = run("\xEF\xBB\xBF{\"q\":\"a\"}\r\n\r\n  \n{\"q\":\n{\"q\":\"b\"}");
  ASSERT_EQ(ran.lines.size(), 3u);
  EXPECT_EQ(ran.lines[0], single("a"));
  EXPECT_EQ(ran.lines[2], single("b"));
  // A line is counted although it is blank, and ends where it ends.
  EXPECT_EQ(ran.result.counts.firstFailed, 4u);
  EXPECT_NE(ran.lines[1].find("\"line\":4"), std::string::npos);
}

TEST_F(BatchRunnerTest, Errors) {
  Ran ran = run("{\"q\":1}\n[]\n{\"é\":}\n{\"q\":\"a\"}\n{}\n");
  ASSERT_EQ(ran.lines.size(), 5u);
  EXPECT_EQ(
      ran.lines[0],
      R"({"error":{"code":"F453","help":null,"line":1,"message":"input 'q' is not string: expected string, got int","notes":[],"place":{"column":6,"file":"main.facet","line":6}}})");
  EXPECT_EQ(
      ran.lines[1],
      R"({"error":{"code":"X.fct.JSON","help":null,"line":2,"message":"the run-time input must be a JSON object, not list","notes":[],"place":{"column":1,"file":"in.jsonl","line":2}}})");
  EXPECT_EQ(
      ran.lines[2],
      R"({"error":{"code":"X.fct.JSON","help":null,"line":3,"message":"the run-time input is not JSON: expected a JSON value","notes":[],"place":{"column":6,"file":"in.jsonl","line":3}}})");
  EXPECT_EQ(ran.lines[3], single("a"));
  EXPECT_EQ(
      ran.lines[4],
      R"({"error":{"code":"F453","help":"give it with --set-text q=TEXT, --set-file q=FILE or in the file of --input","line":5,"message":"input 'q' is missing; it must be string","notes":[],"place":{"column":6,"file":"main.facet","line":6}}})");
  EXPECT_EQ(ran.result.counts.failed, 4u);
  EXPECT_EQ(ran.result.counts.firstFailed, 1u);
  EXPECT_TRUE(ran.result.isWhole);
  EXPECT_EQ(ran.messages, "");
}

TEST_F(BatchRunnerTest, Base) {
  options.base = {{"q", Value::string("base")}, {"n", Value::integerValue(7)}};
  Ran ran = run("{}\n{\"n\":8}\n{\"q\":\"x\"}\n");
  EXPECT_EQ(ran.lines,
            (std::vector<std::string>{single("base", 7), single("base", 8),
                                      single("x", 7)}));
}

TEST_F(BatchRunnerTest, DeclaredInputs) {
  MapEntry given[] = {{"m", Value::null()}, {"n", Value::integerValue(7)}};
  Diagnostics diagnostics;
  std::vector<MapEntry> kept = declaredInputs(*plan, given, diagnostics);
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept[0].key, "n");
  ASSERT_EQ(diagnostics.all().size(), 1u);
  EXPECT_EQ(diagnostics.all()[0].kind, diag::RunInputUndeclared);
}

TEST_F(BatchRunnerTest, Warnings) {
  Ran ran = run("{\"q\":\"a\"}\n{\"q\":\"b\",\"other\":1}\n");
  EXPECT_EQ(ran.lines.size(), 2u);
  EXPECT_EQ(ran.messages,
            "fct: warning: X.fct.UNDECLARED_INPUT: the document declares no "
            "input 'other'\n  note: in line 2 of 'in.jsonl'\n");
}

TEST_F(BatchRunnerTest, FailFast) {
  std::string text;
  for (int i = 0; i != 3000; ++i)
    text += i == 1000 ? "{\"q\":0}\n" : "{\"q\":\"a\"}\n";
  options.failFast = true;
  for (unsigned threads : {1u, 4u}) {
    options.threads = threads;
    Ran ran = run(text);
    ASSERT_EQ(ran.lines.size(), 1001u);
    EXPECT_NE(ran.lines[1000].find("\"line\":1001"), std::string::npos);
    EXPECT_EQ(ran.result.counts.lines, 1001u);
    EXPECT_FALSE(ran.result.isWhole);
    EXPECT_TRUE(ran.inputWasStopped);
    EXPECT_NE(ran.messages.find("note: in line 1001 of 'in.jsonl'"),
              std::string::npos);
  }
}

TEST_F(BatchRunnerTest, LongLines) {
  // Longer than a block, and than what waits before it is delivered.
  std::string text, q;
  std::vector<std::string> expected;
  for (size_t size : {1u, 200'000u, 7u, 3'000'000u, 131'072u, 3u}) {
    q.assign(size, 'x');
    text += "{\"q\":\"" + q + "\"}\n";
    expected.push_back(single(q));
  }
  for (size_t pieces : {~size_t(0), size_t(100'001)}) {
    piece = pieces;
    for (unsigned threads : {1u, 3u}) {
      options.threads = threads;
      EXPECT_EQ(run(text).lines, expected);
    }
  }
}

TEST_F(BatchRunnerTest, TooLongLines) {
  options.run.memoryLimit = 300'000;
  std::string big(500'000, 'x');
  std::string text =
      "{\"q\":\"a\"}\n{\"q\":\"" + big + "\"}\n{\"q\":\"b\"}\n{\"" + big;
  for (size_t pieces : {~size_t(0), size_t(1000)}) {
    piece = pieces;
    Ran ran = run(text);
    ASSERT_EQ(ran.lines.size(), 4u);
    EXPECT_EQ(ran.lines[0], single("a"));
    EXPECT_EQ(
        ran.lines[1],
        R"({"error":{"code":"X.fct.LIMIT","help":"raise it with --memory-limit","line":2,"message":"the line is longer than the limit of 300000 bytes","notes":[],"place":null}})");
    EXPECT_EQ(ran.lines[2], single("b"));
    EXPECT_NE(ran.lines[3].find("\"line\":4"), std::string::npos);
  }
}

TEST_F(BatchRunnerTest, EveryPieceAndThread) {
  std::string text;
  for (int i = 0; i != 1500; ++i) {
    if (i % 97 == 0)
      text += "\r\n";
    if (i % 13 == 0)
      text += "{\"q\":" + llvm::itostr(i) + "}\n";
    else
      text += "{\"q\":\"" + std::string(size_t(i) % 50, 'y') +
              "\",\"n\":" + llvm::itostr(i) + (i % 31 ? "}\n" : ",\"z\":1}\n");
  }
  Ran expected = run(text);
  EXPECT_EQ(expected.lines.size(), 1500u);
  for (size_t pieces : {size_t(1), size_t(7), size_t(4096)}) {
    piece = pieces;
    for (unsigned threads : {1u, 2u, 5u}) {
      options.threads = threads;
      Ran ran = run(text);
      EXPECT_EQ(ran.lines, expected.lines);
      EXPECT_EQ(ran.messages, expected.messages);
      EXPECT_EQ(ran.result.counts.failed, expected.result.counts.failed);
      EXPECT_EQ(ran.result.counts.firstFailed,
                expected.result.counts.firstFailed);
    }
  }
}

TEST_F(BatchRunnerTest, UnreadableInput) {
  readError = std::make_error_code(std::errc::io_error);
  for (unsigned threads : {1u, 3u}) {
    options.threads = threads;
    Ran ran = run("{\"q\":\"a\"}\n{\"q\":\"b\"}\n{\"q\":\"half");
    EXPECT_EQ(ran.lines, (std::vector<std::string>{single("a"), single("b")}));
    EXPECT_EQ(ran.result.readError, readError);
    EXPECT_FALSE(ran.result.isWhole);
  }
}

TEST_F(BatchRunnerTest, SinkThatIsFull) {
  std::string text;
  for (int i = 0; i != 2000; ++i)
    text += "{\"q\":\"a\"}\n";
  mostParts = 2;
  for (unsigned threads : {1u, 3u}) {
    options.threads = threads;
    Ran ran = run(text);
    EXPECT_EQ(ran.parts, 2u);
    EXPECT_FALSE(ran.result.isWhole);
    EXPECT_TRUE(ran.inputWasStopped);
  }
}

} // namespace
