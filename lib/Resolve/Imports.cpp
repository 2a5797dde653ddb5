//===- Imports.cpp - Imports, texts, the Resolved Source Form -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Resolve/Imports.h"
#include "ImportFiles.h"
#include "ImportPath.h"
#include "StringLiteral.h"
#include "facet/Resolve/ResolveDiagnostics.h"
#include "facet/Support/Crypto/Hash.h"
#include "facet/Support/Recorder.h"
#include "facet/Syntax/Normalise.h"
#include "facet/Syntax/Parser.h"
#include "facet/Syntax/Standard.h"
#include "llvm/Support/Path.h"
#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

using namespace facet;
namespace path = llvm::sys::path;

namespace {

/// A file while its imports are expanded.
struct Frame {
  ast::Document document;
  size_t nextFacet = 0;
  size_t nextLongText = 0;
  /// Up to where its text is part of the resolved text.
  uint32_t position = 0;
  /// What imported paths are relative to.
  std::string folder;
  /// Null for the root.
  ImportedFile *file = nullptr;
  const ast::Facet *importFacet = nullptr;
  /// Where its text begins among the pieces of the resolved text.
  size_t firstPiece = 0;
};

/// A path that a file holds.
struct PathUse {
  ast::Name path;
  /// What is written to use it.
  FileUse use;
  /// The folder that it is relative to.
  llvm::StringRef folder;
};

/// Expands the imports of a document, depth first, with a stack of its own. The
/// files of its texts are read while what holds them is parsed.
class Expander {
public:
  Expander(const RootText &root, SourceManager &sources, AstContext &context,
           llvm::vfs::FileSystem &system, const ImportOptions &options,
           Diagnostics &diagnostics, Recorder *recorder)
      : root(root), sources(sources), context(context), options(options),
        diagnostics(diagnostics), maxFileBytes(options.largestFile()),
        system(system), recorder(recorder) {}

  ResolvedDocument run();

private:
  static std::vector<std::string> allowedFolders(const RootText &root,
                                                 const ImportOptions &options);
  /// Opened on first use: most documents import nothing.
  ImportFiles &files();
  void openRoot();
  ast::Document parseText(FileId file, const NormalisedText &content,
                          bool &reported, llvm::StringRef folder);
  std::optional<ast::TextFile> loadText(FileId holder, const PathUse &use,
                                        SourceSpan at, Diagnostics &own);
  const ImportLookup *lookUp(const PathUse &use, Diagnostics &own);
  void follow(const ast::Facet &import);
  void enter(const ast::Facet &import, std::string name, ImportedFile &file);
  void leave();
  void appendText(Frame &frame, uint32_t end);
  bool reserve(const ast::Document &document);
  void stop(Diag kind, SourceSpan at, uint64_t limit);
  void reportLookup(const PathUse &use, const std::string &name,
                    const ImportLookup &lookup, Diagnostics &own);
  void reportCycle(const ast::Facet &import, const std::string &name,
                   const ImportedFile &file);

  const RootText &root;
  SourceManager &sources;
  AstContext &context;
  const ImportOptions &options;
  Diagnostics &diagnostics;
  const uint64_t maxFileBytes;
  llvm::vfs::FileSystem &system;
  Recorder *recorder;
  std::optional<ImportFiles> openedFiles;
  ResolvedDocument result;
  std::vector<Frame> frames;
  unsigned followed = 0;
  /// Bytes that the resolved text will have as far as is known.
  uint64_t resolvedBytes = 0;
  /// Bytes of the texts that were read for the file that is parsed.
  uint64_t loadedBytes = 0;
  uint64_t importLineBytes = 0;
  /// A limit was reached: no import is followed any more.
  bool stopped = false;
};

} // namespace

static void reportPath(const PathUse &use, const ImportPathProblem &problem,
                       Diagnostics &own);

std::vector<std::string>
Expander::allowedFolders(const RootText &root, const ImportOptions &options) {
  std::vector<std::string> folders{root.folder};
  folders.insert(folders.end(), options.roots.begin(), options.roots.end());
  return folders;
}

ImportFiles &Expander::files() {
  if (!openedFiles) {
    openedFiles.emplace(system, allowedFolders(root, options), maxFileBytes);
    openedFiles->addRoot(
        joinImportPath(root.folder,
                       path::filename(root.name, path::Style::posix)),
        root.bytes, root.owner);
  }
  return *openedFiles;
}

ResolvedDocument Expander::run() {
  size_t firstDiagnostic = diagnostics.all().size();
  result.standardOnly = options.standardOnly;
  openRoot();
  while (!frames.empty()) {
    Frame &frame = frames.back();
    if (frame.nextFacet == frame.document.facets.size()) {
      leave();
      continue;
    }
    const ast::Facet *facet = frame.document.facets[frame.nextFacet++];
    if (facet->kind == ast::FacetKind::Import)
      follow(*facet);
    else
      result.facets.push_back(facet);
  }
  diagnostics.sortBySource(sources, firstDiagnostic);
  return std::move(result);
}

