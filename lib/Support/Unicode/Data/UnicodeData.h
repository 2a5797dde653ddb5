//===- UnicodeData.h - What is used of ICU's data ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SUPPORT_UNICODE_DATA_UNICODEDATA_H
#define FACET_LIB_SUPPORT_UNICODE_DATA_UNICODEDATA_H

#include <cstddef>
#include <cstdint>

namespace facet {

/// The compiled rules of the root locale's grapheme clusters, as
/// icu::RuleBasedBreakIterator takes them; in the read-only data of the binary.
struct ClusterRules {
  const uint8_t *bytes;
  uint32_t size;
};
ClusterRules clusterRules();

/// Where ICU finds its own data: an empty package, unless the program links
/// another.
const void *icuData();

} // namespace facet

#endif // FACET_LIB_SUPPORT_UNICODE_DATA_UNICODEDATA_H
