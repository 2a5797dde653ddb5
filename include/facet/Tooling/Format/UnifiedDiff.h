//===- UnifiedDiff.h - Differences as patch takes them -------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_FORMAT_UNIFIEDDIFF_H
#define FACET_TOOLING_FORMAT_UNIFIEDDIFF_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <string>
#include <utility>

namespace facet {

/// The difference of two texts in unified format with three lines of context,
/// empty if there is none. Nothing is searched for: each cut says that the
/// whole lines of `before` up to its first offset became the whole lines of
/// `after` up to its second; what is between two cuts is kept or replaced as a
/// whole, but for equal lines at its ends. Linear time.
std::string unifiedDiff(llvm::StringRef name, llvm::StringRef before,
                        llvm::StringRef after,
                        llvm::ArrayRef<std::pair<uint32_t, uint32_t>> cuts);

} // namespace facet

#endif // FACET_TOOLING_FORMAT_UNIFIEDDIFF_H
