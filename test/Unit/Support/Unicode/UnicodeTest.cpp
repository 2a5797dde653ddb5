//===- UnicodeTest.cpp - Unicode algorithms -------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Unicode/Unicode.h"
#include "gtest/gtest.h"
#include <memory>
#include <random>
#include <unicode/brkiter.h>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <vector>

using namespace facet;

namespace {
std::string utf8(uint32_t c) {
  std::string out;
  appendUtf8(out, c);
  return out;
}
std::string lower(llvm::StringRef text) {
  std::string out = "<";
  appendLower(out, text);
  return out.substr(1);
}
std::string upper(llvm::StringRef text) {
  std::string out = "<";
  appendUpper(out, text);
  return out.substr(1);
}
std::string title(uint32_t c) {
  std::string out;
  appendTitle(out, c);
  return out;
}
std::vector<std::string> graphemes(llvm::StringRef text) {
  std::vector<std::string> all;
  forEachGrapheme(text, [&](llvm::StringRef g) { all.push_back(g.str()); });
  return all;
}
using Texts = std::vector<std::string>;

//===----------------------------------------------------------------------===//
// The same by ICU alone
//===----------------------------------------------------------------------===//

std::string icuLower(const std::string &text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode error = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower("", 0, text, sink, nullptr, error);
  EXPECT_TRUE(U_SUCCESS(error));
  return out;
}
std::string icuUpper(const std::string &text) {
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode error = U_ZERO_ERROR;
  icu::CaseMap::utf8ToUpper("", 0, text, sink, nullptr, error);
  EXPECT_TRUE(U_SUCCESS(error));
  return out;
}
Texts icuGraphemes(const std::string &text) {
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> iterator(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(),
                                                  error));
  UText *view =
      utext_openUTF8(nullptr, text.data(), int64_t(text.size()), &error);
  iterator->setText(view, error);
  EXPECT_TRUE(U_SUCCESS(error));
  Texts all;
  int32_t from = iterator->first();
  for (int32_t to = iterator->next(); to != icu::BreakIterator::DONE;
       from = to, to = iterator->next())
    all.push_back(text.substr(size_t(from), size_t(to - from)));
  utext_close(view);
  return all;
}

/// Texts of code points that interact with each other in case mapping and in
/// grapheme clusters, with plain ones between.
class RandomTexts {
public:
  std::string next() {
    static const char *const parts[] = {
        "a",          "B",          "\r",         "\n",         "\r\n",
        " ",          ".",          "'",          "\u00ad",     "\u00e9",
        "\u03a3",     "\u03a3",     "\u03c3",     "\u0391",     "\u0345",
        "\u0301",     "\u0130",     "\u00df",     "\ufb03",     "\u01c5",
        "\u0416",     "\u0436",     "\u1ea0",     "\u4e2d",     "\u3099",
        "\uac00",     "\uac01",     "\u1100",     "\u1161",     "\u11a8",
        "\u200d",     "\ufe0f",     "\u20e3",     "\u0600",     "\u0915",
        "\u094d",     "\u093f",     "\u200b",     "\u00a9",     "\U0001f469",
        "\U0001f3fd", "\U0001f1e9", "\U0001f1ea", "\U00010400", "\U000e0020",
        "\u2028",     "\ua64a",     "\u13a0",     "\uab70"};
    std::string text;
    for (unsigned n = random() % 30; n != 0; --n) {
      text += parts[random() % std::size(parts)];
      if (random() % 20 == 0)
        text.append(random() % 100, "xY. "[random() % 4]);
    }
    return text;
  }

private:
  std::mt19937 random{20260219};
};

template <typename F> void forEachCodePoint(F f) {
  for (uint32_t c = 0; c <= 0x10ffff; ++c)
    if (c < 0xd800 || c >= 0xe000)
      f(c);
}
} // namespace

TEST(UnicodeTest, Utf8) {
  forEachCodePoint([](uint32_t c) {
    std::string text = utf8(c);
    ASSERT_EQ(findInvalidUtf8(text), std::nullopt) << c;
    CodePoint decoded = decodeAt(text, 0);
    ASSERT_EQ(decoded.value, c);
    ASSERT_EQ(decoded.size, text.size());
  });
  std::string before = std::string(20, 'a') + "é€";
  for (const char *bad :
       {"\x80", "\xbf", "\xc0\x80", "\xc1\xbf", "\xc3", "\xc3(", "\xe0\x80\x80",
        "\xe0\x9f\xbf", "\xed\xa0\x80", "\xed\xbf\xbf", "\xe2\x82",
        "\xe2\x28\xa1", "\xf0\x80\x80\x80", "\xf0\x8f\xbf\xbf",
        "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "\xf0\x9f\x98",
        "\xf0\x9f\x98z"})
    for (const char *after : {"", "z", "zzzzzzzzzzzzzzzzzzzz"})
      EXPECT_EQ(findInvalidUtf8(before + bad + after), before.size());
  EXPECT_EQ(findInvalidUtf8(""), std::nullopt);
}

