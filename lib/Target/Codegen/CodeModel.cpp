//===- CodeModel.cpp - What is generated, in no language ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Codegen/CodeModel.h"
#include "facet/Target/Pattern/EcmaScriptPattern.h"
#include "facet/Types/Pattern.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace facet {

using Kind = Type::Kind;

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

std::string toPascalCase(llvm::StringRef name) {
  std::string text;
  bool beginsWord = true;
  for (char c : name) {
    if (!llvm::isAlnum(c)) {
      beginsWord = true;
      continue;
    }
    text += beginsWord ? llvm::toUpper(c) : c;
    beginsWord = false;
  }
  if (text.empty() || llvm::isDigit(text.front()))
    text.insert(0, "X");
  return text;
}

std::string toSnakeCase(llvm::StringRef name) {
  std::string text;
  for (auto [i, c] : llvm::enumerate(name)) {
    if (i && llvm::isUpper(c) && llvm::isAlnum(name[i - 1]) &&
        !llvm::isUpper(name[i - 1]))
      text += '_';
    text += llvm::toLower(c);
  }
  return text;
}

std::string NameSet::add(
    std::string name,
    llvm::function_ref<std::string(const std::string &, unsigned)> change) {
  if (!contains(name)) {
    names[name] = 1;
    return name;
  }
  unsigned number = std::max(names.lookup(name), 1u);
  std::string free;
  do
    free = change(name, ++number);
  while (contains(free));
  names[name] = number;
  names[free] = 1;
  return free;
}

std::string NameSet::addNumbered(std::string name) {
  return add(std::move(name), [](const std::string &wanted, unsigned i) {
    return wanted + std::to_string(i);
  });
}

