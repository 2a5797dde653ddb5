//===- MediaTest.cpp - Lenses on images and audio -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../LensTest.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Support/Crypto/Hash.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Json/JsonWriter.h"

using namespace facet;
using namespace facet::test;

static const std::string digest(64, 'a');

static std::string image(llvm::StringRef value, llvm::StringRef shape) {
  return (R"({"kind": "image", "format": "png", "digest": {"algo": "sha256", "value": ")" +
          value + R"("}, "shape": )" + shape + "}")
      .str();
}

static std::string audio(llvm::StringRef duration) {
  return (R"({"kind": "audio", "format": "wav", "digest": {"algo": "sha256", "value": ")" +
          digest + R"("}, "shape": {"duration": )" + duration + "}}")
      .str();
}

static std::string canonical(llvm::StringRef json) {
  ValueArena arena;
  JsonError error;
  return toJcs(*parseJson(json, arena, error));
}

TEST(MediaLens, ImageResize) {
  std::string input = image(digest, R"({"width": 800, "height": 600})");
  std::string value =
      hexDigest(HashAlgorithm::Sha256,
                R"({"digest":")" + digest +
                    R"(","height":150,"lens":"image_resize","width":200})");
  EXPECT_EQ(LensCall("image_resize").input(input).arg("200").arg("150").run(),
            canonical(image(value, R"({"width": 200, "height": 150})")));
}

TEST(MediaLens, ImageResizeKeepsTheOrderOfKeys) {
  ValueArena arena;
  LensContext context(arena);
  JsonError error;
  Value input = *parseJson(
      R"({"shape": {"height": 6, "width": 8}, "digest": {"value": ")" + digest +
          R"(", "algo": "sha256"}, "format": "png", "kind": "image"})",
      arena, error);
  auto result = LensRegistry()
                    .find("image_resize")
                    ->kernel(context, input,
                             {Value::integerValue(1), Value::integerValue(2)});
  ASSERT_TRUE(succeeded(result));
  std::string keys;
  for (const MapEntry &entry : result->asMap())
    keys += (entry.key + " ").str();
  EXPECT_EQ(keys, "shape digest format kind ");
  EXPECT_EQ(result->find("digest")->asMap()[0].key, "value");
  EXPECT_FALSE(checkAsset(*result, "image"));
}

TEST(MediaLens, ImageResizeBounds) {
  std::string input = image(digest, R"({"width": 800, "height": 600})");
  auto resize = [&](llvm::StringRef width, llvm::StringRef height) {
    return LensCall("image_resize").input(input).arg(width).arg(height).run();
  };
  EXPECT_EQ(resize("0", "150"), "F452 LensBadImageSize");
  EXPECT_EQ(resize("150", "-1"), "F452 LensBadImageSize");
  EXPECT_EQ(resize("65537", "1"), "F452 LensBadImageSize");
  EXPECT_NE(resize("65536", "1"), "F452 LensBadImageSize");
  EXPECT_EQ(LensCall("image_resize").input(input).arg("1").arg("0").message(),
            "'image_resize' needs 'height' to be from 1 to 65536, got 0");
}

TEST(MediaLens, AudioTrim) {
  auto duration = [](llvm::StringRef start, llvm::StringRef end,
                     llvm::StringRef whole = "10") {
    std::string text =
        LensCall("audio_trim").input(audio(whole)).arg(start).arg(end).run();
    llvm::StringRef rest = text;
    size_t at = rest.find("\"duration\":");
    return at == llvm::StringRef::npos
               ? text
               : rest.drop_front(at + 11).split('}').first.str();
  };
  EXPECT_EQ(duration("2.0", "5.5"), "3.5");
  EXPECT_EQ(duration("0", "10"), "10");
  EXPECT_EQ(duration("0", "3.5", "3.5"), "3.5");
  EXPECT_EQ(duration("-1.0", "5.0"), "F452 LensBadAudioRange");
  EXPECT_EQ(duration("5.0", "2.0"), "F452 LensBadAudioRange");
  EXPECT_EQ(duration("5", "5.0"), "F452 LensBadAudioRange");
  EXPECT_EQ(duration("5", "10.5"), "F452 LensBadAudioRange");
  EXPECT_EQ(
      LensCall("audio_trim").input(audio("10")).arg("5").arg("2").message(),
      "'audio_trim' needs 0 <= start < end <= 10, the duration; got "
      "start=5, end=2");
}

TEST(MediaLens, DigestsDiffer) {
  auto trim = [](llvm::StringRef start, llvm::StringRef end) {
    return LensCall("audio_trim").input(audio("10")).arg(start).arg(end).run();
  };
  EXPECT_EQ(trim("1", "2"), trim("1", "2"));
  EXPECT_NE(trim("1", "2"), trim("2", "3"));
  EXPECT_EQ(trim("1", "2").find(digest), std::string::npos);
}

// Callers check assets first; a kernel that gets another map still only fails.
TEST(MediaLens, RefusesWhatIsNoAsset) {
  ValueArena arena;
  LensContext context(arena);
  auto result = LensRegistry()
                    .find("image_resize")
                    ->kernel(context, Value::map({}),
                             {Value::integerValue(1), Value::integerValue(1)});
  EXPECT_TRUE(failed(result));
  EXPECT_EQ(context.failureKind, diag::LensBadAsset);
  result = LensRegistry()
               .find("audio_trim")
               ->kernel(context, Value::map({}),
                        {Value::integerValue(0), Value::integerValue(1)});
  EXPECT_TRUE(failed(result));
  EXPECT_EQ(context.failureArguments[1], "shape");
}
