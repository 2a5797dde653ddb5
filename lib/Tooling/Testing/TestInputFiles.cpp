//===- TestInputFiles.cpp - Files of inputs that tests name ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "TestInputFiles.h"
#include "facet/Pipeline/PipelineDiagnostics.h"
#include "facet/Runtime/UndeclaredInputs.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace facet {

static void reportUnreadable(const SandboxedFiles::File &file, SourceSpan at,
                             uint64_t mostBytes, Diagnostics &diagnostics) {
  switch (file.problem->code()) {
  case Code::Limit:
    diagnostics.report(diag::FileTooLarge, at,
                       {validUtf8(file.name), llvm::utostr(mostBytes)});
    return;
  case Code::F601:
    diagnostics.report(diag::TestInputFilePath, at, {file.message});
    return;
  default:
    diagnostics.report(*file.problem, at, {validUtf8(file.name), file.reason});
    return;
  }
}

/// Says of an error in the file what and where it is.
static std::string describe(const Diagnostic &error,
                            const SourceManager &sources) {
  if (!error.span)
    return error.message;
  LineColumn at = sources.lineColumn(error.span.file, error.span.begin);
  return error.message + ", at " + llvm::utostr(at.line) + ":" +
         llvm::utostr(at.column);
}

/// Warns of names in the file that are no inputs of the document.
static void warnUndeclared(const Plan &plan, const InputSet &inputs,
                           SourceSpan at, Diagnostics &diagnostics) {
  llvm::DenseSet<llvm::StringRef> declared;
  for (const PlanInput &input : plan.inputs)
    declared.insert(input.name);
  std::vector<llvm::StringRef> undeclared;
  for (const MapEntry &entry : inputs.entries())
    if (!declared.contains(entry.key))
      undeclared.push_back(entry.key);
  Diagnostics warnings;
  warnUndeclaredInputs(plan, undeclared, warnings);
  std::vector<Diagnostic> found = warnings.take();
  for (Diagnostic &warning : found)
    warning.span = at;
  diagnostics.append(std::move(found));
}

/// A path is relative to the document in which the test stands.
static llvm::StringRef folderOf(const TestInputFile &named,
                                const Compilation &compilation,
                                llvm::StringRef rootFolder) {
  FileId document = named.span.file;
  if (document == compilation.resolved().root)
    return rootFolder;
  return llvm::sys::path::parent_path(compilation.sources()->name(document),
                                      llvm::sys::path::Style::posix);
}

std::string inputFilePath(const TestInputFile &named,
                          const Compilation &compilation,
                          llvm::StringRef rootFolder) {
  llvm::SmallString<128> path(folderOf(named, compilation, rootFolder));
  llvm::sys::path::append(path, named.path);
  return path.str().str();
}

bool TestInputFiles::read(const TestInputFile &named, const Plan *plan,
                          InputSet &inputs, Diagnostics &diagnostics) {
  SandboxedFiles::File file =
      files.read(folderOf(named, compilation, rootFolder), named.path);
  if (file.problem) {
    reportUnreadable(file, named.span, memoryLimit, diagnostics);
    return false;
  }
  SourceManager sources;
  FileId id =
      sources.addFile(file.name, withoutByteOrderMark(file.bytes), nullptr);
  Diagnostics problems;
  if (!inputs.addObject(id, sources, problems)) {
    diagnostics.report(
        diag::TestInputFileBad, named.span,
        {validUtf8(file.name), describe(problems.all().front(), sources)});
    return false;
  }
  if (plan)
    warnUndeclared(*plan, inputs, named.span, diagnostics);
  return true;
}

} // namespace facet
