//===- FusedLenses.td - Lenses that only the optimiser calls ---*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each does the work of several calls (facet/Lens/Fused.h). Gas is at most what
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
