//===- CompilationCache.cpp - Compiled documents, kept --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An entry under the key of a request is the compilation itself if the document
// has no imports, else a list of the files that decide what it is made of. With
// what they hold now, that list gives the key of the compilation.
//
//===----------------------------------------------------------------------===//

#include "facet/Pipeline/CompilationCache.h"
#include "CacheImports.h"
#include "facet/Pipeline/DiagnosticKinds.h"
#include "facet/Syntax/Normalise.h"

namespace facet {

namespace {
enum class EntryKind : uint8_t { Compilation, Files };

/// A file of the source manager.
struct SourceEntry {
  llvm::StringRef name;
  /// 0: the document, else one more than the number of an import.
  uint32_t content = 0;
  SourceSpan importedAt;
  /// The text is what was read, byte by byte.
  bool isAsRead = false;
};
} // namespace

/// Fewer imports are opened as quickly as a pack of them.
static constexpr size_t leastPacked = 8;

DocumentCounts countsOf(const Compilation &compilation) {
  const AnalysedProgram &program = compilation.program();
  uint64_t tests = 0;
  for (const DocumentTest &test : program.tests)
    tests += std::max<size_t>(1, test.cases.size());
  return {compilation.sources()->size(), program.variables.size(),
          program.messages.size(), tests};
}

//===----------------------------------------------------------------------===//
// Diagnostics and sources
//===----------------------------------------------------------------------===//

static void writeSpan(ByteWriter &out, SourceSpan span) {
  out.u32(span.file);
  out.u32(span.begin);
  out.u32(span.end);
}

/// A span in one of `fileCount` files, or nowhere. Offsets may be wrong: the
/// source manager clamps them.
static SourceSpan readSpan(ByteReader &in, uint32_t fileCount) {
  SourceSpan span;
  span.file = in.u32();
  span.begin = in.u32();
  span.end = in.u32();
  if ((span.isValid() && span.file >= fileCount) || span.begin > span.end)
    in.fail();
  return in.isGood() ? span : SourceSpan();
}

static void writeDiagnostic(ByteWriter &out, const Diagnostic &diagnostic) {
  out.u32(uint32_t(llvm::find(compilationDiagKinds(), diagnostic.kind) -
                   compilationDiagKinds().begin()));
  out.u8(uint8_t(diagnostic.severity));
  out.u8(uint8_t(diagnostic.code));
  out.text(diagnostic.message);
  writeSpan(out, diagnostic.span);
  out.u32(uint32_t(diagnostic.notes.size()));
  for (const DiagnosticNote &note : diagnostic.notes) {
    out.text(note.message);
    writeSpan(out, note.span);
  }
  out.text(diagnostic.help);
}

// One each, for counting.
static constexpr unsigned codeCount = 0
#define CODE(Enumerator, Text, Title) +1
#include "facet/Support/Codes.def"
    ;

static Diagnostic readDiagnostic(ByteReader &in, uint32_t fileCount) {
  Diagnostic diagnostic;
  diagnostic.kind =
      compilationDiagKinds()[in.below(uint32_t(compilationDiagKinds().size()))];
  diagnostic.severity = in.enumerator<Severity>(3);
  diagnostic.code = in.enumerator<Code>(codeCount);
  diagnostic.message = in.text().str();
  diagnostic.span = readSpan(in, fileCount);
  for (uint32_t left = in.count(20); left; --left) {
    DiagnosticNote &note = diagnostic.notes.emplace_back();
    note.message = in.text().str();
    note.span = readSpan(in, fileCount);
  }
  diagnostic.help = in.text().str();
  return diagnostic;
}

static std::vector<SourceEntry> readSources(ByteReader &in,
                                            uint32_t contentCount) {
  uint32_t count = in.count(25);
  std::vector<SourceEntry> entries;
  entries.reserve(count);
  for (uint32_t i = 0; i != count && in.isGood(); ++i) {
    SourceEntry &entry = entries.emplace_back();
    entry.name = in.text();
    entry.content = in.below(contentCount);
    entry.importedAt = readSpan(in, i);
    entry.isAsRead = in.flag();
  }
  return entries;
}

/// The texts of the files, of which only what was not normal is made again.
static std::shared_ptr<const SourceManager>
makeSources(llvm::ArrayRef<SourceEntry> entries,
            llvm::ArrayRef<CacheFile> contents) {
  auto sources = std::make_shared<SourceManager>();
  std::vector<std::optional<NormalisedText>> normal(contents.size());
  for (const SourceEntry &entry : entries) {
    const CacheFile &file = contents[entry.content];
    if (entry.isAsRead) {
      sources->addFile(entry.name.str(), file.bytes, file.owner,
                       entry.importedAt);
      continue;
    }
    std::optional<NormalisedText> &text = normal[entry.content];
    if (!text)
      text = normalise(file.bytes, file.owner);
    sources->addFile(entry.name.str(), text->text, text->owner,
                     entry.importedAt);
  }
  return sources;
}

//===----------------------------------------------------------------------===//
// Looking up
//===----------------------------------------------------------------------===//

/// Gives the files, of which the contents have these numbers at most.
static std::vector<SourceEntry> readCompilation(ByteReader &in,
                                                uint32_t contentCount,
                                                CachedCompilation &found) {
  std::vector<SourceEntry> sources = readSources(in, contentCount);
  for (const SourceEntry &entry : sources)
    if (entry.content != 0)
      found.imports.push_back(entry.name);
  for (uint32_t left = in.count(38); left && in.isGood(); --left)
    found.diagnostics.push_back(readDiagnostic(in, uint32_t(sources.size())));
  for (uint64_t *count : {&found.counts.files, &found.counts.variables,
                          &found.counts.messages, &found.counts.tests})
    *count = in.u64();
  found.result = in.text();
  return sources;
}

/// The digest of the document. Those of large files are kept under their
/// stamps.
CacheKey CompilationCache::contentOf(const CacheRequest &request) {
  constexpr size_t large = 64 << 10;
  llvm::StringRef bytes = request.source.bytes;
  FileStamp stamp;
  if (!request.diskPath.empty() && bytes.size() >= large)
    stamp = stampOf(*request.realFiles, request.diskPath);
  if (!stamp.isSettled || stamp.size != bytes.size())
    return contentKey(bytes);
  CacheKeyBuilder builder;
  builder.add("stamp").add(stamp.device).add(stamp.inode).add(stamp.size);
  builder.add(uint64_t(stamp.modified)).add(uint64_t(stamp.changed));
  CacheKey key = builder.finish(), content;
  if (CacheStore::Entry known = entries.lookUp(key);
      known.bytes.size() == content.size()) {
    llvm::copy(known.bytes, content.begin());
    return content;
  }
  content = contentKey(bytes);
  // If that fails, so will storing the compilation, which tells.
  (void)entries.store(key, keyText(content));
  return content;
}

/// Under the document's name, whatever it holds and is compiled to.
CacheKey CompilationCache::packKey(const CacheRequest &request) {
  const SourceFile &source = request.source;
  std::string folder = source.folder.empty() ? "." : source.folder;
  CacheKeyBuilder key;
  key.add("imports").add(source.name);
  key.add(probePath(*request.realFiles, folder));
  return key.finish();
}

/// Lets the compilation have the imports that must have been left alone without
/// opening them.
void CompilationCache::serveImports(const CacheRequest &request) {
  StampChecker stamps(*request.realFiles);
  for (CachedImport &import : readPack(entries.lookUp(packKey(request))))
    if (stamps.isUntouched(import))
      request.recorder->serve(import.path, std::move(import.file));
}

std::optional<CachedCompilation> CompilationCache::lookUp(CacheRequest &request,
                                                          bool wantSources) {
  CacheKeyBuilder key;
  key.add(request.optionsKey).add(contentOf(request));
  request.key = key.finish();
  std::optional<CachedCompilation> found = find(request, wantSources);
  if (found) {
    entries.countHit();
  } else {
    entries.countMiss();
    serveImports(request);
  }
  return found;
}

/// Keeps what was learnt of the files, and gets their bytes if they are needed;
/// false if they have changed since they were looked at.
bool CompilationCache::updateFiles(const CacheRequest &request,
                                   CurrentFiles &current, const FileList &list,
                                   bool needsTexts) {
  bool isBetter = current.isListBetter();
  bool isPackBetter = isBetter && current.isMostlyRead();
  if (needsTexts || isPackBetter) {
    std::vector<CachedImport> pack;
    if (list.imports.size() >= leastPacked)
      pack = readPack(entries.lookUp(packKey(request)));
    if (!current.readAll(pack))
      return false;
  }
  // Should that fail, the next one does not find more than this one.
  if (isBetter)
    (void)storeList(request, list);
  if (isPackBetter)
    (void)storePack(request, list.imports);
  return true;
}

std::optional<CachedCompilation> CompilationCache::find(CacheRequest &request,
                                                        bool wantSources) {
  CacheStore::Entry entry = entries.lookUp(request.key);
  ByteReader in(entry.bytes);
  FileList list;
  CurrentFiles current(*request.realFiles, list);
  if (in.enumerator<EntryKind>(2) == EntryKind::Files) {
    std::optional<FileList> known = readFileList(in);
    if (!known)
      return std::nullopt;
    list = std::move(*known);
    request.knownFiles = pathsOf(list);
    std::optional<CacheKey> key = current.key(request.key);
    if (!key)
      return std::nullopt;
    entry = entries.lookUp(*key);
    in = ByteReader(entry.bytes);
    // A list leads to no further list.
    in.enumerator<EntryKind>(1);
  }
  CachedCompilation found;
  std::vector<SourceEntry> sources =
      readCompilation(in, uint32_t(list.imports.size()) + 1, found);
  if (!in.isGood() || !in.isAtEnd())
    return std::nullopt;
  found.owner = entry.owner;
  bool needsTexts = wantSources || !found.diagnostics.empty();
  if (!updateFiles(request, current, list, needsTexts))
    return std::nullopt;
  if (!needsTexts)
    return found;
  std::vector<CacheFile> contents;
  contents.push_back({"", {}, {}, request.source.bytes, request.source.owner});
  for (CachedImport &import : list.imports)
    contents.push_back(std::move(import.file));
  found.sources = makeSources(sources, contents);
  return found;
}

//===----------------------------------------------------------------------===//
// Storing
//===----------------------------------------------------------------------===//

namespace {
/// The files of a compilation that is to be kept.
class UsedFiles {
public:
  explicit UsedFiles(const CacheRequest::CachingFileSystem &recorder)
      : recorder(recorder) {}

