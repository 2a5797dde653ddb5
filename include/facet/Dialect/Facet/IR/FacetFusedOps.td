//===- FacetFusedOps.td - Operations that fusion makes ---*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each stands for several lens calls (facet/Lens/Fused.h); facet-fuse-lenses puts
// them in. Documents cannot name them.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_FACETFUSEDOPS_TD
#define FACET_DIALECT_FACET_IR_FACETFUSEDOPS_TD

include "facet/Dialect/Facet/IR/FacetNumberOps.td"

def Facet_SplitFirstOp : Facet_PartialLensOp<"split_first"> {
  let summary = "`split |> first`: the text before the first separator";
  let description = [{
    Cannot fail if the separator is a constant with something in it.

    ```mlir
    %1 = facet.split_first %0(%sep) : (!facet.string, !facet.string) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$separator);
  let assemblyFormat = "$input `(` $separator `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_SplitLastOp : Facet_PartialLensOp<"split_last"> {
  let summary = "`split |> last`: the text after the last separator";
  let description = [{
    Separators are found from the left, as `split` finds them.

    ```mlir
    %1 = facet.split_last %0(%sep) : (!facet.string, !facet.string) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$separator);
  let assemblyFormat = "$input `(` $separator `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_SplitNthOp : Facet_PartialLensOp<"split_nth"> {
  let summary = "`split |> nth`: the text between two separators";
  let description = [{
    Stops at the item; fails, as `nth` does, if there are too few.

    ```mlir
    %1 = facet.split_nth %0(%sep, %two) : (!facet.string, !facet.string, !facet.int) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$separator, Facet_Value:$index);
  let assemblyFormat = "$input `(` $separator `,` $index `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_SplitLengthOp : Facet_PartialLensOp<"split_length"> {
  let summary = "`split |> length`: one more than there are separators";
  let description = [{
    Counts without making the list.

    ```mlir
    %1 = facet.split_length %0(%sep) : (!facet.string, !facet.string) -> !facet.int
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$separator);
  let assemblyFormat = "$input `(` $separator `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_ReplaceLiteralOp : Facet_PartialLensOp<"replace_literal"> {
  let summary = "`split |> join`: every place of a literal replaced";
  let description = [{
    Also what `replace` is if neither its pattern nor its replacement has a
    character that means something else.

    ```mlir
    %1 = facet.replace_literal %0(%newline, %space)
      : (!facet.string, !facet.string, !facet.string) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$literal, Facet_Value:$replacement);
  let assemblyFormat = "$input `(` $literal `,` $replacement `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_MapFirstOp : Facet_PartialLensOp<"map_first"> {
  let summary = "`map |> first`: the field of the first item";
  let description = [{
    Fails as `first` does on an empty list. Stands only where `map` cannot fail:
    where the type says that all items have the field.

    ```mlir
    %1 = facet.map_first %0(%field) : (!facet.list<struct<name: string>>, !facet.string) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$field);
  let assemblyFormat = "$input `(` $field `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_SortFirstOp : Facet_PartialLensOp<"sort_first"> {
  let summary = "`sort_by |> first`: the least item, in linear time";
  let description = [{
    Of equal items the first. Fails as `first` does on an empty list.

    ```mlir
    %1 = facet.sort_first %0(%field, %desc) : (!facet.list<any>, !facet.string, !facet.bool) -> !facet.any
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$field, Facet_Value:$desc);
  let assemblyFormat = "$input `(` $field `,` $desc `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_TextChainOp : Facet_PartialLensOp<"text_chain"> {
  let summary = "several text lenses in one pass over the text";
  let description = [{
    `stages` is a constant list: a lens's name, or a list of its name and its
    arguments, of `trim`, `lowercase`, `uppercase`, `replace_literal`, `concat`
    and `indent`. The text goes through them piece by piece; no stage makes a
    text of its own.

    ```mlir
    %stages = facet.constant(["lowercase", ["replace_literal", "\0A", " "]]) : !facet.list<any>
    %1 = facet.text_chain %0(%stages) : (!facet.string, !facet.list<any>) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$stages);
  let assemblyFormat = "$input `(` $stages `)` attr-dict `:` functional-type(operands, results)";
  let hasVerifier = 1;
}

#endif // FACET_DIALECT_FACET_IR_FACETFUSEDOPS_TD
