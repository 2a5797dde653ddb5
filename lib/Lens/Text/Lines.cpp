//===- Lines.cpp - Lenses on the lines of a text --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Lines.h"
#include "Kernel.h"
#include "Search.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace facet;

namespace facet::lenses {

Result lines(LensContext &context, Value input, Arguments) {
  Value separator = Value::string(lineEnd);
  return split(context, input, separator);
}

//===----------------------------------------------------------------------===//
// number_lines
//===----------------------------------------------------------------------===//

/// Digits of the number in decimal.
static unsigned digitsOf(uint64_t number) {
  unsigned digits = 1;
  while (number /= 10)
    ++digits;
  return digits;
}

Result numberLines(LensContext &context, Value input, Arguments args) {
  if (failed(requireNonNegative(context, "number_lines", "start", args[0])))
    return llvm::failure();
  llvm::StringRef text = input.asString();
  constexpr llvm::StringLiteral behindNumber = ": ";
  uint64_t number = args[0].asInt(), count = countLiteral(text, lineEnd) + 1;
  // No sum of two that fit 63 bits needs more than 64.
  unsigned width = digitsOf(number + count - 1);
  TextBuilder result(context,
                     llvm::SaturatingMultiplyAdd<uint64_t>(
                         count, width + behindNumber.size(), text.size()));
  if (!result.ok())
    return context.outOfMemory();
  forEachLine(text, [&](llvm::StringRef line, bool isFirst) {
    if (!isFirst)
      result.append('\n');
    std::string digits = llvm::utostr(number++);
    result.appendSpaces(width - digits.size());
    result.append(digits);
    result.append(behindNumber);
    result.append(line);
  });
  return result.finish();
}

bool numberLinesIsSafe(Arguments args) { return isKnownNonNegative(args[0]); }

//===----------------------------------------------------------------------===//
// truncate_lines
//===----------------------------------------------------------------------===//

Result truncateLines(LensContext &context, Value input, Arguments args) {
  if (failed(requireNonNegative(context, "truncate_lines", "max", args[0])))
    return llvm::failure();
  llvm::StringRef text = input.asString();
  uint64_t left = args[0].asInt();
  if (left == 0)
    return Value::string("");
  size_t end = text.find('\n');
  while (end != llvm::StringRef::npos && --left)
    end = text.find('\n', end + 1);
  if (end == llvm::StringRef::npos)
    return input;
  return concat(context, Value::string(text.take_front(end)), args[1]);
}

bool truncateLinesIsSafe(Arguments args) { return isKnownNonNegative(args[0]); }

//===----------------------------------------------------------------------===//
// dedent
//===----------------------------------------------------------------------===//

static size_t sizeOfIndentation(llvm::StringRef line) {
  return std::min(line.find_first_not_of(" \t"), line.size());
}

/// Nothing but blanks; a CR, too, in text that was not normalised.
static bool isBlank(llvm::StringRef line) {
  return line.find_first_not_of(" \t\r") == llvm::StringRef::npos;
}

/// What all lines that are not blank begin with.
static llvm::StringRef commonIndentation(llvm::StringRef text) {
  std::optional<llvm::StringRef> common;
  forEachLine(text, [&](llvm::StringRef line, bool) {
    if (isBlank(line))
      return;
    llvm::StringRef own = line.take_front(sizeOfIndentation(line));
    if (!common) {
      common = own;
      return;
    }
    size_t size = std::min(own.size(), common->size()), same = 0;
    while (same != size && own[same] == (*common)[same])
      ++same;
    common = common->take_front(same);
  });
  return common.value_or("");
}

Result dedent(LensContext &context, Value input, Arguments) {
  llvm::StringRef text = input.asString();
  size_t indentation = commonIndentation(text).size();
  auto kept = [&](llvm::StringRef line) {
    return isBlank(line) ? "" : line.drop_front(indentation);
  };
  uint64_t size = 0;
  forEachLine(text, [&](llvm::StringRef line, bool isFirst) {
    size += kept(line).size() + !isFirst;
  });
  if (size == text.size())
    return input;
  TextBuilder result(context, size);
  if (!result.ok())
    return context.outOfMemory();
  forEachLine(text, [&](llvm::StringRef line, bool isFirst) {
    if (!isFirst)
      result.append('\n');
    result.append(kept(line));
  });
  return result.finish();
}

} // namespace facet::lenses
