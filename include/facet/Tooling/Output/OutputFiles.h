//===- OutputFiles.h - Results written whole or not at all ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_OUTPUT_OUTPUTFILES_H
#define FACET_TOOLING_OUTPUT_OUTPUTFILES_H

#include "facet/Support/Diagnostics.h"
#include <functional>

namespace llvm {
class raw_fd_ostream;
} // namespace llvm

namespace facet {

/// The results of one command. A file is written beside its place under another
/// name and then renamed, so that nobody ever sees half of it; of several
/// results all are written or none. Devices, pipes and open descriptors
/// (/dev/stdout) are written to; what symbolic links lead to is replaced, not
/// they.
class OutputFiles {
public:
  /// Writes a result piece by piece to a stream without a buffer, whose errors
  /// are reported for it. False: there is no result after all, for a reason
  /// that the producer tells.
  using Producer = std::function<bool(llvm::raw_fd_ostream &)>;

  /// Adds a result; "-" is stdout.
  void add(llvm::StringRef path, std::string bytes);
  void add(llvm::StringRef path, Producer producer);

  /// Writes all results, stdout last. False, with X.fct.IO reported, if one of
  /// them could not be written; then files are as they were.
  bool write(Diagnostics &diagnostics);

private:
  struct Output {
    std::string path;
    Producer producer;
  };
  std::vector<Output> outputs;
};

/// The text with exactly one LF at its end.
std::string withFinalNewline(std::string text);

} // namespace facet

#endif // FACET_TOOLING_OUTPUT_OUTPUTFILES_H
