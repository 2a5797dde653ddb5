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
// it counts only where no lens can fill it in; `$name` is for nobody, in the
// text of `template` neither.
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

/// Finds `${name}`, or `$name` of a name that `isMeant`; not in braces, if
/// these are a lens's placeholder and a mistake of their own.
static FoundPlaceholder
findDollar(llvm::StringRef text, bool hasPlaceholders,
           llvm::function_ref<bool(llvm::StringRef)> isMeant) {
  for (size_t at = text.find('$'); at != llvm::StringRef::npos;
       at = text.find('$', at + 1)) {
    llvm::StringRef rest = text.drop_front(at + 1);
    bool isBraced = rest.consume_front("{");
    llvm::StringRef name = takeIdentifier(rest);
    if (name.empty() ||
        (hasPlaceholders && text.take_front(at).rtrim(' ').ends_with("{{")))
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
      uses.base = TextUse::Ignored;
      continue;
    }
    if (lens->keepsArguments)
      uses.arguments[index] = uses.base;
    else if (isStandardLens(lens, "filter"))
      uses.arguments[index] = TextUse::Query;
    else if (isStandardLens(lens, "format"))
      uses.arguments[index] = TextUse::Formatted;
    if (isStandardLens(lens, "template"))
      uses.base = TextUse::Templated;
    else if (lens->takesAnyNames)
      uses.base = TextUse::Ignored;
    else if (lens->replacesText && uses.base != TextUse::Templated &&
             uses.base != TextUse::Ignored)
      uses.base = TextUse::Searched;
  }
  return uses;
}

void TextNotes::noteText(const ast::StringExpr &string, TextUse use) {
  llvm::StringRef text = string.value;
  if (use != TextUse::Ignored && string.mayHoldPlaceholder &&
      (text.contains('$') || text.contains('{')))
    texts.push_back({&string, use, typedVariable, typedMessage});
}

void TextNotes::noteReading(uint32_t variable, TextUse use) {
  Reading reading{variable, typedVariable, typedMessage};
  if (use == TextUse::Plain)
    sentVariables.push_back(reading);
  else if (use == TextUse::Templated)
    filledVariables.push_back(reading);
  else if (use == TextUse::Stored && typedVariable)
    keptVariables.emplace_back(*typedVariable, variable);
}

void TextNotes::forgetVariable(uint32_t variable) {
  llvm::erase_if(texts,
                 [&](const Text &text) { return text.variable == variable; });
  auto isOf = [&](const Reading &one) { return one.byVariable == variable; };
  llvm::erase_if(sentVariables, isOf);
  llvm::erase_if(filledVariables, isOf);
  llvm::erase_if(keptVariables,
                 [&](const auto &kept) { return kept.first == variable; });
}

void TextNotes::forgetMessage(uint32_t message) {
  llvm::erase_if(texts,
                 [&](const Text &text) { return text.message == message; });
  auto isOf = [&](const Reading &one) { return one.byMessage == message; };
  llvm::erase_if(sentVariables, isOf);
  llvm::erase_if(filledVariables, isOf);
}

llvm::BitVector TextNotes::withKept(llvm::ArrayRef<Reading> readings,
                                    size_t variableCount) {
  if (!llvm::is_sorted(keptVariables))
    llvm::sort(keptVariables);
  llvm::BitVector all(variableCount);
  std::vector<uint32_t> pending;
  for (const Reading &reading : readings)
    pending.push_back(reading.variable);
  while (!pending.empty()) {
    uint32_t variable = pending.back();
    pending.pop_back();
    if (all.test(variable))
      continue;
    all.set(variable);
    auto kept = llvm::lower_bound(keptVariables, std::pair(variable, 0u));
    for (; kept != keptVariables.end() && kept->first == variable; ++kept)
      pending.push_back(kept->second);
  }
  return all;
}

/// The way to put in what `name` stands for, which must lead to no other error.
static std::string interpolationHelp(SemaContext &sema, llvm::StringRef name,
                                     bool isTemplated) {
  if (sema.isCore() || sema.isStandardOnly())
    return ("write the text out: " +
            llvm::StringRef(sema.isCore() ? "the core profile"
                                          : "the standard") +
            " has no lens that puts values in")
        .str();
  std::string before =
      isTemplated ? "a placeholder has braces" : "put the value in";
  llvm::StringRef variable = name;
  if (!sema.findVariable(name)) {
    if (auto near =
            sema.suggestions.findNear(name, sema.names(NameKind::Variable))) {
      variable = *near;
      before = ("did you mean '$" + variable + "'? put the value in").str();
    } else if (!isTemplated) {
      before = ("declare '" + name + "' in '@vars' and put its value in").str();
    } else {
      return ("a placeholder has braces: write '{{" + name +
              "}}' and give the argument " + name + "=…")
          .str();
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

/// The same in a pattern of `format`.
static std::string formatHelp(SemaContext &sema, llvm::StringRef name) {
  if (!sema.findVariable(name))
    return ("a field of the map is put in by '{{" + name + "}}'").str();
  return ("a field of the map is put in by '{{" + name +
          "}}'; what is the same for all items is put in with 'concat()' or "
          "'template()'")
      .str();
}

void facet::reportInterpolation(SemaContext &sema) {
  TextNotes &notes = sema.textNotes;
  if (notes.texts.empty())
    return;
  // Most texts hold no placeholder: it is not asked then where they go.
  std::optional<llvm::BitVector> sent, filled;
  auto isRead = [&](const TextNotes::Text &noted,
                    std::optional<llvm::BitVector> &known,
                    llvm::ArrayRef<TextNotes::Reading> readings) {
    if (noted.use != TextUse::Stored || !noted.variable)
      return false;
    if (!known)
      known = notes.withKept(readings, sema.program.variables.size());
    return known->test(*noted.variable);
  };
  // Too short a name is near to any.
  constexpr size_t shortest = 3;
  llvm::DenseSet<std::pair<llvm::StringRef, std::pair<FileId, uint32_t>>> seen;
  for (const TextNotes::Text &noted : notes.texts) {
    const ast::StringExpr &string = *noted.string;
    auto isSent = [&] {
      return noted.use == TextUse::Plain ||
             isRead(noted, sent, notes.sentVariables);
    };
    auto isTemplated = [&] {
      return noted.use == TextUse::Templated ||
             (!isSent() && isRead(noted, filled, notes.filledVariables));
    };
    bool isFormatted = noted.use == TextUse::Formatted;
    bool isSearched =
        noted.use == TextUse::Searched || noted.use == TextUse::Query;
    FoundPlaceholder found = findBraces(string.value);
    if (found && !isSent())
      found = {};
    if (!found)
      found = findDollar(string.value, isFormatted || isTemplated(),
                         [&](llvm::StringRef name) {
                           return sema.findVariable(name) || isFormatted ||
                                  isSent() || isTemplated() ||
                                  (!isSearched && name.size() >= shortest &&
                                   sema.suggestions.findNear(
                                       name, sema.names(NameKind::Variable)));
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
        .withHelp(found.name.empty()            ? noTemplateControl.str()
                  : noted.use == TextUse::Query ? queryHelp(found.name)
                  : isFormatted
                      ? formatHelp(sema, found.name)
                      : interpolationHelp(sema, found.name, isTemplated()));
  }
}
