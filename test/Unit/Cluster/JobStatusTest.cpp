//===- JobStatusTest.cpp - How a job is shown -----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Cluster/Jobs.h"
#include "facet/Cluster/Place.h"
#include "gtest/gtest.h"

using namespace facet::cluster;

TEST(JobStatus, IsShownToPeople) {
  JobStatus status;
  status.job = "nightly";
  status.state = "running";
  status.lines = 1200;
  status.failed = 2;
  status.readBytes = 340;
  status.inputBytes = 1000;
  EXPECT_EQ(status.text(), "nightly: running, 1200 lines, 34 %, 2 failed\n");
  status.age = 60;
  EXPECT_EQ(status.text(),
            "nightly: running, 1200 lines, 34 %, 2 failed\n"
            "its submitter has been silent for 60 s: the same command resumes "
            "it\n");
  status.state = "failed";
  status.dead.push_back({7, 101, 3});
  EXPECT_EQ(status.text(), "nightly: failed, 1200 lines, 34 %, 2 failed\n"
                           "dead chunk 7: lines 101 to 103\n");
}

TEST(JobStatus, IsShownAsJson) {
  JobStatus status;
  status.job = "j";
  status.state = "failed";
  status.dead.push_back({7, 101, 3});
  EXPECT_EQ(status.json(),
            "{\"age\":0,\"chunks\":0,\"dead\":[{\"chunk\":7,\"first_line\":101,"
            "\"lines\":3}],\"failed\":0,\"input_bytes\":0,\"job\":\"j\","
            "\"lines\":0,\"read_bytes\":0,\"state\":\"failed\"}");
}

TEST(QueueName, IsOneWordOfASubject) {
  for (llvm::StringRef good : {"a", "A_b-9"})
    EXPECT_TRUE(isQueueName(good)) << good.str();
  EXPECT_TRUE(isQueueName(std::string(64, 'x')));
  EXPECT_FALSE(isQueueName(std::string(65, 'x')));
  for (llvm::StringRef bad : {"", "a.b", "*", "a b", ">", "\xc3\xa4"})
    EXPECT_FALSE(isQueueName(bad)) << bad.str();
}
