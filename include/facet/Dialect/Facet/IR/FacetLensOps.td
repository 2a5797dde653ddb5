//===- FacetLensOps.td - One operation a lens (LANGUAGE.md part 2) ---*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_FACETLENSOPS_TD
#define FACET_DIALECT_FACET_IR_FACETLENSOPS_TD

include "facet/Dialect/Facet/IR/FacetInterfaces.td"
include "facet/Dialect/Facet/IR/FacetTypes.td"
include "mlir/IR/BuiltinAttributes.td"
include "mlir/Interfaces/InferTypeOpInterface.td"

//===----------------------------------------------------------------------===//
// Kinds of lens operations
//
// Operand types beyond "a facet value" are verified against the signature of
// the lens (LensOpInterface), so that the signature is written once, in FacetLens.
//===----------------------------------------------------------------------===//

class Facet_LensOp<string mnemonic, list<Trait> traits = []>
    : Facet_Op<mnemonic, !listconcat([LensOpInterface], traits)> {
  let results = (outs Facet_Value:$result);
}

/// A lens that cannot fail on operands of its types.
class Facet_TotalLensOp<string mnemonic, list<Trait> traits = []>
    : Facet_LensOp<mnemonic, !listconcat([Pure], traits)>;

/// A lens that may fail. It has no effect if its constant arguments make sure
/// that it does not; else it may end the run, and must stay where it is.
class Facet_PartialLensOp<string mnemonic, list<Trait> traits = []>
    : Facet_LensOp<mnemonic, !listconcat([
        DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
        DeclareOpInterfaceMethods<ConditionallySpeculatable>], traits)> {
  let extraClassDefinition = [{
    void $cppClass::getEffects(
        ::llvm::SmallVectorImpl<::mlir::MemoryEffects::EffectInstance> &effects) {
      ::facet::ir::getLensEffects(*this, effects);
    }
    ::mlir::Speculation::Speculatability $cppClass::getSpeculatability() {
      return ::facet::ir::getLensSpeculatability(*this);
    }
  }];
}


//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

