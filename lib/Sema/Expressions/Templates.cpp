//===- Templates.cpp - Texts with placeholders ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The text of `template` and the pattern of `format`, where they are literals,
// are checked at build, whatever the other operands are (docs/Language.md part
// 2).
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

/// What to write in place of braces that are no placeholder of `template`.
static std::string helpForTemplate(SemaContext &sema, llvm::StringRef inside) {
  llvm::StringRef name = inside;
  if (name.consume_front("$") && sema.findVariable(firstName(name)))
    return ("write '{{" + firstName(name) + "}}' and give the argument " +
            firstName(name) + "=$" + firstName(name))
        .str();
  llvm::StringRef list = inside.take_until([](char c) { return c == '['; });
  auto [before, index] = inside.rsplit('.');
  if (!index.empty() && llvm::all_of(index, llvm::isDigit))
    return ("a placeholder has no index: give the item as the argument, '" +
            firstName(list) + "=… |> nth(" + shown(index) + ")'")
        .str();
  if (list != inside)
    return ("a placeholder has no index: give the item as the argument, '" +
            firstName(list) + "=… |> nth(0)'")
        .str();
  if (inside.contains('|') || inside.contains('('))
    return "a placeholder calls no lens: call it in the argument, "
           "'template(name=$name |> uppercase())'";
  return "";
}

/// The same for `format`.
static std::string helpForFormat(llvm::StringRef inside, bool isList) {
  if (inside.contains('$'))
    return "a placeholder of 'format' names a field of the map; put what is "
           "the same for all items in with 'concat()' or 'template()'";
  llvm::StringRef index = inside.rsplit('.').second;
  bool hasIndex = !index.empty() && llvm::all_of(index, llvm::isDigit);
  if (!isList && (hasIndex || inside.contains('[')))
    return ("a placeholder has no index: give the item as an argument of "
            "'template', '" +
            firstName(inside.take_until([](char c) { return c == '['; })) +
            "=… |> nth(" + (hasIndex ? shown(index) : "0") + ")'")
        .str();
  if (hasIndex || inside.contains('[') || inside.contains('|') ||
      inside.contains('('))
    return "a placeholder of 'format' is the path of a field, without indexes "
           "and lenses";
  return "";
}