  /// The number of an imported file, from 1; 0 if nobody can say what it held.
  uint32_t add(llvm::StringRef path);
  /// What else was looked at.
  void addProbes();
  /// The key of a compilation that is made of these files.
  CacheKey key(const CacheKey &requestKey) const;

  FileList list;

private:
  const CacheRequest::CachingFileSystem &recorder;
  llvm::StringMap<uint32_t> numbers;
};
} // namespace

uint32_t UsedFiles::add(llvm::StringRef path) {
  auto [number, isNew] = numbers.try_emplace(path, 0);
  if (!isNew)
    return number->second;
  std::optional<CacheFile> file = recorder.find(path);
  if (!file)
    return 0;
  list.imports.push_back({path.str(), std::move(*file)});
  return number->second = uint32_t(list.imports.size());
}

void UsedFiles::addProbes() {
  for (auto [path, real] : recorder.probes())
    if (!numbers.count(path))
      list.probes.push_back(path.str());
}

CacheKey UsedFiles::key(const CacheKey &requestKey) const {
  CacheKeyBuilder key;
  key.add(requestKey);
  for (auto [path, real] : recorder.probes())
    if (!numbers.count(path))
      addProbe(key, path, real);
  for (const auto &[path, file] : list.imports)
    addImport(key, path, file);
  return key.finish();
}

/// False if the files are not known well enough.
static bool writeSources(ByteWriter &out, const SourceManager &sources,
                         FileId root, llvm::StringRef rootBytes,
                         UsedFiles &files) {
  out.u32(uint32_t(sources.size()));
  for (FileId id = 0; id != sources.size(); ++id) {
    llvm::StringRef name = sources.name(id), text = sources.text(id);
    llvm::StringRef bytes = rootBytes;
    uint32_t content = 0;
    if (id != root) {
      content = files.add(name);
      if (!content)
        return false;
      bytes = files.list.imports[content - 1].file.bytes;
    }
    out.text(name);
    out.u32(content);
    writeSpan(out, sources.importedAt(id));
    // Its address tells, whether or not it is still there.
    out.u8(text.data() == bytes.data() && text.size() == bytes.size());
  }
  return true;
}

std::error_code CompilationCache::store(const CacheRequest &request,
                                        const Compilation &compilation,
                                        llvm::ArrayRef<Diagnostic> diagnostics,
                                        llvm::StringRef result) {
  if (!request.recorder->isComplete())
    return {};
  UsedFiles files(*request.recorder);
  std::string bytes;
  ByteWriter out(bytes);
  out.u8(uint8_t(EntryKind::Compilation));
  if (!writeSources(out, *compilation.sources(), compilation.resolved().root,
                    request.source.bytes, files))
    return {};
  out.u32(uint32_t(diagnostics.size()));
  for (const Diagnostic &diagnostic : diagnostics)
    writeDiagnostic(out, diagnostic);
  DocumentCounts counts = countsOf(compilation);
  for (uint64_t count :
       {counts.files, counts.variables, counts.messages, counts.tests})
    out.u64(count);
  out.text(result);
  if (files.list.imports.empty())
    return entries.store(request.key, bytes);

  files.addProbes();
  if (std::error_code error = entries.store(files.key(request.key), bytes))
    return error;
  // With other contents the list still leads to the right key.
  if (pathsOf(files.list) != request.knownFiles)
    if (std::error_code error = storeList(request, files.list))
      return error;
  return request.recorder->isMostlyServed()
             ? std::error_code()
             : storePack(request, files.list.imports);
}

std::error_code CompilationCache::storeList(const CacheRequest &request,
                                            const FileList &list) {
  std::string bytes;
  ByteWriter out(bytes);
  out.u8(uint8_t(EntryKind::Files));
  writeFileList(out, list);
  return entries.store(request.key, bytes);
}

std::error_code
CompilationCache::storePack(const CacheRequest &request,
                            llvm::ArrayRef<CachedImport> imports) {
  if (imports.size() < leastPacked)
    return {};
  return entries.store(packKey(request), writePack(imports));
}

} // namespace facet
