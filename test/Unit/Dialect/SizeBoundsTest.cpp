//===- SizeBoundsTest.cpp - Upper bounds of the sizes of texts ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Analysis/SizeBounds.h"
#include "facet/Analysis/SizeBoundInterface.h"
#include "facet/Dialect/TBox/IR/TBoxOps.h"
#include "facet/Packing/Content.h"
#include "facet/Support/Unicode/Unicode.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/ConvertUTF.h"
#include "gtest/gtest.h"
#include <random>

using namespace facet;
using namespace facet::analysis;

namespace {

std::string utf8(uint32_t codePoint) {
  char buffer[4];
  char *end = buffer;
  EXPECT_TRUE(llvm::ConvertCodePointToUTF8(codePoint, end));
  return {buffer, end};
}

template <typename Visit> void forEachCodePoint(Visit visit) {
  for (uint32_t c = 0; c <= 0x10FFFF; ++c)
    if (c < 0xD800 || c > 0xDFFF)
      visit(c, utf8(c));
}

//===----------------------------------------------------------------------===//
// What the analysis takes for granted of Unicode
//===----------------------------------------------------------------------===//

TEST(SizeBoundsTest, NormalisingGrowsAtMostThreefold) {
  forEachCodePoint([](uint32_t c, const std::string &text) {
    EXPECT_LE(unitsOf(text), TextBound::ofText(text).decomposed) << c;
  });
}

TEST(SizeBoundsTest, CaseMappingGrowsAtMostThreefold) {
  forEachCodePoint([](uint32_t c, const std::string &text) {
    for (auto *append : {appendLower, appendUpper}) {
      std::string mapped;
      append(mapped, text);
      EXPECT_LE(mapped.size(), text.size() * (c < 0x80 ? 1 : 3)) << c;
      if (c < 0x80) {
        EXPECT_TRUE(TextBound::ofText(mapped).isAscii) << c;
      }
    }
  });
}

/// Units are not additive: a mark may take a letter apart. The bound is.
TEST(SizeBoundsTest, ConcatenationsOfMarks) {
  std::vector<std::string> pieces;
  for (uint32_t c : {0x61u, 0x41u, 0xC5u, 0xE4u, 0x1E14u, 0x1F82u, 0x390u,
                     0x1D160u, 0xAC00u, 0x1100u, 0x1161u, 0x11A8u, 0x0344u})
    pieces.push_back(utf8(c));
  for (uint32_t c = 0x300; c < 0x370; ++c)
    pieces.push_back(utf8(c));
  std::mt19937 random(1);
  bool hasGrown = false;
  for (int round = 0; round != 20000; ++round) {
    std::string left, right;
    for (unsigned i = 0, end = random() % 4; i != end; ++i)
      left += pieces[random() % pieces.size()];
    for (unsigned i = 0, end = random() % 4; i != end; ++i)
      right += pieces[random() % pieces.size()];
    TextBound bound = TextBound::ofText(left) + TextBound::ofText(right);
    EXPECT_LE(unitsOf(left + right), bound.decomposed);
    hasGrown |= unitsOf(left + right) > unitsOf(left) + unitsOf(right);
  }
  EXPECT_TRUE(hasGrown) << "the test shows nothing";
}

//===----------------------------------------------------------------------===//
// Programs
//===----------------------------------------------------------------------===//

class BoundsOfProgramTest : public testing::Test {
protected:
  BoundsOfProgramTest() : context(mlir::MLIRContext::Threading::DISABLED) {
    mlir::DialectRegistry registry;
    registerSizeBoundModels(registry);
    context.appendDialectRegistry(registry);
    context.loadDialect<tbox::TBoxDialect>();
  }

