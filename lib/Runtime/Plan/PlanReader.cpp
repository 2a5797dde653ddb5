//===- PlanReader.cpp - Bytes to plans ------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlanFormat.h"
#include "facet/Lens/Fused.h"
#include "facet/Lens/PreparedLenses.h"
#include "facet/Runtime/Plan/PlanFile.h"
#include "facet/Support/BinaryFormat.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/StringSet.h"
#include <cmath>

namespace facet {

namespace {
/// A plan and the bytes that its texts are in.
struct LoadedPlan {
  Plan plan;
  std::shared_ptr<const void> bytes;
};

/// Fills a plan. Whatever is wrong is known to `in`, which gives zeros then.
class PlanReader {
public:
  PlanReader(Plan &plan, llvm::StringRef bytes) : plan(plan), in(bytes) {}
  bool read();

private:
  void readTypes();
  const Type *makeType();
  const Type *makeStruct();
  const Type *makeUnion();
  const Type *makeLeaf(Type::Kind kind);
  EnumValue readEnumValue(Type::Kind kind);
  void readValues();
  Value makeValue();
  Value makeList();
  Value makeMap();

  void readHeader();
  void readNameLists();
  void readInputs();
  void readChecks();
  void readCalls();
  void readCode();
  void readInstruction(Instruction &instruction);
  void checkInstruction(const Instruction &instruction);
  void checkCall(const Instruction &instruction);
  void readVariables();
  void readTools();
  void readMessages();
  void readMessage(PlanMessage &message);
  void readContentSize(std::optional<ContentSize> &size);
  void readRule(PlanRule &rule);
  PlanCondition readCondition(unsigned depth);

  llvm::StringRef readText();
  std::optional<llvm::StringRef> readOptional();
  llvm::ArrayRef<llvm::StringRef> readNames();
  SourceSpan readSpan();
  Operand readOperand();
  PlanBlock readBlock();
  uint32_t readRegister() { return in.below(plan.registerCount); }
  /// Null if there is none.
  const Type *readType();
  Value readValue();

