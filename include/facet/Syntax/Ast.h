//===- Ast.h - The syntax tree -------------------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Plain nodes in the memory of an AstContext. Names and strings without escapes
// point into the source text. Nothing changes a node after it is made: what
// later stages find out about it stands in tables of theirs, by its number.
// Under the body of a facet nothing nests deeper than 256 (docs/Language.md
// 1.3), so recursion over the tree is safe; a pipeline of any length is one
// flat node.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SYNTAX_AST_H
#define FACET_SYNTAX_AST_H

#include "facet/Support/Source.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Allocator.h"
#include "llvm/Support/Casting.h"
#include <memory>
#include <vector>

namespace facet {

namespace ast {

/// A name and where it stands.
struct Name {
  llvm::StringRef text;
  SourceSpan span;
};

//===----------------------------------------------------------------------===//
// Expressions
//===----------------------------------------------------------------------===//

struct Expr {
  enum class Kind : uint8_t {
    Null,
    Bool,
    Int,
    Float,
    String, // atoms
    List,
    Map,
    Reference,
    Pipeline,
    Input,
    Lazy,
    Raw
  };
  const Kind kind;
  /// Counts the expressions of its AstContext.
  uint32_t id = 0;
  SourceSpan span;

  bool isAtom() const { return kind <= Kind::String; }

protected:
  Expr(Kind kind, SourceSpan span) : kind(kind), span(span) {}
};

struct NullExpr : Expr {
  explicit NullExpr(SourceSpan span) : Expr(Kind::Null, span) {}
  static bool classof(const Expr *e) { return e->kind == Kind::Null; }
};

struct BoolExpr : Expr {
  BoolExpr(SourceSpan span, bool value)
      : Expr(Kind::Bool, span), value(value) {}
  static bool classof(const Expr *e) { return e->kind == Kind::Bool; }
  bool value;
};

struct IntExpr : Expr {
  IntExpr(SourceSpan span, int64_t value)
      : Expr(Kind::Int, span), value(value) {}
  static bool classof(const Expr *e) { return e->kind == Kind::Int; }
  int64_t value;
};

struct FloatExpr : Expr {
  FloatExpr(SourceSpan span, double value)
      : Expr(Kind::Float, span), value(value) {}
  static bool classof(const Expr *e) { return e->kind == Kind::Float; }
  double value;
};

/// How a text is written (docs/Language.md 1.2, 3.8).
enum class StringForm : uint8_t {
  Quoted,
  /// A text block: lines between `"""`.
  Block,
  /// `@text("path")`.
  File
};

struct StringExpr : Expr {
  StringExpr(SourceSpan span, llvm::StringRef value,
             StringForm form = StringForm::Quoted, SourceSpan lines = {},
             uint32_t indentation = 0)
      : Expr(Kind::String, span), form(form), indentation(indentation),
        value(value), lines(lines) {}
  static bool classof(const Expr *e) { return e->kind == Kind::String; }

  StringForm form;
  /// False: the text has neither '$' nor '{'.
  bool mayHoldPlaceholder = true;
  /// Of a text block: the columns that its lines have more than the text.
  uint32_t indentation;
  /// The text: with its escapes resolved, or without the indentation. In the
  /// source text where that is the same.
  llvm::StringRef value;
  /// Of a text block its lines; of a file all of its text.
  SourceSpan lines;
};

/// A file whose text is a value.
struct TextFile {
  FileId file = 0;
  /// All of it, normalised.
  llvm::StringRef text;
};

struct ListExpr : Expr {
  ListExpr(SourceSpan span, llvm::ArrayRef<const Expr *> items)
      : Expr(Kind::List, span), items(items) {}
  static bool classof(const Expr *e) { return e->kind == Kind::List; }
  llvm::ArrayRef<const Expr *> items;
};

/// The key of a map entry.
struct Key {
  /// The text; of a dotted key (`Interface.fn`, under `mock:` only) all of it.
  llvm::StringRef text;
  SourceSpan span;
  /// Written as a string.
  bool quoted = false;
};

struct MapEntry {
  Key key;
  const Expr *value;
};

/// An inline map, a nested map, or the body of a facet.
struct MapExpr : Expr {
  MapExpr(SourceSpan span, llvm::ArrayRef<MapEntry> entries)
      : Expr(Kind::Map, span), entries(entries) {}
  static bool classof(const Expr *e) { return e->kind == Kind::Map; }
  llvm::ArrayRef<MapEntry> entries;
  /// Some key stands in more than one entry.
  bool hasRepeatedKeys = false;

