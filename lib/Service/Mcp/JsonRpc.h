//===- JsonRpc.h - Messages of JSON-RPC 2.0 ------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SERVICE_MCP_JSONRPC_H
#define FACET_LIB_SERVICE_MCP_JSONRPC_H

#include "facet/Support/Value.h"
#include <memory>
#include <string>
#include <vector>

namespace facet::service {

enum class RpcCode : int {
  NotJson = -32700,
  NotRequest = -32600,
  NoMethod = -32601,
  BadParams = -32602,
  /// The queue is full.
  Busy = -32000
};

/// A message as it came.
struct RpcMessage {
  enum class Kind : uint8_t { Request, Notification, Response, Bad };
  Kind kind = Kind::Bad;
  /// The JSON text of its id; "null" if it has none that could be read.
  std::string id = "null";
  llvm::StringRef method;
  /// A map; an empty one where there are none.
  Value params = Value::map({});
  /// Of a bad one.
  RpcCode code = RpcCode::NotRequest;
  std::string problem;
};

/// What one line or body holds.
struct RpcInput {
  std::string text;
  ValueArena arena;
  bool isBatch = false;
  /// At least one, of a bad text a bad one.
  std::vector<RpcMessage> messages;
};

/// Reads a message, or a batch of them. Its values may take so much memory, in
/// bytes.
std::shared_ptr<const RpcInput> readRpc(std::string text, uint64_t memoryLimit);

/// The answers, each one line of JSON.
std::string rpcResult(llvm::StringRef id, llvm::StringRef result);
std::string rpcError(llvm::StringRef id, RpcCode code, llvm::StringRef message);
/// Those to the messages of an input, which are left out where they are empty;
/// empty if there is none.
std::string joinAnswers(const RpcInput &input,
                        llvm::ArrayRef<std::string> answers);

} // namespace facet::service

#endif // FACET_LIB_SERVICE_MCP_JSONRPC_H
