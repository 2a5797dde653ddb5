//===- Plan.h - The program that the evaluator runs ----------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A Plan is flat, immutable and shareable between threads: instructions over
// numbered registers, a pool of constants, the messages, tools and rules. It is
// made from the final IR (PlanBuilder) and knows nothing of MLIR.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RUNTIME_PLAN_PLAN_H
#define FACET_RUNTIME_PLAN_PLAN_H

#include "facet/Lens/Lens.h"
#include "facet/Packing/Content.h"
#include "facet/Support/LanguageEnums.h"
#include "facet/Support/Source.h"
#include "facet/Support/Value.h"
#include "llvm/Support/Allocator.h"

namespace facet {

/// Where an instruction finds a value: a register or a constant of the plan.
class Operand {
public:
  constexpr Operand() = default;
  static constexpr Operand reg(uint32_t number) { return Operand(number); }
  static constexpr Operand constant(uint32_t number) {
    return Operand(number | constantBit);
  }
  /// An optional argument that was not given.
  static constexpr Operand absent() { return Operand(~uint32_t(0)); }
  bool isAbsent() const { return bits == ~uint32_t(0); }
  bool isConstant() const { return !isAbsent() && (bits & constantBit); }
  bool isRegister() const { return !(bits & constantBit); }
  uint32_t number() const { return bits & ~constantBit; }
  /// All of it in one number, for plan files.
  uint32_t code() const { return bits; }
  static constexpr Operand fromCode(uint32_t code) { return Operand(code); }
  bool operator==(Operand o) const { return bits == o.bits; }

private:
  constexpr explicit Operand(uint32_t bits) : bits(bits) {}
  static constexpr uint32_t constantBit = uint32_t(1) << 31;
  uint32_t bits = ~uint32_t(0);
};

/// Instructions [begin, end) of Plan::code and what they compute.
struct PlanBlock {
  uint32_t begin = 0, end = 0;
  Operand result = Operand::absent();
};

enum class Opcode : uint8_t {
  /// dst = input number `aux`, checked (F453).
  Input,
  /// dst = lens call number `aux` on operands [input, arguments…].
  Call,
  /// dst = list of the operands.
  List,
  /// dst = map of the operands under the keys of name list `aux`.
  Map,
  /// dst = operand 0 at the path of name list `aux` (F405).
  Path,
  /// dst = operand 0, checked by check number `aux` (F451, F452).
  Check,
  /// Uses the gas number `aux`, of a call that was folded at compile time.
  Charge,
  /// Computes lazy block number `aux`, whose value is register dst, unless it
  /// was computed in this run already.
  Force
};

struct Instruction {
  Opcode op;
  uint32_t operandCount = 0;
  /// First of Plan::operands.
  uint32_t operands = 0;
  uint32_t dst = 0;
  uint32_t aux = 0;
  /// Where a failure is reported.
  SourceSpan span;
};

struct PlanInput {
  llvm::StringRef name;
  const Type *type = nullptr;
  /// Absent if the input is required.
  Value defaultValue = Value::absent();
  SourceSpan span;
};

struct PlanCall {
  const Lens *lens = nullptr;
  /// Prepared from literal arguments; may be null. Equal calls share it.
  std::shared_ptr<const LensState> state;
  /// Names of the arguments, for lenses that take any.
  llvm::ArrayRef<llvm::StringRef> names;
  /// Of levels 1 and 2: so many of the first parameters got their arguments by
  /// position, the others by name. Part of the call's key
  /// (docs/Language.md 1.9).
  uint32_t positional = 0;
  /// Of levels 1 and 2: the declared types of the input and of the arguments,
  /// if an asset among them has constraints, which are part of the call's key.
  std::vector<const Type *> declared;
  /// A test answers instead of the lens.
  bool isMocked = false;

