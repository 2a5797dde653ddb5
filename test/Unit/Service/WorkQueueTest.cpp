//===- WorkQueueTest.cpp - Requests that wait for a worker ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Http/WorkQueue.h"
#include "facet/Service/Service.h"
#include "facet/Support/Threading/Threads.h"
#include "gtest/gtest.h"

namespace facet::service {
namespace {

TEST(WorkQueue, RefusesWhatItHasNoRoomFor) {
  WorkQueue queue(2);
  EXPECT_TRUE(queue.add([](RequestMemory &) {}));
  EXPECT_TRUE(queue.add([](RequestMemory &) {}));
  EXPECT_FALSE(queue.add([](RequestMemory &) {}));
  // What was begun goes on.
  queue.addMore([](RequestMemory &) {});
  EXPECT_EQ(queue.size(), 3u);
}

TEST(WorkQueue, DoesAllOnceAndEnds) {
  constexpr unsigned threads = 4, jobs = 1000;
  Metrics metrics;
  Service service({}, metrics);
  WorkQueue queue(jobs);
  std::atomic<unsigned> done{0};
  runWorkers(threads, [&](unsigned thread) {
    if (thread != 0)
      return queue.work(*service.createMemory());
    for (unsigned i = 0; i != jobs; ++i)
      EXPECT_TRUE(queue.add([&](RequestMemory &) { ++done; }));
    queue.close();
  });
  EXPECT_EQ(done, jobs);
}

} // namespace
} // namespace facet::service
