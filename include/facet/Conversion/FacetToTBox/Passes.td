//===- Passes.td - From the facet to the tbox dialect ------*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_CONVERSION_FACETTOTBOX_PASSES_TD
#define FACET_CONVERSION_FACETTOTBOX_PASSES_TD

include "mlir/Pass/PassBase.td"

def ConvertFacetToTBox : Pass<"convert-facet-to-tbox", "::facet::ir::ProgramOp"> {
  let summary = "put the messages of a program into a token box";
  let description = [{
    Replaces all `facet.message` operations of a program by one `tbox.box` with
    a `tbox.section` each, in source order, and a `tbox.pack` (none in the core
    profile, which has no layout). Gates that certainly hold are removed. A
    section whose gate never holds is removed if nothing before that gate can be
    observed. Contents that are constants become fixed, with their units.
  }];
  let dependentDialects = ["::facet::tbox::TBoxDialect"];
}

#endif // FACET_CONVERSION_FACETTOTBOX_PASSES_TD
