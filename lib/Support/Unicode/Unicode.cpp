//===- Unicode.cpp - UTF-8 and normalisation ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Unicode/Unicode.h"
#include "IcuErrors.h"
#include "Simd/ByteBlock.h"
#include <algorithm>
#include <cassert>
#include <string_view>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

namespace facet {

using detail::ByteBlock;

static_assert(std::string_view(U_UNICODE_VERSION) ==
                  std::string_view(unicodeVersion.data(),
                                   unicodeVersion.size()),
              "ICU is of another version of Unicode");

static unsigned char byteAt(llvm::StringRef text, size_t i) {
  return static_cast<unsigned char>(text[i]);
}

//===----------------------------------------------------------------------===//
// UTF-8
//===----------------------------------------------------------------------===//

/// The size of the valid sequence that begins at `p` with a byte above 0x7f; 0
/// if there is none.
static size_t sequenceSize(const unsigned char *p, size_t room) {
  auto continues = [&](size_t i) { return isContinuationByte(char(p[i])); };
  unsigned char c = p[0];
  if (c < 0xe0)
    return c >= 0xc2 && room >= 2 && continues(1) ? 2 : 0;
  if (c < 0xf0) {
    // Neither overlong (E0) nor a surrogate (ED).
    unsigned char least = c == 0xe0 ? 0xa0 : 0x80;
    unsigned char most = c == 0xed ? 0x9f : 0xbf;
    return room >= 3 && p[1] >= least && p[1] <= most && continues(2) ? 3 : 0;
  }
  // Neither overlong (F0) nor beyond U+10FFFF (F4).
  unsigned char least = c == 0xf0 ? 0x90 : 0x80;
  unsigned char most = c == 0xf4 ? 0x8f : 0xbf;
  return c <= 0xf4 && room >= 4 && p[1] >= least && p[1] <= most &&
                 continues(2) && continues(3)
             ? 4
             : 0;
}

std::optional<size_t> findInvalidUtf8(llvm::StringRef text) {
  const char *p = text.begin(), *end = text.end();
  while (true) {
    p = detail::findNonAscii(p, end);
    // Where there is one there are more: stay here until ASCII begins.
    while (p != end && static_cast<unsigned char>(*p) >= 0x80) {
      size_t size =
          sequenceSize(reinterpret_cast<const unsigned char *>(p), end - p);
      if (size == 0)
        return p - text.begin();
      p += size;
      // A single space or comma between words of another script.
      if (p != end && static_cast<unsigned char>(*p) < 0x80)
        ++p;
    }
    if (p == end)
      return std::nullopt;
  }
}

llvm::StringRef withoutByteOrderMark(llvm::StringRef text) {
  text.consume_front("\xef\xbb\xbf");
  return text;
}

bool isAscii(llvm::StringRef text) {
  return detail::findNonAscii(text.begin(), text.end()) == text.end();
}

CodePoint decodeAt(llvm::StringRef text, size_t offset) {
  const auto *p = reinterpret_cast<const unsigned char *>(text.data()) + offset;
  if (p[0] < 0x80)
    return {p[0], 1};
  switch (sequenceSize(p, text.size() - offset)) {
  case 2:
    return {uint32_t(p[0] & 0x1f) << 6 | uint32_t(p[1] & 0x3f), 2};
  case 3:
    return {uint32_t(p[0] & 0x0f) << 12 | uint32_t(p[1] & 0x3f) << 6 |
                uint32_t(p[2] & 0x3f),
            3};
  case 4:
    return {uint32_t(p[0] & 0x07) << 18 | uint32_t(p[1] & 0x3f) << 12 |
                uint32_t(p[2] & 0x3f) << 6 | uint32_t(p[3] & 0x3f),
            4};
  default:
    return {0xfffd, 1};
  }
}

size_t countCodePoints(llvm::StringRef text) {
  // Vectorised by the compiler: the sum of a short run fits in a byte.
  size_t count = 0;
  const char *p = text.begin(), *end = text.end();
  while (end - p >= 128) {
    unsigned char leads = 0;
    for (int i = 0; i != 128; ++i)
      leads += !isContinuationByte(p[i]);
    count += leads;
    p += 128;
  }
  for (; p != end; ++p)
    count += !isContinuationByte(*p);
  return count;
}

size_t offsetOfCodePoint(llvm::StringRef text, size_t n) {
  // Whole blocks first, then the bytes of the block in which it begins.
  size_t at = 0;
  while (text.size() - at >= ByteBlock::width) {
    ByteBlock::Mask leads = ByteBlock::load(text.data() + at).leads();
    size_t count = llvm::popcount(leads);
    if (n < count)
      break;
    n -= count;
    at += ByteBlock::width;
  }
  for (; at != text.size(); ++at)
    if (!isContinuationByte(text[at]) && n-- == 0)
      return at;
  return text.size();
}

size_t floorBoundary(llvm::StringRef text, size_t offset) {
  if (offset >= text.size())
    return text.size();
  // A code point has three continuation bytes at most.
  size_t least = offset - std::min<size_t>(offset, 3);
  while (offset > least && isContinuationByte(text[offset]))
    --offset;
  return offset;
}

//===----------------------------------------------------------------------===//
// White space and letters
//===----------------------------------------------------------------------===//

bool isWhiteSpace(uint32_t c) {
  // The 25 code points with White_Space, a property that is stable in fact; a
  // unit test compares them with ICU's.
  if (c < 0x80)
    return c == ' ' || (c >= 9 && c <= 13);
  return c == 0x85 || c == 0xa0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 ||
         c == 0x202f || c == 0x205f || c == 0x3000;
}

bool isLetterOrDigit(uint32_t c) {
  if (c < 0x80)
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
  return u_isUAlphabetic(UChar32(c)) ||
         (U_GET_GC_MASK(UChar32(c)) & U_GC_N_MASK) != 0;
}

bool isWrittenWithoutSpaces(uint32_t c) {
  if (c < 0x0e00) // Thai is the first
    return false;
  UErrorCode status = U_ZERO_ERROR;
  UScriptCode script = uscript_getScript(UChar32(c), &status);
  return U_SUCCESS(status) && uscript_breaksBetweenLetters(script);
}

size_t skipWord(llvm::StringRef text, size_t offset) {
  for (size_t end = offset; end < text.size();) {
    CodePoint c = decodeAt(text, end);
    bool isMark = c.value >= 0x80 && end != offset &&
                  (U_GET_GC_MASK(UChar32(c.value)) & U_GC_M_MASK) != 0;
    if (c.value != '_' && !isMark && !isLetterOrDigit(c.value))
      return end;
    end += c.size;
  }
  return std::max(offset, text.size());
}

/// The size of the white space at the offset: 0 if there is none.
static size_t whiteSpaceAt(llvm::StringRef text, size_t offset) {
  unsigned char first = byteAt(text, offset);
  if (LLVM_LIKELY(first < 0x80))
    return isWhiteSpace(first);
  CodePoint c = decodeAt(text, offset);
  return isWhiteSpace(c.value) ? c.size : 0;
}

llvm::StringRef trimWhiteSpace(llvm::StringRef text) {
  size_t begin = 0, end = text.size();
  while (begin != end) {
    size_t size = whiteSpaceAt(text, begin);
    if (!size)
      break;
    begin += size;
  }
  while (begin != end) {
    size_t last = byteAt(text, end - 1) < 0x80
                      ? end - 1
                      : std::max(begin, floorBoundary(text, end - 1));
    if (!whiteSpaceAt(text, last))
      break;
    end = last;
  }
  return text.slice(begin, end);
}

//===----------------------------------------------------------------------===//
// Normalisation
//===----------------------------------------------------------------------===//

/// ICU counts bytes with 32 bits; longer text goes to it in parts.
static constexpr size_t longestPart = size_t(1) << 29;

static const icu::Normalizer2 &nfc() {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2 *instance = icu::Normalizer2::getNFCInstance(error);
  detail::checkIcu(error, "ICU has no data for NFC");
  return *instance;
}

/// Where the first part ends, if the text is too long for one: before an ASCII
/// byte, which never combines with what precedes it.
static size_t partSize(llvm::StringRef text) {
  if (text.size() <= longestPart)
    return text.size();
  size_t at = longestPart;
  while (at > longestPart / 2 && byteAt(text, at) >= 0x80)
    --at;
  return at > longestPart / 2 ? at : floorBoundary(text, longestPart);
}

/// The size of a prefix that is in NFC and that nothing after it can change.
/// All text below U+0300 (lead byte CC) is in NFC; its last character alone may
/// combine with the next one.
static size_t plainPrefix(llvm::StringRef text) {
  const char *p = detail::findAtLeast(text.begin(), text.end(), 0xcc);
  size_t size = p - text.begin();
  if (size == text.size() || size == 0)
    return size;
  return floorBoundary(text, size - 1);
}

//===----------------------------------------------------------------------===//
// Long runs of combining marks
//===----------------------------------------------------------------------===//

// ICU puts each mark into its place among those before it, one step after the
// other: a run of n marks takes n² steps. Runs that no language has are put
// into canonical order here first. ICU then finds each mark where it belongs,
// but for the few that the character before the run decomposes into.

namespace {
/// A run of code points that decompose into combining marks only.
struct MarkRun {
  size_t begin, end;
  bool isOrdered;
};
} // namespace

/// In bytes. A run of this size holds a multiple of half of it.
static constexpr size_t longRun = 256;

/// Whether a code point decomposes into combining marks only. Three do although
/// they are none themselves.
static bool isMark(uint32_t c) {
  return c >= 0x300 && (u_getCombiningClass(UChar32(c)) != 0 || c == 0xf73 ||
                        c == 0xf75 || c == 0xf81);
}

static void appendDecomposed(icu::UnicodeString &out, UChar32 c) {
  icu::UnicodeString parts;
  if (nfc().getDecomposition(c, parts))
    out.append(parts);
  else
    out.append(c);
  // That is how a text says that it got no memory.
  if (out.isBogus() || parts.isBogus())
    detail::checkIcu(U_MEMORY_ALLOCATION_ERROR, "");
}

static MarkRun runAround(llvm::StringRef text, size_t at, size_t notBefore) {
  MarkRun run{at, at, true};
  while (run.begin > notBefore) {
    size_t before = floorBoundary(text, run.begin - 1);
    if (before < notBefore || !isMark(decodeAt(text, before).value))
      break;
    run.begin = before;
  }
  uint8_t last = 0;
  for (run.end = run.begin; run.end < text.size();) {
    CodePoint c = decodeAt(text, run.end);
    if (!isMark(c.value))
      break;
    icu::UnicodeString marks;
    appendDecomposed(marks, UChar32(c.value));
    for (int32_t i = 0; i < marks.length(); i = marks.moveIndex32(i, 1)) {
      uint8_t order = u_getCombiningClass(marks.char32At(i));
      run.isOrdered &= last <= order;
      last = order;
    }
    run.end += c.size;
  }
  return run;
}

/// The next run of at least `longRun` bytes that is out of order. Looks at few
/// of the characters where there is none.
static std::optional<MarkRun> findLongRun(llvm::StringRef text, size_t from) {
  for (size_t at = from + longRun / 2; at < text.size(); at += longRun / 2) {
    size_t begin = floorBoundary(text, at);
    if (begin < from || byteAt(text, begin) < 0xcc ||
        !isMark(decodeAt(text, begin).value))
      continue;
    MarkRun run = runAround(text, begin, from);
    if (run.end - run.begin >= longRun && !run.isOrdered)
      return run;
    at = std::max(at, run.end);
  }
  return std::nullopt;
}

static void appendOrdered(std::string &out, llvm::StringRef run) {
  icu::UnicodeString marks;
  for (size_t at = 0; at != run.size();) {
    CodePoint c = decodeAt(run, at);
    appendDecomposed(marks, UChar32(c.value));
    at += c.size;
  }
  // Those of one class keep their order.
  std::string byClass[256];
  for (int32_t i = 0; i < marks.length(); i = marks.moveIndex32(i, 1)) {
    UChar32 mark = marks.char32At(i);
    appendUtf8(byClass[u_getCombiningClass(mark)], uint32_t(mark));
  }
  for (const std::string &marksOfClass : byClass)
    out += marksOfClass;
}

/// A canonically equivalent text whose long runs are in order, if one is not.
static std::optional<std::string> orderLongRuns(llvm::StringRef text) {
  std::optional<MarkRun> run = findLongRun(text, 0);
  if (!run)
    return std::nullopt;
  std::string out;
  size_t done = 0;
  for (; run; run = findLongRun(text, done)) {
    out += text.slice(done, run->begin);
    appendOrdered(out, text.slice(run->begin, run->end));
    done = run->end;
  }
  out += text.drop_front(done);
  return out;
}

bool isNfc(llvm::StringRef text) {
  text = text.drop_front(plainPrefix(text));
  // NFC is in order.
  if (findLongRun(text, 0))
    return false;
  while (!text.empty()) {
    llvm::StringRef part = text.take_front(partSize(text));
    UErrorCode error = U_ZERO_ERROR;
    bool isNormal =
        nfc().isNormalizedUTF8({part.data(), int32_t(part.size())}, error);
    detail::checkIcu(error, "ICU cannot examine a text");
    if (!isNormal)
      return false;
    text = text.drop_front(part.size());
  }
  return true;
}

std::string toNfc(llvm::StringRef text) {
  size_t plain = plainPrefix(text);
  std::string out = text.take_front(plain).str();
  text = text.drop_front(plain);
  std::optional<std::string> ordered = orderLongRuns(text);
  if (ordered)
    text = *ordered;
  while (!text.empty()) {
    llvm::StringRef part = text.take_front(partSize(text));
    UErrorCode error = U_ZERO_ERROR;
    icu::StringByteSink<std::string> sink(&out, int32_t(part.size()));
    nfc().normalizeUTF8(0, {part.data(), int32_t(part.size())}, sink, nullptr,
                        error);
    detail::checkIcu(error, "ICU cannot normalise a text");
    text = text.drop_front(part.size());
  }
  return out;
}

/// CRLF and lone CR to LF, in place.
static void normaliseLines(std::string &text) {
  size_t to = text.find('\r');
  if (to == std::string::npos)
    return;
  for (size_t from = to; from != text.size(); ++from) {
    char c = text[from];
    if (c == '\r') {
      c = '\n';
      from += from + 1 != text.size() && text[from + 1] == '\n';
    }
    text[to++] = c;
  }
  text.resize(to);
}

std::optional<std::string> normaliseUnits(llvm::StringRef text) {
  bool isComposed = isNfc(text);
  if (isComposed && !text.contains('\r'))
    return std::nullopt;
  std::string out = isComposed ? text.str() : toNfc(text);
  normaliseLines(out);
  return out;
}

} // namespace facet
