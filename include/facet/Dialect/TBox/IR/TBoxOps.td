//===- TBoxOps.td - Operations of the tbox dialect ------- -*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_TBOX_IR_TBOXOPS_TD
#define FACET_DIALECT_TBOX_IR_TBOXOPS_TD

include "facet/Dialect/Facet/IR/FacetAttrs.td"
include "facet/Dialect/TBox/IR/TBoxAttrs.td"
include "facet/Dialect/TBox/IR/TBoxInterfaces.td"
include "mlir/IR/BuiltinAttributes.td"

def TBox_BoxOp : TBox_Op<"box", [
    HasParent<"::facet::ir::ProgramOp">, SingleBlock, NoTerminator,
    NoRegionArguments]> {
  let summary = "the messages of a program and their budget";
  let description = [{
    Holds messages and histories in source order and, last, `tbox.pack` if the run has to
    fit them into the budget. Without it everything that the guard allows is
    emitted as the sections say. The budget is that of the program, and all sizes
    are in its unit: FACET units (UTF-8 bytes of the NFC+LF form), or tokens if
    the program has a `unit`.

    ```mlir
    tbox.box budget(4096) {
      tbox.section system "system#1" fixed "Be brief." units(9)
      tbox.section user "user#1" {shrink = 1.0} hole at_most(90) {
        facet.yield %q : !facet.string
      }
      tbox.pack order [1]
    }
    ```
  }];
  let arguments = (ins I64Attr:$budget);
  let regions = (region SizedRegion<1>:$body);
  let assemblyFormat = "`budget` `(` $budget `)` attr-dict-with-keyword $body";
  let extraClassDeclaration = [{
    /// The residual packing, or null.
    PackOp getPack();
  }];
  let hasVerifier = 1;
  let hasRegionVerifier = 1;
}

def TBox_SectionOp : TBox_Op<"section", [
    HasParent<"BoxOp">, TBox_SectionsInterface]> {
  let summary = "a message (docs/Language.md 1.7, 1.11)";
  let description = [{
    The content is either `fixed`, a string or a list of items that the run would
    accept, with its size in `units`; or a hole, a region that computes it, of
    `at_most` so many units if that is known. `gas` is what calls that were
    folded into a fixed content would have cost. A fixed section's location is
    that of the message fused with that of the content.

    `gates` and `strategy` are as of `facet.message`. `layout` says that packing
    at compile time has cut the section to the text that it has, or dropped it:
    its text is empty, and the guard is asked all the same. `before` is the size
    that it had.

    ```mlir
    tbox.section system "system#1" fixed("You answer.") units(11)
    tbox.section user "user#1" hole {
      facet.yield %question : !facet.string
    }
    ```
  }];
  let arguments = (ins Facet_RoleAttr:$role, Facet_TextAttr:$id,
    OptionalAttr<TBox_LayoutAttr>:$layout,
    DefaultValuedAttr<I64Attr, "500">:$priority,
    DefaultValuedAttr<I64Attr, "0">:$min,
    DefaultValuedAttr<F64Attr, "0.0">:$grow,
    DefaultValuedAttr<F64Attr, "0.0">:$shrink,
    OptionalAttr<ArrayAttr>:$tools, Facet_OptionalLiteralProp:$fixed,
    OptionalAttr<I64Attr>:$units, OptionalAttr<I64Attr>:$before,
    OptionalAttr<I64Attr>:$gas, OptionalAttr<I64Attr>:$at_most);
  let regions = (region AnyRegion:$content, AnyRegion:$strategy,
                        VariadicRegion<SizedRegion<1>>:$gates);
  let assemblyFormat = [{
    $role $id ($layout^)? (`tools` $tools^)? attr-dict
    (`strategy` $strategy^)? (`when` `(` $gates^ `)`)?
    custom<FixedContent>($fixed) (`units` `(` $units^ `)`)?
    (`before` `(` $before^ `)`)? (`gas` `(` $gas^ `)`)?
    (`hole` (`at_most` `(` $at_most^ `)`)? $content^)?
  }];
  let extraClassDeclaration = [{
    std::optional<uint64_t> getUpperBound();
  }];
  let hasVerifier = 1;
}

def TBox_HistoryOp : TBox_Op<"history", [
    HasParent<"BoxOp">, TBox_SectionsInterface]> {
  let summary = "the history of a conversation (docs/Language.md 3.11)";
  let description = [{
    Stands for a section of each turn, oldest first, with the id of the history,
    a dot and the number of the turn from 1. Gates, strategy, layout fields and
    `gas` are as of `tbox.section`, and hold for all turns.

    The turns are either `fixed`, a list of maps with a `role` and a `content`
    that the run would accept, with the size of each turn in `units`; or a hole,
    a region that computes the list, whose turns have together `at_most` so many
    units if that is known. Packing at compile time has `cut` the turns with
    these numbers, counted from 0, to the text that they have, and `dropped`
    those: their text is empty, and the guard is asked all the same. `before` has
    the sizes that all turns had.

    ```mlir
    tbox.history "history#1" {shrink = 1.0} fixed [#facet.map<role = "user", content = "Hi!">] units [3]
    tbox.history "chat" {shrink = 1.0} hole {
      facet.yield %turns : !facet.any
    }
    ```
  }];
  let arguments = (ins Facet_TextAttr:$id,
    DefaultValuedAttr<I64Attr, "500">:$priority,
    DefaultValuedAttr<I64Attr, "0">:$min,
    DefaultValuedAttr<F64Attr, "0.0">:$grow,
    DefaultValuedAttr<F64Attr, "0.0">:$shrink,
    Facet_OptionalLiteralProp:$fixed, OptionalAttr<DenseI64ArrayAttr>:$units,
    OptionalAttr<DenseI64ArrayAttr>:$before,
    OptionalAttr<DenseI32ArrayAttr>:$cut,
    OptionalAttr<DenseI32ArrayAttr>:$dropped, OptionalAttr<I64Attr>:$gas,
    OptionalAttr<I64Attr>:$at_most);
  let regions = (region AnyRegion:$content, AnyRegion:$strategy,
                        VariadicRegion<SizedRegion<1>>:$gates);
  let assemblyFormat = [{
    $id attr-dict (`strategy` $strategy^)? (`when` `(` $gates^ `)`)?
    custom<FixedContent>($fixed) (`units` $units^)? (`before` $before^)?
    (`cut` $cut^)? (`dropped` $dropped^)? (`gas` `(` $gas^ `)`)?
    (`hole` (`at_most` `(` $at_most^ `)`)? $content^)?
  }];
  let extraClassDeclaration = [{
    std::optional<uint64_t> getUpperBound();
  }];
  let hasVerifier = 1;
}

def TBox_PackOp : TBox_Op<"pack", [HasParent<"BoxOp">]> {
  let summary = "fit the sections into the budget when the program is run";
  let description = [{
    docs/Language.md 1.11, steps 1 to 3, and the `packing` of the program (3.3).
    `order` lists the flexible messages and
    histories by their numbers in the box, in the order in which they give way,
    if that was sorted at compile time. Turns of a history give way one behind
    the other, the oldest first.

    ```mlir
    tbox.pack order [2, 1]
    ```
  }];
  let arguments = (ins OptionalAttr<DenseI32ArrayAttr>:$order);
  let assemblyFormat = "(`order` $order^)? attr-dict";
}

#endif // FACET_DIALECT_TBOX_IR_TBOXOPS_TD
