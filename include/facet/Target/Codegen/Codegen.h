//===- Codegen.h - Code for the users of a document -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TARGET_CODEGEN_CODEGEN_H
#define FACET_TARGET_CODEGEN_CODEGEN_H

#include "facet/Types/Type.h"
#include <optional>
#include <string>
#include <vector>

namespace facet {

enum class CodeLanguage : uint8_t { Python, TypeScript, Rust };

/// A function of an interface (docs/Language.md 1.13).
struct CodeFunction {
  llvm::StringRef interface, name;
  SourceSpan span;
  /// A struct.
  const Type *parameters = nullptr;
  const Type *result = nullptr;
  std::optional<llvm::StringRef> description;
};

/// A run-time input (docs/Language.md 1.8).
struct CodeInput {
  llvm::StringRef name;
  SourceSpan span;
  const Type *type = nullptr;
  std::optional<Value> defaultValue;
};

/// What the answer of the model must be (docs/Language.md 3.9).
struct CodeResponse {
  SourceSpan span;
  const Type *type = nullptr;
  std::optional<llvm::StringRef> description;
};

/// What code is generated for. Its texts and types outlive it.
struct CodeRequest {
  /// Of the module, package or crate: see `packageNameProblem`.
  std::string packageName;
  CodeLanguage language = CodeLanguage::Python;
  std::vector<CodeFunction> functions;
  std::vector<CodeInput> inputs;
  std::optional<CodeResponse> response;
};

/// A file of generated code, by its path in the output folder.
struct CodeFile {
  std::string path, text;
};

/// Why code cannot be generated.
struct CodeProblem {
  enum class Kind : uint8_t {
    /// Two functions have one name in generated code: `subject` and `other`,
    /// whose place is `otherSpan`, and `detail` is that name.
    Names,
    /// The pattern `subject` of `other` cannot be said in the language, for the
    /// reason `detail`.
    Pattern,
    /// The field `subject` of `other` has a name that the language cannot take,
    /// for the reason `detail`.
    Field
  };
  Kind kind;
  SourceSpan span;
  std::string subject, other, detail;
  SourceSpan otherSpan = {};
};

/// The name of a language, as people write it.
llvm::StringRef languageName(CodeLanguage language);

/// What is wrong with the name of a package: "must begin with a letter …";
/// nullopt if it can be one.
std::optional<std::string> packageNameProblem(llvm::StringRef name,
                                              CodeLanguage language);
/// The name of a package of a document's file: that of the file, as far as it
/// can be one.
std::string packageNameOf(llvm::StringRef path, CodeLanguage language);

/// The mark in the first lines of each file that is not empty: whose file it
/// is.
inline constexpr llvm::StringLiteral codeMark = "Made by fct codegen";

/// Generates a package: types with checks, `check(name, json)`, a dispatcher of
/// function calls. Nullopt, and why, where the language cannot say something.
/// Linear in what the types are written as.
std::optional<std::vector<CodeFile>>
generateCode(const CodeRequest &request, std::vector<CodeProblem> &problems);

} // namespace facet

#endif // FACET_TARGET_CODEGEN_CODEGEN_H
