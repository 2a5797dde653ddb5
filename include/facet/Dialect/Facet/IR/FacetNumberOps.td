//===- FacetNumberOps.td - Lenses of numbers and conversions ---*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_FACETNUMBEROPS_TD
#define FACET_DIALECT_FACET_IR_FACETNUMBEROPS_TD

include "facet/Dialect/Facet/IR/FacetLensOps.td"

//===----------------------------------------------------------------------===//
// Numbers
//===----------------------------------------------------------------------===//

def Facet_AbsOp : Facet_PartialLensOp<"abs"> {
  let summary = "absolute value";
  let description = [{
    The absolute value; the least integer, which has none, fails with F452.

    ```mlir
    %1 = facet.abs %0 : (!facet.int) -> !facet.int
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_RoundOp : Facet_PartialLensOp<"round"> {
  let summary = "round half to even";
  let description = [{
    Rounded to so many digits behind the point, or before it if `precision`
    is negative, half to even. A result that is out of range fails with F452.

    ```mlir
    %2 = facet.round %0(%1) : (!facet.float, !facet.int) -> !facet.float
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$precision);
  let assemblyFormat = "$input `(` $precision `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_MinOp : Facet_TotalLensOp<"min"> {
  let summary = "the lesser of two numbers";
  let description = [{
    The lesser of two numbers; the input if they are equal.

    ```mlir
    %2 = facet.min %0(%1) : (!facet.int, !facet.int) -> !facet.int
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$other);
  let assemblyFormat = "$input `(` $other `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_MaxOp : Facet_TotalLensOp<"max"> {
  let summary = "the greater of two numbers";
  let description = [{
    The greater of two numbers; the input if they are equal.

    ```mlir
    %2 = facet.max %0(%1) : (!facet.int, !facet.int) -> !facet.int
    ```
  }];
  let arguments = (ins Facet_Value:$input, Facet_Value:$other);
  let assemblyFormat = "$input `(` $other `)` attr-dict `:` functional-type(operands, results)";
}

def Facet_ToStringOp : Facet_TotalLensOp<"to_string"> {
  let summary = "the text of a value";
  let description = [{
    The text of an atom, the canonical JSON of anything else.

    ```mlir
    %1 = facet.to_string %0 : (!facet.any) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
  let hasFolder = 1;
}

def Facet_ToIntOp : Facet_PartialLensOp<"to_int"> {
  let summary = "an integer from a number or text";
  let description = [{
    An integer of a number or of decimal text; what is none fails with F452.

    ```mlir
    %1 = facet.to_int %0 : (!facet.string) -> !facet.int
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

def Facet_ToFloatOp : Facet_PartialLensOp<"to_float"> {
  let summary = "a float from a number or text";
  let description = [{
    A float of a number or of decimal text; what is none fails with F452.

    ```mlir
    %1 = facet.to_float %0 : (!facet.string) -> !facet.float
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
}

#endif // FACET_DIALECT_FACET_IR_FACETNUMBEROPS_TD
