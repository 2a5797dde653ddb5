//===- Hello.td - The hello dialect and its pass -----------*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

include "facet/Analysis/SizeBoundInterface.td"
include "facet/Dialect/Facet/IR/FacetInterfaces.td"
include "facet/Dialect/Facet/IR/FacetTypes.td"
include "mlir/Pass/PassBase.td"

def HelloDialect : Dialect {
  let name = "hello";
  let summary = "An example of a dialect outside of FACET";
  let cppNamespace = "::hello";
  let dependentDialects = ["::facet::ir::FacetDialect"];
}

// The interface brings the verifier and the folder: the types are those of the
// lens, and calls on literals are computed by its kernel.
def Hello_ShoutOp : Op<HelloDialect, "shout", [LensOpInterface, Pure,
    DeclareOpInterfaceMethods<SizeBoundOpInterface>]> {
  let summary = "upper case, with an exclamation mark";
  let description = [{
    The lens `shout()`: the text in upper case, with `!` at its end unless one is
    there.

    ```mlir
    %1 = hello.shout %0 : (!facet.string) -> !facet.string
    ```
  }];
  let arguments = (ins Facet_Value:$input);
  let results = (outs Facet_Value:$result);
  let assemblyFormat = "$input attr-dict `:` functional-type(operands, results)";
  let hasCanonicalizeMethod = 1;
}

def HelloDropUppercase : Pass<"hello-drop-uppercase"> {
  let summary = "Drop `uppercase()` in front of `shout()`";
  let dependentDialects = ["HelloDialect"];
}

def HelloLower : Pass<"hello-lower"> {
  let summary = "Lower `shout()` to lenses of the library";
  let dependentDialects = ["::facet::ir::FacetDialect"];
}
