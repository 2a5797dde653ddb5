//===- Fixes.cpp - What mends a document ----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Fixes/Fixes.h"

namespace facet::lsp {

std::string apply(llvm::StringRef text, const Fix &fix) {
  std::string result;
  uint32_t from = 0;
  for (const Replacement &one : fix.replacements) {
    result += text.slice(from, one.begin);
    result += one.text;
    from = one.end;
  }
  result += text.substr(from);
  return result;
}

namespace {
/// How many diagnostics there are, of which kinds.
struct Counts {
  size_t same = 0, syntax = 0, errors = 0;
};
} // namespace

static bool isSyntax(const Diagnostic &diagnostic) {
  return diagnostic.code == Code::F001 || diagnostic.code == Code::F002 ||
         diagnostic.code == Code::F003;
}

static Counts countsOf(llvm::ArrayRef<Diagnostic> list,
                       const Diagnostic &like) {
  Counts counts;
  for (const Diagnostic &one : list) {
    bool isError = one.severity == Severity::Error;
    counts.same += one.kind == like.kind && one.message == like.message;
    counts.syntax += isError && isSyntax(one);
    counts.errors += isError;
  }
  return counts;
}

/// What hides other mistakes may be mended although they come to light.
static bool hidesOthers(const Diagnostic &diagnostic) {
  return isSyntax(diagnostic) || diagnostic.code == Code::F601 ||
         diagnostic.code == Code::F602;
}

static std::unique_ptr<Snapshot> withText(const Snapshot &snapshot,
                                          std::string text) {
  Document changed = snapshot.document();
  changed.text = std::make_shared<const std::string>(std::move(text));
  return std::make_unique<Snapshot>(std::move(changed), snapshot.settings());
}

static size_t countErrors(const Snapshot &snapshot) {
  return size_t(llvm::count_if(snapshot.diagnostics(), [](const auto &one) {
    return one.severity == Severity::Error;
  }));
}

bool staysAsGood(const Snapshot &snapshot, const Fix &fix) {
  auto after = withText(snapshot, apply(snapshot.writtenText(), fix));
  return countErrors(*after) <= countErrors(snapshot);
}

/// Whether what a change has written is wrong as it was before.
static bool isStillWrong(const Snapshot &after, const Diagnostic &diagnostic,
                         const Fix &fix) {
  uint32_t moved = 0;
  for (const Replacement &one : fix.replacements) {
    uint32_t begin = one.begin + moved;
    uint32_t end = begin + uint32_t(one.text.size());
    moved += uint32_t(one.text.size()) - (one.end - one.begin);
    for (const Diagnostic &other : after.diagnostics())
      if (other.code == diagnostic.code && other.span.file == after.root() &&
          other.severity == diagnostic.severity && other.span.begin < end &&
          begin < other.span.end)
        return true;
  }
  return false;
}

/// The errors that are left if a change mends the diagnostic; none if it does
/// not. `text` is that of the changed document.
static std::optional<size_t> errorsLeft(const Snapshot &snapshot,
                                        const Diagnostic &diagnostic,
                                        const Fix &fix, std::string text) {
  auto after = withText(snapshot, std::move(text));
  Counts was = countsOf(snapshot.diagnostics(), diagnostic);
  Counts is = countsOf(after->diagnostics(), diagnostic);
  // A mistake may have hidden another on its line.
  bool isMended = is.same < was.same && is.syntax <= was.syntax;
  bool isWorse = !hidesOthers(diagnostic) && is.errors > was.errors;
  if (!isMended || isWorse || isStillWrong(*after, diagnostic, fix))
    return std::nullopt;
  // What comes to light is no fault of the change.
  return isSyntax(diagnostic) ? is.syntax : is.errors;
}

std::vector<Fix> fixesFor(const Snapshot &snapshot,
                          const Diagnostic &diagnostic) {
  constexpr size_t mostTried = 16, mostGiven = 3;
  // With the errors that are left.
  std::vector<std::pair<size_t, Fix>> good;
  std::vector<std::string> texts;
  size_t tried = 0;
  for (Fix &fix : fixCandidates(snapshot, diagnostic)) {
    std::string text = apply(snapshot.writtenText(), fix);
    if (text == snapshot.writtenText() || llvm::is_contained(texts, text))
      continue;
    if (++tried > mostTried)
      break;
    texts.push_back(text);
    if (auto left = errorsLeft(snapshot, diagnostic, fix, std::move(text)))
      good.push_back({*left, std::move(fix)});
  }
  size_t least = ~size_t(0);
  for (const auto &[left, fix] : good)
    least = std::min(least, left);
  std::vector<Fix> best;
  for (auto &[left, fix] : good)
    if (left == least && best.size() != mostGiven)
      best.push_back(std::move(fix));
  return best;
}

} // namespace facet::lsp
