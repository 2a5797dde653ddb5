//===- IncrementalCheck.cpp - The check of an edited document -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Pipeline/Editing/IncrementalCheck.h"
#include "facet/Syntax/Parser.h"
#include "llvm/ADT/STLExtras.h"
#include <cstring>

using namespace facet;

/// A part that has another text.
struct IncrementalCheck::Edit {
  size_t part;
  /// Of its new text.
  uint32_t begin, end;
  /// Bytes that the text grew by, or shrank.
  int64_t growth;
};

IncrementalCheck::IncrementalCheck(
    CompilerOptions options,
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files, LastCheck lastCheck)
    : options(std::move(options)), files(std::move(files)),
      lastCheck(std::move(lastCheck)) {}

//===----------------------------------------------------------------------===//
// From nothing
//===----------------------------------------------------------------------===//

bool IncrementalCheck::start(SourceFile file, bool isKept) {
  analysis = nullptr;
  parts.clear();
  base = std::make_shared<Compilation>(options, files);
  std::shared_ptr<const void> owner = file.owner;
  bool isWhole = base->resolve(std::move(file));
  current = {
      base->sources()->text(base->resolved().root), std::move(owner), {}};
  Diagnostics &diagnostics = base->diagnostics();
  if (isKept && isWhole && mayBeKept()) {
    analysis = std::make_unique<IncrementalAnalysis>(
        AnalysisInput{base->resolved(), base->merged(), base->sources(),
                      base->syntaxTrees(), base->options().lenses},
        base->options().analysis);
    base->setProgram(analysis->program());
    cutIntoParts();
    report();
    return true;
  }
  bool isGood = isWhole && base->analyse();
  isGood &= base->reportTests();
  if (isGood)
    lastCheck(base->program(), diagnostics);
  found = diagnostics.take();
  isBroken = !isGood;
  return isWhole;
}

/// Phase 1 found nothing, and the language is the usual one.
bool IncrementalCheck::mayBeKept() const {
  return base->diagnostics().empty() && !base->resolved().standardOnly &&
         base->options().analysis.profile != Profile::Core && !base->isOfIR();
}

static uint32_t lineBegin(llvm::StringRef text, uint32_t offset) {
  return uint32_t(text.take_front(offset).rfind('\n') + 1);
}

/// The entries of the facet that is all of `@vars`.
void IncrementalCheck::addVariables(const ast::Facet &facet) {
  for (auto [index, entry] : llvm::enumerate(facet.body->entries)) {
    uint32_t begin = lineBegin(current.text, entry.key.span.begin);
    parts.push_back({Part::Kind::Variable, uint32_t(index), begin, begin, 0,
                     base->resolved().root});
  }
}

void IncrementalCheck::cutIntoParts() {
  FileId root = base->resolved().root;
  const MergedDocument &merged = base->merged();
  for (const ast::Facet *facet : base->resolved().facets) {
    if (facet->keyword.span.file != root)
      continue;
    uint32_t begin = facet->keyword.span.begin;
    parts.push_back({Part::Kind::Other, 0, begin, begin, 0, root});
    if (merged.vars && facet->body == merged.vars.body)
      addVariables(*facet);
  }
  for (const ImportEdge &import : base->resolved().imports)
    if (!import.isText && import.importer == root)
      parts.push_back(
          {Part::Kind::Other, 0, import.at.begin, import.at.begin, 0, root});
  llvm::sort(parts,
             [](const Part &a, const Part &b) { return a.begin < b.begin; });
  // What stands before the first facet.
  if (parts.empty() || parts.front().begin != 0)
    parts.insert(parts.begin(), {Part::Kind::Other, 0, 0, 0, 0, root});
  for (size_t index = 0; index != merged.messages.size(); ++index) {
    SourceSpan keyword = merged.messages[index]->keyword.span;
    if (keyword.file != root)
      continue;
    auto part = llvm::partition_point(
        parts, [&](const Part &one) { return one.begin < keyword.begin; });
    part->kind = Part::Kind::Message;
    part->index = uint32_t(index);
  }
  for (size_t part = 0; part != parts.size(); ++part)
    parts[part].startEnd = endOf(part);
  firstPiece = FileId(base->sources()->size());
  partOfPiece.clear();
}

uint32_t IncrementalCheck::endOf(size_t part) const {
  return part + 1 == parts.size() ? uint32_t(current.text.size())
                                  : parts[part + 1].begin;
}

//===----------------------------------------------------------------------===//
// After an edit
//===----------------------------------------------------------------------===//

/// How many bytes two texts have in common at their begin.
static size_t commonPrefix(llvm::StringRef a, llvm::StringRef b) {
  constexpr size_t block = 4096;
  size_t size = std::min(a.size(), b.size()), at = 0;
  while (size - at >= block &&
         std::memcmp(a.data() + at, b.data() + at, block) == 0)
    at += block;
  while (at != size && a[at] == b[at])
    ++at;
  return at;
}

