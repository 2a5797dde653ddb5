//===- FacetInterfaces.td - Interfaces of facet operations -*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_FACETINTERFACES_TD
#define FACET_DIALECT_FACET_IR_FACETINTERFACES_TD

include "mlir/IR/OpBase.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def LensOpInterface : OpInterface<"LensOpInterface"> {
  let cppNamespace = "::facet::ir";
  let description = [{
    A call of a lens. The signature, the cost, the trust level and the kernel are
    those of the `facet::Lens` that the operation stands for; the interface adds
    how the operands are its input and arguments.
  }];
  let methods = [
    InterfaceMethod<[{
      The lens, or null if no lens of the registry has the name (`facet.apply`).
    }], "const ::facet::Lens *", "getLens", (ins), [{}], [{
      return ::facet::ir::lensOfOperation($_op.getOperation());
    }]>,
    InterfaceMethod<"The value that the lens is applied to.",
      "::mlir::Value", "getLensInput", (ins), [{}], [{
      return $_op->getOperand(0);
    }]>,
    InterfaceMethod<[{
      The arguments, one a parameter of the lens; null where an optional one is
      not given. Of a lens that takes any names: as `getArgumentNames`.
    }], "::llvm::SmallVector<::mlir::Value>", "getLensArguments", (ins), [{}], [{
      return ::facet::ir::defaultLensArguments($_op.getOperation());
    }]>,
    InterfaceMethod<"Names of the arguments of a lens that takes any names.",
      "::mlir::ArrayAttr", "getArgumentNames", (ins), [{}], [{
      return ::mlir::ArrayAttr();
    }]>,
  ];
  let verify = [{ return ::facet::ir::verifyLensOp($_op); }];
}

/// Memory effects of a lens call: none if it is of level 0 and cannot fail with
/// the arguments that are constants; else those of something that may stop the
/// run, which must be neither removed, nor doubled, nor moved.
def LensEffects : DeclareOpInterfaceMethods<MemoryEffectsOpInterface>;

#endif // FACET_DIALECT_FACET_IR_FACETINTERFACES_TD
