//===- RustBackend.cpp - Packages of Rust ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Codegen/RustBackend.h"
#include "Codegen/CodeRuntime.h"
#include "Codegen/CodeText.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"

namespace facet {

using Kind = Type::Kind;

namespace {

/// Writes `lib.rs`. What has limits is a type of its own, so that a value that
/// breaks them cannot be made, and unions choose by them.
class RustWriter {
public:
  explicit RustWriter(const CodeModel &model) : model(model), out(text) {}

  std::string write();

private:
  void writeComment(llvm::StringRef documentation, llvm::StringRef indent);
  void writeRecord(llvm::StringRef name, llvm::StringRef documentation,
                   llvm::ArrayRef<CodeField> fields, bool isOpen);
  void writeTexts(const NamedType &type);
  void writeUnion(const NamedType &type);
  void writeLimited(const NamedType &type);
  void writeNamed(const NamedType &type);
  void writeTypes();
  void writeCheck();
  void writeDispatch();

  std::string typeText(const Type *type);
  std::string plainType(const Type *type);
  std::string limitOf(const Type *type);

  const CodeModel &model;
  std::string text;
  llvm::raw_string_ostream out;
};

} // namespace

static bool isTexts(const Type *type) {
  return type->is(Kind::String) && type->hasEnumeration;
}

bool needsRustName(const Type *type) {
  switch (type->kind()) {
  case Kind::Struct:
  case Kind::Embedding:
    return true;
  case Kind::Union:
    return membersButNull(type).size() > 1;
  case Kind::Image:
  case Kind::Audio:
    return !type->format.empty() || type->maxDim || type->maxDuration;
  default:
    return type->hasEnumeration || type->pattern || type->minInt ||
           type->maxInt || type->minFloat || type->maxFloat;
  }
}

//===----------------------------------------------------------------------===//
// Types
//===----------------------------------------------------------------------===//

/// A type where it stands: by its name if it has one.
std::string RustWriter::typeText(const Type *type) {
  llvm::StringRef name = model.nameOf(type);
  std::string text = name.empty() ? plainType(type) : name.str();
  return type->is(Kind::Union) && takesNull(type) ? "Option<" + text + ">"
                                                  : text;
}

/// Without limits, of a union the one member that it has beside null.
std::string RustWriter::plainType(const Type *type) {
  switch (type->kind()) {
  case Kind::Any:
  case Kind::Never:
  case Kind::Struct:
    return "serde_json::Value";
  case Kind::Null:
    return "()";
  case Kind::Bool:
    return "bool";
  case Kind::Int:
    return "i64";
  case Kind::Float:
    return "f64";
  case Kind::String:
    return "String";
  case Kind::List:
    return "Vec<" + typeText(type->element()) + ">";
  case Kind::Map:
    return "BTreeMap<String, " + typeText(type->element()) + ">";
  case Kind::Union:
    return typeText(membersButNull(type).front());
  case Kind::Image:
    return "facet::Image";
  case Kind::Audio:
    return "facet::Audio";
  case Kind::Embedding:
    return "Vec<f64>";
  }
  llvm_unreachable("a kind of types without a text");
}

static std::string some(std::optional<int64_t> bound) {
  return bound ? "Some(" + std::to_string(*bound) + ")" : "None";
}
static std::string some(std::optional<double> bound) {
  return bound ? "Some(" + rustFloat(*bound) + ")" : "None";
}

/// What `value` must meet, as an expression of the type `Result<(), String>`.
std::string RustWriter::limitOf(const Type *type) {
  if (type->hasEnumeration) {
    std::vector<std::string> values;
    for (Value value : allowedValues(type))
      values.push_back(value.isFloat() ? rustFloat(value.asDouble())
                                       : toJcs(value));
    return "facet::one_of(value, &[" + llvm::join(values, ", ") + "])";
  }
  std::string format = "None";
  if (!type->format.empty())
    format = "Some(" + quoteForRust(type->format) + ")";
  switch (type->kind()) {
  case Kind::Int:
    return "facet::within(value, " + some(type->minInt) + ", " +
           some(type->maxInt) + ")";
  case Kind::Float:
    return "facet::within(value, " + some(type->minFloat) + ", " +
           some(type->maxFloat) + ")";
  case Kind::String:
    return "facet::matches_pattern!(value, " +
           quoteForRust(model.patternOf(type)) + ")";
  case Kind::Embedding:
    return "facet::require(value.len() == " +
           std::to_string(type->embeddingSize) +
           ", || format!(\"there are {} numbers\", value.len()))";
  case Kind::Image:
    return "facet::image_limits(value, " + format + ", " + some(type->maxDim) +
           ")";
  case Kind::Audio:
    return "facet::audio_limits(value, " + format + ", " +
           some(type->maxDuration) + ")";
  default:
    llvm_unreachable("a kind of types without limits");
  }
}

//===----------------------------------------------------------------------===//
// Declarations
//===----------------------------------------------------------------------===//

/// A keyword is a raw identifier, where it may be one. No name of a field may
/// be one that a pattern takes for a value.
static std::string rustIdentifier(llvm::StringRef name) {
  static constexpr llvm::StringLiteral keywords[] = {
      "abstract", "as",       "async",   "await", "become", "box",    "break",
      "const",    "continue", "do",      "dyn",   "else",   "enum",   "extern",
      "false",    "final",    "fn",      "for",   "gen",    "if",     "impl",
      "in",       "let",      "loop",    "macro", "match",  "mod",    "move",
      "mut",      "override", "priv",    "pub",   "ref",    "return", "static",
      "struct",   "trait",    "true",    "try",   "type",   "typeof", "unsafe",
      "unsized",  "use",      "virtual", "where", "while",  "yield"};
  static constexpr llvm::StringLiteral unusable[] = {
      "self", "Self", "super", "crate", "_", "None", "Some", "Ok", "Err"};
  if (llvm::is_contained(unusable, name))
    return name == "_" ? "underscore" : name.str() + "_";
  return llvm::is_contained(keywords, name) ? "r#" + name.str() : name.str();
}

void RustWriter::writeComment(llvm::StringRef documentation,
                              llvm::StringRef indent) {
  forEachCommentLine(documentation, [&](llvm::StringRef line) {
    out << indent << (line.empty() ? "///" : "/// ") << line << "\n";
  });
}

void RustWriter::writeRecord(llvm::StringRef name,
                             llvm::StringRef documentation,
                             llvm::ArrayRef<CodeField> fields, bool isOpen) {
  out << "\nfacet::object! { " << (isOpen ? "open" : "closed") << "\n";
  writeComment(documentation, "");
  out << "pub struct " << name << " {\n";
  NameSet used;
  for (const CodeField &field : fields)
    if (rustIdentifier(field.key) == field.key)
      used.reserve(field.key);
  for (const CodeField &field : fields) {
    if (field.type->description)
      writeComment(*field.type->description, "    ");
    std::string identifier = rustIdentifier(field.key);
    if (identifier != field.key)
      identifier = used.addUnderscored(std::move(identifier));
    out << "    pub " << identifier << ": " << typeText(field.type) << " = "
        << quoteForRust(field.key);
    if (field.defaultValue)
      out << " or serde_json::from_str("
          << quoteForRust(toJcs(*field.defaultValue))
          << ").expect(\"a default of its type\")";
    out << ",\n";
  }
  out << "}\n}\n";
}

/// An enum of texts; of what is no identifier what can be one is left.
void RustWriter::writeTexts(const NamedType &type) {
  out << "\nfacet::texts! {\n";
  writeComment(type.documentation, "");
  out << "pub enum " << type.name << " {\n";
  NameSet used;
  used.reserve("Self");
  for (Value value : allowedValues(type.type))
    out << "    " << used.addNumbered(toPascalCase(value.asString())) << " = "
        << quoteForRust(value.asString()) << ",\n";
  out << "}\n}\n";
}

/// What stands for a member of a union.
static llvm::StringRef variantName(const Type *type) {
  switch (type->kind()) {
  case Kind::Bool:
    return "Bool";
  case Kind::Int:
    return "Int";
  case Kind::Float:
    return "Float";
  case Kind::String:
    return "Text";
  case Kind::List:
    return "List";
  case Kind::Map:
    return "Map";
  case Kind::Struct:
    return "Object";
  case Kind::Image:
    return "Image";
  case Kind::Audio:
    return "Audio";
  case Kind::Embedding:
    return "Embedding";
  default:
    return "Value";
  }
}

/// The first member that takes a value has it: one that would make floats of
/// ints comes behind those that keep them.
void RustWriter::writeUnion(const NamedType &type) {
  llvm::SmallVector<const Type *, 4> members;
  for (bool hasFloats : {false, true})
    llvm::copy_if(membersButNull(type.type), std::back_inserter(members),
                  [&](const Type *member) {
                    return member->containsFloat() == hasFloats;
                  });
  out << "\n";
  writeComment(type.documentation, "");
  out << "#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]\n"
         "#[serde(untagged)]\npub enum "
      << type.name << " {\n";
  NameSet used;
  for (const Type *member : members) {
    if (member->description)
      writeComment(*member->description, "    ");
    out << "    " << used.addNumbered(variantName(member).str()) << "("
        << typeText(member) << "),\n";
  }
  out << "}\n";
}

void RustWriter::writeLimited(const NamedType &type) {
  std::string inner = plainType(type.type), quoted = quoteForRust(inner);
  out << "\n";
  writeComment(type.documentation, "");
  out << "#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]\n"
      << "#[serde(try_from = " << quoted << ", into = " << quoted << ")]\n"
      << "pub struct " << type.name << "(" << inner << ");\n"
      << "facet::limited!(" << type.name << ", " << inner << ", |value| "
      << limitOf(type.type) << ");\n";
}

void RustWriter::writeNamed(const NamedType &type) {
  if (isTexts(type.type))
    return writeTexts(type);
  if (type.type->is(Kind::Union))
    return writeUnion(type);
  if (!type.type->is(Kind::Struct))
    return writeLimited(type);
  writeRecord(type.name, type.documentation, fieldsOf(type.type),
              /*isOpen=*/false);
}

void RustWriter::writeTypes() {
  for (const NamedType &type : model.types())
    writeNamed(type);
  for (const CodeRoot &root : model.roots()) {
    if (!root.type) {
      writeRecord(root.name, root.documentation(), model.inputFields(),
                  /*isOpen=*/true);
    } else if (typeText(root.type) != root.name) {
      out << "\n";
      writeComment(root.documentation(), "");
      out << "pub type " << root.name << " = " << typeText(root.type) << ";\n";
    }
  }
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

void RustWriter::writeCheck() {
  out << "\n/// A value that `check` read.\n"
         "#[derive(Clone, Debug, PartialEq, Serialize)]\n"
         "#[serde(untagged)]\npub enum Checked {\n";
  for (const CodeRoot &root : model.roots())
    out << "    " << root.name << "(" << root.name << "),\n";
  out << "}\n\n"
         "/// The value of a JSON text, which must be of the type that `name` "
         "names.\n"
         "pub fn check(name: &str, json: &str) -> Result<Checked, Mismatch> {\n"
         "    match name {\n";
  for (const CodeRoot &root : model.roots())
    out << "        " << quoteForRust(root.key)
        << " => facet::parse(name, json).map(Checked::" << root.name << "),\n";
  out << "        _ => Err(Mismatch(format!(\"there is no type {}\", name))),\n"
         "    }\n}\n";
}

void RustWriter::writeDispatch() {
  if (model.functions().empty())
    return;
  out << "\n/// What does the work of each function.\npub trait Functions {\n";
  for (const CodeModel::FunctionRoots &function : model.functions()) {
    writeComment(
        function.arguments->description.value_or(function.arguments->key),
        "    ");
    out << "    fn " << rustIdentifier(function.snakeName)
        << "(&mut self, args: " << function.arguments->name << ") -> Result<"
        << function.result->name << ", Box<dyn Error>>;\n";
  }
  out << "}\n\n"
         "/// Calls the function with the arguments in a JSON text and gives "
         "the JSON of its\n/// result. Both are checked.\n"
         "pub fn dispatch(functions: &mut impl Functions, name: &str, json: "
         "&str) -> Result<String, Box<dyn Error>> {\n"
         "    Ok(match name {\n";
  for (const CodeModel::FunctionRoots &function : model.functions())
    out << "        " << quoteForRust(function.arguments->key)
        << " => facet::write::<" << function.result->name << ">("
        << quoteForRust(function.result->key) << ", &functions."
        << rustIdentifier(function.snakeName)
        << "(facet::parse(name, json)?)?)?,\n";
  out << "        _ => return Err(Mismatch(format!(\"there is no function "
         "{}\", name)).into()),\n    })\n}\n";
}

std::string RustWriter::write() {
  out << "//! Types and checks of the crate " << model.packageName() << ". "
      << codeMark << R"(: do not edit.
//!
//! `check(name, json)` reads a JSON text as strictly as fct does.

#![allow(clippy::all, non_snake_case, unused_imports)]

#[allow(dead_code, unused_imports, unused_macros)]
mod facet;

pub use facet::{Audio, AudioFormat, Image, ImageFormat, Mismatch};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::error::Error;
)";
  writeTypes();
  writeCheck();
  writeDispatch();
  return std::move(text);
}

static std::string manifest(const CodeModel &model) {
  std::string text = "# " + codeMark.str() + R"(: do not edit.

[package]
name = ")" + model.packageName().str() +
                     R"("
version = "0.1.0"
edition = "2021"
publish = false

[lib]
doctest = false

[dependencies]
)";
  if (model.hasPatterns())
    text += "regex = \"1\"\n";
  return text + R"(serde = { version = "1", features = ["derive"] }
serde_json = { version = "1", features = ["float_roundtrip"] }
)";
}

std::vector<CodeFile> writeRust(const CodeModel &model) {
  return {{"Cargo.toml", manifest(model)},
          {"src/lib.rs", RustWriter(model).write()},
          {"src/facet.rs", rustRuntime().str()}};
}

} // namespace facet
