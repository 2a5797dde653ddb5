//===- Lists.td - Lenses on lists --------------------------*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_LIBRARY_LISTS_TD
#define FACET_LENS_LIBRARY_LISTS_TD

include "facet/Lens/Library/LibraryFamily.td"

def ListsFamily : LibraryFamily<"Lists">;

def FirstLens : Lens<"first", ListsFamily> {
  let summary = "the first item; an empty list fails";
  let description = [{
    The first item; an empty list fails with F452.
  }];
  let input = LensList;
  let result = LensAny;
  let resultRule = HeldOrArgument;
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
  let resultRule = HeldOrArgument;
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
  let resultRule = HeldOrArgument;
  let totality = MayFail;
  let gas = Gas<1, 0>;
  let example = [{["a", "b", "c"] |> nth(1)}];
  let exampleResult = [{"b"}];
}

def AtLens : Lens<"at", ListsFamily> {
  let summary = "the item at an index, from the end if negative, or a default";
  let description = [{
    The item at an index that counts from 0, a negative one from the end:
    `at(-1)` is the last. `default` where there is none. The static type is
    that of the items, joined with that of `default`.
  }];
  let input = LensList;
  let parameters = [Param<"index", LensInt>,
                    DefaultResultParam<"default", [{null}]>];
  let result = LensAny;
  let resultRule = HeldOrArgument;
  let keepsArguments = true;
  let gas = Gas<1, 0>;
  let example = [{["a", "b", "c"] |> at(-1)}];
  let exampleResult = [{"c"}];
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

def TakeLastLens : Lens<"take_last", ListsFamily> {
  let summary = "the last n items";
  let description = [{
    The last `n` items, or all if there are fewer. A negative `n` fails
    with F452.
  }];
  let input = LensList;
  let parameters = [Param<"n", LensInt>];
  let result = LensList;
  let totality = FailsByArguments;
  let gas = Gas<1, 0>;
  let isSafe = "countIsSafe";
  let example = [{[1, 2, 3] |> take_last(2)}];
  let exampleResult = [{[2,3]}];
}

def SkipLastLens : Lens<"skip_last", ListsFamily> {
  let summary = "all but the last n items";
  let description = [{
    All items but the last `n`. A negative `n` fails with F452.
  }];
  let input = LensList;
  let parameters = [Param<"n", LensInt>];
  let result = LensList;
  let totality = FailsByArguments;
  let gas = Gas<1, 0>;
  let isSafe = "countIsSafe";
  let example = [{[1, 2, 3] |> skip_last(2)}];
  let exampleResult = [{[1]}];
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
  let inStandard = true;
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

def WhereLens : Lens<"where", ListsFamily> {
  let summary = "keeps the items whose field equals a value";
  let description = [{
    The items whose field equals `value`, by the equality of `equals`. An item
    without the field, or one that is no map, never does. The value is no query:
    text that users wrote is safe there.
  }];
  let input = LensList;
  let parameters = [ItemFieldParam<"field">, Param<"value", LensAny>];
  let result = LensList;
  let example = "[{n: 1, t: \"a\"}, {n: 2, t: \"b\"}] |> where(\"n\", 2)";
  let exampleResult = "[{\"n\":2,\"t\":\"b\"}]";
}

def CountLens : Lens<"count", ListsFamily> {
  let summary = "how many items there are, or have a field of a value";
  let description = [{
    The number of items; with `field` of those that have the field, be it null;
    with `value` of those whose field, or without `field` that themselves, equal
    it, by the equality of `equals`.
  }];
  let input = LensList;
  let parameters = [OptionalItemFieldParam<"field">,
                    OptionalParam<"value", LensAny>];
  let result = LensInt;
  let example = "[{k: \"a\"}, {k: \"b\"}, {k: \"a\"}] |> count(\"k\", \"a\")";
  let exampleResult = [{2}];
}

def SumLens : Lens<"sum", ListsFamily> {
  let summary = "adds numbers, or a field of the items";
  let description = [{
    The sum of the items, or of a field of each. Ints are added exactly; a sum
    beyond 64 bits, or beyond what a float can hold, fails with F452. One float
    makes it a float: then all are added as floats, from the left. The sum of
    `[]` is 0. An item without the field fails with F405, one that is no number,
    or no map where a field is asked for, with F451.
  }];
  let input = LensList;
  let parameters = [OptionalParam<"field", LensString>];
  let result = LensNumber;
  let resultRule = SumOfItems;
  let totality = MayFail;
  let example = "[{n: 2}, {n: 40}] |> sum(\"n\")";
  let exampleResult = [{42}];
}

def SortByLens : Lens<"sort_by", ListsFamily> {
  let inStandard = true;
  let summary = "sorts by a field of the items; equal items keep their order";
  let description = [{
    Sorted by a field, stably: missing, numbers, strings, others; the other
    way round if `desc`.
  }];
  let input = LensList;
  let parameters = [ItemFieldParam<"field">,
                    DefaultParam<"desc", LensBool, [{false}]>];
  let result = LensList;
  let example = "[{n: 2}, {n: 1}] |> sort_by(\"n\")";
  let exampleResult = "[{\"n\":1},{\"n\":2}]";
}

def MarkdownTableLens : Lens<"markdown_table", ListsFamily> {
  let summary = "a table of GitHub's Markdown with a row for each map";
  let description = [{
    A head, a line of dashes and a row for each item. The columns are `columns`,
    or all fields in the order in which they first appear. A string stands in
    its cell as it is, anything else as JSON; `|` becomes `\|`, a line break
    `<br>`, and a missing field is an empty cell. No final line break; without
    columns the table is `""`.
  }];
  let input = LensMaps;
  let parameters = [OptionalParam<"columns", LensStrings>];
  let result = LensString;
  let example = "[{a: 1, b: \"x|y\"}, {b: true}] |> markdown_table()";
  let exampleResult = "\"| a | b |\\n| --- | --- |\\n| 1 | x\\\\|y |\\n|  | true |\"";
}

#endif // FACET_LENS_LIBRARY_LISTS_TD