def Facet_TrimOp
    : Facet_TotalLensOp<"trim", [SameOperandsAndResultType, Idempotent]> {
  let summary = "strip White_Space at both ends";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_LowercaseOp : Facet_TotalLensOp<"lowercase"> {
  let summary = "full Unicode lower-case mapping";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

def Facet_UppercaseOp : Facet_TotalLensOp<"uppercase"> {
  let summary = "full Unicode upper-case mapping";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

def Facet_CapitalizeOp : Facet_TotalLensOp<"capitalize"> {
  let summary = "title-case the first letter";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_ReverseOp : Facet_TotalLensOp<"reverse"> {
  let summary = "reverse by grapheme cluster";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_SubstringOp : Facet_PartialLensOp<"substring"> {
  let summary = "code points [start, end)";
  let arguments = (ins Facet_Value:$input, Facet_Value:$start, Optional<Facet_Value>:$end);
  let assemblyFormat = "$input `(` $start (`,` $end^)? `)` attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

def Facet_TruncateOp : Facet_PartialLensOp<"truncate"> {
  let summary = "at most so many code points";
  let arguments = (ins Facet_Value:$input, Facet_Value:$max, Facet_Value:$suffix);
  let assemblyFormat = "$input `(` $max `,` $suffix `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_ConcatOp : Facet_TotalLensOp<"concat"> {
  let summary = "append a string";
  let arguments = (ins Facet_Value:$input, Facet_Value:$other);
  let assemblyFormat = "$input `(` $other `)` attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

def Facet_IndentOp : Facet_PartialLensOp<"indent"> {
  let summary = "indent non-empty lines by two spaces a level";
  let arguments = (ins Facet_Value:$input, Facet_Value:$level);
  let assemblyFormat = "$input `(` $level `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_SplitOp : Facet_PartialLensOp<"split"> {
  let summary = "cut at a literal separator";
  let arguments = (ins Facet_Value:$input, Facet_Value:$separator);
  let assemblyFormat = "$input `(` $separator `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_JoinOp : Facet_TotalLensOp<"join"> {
  let summary = "join the texts of the items";
  let arguments = (ins Facet_Value:$input, Facet_Value:$separator);
  let assemblyFormat = "$input `(` $separator `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_ReplaceOp : Facet_PartialLensOp<"replace"> {
  let summary = "replace all matches of a pattern";
  let arguments = (ins Facet_Value:$input, Facet_Value:$pattern, Facet_Value:$replacement);
  let assemblyFormat = "$input `(` $pattern `,` $replacement `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_RegexMatchOp : Facet_PartialLensOp<"regex_match"> {
  let summary = "does the pattern match?";
  let arguments = (ins Facet_Value:$input, Facet_Value:$pattern);
  let assemblyFormat = "$input `(` $pattern `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_UrlEncodeOp : Facet_TotalLensOp<"url_encode"> {
  let summary = "percent-encode (RFC 3986)";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_UrlDecodeOp : Facet_PartialLensOp<"url_decode"> {
  let summary = "undo percent-encoding";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_HashOp : Facet_PartialLensOp<"hash"> {
  let summary = "hexadecimal digest";
  let arguments = (ins Facet_Value:$input, Facet_Value:$algorithm);
  let assemblyFormat = "$input `(` $algorithm `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_TokensOp : Facet_PartialLensOp<"tokens"> {
  let summary = "exact number of tokens";
  let arguments = (ins Facet_Value:$input, Facet_Value:$encoding);
  let assemblyFormat = "$input `(` $encoding `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_SummarizeOp : Facet_PartialLensOp<"summarize"> {
  let summary = "extractive summary";
  let arguments = (ins Facet_Value:$input, Facet_Value:$max_tokens, Optional<Facet_Value>:$max_bytes);
  let assemblyFormat = "$input `(` $max_tokens (`,` $max_bytes^)? `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_SentimentOp : Facet_TotalLensOp<"sentiment"> {
  let summary = "positive, neutral or negative";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}


//===----------------------------------------------------------------------===//
// JSON
//===----------------------------------------------------------------------===//

def Facet_JsonOp : Facet_PartialLensOp<"json"> {
  let summary = "canonical or indented JSON text";
  let arguments = (ins Facet_Value:$input, Facet_Value:$indent);
  let assemblyFormat = "$input `(` $indent `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_JsonParseOp : Facet_PartialLensOp<"json_parse"> {
  let summary = "read JSON";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}


//===----------------------------------------------------------------------===//
// Lists
//===----------------------------------------------------------------------===//

def Facet_FirstOp : Facet_PartialLensOp<"first"> {
  let summary = "the first item";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_LastOp : Facet_PartialLensOp<"last"> {
  let summary = "the last item";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_NthOp : Facet_PartialLensOp<"nth"> {
  let summary = "the item at an index from 0";
  let arguments = (ins Facet_Value:$input, Facet_Value:$index);
  let assemblyFormat = "$input `(` $index `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_SliceOp : Facet_PartialLensOp<"slice"> {
  let summary = "items [start, end)";
  let arguments = (ins Facet_Value:$input, Facet_Value:$start, Optional<Facet_Value>:$end);
  let assemblyFormat = "$input `(` $start (`,` $end^)? `)` attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

def Facet_TakeOp : Facet_PartialLensOp<"take"> {
  let summary = "the first n items";
  let arguments = (ins Facet_Value:$input, Facet_Value:$n);
  let assemblyFormat = "$input `(` $n `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_SkipOp : Facet_PartialLensOp<"skip"> {
  let summary = "all but the first n items";
  let arguments = (ins Facet_Value:$input, Facet_Value:$n);
  let assemblyFormat = "$input `(` $n `)` attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

def Facet_UniqueOp : Facet_TotalLensOp<"unique"> {
  let summary = "drop repeated items";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

def Facet_FlattenOp : Facet_TotalLensOp<"flatten"> {
  let summary = "take away one level of lists";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_LengthOp : Facet_TotalLensOp<"length"> {
  let summary = "number of items, entries or code points";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_FilterOp : Facet_PartialLensOp<"filter"> {
  let summary = "keep the items that a query accepts";
  let arguments = (ins Facet_Value:$input, Facet_Value:$query);
  let assemblyFormat = "$input `(` $query `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_SortByOp : Facet_TotalLensOp<"sort_by"> {
  let summary = "sort stably by a field";
  let arguments = (ins Facet_Value:$input, Facet_Value:$field, Facet_Value:$desc);
  let assemblyFormat = "$input `(` $field `,` $desc `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_MapOp : Facet_PartialLensOp<"map"> {
  let summary = "a field of each item";
  let arguments = (ins Facet_Value:$input, Facet_Value:$field);
  let assemblyFormat = "$input `(` $field `)` attr-dict `:` functional-type(operands, results)";
  let extraClassDeclaration = [{
    /// True if the static type says that all items have the field.
    bool cannotFail();
  }];
}

def Facet_EnsureListOp : Facet_TotalLensOp<"ensure_list"> {
  let summary = "a list as it is, anything else as its only item";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}


//===----------------------------------------------------------------------===//
// Maps
//===----------------------------------------------------------------------===//

def Facet_KeysOp : Facet_TotalLensOp<"keys"> {
  let summary = "the keys, in order";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_ValuesOp : Facet_TotalLensOp<"values"> {
  let summary = "the values, in order";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_MergeOp : Facet_TotalLensOp<"merge"> {
  let summary = "shallow merge; the other map wins";
  let arguments = (ins Facet_Value:$input, Facet_Value:$other);
  let assemblyFormat = "$input `(` $other `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_PickOp : Facet_TotalLensOp<"pick"> {
  let summary = "keep some keys";
  let arguments = (ins Facet_Value:$input, Facet_Value:$keys);
  let assemblyFormat = "$input `(` $keys `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_OmitOp : Facet_TotalLensOp<"omit"> {
  let summary = "drop some keys";
  let arguments = (ins Facet_Value:$input, Facet_Value:$keys);
  let assemblyFormat = "$input `(` $keys `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_DefaultOp : Facet_TotalLensOp<"default"> {
  let summary = "another value for null";
  let arguments = (ins Facet_Value:$input, Facet_Value:$value);
  let assemblyFormat = "$input `(` $value `)` attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}


//===----------------------------------------------------------------------===//
// Numbers
//===----------------------------------------------------------------------===//

def Facet_AbsOp : Facet_PartialLensOp<"abs"> {
  let summary = "absolute value";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_RoundOp : Facet_PartialLensOp<"round"> {
  let summary = "round half to even";
  let arguments = (ins Facet_Value:$input, Facet_Value:$precision);
  let assemblyFormat = "$input `(` $precision `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_MinOp : Facet_TotalLensOp<"min"> {
  let summary = "the lesser of two numbers";
  let arguments = (ins Facet_Value:$input, Facet_Value:$other);
  let assemblyFormat = "$input `(` $other `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_MaxOp : Facet_TotalLensOp<"max"> {
  let summary = "the greater of two numbers";
  let arguments = (ins Facet_Value:$input, Facet_Value:$other);
  let assemblyFormat = "$input `(` $other `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_ToStringOp : Facet_TotalLensOp<"to_string"> {
  let summary = "the text of a value";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

def Facet_ToIntOp : Facet_PartialLensOp<"to_int"> {
  let summary = "an integer from a number or text";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_ToFloatOp : Facet_PartialLensOp<"to_float"> {
  let summary = "a float from a number or text";
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}


//===----------------------------------------------------------------------===//
// Media
//===----------------------------------------------------------------------===//

def Facet_ImageResizeOp : Facet_PartialLensOp<"image_resize"> {
  let summary = "another width and height";
  let arguments = (ins Facet_Value:$input, Facet_Value:$width, Facet_Value:$height);
  let assemblyFormat = "$input `(` $width `,` $height `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_AudioTrimOp : Facet_PartialLensOp<"audio_trim"> {
  let summary = "a part of the duration";
  let arguments = (ins Facet_Value:$input, Facet_Value:$start, Facet_Value:$end);
  let assemblyFormat = "$input `(` $start `,` $end `)` attr-dict `:` functional-type(operands, results)";
}


//===----------------------------------------------------------------------===//
// Lenses with arguments of any name, and lenses of the host
//===----------------------------------------------------------------------===//

def Facet_TemplateOp : Facet_PartialLensOp<"template"> {
  let summary = "replace {{name}} by the text of an argument";
  let arguments = (ins Facet_Value:$input, Variadic<Facet_Value>:$values,
                       ArrayAttr:$names);
  let assemblyFormat = [{
    $input $names `(` $values `)` attr-dict `:` functional-type(operands, results)
  }];
  let extraClassDeclaration = [{
    ::mlir::ArrayAttr getArgumentNames() { return getNames(); }
  }];
}

def Facet_ApplyOp : Facet_LensOp<"apply"> {
  let summary = "a call of a lens of the host, or of trust level 1 or 2";
  let description = [{
    The guard decides on the call when it is reached, and the decision is
    recorded: the operation has effects and stays where it is. `parameters` are
    the positions of the given arguments among the lens's parameters; of a lens
    that takes any names there are `names` instead, one an argument.
  }];
  let arguments = (ins FlatSymbolRefAttr:$callee, Facet_Value:$input,
                       Variadic<Facet_Value>:$values, DenseI32ArrayAttr:$parameters,
                       OptionalAttr<StrArrayAttr>:$names);
  let assemblyFormat = [{
    $callee $input $parameters (`names` $names^)? `(` $values `)` attr-dict `:`
    functional-type(operands, results)
  }];
  let extraClassDeclaration = [{
    ::mlir::ArrayAttr getArgumentNames() { return getNamesAttr(); }
    ::llvm::SmallVector<::mlir::Value> getLensArguments();
  }];
}

#endif // FACET_DIALECT_FACET_IR_FACETLENSOPS_TD

