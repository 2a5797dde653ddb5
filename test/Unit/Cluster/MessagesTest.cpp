//===- MessagesTest.cpp - What is sent, read again ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Job/Messages.h"
#include "Job/JobSpec.h"
#include "Job/Packed.h"
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
        "fct-work-2 j 1 s 1 0 0\nv\nplain\n"})
    EXPECT_FALSE(WorkMessage::decode(bytes)) << bytes.str();
}

TEST(ResultMessage, IsReadAsItWasWritten) {
  BatchLines made;
  made.lines = "{}\n{\"error\":1}\n";
  made.messages = "warning: a\n";
  made.counts = {2, 1, 8};
  made.hasWarnings = true;
  BatchLines::Once &once = made.once.emplace_back();
  once.place = {1, 44};
  once.offset = 11;
  once.text = "warning: b\n";
  ResultMessage sent;
  sent.chunk = 3;
  sent.key = "0123";
  sent.micros = 950;
  sent.fold(made);
  std::optional<ResultMessage> message = ResultMessage::decode(sent.encode());
  ASSERT_TRUE(message);
  EXPECT_EQ(message->chunk, 3u);
  EXPECT_EQ(message->key, "0123");
  EXPECT_EQ(message->micros, 950u);
  BatchLines read;
  ASSERT_TRUE(message->unfold(read));
  EXPECT_EQ(read.lines, made.lines);
  EXPECT_EQ(read.messages, made.messages);
  EXPECT_EQ(read.counts.lines, 2u);
  EXPECT_EQ(read.counts.firstFailed, 8u);
  EXPECT_TRUE(read.hasWarnings);
  ASSERT_EQ(read.once.size(), 1u);
  EXPECT_EQ(read.once[0].text, once.text);
  EXPECT_EQ(read.once[0].place, once.place);
}

TEST(ResultMessage, IsLinesAlone) {
  BatchLines made, read;
  for (int i = 0; i != 1000; ++i)
    made.lines += "{\"name\":" + std::to_string(i) + "}\n";
  made.counts.lines = 1000;
  ResultMessage sent;
  sent.fold(made);
  EXPECT_LT(sent.packed.size(), made.lines.size() / 2);
  ASSERT_TRUE(sent.unfold(read));
  EXPECT_EQ(read.lines, made.lines);
  EXPECT_EQ(read.messages, "");
}

TEST(ResultMessage, RefusesDamage) {
  BatchLines made, read;
  made.lines = std::string(3000, 'x') + "\n";
  made.messages = "note\n";
  ResultMessage sent;
  sent.key = "k";
  sent.fold(made);
  for (size_t size = 0; size != sent.packed.size(); ++size) {
    ResultMessage cut = sent;
    cut.packed.resize(size);
    EXPECT_FALSE(cut.unfold(read)) << size;
  }
  EXPECT_FALSE(ResultMessage::decode(""));
  EXPECT_FALSE(ResultMessage::decode("fct-result-1 9 0 k 0\n"));
  EXPECT_FALSE(ResultMessage::decode("fct-result-1 0 0\n"));
}

TEST(Packed, IsReadAsItWasWritten) {
  std::string bytes, packed, read;
  pack(bytes, packed);
  ASSERT_TRUE(unpack(packed, read));
  EXPECT_EQ(read, "");
  for (int i = 0; i != 1000; ++i)
    bytes += "{\"name\": " + std::to_string(i) + "}\n";
  packed.clear();
  pack(bytes, packed);
  EXPECT_LT(packed.size(), bytes.size() / 2);
  ASSERT_TRUE(unpack(packed, read));
  EXPECT_EQ(read, bytes);
  for (size_t size : {size_t(0), size_t(6), size_t(12), packed.size() - 1})
    EXPECT_FALSE(unpack(llvm::StringRef(packed).take_front(size), read))
        << size;
  EXPECT_FALSE(unpack("zstd 99999999999999\nx", read));
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
