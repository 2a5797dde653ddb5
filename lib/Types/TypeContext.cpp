//===- TypeContext.cpp - Makes types, each once ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Tightness.h"
#include "TypeContextImpl.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/SmallString.h"
#include <numeric>

using namespace facet;

//===----------------------------------------------------------------------===//
// Names in a type
//===----------------------------------------------------------------------===//

namespace {

/// Up to this many names are searched one by one.
constexpr size_t maxLinearNames = 8;

template <typename NameAt>
const uint32_t *orderNames(size_t count, NameAt nameAt,
                           llvm::BumpPtrAllocator &allocator) {
  if (count <= maxLinearNames)
    return nullptr;
  uint32_t *order = allocator.Allocate<uint32_t>(count);
  std::iota(order, order + count, 0);
  llvm::sort(order, order + count,
             [&](uint32_t a, uint32_t b) { return nameAt(a) < nameAt(b); });
  return order;
}

/// The index of `name`, or `count`.
template <typename Name, typename NameAt>
size_t findName(Name name, size_t count, const uint32_t *order, NameAt nameAt) {
  if (!order) {
    size_t i = 0;
    while (i != count && nameAt(i) != name)
      ++i;
    return i;
  }
  const uint32_t *found = std::lower_bound(
      order, order + count, name,
      [&](uint32_t i, Name wanted) { return nameAt(i) < wanted; });
  return found != order + count && nameAt(*found) == name ? *found : count;
}

} // namespace

const TypeField *Type::field(llvm::StringRef name) const {
  size_t i = findName(name, fieldCount, nameOrder,
                      [&](size_t i) { return fieldData[i].name; });
  return i == fieldCount ? nullptr : &fieldData[i];
}

namespace {

/// An atom of an enumeration as what its values are ordered by.
struct EnumKey {
  Value value;

  bool operator<(const EnumKey &o) const {
    if (value.isString())
      return value.asString() < o.value.asString();
    if (value.isInt())
      return value.asInt() < o.value.asInt();
    if (value.isFloat())
      return value.asDouble() < o.value.asDouble();
    return value.asBool() < o.value.asBool();
  }
  bool operator==(const EnumKey &o) const {
    return !(*this < o) && !(o < *this);
  }
  bool operator!=(const EnumKey &o) const { return !(*this == o); }
};

} // namespace

bool Type::isEnumerated(Value atom) const {
  if (is(Kind::Float))
    atom = Value::floating(atom.asDouble());
  return findName(EnumKey{atom}, enumeration.size(), nameOrder, [&](size_t i) {
           return EnumKey{enumeration[i]};
         }) != enumeration.size();
}

const UnionIndex *Type::memberIndex() const {
  if (!lazyIndex)
    return nullptr;
  std::call_once(lazyIndex->once, [&] {
    lazyIndex->index = std::make_unique<UnionIndex>(memberTypes);
  });
  return lazyIndex->index.get();
}

//===----------------------------------------------------------------------===//
// Keys
//===----------------------------------------------------------------------===//

namespace {

/// The bytes that tell a type from all others. Parts go in by their address,
/// since they are unique already.
class TypeKey {
public:
  explicit TypeKey(Type::Kind kind) { add(kind); }

  template <typename T> TypeKey &add(const T &scalar) {
    static_assert(std::is_scalar_v<T>);
    const char *begin = reinterpret_cast<const char *>(&scalar);
    bytes.append(begin, begin + sizeof(T));
    return *this;
  }
  TypeKey &add(llvm::StringRef text) {
    add(text.size());
    bytes += text;
    return *this;
  }
  template <typename T> TypeKey &add(const std::optional<T> &scalar) {
    add(scalar.has_value());
    return add(scalar.value_or(T()));
  }
  llvm::StringRef str() const { return bytes; }

private:
  llvm::SmallString<256> bytes;
};

/// Zero has one form, so that what prints alike is alike.
std::optional<double> canonicalZero(std::optional<double> number) {
  if (number && *number == 0)
    return 0.0;
  return number;
}

} // namespace

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

TypeContext::TypeContext() : impl(std::make_unique<Implementation>()) {}
TypeContext::~TypeContext() = default;

const Type *TypeContext::get(Type::Kind kind) {
  assert((kind < Type::Kind::List || kind >= Type::Kind::Image) &&
         kind != Type::Kind::Embedding && "the kind has parts");
  const Type *&leaf = impl->leaves[size_t(kind)];
  if (leaf)
    return leaf;
  Type *type = impl->make(kind);
  type->anyInside = kind == Type::Kind::Any;
  type->floatInside = kind == Type::Kind::Float;
  type->constrained = kind == Type::Kind::Image || kind == Type::Kind::Audio;
  return leaf = type;
}

