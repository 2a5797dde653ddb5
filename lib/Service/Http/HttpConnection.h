//===- HttpConnection.h - One connection ------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SERVICE_HTTP_HTTPCONNECTION_H
#define FACET_LIB_SERVICE_HTTP_HTTPCONNECTION_H

#include "Http/HttpShared.h"
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace facet::service {

/// One connection: requests one after another, those that were sent ahead in
/// their order. All but the work on requests happens in the thread of its loop.
class HttpConnection : public std::enable_shared_from_this<HttpConnection> {
public:
  HttpConnection(Socket socket, HttpLoop &loop, HttpShared &shared)
      : socket(std::move(socket)), loop(loop), shared(shared) {}

  void start();
  /// Looks at the time: called every few hundredths of a second.
  void tick(Clock::time_point now);
  /// No further request is taken; what has begun goes on.
  void beginEnding();
  /// Ends whatever goes on.
  void abort();

private:
  using Error = boost::system::error_code;
  using Parser =
      boost::beast::http::request_parser<boost::beast::http::string_body>;
  /// What it waits for.
  enum class State : uint8_t {
    /// The first byte of a request.
    Idle,
    /// The rest of its head, or its body.
    Head,
    Body,
    /// A worker.
    Working,
    /// The client, who reads the answer; then for whatever it still sends.
    Writing,
    Draining,
    Closed
  };

  void readHead();
  void onHead(Error error);
  void takeHead();
  void readBody(uint64_t bytes);
  void onBody(Error error);
  void onBadRequest(Error error);
  void sendContinue(uint64_t bytes);

  void work();
  void onAnswer();
  void refuse(Response response, Refusal why);
  /// Ends the request with an answer that leaves its rest unread.
  void answerEarly(Response response);

  void write();
  /// Sends the parts, which stay where they are. The time for it begins anew
  /// with each part that the client takes.
  template <typename Parts> void send(const Parts &parts);
  void appendHead();
  void onWritten(Error error);
  void nextPiece();
  void writePiece(bool isLast);
  void finishRequest();
  void drain();
  void close();

  void wait(State next, Clock::duration time) {
    state = next;
    deadline = Clock::now() + time;
  }

  Socket socket;
  HttpLoop &loop;
  HttpShared &shared;
  boost::beast::flat_buffer buffer;
  State state = State::Idle;
  Clock::time_point deadline = Clock::time_point::max();
  bool isLate = false;

  // The request.
  std::optional<Parser> parser;
  RequestHead asked;
  std::string body;
  RequestControl control;
  std::string id;
  Clock::time_point began, queuedAt, workBegan;
  uint64_t bodyBytes = 0, bytesIn = 0, bytesOut = 0;
  bool isBodyUnread = false;

  // The answer.
  Response response;
  std::string head, piece;
  bool keepsAlive = false, isChunked = false, isWhole = false;
};

} // namespace facet::service

#endif // FACET_LIB_SERVICE_HTTP_HTTPCONNECTION_H
