//===- MessageReader.h - Messages from a client -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_PROTOCOL_MESSAGEREADER_H
#define FACET_LANGUAGESERVER_PROTOCOL_MESSAGEREADER_H

#include "llvm/Support/LogicalResult.h"
#include <string>

namespace facet::lsp {

/// Reads the messages of a client from a file descriptor. The names of headers
/// are matched without regard to case, a header block that says no length is
/// passed over, and whether more has arrived can be asked, so that of many
/// edits only the last needs an answer.
class MessageReader {
public:
  explicit MessageReader(int descriptor) : descriptor(descriptor) {}

  bool hasError() const { return failed; }
  bool isEndOfInput() const { return ended; }
  /// Fails at the end of the input and on a message that is too long, which is
  /// passed over.
  llvm::LogicalResult readMessage(std::string &json);

  /// Whether a message, or a part of one, can be read without waiting.
  bool hasMore();

  /// Bytes that a message may have.
  static constexpr size_t longestMessage = size_t(1) << 30;

private:
  bool fill();
  bool readLine(std::string &line);
  bool readBytes(size_t size, std::string *to);

  int descriptor;
  std::string buffer;
  size_t position = 0;
  bool ended = false, failed = false;
};

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_PROTOCOL_MESSAGEREADER_H
