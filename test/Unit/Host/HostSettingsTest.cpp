//===- HostSettingsTest.cpp - What is shown of URLs -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Host/HostSettings.h"
#include "gtest/gtest.h"

using namespace facet;

TEST(HostSettings, ShownUrl) {
  EXPECT_EQ(shownUrl("http://a.b:80/c/d"), "http://a.b:80/c/d");
  EXPECT_EQ(shownUrl("https://a"), "https://a");
  EXPECT_EQ(shownUrl("https://me:pw@a/b?key=1#x"), "https://a/b");
  EXPECT_EQ(shownUrl("https://me@x:p@a?key=1/2"), "https://a");
  EXPECT_EQ(shownUrl("https://a/b@c"), "https://a/b@c");
  EXPECT_EQ(shownUrl("https://a#key"), "https://a");
  EXPECT_EQ(shownUrl("no URL"), "");
  EXPECT_EQ(shownUrl(""), "");
}