  /// Whether the host is asked, rather than a kernel.
  bool asksHost() const { return isMocked || lens->level != TrustLevel::Pure; }
};

/// What a Check instruction checks.
struct PlanCheck {
  enum class What : uint8_t {
    /// @var_types: F451 or F452 with the variable's name.
    DeclaredType,
    /// The input of a lens: F451.
    LensInput,
    /// An argument of a lens: F451.
    LensArgument,
    /// `when`: F451.
    Gate,
    /// What a lens found in a map that may have more fields than its type:
    /// F451.
    LensResult,
    /// `content`: F451, F452 for assets.
    Content
  } what = What::DeclaredType;
  /// The FTS type; of lens inputs and arguments that of the LensType.
  const Type *type = nullptr;
  /// The variable, or the lens.
  llvm::StringRef name;
  /// The argument's name.
  llvm::StringRef argument;
};

struct PlanCondition {
  ConditionKind kind = ConditionKind::True;
  /// Of a reference: computes the value; a failure makes it undecidable.
  PlanBlock value;
  SourceSpan span;
  std::vector<PlanCondition> operands;
};

struct PlanRule {
  std::optional<llvm::StringRef> id;
  GuardedOp op;
  std::optional<llvm::StringRef> name;
  bool isPrefix = false;
  std::optional<llvm::StringRef> effect;
  std::optional<PlanCondition> when, unless;
  SourceSpan span;
};

/// What packing at compile time did to a message.
enum class PlanLayout : uint8_t { Whole, Cut, Dropped };

/// A turn of a history that is fixed (docs/Language.md 3.11).
struct PlanTurn {
  Role role = Role::User;
  Value content;
  ContentSize size;
  /// As of a PlanMessage.
  llvm::StringRef json;
  PlanLayout layout = PlanLayout::Whole;
  uint64_t unitsBefore = 0;
};

/// A message, or the history of a conversation.
struct PlanMessage {
  /// Unset: a history, of which each turn is emitted.
  std::optional<Role> role;
  llvm::StringRef id;
  int64_t priority = 500;
  int64_t min = 0;
  double grow = 0;
  double shrink = 0;
  /// Values of type bool after their checks; all must be true.
  llvm::SmallVector<PlanBlock, 1> gates;
  /// Computes the content (docs/Language.md 1.7), or the turns of a history.
  PlanBlock content;
  /// The size of a content that is fixed: a constant that the run need neither
  /// check nor measure. Of a history that of all its turns.
  std::optional<ContentSize> contentSize;
  /// Of a history that is fixed.
  std::vector<PlanTurn> turns;
  /// Of a fixed content, if it was rendered at compile time: the message's
  /// canonical JSON, `{"content":"…","role":"user"}`. Else empty.
  llvm::StringRef json;
  /// Cut: the content is what was left. Dropped: it is empty, and the message
  /// not emitted.
  PlanLayout layout = PlanLayout::Whole;
  /// Of one that is cut or dropped: its size before.
  uint64_t unitsBefore = 0;
  /// The strategy: reads register `strategyInput`. Unset: none.
  std::optional<PlanBlock> strategy;
  uint32_t strategyInput = 0;
  std::vector<uint32_t> tools;
  SourceSpan span;
  /// Of the content's expression.
  SourceSpan contentSpan;
  /// The message and all before it in the output are the same in all runs, as
  /// long as the layout changes nothing.
  bool isInPrefix = false;

