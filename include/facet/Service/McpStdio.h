//===- McpStdio.h - Tools over standard input and output ------ -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SERVICE_MCPSTDIO_H
#define FACET_SERVICE_MCPSTDIO_H

#include "facet/Service/McpServer.h"

namespace facet::service {

struct McpStdioOptions {
  /// Of a message, in bytes.
  uint64_t mostBytes = uint64_t(16) << 20;
  /// Calls that go on at once.
  unsigned workers = 16;
  /// How many calls may wait for one of them; others are refused.
  size_t mostQueued = 256;
  /// The time of one call, from when it was read.
  std::chrono::milliseconds requestTime{30'000};
  /// How long calls go on after the end of the input, or a first signal.
  std::chrono::milliseconds endTime{10'000};
};

/// Serves one client, who writes a message a line to `input` and reads from
/// `output`, until the input ends or SIGINT or SIGTERM comes; a second signal
/// cancels what goes on. False if nobody takes answers any more.
bool serveMcp(const McpServer &server, int input, int output,
              const McpStdioOptions &options);

} // namespace facet::service

#endif // FACET_SERVICE_MCPSTDIO_H
