//===- Templates.cpp - Texts of the lens template -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A template that is a literal is checked at build, whatever its arguments are
// (docs/Language.md part 2).
//
//===----------------------------------------------------------------------===//

#include "Expressions/Templates.h"
#include "SemaContext.h"
#include "Support/Describe.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Lens/Text/TemplateText.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace facet;

namespace {
using Part = TemplateText::Part;

llvm::StringRef firstName(llvm::StringRef path) {
  return path.take_until([](char c) { return c == '.'; });
}
} // namespace

/// What stands in the place of a name, as it may be shown: it may be long.
static std::string shown(llvm::StringRef text) {
  constexpr size_t longest = 40;
  if (text.size() <= longest)
    return text.str();
  return (text.take_front(floorBoundary(text, longest)) + "…").str();
}

static void reportMalformed(SemaContext &sema, SourceSpan span,
                            llvm::StringRef braces) {
  Diagnostic &diagnostic = sema.diagnostics.report(
      diag::LensBadPlaceholder, span, {"'" + shown(braces) + "'"});
  llvm::StringRef inside = braces.drop_front(2).drop_back(2).trim();
  llvm::StringRef name = inside;
  name.consume_front("$");
  if (isTemplateControl(braces))
    diagnostic.withHelp(noTemplateControl.str());
  else if (name != inside && sema.findVariable(firstName(name)))
    diagnostic.withHelp(("write '{{" + firstName(name) +
                         "}}' and give the argument " + firstName(name) + "=$" +
                         firstName(name))
                            .str());
  else if (inside.contains('['))
    diagnostic.withHelp(
        ("a placeholder has no index: give the item as the "
         "argument, '" +
         firstName(inside.take_until([](char c) { return c == '['; })) +
         "=… |> nth(0)'")
            .str());
  else if (inside.contains('|') || inside.contains('('))
    diagnostic.withHelp("a placeholder calls no lens: call it in the argument, "
                        "'template(name=$name |> uppercase())'");
  else
    diagnostic.withHelp("a backslash before '{{' makes it plain text");
}

static void reportUnknownPlaceholder(SemaContext &sema,
                                     const ast::LensCall &call, SourceSpan span,
                                     llvm::StringRef path) {
  llvm::StringRef name = firstName(path);
  Diagnostic &diagnostic =
      sema.diagnostics.report(diag::LensUnknownPlaceholder, span,
                              {"{{" + shown(path) + "}}", shown(name)});
  SymbolTable::Names given;
  for (const ast::NamedArgument &argument : call.named)
    given.push_back(argument.name.text);
  auto near = nearestName(name, given);
  if (sema.findVariable(name))
    diagnostic.withHelp("add the argument " + shown(name) + "=$" + shown(name));
  else if (near)
    diagnostic.withHelp(("did you mean '{{" + *near + "}}'?").str());
  else if (auto variable =
               sema.suggestions.findNear(name, sema.names(NameKind::Variable)))
    diagnostic.withHelp("add the argument " + shown(name) + "=$" +
                        shown(*variable));
  else
    diagnostic.withHelp("add the argument with its value, " + shown(name) +
                        "=\"…\"");
}

/// Checks the fields of `{{name.field}}` as far as the type of the argument
/// knows them; false after an error.
static bool checkPlaceholderFields(SemaContext &sema, const Type *type,
                                   llvm::function_ref<SourceSpan()> span,
                                   llvm::StringRef path) {
  size_t done = firstName(path).size();
  while (type && done != path.size()) {
    llvm::StringRef name = firstName(path.drop_front(done + 1));
    const Type *member = sema.types.fieldOf(type, name);
    if (!member) {
      sema.diagnostics.report(diag::PlaceholderField, span(),
                              {"{{" + path.str() + "}}", name.str(),
                               path.take_front(done).str(), printType(type)});
      return false;
    }
    type = member;
    done += 1 + name.size();
  }
  return true;
}

bool facet::isTemplateControl(llvm::StringRef braces) {
  llvm::StringRef inside = braces.drop_front(2).ltrim();
  llvm::StringRef word = inside.take_while(llvm::isAlpha);
  return inside.starts_with("#") || inside.starts_with("/") ||
         inside.starts_with("^") || inside.starts_with("%") ||
         llvm::is_contained({"for", "if", "else", "each", "range", "with",
                             "end", "endif", "endfor", "unless"},
                            word);
}

bool facet::checkTemplate(SemaContext &sema, const ast::LensCall &call,
                          const ast::StringExpr &text) {
  llvm::DenseMap<llvm::StringRef, const ast::Expr *> given;
  for (const ast::NamedArgument &argument : call.named)
    given[argument.name.text] = argument.value;
  // A mistake that is made twice is one, and nobody reads a hundred.
  constexpr unsigned mostMistakes = 20;
  llvm::StringSet<> seen, used, unknown;
  unsigned mistakes = 0;
  auto spanOf = [&](const Part &part) {
    size_t begin = part.text.data() - text.value.data();
    return spanInside(*sema.program.sources, text, begin,
                      begin + part.text.size());
  };
  TemplateText(text.value).forEachPart([&](const Part &part) {
    switch (part.kind) {
    case Part::Kind::Text:
      return true;
    case Part::Kind::Malformed:
      reportMalformed(sema, spanOf(part), part.text);
      return ++mistakes < mostMistakes;
    case Part::Kind::Unclosed:
      sema.diagnostics
          .report(diag::LensOpenPlaceholder, spanOf(part),
                  {"'" + shown(part.text) + "'"})
          .withHelp("a backslash before '{{' makes it plain text");
      ++mistakes;
      return false;
    case Part::Kind::Placeholder:
      break;
    }
    llvm::StringRef name = firstName(part.path);
    used.insert(name);
    if (!seen.insert(part.path).second)
      return true;
    auto argument = given.find(name);
    if (argument == given.end()) {
      if (unknown.insert(name).second)
        reportUnknownPlaceholder(sema, call, spanOf(part), part.path);
      ++mistakes;
    } else {
      // To find a place takes as long as the text in front of it.
      mistakes += !checkPlaceholderFields(
          sema, sema.typeOf(*argument->second), [&] { return spanOf(part); },
          part.path);
    }
    return mistakes < mostMistakes;
  });
  for (const ast::NamedArgument &argument : call.named)
    if (!mistakes && !used.contains(argument.name.text))
      sema.diagnostics.report(diag::TemplateArgumentUnused, argument.name.span,
                              {argument.name.text.str()});
  return mistakes == 0;
}
