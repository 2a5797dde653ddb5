//===- PlanIndex.h - What of a plan depends on what -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RUNTIME_PLAN_PLANINDEX_H
#define FACET_RUNTIME_PLAN_PLANINDEX_H

#include "facet/Runtime/Plan/Plan.h"
#include "llvm/ADT/DenseMap.h"

namespace facet {

/// The data-flow graph of a plan, for runs that compute only a part of it.
/// Immutable; it may be shared like the plan, which must outlive it.
class PlanIndex {
public:
  explicit PlanIndex(const Plan &plan);

  /// The number of a declared input.
  std::optional<uint32_t> findInput(llvm::StringRef name) const {
    return find(inputs, name);
  }
  /// The number of a variable.
  std::optional<uint32_t> findVariable(llvm::StringRef name) const {
    return find(variables, name);
  }

  /// Whether what does not depend on a changed input is certain to be as it
  /// was, and to be seen by nobody when it is computed: all calls are of level
  /// 0, no variable is lazy, and the main block reads the inputs.
  bool canUpdate() const {
    return isPure && plan.lazies.empty() && !readsInputsElsewhere;
  }
  /// Whether a call may ask the guard for a decision that depends on variables.
  bool decidesByVariables() const { return !isPure && hasConditions; }

  /// What reads a value: an instruction of the main block, or a block of a
  /// message, which is computed as a whole.
  class User {
  public:
    enum class Kind : uint32_t { Instruction, Gates, Content };
    User(Kind kind, uint32_t number) : bits(uint64_t(kind) << 32 | number) {}
    Kind kind() const { return Kind(bits >> 32); }
    /// Of the instruction in Plan::code, or of the message.
    uint32_t number() const { return uint32_t(bits); }

  private:
    uint64_t bits;
  };
  /// In ascending order; a user may be there twice.
  llvm::ArrayRef<User> usersOf(uint32_t reg) const {
    return llvm::ArrayRef(users).slice(firstUser[reg],
                                       firstUser[reg + 1] - firstUser[reg]);
  }
  /// The instructions that read an input.
  llvm::ArrayRef<uint32_t> readsOf(uint32_t input) const {
    return inputReads[input];
  }

  /// The instruction of the main block that sets a register, if one does.
  std::optional<uint32_t> definitionOf(uint32_t reg) const {
    return definitions[reg];
  }
  /// The lazy variable whose value a register is.
  std::optional<uint32_t> lazyOf(uint32_t reg) const {
    auto found = lazies.find(reg);
    return found == lazies.end() ? std::nullopt : std::optional(found->second);
  }

  /// What must be computed before the value of an operand is there.
  struct Slice {
    /// Instructions of the main block, in order.
    std::vector<uint32_t> instructions;
    /// Calls something of another level than 0.
    bool callsHost = false;
  };
  Slice sliceOf(Operand operand) const;

private:
  using Names = llvm::DenseMap<llvm::StringRef, uint32_t>;
  static std::optional<uint32_t> find(const Names &names,
                                      llvm::StringRef name) {
    auto found = names.find(name);
    return found == names.end() ? std::nullopt : std::optional(found->second);
  }
  class Slicer;
  template <typename Visit> void visitUses(Visit visit) const;
  void indexUsers();

  const Plan &plan;
  Names inputs, variables;
  bool isPure = true, hasConditions = false, readsInputsElsewhere = false;
  std::vector<User> users;
  std::vector<uint32_t> firstUser;
  std::vector<llvm::SmallVector<uint32_t, 1>> inputReads;
  /// By register: the instruction of the main block that sets it, if one does.
  std::vector<std::optional<uint32_t>> definitions;
  /// By register: the lazy variable whose value it is.
  llvm::DenseMap<uint32_t, uint32_t> lazies;
};

} // namespace facet

#endif // FACET_RUNTIME_PLAN_PLANINDEX_H
