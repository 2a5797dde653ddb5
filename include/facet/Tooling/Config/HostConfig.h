//===- HostConfig.h - The host configuration, fct.json ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_CONFIG_HOSTCONFIG_H
#define FACET_TOOLING_CONFIG_HOSTCONFIG_H

#include "facet/Host/HostSettings.h"
#include "facet/Pipeline/Compilation.h"
#include "facet/Runtime/Evaluator.h"
#include "facet/Support/Json/JsonCompare.h"

namespace facet {

/// Where a value of a configuration stands.
struct ConfigPlace {
  /// The keys that lead there: `limits.gas`, `lenses."x.acme.lookup".trust`.
  std::string path;
  LineColumn at;
};

/// What `--config` says (docs/Language.md 3.4, docs/HostConfiguration.md), as
/// the values that options begin with.
struct HostConfig {
  /// Import roots and limits, budget, extension facets, lenses.
  CompilerOptions compiler;
  /// Limits and profile ids.
  RunOptions run;
  /// Where the lenses of the host are.
  HostSettings host;
  /// What else was read: the files of vocabularies.
  std::vector<std::string> files;
  /// Keep what is compiled in the user's cache folder, as `--incremental` does.
  bool compilationCache = false;
  /// Use all cores where `--threads` does not say otherwise.
  bool parallelExecution = false;
  /// The part of the budget that messages should use where something was cut or
  /// dropped, 0 to 1.
  double packingEfficiency = 0;
  /// How many results of level-1 lenses are kept in memory.
  uint64_t lensCacheSize = ~uint64_t(0);
  /// The file, and where its values are; filled on request.
  std::string file;
  std::vector<ConfigPlace> places;
};

/// A configuration as a file: a JSON object. What is relative in it is relative
/// to `folder`, the current one if that is empty.
struct HostConfigText {
  std::string name;
  llvm::StringRef text;
  llvm::StringRef folder;
  /// `HostConfig::places` is wanted.
  bool wantsPlaces = false;
};

/// Reads a configuration. Nullopt, with one error reported, if it is bad:
/// X.fct.CONFIG, or F456 for an effect class. `sources` gets its text for
/// diagnostics, in which everything is hidden that may be a secret: they may be
/// shown to anybody.
std::optional<HostConfig> readHostConfig(const HostConfigText &config,
                                         SourceManager &sources,
                                         Diagnostics &diagnostics);

/// The largest size that options and configuration take, in bytes: sizes can be
/// added without overflow.
inline constexpr uint64_t mostByteSize = uint64_t(1) << 60;

/// Bytes: "256mb", "1gb", "64k", "1000"; units are powers of 1024. Nullopt for
/// other text, for 0 and beyond `mostByteSize`.
std::optional<uint64_t> parseByteSize(llvm::StringRef text);

/// What a run may be given at most.
inline constexpr uint64_t mostGas = uint64_t(1) << 62;
/// What JSON numbers hold exactly: the budget is part of the output.
inline constexpr uint64_t mostUnits = maxSafeInteger;

/// Warns if a layout that cut or dropped something uses less of the budget than
/// the configuration asks for.
void checkPacking(const HostConfig &config, const Plan &plan,
                  const RunResult &result, Diagnostics &diagnostics);

} // namespace facet

#endif // FACET_TOOLING_CONFIG_HOSTCONFIG_H
