//===- Snapshot.cpp - A document as it was analysed -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Document/Snapshot.h"
#include "facet/LanguageServer/Protocol/Uri.h"
#include "facet/Tooling/Inspect/CriticalSections.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace facet::lsp {

static bool isForbidden(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7f;
}

/// Blanks for the characters that no document may have; null if there are none.
static SharedText withoutForbidden(llvm::StringRef text) {
  if (llvm::none_of(text, isForbidden))
    return nullptr;
  std::string copy = text.str();
  std::replace_if(copy.begin(), copy.end(), isForbidden, ' ');
  return std::make_shared<const std::string>(std::move(copy));
}

std::string Snapshot::folder() const {
  std::optional<std::string> path = pathOfUri(doc.uri);
  return path ? llvm::sys::path::parent_path(*path).str() : "";
}

SourceFile Snapshot::sourceOf(SharedText text) const {
  return {pathOfUri(doc.uri).value_or(doc.uri), folder(), *text, text};
}

std::unique_ptr<IncrementalCheck>
Snapshot::makeCheck(const AnalysisSettings &settings) {
  auto warn = [layout = settings.compiler.layout](
                  const AnalysedProgram &program, Diagnostics &diagnostics) {
    warnCriticalOverflow(program, layout, diagnostics);
  };
  return std::make_unique<IncrementalCheck>(settings.compiler, settings.files,
                                            std::move(warn));
}

Snapshot::Snapshot(Document document, const AnalysisSettings &settings)
    : Snapshot(std::move(document), settings, *makeCheck(settings),
               /*isKept=*/false) {}

Snapshot::Snapshot(Document document, const AnalysisSettings &settings,
                   IncrementalCheck &check)
    : Snapshot(std::move(document), settings, check, /*isKept=*/true) {}

Snapshot::Snapshot(Document document, const AnalysisSettings &settings,
                   IncrementalCheck &check, bool isKept)
    : doc(std::move(document)), options(settings),
      lines(*doc.text, settings.encoding), map("", "") {
  if (!check.update(doc.text)) {
    isWhole = check.start(sourceOf(doc.text), isKept);
    compilation = check.compilation();
  }
  found = check.takeDiagnostics();
  isBroken = check.hasErrors();
  normalised = check.text();
  map = TextMap(*doc.text, normalised.text);
}

const Compilation &Snapshot::whole() const {
  if (!compilation) {
    // An update needs no compilation of all, and it found nothing in phase 1.
    compilation =
        std::make_shared<Compilation>(options.compiler, options.files);
    (void)(compilation->resolve(sourceOf(doc.text)) && compilation->analyse());
    (void)compilation->diagnostics().take();
  }
  return *compilation;
}

/// What is left of a document whose phase 1 found mistakes.
const Compilation &Snapshot::view() const {
  if (isWhole)
    return whole();
  if (isViewMade)
    return tolerant ? *tolerant : *compilation;
  isViewMade = true;
  if (SharedText text = withoutForbidden(normalised.text)) {
    tolerant = std::make_unique<Compilation>(options.compiler, options.files);
    (void)tolerant->resolve(sourceOf(text));
  }
  Compilation &broken = tolerant ? *tolerant : *compilation;
  (void)broken.analyse();
  (void)broken.diagnostics().take();
  return broken;
}

llvm::ArrayRef<Token> Snapshot::tokens() const {
  if (!scanned)
    scanned = scanTokens(text());
  return *scanned;
}

const SymbolIndex &Snapshot::symbols() const {
  if (!index)
    index.emplace(view());
  return *index;
}

std::string Snapshot::uriOf(FileId file) const {
  if (file == root())
    return doc.uri;
  llvm::SmallString<128> path(sources().name(file));
  llvm::sys::fs::make_absolute(path);
  llvm::sys::path::remove_dots(path);
  return uriOfPath(path);
}

TextEdit Snapshot::edit(SourceSpan span, llvm::StringRef text) const {
  llvm::StringRef written = *doc.text;
  std::string lines = text.str();
  if (written.take_front(written.find('\n')).ends_with("\r")) {
    lines.clear();
    for (char c : text)
      lines += c == '\n' ? "\r\n" : std::string(1, c);
  }
  return {range(span), std::move(lines)};
}

Location Snapshot::location(SourceSpan span) const {
  if (span.file == root() || span.file >= sources().size())
    return {doc.uri, range(span)};
  std::unique_ptr<LineIndex> &other = otherLines[span.file];
  if (!other)
    other = std::make_unique<LineIndex>(sources().text(span.file),
                                        options.encoding);
  return {uriOf(span.file), other->range(span.begin, span.end)};
}

} // namespace facet::lsp
