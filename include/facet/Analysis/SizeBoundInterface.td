//===- SizeBoundInterface.td - Operations that bound sizes -*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_ANALYSIS_SIZEBOUNDINTERFACE_TD
#define FACET_ANALYSIS_SIZEBOUNDINTERFACE_TD

include "mlir/IR/OpBase.td"

def SizeBoundOpInterface : OpInterface<"SizeBoundOpInterface"> {
  let cppNamespace = "::facet::analysis";
  let description = [{
    An operation that knows how large its result is at most, given how large its
    operands are (facet/Analysis/SizeBounds.h). The lenses of the facet dialect
    have it by external models (`registerSizeBoundModels`); the operation of a
    plug-in's lens declares it itself. Of an operation without it nothing is known
    but what the type of its result says.
  }];
  let methods = [
    InterfaceMethod<[{
      The bound of the only result. `operands` has the bounds of the operands, in
      their order; of `facet.lazy`, that of the value that its body yields. Must
      be sound for all values within the bounds, and monotonic: larger operands
      give no smaller result.
    }], "::facet::analysis::SizeBound", "inferSizeBound",
      (ins "::llvm::ArrayRef<::facet::analysis::SizeBound>":$operands)>,
  ];
}

#endif // FACET_ANALYSIS_SIZEBOUNDINTERFACE_TD
