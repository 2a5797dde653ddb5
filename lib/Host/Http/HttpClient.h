//===- HttpClient.h - Many requests on their way at once --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_HOST_HTTP_HTTPCLIENT_H
#define FACET_LIB_HOST_HTTP_HTTPCLIENT_H

#include "Http/CurlLibrary.h"
#include "facet/Host/JsonPoster.h"
#include "facet/Runtime/Host.h"
#include <chrono>
#include <deque>
#include <map>

namespace facet::host {

/// One POST of JSON.
struct HttpRequest {
  /// Outlives the request.
  const HttpEndpoint *endpoint = nullptr;
  std::string url;
  std::string body;
  /// To do it twice is no harm: it may go out on a connection that the server
  /// is about to close.
  bool isSafe = false;
};

/// Makes requests, many of them at once on one thread, by libcurl's multi
/// interface. Connections are kept for later ones. Nothing that it says holds
/// a secret: no value of a header, no user or query of a URL. For one thread at
/// a time.
class HttpClient {
public:
  /// `most`: how many requests are on their way at once; others wait for them.
  explicit HttpClient(uint64_t most);
  ~HttpClient();
  HttpClient(const HttpClient &) = delete;
  HttpClient &operator=(const HttpClient &) = delete;

  void begin(uint32_t number, HttpRequest request);
  /// Waits until one more is over, one way or the other; its number. Nullopt if
  /// all are. Once `cancellation`, which may be null, is cancelled, all are.
  std::optional<uint32_t> next(const Cancellation *cancellation);
  /// Of a request that is over.
  HttpAnswer take(uint32_t number);
  /// Forgets all requests, and closes the connections of those on their way.
  void abandon();

private:
  using Clock = std::chrono::steady_clock;
  struct Transfer;

  // What libcurl calls.
  static size_t takeBody(char *bytes, size_t, size_t size, void *transfer);
  static size_t takeHeader(char *bytes, size_t, size_t size, void *transfer);

  void start(Transfer &transfer);
  bool setUp(Transfer &transfer);
  bool addHeaders(Transfer &transfer);
  void startWaiting();
  void collect();
  void settle(Transfer &transfer, CURLcode code);
  bool repeats(Transfer &transfer, CURLcode code);
  bool redirects(Transfer &transfer, CURLcode code);
  void finish(Transfer &transfer, std::string problem);
  void release(Transfer &transfer);
  void cancelAll();
  int millisecondsToNext() const;

  const uint64_t most;
  const CurlLibrary *curl = nullptr;
  CURLM *multi = nullptr;
  std::map<uint32_t, std::unique_ptr<Transfer>> transfers;
  /// Those that were never started, in order.
  std::deque<uint32_t> queue;
  /// Those that are to be repeated, by when.
  std::multimap<Clock::time_point, uint32_t> later;
  std::deque<uint32_t> over;
  /// Handles that can be used again.
  std::vector<CURL *> idle;
  uint64_t running = 0;
};

} // namespace facet::host

#endif // FACET_LIB_HOST_HTTP_HTTPCLIENT_H
