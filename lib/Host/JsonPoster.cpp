//===- JsonPoster.cpp - JSON for one server -------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Host/JsonPoster.h"
#include "Http/HttpClient.h"

namespace facet {

using namespace host;

struct JsonPoster::Implementation {
  explicit Implementation(HttpEndpoint given) : endpoint(std::move(given)) {
    endpoint.retries = 0;
  }
  HttpEndpoint endpoint;
  HttpClient client{1};
};

JsonPoster::JsonPoster(HttpEndpoint endpoint)
    : impl(std::make_unique<Implementation>(std::move(endpoint))) {}
JsonPoster::~JsonPoster() = default;

HttpAnswer JsonPoster::post(std::string body,
                            const Cancellation &cancellation) {
  HttpRequest request;
  request.endpoint = &impl->endpoint;
  request.url = impl->endpoint.url;
  request.body = std::move(body);
  request.isSafe = true;
  impl->client.begin(0, std::move(request));
  impl->client.next(&cancellation);
  return impl->client.take(0);
}

} // namespace facet
