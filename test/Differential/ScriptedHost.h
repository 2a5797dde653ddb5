//===- ScriptedHost.h - A host that always answers the same -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Implements all lenses of levels 1 and 2. What a call gives depends on its
// arguments and, at level 2, on how many calls went before it, so that a call
// that is left out, repeated or moved shows in the result.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_DIFFERENTIAL_SCRIPTEDHOST_H
#define FACET_TEST_DIFFERENTIAL_SCRIPTEDHOST_H

#include "facet/Runtime/Evaluator.h"

namespace facet::differential {

/// For one run at a time.
class ScriptedHost : public Host {
public:
  bool implements(const Lens &lens) const override {
    return lens.level != TrustLevel::Pure;
  }
  llvm::FailureOr<Value> call(const HostCall &call,
                              LensContext &context) override;
  std::optional<Value> lookUp(llvm::StringRef key, ValueArena &arena) override;
  std::error_code store(llvm::StringRef key, Value value) override;

  /// Begins a new run.
  void reset() { log.clear(); }
  /// All that the host was asked, in order.
  const std::vector<std::string> &calls() const { return log; }

private:
  std::vector<std::string> log;
};

} // namespace facet::differential

#endif // FACET_TEST_DIFFERENTIAL_SCRIPTEDHOST_H
