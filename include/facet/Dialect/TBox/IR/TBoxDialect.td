//===- TBoxDialect.td - The tbox dialect ----------------- -*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_TBOX_IR_TBOXDIALECT_TD
#define FACET_DIALECT_TBOX_IR_TBOXDIALECT_TD

include "mlir/IR/OpBase.td"

def TBoxDialect : Dialect {
  let name = "tbox";
  let cppNamespace = "::facet::tbox";
  let summary = "The Token Box of a FACET program (docs/Language.md 1.11)";
  let description = [{
    The `tbox` dialect says what a program emits and how it is fitted into its
    budget: one box a program, a section a message, and a `tbox.pack` where that
    has to be decided when the program is run. Values, rules and interfaces stay
    operations of the `facet` dialect; see docs/Rationale/TBox.md.
  }];
  let dependentDialects = ["::facet::ir::FacetDialect"];
}

class TBox_Op<string mnemonic, list<Trait> traits = []>
    : Op<TBoxDialect, mnemonic, traits>;

#endif // FACET_DIALECT_TBOX_IR_TBOXDIALECT_TD
