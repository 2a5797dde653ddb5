//===- MessageWriter.h - Messages to a client -------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Messages are written as they are made: llvm::json::Value takes some kilobytes
// for each object, and a large document has a thousand diagnostics of four
// objects each.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_PROTOCOL_MESSAGEWRITER_H
#define FACET_LANGUAGESERVER_PROTOCOL_MESSAGEWRITER_H

#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/LSP/Protocol.h"
#include "llvm/Support/raw_ostream.h"

namespace facet::lsp {

class MessageWriter {
public:
  /// Writes one value.
  using WriteValue = llvm::function_ref<void(llvm::json::OStream &)>;

  explicit MessageWriter(llvm::raw_ostream &output) : output(output) {}

  void notify(llvm::StringRef method, WriteValue params);
  /// The answer to a request.
  void reply(const llvm::json::Value &id, WriteValue result);
  void refuse(const llvm::json::Value &id, llvm::lsp::ErrorCode code,
              llvm::StringRef message);
  /// The same, with what an LSPError says.
  void refuse(const llvm::json::Value &id, llvm::Error error);

private:
  void write(llvm::function_ref<void(llvm::json::OStream &)> attributes);

  llvm::raw_ostream &output;
  /// The message that is written; its memory serves the next one.
  llvm::SmallString<0> body;
};

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_PROTOCOL_MESSAGEWRITER_H
