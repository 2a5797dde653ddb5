//===- Signature.cpp - Ed25519 signatures ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Signature.h"
#include "facet/Support/Hash.h"
#include "llvm/Support/Base64.h"
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <vector>

namespace facet {

namespace {
using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

/// Never asks for a passphrase.
int noPassphrase(char *, int, int, void *) { return -1; }

EVP_PKEY *pkey(const std::shared_ptr<void> &key) {
  return static_cast<EVP_PKEY *>(key.get());
}

std::shared_ptr<void> own(EVP_PKEY *key) {
  return {key, [](void *k) { EVP_PKEY_free(static_cast<EVP_PKEY *>(k)); }};
}

template <typename Read>
std::shared_ptr<void> readKey(llvm::StringRef pem, Read read, const char *kind,
                              std::string &error) {
  Bio bio(BIO_new_mem_buf(pem.data(), int(pem.size())), BIO_free);
  EVP_PKEY *raw =
      bio ? read(bio.get(), nullptr, noPassphrase, nullptr) : nullptr;
  if (!raw) {
    error = std::string("the text holds no ") + kind + " key in PEM form";
    return nullptr;
  }
  std::shared_ptr<void> key = own(raw);
  if (EVP_PKEY_id(raw) != EVP_PKEY_ED25519) {
    error = std::string("the ") + kind + " key is not one of Ed25519";
    return nullptr;
  }
  return key;
}
} // namespace

std::optional<SignatureKey> SignatureKey::privateFromPem(llvm::StringRef pem,
                                                         std::string &error) {
  SignatureKey result;
  result.key = readKey(pem, PEM_read_bio_PrivateKey, "private", error);
  if (!result.key)
    return std::nullopt;
  return result;
}

std::optional<SignatureKey> SignatureKey::publicFromPem(llvm::StringRef pem,
                                                        std::string &error) {
  SignatureKey result;
  result.key = readKey(pem, PEM_read_bio_PUBKEY, "public", error);
  if (!result.key)
    return std::nullopt;
  return result;
}

std::string SignatureKey::keyId() const {
  unsigned char bytes[32];
  size_t size = sizeof(bytes);
  if (EVP_PKEY_get_raw_public_key(pkey(key), bytes, &size) != 1)
    return "";
  return sha256Id({reinterpret_cast<const char *>(bytes), size});
}

std::string SignatureKey::sign(llvm::StringRef bytes) const {
  Context context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  unsigned char signature[64];
  size_t size = sizeof(signature);
  if (!context ||
      EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, pkey(key)) !=
          1 ||
      EVP_DigestSign(context.get(), signature, &size, bytes.bytes_begin(),
                     bytes.size()) != 1)
    return "";
  return llvm::encodeBase64(llvm::ArrayRef(signature, size));
}

bool SignatureKey::verify(llvm::StringRef bytes,
                          llvm::StringRef signature) const {
  std::vector<char> raw;
  if (llvm::Error error = llvm::decodeBase64(signature, raw)) {
    llvm::consumeError(std::move(error));
    return false;
  }
  Context context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  return context &&
         EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr,
                              pkey(key)) == 1 &&
         EVP_DigestVerify(context.get(),
                          reinterpret_cast<const unsigned char *>(raw.data()),
                          raw.size(), bytes.bytes_begin(), bytes.size()) == 1;
}

} // namespace facet
