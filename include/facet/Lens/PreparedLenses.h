//===- PreparedLenses.h - What lenses prepare for equal calls ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LENS_PREPAREDLENSES_H
#define FACET_LENS_PREPAREDLENSES_H

#include "facet/Lens/Lens.h"
#include "llvm/ADT/StringMap.h"

namespace facet {

/// Prepares calls; calls of one lens with equal arguments share one state, so
/// that a pattern that a document uses a thousand times is compiled once.
class PreparedLenses {
public:
  /// As `lens.prepare`, which must be there. What the arguments point to must
  /// outlive this object and the states.
  llvm::FailureOr<std::shared_ptr<const LensState>>
  prepare(const Lens &lens, LensContext &context,
          llvm::ArrayRef<Value> knownArgs);
  /// As `lens.canFail`, which reads patterns: each is read once.
  bool canFail(const Lens &lens, llvm::ArrayRef<Value> knownArgs);

private:
  llvm::StringMap<std::shared_ptr<const LensState>> states;
  llvm::StringMap<bool> failing;
};

} // namespace facet

#endif // FACET_LENS_PREPAREDLENSES_H
