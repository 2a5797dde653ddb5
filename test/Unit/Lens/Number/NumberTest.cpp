//===- NumberTest.cpp - Lenses on numbers and conversions -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../LensTest.h"

using namespace facet;
using namespace facet::test;

TEST(NumberLens, Abs) {
  checkLens("abs", {{"-5", {}, "5"},
                    {"5", {}, "5"},
                    {"-2.5", {}, "2.5"},
                    {"-0.0", {}, "0.0"},
                    {"0", {}, "0"},
                    {"-9223372036854775808", {}, "F452 LensOutOfRange"}});
  EXPECT_EQ(LensCall("abs").input("-9223372036854775808").message(),
            "the result of 'abs' on -9223372036854775808 is out of range");
}

TEST(NumberLens, RoundFloats) {
  checkLens("round",
            {{"2.5", {}, "2.0"},
             {"3.5", {}, "4.0"},
             {"-2.5", {}, "-2.0"},
             {"0.5", {}, "0.0"},
             {"1.5", {}, "2.0"},
             {"1.25", {"1"}, "1.2"},
             {"1.375", {"2"}, "1.38"},
             {"2.675", {"2"}, "2.67"},
             {"0.1", {"20"}, "0.1"},
             {"1e300", {"400"}, "1e+300"},
             {"1.7976931348623157e308", {"0"}, "1.7976931348623157e+308"},
             {"5e-324", {"323"}, "0.0"},
             {"5e-324", {"324"}, "5e-324"},
             {"5e-324", {"9223372036854775807"}, "5e-324"},
             {"1.5", {"9223372036854775807"}, "1.5"}});
}

TEST(NumberLens, RoundFloatsToTens) {
  checkLens("round", {{"125.0", {"-1"}, "120.0"},
                      {"135.0", {"-1"}, "140.0"},
                      {"125.0000001", {"-1"}, "130.0"},
                      {"-125.5", {"-1"}, "-130.0"},
                      {"995.5", {"-1"}, "1000.0"},
                      {"999.0", {"-3"}, "1000.0"},
                      {"499.9", {"-3"}, "0.0"},
                      {"500.0", {"-3"}, "0.0"},
                      {"500.1", {"-3"}, "1000.0"},
                      {"1500.0", {"-3"}, "2000.0"},
                      {"2500.0", {"-3"}, "2000.0"},
                      {"0.9", {"-1"}, "0.0"},
                      {"1e308", {"-309"}, "0.0"},
                      {"1.7e308", {"-308"}, "F452 LensOutOfRange"},
                      {"1.2e308", {"-308"}, "1e+308"},
                      {"1e308", {"-9223372036854775808"}, "0.0"}});
}

TEST(NumberLens, RoundInts) {
  checkLens("round", {{"7", {}, "7"},
                      {"7", {"3"}, "7"},
                      {"25", {"-1"}, "20"},
                      {"35", {"-1"}, "40"},
                      {"-25", {"-1"}, "-20"},
                      {"-26", {"-1"}, "-30"},
                      {"4", {"-1"}, "0"},
                      {"9223372036854775807", {"-19"}, "F452 LensOutOfRange"},
                      {"9223372036854775807", {"-1"}, "F452 LensOutOfRange"},
                      {"-9223372036854775808", {"-1"}, "F452 LensOutOfRange"},
                      {"4999999999999999999", {"-19"}, "0"},
                      {"9223372036854775807", {"-20"}, "0"},
                      {"9223372036854775807", {"-9223372036854775808"}, "0"}});
}

TEST(NumberLens, MinAndMax) {
  checkLens("min", {{"3", {"5"}, "3"},
                    {"3", {"2.5"}, "2.5"},
                    {"-1", {"-2"}, "-2"},
                    {"1", {"1.0"}, "1"},
                    {"1.0", {"1"}, "1.0"},
                    {"9223372036854775807",
                     {"9223372036854775808.0"},
                     "9223372036854775807"},
                    {"-9223372036854775808", {"-1e300"}, "-1e+300"}});
  checkLens("max", {{"3", {"5"}, "5"},
                    {"3.5", {"2"}, "3.5"},
                    {"-1", {"-1.5"}, "-1"},
                    {"-2", {"-1.5"}, "-1.5"},
                    {"1", {"1.0"}, "1"}});
}

