//===- PlanReader.cpp - Bytes to plans ------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlanChecks.h"
#include "PlanFormat.h"
#include "facet/Lens/Fused.h"
#include "facet/Lens/PreparedLenses.h"
#include "facet/Lens/Tokenizer/RankTable.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "facet/Support/BinaryFormat.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"
#include <cmath>

namespace facet {

//===----------------------------------------------------------------------===//
// How small things can be
//===----------------------------------------------------------------------===//

namespace {
/// The archive that counts the bytes of a thing whose texts, lists and optional
/// parts are empty.
class LeastBytes {
public:
  static constexpr bool isReading = false;

  void number(uint32_t) { bytes += sizeof(uint32_t); }
  void size(uint64_t) { bytes += sizeof(uint64_t); }
  void integer(int64_t) { bytes += sizeof(int64_t); }
  void real(double) { bytes += sizeof(double); }
  void flag(bool) { bytes += sizeof(uint8_t); }
  void text(llvm::StringRef) { bytes += sizeof(uint64_t); }
  template <class Enum> void enumerator(Enum, Enum) {
    bytes += sizeof(uint8_t);
  }
  void operand(Operand) { number(0); }
  void span(SourceSpan) { bytes += 3 * sizeof(uint32_t); }
  void tokenizer(const Tokenizer &) {
    flag(false);
    text({});
  }
  void type(const Type *) { number(0); }
  void value(Value) { number(0); }
  void lens(const Lens *) { number(0); }
  template <class List, class Item> void items(const List &, Item) {
    number(0);
  }
  template <class List> void list(const List &) { number(0); }
  void names(llvm::ArrayRef<llvm::StringRef>) { number(0); }
  template <class T> bool has(const T &) {
    flag(false);
    return false;
  }
  template <class T> void optional(const T &) { flag(false); }
  bool enter(unsigned) { return true; }
  void leave() {}

  uint64_t bytes = 0;
};
} // namespace

template <class T> static uint64_t leastBytes() {
  static const uint64_t bytes = [] {
    LeastBytes least;
    const T nothing{};
    describe(least, nothing);
    return least.bytes;
  }();
  return bytes;
}

/// Types have only their kind before what depends on it, as values do.
template <> uint64_t leastBytes<TypeRecord>() { return sizeof(uint8_t); }
/// A bool; all else is longer.
template <> uint64_t leastBytes<EnumValue>() { return sizeof(uint8_t); }

//===----------------------------------------------------------------------===//
// Fields
//===----------------------------------------------------------------------===//

namespace {
/// A plan and the bytes that its texts are in.
struct LoadedPlan {
  Plan plan;
  std::shared_ptr<const void> bytes;
};

/// The archive that fills a plan. Whatever is wrong is known to `in`, which
/// gives zeros then.
class PlanReader {
public:
  static constexpr bool isReading = true;
  PlanReader(LoadedPlan &loaded, llvm::StringRef bytes,
             Diagnostics *diagnostics)
      : plan(loaded.plan), owner(loaded.bytes), in(bytes),
        diagnostics(diagnostics) {}

  /// False, with a report, if the bytes are no plan.
  bool read();

  void number(uint32_t &value) { value = in.u32(); }
  void size(uint64_t &value) { value = in.u64(); }
  void integer(int64_t &value) { value = int64_t(in.u64()); }
  void real(double &value) {
    value = in.real();
    if (!std::isfinite(value))
      in.fail();
  }
  void flag(bool &value) { value = in.flag(); }
  void text(llvm::StringRef &value);
  void text(std::string &value);
  template <class Enum> void enumerator(Enum &value, Enum last) {
    value = in.enumerator<Enum>(unsigned(last) + 1);
  }
  void tokenizer(Tokenizer &tokenizer);
  void operand(Operand &operand) { operand = Operand::fromCode(in.u32()); }
  void span(SourceSpan &span);
  void type(const Type *&type);
  void value(Value &value) { value = entryOf(values, in.u32()); }
  void lens(const Lens *&lens) { lens = entryOf(lenses, in.u32()); }

