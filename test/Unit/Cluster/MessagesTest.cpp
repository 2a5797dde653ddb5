//===- MessagesTest.cpp - What is sent, read again ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Job/Messages.h"
#include "Job/JobSpec.h"
#include "gtest/gtest.h"

using namespace facet;
using namespace facet::cluster;

TEST(WorkMessage, IsReadAsItWasWritten) {
  WorkMessage work;
  work.version = "1.2.3, plans 4";
  work.job = "nightly";
  work.chunk = 17;
  work.spec = std::string(64, 'a');
  work.firstLine = 1701;
  work.text = "{\"a\": 1}\n\n{}\n";
  std::optional<WorkMessage> read = WorkMessage::decode(work.encode());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->version, work.version);
  EXPECT_EQ(read->job, work.job);
  EXPECT_EQ(read->chunk, 17u);
  EXPECT_EQ(read->spec, work.spec);
  EXPECT_EQ(read->firstLine, 1701u);
  EXPECT_EQ(read->text, work.text);
  EXPECT_FALSE(read->isTooLong || read->isStored);
}

TEST(WorkMessage, RefusesOtherBytes) {
  for (llvm::StringRef bytes :
       {"", "hello", "fct-work-1 j x s 1 0 0\nv\n", "fct-work-1\n\n",
        "fct-work-2 j 1 s 1 0 0\nv\n"})
    EXPECT_FALSE(WorkMessage::decode(bytes)) << bytes.str();
}

TEST(ResultMessage, IsReadAsItWasWritten) {
  ResultMessage sent;
  sent.chunk = 3;
  sent.key = "0123";
  sent.micros = 950;
  sent.result.lines = "{}\n{\"error\":1}\n";
  sent.result.messages = "warning: a\n";
  sent.result.counts = {2, 1, 8};
  sent.result.hasWarnings = true;
  BatchLines::Once &once = sent.result.once.emplace_back();
  once.place = {1, 44};
  once.offset = 11;
  once.text = "warning: b\n";
  std::optional<ResultMessage> read = ResultMessage::decode(sent.encode());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->chunk, 3u);
  EXPECT_EQ(read->key, "0123");
  EXPECT_EQ(read->micros, 950u);
  EXPECT_EQ(read->result.lines, sent.result.lines);
  EXPECT_EQ(read->result.messages, sent.result.messages);
  EXPECT_EQ(read->result.counts.firstFailed, 8u);
  EXPECT_TRUE(read->result.hasWarnings);
  ASSERT_EQ(read->result.once.size(), 1u);
  EXPECT_EQ(read->result.once[0].text, once.text);
  EXPECT_EQ(read->result.once[0].place, once.place);
}

TEST(ResultMessage, RefusesDamage) {
  ResultMessage sent;
  sent.key = "k";
  sent.result.lines = "12345\n";
  std::string bytes = sent.encode();
  for (size_t size = 0; size != bytes.size(); ++size)
    EXPECT_FALSE(ResultMessage::decode(llvm::StringRef(bytes).take_front(size)))
        << size;
  EXPECT_FALSE(ResultMessage::decode(bytes + "more"));
}

TEST(ChunkKey, DependsOnAllOfTheChunk) {
  std::string key = chunkKey("spec", 1, 10, false, "a\n");
  EXPECT_EQ(key.size(), 32u);
  EXPECT_EQ(key, chunkKey("spec", 1, 10, false, "a\n"));
  EXPECT_NE(key, chunkKey("other", 1, 10, false, "a\n"));
  EXPECT_NE(key, chunkKey("spec", 2, 10, false, "a\n"));
  EXPECT_NE(key, chunkKey("spec", 1, 11, false, "a\n"));
  EXPECT_NE(key, chunkKey("spec", 1, 10, true, "a\n"));
  EXPECT_NE(key, chunkKey("spec", 1, 10, false, "b\n"));
}

TEST(JobSpec, IsReadAsItWasWritten) {
  JobSpec spec;
  spec.version = workVersion();
  spec.program = std::string(64, '0');
  spec.base = "{\"big\":9007199254740993,\"text\":\"a\\nb\"}";
  spec.packingEfficiency = 0.75;
  RunOptions &run = spec.options.run;
  run.gasLimit = 123;
  run.memoryLimit = 1 << 20;
  run.mode = Mode::Pure;
  run.hostProfileId = "mine";
  spec.options.inputName = "in.jsonl";
  spec.options.style.format = DiagnosticFormat::Json;
  spec.options.payload.emplace();
  spec.options.payload->provider = Provider::Anthropic;
  spec.options.payload->cacheMarks = true;
  std::optional<JobSpec> read = JobSpec::parse(spec.json());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->json(), spec.json());
  EXPECT_EQ(read->base, spec.base);
  EXPECT_EQ(read->options.run.gasLimit, 123u);
  EXPECT_EQ(read->options.run.mode, Mode::Pure);
  EXPECT_EQ(read->options.run.hostProfileId, "mine");
  EXPECT_TRUE(read->options.payload->cacheMarks);
  EXPECT_FALSE(JobSpec::parse("[]"));
  EXPECT_FALSE(JobSpec::parse("{\"base\": 1}"));
}
