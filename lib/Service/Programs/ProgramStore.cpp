//===- ProgramStore.cpp - Programs by the hash of their documents ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Programs/ProgramStore.h"

namespace facet::service {

/// Of entries of the folder, which hold documents and no programs: any version
/// of the compiler can read them.
static CacheKey keyOf(llvm::StringRef hash) {
  return CacheKeyBuilder().add("fct serve, document 1").add(hash).finish();
}

ProgramStore::ProgramStore(const ServiceOptions &options, Metrics &metrics)
    : options(options), metrics(metrics) {
  if (!options.cacheFolder.empty())
    folder =
        std::make_unique<CacheStore>(options.cacheFolder, options.cacheBytes);
}

std::shared_ptr<const ServedProgram>
ProgramStore::lookUp(llvm::StringRef hash) {
  std::lock_guard<std::mutex> lock(mutex);
  auto found = byHash.find(hash);
  if (found == byHash.end()) {
    ++metrics.programMisses;
    return nullptr;
  }
  ++metrics.programHits;
  recent.splice(recent.begin(), recent, found->second);
  return *found->second;
}

void ProgramStore::add(std::shared_ptr<const ServedProgram> program) {
  // Programs are freed once the lock is released.
  Recent old;
  std::lock_guard<std::mutex> lock(mutex);
  auto [entry, isNew] = byHash.try_emplace(program->hash);
  if (!isNew)
    return;
  bytes += program->size();
  recent.push_front(std::move(program));
  entry->second = recent.begin();
  while (bytes > options.programBytes && recent.size() > 1) {
    bytes -= recent.back()->size();
    byHash.erase(recent.back()->hash);
    old.splice(old.begin(), recent, std::prev(recent.end()));
  }
  metrics.programs = recent.size();
}

ProgramStore::Result ProgramStore::compileNew(DocumentBundle bundle,
                                              std::string hash) {
  Clock::time_point start = Clock::now();
  auto kept = std::make_shared<const DocumentBundle>(std::move(bundle));
  SourceFile source = kept->source();
  source.owner = kept;
  Compilation compilation(options.compiler, kept->fileSystem());
  bool isGood = compilation.compile(std::move(source)) != nullptr;
  metrics.compilations.observe(Clock::now() - start);
  Result result;
  if (isGood) {
    result.program = std::make_shared<const ServedProgram>(
        kept, std::move(hash), compilation);
    add(result.program);
    return result;
  }
  ++metrics.failedCompilations;
  for (const Diagnostic &diagnostic : compilation.diagnostics().all())
    if (!result.error && diagnostic.severity == Severity::Error)
      result.error = diagnostic;
  result.diagnostics = diagnosticsJson(compilation.diagnostics().all(),
                                       compilation.sources().get());
  return result;
}

ProgramStore::Result ProgramStore::compile(DocumentBundle bundle) {
  std::string hash = bundle.hash();
  if (std::shared_ptr<const ServedProgram> program = lookUp(hash))
    return {std::move(program), std::nullopt};
  Result result = compileNew(std::move(bundle), std::move(hash));
  // A folder that cannot be written is no reason not to serve this one.
  if (result.program && folder)
    (void)folder->store(keyOf(result.program->hash),
                        result.program->bundle->toJson());
  return result;
}

ProgramStore::Result ProgramStore::find(llvm::StringRef hash) {
  if (std::shared_ptr<const ServedProgram> program = lookUp(hash))
    return {std::move(program), std::nullopt};
  if (!folder)
    return {};
  CacheStore::Entry entry = folder->lookUp(keyOf(hash));
  if (!entry)
    return {};
  // Whatever happened to the file: what has another hash is not the document.
  std::optional<DocumentBundle> bundle = DocumentBundle::fromJson(entry.bytes);
  if (!bundle || bundle->hash() != hash)
    return {};
  return compileNew(std::move(*bundle), hash.str());
}

} // namespace facet::service