/// What walks over characters ends on any bytes, and reads none behind them.
TEST(UnicodeTest, AnyBytes) {
  for (llvm::StringRef text :
       {"\x80", "\xc3", "\xe2\x82", "\xf0\x9f\x98", "\xff\xfe", "a\xc3",
        "\x80\x80\x80\x80\x80\x80", "\xed\xa0\x80", "\xc3(\xa3\xce\xa3\xce"}) {
    // Of a size of its own, for the sanitizer to see.
    std::vector<char> memory(text.begin(), text.end());
    llvm::StringRef bytes(memory.data(), memory.size());
    size_t at = 0;
    while (at < bytes.size()) {
      CodePoint point = decodeAt(bytes, at);
      ASSERT_GE(point.size, 1u);
      ASSERT_LE(point.size, bytes.size() - at);
      ASSERT_LE(point.value, 0x10ffffu);
      at += point.size;
    }
    std::string out;
    appendLower(out, bytes);
    appendUpper(out, bytes);
    size_t seen = 0;
    forEachGrapheme(bytes, [&](llvm::StringRef part) { seen += part.size(); });
    EXPECT_EQ(seen, bytes.size());
    (void)trimWhiteSpace(bytes);
    (void)isNfc(bytes);
    (void)toNfc(bytes);
    EXPECT_LE(bytes.size() - floorBoundary(bytes, bytes.size() - 1), 4u);
  }
}

TEST(UnicodeTest, ByteOrderMark) {
  EXPECT_EQ(withoutByteOrderMark("\xef\xbb\xbf{}"), "{}");
  EXPECT_EQ(withoutByteOrderMark("\xef\xbb\xbf\xef\xbb\xbf"), "\xef\xbb\xbf");
  EXPECT_EQ(withoutByteOrderMark("\xef\xbb"), "\xef\xbb");
  EXPECT_EQ(withoutByteOrderMark(""), "");
}

TEST(UnicodeTest, Ascii) {
  EXPECT_TRUE(isAscii(""));
  for (size_t size : {1, 7, 8, 15, 16, 17, 40})
    for (size_t at = 0; at != size; ++at) {
      std::string text(size, '\x7f');
      EXPECT_TRUE(isAscii(text));
      text[at] = '\x80';
      EXPECT_FALSE(isAscii(text));
    }
}

TEST(UnicodeTest, CodePoints) {
  std::string text;
  std::vector<size_t> offsets;
  for (unsigned i = 0; i != 500; ++i) {
    offsets.push_back(text.size());
    text += std::vector<const char *>{"a", "é", "€", "😀", "z"}[i * i % 5];
  }
  EXPECT_EQ(countCodePoints(text), 500u);
  for (unsigned i = 0; i != 500; ++i) {
    EXPECT_EQ(offsetOfCodePoint(text, i), offsets[i]);
    EXPECT_EQ(floorBoundary(text, offsets[i]), offsets[i]);
    if (i != 0) {
      EXPECT_EQ(floorBoundary(text, offsets[i] - 1), offsets[i - 1]);
    }
    EXPECT_EQ(countCodePoints(llvm::StringRef(text).take_front(offsets[i])), i);
  }
  EXPECT_EQ(offsetOfCodePoint(text, 500), text.size());
  EXPECT_EQ(offsetOfCodePoint(text, 5000), text.size());
  EXPECT_EQ(floorBoundary(text, 5000), text.size());
  EXPECT_EQ(countCodePoints(""), 0u);
}

TEST(UnicodeTest, Properties) {
  forEachCodePoint([](uint32_t c) {
    ASSERT_EQ(isWhiteSpace(c), bool(u_isUWhiteSpace(UChar32(c)))) << c;
    bool letter = u_isUAlphabetic(UChar32(c)) ||
                  (U_GET_GC_MASK(UChar32(c)) & U_GC_N_MASK) != 0;
    ASSERT_EQ(isLetterOrDigit(c), letter) << c;
  });
}

TEST(UnicodeTest, ScriptsWithoutSpaces) {
  for (uint32_t c : {0x4e00u, 0x3042u, 0x30a2u, 0x3005u, 0x0e01u, 0x0e31u,
                     0x1780u, 0x20000u})
    EXPECT_TRUE(isWrittenWithoutSpaces(c)) << c;
  for (uint32_t c : {uint32_t('a'), 0xe9u, 0x3b1u, 0x5d0u, 0x915u, 0xac00u,
                     0x3002u, 0x1f600u, 0x110000u})
    EXPECT_FALSE(isWrittenWithoutSpaces(c)) << c;
}

