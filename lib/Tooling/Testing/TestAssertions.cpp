//===- TestAssertions.cpp - Assertions of tests, evaluated ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TestAssertions.h"
#include "ValueDiff.h"
#include "facet/Runtime/Output/CanonicalJson.h"
#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/Telemetry/Telemetry.h"
#include "facet/Types/Pattern.h"
#include "llvm/ADT/StringExtras.h"

namespace facet {

//===----------------------------------------------------------------------===//
// The outcome of a run as values
//===----------------------------------------------------------------------===//

/// A value that JSON text of our own making stands for.
static Value readBack(llvm::StringRef json, ValueArena &arena) {
  JsonError error;
  JsonReadOptions options;
  options.maxDepth = Value::maxDepth;
  std::optional<Value> value =
      parseJson(json, arena, error, /*copyStrings=*/true, options);
  return value ? *value : Value::absent();
}

/// All message text, joined by LF.
static std::string textOf(llvm::ArrayRef<EmittedMessage> messages) {
  std::vector<llvm::StringRef> parts;
  for (const EmittedMessage &message : messages) {
    if (message.content.isString())
      parts.push_back(message.content.asString());
    if (!message.content.isList())
      continue;
    for (Value item : message.content.asList())
      if (const Value *text = item.isMap() ? item.find("text") : nullptr)
        if (text->isString())
          parts.push_back(text->asString());
  }
  return llvm::join(parts, "\n");
}

void TestOutcome::setTelemetry(const Plan &plan, const RunResult &result) {
  auto number = [](uint64_t n) { return Value::integerValue(int64_t(n)); };
  std::vector<MapEntry> entries = {
      {"gas", number(result.gasUsed)},
      {"units_used", number(result.unitsUsed)},
  };
  for (const RunFigure &figure : runFigures(plan, result, arena))
    entries.push_back({figure.name, figure.value});
  telemetry = arena.copyMap(entries).value_or(Value::absent());
}

void TestOutcome::setRun(const Plan &plan, const RunResult &result) {
  setTelemetry(plan, result);
  executionText = renderArtifact(result.metadata, result.events);
  execution = readBack(executionText, arena);
  std::vector<MapEntry> computed;
  for (size_t i = 0; i != result.variables.size(); ++i)
    if (!result.variables[i].isAbsent())
      computed.push_back({plan.variables[i].name, result.variables[i]});
  variables = arena.copyMap(computed).value_or(Value::absent());
  if (result.ok) {
    canonicalText = renderCanonicalJson(plan, result);
    canonical = readBack(canonicalText, arena);
    output =
        arena.copyString(textOf(result.messages)).value_or(Value::absent());
  }
  if (failure)
    return;
  if (execution.isAbsent() || variables.isAbsent() ||
      (result.ok && (canonical.isAbsent() || output.isAbsent())))
    setError(
        {codeText(Code::Limit).str(), memoryLimitText(arena.limitBytes())});
}

void TestOutcome::setNoRun(const Plan &plan, const RunOptions &options) {
  std::string memory;
  llvm::StringRef profile = hostProfileOf(plan, options, memory);
  executionText = renderArtifact(metadataOf(plan, options, profile), {});
  execution = readBack(executionText, arena);
}

Value TestOutcome::root(Assertion::Root root) const {
  switch (root) {
  case Assertion::Root::Canonical:
    return canonical;
  case Assertion::Root::Telemetry:
    return telemetry;
  case Assertion::Root::Execution:
    return execution;
  case Assertion::Root::Vars:
    return variables;
  case Assertion::Root::Output:
    return output;
  case Assertion::Root::Error:
    return failure ? Value::string(failure->code) : Value::null();
  }
  return Value::absent();
}

//===----------------------------------------------------------------------===//
// Paths and operators
//===----------------------------------------------------------------------===//

/// Goes one step; null if there is nothing.
static const Value *step(const Value &from, const Assertion::Segment &segment,
                         FieldIndex &fields) {
  if (!segment.index)
    return from.isMap() ? fields.find(from, segment.name) : nullptr;
  if (!from.isList() || *segment.index >= from.size())
    return nullptr;
  return &from.asList()[*segment.index];
}

static bool isTruthy(Value value) {
  switch (value.kind()) {
  case Value::Kind::Absent:
  case Value::Kind::Null:
    return false;
  case Value::Kind::Bool:
    return value.asBool();
  case Value::Kind::Int:
  case Value::Kind::Float:
    return value.asDouble() != 0;
  case Value::Kind::String:
  case Value::Kind::List:
  case Value::Kind::Map:
    return value.size() != 0;
  }
  return false;
}

/// What a lens of the library says of the values; nullopt where it fails, or
/// does not take such an input.
static std::optional<Value> callLens(llvm::StringRef name, Value input,
                                     llvm::ArrayRef<Value> arguments,
                                     ValueArena &arena) {
  const Lens *lens = findStandardLens(name);
  LensContext context(arena);
  if (!fitsLensType(input, lens->input))
    return std::nullopt;
  llvm::FailureOr<Value> result = lens->kernel(context, input, arguments);
  return succeeded(result) ? std::optional<Value>(*result) : std::nullopt;
}

static std::optional<bool> testByLens(llvm::StringRef name, Value input,
                                      llvm::ArrayRef<Value> arguments,
                                      ValueArena &arena) {
  std::optional<Value> result = callLens(name, input, arguments, arena);
  return result ? std::optional<bool>(result->asBool()) : std::nullopt;
}

/// Whether canonical JSON text has the value in it: a text as it is, so that
/// parts of the JSON can be looked for, or as it stands there in a string.
static bool isInJson(llvm::StringRef json, Value part) {
  std::string written = toJcs(part);
  if (!part.isString())
    return json.contains(written);
  llvm::StringRef inside = llvm::StringRef(written).drop_front().drop_back();
  return json.contains(part.asString()) || json.contains(inside);
}

/// Text in text, an item in a list, a key in a map; nullopt for others. What is
/// searched as JSON: docs/CommandLine.md.
std::optional<bool> TestOutcome::contains(Value whole,
                                          const Assertion &assertion) const {
  Value part = assertion.value;
  bool isCanonical = assertion.root == Assertion::Root::Canonical;
  if (isCanonical || assertion.root == Assertion::Root::Execution) {
    if (assertion.path.empty())
      return isInJson(isCanonical ? canonicalText : executionText, part);
    if (part.isString() && (whole.isList() || whole.isMap()))
      return isInJson(toJcs(whole), part);
  }
  return testByLens("contains", whole, part, arena);
}

static std::optional<bool> matches(Value text, Value pattern) {
  std::string problem;
  auto compiled = Pattern::compile(pattern.asString(), problem);
  if (!text.isString() || !compiled)
    return std::nullopt;
  return compiled->matches(text.asString());
}

static std::optional<bool> hasSentiment(Value text, Value mood,
                                        ValueArena &arena) {
  std::optional<Value> found = callLens("sentiment", text, {}, arena);
  return found ? std::optional<bool>(jcsEqual(*found, mood)) : std::nullopt;
}

static std::optional<bool> negated(std::optional<bool> b) {
  return b ? std::optional(!*b) : std::nullopt;
}

std::optional<bool> TestOutcome::holds(Value left,
                                       const Assertion &assertion) const {
  using Op = Assertion::Op;
  Value right = assertion.value;
  auto ordered = [&](llvm::StringRef op) {
    return testByLens("compare", left, {Value::string(op), right}, arena);
  };
  switch (assertion.op) {
  case Op::Truthy:
    return isTruthy(left);
  case Op::NotTruthy:
    return !isTruthy(left);
  case Op::Equal:
    return jcsEqual(left, right);
  case Op::NotEqual:
    return !jcsEqual(left, right);
  case Op::Less:
    return ordered("<");
  case Op::LessEqual:
    return ordered("<=");
  case Op::Greater:
    return ordered(">");
  case Op::GreaterEqual:
    return ordered(">=");
  case Op::Contains:
    return contains(left, assertion);
  case Op::NotContains:
    return negated(contains(left, assertion));
  case Op::Matches:
    return matches(left, right);
  case Op::NotMatches:
    return negated(matches(left, right));
  case Op::Sentiment:
    return hasSentiment(left, right, arena);
  case Op::MatchesSnapshot: // compared with a file
    return std::nullopt;
  }
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Messages
//===----------------------------------------------------------------------===//

/// The canonical text of a value, cut if it is long.
static std::string brief(Value value) {
  constexpr size_t longest = 200;
  std::string text;
  // Long text is cut before it is written, not after.
  if (value.isString() && value.size() > longest) {
    llvm::StringRef begin = value.asString();
    begin = begin.take_front(floorBoundary(begin, longest));
    appendJsonString(text, begin);
    return text + "…";
  }
  if (appendJcs(text, value, 4 * longest) && text.size() <= longest)
    return text;
  text.resize(floorBoundary(text, std::min(text.size(), longest)));
  return text + "…";
}

static std::string segmentText(const Assertion::Segment &segment) {
  if (segment.index)
    return "[" + llvm::utostr(*segment.index) + "]";
  return "'" + segment.name.str() + "'";
}

static std::string missingText(const Value &from,
                               const Assertion::Segment &segment) {
  return "there is no " + segmentText(segment) + " in " + brief(from);
}

const Value *TestOutcome::find(const Assertion &assertion, const Value &from,
                               AssertionResult &result) const {
  if (from.isAbsent()) {
    result.message =
        failure ? "the run failed: " + failure->code + ": " + failure->message
                : "it was not computed";
    return nullptr;
  }
  const Value *at = &from;
  for (const Assertion::Segment &segment : assertion.path) {
    const Value *next = step(*at, segment, fields);
    if (!next) {
      // What is not there is not true.
      result.passed = assertion.op == Assertion::Op::NotTruthy;
      if (!result.passed)
        result.message = missingText(*at, segment);
      return nullptr;
    }
    at = next;
  }
  return at;
}

AssertionResult TestOutcome::check(const Assertion &assertion,
                                   Snapshots &snapshots) const {
  AssertionResult result;
  result.text = assertion.text.str();
  bool isSnapshot = assertion.op == Assertion::Op::MatchesSnapshot;
  SnapshotKey key = isSnapshot ? snapshots.keyOf(assertion) : SnapshotKey();
  Value from = root(assertion.root);
  const Value *at = find(assertion, from, result);
  if (!at)
    return result;
  if (isSnapshot) {
    snapshots.check(key, *at, result);
    return result;
  }
  std::optional<bool> good = holds(*at, assertion);
  result.passed = good.value_or(false);
  if (!good)
    result.message = "cannot be compared: it is " + brief(*at);
  else if (!*good)
    result.message = "it is " + brief(*at);
  if (!result.passed && assertion.op == Assertion::Op::Equal)
    result.diff = diffValues(assertion.value, *at, arena.limitBytes());
  return result;
}

} // namespace facet
