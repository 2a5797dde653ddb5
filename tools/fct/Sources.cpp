//===- Sources.cpp - The files that a command reads -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Sources.h"
#include "facet/Host/Recording.h"
#include "facet/Pipeline/PipelineDiagnostics.h"
#include "facet/Support/Identifier.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/Config/TokenizerName.h"
#include "facet/Tooling/Output/OutputPlace.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <unistd.h>

namespace facet::tool {

namespace fs = llvm::sys::fs;

void checkIsThere(CommandLine &line, const std::string &path) {
  if (path == "-")
    return;
  fs::file_status status;
  std::error_code error = fs::status(path, status);
  if (error == std::errc::no_such_file_or_directory ||
      error == std::errc::not_a_directory)
    line.bad(diag::UsageMissingFile, {path});
  else if (!error && fs::is_directory(status))
    line.bad(diag::UsageNotFile, {path});
}

std::vector<std::string> filesOfOptions(const CommandLine &line) {
  std::vector<std::string> files;
  for (OptionId option :
       {OPT_config, OPT_input, OPT_runtime_input, OPT_batch, OPT_assets,
        OPT_attest_key, OPT_public_key, OPT_load_plugin})
    llvm::append_range(files, line.values(option));
  for (llvm::StringRef setting : line.values(OPT_set_file))
    files.push_back(setting.split('=').second.str());
  for (const std::string &folder : line.values(OPT_replay))
    files.push_back(recordingFile(folder));
  for (llvm::StringRef name : line.values(OPT_tokenizer))
    if (std::optional<std::string> file = tokenizerFile(name, /*folder=*/""))
      files.push_back(std::move(*file));
  return files;
}

/// The run-time input of `fct run`: --input if there is another source, or
/// --runtime-input.
static std::optional<std::string> readInputPath(CommandLine &line,
                                                bool inputIsSource) {
  std::vector<std::string> files = line.values(OPT_runtime_input);
  std::optional<std::string> path;
  if (files.size() > 1)
    line.bad(diag::UsageRepeated, {"--runtime-input"});
  if (!files.empty())
    path = files.back();
  if (inputIsSource || !line.has(OPT_input))
    return path;
  if (path)
    line.bad(diag::UsageConflict, {"--input", "--runtime-input"});
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
    line.bad(diag::FileUnreadable, {folder, error.message()});
  else if (found.empty())
    line.bad(diag::UsageNoTestFiles, {folder});
  llvm::sort(found);
  llvm::append_range(files, found);
}

/// How to give what stands where a source would as an input, if it looks like
/// one: a file, JSON, "name=value".
static std::optional<std::string> inputOptionFor(llvm::StringRef argument) {
  if (argument.ends_with(".json"))
    return ("--input " + argument).str();
  if (argument.starts_with("{"))
    return "--set NAME=JSON";
  auto [name, value] = argument.split('=');
  if (!isIdentifier(name) || name.size() == argument.size())
    return std::nullopt;
  ValueArena arena;
  JsonError error;
  bool isJson = parseJson(value, arena, error).has_value();
  return ((isJson ? "--set " : "--set-text ") + argument).str();
}

/// Records bad usage if more than one file comes from stdin.
static void checkStdin(CommandLine &line) {
  if (llvm::count(line.positionals(), "-") +
          llvm::count(filesOfOptions(line), "-") >
      1)
    line.bad(diag::UsageStdinTwice, {});
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
    line.bad(diag::UsageRepeated, {"--input"});
  if (inputIsSource && line.has(OPT_input))
    paths.sources.push_back(line.value(OPT_input)->str());
  if (takesInput)
    paths.input = readInputPath(line, inputIsSource);
  if (std::optional<llvm::StringRef> batch = line.value(OPT_batch))
    paths.batch = batch->str();
  if (!takesInput && !inputIsSource && line.has(OPT_input))
    line.bad(diag::UsageNoRunInput,
             {command.str(), line.value(OPT_input)->str()});

  if (paths.sources.empty())
    line.bad(command == "verify" ? diag::UsageNoArtifact : diag::UsageNoSource,
             {command.str()});
  // Neither runs a document: `fct build agent.facet in.json` is a slip.
  bool takesNoInput = command == "build" || command == "test";
  for (const std::string &source : paths.sources)
    if (takesNoInput && llvm::StringRef(source).ends_with(".json"))
      line.bad(diag::UsageInputAsSource,
               {source, "fct run FILE --input " + source});
  bool isTooMany = paths.sources.size() > 1 && !takesManySources;
  std::optional<std::string> option;
  if (isTooMany && takesInput)
    option = inputOptionFor(paths.sources[1]);
  if (option)
    line.bad(diag::UsageInputAsSource, {paths.sources[1], *option});
  if (isTooMany)
    line.bad(diag::UsageManySources, {command.str(), paths.sources[1]});
  checkStdin(line);
  for (const std::string &source : paths.sources)
    checkIsThere(line, source);
  if (paths.input)
    checkIsThere(line, *paths.input);
  if (paths.batch)
    checkIsThere(line, *paths.batch);
  return paths;
}

std::optional<SourceFile> readSourceFile(const std::string &path,
                                         ReadLimit limit,
                                         SourceProblem &problem) {
  SourceFile file;
  std::error_code error = readSource(path, file, limit.bytes);
  if (!error)
    return file;
  std::string name = path == "-" ? "<stdin>" : path;
  if (error == std::errc::file_too_large)
    problem = {diag::FileTooLarge, {name, llvm::utostr(limit.shown)}};
  else
    problem = {diag::FileUnreadable, {name, error.message()}};
  return std::nullopt;
}

std::optional<SourceFile> openSource(CommandLine &line, const std::string &path,
                                     ReadLimit limit) {
  SourceProblem problem;
  std::optional<SourceFile> file = readSourceFile(path, limit, problem);
  if (!file)
    line.bad(problem.kind, problem.args);
  return file;
}

std::optional<SourceFile> openDocument(CommandLine &line,
                                       const SourcePaths &paths,
                                       const ImportOptions &imports) {
  return openSource(line, paths.sources[0], ReadLimit::ofDocument(imports));
}

std::optional<SourceFile> openInputFile(CommandLine &line,
                                        const SourcePaths &paths,
                                        const RunOptions &run) {
  if (!paths.input)
    return std::nullopt;
  return openSource(line, *paths.input, ReadLimit::ofInput(run));
}

bool addInputFile(const SourceFile &file, InputSet &inputs,
                  const Process &process) {
  SourceManager sources;
  Diagnostics diagnostics;
  FileId id =
      sources.addFile(file.name, withoutByteOrderMark(file.bytes), file.owner);
  bool isGood = inputs.addObject(id, sources, diagnostics);
  process.report(diagnostics.all(), &sources);
  return isGood;
}

int readConfig(CommandLine &line, const Process &process) {
  std::optional<llvm::StringRef> path = line.value(OPT_config);
  if (!path)
    return exitSuccess;
  checkIsThere(line, path->str());
  std::optional<SourceFile> file;
  if (!line.isBad())
    file = openSource(line, path->str(), ReadLimit::ofSettings());
  if (!file)
    return line.exitStatus();
  SourceManager sources;
  Diagnostics diagnostics;
  std::optional<HostConfig> config = readHostConfig(
      {file->name, withoutByteOrderMark(file->bytes), file->folder,
       /*wantsPlaces=*/line.command().name == "config"},
      sources, diagnostics);
  process.report(diagnostics.all(), &sources);
  if (!config)
    return exitUsage;
  line.setConfig(std::move(*config));
  return exitSuccess;
}

std::optional<SignatureKey>
readKey(CommandLine &line, const std::string &path,
        std::optional<SignatureKey> (*read)(llvm::StringRef, std::string &)) {
  checkIsThere(line, path);
  if (line.isBad())
    return std::nullopt;
  std::optional<SourceFile> file =
      openSource(line, path, ReadLimit::ofSettings());
  if (!file)
    return std::nullopt;
  std::string error;
  std::optional<SignatureKey> key =
      read(withoutByteOrderMark(file->bytes), error);
  if (!key)
    line.bad(diag::FileUnreadable, {path, error});
  return key;
}

//===----------------------------------------------------------------------===//
// Outputs
//===----------------------------------------------------------------------===//

static void checkTwice(CommandLine &line, const OutputPath &a,
                       const OutputPath &b) {
  OutputPlace first = findOutputPlace(a.path), second = findOutputPlace(b.path);
  bool areStdout =
      first.descriptor == STDOUT_FILENO && second.descriptor == STDOUT_FILENO;
  if (areStdout)
    line.bad(diag::UsageStdoutTwice, {a.option, b.option});
  else if (first.isSameAs(second))
    line.bad(diag::UsageOutputTwice, {a.option, b.option, b.path});
}

/// All that the command line says is read, and its configuration.
static std::vector<std::string> readPaths(CommandLine &line,
                                          const SourcePaths &inputs) {
  std::vector<std::string> read = inputs.sources;
  llvm::append_range(read, inputs.read);
  llvm::append_range(read, filesOfOptions(line));
  llvm::append_range(read, line.config().files);
  return read;
}

/// Records that an output is a file that is read.
static void reportRead(CommandLine &line, const OutputPath &output,
                       llvm::StringRef path) {
  // Nobody may have written the option whose default is stdout.
  if (output.path == "-")
    line.bad(diag::UsageStdoutIsInput, {path.str()});
  else
    line.bad(diag::UsageOutputIsInput, {output.option, path.str()});
}

void Outputs::check(CommandLine &line, const SourcePaths &inputs) const {
  for (const OutputPath &output : paths)
    if (output.path.empty())
      line.bad(diag::UsageNoOutput, {output.option});
  if (line.isBad())
    return;
  std::vector<std::string> read = readPaths(line, inputs);
  for (const OutputPath *output = paths.data(), *end = output + paths.size();
       output != end; ++output) {
    for (const OutputPath *earlier = paths.data(); earlier != output; ++earlier)
      checkTwice(line, *earlier, *output);
    OutputPlace place = findOutputPlace(output->path);
    if (place.file)
      for (const std::string &path : read)
        if (findReadFile(path) == place.file)
          reportRead(line, *output, path);
    if (place.isLoop)
      line.bad(diag::UsageOutputLoop, {output->option, output->path});
    if (place.isWriteProtected)
      line.bad(diag::UsageOutputProtected, {output->option, place.path});
  }
}

void Outputs::forEachOf(
    llvm::ArrayRef<std::string> files,
    llvm::function_ref<void(const OutputPath &, llvm::StringRef)> visit) const {
  for (const OutputPath &output : paths) {
    // A file that is not there yet was not read.
    OutputPlace place = findOutputPlace(output.path);
    if (!place.file)
      continue;
    for (llvm::StringRef path : files)
      if (findReadFile(path) == place.file)
        visit(output, path);
  }
}

bool Outputs::includeAny(llvm::ArrayRef<std::string> files) const {
  bool isAny = false;
  forEachOf(files, [&](const OutputPath &, llvm::StringRef) { isAny = true; });
  return isAny;
}

bool Outputs::checkImports(CommandLine &line,
                           llvm::ArrayRef<std::string> imports) const {
  bool isGood = true;
  forEachOf(imports, [&](const OutputPath &output, llvm::StringRef path) {
    reportRead(line, output, path);
    isGood = false;
  });
  return isGood;
}

std::vector<std::string> importedFiles(const SourceManager &sources) {
  std::vector<std::string> imports;
  for (FileId file = 0; file != sources.size(); ++file)
    if (sources.importedAt(file))
      imports.push_back(sources.name(file).str());
  return imports;
}

bool Outputs::checkImports(CommandLine &line,
                           const SourceManager &sources) const {
  return paths.empty() || checkImports(line, importedFiles(sources));
}

} // namespace facet::tool
