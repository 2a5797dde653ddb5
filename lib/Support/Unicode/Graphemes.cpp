//===- Graphemes.cpp - Grapheme clusters ----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "IcuErrors.h"
#include "Unicode/Data/UnicodeData.h"
#include "facet/Support/Unicode/Unicode.h"
#include <memory>
#include <unicode/rbbi.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

namespace facet {
namespace {

// Between two code points with Grapheme_Cluster_Break=Other there is always a
// boundary: rules that join speak of marks, Hangul, flags and what a joiner
// stands before. The same holds for all below U+0300, but in CR LF. So only
// runs with anything else, and one neighbour on either side, need ICU's
// iterator.

bool isPlain(uint32_t c) {
  return c < 0x300 ||
         u_getIntPropertyValue(UChar32(c), UCHAR_GRAPHEME_CLUSTER_BREAK) ==
             U_GCB_OTHER;
}

/// ICU counts bytes with 32 bits.
constexpr size_t longestPart = size_t(1) << 30;

class Iterator {
public:
  Iterator() {
    // Making one reads the rules; the one made first is copied after that.
    static const std::unique_ptr<const icu::BreakIterator> first = make();
    iterator.reset(first->clone());
    if (!iterator)
      detail::checkIcu(U_MEMORY_ALLOCATION_ERROR, "");
  }

  void visit(llvm::StringRef text,
             llvm::function_ref<void(llvm::StringRef)> visit) {
    UErrorCode error = U_ZERO_ERROR;
    UText view = UTEXT_INITIALIZER;
    utext_openUTF8(&view, text.data(), int64_t(text.size()), &error);
    iterator->setText(&view, error);
    detail::checkIcu(error, "ICU cannot find grapheme clusters");
    int32_t from = iterator->first();
    for (int32_t to = iterator->next(); to != icu::BreakIterator::DONE;
         from = to, to = iterator->next())
      visit(text.slice(size_t(from), size_t(to)));
    utext_close(&view);
  }

private:
  static std::unique_ptr<const icu::BreakIterator> make() {
    UErrorCode error = U_ZERO_ERROR;
    ClusterRules rules = clusterRules();
    auto made = std::make_unique<const icu::RuleBasedBreakIterator>(
        rules.bytes, rules.size, error);
    detail::checkIcu(error, "ICU cannot read the rules of grapheme clusters");
    return made;
  }

  std::unique_ptr<icu::BreakIterator> iterator;
};

/// Visits the clusters that need no iterator, up to the first that does, and
/// returns what is left.
llvm::StringRef visitPlain(llvm::StringRef text,
                           llvm::function_ref<void(llvm::StringRef)> visit) {
  // The size of the plain code point at the begin; 0 if it is not plain.
  auto plainSize = [](llvm::StringRef rest) -> size_t {
    CodePoint c = decodeAt(rest, 0);
    return isPlain(c.value) ? c.size : 0;
  };
  size_t size = text.empty() ? 0 : plainSize(text);
  while (size != 0) {
    llvm::StringRef rest = text.drop_front(size);
    size_t next = rest.empty() ? 0 : plainSize(rest);
    if (!rest.empty() && next == 0)
      return text;
    if (text.starts_with("\r\n")) {
      // The LF has been looked at; what follows it is joined to neither.
      rest = rest.drop_front();
      next = rest.empty() ? 0 : plainSize(rest);
    }
    visit(text.drop_back(rest.size()));
    text = rest;
    size = next;
  }
  return text;
}

/// Where a part that needs the iterator ends: after the first plain code point
/// that another one follows.
size_t endOfJoinedPart(llvm::StringRef text) {
  CodePoint c = decodeAt(text, 0);
  bool wasPlain = isPlain(c.value);
  for (size_t i = c.size; i < text.size(); i += c.size) {
    c = decodeAt(text, i);
    bool plain = isPlain(c.value);
    // A LF stays with the CR before it: the part goes on.
    if (wasPlain && plain && !(c.value == '\n' && text[i - 1] == '\r'))
      return i;
    wasPlain = plain;
  }
  return text.size();
}

} // namespace

void forEachGrapheme(llvm::StringRef text,
                     llvm::function_ref<void(llvm::StringRef)> visit) {
  std::optional<Iterator> iterator;
  while (true) {
    text = visitPlain(text, visit);
    if (text.empty())
      return;
    if (!iterator)
      iterator.emplace();
    llvm::StringRef part = text.take_front(endOfJoinedPart(text));
    part = part.take_front(floorBoundary(part, longestPart));
    iterator->visit(part, visit);
    text = text.drop_front(part.size());
  }
}

} // namespace facet
