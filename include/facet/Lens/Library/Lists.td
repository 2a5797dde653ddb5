//===- Lists.td - Lenses on lists --------------------------*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_LIBRARY_LISTS_TD
#define FACET_LENS_LIBRARY_LISTS_TD

include "facet/Lens/LensBase.td"

def ListsFamily : LensFamily<"Lists"> {
  let dialect = "facet";
}

def FirstLens : Lens<"first", ListsFamily> {
  let summary = "the first item; an empty list fails";
  let description = [{
    The first item; an empty list fails with F452.
  }];
  let input = LensList;
  let result = LensAny;
  let totality = MayFail;
  let gas = Gas<1, 0>;
  let example = [{["a", "b"] |> first()}];
  let exampleResult = [{"a"}];
}

def LastLens : Lens<"last", ListsFamily> {
  let summary = "the last item; an empty list fails";
  let description = [{
    The last item; an empty list fails with F452.
  }];
  let input = LensList;
  let result = LensAny;
  let totality = MayFail;
  let gas = Gas<1, 0>;
  let example = [{["a", "b"] |> last()}];
  let exampleResult = [{"b"}];
}

def NthLens : Lens<"nth", ListsFamily> {
  let summary = "the item at an index, from 0; out of range fails";
  let description = [{
    The item at an index that counts from 0; one out of range fails with
    F452.
  }];
  let input = LensList;
  let parameters = [Param<"index", LensInt>];
  let result = LensAny;
  let totality = MayFail;
  let gas = Gas<1, 0>;
  let example = [{["a", "b", "c"] |> nth(1)}];
  let exampleResult = [{"b"}];
}

def SliceLens : Lens<"slice", ListsFamily> {
  let summary = "the items from start up to end";
  let description = [{
    The items from `start` up to `end`, or to the end of the list; both are
    clamped to it. A negative one fails with F452.
  }];
  let input = LensList;
  let parameters = [Param<"start", LensInt>, OptionalParam<"end", LensInt>];
  let result = LensList;
  let totality = FailsByArguments;
  let gas = Gas<1, 0>;
  let example = [{[1, 2, 3, 4] |> slice(1, 3)}];
  let exampleResult = [{[2,3]}];
}

def TakeLens : Lens<"take", ListsFamily> {
  let summary = "the first n items";
  let description = [{
    The first `n` items, or all if there are fewer. A negative `n` fails
    with F452.
  }];
  let input = LensList;
  let parameters = [Param<"n", LensInt>];
  let result = LensList;
  let totality = FailsByArguments;
  let gas = Gas<1, 0>;
  let isSafe = "countIsSafe";
  let example = [{[1, 2, 3] |> take(2)}];
  let exampleResult = [{[1,2]}];
}

def SkipLens : Lens<"skip", ListsFamily> {
  let summary = "all but the first n items";
  let description = [{
    All items but the first `n`. A negative `n` fails with F452.
  }];
  let input = LensList;
  let parameters = [Param<"n", LensInt>];
  let result = LensList;
  let totality = FailsByArguments;
  let gas = Gas<1, 0>;
  let isSafe = "countIsSafe";
  let example = [{[1, 2, 3] |> skip(2)}];
  let exampleResult = [{[3]}];
}

def UniqueLens : Lens<"unique", ListsFamily> {
  let summary = "drops items that are equal to an earlier one";
  let description = [{
    The list without the items that an earlier one equals, by canonical
    JSON.
  }];
  let input = LensList;
  let result = LensList;
  let example = [{["b", "a", "b"] |> unique()}];
  let exampleResult = [{["b","a"]}];
}

def FlattenLens : Lens<"flatten", ListsFamily> {
  let summary = "puts the items of inner lists in the place of the lists";
  let description = [{
    Items that are lists are replaced by their items; one level.
  }];
  let input = LensList;
  let result = LensList;
  let example = [{[1, [2, [3]]] |> flatten()}];
  let exampleResult = [{[1,2,[3]]}];
}

def LengthLens : Lens<"length", ListsFamily> {
  let summary = "items of a list, entries of a map, code points of a text";
  let description = [{
    The number of items of a list, entries of a map or code points of a
    text.
  }];
  let input = LensSized;
  let result = LensInt;
  let example = [{[1, 2, 3] |> length()}];
  let exampleResult = [{3}];
}

def EnsureListLens : Lens<"ensure_list", ListsFamily> {
  let summary = "a list as it is, anything else as the only item of one";
  let description = [{
    A list as it is, anything else as the only item of a list.
  }];
  let input = LensAny;
  let result = LensList;
  let gas = Gas<1, 0>;
  let example = [{"a" |> ensure_list()}];
  let exampleResult = [{["a"]}];
}

def FilterLens : Lens<"filter", ListsFamily> {
  let summary = "keeps the items for which a query holds";
  let description = [{
    The items that a query accepts: `non_null`, `non_empty` or a condition
    on `item`. A bad query fails with F452, when the program is built if it
    is a literal.
  }];
  let input = LensList;
  let parameters = [Param<"query", LensString>];
  let result = LensList;
  let totality = FailsByArguments;
  let hasPrepare = true;
  let example = "[{n: 1}, {n: 5}] |> filter(\"item.n > 3\")";
  let exampleResult = "[{\"n\":5}]";
}

def SortByLens : Lens<"sort_by", ListsFamily> {
  let summary = "sorts by a field of the items; equal items keep their order";
  let description = [{
    Sorted by a field, stably: missing, numbers, strings, others; the other
    way round if `desc`.
  }];
  let input = LensList;
  let parameters = [Param<"field", LensString>,
                    DefaultParam<"desc", LensBool, [{false}]>];
  let result = LensList;
  let example = "[{n: 2}, {n: 1}] |> sort_by(\"n\")";
  let exampleResult = "[{\"n\":1},{\"n\":2}]";
}

#endif // FACET_LENS_LIBRARY_LISTS_TD
