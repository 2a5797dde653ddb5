//===- facet-tblgen.cpp - C++ and documents made of records of lenses -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "llvm/Support/CommandLine.h"
#include "llvm/TableGen/Main.h"

// The backends are options that register themselves (Gen*.cpp).
int main(int argc, char **argv) {
  llvm::cl::ParseCommandLineOptions(argc, argv,
                                    "What follows from records of lenses");
  return llvm::TableGenMain(argv[0], llvm::TableGenMainFn());
}
