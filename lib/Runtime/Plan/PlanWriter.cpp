//===- PlanWriter.cpp - Plans to bytes ------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlanFormat.h"
#include "facet/Lens/Fused.h"
#include "facet/Runtime/Plan/PlanFile.h"
#include "facet/Support/BinaryFormat.h"
#include "llvm/ADT/DenseMap.h"

namespace facet {

//===----------------------------------------------------------------------===//
// Types and values
//===----------------------------------------------------------------------===//

namespace {
/// Writes types and values once each, before what refers to them by number.
class PlanTables {
public:
  uint32_t add(const Type *type);
  uint32_t add(Value value);
  void write(ByteWriter &out) const {
    out.u32(typeCount);
    out.bytes(typeBytes);
    out.u32(valueCount);
    out.bytes(valueBytes);
  }

private:
  static void writeConstraints(ByteWriter &out, const TypeConstraints &c);

  std::string typeBytes, valueBytes;
  uint32_t typeCount = 0, valueCount = 0;
  llvm::DenseMap<const Type *, uint32_t> typeNumbers;
  /// Of texts, lists and maps by where they are: parts that are shared stay so.
  using Identity = std::pair<const void *, std::pair<size_t, unsigned>>;
  llvm::DenseMap<Identity, uint32_t> valueNumbers;
};
} // namespace

static void writeEnumValue(ByteWriter &out, const EnumValue &value) {
  if (const bool *flag = std::get_if<bool>(&value))
    out.u8(*flag);
  else if (const int64_t *integer = std::get_if<int64_t>(&value))
    out.u64(uint64_t(*integer));
  else if (const double *number = std::get_if<double>(&value))
    out.real(*number);
  else
    out.text(std::get<std::string>(value));
}

void PlanTables::writeConstraints(ByteWriter &out, const TypeConstraints &c) {
  out.u32((c.minInt ? HasMinInt : 0) | (c.maxInt ? HasMaxInt : 0) |
          (c.minFloat ? HasMinFloat : 0) | (c.maxFloat ? HasMaxFloat : 0) |
          (c.pattern ? HasPattern : 0) | (c.enumeration ? HasEnumeration : 0) |
          (c.maxDim ? HasMaxDim : 0) | (c.maxDuration ? HasMaxDuration : 0));
  for (const std::optional<int64_t> &number : {c.minInt, c.maxInt})
    if (number)
      out.u64(uint64_t(*number));
  for (const std::optional<double> &number : {c.minFloat, c.maxFloat})
    if (number)
      out.real(*number);
  if (c.pattern)
    out.text(*c.pattern);
  if (c.enumeration) {
    out.u32(uint32_t(c.enumeration->size()));
    for (const EnumValue &value : *c.enumeration)
      writeEnumValue(out, value);
  }
  if (c.maxDim)
    out.u64(uint64_t(*c.maxDim));
  if (c.maxDuration)
    out.real(*c.maxDuration);
  out.text(c.format);
}

/// Types nest at most `maxTypeDepth` deep.
uint32_t PlanTables::add(const Type *type) {
  auto known = typeNumbers.find(type);
  if (known != typeNumbers.end())
    return known->second;
  std::string bytes;
  ByteWriter out(bytes);
  out.u8(uint8_t(type->kind()));
  switch (type->kind()) {
  case Type::Kind::List:
  case Type::Kind::Map:
    out.u32(add(type->element()));
    break;
  case Type::Kind::Struct:
    out.u32(uint32_t(type->fields().size()));
    for (const TypeField &field : type->fields()) {
      out.text(field.name);
      out.u32(add(field.type));
    }
    break;
  case Type::Kind::Union:
    out.u32(uint32_t(type->members().size()));
    for (const Type *member : type->members())
      out.u32(add(member));
    break;
  case Type::Kind::Embedding:
    out.u64(uint64_t(type->embeddingSize));
    break;
  default:
    writeConstraints(out, constraintsOf(type));
    break;
  }
  typeBytes += bytes;
  return typeNumbers[type] = typeCount++;
}

/// Values nest at most `Value::maxDepth` deep.
uint32_t PlanTables::add(Value value) {
  Identity identity;
  if (value.isString())
    identity.first = value.asString().data();
  else if (value.isList())
    identity.first = value.asList().data();
  else if (value.isMap())
    identity.first = value.asMap().data();
  identity.second = {value.size(), unsigned(value.kind())};
  if (identity.first) {
    auto known = valueNumbers.find(identity);
    if (known != valueNumbers.end())
      return known->second;
  }
  std::string bytes;
  ByteWriter out(bytes);
  out.u8(uint8_t(value.kind()));
  switch (value.kind()) {
  case Value::Kind::Absent:
  case Value::Kind::Null:
    break;
  case Value::Kind::Bool:
    out.u8(value.asBool());
    break;
  case Value::Kind::Int:
    out.u64(uint64_t(value.asInt()));
    break;
  case Value::Kind::Float:
    out.real(value.asFloat());
    break;
  case Value::Kind::String:
    out.text(value.asString());
    break;
  case Value::Kind::List:
    out.u32(uint32_t(value.size()));
    for (Value item : value.asList())
      out.u32(add(item));
    break;
  case Value::Kind::Map:
    out.u32(uint32_t(value.size()));
    for (const MapEntry &entry : value.asMap()) {
      out.text(entry.key);
      out.u32(add(entry.value));
    }
    break;
  }
  valueBytes += bytes;
  if (identity.first)
    valueNumbers[identity] = valueCount;
  return valueCount++;
}

//===----------------------------------------------------------------------===//
// The plan
//===----------------------------------------------------------------------===//

namespace {
class PlanWriter {
public:
  explicit PlanWriter(const Plan &plan) : plan(plan), out(body) {}
  std::string write();

private:
  void writeHeader();
  void writeNameLists();
  void writeCalls();
  void writeCode();
  void writeTools();
  void writeMessage(const PlanMessage &message);
  void writeRule(const PlanRule &rule);
  void writeCondition(const PlanCondition &condition);
  void writeBlock(const PlanBlock &block);
  void writeOperand(Operand operand);
  void writeSpan(SourceSpan span);
  void writeOptional(std::optional<llvm::StringRef> text);
  template <typename T> void writeSize(const T &items) {
    out.u32(uint32_t(items.size()));
  }
  /// 0: none.
  void writeType(const Type *type) { out.u32(type ? tables.add(type) + 1 : 0); }
  void writeValue(Value value) { out.u32(tables.add(value)); }

