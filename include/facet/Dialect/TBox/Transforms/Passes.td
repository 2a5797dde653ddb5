//===- Passes.td - Passes of the tbox dialect ------------ -*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_TBOX_TRANSFORMS_PASSES_TD
#define FACET_DIALECT_TBOX_TRANSFORMS_PASSES_TD

include "mlir/Pass/PassBase.td"

def TBoxPack : Pass<"tbox-pack", "::facet::ir::ProgramOp"> {
  let summary = "fit the sections of a token box into its budget";
  let description = [{
    Decides at compile time what it can of docs/Language.md 1.11, in this order:

    1. gives holes an upper bound of their units where one is known;
    2. drops the `tbox.pack` of a box in which everything fits for all inputs;
    3. leaves a box whose fixed critical text is above the budget to the run,
       which reports F901 in its turn, and says so (a failed remark);
    4. packs a box whose sections are all fixed, by the algorithm of the run, and
       marks what was cut or dropped;
    5. sorts the flexible sections of a box that is left to the run.

    What it did, and what it did not and why, are remarks of the category
    `tbox-pack`.
  }];
  let options = [
    Option<"findBounds", "find-bounds", "bool", "true",
           "give holes an upper bound of their units">,
    Option<"packFixed", "pack-fixed", "bool", "true",
           "pack boxes of fixed sections">,
    Option<"presort", "presort", "bool", "true",
           "sort the flexible sections of a residual tbox.pack">
  ];
}

#endif // FACET_DIALECT_TBOX_TRANSFORMS_PASSES_TD