  bool isHistory() const { return !role; }
};

/// A function of an interface, as the output shows it.
struct PlanTool {
  llvm::StringRef interface, function, effect;
  /// The tool's canonical JSON (docs/Language.md 1.14).
  llvm::StringRef json;
  /// The parameters as a struct type, which the arguments of a call must fit.
  const Type *type = nullptr;
  /// What a call gives.
  const Type *returns = nullptr;
  /// The schemas of its parameters and its result, which are checked for
  /// integers that JSON cannot carry when the tool is exposed.
  Value parameters, result;
  SourceSpan span;
};

/// What the answer must be (docs/Language.md 3.9).
struct PlanResponse {
  llvm::StringRef name;
  const Type *type = nullptr;
  std::optional<llvm::StringRef> description;
  /// What the canonical JSON says of it, `{"name":"…","schema":{…}}`.
  llvm::StringRef json;
  SourceSpan span;
};

struct PlanVariable {
  llvm::StringRef name;
  Operand value;
  bool isLazy = false;
  /// If lazy: number in Plan::lazies.
  uint32_t lazy = 0;
};

struct PlanLazy {
  PlanBlock block;
  uint32_t reg;
};

/// What is computed of a part of the document as it is written, whatever the
/// optimiser makes of it.
struct PlanPartCounts {
  /// Calls of lenses.
  uint32_t calls = 0;
  /// The lazy variables that it reads, as indices into PlanCounts::lazies.
  std::vector<uint32_t> lazies;
};

/// For telemetry, which must not depend on the optimiser
/// (docs/Language.md part 4).
struct PlanCounts {
  struct Lazy {
    /// As an index into Plan::variables; the optimiser may have removed it.
    std::optional<uint32_t> variable;
    PlanPartCounts value;
  };
  struct Message {
    /// As an index into Plan::messages.
    uint32_t message = 0;
    PlanPartCounts content, strategy;
  };
  /// What is computed in every run: the variables that are not lazy, first
  /// gates, and the contents of messages without any.
  PlanPartCounts main;
  /// The number of variables that are not lazy.
  uint32_t variables = 0;
  std::vector<Lazy> lazies;
  /// Those of which something is not computed in every run, in source order.
  std::vector<Message> messages;
};

struct Plan {
  Plan() = default;
  Plan(const Plan &) = delete;
  Plan &operator=(const Plan &) = delete;

  /// What the plan's handles point into.
  std::shared_ptr<const SourceManager> sources;
  std::shared_ptr<TypeContext> types;
  std::shared_ptr<const LensRegistry> lenses;
  std::shared_ptr<const void> texts, literals;
  ValueArena memory{~uint64_t(0)};
  llvm::BumpPtrAllocator names;

  Profile profile = Profile::Hypervisor;
  std::string documentHash, policyHash;
  int64_t budget = 4096;
  /// The budget is the host's, for the document has no @context, and not the
  /// default: it is part of the host profile (docs/Language.md 3.3).
  bool hasHostBudget = false;
  /// The unit of the budget and of all sizes, and how messages are packed.
  LayoutRules rules;
  SourceSpan budgetSpan;
  /// False: all that the guard allows fits as `PlanMessage::layout` says, for
  /// all inputs.
  bool needsPacking = true;

  uint32_t registerCount = 0;
  std::vector<Value> constants;
  std::vector<Instruction> code;
  std::vector<Operand> operands;
  /// The variables that are not lazy, in evaluation order.
  PlanBlock main;
  std::vector<PlanLazy> lazies;
  std::vector<PlanInput> inputs;
  std::vector<PlanCall> calls;
  std::vector<PlanCheck> checks;
  /// Gas of calls that were folded at compile time.
  std::vector<uint64_t> charges;
  std::vector<llvm::ArrayRef<llvm::StringRef>> nameLists;
  /// In merge order.
  std::vector<PlanVariable> variables;
  /// In source order.
  std::vector<PlanMessage> messages;
  /// The order in which they are emitted.
  MessageOrder order = MessageOrder::Standard;
  /// The flexible messages, as indices, in the order in which they give way
  /// (`givingWayOrder`), if it was sorted at compile time; else empty.
  std::vector<uint32_t> givingWay;
  /// The functions of all interfaces, in source order; an interface's are
  /// [interfaceTools[i], interfaceTools[i + 1]).
  std::vector<PlanTool> tools;
  std::vector<uint32_t> interfaceTools{0};
  /// The tools that are shown are the same in all runs.
  bool hasStableTools = false;
  std::optional<PlanResponse> response;
  std::vector<PlanRule> deny, allow;
  std::optional<bool> defaultAllow[guardedOpCount];
  /// If the compiler was asked for it.
  std::optional<PlanCounts> counts;

  llvm::ArrayRef<Operand> operandsOf(const Instruction &i) const {
    return llvm::ArrayRef(operands).slice(i.operands, i.operandCount);
  }
};

/// The plan in readable text, for `fct build --emit plan`.
std::string printPlan(const Plan &plan);

} // namespace facet

#endif // FACET_RUNTIME_PLAN_PLAN_H