  template <class List, class Item> void items(List &list, Item item);
  template <class List> void list(List &list) {
    items(list, [&](auto &item) { describe(*this, item); });
  }
  void names(llvm::ArrayRef<llvm::StringRef> &names);
  template <class T> bool has(std::optional<T> &part) {
    part.reset();
    if (in.flag())
      part.emplace();
    return part.has_value();
  }
  template <class T> void optional(std::optional<T> &part) {
    if (has(part))
      describe(*this, *part);
  }
  template <class T> void alternative(EnumValue &value) {
    describe(*this, value.emplace<T>());
  }

  void tables() { describeTables(*this); }
  template <class Record> void table();
  bool enter(unsigned limit) {
    if (++depth > limit)
      in.fail();
    return in.isGood();
  }
  void leave() { --depth; }

private:
  template <class T> T entryOf(llvm::ArrayRef<T> table, uint32_t number);
  template <class T> T entryOf(const std::vector<T> &table, uint32_t number) {
    return entryOf(llvm::ArrayRef<T>(table), number);
  }
  void reserve(const SourceRecord &, uint32_t) {}
  void reserve(const TypeRecord &, uint32_t size) { types.reserve(size); }
  void reserve(const ValueRecord &, uint32_t size) { values.reserve(size); }
  void reserve(const LensRecord &, uint32_t size) { lenses.reserve(size); }
  void add(const SourceRecord &file);
  void add(const TypeRecord &record);
  void add(const ValueRecord &record) { values.push_back(makeValue(record)); }
  void add(const LensRecord &record);
  const Type *makeType(const TypeRecord &record);
  const Type *makeStruct(const TypeRecord &record);
  const Type *makeUnion(const TypeRecord &record);
  Value makeValue(const ValueRecord &record);
  Value makeList(llvm::ArrayRef<uint32_t> numbers);
  Value makeMap(llvm::ArrayRef<EntryRecord> entries);

  bool readVersion();
  void prepareCalls();
  void prepare(PlanCall &call, llvm::ArrayRef<Operand> arguments);
  bool refuse(Diag kind, llvm::ArrayRef<std::string> args = {});

