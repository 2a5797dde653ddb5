//===- Codegen.cpp - Code for the users of a document ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Target/Codegen/Codegen.h"
#include "Codegen/CodeModel.h"
#include "Codegen/PythonBackend.h"
#include "Codegen/RustBackend.h"
#include "Codegen/TypeScriptBackend.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace facet {

namespace {
/// What a language has of its own.
struct Backend {
  llvm::StringLiteral name;
  bool (*needsName)(const Type *);
  std::vector<CodeFile> (*write)(const CodeModel &);
  /// Packages that the generated one is built on, and words that cannot be its
  /// name.
  llvm::ArrayRef<llvm::StringLiteral> takenNames;
};
} // namespace

static const Backend &backendOf(CodeLanguage language) {
  static constexpr llvm::StringLiteral python[] = {
      "and",      "as",     "assert", "async",    "await",  "break",  "class",
      "continue", "def",    "del",    "elif",     "else",   "except", "finally",
      "for",      "from",   "global", "if",       "import", "in",     "is",
      "json",     "lambda", "math",   "nonlocal", "not",    "or",     "pass",
      "pydantic", "raise",  "re",     "return",   "try",    "typing", "while",
      "with",     "yield"};
  static constexpr llvm::StringLiteral typeScript[] = {"node_modules",
                                                       "typescript", "zod"};
  static constexpr llvm::StringLiteral rust[] = {
      "abstract",   "alloc",    "as",      "async",       "await",
      "become",     "box",      "break",   "build",       "const",
      "continue",   "core",     "crate",   "deps",        "do",
      "dyn",        "else",     "enum",    "examples",    "extern",
      "false",      "final",    "fn",      "for",         "gen",
      "if",         "impl",     "in",      "incremental", "let",
      "loop",       "macro",    "match",   "mod",         "move",
      "mut",        "override", "priv",    "proc_macro",  "pub",
      "ref",        "regex",    "return",  "self",        "serde",
      "serde_json", "static",   "std",     "struct",      "super",
      "test",       "trait",    "true",    "try",         "type",
      "typeof",     "unsafe",   "unsized", "use",         "virtual",
      "where",      "while",    "yield"};
  static constexpr Backend backends[] = {
      {"Python", needsPythonName, writePython, python},
      {"TypeScript", needsTypeScriptName, writeTypeScript, typeScript},
      {"Rust", needsRustName, writeRust, rust}};
  return backends[size_t(language)];
}

llvm::StringRef languageName(CodeLanguage language) {
  return backendOf(language).name;
}

std::optional<std::string> packageNameProblem(llvm::StringRef name,
                                              CodeLanguage language) {
  constexpr size_t longest = 64;
  auto isPart = [](char c) {
    return (c >= 'a' && c <= 'z') || llvm::isDigit(c) || c == '_';
  };
  bool isName = !name.empty() && name.size() <= longest &&
                name.front() >= 'a' && name.front() <= 'z' &&
                llvm::all_of(name, isPart);
  if (!isName)
    return "expected a name of 1 to 64 characters a-z, 0-9 and _, of which "
           "the first is a letter";
  const Backend &backend = backendOf(language);
  if (llvm::is_contained(backend.takenNames, name))
    return "no package of " + backend.name.str() +
           " like this one can have this name";
  return std::nullopt;
}

std::string packageNameOf(llvm::StringRef path, CodeLanguage language) {
  std::string name;
  for (char c : llvm::sys::path::stem(path))
    name += llvm::isAlnum(c) ? llvm::toLower(c) : '_';
  name = llvm::StringRef(name).take_front(32).str();
  if (!packageNameProblem(name, language))
    return name;
  llvm::StringRef letters = llvm::StringRef(name).ltrim('_');
  return "facet_" + (letters.empty() ? "types" : letters.str());
}

std::optional<std::vector<CodeFile>>
generateCode(const CodeRequest &request, std::vector<CodeProblem> &problems) {
  const Backend &backend = backendOf(request.language);
  CodeModel model(request, backend.needsName);
  problems = model.takeProblems();
  if (!problems.empty())
    return std::nullopt;
  return backend.write(model);
}

} // namespace facet
