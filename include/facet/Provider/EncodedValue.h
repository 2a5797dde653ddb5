//===- EncodedValue.h - Answers in the form that was asked for --*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PROVIDER_ENCODEDVALUE_H
#define FACET_PROVIDER_ENCODEDVALUE_H

#include "facet/Support/Value.h"

namespace facet {

class Type;

/// The value that an answer stands for whose schema had neither open maps nor
/// values of any type (`encodesResponse`): lists of `{"key": …, "value": …}`
/// become maps, and texts in places of any type what they hold, if that is
/// JSON. What is not so stays as it is; `isChanged` is set if something is not.
/// Nullopt when the arena is full.
std::optional<Value> decodeValue(Value value, const Type *type,
                                 ValueArena &arena, bool &isChanged);

} // namespace facet

#endif // FACET_PROVIDER_ENCODEDVALUE_H
