//===- Number.cpp - Lenses on numbers and conversions ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"
#include "facet/Lens/LensDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include <charconv>
#include <cmath>
#include <limits>

using namespace facet;

namespace facet::lenses {

Result abs(LensContext &context, Value input, Arguments) {
  if (input.isFloat())
    return Value::floating(std::fabs(input.asFloat()));
  if (input.asInt() == std::numeric_limits<int64_t>::min())
    return context.fail(diag::LensOutOfRange, {"abs", brief(input)});
  return Value::integerValue(std::abs(input.asInt()));
}

Result min(LensContext &, Value input, Arguments args) {
  return compareNumbers(args[0], input) < 0 ? args[0] : input;
}

Result max(LensContext &, Value input, Arguments args) {
  return compareNumbers(args[0], input) > 0 ? args[0] : input;
}

//===----------------------------------------------------------------------===//
// round
//===----------------------------------------------------------------------===//

/// The int rounded to a multiple of 10^zeros, a half to even; nullopt if it is
/// out of range.
static std::optional<int64_t> roundInt(int64_t number, uint64_t zeros) {
  if (zeros > 19) // less than half of 10^20
    return 0;
  __int128 unit = 1;
  for (uint64_t i = 0; i < zeros; ++i)
    unit *= 10;
  __int128 magnitude = number < 0 ? -__int128(number) : __int128(number);
  __int128 quotient = magnitude / unit, rest = magnitude % unit;
  if (2 * rest > unit || (2 * rest == unit && quotient % 2))
    ++quotient;
  __int128 rounded = number < 0 ? -quotient * unit : quotient * unit;
  if (rounded > std::numeric_limits<int64_t>::max() ||
      rounded < std::numeric_limits<int64_t>::min())
    return std::nullopt;
  return int64_t(rounded);
}

/// The double that the decimal text means.
static double readDecimal(const char *begin, const char *end) {
  double result = 0;
  auto read = std::from_chars(begin, end, result);
  if (read.ec == std::errc())
    return result;
  // Too small or too great: the slow reader says which.
  llvm::StringRef(begin, end - begin).getAsDouble(result);
  return result;
}

/// The exact decimal digits of a double with `places` of them after the point,
/// the last one rounded, a half to even. Independent of the locale.
static llvm::StringRef printDecimal(double number, int places,
                                    llvm::MutableArrayRef<char> buffer) {
  auto printed = std::to_chars(buffer.begin(), buffer.end(), number,
                               std::chars_format::fixed, places);
  assert(printed.ec == std::errc() && "the buffer is too small");
  return {buffer.data(), size_t(printed.ptr - buffer.data())};
}

/// Rounds the exact value to a multiple of 10^zeros, zeros > 0.
static double roundToTens(double number, unsigned zeros) {
  // Digits before the point, as an integer; what is cut off below only decides
  // whether it is more than a half.
  std::array<char, 400> buffer;
  double whole = std::trunc(std::fabs(number));
  llvm::StringRef printed = printDecimal(whole, 0, buffer);
  bool more = whole != std::fabs(number);
  if (printed.size() < zeros)
    return std::copysign(0.0, number);

  std::string digits = ("0" + printed.drop_back(zeros)).str();
  llvm::StringRef cut = printed.take_back(zeros);
  more |= cut.drop_front().find_first_not_of('0') != llvm::StringRef::npos;
  bool odd = (digits.back() - '0') % 2;
  if (cut[0] > '5' || (cut[0] == '5' && (more || odd))) {
    size_t last = digits.find_last_not_of('9');
    ++digits[last];
    std::fill(digits.begin() + last + 1, digits.end(), '0');
  }
  digits.append(zeros, '0');
  return std::copysign(
      readDecimal(digits.data(), digits.data() + digits.size()), number);
}

static double roundFloat(double number, int64_t precision) {
  // No double has a digit that counts there.
  if (precision > 345 || number == 0)
    return number;
  if (precision < 0)
    return precision < -400 ? std::copysign(0.0, number)
                            : roundToTens(number, unsigned(-precision));
  std::array<char, 800> buffer;
  llvm::StringRef text = printDecimal(number, int(precision), buffer);
  return readDecimal(text.begin(), text.end());
}

Result round(LensContext &context, Value input, Arguments args) {
  int64_t precision = args[0].asInt();
  if (input.isFloat()) {
    double rounded = roundFloat(input.asFloat(), precision);
    if (std::isfinite(rounded))
      return Value::floating(rounded);
  } else {
    if (precision >= 0)
      return input;
    if (auto rounded = roundInt(input.asInt(), -uint64_t(precision)))
      return Value::integerValue(*rounded);
  }
  return context.fail(diag::LensOutOfRange, {"round", brief(input)});
}

// Rounded to a place after the point, a number cannot leave its range: floats
// that great have no fraction.
bool roundIsSafe(Arguments knownArgs) {
  return isKnownNonNegative(knownArgs[0]);
}

//===----------------------------------------------------------------------===//
// Conversions
//===----------------------------------------------------------------------===//

Result toString(LensContext &context, Value input, Arguments) {
  return makeText(context, input);
}

static std::optional<int64_t> readInt(Value input) {
  if (input.isInt())
    return input.asInt();
  if (input.isFloat()) {
    double d = input.asFloat();
    if (d < -0x1p63 || d >= 0x1p63 || d != std::trunc(d))
      return std::nullopt;
    return int64_t(d);
  }
  if (!input.isString())
    return std::nullopt;
  llvm::StringRef text = input.asString();
  int64_t number;
  auto read = std::from_chars(text.begin(), text.end(), number);
  if (read.ec != std::errc() || read.ptr != text.end())
    return std::nullopt;
  return number;
}

Result toInt(LensContext &context, Value input, Arguments) {
  if (std::optional<int64_t> number = readInt(input))
    return Value::integerValue(*number);
  return context.fail(diag::LensBadNumber, {"to_int", brief(input)});
}

/// Whether the text is: `-`? digits (`.` digits)? ([eE] [+-]? digits)?
static bool isDecimal(llvm::StringRef text) {
  auto takeDigits = [&] {
    size_t count = text.take_while(llvm::isDigit).size();
    text = text.drop_front(count);
    return count != 0;
  };
  text.consume_front("-");
  if (!takeDigits() || (text.consume_front(".") && !takeDigits()))
    return false;
  if (!text.consume_front("e") && !text.consume_front("E"))
    return text.empty();
  if (!text.consume_front("+"))
    text.consume_front("-");
  return takeDigits() && text.empty();
}

Result toFloat(LensContext &context, Value input, Arguments) {
  if (input.isNumber())
    return Value::floating(input.asDouble());
  if (input.isString() && isDecimal(input.asString())) {
    llvm::StringRef text = input.asString();
    double number = readDecimal(text.begin(), text.end());
    if (std::isfinite(number))
      return Value::floating(number);
  }
  return context.fail(diag::LensBadNumber, {"to_float", brief(input)});
}

} // namespace facet::lenses
