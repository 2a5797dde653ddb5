//===- Remarks.h - What the optimiser did and did not do --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PIPELINE_REMARKS_H
#define FACET_PIPELINE_REMARKS_H

#include "facet/Support/Source.h"
#include "mlir/IR/MLIRContext.h"
#include <string>
#include <utility>
#include <vector>

namespace facet {

/// One remark of a pass.
struct Remark {
  enum class Kind : uint8_t { Passed, Missed, Failed, Analysis } kind;
  /// "facet-fold-calls" and "Folded".
  std::string pass, name;
  std::string message;
  /// Figures, such as {"Gas", "12"}.
  std::vector<std::pair<std::string, std::string>> metrics;
  /// Invalid if the remark is about no place.
  SourceSpan span;
};

/// Collects the remarks of all passes in the context until it is destroyed,
/// which must not be after the context is.
class RemarkCollector {
public:
  RemarkCollector(mlir::MLIRContext &context, const SourceManager &sources);
  ~RemarkCollector();

  /// What was remarked since the last call, in the order of the passes.
  std::vector<Remark> take();

private:
  class Streamer;
  mlir::MLIRContext &context;
  std::vector<Remark> remarks;
};

/// "passed", "missed", "failed" or "analysis".
llvm::StringRef remarkKindName(Remark::Kind kind);

/// The remarks as YAML documents, in the form of LLVM's
/// `-fsave-optimization-record`: tools that read that read these.
std::string remarksToYaml(llvm::ArrayRef<Remark> remarks,
                          const SourceManager &sources);

} // namespace facet

#endif // FACET_PIPELINE_REMARKS_H