std::string NameSet::addUnderscored(std::string name) {
  return add(std::move(name), [](const std::string &wanted, unsigned i) {
    return wanted + std::string(i - 1, '_');
  });
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

std::vector<CodeField> fieldsOf(const Type *structure) {
  std::vector<CodeField> fields;
  for (const TypeField &field : structure->fields())
    fields.push_back({field.name, field.type});
  return fields;
}

std::vector<Value> allowedValues(const Type *type) {
  std::vector<Value> values;
  for (Value value : type->enumeration)
    if (!checkValue(value, type, /*fromJson=*/true))
      values.push_back(value);
  return values;
}

llvm::SmallVector<const Type *, 4> membersButNull(const Type *type) {
  llvm::SmallVector<const Type *, 4> members;
  llvm::copy_if(type->members(), std::back_inserter(members),
                [](const Type *member) { return !member->is(Kind::Null); });
  return members;
}

bool takesNull(const Type *type) {
  return llvm::any_of(type->members(), [](const Type *member) {
    return member->is(Kind::Null);
  });
}

//===----------------------------------------------------------------------===//
// The model
//===----------------------------------------------------------------------===//

CodeModel::CodeModel(const CodeRequest &request,
                     bool (*needsName)(const Type *))
    : request(request), needsName(needsName) {
  addRoots();
  checkNames();
  for (const CodeRoot &root : allRoots) {
    if (root.type) {
      visit(root.type, root.name, root);
      continue;
    }
    for (const CodeInput &input : request.inputs) {
      CodeRoot one = root;
      one.what = "the input '" + input.name.str() + "'";
      one.span = input.span;
      visit(input.type, root.name + toPascalCase(input.name), one);
    }
  }
}

static std::string pascalName(const CodeFunction &function) {
  return toPascalCase(function.interface) + toPascalCase(function.name);
}

static std::string snakeName(const CodeFunction &function) {
  return toSnakeCase(function.interface) + "_" + toSnakeCase(function.name);
}

void CodeModel::addRoots() {
  for (const CodeFunction &function : request.functions) {
    std::string key = (function.interface + "." + function.name).str();
    std::string name = pascalName(function);
    allRoots.push_back({key, name + "Args", function.parameters,
                        function.description, "the arguments of " + key,
                        function.span});
    allRoots.push_back({key + ".result", name + "Result", function.result,
                        std::nullopt, "the result of " + key, function.span});
  }
  allRoots.push_back(
      {"input", "Input", nullptr, std::nullopt, "the inputs of a run"});
  if (request.response)
    allRoots.push_back({"response", "Response", request.response->type,
                        request.response->description,
                        "the answer of the model", request.response->span});
  for (const CodeRoot &root : allRoots)
    usedNames.reserve(root.name);
}

/// What users write must not depend on what else is there, so that no number
/// tells two functions apart.
void CodeModel::checkNames() {
  llvm::StringMap<const CodeFunction *> byName;
  for (const CodeFunction &function : request.functions) {
    const CodeFunction *other = nullptr;
    for (const std::string &name : {pascalName(function), snakeName(function)})
      if (auto [first, isNew] = byName.try_emplace(name, &function);
          !isNew && first->second != &function)
        other = first->second;
    if (other)
      problems.push_back({CodeProblem::Kind::Names, function.span,
                          (function.interface + "." + function.name).str(),
                          (other->interface + "." + other->name).str(),
                          pascalName(function), other->span});
  }
}

std::vector<CodeModel::FunctionRoots> CodeModel::functions() const {
  std::vector<FunctionRoots> all;
  for (auto [i, function] : llvm::enumerate(request.functions))
    all.push_back({&function, &allRoots[2 * i], &allRoots[2 * i + 1],
                   snakeName(function)});
  return all;
}

std::vector<CodeField> CodeModel::inputFields() const {
  std::vector<CodeField> fields;
  for (const CodeInput &input : request.inputs)
    fields.push_back({input.name, input.type, input.defaultValue});
  return fields;
}

llvm::StringRef CodeModel::nameOf(const Type *type) const {
  auto found = names.find(type);
  return found == names.end() ? llvm::StringRef() : found->second;
}

llvm::StringRef CodeModel::patternOf(const Type *type) const {
  return patterns.find(type->pattern)->second;
}

std::string CodeRoot::documentation() const {
  if (description)
    return description->str();
  std::string text = what + ".";
  text.front() = llvm::toUpper(text.front());
  return text;
}

static std::string documentationOf(const Type *type, const std::string &name,
                                   const CodeRoot &root) {
  if (type->description)
    return type->description->str();
  return name == root.name ? root.documentation()
                           : "Part of " + root.what + ".";
}

/// Recursion is bounded by the depth of types.
void CodeModel::visit(const Type *type, const std::string &context,
                      const CodeRoot &root) {
  bool isNamed = needsName(type);
  auto [entry, isNew] = names.try_emplace(type);
  if (!isNew)
    return;
  // Where null is taken, too, the root is more than the type with a name.
  if (isNamed && type == root.type && !takesNull(type))
    entry->second = root.name;
  else if (isNamed)
    entry->second = usedNames.contains(context)
                        ? usedNames.addNumbered(context + "Value")
                        : usedNames.addNumbered(context);
  std::string name = entry->second;
  if (type->pattern)
    translate(type, root);
  checkKeys(type, root);
  visitParts(type, context, root);
  if (isNamed)
    namedTypes.push_back({name, type, documentationOf(type, name, root)});
}

void CodeModel::visitParts(const Type *type, const std::string &context,
                           const CodeRoot &root) {
  if (type->element())
    visit(type->element(), context + (type->is(Kind::List) ? "Item" : "Value"),
          root);
  for (const TypeField &field : type->fields())
    visit(field.type, context + toPascalCase(field.name), root);
  llvm::SmallVector<const Type *, 4> members = membersButNull(type);
  for (auto [i, member] : llvm::enumerate(members))
    visit(member,
          members.size() == 1 ? context
                              : context + "Option" + std::to_string(i + 1),
          root);
}

void CodeModel::translate(const Type *type, const CodeRoot &root) {
  auto [entry, isNew] = patterns.try_emplace(type->pattern);
  if (!isNew)
    return;
  constexpr PatternDialect dialects[] = {
      PatternDialect::Python, PatternDialect::EcmaScript, PatternDialect::Rust};
  llvm::StringRef text = type->pattern->text();
  std::string whyNot;
  if (auto translated =
          translatePattern(text, dialects[size_t(request.language)], whyNot))
    entry->second = *translated;
  else
    problems.push_back(
        {CodeProblem::Kind::Pattern, root.span, text.str(), root.what, whyNot});
}

void CodeModel::checkKeys(const Type *type, const CodeRoot &root) {
  if (request.language == CodeLanguage::TypeScript && type->is(Kind::Struct) &&
      type->field("__proto__"))
    problems.push_back({CodeProblem::Kind::Field, root.span, "__proto__",
                        root.what, "an object takes it for its prototype"});
}

} // namespace facet
