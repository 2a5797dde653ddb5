//===- Analyser.cpp - The driver of phase 2 -------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analyser.h"
#include "facet/Resolve/ResolveDiagnostics.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/Unicode/Utf8.h"
#include "llvm/ADT/STLExtras.h"
#include <cmath>

using namespace facet;

static AnalysedProgram makeProgram(const AnalysisInput &input) {
  AnalysedProgram program;
  program.sources = input.sources;
  program.syntax = input.syntax;
  program.types = std::make_shared<TypeContext>();
  program.lenses = input.lenses;
  program.values = std::make_shared<ValueArena>();
  program.literals = std::make_shared<ValueArena>(~uint64_t(0));
  return program;
}

Analyser::Analyser(const AnalysisInput &input, const AnalysisOptions &options,
                   Diagnostics &diagnostics)
    : input(input), options(options), diagnostics(diagnostics),
      program(makeProgram(input)), types(*program.types),
      values(*program.values), constantCalls(prepared, types) {
  program.profile = options.profile;
  program.budget = options.budget;
  for (const Lens *lens : program.lenses->all()) {
    lensNames.push_back(lens->name);
    lensNames.insert(lensNames.end(), lens->aliases.begin(),
                     lens->aliases.end());
  }
}

AnalysedProgram Analyser::run() {
  size_t firstReport = diagnostics.all().size();
  checkAttributes();
  if (isCore())
    checkCoreFacets();
  else
    readInterfaces();

  // Names before what uses them: the policy names messages and tools, and its
  // conditions are part of the graph of variables.
  collectVariables();
  readDeclaredTypes();
  collectMessages();
  readPolicy();

  collectDependencies();
  findCycles();
  orderVariables();
  for (uint32_t index : program.evaluationOrder) {
    typedVariable = index;
    typeVariable(program.variables[index], cycleOf[index] != 0);
  }
  typedVariable.reset();

  analyseContext();
  analyseMeta();
  analyseMessages();
  readContextPriorities();
  applyLayoutDefaults();
  checkConditions();
  finishPolicyValue();
  if (!isCore())
    readTests();
  reportInterpolation();
  diagnostics.sortBySource(*program.sources, firstReport);
  return std::move(program);
}

AnalysedProgram facet::analyse(const AnalysisInput &input,
                               const AnalysisOptions &options,
                               Diagnostics &diagnostics) {
  return Analyser(input, options, diagnostics).run();
}

//===----------------------------------------------------------------------===//
// What all parts use
//===----------------------------------------------------------------------===//

llvm::StringRef facet::describeKind(const ast::Expr &expr) {
  switch (expr.kind) {
  case ast::Expr::Kind::Null:
    return "null";
  case ast::Expr::Kind::Bool:
    return "a bool";
  case ast::Expr::Kind::Int:
    return "an int";
  case ast::Expr::Kind::Float:
    return "a float";
  case ast::Expr::Kind::String:
    return "a string";
  case ast::Expr::Kind::List:
    return "a list";
  case ast::Expr::Kind::Map:
    return "a map";
  case ast::Expr::Kind::Reference:
    return "a reference";
  case ast::Expr::Kind::Pipeline:
    return "a pipeline";
  case ast::Expr::Kind::Input:
    return "'@input'";
  case ast::Expr::Kind::Lazy:
    return "'@lazy'";
  case ast::Expr::Kind::Raw:
    return "an assertion";
  }
  llvm_unreachable("all kinds are handled");
}

/// How long the escape at the front of the text of a string is, and how many
/// bytes it stands for.
static std::pair<size_t, size_t> escapeSizes(llvm::StringRef text) {
  auto unit = [](llvm::StringRef escape) {
    unsigned value = 0;
    return escape.consume_front("\\u") &&
                   !escape.take_front(4).getAsInteger(16, value)
               ? value
               : 0;
  };
  if (!text.starts_with("\\u"))
    return {2, 1};
  unsigned value = unit(text);
  if (isSurrogate(value))
    return {12, 4};
  return {6, value < 0x80 ? 1 : value < 0x800 ? 2 : 3};
}

SourceSpan facet::spanInside(const SourceManager &sources,
                             const ast::StringExpr &string, size_t begin,
                             size_t end) {
  SourceSpan span = string.span;
  llvm::StringRef source = sources.text(span.file).slice(span.begin, span.end);
  if (begin >= end || !source.starts_with("\""))
    return span;
  // Walk over the source beside the contents.
  size_t at = 1, done = 0, first = 0;
  while (done < end && at < source.size()) {
    if (done <= begin)
      first = at;
    auto [size, bytes] = source[at] == '\\' ? escapeSizes(source.drop_front(at))
                                            : std::pair<size_t, size_t>(1, 1);
    at += size;
    done += bytes;
  }
  if (done < end)
    return span;
  return {span.file, uint32_t(span.begin + first), uint32_t(span.begin + at)};
}

