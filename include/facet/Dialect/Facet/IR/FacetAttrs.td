//===- FacetAttrs.td - Attributes of the facet dialect --- -*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_FACETATTRS_TD
#define FACET_DIALECT_FACET_IR_FACETATTRS_TD

include "facet/Dialect/Facet/IR/FacetDialect.td"
include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/EnumAttr.td"
include "mlir/IR/Properties.td"

//===----------------------------------------------------------------------===//
// Literal trees: null, bool, i64, f64, strings and arrays are MLIR's own
// attributes; null and ordered maps are the dialect's.
//===----------------------------------------------------------------------===//

def Facet_NullAttr : AttrDef<FacetDialect, "NullValue"> {
  let mnemonic = "null";
  let summary = "the value null";
}

def Facet_MapAttr : AttrDef<FacetDialect, "MapValue"> {
  let mnemonic = "map";
  let summary = "an ordered map of literals";
  let description = [{
    MLIR's DictionaryAttr sorts by name; FACET's maps keep their order, which
    the lenses `keys`, `values` and `json(indent=n)` show.
  }];
  let parameters = (ins ArrayRefParameter<"::mlir::StringAttr">:$keys,
                        ArrayRefParameter<"::mlir::Attribute">:$values);
  let assemblyFormat = "`<` custom<MapEntries>($keys, $values) `>`";
  let genVerifyDecl = 1;
}

// Everything takes texts to be UTF-8.
def Facet_IsUtf8 : AttrConstraint<
    CPred<"::facet::ir::isText($_self)">, "in UTF-8">;
def Facet_TextAttr : ConfinedAttr<StrAttr, [Facet_IsUtf8]>;
def Facet_SymbolAttr : ConfinedAttr<SymbolNameAttr, [Facet_IsUtf8]>;
def Facet_LiteralAttr : ConfinedAttr<AnyAttr, [AttrConstraint<
    CPred<"::facet::ir::isLiteral($_self)">, "that is a literal of FACET">]>;

// As a property of an operation a literal may also be a value that belongs to
// the program: `facet::ir::Literal`.
def Facet_LiteralProp : Property<"::facet::ir::Literal", "a literal"> {
  let convertToAttribute = [{
    return ::facet::ir::convertToAttribute($_ctxt, $_storage);
  }];
  let convertFromAttribute = [{
    return ::facet::ir::convertFromAttribute($_storage, $_attr, $_diag);
  }];
  let hashProperty = "hash_value($_storage)";
  let writeToMlirBytecode = [{
    $_writer.writeAttribute(
        ::facet::ir::convertToAttribute($_ctxt, $_storage));
  }];
  let readFromMlirBytecode = [{
    ::mlir::Attribute attribute;
    if (::mlir::failed($_reader.readAttribute(attribute)) ||
        ::mlir::failed(::facet::ir::convertFromAttribute($_storage, attribute,
                                                         {})))
      return ::mlir::failure();
  }];
}

def Facet_OptionalLiteralProp
    : DefaultValuedProp<Facet_LiteralProp, "::facet::ir::Literal()">;

//===----------------------------------------------------------------------===//
// Enumerations
//===----------------------------------------------------------------------===//

class Facet_Enum<string name, string text, list<I32EnumAttrCase> cases>
    : I32EnumAttr<name, text, cases> {
  let cppNamespace = "::facet::ir";
}

def Facet_RoleAttr : Facet_Enum<"MessageRole", "role of a message", [
  I32EnumAttrCase<"System", 0, "system">, I32EnumAttrCase<"User", 1, "user">,
  I32EnumAttrCase<"Assistant", 2, "assistant">]>;

def Facet_MessageOrderAttr : Facet_Enum<"MessageOrder", "order of messages", [
  I32EnumAttrCase<"Standard", 0, "standard">,
  I32EnumAttrCase<"Source", 1, "source">]>;

def Facet_CheckKindAttr : Facet_Enum<"CheckKind", "why a value is checked", [
  I32EnumAttrCase<"Declared", 0, "declared">,
  I32EnumAttrCase<"LensInput", 1, "input">,
  I32EnumAttrCase<"LensArgument", 2, "argument">,
  I32EnumAttrCase<"Gate", 3, "gate">,
  I32EnumAttrCase<"LensResult", 4, "result">]>;

def Facet_GuardedOpAttr : Facet_Enum<"GuardedOperation", "a guarded operation", [
  I32EnumAttrCase<"ToolExpose", 0, "tool_expose">,
  I32EnumAttrCase<"ToolCall", 1, "tool_call">,
  I32EnumAttrCase<"LensCall", 2, "lens_call">,
  I32EnumAttrCase<"MessageEmit", 3, "message_emit">]>;

def Facet_RuleKindAttr : Facet_Enum<"RuleKind", "what a rule says", [
  I32EnumAttrCase<"Deny", 0, "deny">, I32EnumAttrCase<"Allow", 1, "allow">]>;

#endif // FACET_DIALECT_FACET_IR_FACETATTRS_TD
