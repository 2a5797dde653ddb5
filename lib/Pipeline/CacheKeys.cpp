//===- CacheKeys.cpp - What a compilation depends on ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CacheFiles.h"
#include "facet/Support/BuildId.h"

namespace facet {

/// Lenses of the library are part of the compiler.
static bool isStandard(const Lens *lens) {
  llvm::ArrayRef<Lens> library = standardLenses();
  return lens >= library.begin() && lens < library.end();
}

bool canCache(const CompilerOptions &options) {
  if (buildId().empty() || options.wantRemarks || options.context ||
      !options.solvers.empty() || options.layout.solver ||
      !options.dialects.empty() || !options.pipeline.extensions.empty())
    return false;
  if (!options.lenses)
    return true;
  return llvm::all_of(options.lenses->all(), [](const Lens *lens) {
    return isStandard(lens) ||
           (!lens->kernel && !lens->prepare && !lens->argumentsAreSafe &&
            lens->parameters.empty() && lens->aliases.empty() &&
            lens->dialect.empty());
  });
}

static void addLenses(CacheKeyBuilder &key, const LensRegistry &lenses) {
  for (const Lens *lens : lenses.all()) {
    if (isStandard(lens))
      continue;
    key.add(lens->name).add(lens->effect).add(lens->version);
    key.add(uint64_t(lens->input)).add(uint64_t(lens->result));
    key.add(uint64_t(lens->gas.base)).add(uint64_t(lens->gas.perUnit));
    key.add(uint64_t(lens->totality)).add(uint64_t(lens->level));
    key.add(uint64_t(lens->takesAnyNames));
  }
  key.add(uint64_t(0));
}

/// All options. Who adds one says here whether results depend on it: the
/// bindings name every member.
static void addOptions(CacheKeyBuilder &key, const CompilerOptions &options) {
  const auto &[analysis, imports, extensions, pipeline, layout, wantRemarks,
               keepNames, lenses, solvers, context, dialects, wantCounts,
               forManyRuns, recorder] = options;
  (void)wantRemarks, (void)context, (void)dialects, (void)solvers; // canCache
  (void)recorder; // changes nothing
  const auto &[profile, mode, budget, isBudgetWanted, wantDependencies] =
      analysis;
  (void)wantDependencies; // nothing in a plan, nothing that is reported
  key.add(uint64_t(forManyRuns));
  key.add(uint64_t(profile)).add(uint64_t(mode)).add(uint64_t(budget));
  key.add(uint64_t(isBudgetWanted));
  key.add(unitText(layout)).add(uint64_t(layout.packing));
  const auto &[roots, maxDepth, maxFiles, maxBytes, standardOnly] = imports;
  key.add(uint64_t(maxDepth)).add(uint64_t(maxFiles)).add(maxBytes);
  key.add(uint64_t(standardOnly));
  key.add(uint64_t(roots.size()));
  for (const std::string &root : roots)
    key.add(root);
  llvm::SmallVector<std::pair<llvm::StringRef, Cardinality>> sorted;
  for (const auto &extension : extensions)
    sorted.emplace_back(extension.first(), extension.second);
  llvm::sort(sorted);
  key.add(uint64_t(sorted.size()));
  for (auto [name, cardinality] : sorted)
    key.add(name).add(uint64_t(cardinality));
  const auto &[level, passes, keepVariables, packAtCompileTime, added,
               stopAfter, verifiesPasses] = pipeline;
  (void)added, (void)verifiesPasses; // canCache
  key.add(stopAfter ? stopAfter->pass : "");
  key.add(uint64_t(stopAfter ? stopAfter->number : 0));
  key.add(uint64_t(level)).add(passes).add(uint64_t(keepVariables));
  key.add(uint64_t(packAtCompileTime)).add(uint64_t(keepNames));
  key.add(uint64_t(wantCounts));
  if (lenses)
    addLenses(key, *lenses);
}

CacheRequest::CacheRequest(
    SourceFile sourceFile, const CompilerOptions &options, llvm::StringRef goal,
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files)
    : source(std::move(sourceFile)), realFiles(std::move(files)),
      recorder(llvm::makeIntrusiveRefCnt<CachingFileSystem>(realFiles)) {
  CacheKeyBuilder builder;
  builder.add(buildId()).add(goal);
  addOptions(builder, options);
  // Diagnostics and locations name files.
  builder.add(source.name).add(source.folder);
  optionsKey = builder.finish();
}

CacheRequest::CacheRequest(CacheRequest &&other) = default;
CacheRequest &CacheRequest::operator=(CacheRequest &&other) = default;
CacheRequest::~CacheRequest() = default;

llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> CacheRequest::files() const {
  return recorder;
}

} // namespace facet
