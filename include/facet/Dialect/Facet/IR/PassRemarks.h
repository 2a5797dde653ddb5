//===- PassRemarks.h - How our passes name their remarks ------ -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_DIALECT_FACET_IR_PASSREMARKS_H
#define FACET_DIALECT_FACET_IR_PASSREMARKS_H

#include "mlir/IR/Remarks.h"

namespace facet::ir {

/// A remark `name` of the pass with the argument `pass`, by which users filter.
inline mlir::remark::RemarkOpts passRemark(llvm::StringRef pass,
                                           llvm::StringRef name) {
  return mlir::remark::RemarkOpts::name(name).category(pass);
}

} // namespace facet::ir

#endif // FACET_DIALECT_FACET_IR_PASSREMARKS_H