void Expander::openRoot() {
  NormalisedText content;
  bool tooLarge = root.bytes.size() > maxFileBytes;
  if (!tooLarge)
    content = normalise(root.bytes, root.owner);
  if (content.text.size() > maxFileBytes) {
    tooLarge = true;
    content = NormalisedText();
  }
  result.root = sources.addFile(root.name, content.text, content.owner);
  if (tooLarge)
    stop(diag::ImportTooLarge, {result.root, 0, 0}, options.maxBytes);

  Frame frame;
  bool reported = false;
  frame.document = parseText(result.root, content, reported, root.folder);
  frame.folder = root.folder;
  if (!reserve(frame.document))
    stop(diag::ImportTooLarge, {result.root, 0, 0}, options.maxBytes);
  frames.push_back(std::move(frame));
}

/// Parses one inclusion of a file. A text that normalisation found wrong is not
/// parsed: what the parser could say would only repeat it. `reported` tells
/// whether the same text has been parsed before.
ast::Document Expander::parseText(FileId file, const NormalisedText &content,
                                  bool &reported, llvm::StringRef folder) {
  RecordedSpan span(recorder, SpanKind::Import, sources.name(file));
  Diagnostics own;
  ast::Document document;
  document.file = file;
  content.reportErrors(file, own);
  if (content.errors.empty())
    document = parse(
        file, sources, context, own, [&](const ast::Name &path, SourceSpan at) {
          return loadText(file, {path, FileUse::Text, folder}, at, own);
        });
  if (options.standardOnly)
    reportExtensions(document, own);
  // One mistake is one error, however often the text is included: what is shown
  // of it names the other inclusions.
  if (!reported)
    diagnostics.append(own.take());
  reported = true;
  return document;
}

/// The text of the file that an `@text` in `holder` names.
std::optional<ast::TextFile> Expander::loadText(FileId holder,
                                                const PathUse &use,
                                                SourceSpan at,
                                                Diagnostics &own) {
  // It is refused.
  if (options.standardOnly)
    return ast::TextFile{holder, ""};
  const ImportLookup *lookup = lookUp(use, own);
  if (!lookup)
    return std::nullopt;
  ImportedFile::Content &content = lookup->file->contentFor(use.use);
  llvm::StringRef text = content.text->text;
  loadedBytes += stringLiteralSize(text);
  if (text.size() > maxFileBytes ||
      resolvedBytes + loadedBytes > options.maxBytes) {
    stop(diag::ImportTooLarge, use.path.span, options.maxBytes);
    return std::nullopt;
  }
  FileId id =
      sources.addFile(lookup->path, text, content.text->owner, use.path.span);
  result.imports.push_back({holder, id, at, /*isText=*/true});
  if (!std::exchange(content.reported, true))
    content.text->reportErrors(id, own);
  if (!content.text->errors.empty())
    return std::nullopt;
  return ast::TextFile{id, text};
}

/// Counts a file's text, without its import lines and with the literals of its
/// long texts; false if that is too much.
bool Expander::reserve(const ast::Document &document) {
  uint64_t lines = 0;
  for (const ast::Facet *facet : document.facets)
    if (facet->kind == ast::FacetKind::Import)
      lines += facet->importLine.size() + facet->importLineHasNewline;
  importLineBytes += lines;
  resolvedBytes += sources.text(document.file).size() - lines;
  for (const ast::StringExpr *text : document.longTexts)
    resolvedBytes += stringLiteralSize(text->value) - text->span.size();
  loadedBytes = 0;
  return resolvedBytes <= options.maxBytes &&
         (importLineBytes <= ImportOptions::importLinesAllowance ||
          importLineBytes - ImportOptions::importLinesAllowance <=
              options.maxBytes);
}

void Expander::stop(Diag kind, SourceSpan at, uint64_t limit) {
  if (!stopped)
    diagnostics.report(kind, at, {std::to_string(limit)});
  stopped = true;
}

/// Counts a use of a file and finds the file; null, and reported, if there is
/// none.
const ImportLookup *Expander::lookUp(const PathUse &use, Diagnostics &own) {
  if (stopped)
    return nullptr;
  if (followed == options.maxFiles) {
    stop(diag::ImportTooMany, use.path.span, options.maxFiles);
    return nullptr;
  }
  ++followed;
  if (auto problem = checkImportPath(use.path.text)) {
    reportPath(use, *problem, own);
    return nullptr;
  }
  std::string name = joinImportPath(use.folder, use.path.text);
  RecordedSpan span(recorder, SpanKind::Import, name);
  const ImportLookup &lookup = files().find(name);
  if (lookup.file)
    return &lookup;
  reportLookup(use, name, lookup, own);
  return nullptr;
}