const Type *TypeContext::number() {
  if (!impl->number)
    impl->number = unionOf({get(Type::Kind::Int), get(Type::Kind::Float)});
  return impl->number;
}

/// Takes over what a type has by having `part` in it.
void TypeContext::inherit(Type &type, const Type *part, unsigned levels) {
  type.anyInside |= part->anyInside;
  type.floatInside |= part->floatInside;
  type.constrained |= part->constrained;
  type.typeDepth = std::max(type.typeDepth, part->typeDepth + levels);
}

const Type *TypeContext::withElement(Type::Kind kind, const Type *element) {
  if (element->depth() >= maxTypeDepth)
    return any();
  auto [slot, isNew] =
      impl->types.try_emplace(TypeKey(kind).add(element).str());
  if (!isNew)
    return slot->second;
  Type *type = impl->make(kind);
  type->elementType = element;
  inherit(*type, element, 1);
  slot->second = type;
  if (element->shape() != element)
    type->shapeType = withElement(kind, element->shape());
  if (element->undescribed() != element)
    type->undescribedType = withElement(kind, element->undescribed());
  return type;
}

const Type *TypeContext::list(const Type *element) {
  return withElement(Type::Kind::List, element);
}

const Type *TypeContext::map(const Type *element) {
  return withElement(Type::Kind::Map, element);
}

const Type *TypeContext::structure(llvm::ArrayRef<TypeField> fields) {
  TypeKey key(Type::Kind::Struct);
  for (const TypeField &field : fields) {
    if (field.type->depth() >= maxTypeDepth)
      return any();
    key.add(field.type).add(field.name);
  }
  auto [slot, isNew] = impl->types.try_emplace(key.str());
  if (!isNew)
    return slot->second;

  Type *type = impl->make(Type::Kind::Struct);
  type->typeDepth = 1;
  TypeField *memory = impl->allocator.Allocate<TypeField>(fields.size());
  for (auto [i, field] : llvm::enumerate(fields)) {
    new (&memory[i]) TypeField{field.name.copy(impl->allocator), field.type};
    inherit(*type, field.type, 1);
  }
  type->fieldData = memory;
  type->fieldCount = fields.size();
  type->nameOrder = orderNames(
      fields.size(), [&](size_t i) { return memory[i].name; }, impl->allocator);
  slot->second = type;

  auto withFields = [&](auto simplify) -> const Type * {
    llvm::SmallVector<TypeField, 8> simple(fields.begin(), fields.end());
    bool isOther = false;
    for (TypeField &field : simple) {
      const Type *before = std::exchange(field.type, simplify(field.type));
      isOther |= field.type != before;
    }
    return isOther ? structure(simple) : nullptr;
  };
  if (const Type *shape =
          withFields([](const Type *part) { return part->shape(); }))
    type->shapeType = shape;
  type->undescribedType =
      withFields([](const Type *part) { return part->undescribed(); });
  return type;
}

const Type *TypeContext::unionOf(llvm::ArrayRef<const Type *> members) {
  auto isUnion = [](const Type *member) {
    return member->is(Type::Kind::Union);
  };
  impl->unionCredit += creditForMember * members.size();
  if (llvm::none_of(members, isUnion))
    return uniteFlat(members);
  // The same unions are joined with the same types again and again.
  TypeKey key(Type::Kind::Union);
  for (const Type *member : members)
    key.add(member);
  if (auto known = impl->unitings.find(key.str());
      known != impl->unitings.end())
    return known->second;
  size_t count = 0;
  for (const Type *member : members)
    count += member->members().size();
  const Type *united = get(Type::Kind::Any);
  if (count <= impl->unionCredit) {
    impl->unionCredit -= count;
    united = uniteFlat(members);
  }
  return impl->unitings[key.str()] = united;
}

/// `unionOf`, whatever it costs.
const Type *TypeContext::uniteFlat(llvm::ArrayRef<const Type *> members) {
  llvm::SmallVector<const Type *, 8> flat;
  llvm::SmallPtrSet<const Type *, 8> seen;
  auto add = [&](const Type *member) {
    if (!member->is(Type::Kind::Never) && seen.insert(member).second)
      flat.push_back(member);
  };
  for (const Type *member : members) {
    if (member->isAny())
      return member;
    if (!member->is(Type::Kind::Union))
      add(member);
    for (const Type *inner : member->members())
      add(inner);
  }
  if (flat.empty())
    return get(Type::Kind::Never);
  if (flat.size() == 1)
    return flat.front();

  TypeKey key(Type::Kind::Union);
  for (const Type *member : flat)
    key.add(member);
  auto [slot, isNew] = impl->types.try_emplace(key.str());
  if (!isNew)
    return slot->second;
  Type *type = impl->make(Type::Kind::Union);
  for (const Type *member : flat)
    inherit(*type, member, 0);
  type->memberTypes = llvm::ArrayRef(flat).copy(impl->allocator);
  if (flat.size() >= UnionIndex::fewest)
    type->lazyIndex = &impl->indexes.emplace_back();
  slot->second = type;

  auto withMembers = [&](auto simplify) -> const Type * {
    llvm::SmallVector<const Type *, 8> simple(llvm::map_range(flat, simplify));
    bool isSame = llvm::ArrayRef(simple) == llvm::ArrayRef(flat);
    return isSame ? nullptr : uniteFlat(simple);
  };
  if (const Type *shape =
          withMembers([](const Type *member) { return member->shape(); }))
    type->shapeType = shape;
  type->undescribedType =
      withMembers([](const Type *member) { return member->undescribed(); });
  return type;
}

