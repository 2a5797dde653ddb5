//===- SessionTest.cpp - Runs of a program --------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PipelineTest.h"

namespace facet {
namespace {

using Codes = std::vector<std::string>;

TEST(Session, RunsWithValues) {
  Session session(compiled(greeting));
  MapEntry inputs[] = {{"name", Value::string(" ada ")}};
  const RunReport &report = session.run(inputs);
  ASSERT_TRUE(report.ok);
  EXPECT_TRUE(llvm::StringRef(report.json)
                  .starts_with(R"({"messages":[{"content":"You are kind.",)"
                               R"("role":"system"},{"content":"ADA",)"));
  EXPECT_EQ(report.unitsUsed, 20u);
  EXPECT_GT(report.gasUsed, 0u);
  EXPECT_EQ(report.messages, 3u);
  EXPECT_EQ(session.details().messages[1].content.asString(), "ADA");
}

TEST(Session, RunsWithJson) {
  Session session(compiled(greeting));
  MapEntry inputs[] = {{"name", Value::string(" ada ")}};
  std::string expected = session.run(inputs).json;
  EXPECT_EQ(session.runJson(R"({"name": " ada "})").json, expected);
}

TEST(Session, TellsWhatIsWrongWithInputs) {
  Session session(compiled(greeting));
  EXPECT_FALSE(session.run().ok);
  EXPECT_EQ(codes(session.run().diagnostics), Codes({"F453"}));
  EXPECT_TRUE(session.run().json.empty());
  const RunReport &notJson = session.runJson("{\"name\": }");
  EXPECT_EQ(codes(notJson.diagnostics), Codes({"X.fct.JSON"}));
  EXPECT_EQ(notJson.sources->text(notJson.diagnostics[0].span), "}");
  EXPECT_EQ(codes(session.runJson("[1]").diagnostics), Codes({"X.fct.JSON"}));
  // It is as good as new.
  EXPECT_TRUE(session.runJson(R"({"name": "a"})").ok);
}

TEST(Session, MakesTheArtifactIfWanted) {
  SessionOptions options;
  options.wantArtifact = true;
  Session session(compiled(greeting), options);
  EXPECT_NE(session.runJson(R"({"name": "a"})").artifact.find("hash_chain"),
            std::string::npos);
  EXPECT_TRUE(
      Session(compiled(greeting)).runJson(R"({"name": "a"})").artifact.empty());
}

TEST(Session, KeepsLimits) {
  SessionOptions options;
  options.run.gasLimit = 3;
  Session session(compiled(greeting), options);
  EXPECT_EQ(codes(session.runJson(R"({"name": "abcdef"})").diagnostics),
            Codes({"F902"}));
}

} // namespace
} // namespace facet
