//===- MessageReader.cpp - Messages from a client -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Protocol/MessageReader.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Errno.h"
#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace facet::lsp {

/// Reads what there is, waiting for at least one byte. False at the end.
bool MessageReader::fill() {
  constexpr size_t chunk = size_t(1) << 16;
  buffer.erase(0, position);
  position = 0;
  size_t size = buffer.size();
  buffer.resize(size + chunk);
  ssize_t count = llvm::sys::RetryAfterSignal(-1, ::read, descriptor,
                                              buffer.data() + size, chunk);
  buffer.resize(size + size_t(std::max<ssize_t>(count, 0)));
  failed |= count < 0;
  ended |= count <= 0;
  return count > 0;
}

bool MessageReader::hasMore() {
  if (position != buffer.size())
    return true;
  pollfd waiting{descriptor, POLLIN, 0};
  return !ended && ::poll(&waiting, 1, 0) > 0;
}

/// A header, without its end. Headers are short; what is longer is cut.
bool MessageReader::readLine(std::string &line) {
  constexpr size_t longestHeader = 4096;
  line.clear();
  for (;;) {
    if (position == buffer.size() && !fill())
      return false;
    char c = buffer[position++];
    if (c == '\n')
      return true;
    if (line.size() < longestHeader)
      line += c;
  }
}

/// Takes so many bytes, or, without `to`, passes over them.
bool MessageReader::readBytes(size_t size, std::string *to) {
  while (size) {
    if (position == buffer.size() && !fill())
      return false;
    size_t count = std::min(size, buffer.size() - position);
    if (to)
      to->append(buffer, position, count);
    position += count;
    size -= count;
  }
  return true;
}

llvm::LogicalResult MessageReader::readMessage(std::string &json) {
  json.clear();
  std::optional<size_t> length;
  std::string line;
  for (;;) {
    if (!readLine(line))
      return llvm::failure();
    auto [name, value] = llvm::StringRef(line).trim().split(':');
    size_t number;
    if (name.trim().equals_insensitive("content-length")) {
      if (!value.trim().getAsInteger(10, number))
        length = number;
    } else if (name.empty() && length) {
      break;
    }
  }
  bool isTooLong = *length > longestMessage;
  return llvm::success(readBytes(*length, isTooLong ? nullptr : &json) &&
                       !isTooLong);
}

} // namespace facet::lsp
