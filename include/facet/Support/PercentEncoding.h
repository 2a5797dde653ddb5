//===- PercentEncoding.h - Bytes as %XX -------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_PERCENTENCODING_H
#define FACET_SUPPORT_PERCENTENCODING_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace facet {

/// A text with all bytes as %XX that are not plain.
std::string percentEncoded(llvm::StringRef text,
                           llvm::function_ref<bool(char)> isPlain);
/// Whether a character needs no encoding anywhere in a URI (RFC 3986, 2.3).
bool isUnreserved(char c);
/// A path as that of a URI (RFC 3986): unreserved characters and '/' stay, and
/// a ':' does not, which would end a scheme.
std::string percentEncodedPath(llvm::StringRef path);

} // namespace facet

#endif // FACET_SUPPORT_PERCENTENCODING_H