  /// The last entry with this key (an override wins), or nullptr.
  const MapEntry *find(llvm::StringRef key) const {
    for (const MapEntry &entry : llvm::reverse(entries))
      if (entry.key.text == key)
        return &entry;
    return nullptr;
  }
};

/// `$name.path`.
struct ReferenceExpr : Expr {
  ReferenceExpr(SourceSpan span, Name name, llvm::ArrayRef<Name> path)
      : Expr(Kind::Reference, span), name(name), path(path) {}
  static bool classof(const Expr *e) { return e->kind == Kind::Reference; }
  /// Without the `$`; its span includes it.
  Name name;
  /// Segments as written; one of digits only is reported by Sema (F452).
  llvm::ArrayRef<Name> path;
  /// Counts the references of its AstContext.
  uint32_t referenceId = 0;
};

/// `name=value` in a call or in attributes.
struct NamedArgument {
  Name name;
  const Expr *value;
};

/// One step of a pipeline: `lens(a, b, k=v)`.
struct LensCall {
  Name name;
  SourceSpan span;
  llvm::ArrayRef<const Expr *> positional;
  llvm::ArrayRef<NamedArgument> named;
  /// Counts the calls of its AstContext, which gives it (`numberCall`).
  uint32_t id = 0;
};

/// `base |> call |> call`. `base` is null after `strategy:` and in
/// `@lazy call()`, where the input is the section's text, or null.
struct PipelineExpr : Expr {
  PipelineExpr(SourceSpan span, const Expr *base,
               llvm::ArrayRef<LensCall> calls)
      : Expr(Kind::Pipeline, span), base(base), calls(calls) {}
  static bool classof(const Expr *e) { return e->kind == Kind::Pipeline; }
  const Expr *base;
  llvm::ArrayRef<LensCall> calls;
};

/// `@input(type="…", default=…)`.
struct InputExpr : Expr {
  InputExpr(SourceSpan span, llvm::ArrayRef<NamedArgument> attributes)
      : Expr(Kind::Input, span), attributes(attributes) {}
  static bool classof(const Expr *e) { return e->kind == Kind::Input; }
  llvm::ArrayRef<NamedArgument> attributes;
};

/// `@lazy EXPR` (docs/Language.md 3.1).
struct LazyExpr : Expr {
  LazyExpr(SourceSpan span, const Expr *value)
      : Expr(Kind::Lazy, span), value(value) {}
  static bool classof(const Expr *e) { return e->kind == Kind::Lazy; }
  const Expr *value;
};

/// An assertion of a test, unparsed: the rest of a line, without a comment; or,
/// if written as a string, its value. Anywhere else: a value that could not be
/// parsed and has been reported; its text is empty.
struct RawExpr : Expr {
  RawExpr(SourceSpan span, llvm::StringRef text)
      : Expr(Kind::Raw, span), text(text) {}
  static bool classof(const Expr *e) { return e->kind == Kind::Raw; }
  llvm::StringRef text;
};

//===----------------------------------------------------------------------===//
// Facets
//===----------------------------------------------------------------------===//

enum class FacetKind : uint8_t {
  Meta,
  Context,
  Vars,
  VarTypes,
  Policy,
  Conversation,
  Response, // singleton maps
  Interface,
  System,
  User,
  Assistant,
  History,
  Test, // repeatable
  Import,
  Unknown // an extension, or nothing known: decided by Resolve
};

/// `p: T` of a function.
struct Parameter {
  Name name;
  /// The text of the type, unparsed, as in the source (comments and line
  /// breaks included).
  Name type;
};

/// `fn name(p: T, …) -> T (effect="read")`.
struct Function {
  Name name;
  SourceSpan span;
  llvm::ArrayRef<Parameter> parameters;
  /// The text of the result type, unparsed.
  Name result;
  llvm::ArrayRef<NamedArgument> attributes;
};

/// A top-level `@name`.
struct Facet {
  FacetKind kind = FacetKind::Unknown;
  /// The keyword, `@` included in the span but not in the text; dots included.
  Name keyword;
  /// The whole text of the facet.
  SourceSpan span;
  /// `@interface Name`, `@test "name"`, `@import "path"`: the name or path.
  Name label;
  llvm::ArrayRef<NamedArgument> attributes;
  /// The body, never null after parsing; empty for interfaces and imports.
  /// Repeated keys of singleton facets are kept in order: the last one wins.
  const MapExpr *body = nullptr;
  /// Of an interface.
  llvm::ArrayRef<Function> functions;
  /// Of an import: the whole line without its LF, which Resolve replaces.
  SourceSpan importLine;
  bool importLineHasNewline = false;

  const NamedArgument *findAttribute(llvm::StringRef name) const {
    for (const NamedArgument &attribute : attributes)
      if (attribute.name.text == name)
        return &attribute;
    return nullptr;
  }
};

/// One file.
struct Document {
  FileId file = 0;
  std::vector<const Facet *> facets;
  /// Texts that are not written as strings, as they stand: in the Resolved
  /// Source Form they are.
  std::vector<const StringExpr *> longTexts;
};

} // namespace ast

/// The memory of syntax trees, and that of their texts that are not in a source
/// as they stand (strings with escapes), which plans share. Numbers
/// expressions, references and calls, each from 0 on, in the order in which
/// they are made: parts before what they are parts of, and what was parsed as
/// one piece in a row.
class AstContext {
public:
  template <typename T, typename... Args> T *make(Args &&...args) {
    T *node = new (allocator.Allocate<T>()) T(std::forward<Args>(args)...);
    if constexpr (std::is_base_of_v<ast::Expr, T>)
      node->id = expressions++;
    if constexpr (std::is_same_v<ast::ReferenceExpr, T>)
      node->referenceId = references++;
    return node;
  }
  uint32_t numberCall() { return calls++; }
  uint32_t expressionCount() const { return expressions; }
  uint32_t referenceCount() const { return references; }
  uint32_t callCount() const { return calls; }

  template <typename T> llvm::ArrayRef<T> copy(llvm::ArrayRef<T> items) {
    T *memory = allocator.Allocate<T>(items.size());
    std::uninitialized_copy(items.begin(), items.end(), memory);
    return {memory, items.size()};
  }
  llvm::StringRef copy(llvm::StringRef text) { return text.copy(*textMemory); }
  /// Memory for a text of at most so many bytes.
  char *allocateText(size_t size) { return textMemory->Allocate<char>(size); }
  std::shared_ptr<const void> texts() const { return textMemory; }

private:
  uint32_t expressions = 0, references = 0, calls = 0;
  llvm::BumpPtrAllocator allocator;
  std::shared_ptr<llvm::BumpPtrAllocator> textMemory =
      std::make_shared<llvm::BumpPtrAllocator>();
};

} // namespace facet

#endif // FACET_SYNTAX_AST_H
