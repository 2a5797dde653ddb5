//===- Media.h - What images and audio may be -------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TYPES_MEDIA_H
#define FACET_LIB_TYPES_MEDIA_H

#include "facet/Types/Type.h"

namespace facet {

/// "string", "list" …: the name by which the type language knows a kind.
llvm::StringRef typeKindName(Type::Kind kind);

/// The formats of image (png, jpeg, webp) or audio (mp3, wav, ogg).
llvm::ArrayRef<llvm::StringRef> mediaFormats(Type::Kind kind);

/// "png, jpeg or webp".
std::string listOfFormats(Type::Kind kind);

/// The fields of an asset, in canonical order of declaration.
inline constexpr llvm::StringLiteral assetFields[] = {"kind", "format",
                                                      "digest", "shape"};

/// What the hexadecimal digits of an asset's digest match.
inline constexpr llvm::StringLiteral digestPattern = "^[0-9a-f]{64}$";

/// The source form of a bound of a float: always with a point or an exponent.
std::string floatText(double number);

} // namespace facet

#endif // FACET_LIB_TYPES_MEDIA_H