static void reportMalformed(SemaContext &sema, llvm::StringRef lens,
                            bool isList, SourceSpan span,
                            llvm::StringRef braces) {
  Diagnostic &diagnostic = sema.diagnostics.report(
      diag::LensBadPlaceholder, span, {"'" + shown(braces) + "'", lens.str()});
  llvm::StringRef inside = braces.drop_front(2).drop_back(2).trim();
  std::string help;
  if (isTemplateControl(braces))
    help = noTemplateControl.str();
  else
    help = lens == "format" ? helpForFormat(inside, isList)
                            : helpForTemplate(sema, inside);
  if (help.empty() && braces.starts_with("{{{"))
    help =
        "a placeholder has two braces: '{{" + shown(inside.ltrim('{')) + "}}'";
  if (help.empty())
    help = "a backslash before '{{' makes it plain text";
  diagnostic.withHelp(std::move(help));
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

namespace {
/// Looks through one text.
class TextCheck {
public:
  /// `isList`: the text is filled in for each item of a list.
  TextCheck(SemaContext &sema, llvm::StringRef lens, bool isList,
            const ast::StringExpr &text)
      : sema(sema), lens(lens), isList(isList), text(text) {}

  /// The span of a part; to find a place takes as long as the text before it.
  using Span = llvm::function_ref<SourceSpan()>;
  /// Calls `checkPath` with each path once, which returns false after an error;
  /// false after any error.
  bool run(llvm::function_ref<bool(llvm::StringRef path, Span span)> checkPath);
  /// Checks the fields of a path from byte `done` on, as far as the type of
  /// what is before is known: `root`, if there is nothing.
  bool checkFields(const Type *type, llvm::StringRef path, size_t done,
                   llvm::StringRef root, Span span);

private:
  SemaContext &sema;
  llvm::StringRef lens;
  bool isList;
  const ast::StringExpr &text;
};
} // namespace

bool TextCheck::run(
    llvm::function_ref<bool(llvm::StringRef path, Span span)> checkPath) {
  // A mistake that is made twice is one, and nobody reads a hundred.
  constexpr unsigned mostMistakes = 20;
  llvm::StringSet<> seen;
  bool hasControl = false;
  unsigned mistakes = 0;
  TemplateText(text.value).forEachPart([&](const Part &part) {
    auto span = [&] {
      size_t begin = part.text.data() - text.value.data();
      return spanInside(*sema.program.sources, text, begin,
                        begin + part.text.size());
    };
    switch (part.kind) {
    case Part::Kind::Text:
      break;
    case Part::Kind::Malformed:
      // A loop has an end, a condition a second branch: all is one mistake.
      if (!isTemplateControl(part.text) || !hasControl)
        reportMalformed(sema, lens, isList, span(), part.text);
      hasControl |= isTemplateControl(part.text);
      ++mistakes;
      break;
    case Part::Kind::Unclosed:
      sema.diagnostics
          .report(diag::LensOpenPlaceholder, span(),
                  {"'" + shown(part.text) + "'", lens.str()})
          .withHelp("a backslash before '{{' makes it plain text");
      ++mistakes;
      return false;
    case Part::Kind::Placeholder:
      // What stands in a loop is a name of the loop.
      if (!hasControl && seen.insert(part.path).second)
        mistakes += !checkPath(part.path, span);
      break;
    }
    return mistakes < mostMistakes;
  });
  return mistakes == 0;
}

/// What a path may mean whose field at byte `begin` is not of a type.
static std::string missingFieldHelp(SemaContext &sema, const Type *type,
                                    llvm::StringRef path, size_t begin) {
  llvm::StringRef name = firstName(path.drop_front(begin));
  llvm::StringRef behind = path.drop_front(begin + name.size());
  auto leadsTo = [&](const Type *from, llvm::StringRef fields) {
    while (from && !fields.empty()) {
      llvm::StringRef field = firstName(fields);
      from = sema.types.fieldOf(from, field);
      fields = fields.drop_front(std::min(field.size() + 1, fields.size()));
    }
    return from != nullptr;
  };
  if (type->is(Type::Kind::List))
    return "a line from each item is made before, '$list |> format(\"{{" +
           shown(path.drop_front(begin)) + "}}\") |> join(\"\\n\")'";
  // `{{item.title}}`, as other languages have it.
  if (begin == 0 && !behind.empty() && leadsTo(type, behind.drop_front()))
    return "write '{{" + shown(behind.drop_front()) +
           "}}': a placeholder names the field";
  if (!type->is(Type::Kind::Struct) ||
      !sema.suggestions.hasTimeFor(type->fields().size()))
    return "";
  SymbolTable::Names fields;
  for (const TypeField &field : type->fields())
    fields.push_back(field.name);
  if (auto near = sema.suggestions.findNear(name, fields))
    return ("did you mean '{{" + path.take_front(begin) + *near + behind +
            "}}'?")
        .str();
  static constexpr llvm::StringLiteral wholes[] = {"item", "it",    "this",
                                                   "self", "value", "x"};
  if (begin == 0 && llvm::is_contained(wholes, name) && !fields.empty())
    return "a placeholder names a field, such as '{{" + shown(fields.front()) +
           "}}'";
  return "";
}

bool TextCheck::checkFields(const Type *type, llvm::StringRef path, size_t done,
                            llvm::StringRef root, Span span) {
  while (type && done != path.size()) {
    size_t begin = done ? done + 1 : 0;
    llvm::StringRef name = firstName(path.drop_front(begin));
    const Type *member = sema.types.fieldOf(type, name);
    if (!member) {
      std::string owner =
          done ? ("'" + path.take_front(done) + "'").str() : root.str();
      sema.diagnostics
          .report(
              diag::PlaceholderField, span(),
              {"{{" + path.str() + "}}", name.str(), owner, printType(type)})
          .withHelp(missingFieldHelp(sema, type, path, begin));
      return false;
    }
    type = member;
    done = begin + name.size();
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
  llvm::StringSet<> used, unknown;
  TextCheck check(sema, "template", /*isList=*/false, text);
  bool isGood = check.run([&](llvm::StringRef path, TextCheck::Span span) {
    llvm::StringRef name = firstName(path);
    used.insert(name);
    auto argument = given.find(name);
    if (argument != given.end())
      return check.checkFields(sema.typeOf(*argument->second), path,
                               name.size(), "", span);
    // An argument without a name has been reported: it may be this one.
    if (!call.positional.empty())
      return false;
    if (unknown.insert(name).second)
      reportUnknownPlaceholder(sema, call, span(), path);
    return false;
  });
  for (const ast::NamedArgument &argument : call.named)
    if (isGood && !used.contains(argument.name.text)) {
      llvm::StringRef name = argument.name.text;
      Diagnostic &diagnostic = sema.diagnostics.report(
          diag::TemplateArgumentUnused, argument.name.span, {name.str()});
      if (text.value.contains(("{" + name + "}").str()))
        diagnostic.withHelp("a placeholder has two braces: '{{" + shown(name) +
                            "}}'");
    }
  return isGood;
}

bool facet::checkFormat(SemaContext &sema, const ast::LensCall &call) {
  const CallFacts &facts = sema.expressions.factsOf(call);
  const auto *text =
      llvm::dyn_cast_or_null<ast::StringExpr>(facts.arguments.front());
  if (!text)
    return true;
  const Type *item = facts.inputType;
  bool isList = item && item->is(Type::Kind::List);
  if (isList)
    item = item->element();
  // Of either a list or a map the run knows.
  if (item && item->is(Type::Kind::Union) &&
      llvm::any_of(item->members(), [](const Type *member) {
        return member->is(Type::Kind::List);
      }))
    item = nullptr;
  TextCheck check(sema, "format", isList, *text);
  return check.run([&](llvm::StringRef path, TextCheck::Span span) {
    return check.checkFields(item, path, 0, isList ? "an item" : "the input",
                             span);
  });
}
