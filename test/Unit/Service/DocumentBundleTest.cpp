//===- DocumentBundleTest.cpp - Documents with their files ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Programs/DocumentBundle.h"
#include "gtest/gtest.h"

namespace facet::service {
namespace {

TEST(DocumentBundle, HashesTheTextAlone) {
  // What sha256sum says of the file.
  EXPECT_EQ(
      DocumentBundle({"abc", {}}).hash(),
      "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f2001"
      "5ad");
}

TEST(DocumentBundle, HashesFilesApartFromTexts) {
  DocumentBundle bundle{"@import \"a.facet\"\n", {{"a.facet", "@vars\n"}}};
  DocumentBundle other = bundle;
  other.files["a.facet"] = "@vars\n\n";
  EXPECT_NE(bundle.hash(), other.hash());
  EXPECT_NE(bundle.hash(), DocumentBundle({bundle.document, {}}).hash());
  EXPECT_NE(bundle.hash(), DocumentBundle({bundle.toJson(), {}}).hash());
}

TEST(DocumentBundle, ReadsWhatItWrote) {
  DocumentBundle bundle{"text \"\n", {{"b/a.facet", "x"}, {"c", ""}}};
  std::optional<DocumentBundle> read =
      DocumentBundle::fromJson(bundle.toJson());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->document, bundle.document);
  EXPECT_EQ(read->files, bundle.files);
  for (llvm::StringRef bad :
       {"", "[]", "{}", R"({"document":1,"files":{}})",
        R"({"document":"","files":{"a":1}})", R"({"document":""})"})
    EXPECT_FALSE(DocumentBundle::fromJson(bad)) << bad.str();
}

TEST(DocumentBundle, TakesNamesBelowTheDocument) {
  for (llvm::StringRef good : {"a.facet", "a/b.facet", "ä", "..a", "a b"})
    EXPECT_TRUE(DocumentBundle::isFileName(good)) << good.str();
  for (llvm::StringRef bad : {"", "/a", "../a", "a/../b", "a/..", "./a", "a//b",
                              "a/", "a\\b", "document.facet"})
    EXPECT_FALSE(DocumentBundle::isFileName(bad)) << bad.str();
  EXPECT_FALSE(DocumentBundle::isFileName(llvm::StringRef("a\0b", 3)));
}

TEST(DocumentBundle, HasItsFilesAndNoOthers) {
  DocumentBundle bundle{"", {{"lib/a.facet", "text"}}};
  auto files = bundle.fileSystem();
  EXPECT_TRUE(files->exists("lib/a.facet"));
  EXPECT_FALSE(files->exists("/etc/hostname"));
  EXPECT_FALSE(files->exists("b.facet"));
}

} // namespace
} // namespace facet::service
