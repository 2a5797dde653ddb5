//===- EcmaScriptPatternTest.cpp - Patterns for other engines -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Target/Pattern/EcmaScriptPattern.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {

/// The translation, or "no: " and why there is none.
std::string translate(llvm::StringRef pattern, PatternDialect dialect) {
  std::string whyNot;
  std::optional<std::string> text = translatePattern(pattern, dialect, whyNot);
  return text ? *text : "no: " + whyNot;
}
std::string toEcmaScript(llvm::StringRef pattern) {
  return translate(pattern, PatternDialect::EcmaScript);
}
std::string toPython(llvm::StringRef pattern) {
  return translate(pattern, PatternDialect::Python);
}
std::string toRust(llvm::StringRef pattern) {
  return translate(pattern, PatternDialect::Rust);
}

TEST(EcmaScriptPatternTest, KeepsWhatMeansTheSame) {
  for (llvm::StringRef same :
       {"", "abc", "^a+b*c?$", "(?:a|b)+", "|a", "a{2}", "a{2,}b{2,3}",
        "[_a-c]", "[^a-c]", "\\.\\*", "\\b", "\\p{L}", "\\P{Lu}", "é"})
    EXPECT_EQ(toEcmaScript(same), same);
}

TEST(EcmaScriptPatternTest, DropsWhatDoesNotMatter) {
  EXPECT_EQ(toEcmaScript("(a)(?P<n>bc)(?:d)"), "abcd");
  EXPECT_EQ(toEcmaScript("(ab)+?(?U)c*"), "(?:ab)+c*");
  EXPECT_EQ(toEcmaScript("a(?:)b(|c)"), "ab(?:|c)");
  EXPECT_EQ(toEcmaScript("(?:a*)*"), "(?:a*)*");
}

TEST(EcmaScriptPatternTest, SpellsClassesOut) {
  EXPECT_EQ(toEcmaScript("."), "[^\\n]");
  EXPECT_EQ(toEcmaScript("(?s)."), "[\\s\\S]");
  EXPECT_EQ(toEcmaScript("\\s\\S"), "[\\t\\n\\f\\r ][\\x00-\\x08\\x0b\\x0e-"
                                    "\\x1f!-\\u{10ffff}]");
  EXPECT_EQ(toEcmaScript("\\d\\w"), "[0-9][0-9A-Z_a-z]");
  EXPECT_EQ(toEcmaScript("[[:alpha:]][[:space:]]"), "[A-Za-z][\\t-\\r ]");
  EXPECT_EQ(toEcmaScript("[]a][^]a][[a][\\w-.]"),
            "[\\]a][^\\]a][\\[a][\\-\\.0-9A-Z_a-z]");
  EXPECT_EQ(toEcmaScript("[a&&b/]"), "[&\\/ab]");
  // Surrogates are in no text.
  EXPECT_EQ(toEcmaScript("[\\x{D7FC}-\\x{D900}]"), "[\\u{d7fc}-\\u{d7ff}]");
}

TEST(EcmaScriptPatternTest, WritesPropertiesAsTheEngineNamesThem) {
  EXPECT_EQ(toEcmaScript("\\pL\\p{^L}\\p{Greek}"),
            "\\p{L}\\P{L}\\p{Script=Greek}");
  EXPECT_EQ(toEcmaScript("[\\pL\\d]"), "[0-9\\p{L}]");
  EXPECT_EQ(toEcmaScript("\\pC\\PC"), "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]"
                                      "[^\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}]");
  EXPECT_EQ(toEcmaScript("\\p{Any}"), "[\\s\\S]");
  EXPECT_EQ(toRust("\\p{Greek}"), "\\p{Greek}");
}

TEST(EcmaScriptPatternTest, WritesCharactersAsTheyStand) {
  EXPECT_EQ(toEcmaScript("\\-\\_\\\"\\@\\#\\ /"), "-_\"@# /");
  EXPECT_EQ(toEcmaScript("{]}a{,2}"), "\\{\\]\\}a\\{,2\\}");
  EXPECT_EQ(toEcmaScript("\\x{1F600}\\101\\0\\a"), "\\u{1f600}A\\x00\\x07");
  EXPECT_EQ(toEcmaScript("\\Qa.b\\E+"), "a\\.b+");
  EXPECT_EQ(toPython("\\x{1F600}\\x{300}"), "\\U0001f600\\u0300");
  EXPECT_EQ(toRust("\\x{1F600}"), "\\x{1f600}");
}

TEST(EcmaScriptPatternTest, ResolvesFlagsWhereTheyHold) {
  EXPECT_EQ(toEcmaScript("(?i)ks(?-i)k"), "[Kk\\u{212a}][Ss\u017f]k");
  EXPECT_EQ(toEcmaScript("(a(?i)b)c"), "a[Bb]c");
  EXPECT_EQ(toEcmaScript("(?i:[^k])"), toEcmaScript("[^kK\\x{212a}]"));
  // The complement of a class is that of its variants.
  EXPECT_EQ(toEcmaScript("(?i:[\\W])").find("\u017f"), std::string::npos);
}

TEST(EcmaScriptPatternTest, WritesAssertionsForEachEngine) {
  EXPECT_EQ(toEcmaScript("\\Aa\\z"), "^a$");
  EXPECT_EQ(toPython("^a$"), "^a\\Z");
  EXPECT_EQ(toEcmaScript("(?m)^a$"), "(?:^|(?<=\\n))a(?:$|(?=\\n))");
  EXPECT_EQ(toPython("(?m)a$"), "a(?:\\Z|(?=\\n))");
  EXPECT_EQ(toRust("(?m)^a$"), "(?m:^)a(?m:$)");
  EXPECT_EQ(toEcmaScript("^*$+\\b?"), "(?:^)*(?:$)+(?:\\b)?");
  EXPECT_EQ(toRust("\\b"), "(?-u:\\b)");
  EXPECT_EQ(toPython("\\B"), "(?!\\b)");
}

TEST(EcmaScriptPatternTest, SaysWhatCannotBeSaid) {
  EXPECT_EQ(toEcmaScript("(?i)\\pL"),
            "no: it ignores the case of a class of Unicode");
  EXPECT_EQ(toEcmaScript("[a\\PC]"), "no: it has '\\PC' in a class");
  EXPECT_EQ(toPython("\\p{Greek}"),
            "no: Python's 're' has no classes of Unicode such as '\\p{Greek}'");
  EXPECT_EQ(toRust("\\B"),
            "no: the crate 'regex' has no '\\B' for ASCII words in text");
  EXPECT_EQ(toEcmaScript(std::string(300, '(') + std::string(300, ')')),
            "no: its groups nest too deep");
}

/// RE2 has refused these before: they end, and in no other way than the rest.
TEST(EcmaScriptPatternTest, EndsAtPatternsThatAreNone) {
  for (llvm::StringRef bad :
       {"(", ")", "[", "[a", "\\", "*", "a**", "\\q", "\\x{", "\\x{110000}",
        "(?x)a", "(?", "[b-a]", "[[:no:]]", "\\p{", "\\p", "a{2}{3}"})
    EXPECT_EQ(toEcmaScript(bad), "no: it cannot be read") << bad.str();
}

} // namespace
