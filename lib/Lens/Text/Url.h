//===- Url.h - Percent-encoding (RFC 3986) -------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_TEXT_URL_H
#define FACET_LIB_LENS_TEXT_URL_H

#include "Kernel.h"

namespace facet::lenses {

/// Leaves the unreserved characters alone and encodes every other byte, with
/// upper-case digits.
Result urlEncode(LensContext &context, Value input, Arguments args);
/// A plus sign is a plus sign.
Result urlDecode(LensContext &context, Value input, Arguments args);

inline constexpr Lens urlLenses[] = {
    {"url_encode",
     "percent-encodes all but unreserved characters (RFC 3986)",
     LensType::String,
     LensResult::String,
     {},
     {1, 1},
     LensTotality::Total,
     urlEncode},
    {"url_decode",
     "undoes url_encode; a bad escape fails",
     LensType::String,
     LensResult::String,
     {},
     {1, 1},
     LensTotality::Partial,
     urlDecode},
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_TEXT_URL_H
