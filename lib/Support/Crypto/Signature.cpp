//===- Signature.cpp - Ed25519 signatures ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Crypto/Signature.h"
#include "facet/Support/Crypto/Hash.h"
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

/// RFC 4648 §5, without padding.
std::string encodeBase64Url(llvm::ArrayRef<unsigned char> bytes) {
  std::string text = llvm::encodeBase64(bytes);
  for (char &c : text)
    c = c == '+' ? '-' : c == '/' ? '_' : c;
  text.erase(text.find_last_not_of('=') + 1);
  return text;
}
} // namespace

std::optional<std::vector<char>> decodeBase64Text(llvm::StringRef text) {
  size_t padding = text.size() - text.rtrim('=').size();
  std::string plain = text.drop_back(padding).str();
  // Padding is left out, or is all that belongs there.
  if (plain.size() % 4 == 1 ||
      (padding && (padding > 2 || (plain.size() + padding) % 4)))
    return std::nullopt;
  for (char &c : plain)
    c = c == '-' ? '+' : c == '_' ? '/' : c;
  plain.append((4 - plain.size() % 4) % 4, '=');
  std::vector<char> bytes;
  if (llvm::Error error = llvm::decodeBase64(plain, bytes)) {
    llvm::consumeError(std::move(error));
    return std::nullopt;
  }
  // Bits that belong to no byte are zero: bytes have one text, so that nobody
  // changes a signature without a key.
  if (llvm::encodeBase64(bytes) != plain)
    return std::nullopt;
  return bytes;
}

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
  return encodeBase64Url(llvm::ArrayRef(signature, size));
}

bool SignatureKey::verify(llvm::StringRef bytes,
                          llvm::StringRef signature) const {
  std::optional<std::vector<char>> raw = decodeBase64Text(signature);
  if (!raw)
    return false;
  Context context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  return context &&
         EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr,
                              pkey(key)) == 1 &&
         EVP_DigestVerify(context.get(),
                          reinterpret_cast<const unsigned char *>(raw->data()),
                          raw->size(), bytes.bytes_begin(), bytes.size()) == 1;
}

} // namespace facet
