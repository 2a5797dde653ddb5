//===- Conditions.td - Lenses that compare and choose ------*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_LIBRARY_CONDITIONS_TD
#define FACET_LENS_LIBRARY_CONDITIONS_TD

include "facet/Lens/Library/LibraryFamily.td"

def ConditionsFamily : LibraryFamily<"Conditions">;

//===----------------------------------------------------------------------===//
// Comparisons
//===----------------------------------------------------------------------===//

def EqualsLens : Lens<"equals", ConditionsFamily> {
  let summary = "whether two values are equal";
  let description = [{
    Equality of canonical JSON: `1` equals `1.0`, and the order of a map's
    entries does not matter; two ints are compared exactly. Values of any kinds
    can be compared.
  }];
  let input = LensAny;
  let parameters = [Param<"value", LensAny>];
  let result = LensBool;
  let example = [{"pro" |> equals("pro")}];
  let exampleResult = [{true}];
}

def CompareLens : Lens<"compare", ConditionsFamily> {
  let summary = "compares two numbers, or two strings by code points";
  let description = [{
    `op` is a literal, one of `==`, `!=`, `<`, `<=`, `>`, `>=`; another fails
    with F452 when the program is built. Ints and floats are of one kind, and
    `==` is equality of canonical JSON. Of a number and a string, and of values
    of other kinds (bool, null, lists, maps), `==` is false, `!=` is true, and
    the other four fail with F452: `equals` compares those.
  }];
  let input = LensAny;
  let parameters = [LiteralParam<"op", LensString>, Param<"value", LensAny>];
  let result = LensBool;
  let totality = FailsByArguments;
  let hasPrepare = true;
  let example = [{3 |> compare(">", 2.5)}];
  let exampleResult = [{true}];
}

def ContainsLens : Lens<"contains", ConditionsFamily> {
  let summary = "whether it has a text, an item or a key in it";
  let description = [{
    Whether a text has another in it, a list an item that equals the value, a
    map a key. Of a text the value must be a string, else F451.
  }];
  let input = LensSized;
  let parameters = [Param<"value", LensAny>];
  let result = LensBool;
  let totality = MayFail;
  let example = [{["red", "green"] |> contains("red")}];
  let exampleResult = [{true}];
}

def StartsWithLens : Lens<"starts_with", ConditionsFamily> {
  let summary = "whether a text begins with another";
  let description = [{
    Whether the text begins with `prefix`, which is taken as it is.
  }];
  let input = LensString;
  let parameters = [Param<"prefix", LensString>];
  let result = LensBool;
  let gas = Gas<1, 0>;
  let example = [{"refund please" |> starts_with("refund")}];
  let exampleResult = [{true}];
}

def EndsWithLens : Lens<"ends_with", ConditionsFamily> {
  let summary = "whether a text ends with another";
  let description = [{
    Whether the text ends with `suffix`, which is taken as it is.
  }];
  let input = LensString;
  let parameters = [Param<"suffix", LensString>];
  let result = LensBool;
  let gas = Gas<1, 0>;
  let example = [{"notes.txt" |> ends_with(".md")}];
  let exampleResult = [{false}];
}

def IsEmptyLens : Lens<"is_empty", ConditionsFamily> {
  let summary = "whether it is null, an empty text, list or map";
  let description = [{
    True for null, `""`, `[]` and `{}`, and for nothing else.
  }];
  let input = LensAny;
  let result = LensBool;
  let gas = Gas<1, 0>;
  let example = [{[] |> is_empty()}];
  let exampleResult = [{true}];
}

//===----------------------------------------------------------------------===//
// Bools
//===----------------------------------------------------------------------===//

// The kernels have names of their own, for those of the lenses are words of
// C++.

def NotLens : Lens<"not", ConditionsFamily> {
  let summary = "false for true, true for false";
  let description = [{
    The contrary of a bool.
  }];
  let input = LensBool;
  let result = LensBool;
  let gas = Gas<1, 0>;
  let kernel = "negate";
  let example = [{true |> not()}];
  let exampleResult = [{false}];
}

def AndLens : Lens<"and", ConditionsFamily> {
  let summary = "whether both are true";
  let description = [{
    True if both are. The argument is computed in any case.
  }];
  let input = LensBool;
  let parameters = [Param<"other", LensBool>];
  let result = LensBool;
  let gas = Gas<1, 0>;
  let kernel = "both";
  let example = [{true |> and(false)}];
  let exampleResult = [{false}];
}

def OrLens : Lens<"or", ConditionsFamily> {
  let summary = "whether one of the two is true";
  let description = [{
    True if one of the two is. The argument is computed in any case.
  }];
  let input = LensBool;
  let parameters = [Param<"other", LensBool>];
  let result = LensBool;
  let gas = Gas<1, 0>;
  let kernel = "either";
  let example = [{true |> or(false)}];
  let exampleResult = [{true}];
}

def ChooseLens : Lens<"choose", ConditionsFamily> {
  let summary = "one value for true, another for false";
  let description = [{
    `then` for true, `else` for false. Both are computed in any case; the
    static type is the join of theirs.
  }];
  let input = LensBool;
  let parameters = [ResultParam<"then">, ResultParam<"else">];
  let result = LensAny;
  let resultRule = OneOfArguments;
  let keepsArguments = true;
  let gas = Gas<1, 0>;
  let example = [{true |> choose("yes", "no")}];
  let exampleResult = [{"yes"}];
}

#endif // FACET_LENS_LIBRARY_CONDITIONS_TD
