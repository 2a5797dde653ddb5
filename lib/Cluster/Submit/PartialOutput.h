//===- PartialOutput.h - A result that is not whole yet ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_SUBMIT_PARTIALOUTPUT_H
#define FACET_LIB_CLUSTER_SUBMIT_PARTIALOUTPUT_H

#include "facet/Support/Files/FileReader.h"
#include "facet/Tooling/Batch/BatchLines.h"

namespace facet::cluster {

/// How much of a job is written.
struct Checkpoint {
  /// Of the job that it is a part of.
  std::string identity, inputs;
  uint64_t chunks = 0;
  /// Of the inputs, and the number of the line that follows.
  uint64_t readBytes = 0, nextLine = 1;
  /// Of the output, in bytes.
  uint64_t bytes = 0;
  BatchCounts counts;

  std::string json() const;
  static std::optional<Checkpoint> parse(const std::string &json);
};

/// The output of a job on its way: beside its place, with a file that says how
/// much of it counts. Both survive the process, whatever ends it, and the next
/// submitter of the job goes on behind what counts. One process has it at a
/// time.
class PartialOutput {
public:
  /// Without a place to keep it (stdout, a device) it is not written here.
  /// Returns the problem, empty if there is none.
  std::string open(const std::string &path, llvm::StringRef job);
  bool isKept() const { return bool(file); }

  /// Goes on behind what was written of this job, or begins anew. Returns the
  /// problem.
  std::string resume(llvm::StringRef identity, llvm::StringRef inputs,
                     Checkpoint &checkpoint);
  std::error_code write(llvm::StringRef bytes);
  /// What is written so far counts.
  std::error_code keep(const Checkpoint &checkpoint);
  /// Puts it in its place.
  std::error_code commit();
  /// Removes it.
  void discard();

private:
  std::string destination, partName, stateName;
  FileHandle file;
};

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_SUBMIT_PARTIALOUTPUT_H
