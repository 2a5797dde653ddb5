//===- Text.cpp - Lenses on a text ----------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AsciiText.h"
#include "Kernel.h"
#include "Lines.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Support/Unicode/Utf8.h"
#include "llvm/Support/MathExtras.h"
#include <algorithm>

using namespace facet;

namespace facet::lenses {

Result trim(LensContext &, Value input, Arguments) {
  return Value::string(trimWhiteSpace(input.asString()));
}

//===----------------------------------------------------------------------===//
// Case
//===----------------------------------------------------------------------===//

namespace {
/// What there is in a block of text.
struct BlockKind {
  bool ascii;
  bool changes;
};
} // namespace

template <typename Case> static BlockKind blockKind(llvm::StringRef block) {
  unsigned char all = 0, changes = 0;
  for (unsigned char c : block) {
    all |= c;
    changes |= Case::changes(c);
  }
  return {all < 0x80, changes != 0};
}

/// The offset of the first block that is not ASCII or that changes.
template <typename Case> static size_t unchangedPrefix(llvm::StringRef text) {
  size_t at = 0;
  for (; at < text.size(); at += caseBlock) {
    BlockKind kind = blockKind<Case>(text.substr(at, caseBlock));
    if (!kind.ascii || kind.changes)
      return at;
  }
  return text.size();
}

template <typename Case>
static Result mapCase(LensContext &context, Value input,
                      void (*appendMapped)(std::string &, llvm::StringRef)) {
  llvm::StringRef text = input.asString();
  size_t prefix = unchangedPrefix<Case>(text);
  if (prefix == text.size())
    return input;
  char *out = context.arena.allocateBytes(text.size());
  if (!out)
    return context.outOfMemory();
  if (mapAscii<Case>(out + prefix, text.drop_front(prefix))) {
    std::memcpy(out, text.data(), prefix);
    return Value::string({out, text.size()});
  }
  context.arena.shrinkLast(out, text.size(), 0);
  std::string mapped;
  appendMapped(mapped, text);
  if (mapped == text)
    return input;
  return makeString(context, mapped);
}

Result lowercase(LensContext &context, Value input, Arguments) {
  return mapCase<AsciiToLower>(context, input, appendLower);
}

Result uppercase(LensContext &context, Value input, Arguments) {
  return mapCase<AsciiToUpper>(context, input, appendUpper);
}

// The first character rather than the first letter: "2nd" stays.
Result capitalize(LensContext &context, Value input, Arguments) {
  llvm::StringRef text = input.asString();
  if (text.empty())
    return input;
  CodePoint first = decodeAt(text, 0);
  std::string title;
  appendTitle(title, first.value);
  if (title == text.take_front(first.size))
    return input;
  llvm::StringRef rest = text.drop_front(first.size);
  TextBuilder result(context, title.size() + rest.size());
  if (!result.ok())
    return context.outOfMemory();
  result.append(title);
  result.append(rest);
  return result.finish();
}

Result reverse(LensContext &context, Value input, Arguments) {
  llvm::StringRef text = input.asString();
  if (text.size() <= 1)
    return input;
  char *out = context.arena.allocateBytes(text.size());
  if (!out)
    return context.outOfMemory();
  // In ASCII only CR LF is a cluster of more than one character.
  if (isAscii(text) && !std::memchr(text.data(), '\r', text.size())) {
    std::reverse_copy(text.begin(), text.end(), out);
  } else {
    char *end = out + text.size();
    forEachGrapheme(text, [&](llvm::StringRef cluster) {
      end -= cluster.size();
      std::memcpy(end, cluster.data(), cluster.size());
    });
    assert(end == out && "clusters do not make up the text");
  }
  return Value::string({out, text.size()});
}

//===----------------------------------------------------------------------===//
// Parts
//===----------------------------------------------------------------------===//

Result substring(LensContext &context, Value input, Arguments args) {
  if (failed(requireNonNegative(context, "substring", "start", args[0])) ||
      failed(requireNonNegative(context, "substring", "end", args[1])))
    return llvm::failure();
  llvm::StringRef text = input.asString();
  size_t start = args[0].asInt();
  text = text.drop_front(offsetOfCodePoint(text, start));
  if (!args[1].isInt())
    return Value::string(text);
  size_t end = args[1].asInt();
  size_t count = end > start ? end - start : 0;
  return Value::string(text.take_front(offsetOfCodePoint(text, count)));
}

bool substringIsSafe(Arguments args) {
  return isKnownNonNegative(args[0]) && isKnownNonNegativeOrNone(args[1]);
}

Result truncate(LensContext &context, Value input, Arguments args) {
  if (failed(requireNonNegative(context, "truncate", "max", args[0])))
    return llvm::failure();
  llvm::StringRef text = input.asString();
  llvm::StringRef suffix = args[1].asString();
  size_t max = args[0].asInt();
  if (offsetOfCodePoint(text, max) == text.size())
    return input;
  // A suffix longer than max is cut itself.
  suffix = suffix.take_front(offsetOfCodePoint(suffix, max));
  size_t kept = max - countCodePoints(suffix);
  text = text.take_front(offsetOfCodePoint(text, kept));
  return concat(context, Value::string(text), Value::string(suffix));
}

bool truncateIsSafe(Arguments args) { return isKnownNonNegative(args[0]); }

/// The offset of the last `n` code points; 0 if there are no more.
static size_t offsetOfLastCodePoints(llvm::StringRef text, uint64_t n) {
  size_t at = text.size();
  for (; n && at; --n)
    do
      --at;
    while (at && isContinuationByte(text[at]));
  return at;
}

Result truncateStart(LensContext &context, Value input, Arguments args) {
  if (failed(requireNonNegative(context, "truncate_start", "max", args[0])))
    return llvm::failure();
  llvm::StringRef text = input.asString();
  llvm::StringRef prefix = args[1].asString();
  size_t max = args[0].asInt();
  if (offsetOfLastCodePoints(text, max) == 0)
    return input;
  prefix = prefix.take_front(offsetOfCodePoint(prefix, max));
  size_t kept = max - countCodePoints(prefix);
  text = text.drop_front(offsetOfLastCodePoints(text, kept));
  return concat(context, Value::string(prefix), Value::string(text));
}

bool truncateStartIsSafe(Arguments args) { return isKnownNonNegative(args[0]); }

//===----------------------------------------------------------------------===//
// Additions
//===----------------------------------------------------------------------===//

Result concat(LensContext &context, Value input, Arguments args) {
  llvm::StringRef text = input.asString(), other = args[0].asString();
  if (other.empty())
    return input;
  if (text.empty())
    return args[0];
  TextBuilder result(context, uint64_t(text.size()) + other.size());
  if (!result.ok())
    return context.outOfMemory();
  result.append(text);
  result.append(other);
  return result.finish();
}

Result indent(LensContext &context, Value input, Arguments args) {
  if (failed(requireNonNegative(context, "indent", "level", args[0])))
    return llvm::failure();
  llvm::StringRef text = input.asString();
  uint64_t lines = 0;
  forEachLine(text,
              [&](llvm::StringRef line, bool) { lines += !line.empty(); });
  uint64_t spaces = 2 * uint64_t(args[0].asInt());
  if (lines == 0 || spaces == 0)
    return input;
  TextBuilder result(context, llvm::SaturatingMultiplyAdd<uint64_t>(
                                  lines, spaces, text.size()));
  if (!result.ok())
    return context.outOfMemory();
  forEachLine(text, [&](llvm::StringRef line, bool isFirst) {
    if (!isFirst)
      result.append('\n');
    if (!line.empty())
      result.appendSpaces(spaces);
    result.append(line);
  });
  return result.finish();
}

bool indentIsSafe(Arguments args) { return isKnownNonNegative(args[0]); }

} // namespace facet::lenses
