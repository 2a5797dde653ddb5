//===- ParseFuzzer.cpp - Fuzzing normalisation, lexer and parser ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

//
// Any bytes give a tree and diagnostics whose spans are inside the normalised
// text, the diagnostics in source order, and the tree is writable as JSON. What
// parses is laid out so that it parses again, and stays as it is then.
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Unicode/Unicode.h"
#include "facet/Syntax/Formatter.h"
#include "facet/Syntax/Normalise.h"
#include "facet/Syntax/Parser.h"

using namespace facet;
using namespace facet::ast;
using llvm::StringRef;

static void require(bool condition) {
  if (!condition)
    __builtin_trap();
}

namespace {

/// Checks every span of a tree.
class Checker {
public:
  explicit Checker(StringRef text) : text(text) {}

  void check(const Facet &facet) {
    check(facet.span);
    check(facet.keyword);
    if (facet.label.span)
      check(facet.label);
    if (facet.importLine)
      check(facet.importLine);
    check(facet.attributes);
    check(facet.body);
    for (const Function &function : facet.functions)
      check(function);
  }
  void check(SourceSpan span) {
    require(span.file == 0 && span.begin <= span.end &&
            span.end <= text.size());
    // At code points, so that columns make sense.
    require(floorBoundary(text, span.begin) == span.begin &&
            floorBoundary(text, span.end) == span.end);
  }

private:
  void check(const Name &name) { check(name.span); }
  void check(llvm::ArrayRef<NamedArgument> arguments) {
    for (const NamedArgument &argument : arguments) {
      check(argument.name);
      check(argument.value);
    }
  }
  void check(const Function &function) {
    check(function.span);
    check(function.name);
    check(function.result);
    check(function.attributes);
    for (const Parameter &parameter : function.parameters) {
      check(parameter.name);
      check(parameter.type);
    }
  }
  void check(const Expr *expr);

  StringRef text;
};

} // namespace

void Checker::check(const Expr *expr) {
  require(expr != nullptr);
  check(expr->span);
  if (auto *list = llvm::dyn_cast<ListExpr>(expr)) {
    for (const Expr *item : list->items)
      check(item);
  } else if (auto *map = llvm::dyn_cast<MapExpr>(expr)) {
    for (const MapEntry &entry : map->entries) {
      check(entry.key.span);
      check(entry.value);
    }
  } else if (auto *reference = llvm::dyn_cast<ReferenceExpr>(expr)) {
    check(reference->name);
    for (const Name &segment : reference->path)
      check(segment);
  } else if (auto *pipeline = llvm::dyn_cast<PipelineExpr>(expr)) {
    if (pipeline->base)
      check(pipeline->base);
    for (const LensCall &call : pipeline->calls) {
      check(call.span);
      check(call.name);
      check(call.named);
      for (const Expr *argument : call.positional)
        check(argument);
    }
  } else if (auto *input = llvm::dyn_cast<InputExpr>(expr)) {
    check(input->attributes);
  } else if (auto *lazy = llvm::dyn_cast<LazyExpr>(expr)) {
    check(lazy->value);
  }
}

/// The layout of a text; nullopt if it does not parse.
static std::optional<std::string> layOut(StringRef text) {
  SourceManager sources;
  AstContext context;
  Diagnostics diagnostics;
  FileId file = sources.addFile("fuzz.facet", text, nullptr);
  Document document = parse(file, sources, context, diagnostics);
  if (diagnostics.hasErrors())
    return std::nullopt;
  return formatDocument(document, text, FormatOptions()).text;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  NormalisedText source =
      normalise(StringRef(reinterpret_cast<const char *>(data), size), nullptr);
  require(!findInvalidUtf8(source.text));
  require(!source.text.contains('\r'));
  Checker checker(source.text);
  for (const NormalisationError &error : source.errors)
    checker.check(SourceSpan{0, error.begin, error.end});

  SourceManager sources;
  AstContext context;
  Diagnostics diagnostics;
  FileId file = sources.addFile("fuzz.facet", source.text, source.owner);
  Document document = parse(file, sources, context, diagnostics);
  uint32_t last = 0;
  for (const Diagnostic &diagnostic : diagnostics.all()) {
    checker.check(diagnostic.span);
    require(last <= diagnostic.span.begin);
    last = diagnostic.span.begin;
    for (const DiagnosticNote &note : diagnostic.notes)
      checker.check(note.span);
  }
  for (const Facet *facet : document.facets)
    checker.check(*facet);
  require(!astToJson(document, sources).empty());
  if (std::optional<std::string> once = layOut(source.text);
      once && source.errors.empty())
    require(layOut(*once) == once);
  return 0;
}
