//===- UnavailableTest.cpp - A build without NATS -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Cluster/Jobs.h"
#include "facet/Cluster/Submit.h"
#include "facet/Cluster/Worker.h"
#include "gtest/gtest.h"

using namespace facet;
using namespace facet::cluster;

/// That it is said, and nothing else.
static void expectSaid(const Diagnostics &diagnostics) {
  ASSERT_EQ(diagnostics.all().size(), 1u);
  EXPECT_EQ(diagnostics.all()[0].message,
            "this build of fct has no NATS: it was made without libnats");
}

TEST(Unavailable, IsSaidByEveryCommand) {
  Diagnostics worker, submit, find, cancel;
  runWorker({}, worker);
  expectSaid(worker);
  Plan plan;
  EXPECT_FALSE(submitBatch(plan, {}, submit).isWhole);
  expectSaid(submit);
  EXPECT_FALSE(findJob({}, "job", find));
  expectSaid(find);
  EXPECT_FALSE(cancelJob({}, "job", cancel));
  expectSaid(cancel);
}
