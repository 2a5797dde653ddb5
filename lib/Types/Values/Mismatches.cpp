//===- Mismatches.cpp - All that keeps a value from its type --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Types/Mismatches.h"
#include "Values/Quoting.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;

namespace {
/// Goes down to where values do not fit. Recursion is bounded by the depth of
/// the type.
class MismatchFinder {
public:
  explicit MismatchFinder(size_t most) : most(most) {}

  void find(Value value, const Type *type);

  std::vector<TypeMismatch> found;

private:
  bool isFull() const { return found.size() >= most; }
  void findAt(std::string step, Value value, const Type *type);
  void findInParts(Value value, const Type *type);
  void findInStruct(Value value, const Type *type);

  size_t most;
  std::string path;
};
} // namespace

void MismatchFinder::findAt(std::string step, Value value, const Type *type) {
  size_t size = path.size();
  path += step;
  find(value, type);
  path.resize(size);
}

void MismatchFinder::findInStruct(Value value, const Type *type) {
  llvm::DenseSet<llvm::StringRef> keys;
  for (const MapEntry &entry : value.asMap()) {
    keys.insert(entry.key);
    if (const TypeField *field = type->field(entry.key))
      findAt(pathOfKey(entry.key), entry.value, field->type);
  }
  for (const TypeField &field : type->fields())
    if (!isFull() && !keys.contains(field.name))
      found.push_back({path, /*isConstraint=*/false, missingFieldText(field)});
}

void MismatchFinder::findInParts(Value value, const Type *type) {
  if (type->is(Type::Kind::Struct) && value.isMap())
    return findInStruct(value, type);
  if (type->is(Type::Kind::Map) && value.isMap())
    for (const MapEntry &entry : value.asMap())
      findAt(pathOfKey(entry.key), entry.value, type->element());
  if (type->is(Type::Kind::List) && value.isList())
    for (auto [i, item] : llvm::enumerate(value.asList()))
      findAt("[" + std::to_string(i) + "]", item, type->element());
}

void MismatchFinder::find(Value value, const Type *type) {
  if (isFull())
    return;
  auto mismatch = checkValue(value, type, /*fromJson=*/true);
  if (!mismatch)
    return;
  size_t before = found.size();
  findInParts(value, type);
  if (found.size() != before)
    return;
  mismatch->path = path + mismatch->path;
  found.push_back(std::move(*mismatch));
}

std::vector<TypeMismatch> facet::findMismatches(Value value, const Type *type,
                                                size_t most) {
  MismatchFinder finder(most);
  finder.find(value, type);
  return std::move(finder.found);
}
