//===- AssetFile.cpp - Files that say where media are ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Config/AssetFile.h"
#include "facet/Pipeline/InputText.h"
#include "facet/Support/Crypto/Hash.h"
#include "facet/Support/Json/JsonPlaces.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Base64.h"

namespace facet {

namespace {
class AssetReader {
public:
  AssetReader(FileId file, const SourceManager &sources, uint64_t memoryLimit,
              Diagnostics &diagnostics)
      : file(file), text(sources.text(file)), diagnostics(diagnostics),
        arena(memoryLimit) {}

  bool read(AssetMap &assets);

private:
  bool readEntry(size_t number, const MapEntry &entry, AssetMap &assets);
  bool fail(llvm::ArrayRef<size_t> steps, const llvm::Twine &what);

  FileId file;
  llvm::StringRef text;
  Diagnostics &diagnostics;
  ValueArena arena;
};
} // namespace

bool AssetReader::fail(llvm::ArrayRef<size_t> steps, const llvm::Twine &what) {
  JsonPlace place = locateJson(text, steps);
  diagnostics.report(diag::AssetsBad,
                     {file, uint32_t(place.begin), uint32_t(place.end)},
                     {what.str()});
  return false;
}

bool AssetReader::read(AssetMap &assets) {
  JsonError error;
  std::optional<Value> value =
      parseJson(text, arena, error, /*copyStrings=*/false);
  if (!value) {
    bool isLimit = error.kind == JsonError::Kind::OutOfMemory;
    diagnostics.report(isLimit ? diag::AssetsLimit : diag::AssetsBad,
                       jsonErrorSpan(file, text, error.offset),
                       {isLimit ? llvm::utostr(arena.limitBytes())
                                : "it is not JSON: " + error.message});
    return false;
  }
  if (!value->isMap())
    return fail({}, "it must be an object from digests to places");
  size_t number = 0;
  for (const MapEntry &entry : value->asMap())
    if (!readEntry(number++, entry, assets))
      return false;
  return true;
}

/// "sha256:" and 64 digits.
static bool isDigest(llvm::StringRef text) {
  return text.consume_front("sha256:") && isSha256Hex(text);
}

static bool isUrl(llvm::StringRef text) {
  return text.contains(':') && llvm::all_of(text, llvm::isPrint) &&
         !text.contains(' ');
}

static bool isBase64(llvm::StringRef text) {
  std::vector<char> bytes;
  if (text.empty())
    return false;
  if (llvm::Error error = llvm::decodeBase64(text, bytes)) {
    llvm::consumeError(std::move(error));
    return false;
  }
  return true;
}

bool AssetReader::readEntry(size_t number, const MapEntry &entry,
                            AssetMap &assets) {
  std::string key = "\"" + entry.key.str() + "\"";
  if (!isDigest(entry.key))
    return fail({number}, "the key " + key +
                              " must be \"sha256:\" and 64 digits from 0 to f");
  llvm::ArrayRef<MapEntry> source =
      entry.value.isMap() ? entry.value.asMap() : llvm::ArrayRef<MapEntry>();
  bool isOne = source.size() == 1 && source.front().value.isString();
  llvm::StringRef form = isOne ? source.front().key : "";
  if (form != "url" && form != "base64")
    return fail({number}, "the value of " + key +
                              " must be {\"url\": \"…\"} or {\"base64\": "
                              "\"…\"}");
  llvm::StringRef where = source.front().value.asString();
  if (form == "url" && !isUrl(where))
    return fail({number, 0}, "the URL of " + key + " is none");
  if (form == "base64" && !isBase64(where))
    return fail({number, 0}, "the text of " + key + " is not base64");
  assets.set(entry.key, {form == "url" ? AssetSource::Form::Url
                                       : AssetSource::Form::Base64,
                         where.str()});
  return true;
}

std::shared_ptr<const AssetMap> readAssetFile(FileId file,
                                              const SourceManager &sources,
                                              uint64_t memoryLimit,
                                              Diagnostics &diagnostics) {
  auto assets = std::make_shared<AssetMap>();
  if (!AssetReader(file, sources, memoryLimit, diagnostics).read(*assets))
    return nullptr;
  return assets;
}

} // namespace facet
