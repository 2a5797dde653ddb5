//===- CodegenCommand.cpp - fct codegen: packages of types and checks -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OptionReaders.h"
#include "Sources.h"
#include "facet/Tooling/Codegen/DocumentCode.h"
#include "facet/Tooling/Codegen/PackageFolder.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/Support/FileSystem.h"

namespace facet::tool {

namespace {
struct CodegenRequest {
  CodeLanguage language = CodeLanguage::Python;
  std::string name;
  std::string folder;
};
} // namespace

static CodegenRequest readRequest(CommandLine &line, const SourcePaths &paths) {
  CodegenRequest request;
  if (!line.has(OPT_lang))
    line.bad(diag::UsageNoLanguage, {});
  request.language =
      CodeLanguage(readChoice(line, OPT_lang, {"python", "ts", "rust"}, 0));
  if (!paths.sources.empty())
    request.name = packageNameOf(paths.sources[0], request.language);
  if (std::optional<llvm::StringRef> name = line.value(OPT_name)) {
    request.name = name->str();
    if (auto problem = packageNameProblem(request.name, request.language))
      line.bad(diag::UsagePackageName, {request.name, *problem});
  }
  request.folder = line.value(OPT_o).value_or(request.name).str();
  bool isThere = llvm::sys::fs::exists(request.folder);
  if (request.folder.empty() || request.folder == "-" ||
      (isThere && !llvm::sys::fs::is_directory(request.folder)))
    line.bad(diag::UsageCodeFolder, {request.folder});
  return request;
}

/// No file of the package may be one that was read.
static bool mayWrite(CommandLine &line, const SourcePaths &paths,
                     const CodegenRequest &request,
                     llvm::ArrayRef<CodeFile> files,
                     const Compilation &compilation) {
  Outputs written;
  for (const std::string &path : pathsOf(request.folder, files))
    written.add("-o", path);
  written.check(line, paths);
  return written.checkImports(line, *compilation.sources()) && !line.isBad();
}

int executeCodegen(CommandLine &line, Process &process) {
  SourcePaths paths = readSourcePaths(line, /*takesInput=*/false,
                                      /*takesManySources=*/false);
  CompilerOptions options = readCompilerOptions(line);
  CodegenRequest request = readRequest(line, paths);
  if (line.isBad())
    return line.exitStatus();
  std::optional<SourceFile> source = openDocument(line, paths, options.imports);
  if (!source)
    return line.exitStatus();

  process.compilation = std::make_unique<Compilation>(std::move(options));
  Compilation &compilation = *process.compilation;
  bool isGood =
      compilation.resolve(std::move(*source)) && compilation.analyse();
  process.report(compilation.diagnostics().all(), compilation.sources().get());
  if (!isGood || compilation.diagnostics().hasErrors())
    return exitErrors;
  Diagnostics diagnostics;
  auto files = generateCode(compilation.program(), request.name,
                            request.language, diagnostics);
  if (files && !mayWrite(line, paths, request, *files, compilation))
    return line.exitStatus();
  process.deadline.finish();
  bool isWritten = files && writePackage(request.folder, *files, diagnostics);
  process.report(diagnostics.all(), compilation.sources().get());
  return isWritten ? exitSuccess : exitErrors;
}

} // namespace facet::tool
