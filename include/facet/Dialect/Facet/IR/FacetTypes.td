//===- FacetTypes.td - Types of the facet dialect -------- -*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_FACETTYPES_TD
#define FACET_DIALECT_FACET_IR_FACETTYPES_TD

include "facet/Dialect/Facet/IR/FacetDialect.td"
include "mlir/IR/AttrTypeBase.td"

class Facet_Type<string name, string typeMnemonic, string text>
    : TypeDef<FacetDialect, name> {
  let mnemonic = typeMnemonic;
  let summary = text;
}

def Facet_AnyType : Facet_Type<"Any", "any", "any value; checked at run time">;
def Facet_NullType : Facet_Type<"Null", "null", "the value null">;
def Facet_BoolType : Facet_Type<"Bool", "bool", "true or false">;
def Facet_IntType : Facet_Type<"Int", "int", "a signed 64-bit integer">;
def Facet_FloatType : Facet_Type<"Float", "float", "a finite double">;
def Facet_StringType : Facet_Type<"String", "string", "UTF-8 text">;
def Facet_ImageType : Facet_Type<"Image", "image", "a canonical image asset">;
def Facet_AudioType : Facet_Type<"Audio", "audio", "a canonical audio asset">;
def Facet_NeverType
    : Facet_Type<"Never", "never", "no value: the element type of `[]`">;

def Facet_EmbeddingType
    : Facet_Type<"Embedding", "embedding", "a vector of numbers"> {
  let parameters = (ins "int64_t":$size);
  let assemblyFormat = "`<` $size `>`";
}

def Facet_ListType : Facet_Type<"List", "list", "a list of values of a type"> {
  let parameters = (ins "::mlir::Type":$element);
  let assemblyFormat = "`<` custom<NestedType>($element) `>`";
  let builders = [TypeBuilderWithInferredContext<(ins "::mlir::Type":$element), [{
    return $_get(element.getContext(), element);
  }]>];
}

def Facet_MapType : Facet_Type<"Map", "map",
                               "an ordered map from strings to values of a type"> {
  let parameters = (ins "::mlir::Type":$element);
  let assemblyFormat = "`<` custom<NestedType>($element) `>`";
  let builders = [TypeBuilderWithInferredContext<(ins "::mlir::Type":$element), [{
    return $_get(element.getContext(), element);
  }]>];
}

def Facet_StructType : Facet_Type<"Struct", "struct",
                                  "a map with known fields, in order"> {
  let parameters = (ins ArrayRefParameter<"::mlir::StringAttr">:$names,
                        ArrayRefParameter<"::mlir::Type">:$types);
  let assemblyFormat = "`<` custom<Fields>($names, $types) `>`";
  let genVerifyDecl = 1;
  let extraClassDeclaration = [{
    /// The type of a field, or null.
    ::mlir::Type getField(::llvm::StringRef name) const;
  }];
}

def Facet_UnionType : Facet_Type<"Union", "union", "one of several types"> {
  let parameters = (ins ArrayRefParameter<"::mlir::Type">:$members);
  let assemblyFormat = "`<` custom<NestedTypes>($members) `>`";
  let genVerifyDecl = 1;
}

def Facet_Value : DialectType<FacetDialect, CPred<
    "::llvm::isa<::facet::ir::FacetDialect>($_self.getDialect())">,
    "value of a facet type">;

#endif // FACET_DIALECT_FACET_IR_FACETTYPES_TD
