//===- Inputs.cpp - The inputs of a run -----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Inputs.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "facet/Runtime/UndeclaredInputs.h"
#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonReader.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

namespace facet {

void warnUndeclaredInputs(const Plan &plan,
                          llvm::ArrayRef<llvm::StringRef> undeclared,
                          Diagnostics &diagnostics) {
  // Near names are sought as long as that is cheap: the time to compare two
  // grows as the square of their length.
  constexpr size_t mostComparisons = 100'000, usualSquare = 64;
  size_t comparisons = 0;
  for (llvm::StringRef name : undeclared)
    comparisons +=
        plan.inputs.size() * (1 + name.size() * name.size() / usualSquare);
  llvm::SmallVector<llvm::StringRef, 16> declared;
  if (comparisons <= mostComparisons)
    for (const PlanInput &input : plan.inputs)
      declared.push_back(input.name);
  for (llvm::StringRef name : undeclared) {
    Diagnostic &warning =
        diagnostics.report(diag::RunInputUndeclared, SourceSpan(),
                           {name.empty() ? "\"\"" : name.str()});
    llvm::StringRef whole = name.split('.').first;
    if (whole != name && llvm::is_contained(declared, whole))
      warning.withHelp(("an input is given as a whole: --set " + whole +
                        "=JSON, or in the file of --input")
                           .str());
    else if (auto near = nearestName(name, declared))
      warning.withHelp(("did you mean '" + *near + "'?").str());
  }
}

namespace runtime {

void Inputs::match(llvm::ArrayRef<MapEntry> given,
                   llvm::SmallVectorImpl<llvm::StringRef> &undeclared) {
  // A few names are compared faster than hashed.
  constexpr size_t fewComparisons = 64;
  llvm::DenseMap<llvm::StringRef, uint32_t> numbers;
  bool isSmall = given.size() * plan->inputs.size() <= fewComparisons;
  if (!isSmall)
    for (uint32_t i = 0; i != plan->inputs.size(); ++i)
      numbers.insert({plan->inputs[i].name, i});
  auto find = [&](llvm::StringRef name) -> std::optional<uint32_t> {
    if (isSmall) {
      const auto *found = llvm::find_if(
          llvm::ArrayRef(plan->inputs),
          [&](const PlanInput &input) { return input.name == name; });
      if (found == plan->inputs.data() + plan->inputs.size())
        return std::nullopt;
      return uint32_t(found - plan->inputs.data());
    }
    auto found = numbers.find(name);
    if (found == numbers.end())
      return std::nullopt;
    return found->second;
  };
  for (const MapEntry &entry : given) {
    if (std::optional<uint32_t> number = find(entry.key))
      values[*number] = &entry.value;
    else
      undeclared.push_back(entry.key);
  }
}

void Inputs::begin(const Plan &newPlan, RunInputs given,
                   Diagnostics &diagnostics) {
  plan = &newPlan;
  values.assign(newPlan.inputs.size(), nullptr);
  llvm::SmallVector<llvm::StringRef, 4> undeclared;
  match(given, undeclared);
  if (!undeclared.empty())
    warnUndeclaredInputs(newPlan, undeclared, diagnostics);
}

uint64_t Inputs::size() const {
  constexpr uint64_t bytesOfItem = 16;
  uint64_t size = 0;
  for (const Value *value : values)
    if (value)
      size += value->isString() ? value->size() : bytesOfItem * value->size();
  return size;
}

/// "age (int), city (string)": the inputs but `number` that every run needs and
/// that were not given. Those of lazy variables may never be asked for.
std::string Inputs::othersMissing(uint32_t number) const {
  constexpr size_t mostNames = 10;
  constexpr size_t longestType = 60;
  std::string names;
  size_t count = 0;
  for (uint32_t at = plan->main.begin; at != plan->main.end; ++at) {
    const Instruction &instruction = plan->code[at];
    if (instruction.op != Opcode::Input || instruction.aux == number)
      continue;
    const PlanInput &other = plan->inputs[instruction.aux];
    if (values[instruction.aux] || !other.defaultValue.isAbsent())
      continue;
    if (++count > mostNames)
      continue;
    names += (names.empty() ? "" : ", ") + other.name.str() + " (" +
             printType(other.type, longestType) + ")";
  }
  if (count > mostNames)
    names += " and " + std::to_string(count - mostNames) + " more";
  return names;
}

/// For a text in the place of what it is the JSON of, as --set-text gives it.
static std::string textHelp(const PlanInput &input, Value given) {
  constexpr size_t mostShown = 60;
  if (!given.isString() || given.size() > mostShown)
    return "";
  ValueArena arena;
  JsonError error;
  llvm::StringRef text = given.asString();
  std::optional<Value> value = parseJson(text, arena, error);
  if (!value || checkValue(*value, input.type, /*fromJson=*/true))
    return "";
  return ("a text was given; JSON is given with --set " + input.name + "=" +
          (llvm::all_of(text, llvm::isAlnum) ? text.str()
                                             : "'" + text.str() + "'"))
      .str();
}

llvm::FailureOr<Value> Inputs::get(uint32_t number, SourceSpan where,
                                   ValueArena &arena, Failure &failure) const {
  const PlanInput &input = plan->inputs[number];
  const Value *given = values[number];
  if (input.span)
    where = input.span;
  auto howToGive = [&] {
    bool isText = input.type && input.type->is(Type::Kind::String);
    std::string settings = isText
                               ? ("--set-text " + input.name +
                                  "=TEXT, --set-file " + input.name + "=FILE")
                                     .str()
                               : ("--set " + input.name + "=JSON").str();
    return "give it with " + settings + " or in the file of --input";
  };
  if (!given && input.defaultValue.isAbsent()) {
    failure = {diag::RunInputMissing,
               where,
               {input.name.str(), printType(input.type)},
               {},
               howToGive()};
    if (std::string others = othersMissing(number); !others.empty())
      failure.note("also missing: " + others);
    return llvm::failure();
  }
  Value value = given ? *given : input.defaultValue;
  // Everything takes texts to be UTF-8, and a host may give any bytes.
  if (given && !isUtf8(value)) {
    failure = {diag::RunInputBad,
               where,
               {input.name.str(), printType(input.type),
                "it holds bytes that are not UTF-8"},
               {},
               {}};
    return llvm::failure();
  }
  if (auto mismatch = checkValue(value, input.type, /*fromJson=*/true)) {
    failure = {given ? diag::RunInputBad : diag::RunDefaultBad,
               where,
               {input.name.str(), printType(input.type), mismatch->text()},
               {},
               given ? textHelp(input, value) : howToGive()};
    return llvm::failure();
  }
  if (!input.type->containsFloat())
    return value;
  if (std::optional<Value> converted = coerceJson(value, input.type, arena))
    return *converted;
  failure = {diag::RunMemoryLimit,
             where,
             {std::to_string(arena.limitBytes())},
             {},
             "raise it with --memory-limit"};
  return llvm::failure();
}

} // namespace runtime
} // namespace facet
