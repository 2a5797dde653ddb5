//===- Requests.h - Requests of the protocol --------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LANGUAGESERVER_REQUESTS_H
#define FACET_LIB_LANGUAGESERVER_REQUESTS_H

#include "facet/LanguageServer/Protocol/MessageWriter.h"
#include "facet/LanguageServer/Workspace.h"
#include "llvm/Support/LSP/Transport.h"

namespace facet::lsp {

/// Answers requests and takes notifications, but those of the life of the
/// server.
class Requests {
public:
  Requests(Workspace &workspace, MessageWriter &writer);

  /// The result of `initialize`; what the client can is remembered.
  llvm::json::Value initialize(const InitializeParams &params);
  /// Answers a request, also one that nobody knows.
  void answer(llvm::StringRef method, const llvm::json::Value &params,
              const llvm::json::Value &id);
  void notify(llvm::StringRef method, const llvm::json::Value &params);

private:
  template <typename Params, typename Take>
  void addNotification(llvm::StringLiteral method, Take take);
  template <typename Params, typename Make>
  void add(llvm::StringLiteral method, Make make);
  void addNotifications();
  void addMethodsOfNames();
  void addMethodsOfDocuments();
  void close(const DocumentParams &params);

  Workspace &workspace;
  MessageWriter &writer;
  llvm::StringMap<std::function<void(const llvm::json::Value &params)>>
      notifications;
  llvm::StringMap<std::function<void(const llvm::json::Value &params,
                                     const llvm::json::Value &id)>>
      methods;
};

} // namespace facet::lsp

#endif // FACET_LIB_LANGUAGESERVER_REQUESTS_H
