//===- TestMocks.h - Mocks of tools and lenses in tests ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TOOLING_TESTING_TESTMOCKS_H
#define FACET_LIB_TOOLING_TESTING_TESTMOCKS_H

#include "facet/Runtime/Evaluator.h"
#include "facet/Sema/AnalysedProgram.h"

namespace facet {

/// A host that answers for the lenses that a test mocks; others go to the host
/// that it stands before.
class MockHost : public Host {
public:
  /// Both outlive the host.
  MockHost(llvm::ArrayRef<Mock> mocks, Host &real);

  bool implements(const Lens &lens) const override {
    return find(lens) || real.implements(lens);
  }
  llvm::FailureOr<Value> call(const HostCall &call,
                              LensContext &context) override;
  bool answersLater(const Lens &lens) const override {
    return !find(lens) && real.answersLater(lens);
  }
  std::unique_ptr<CallsInFlight> openCalls() override {
    return real.openCalls();
  }
  void answered(const HostCall &call, const LensContext &context,
                const llvm::FailureOr<Value> &answer) override {
    real.answered(call, context, answer);
  }
  std::optional<Value> lookUp(llvm::StringRef key, ValueArena &arena) override {
    return real.lookUp(key, arena);
  }
  std::error_code store(llvm::StringRef key, Value value) override {
    return real.store(key, value);
  }

private:
  const Mock *find(const Lens &lens) const { return byLens.lookup(lens.name); }

  llvm::DenseMap<llvm::StringRef, const Mock *> byLens;
  Host &real;
};

/// Whether a plan must be changed for these mocks: lenses of level 0 have
/// kernels, and pure mode takes level 1 from the cache only.
bool mocksChangePlan(llvm::ArrayRef<Mock> mocks, Mode mode);
/// Makes the calls of such lenses ask the host, whatever the mode.
void mockCalls(llvm::ArrayRef<Mock> mocks, Mode mode, Plan &plan);

/// Indices of the mocked tools in Plan::tools, in the order of the mocks.
std::vector<uint32_t> mockedTools(llvm::ArrayRef<Mock> mocks,
                                  const AnalysedProgram &program,
                                  const Plan &plan);

} // namespace facet

#endif // FACET_LIB_TOOLING_TESTING_TESTMOCKS_H
