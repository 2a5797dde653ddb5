//===- McpHttp.h - Tools over HTTP ---------------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SERVICE_MCP_MCPHTTP_H
#define FACET_LIB_SERVICE_MCP_MCPHTTP_H

#include "facet/Service/McpServer.h"

namespace facet::service {

/// The answer to POST /mcp, the protocol's transport "Streamable HTTP": one
/// answer a request, never a stream. The session's id only tells whose requests
/// a client withdraws; nothing is kept, so any instance serves any request.
Response answerMcp(const McpServer &server, const RequestHead &head,
                   std::string body, RequestControl &control);

} // namespace facet::service

#endif // FACET_LIB_SERVICE_MCP_MCPHTTP_H
