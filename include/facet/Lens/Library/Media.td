//===- Media.td - Lenses on images and audio ---------------*- tablegen -*-===//
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

#ifndef FACET_LENS_LIBRARY_MEDIA_TD
#define FACET_LENS_LIBRARY_MEDIA_TD

include "facet/Lens/Library/LibraryFamily.td"

def MediaFamily : LibraryFamily<"Media">;

def ImageResizeLens : Lens<"image_resize", MediaFamily> {
  let summary = "the image in another size";
  let description = [{
    The asset with another shape; its digest is derived from the old one and
    the arguments. Width and height are from 1 to 65536; others fail with F452.
  }];
  let input = LensImage;
  let parameters = [Param<"width", LensInt>, Param<"height", LensInt>];
  let result = LensImage;
  let totality = FailsByArguments;
  let gas = Gas<10, 0>;
  let exampleVariables = [{
    photo: { kind: "image", format: "png", digest: { algo: "sha256", value: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }, shape: { width: 64, height: 48 } }
  }];
  let example = [{$photo |> image_resize(32, 24)}];
  let exampleResult = "{\"digest\":{\"algo\":\"sha256\",\"value\":\"05bacad290b6369a5b068ba85c696d62f16094d7f4632326327cf7a0392549de\"},\"format\":\"png\",\"kind\":\"image\",\"shape\":{\"height\":24,\"width\":32}}";
}

def AudioTrimLens : Lens<"audio_trim", MediaFamily> {
  let summary = "the part of the audio from start to end, in seconds";
  let description = [{
    The asset's part between two times; its digest is derived from the old
    one and the arguments. Unless 0 <= start < end <= the duration, it fails
    with F452.
  }];
  let input = LensAudio;
  let parameters = [Param<"start", LensNumber>, Param<"end", LensNumber>];
  let result = LensAudio;
  let totality = MayFail;
  let gas = Gas<10, 0>;
  let exampleVariables = [{
    audio: { kind: "audio", format: "wav", digest: { algo: "sha256", value: "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef" }, shape: { duration: 2.5 } }
  }];
  let example = [{$audio |> audio_trim(0, 1.5)}];
  let exampleResult = "{\"digest\":{\"algo\":\"sha256\",\"value\":\"e01c703b63724c9aa9502066074895bc1647bebfc507989b1e51640edbb10b79\"},\"format\":\"wav\",\"kind\":\"audio\",\"shape\":{\"duration\":1.5}}";
}

#endif // FACET_LENS_LIBRARY_MEDIA_TD