std::optional<llvm::StringRef> Analyser::findNear(llvm::StringRef name,
                                                  const Names &candidates) {
  // Long names take longer to compare: as the square of their length.
  constexpr size_t usualSquare = 64;
  size_t work =
      candidates.size() * (1 + name.size() * name.size() / usualSquare);
  if (work > suggestionWork)
    return std::nullopt;
  suggestionWork -= work;
  return nearestName(name, candidates);
}

void Analyser::suggest(Diagnostic &diagnostic, llvm::StringRef name,
                       const Names &candidates, llvm::StringRef sigil) {
  if (auto near = findNear(name, candidates))
    diagnostic.withHelp(("did you mean '" + sigil + *near + "'?").str());
}

void Analyser::suggest(Diagnostic &diagnostic, ForeignContext context,
                       llvm::StringRef name, const Names &candidates) {
  llvm::StringRef foreign = foreignHelp(context, name);
  if (foreign.empty())
    suggest(diagnostic, name, candidates);
  else
    diagnostic.withHelp(foreign.str());
}

bool Analyser::isMisspelled(const ast::MapExpr &map,
                            llvm::ArrayRef<llvm::StringRef> known,
                            llvm::StringRef key) {
  // Maps with known keys are small, unless somebody wants to know.
  constexpr size_t mostEntries = 64;
  return map.entries.size() <= mostEntries &&
         llvm::any_of(map.entries, [&](const ast::MapEntry &entry) {
           return !llvm::is_contained(known, entry.key.text) &&
                  nearestName(entry.key.text, known) == key;
         });
}

void Analyser::checkKeys(const ast::MapExpr &map,
                         llvm::ArrayRef<llvm::StringRef> known,
                         llvm::StringRef where) {
  for (const ast::MapEntry &entry : map.entries)
    if (!llvm::is_contained(known, entry.key.text))
      suggest(diagnostics.report(diag::UnknownKey, entry.key.span,
                                 {entry.key.text.str(), where.str()}),
              entry.key.text, known.vec());
}

bool Analyser::reportNoLiteral(llvm::StringRef what, const ast::Expr &expr,
                               llvm::StringRef wanted) {
  switch (expr.kind) {
  case ast::Expr::Kind::Reference:
  case ast::Expr::Kind::Pipeline:
    if (!forbidInCore(expr))
      diagnostics.report(diag::ValueNotLiteral, expr.span,
                         {what.str(), wanted.str()});
    return true;
  case ast::Expr::Kind::Input:
  case ast::Expr::Kind::Lazy:
    typeExpr(expr, {});
    return true;
  default:
    return false;
  }
}

std::optional<int64_t>
Analyser::literalInt(llvm::StringRef what, const ast::Expr &expr, int64_t min) {
  const auto *number = llvm::dyn_cast<ast::IntExpr>(&expr);
  if (!number) {
    if (!reportNoLiteral(what, expr, "an int"))
      diagnostics.report(diag::ValueOfWrongType, expr.span,
                         {what.str(), "an int", describeKind(expr).str()});
    return std::nullopt;
  }
  if (number->value < min) {
    diagnostics.report(diag::ValueOutOfRange, expr.span,
                       {what.str(), std::to_string(min)});
    return std::nullopt;
  }
  return number->value;
}

std::optional<double> Analyser::literalNumber(llvm::StringRef what,
                                              const ast::Expr &expr) {
  double number;
  if (const auto *integer = llvm::dyn_cast<ast::IntExpr>(&expr)) {
    number = double(integer->value);
  } else if (const auto *floating = llvm::dyn_cast<ast::FloatExpr>(&expr)) {
    number = floating->value;
  } else {
    if (!reportNoLiteral(what, expr, "a number"))
      diagnostics.report(diag::ValueOfWrongType, expr.span,
                         {what.str(), "a number", describeKind(expr).str()});
    return std::nullopt;
  }
  if (!(number >= 0)) {
    diagnostics.report(diag::ValueOutOfRange, expr.span, {what.str(), "0"});
    return std::nullopt;
  }
  return number;
}

void Analyser::checkAttributes(const ast::Facet &facet, llvm::StringRef known) {
  for (const ast::NamedArgument &attribute : facet.attributes)
    if (attribute.name.text != known)
      diagnostics
          .report(diag::FacetAttributeUnknown, attribute.name.span,
                  {facet.keyword.text.str(), attribute.name.text.str()})
          .withHelp(known.empty()
                        ? "'@" + facet.keyword.text.str() +
                              "' has no attributes"
                        : "the only attribute is '" + known.str() + "'");
}

/// `@interface` and `@test` have few attributes, those of messages are free
/// (docs/Language.md 1.7); the merge looks after those of all others.
void Analyser::checkAttributes() {
  for (const ast::Facet *facet : input.merged.interfaces)
    checkAttributes(*facet, "");
}
