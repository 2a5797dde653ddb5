//===- Sources.cpp - The files that a command reads -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Sources.h"
#include "facet/Support/Unicode.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace facet::tool {

namespace fs = llvm::sys::fs;

void checkIsThere(CommandLine &line, const std::string &path) {
  if (path == "-")
    return;
  fs::file_status status;
  std::error_code error = fs::status(path, status);
  if (error == std::errc::no_such_file_or_directory ||
      error == std::errc::not_a_directory)
    line.bad(Diag::UsageMissingFile, {path});
  else if (!error && fs::is_directory(status))
    line.bad(Diag::UsageNotFile, {path});
}

/// The run-time input of `fct run`: --input if there is another source, or
/// --runtime-input.
static std::optional<std::string> readInputPath(CommandLine &line,
                                                bool inputIsSource) {
  std::vector<std::string> files = line.values(OPT_runtime_input);
  std::optional<std::string> path;
  if (files.size() > 1)
    line.bad(Diag::UsageRepeated, {"--runtime-input"});
  if (!files.empty())
    path = files.back();
  if (inputIsSource || !line.has(OPT_input))
    return path;
  if (path)
    line.bad(Diag::UsageConflict, {"--input", "--runtime-input"});
  return line.value(OPT_input)->str();
}

/// The tests in a folder and in its folders, but hidden ones.
static void addTestFiles(CommandLine &line, const std::string &folder,
                         std::vector<std::string> &files) {
  std::vector<std::string> found;
  std::error_code error;
  for (fs::recursive_directory_iterator
           file(folder, error, /*follow_symlinks=*/false),
       end;
       file != end && !error; file.increment(error)) {
    llvm::StringRef name = llvm::sys::path::filename(file->path());
    if (name.starts_with("."))
      file.no_push();
    else if (name.ends_with("_test.facet") && fs::is_regular_file(file->path()))
      found.push_back(file->path());
  }
  if (error)
    line.bad(Diag::FileUnreadable, {folder, error.message()});
  else if (found.empty())
    line.bad(Diag::UsageNoTestFiles, {folder});
  llvm::sort(found);
  llvm::append_range(files, found);
}

SourcePaths readSourcePaths(CommandLine &line, bool takesInput,
                            bool takesManySources, bool takesFolders) {
  SourcePaths paths;
  llvm::StringRef command = line.command().name;
  for (llvm::StringRef source : line.positionals()) {
    if (takesFolders && fs::is_directory(source))
      addTestFiles(line, source.str(), paths.sources);
    else
      paths.sources.push_back(source.str());
  }
  bool inputIsSource = line.positionals().empty();
  if (line.values(OPT_input).size() > 1)
    line.bad(Diag::UsageRepeated, {"--input"});
  if (inputIsSource && line.has(OPT_input))
    paths.sources.push_back(line.value(OPT_input)->str());
  if (takesInput)
    paths.input = readInputPath(line, inputIsSource);
  if (std::optional<llvm::StringRef> batch = line.value(OPT_batch))
    paths.batch = batch->str();
  if (!takesInput && !inputIsSource && line.has(OPT_input))
    line.bad(Diag::UsageNoRunInput,
             {command.str(), line.value(OPT_input)->str()});

  if (paths.sources.empty())
    line.bad(command == "verify" ? Diag::UsageNoArtifact : Diag::UsageNoSource,
             {command.str()});
  bool isTooMany = paths.sources.size() > 1 && !takesManySources;
  if (isTooMany && takesInput &&
      llvm::StringRef(paths.sources[1]).ends_with(".json"))
    line.bad(Diag::UsageInputAsSource, {paths.sources[1]});
  if (isTooMany)
    line.bad(Diag::UsageManySources, {command.str(), paths.sources[1]});
  if (llvm::count(paths.sources, "-") + (paths.input == "-") +
          (paths.batch == "-") + (line.value(OPT_config) == "-") >
      1)
    line.bad(Diag::UsageStdinTwice, {});
  for (const std::string &source : paths.sources)
    checkIsThere(line, source);
  if (paths.input)
    checkIsThere(line, *paths.input);
  if (paths.batch)
    checkIsThere(line, *paths.batch);
  return paths;
}

