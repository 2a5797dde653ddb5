//===- ResolveFixture.h - A document in memory, resolved ------ -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TEST_UNIT_RESOLVE_RESOLVEFIXTURE_H
#define FACET_TEST_UNIT_RESOLVE_RESOLVEFIXTURE_H

#include "facet/Resolve/Imports.h"
#include "facet/Resolve/Merge.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include "gtest/gtest.h"

namespace facet::test {

/// A folder of files in memory and what resolving its main.facet gave.
class ResolveTest : public ::testing::Test {
protected:
  ResolveTest() : memory(new llvm::vfs::InMemoryFileSystem()) {
    memory->setCurrentWorkingDirectory("/case");
  }

  void file(const std::string &name, llvm::StringRef text) {
    memory->addFile(name, 0, llvm::MemoryBuffer::getMemBufferCopy(text));
  }

  /// Resolves `text` as the root document. Call once a test.
  void resolve(llvm::StringRef text, const std::string &name = "main.facet",
               const std::string &folder = "") {
    if (!memory->exists(name) && name[0] != '<')
      file(name, text);
    auto owner = std::make_shared<std::string>(text);
    RootText root{name, folder, *owner, owner};
    document =
        resolveImports(root, sources, context, *memory, options, diagnostics);
  }

  std::string resolvedText() const {
    std::string text;
    document.writeResolvedText([&](llvm::StringRef piece) { text += piece; });
    return text;
  }

  /// "code file:line:column" of each diagnostic but warnings.
  std::vector<std::string> errors() const {
    std::vector<std::string> list;
    for (const Diagnostic &diagnostic : diagnostics.all()) {
      if (diagnostic.severity != Severity::Error)
        continue;
      std::string text = codeText(diagnostic.code).str();
      if (diagnostic.span) {
        LineColumn at =
            sources.lineColumn(diagnostic.span.file, diagnostic.span.begin);
        text += " " + sources.name(diagnostic.span.file).str() + ":" +
                std::to_string(at.line) + ":" + std::to_string(at.column);
      }
      list.push_back(text);
    }
    return list;
  }

  std::vector<Diag> kinds() const {
    std::vector<Diag> list;
    for (const Diagnostic &diagnostic : diagnostics.all())
      if (diagnostic.severity == Severity::Error)
        list.push_back(diagnostic.kind);
    return list;
  }

  llvm::IntrusiveRefCntPtr<llvm::vfs::InMemoryFileSystem> memory;
  SourceManager sources;
  AstContext context;
  Diagnostics diagnostics;
  ImportOptions options;
  ResolvedDocument document;
};

using Texts = std::vector<std::string>;

} // namespace facet::test

#endif // FACET_TEST_UNIT_RESOLVE_RESOLVEFIXTURE_H