// The text of the result cannot tell these apart.
TEST(NumberLens, ComparesExactly) {
  ValueArena arena;
  LensContext context(arena);
  const Lens *min = LensRegistry().find("min");
  int64_t big = (int64_t(1) << 53) + 1;
  auto smaller = min->kernel(context, Value::integerValue(big),
                             Value::floating(double(big)));
  ASSERT_TRUE(succeeded(smaller));
  EXPECT_TRUE(smaller->isFloat());
  auto least = min->kernel(context, Value::integerValue(INT64_MAX),
                           Value::floating(0x1p63));
  EXPECT_TRUE(least->isInt());
  least = min->kernel(context, Value::floating(-0x1p63),
                      Value::integerValue(INT64_MIN));
  EXPECT_TRUE(least->isFloat()) << "equal: the input";
}

TEST(NumberLens, ToString) {
  checkLens("to_string",
            {{"5", {}, R"("5")"},
             {"1.50", {}, R"("1.5")"},
             {"true", {}, R"("true")"},
             {"null", {}, R"("null")"},
             {R"("a")", {}, R"("a")"},
             {R"({"b": 1, "a": []})", {}, R"("{\"a\":[],\"b\":1}")"}});
}

TEST(NumberLens, ToInt) {
  checkLens("to_int", {{R"("42")", {}, "42"},
                       {R"("-7")", {}, "-7"},
                       {R"("007")", {}, "7"},
                       {"5", {}, "5"},
                       {"5.0", {}, "5"},
                       {"-0.0", {}, "0"},
                       {"5.5", {}, "F452 LensBadNumber"},
                       {"1e19", {}, "F452 LensBadNumber"},
                       {"9223372036854775808.0", {}, "F452 LensBadNumber"},
                       {R"("9223372036854775808")", {}, "F452 LensBadNumber"},
                       {R"("4x")", {}, "F452 LensBadNumber"},
                       {R"("")", {}, "F452 LensBadNumber"},
                       {R"("-")", {}, "F452 LensBadNumber"},
                       {R"("+1")", {}, "F452 LensBadNumber"},
                       {R"(" 1")", {}, "F452 LensBadNumber"},
                       {R"("1.0")", {}, "F452 LensBadNumber"},
                       {"true", {}, "F452 LensBadNumber"},
                       {"null", {}, "F452 LensBadNumber"},
                       {"[1]", {}, "F452 LensBadNumber"}});
  EXPECT_EQ(LensCall("to_int").input(R"("4x")").message(),
            "'to_int' cannot make a number of \"4x\"");
}

TEST(NumberLens, ToFloat) {
  checkLens("to_float", {{R"("1.5")", {}, "1.5"},
                         {R"("-2e3")", {}, "-2000.0"},
                         {R"("007")", {}, "7.0"},
                         {R"("1E+2")", {}, "100.0"},
                         {"2", {}, "2.0"},
                         {"2.5", {}, "2.5"},
                         {R"("1e-999")", {}, "0.0"},
                         {R"("1e999")", {}, "F452 LensBadNumber"},
                         {R"("one")", {}, "F452 LensBadNumber"},
                         {R"("inf")", {}, "F452 LensBadNumber"},
                         {R"("nan")", {}, "F452 LensBadNumber"},
                         {R"("0x1")", {}, "F452 LensBadNumber"},
                         {R"("1.")", {}, "F452 LensBadNumber"},
                         {R"(".5")", {}, "F452 LensBadNumber"},
                         {R"("1e")", {}, "F452 LensBadNumber"},
                         {R"("")", {}, "F452 LensBadNumber"},
                         {"false", {}, "F452 LensBadNumber"},
                         {"{}", {}, "F452 LensBadNumber"}});
}
