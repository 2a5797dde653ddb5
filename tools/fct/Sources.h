//===- Sources.h - The files that a command reads ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FCT_SOURCES_H
#define FACET_TOOLS_FCT_SOURCES_H

#include "CommandLine.h"
#include "Process/Process.h"
#include "facet/Pipeline/Compilation.h"
#include "facet/Pipeline/InputText.h"
#include "facet/Pipeline/PipelineDiagnostics.h"
#include "facet/Support/Crypto/Signature.h"
#include "facet/Tooling/Config/RunInputs.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace facet::tool {

/// The paths that a command line names, and what they are
/// (docs/Language.md part 4).
struct SourcePaths {
  /// At least one, unless the command line is bad.
  std::vector<std::string> sources;
  /// The run-time input file.
  std::optional<std::string> input;
  /// The lines of run-time inputs of a batch.
  std::optional<std::string> batch;
  /// What else stands among the sources and is read.
  std::vector<std::string> read;
};

/// The files that options name to be read, whatever the command makes of them.
std::vector<std::string> filesOfOptions(const CommandLine &line);

/// Without a positional source, `--input` is the source, wherever it stands.
/// Records bad usage: no source, files that are not there, stdin twice.
/// With `takesFolders` a folder stands for all files *_test.facet in it and in
/// its folders, sorted by path.
SourcePaths readSourcePaths(CommandLine &line, bool takesInput,
                            bool takesManySources, bool takesFolders = false);

/// Says at once if a file is not there, before anything is done; "-" is.
void checkIsThere(CommandLine &line, const std::string &path);

/// Why a source cannot be read.
struct SourceProblem {
  Diag kind = diag::FileUnreadable;
  std::vector<std::string> args;
};

/// How much of a file is read at most, in bytes: a device or a pipe may never
/// end.
struct ReadLimit {
  /// Above it the file is known to be too large.
  uint64_t bytes;
  /// The limit that the message names.
  uint64_t shown;

  /// For documents, whose text `limits.import_bytes` limits.
  static ReadLimit ofDocument(const ImportOptions &imports) {
    return {imports.largestFile(), imports.maxBytes};
  }
  /// For what becomes values of a run.
  static ReadLimit ofInput(const RunOptions &run) {
    return {largestInput(run.memoryLimit), run.memoryLimit};
  }
  /// For settings and keys.
  static constexpr ReadLimit ofSettings() { return {1 << 24, 1 << 24}; }
};

/// Reads a file, or stdin for "-". Nullopt, with the problem, if that fails or
/// the file is too large.
std::optional<SourceFile> readSourceFile(const std::string &path,
                                         ReadLimit limit,
                                         SourceProblem &problem);
/// The same, with the problem recorded in the command line.
std::optional<SourceFile> openSource(CommandLine &line, const std::string &path,
                                     ReadLimit limit);
/// The same for the one document of a command.
std::optional<SourceFile> openDocument(CommandLine &line,
                                       const SourcePaths &paths,
                                       const ImportOptions &imports);
/// The same for the run-time input file. Nullopt as well if there is none.
std::optional<SourceFile> openInputFile(CommandLine &line,
                                        const SourcePaths &paths,
                                        const RunOptions &run);

/// Adds the entries of the input file, which outlives them; its errors are
/// shown with its own text. False if there are any.
bool addInputFile(const SourceFile &file, InputSet &inputs,
                  const Process &process);

/// Reads the file of `--config`, if there is one, and gives its settings to the
/// command line. Reports what is wrong with it, unless the command line is bad.
/// Gives the exit status.
int readConfig(CommandLine &line, const Process &process);

/// Reads the key that a PEM file holds with SignatureKey::privateFromPem or
/// publicFromPem. Nullopt, with the problem recorded, if that fails.
std::optional<SignatureKey>
readKey(CommandLine &line, const std::string &path,
        std::optional<SignatureKey> (*read)(llvm::StringRef, std::string &));

/// The names of the files that a document imports, its texts included.
std::vector<std::string> importedFiles(const SourceManager &sources);

/// An option that names a file to write.
struct OutputPath {
  std::string option;
  std::string path;
};

/// The files that a command writes; none of them may be one that it reads.
class Outputs {
public:
  void add(llvm::StringRef option, llvm::StringRef path) {
    paths.push_back({option.str(), path.str()});
  }
  bool empty() const { return paths.empty(); }
  /// Whether an output is one of these files.
  bool includeAny(llvm::ArrayRef<std::string> files) const;

  /// Records bad usage if two outputs are the same file, one is also read or
  /// may not be written. To be asked before anything is done.
  void check(CommandLine &line, const SourcePaths &inputs) const;
  /// The same for the files that a document imports, once they are known. False
  /// if an output is one of them.
  bool checkImports(CommandLine &line,
                    llvm::ArrayRef<std::string> imports) const;
  bool checkImports(CommandLine &line, const SourceManager &sources) const;

private:
  /// Visits the outputs that are one of these files, with that.
  void forEachOf(llvm::ArrayRef<std::string> files,
                 llvm::function_ref<void(const OutputPath &, llvm::StringRef)>
                     visit) const;

  std::vector<OutputPath> paths;
};

} // namespace facet::tool

#endif // FACET_TOOLS_FCT_SOURCES_H
