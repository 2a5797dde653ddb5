//===- BatchInputFile.h - A file of JSON Lines ------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FCT_BATCHINPUTFILE_H
#define FACET_TOOLS_FCT_BATCHINPUTFILE_H

#include "CommandLine.h"
#include "facet/Tooling/Batch/BatchRunner.h"
#include <atomic>
#include <sys/stat.h>

namespace facet::tool {

/// A file, a pipe or stdin as the input of a batch.
class BatchInputFile : public BatchInput {
public:
  /// Opens a file, or stdin for "-". Null, with the problem recorded, if that
  /// fails.
  static std::unique_ptr<BatchInputFile> open(CommandLine &line,
                                              const std::string &path);
  ~BatchInputFile() override;

  llvm::ErrorOr<size_t> read(llvm::MutableArrayRef<char> buffer) override;
  void stop() override;

  /// As messages show it.
  const std::string &name() const { return shownName; }
  /// What was read of the file, 0 to 1; nullopt if its size is not known. From
  /// any thread.
  std::optional<double> partRead() const;

private:
  BatchInputFile(std::string name, int file) : shownName(name), file(file) {}
  bool waitForBytes();
  bool hasChanged() const;

  std::string shownName;
  int file;
  /// When it was opened.
  struct stat status = {};
  /// Of a regular file, else 0.
  uint64_t size = 0;
  /// What is no regular file may keep a reader waiting: a pipe that `stop`
  /// closes wakes it.
  int wakeReader = -1, wakeWriter = -1;
  std::atomic<uint64_t> bytesRead{0};
};

} // namespace facet::tool

#endif // FACET_TOOLS_FCT_BATCHINPUTFILE_H
