//===- Numbers.td - Lenses on numbers, and conversions -----*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_LIBRARY_NUMBERS_TD
#define FACET_LENS_LIBRARY_NUMBERS_TD

include "facet/Lens/Library/LibraryFamily.td"

def NumbersFamily : LibraryFamily<"Numbers and conversions">;

def AbsLens : Lens<"abs", NumbersFamily> {
  let summary = "the number without its sign";
  let description = [{
    The absolute value; the least integer, which has none, fails with F452.
  }];
  let input = LensNumber;
  let result = LensNumber;
  let resultRule = SameNumber;
  let totality = MayFail;
  let gas = Gas<1, 0>;
  let example = [{-3 |> abs()}];
  let exampleResult = [{3}];
}

def RoundLens : Lens<"round", NumbersFamily> {
  let summary = "rounds to so many decimal places, a half to even";
  let description = [{
    Rounded to so many digits behind the point, or before it if `precision`
    is negative: the exact value of the number, half to even. An int stays an
    int, a float a float. A result that is out of range fails with F452.
  }];
  let input = LensNumber;
  let parameters = [DefaultParam<"precision", LensInt, [{0}]>];
  let result = LensNumber;
  let resultRule = SameNumber;
  let totality = FailsByArguments;
  let gas = Gas<1, 0>;
  let example = [{0.125 |> round(2)}];
  let exampleResult = [{0.12}];
}

def MinLens : Lens<"min", NumbersFamily> {
  let summary = "the smaller of two numbers";
  let description = [{
    The lesser of two numbers, ints and floats compared exactly; the input if
    they are equal.
  }];
  let input = LensNumber;
  let parameters = [Param<"other", LensNumber>];
  let result = LensNumber;
  let resultRule = SameNumber;
  let gas = Gas<1, 0>;
  let example = [{3 |> min(2)}];
  let exampleResult = [{2}];
}

def MaxLens : Lens<"max", NumbersFamily> {
  let summary = "the greater of two numbers";
  let description = [{
    The greater of two numbers, ints and floats compared exactly; the input if
    they are equal.
  }];
  let input = LensNumber;
  let parameters = [Param<"other", LensNumber>];
  let result = LensNumber;
  let resultRule = SameNumber;
  let gas = Gas<1, 0>;
  let example = [{3 |> max(2)}];
  let exampleResult = [{3}];
}

def ToStringLens : Lens<"to_string", NumbersFamily> {
  let summary = "the text of a value";
  let description = [{
    The text of an atom, the canonical JSON of anything else.
  }];
  let input = LensAny;
  let result = LensString;
  let example = [{[1, "a"] |> to_string()}];
  let exampleResult = [{"[1,\"a\"]"}];
}

def ToIntLens : Lens<"to_int", NumbersFamily> {
  let summary = "makes an int of a number or a text";
  let description = [{
    Of ints, of floats without a fraction, and of texts of digits with a `-`
    before them or not. What is none of these, or out of range, fails with F452.
  }];
  let input = LensAny;
  let result = LensInt;
  let totality = MayFail;
  let example = [{"42" |> to_int()}];
  let exampleResult = [{42}];
}

def ToFloatLens : Lens<"to_float", NumbersFamily> {
  let summary = "makes a float of a number or a text";
  let description = [{
    Of numbers, and of texts as JSON has numbers; leading zeros are fine. What
    is none of these, or not finite, fails with F452.
  }];
  let input = LensAny;
  let result = LensFloat;
  let totality = MayFail;
  let example = [{"2.5" |> to_float()}];
  let exampleResult = [{2.5}];
}

#endif // FACET_LENS_LIBRARY_NUMBERS_TD
