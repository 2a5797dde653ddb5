//===- Maps.td - Lenses on maps ----------------------------*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_LIBRARY_MAPS_TD
#define FACET_LENS_LIBRARY_MAPS_TD

include "facet/Lens/Library/LibraryFamily.td"

def MapsFamily : LibraryFamily<"Maps">;

def KeysLens : Lens<"keys", MapsFamily> {
  let inStandard = true;
  let summary = "the keys of a map, in its order";
  let description = [{
    The keys of a map or struct, in its order.
  }];
  let input = LensMap;
  let result = LensStrings;
  let example = [{{b: 1, a: 2} |> keys()}];
  let exampleResult = [{["b","a"]}];
}

def ValuesLens : Lens<"values", MapsFamily> {
  let inStandard = true;
  let summary = "the values of a map, in its order";
  let description = [{
    The values of a map or struct, in its order.
  }];
  let input = LensMap;
  let result = LensList;
  let example = [{{b: 1, a: 2} |> values()}];
  let exampleResult = [{[1,2]}];
}

def GetLens : Lens<"get", MapsFamily> {
  let summary = "the value of a key, or a default";
  let description = [{
    The value of a key, which is no path: `"a.b"` is one key. `default` where
    the map has no such key; a key that holds null gives null. The static type
    is that of the values, joined with that of `default`.
  }];
  let input = LensMap;
  let parameters = [Param<"key", LensString>,
                    DefaultResultParam<"default", [{null}]>];
  let result = LensAny;
  let resultRule = HeldOrArgument;
  let keepsArguments = true;
  let example = [{{free: "brief", pro: "warm"} |> get("pro", "neutral")}];
  let exampleResult = [{"warm"}];
}

def MapLens : Lens<"map", MapsFamily> {
  let inStandard = true;
  let summary = "one field of each item; a missing field fails";
  let description = [{
    The field of each item; an item without it fails with F405.
  }];
  let input = LensList;
  let parameters = [Param<"field", LensString>];
  let result = LensList;
  let totality = MayFail;
  let kernel = "mapField";
  let example = "[{n: 1}, {n: 2}] |> map(\"n\")";
  let exampleResult = [{[1,2]}];
}

def MergeLens : Lens<"merge", MapsFamily> {
  let summary = "adds the entries of another map, which win";
  let description = [{
    The entries of both maps; where both have a key, the other's value in
    the earlier place.
  }];
  let input = LensMap;
  let parameters = [Param<"other", LensMap>];
  let result = LensMap;
  let keepsArguments = true;
  let example = [{{a: 1, b: 2} |> merge({b: 3, c: 4})}];
  let exampleResult = "{\"a\":1,\"b\":3,\"c\":4}";
}

def PickLens : Lens<"pick", MapsFamily> {
  let summary = "the entries with these keys, in the order of the map";
  let description = [{
    The entries whose keys are listed, in the order of the map.
  }];
  let input = LensMap;
  let parameters = [Param<"keys", LensStrings>];
  let result = LensMap;
  let example = [{{a: 1, b: 2, c: 3} |> pick(["a", "c"])}];
  let exampleResult = "{\"a\":1,\"c\":3}";
}

def OmitLens : Lens<"omit", MapsFamily> {
  let summary = "the entries without these keys, in the order of the map";
  let description = [{
    The entries whose keys are not listed.
  }];
  let input = LensMap;
  let parameters = [Param<"keys", LensStrings>];
  let result = LensMap;
  let example = [{{a: 1, b: 2, c: 3} |> omit(["a", "c"])}];
  let exampleResult = "{\"b\":2}";
}

def DefaultLens : Lens<"default", MapsFamily> {
  let inStandard = true;
  let summary = "another value in the place of null";
  let description = [{
    The input, or the argument if the input is null.
  }];
  let input = LensAny;
  let parameters = [Param<"value", LensAny>];
  let result = LensAny;
  let gas = Gas<1, 0>;
  let kernel = "defaultTo";
  let keepsArguments = true;
  let example = [{null |> default("none")}];
  let exampleResult = [{"none"}];
}

#endif // FACET_LENS_LIBRARY_MAPS_TD
