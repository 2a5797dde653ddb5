//===- CaseMapping.cpp - Case mapping -------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "IcuErrors.h"
#include "Simd/ByteBlock.h"
#include "facet/Support/Unicode/AsciiCase.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/STLExtras.h"
#include "Json/OutputBuffer.h"
#include <type_traits>
#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/stringoptions.h>
#include <unicode/uchar.h>

namespace facet {

using detail::ByteBlock;
using detail::OutputBuffer;

namespace {

enum class Case { Lower, Upper };

unsigned char byteAt(llvm::StringRef text, size_t i) {
  return static_cast<unsigned char>(text[i]);
}

//===----------------------------------------------------------------------===//
// ASCII
//===----------------------------------------------------------------------===//

template <Case To>
using AsciiTo =
    std::conditional_t<To == Case::Lower, AsciiToLower, AsciiToUpper>;

/// Maps text of which all bytes are below 0x80. The inner loop is vectorised.
template <Case To> void appendAscii(std::string &out, llvm::StringRef text) {
  char buffer[4096];
  while (!text.empty()) {
    size_t size = std::min(text.size(), sizeof(buffer));
    const char *from = text.data();
    for (size_t i = 0; i != size; ++i)
      buffer[i] = AsciiTo<To>::map(from[i]);
    out.append(buffer, size);
    text = text.drop_front(size);
  }
}

//===----------------------------------------------------------------------===//
// Unicode
//===----------------------------------------------------------------------===//

// ICU's functions for whole strings call back for every letter that they
// change, which is slow where all of them change. The full mapping of one code
// point is the simple one but for the exceptions named here; a unit test
// compares every code point with ICU's full mapping.

/// The code points whose full upper-case form may be several code points.
bool mayExpandInUpper(uint32_t c) {
  if (c < 0x1e96)
    return c == 0xdf || c == 0x149 || c == 0x1f0 || c == 0x390 || c == 0x3b0 ||
           c == 0x587;
  return c <= 0x1e9a || (c >= 0x1f50 && c <= 0x1ffc) ||
         (c >= 0xfb00 && c <= 0xfb17);
}

constexpr uint32_t capitalIWithDot = 0x130, capitalSigma = 0x3a3;

/// U+3000 to U+9FFF have no case.
bool isCaselessLead(unsigned char c) { return c >= 0xe3 && c <= 0xe9; }

/// What a code point is for the context of a sigma.
enum class Role { Ignored, Cased, Other };

Role roleOf(uint32_t c) {
  if (u_hasBinaryProperty(UChar32(c), UCHAR_CASE_IGNORABLE))
    return Role::Ignored;
  return u_hasBinaryProperty(UChar32(c), UCHAR_CASED) ? Role::Cased
                                                      : Role::Other;
}

/// Final_Sigma of Unicode 3.13: a cased letter before and none after the sigma
/// at `at` (2 bytes), where what is case-ignorable does not count. No run of
/// ignorable characters is walked more than twice, from either end.
bool isFinalSigma(llvm::StringRef text, size_t at) {
  Role before = Role::Ignored;
  for (size_t i = at; i > 0 && before == Role::Ignored;) {
    i = floorBoundary(text, i - 1);
    before = roleOf(decodeAt(text, i).value);
  }
  if (before != Role::Cased)
    return false;
  for (size_t i = at + 2; i < text.size();) {
    CodePoint next = decodeAt(text, i);
    Role after = roleOf(next.value);
    if (after != Role::Ignored)
      return after != Role::Cased;
    i += next.size;
  }
  return true;
}

/// The full upper-case form of one code point, by ICU.
LLVM_ATTRIBUTE_NOINLINE void putExpanded(OutputBuffer &out,
                                         llvm::StringRef codePoint) {
  char mapped[32];
  UErrorCode error = U_ZERO_ERROR;
  int32_t size = icu::CaseMap::utf8ToUpper("", 0, codePoint.data(),
                                           int32_t(codePoint.size()), mapped,
                                           sizeof(mapped), nullptr, error);
  detail::checkIcu(error, "ICU cannot map the case of a text");
  out.append({mapped, size_t(size)});
}

/// Maps the code point at `at`, which is not ASCII; there is room for it.
template <Case To>
void putMapped(OutputBuffer &out, llvm::StringRef text, size_t at,
               CodePoint c) {
  if (To == Case::Upper) {
    if (LLVM_UNLIKELY(mayExpandInUpper(c.value)))
      putExpanded(out, text.substr(at, c.size));
    else
      out.putCodePoint(uint32_t(u_toupper(UChar32(c.value))));
    return;
  }
  if (LLVM_UNLIKELY(c.value == capitalSigma)) {
    out.putCodePoint(isFinalSigma(text, at) ? 0x3c2 : 0x3c3);
  } else if (LLVM_UNLIKELY(c.value == capitalIWithDot)) {
    out.append("i\u0307");
  } else {
    out.putCodePoint(uint32_t(u_tolower(UChar32(c.value))));
  }
}

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

/// What the code points below U+0800 become, in UTF-8: those that are one or
/// two bytes, which is most of the text whose letters have case. Made by ICU's
/// data when it is first needed, then constant.
template <Case To> class MappedTable {
public:
  static constexpr uint32_t end = 0x800;
  struct Row {
    char bytes[3];
    /// 0: it depends on what stands around it, or takes more room.
    unsigned char size;
  };

  static const MappedTable &get() {
    static const MappedTable table;
    return table;
  }
  const Row &operator[](uint32_t c) const { return rows[c]; }

private:
  MappedTable() {
    for (uint32_t c = 0; c != end; ++c)
      rows[c] = makeRow(c);
  }
  static Row makeRow(uint32_t c) {
    bool isSpecial = To == Case::Upper
                         ? mayExpandInUpper(c)
                         : c == capitalSigma || c == capitalIWithDot;
    if (isSpecial)
      return {};
    UChar32 mapped =
        To == Case::Upper ? u_toupper(UChar32(c)) : u_tolower(UChar32(c));
    std::string text;
    appendUtf8(text, uint32_t(mapped));
    Row row = {{}, static_cast<unsigned char>(text.size())};
    assert(text.size() <= sizeof(row.bytes) && "a row is too small");
    llvm::copy(text, row.bytes);
    return row;
  }

  Row rows[end];
};

/// So much ASCII in a row is worth a loop of its own.
constexpr size_t longRun = 64;

/// Maps text. `at` is where it goes on.
template <Case To> class Mapper {
public:
  Mapper(std::string &out, llvm::StringRef text)
      : out(out), buffer(out), text(text) {}

  void run() {
    while (at != text.size()) {
      mapShort();
      if (at == text.size())
        break;
      if (byteAt(text, at) < 0x80)
        mapRun();
      else
        mapOne();
    }
    buffer.flush();
  }

private:
  /// Maps one- and two-byte characters, one like the other, up to one that is
  /// neither, a long run of ASCII or the end of the text.
  void mapShort() {
    const MappedTable<To> &table = MappedTable<To>::get();
    const char *p = text.begin() + at, *const end = text.end();
    while (size_t(end - p) > ByteBlock::width) {
      if (!ByteBlock::load(p).nonAscii())
        break;
      buffer.makeRoom();
      const char *const blockEnd = p + ByteBlock::width;
      bool isShort = true;
      while (p < blockEnd) {
        auto lead = static_cast<unsigned char>(p[0]);
        unsigned isPair = lead >= 0xc0;
        uint32_t pair = uint32_t(lead & 0x1f) << 6 | (p[1] & 0x3f);
        const auto &row = table[isPair ? pair : lead];
        isShort = lead < 0xe0 && row.size;
        if (LLVM_UNLIKELY(!isShort))
          break;
        buffer.putFour(row.bytes, row.size);
        p += 1 + isPair;
      }
      if (!isShort)
        break;
    }
    at = p - text.begin();
  }

  /// Maps the ASCII that begins here, at least one character of it.
  void mapRun() {
    const char *runEnd = detail::findNonAscii(text.begin() + at, text.end());
    llvm::StringRef run = text.slice(at, runEnd - text.begin());
    at += run.size();
    if (run.size() >= longRun) {
      buffer.flush();
      appendAscii<To>(out, run);
      return;
    }
    for (char c : run) {
      buffer.makeRoom();
      buffer.put(AsciiTo<To>::map(c));
    }
  }

  /// Maps the character that begins here, which is not ASCII, and those after
  /// it that have no case.
  void mapOne() {
    do {
      buffer.makeRoom();
      CodePoint c = decodeAt(text, at);
      if (isCaselessLead(byteAt(text, at)))
        buffer.putCodePoint(c.value);
      else
        putMapped<To>(buffer, text, at, c);
      at += c.size;
    } while (at != text.size() && isCaselessLead(byteAt(text, at)));
  }

  std::string &out;
  OutputBuffer buffer;
  llvm::StringRef text;
  size_t at = 0;
};

template <Case To> void appendMapped(std::string &out, llvm::StringRef text) {
  Mapper<To>(out, text).run();
}

} // namespace

void appendLower(std::string &out, llvm::StringRef text) {
  appendMapped<Case::Lower>(out, text);
}

void appendUpper(std::string &out, llvm::StringRef text) {
  appendMapped<Case::Upper>(out, text);
}

void appendTitle(std::string &out, uint32_t codePoint) {
  if (codePoint < 0x80) {
    out += AsciiToUpper::map(codePoint);
    return;
  }
  std::string text;
  appendUtf8(text, codePoint);
  // The whole string is one word: no data of word breaks is loaded.
  uint32_t options = U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_BREAK_ADJUSTMENT;
  icu::StringByteSink<std::string> sink(&out);
  UErrorCode error = U_ZERO_ERROR;
  icu::CaseMap::utf8ToTitle("", options, nullptr, text, sink, nullptr, error);
  detail::checkIcu(error, "ICU cannot map the case of a text");
}

} // namespace facet
