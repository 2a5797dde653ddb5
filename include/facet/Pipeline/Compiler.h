//===- Compiler.h - From a document to a program ----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The public C++ API: Compiler makes a Program of a document, a Session runs it
// (Program.h, Session.h; docs/Embedding.md). None of its headers names MLIR,
// and what compilation took of it is given back before a program is returned.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PIPELINE_COMPILER_H
#define FACET_PIPELINE_COMPILER_H

#include "facet/Pipeline/Options.h"
#include "facet/Pipeline/Program.h"
#include "facet/Pipeline/SourceFile.h"
#include "facet/Support/Diagnostics.h"
#include "facet/Support/Files/DiskFiles.h"

namespace facet {

/// What a compilation gives.
struct CompileResult {
  /// None if there were errors.
  std::optional<Program> program;
  /// Errors and warnings, in source order.
  std::vector<Diagnostic> diagnostics;
  /// The texts that their spans point into.
  std::shared_ptr<const SourceManager> sources;

  explicit operator bool() const { return program.has_value(); }
};

/// Compiles documents. There is no global state: any number of compilers may
/// work at once, and each serves any number of threads.
class Compiler {
public:
  /// `files` is where documents and their imports are read from, by several
  /// threads at once if the compiler is used by them. `options.context` is not
  /// used: each compilation has a context of its own.
  explicit Compiler(
      CompilerOptions options = {},
      llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files = diskFiles());

  /// Compiles a text. Imports are relative to `folder`.
  CompileResult compileText(std::string text, std::string name = "<text>",
                            std::string folder = "") const;
  /// Compiles a file. One that cannot be read is an error among the
  /// diagnostics.
  CompileResult compileFile(llvm::StringRef path) const;
  /// Compiles a text that the caller owns, without copying it: see SourceFile.
  CompileResult compile(SourceFile source) const;

  /// Compiles many documents on `threads` threads (0: one a core); the results
  /// are in the order of the sources, and the same with any number of threads.
  std::vector<CompileResult> compileParallel(llvm::ArrayRef<SourceFile> sources,
                                             unsigned threads = 0) const;

  const CompilerOptions &options() const { return opts; }

private:
  CompilerOptions opts;
  llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files;
};

} // namespace facet

#endif // FACET_PIPELINE_COMPILER_H