  const Plan &plan;
  std::string body;
  ByteWriter out;
  PlanTables tables;
};
} // namespace

std::string PlanWriter::write() {
  writeHeader();
  writeNameLists();
  writeCalls();
  writeCode();
  writeSize(plan.variables);
  for (const PlanVariable &variable : plan.variables) {
    out.text(variable.name);
    writeOperand(variable.value);
    out.u8(variable.isLazy);
    out.u32(variable.lazy);
  }
  writeTools();
  writeSize(plan.messages);
  for (const PlanMessage &message : plan.messages)
    writeMessage(message);
  writeSize(plan.givingWay);
  for (uint32_t message : plan.givingWay)
    out.u32(message);
  for (const auto *rules : {&plan.deny, &plan.allow}) {
    writeSize(*rules);
    for (const PlanRule &rule : *rules)
      writeRule(rule);
  }
  std::string bytes;
  ByteWriter all(bytes);
  all.u32(planFormatVersion);
  tables.write(all);
  all.bytes(body);
  return bytes;
}

void PlanWriter::writeHeader() {
  out.u8(uint8_t(plan.profile));
  out.text(plan.documentHash);
  out.text(plan.policyHash);
  out.u64(uint64_t(plan.budget));
  out.u8(plan.hasHostBudget);
  writeSpan(plan.budgetSpan);
  out.u8(plan.needsPacking);
  out.u32(plan.registerCount);
  for (const std::optional<bool> &allow : plan.defaultAllow)
    out.u8(allow ? 1 + *allow : 0);
  writeSize(plan.constants);
  for (Value constant : plan.constants)
    writeValue(constant);
}

void PlanWriter::writeNameLists() {
  writeSize(plan.nameLists);
  for (llvm::ArrayRef<llvm::StringRef> names : plan.nameLists) {
    writeSize(names);
    for (llvm::StringRef name : names)
      out.text(name);
  }
}

void PlanWriter::writeCalls() {
  writeSize(plan.inputs);
  for (const PlanInput &input : plan.inputs) {
    out.text(input.name);
    writeType(input.type);
    writeValue(input.defaultValue);
    writeSpan(input.span);
  }
  writeSize(plan.checks);
  for (const PlanCheck &check : plan.checks) {
    out.u8(uint8_t(check.what));
    writeType(check.type);
    out.text(check.name);
    out.text(check.argument);
  }
  writeSize(plan.calls);
  for (const PlanCall &call : plan.calls) {
    bool isFused = findFusedLens(call.lens->name) == call.lens;
    out.u8(uint8_t(isFused ? LensSource::Fused : LensSource::Registry));
    out.text(call.lens->name);
    writeSize(call.names);
    for (llvm::StringRef name : call.names)
      out.text(name);
    out.u32(call.positional);
    writeSize(call.declared);
    for (const Type *type : call.declared)
      writeType(type);
  }
  writeSize(plan.charges);
  for (uint64_t gas : plan.charges)
    out.u64(gas);
}

void PlanWriter::writeCode() {
  writeSize(plan.operands);
  for (Operand operand : plan.operands)
    writeOperand(operand);
  writeSize(plan.lazies);
  writeSize(plan.code);
  for (const Instruction &instruction : plan.code) {
    out.u8(uint8_t(instruction.op));
    out.u32(instruction.operandCount);
    out.u32(instruction.operands);
    out.u32(instruction.dst);
    out.u32(instruction.aux);
    writeSpan(instruction.span);
  }
  for (const PlanLazy &lazy : plan.lazies) {
    writeBlock(lazy.block);
    out.u32(lazy.reg);
  }
  writeBlock(plan.main);
}

void PlanWriter::writeTools() {
  writeSize(plan.tools);
  for (const PlanTool &tool : plan.tools) {
    for (llvm::StringRef text :
         {tool.interface, tool.function, tool.effect, tool.json})
      out.text(text);
    writeValue(tool.parameters);
    writeValue(tool.result);
    writeSpan(tool.span);
  }
  writeSize(plan.interfaceTools);
  for (uint32_t tool : plan.interfaceTools)
    out.u32(tool);
}

void PlanWriter::writeMessage(const PlanMessage &message) {
  out.u8(uint8_t(message.role));
  out.text(message.id);
  out.u64(uint64_t(message.priority));
  out.u64(uint64_t(message.min));
  out.real(message.grow);
  out.real(message.shrink);
  writeSize(message.gates);
  for (const PlanBlock &gate : message.gates)
    writeBlock(gate);
  writeBlock(message.content);
  out.u8(message.contentSize.has_value());
  if (const std::optional<ContentSize> &size = message.contentSize) {
    out.u64(size->units);
    out.u64(size->bytes);
    out.u8(size->holdsMedia);
    out.u8(size->unsafeInteger.has_value());
    if (size->unsafeInteger)
      out.u64(uint64_t(*size->unsafeInteger));
  }
  out.text(message.json);
  out.u8(uint8_t(message.layout));
  out.u8(message.strategy.has_value());
  if (message.strategy)
    writeBlock(*message.strategy);
  out.u32(message.strategyInput);
  writeSize(message.tools);
  for (uint32_t interface : message.tools)
    out.u32(interface);
  writeSpan(message.span);
  writeSpan(message.contentSpan);
}

void PlanWriter::writeRule(const PlanRule &rule) {
  writeOptional(rule.id);
  out.u8(uint8_t(rule.op));
  writeOptional(rule.name);
  out.u8(rule.isPrefix);
  writeOptional(rule.effect);
  for (const auto *condition : {&rule.when, &rule.unless}) {
    out.u8(condition->has_value());
    if (*condition)
      writeCondition(**condition);
  }
  writeSpan(rule.span);
}

void PlanWriter::writeCondition(const PlanCondition &condition) {
  out.u8(uint8_t(condition.kind));
  writeBlock(condition.value);
  writeSpan(condition.span);
  writeSize(condition.operands);
  for (const PlanCondition &operand : condition.operands)
    writeCondition(operand);
}

void PlanWriter::writeBlock(const PlanBlock &block) {
  out.u32(block.begin);
  out.u32(block.end);
  writeOperand(block.result);
}

/// As the operand keeps it: the number, and the highest bit of a constant.
void PlanWriter::writeOperand(Operand operand) {
  constexpr uint32_t constantBit = uint32_t(1) << 31;
  out.u32(operand.isAbsent()
              ? ~uint32_t(0)
              : operand.number() | (operand.isConstant() ? constantBit : 0));
}

void PlanWriter::writeSpan(SourceSpan span) {
  out.u32(span.file);
  out.u32(span.begin);
  out.u32(span.end);
}

void PlanWriter::writeOptional(std::optional<llvm::StringRef> text) {
  out.u8(text.has_value());
  if (text)
    out.text(*text);
}

std::string writePlan(const Plan &plan) { return PlanWriter(plan).write(); }

} // namespace facet
