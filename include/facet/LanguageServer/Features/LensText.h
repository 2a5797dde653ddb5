//===- LensText.h - Lenses as editors show them -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_FEATURES_LENSTEXT_H
#define FACET_LANGUAGESERVER_FEATURES_LENSTEXT_H

#include "facet/Lens/Lens.h"
#include <string>
#include <utility>
#include <vector>

namespace facet::lsp {

/// "string |> split(separator: string) -> list".
struct LensSignature {
  std::string label;
  /// Where each parameter stands in the label, in bytes.
  std::vector<std::pair<unsigned, unsigned>> parameters;
};
LensSignature signatureOf(const Lens &lens);

/// Markdown: what it does, an example, level and effect.
std::string documentationOf(const Lens &lens);

/// A call with places to fill in for what must be given:
/// "split(${1:separator})".
std::string snippetOf(const Lens &lens);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_FEATURES_LENSTEXT_H