  /// The bound of %x as a content; "?" if there is none.
  std::string boundOf(llvm::StringRef operations) {
    std::string text =
        "facet.program budget(1) attributes {document_hash = \"\"} {\n"
        "%q = facet.input \"q\" : !facet.string\n"
        "%i = facet.input \"i\" : !facet.int\n"
        "%e = facet.input \"e\" as \"string(enum=[\\\"a\\\", \\\"abc\\\"])\" : "
        "!facet.string\n"
        "%two = facet.constant(2) : !facet.int\n"
        "%five = facet.constant(5) : !facet.int\n"
        "%empty = facet.constant(\"\") : !facet.string\n"
        "%dash = facet.constant(\"-\") : !facet.string\n" +
        operations.str() + "\nfacet.variables [] ()\n}\n";
    auto module = mlir::parseSourceString<mlir::ModuleOp>(text, &context);
    if (!module) {
      ADD_FAILURE() << text;
      return "";
    }
    auto program = *module->getOps<ir::ProgramOp>().begin();
    SizeBounds bounds(program);
    mlir::Value last =
        program.getBody().front().getTerminator()->getPrevNode()->getResult(0);
    std::optional<uint64_t> units = bounds.ofContent(last);
    return units ? std::to_string(*units) : "?";
  }

  mlir::MLIRContext context;
};

TEST_F(BoundsOfProgramTest, Inputs) {
  EXPECT_EQ(boundOf("%x = facet.trim %q : (!facet.string) -> !facet.string"),
            "?");
  EXPECT_EQ(boundOf("%x = facet.trim %e : (!facet.string) -> !facet.string"),
            "3");
  EXPECT_EQ(boundOf("%x = facet.input \"x\" : !facet.bool"), "5");
  EXPECT_EQ(boundOf("%x = facet.input \"x\" : !facet.union<null, int>"), "20");
  EXPECT_EQ(boundOf("%x = facet.input \"x\" : !facet.union<null, string>"),
            "?");
  EXPECT_EQ(
      boundOf("%x = facet.input \"x\" as \"null | string(enum=[\\\"é\\\"])\" : "
              "!facet.union<null, string>"),
      "6");
  EXPECT_EQ(boundOf("%x = facet.input \"x\" : !facet.any"), "?");
}

TEST_F(BoundsOfProgramTest, Lenses) {
  EXPECT_EQ(boundOf("%x = facet.truncate %q(%five, %empty) : (!facet.string, "
                    "!facet.int, !facet.string) -> !facet.string"),
            "60");
  EXPECT_EQ(boundOf("%x = facet.substring %q(%two, %five) : (!facet.string, "
                    "!facet.int, !facet.int) -> !facet.string"),
            "36");
  EXPECT_EQ(boundOf("%x = facet.substring %q(%two) : (!facet.string, "
                    "!facet.int) -> !facet.string"),
            "?");
  EXPECT_EQ(boundOf("%x = facet.truncate %e(%two, %dash) : (!facet.string, "
                    "!facet.int, !facet.string) -> !facet.string"),
            "2");
  EXPECT_EQ(boundOf("%x = facet.uppercase %e : (!facet.string) -> "
                    "!facet.string"),
            "3");
  EXPECT_EQ(boundOf("%x = facet.concat %e(%dash) : (!facet.string, "
                    "!facet.string) -> !facet.string"),
            "4");
  EXPECT_EQ(boundOf("%x = facet.concat %e(%q) : (!facet.string, "
                    "!facet.string) -> !facet.string"),
            "?");
  EXPECT_EQ(boundOf("%x = facet.length %q : (!facet.string) -> !facet.int"),
            "20");
  EXPECT_EQ(boundOf("%x = facet.sentiment %q : (!facet.string) -> "
                    "!facet.string"),
            "8");
  EXPECT_EQ(boundOf("%s = facet.constant(\"sha256\") : !facet.string\n"
                    "%x = facet.hash %q(%s) : (!facet.string, !facet.string) "
                    "-> !facet.string"),
            "128");
  EXPECT_EQ(boundOf("%x = facet.summarize %q(%five) : (!facet.string, "
                    "!facet.int) -> !facet.string"),
            "60");
  EXPECT_EQ(boundOf("%x = facet.url_encode %e : (!facet.string) -> "
                    "!facet.string"),
            "9");
  EXPECT_EQ(boundOf("%x = facet.indent %e(%two) : (!facet.string, !facet.int) "
                    "-> !facet.string"),
            "15");
  EXPECT_EQ(boundOf("%z = facet.constant(0) : !facet.int\n"
                    "%x = facet.json %e(%z) : (!facet.string, !facet.int) -> "
                    "!facet.string"),
            "20");
  EXPECT_EQ(boundOf("%x = facet.replace %e(%dash, %q) : (!facet.string, "
                    "!facet.string, !facet.string) -> !facet.string"),
            "?");
  // Whatever a host answers.
  EXPECT_EQ(boundOf("%x = facet.apply @llm_call %e [] () : (!facet.string) -> "
                    "!facet.string"),
            "?");
}

TEST_F(BoundsOfProgramTest, Defaults) {
  EXPECT_EQ(boundOf("%n = facet.input \"n\" : !facet.union<null, bool>\n"
                    "%d = facet.constant(\"nothing\") : !facet.string\n"
                    "%x = facet.default %n(%d) : (!facet.union<null, bool>, "
                    "!facet.string) -> !facet.union<bool, string>"),
            "7");
}

TEST_F(BoundsOfProgramTest, Choices) {
  EXPECT_EQ(boundOf("%c = facet.input \"c\" : !facet.bool\n"
                    "%x = facet.choose %c(%e, %dash) : (!facet.bool, "
                    "!facet.string, !facet.string) -> !facet.string"),
            "3");
  EXPECT_EQ(boundOf("%c = facet.input \"c\" : !facet.bool\n"
                    "%x = facet.choose %c(%q, %dash) : (!facet.bool, "
                    "!facet.string, !facet.string) -> !facet.string"),
            "?");
  EXPECT_EQ(boundOf("%x = facet.split_tail %e(%dash, %two) : (!facet.string, "
                    "!facet.string, !facet.int) -> !facet.string"),
            "3");
}

TEST_F(BoundsOfProgramTest, Joins) {
  EXPECT_EQ(
      boundOf("%l = facet.list [%e, %i, %e] : (!facet.string, !facet.int, "
              "!facet.string) -> !facet.list<union<string, int>>\n"
              "%x = facet.join %l(%dash) : (!facet.list<union<string, "
              "int>>, !facet.string) -> !facet.string"),
      "28");
  EXPECT_EQ(boundOf("%l = facet.split %q(%dash) : (!facet.string, "
                    "!facet.string) -> !facet.list<string>\n"
                    "%x = facet.join %l(%dash) : (!facet.list<string>, "
                    "!facet.string) -> !facet.string"),
            "?");
}

TEST_F(BoundsOfProgramTest, Templates) {
  EXPECT_EQ(
      boundOf("%t = facet.constant(\"{{a}} {{ b }}{{a}} {ab \") : "
              "!facet.string\n"
              "%x = facet.template %t [\"a\", \"b\", \"c\"] (%e, %two, %q) : "
              "(!facet.string, !facet.string, !facet.int, !facet.string) -> "
              "!facet.string"),
      std::to_string(23 + 2 * 3 + 20));
  EXPECT_EQ(boundOf("%x = facet.template %q [\"a\"] (%e) : (!facet.string, "
                    "!facet.string) -> !facet.string"),
            "?");
}

TEST_F(BoundsOfProgramTest, LazyValues) {
  EXPECT_EQ(boundOf("%x = facet.lazy {\n"
                    "%0 = facet.trim %e : (!facet.string) -> !facet.string\n"
                    "facet.yield %0 : !facet.string\n"
                    "} : !facet.string"),
            "3");
}

TEST_F(BoundsOfProgramTest, Items) {
  std::string text = "%t = facet.constant(\"text\") : !facet.string\n"
                     "%m = facet.map_of [\"type\", \"text\"] (%t, %e) : "
                     "(!facet.string, !facet.string) -> !facet.struct<type: "
                     "string, text: string>\n";
  EXPECT_EQ(boundOf(text + "%c = facet.constant(#facet.map<type = \"text\", "
                           "text = \"four\">) : !facet.any\n"
                           "%x = facet.list [%m, %c] : (!facet.struct<type: "
                           "string, text: string>, !facet.any) -> "
                           "!facet.list<any>"),
            "7");
  EXPECT_EQ(boundOf("%a = facet.input \"a\" : !facet.any\n"
                    "%x = facet.list [%a] : (!facet.any) -> !facet.list<any>"),
            "?");
}

} // namespace