//===----------------------------------------------------------------------===//
// Fields
//===----------------------------------------------------------------------===//

const Type *TypeContext::fieldOf(const Type *type, llvm::StringRef name) {
  switch (type->kind()) {
  case Type::Kind::Any:
  case Type::Kind::Never:
  case Type::Kind::Image: // an asset is a map: its value decides
  case Type::Kind::Audio:
    return any();
  case Type::Kind::Map:
    return type->element();
  case Type::Kind::Struct: {
    const TypeField *field = type->field(name);
    return field ? field->type : nullptr;
  }
  case Type::Kind::Union: {
    if (UnionIndex::isWide(type))
      return fieldOfWideUnion(type, name);
    llvm::SmallVector<const Type *, 4> found;
    for (const Type *member : type->members())
      if (const Type *field = fieldOf(member, name))
        found.push_back(field);
    return found.empty() ? nullptr : unionOf(found);
  }
  default:
    return nullptr;
  }
}

const Type *TypeContext::fieldOfWideUnion(const Type *type,
                                          llvm::StringRef name) {
  auto [known, isNew] = impl->unionFields.try_emplace(type);
  if (!isNew) {
    auto found = known->second.find(name);
    if (found != known->second.end())
      return found->second;
    // What maps and media have is the field of every name.
    found = known->second.find("");
    return found == known->second.end() ? nullptr : found->second;
  }
  // No field has an empty name.
  llvm::SmallVector<const Type *, 4> ofAllNames;
  llvm::StringMap<llvm::SmallVector<const Type *, 1>> byName;
  for (const Type *member : type->members()) {
    if (member->is(Type::Kind::Struct)) {
      for (const TypeField &field : member->fields())
        byName[field.name].push_back(field.type);
    } else if (const Type *found = fieldOf(member, "")) {
      ofAllNames.push_back(found);
    }
  }
  Implementation::Fields fields;
  const Type *ofAll = ofAllNames.empty() ? nullptr : unionOf(ofAllNames);
  if (ofAll)
    fields[""] = ofAll;
  for (auto &entry : byName) {
    if (ofAll)
      entry.second.push_back(ofAll);
    fields[entry.first()] = unionOf(entry.second);
  }
  impl->unionFields[type] = std::move(fields);
  return fieldOfWideUnion(type, name);
}

const Type *TypeContext::elementOf(const Type *type) {
  switch (type->kind()) {
  case Type::Kind::Any:
  case Type::Kind::Image: // an asset is a map: its value decides
  case Type::Kind::Audio:
    return any();
  case Type::Kind::List:
  case Type::Kind::Map:
    return type->element();
  case Type::Kind::Embedding:
    return number();
  case Type::Kind::Struct:
  case Type::Kind::Union:
    break;
  default:
    return get(Type::Kind::Never);
  }
  if (const Type *known = impl->elements.lookup(type))
    return known;
  llvm::SmallVector<const Type *> parts;
  for (const TypeField &field : type->fields())
    parts.push_back(field.type);
  // No union is a member of one.
  for (const Type *member : type->members())
    parts.push_back(elementOf(member));
  return impl->elements[type] = unionOf(parts);
}

const Type *TypeContext::embedding(int64_t size) {
  assert(size >= 1 && "an embedding has a number at least");
  auto [slot, isNew] =
      impl->types.try_emplace(TypeKey(Type::Kind::Embedding).add(size).str());
  if (!isNew)
    return slot->second;
  Type *type = impl->make(Type::Kind::Embedding);
  type->embeddingSize = size;
  type->constrained = true;
  slot->second = type;
  // All sizes are one shape.
  if (size != 1)
    type->shapeType = embedding(1);
  return type;
}

