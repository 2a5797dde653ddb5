//===- CodeModel.h - What is generated, in no language ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TARGET_CODEGEN_CODEMODEL_H
#define FACET_LIB_TARGET_CODEGEN_CODEMODEL_H

#include "facet/Target/Codegen/Codegen.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringMap.h"

namespace facet {

/// "get_price" → "GetPrice"; what has no letter or digit is "X".
std::string toPascalCase(llvm::StringRef name);
/// "getPrice" → "get_price".
std::string toSnakeCase(llvm::StringRef name);

/// Names that are there once.
class NameSet {
public:
  /// No name is one of those of `outer`, either.
  explicit NameSet(const NameSet *outer = nullptr) : outer(outer) {}

  /// The name, or what `change` makes of it with the least number from 2 on
  /// that makes one that is free.
  std::string
  add(std::string name,
      llvm::function_ref<std::string(const std::string &, unsigned)> change);
  /// The name, or with a number behind it.
  std::string addNumbered(std::string name);
  /// The name, or with underscores behind it.
  std::string addUnderscored(std::string name);
  void reserve(llvm::StringRef name) { names.try_emplace(name, 1); }
  bool contains(llvm::StringRef name) const {
    return names.contains(name) || (outer && outer->contains(name));
  }

private:
  const NameSet *outer;
  /// With the last number that was tried for it.
  llvm::StringMap<unsigned> names;
};

/// A type that has a name in generated code.
struct NamedType {
  std::string name;
  const Type *type;
  /// What people are told of it.
  std::string documentation;
};

/// Something that `check` knows.
struct CodeRoot {
  /// As `check` knows it: "Shop.price", "Shop.price.result", "input",
  /// "response".
  std::string key;
  /// Of its type in code: "ShopPriceArgs".
  std::string name;
  /// Null for the input object.
  const Type *type = nullptr;
  /// Of the function or the response.
  std::optional<llvm::StringRef> description;
  /// What it is, as messages say it.
  std::string what;
  SourceSpan span = {};

  /// What people are told of it: what the document says, or what it is.
  std::string documentation() const;
};

/// A field of a struct or of the input object.
struct CodeField {
  /// In JSON.
  llvm::StringRef key;
  const Type *type = nullptr;
  std::optional<Value> defaultValue = std::nullopt;
};
std::vector<CodeField> fieldsOf(const Type *structure);

/// What a package is made of. The names are made here, once for all that is
/// written; only those of fields are each language's own.
class CodeModel {
public:
  /// `needsName`: whether the language writes such a type under a name.
  CodeModel(const CodeRequest &request, bool (*needsName)(const Type *));

  /// Problems of names, patterns and keys.
  std::vector<CodeProblem> takeProblems() { return std::move(problems); }

  llvm::StringRef packageName() const { return request.packageName; }
  /// Arguments and result of each function, then the input object and the
  /// response.
  llvm::ArrayRef<CodeRoot> roots() const { return allRoots; }
  struct FunctionRoots {
    const CodeFunction *function;
    const CodeRoot *arguments, *result;
    /// "shop_price".
    std::string snakeName;
  };
  std::vector<FunctionRoots> functions() const;
  /// The fields of the input object.
  std::vector<CodeField> inputFields() const;

  /// All names of types.
  const NameSet &typeNames() const { return usedNames; }
  /// The types with a name, parts before what they are part of.
  llvm::ArrayRef<NamedType> types() const { return namedTypes; }
  /// Empty: it is written where it stands.
  llvm::StringRef nameOf(const Type *type) const;
  /// The pattern in the language.
  llvm::StringRef patternOf(const Type *type) const;
  bool hasPatterns() const { return !patterns.empty(); }

private:
  void addRoots();
  void checkNames();
  void visit(const Type *type, const std::string &context,
             const CodeRoot &root);
  void visitParts(const Type *type, const std::string &context,
                  const CodeRoot &root);
  void translate(const Type *type, const CodeRoot &root);
  void checkKeys(const Type *type, const CodeRoot &root);

  const CodeRequest &request;
  bool (*needsName)(const Type *);
  std::vector<CodeRoot> allRoots;
  std::vector<NamedType> namedTypes;
  llvm::DenseMap<const Type *, std::string> names;
  llvm::DenseMap<const Pattern *, std::string> patterns;
  NameSet usedNames;
  std::vector<CodeProblem> problems;
};

/// The values of `enum` that meet the other constraints, too.
std::vector<Value> allowedValues(const Type *type);
/// The members of a union but null.
llvm::SmallVector<const Type *, 4> membersButNull(const Type *type);
/// Whether null is a member of the union.
bool takesNull(const Type *type);

} // namespace facet

#endif // FACET_LIB_TARGET_CODEGEN_CODEMODEL_H
