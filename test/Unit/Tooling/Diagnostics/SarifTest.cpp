//===- SarifTest.cpp - Tests of SARIF logs --------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Diagnostics/Sarif.h"
#include "llvm/Support/JSON.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {

TEST(Sarif, PathsAsUris) {
  EXPECT_EQ(fileUri("a/b-c_d.facet"), "a/b-c_d.facet");
  EXPECT_EQ(fileUri("/tmp/x y.facet"), "file:///tmp/x%20y.facet");
  EXPECT_EQ(fileUri("a:b?#[%]"), "a%3Ab%3F%23%5B%25%5D");
  EXPECT_EQ(fileUri("é"), "%C3%A9");
  EXPECT_EQ(fileUri("\xff"), "%EF%BF%BD");
}

TEST(Sarif, LogsOfPiecesAreWhole) {
  for (unsigned pieces : {0u, 1u, 3u}) {
    SarifLog log;
    std::string text;
    for (unsigned i = 0; i != pieces; ++i)
      text += log.append("{\"level\":\"note\"}\n{\"level\":\"error\"}\n");
    text += log.finish();
    llvm::Expected<llvm::json::Value> json = llvm::json::parse(text);
    ASSERT_TRUE(bool(json)) << text;
    const auto *runs = json->getAsObject()->getArray("runs");
    EXPECT_EQ((*runs)[0].getAsObject()->getArray("results")->size(),
              2 * pieces);
  }
}

} // namespace
