//===- Packed.cpp - Messages that the server has less of ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Job/Packed.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Compression.h"
#include "llvm/Support/Error.h"

namespace facet::cluster {

/// In front of bytes that are compressed, with their size; and that are not.
static constexpr llvm::StringLiteral zstdMark = "zstd ", plainMark = "plain\n";

void pack(llvm::StringRef bytes, std::string &out) {
  constexpr size_t least = 1024;
  /// The fastest with a table of matches.
  constexpr int level = 1;
  llvm::SmallVector<uint8_t, 0> compressed;
  if (bytes.size() >= least)
    llvm::compression::zstd::compress(llvm::arrayRefFromStringRef(bytes),
                                      compressed, level);
  if (compressed.empty() || compressed.size() >= bytes.size()) {
    out += plainMark;
    out += bytes;
    return;
  }
  out += zstdMark;
  out += llvm::utostr(bytes.size());
  out += '\n';
  out += llvm::toStringRef(compressed);
}

bool unpack(llvm::StringRef packed, std::string &bytes) {
  /// No result is larger: values of a run have a limit below it.
  constexpr uint64_t most = uint64_t(1) << 36;
  if (packed.consume_front(plainMark)) {
    bytes.assign(packed.begin(), packed.end());
    return true;
  }
  auto [size, compressed] = packed.split('\n');
  uint64_t count = 0;
  if (!size.consume_front(zstdMark) || size.getAsInteger(10, count) ||
      count > most)
    return false;
  bytes.resize(count);
  size_t got = count;
  llvm::Error error = llvm::compression::zstd::decompress(
      llvm::arrayRefFromStringRef(compressed),
      reinterpret_cast<uint8_t *>(bytes.data()), got);
  bool isGood = !error && got == count;
  llvm::consumeError(std::move(error));
  return isGood;
}

} // namespace facet::cluster
