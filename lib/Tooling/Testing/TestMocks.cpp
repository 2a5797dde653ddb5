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

MockHost::MockHost(llvm::ArrayRef<Mock> mocks, Host &real) : real(real) {
  for (const Mock &mock : mocks)
    if (mock.lens)
      byLens.try_emplace(mock.lens->name, &mock);
}

llvm::FailureOr<Value> MockHost::call(const HostCall &call,
                                      LensContext &context) {
  if (const Mock *mock = find(call.lens))
    return mock->value;
  return real.call(call, context);
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
  if (llvm::none_of(mocks, [](const Mock &mock) { return mock.function; }))
    return tools;
  llvm::DenseMap<std::pair<llvm::StringRef, llvm::StringRef>, uint32_t> numbers;
  for (auto [number, tool] : llvm::enumerate(plan.tools))
    numbers[{tool.interface, tool.function}] = uint32_t(number);
  for (const Mock &mock : mocks) {
    if (!mock.function)
      continue;
    const Interface &interface = program.interfaces[mock.function->first];
    llvm::StringRef function = interface.functions[mock.function->second].name;
    auto found = numbers.find({interface.name, function});
    if (found != numbers.end())
      tools.push_back(found->second);
  }
  return tools;
}

} // namespace facet
