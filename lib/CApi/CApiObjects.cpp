//===- CApiObjects.cpp - What is behind the handles of C ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CApiObjects.h"
#include "facet/Tooling/Config/AssetFile.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "facet/Tooling/ToolingDiagnostics.h"

using namespace facet;

facet_text capi::textOf(const std::string &text) {
  return {text.c_str(), text.size()};
}

std::optional<llvm::StringRef> capi::refOf(const char *text, size_t size) {
  if (size == 0)
    return llvm::StringRef();
  // No object is so large: the size is an error code, or −1.
  if (!text || size > size_t(PTRDIFF_MAX))
    return std::nullopt;
  return llvm::StringRef(text, size);
}

void capi::fill(facet_diagnostics &out, llvm::ArrayRef<Diagnostic> diagnostics,
                const SourceManager *sources) {
  out.entries.clear();
  out.text.clear();
  out.json.clear();
  if (diagnostics.empty())
    return;
  for (const Diagnostic &diagnostic : diagnostics) {
    facet_diagnostics::Entry entry{diagnostic.severity,
                                   codeText(diagnostic.code).str(),
                                   diagnostic.message,
                                   diagnostic.help,
                                   "",
                                   {}};
    if (diagnostic.span && sources) {
      entry.file = sources->name(diagnostic.span.file).str();
      entry.at =
          sources->lineColumn(diagnostic.span.file, diagnostic.span.begin);
    }
    out.entries.push_back(std::move(entry));
  }
  DiagnosticStyle style;
  DiagnosticPrinter(sources, style).print(diagnostics, out.text);
  style.format = DiagnosticFormat::Json;
  DiagnosticPrinter(sources, style).print(diagnostics, out.json);
}

void capi::fillBadArgument(facet_diagnostics &out, llvm::StringRef what) {
  Diagnostics diagnostics;
  diagnostics.report(diag::ApiArgument, {}, {what.str()});
  fill(out, diagnostics.all(), nullptr);
}

/// False if what is said of requests is out of its range.
static bool readPayload(const facet_session_options &given,
                        SessionOptions &options) {
  std::optional<llvm::StringRef> text =
      capi::refOf(given.assets, given.assets_size);
  if (!given.provider || !text)
    return text.has_value();
  std::optional<Provider> provider = parseProvider(given.provider);
  if (!provider)
    return false;
  options.payload.emplace();
  options.payload->provider = *provider;
  options.payload->cacheMarks = given.cache_marks;
  if (!given.assets)
    return true;
  SourceManager sources;
  Diagnostics diagnostics;
  FileId file = sources.addFile("<assets>", *text, nullptr);
  options.payload->assets =
      readAssetFile(file, sources, options.run.memoryLimit, diagnostics);
  return options.payload->assets != nullptr;
}

std::optional<SessionOptions>
capi::sessionOptionsOf(const facet_program &program,
                       const facet_session_options *given) {
  std::optional<facet_session_options> options = optionsOf(given);
  if (!options || options->threads > mostThreads)
    return std::nullopt;
  SessionOptions result;
  result.run = program.run;
  result.wantArtifact = options->artifact;
  result.run.mode = options->pure ? Mode::Pure : Mode::Exec;
  if (options->gas_limit)
    result.run.gasLimit = options->gas_limit;
  if (options->memory_limit)
    result.run.memoryLimit = options->memory_limit;
  if (options->threads)
    result.run.threads = options->threads;
  if (!readPayload(*options, result))
    return std::nullopt;
  return result;
}
