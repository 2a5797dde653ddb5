//===- PlanFormat.h - How plans lie in bytes --------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one description of the format: which fields there are, in which order. It
// is a template over an archive, which is either the writer, the reader or the
// measure of the least bytes that a thing takes. Nothing else knows the layout.
//
// An archive has these, each for a thing that is a reference to const unless
// `isReading`:
//
//   number, size, integer, real, flag, text     one number or text
//   enumerator(e, last)                         an enumerator up to `last`
//   operand, span                               as they are
//   type, value, lens                           an entry of a table
//   list, items, names, optional, has           more things, each described
//   alternative<T>(variant)                     the T of a variant
//   tables, table<Record>                       what entries are of
//   enter(limit), leave                         around what nests
//
// What the parts of a plan must be to each other is not the format's business
// but that of PlanChecks.h.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_RUNTIME_PLAN_PLANFORMAT_H
#define FACET_LIB_RUNTIME_PLAN_PLANFORMAT_H

#include "facet/Runtime/Plan/Plan.h"
#include "facet/Runtime/Plan/PlanFile.h"
#include "facet/Types/Type.h"

namespace facet {

/// What all plans begin with, since version 3.
inline constexpr llvm::StringLiteral planMagic = "FCTPLAN\n";
/// Before it, plans began with the number of the version.
inline constexpr uint32_t lastVersionWithoutMagic = 2;
/// Conditions nest at most as deep as documents do, and some.
inline constexpr unsigned maxConditionDepth = 1024;

/// A part of a plan as an archive takes it.
template <class Archive, class T>
using PartOf = std::conditional_t<Archive::isReading, T, const T> &;

//===----------------------------------------------------------------------===//
// The tables
//===----------------------------------------------------------------------===//

/// A file that spans point into.
struct SourceRecord {
  llvm::StringRef name, text;
  SourceSpan importedAt;
};

struct FieldRecord {
  llvm::StringRef name;
  uint32_t type = 0;
};

/// A type, whose parts are types before it, by their numbers.
struct TypeRecord {
  Type::Kind kind = Type::Kind::Any;
  /// Of a list or a map.
  uint32_t element = 0;
  /// Of a struct.
  llvm::SmallVector<FieldRecord, 4> fields;
  /// Of a union.
  llvm::SmallVector<uint32_t, 4> members;
  /// Of an embedding.
  int64_t embeddingSize = 0;
  /// Of all others.
  TypeConstraints constraints;
};

struct EntryRecord {
  llvm::StringRef key;
  uint32_t value = 0;
};

/// A value, whose parts are values before it, by their numbers.
struct ValueRecord {
  Value::Kind kind = Value::Kind::Absent;
  bool flag = false;
  int64_t integer = 0;
  double real = 0;
  llvm::StringRef text;
  llvm::SmallVector<uint32_t, 8> items;
  llvm::SmallVector<EntryRecord, 8> entries;
};

/// How a lens is found again.
enum class LensSource : uint8_t { Registry, Fused };

struct LensRecord {
  LensSource source = LensSource::Registry;
  llvm::StringRef name;
  /// A lens of another version is another lens.
  llvm::StringRef version;
};

//===----------------------------------------------------------------------===//
// Parts of everything
//===----------------------------------------------------------------------===//

template <class A> void describe(A &io, PartOf<A, uint32_t> number) {
  io.number(number);
}
template <class A> void describe(A &io, PartOf<A, uint64_t> size) {
  io.size(size);
}
template <class A> void describe(A &io, PartOf<A, int64_t> number) {
  io.integer(number);
}
template <class A> void describe(A &io, PartOf<A, double> number) {
  io.real(number);
}
template <class A> void describe(A &io, PartOf<A, bool> flag) { io.flag(flag); }
template <class A> void describe(A &io, PartOf<A, llvm::StringRef> text) {
  io.text(text);
}
template <class A> void describe(A &io, PartOf<A, std::string> text) {
  io.text(text);
}
template <class A>
void describe(A &io, PartOf<A, llvm::ArrayRef<llvm::StringRef>> names) {
  io.names(names);
}
template <class A> void describe(A &io, PartOf<A, const Type *> type) {
  io.type(type);
}
template <class A> void describe(A &io, PartOf<A, Value> value) {
  io.value(value);
}
template <class A> void describe(A &io, PartOf<A, Operand> operand) {
  io.operand(operand);
}

template <class A> void describe(A &io, PartOf<A, PlanBlock> block) {
  io.number(block.begin);
  io.number(block.end);
  io.operand(block.result);
}

//===----------------------------------------------------------------------===//
// Entries of tables
//===----------------------------------------------------------------------===//

template <class A> void describe(A &io, PartOf<A, SourceRecord> file) {
  io.text(file.name);
  io.text(file.text);
  io.span(file.importedAt);
}

template <class A> void describe(A &io, PartOf<A, FieldRecord> field) {
  io.text(field.name);
  io.number(field.type);
}

template <class A>
void describeEnumeration(A &io, Type::Kind kind,
                         PartOf<A, std::vector<EnumValue>> values) {
  io.items(values, [&](PartOf<A, EnumValue> value) {
    switch (kind) {
    case Type::Kind::Bool:
      return io.template alternative<bool>(value);
    case Type::Kind::Int:
      return io.template alternative<int64_t>(value);
    case Type::Kind::Float:
      return io.template alternative<double>(value);
    default:
      return io.template alternative<std::string>(value);
    }
  });
}

template <class A>
void describeConstraints(A &io, Type::Kind kind, PartOf<A, TypeConstraints> c) {
  io.optional(c.minInt);
  io.optional(c.maxInt);
  io.optional(c.minFloat);
  io.optional(c.maxFloat);
  io.optional(c.pattern);
  if (io.has(c.enumeration))
    describeEnumeration(io, kind, *c.enumeration);
  io.optional(c.maxDim);
  io.optional(c.maxDuration);
  io.text(c.format);
}

template <class A> void describe(A &io, PartOf<A, TypeRecord> type) {
  io.enumerator(type.kind, Type::Kind::Never);
  switch (type.kind) {
  case Type::Kind::List:
  case Type::Kind::Map:
    return io.number(type.element);
  case Type::Kind::Struct:
    return io.list(type.fields);
  case Type::Kind::Union:
    return io.list(type.members);
  case Type::Kind::Embedding:
    return io.integer(type.embeddingSize);
  default:
    return describeConstraints(io, type.kind, type.constraints);
  }
}

template <class A> void describe(A &io, PartOf<A, EntryRecord> entry) {
  io.text(entry.key);
  io.number(entry.value);
}

template <class A> void describe(A &io, PartOf<A, ValueRecord> value) {
  io.enumerator(value.kind, Value::Kind::Map);
  switch (value.kind) {
  case Value::Kind::Absent:
  case Value::Kind::Null:
    return;
  case Value::Kind::Bool:
    return io.flag(value.flag);
  case Value::Kind::Int:
    return io.integer(value.integer);
  case Value::Kind::Float:
    return io.real(value.real);
  case Value::Kind::String:
    return io.text(value.text);
  case Value::Kind::List:
    return io.list(value.items);
  case Value::Kind::Map:
    return io.list(value.entries);
  }
}

template <class A> void describe(A &io, PartOf<A, LensRecord> lens) {
  io.enumerator(lens.source, LensSource::Fused);
  io.text(lens.name);
  io.text(lens.version);
}

//===----------------------------------------------------------------------===//
// Code
//===----------------------------------------------------------------------===//

template <class A> void describe(A &io, PartOf<A, PlanInput> input) {
  io.text(input.name);
  io.type(input.type);
  io.value(input.defaultValue);
  io.span(input.span);
}

template <class A> void describe(A &io, PartOf<A, PlanCheck> check) {
  io.enumerator(check.what, PlanCheck::What::Content);
  io.type(check.type);
  io.text(check.name);
  io.text(check.argument);
}

/// Without what the lens prepares, which the reader makes anew.
template <class A> void describe(A &io, PartOf<A, PlanCall> call) {
  io.lens(call.lens);
  io.names(call.names);
  io.number(call.positional);
  io.list(call.declared);
}

template <class A> void describe(A &io, PartOf<A, Instruction> instruction) {
  io.enumerator(instruction.op, Opcode::Force);
  io.number(instruction.operandCount);
  io.number(instruction.operands);
  io.number(instruction.dst);
  io.number(instruction.aux);
  io.span(instruction.span);
}

template <class A> void describe(A &io, PartOf<A, PlanLazy> lazy) {
  describe(io, lazy.block);
  io.number(lazy.reg);
}

template <class A> void describe(A &io, PartOf<A, PlanVariable> variable) {
  io.text(variable.name);
  io.operand(variable.value);
  io.flag(variable.isLazy);
  io.number(variable.lazy);
}

//===----------------------------------------------------------------------===//
// Tools, messages and rules
//===----------------------------------------------------------------------===//

template <class A> void describe(A &io, PartOf<A, PlanTool> tool) {
  io.text(tool.interface);
  io.text(tool.function);
  io.text(tool.effect);
  io.text(tool.json);
  io.type(tool.type);
  io.type(tool.returns);
  io.value(tool.parameters);
  io.value(tool.result);
  io.span(tool.span);
}

template <class A> void describe(A &io, PartOf<A, PlanResponse> response) {
  io.text(response.name);
  io.type(response.type);
  io.optional(response.description);
  io.text(response.json);
  io.span(response.span);
}

template <class A> void describe(A &io, PartOf<A, ContentSize> size) {
  io.size(size.units);
  io.size(size.bytes);
  io.flag(size.holdsMedia);
  io.optional(size.unsafeInteger);
}

template <class A> void describe(A &io, PartOf<A, Role> role) {
  io.enumerator(role, Role::Assistant);
}

template <class A> void describe(A &io, PartOf<A, PlanTurn> turn) {
  describe(io, turn.role);
  io.value(turn.content);
  describe(io, turn.size);
  io.text(turn.json);
  io.enumerator(turn.layout, PlanLayout::Dropped);
  io.size(turn.unitsBefore);
}

template <class A> void describe(A &io, PartOf<A, PlanMessage> message) {
  io.optional(message.role);
  io.text(message.id);
  io.integer(message.priority);
  io.integer(message.min);
  io.real(message.grow);
  io.real(message.shrink);
  io.list(message.gates);
  describe(io, message.content);
  io.optional(message.contentSize);
  io.list(message.turns);
  io.text(message.json);
  io.enumerator(message.layout, PlanLayout::Dropped);
  io.size(message.unitsBefore);
  io.optional(message.strategy);
  io.number(message.strategyInput);
  io.list(message.tools);
  io.span(message.span);
  io.span(message.contentSpan);
  io.flag(message.isInPrefix);
}

template <class A> void describe(A &io, PartOf<A, PlanCondition> condition) {
  if (!io.enter(maxConditionDepth))
    return;
  io.enumerator(condition.kind, ConditionKind::Undecidable);
  describe(io, condition.value);
  io.span(condition.span);
  io.list(condition.operands);
  io.leave();
}

template <class A> void describe(A &io, PartOf<A, PlanRule> rule) {
  io.optional(rule.id);
  io.enumerator(rule.op, GuardedOp::MessageEmit);
  io.optional(rule.name);
  io.flag(rule.isPrefix);
  io.optional(rule.effect);
  io.optional(rule.when);
  io.optional(rule.unless);
  io.span(rule.span);
}

template <class A> void describe(A &io, PartOf<A, PlanPartCounts> part) {
  io.number(part.calls);
  io.list(part.lazies);
}

template <class A> void describe(A &io, PartOf<A, PlanCounts::Lazy> lazy) {
  io.optional(lazy.variable);
  describe(io, lazy.value);
}

template <class A>
void describe(A &io, PartOf<A, PlanCounts::Message> message) {
  io.number(message.message);
  describe(io, message.content);
  describe(io, message.strategy);
}

template <class A> void describe(A &io, PartOf<A, PlanCounts> counts) {
  describe(io, counts.main);
  io.number(counts.variables);
  io.list(counts.lazies);
  io.list(counts.messages);
}

//===----------------------------------------------------------------------===//
// The plan
//===----------------------------------------------------------------------===//

template <class A> void describe(A &io, PartOf<A, LayoutRules> rules) {
  io.enumerator(rules.unit, BudgetUnit::Tokens);
  io.enumerator(rules.packing, PackingMode::Optimal);
  io.tokenizer(rules.tokenizer);
  io.size(rules.tokensPerMessage);
}

/// What stands behind the magic and the number of the version.
template <class A> void describeTables(A &io) {
  io.template table<SourceRecord>();
  io.template table<TypeRecord>();
  io.template table<ValueRecord>();
  io.template table<LensRecord>();
}

/// Each part refers only to those before it.
template <class A> void describe(A &io, PartOf<A, Plan> plan) {
  io.tables();
  io.enumerator(plan.profile, Profile::Core);
  io.text(plan.documentHash);
  io.text(plan.policyHash);
  io.integer(plan.budget);
  io.flag(plan.hasHostBudget);
  describe(io, plan.rules);
  io.span(plan.budgetSpan);
  io.flag(plan.needsPacking);
  io.number(plan.registerCount);
  for (auto &allow : plan.defaultAllow)
    io.optional(allow);
  io.list(plan.constants);
  io.list(plan.nameLists);
  io.list(plan.inputs);
  io.list(plan.checks);
  io.list(plan.calls);
  io.list(plan.charges);
  io.list(plan.operands);
  io.list(plan.code);
  io.list(plan.lazies);
  describe(io, plan.main);
  io.list(plan.variables);
  io.list(plan.tools);
  io.list(plan.interfaceTools);
  io.flag(plan.hasStableTools);
  io.optional(plan.response);
  io.list(plan.messages);
  io.enumerator(plan.order, MessageOrder::Source);
  io.list(plan.givingWay);
  io.list(plan.deny);
  io.list(plan.allow);
  io.optional(plan.counts);
}

} // namespace facet

#endif // FACET_LIB_RUNTIME_PLAN_PLANFORMAT_H
