//===- PlanWriter.cpp - Plans to bytes ------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PlanFormat.h"
#include "facet/Lens/Fused.h"
#include "facet/Lens/Tokenizer/RankTable.h"
#include "facet/Support/BinaryFormat.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"

namespace facet {

//===----------------------------------------------------------------------===//
// Fields
//===----------------------------------------------------------------------===//

namespace {
/// How many entries a table has, and their bytes.
template <class Record> struct TableBytes {
  std::string bytes;
  uint32_t count = 0;
};

/// The tables, filled while the rest is written.
class PlanTables {
public:
  uint32_t add(const Type *type);
  uint32_t add(Value value);
  uint32_t add(const Lens *lens);
  void add(const SourceManager &manager);

  template <class Record> TableBytes<Record> &of() {
    return std::get<TableBytes<Record>>(tables);
  }

private:
  template <class Record> uint32_t append(const Record &record);

  std::tuple<TableBytes<SourceRecord>, TableBytes<TypeRecord>,
             TableBytes<ValueRecord>, TableBytes<LensRecord>>
      tables;
  llvm::DenseMap<const Type *, uint32_t> typeNumbers;
  llvm::StringMap<uint32_t> typesByRecord;
  /// Of texts, lists and maps by where they are: parts that are shared stay so.
  using Identity = std::pair<const void *, std::pair<size_t, unsigned>>;
  llvm::DenseMap<Identity, uint32_t> valueNumbers;
  llvm::DenseMap<const Lens *, uint32_t> lensNumbers;
};

/// The archive that appends to bytes.
class PlanWriter {
public:
  static constexpr bool isReading = false;
  PlanWriter(std::string &bytes, PlanTables &known)
      : out(bytes), known(known) {}

  void number(uint32_t value) { out.u32(value); }
  void size(uint64_t value) { out.u64(value); }
  void integer(int64_t value) { out.u64(uint64_t(value)); }
  void real(double value) { out.real(value); }
  void flag(bool value) { out.u8(value); }
  void text(llvm::StringRef value) { out.text(value); }
  template <class Enum> void enumerator(Enum value, Enum) {
    out.u8(uint8_t(value));
  }

  /// The text of a vocabulary's file; empty: that of the rule.
  void tokenizer(const Tokenizer &tokenizer) {
    enumerator(tokenizer.rule(), Encoding::O200kHarmony);
    text(tokenizer.ranks() ? tokenizer.ranks()->text() : "");
  }
  void operand(Operand operand) { out.u32(operand.code()); }
  void span(SourceSpan span) {
    out.u32(span.file);
    out.u32(span.begin);
    out.u32(span.end);
  }
  /// 0: none.
  void type(const Type *type) { out.u32(type ? known.add(type) + 1 : 0); }
  void value(Value value) { out.u32(known.add(value)); }
  void lens(const Lens *lens) { out.u32(known.add(lens)); }

  template <class List, class Item> void items(const List &list, Item item) {
    out.u32(uint32_t(list.size()));
    for (const auto &each : list)
      item(each);
  }
  template <class List> void list(const List &list) {
    items(list, [&](const auto &item) { describe(*this, item); });
  }
  void names(llvm::ArrayRef<llvm::StringRef> names) { list(names); }
  template <class T> bool has(const std::optional<T> &part) {
    out.u8(part.has_value());
    return part.has_value();
  }
  template <class T> void optional(const std::optional<T> &part) {
    if (has(part))
      describe(*this, *part);
  }
  template <class T> void alternative(const EnumValue &value) {
    describe(*this, std::get<T>(value));
  }

  /// They are put in front when all of them are known.
  void tables() {}
  template <class Record> void table() {
    const TableBytes<Record> &table = known.of<Record>();
    out.u32(table.count);
    out.bytes(table.bytes);
  }
  bool enter(unsigned) { return true; }
  void leave() {}

private:
  ByteWriter out;
  PlanTables &known;
};
} // namespace

//===----------------------------------------------------------------------===//
// Tables
//===----------------------------------------------------------------------===//

template <class Record> uint32_t PlanTables::append(const Record &record) {
  TableBytes<Record> &table = of<Record>();
  PlanWriter writer(table.bytes, *this);
  describe(writer, record);
  return table.count++;
}

void PlanTables::add(const SourceManager &manager) {
  for (FileId id = 0; id != manager.size(); ++id)
    append(SourceRecord{manager.name(id), manager.text(id),
                        manager.importedAt(id)});
}

uint32_t PlanTables::add(const Lens *lens) {
  auto known = lensNumbers.find(lens);
  if (known != lensNumbers.end())
    return known->second;
  bool isFused = findFusedLens(lens->name) == lens;
  LensRecord record{isFused ? LensSource::Fused : LensSource::Registry,
                    lens->name, lens->version};
  return lensNumbers[lens] = append(record);
}

/// Types nest at most `maxTypeDepth` deep.
uint32_t PlanTables::add(const Type *type) {
  auto known = typeNumbers.find(type);
  if (known != typeNumbers.end())
    return known->second;
  TypeRecord record;
  record.kind = type->kind();
  switch (type->kind()) {
  case Type::Kind::List:
  case Type::Kind::Map:
    record.element = add(type->element());
    break;
  case Type::Kind::Struct:
    for (const TypeField &field : type->fields())
      record.fields.push_back({field.name, add(field.type)});
    break;
  case Type::Kind::Union:
    for (const Type *member : type->members())
      record.members.push_back(add(member));
    break;
  case Type::Kind::Embedding:
    record.embeddingSize = type->embeddingSize;
    break;
  default:
    record.constraints = constraintsOf(type);
    break;
  }
  // Types that differ in their descriptions only are one: a plan has none.
  std::string bytes;
  PlanWriter writer(bytes, *this);
  describe(writer, record);
  auto [same, isNew] = typesByRecord.try_emplace(bytes);
  if (isNew)
    same->second = append(record);
  return typeNumbers[type] = same->second;
}

/// Values nest at most `Value::maxDepth` deep.
uint32_t PlanTables::add(Value value) {
  Identity identity;
  ValueRecord record;
  record.kind = value.kind();
  if (value.isString()) {
    record.text = value.asString();
    identity.first = record.text.data();
  } else if (value.isList()) {
    identity.first = value.asList().data();
  } else if (value.isMap()) {
    identity.first = value.asMap().data();
  }
  identity.second = {value.size(), unsigned(value.kind())};
  if (identity.first) {
    auto known = valueNumbers.find(identity);
    if (known != valueNumbers.end())
      return known->second;
  }
  if (value.kind() == Value::Kind::Bool)
    record.flag = value.asBool();
  else if (value.kind() == Value::Kind::Int)
    record.integer = value.asInt();
  else if (value.kind() == Value::Kind::Float)
    record.real = value.asFloat();
  else if (value.isList())
    for (Value item : value.asList())
      record.items.push_back(add(item));
  else if (value.isMap())
    for (const MapEntry &entry : value.asMap())
      record.entries.push_back({entry.key, add(entry.value)});
  uint32_t number = append(record);
  if (identity.first)
    valueNumbers[identity] = number;
  return number;
}

std::string writePlan(const Plan &plan, PlanSources sources) {
  PlanTables tables;
  std::string body;
  PlanWriter writer(body, tables);
  describe(writer, plan);

  if (sources == PlanSources::Embedded)
    tables.add(*plan.sources);
  std::string bytes(planMagic);
  PlanWriter front(bytes, tables);
  front.number(planFormatVersion);
  describeTables(front);
  bytes += body;
  return bytes;
}

} // namespace facet
