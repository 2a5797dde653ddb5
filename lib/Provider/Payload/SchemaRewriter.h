//===- SchemaRewriter.h - Schemas as providers take them --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_PROVIDER_PAYLOAD_SCHEMAREWRITER_H
#define FACET_LIB_PROVIDER_PAYLOAD_SCHEMAREWRITER_H

#include "facet/Support/Value.h"
#include <string>

namespace facet {

/// What a provider takes in a place of its requests beyond what all take.
struct SchemaRules {
  bool patterns = true;
  bool constants = true;
  bool exclusiveMinima = true;
  /// minimum, maximum.
  bool ranges = true;
  /// minItems above 1, maxItems.
  bool itemCounts = true;
  /// additionalProperties with a schema.
  bool maps = true;
  /// `{}`.
  bool anyValue = true;
  /// `type` beside `enum` or `const`.
  bool typedEnumerations = true;
  bool boolEnumerations = true;
};

/// A pattern without an equal in ECMAScript, and why it has none.
struct LostPattern {
  std::string pattern, whyNot;
};

/// Makes schemas of canonical tools and responses into those of a provider
/// (docs/Language.md 3.5). They mean the same; what cannot be said with the
/// keywords that are taken is said in descriptions. Recursion is bounded by
/// Value::maxDepth.
class SchemaRewriter {
public:
  SchemaRewriter(const SchemaRules &rules, ValueArena &arena)
      : rules(rules), arena(arena) {}

  Value rewrite(Value schema);
  /// A schema of `{"value": …}`.
  Value wrap(Value schema);
  /// The schema with this description, unless it has one.
  Value describe(Value schema, llvm::StringRef description);

  /// Something nests too deep; what was made then is of no use.
  bool hasFailed = false;
  /// Patterns that JSON Schema cannot say, once a place.
  std::vector<LostPattern> lostPatterns;

private:
  struct Rewritten;

  Value list(llvm::ArrayRef<Value> items);
  Value object(llvm::ArrayRef<MapEntry> entries);
  Value string(llvm::StringRef text);
  Value exactObject(llvm::ArrayRef<MapEntry> properties);

  Value rewriteAll(Value schemas);
  Value rewriteProperties(Value properties);
  void rewriteKeyword(const MapEntry &entry, Rewritten &result);
  void rewritePattern(llvm::StringRef pattern, Rewritten &result);
  void rewriteEnumeration(Value values, Rewritten &result);
  void rewriteItemCounts(Value schema, Rewritten &result);
  Value pairsOf(Value element);

  const SchemaRules &rules;
  ValueArena &arena;
};

/// Whether OpenAI's strict mode takes a schema: objects are closed and have all
/// properties required, nothing is a map or of any type, and it is within the
/// limits of the API.
bool isStrictSchema(Value schema);

} // namespace facet

#endif // FACET_LIB_PROVIDER_PAYLOAD_SCHEMAREWRITER_H