void Expander::follow(const ast::Facet &import) {
  // Without a path the parser has said what is wrong.
  if (!import.label.span)
    return;
  PathUse use{import.label, FileUse::Import, frames.back().folder};
  const ImportLookup *lookup = lookUp(use, diagnostics);
  if (!lookup)
    return;
  if (lookup->file->onChain)
    return reportCycle(import, joinImportPath(use.folder, use.path.text),
                       *lookup->file);
  if (frames.size() > options.maxDepth)
    return stop(diag::ImportTooDeep, import.label.span, options.maxDepth);
  enter(import, lookup->path, *lookup->file);
}

void Expander::enter(const ast::Facet &import, std::string name,
                     ImportedFile &file) {
  ImportedFile::Content &content = file.contentFor(FileUse::Import);
  if (content.text->text.size() > maxFileBytes)
    return stop(diag::ImportTooLarge, import.label.span, options.maxBytes);
  Frame frame;
  frame.folder = path::parent_path(name, path::Style::posix).str();
  frame.file = &file;
  frame.importFacet = &import;
  FileId id = sources.addFile(std::move(name), content.text->text,
                              content.text->owner, import.label.span);
  Frame &importer = frames.back();
  result.imports.push_back({importer.document.file, id, import.importLine});
  frame.document = parseText(id, *content.text, content.reported, frame.folder);
  if (!reserve(frame.document))
    return stop(diag::ImportTooLarge, import.label.span, options.maxBytes);

  appendText(importer, import.importLine.begin);
  importer.position = import.importLine.end + import.importLineHasNewline;
  file.onChain = true;
  frame.firstPiece = result.pieces.size();
  frames.push_back(std::move(frame));
}

/// Ends the innermost file: its text takes the place of the import line.
void Expander::leave() {
  Frame &frame = frames.back();
  llvm::StringRef text = sources.text(frame.document.file);
  appendText(frame, uint32_t(text.size()));
  if (const ast::Facet *import = frame.importFacet) {
    frame.file->onChain = false;
    bool endsLine = result.pieces.size() > frame.firstPiece &&
                    !result.pieces.back().isLiteral &&
                    result.pieces.back().text.ends_with("\n");
    if (import->importLineHasNewline && !endsLine) {
      result.pieces.push_back({"\n"});
      if (++resolvedBytes > options.maxBytes)
        stop(diag::ImportTooLarge, import->label.span, options.maxBytes);
    }
  }
  frames.pop_back();
}

/// Adds the text of a file up to `end`, with strings for its long texts.
void Expander::appendText(Frame &frame, uint32_t end) {
  llvm::StringRef all = sources.text(frame.document.file);
  auto append = [&](uint32_t to) {
    if (frame.position != to)
      result.pieces.push_back({all.slice(frame.position, to)});
  };
  llvm::ArrayRef<const ast::StringExpr *> texts = frame.document.longTexts;
  for (size_t &next = frame.nextLongText;
       next != texts.size() && texts[next]->span.begin < end; ++next) {
    append(texts[next]->span.begin);
    result.pieces.push_back({texts[next]->value, /*isLiteral=*/true});
    frame.position = texts[next]->span.end;
  }
  append(end);
  frame.position = end;
}

//===----------------------------------------------------------------------===//
// Problems
//===----------------------------------------------------------------------===//

static std::string spelling(FileUse use, llvm::StringRef path) {
  return use == FileUse::Import ? ("@import \"" + path + "\"").str()
                                : ("@text(\"" + path + "\")").str();
}

/// `../shared/base.facet`: paths lead downwards only, so that a link must lead
/// to the file, and its folder be a root.
static std::string parentHelp(const PathUse &use) {
  llvm::StringRef path = use.path.text;
  std::string root;
  while (path.consume_front("../"))
    root += root.empty() ? ".." : "/..";
  llvm::StringRef name = llvm::sys::path::filename(path);
  if (root.empty() || name.empty() || path.contains(".."))
    return "paths lead to files in the document's folder or below it: move "
           "the file there";
  return ("move the file below this folder, or link it ('ln -s " + root + "/" +
          path + " " + name + "'), allow its folder with '--import-root " +
          root + "' and write '" + spelling(use.use, name) + "'")
      .str();
}

static void reportPath(const PathUse &use, const ImportPathProblem &problem,
                       Diagnostics &own) {
  Diagnostic &diagnostic = own.report(problem.kind, use.path.span,
                                      {use.path.text.str(), problem.part});
  if (problem.kind == diag::ImportParent && !problem.afterDecoding)
    diagnostic.withHelp(parentHelp(use));
  if (problem.afterDecoding)
    diagnostic.note(
        "'%' and two hexadecimal digits stand for a character, as in "
        "URLs");
}

