//===- JsonPoster.h - JSON for one server --------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_HOST_JSONPOSTER_H
#define FACET_HOST_JSONPOSTER_H

#include "facet/Host/HostSettings.h"
#include "facet/Runtime/Host.h"

namespace facet {

/// What came of a request.
struct HttpAnswer {
  /// Why there is no answer; empty if there is one. Shows no secret.
  std::string problem;
  long status = 0;
  std::string body;
  /// What the server says of when to come back, in seconds.
  std::optional<uint64_t> retryAfter;
};

/// Posts JSON to one server, again and again. Nothing is repeated but by the
/// caller. For one thread at a time.
class JsonPoster {
public:
  explicit JsonPoster(HttpEndpoint endpoint);
  ~JsonPoster();

  /// Waits for the answer, or until `cancellation`.
  HttpAnswer post(std::string body, const Cancellation &cancellation);

private:
  struct Implementation;
  std::unique_ptr<Implementation> impl;
};

} // namespace facet

#endif // FACET_HOST_JSONPOSTER_H
