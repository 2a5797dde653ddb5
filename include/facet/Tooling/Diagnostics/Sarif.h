//===- Sarif.h - Diagnostics as a SARIF log ---------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_DIAGNOSTICS_SARIF_H
#define FACET_TOOLING_DIAGNOSTICS_SARIF_H

#include "facet/Support/Diagnostics.h"

namespace facet {

/// One result object of a SARIF 2.1.0 log, canonical JSON without a line break.
/// Columns are code points of the normalised text, and the log says so; a help
/// stands at the end of the message. `sources` may be null if no span is valid.
std::string sarifResult(const Diagnostic &diagnostic,
                        const SourceManager *sources);

/// A relative or absolute path as a URI reference (RFC 3986), in UTF-8, with
/// all other bytes escaped; absolute ones begin with "file://".
std::string fileUri(llvm::StringRef path);

/// A log that is written piece by piece: results need not be kept until the
/// end. All pieces together are one canonical JSON object.
class SarifLog {
public:
  /// What to write for more results, each on a line of its own.
  std::string append(llvm::StringRef results);
  /// What is left to write; a log without results if there were none.
  std::string finish();
  bool isEmpty() const { return !hasBegun; }

private:
  bool hasBegun = false;
};

} // namespace facet

#endif // FACET_TOOLING_DIAGNOSTICS_SARIF_H
