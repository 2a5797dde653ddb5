//===- LinesTest.cpp - Lenses on the lines of a text ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../LensTest.h"

using namespace facet;
using namespace facet::test;

TEST(LinesLens, Lines) {
  checkLens("lines",
            {{R"("a\nb")", {}, R"(["a","b"])"},
             {R"("a\n\nb\n")", {}, R"(["a","","b",""])"},
             {R"("a")", {}, R"(["a"])"},
             {R"("\n")", {}, R"(["",""])"},
             {R"("")", {}, R"([""])"},
             {R"("a\u2028b\u0085c\rd")", {}, "[\"a\u2028b\u0085c\\rd\"]"}});
}

TEST(LinesLens, NumberLines) {
  checkLens("number_lines",
            {{R"("a\nb")", {}, R"("1: a\n2: b")"},
             {R"("a\n")", {}, R"("1: a\n2: ")"},
             {R"("")", {}, R"("1: ")"},
             {R"("a\nb")", {"99"}, R"(" 99: a\n100: b")"},
             {R"("a\n\nc")", {"8"}, R"(" 8: a\n 9: \n10: c")"},
             {R"("x")", {"0"}, R"("0: x")"},
             {R"("a\nb")",
              {"9223372036854775807"},
              R"("9223372036854775807: a\n9223372036854775808: b")"},
             {R"("a")", {"-1"}, "F452 LensNegativeArgument"}});
}

TEST(LinesLens, TruncateLines) {
  checkLens("truncate_lines",
            {{R"("a\nb\nc")", {"2"}, R"("a\nb")"},
             {R"("a\nb")", {"2"}, R"("a\nb")"},
             {R"("a\nb\n")", {"2"}, R"("a\nb")"},
             {R"("a\nb\n")", {"3"}, R"("a\nb\n")"},
             {R"("abc")", {"1"}, R"("abc")"},
             {R"("abc")", {"0"}, R"("")"},
             {R"("")", {"0"}, R"("")"},
             {R"("a\nb")", {"9223372036854775807"}, R"("a\nb")"},
             {R"("a\nb\nc")", {"2", R"(" …")"}, R"("a\nb …")"},
             {R"("a\nb\nc")", {"1", R"("\n…")"}, R"("a\n…")"},
             {R"("a\nb")", {"2", R"("…")"}, R"("a\nb")"},
             {R"("a")", {"0", R"("…")"}, R"("")"},
             {R"("\n\n")", {"1", R"("…")"}, R"("…")"},
             {R"("a")", {"-1"}, "F452 LensNegativeArgument"}});
}

TEST(LinesLens, Dedent) {
  checkLens("dedent",
            {{R"("    if x:\n      y\n\n    z")", {}, R"("if x:\n  y\n\nz")"},
             {R"("a\n  b")", {}, R"("a\n  b")"},
             {R"("  a")", {}, R"("a")"},
             {R"("  a\n ")", {}, R"("a\n")"},
             {R"(" \n\t\n")", {}, R"("\n\n")"},
             {R"("  a\n \n  b\n")", {}, R"("a\n\nb\n")"},
             {R"("\t a\n\t\tb")", {}, R"(" a\n\tb")"},
             {R"(" a\n\tb")", {}, R"(" a\n\tb")"},
             {R"("  a\r\n\r\n  b\r\n")", {}, R"("a\r\n\nb\r\n")"},
             {R"("a\n   \nb")", {}, R"("a\n\nb")"},
             {R"("\u00a0\u00a0a")", {}, "\"\u00a0\u00a0a\""},
             {R"("")", {}, R"("")"}});
}

TEST(LinesLens, DedentIsIdempotent) {
  for (llvm::StringRef text : {"  a\n   b\n\n", " \n", "\t\ta\n\t b", ""}) {
    std::string once = LensCall("dedent").input(Value::string(text)).run();
    EXPECT_EQ(LensCall("dedent").input(once).run(), once);
  }
}

// Lenses that give back their input, or a part of it, need no memory.
TEST(LinesLens, WhatIsKeptIsShared) {
  for (llvm::StringRef lens : {"dedent", "truncate_lines"}) {
    ValueArena arena(0);
    LensContext context(arena);
    Value input = Value::string("ab\ncd");
    Value args[] = {Value::integerValue(1), Value::string("")};
    bool isDedent = lens == "dedent";
    llvm::FailureOr<Value> result = LensRegistry().find(lens)->kernel(
        context, input,
        llvm::ArrayRef<Value>(args).take_front(isDedent ? 0 : 2));
    ASSERT_TRUE(succeeded(result));
    EXPECT_EQ(result->asString().data(), input.asString().data());
  }
}

TEST(LinesLens, Memory) {
  for (llvm::StringRef lens : {"lines", "dedent"})
    EXPECT_EQ(LensCall(lens).input(R"("  a\n  b")").limit(2).run(),
              "X.fct.LIMIT LensOutOfMemory")
        << lens.str();
  EXPECT_EQ(LensCall("number_lines").input(R"("a\nb")").limit(8).run(),
            "X.fct.LIMIT LensOutOfMemory");
}
