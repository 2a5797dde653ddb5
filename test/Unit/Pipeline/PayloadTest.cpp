//===- PayloadTest.cpp - Requests of sessions -----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PipelineTest.h"
#include "facet/Runtime/Plan/PlanFile.h"

namespace facet {
namespace {

using Codes = std::vector<std::string>;

SessionOptions requestsTo(Provider provider, bool cacheMarks = false) {
  SessionOptions options;
  options.payload.emplace();
  options.payload->provider = provider;
  options.payload->cacheMarks = cacheMarks;
  return options;
}

TEST(Payload, IsMadeBesideTheResult) {
  Program program = compiled(greeting);
  Session plain(program);
  Session session(program, requestsTo(Provider::Anthropic));
  const RunReport &report = session.runJson(R"({"name": "ada"})");
  ASSERT_TRUE(report.ok);
  EXPECT_EQ(report.payload,
            R"({"messages":[{"content":"ADA","role":"user"},{"content":"fine",)"
            R"("role":"user"}],"system":[{"text":"You are kind.",)"
            R"("type":"text"}]})");
  EXPECT_EQ(report.json, plain.runJson(R"({"name": "ada"})").json);
  EXPECT_TRUE(plain.runJson(R"({"name": "ada"})").payload.empty());
  EXPECT_FALSE(session.run().ok);
  EXPECT_TRUE(session.run().payload.empty());
}

TEST(Payload, OfAnUpdateIsThatOfARun) {
  for (OptLevel level : {OptLevel::O0, OptLevel::O1, OptLevel::O2}) {
    Program program = compiled(greeting, level);
    Session updated(program, requestsTo(Provider::OpenAI, true));
    Session again(program, requestsTo(Provider::OpenAI, true));
    updated.runJson(R"({"name": "ada"})");
    for (const char *name : {"bob", "eve", "eve"}) {
      std::string inputs = std::string(R"({"name": ")") + name + "\"}";
      EXPECT_EQ(updated.updateJson(inputs).payload,
                again.runJson(inputs).payload);
    }
    EXPECT_TRUE(llvm::StringRef(updated.updateJson("{}").payload)
                    .contains("prompt_cache_breakpoint"));
  }
}

TEST(Payload, IsTheSameOfManyThreads) {
  Program program = compiled(greeting);
  std::vector<llvm::StringRef> inputs(40, R"({"name": "ada"})");
  inputs[7] = R"({"name": "bob"})";
  SessionOptions options = requestsTo(Provider::Gemini);
  std::vector<RunReport> one = runParallelJson(program, inputs, 1, options);
  std::vector<RunReport> four = runParallelJson(program, inputs, 4, options);
  for (size_t i = 0; i != inputs.size(); ++i)
    EXPECT_EQ(one[i].payload, four[i].payload);
  EXPECT_NE(one[6].payload, one[7].payload);
}

TEST(Payload, MarksWhatAPlanFileKeeps) {
  Program program = compiled(greeting);
  auto file = std::make_shared<std::string>(program.planFile());
  std::shared_ptr<const Plan> plan = readPlan(
      *file, file, nullptr, program.plan().lenses, /*diagnostics=*/nullptr);
  ASSERT_TRUE(plan);
  SessionOptions options = requestsTo(Provider::OpenAI, /*cacheMarks=*/true);
  Session first(program, options), second(Program(plan), options);
  EXPECT_EQ(first.runJson(R"({"name": "a"})").payload,
            second.runJson(R"({"name": "a"})").payload);
}

TEST(Payload, ThatCannotBeMadeEndsTheRun) {
  Program program = compiled("@user\n  content: \"\"\n");
  Session session(program, requestsTo(Provider::Ollama));
  const RunReport &report = session.run();
  EXPECT_FALSE(report.ok);
  EXPECT_TRUE(report.json.empty() && report.payload.empty());
  EXPECT_EQ(codes(report.diagnostics), Codes({"X.fct.PROVIDER"}));
  unsigned pieces = 0;
  session.runStreaming({}, [&](llvm::StringRef) { ++pieces; });
  EXPECT_EQ(pieces, 0u);
}

TEST(Payload, HasMediaWhereverTheyAre) {
  llvm::StringRef hex =
      "6b7fa434f92a8b80aab02d9bf1a12e49ffcae424e4013a1c4f68b67e3d2bbcd0";
  std::string document =
      "@user\n  content: [{ type: \"image\", asset: { kind: \"image\", "
      "format: \"png\", digest: { algo: \"sha256\", value: \"" +
      hex.str() + "\" }, shape: { width: 1, height: 1 } } }]\n";
  auto assets = std::make_shared<AssetMap>();
  assets->set("sha256:" + hex.str(), {AssetSource::Form::Base64, "AAAA"});
  SessionOptions options = requestsTo(Provider::Ollama);
  Program program = compiled(document);
  EXPECT_FALSE(Session(program, options).run().ok);
  options.payload->assets = assets;
  EXPECT_EQ(Session(program, options).run().payload,
            R"({"messages":[{"content":"","images":["AAAA"],)"
            R"("role":"user"}]})");
}

} // namespace
} // namespace facet