TEST(UnicodeTest, Trim) {
  EXPECT_EQ(trimWhiteSpace(" \t\n a b \u00a0\u3000"), "a b");
  EXPECT_EQ(trimWhiteSpace("\u2003"), "");
  EXPECT_EQ(trimWhiteSpace(""), "");
  EXPECT_EQ(trimWhiteSpace("\u200ba\u200b"), "\u200ba\u200b");
  EXPECT_EQ(trimWhiteSpace("é"), "é");
}

TEST(UnicodeTest, CaseMapping) {
  EXPECT_EQ(lower("HELLO @[`{ World"), "hello @[`{ world");
  EXPECT_EQ(upper("hello @[`{ World"), "HELLO @[`{ WORLD");
  EXPECT_EQ(upper("straße ŉ ﬃ"), "STRASSE ʼN FFI");
  EXPECT_EQ(lower("İ"), "i\u0307");
  EXPECT_EQ(upper("ı i"), "I I");
  EXPECT_EQ(lower("ÀÉÎ ЖЩ"), "àéî жщ");
  EXPECT_EQ(upper("\u1fb3 \u0390"), "\u0391\u0399 \u0399\u0308\u0301");
  std::string all, expected;
  for (int i = 0; i != 10000; ++i)
    all += char('A' + i % 26), expected += char('a' + i % 26);
  EXPECT_EQ(lower(all), expected);
  EXPECT_EQ(upper(expected), all);
}

TEST(UnicodeTest, CaseMappingIsThatOfIcu) {
  forEachCodePoint([](uint32_t c) {
    std::string text = utf8(c);
    ASSERT_EQ(lower(text), icuLower(text)) << c;
    ASSERT_EQ(upper(text), icuUpper(text)) << c;
  });
  RandomTexts texts;
  for (int i = 0; i != 20000; ++i) {
    std::string text = texts.next();
    ASSERT_EQ(lower(text), icuLower(text)) << text;
    ASSERT_EQ(upper(text), icuUpper(text)) << text;
  }
}

TEST(UnicodeTest, FinalSigma) {
  EXPECT_EQ(lower("ΟΔΟΣ ΣΟΦΟΣ"), "οδος σοφος");
  EXPECT_EQ(lower("Σ"), "σ");
  EXPECT_EQ(lower("AΣ"), "aς");
  EXPECT_EQ(lower("AΣB"), "aσb");
  EXPECT_EQ(lower("A.Σ.B"), "a.σ.b");
  EXPECT_EQ(lower("A'Σ' B"), "a'ς' b");
  // The context is the same wherever the parts for ICU begin and end.
  std::string run(200, 'X'), lowRun(200, 'x');
  EXPECT_EQ(lower(run + "Σ"), lowRun + "ς");
  EXPECT_EQ(lower(run + "Σ" + run), lowRun + "σ" + lowRun);
  EXPECT_EQ(lower(run + " Σ " + run), lowRun + " σ " + lowRun);
  EXPECT_EQ(lower("AΣ " + run + " AΣ\n" + run + "Σ"),
            "aς " + lowRun + " aς\n" + lowRun + "ς");
  EXPECT_EQ(lower("AΣ" + std::string(100, '.') + "B"),
            "aσ" + std::string(100, '.') + "b");
}

TEST(UnicodeTest, Title) {
  EXPECT_EQ(title('a'), "A");
  EXPECT_EQ(title('A'), "A");
  EXPECT_EQ(title('1'), "1");
  EXPECT_EQ(title(0x1c6), "\u01c5");
  EXPECT_EQ(title(0x1c4), "\u01c5");
  EXPECT_EQ(title(0xdf), "Ss");
  EXPECT_EQ(title(0xfb01), "Fi");
  EXPECT_EQ(title(0xe9), "É");
  EXPECT_EQ(title(0x4e2d), "中");
}

