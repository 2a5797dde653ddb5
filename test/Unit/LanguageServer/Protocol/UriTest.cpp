//===- UriTest.cpp - URIs of documents ------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Protocol/Uri.h"
#include "gtest/gtest.h"

using namespace facet::lsp;

namespace {

TEST(Uri, LeadsToAPath) {
  EXPECT_EQ(pathOfUri("file:///a/b.facet"), "/a/b.facet");
  EXPECT_EQ(pathOfUri("FILE:///a%20b/%C3%A4.facet"), "/a b/ä.facet");
  EXPECT_EQ(pathOfUri("file://localhost/a"), "/a");
  EXPECT_EQ(pathOfUri("file:/a"), "/a");
  EXPECT_EQ(pathOfUri("file:///a%2"), "/a%2");
  EXPECT_EQ(pathOfUri("file:///a#b"), "/a");
}

TEST(Uri, OthersHaveNone) {
  EXPECT_EQ(pathOfUri("untitled:Untitled-1"), std::nullopt);
  EXPECT_EQ(pathOfUri("file:a"), std::nullopt);
  EXPECT_EQ(pathOfUri(""), std::nullopt);
}

TEST(Uri, OfAPathComesBack) {
  for (llvm::StringRef path : {"/a/b.facet", "/ä b/100%.facet", "/#?/x"})
    EXPECT_EQ(pathOfUri(uriOfPath(path)), path.str());
  EXPECT_EQ(uriOfPath("/a b"), "file:///a%20b");
}

} // namespace
