//===- JsonFields.cpp - The members of a JSON object ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Job/JsonFields.h"
#include "facet/Support/Json/JsonReader.h"

namespace facet::cluster {

JsonFields::JsonFields(std::string json) {
  JsonError error;
  object = parseJson(json, arena, error);
  if (object && !object->isMap())
    object.reset();
}

Value JsonFields::get(llvm::StringRef key) const {
  if (object)
    for (const MapEntry &entry : object->asMap())
      if (entry.key == key)
        return entry.value;
  return Value::absent();
}

std::string JsonFields::text(llvm::StringRef key) const {
  Value value = get(key);
  return value.isString() ? value.asString().str() : "";
}

uint64_t JsonFields::number(llvm::StringRef key) const {
  Value value = get(key);
  return value.isInt() ? uint64_t(value.asInt()) : 0;
}

bool JsonFields::flag(llvm::StringRef key) const {
  Value value = get(key);
  return value.isBool() && value.asBool();
}

void JsonFieldsWriter::number(llvm::StringRef name, uint64_t value) {
  key(name);
  integer(int64_t(value));
}

void JsonFieldsWriter::text(llvm::StringRef name, llvm::StringRef value) {
  key(name);
  string(value);
}

void JsonFieldsWriter::flag(llvm::StringRef name, bool value) {
  key(name);
  boolean(value);
}

} // namespace facet::cluster
