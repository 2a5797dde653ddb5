//===- HashTest.cpp - Message digests -------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Crypto/Hash.h"
#include "gtest/gtest.h"

using namespace facet;

TEST(HashTest, Vectors) {
  EXPECT_EQ(hexDigest(HashAlgorithm::Md5, "abc"),
            "900150983cd24fb0d6963f7d28e17f72");
  EXPECT_EQ(hexDigest(HashAlgorithm::Sha1, "abc"),
            "a9993e364706816aba3e25717850c26c9cd0d89d");
  EXPECT_EQ(hexDigest(HashAlgorithm::Sha256, "abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hexDigest(HashAlgorithm::Sha512, "abc"),
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
            "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
}

TEST(HashTest, Sha256Ids) {
  EXPECT_EQ(sha256Id(""), "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b"
                          "934ca495991b7852b855");
  Sha256 pieces;
  pieces.update("{\"policy\":{\"allow\":[]},");
  pieces.update("");
  pieces.update("\"policy_version\":\"1\"}");
  EXPECT_EQ(pieces.finishId(),
            sha256Id("{\"policy\":{\"allow\":[]},\"policy_version\":\"1\"}"));
}

TEST(HashTest, Names) {
  EXPECT_EQ(parseHashAlgorithm("sha512"), HashAlgorithm::Sha512);
  EXPECT_EQ(parseHashAlgorithm("md5"), HashAlgorithm::Md5);
  EXPECT_EQ(parseHashAlgorithm("SHA256"), std::nullopt);
}
