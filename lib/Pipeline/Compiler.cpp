//===- Compiler.cpp - From a document to a program ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Pipeline/Compiler.h"
#include "Parallel.h"
#include "facet/Pipeline/Compilation.h"
#include "facet/Pipeline/PipelineDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

namespace facet {

/// Offsets are 32 bits wide.
static constexpr uint64_t mostBytes = (uint64_t(1) << 32) - 2;

SourceFile textSource(std::string text, std::string name, std::string folder) {
  auto owner = std::make_shared<const std::string>(std::move(text));
  SourceFile file{std::move(name), std::move(folder), *owner, nullptr};
  file.owner = std::move(owner);
  return file;
}

/// A result that is one error without a place.
static CompileResult failed(Diag kind, llvm::ArrayRef<std::string> args) {
  Diagnostics diagnostics;
  diagnostics.report(kind, {}, args);
  return {std::nullopt, diagnostics.take(), std::make_shared<SourceManager>()};
}

Compiler::Compiler(CompilerOptions options,
                   llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files)
    : opts(std::move(options)), files(std::move(files)) {
  opts.context = nullptr;
  opts.forManyRuns = true;
  if (!opts.lenses)
    opts.lenses = std::make_shared<const LensRegistry>();
}

CompileResult Compiler::compileText(std::string text, std::string name,
                                    std::string folder) const {
  return compile(
      textSource(std::move(text), std::move(name), std::move(folder)));
}

CompileResult Compiler::compileFile(llvm::StringRef path) const {
  auto buffer = files->getBufferForFile(path, /*FileSize=*/-1,
                                        /*RequiresNullTerminator=*/false,
                                        /*IsVolatile=*/true);
  if (!buffer)
    return failed(diag::FileUnreadable,
                  {path.str(), buffer.getError().message()});
  SourceFile file;
  file.name = path.str();
  file.folder = llvm::sys::path::parent_path(path).str();
  file.bytes = (*buffer)->getBuffer();
  file.owner = std::shared_ptr<llvm::MemoryBuffer>(std::move(*buffer));
  return compile(std::move(file));
}

CompileResult Compiler::compile(SourceFile source) const {
  if (source.bytes.size() > mostBytes)
    return failed(diag::FileTooLarge, {source.name, llvm::utostr(mostBytes)});
  Compilation compilation(opts, files);
  CompileResult result;
  if (std::shared_ptr<const Plan> plan = compilation.compile(std::move(source)))
    result.program.emplace(std::move(plan));
  result.diagnostics = compilation.diagnostics().take();
  result.sources = compilation.sources();
  return result;
}

std::vector<CompileResult>
Compiler::compileParallel(llvm::ArrayRef<SourceFile> sources,
                          unsigned threads) const {
  std::vector<CompileResult> results(sources.size());
  detail::onThreads(sources.size(), threads, [&](auto next) {
    for (size_t i = next(); i != sources.size(); i = next())
      results[i] = compile(sources[i]);
  });
  return results;
}

} // namespace facet
