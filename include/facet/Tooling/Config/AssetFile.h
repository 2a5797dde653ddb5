//===- AssetFile.h - Files that say where media are -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_CONFIG_ASSETFILE_H
#define FACET_TOOLING_CONFIG_ASSETFILE_H

#include "facet/Provider/Assets.h"
#include "facet/Support/Diagnostics.h"
#include "facet/Support/Source.h"
#include <memory>

namespace facet {

/// Reads the text of `--assets` (docs/Language.md 3.5), a JSON object from
/// "sha256:HEX" to `{"url": "…"}` or `{"base64": "…"}`. Null, with the first
/// error reported as X.fct.PROVIDER, if it is none; X.fct.LIMIT beyond
/// `memoryLimit` bytes.
std::shared_ptr<const AssetMap> readAssetFile(FileId file,
                                              const SourceManager &sources,
                                              uint64_t memoryLimit,
                                              Diagnostics &diagnostics);

} // namespace facet

#endif // FACET_TOOLING_CONFIG_ASSETFILE_H
