//===- LensTypes.td - What lenses take and give ------------*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// All that the compiler knows of a type of inputs, arguments and results of
// lenses. `facet-tblgen -gen-lens-types` makes the enumeration LensType and its
// tables of it.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_LENSTYPES_TD
#define FACET_LENS_LENSTYPES_TD

/// `words` are for messages, `fts` is the type as documents spell it.
class LensType<string words_, string fts_> {
  string words = words_;
  string fts = fts_;
  /// C++: the facet::Type, given `context`.
  code type;
  /// C++: whether `value` fits; the same answer as checkValue of `type`.
  code test;
  /// The kinds of static types (facet::Type::Kind) whose values fit without a
  /// check; of a list of some item, those of the list. None: all.
  list<string> kinds = [];
  /// The kinds of types that a result may be said to have, if it is not those.
  list<string> resultKinds = kinds;
  /// The type of the items, if it is not any.
  LensType itemType = ?;
  /// A type of the facet dialect whose values fit, for examples in its
  /// documentation.
  string exampleType = fts;
  /// Whether a host's configuration may name it as what a lens takes, and as
  /// what it gives.
  bit isInput = true;
  bit isResult = true;
}

def LensAny : LensType<"any value", "any"> {
  let type = [{context.any()}];
  let test = [{true}];
}
def LensString : LensType<"string", "string"> {
  let type = [{context.string()}];
  let test = [{value.isString()}];
  let kinds = ["String"];
}
def LensInt : LensType<"int", "int"> {
  let type = [{context.get(Type::Kind::Int)}];
  let test = [{value.isInt()}];
  let kinds = ["Int"];
}
def LensFloat : LensType<"float", "float"> {
  let type = [{context.get(Type::Kind::Float)}];
  let test = [{value.isFloat()}];
  let kinds = ["Float"];
}
def LensNumber : LensType<"int or float", "int | float"> {
  let type = [{context.number()}];
  let test = [{value.isNumber()}];
  let kinds = ["Int", "Float"];
  let exampleType = "int";
  let isResult = false;
}
def LensBool : LensType<"bool", "bool"> {
  let type = [{context.get(Type::Kind::Bool)}];
  let test = [{value.isBool()}];
  let kinds = ["Bool"];
}
def LensList : LensType<"list", "list<any>"> {
  let type = [{context.list(context.any())}];
  let test = [{value.isList()}];
  let kinds = ["List", "Embedding"];
}
def LensStrings : LensType<"list of strings", "list<string>"> {
  let type = [{context.list(context.string())}];
  let test = [{value.isList() &&
           llvm::all_of(value.asList(),
                        [](const Value &item) { return item.isString(); })}];
  let kinds = ["List"];
  let resultKinds = ["List", "Embedding"];
  let itemType = LensString;
}
def LensNumbers : LensType<"list of numbers", "list<int | float>"> {
  let type = [{context.list(context.number())}];
  let test = [{value.isList() &&
           llvm::all_of(value.asList(),
                        [](const Value &item) { return item.isNumber(); })}];
  let kinds = ["List", "Embedding"];
  let itemType = LensNumber;
  let exampleType = "list<any>";
  let isInput = false;
}
/// Structs and assets are maps, too; but no lens that gives a map makes assets.
def LensMap : LensType<"map", "map<string, any>"> {
  let type = [{context.map(context.any())}];
  let test = [{value.isMap()}];
  let kinds = ["Map", "Struct", "Image", "Audio"];
  let resultKinds = ["Map", "Struct"];
  let exampleType = "map<any>";
}
def LensMaps : LensType<"list of maps", "list<map<string, any>>"> {
  let type = [{context.list(context.map(context.any()))}];
  let test = [{value.isList() &&
           llvm::all_of(value.asList(),
                        [](const Value &item) { return item.isMap(); })}];
  let kinds = ["List"];
  let itemType = LensMap;
  let exampleType = "list<map<any>>";
  let isInput = false;
  let isResult = false;
}
/// What has a length.
def LensSized : LensType<"list, map or string", "list<any> | map<string, any> | string"> {
  let type = [{context.unionOf({context.list(context.any()),
                            context.map(context.any()), context.string()})}];
  let test = [{value.isList() || value.isMap() || value.isString()}];
  let kinds = ["List", "Embedding", "Map", "Struct", "Image", "Audio", "String"];
  let exampleType = "list<any>";
  let isInput = false;
  let isResult = false;
}
/// A map, or a list whose items are maps.
def LensMapOrMaps : LensType<"map or list of maps", "map<string, any> | list<map<string, any>>"> {
  let type = [{context.unionOf({context.map(context.any()),
                            context.list(context.map(context.any()))})}];
  let test = [{value.isMap() ||
           (value.isList() &&
            llvm::all_of(value.asList(),
                         [](const Value &item) { return item.isMap(); }))}];
  let kinds = ["Map", "Struct", "Image", "Audio", "List"];
  let itemType = LensMap;
  let exampleType = "list<map<any>>";
  let isInput = false;
  let isResult = false;
}
def LensImage : LensType<"image", "image"> {
  let type = [{context.get(Type::Kind::Image)}];
  let test = [{!checkAsset(value, "image")}];
  let kinds = ["Image"];
}
def LensAudio : LensType<"audio", "audio"> {
  let type = [{context.get(Type::Kind::Audio)}];
  let test = [{!checkAsset(value, "audio")}];
  let kinds = ["Audio"];
}

#endif // FACET_LENS_LENSTYPES_TD
