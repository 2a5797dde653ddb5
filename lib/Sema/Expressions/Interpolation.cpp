//===- Interpolation.cpp - Text that looks interpolated -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Strings are literal text (docs/Language.md 1.2): a placeholder in one is a
// warning where it would reach a message. `{{name}}` may be for `template`, so
// it counts only where no lens can fill it in; `$name` is for nobody.
//
// The strings are noted while expressions are typed. What reaches a message,
// and what a lens fills in, is known when all of them are.
//
//===----------------------------------------------------------------------===//

#include "Expressions/Interpolation.h"
#include "Expressions/Arguments.h"
#include "Expressions/Templates.h"
#include "SemaContext.h"
#include "Support/Describe.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/Identifier.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;

namespace {
/// What looks like a placeholder: all of it, and the name in it; no name if it
/// is control of another template language.
struct FoundPlaceholder {
  llvm::StringRef whole, name;
  explicit operator bool() const { return !whole.empty(); }
};
} // namespace

/// Finds `{{name}}`, with blanks inside the braces or without, or `{{#each
/// x}}`.
static FoundPlaceholder findBraces(llvm::StringRef text) {
  size_t lastClose = text.rfind("}}");
  // By one character: that search is memchr's.
  for (size_t at = text.find('{'); at != llvm::StringRef::npos;
       at = text.find('{', at + 1)) {
    if (!text.drop_front(at).starts_with("{{"))
      continue;
    if (lastClose == llvm::StringRef::npos || lastClose < at + 2)
      return {};
    if (isTemplateControl(text.drop_front(at)))
      return {text.slice(at, text.find("}}", at + 2) + 2), {}};
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

PipelineTexts facet::textUses(SemaContext &sema,
                              const ast::PipelineExpr &pipeline, TextUse use) {
  PipelineTexts uses;
  uses.base = use;
  uses.arguments.resize(pipeline.calls.size(), TextUse::Searched);
  // From the end: what stands in front of a lens that fills in is its input.
  for (size_t index = pipeline.calls.size(); index-- != 0;) {
    const ast::LensCall &call = pipeline.calls[index];
    const Lens *lens = sema.lensOf(call);
    if (!lens) {
      // An error, and it may have been one that fills in.
      uses.base = TextUse::Templated;
      continue;
    }
    if (lens->keepsArguments)
      uses.arguments[index] = uses.base;
    else if (isStandardLens(lens, "filter"))
      uses.arguments[index] = TextUse::Query;
    if (lens->takesAnyNames)
      uses.base = TextUse::Templated;
    else if (lens->replacesText && uses.base != TextUse::Templated)
      uses.base = TextUse::Searched;
  }
  return uses;
}

void TextNotes::noteText(const ast::StringExpr &string, TextUse use) {
  llvm::StringRef text = string.value;
  if (use != TextUse::Templated && string.mayHoldPlaceholder &&
      (text.contains('$') || text.contains('{')))
    texts.push_back({&string, use, typedVariable, typedMessage});
}

void TextNotes::noteReading(uint32_t variable, TextUse use) {
  if (use == TextUse::Plain)
    sentVariables.push_back({variable, typedMessage});
  else if (use == TextUse::Stored && typedVariable)
    keptVariables.emplace_back(*typedVariable, variable);
}

void TextNotes::forgetVariable(uint32_t variable) {
  llvm::erase_if(texts,
                 [&](const Text &text) { return text.variable == variable; });
  llvm::erase_if(keptVariables,
                 [&](const auto &kept) { return kept.first == variable; });
}

void TextNotes::forgetMessage(uint32_t message) {
  llvm::erase_if(texts,
                 [&](const Text &text) { return text.message == message; });
  llvm::erase_if(sentVariables,
                 [&](const Sent &sent) { return sent.message == message; });
}

llvm::BitVector TextNotes::findSent(size_t variableCount) {
  if (!llvm::is_sorted(keptVariables))
    llvm::sort(keptVariables);
  llvm::BitVector sent(variableCount);
  std::vector<uint32_t> pending;
  for (const Sent &one : sentVariables)
    pending.push_back(one.variable);
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
static std::string interpolationHelp(SemaContext &sema, llvm::StringRef name) {
  if (sema.isCore() || sema.isStandardOnly())
    return ("write the text out: " +
            llvm::StringRef(sema.isCore() ? "the core profile"
                                          : "the standard") +
            " has no lens that puts values in")
        .str();
  std::string before = "put the value in";
  llvm::StringRef variable = name;
  if (!sema.findVariable(name)) {
    if (auto near =
            sema.suggestions.findNear(name, sema.names(NameKind::Variable))) {
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

/// The way to ask for a value that the document does not hold.
static std::string queryHelp(llvm::StringRef name) {
  return ("a query takes no values; 'where' compares a field with one: "
          "'|> where(\"field\", $" +
          name + ")'")
      .str();
}

void facet::reportInterpolation(SemaContext &sema) {
  TextNotes &notes = sema.textNotes;
  if (notes.texts.empty())
    return;
  // Most texts hold no pair of braces.
  std::optional<llvm::BitVector> sent;
  auto isSent = [&](const TextNotes::Text &noted) {
    if (noted.use == TextUse::Plain)
      return true;
    if (noted.use != TextUse::Stored || !noted.variable)
      return false;
    if (!sent)
      sent = notes.findSent(sema.program.variables.size());
    return sent->test(*noted.variable);
  };
  // Too short a name is near to any.
  constexpr size_t shortest = 3;
  llvm::DenseSet<std::pair<llvm::StringRef, std::pair<FileId, uint32_t>>> seen;
  for (const TextNotes::Text &noted : notes.texts) {
    const ast::StringExpr &string = *noted.string;
    FoundPlaceholder found = findBraces(string.value);
    if (found && !isSent(noted))
      found = {};
    if (!found)
      found = findDollar(string.value, [&](llvm::StringRef name) {
        return sema.findVariable(name) ||
               (noted.use != TextUse::Searched && noted.use != TextUse::Query &&
                name.size() >= shortest &&
                sema.suggestions.findNear(name,
                                          sema.names(NameKind::Variable)));
      });
    // The text of a file may be the value of many strings.
    bool isFile = string.form == ast::StringForm::File;
    SourceSpan place = isFile ? string.lines : string.span;
    llvm::StringRef file = sema.program.sources->name(place.file);
    // Pieces have one name.
    FileId piece = place.file >= sema.firstPiece ? place.file : 0;
    if (!found || !seen.insert({file, {piece, place.begin}}).second)
      continue;
    size_t begin = found.whole.data() - string.value.data();
    sema.diagnostics
        .report(diag::TextLooksInterpolated,
                spanInside(*sema.program.sources, string, begin,
                           begin + found.whole.size()),
                {found.whole.str()})
        .withHelp(found.name.empty() ? noTemplateControl.str()
                  : noted.use == TextUse::Query
                      ? queryHelp(found.name)
                      : interpolationHelp(sema, found.name));
  }
}
