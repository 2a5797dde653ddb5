//===- FacetLensOps.td - One operation a lens --------------*- tablegen -*-===//
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
  let description = [{
    The text without Unicode White_Space at its ends.

    ```mlir
    %1 = facet.trim %0 : (!facet.string) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_LowercaseOp : Facet_TotalLensOp<"lowercase"> {
  let summary = "full Unicode lower-case mapping";
  let description = [{
    The text in lower case, by the full Unicode mapping and no locale's; a
    final sigma as Unicode says.

    ```mlir
    %1 = facet.lowercase %0 : (!facet.string) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

def Facet_UppercaseOp : Facet_TotalLensOp<"uppercase"> {
  let summary = "full Unicode upper-case mapping";
  let description = [{
    The text in upper case, by the full Unicode mapping and no locale's: `ß`
    becomes `SS`.

    ```mlir
    %1 = facet.uppercase %0 : (!facet.string) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

def Facet_CapitalizeOp : Facet_TotalLensOp<"capitalize"> {
  let summary = "title-case the first letter";
  let description = [{
    The first character in title case, the rest unchanged.

    ```mlir
    %1 = facet.capitalize %0 : (!facet.string) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_ReverseOp : Facet_TotalLensOp<"reverse"> {
  let summary = "reverse by grapheme cluster";
  let description = [{
    The text backwards, grapheme cluster by grapheme cluster.

    ```mlir
    %1 = facet.reverse %0 : (!facet.string) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_SubstringOp : Facet_PartialLensOp<"substring"> {
  let summary = "code points [start, end)";
  let description = [{
    The code points from `start` up to `end`, or to the end of the text;
    both are clamped to it. A negative one fails with F452.

    ```mlir
    %3 = facet.substring %0(%1, %2) : (!facet.string, !facet.int, !facet.int) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$start, Optional<Facet_Value>:$end);
  let assemblyFormat = "$input `(` $start (`,` $end^)? `)` attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

def Facet_TruncateOp : Facet_PartialLensOp<"truncate"> {
  let summary = "at most so many code points";
  let description = [{
    A text of more than `max` code points is cut so that it has `max` with
    the suffix. A negative `max` fails with F452.

    ```mlir
    %3 = facet.truncate %0(%1, %2) : (!facet.string, !facet.int, !facet.string) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$max, Facet_Value:$suffix);
  let assemblyFormat = "$input `(` $max `,` $suffix `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_ConcatOp : Facet_TotalLensOp<"concat"> {
  let summary = "append a string";
  let description = [{
    The text with another behind it.

    ```mlir
    %2 = facet.concat %0(%1) : (!facet.string, !facet.string) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$other);
  let assemblyFormat = "$input `(` $other `)` attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

def Facet_IndentOp : Facet_PartialLensOp<"indent"> {
  let summary = "indent non-empty lines by two spaces a level";
  let description = [{
    Two spaces a level before each line that is not empty. A negative level
    fails with F452.

    ```mlir
    %2 = facet.indent %0(%1) : (!facet.string, !facet.int) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$level);
  let assemblyFormat = "$input `(` $level `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_SplitOp : Facet_PartialLensOp<"split"> {
  let summary = "cut at a literal separator";
  let description = [{
    The pieces between the separators, which are literal text: one more than
    there are separators. An empty separator fails with F452.

    ```mlir
    %2 = facet.split %0(%1) : (!facet.string, !facet.string) -> !facet.list<string>
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$separator);
  let assemblyFormat = "$input `(` $separator `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_JoinOp : Facet_TotalLensOp<"join"> {
  let summary = "join the texts of the items";
  let description = [{
    The texts of the items, with the separator between them; lists and maps
    are written as canonical JSON.

    ```mlir
    %2 = facet.join %0(%1) : (!facet.list<any>, !facet.string) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$separator);
  let assemblyFormat = "$input `(` $separator `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_ReplaceOp : Facet_PartialLensOp<"replace"> {
  let summary = "replace all matches of a pattern";
  let description = [{
    All matches of an RE2 pattern are replaced; `$1` stands for a group,
    `$0` for the match, `$$` for a dollar. A bad pattern fails with F452,
    when the program is built if it is a literal.

    ```mlir
    %3 = facet.replace %0(%1, %2) : (!facet.string, !facet.string, !facet.string) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$pattern, Facet_Value:$replacement);
  let assemblyFormat = "$input `(` $pattern `,` $replacement `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_RegexMatchOp : Facet_PartialLensOp<"regex_match"> {
  let summary = "does the pattern match?";
  let description = [{
    Whether an RE2 pattern matches anywhere in the text. A bad pattern fails
    with F452.

    ```mlir
    %2 = facet.regex_match %0(%1) : (!facet.string, !facet.string) -> !facet.bool
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$pattern);
  let assemblyFormat = "$input `(` $pattern `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_UrlEncodeOp : Facet_TotalLensOp<"url_encode"> {
  let summary = "percent-encode (RFC 3986)";
  let description = [{
    Percent-encodes all but the unreserved characters of RFC 3986.

    ```mlir
    %1 = facet.url_encode %0 : (!facet.string) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_UrlDecodeOp : Facet_PartialLensOp<"url_decode"> {
  let summary = "undo percent-encoding";
  let description = [{
    Undoes percent-encoding. A bad escape, or bytes that are not UTF-8, fail
    with F452.

    ```mlir
    %1 = facet.url_decode %0 : (!facet.string) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_HashOp : Facet_PartialLensOp<"hash"> {
  let summary = "hexadecimal digest";
  let description = [{
    The digest of the text's UTF-8 in hexadecimal: `md5`, `sha1`, `sha256`
    or `sha512`; another algorithm fails with F452.

    ```mlir
    %2 = facet.hash %0(%1) : (!facet.string, !facet.string) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$algorithm);
  let assemblyFormat = "$input `(` $algorithm `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_TokensOp : Facet_PartialLensOp<"tokens"> {
  let summary = "exact number of tokens";
  let description = [{
    The number of tokens of a byte-pair encoding, `o200k_base` or `cl100k_base`;
    exact. Another encoding fails with F452.

    ```mlir
    %2 = facet.tokens %0(%1) : (!facet.string, !facet.string) -> !facet.int
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$encoding);
  let assemblyFormat = "$input `(` $encoding `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_SummarizeOp : Facet_PartialLensOp<"summarize"> {
  let summary = "extractive summary";
  let description = [{
    Whole sentences of the text, chosen by rank and kept in order, within
    `max_bytes` bytes and four bytes for each of `max_tokens`. A negative
    limit fails with F452.

    ```mlir
    %3 = facet.summarize %0(%1, %2) : (!facet.string, !facet.int, !facet.int) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$max_tokens, Optional<Facet_Value>:$max_bytes);
  let assemblyFormat = "$input `(` $max_tokens (`,` $max_bytes^)? `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_SentimentOp : Facet_TotalLensOp<"sentiment"> {
  let summary = "positive, neutral or negative";
  let description = [{
    `positive`, `neutral` or `negative`, by a list of words.

    ```mlir
    %1 = facet.sentiment %0 : (!facet.string) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

//===----------------------------------------------------------------------===//
// JSON
//===----------------------------------------------------------------------===//

def Facet_JsonOp : Facet_PartialLensOp<"json"> {
  let summary = "canonical or indented JSON text";
  let description = [{
    JSON text: canonical if `indent` is 0, else one entry a line in the
    order of maps. A negative indent fails with F452.

    ```mlir
    %2 = facet.json %0(%1) : (!facet.any, !facet.int) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$indent);
  let assemblyFormat = "$input `(` $indent `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_JsonParseOp : Facet_PartialLensOp<"json_parse"> {
  let summary = "read JSON";
  let description = [{
    The value of JSON text. What is no JSON, repeats a key or has a lone
    surrogate fails with F452.

    ```mlir
    %1 = facet.json_parse %0 : (!facet.string) -> !facet.any
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

//===----------------------------------------------------------------------===//
// Lists
//===----------------------------------------------------------------------===//

def Facet_FirstOp : Facet_PartialLensOp<"first"> {
  let summary = "the first item";
  let description = [{
    The first item; an empty list fails with F452.

    ```mlir
    %1 = facet.first %0 : (!facet.list<string>) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_LastOp : Facet_PartialLensOp<"last"> {
  let summary = "the last item";
  let description = [{
    The last item; an empty list fails with F452.

    ```mlir
    %1 = facet.last %0 : (!facet.list<string>) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_NthOp : Facet_PartialLensOp<"nth"> {
  let summary = "the item at an index from 0";
  let description = [{
    The item at an index that counts from 0; one out of range fails with
    F452.

    ```mlir
    %2 = facet.nth %0(%1) : (!facet.list<string>, !facet.int) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$index);
  let assemblyFormat = "$input `(` $index `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_SliceOp : Facet_PartialLensOp<"slice"> {
  let summary = "items [start, end)";
  let description = [{
    The items from `start` up to `end`, or to the end of the list; both are
    clamped to it. A negative one fails with F452.

    ```mlir
    %3 = facet.slice %0(%1, %2) : (!facet.list<any>, !facet.int, !facet.int) -> !facet.list<any>
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$start, Optional<Facet_Value>:$end);
  let assemblyFormat = "$input `(` $start (`,` $end^)? `)` attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

def Facet_TakeOp : Facet_PartialLensOp<"take"> {
  let summary = "the first n items";
  let description = [{
    The first `n` items, or all if there are fewer. A negative `n` fails
    with F452.

    ```mlir
    %2 = facet.take %0(%1) : (!facet.list<any>, !facet.int) -> !facet.list<any>
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$n);
  let assemblyFormat = "$input `(` $n `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_SkipOp : Facet_PartialLensOp<"skip"> {
  let summary = "all but the first n items";
  let description = [{
    All items but the first `n`. A negative `n` fails with F452.

    ```mlir
    %2 = facet.skip %0(%1) : (!facet.list<any>, !facet.int) -> !facet.list<any>
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$n);
  let assemblyFormat = "$input `(` $n `)` attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

def Facet_UniqueOp : Facet_TotalLensOp<"unique"> {
  let summary = "drop repeated items";
  let description = [{
    The list without the items that an earlier one equals, by canonical
    JSON.

    ```mlir
    %1 = facet.unique %0 : (!facet.list<any>) -> !facet.list<any>
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

def Facet_FlattenOp : Facet_TotalLensOp<"flatten"> {
  let summary = "take away one level of lists";
  let description = [{
    Items that are lists are replaced by their items; one level.

    ```mlir
    %1 = facet.flatten %0 : (!facet.list<any>) -> !facet.list<any>
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_LengthOp : Facet_TotalLensOp<"length"> {
  let summary = "number of items, entries or code points";
  let description = [{
    The number of items of a list, entries of a map or code points of a
    text.

    ```mlir
    %1 = facet.length %0 : (!facet.list<any>) -> !facet.int
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_FilterOp : Facet_PartialLensOp<"filter"> {
  let summary = "keep the items that a query accepts";
  let description = [{
    The items that a query accepts: `non_null`, `non_empty` or a condition
    on `item`. A bad query fails with F452, when the program is built if it
    is a literal.

    ```mlir
    %2 = facet.filter %0(%1) : (!facet.list<any>, !facet.string) -> !facet.list<any>
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$query);
  let assemblyFormat = "$input `(` $query `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_SortByOp : Facet_TotalLensOp<"sort_by"> {
  let summary = "sort stably by a field";
  let description = [{
    Sorted by a field, stably: missing, numbers, strings, others; the other
    way round if `desc`.

    ```mlir
    %3 = facet.sort_by %0(%1, %2) : (!facet.list<any>, !facet.string, !facet.bool) -> !facet.list<any>
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$field, Facet_Value:$desc);
  let assemblyFormat = "$input `(` $field `,` $desc `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_MapOp : Facet_PartialLensOp<"map"> {
  let summary = "a field of each item";
  let description = [{
    The field of each item; an item without it fails with F405.

    ```mlir
    %2 = facet.map %0(%1) : (!facet.list<any>, !facet.string) -> !facet.list<any>
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$field);
  let assemblyFormat = "$input `(` $field `)` attr-dict `:` functional-type(operands, results)";
  let extraClassDeclaration = [{
    /// True if the static type says that all items have the field.
    bool cannotFail();
  }];
}

def Facet_EnsureListOp : Facet_TotalLensOp<"ensure_list"> {
  let summary = "a list as it is, anything else as its only item";
  let description = [{
    A list as it is, anything else as the only item of a list.

    ```mlir
    %1 = facet.ensure_list %0 : (!facet.any) -> !facet.list<any>
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

//===----------------------------------------------------------------------===//
// Maps
//===----------------------------------------------------------------------===//

def Facet_KeysOp : Facet_TotalLensOp<"keys"> {
  let summary = "the keys, in order";
  let description = [{
    The keys of a map or struct, in its order.

    ```mlir
    %1 = facet.keys %0 : (!facet.map<any>) -> !facet.list<string>
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_ValuesOp : Facet_TotalLensOp<"values"> {
  let summary = "the values, in order";
  let description = [{
    The values of a map or struct, in its order.

    ```mlir
    %1 = facet.values %0 : (!facet.map<any>) -> !facet.list<any>
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_MergeOp : Facet_TotalLensOp<"merge"> {
  let summary = "shallow merge; the other map wins";
  let description = [{
    The entries of both maps; where both have a key, the other's value in
    the earlier place.

    ```mlir
    %2 = facet.merge %0(%1) : (!facet.map<any>, !facet.map<any>) -> !facet.map<any>
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$other);
  let assemblyFormat = "$input `(` $other `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_PickOp : Facet_TotalLensOp<"pick"> {
  let summary = "keep some keys";
  let description = [{
    The entries whose keys are listed, in the order of the map.

    ```mlir
    %2 = facet.pick %0(%1) : (!facet.map<any>, !facet.list<string>) -> !facet.map<any>
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$keys);
  let assemblyFormat = "$input `(` $keys `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_OmitOp : Facet_TotalLensOp<"omit"> {
  let summary = "drop some keys";
  let description = [{
    The entries whose keys are not listed.

    ```mlir
    %2 = facet.omit %0(%1) : (!facet.map<any>, !facet.list<string>) -> !facet.map<any>
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$keys);
  let assemblyFormat = "$input `(` $keys `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_DefaultOp : Facet_TotalLensOp<"default"> {
  let summary = "another value for null";
  let description = [{
    The input, or the argument if the input is null.

    ```mlir
    %2 = facet.default %0(%1) : (!facet.any, !facet.string) -> !facet.any
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$value);
  let assemblyFormat = "$input `(` $value `)` attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

//===----------------------------------------------------------------------===//
// Media
//===----------------------------------------------------------------------===//

def Facet_ImageResizeOp : Facet_PartialLensOp<"image_resize"> {
  let summary = "another width and height";
  let description = [{
    The asset with another shape; its digest is derived from the old one and
    the arguments. Bad bounds fail with F452.

    ```mlir
    %3 = facet.image_resize %0(%1, %2) : (!facet.image, !facet.int, !facet.int) -> !facet.image
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$width, Facet_Value:$height);
  let assemblyFormat = "$input `(` $width `,` $height `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_AudioTrimOp : Facet_PartialLensOp<"audio_trim"> {
  let summary = "a part of the duration";
  let description = [{
    The asset's part between two times; its digest is derived from the old
    one and the arguments. Bad bounds fail with F452.

    ```mlir
    %3 = facet.audio_trim %0(%1, %2) : (!facet.audio, !facet.int, !facet.int) -> !facet.audio
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$start, Facet_Value:$end);
  let assemblyFormat = "$input `(` $start `,` $end `)` attr-dict `:` functional-type(operands, results)";
}

//===----------------------------------------------------------------------===//
// Lenses with arguments of any name, and lenses of the host
//===----------------------------------------------------------------------===//

def Facet_TemplateOp : Facet_PartialLensOp<"template"> {
  let summary = "replace {{name}} by the text of an argument";
  let description = [{
    Each `{{name}}` of the text is replaced by the text of the argument of
    that name, `{{name.field}}` by that of a field (a missing one fails with
    F405). A name that no argument has, and any other `{{`, fails with F452; a
    backslash before `{{` makes it plain text.

    ```mlir
    %3 = facet.template %0 ["who", "n"] (%1, %2) : (!facet.string, !facet.string, !facet.int) -> !facet.string
    ```
  }];
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
  let summary = "a call of a lens that has no operation of its own";
  let description = [{
    Lenses of a host, of a plug-in without a dialect, and those of trust level 1
    and 2. The guard decides on the call when it is reached, and the decision is
    recorded: the operation has effects and stays where it is. `parameters` are
    the positions of the given arguments among the lens's parameters; of a lens
    that takes any names there are `names` instead, one an argument. Defaults
    of levels 1 and 2 are filled in when the call is made.

    What the call is known by to the host's cache and to the guard is made of
    what is written: the first `positional` parameters got their arguments by
    position, the others by name, and `declared` are the declared types of the
    input and of all arguments, if an asset among them has constraints.

    ```mlir
    %2 = facet.apply @rag_search %0 [1] (%1) : (!facet.string, !facet.int) -> !facet.any
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$callee, Facet_Value:$input,
                       Variadic<Facet_Value>:$values, DenseI32ArrayAttr:$parameters,
                       OptionalAttr<StrArrayAttr>:$names,
                       DefaultValuedAttr<I32Attr, "0">:$positional,
                       OptionalAttr<StrArrayAttr>:$declared);
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

