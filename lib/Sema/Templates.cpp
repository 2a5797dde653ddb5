//===- Templates.cpp - Texts of templates, and what looks like them -------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A template that is a literal is checked at build, whatever its arguments are
// (docs/Language.md part 2). A text that only looks like one is a warning.
//
//===----------------------------------------------------------------------===//

#include "Analyser.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Lens/Text/TemplateText.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/Identifier.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
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

/// `{{#each x}}`, `{{/if}}`, `{{% for %}}`: what other template languages have.
static bool isControl(llvm::StringRef braces) {
  llvm::StringRef inside = braces.drop_front(2).ltrim();
  llvm::StringRef word = inside.take_while(llvm::isAlpha);
  return inside.starts_with("#") || inside.starts_with("/") ||
         inside.starts_with("^") || inside.starts_with("%") ||
         llvm::is_contained({"for", "if", "else", "each", "range", "with",
                             "end", "endif", "endfor", "unless"},
                            word);
}

void Analyser::reportMalformed(SourceSpan span, llvm::StringRef braces) {
  Diagnostic &diagnostic = diagnostics.report(diag::LensBadPlaceholder, span,
                                              {"'" + shown(braces) + "'"});
  llvm::StringRef inside = braces.drop_front(2).drop_back(2).trim();
  llvm::StringRef name = inside;
  name.consume_front("$");
  if (isControl(braces))
    diagnostic.withHelp("templates have no loops or conditions: make the text "
                        "before, with 'map()' and 'join()' for a list");
  else if (name != inside && variableIndex.count(firstName(name)))
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

void Analyser::reportUnknownPlaceholder(const ast::LensCall &call,
                                        SourceSpan span, llvm::StringRef path) {
  llvm::StringRef name = firstName(path);
  Diagnostic &diagnostic =
      diagnostics.report(diag::LensUnknownPlaceholder, span,
                         {"{{" + shown(path) + "}}", shown(name)});
  Names given;
  for (const ast::NamedArgument &argument : call.named)
    given.push_back(argument.name.text);
  auto near = nearestName(name, given);
  if (variableIndex.count(name))
    diagnostic.withHelp("add the argument " + shown(name) + "=$" + shown(name));
  else if (near)
    diagnostic.withHelp(("did you mean '{{" + *near + "}}'?").str());
  else if (auto variable = findNear(name, variableNames))
    diagnostic.withHelp("add the argument " + shown(name) + "=$" +
                        shown(*variable));
  else
    diagnostic.withHelp("add the argument with its value, " + shown(name) +
                        "=\"…\"");
}

/// Checks the fields of `{{name.field}}` as far as the type of the argument
/// knows them; false after an error.
bool Analyser::checkPlaceholderFields(const Type *type,
                                      llvm::function_ref<SourceSpan()> span,
                                      llvm::StringRef path) {
  size_t done = firstName(path).size();
  while (type && done != path.size()) {
    llvm::StringRef name = firstName(path.drop_front(done + 1));
    const Type *member = types.fieldOf(type, name);
    if (!member) {
      diagnostics.report(diag::PlaceholderField, span(),
                         {"{{" + path.str() + "}}", name.str(),
                          path.take_front(done).str(), printType(type)});
      return false;
    }
    type = member;
    done += 1 + name.size();
  }
  return true;
}

/// Checks a text that stands before `template`; false after an error.
bool Analyser::checkTemplate(const ast::LensCall &call,
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
    return spanInside(*program.sources, text, begin, begin + part.text.size());
  };
  TemplateText(text.value).forEachPart([&](const Part &part) {
    switch (part.kind) {
    case Part::Kind::Text:
      return true;
    case Part::Kind::Malformed:
      reportMalformed(spanOf(part), part.text);
      return ++mistakes < mostMistakes;
    case Part::Kind::Unclosed:
      diagnostics
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
        reportUnknownPlaceholder(call, spanOf(part), part.path);
      ++mistakes;
    } else {
      // To find a place takes as long as the text in front of it.
      mistakes += !checkPlaceholderFields(
          argument->second->type, [&] { return spanOf(part); }, part.path);
    }
    return mistakes < mostMistakes;
  });
  for (const ast::NamedArgument &argument : call.named)
    if (!mistakes && !used.contains(argument.name.text))
      diagnostics.report(diag::TemplateArgumentUnused, argument.name.span,
                         {argument.name.text.str()});
  return mistakes == 0;
}

//===----------------------------------------------------------------------===//
// Text that looks like a template, and is none
//===----------------------------------------------------------------------===//

// Strings are literal text (docs/Language.md 1.2): a placeholder in one is a
// warning where it would reach a message. `{{name}}` may be for `template`, so
// it counts only where no lens can fill it in; `$name` is for nobody.
//
// The strings are noted while expressions are typed. What reaches a message,
// and what a lens fills in, is known when all of them are.

static llvm::StringRef takeIdentifier(llvm::StringRef text) {
  if (text.empty() || llvm::isDigit(text.front()))
    return {};
  return text.take_while(isIdentifierPart);
}

namespace {
/// What looks like a placeholder: all of it, and the name in it.
struct FoundPlaceholder {
  llvm::StringRef whole, name;
  explicit operator bool() const { return !whole.empty(); }
};
} // namespace

