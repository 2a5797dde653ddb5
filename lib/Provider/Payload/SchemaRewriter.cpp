//===- SchemaRewriter.cpp - Schemas as providers take them ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Payload/SchemaRewriter.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Target/Pattern/EcmaScriptPattern.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

namespace facet {

using Entries = llvm::SmallVector<MapEntry, 8>;

/// A schema that is being made.
struct SchemaRewriter::Rewritten {
  Entries entries;
  std::optional<llvm::StringRef> description;
  /// What keywords cannot say, a line each.
  llvm::SmallVector<std::string, 2> told;
};

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

Value SchemaRewriter::list(llvm::ArrayRef<Value> items) {
  hasFailed |= Value::depthOf(items) > Value::maxDepth;
  return hasFailed ? Value() : arena.copyList(items).value_or(Value());
}

Value SchemaRewriter::object(llvm::ArrayRef<MapEntry> entries) {
  hasFailed |= Value::depthOf(entries) > Value::maxDepth;
  return hasFailed ? Value() : arena.copyMap(entries).value_or(Value());
}

Value SchemaRewriter::string(llvm::StringRef text) {
  return arena.copyString(text).value_or(Value::string(""));
}

/// An object of these properties and no others.
Value SchemaRewriter::exactObject(llvm::ArrayRef<MapEntry> properties) {
  llvm::SmallVector<Value, 4> required;
  for (const MapEntry &property : properties)
    required.push_back(Value::string(property.key));
  return object({{"type", Value::string("object")},
                 {"properties", object(properties)},
                 {"required", list(required)},
                 {"additionalProperties", Value::boolean(false)}});
}

//===----------------------------------------------------------------------===//
// Keywords
//===----------------------------------------------------------------------===//

Value SchemaRewriter::rewriteAll(Value schemas) {
  llvm::SmallVector<Value, 4> items;
  for (Value schema : schemas.asList())
    items.push_back(rewrite(schema));
  return list(items);
}

Value SchemaRewriter::rewriteProperties(Value properties) {
  Entries entries;
  for (const MapEntry &property : properties.asMap())
    entries.push_back({property.key, rewrite(property.value)});
  return object(entries);
}

/// JSON Schema has the patterns of ECMAScript, FACET those of RE2.
void SchemaRewriter::rewritePattern(llvm::StringRef pattern,
                                    Rewritten &result) {
  std::optional<std::string> same;
  if (rules.patterns) {
    std::string whyNot;
    same = toEcmaScriptPattern(pattern, whyNot);
    if (!same)
      lostPatterns.push_back({pattern.str(), std::move(whyNot)});
  }
  if (same)
    result.entries.push_back({"pattern", string(*same)});
  else
    result.told.push_back("Pattern (RE2): " + pattern.str());
}

void SchemaRewriter::rewriteEnumeration(Value values, Rewritten &result) {
  bool isOfBools =
      llvm::any_of(values.asList(), [](Value value) { return value.isBool(); });
  if (isOfBools && !rules.boolEnumerations)
    result.told.push_back("One of: " + toJcs(values));
  else
    result.entries.push_back({"enum", values});
}

/// The numbers of items of a list.
void SchemaRewriter::rewriteItemCounts(Value schema, Rewritten &result) {
  const Value *least = schema.find("minItems"), *most = schema.find("maxItems");
  if (least && (rules.itemCounts || least->asInt() <= 1))
    result.entries.push_back({"minItems", *least});
  else if (least)
    result.told.push_back("Least number of items: " + toJcs(*least));
  if (most && rules.itemCounts)
    result.entries.push_back({"maxItems", *most});
  else if (most)
    result.told.push_back("Greatest number of items: " + toJcs(*most));
}

/// Keywords that are not rewritten one by one.
static bool hasOwnRule(llvm::StringRef key) {
  return key == "description" || key == "minItems" || key == "maxItems";
}

void SchemaRewriter::rewriteKeyword(const MapEntry &entry, Rewritten &result) {
  llvm::StringRef key = entry.key;
  Value value = entry.value;
  auto keepOrTell = [&](bool isTaken, llvm::StringRef words) {
    if (isTaken)
      result.entries.push_back({key, value});
    else
      result.told.push_back((words + ": " + toJcs(value)).str());
  };
  if (key == "oneOf")
    result.entries.push_back({"anyOf", rewriteAll(value)});
  else if (key == "properties")
    result.entries.push_back({key, rewriteProperties(value)});
  else if (key == "items" || (key == "additionalProperties" && value.isMap()))
    result.entries.push_back({key, rewrite(value)});
  else if (key == "pattern")
    rewritePattern(value.asString(), result);
  else if (key == "enum")
    rewriteEnumeration(value, result);
  else if (key == "minimum")
    keepOrTell(rules.ranges, "Minimum");
  else if (key == "maximum")
    keepOrTell(rules.ranges, "Maximum");
  else if (key == "exclusiveMinimum" && rules.ranges && !rules.exclusiveMinima)
    // Of sides of images only, which are whole numbers.
    result.entries.push_back(
        {"minimum", Value::integerValue(value.asInt() + 1)});
  else if (key == "exclusiveMinimum")
    keepOrTell(rules.exclusiveMinima, "Greater than");
  else if (!hasOwnRule(key))
    result.entries.push_back({key, value});
}

/// A map as a list of its keys and values.
Value SchemaRewriter::pairsOf(Value element) {
  Value key = object({{"type", Value::string("string")}});
  return object(
      {{"type", Value::string("array")},
       {"items", exactObject({{"key", key}, {"value", rewrite(element)}})}});
}

//===----------------------------------------------------------------------===//
// Schemas
//===----------------------------------------------------------------------===//

static bool isEnumeration(Value schema) {
  return schema.find("enum") || schema.find("const");
}

/// `{}`, perhaps with a description.
static bool takesAnything(Value schema) {
  return llvm::all_of(schema.asMap(), [](const MapEntry &entry) {
    return entry.key == "description";
  });
}

Value SchemaRewriter::rewrite(Value schema) {
  if (hasFailed)
    return Value();
  Rewritten result;
  const Value *element = schema.find("additionalProperties");
  const Value *constant = schema.find("const");
  if (const Value *description = schema.find("description"))
    result.description = description->asString();
  if (element && element->isMap() && !rules.maps) {
    llvm::append_range(result.entries, pairsOf(*element).asMap());
    result.told.push_back("A map, as a list of its keys and values");
  } else if (takesAnything(schema) && !rules.anyValue) {
    result.entries.push_back({"type", Value::string("string")});
    result.told.push_back("Any value, as JSON text");
  } else if (constant && !rules.constants) {
    result.entries.push_back({"type", Value::string("string")});
    result.entries.push_back({"enum", list({*constant})});
  } else {
    for (const MapEntry &entry : schema.asMap())
      if (entry.key != "type" || rules.typedEnumerations ||
          !isEnumeration(schema))
        rewriteKeyword(entry, result);
    rewriteItemCounts(schema, result);
  }
  if (hasFailed)
    return Value();
  if (result.description)
    result.told.insert(result.told.begin(), result.description->str());
  if (!result.told.empty())
    result.entries.push_back(
        {"description", string(llvm::join(result.told, "\n"))});
  return object(result.entries);
}

Value SchemaRewriter::wrap(Value schema) {
  return exactObject({{"value", schema}});
}

Value SchemaRewriter::describe(Value schema, llvm::StringRef description) {
  if (hasFailed || schema.find("description"))
    return schema;
  Entries entries(schema.asMap());
  entries.push_back({"description", string(description)});
  return object(entries);
}

//===----------------------------------------------------------------------===//
// OpenAI's strict mode
//===----------------------------------------------------------------------===//

namespace {
/// What the API limits in a schema as a whole.
class StrictSchema {
public:
  bool accepts(Value schema, unsigned level);
  bool isWithinLimits() const {
    return properties <= 5000 && enumerated <= 1000 && nameBytes <= 120'000;
  }

private:
  static constexpr unsigned mostLevels = 10;

  size_t properties = 0, enumerated = 0, nameBytes = 0;
};
} // namespace

bool StrictSchema::accepts(Value schema, unsigned level) {
  if (takesAnything(schema) || level > mostLevels)
    return false;
  if (const Value *values = schema.find("enum")) {
    enumerated += values->size();
    for (Value value : values->asList())
      nameBytes += value.isString() ? value.size() : 0;
  }
  if (const Value *members = schema.find("anyOf"))
    return llvm::all_of(members->asList(),
                        [&](Value member) { return accepts(member, level); });
  if (const Value *items = schema.find("items"))
    return accepts(*items, level);
  const Value *type = schema.find("type");
  if (!type || type->asString() != "object")
    return !schema.find("not");
  const Value *fields = schema.find("properties");
  if (!fields)
    return false;
  properties += fields->size();
  for (const MapEntry &field : fields->asMap()) {
    nameBytes += field.key.size();
    if (!accepts(field.value, level + 1))
      return false;
  }
  return true;
}

bool isStrictSchema(Value schema) {
  const Value *type = schema.find("type");
  StrictSchema strict;
  return type && type->asString() == "object" && strict.accepts(schema, 1) &&
         strict.isWithinLimits();
}

} // namespace facet
