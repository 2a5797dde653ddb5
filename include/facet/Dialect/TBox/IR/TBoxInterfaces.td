//===- TBoxInterfaces.td - Interfaces of the tbox dialect  -*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_TBOX_IR_TBOXINTERFACES_TD
#define FACET_DIALECT_TBOX_IR_TBOXINTERFACES_TD

include "mlir/IR/OpBase.td"

def TBox_SectionsInterface : OpInterface<"SectionsOpInterface"> {
  let cppNamespace = "::facet::tbox";
  let description = [{
    An operation that stands for sections of the box which share their layout:
    one of a message, or one of each turn of a history.
  }];
  let methods = [
    InterfaceMethod<"The id of the message or of the history.",
      "::llvm::StringRef", "getId">,
    InterfaceMethod<"In which order sections give way: the lowest first.",
      "uint64_t", "getPriority">,
    InterfaceMethod<"The units below which no section is cut.",
      "uint64_t", "getMin">,
    InterfaceMethod<"In which order cut sections get room back.",
      "::llvm::APFloat", "getGrow">,
    InterfaceMethod<"Whether, and how early, sections give way.",
      "::llvm::APFloat", "getShrink">,
    InterfaceMethod<"Regions that yield bools: all must be true.",
      "::mlir::MutableArrayRef<::mlir::Region>", "getGates">,
    InterfaceMethod<"Maps the text of each section; may be empty.",
      "::mlir::Region &", "getStrategy">,
    InterfaceMethod<"Computes what is not fixed; else empty.",
      "::mlir::Region &", "getContent">,
    InterfaceMethod<"What is fixed: a content, or turns.",
      "::facet::ir::Literal", "getFixed">,
    InterfaceMethod<"Gas of calls that were folded into what is fixed.",
      "::std::optional<uint64_t>", "getGas">,
    InterfaceMethod<"The units that all sections together have at most.",
      "void", "setAtMost", (ins "::std::optional<uint64_t>":$units)>,
    InterfaceMethod<[{
      The units of all sections together, or the most that a hole may have; none:
      not known.
    }], "::std::optional<uint64_t>", "getUpperBound">,
  ];
  let extraSharedClassDeclaration = [{
    bool isFixed() { return bool($_op.getFixed()); }
    /// Gives way if the budget is too small.
    bool isFlexible() { return !$_op.getShrink().isZero(); }
    /// Where the content stands; the operation's location if that is all there
    /// is.
    ::mlir::Location getContentLoc() {
      return ::facet::tbox::contentLocOf($_op.getOperation(),
                                         $_op.getContent());
    }
  }];
  let verify = [{
    return ::facet::tbox::verifySections(
        ::mlir::cast<::facet::tbox::SectionsOpInterface>($_op));
  }];
  let verifyWithRegions = 1;
}

#endif // FACET_DIALECT_TBOX_IR_TBOXINTERFACES_TD