/// The path with another name of the file that it leads to.
static std::string withLastName(llvm::StringRef path, llvm::StringRef name) {
  size_t slash = path.rfind('/');
  size_t folder = slash == llvm::StringRef::npos ? 0 : slash + 1;
  return (path.take_front(folder) + name).str();
}

void Expander::reportLookup(const PathUse &use, const std::string &name,
                            const ImportLookup &lookup, Diagnostics &own) {
  if (lookup.problem == diag::ImportTooLarge)
    return stop(lookup.problem, use.path.span, options.maxBytes);
  Diagnostic &diagnostic =
      own.report(lookup.problem, use.path.span, {name, lookup.reason});
  if (lookup.problem == diag::ImportOutside)
    diagnostic.withHelp("allow the folder that it resolves to with "
                        "--import-root");
  if (lookup.problem == diag::ImportNotFound && use.use == FileUse::Text &&
      (name.find("{{") != name.npos || name.find('$') != name.npos))
    diagnostic.withHelp("a path is written out: texts are read before any "
                        "value is known; 'get' chooses one of several texts, "
                        "and '--set-file' makes a file an input");
  if (lookup.problem != diag::ImportNotFound || !diagnostic.help.empty())
    return;
  if (use.use == FileUse::Import && files().exists(name + ".facet"))
    diagnostic.withHelp("did you mean '" + use.path.text.str() + ".facet'?");
  else if (std::optional<std::string> near = files().findNear(name))
    diagnostic.withHelp("did you mean '" + withLastName(use.path.text, *near) +
                        "'?");
}

/// Shows the chain from the first inclusion of the file to this one.
void Expander::reportCycle(const ast::Facet &import, const std::string &name,
                           const ImportedFile &file) {
  size_t first = frames.size() - 1;
  while (first > 0 && frames[first].file != &file)
    --first;
  std::string chain;
  for (const Frame &frame : llvm::drop_begin(frames, first))
    chain += (sources.name(frame.document.file) + " → ").str();
  diagnostics.report(diag::ImportCycle, import.label.span, {chain + name});
}

/// Takes what belongs to tests out of the diagnostics.
static void takeTestFaults(ResolvedDocument &document,
                           Diagnostics &diagnostics) {
  auto mayBe = [](const Diagnostic &diagnostic) {
    return diagnostic.code == Code::F452 || diagnostic.code == Code::F402;
  };
  if (llvm::none_of(diagnostics.all(), mayBe))
    return;
  std::vector<const ast::Facet *> tests;
  for (const ast::Facet *facet : document.facets)
    if (facet->kind == ast::FacetKind::Test)
      tests.push_back(facet);
  auto beginOf = [](SourceSpan span) {
    return std::make_pair(span.file, span.begin);
  };
  llvm::sort(tests, [&](const ast::Facet *a, const ast::Facet *b) {
    return beginOf(a->span) < beginOf(b->span);
  });
  std::vector<Diagnostic> others;
  for (Diagnostic &diagnostic : diagnostics.take()) {
    // The last test that begins before it.
    auto next =
        llvm::upper_bound(tests, beginOf(diagnostic.span),
                          [&](const auto &place, const ast::Facet *test) {
                            return place < beginOf(test->span);
                          });
    const ast::Facet *test = next == tests.begin() ? nullptr : *std::prev(next);
    bool isInside = test && mayBe(diagnostic) &&
                    test->span.file == diagnostic.span.file &&
                    diagnostic.span.begin < test->span.end;
    (isInside ? document.testFaults[test] : others)
        .push_back(std::move(diagnostic));
  }
  diagnostics.append(std::move(others));
}

ResolvedDocument
facet::resolveImports(const RootText &root, SourceManager &sources,
                      AstContext &context, llvm::vfs::FileSystem &files,
                      const ImportOptions &options, Diagnostics &diagnostics,
                      Recorder *recorder) {
  ResolvedDocument document =
      Expander(root, sources, context, files, options, diagnostics, recorder)
          .run();
  takeTestFaults(document, diagnostics);
  return document;
}

void ResolvedDocument::writeResolvedText(
    llvm::function_ref<void(llvm::StringRef)> write) const {
  for (const SourcePiece &piece : pieces)
    if (piece.isLiteral)
      writeStringLiteral(piece.text, write);
    else
      write(piece.text);
}

std::string ResolvedDocument::documentHash() const {
  Sha256 hash;
  writeResolvedText([&](llvm::StringRef text) { hash.update(text); });
  return hash.finishId();
}
