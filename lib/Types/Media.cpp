//===- Media.cpp - What images and audio may be ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Media.h"
#include "facet/Support/Crypto/Hash.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;
using Kind = Type::Kind;

llvm::ArrayRef<llvm::StringRef> facet::mediaFormats(Kind kind) {
  static constexpr llvm::StringRef image[] = {"png", "jpeg", "webp"};
  static constexpr llvm::StringRef audio[] = {"mp3", "wav", "ogg"};
  assert(kind == Kind::Image || kind == Kind::Audio);
  return kind == Kind::Image ? image : audio;
}

std::string facet::listOfFormats(Kind kind) {
  llvm::ArrayRef<llvm::StringRef> formats = mediaFormats(kind);
  return llvm::join(formats.drop_back(), ", ") + " or " + formats.back().str();
}

namespace {

/// Looks at one asset; each function returns what is wrong, or nullopt.
class AssetChecker {
public:
  using Complaint = std::optional<std::string>;
  AssetChecker(Kind kind) : kind(kind), name(typeKindName(kind)) {}

  Complaint check(Value asset) {
    if (!asset.isMap())
      return "an asset is a map, not " + kindName(asset.kind()).str();
    if (Complaint complaint = checkFields(asset, "asset", assetFields))
      return complaint;
    if (Complaint complaint =
            checkText(*asset.find("kind"), "kind", {name}, name))
      return complaint;
    if (Complaint complaint =
            checkText(*asset.find("format"), "format", mediaFormats(kind),
                      listOfFormats(kind)))
      return complaint;
    if (Complaint complaint = checkDigest(*asset.find("digest")))
      return complaint;
    return checkShape(*asset.find("shape"));
  }

private:
  /// The map has these fields and no others.
  static Complaint checkFields(Value map, llvm::StringRef what,
                               llvm::ArrayRef<llvm::StringLiteral> fields) {
    for (llvm::StringRef field : fields)
      if (!map.find(field))
        return (what + " has no '" + field + "'").str();
    for (const MapEntry &entry : map.asMap())
      if (!llvm::is_contained(fields, entry.key))
        return (what + " has no field '" + entry.key + "'").str();
    return std::nullopt;
  }

  static Complaint checkText(Value value, llvm::StringRef what,
                             llvm::ArrayRef<llvm::StringRef> allowed,
                             llvm::StringRef wanted) {
    if (value.isString() && llvm::is_contained(allowed, value.asString()))
      return std::nullopt;
    return (what + " must be " + wanted + ", not " + describe(value)).str();
  }

  static Complaint checkDigest(Value digest) {
    static constexpr llvm::StringLiteral fields[] = {"algo", "value"};
    if (!digest.isMap())
      return "digest must be a map, not " + describe(digest);
    if (Complaint complaint = checkFields(digest, "digest", fields))
      return complaint;
    if (Complaint complaint = checkText(*digest.find("algo"), "digest.algo",
                                        {llvm::StringRef("sha256")}, "sha256"))
      return complaint;
    Value hex = *digest.find("value");
    if (hex.isString() && isSha256Hex(hex.asString()))
      return std::nullopt;
    return "digest.value must be 64 lower-case hexadecimal digits";
  }

  Complaint checkShape(Value shape) const {
    static constexpr llvm::StringLiteral imageFields[] = {"width", "height"};
    static constexpr llvm::StringLiteral audioFields[] = {"duration"};
    bool isImage = kind == Kind::Image;
    if (!shape.isMap())
      return "shape must be a map, not " + describe(shape);
    llvm::ArrayRef<llvm::StringLiteral> fields = audioFields;
    if (isImage)
      fields = imageFields;
    if (Complaint complaint = checkFields(shape, "shape", fields))
      return complaint;
    for (llvm::StringRef field : fields) {
      Value size = *shape.find(field);
      if (isImage ? !size.isInt() || size.asInt() <= 0
                  : !size.isNumber() || size.asDouble() < 0)
        return ("shape." + field + " must be " +
                (isImage ? "an int above 0" : "a number of 0 or more"))
            .str();
    }
    return std::nullopt;
  }

  static std::string describe(Value value) {
    if (!value.isString())
      return kindName(value.kind()).str();
    if (value.size() > 40)
      return "another string";
    return "'" + value.asString().str() + "'";
  }

  Kind kind;
  llvm::StringRef name;
};

} // namespace

std::optional<std::string> facet::checkAsset(Value value,
                                             llvm::StringRef kind) {
  assert((kind == "image" || kind == "audio") && "no kind of assets");
  return AssetChecker(kind == "image" ? Kind::Image : Kind::Audio).check(value);
}
