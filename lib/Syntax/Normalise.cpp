//===- Normalise.cpp - Source normalisation (docs/Language.md 1.1) --------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Syntax/Normalise.h"
#include "ByteScan.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Support/Unicode/Utf8.h"
#include "facet/Syntax/SyntaxDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>
#include <cstring>
#include <iterator>

using namespace facet;
using llvm::StringRef;

static constexpr size_t maxErrors = 100;
static constexpr StringRef byteOrderMark = "\xEF\xBB\xBF";
static constexpr StringRef replacement = "\xEF\xBF\xBD"; // U+FFFD

namespace {

/// A byte sequence that is no UTF-8. Later steps move it; what stays is that it
/// became the U+FFFD with this number, because U+FFFD neither composes nor
/// moves in NFC.
struct BadBytes {
  size_t ordinal;
  unsigned char first;
};

} // namespace

/// The size of the sequence at `at`, whose first byte is not part of valid
/// UTF-8: that byte and the continuation bytes that seem to belong to it.
static size_t badSequenceSize(StringRef bytes, size_t at) {
  size_t size = 1;
  while (size < 4 && at + size < bytes.size() &&
         isContinuationByte(bytes[at + size]))
    ++size;
  return size;
}

/// The text with U+FFFD for what is no UTF-8.
static std::string replaceBadBytes(StringRef bytes, size_t firstBad,
                                   std::vector<BadBytes> &bad) {
  std::string text;
  text.reserve(bytes.size() + replacement.size());
  size_t ordinal = 0, begin = 0;
  for (std::optional<size_t> next = firstBad; next;) {
    StringRef good = bytes.slice(begin, begin + *next);
    ordinal += good.count(replacement);
    text += good;
    size_t at = begin + *next;
    if (bad.size() < maxErrors)
      bad.push_back({ordinal, static_cast<unsigned char>(bytes[at])});
    ++ordinal;
    text += replacement;
    begin = at + badSequenceSize(bytes, at);
    next = findInvalidUtf8(bytes.drop_front(begin));
  }
  text += bytes.drop_front(begin);
  return text;
}

/// CRLF and lone CR to LF, in place.
static void unifyLineEnds(std::string &text) {
  size_t from = text.find('\r');
  if (from == std::string::npos)
    return;
  char *out = text.data() + from;
  const char *in = out, *end = text.data() + text.size();
  while (in != end) {
    if (*in == '\r') {
      *out++ = '\n';
      in += in + 1 != end && in[1] == '\n' ? 2 : 1;
      continue;
    }
    const void *next = std::memchr(in, '\r', end - in);
    size_t size = (next ? static_cast<const char *>(next) : end) - in;
    std::memmove(out, in, size);
    out += size;
    in += size;
  }
  text.resize(out - text.data());
}

static NormalisationError controlError(StringRef text, size_t at) {
  unsigned char c = text[at];
  if (c != '\t')
    return {diag::ControlCharacter, uint32_t(at), uint32_t(at + 1),
            "U+00" + llvm::utohexstr(c, /*LowerCase=*/false, /*Width=*/2)};
  // Tabs in a row are one mistake.
  size_t end = std::min(text.find_first_not_of('\t', at), text.size());
  return {diag::TabCharacter, uint32_t(at), uint32_t(end), ""};
}

static std::vector<NormalisationError> findControlErrors(StringRef text,
                                                         Tabs tabs) {
  std::vector<NormalisationError> errors;
  const char *p = text.begin();
  while (errors.size() < maxErrors) {
    p = tabs == Tabs::Kept
            ? detail::scanFor(p, text.end(),
                              [](auto c) {
                                return detail::isForbiddenControl(c) &
                                       (c != '\t');
                              })
            : detail::scanFor(p, text.end(), [](auto c) {
                return detail::isForbiddenControl(c);
              });
    if (p == text.end())
      break;
    errors.push_back(controlError(text, p - text.begin()));
    p = text.begin() + errors.back().end;
  }
  return errors;
}

static std::vector<NormalisationError>
findByteErrors(StringRef text, const std::vector<BadBytes> &bad) {
  std::vector<NormalisationError> errors;
  size_t ordinal = 0, at = 0;
  for (const BadBytes &b : bad) {
    at = text.find(replacement, at);
    for (; ordinal != b.ordinal; ++ordinal)
      at = text.find(replacement, at + replacement.size());
    errors.push_back(
        {diag::InvalidUtf8, uint32_t(at), uint32_t(at + replacement.size()),
         "0x" + llvm::utohexstr(b.first, /*LowerCase=*/false, /*Width=*/2)});
    at += replacement.size();
    ++ordinal;
  }
  return errors;
}

void NormalisedText::reportErrors(FileId file, Diagnostics &diagnostics) const {
  for (const NormalisationError &error : errors)
    diagnostics.report(error.kind, {file, error.begin, error.end},
                       {error.argument});
}

NormalisedText facet::normalise(StringRef bytes,
                                std::shared_ptr<const void> owner, Tabs tabs) {
  bytes.consume_front(byteOrderMark);
  NormalisedText result{bytes, std::move(owner), {}};
  // Nearly all texts are ASCII with LF: one fast look and nothing to do.
  const char *special =
      onThisCpu<detail::skipPlainText>(bytes.begin(), bytes.end());
  special = detail::scanFor(special, bytes.end(), [](auto c) {
    return ((c < 0x20) & (c != '\n')) | (c >= 0x7f);
  });
  if (special == bytes.end())
    return result;

  std::optional<std::string> changed;
  std::vector<BadBytes> bad;
  bool ascii = isAscii(bytes);
  if (!ascii) {
    if (std::optional<size_t> invalid = findInvalidUtf8(bytes))
      changed = replaceBadBytes(bytes, *invalid, bad);
    StringRef valid = changed ? StringRef(*changed) : bytes;
    if (!isNfc(valid))
      changed = toNfc(valid);
  }
  if (bytes.contains('\r')) {
    if (!changed)
      changed = bytes.str();
    unifyLineEnds(*changed);
  }
  if (changed) {
    auto text = std::make_shared<const std::string>(std::move(*changed));
    result.text = *text;
    result.owner = std::move(text);
  }

  std::vector<NormalisationError> badBytes = findByteErrors(result.text, bad);
  std::vector<NormalisationError> controls =
      findControlErrors(result.text, tabs);
  std::merge(badBytes.begin(), badBytes.end(), controls.begin(), controls.end(),
             std::back_inserter(result.errors),
             [](const NormalisationError &a, const NormalisationError &b) {
               return a.begin < b.begin;
             });
  if (result.errors.size() > maxErrors)
    result.errors.erase(result.errors.begin() + maxErrors, result.errors.end());
  return result;
}
