//===- Program.cpp - A compiled document ----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Pipeline/Program.h"
#include "facet/Runtime/Plan/PlanFile.h"
#include <mutex>

namespace facet {

struct Program::Implementation {
  explicit Implementation(std::shared_ptr<const Plan> shared);

  std::shared_ptr<const Plan> plan;
  std::vector<ProgramInput> inputs;
  std::vector<ProgramVariable> variables;
  std::vector<ProgramMessage> messages;
  mutable std::once_flag indexMade;
  mutable std::optional<PlanIndex> index;
};

Program::Implementation::Implementation(std::shared_ptr<const Plan> shared)
    : plan(std::move(shared)) {
  for (const PlanInput &input : plan->inputs)
    inputs.push_back({input.name, printType(input.type),
                      input.defaultValue.isAbsent(), input.defaultValue});
  for (const PlanVariable &variable : plan->variables)
    variables.push_back({variable.name, variable.isLazy});
  for (const PlanMessage &message : plan->messages)
    messages.push_back({message.role, message.id});
}

Program::Program(std::shared_ptr<const Plan> plan)
    : impl(std::make_shared<const Implementation>(std::move(plan))) {}

llvm::ArrayRef<ProgramInput> Program::inputs() const { return impl->inputs; }
llvm::ArrayRef<ProgramVariable> Program::variables() const {
  return impl->variables;
}
llvm::ArrayRef<ProgramMessage> Program::messages() const {
  return impl->messages;
}
const Plan &Program::plan() const { return *impl->plan; }
std::string Program::planFile() const {
  return writePlan(plan(), PlanSources::Embedded);
}
const PlanIndex &Program::index() const {
  std::call_once(impl->indexMade, [&] { impl->index.emplace(*impl->plan); });
  return *impl->index;
}

} // namespace facet
