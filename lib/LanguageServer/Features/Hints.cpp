//===- Hints.cpp - What is known, beside the text -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Features/Hints.h"
#include "facet/LanguageServer/Document/SyntaxSearch.h"
#include "facet/LanguageServer/Features/Values.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::lsp {

using llvm::lsp::InlayHint;
using llvm::lsp::InlayHintKind;

/// Everybody sees the type of an atom and of a plain input.
static bool isTypeHidden(const Variable &variable) {
  return variable.value && variable.type && !variable.declaredType &&
         !variable.value->isAtom() && variable.value != variable.input;
}

static void addTypes(const Snapshot &snapshot, uint32_t begin, uint32_t end,
                     std::vector<InlayHint> &hints) {
  for (const Variable &variable : snapshot.program().variables) {
    SourceSpan name = variable.nameSpan;
    if (name.file != snapshot.root() || name.end < begin || name.begin > end ||
        !isTypeHidden(variable))
      continue;
    InlayHint hint(InlayHintKind::Type, snapshot.position(name.end));
    hint.label = printType(variable.type, /*maxBytes=*/60);
    hint.paddingLeft = true;
    hints.push_back(std::move(hint));
  }
}

static void addParameters(const Snapshot &snapshot, const ast::LensCall &call,
                          uint32_t begin, uint32_t end,
                          std::vector<InlayHint> &hints) {
  const Lens *lens = snapshot.program().factsOf(call).lens;
  size_t count =
      lens ? std::min(lens->parameters.size(), call.positional.size()) : 0;
  for (size_t i = 0; i != count; ++i) {
    const ast::Expr *argument = call.positional[i];
    if (!argument || argument->span.end < begin || argument->span.begin > end)
      continue;
    InlayHint hint(InlayHintKind::Parameter,
                   snapshot.position(argument->span.begin));
    hint.label = lens->parameters[i].name.str() + "=";
    hints.push_back(std::move(hint));
  }
}

std::vector<InlayHint> hintsIn(const Snapshot &snapshot, uint32_t begin,
                               uint32_t end) {
  std::vector<InlayHint> hints;
  addTypes(snapshot, begin, end, hints);
  forEachExpr(snapshot, [&](const ast::Expr &expr) {
    if (auto *pipeline = llvm::dyn_cast<ast::PipelineExpr>(&expr))
      for (const ast::LensCall &call : pipeline->calls)
        addParameters(snapshot, call, begin, end, hints);
  });
  llvm::sort(hints, [](const InlayHint &a, const InlayHint &b) {
    return a.position < b.position;
  });
  return hints;
}

//===----------------------------------------------------------------------===//
// Code lenses
//===----------------------------------------------------------------------===//

/// "120 of 4096 units, kept".
static std::string describe(const LayoutReport &layout,
                            const SectionLayout &section) {
  std::string budget = llvm::itostr(layout.budget);
  if (!section.before)
    return "size depends on inputs, budget " + budget;
  std::string text = llvm::utostr(*section.before) + " of " + budget + " units";
  if (!section.action)
    return text;
  text += ", " + layoutActionName(*section.action).str();
  if (section.after && *section.after != *section.before)
    text += " to " + llvm::utostr(*section.after);
  return text;
}

/// The sections of a message: one, or one a turn.
static std::string titleOf(const LayoutReport &layout, const Message &message) {
  size_t turns = 0;
  for (const SectionLayout &section : layout.sections) {
    if (section.id == message.id)
      return describe(layout, section);
    llvm::StringRef id = section.id;
    turns += id.consume_front(message.id) && id.starts_with(".");
  }
  if (message.isHistory() && turns)
    return llvm::utostr(turns) + " turns";
  return "";
}

std::vector<CodeLens> codeLensesOf(const Snapshot &snapshot) {
  std::vector<CodeLens> lenses;
  std::optional<LayoutReport> layout = knownLayoutOf(snapshot);
  if (!layout)
    return lenses;
  for (const Message &message : snapshot.program().messages) {
    if (message.span.file != snapshot.root())
      continue;
    std::string title = titleOf(*layout, message);
    if (!title.empty())
      lenses.push_back({snapshot.range(message.span), std::move(title)});
  }
  SourceSpan budget = snapshot.view().merged().context.keyword;
  if (budget && budget.file == snapshot.root() && layout->used)
    lenses.push_back({snapshot.range(budget),
                      llvm::utostr(*layout->used) + " of " +
                          llvm::itostr(layout->budget) + " units used"});
  return lenses;
}

} // namespace facet::lsp
