//===- Hash.h - Message digests ---------------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_CRYPTO_HASH_H
#define FACET_SUPPORT_CRYPTO_HASH_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace facet {

enum class HashAlgorithm { Md5, Sha1, Sha256, Sha512 };

/// "md5", "sha1", "sha256", "sha512".
std::optional<HashAlgorithm> parseHashAlgorithm(llvm::StringRef name);

/// The digest in lower-case hexadecimal.
std::string hexDigest(HashAlgorithm algorithm, llvm::StringRef bytes);

/// "sha256:" and the digest in lower-case hexadecimal: the form of all hashes
/// in FACET's output (docs/Language.md 1.4, 1.12, 1.14).
std::string sha256Id(llvm::StringRef bytes);

/// Whether a text is the digest of such a hash: 64 lower-case hexadecimal
/// digits.
bool isSha256Hex(llvm::StringRef text);

/// SHA-256 of text that comes in pieces.
class Sha256 {
public:
  Sha256();
  void update(llvm::StringRef bytes);
  /// "sha256:" and the digest; the object is spent after it.
  std::string finishId();

private:
  alignas(8) unsigned char state[128];
};

} // namespace facet

#endif // FACET_SUPPORT_CRYPTO_HASH_H