/// The same at their end.
static size_t commonSuffix(llvm::StringRef a, llvm::StringRef b) {
  constexpr size_t block = 4096;
  size_t size = std::min(a.size(), b.size()), at = 0;
  while (size - at >= block &&
         std::memcmp(a.end() - at - block, b.end() - at - block, block) == 0)
    at += block;
  while (at != size &&
         a.end()[-1 - ptrdiff_t(at)] == b.end()[-1 - ptrdiff_t(at)])
    ++at;
  return at;
}

/// The part that has all of the difference; nothing if there is none.
std::optional<IncrementalCheck::Edit>
IncrementalCheck::findEdit(llvm::StringRef after) const {
  llvm::StringRef before = current.text;
  size_t prefix = commonPrefix(before, after);
  size_t suffix = commonSuffix(before.substr(prefix), after.substr(prefix));
  size_t changedEnd = before.size() - suffix;
  auto next = llvm::partition_point(
      parts, [&](const Part &part) { return part.begin <= prefix; });
  size_t part = size_t(next - parts.begin()) - 1;
  // The end of the line before the next part is in no edit.
  bool isInside = next == parts.end() || changedEnd < next->begin;
  if (!isInside || parts[part].kind == Part::Kind::Other)
    return std::nullopt;
  int64_t growth = int64_t(after.size()) - int64_t(before.size());
  return Edit{part, parts[part].begin, uint32_t(endOf(part) + growth), growth};
}

/// Parses the new text of a part and has it analysed.
bool IncrementalCheck::replace(const Edit &edit, llvm::StringRef after) {
  Part &part = parts[edit.part];
  FileId root = base->resolved().root;
  SourceManager &sources = base->sourceMemory();
  SourceSpan place{root, part.startBegin, part.startEnd};
  SourceSpan replaced =
      part.file == root
          ? place
          : SourceSpan{part.file, 0, uint32_t(sources.text(part.file).size())};
  auto text = std::make_shared<const std::string>(
      after.slice(edit.begin, edit.end).str());
  // In the order of the source it takes the place of the part.
  part.file = sources.addFile(sources.name(root).str(), std::move(text), place);
  partOfPiece.push_back(edit.part);
  Diagnostics own;
  bool hasFiles = false;
  auto refuse = [&](const ast::Name &, SourceSpan) {
    hasFiles = true;
    return std::optional<ast::TextFile>();
  };
  AstContext &syntax = base->syntaxMemory();
  if (part.kind == Part::Kind::Variable) {
    auto entries = parseVariables(part.file, sources, syntax, own, refuse);
    return entries && entries->size() == 1 && own.empty() && !hasFiles &&
           analysis->replaceVariable(part.index, entries->front(), replaced);
  }
  ast::Document document = parse(part.file, sources, syntax, own, refuse);
  return document.facets.size() == 1 && own.empty() && !hasFiles &&
         analysis->replaceMessage(part.index, *document.facets.front(),
                                  replaced);
}

bool IncrementalCheck::update(SharedText text) {
  // What was replaced stays in memory.
  constexpr size_t mostUpdates = 1000;
  if (!analysis)
    return false;
  NormalisedText next = normalise(*text, text);
  uint64_t bytes = next.text.size();
  for (FileId file = 0; file != firstPiece; ++file)
    bytes += base->sources()->text(file).size();
  bool isGood = next.errors.empty() && bytes < options.imports.maxBytes / 8 &&
                partOfPiece.size() < mostUpdates;
  if (isGood && next.text != current.text) {
    std::optional<Edit> edit = findEdit(next.text);
    isGood = edit && replace(*edit, next.text);
    if (isGood)
      for (size_t part = edit->part + 1; part != parts.size(); ++part)
        parts[part].begin = uint32_t(parts[part].begin + edit->growth);
  }
  if (!isGood) {
    analysis = nullptr;
    return false;
  }
  current = std::move(next);
  report();
  return true;
}

//===----------------------------------------------------------------------===//
// Reports
//===----------------------------------------------------------------------===//

/// From where the analysis sees it to where it stands in the text.
void IncrementalCheck::mapToText(SourceSpan &span) const {
  FileId root = base->resolved().root;
  if (span.file >= firstPiece && span) {
    uint32_t begin = parts[partOfPiece[span.file - firstPiece]].begin;
    span = {root, begin + span.begin, begin + span.end};
    return;
  }
  if (span.file != root)
    return;
  auto map = [&](uint32_t offset) {
    auto next = llvm::partition_point(
        parts, [&](const Part &part) { return part.startBegin <= offset; });
    size_t part = size_t(next - parts.begin()) - 1;
    return std::min(parts[part].begin + (offset - parts[part].startBegin),
                    endOf(part));
  };
  span.begin = map(span.begin);
  span.end = map(span.end);
}

void IncrementalCheck::report() {
  Diagnostics diagnostics;
  diagnostics.append(analysis->reports());
  diagnostics.sortBySource(*base->sources());
  isBroken = diagnostics.hasErrors();
  if (!isBroken)
    lastCheck(analysis->program(), diagnostics);
  found = diagnostics.take();
  if (partOfPiece.empty())
    return;
  for (Diagnostic &one : found) {
    mapToText(one.span);
    for (DiagnosticNote &note : one.notes)
      mapToText(note.span);
  }
}