  Plan &plan;
  const std::shared_ptr<const void> &owner;
  ByteReader in;
  Diagnostics *diagnostics;
  /// Null: the plan must be without files of its own.
  std::shared_ptr<SourceManager> ownSources;
  std::vector<const Type *> types;
  std::vector<Value> values;
  std::vector<const Lens *> lenses;
  /// The first that there is not.
  std::optional<LensRecord> missingLens;
  unsigned depth = 0;
  PreparedLenses prepared;
};
} // namespace

/// Everything takes texts to be UTF-8.
void PlanReader::text(llvm::StringRef &value) {
  value = in.text();
  if (LLVM_UNLIKELY(findInvalidUtf8(value).has_value())) {
    in.fail();
    value = {};
  }
}

void PlanReader::text(std::string &value) {
  llvm::StringRef bytes;
  text(bytes);
  value = bytes.str();
}

/// Offsets may be wrong, which the source manager bears.
void PlanReader::tokenizer(Tokenizer &tokenizer) {
  Encoding rule = Encoding::O200kBase;
  enumerator(rule, Encoding::O200kHarmony);
  llvm::StringRef file;
  text(file);
  std::shared_ptr<const RankTable> ranks;
  std::string problem;
  if (!file.empty() && !(ranks = RankTable::read(file, problem)))
    in.fail();
  tokenizer = Tokenizer(rule, std::move(ranks));
}

void PlanReader::span(SourceSpan &span) {
  span.file = in.u32();
  span.begin = in.u32();
  span.end = in.u32();
  if (LLVM_UNLIKELY((span.isValid() && span.file >= plan.sources->size()) ||
                    span.begin > span.end || !in.isGood())) {
    in.fail();
    span = SourceSpan();
  }
}

/// 0: none.
void PlanReader::type(const Type *&type) {
  uint32_t number = in.u32();
  type = number ? entryOf(types, number - 1) : nullptr;
}

template <class T>
T PlanReader::entryOf(llvm::ArrayRef<T> table, uint32_t number) {
  if (LLVM_LIKELY(in.isGood() && number < table.size()))
    return table[number];
  in.fail();
  return T();
}

template <class List, class Item>
void PlanReader::items(List &list, Item item) {
  list.resize(in.count(leastBytes<typename List::value_type>()));
  for (auto &each : list) {
    if (LLVM_UNLIKELY(!in.isGood()))
      return;
    item(each);
  }
}

void PlanReader::names(llvm::ArrayRef<llvm::StringRef> &names) {
  uint32_t count = in.count(leastBytes<llvm::StringRef>());
  auto *made = plan.names.Allocate<llvm::StringRef>(count);
  for (uint32_t i = 0; i != count; ++i)
    text(*new (&made[i]) llvm::StringRef());
  names = {made, count};
}

//===----------------------------------------------------------------------===//
// Tables
//===----------------------------------------------------------------------===//

template <class Record> void PlanReader::table() {
  // One for all, which keeps its memory.
  Record record;
  uint32_t count = in.count(leastBytes<Record>());
  reserve(record, count);
  while (count-- && in.isGood()) {
    describe(*this, record);
    if (in.isGood())
      add(record);
  }
}

void PlanReader::add(const SourceRecord &file) {
  if (ownSources)
    ownSources->addFile(file.name.str(), file.text, owner, file.importedAt);
  else
    in.fail();
}

void PlanReader::add(const LensRecord &record) {
  const Lens *lens = record.source == LensSource::Fused
                         ? findFusedLens(record.name)
                         : plan.lenses->find(record.name);
  if (lens && lens->version != record.version)
    lens = nullptr;
  if (!lens) {
    missingLens = record;
    in.fail();
  }
  lenses.push_back(lens);
}

void PlanReader::add(const TypeRecord &record) {
  const Type *type = makeType(record);
  if (!type)
    in.fail();
  types.push_back(type);
}

/// Null if there is no such type.
const Type *PlanReader::makeType(const TypeRecord &record) {
  switch (record.kind) {
  case Type::Kind::List:
  case Type::Kind::Map: {
    const Type *element = entryOf(types, record.element);
    if (!element)
      return nullptr;
    return record.kind == Type::Kind::List ? plan.types->list(element)
                                           : plan.types->map(element);
  }
  case Type::Kind::Struct:
    return makeStruct(record);
  case Type::Kind::Union:
    return makeUnion(record);
  case Type::Kind::Embedding:
    return record.embeddingSize >= 1
               ? plan.types->embedding(record.embeddingSize)
               : nullptr;
  default: {
    TypeConstraints constraints = record.constraints;
    constraints.kind = record.kind;
    std::string error;
    return plan.types->constrained(constraints, error);
  }
  }
}

const Type *PlanReader::makeStruct(const TypeRecord &record) {
  std::vector<TypeField> fields;
  llvm::StringSet<> names;
  for (const FieldRecord &field : record.fields) {
    const Type *type = entryOf(types, field.type);
    if (!type || !names.insert(field.name).second)
      return nullptr;
    fields.push_back({field.name, type});
  }
  return plan.types->structure(fields);
}

const Type *PlanReader::makeUnion(const TypeRecord &record) {
  std::vector<const Type *> members;
  for (uint32_t member : record.members) {
    members.push_back(entryOf(types, member));
    if (!members.back())
      return nullptr;
  }
  return plan.types->unionOf(members);
}

Value PlanReader::makeValue(const ValueRecord &record) {
  switch (record.kind) {
  case Value::Kind::Absent:
    return Value::absent();
  case Value::Kind::Null:
    return Value::null();
  case Value::Kind::Bool:
    return Value::boolean(record.flag);
  case Value::Kind::Int:
    return Value::integerValue(record.integer);
  case Value::Kind::Float:
    return Value::floating(record.real);
  case Value::Kind::String:
    return Value::string(record.text);
  case Value::Kind::List:
    return makeList(record.items);
  case Value::Kind::Map:
    return makeMap(record.entries);
  }
  return Value();
}

Value PlanReader::makeList(llvm::ArrayRef<uint32_t> numbers) {
  size_t count = numbers.size();
  Value *items = plan.memory.allocateValues(count);
  for (size_t i = 0; i != count; ++i)
    new (&items[i]) Value(entryOf(values, numbers[i]));
  unsigned depth = Value::depthOf(llvm::ArrayRef(items, count));
  if (depth <= Value::maxDepth)
    return Value::list({items, count}, depth);
  in.fail();
  return Value();
}

Value PlanReader::makeMap(llvm::ArrayRef<EntryRecord> parts) {
  size_t count = parts.size();
  MapEntry *entries = plan.memory.allocateEntries(count);
  for (size_t i = 0; i != count; ++i)
    new (&entries[i]) MapEntry{parts[i].key, entryOf(values, parts[i].value)};
  unsigned depth = Value::depthOf(llvm::ArrayRef(entries, count));
  if (depth <= Value::maxDepth)
    return Value::map({entries, count}, depth);
  in.fail();
  return Value();
}

//===----------------------------------------------------------------------===//
// The plan
//===----------------------------------------------------------------------===//

/// Prepares the lenses of all calls for the arguments that are known.
void PlanReader::prepareCalls() {
  for (const Instruction &instruction : plan.code) {
    if (instruction.op != Opcode::Call)
      continue;
    PlanCall &call = plan.calls[instruction.aux];
    if (call.lens->prepare)
      prepare(call, plan.operandsOf(instruction).drop_front());
  }
}

void PlanReader::prepare(PlanCall &call, llvm::ArrayRef<Operand> arguments) {
  llvm::SmallVector<Value> known;
  for (Operand argument : arguments)
    known.push_back(argument.isConstant() ? plan.constants[argument.number()]
                                          : Value::absent());
  LensContext context(plan.memory);
  auto state = prepared.prepare(*call.lens, context, known);
  // A bad argument is reported by the call, in its turn.
  if (succeeded(state))
    call.state = std::move(*state);
}

bool PlanReader::refuse(Diag kind, llvm::ArrayRef<std::string> args) {
  if (diagnostics)
    diagnostics->report(kind, {}, args);
  return false;
}

bool PlanReader::readVersion() {
  ByteReader old = in;
  bool hasMagic = in.bytes(planMagic.size()) == planMagic;
  uint32_t version = hasMagic ? in.u32() : old.u32();
  if (hasMagic ? !in.isGood()
               : version < 1 || version > lastVersionWithoutMagic)
    return refuse(diag::PlanNoPlan);
  if (version != planFormatVersion)
    return refuse(diag::PlanOtherVersion,
                  {llvm::utostr(version), llvm::utostr(planFormatVersion)});
  return true;
}

bool PlanReader::read() {
  if (!readVersion())
    return false;
  if (!plan.sources)
    plan.sources = ownSources = std::make_shared<SourceManager>();
  describe(*this, plan);
  if (missingLens)
    return refuse(diag::PlanLensMissing,
                  {missingLens->name.str(), missingLens->version.str()});
  if (!in.isGood() || !in.isAtEnd() || !fitsTogether(plan))
    return refuse(diag::PlanDamaged);
  prepareCalls();
  return true;
}

std::shared_ptr<const Plan>
readPlan(llvm::StringRef bytes, std::shared_ptr<const void> owner,
         std::shared_ptr<const SourceManager> sources,
         std::shared_ptr<const LensRegistry> lenses, Diagnostics *diagnostics) {
  auto loaded = std::make_shared<LoadedPlan>();
  loaded->bytes = std::move(owner);
  Plan &plan = loaded->plan;
  plan.sources = std::move(sources);
  plan.lenses = std::move(lenses);
  plan.types = std::make_shared<TypeContext>();
  if (!PlanReader(*loaded, bytes, diagnostics).read())
    return nullptr;
  return {loaded, &plan};
}

} // namespace facet
