//===- Hash.cpp - Message digests -----------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Crypto/Hash.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include <new>
// The functions below are marked as deprecated in favour of EVP, whose first
// use costs about a millisecond: as much as a whole run of a small document.
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/md5.h>
#include <openssl/sha.h>

namespace facet {

std::optional<HashAlgorithm> parseHashAlgorithm(llvm::StringRef name) {
  return llvm::StringSwitch<std::optional<HashAlgorithm>>(name)
      .Case("md5", HashAlgorithm::Md5)
      .Case("sha1", HashAlgorithm::Sha1)
      .Case("sha256", HashAlgorithm::Sha256)
      .Case("sha512", HashAlgorithm::Sha512)
      .Default(std::nullopt);
}

static void appendHex(std::string &out, llvm::ArrayRef<unsigned char> digest) {
  for (unsigned char byte : digest) {
    out += llvm::hexdigit(byte >> 4, /*LowerCase=*/true);
    out += llvm::hexdigit(byte & 15, /*LowerCase=*/true);
  }
}

template <size_t Size, typename Context, typename Init, typename Update,
          typename Final>
static std::string digestWith(llvm::StringRef bytes, Init init, Update update,
                              Final final) {
  Context context;
  unsigned char digest[Size];
  init(&context);
  update(&context, bytes.data(), bytes.size());
  final(digest, &context);
  std::string hex;
  hex.reserve(2 * Size);
  appendHex(hex, digest);
  return hex;
}

std::string hexDigest(HashAlgorithm algorithm, llvm::StringRef bytes) {
  switch (algorithm) {
  case HashAlgorithm::Md5:
    return digestWith<MD5_DIGEST_LENGTH, MD5_CTX>(bytes, MD5_Init, MD5_Update,
                                                  MD5_Final);
  case HashAlgorithm::Sha1:
    return digestWith<SHA_DIGEST_LENGTH, SHA_CTX>(bytes, SHA1_Init, SHA1_Update,
                                                  SHA1_Final);
  case HashAlgorithm::Sha256:
    return digestWith<SHA256_DIGEST_LENGTH, SHA256_CTX>(
        bytes, SHA256_Init, SHA256_Update, SHA256_Final);
  case HashAlgorithm::Sha512:
    return digestWith<SHA512_DIGEST_LENGTH, SHA512_CTX>(
        bytes, SHA512_Init, SHA512_Update, SHA512_Final);
  }
  return {};
}

std::string sha256Id(llvm::StringRef bytes) {
  Sha256 hash;
  hash.update(bytes);
  return hash.finishId();
}

bool isSha256Hex(llvm::StringRef text) {
  return text.size() == 2 * SHA256_DIGEST_LENGTH &&
         llvm::all_of(text, [](char c) {
           return llvm::isHexDigit(c) && !llvm::isUpper(c);
         });
}

static SHA256_CTX *context(unsigned char *state) {
  return std::launder(reinterpret_cast<SHA256_CTX *>(state));
}

Sha256::Sha256() {
  static_assert(sizeof(SHA256_CTX) <= sizeof(state), "the state is too small");
  static_assert(alignof(SHA256_CTX) <= 8, "the state is not aligned");
  SHA256_Init(new (state) SHA256_CTX);
}

void Sha256::update(llvm::StringRef bytes) {
  SHA256_Update(context(state), bytes.data(), bytes.size());
}

std::string Sha256::finishId() {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256_Final(digest, context(state));
  std::string id = "sha256:";
  id.reserve(id.size() + 2 * sizeof(digest));
  appendHex(id, digest);
  return id;
}

} // namespace facet
