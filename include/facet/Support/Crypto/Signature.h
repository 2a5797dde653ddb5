//===- Signature.h - Ed25519 signatures ----------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_CRYPTO_SIGNATURE_H
#define FACET_SUPPORT_CRYPTO_SIGNATURE_H

#include "llvm/ADT/StringRef.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace facet {

/// The bytes of a base64 text of either alphabet, with or without padding (RFC
/// 4648 §4 and §5), whose unused bits are zero; nullopt if it is none.
std::optional<std::vector<char>> decodeBase64Text(llvm::StringRef text);

/// An Ed25519 key, private or public, read from PEM text.
class SignatureKey {
public:
  /// Reads a private key (PKCS #8); nullopt and `error` if the text holds no
  /// Ed25519 private key.
  static std::optional<SignatureKey> privateFromPem(llvm::StringRef pem,
                                                    std::string &error);
  /// Reads a public key (SubjectPublicKeyInfo).
  static std::optional<SignatureKey> publicFromPem(llvm::StringRef pem,
                                                   std::string &error);

  /// "sha256:" and the digest of the 32 bytes of the public key.
  std::string keyId() const;
  /// The signature of `bytes` in base64url without padding. Needs a private
  /// key; empty if the library fails.
  std::string sign(llvm::StringRef bytes) const;
  /// Whether `signature`, a text of `decodeBase64Text`, is one of `bytes` by
  /// this key.
  bool verify(llvm::StringRef bytes, llvm::StringRef signature) const;

private:
  SignatureKey() = default;
  /// OpenSSL's EVP_PKEY.
  std::shared_ptr<void> key;
};

} // namespace facet

#endif // FACET_SUPPORT_CRYPTO_SIGNATURE_H
