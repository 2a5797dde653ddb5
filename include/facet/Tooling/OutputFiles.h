//===- OutputFiles.h - Results that are written whole or not at all --*- C++
//-*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_OUTPUTFILES_H
#define FACET_TOOLING_OUTPUTFILES_H

#include "facet/Support/Diagnostics.h"

namespace facet {

/// The results of one command. A file is written beside its place under another
/// name and then renamed, so that nobody ever sees half of it; of several
/// results all are written or none. Devices and pipes are written directly.
class OutputFiles {
public:
  /// Adds a result; "-" is stdout.
  void add(llvm::StringRef path, std::string bytes);

  /// Writes all results, stdout last. False, with X.fct.IO reported, if one of
  /// them could not be written; then files are as they were.
  bool write(Diagnostics &diagnostics);

private:
  struct Output {
    std::string path;
    std::string bytes;
  };
  std::vector<Output> outputs;
};

/// The text with exactly one LF at its end.
std::string withFinalNewline(std::string text);

} // namespace facet

#endif // FACET_TOOLING_OUTPUTFILES_H
