//===- Styles.h - The style sheets of the views -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TOOLING_VIEWS_STYLES_H
#define FACET_LIB_TOOLING_VIEWS_STYLES_H

#include "llvm/ADT/StringRef.h"

namespace facet::views {

/// Graph.css: the colours, light and dark, and what drawings are made of.
extern const llvm::StringLiteral graphStyle;
/// Report.css: what the page has besides.
extern const llvm::StringLiteral reportStyle;

} // namespace facet::views

#endif // FACET_LIB_TOOLING_VIEWS_STYLES_H