const Type *TypeContext::described(const Type *type,
                                   llvm::StringRef description) {
  // A union has the descriptions of its members.
  if (type->is(Type::Kind::Union)) {
    llvm::SmallVector<const Type *, 8> members;
    for (const Type *member : type->members())
      members.push_back(described(member, description));
    return unionOf(members);
  }
  // Descriptions of parts stay.
  const Type *bare = type->description ? impl->bareTypes.lookup(type) : type;
  auto [slot, isNew] = impl->describedTypes.try_emplace(
      TypeKey(bare->kind()).add(bare).add(description).str());
  if (!isNew)
    return slot->second;
  Type *copy = impl->make(bare->kind());
  *copy = *bare;
  copy->description = description.copy(impl->allocator);
  copy->undescribedType = bare->undescribed();
  impl->bareTypes[copy] = bare;
  return slot->second = copy;
}

//===----------------------------------------------------------------------===//
// Constrained types
//===----------------------------------------------------------------------===//

static bool isEmpty(const TypeConstraints &c) {
  return !c.minInt && !c.maxInt && !c.minFloat && !c.maxFloat && !c.pattern &&
         !c.enumeration && c.format.empty() && !c.maxDim && !c.maxDuration;
}

static void addEnumValue(TypeKey &key, const std::string &text) {
  key.add(llvm::StringRef(text));
}
template <typename T> static void addEnumValue(TypeKey &key, T scalar) {
  key.add(scalar);
}

static TypeKey keyOf(const TypeConstraints &c) {
  TypeKey key(c.kind);
  key.add(c.minInt).add(c.maxInt);
  key.add(canonicalZero(c.minFloat)).add(canonicalZero(c.maxFloat));
  key.add(c.maxDim).add(canonicalZero(c.maxDuration));
  key.add(llvm::StringRef(c.format));
  key.add(c.pattern.has_value()).add(llvm::StringRef(c.pattern.value_or("")));
  key.add(c.enumeration.has_value());
  if (c.enumeration)
    for (const EnumValue &value : *c.enumeration)
      std::visit([&](const auto &one) { addEnumValue(key, one); }, value);
  return key;
}

const Pattern *TypeContext::pattern(llvm::StringRef text, std::string &error) {
  auto known = impl->patterns.find(text);
  if (known != impl->patterns.end())
    return known->second.get();
  std::unique_ptr<Pattern> pattern = Pattern::compile(text, error);
  if (!pattern)
    return nullptr;
  return (impl->patterns[text] = std::move(pattern)).get();
}

const Type *TypeContext::constrained(const TypeConstraints &constraints,
                                     std::string &error) {
  const TypeConstraints &c = constraints;
  if (isEmpty(c))
    return get(c.kind);
  if ((c.minInt && c.maxInt && *c.minInt > *c.maxInt) ||
      (c.minFloat && c.maxFloat && *c.minFloat > *c.maxFloat)) {
    error = "min is greater than max";
    return nullptr;
  }
  TypeKey key = keyOf(c);
  auto known = impl->types.find(key.str());
  if (known != impl->types.end())
    return known->second;

  const Pattern *compiled = nullptr;
  if (c.pattern && !(compiled = pattern(*c.pattern, error))) {
    error = "the pattern is not a valid RE2 regular expression: " + error;
    return nullptr;
  }
  Type *type = impl->make(c.kind);
  type->constrained = true;
  type->shapeType = get(c.kind);
  type->floatInside = c.kind == Type::Kind::Float;
  type->minInt = c.minInt;
  type->maxInt = c.maxInt;
  type->minFloat = canonicalZero(c.minFloat);
  type->maxFloat = canonicalZero(c.maxFloat);
  type->maxDim = c.maxDim;
  type->maxDuration = canonicalZero(c.maxDuration);
  type->format = llvm::StringRef(c.format).copy(impl->allocator);
  type->pattern = compiled;
  if (c.enumeration)
    enumerate(*type, *c.enumeration);
  if (c.enumeration && llvm::none_of(type->enumeration, [&](Value one) {
        return meetsConstraints(one, type);
      })) {
    error = "no value of 'enum' meets the other constraints";
    return nullptr;
  }
  return impl->types[key.str()] = type;
}

const Type *TypeContext::withConstraints(const Type *type,
                                         const TypeConstraints &constraints,
                                         std::string &error) {
  // What has none may be of a kind that takes none.
  if (!isEmpty(constraints))
    type = constrained(constraints, error);
  if (type && constraints.description)
    type = described(type, *constraints.description);
  return type;
}

/// Gives a type copies of the values that it allows.
void TypeContext::enumerate(Type &type, llvm::ArrayRef<EnumValue> values) {
  llvm::SmallVector<Value, 8> copies;
  for (const EnumValue &value : values) {
    Value copy = valueOf(value);
    if (copy.isString())
      copy = Value::string(copy.asString().copy(impl->allocator));
    copies.push_back(copy);
  }
  type.hasEnumeration = true;
  type.enumeration = llvm::ArrayRef(copies).copy(impl->allocator);
  type.nameOrder = orderNames(
      copies.size(), [&](size_t i) { return EnumKey{copies[i]}; },
      impl->allocator);
}
