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
#include "CacheFiles.h"
#include "facet/Support/Bytes.h"
#include "facet/Syntax/Normalise.h"

namespace facet {

namespace {
enum class EntryKind : uint8_t { Compilation, Files };

/// The files that a compilation with imports depends on.
struct FileList {
  /// What is looked up but not read: folders, the root document.
  std::vector<std::string> probes;
  /// In the order in which they are first imported.
  std::vector<std::string> imports;
};

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

DocumentCounts countsOf(const Compilation &compilation) {
  const AnalysedProgram &program = compilation.program();
  return {compilation.sources()->size(), program.variables.size(),
          program.messages.size(), program.tests.size()};
}

//===----------------------------------------------------------------------===//
// The files
//===----------------------------------------------------------------------===//

static std::string writeFileList(const FileList &list) {
  std::string bytes;
  ByteWriter out(bytes);
  out.u8(uint8_t(EntryKind::Files));
  for (const auto *paths : {&list.probes, &list.imports}) {
    out.u32(uint32_t(paths->size()));
    for (const std::string &path : *paths)
      out.text(path);
  }
  return bytes;
}

static std::optional<FileList> readFileList(ByteReader &in) {
  FileList list;
  for (auto *paths : {&list.probes, &list.imports})
    for (uint32_t left = in.count(8); left; --left)
      paths->push_back(in.text().str());
  if (!in.isGood() || !in.isAtEnd())
    return std::nullopt;
  return list;
}

static void addProbe(CacheKeyBuilder &key, llvm::StringRef path,
                     llvm::StringRef real) {
  key.add(path).add(real);
}

static void addImport(CacheKeyBuilder &key, llvm::StringRef path,
                      const CacheFile &file) {
  key.add(path).add(file.realPath).add(file.content);
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
  out.u32(uint32_t(diagnostic.kind));
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
static constexpr unsigned diagCount = 0
#define DIAG(Name, CodeName, Level, Format) +1
#include "facet/Support/Diagnostics.def"
    ;
static constexpr unsigned codeCount = 0
#define CODE(Enumerator, Text, Title) +1
#include "facet/Support/Codes.def"
    ;

static Diagnostic readDiagnostic(ByteReader &in, uint32_t fileCount) {
  Diagnostic diagnostic;
  diagnostic.kind = Diag(in.below(diagCount));
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

static std::optional<CachedCompilation>
readCompilation(ByteReader &in, llvm::ArrayRef<CacheFile> contents,
                bool wantSources) {
  CachedCompilation found;
  std::vector<SourceEntry> sources = readSources(in, uint32_t(contents.size()));
  for (uint32_t left = in.count(38); left && in.isGood(); --left)
    found.diagnostics.push_back(readDiagnostic(in, uint32_t(sources.size())));
  for (uint64_t *count : {&found.counts.files, &found.counts.variables,
                          &found.counts.messages, &found.counts.tests})
    *count = in.u64();
  found.result = in.text();
  if (!in.isGood() || !in.isAtEnd() || sources.empty())
    return std::nullopt;
  if (wantSources || !found.diagnostics.empty())
    found.sources = makeSources(sources, contents);
  return found;
}

/// The entry of a compilation with imports, as the files are now; their
/// contents follow that of the document.
static CacheStore::Entry findWithImports(const CacheKey &requestKey,
                                         ByteReader list,
                                         llvm::vfs::FileSystem &files,
                                         CacheStore &entries,
                                         std::vector<CacheFile> &contents) {
  std::optional<FileList> known = readFileList(list);
  if (!known)
    return {};
  CacheKeyBuilder key;
  key.add(requestKey);
  for (const std::string &path : known->probes)
    addProbe(key, path, probePath(files, path));
  for (const std::string &path : known->imports) {
    constexpr uint64_t mostBytes = ~uint32_t(0) - 1;
    std::optional<CacheFile> file = readCacheFile(files, path, mostBytes);
    if (!file)
      return {};
    addImport(key, path, *file);
    contents.push_back(std::move(*file));
  }
  return entries.lookUp(key.finish());
}

std::optional<CachedCompilation>
CompilationCache::lookUp(const CacheRequest &request, bool wantSources) {
  std::vector<CacheFile> contents;
  contents.push_back({"", {}, request.source.bytes, request.source.owner});
  CacheStore::Entry entry = entries.lookUp(request.key);
  ByteReader in(entry.bytes);
  if (in.enumerator<EntryKind>(2) == EntryKind::Files) {
    entry =
        findWithImports(request.key, in, *request.realFiles, entries, contents);
    in = ByteReader(entry.bytes);
    // A list leads to no further list.
    in.enumerator<EntryKind>(1);
  }
  std::optional<CachedCompilation> found;
  if (in.isGood())
    found = readCompilation(in, contents, wantSources);
  if (found) {
    found->owner = entry.owner;
    entries.countHit();
  } else {
    entries.countMiss();
  }
  return found;
}

//===----------------------------------------------------------------------===//
// Storing
//===----------------------------------------------------------------------===//

namespace {
/// The files of a compilation that is to be kept.
class UsedFiles {
public:
  explicit UsedFiles(const CacheRequest::RecordingFiles &recorder)
      : recorder(recorder) {}

  /// The number of an imported file, from 1; null if nobody could say what it
  /// held.
  const CacheFile *add(llvm::StringRef path, uint32_t &number);
  /// What else was looked at.
  void addProbes();
  /// The key of a compilation that is made of these files.
  CacheKey key(const CacheKey &requestKey) const;

  FileList list;

private:
  const CacheRequest::RecordingFiles &recorder;
  llvm::StringMap<uint32_t> numbers;
};
} // namespace

const CacheFile *UsedFiles::add(llvm::StringRef path, uint32_t &number) {
  const CacheFile *file = recorder.find(path);
  if (!file)
    return nullptr;
  auto [known, isNew] =
      numbers.try_emplace(path, uint32_t(list.imports.size()) + 1);
  if (isNew)
    list.imports.push_back(path.str());
  number = known->second;
  return file;
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
  for (const std::string &path : list.imports)
    addImport(key, path, *recorder.find(path));
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
      const CacheFile *file = files.add(name, content);
      if (!file)
        return false;
      bytes = file->bytes;
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
  std::string list = writeFileList(files.list);
  // Where only the content of a file changed, the list is there.
  if (entries.lookUp(request.key).bytes == list)
    return {};
  return entries.store(request.key, list);
}

} // namespace facet
