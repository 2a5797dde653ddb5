//===- FusedLenses.td - Lenses that only passes call -------*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each does the work of several calls, or that of a call on operands of some
// types (facet/Lens/Fused.h). Gas is at most what
// the calls in whose place they stand use: that of the picking ones is what
// `split`, `map` or `sort_by` of one item and the picking use together.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_FUSEDLENSES_TD
#define FACET_LENS_FUSEDLENSES_TD

include "facet/Lens/LensBase.td"

def FusedFamily : LensFamily<"Fused"> {
  let dialect = "facet";
}

class FusedLens<string name> : Lens<name, FusedFamily>;

def FormatJoinLens : FusedLens<"format_join"> {
  let summary = "format(pattern) |> join(separator)";
  let description = [{
    The texts of the maps, written one behind the other into the one text that
    is wanted. Fails as `format` does.
  }];
  let input = LensMapOrMaps;
  let parameters = [Param<"pattern", LensString>,
                    Param<"separator", LensString>];
  let result = LensString;
  let totality = MayFail;
}

def FilterCountLens : FusedLens<"filter_count"> {
  let summary = "filter(query) |> count()";
  let description = [{
    How many items a query accepts, without the list of them. Also what
    `filter(query) |> length()` is. Stands only where `filter` cannot fail.
  }];
  let input = LensList;
  let parameters = [Param<"query", LensString>];
  let result = LensInt;
  let totality = FailsByArguments;
  let isSafe = "filterIsSafe";
  let hasPrepare = true;
}

def MapFirstLens : FusedLens<"map_first"> {
  let summary = "map(field) |> first()";
  let description = [{
    The field of the first item. Fails as `first` does on an empty list. Stands
    only where `map` cannot fail: where the type says that all items have the
    field.
  }];
  let input = LensList;
  let parameters = [Param<"field", LensString>];
  let result = LensAny;
  let totality = MayFail;
  let gas = Gas<4, 0>;
}

def ReplaceLiteralLens : FusedLens<"replace_literal"> {
  let summary = "split(literal) |> join(replacement)";
  let description = [{
    Every place of a literal, replaced. Also what `replace` is if neither its
    pattern nor its replacement has a character that means something else.
  }];
  let input = LensString;
  let parameters = [Param<"literal", LensString>,
                    Param<"replacement", LensString>];
  let result = LensString;
  let totality = FailsByArguments;
  let kernel = "replaceLiteralLens";
  let isSafe = "literalIsSafe";
}

def SortFirstLens : FusedLens<"sort_first"> {
  let summary = "sort_by(field, desc) |> first()";
  let description = [{
    The least item, in linear time. Of equal items the first. Fails as `first`
    does on an empty list.
  }];
  let input = LensList;
  let parameters = [Param<"field", LensString>, Param<"desc", LensBool>];
  let result = LensAny;
  let totality = MayFail;
  let gas = Gas<4, 0>;
}

def SplitFirstLens : FusedLens<"split_first"> {
  let summary = "split(separator) |> first()";
  let description = [{
    The text before the first separator. Cannot fail if the separator is a
    constant with something in it.
  }];
  let input = LensString;
  let parameters = [Param<"separator", LensString>];
  let result = LensAny;
  let totality = FailsByArguments;
  let gas = Gas<3, 0>;
  let isSafe = "literalIsSafe";
}

def SplitLastLens : FusedLens<"split_last"> {
  let summary = "split(separator) |> last()";
  let description = [{
    The text after the last separator. Separators are found from the left, as
    `split` finds them.
  }];
  let input = LensString;
  let parameters = [Param<"separator", LensString>];
  let result = LensAny;
  let totality = FailsByArguments;
  let gas = Gas<3, 0>;
  let isSafe = "literalIsSafe";
}

def SplitLengthLens : FusedLens<"split_length"> {
  let summary = "split(separator) |> length()";
  let description = [{
    One more than there are separators. Counts without making the list.
  }];
  let input = LensString;
  let parameters = [Param<"separator", LensString>];
  let result = LensInt;
  let totality = FailsByArguments;
  let gas = Gas<3, 0>;
  let isSafe = "literalIsSafe";
}

def SplitNthLens : FusedLens<"split_nth"> {
  let summary = "split(separator) |> nth(index)";
  let description = [{
    The text between two separators. Stops at the item; fails, as `nth` does, if
    there are too few.
  }];
  let input = LensString;
  let parameters = [Param<"separator", LensString>, Param<"index", LensInt>];
  let result = LensAny;
  let totality = MayFail;
  let gas = Gas<3, 0>;
}

def SplitTailLens : FusedLens<"split_tail"> {
  let summary = "split(separator) |> take_last(n) |> join(separator)";
  let description = [{
    The text from the n-th separator from the end on, which is a part of the
    input. Cannot fail if the separator is a constant with something in it and
    `n` a constant of 0 or more.
  }];
  let input = LensString;
  let parameters = [Param<"separator", LensString>, Param<"n", LensInt>];
  let result = LensString;
  let totality = FailsByArguments;
  let gas = Gas<3, 0>;
  let isSafe = "tailIsSafe";
}

def SplitTakeLastLens : FusedLens<"split_take_last"> {
  let summary = "split(separator) |> take_last(n)";
  let description = [{
    The last `n` parts of the text. Only they are looked at, unless the
    separator can overlap itself: then separators are found from the left, as
    `split` finds them. Cannot fail with arguments as those of `split_tail`.
  }];
  let input = LensString;
  let parameters = [Param<"separator", LensString>, Param<"n", LensInt>];
  let result = LensList;
  let totality = FailsByArguments;
  let gas = Gas<3, 0>;
  let isSafe = "tailIsSafe";
}

def SumFloatsLens : FusedLens<"sum_floats"> {
  let summary = "sum() of a list of floats";
  let description = [{
    What `sum` is where the type says that all items are floats: the sum of none
    is 0.0.
  }];
  let input = LensList;
  let parameters = [OptionalParam<"field", LensString>];
  let result = LensFloat;
  let totality = MayFail;
}

def TextChainLens : FusedLens<"text_chain"> {
  let summary = "several text lenses in one pass over the text";
  let description = [{
    `stages` is a constant list: a lens's name, or a list of its name and its
    arguments, of `trim`, `lowercase`, `uppercase`, `replace_literal`, `concat`
    and `indent`. The text goes through them piece by piece; no stage makes a
    text of its own.
  }];
  let input = LensString;
  let parameters = [Param<"stages", LensList>];
  let result = LensString;
  let totality = FailsByArguments;
  let hasPrepare = true;
}

#endif // FACET_LENS_FUSEDLENSES_TD

def WhereCountLens : FusedLens<"where_count"> {
  let summary = "where(field, value) |> count()";
  let description = [{
    How many items have a field that equals the value: `count(field, value)`.
    Also what `where(field, value) |> length()` is.
  }];
  let input = LensList;
  let parameters = [Param<"field", LensString>, Param<"value", LensAny>];
  let result = LensInt;
}
