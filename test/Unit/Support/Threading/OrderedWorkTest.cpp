//===- OrderedWorkTest.cpp - Work of many threads, results in order -------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Threading/OrderedWork.h"
#include "facet/Support/Threading/Threads.h"
#include "gtest/gtest.h"
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>
#include <vector>

using namespace facet;

namespace {

TEST(ThreadsTest, EveryWorkerIsCalled) {
  EXPECT_GE(availableCores(), 1u);
  for (unsigned threads : {1u, 2u, 7u}) {
    std::mutex mutex;
    std::multiset<unsigned> seen;
    std::thread::id first;
    runWorkers(threads, [&](unsigned worker) {
      std::lock_guard<std::mutex> lock(mutex);
      seen.insert(worker);
      if (worker == 0)
        first = std::this_thread::get_id();
    });
    EXPECT_EQ(seen.size(), threads);
    EXPECT_EQ(first, std::this_thread::get_id());
  }
}

TEST(ThreadsTest, StartThread) {
  std::mutex mutex;
  std::condition_variable changed;
  bool isDone = false;
  ASSERT_TRUE(startThread([&] {
    std::lock_guard<std::mutex> lock(mutex);
    isDone = true;
    changed.notify_all();
  }));
  std::unique_lock<std::mutex> lock(mutex);
  changed.wait(lock, [&] { return isDone; });
}

/// Jobs are numbers. Those that `isLarge` gives their result in three parts.
class Numbers : public OrderedWork {
public:
  explicit Numbers(int count, int last = -1) : count(count), last(last) {}

  std::vector<int> run(unsigned threads) {
    slots.resize(slotsFor(threads));
    OrderedWork::run(threads);
    EXPECT_LE(mostWaiting, int(slotsFor(threads)));
    EXPECT_FALSE(wasTwice);
    return delivered;
  }

  int performed() const { return started; }

private:
  struct Slot {
    int number = -1;
    std::vector<int> results;
  };

  bool take(size_t slot) override {
    Exclusive once(*this, isTaking);
    if (taken == count)
      return false;
    slots[slot].number = taken++;
    mostWaiting = std::max(mostWaiting, taken - int(finished));
    return true;
  }
  void perform(unsigned, size_t number) override {
    Slot &slot = slots[number];
    ++started;
    // Some take longer.
    volatile int work = slot.number % 7 * 1000;
    while (work > 0)
      work = work - 1;
    int parts = slot.number % 5 == 0 ? 3 : 1;
    for (int part = 0; part != parts; ++part) {
      slot.results.push_back(slot.number * 10 + part);
      if (part + 1 != parts && !deliverPart(number))
        return;
    }
    slot.results.push_back(-1);
  }
  bool deliver(size_t number) override {
    Exclusive once(*this, isDelivering);
    Slot &slot = slots[number];
    for (int result : slot.results) {
      if (result == -1)
        ++finished;
      else
        delivered.push_back(result);
    }
    slot.results.clear();
    return slot.number != last;
  }

  struct Exclusive {
    Exclusive(Numbers &numbers, std::atomic<bool> &flag) : flag(flag) {
      if (flag.exchange(true))
        numbers.wasTwice = true;
    }
    ~Exclusive() { flag = false; }
    std::atomic<bool> &flag;
  };

  int count, last, taken = 0, mostWaiting = 0;
  std::atomic<int> started{0}, finished{0};
  std::atomic<bool> isTaking{false}, isDelivering{false}, wasTwice{false};
  std::vector<Slot> slots;
  std::vector<int> delivered;
};

std::vector<int> expectedOf(int count) {
  std::vector<int> numbers;
  for (int i = 0; i != count; ++i)
    for (int part = 0; part != (i % 5 == 0 ? 3 : 1); ++part)
      numbers.push_back(i * 10 + part);
  return numbers;
}

TEST(OrderedWorkTest, InOrder) {
  for (unsigned threads : {1u, 2u, 3u, 8u})
    for (int count : {0, 1, 2, 9, 1000})
      EXPECT_EQ(Numbers(count).run(threads), expectedOf(count))
          << threads << " threads, " << count << " jobs";
}

TEST(OrderedWorkTest, EndsWhereDeliverSays) {
  for (unsigned threads : {1u, 2u, 8u}) {
    Numbers numbers(100'000, /*last=*/33);
    EXPECT_EQ(numbers.run(threads), expectedOf(34)) << threads;
    // Workers are at most so far ahead.
    EXPECT_LE(numbers.performed(), int(34 + OrderedWork::slotsFor(threads)));
  }
  // In the middle of a job.
  for (unsigned threads : {1u, 2u, 8u}) {
    std::vector<int> expected = expectedOf(35);
    expected.push_back(350);
    EXPECT_EQ(Numbers(100'000, /*last=*/35).run(threads), expected) << threads;
  }
}

} // namespace
