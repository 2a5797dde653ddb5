//===- Assets.h - Where the bytes of media are ------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PROVIDER_ASSETS_H
#define FACET_PROVIDER_ASSETS_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace facet {

/// Where the bytes of an asset are: at a URL, or here, in base64.
struct AssetSource {
  enum class Form : uint8_t { Url, Base64 } form = Form::Url;
  std::string text;

  bool isUrl() const { return form == Form::Url; }
};

/// Assets have digests and no bytes (docs/Language.md 1.7); whoever makes a
/// request says where these are (3.5).
class AssetMap {
public:
  /// Adds or replaces the source of "sha256:HEX".
  void set(llvm::StringRef digest, AssetSource source) {
    sources[digest] = std::move(source);
  }
  /// The source of "sha256:HEX", or null.
  const AssetSource *find(llvm::StringRef digest) const {
    auto found = sources.find(digest);
    return found == sources.end() ? nullptr : &found->second;
  }

private:
  llvm::StringMap<AssetSource> sources;
};

} // namespace facet

#endif // FACET_PROVIDER_ASSETS_H