  Plan &plan;
  ByteReader in;
  std::vector<const Type *> types;
  std::vector<Value> values;
  uint32_t lazyCount = 0;
  PreparedLenses prepared;
  /// Of each call, whether an instruction makes it.
  std::vector<bool> isCalled;
};
} // namespace

bool PlanReader::read() {
  if (in.u32() != planFormatVersion)
    return false;
  readTypes();
  readValues();
  readHeader();
  readNameLists();
  readInputs();
  readChecks();
  readCalls();
  readCode();
  readVariables();
  readTools();
  readMessages();
  for (auto *rules : {&plan.deny, &plan.allow}) {
    rules->resize(in.count(19));
    for (PlanRule &rule : *rules)
      readRule(rule);
  }
  return in.isGood() && in.isAtEnd();
}

//===----------------------------------------------------------------------===//
// Parts of everything
//===----------------------------------------------------------------------===//

/// Everything takes texts to be UTF-8.
llvm::StringRef PlanReader::readText() {
  llvm::StringRef text = in.text();
  if (LLVM_UNLIKELY(findInvalidUtf8(text).has_value()))
    in.fail();
  return in.isGood() ? text : llvm::StringRef();
}

std::optional<llvm::StringRef> PlanReader::readOptional() {
  return in.flag() ? std::optional(readText()) : std::nullopt;
}

llvm::ArrayRef<llvm::StringRef> PlanReader::readNames() {
  uint32_t count = in.count(8);
  auto *names = plan.names.Allocate<llvm::StringRef>(count);
  for (uint32_t i = 0; i != count; ++i)
    new (&names[i]) llvm::StringRef(readText());
  return {names, count};
}

/// Offsets may be wrong, which the source manager bears.
SourceSpan PlanReader::readSpan() {
  SourceSpan span;
  span.file = in.u32();
  span.begin = in.u32();
  span.end = in.u32();
  if ((span.isValid() && span.file >= plan.sources->size()) ||
      span.begin > span.end)
    in.fail();
  return in.isGood() ? span : SourceSpan();
}

Operand PlanReader::readOperand() {
  constexpr uint32_t constantBit = uint32_t(1) << 31;
  uint32_t bits = in.u32();
  if (bits == ~uint32_t(0))
    return Operand::absent();
  bool isConstant = bits & constantBit;
  uint32_t number = bits & ~constantBit;
  if (number >= (isConstant ? plan.constants.size() : plan.registerCount)) {
    in.fail();
    return Operand::absent();
  }
  return isConstant ? Operand::constant(number) : Operand::reg(number);
}

PlanBlock PlanReader::readBlock() {
  PlanBlock block;
  block.begin = in.u32();
  block.end = in.u32();
  block.result = readOperand();
  if (block.begin > block.end || block.end > plan.code.size())
    in.fail();
  return in.isGood() ? block : PlanBlock();
}

const Type *PlanReader::readType() {
  uint32_t number = in.below(types.size() + 1);
  return number ? types[number - 1] : nullptr;
}

Value PlanReader::readValue() {
  uint32_t number = in.below(values.size());
  return in.isGood() ? values[number] : Value();
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

void PlanReader::readTypes() {
  uint32_t count = in.count(5);
  types.reserve(count);
  while (count-- && in.isGood()) {
    const Type *type = makeType();
    if (!type)
      in.fail();
    types.push_back(type ? type : plan.types->any());
  }
}

/// Null if there is no such type.
const Type *PlanReader::makeType() {
  auto kind = in.enumerator<Type::Kind>(unsigned(Type::Kind::Never) + 1);
  switch (kind) {
  case Type::Kind::List:
  case Type::Kind::Map: {
    uint32_t element = in.below(types.size());
    if (!in.isGood())
      return nullptr;
    return kind == Type::Kind::List ? plan.types->list(types[element])
                                    : plan.types->map(types[element]);
  }
  case Type::Kind::Struct:
    return makeStruct();
  case Type::Kind::Union:
    return makeUnion();
  case Type::Kind::Embedding: {
    uint64_t size = in.u64();
    bool isGood = size >= 1 && size <= uint64_t(INT64_MAX);
    return isGood ? plan.types->embedding(int64_t(size)) : nullptr;
  }
  default:
    return makeLeaf(kind);
  }
}

const Type *PlanReader::makeStruct() {
  std::vector<TypeField> fields;
  llvm::StringSet<> names;
  for (uint32_t left = in.count(12); left; --left) {
    llvm::StringRef name = readText();
    uint32_t type = in.below(types.size());
    if (!in.isGood() || !names.insert(name).second)
      return nullptr;
    fields.push_back({name, types[type]});
  }
  return plan.types->structure(fields);
}

const Type *PlanReader::makeUnion() {
  std::vector<const Type *> members;
  for (uint32_t left = in.count(4); left; --left) {
    uint32_t type = in.below(types.size());
    if (!in.isGood())
      return nullptr;
    members.push_back(types[type]);
  }
  return plan.types->unionOf(members);
}

EnumValue PlanReader::readEnumValue(Type::Kind kind) {
  switch (kind) {
  case Type::Kind::Bool:
    return in.u8() != 0;
  case Type::Kind::Int:
    return int64_t(in.u64());
  case Type::Kind::Float:
    return in.real();
  default:
    return readText().str();
  }
}

const Type *PlanReader::makeLeaf(Type::Kind kind) {
  TypeConstraints c;
  c.kind = kind;
  uint32_t has = in.u32();
  if (has & HasMinInt)
    c.minInt = int64_t(in.u64());
  if (has & HasMaxInt)
    c.maxInt = int64_t(in.u64());
  if (has & HasMinFloat)
    c.minFloat = in.real();
  if (has & HasMaxFloat)
    c.maxFloat = in.real();
  if (has & HasPattern)
    c.pattern = readText().str();
  if (has & HasEnumeration) {
    c.enumeration.emplace();
    for (uint32_t left = in.count(1); left && in.isGood(); --left)
      c.enumeration->push_back(readEnumValue(kind));
  }
  if (has & HasMaxDim)
    c.maxDim = int64_t(in.u64());
  if (has & HasMaxDuration)
    c.maxDuration = in.real();
  c.format = readText().str();
  std::string error;
  return in.isGood() ? plan.types->constrained(c, error) : nullptr;
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

void PlanReader::readValues() {
  uint32_t count = in.count(1);
  values.reserve(count);
  while (count-- && in.isGood())
    values.push_back(makeValue());
}

Value PlanReader::makeValue() {
  auto kind = in.enumerator<Value::Kind>(unsigned(Value::Kind::Map) + 1);
  switch (kind) {
  case Value::Kind::Absent:
    return Value::absent();
  case Value::Kind::Null:
    return Value::null();
  case Value::Kind::Bool:
    return Value::boolean(in.flag());
  case Value::Kind::Int:
    return Value::integerValue(int64_t(in.u64()));
  case Value::Kind::Float:
    return Value::floating(in.real());
  case Value::Kind::String:
    return Value::string(readText());
  case Value::Kind::List:
    return makeList();
  case Value::Kind::Map:
    return makeMap();
  }
  return Value();
}

Value PlanReader::makeList() {
  uint32_t count = in.count(4);
  Value *items = plan.memory.allocateValues(count);
  for (uint32_t i = 0; i != count; ++i)
    new (&items[i]) Value(readValue());
  unsigned depth = Value::depthOf(llvm::ArrayRef(items, count));
  if (depth > Value::maxDepth) {
    in.fail();
    return Value();
  }
  return Value::list({items, count}, depth);
}

Value PlanReader::makeMap() {
  uint32_t count = in.count(12);
  MapEntry *entries = plan.memory.allocateEntries(count);
  for (uint32_t i = 0; i != count; ++i) {
    llvm::StringRef key = readText();
    new (&entries[i]) MapEntry{key, readValue()};
  }
  unsigned depth = Value::depthOf(llvm::ArrayRef(entries, count));
  if (depth > Value::maxDepth) {
    in.fail();
    return Value();
  }
  return Value::map({entries, count}, depth);
}

//===----------------------------------------------------------------------===//
// The parts of a plan
//===----------------------------------------------------------------------===//

void PlanReader::readHeader() {
  plan.profile = in.enumerator<Profile>(2);
  plan.documentHash = readText().str();
  plan.policyHash = readText().str();
  plan.budget = int64_t(in.u64());
  plan.hasHostBudget = in.u8() != 0;
  plan.budgetSpan = readSpan();
  plan.needsPacking = in.flag();
  plan.registerCount = in.u32();
  // Each register has something that defines it.
  if (plan.registerCount > in.remaining() / 4)
    in.fail();
  for (std::optional<bool> &allow : plan.defaultAllow) {
    uint8_t byte = in.enumerator<uint8_t>(3);
    if (byte)
      allow = byte == 2;
  }
  plan.constants.resize(in.count(4));
  for (Value &constant : plan.constants)
    constant = readValue();
}

void PlanReader::readNameLists() {
  uint32_t count = in.count(4);
  plan.nameLists.reserve(count);
  while (count-- && in.isGood())
    plan.nameLists.push_back(readNames());
}

void PlanReader::readInputs() {
  plan.inputs.resize(in.count(28));
  for (PlanInput &input : plan.inputs) {
    input.name = readText();
    input.type = readType();
    input.defaultValue = readValue();
    input.span = readSpan();
    if (!input.type)
      in.fail();
  }
}

void PlanReader::readChecks() {
  using What = PlanCheck::What;
  plan.checks.resize(in.count(21));
  for (PlanCheck &check : plan.checks) {
    check.what = in.enumerator<What>(unsigned(What::Content) + 1);
    check.type = readType();
    check.name = readText();
    check.argument = readText();
    if (!check.type && check.what != What::Gate && check.what != What::Content)
      in.fail();
  }
}

void PlanReader::readCalls() {
  plan.calls.resize(in.count(21));
  for (PlanCall &call : plan.calls) {
    auto from = in.enumerator<LensSource>(2);
    llvm::StringRef name = readText();
    call.lens = from == LensSource::Fused ? findFusedLens(name)
                                          : plan.lenses->find(name);
    call.names = readNames();
    call.positional = in.u32();
    for (uint32_t left = in.count(4); left; --left)
      call.declared.push_back(readType());
    if (!call.lens || llvm::is_contained(call.declared, nullptr))
      in.fail();
  }
  plan.charges.resize(in.count(8));
  for (uint64_t &gas : plan.charges)
    gas = in.u64();
}

void PlanReader::readVariables() {
  plan.variables.resize(in.count(17));
  for (PlanVariable &variable : plan.variables) {
    variable.name = readText();
    variable.value = readOperand();
    variable.isLazy = in.flag();
    variable.lazy = in.u32();
    if (variable.isLazy && variable.lazy >= plan.lazies.size())
      in.fail();
  }
}

void PlanReader::readTools() {
  plan.tools.resize(in.count(52));
  for (PlanTool &tool : plan.tools) {
    for (llvm::StringRef *text :
         {&tool.interface, &tool.function, &tool.effect, &tool.json})
      *text = readText();
    tool.parameters = readValue();
    tool.result = readValue();
    tool.span = readSpan();
  }
  // Where the tools of each interface begin, and at last all of them end.
  plan.interfaceTools.resize(in.count(4));
  uint32_t last = 0;
  for (uint32_t &tool : plan.interfaceTools) {
    tool = in.u32();
    if (tool < last)
      in.fail();
    last = tool;
  }
  if (plan.interfaceTools.empty() || plan.interfaceTools.front() != 0 ||
      plan.interfaceTools.back() != plan.tools.size())
    in.fail();
}

//===----------------------------------------------------------------------===//
// Code
//===----------------------------------------------------------------------===//

void PlanReader::readCode() {
  plan.operands.resize(in.count(4));
  for (Operand &operand : plan.operands)
    operand = readOperand();
  lazyCount = in.count(16);
  isCalled.resize(plan.calls.size());
  plan.code.resize(in.count(29));
  for (Instruction &instruction : plan.code) {
    if (!in.isGood())
      return;
    readInstruction(instruction);
  }
  plan.lazies.resize(lazyCount);
  for (PlanLazy &lazy : plan.lazies) {
    lazy.block = readBlock();
    lazy.reg = readRegister();
  }
  plan.main = readBlock();
}

void PlanReader::readInstruction(Instruction &instruction) {
  instruction.op = in.enumerator<Opcode>(unsigned(Opcode::Force) + 1);
  instruction.operandCount = in.u32();
  instruction.operands = in.u32();
  instruction.dst = in.u32();
  instruction.aux = in.u32();
  instruction.span = readSpan();
  size_t size = plan.operands.size();
  if (instruction.operandCount > size ||
      instruction.operands > size - instruction.operandCount ||
      (instruction.op != Opcode::Charge &&
       instruction.dst >= plan.registerCount))
    in.fail();
  if (in.isGood())
    checkInstruction(instruction);
}

/// How many operands an instruction takes, and what its number stands for.
void PlanReader::checkInstruction(const Instruction &instruction) {
  auto require = [&](bool isGood) {
    if (!isGood)
      in.fail();
  };
  uint32_t aux = instruction.aux, count = instruction.operandCount;
  switch (instruction.op) {
  case Opcode::Input:
    return require(aux < plan.inputs.size());
  case Opcode::Call:
    return checkCall(instruction);
  case Opcode::List:
    return;
  case Opcode::Map:
    return require(aux < plan.nameLists.size() &&
                   plan.nameLists[aux].size() == count);
  case Opcode::Path:
    return require(aux < plan.nameLists.size() && count == 1);
  case Opcode::Check:
    return require(aux < plan.checks.size() && count == 1);
  case Opcode::Charge:
    return require(aux < plan.charges.size());
  case Opcode::Force:
    return require(aux < lazyCount);
  }
}

/// Checks a call's arguments, and prepares its lens for those that are known.
void PlanReader::checkCall(const Instruction &instruction) {
  llvm::ArrayRef<Operand> operands = plan.operandsOf(instruction);
  if (instruction.aux >= plan.calls.size() || isCalled[instruction.aux] ||
      operands.empty())
    return in.fail();
  isCalled[instruction.aux] = true;
  PlanCall &call = plan.calls[instruction.aux];
  operands = operands.drop_front();
  llvm::ArrayRef<LensParameter> parameters = call.lens->parameters;
  if (call.lens->takesAnyNames ? operands.size() != call.names.size()
                               : operands.size() > parameters.size())
    return in.fail();
  for (size_t i = 0; i != parameters.size(); ++i)
    if (parameters[i].presence == LensParameter::Presence::Required &&
        (i >= operands.size() || operands[i].isAbsent()))
      return in.fail();
  if (!call.lens->prepare)
    return;
  llvm::SmallVector<Value> known;
  for (Operand operand : operands)
    known.push_back(operand.isConstant() ? plan.constants[operand.number()]
                                         : Value::absent());
  LensContext context(plan.memory);
  auto state = prepared.prepare(*call.lens, context, known);
  // A bad argument is reported by the call, in its turn.
  if (succeeded(state))
    call.state = std::move(*state);
}

//===----------------------------------------------------------------------===//
// Messages and rules
//===----------------------------------------------------------------------===//

void PlanReader::readMessages() {
  plan.messages.resize(in.count(80));
  for (PlanMessage &message : plan.messages) {
    if (!in.isGood())
      return;
    readMessage(message);
  }
  plan.givingWay.resize(in.count(4));
  if (plan.givingWay.size() > plan.messages.size())
    in.fail();
  for (uint32_t &message : plan.givingWay)
    message = in.below(plan.messages.size());
}

void PlanReader::readMessage(PlanMessage &message) {
  message.role = in.enumerator<Role>(3);
  message.id = readText();
  message.priority = int64_t(in.u64());
  message.min = int64_t(in.u64());
  message.grow = in.real();
  message.shrink = in.real();
  // The layout sorts by them.
  if (!std::isfinite(message.grow) || !std::isfinite(message.shrink))
    in.fail();
  message.gates.resize(in.count(12));
  for (PlanBlock &gate : message.gates)
    gate = readBlock();
  message.content = readBlock();
  readContentSize(message.contentSize);
  message.json = readText();
  message.layout = in.enumerator<PlanLayout>(unsigned(PlanLayout::Dropped) + 1);
  if (in.flag())
    message.strategy = readBlock();
  message.strategyInput = in.u32();
  if (message.strategy && message.strategyInput >= plan.registerCount)
    in.fail();
  message.tools.resize(in.count(4));
  for (uint32_t &interface : message.tools)
    interface = in.below(plan.interfaceTools.size() - 1);
  message.span = readSpan();
  message.contentSpan = readSpan();
}

void PlanReader::readContentSize(std::optional<ContentSize> &size) {
  if (!in.flag())
    return;
  size.emplace();
  size->units = in.u64();
  size->bytes = in.u64();
  size->holdsMedia = in.flag();
  if (in.flag())
    size->unsafeInteger = int64_t(in.u64());
}

void PlanReader::readRule(PlanRule &rule) {
  rule.id = readOptional();
  rule.op = in.enumerator<GuardedOp>(guardedOpCount);
  rule.name = readOptional();
  rule.isPrefix = in.flag();
  rule.effect = readOptional();
  for (auto *condition : {&rule.when, &rule.unless})
    if (in.flag())
      *condition = readCondition(0);
  rule.span = readSpan();
}

PlanCondition PlanReader::readCondition(unsigned depth) {
  using Kind = ConditionKind;
  PlanCondition condition;
  condition.kind = in.enumerator<Kind>(unsigned(Kind::Undecidable) + 1);
  condition.value = readBlock();
  condition.span = readSpan();
  uint32_t count = in.count(29);
  bool isGood = depth < maxConditionDepth;
  switch (condition.kind) {
  case Kind::Not:
    isGood &= count == 1;
    break;
  case Kind::All:
  case Kind::Any:
    isGood &= count >= 1;
    break;
  default:
    isGood &= count == 0;
    break;
  }
  if (!isGood)
    in.fail();
  condition.operands.reserve(count);
  while (count-- && in.isGood())
    condition.operands.push_back(readCondition(depth + 1));
  return condition;
}

std::shared_ptr<const Plan>
readPlan(llvm::StringRef bytes, std::shared_ptr<const void> owner,
         std::shared_ptr<const SourceManager> sources,
         std::shared_ptr<const LensRegistry> lenses) {
  auto loaded = std::make_shared<LoadedPlan>();
  loaded->bytes = std::move(owner);
  Plan &plan = loaded->plan;
  plan.sources = std::move(sources);
  plan.lenses = std::move(lenses);
  plan.types = std::make_shared<TypeContext>();
  if (!PlanReader(plan, bytes).read())
    return nullptr;
  return {loaded, &plan};
}

} // namespace facet
