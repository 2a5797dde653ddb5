//===- PublishedDiagnostics.cpp - What is wrong, for editors --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Features/PublishedDiagnostics.h"
#include "facet/Sema/SemaDiagnostics.h"

namespace facet::lsp {

static bool isAboutSomethingUnused(Diag kind) {
  return kind == diag::VariableUnused || kind == diag::InputUnused ||
         kind == diag::InterfaceUnused || kind == diag::TypeOfNoVariable;
}

/// Where the document says what leads to a place: the place itself, or the
/// import of the file that it is in.
static SourceSpan placeInRoot(const Snapshot &snapshot, SourceSpan span) {
  while (span && span.file != snapshot.root()) {
    const SourceManager &sources = snapshot.sources();
    span = span.file < sources.size() ? sources.importedAt(span.file)
                                      : SourceSpan();
  }
  return span ? span : SourceSpan{snapshot.root(), 0, 0};
}

PublishedDiagnostic publish(const Snapshot &snapshot,
                            const Diagnostic &diagnostic) {
  PublishedDiagnostic result;
  SourceSpan place = placeInRoot(snapshot, diagnostic.span);
  result.range = snapshot.range(place);
  result.severity = diagnostic.severity == Severity::Error
                        ? llvm::lsp::DiagnosticSeverity::Error
                    : diagnostic.severity == Severity::Warning
                        ? llvm::lsp::DiagnosticSeverity::Warning
                        : llvm::lsp::DiagnosticSeverity::Information;
  result.code = codeText(diagnostic.code).str();
  result.message = diagnostic.message;
  result.isUnnecessary = isAboutSomethingUnused(diagnostic.kind);
  if (diagnostic.span && diagnostic.span.file != snapshot.root())
    result.related.push_back(
        {snapshot.location(diagnostic.span), diagnostic.message});
  for (const DiagnosticNote &note : diagnostic.notes) {
    if (note.span)
      result.related.push_back({snapshot.location(note.span), note.message});
    else
      result.message += "\nnote: " + note.message;
  }
  if (!diagnostic.help.empty())
    result.message += "\nhelp: " + diagnostic.help;
  return result;
}

PublishParams publishAll(const Snapshot &snapshot) {
  PublishParams params;
  params.uri = snapshot.document().uri;
  params.version = snapshot.document().version;
  params.diagnostics.reserve(snapshot.diagnostics().size());
  for (const Diagnostic &diagnostic : snapshot.diagnostics())
    params.diagnostics.push_back(publish(snapshot, diagnostic));
  return params;
}

} // namespace facet::lsp
