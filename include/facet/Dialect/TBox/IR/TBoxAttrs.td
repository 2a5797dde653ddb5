//===- TBoxAttrs.td - Attributes of the tbox dialect ----- -*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_TBOX_IR_TBOXATTRS_TD
#define FACET_DIALECT_TBOX_IR_TBOXATTRS_TD

include "facet/Dialect/TBox/IR/TBoxDialect.td"
include "mlir/IR/EnumAttr.td"

def TBox_LayoutAttr : I32EnumAttr<"SectionLayout",
                                  "what packing at compile time did", [
  I32EnumAttrCase<"Cut", 0, "cut">, I32EnumAttrCase<"Dropped", 1, "dropped">]> {
  let cppNamespace = "::facet::tbox";
}

#endif // FACET_DIALECT_TBOX_IR_TBOXATTRS_TD
