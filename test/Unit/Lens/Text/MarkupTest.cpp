//===- MarkupTest.cpp - Lenses that make Markdown and XML -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../LensTest.h"

using namespace facet;
using namespace facet::test;

TEST(MarkupLens, Fence) {
  checkLens("fence",
            {{R"("x = 1")", {}, R"("```\nx = 1\n```")"},
             {R"("x = 1\n")", {}, R"("```\nx = 1\n```")"},
             {R"("x\n\n")", {}, R"("```\nx\n\n```")"},
             {R"("")", {}, R"("```\n\n```")"},
             {R"("x")", {R"("py")"}, R"("```py\nx\n```")"},
             {R"("a ``` b")", {R"("md")"}, R"("````md\na ``` b\n````")"},
             {R"("a `b` ``c``")", {}, R"("```\na `b` ``c``\n```")"},
             {R"("````")", {}, R"("`````\n````\n`````")"},
             {R"("x")", {R"("a`b")"}, "F452 LensBadFenceInfo"},
             {R"("x")", {R"("a\nb")"}, "F452 LensBadFenceInfo"}});
  EXPECT_EQ(LensCall("fence").input(R"("x")").arg(R"("`")").message(),
            "'fence' got the info \"`\", which has a backtick or a line break "
            "in it");
}

TEST(MarkupLens, Tag) {
  checkLens("tag", {{R"("hi")", {R"("doc")"}, R"("<doc>\nhi\n</doc>")"},
                    {R"("")", {R"("_a.B-9")"}, R"("<_a.B-9>\n\n</_a.B-9>")"},
                    {R"("<b>\n")", {R"("x")"}, R"("<x>\n<b>\n\n</x>")"}});
  for (llvm::StringRef name :
       {"", "a b", "a>", "<a", "1a", "-a", ".a", "é", "a:b", "a\n", "a/"})
    EXPECT_EQ(LensCall("tag").input(R"("x")").arg(Value::string(name)).run(),
              "F452 LensBadTagName")
        << name.str();
}

TEST(MarkupLens, EscapeXml) {
  checkLens("escape_xml",
            {{R"("a < b && c > d")", {}, R"("a &lt; b &amp;&amp; c &gt; d")"},
             {R"("\"it's\"")", {}, R"("&quot;it&apos;s&quot;")"},
             {R"("&lt;")", {}, R"("&amp;lt;")"},
             {R"("plain é")", {}, R"("plain é")"},
             {R"("")", {}, R"("")"}});
}

TEST(MarkupLens, EscapeMarkdown) {
  checkLens("escape_markdown",
            {{R"("plain words 12, é; a/b: \"c\" & 'd' = e?")",
              {},
              R"("plain words 12, é; a/b: \"c\" & 'd' = e?")"},
             {R"("*a*")", {}, R"("\\*a\\*")"},
             {R"("a\\b")", {}, R"("a\\\\b")"},
             {R"("")", {}, R"("")"}});
  std::string all = "\\`*_{}[]()#+-.!<>|~", expected;
  for (char c : all)
    expected += std::string("\\") + c;
  EXPECT_EQ(LensCall("escape_markdown").input(Value::string(all)).run(),
            toJcs(Value::string(expected)));
}

TEST(MarkupLens, Memory) {
  for (llvm::StringRef lens : {"fence", "escape_xml", "escape_markdown"})
    EXPECT_EQ(LensCall(lens).input(R"("<<<<<<<<")").limit(8).run(),
              "X.fct.LIMIT LensOutOfMemory")
        << lens.str();
}
