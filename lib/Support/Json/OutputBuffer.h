//===- OutputBuffer.h - Text on its way to a string -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SUPPORT_JSON_OUTPUTBUFFER_H
#define FACET_LIB_SUPPORT_JSON_OUTPUTBUFFER_H

#include "Simd/ByteBlock.h"
#include "facet/Support/Unicode/Utf8.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Compiler.h"
#include <cstring>
#include <string>

namespace facet {
namespace detail {

/// Collects text on the stack before it goes to a string: to ask a string for
/// room costs more than a short piece of text. `flush` must end its use.
class OutputBuffer {
public:
  explicit OutputBuffer(std::string &out) : out(out) {}
  OutputBuffer(const OutputBuffer &) = delete;
  OutputBuffer &operator=(const OutputBuffer &) = delete;

  /// What `makeRoom` makes room for: a block of which every byte becomes six.
  static constexpr size_t roomMade = 6 * ByteBlock::width + 16;

  void makeRoom() {
    if (LLVM_UNLIKELY(used > sizeof(bytes) - roomMade))
      flush();
  }

  // Without a check: at most `roomMade` bytes after `makeRoom`.
  void put(char c) { bytes[used++] = c; }
  void putCodePoint(uint32_t codePoint) {
    used = size_t(encodeUtf8(bytes + used, codePoint) - bytes);
  }
  /// Writes a whole block, of which `size` bytes count.
  void put(ByteBlock block, size_t size) {
    block.store(bytes + used);
    used += size;
  }
  /// Writes 4 bytes, of which `size` count.
  void putFour(const char *four, size_t size) {
    std::memcpy(bytes + used, four, 4);
    used += size;
  }
  /// Writes 8 bytes, of which `size` count.
  void putEight(const char *eight, size_t size) {
    std::memcpy(bytes + used, eight, 8);
    used += size;
  }

  /// Writes a block of fixed size, of which `size` bytes count.
  template <size_t N> void putBlock(const char (&block)[N], size_t size) {
    static_assert(N <= roomMade, "a block must fit");
    std::memcpy(bytes + used, block, N);
    used += size;
  }

  /// Writes text of any size, with a check.
  void append(llvm::StringRef text) {
    if (LLVM_UNLIKELY(text.size() > sizeof(bytes) - used)) {
      flush();
      if (text.size() > sizeof(bytes)) {
        out.append(text.data(), text.size());
        return;
      }
    }
    std::memcpy(bytes + used, text.data(), text.size());
    used += text.size();
  }

  void flush() {
    out.append(bytes, used);
    used = 0;
  }

  /// Bytes of the string and of what waits.
  uint64_t total() const { return out.size() + used; }

private:
  std::string &out;
  size_t used = 0;
  char bytes[1024];
};

} // namespace detail
} // namespace facet

#endif // FACET_LIB_SUPPORT_JSON_OUTPUTBUFFER_H
