//===- Media.h - Lenses on images and audio ------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The compiler has no pixels and no samples, only canonical assets. These
// lenses say what the asset will be: the shape changes, and the digest becomes
// the SHA-256 of the JCS text of {lens, digest: the old one, and the
// arguments}. The host makes the bytes.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_MEDIA_MEDIA_H
#define FACET_LIB_LENS_MEDIA_MEDIA_H

#include "Kernel.h"

namespace facet::lenses {

/// Width and height from 1 to 65536.
Result imageResize(LensContext &context, Value input, Arguments args);
/// Seconds; 0 <= start < end <= the duration.
Result audioTrim(LensContext &context, Value input, Arguments args);

bool imageResizeIsSafe(Arguments knownArgs);

inline constexpr LensParameter imageResizeParameters[] = {
    {"width", LensType::Int}, {"height", LensType::Int}};
inline constexpr LensParameter audioTrimParameters[] = {
    {"start", LensType::Number}, {"end", LensType::Number}};

inline constexpr Lens mediaLenses[] = {
    {"image_resize",
     "the image in another size",
     LensType::Image,
     LensResult::Image,
     imageResizeParameters,
     {10, 0},
     LensTotality::ByArguments,
     imageResize,
     nullptr,
     imageResizeIsSafe},
    {"audio_trim",
     "the part of the audio from start to end, in seconds",
     LensType::Audio,
     LensResult::Audio,
     audioTrimParameters,
     {10, 0},
     LensTotality::Partial,
     audioTrim},
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_MEDIA_MEDIA_H
