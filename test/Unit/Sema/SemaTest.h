//===- SemaTest.h - Text to program, for tests ------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_UNIT_SEMA_SEMATEST_H
#define FACET_TEST_UNIT_SEMA_SEMATEST_H

#include "facet/Sema/Analysis.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/VirtualFileSystem.h"
#include "gtest/gtest.h"

namespace facet {

using Strings = std::vector<std::string>;

/// A document after phase 2.
struct Analysed {
  AnalysedProgram program;
  std::shared_ptr<SourceManager> sources;
  Diagnostics diagnostics;

  /// "F451 3:8" of all errors, in order; of other files "F451 a.facet 3:8".
  Strings errors() const { return list(Severity::Error); }
  /// The same of all warnings.
  Strings warnings() const { return list(Severity::Warning); }
  /// The texts that the errors point at.
  Strings errorTexts() const {
    Strings texts;
    for (const Diagnostic &diagnostic : diagnostics.all())
      if (diagnostic.severity == Severity::Error)
        texts.push_back(sources->text(diagnostic.span).str());
    return texts;
  }
  const Diagnostic &first() const { return diagnostics.all().front(); }
  const Variable &variable(llvm::StringRef name) const {
    for (const Variable &variable : program.variables)
      if (variable.name == name)
        return variable;
    ADD_FAILURE() << "no variable " << name.str();
    return program.variables.front();
  }
  std::string type(llvm::StringRef name) const {
    const Type *type = variable(name).type;
    return type ? printType(type) : "";
  }

private:
  Strings list(Severity severity) const {
    Strings result;
    for (const Diagnostic &diagnostic : diagnostics.all()) {
      if (diagnostic.severity != severity)
        continue;
      SourceSpan span = diagnostic.span;
      LineColumn at = sources->lineColumn(span.file, span.begin);
      std::string file =
          span.file == 0 ? "" : " " + sources->name(span.file).str();
      result.push_back(codeText(diagnostic.code).str() + file + " " +
                       std::to_string(at.line) + ":" +
                       std::to_string(at.column));
    }
    return result;
  }
};

/// Runs a document through phases 1 and 2; phase 2 only if phase 1 is sound.
/// `files` may be imported.
inline Analysed
analyseText(std::string text, AnalysisOptions options = {},
            std::vector<std::pair<std::string, std::string>> files = {}) {
  Analysed result;
  result.sources = std::make_shared<SourceManager>();
  auto syntax = std::make_shared<AstContext>();
  auto lenses = std::make_shared<LensRegistry>();
  auto owner = std::make_shared<std::string>(std::move(text));
  llvm::vfs::InMemoryFileSystem system;
  system.setCurrentWorkingDirectory("/doc");
  for (auto &[name, contents] : files)
    system.addFile(name, 0, llvm::MemoryBuffer::getMemBufferCopy(contents));
  ResolvedDocument resolved =
      resolveImports({"main.facet", "", *owner, owner}, *result.sources,
                     *syntax, system, {}, result.diagnostics);
  MergedDocument merged =
      mergeDocument(resolved, {}, *syntax, result.diagnostics);
  EXPECT_FALSE(result.diagnostics.hasErrors())
      << result.diagnostics.all().front().message;
  if (!result.diagnostics.hasErrors())
    result.program = analyse({resolved, merged, result.sources, syntax, lenses},
                             options, result.diagnostics);
  return result;
}

inline AnalysisOptions pureMode() {
  AnalysisOptions options;
  options.mode = Mode::Pure;
  return options;
}

inline AnalysisOptions coreProfile() {
  AnalysisOptions options;
  options.profile = Profile::Core;
  return options;
}

} // namespace facet

#endif // FACET_TEST_UNIT_SEMA_SEMATEST_H