std::optional<SourceFile> readSourceFile(const std::string &path,
                                         SourceProblem &problem) {
  // Offsets are 32 bits wide.
  constexpr uint64_t mostBytes = (uint64_t(1) << 32) - 2;
  SourceFile file;
  std::string error = readSource(path, file);
  if (!error.empty()) {
    problem = {Diag::FileUnreadable, {path == "-" ? "<stdin>" : path, error}};
    return std::nullopt;
  }
  if (file.bytes.size() > mostBytes) {
    problem = {Diag::FileTooLarge, {file.name, llvm::utostr(mostBytes)}};
    return std::nullopt;
  }
  return file;
}

std::optional<SourceFile> openSource(CommandLine &line,
                                     const std::string &path) {
  SourceProblem problem;
  std::optional<SourceFile> file = readSourceFile(path, problem);
  if (!file)
    line.bad(problem.kind, problem.args);
  return file;
}

int readConfig(CommandLine &line, const Session &session) {
  std::optional<llvm::StringRef> path = line.value(OPT_config);
  if (!path)
    return exitSuccess;
  checkIsThere(line, path->str());
  std::optional<SourceFile> file;
  if (!line.isBad())
    file = openSource(line, path->str());
  if (!file)
    return line.exitStatus();
  SourceManager sources;
  Diagnostics diagnostics;
  FileId id = sources.addFile(file->name, withoutByteOrderMark(file->bytes),
                              file->owner);
  std::optional<HostConfig> config =
      readHostConfig(id, sources, file->folder, diagnostics);
  session.report(diagnostics.all(), &sources);
  if (!config)
    return exitUsage;
  line.setConfig(std::move(*config));
  return exitSuccess;
}

std::optional<SignatureKey>
readKey(CommandLine &line, const std::string &path, const SourcePaths &inputs,
        std::optional<SignatureKey> (*read)(llvm::StringRef, std::string &)) {
  if (path == "-" &&
      (llvm::is_contained(inputs.sources, "-") || inputs.input == "-"))
    line.bad(Diag::UsageStdinTwice, {});
  checkIsThere(line, path);
  if (line.isBad())
    return std::nullopt;
  std::optional<SourceFile> file = openSource(line, path);
  if (!file)
    return std::nullopt;
  std::string error;
  std::optional<SignatureKey> key =
      read(withoutByteOrderMark(file->bytes), error);
  if (!key)
    line.bad(Diag::FileUnreadable, {path, error});
  return key;
}

//===----------------------------------------------------------------------===//
// Outputs
//===----------------------------------------------------------------------===//

/// True if writing one would destroy the other. Devices take many writers.
static bool areSameFile(const std::string &a, const std::string &b) {
  if (!fs::exists(a) || !fs::exists(b))
    return a == b;
  return fs::is_regular_file(a) && fs::equivalent(a, b);
}

void checkOutputPaths(CommandLine &line, llvm::ArrayRef<OutputPath> outputs,
                      const SourcePaths &inputs) {
  std::vector<std::string> read = inputs.sources;
  llvm::append_range(read, inputs.read);
  if (std::optional<llvm::StringRef> config = line.value(OPT_config))
    read.push_back(config->str());
  if (inputs.input)
    read.push_back(*inputs.input);
  if (inputs.batch)
    read.push_back(*inputs.batch);
  for (const OutputPath *a = outputs.begin(); a != outputs.end(); ++a) {
    for (const OutputPath *b = outputs.begin(); b != a; ++b) {
      if (a->path == "-" && b->path == "-")
        line.bad(Diag::UsageStdoutTwice, {b->option.str(), a->option.str()});
      else if (areSameFile(a->path, b->path))
        line.bad(Diag::UsageOutputTwice,
                 {b->option.str(), a->option.str(), a->path});
    }
    for (const std::string &path : read)
      if (path != "-" && a->path != "-" && areSameFile(a->path, path))
        line.bad(Diag::UsageOutputIsInput, {a->option.str(), path});
  }
}

} // namespace facet::tool
