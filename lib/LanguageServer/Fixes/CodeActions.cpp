//===- CodeActions.cpp - Changes that a client offers ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Fixes/CodeActions.h"
#include "FixText.h"
#include "facet/LanguageServer/Document/SyntaxSearch.h"
#include "facet/LanguageServer/Features/PublishedDiagnostics.h"
#include "facet/LanguageServer/Fixes/Fixes.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::lsp {

static constexpr llvm::StringLiteral quickFix = "quickfix",
                                     rewrite = "refactor.rewrite";

/// Kinds are trees: "refactor" wants "refactor.rewrite" as well.
static bool isWanted(llvm::ArrayRef<std::string> only, llvm::StringRef kind) {
  return only.empty() || llvm::any_of(only, [&](llvm::StringRef wanted) {
           return kind == wanted ||
                  (kind.starts_with(wanted) && kind[wanted.size()] == '.');
         });
}

static CodeAction actionOf(const Snapshot &snapshot, const Fix &fix,
                           llvm::StringRef kind) {
  CodeAction action;
  action.title = fix.title;
  action.kind = kind.str();
  action.edit.isVersioned = snapshot.settings().takesVersions;
  for (const Replacement &one : fix.replacements)
    action.edit.add(
        snapshot.document().uri, snapshot.document().version,
        snapshot.edit({snapshot.root(), one.begin, one.end}, one.text));
  return action;
}

static void addFixes(const Snapshot &snapshot, uint32_t begin, uint32_t end,
                     std::vector<CodeAction> &actions) {
  // Each candidate costs an analysis.
  constexpr size_t mostDiagnostics = 8;
  size_t count = 0;
  for (const Diagnostic &diagnostic : snapshot.diagnostics()) {
    SourceSpan span = diagnostic.span;
    if (span.file != snapshot.root() || span.begin > end || span.end < begin)
      continue;
    if (++count > mostDiagnostics)
      return;
    bool isFirst = true;
    for (const Fix &fix : fixesFor(snapshot, diagnostic)) {
      CodeAction action = actionOf(snapshot, fix, quickFix);
      action.diagnostics.push_back(publish(snapshot, diagnostic));
      action.isPreferred = std::exchange(isFirst, false) && !fix.removes;
      actions.push_back(std::move(action));
    }
  }
}

//===----------------------------------------------------------------------===//
// Texts
//===----------------------------------------------------------------------===//

/// Text blocks stand behind a key or a dash, at the end of their line.
static bool mayBeBlock(llvm::StringRef text, SourceSpan span) {
  TextLine line = lineAt(text, span.begin);
  llvm::StringRef before = text.slice(line.begin, span.begin).trim(' ');
  llvm::StringRef after = text.slice(span.end, line.end).trim(' ');
  bool isAtEnd = after.empty() || after.starts_with("#");
  bool isBehindKey = before.ends_with(":") || before.ends_with("-");
  return isAtEnd && isBehindKey &&
         before.find_first_of("\"([{") == llvm::StringRef::npos;
}

/// The same text, whatever the form: the tree says what it is.
static void addTextForms(const Snapshot &snapshot, uint32_t offset,
                         std::vector<CodeAction> &actions) {
  SyntaxPath path = findSyntax(snapshot, offset);
  auto *string = llvm::dyn_cast_or_null<ast::StringExpr>(path.innermost());
  if (!string)
    return;
  SourceSpan span = string->span;
  llvm::StringRef value = string->value;
  bool hasLines = value.contains('\n');
  Fix fix;
  if (string->form == ast::StringForm::Quoted && fitsTextBlock(value) &&
      mayBeBlock(snapshot.text(), span)) {
    fix.title = hasLines ? "Paste as text block" : "Write as text block";
    uint32_t column = columnOfKey(snapshot.text(), span.begin);
    fix.replacements = {{span.begin, span.end, textBlock(value, column)}};
  } else if (string->form == ast::StringForm::Block) {
    fix.title = "Write as string";
    std::string quoted;
    appendJsonString(quoted, value);
    fix.replacements = {{span.begin, span.end, std::move(quoted)}};
  }
  // Types and assertions take no text block.
  if (!fix.replacements.empty() && staysAsGood(snapshot, fix))
    actions.push_back(actionOf(snapshot, fix, rewrite));
}

std::vector<CodeAction> codeActionsIn(const Snapshot &snapshot, uint32_t begin,
                                      uint32_t end,
                                      llvm::ArrayRef<std::string> only) {
  std::vector<CodeAction> actions;
  if (isWanted(only, quickFix))
    addFixes(snapshot, begin, end, actions);
  // Not asked for by a cursor that moves through a large document.
  constexpr size_t largest = size_t(1) << 20;
  if (isWanted(only, rewrite) && snapshot.text().size() <= largest)
    addTextForms(snapshot, begin, actions);
  return actions;
}

} // namespace facet::lsp
