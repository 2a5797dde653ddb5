//===- PermitsTest.cpp - How many run at a time ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Worker/Permits.h"
#include "gtest/gtest.h"
#include <atomic>
#include <thread>
#include <vector>

using namespace facet::cluster;

TEST(Permits, BoundWhoRuns) {
  Permits permits(2);
  std::atomic<int> running{0}, most{0}, together{0};
  std::vector<std::thread> threads;
  for (int i = 0; i != 6; ++i)
    threads.emplace_back([&, i] {
      for (int j = 0; j != 500; ++j) {
        bool isAlone = i == 0 && j % 10 == 0;
        Permits::Held held(permits, isAlone);
        int now = ++running;
        if (isAlone)
          together += now - 1;
        int seen = most;
        while (now > seen && !most.compare_exchange_weak(seen, now))
          ;
        --running;
      }
    });
  for (std::thread &thread : threads)
    thread.join();
  EXPECT_LE(most, 2);
  EXPECT_EQ(together, 0);
}
