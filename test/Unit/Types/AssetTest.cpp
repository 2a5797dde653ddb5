//===- AssetTest.cpp - Canonical assets -----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
#include "TypesTest.h"

using namespace facet;

namespace {

class AssetTest : public TypesTest {
protected:
  /// Checks an asset of good parts but for what `replace` says.
  std::string check(llvm::StringRef kind,
                    std::initializer_list<std::pair<const char *, std::string>>
                        replaced = {}) {
    bool isImage = kind == "image";
    std::vector<std::pair<std::string, std::string>> parts = {
        {"kind", isImage ? R"("image")" : R"("audio")"},
        {"format", isImage ? R"("jpeg")" : R"("ogg")"},
        {"digest",
         R"({"algo":"sha256","value":")" + std::string(64, '0') + R"("})"},
        {"shape", isImage ? R"({"width":1,"height":2})" : R"({"duration":0})"}};
    for (const auto &[name, text] : replaced) {
      bool found = false;
      for (auto &part : parts)
        if (part.first == name) {
          part.second = text;
          found = true;
        }
      if (!found)
        parts.push_back({name, text});
    }
    std::string text;
    for (const auto &[name, part] : parts)
      if (!part.empty())
        text += (text.empty() ? "\"" : ",\"") + name + "\":" + part;
    return checkAsset(json("{" + text + "}"), kind).value_or("");
  }
  static std::string digest(const std::string &hex,
                            const std::string &algo = "sha256") {
    return R"({"algo":")" + algo + R"(","value":")" + hex + R"("})";
  }
};

TEST_F(AssetTest, Good) {
  EXPECT_EQ(check("image"), "");
  EXPECT_EQ(check("audio"), "");
  EXPECT_EQ(check("audio", {{"shape", R"({"duration":3.25})"}}), "");
}

TEST_F(AssetTest, Bad) {
  EXPECT_EQ(check("image", {{"shape", ""}}), "asset has no 'shape'");
  EXPECT_EQ(check("image", {{"alt", "1"}}), "asset has no field 'alt'");
  EXPECT_EQ(check("image", {{"kind", R"("audio")"}}),
            "kind must be image, not 'audio'");
  EXPECT_EQ(check("audio", {{"format", "1"}}),
            "format must be mp3, wav or ogg, not int");
  EXPECT_EQ(check("image", {{"digest", "1"}}), "digest must be a map, not int");
  EXPECT_EQ(check("image", {{"digest", digest(std::string(64, 'a'), "md5")}}),
            "digest.algo must be sha256, not 'md5'");
  for (const std::string &hex :
       {std::string(63, 'a'), std::string(64, 'A'), std::string(64, 'g')})
    EXPECT_EQ(check("image", {{"digest", digest(hex)}}),
              "digest.value must be 64 lower-case hexadecimal digits");
  for (const char *shape :
       {R"({"width":0,"height":1})", R"({"width":1.5,"height":1})",
        R"({"width":"1","height":1})"})
    EXPECT_EQ(check("image", {{"shape", shape}}),
              "shape.width must be an int above 0");
  EXPECT_EQ(check("image", {{"shape", R"({"width":1})"}}),
            "shape has no 'height'");
  EXPECT_EQ(check("image", {{"shape", R"({"width":1,"height":1,"depth":1})"}}),
            "shape has no field 'depth'");
  EXPECT_EQ(check("audio", {{"shape", R"({"duration":-0.5})"}}),
            "shape.duration must be a number of 0 or more");
  EXPECT_EQ(checkAsset(json("[]"), "image"), "an asset is a map, not list");
}

} // namespace