/// A million marks out of order would take hours if each were moved to its
/// place past those before it.
TEST(UnicodeTest, NfcOfLongRunsOfMarks) {
  constexpr size_t count = 1'000'000;
  const std::string below = "\u0316", acute = "\u0301", cedilla = "\u0327";
  auto repeated = [](llvm::StringRef text, size_t times) {
    std::string all;
    for (size_t i = 0; i != times; ++i)
      all += text;
    return all;
  };
  std::string mixed = "e" + repeated(acute + below, count) + "x";
  EXPECT_FALSE(isNfc(mixed));
  // The first acute composes with the letter past the marks below.
  std::string expected =
      "\u00e9" + repeated(below, count) + repeated(acute, count - 1) + "x";
  EXPECT_EQ(toNfc(mixed), expected);
  EXPECT_TRUE(isNfc(expected));

  // Marks that the letter before decomposes into, marks that decompose, two
  // runs in one text: as ICU has it where they are in order.
  for (size_t times : {8, 200}) {
    std::string run =
        "\u1e69" + repeated(acute + cedilla + "\u0344\u0f73", times);
    std::string inOrder = "s" + repeated("\u0f71", times) +
                          repeated("\u0f72", times) + repeated(cedilla, times) +
                          "\u0323\u0307" +
                          repeated("\u0301\u0308\u0301", times);
    std::string composed = toNfc("a\u0344 " + inOrder + "b" + acute + inOrder);
    EXPECT_EQ(toNfc("a\u0344 " + run + "b" + acute + run), composed);
    EXPECT_EQ(toNfc(composed), composed);
  }
}

TEST(UnicodeTest, Nfc) {
  EXPECT_TRUE(isNfc("plain"));
  EXPECT_TRUE(isNfc("Füße ñ \u02ff"));
  EXPECT_TRUE(isNfc("中文 😀"));
  EXPECT_FALSE(isNfc("e\u0301"));
  EXPECT_FALSE(isNfc(std::string(100, 'x') + "e\u0301"));
  EXPECT_FALSE(isNfc("\u212b"));
  EXPECT_FALSE(isNfc("\u1100\u1161"));
  EXPECT_FALSE(isNfc("ü\u0304"));
  EXPECT_EQ(toNfc("plain"), "plain");
  EXPECT_EQ(toNfc("abce\u0301xyz"), "abcéxyz");
  EXPECT_EQ(toNfc("ü\u0304"), "ǖ");
  EXPECT_EQ(toNfc("\u0301a"), "\u0301a");
  EXPECT_EQ(toNfc("\u212b\u1100\u1161\u11a8"), "Å각");
  EXPECT_EQ(toNfc("q\u0307\u0323"), "q\u0323\u0307");
  forEachCodePoint([](uint32_t c) {
    if (c < 0x300)
      ASSERT_TRUE(isNfc(utf8(c)));
  });
}

TEST(UnicodeTest, Units) {
  EXPECT_EQ(normaliseUnits("plain\ntext"), std::nullopt);
  EXPECT_EQ(normaliseUnits("é"), std::nullopt);
  EXPECT_EQ(normaliseUnits("e\u0301\r\n"), "é\n");
  EXPECT_EQ(normaliseUnits("a\rb\r\nc\n\r\r"), "a\nb\nc\n\n\n");
  EXPECT_EQ(normaliseUnits("\r\n"), "\n");
}

TEST(UnicodeTest, Graphemes) {
  EXPECT_EQ(graphemes(""), Texts{});
  EXPECT_EQ(graphemes("ab\r\nc\r\r"),
            (Texts{"a", "b", "\r\n", "c", "\r", "\r"}));
  EXPECT_EQ(graphemes("éü"), (Texts{"é", "ü"}));
  EXPECT_EQ(graphemes("ae\u0301b"), (Texts{"a", "e\u0301", "b"}));
  EXPECT_EQ(graphemes("🇩🇪🇫🇷🇯"), (Texts{"🇩🇪", "🇫🇷", "🇯"}));
  EXPECT_EQ(graphemes("x👩‍👩‍👧‍👦y"),
            (Texts{"x", "👩‍👩‍👧‍👦", "y"}));
  EXPECT_EQ(graphemes("👍🏽!"), (Texts{"👍🏽", "!"}));
  EXPECT_EQ(graphemes("각가"), (Texts{"각", "가"}));
  EXPECT_EQ(graphemes("1️⃣2"), (Texts{"1️⃣", "2"}));
  EXPECT_EQ(graphemes("\u060012"), (Texts{"\u06001", "2"}));
  EXPECT_EQ(graphemes("中\r\n中\r"), (Texts{"中", "\r\n", "中", "\r"}));
  EXPECT_EQ(graphemes("©\u0301\u200d®"), (Texts{"©\u0301\u200d®"}));
  EXPECT_EQ(graphemes("\r\u0301a"), (Texts{"\r", "\u0301", "a"}));
  EXPECT_EQ(graphemes("\u0600\r\na"), (Texts{"\u0600", "\r\n", "a"}));
}

TEST(UnicodeTest, GraphemesAreThoseOfIcu) {
  RandomTexts texts;
  for (int i = 0; i != 5000; ++i) {
    std::string text = texts.next();
    ASSERT_EQ(graphemes(text), icuGraphemes(text)) << text;
  }
}