/// Finds `{{name}}`, with blanks inside the braces or without.
static FoundPlaceholder findBraces(llvm::StringRef text) {
  for (size_t at = text.find("{{"); at != llvm::StringRef::npos;
       at = text.find("{{", at + 1)) {
    llvm::StringRef inside = text.drop_front(at + 2).ltrim(' ');
    llvm::StringRef name = takeIdentifier(inside);
    llvm::StringRef rest = inside.drop_front(name.size());
    // The fields of a path.
    while (rest.consume_front("."))
      rest = rest.drop_front(takeIdentifier(rest).size());
    rest = rest.ltrim(' ');
    if (!name.empty() && rest.starts_with("}}"))
      return {text.slice(at, rest.data() + 2 - text.data()), name};
  }
  return {};
}

/// Finds `${name}`, or `$name` of a name that `isMeant`.
static FoundPlaceholder
findDollar(llvm::StringRef text,
           llvm::function_ref<bool(llvm::StringRef)> isMeant) {
  for (size_t at = text.find('$'); at != llvm::StringRef::npos;
       at = text.find('$', at + 1)) {
    llvm::StringRef rest = text.drop_front(at + 1);
    bool isBraced = rest.consume_front("{");
    llvm::StringRef name = takeIdentifier(rest);
    if (name.empty())
      continue;
    if (isBraced ? rest.drop_front(name.size()).starts_with("}")
                 : isMeant(name))
      return {text.slice(at, name.end() - text.begin() + isBraced), name};
  }
  return {};
}

/// True for lenses whose arguments are put into the result.
static bool keepsArguments(const Lens &lens) {
  return llvm::is_contained(
      {"concat", "default", "join", "merge", "template", "truncate"},
      lens.name);
}

/// True for lenses that replace text by their arguments: a placeholder in the
/// input may be there for them.
static bool fillsIn(const Lens &lens) {
  return lens.takesAnyNames || lens.name == "replace";
}

Analyser::PipelineTexts Analyser::textUses(const ast::PipelineExpr &pipeline,
                                           TextUse use) {
  PipelineTexts uses;
  uses.base = use;
  uses.arguments.resize(pipeline.calls.size(), TextUse::Searched);
  // From the end: what stands in front of a lens that fills in is its input.
  for (size_t index = pipeline.calls.size(); index-- != 0;) {
    const ast::LensCall &call = pipeline.calls[index];
    call.lens = program.lenses->find(call.name.text);
    if (!call.lens)
      continue;
    if (keepsArguments(*call.lens))
      uses.arguments[index] = uses.base;
    if (call.lens->takesAnyNames)
      uses.base = TextUse::Templated;
    else if (fillsIn(*call.lens) && uses.base != TextUse::Templated)
      uses.base = TextUse::Searched;
  }
  return uses;
}

void Analyser::noteText(const ast::StringExpr &string, TextUse use) {
  llvm::StringRef text = string.value;
  if (use != TextUse::Templated && (text.contains('$') || text.contains("{{")))
    notedTexts.push_back({&string, use, typedVariable});
}

void Analyser::noteReading(const ast::ReferenceExpr &reference, TextUse use) {
  if (reference.variable == ast::ReferenceExpr::unresolved)
    return;
  if (use == TextUse::Plain)
    sentVariables.push_back(reference.variable);
  else if (use == TextUse::Stored && typedVariable)
    keptVariables.emplace_back(*typedVariable, reference.variable);
}

/// The variables whose texts reach a message as they are.
llvm::BitVector Analyser::findSent() {
  llvm::sort(keptVariables);
  llvm::BitVector sent(program.variables.size());
  std::vector<uint32_t> pending = sentVariables;
  while (!pending.empty()) {
    uint32_t variable = pending.back();
    pending.pop_back();
    if (sent.test(variable))
      continue;
    sent.set(variable);
    auto kept = llvm::lower_bound(keptVariables, std::pair(variable, 0u));
    for (; kept != keptVariables.end() && kept->first == variable; ++kept)
      pending.push_back(kept->second);
  }
  return sent;
}

/// The way to put in what `name` stands for, which must lead to no other error.
std::string Analyser::interpolationHelp(llvm::StringRef name) {
  if (isCore())
    return "write the text out: the core profile has no lens that puts values "
           "in";
  std::string before = "put the value in";
  llvm::StringRef variable = name;
  if (!variableIndex.count(name)) {
    if (auto near = findNear(name, variableNames)) {
      variable = *near;
      before = ("did you mean '$" + variable + "'? put the value in").str();
    } else {
      before = ("declare '" + name + "' in '@vars' and put its value in").str();
    }
  }
  return (before + ": \"… {{" + variable + "}} …\" |> template(" + variable +
          "=$" + variable + ")")
      .str();
}

/// Warns once a string, however often it is used.
void Analyser::reportInterpolation() {
  if (notedTexts.empty())
    return;
  llvm::BitVector sent = findSent();
  // Too short a name is near to any.
  constexpr size_t shortest = 3;
  llvm::DenseSet<std::pair<FileId, uint32_t>> seen;
  for (const NotedText &noted : notedTexts) {
    const ast::StringExpr &string = *noted.string;
    bool isSent = noted.use == TextUse::Plain ||
                  (noted.use == TextUse::Stored && noted.variable &&
                   sent.test(*noted.variable));
    FoundPlaceholder found;
    if (isSent)
      found = findBraces(string.value);
    if (!found)
      found = findDollar(string.value, [&](llvm::StringRef name) {
        return variableIndex.count(name) ||
               (noted.use != TextUse::Searched && name.size() >= shortest &&
                findNear(name, variableNames));
      });
    if (!found || !seen.insert({string.span.file, string.span.begin}).second)
      continue;
    size_t begin = found.whole.data() - string.value.data();
    diagnostics
        .report(diag::TextLooksInterpolated,
                spanInside(*program.sources, string, begin,
                           begin + found.whole.size()),
                {found.whole.str()})
        .withHelp(interpolationHelp(found.name));
  }
}
