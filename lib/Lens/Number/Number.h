//===- Number.h - Lenses on numbers and conversions ----------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_NUMBER_NUMBER_H
#define FACET_LIB_LENS_NUMBER_NUMBER_H

#include "Kernel.h"

namespace facet::lenses {

/// abs of the least int fails.
Result abs(LensContext &context, Value input, Arguments args);
/// Rounds the exact value of the number to so many decimal places, a half to
/// the even digit; a negative precision rounds to tens, hundreds … An int stays
/// an int, a float a float. What leaves the range of the type fails.
Result round(LensContext &context, Value input, Arguments args);
/// Compare ints and floats exactly; the result is one of the operands, the
/// input if they are equal.
Result min(LensContext &context, Value input, Arguments args);
Result max(LensContext &context, Value input, Arguments args);

Result toString(LensContext &context, Value input, Arguments args);
/// Ints; floats without fraction, in range; texts of an optional `-` and
/// digits, in range.
Result toInt(LensContext &context, Value input, Arguments args);
/// Numbers; texts of an optional `-`, digits, and optionally a fraction and an
/// exponent as in JSON, whose value is finite.
Result toFloat(LensContext &context, Value input, Arguments args);

bool roundIsSafe(Arguments knownArgs);

inline constexpr LensParameter roundParameters[] = {
    {"precision", LensType::Int, LensParameter::Presence::Default,
     Value::integerValue(0)}};
inline constexpr LensParameter otherNumberParameters[] = {
    {"other", LensType::Number}};

inline constexpr Lens numberLenses[] = {
    {"abs",
     "the number without its sign",
     LensType::Number,
     LensResult::SameNumber,
     {},
     {1, 0},
     LensTotality::Partial,
     abs},
    {"round",
     "rounds to so many decimal places, a half to even",
     LensType::Number,
     LensResult::SameNumber,
     roundParameters,
     {1, 0},
     LensTotality::ByArguments,
     round,
     nullptr,
     roundIsSafe},
    {"min",
     "the smaller of two numbers",
     LensType::Number,
     LensResult::SameNumber,
     otherNumberParameters,
     {1, 0},
     LensTotality::Total,
     min},
    {"max",
     "the greater of two numbers",
     LensType::Number,
     LensResult::SameNumber,
     otherNumberParameters,
     {1, 0},
     LensTotality::Total,
     max},
    {"to_string",
     "the text of a value",
     LensType::Any,
     LensResult::String,
     {},
     {1, 1},
     LensTotality::Total,
     toString},
    {"to_int",
     "makes an int of a number or a text",
     LensType::Any,
     LensResult::Int,
     {},
     {1, 1},
     LensTotality::Partial,
     toInt},
    {"to_float",
     "makes a float of a number or a text",
     LensType::Any,
     LensResult::Float,
     {},
     {1, 1},
     LensTotality::Partial,
     toFloat},
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_NUMBER_NUMBER_H
