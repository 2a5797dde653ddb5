//===- BinaryFormat.h - Writing and reading of binary files -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Numbers are little-endian and have a fixed width; texts follow their size.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_BINARYFORMAT_H
#define FACET_SUPPORT_BINARYFORMAT_H

#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/bit.h"
#include "llvm/Support/Compiler.h"
#include "llvm/Support/Endian.h"
#include <string>

namespace facet {

/// Appends to a string.
class ByteWriter {
public:
  explicit ByteWriter(std::string &out) : out(out) {}

  void u8(uint8_t value) { out += char(value); }
  void u32(uint32_t value) { number(value); }
  void u64(uint64_t value) { number(value); }
  void real(double value) { number(llvm::bit_cast<uint64_t>(value)); }
  void text(llvm::StringRef value) {
    u64(value.size());
    out += value;
  }
  /// Without their size.
  void bytes(llvm::StringRef value) { out += value; }

private:
  template <typename T> void number(T value) {
    char bytes[sizeof(T)];
    llvm::support::endian::write<T>(bytes, value, llvm::endianness::little);
    out.append(bytes, sizeof(T));
  }

  std::string &out;
};

/// Reads bytes that may be damaged: never beyond their end, and after the first
/// thing that is wrong all that it gives is 0 and empty.
class ByteReader {
public:
  explicit ByteReader(llvm::StringRef bytes)
      : at(bytes.begin()), end(bytes.end()) {}

  uint8_t u8() { return uint8_t(number<uint8_t>()); }
  uint32_t u32() { return number<uint32_t>(); }
  uint64_t u64() { return number<uint64_t>(); }
  double real() { return llvm::bit_cast<double>(number<uint64_t>()); }
  /// Points into the bytes.
  llvm::StringRef text() { return bytes(u64()); }
  llvm::StringRef bytes(uint64_t size) {
    if (LLVM_UNLIKELY(size > remaining())) {
      fail();
      return {};
    }
    at += size;
    return {at - size, size_t(size)};
  }
  /// How many things follow, each of which takes at least `leastBytes`: a
  /// number that is good to allocate by.
  uint32_t count(uint64_t leastBytes) {
    uint32_t number = u32();
    if (LLVM_UNLIKELY(number > remaining() / leastBytes)) {
      fail();
      return 0;
    }
    return number;
  }
  /// A number below `limit`.
  uint32_t below(uint64_t limit) {
    uint32_t number = u32();
    if (LLVM_LIKELY(number < limit))
      return number;
    fail();
    return 0;
  }
  bool flag() {
    uint8_t byte = u8();
    if (byte > 1)
      fail();
    return byte == 1;
  }
  /// One of the first `count` enumerators.
  template <typename Enum> Enum enumerator(unsigned count) {
    uint8_t byte = u8();
    if (LLVM_LIKELY(byte < count))
      return Enum(byte);
    fail();
    return Enum(0);
  }

  void fail() {
    failed = true;
    at = end;
  }
  bool isGood() const { return !failed; }
  bool isAtEnd() const { return at == end; }
  uint64_t remaining() const { return uint64_t(end - at); }

private:
  template <typename T> T number() {
    if (LLVM_UNLIKELY(remaining() < sizeof(T))) {
      fail();
      return 0;
    }
    at += sizeof(T);
    return llvm::support::endian::read<T>(at - sizeof(T),
                                          llvm::endianness::little);
  }

  const char *at, *end;
  bool failed = false;
};

} // namespace facet

#endif // FACET_SUPPORT_BINARYFORMAT_H
