//===- JsonCompare.h - Equality and order by canonical JSON --- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_JSON_JSONCOMPARE_H
#define FACET_SUPPORT_JSON_JSONCOMPARE_H

#include "facet/Support/Value.h"
#include <cstdint>
#include <optional>

namespace facet {

/// Order of keys in canonical JSON: by UTF-16 code units. Negative, 0,
/// positive.
int compareUtf16(llvm::StringRef a, llvm::StringRef b);

/// Equality of canonical JSON, without making the text: two ints are compared
/// exactly, an int and a float as the doubles that RFC 8785 writes (1 == 1.0).
bool jcsEqual(Value a, Value b);
/// A hash that agrees with jcsEqual.
uint64_t jcsHash(Value value);

/// The greatest integer that every reader of JSON keeps: RFC 8785 knows none
/// beyond it.
inline constexpr int64_t maxSafeInteger = (int64_t(1) << 53) - 1;

/// The first integer beyond ±(2^53−1) in the value, if any
/// (docs/Language.md 1.14).
std::optional<int64_t> findUnsafeInteger(Value value);
/// Whether an integer beyond 64 bits is in the value (`Value::isWideInteger`).
bool hasWideInteger(Value value);
/// Whether all strings and keys in the value are UTF-8: for values that were
/// made elsewhere than here. Time linear in the storage.
bool isUtf8(Value value);

} // namespace facet

#endif // FACET_SUPPORT_JSON_JSONCOMPARE_H
