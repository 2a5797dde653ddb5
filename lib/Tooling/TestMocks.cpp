//===- TestMocks.cpp - Mocks of tools and lenses in tests -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TestMocks.h"
#include "llvm/ADT/DenseSet.h"

namespace facet {

const Mock *MockHost::find(const Lens &lens) const {
  for (const Mock &mock : mocks)
    if (mock.lens && mock.lens->name == lens.name)
      return &mock;
  return nullptr;
}

llvm::FailureOr<Value> MockHost::call(const Lens &lens, LensContext &context,
                                      Value input, llvm::ArrayRef<Value> args) {
  if (const Mock *mock = find(lens))
    return mock->value;
  return real.call(lens, context, input, args);
}

static bool mustChange(const Mock &mock, Mode mode) {
  if (!mock.lens)
    return false;
  return mock.lens->level == TrustLevel::Pure ||
         (mock.lens->level == TrustLevel::Bounded && mode == Mode::Pure);
}

bool mocksChangePlan(llvm::ArrayRef<Mock> mocks, Mode mode) {
  return llvm::any_of(mocks,
                      [&](const Mock &mock) { return mustChange(mock, mode); });
}

void mockCalls(llvm::ArrayRef<Mock> mocks, Mode mode, Plan &plan) {
  llvm::DenseSet<llvm::StringRef> mocked;
  for (const Mock &mock : mocks)
    if (mustChange(mock, mode))
      mocked.insert(mock.lens->name);
  for (PlanCall &call : plan.calls)
    call.isMocked = mocked.contains(call.lens->name);
}

std::vector<uint32_t> mockedTools(llvm::ArrayRef<Mock> mocks,
                                  const AnalysedProgram &program,
                                  const Plan &plan) {
  std::vector<uint32_t> tools;
  for (const Mock &mock : mocks) {
    if (!mock.function)
      continue;
    const Interface &interface = program.interfaces[mock.function->first];
    llvm::StringRef function = interface.functions[mock.function->second].name;
    auto found = llvm::find_if(plan.tools, [&](const PlanTool &tool) {
      return tool.interface == interface.name && tool.function == function;
    });
    if (found != plan.tools.end())
      tools.push_back(uint32_t(found - plan.tools.begin()));
  }
  return tools;
}

} // namespace facet
