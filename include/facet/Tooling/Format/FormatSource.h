//===- FormatSource.h - A source in canonical layout ---------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_FORMAT_FORMATSOURCE_H
#define FACET_TOOLING_FORMAT_FORMATSOURCE_H

#include "facet/Pipeline/SourceFile.h"
#include "facet/Support/Diagnostics.h"
#include "facet/Support/Source.h"
#include "facet/Syntax/Formatter.h"
#include <optional>

namespace facet {

/// Whether a source may have this compiler's extensions of the syntax, which
/// `--standard` refuses.
enum class Extensions : uint8_t { Allowed, Refused };

/// Normalises, parses and formats a source; imports are not read. The cuts are
/// offsets of `source.bytes`. Nullopt, with what is wrong reported (F001 F002
/// F003 F402 F452), if the source does not parse, or has what is refused.
std::optional<FormattedText>
formatSource(const SourceFile &source, const FormatOptions &options,
             SourceManager &sources, Diagnostics &diagnostics,
             Extensions extensions = Extensions::Allowed);

/// Reports what the syntax of a source has that is not of the standard, and
/// what is wrong with it. Imports are not read.
void checkStandardSyntax(const SourceFile &source, SourceManager &sources,
                         Diagnostics &diagnostics);

} // namespace facet

#endif // FACET_TOOLING_FORMAT_FORMATSOURCE_H
