//===- Values.h - Values and sizes that are known without a run -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_FEATURES_VALUES_H
#define FACET_LANGUAGESERVER_FEATURES_VALUES_H

#include "facet/LanguageServer/Document/Snapshot.h"
#include "facet/Runtime/Output/LayoutReport.h"

namespace facet::lsp {

/// "12 bytes, 3 tokens (o200k_base)".
std::string describeSize(llvm::StringRef text);

/// A value that no run can change.
struct ConstantValue {
  /// As people read it: canonical JSON.
  std::string json;
  /// It is a text: what it says.
  std::optional<std::string> text;
};

/// The value of a variable that depends on no input and calls lenses of level 0
/// only. None where it is not known, or computing it would take long.
std::optional<ConstantValue> constantValue(const Snapshot &snapshot,
                                           uint32_t variable);

/// What a run with the defaults of the inputs does with each message, or, if an
/// input has none, what is certain. None of a document with errors.
std::optional<LayoutReport> knownLayoutOf(const Snapshot &snapshot);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_FEATURES_VALUES_H
