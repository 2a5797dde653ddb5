//===- MarkupTest.cpp - Well-formed HTML and SVG --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Views/Markup.h"
#include "gtest/gtest.h"

using namespace facet::views;

TEST(MarkupTest, WhatMeansSomethingIsEscaped) {
  EXPECT_EQ(escaped("</script>&\"'"), "&lt;/script&gt;&amp;&quot;&#39;");
  EXPECT_EQ(escaped("a\nb\tc"), "a\nb\tc");
  EXPECT_EQ(escaped("é 漢 😀"), "é 漢 😀");
}

TEST(MarkupTest, WhatCannotBeSeenIsShown) {
  EXPECT_EQ(escaped(llvm::StringRef("\0\x1b\r\x7f", 4)),
            "\\u0000\\u001B\\u000D\\u007F");
  // Turns the direction of what follows.
  EXPECT_EQ(escaped("\xE2\x80\xAE"), "\\u202E");
  // No characters of XML.
  EXPECT_EQ(escaped("\xEF\xBF\xBE\xEF\xBF\xBF"), "\\uFFFE\\uFFFF");
  EXPECT_EQ(escaped("\xEF\xBB\xBF\xEF\xBF\xBD"), "\xEF\xBB\xBF\xEF\xBF\xBD");
  EXPECT_EQ(escaped("\xff"), "\xEF\xBF\xBD");
}

TEST(MarkupTest, AttributesCannotBeLeft) {
  std::string out;
  MarkupWriter markup(out);
  markup.element("a", {{"href", "\"><script>"}}, "<b>");
  markup.empty("br");
  EXPECT_EQ(out, "<a href=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;</a><br/>");
}

TEST(MarkupTest, ExcerptsEndAtCodePoints) {
  Excerpt part = excerpt("aé", 2);
  EXPECT_EQ(part.text, "a");
  EXPECT_EQ(part.rest, 2u);
  EXPECT_EQ(excerpt("aé", 3).rest, 0u);
  EXPECT_EQ(excerpt("aé", 0).text, "");
}

TEST(MarkupTest, Numbers) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1234567), "1\u202F234\u202F567");
  EXPECT_EQ(counted(1, "byte", "bytes"), "1 byte");
  EXPECT_EQ(percent(1, 3), "33.333%");
  EXPECT_EQ(percent(4096, 4096), "100.000%");
  EXPECT_EQ(percent(57, 100), "57.000%");
  EXPECT_EQ(percent(1, 0), "0%");
  EXPECT_EQ(percent(~uint64_t(0), ~uint64_t(0), 0), "100%");
}
