//===- HttpConnection.cpp - One connection --------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Http/HttpConnection.h"
#include "ErrorResponse.h"
#include "facet/Service/ServiceDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>
#include <sys/socket.h>

namespace facet::service {

namespace http = boost::beast::http;

/// Of a request line and headers, in bytes.
static constexpr uint32_t mostHead = 16 << 10;

static llvm::StringRef text(boost::beast::string_view view) {
  return {view.data(), view.size()};
}

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

void HttpConnection::start() {
  loop.connections.insert(this);
  if (shared.isEnding)
    return close();
  Error ignored;
  (void)socket.set_option(asio::ip::tcp::no_delay(true), ignored);
  readHead();
}

void HttpConnection::readHead() {
  parser.emplace();
  parser->header_limit(mostHead);
  // Checked once the head is there, so that the answer can say more.
  parser->body_limit(UINT64_MAX);
  isLate = isBodyUnread = false;
  bytesIn = bytesOut = 0;
  began = queuedAt = workBegan = Clock::now();
  id.clear();
  asked = RequestHead();
  body.clear();
  control.cancellation.reset();
  bool hasMore = buffer.size() != 0;
  wait(hasMore ? State::Head : State::Idle,
       hasMore ? shared.service.options().requestTime
               : shared.options.idleTime);
  http::async_read_header(socket, buffer, *parser,
                          [self = shared_from_this()](Error error, size_t) {
                            self->onHead(error);
                          });
}

void HttpConnection::onHead(Error error) {
  if (error)
    return onBadRequest(error);
  // Between two requests nothing is late.
  if (state == State::Idle)
    began = Clock::now();
  takeHead();
}

/// A request that came in part, late, or is none.
void HttpConnection::onBadRequest(Error error) {
  if (state == State::Closed)
    return;
  if (isLate)
    return answerEarly(
        errorResponse(408, diag::ServeTooSlow,
                      {llvm::utostr(uint64_t(
                          shared.service.options().requestTime.count()))}));
  if (error == http::error::header_limit)
    return answerEarly(
        errorResponse(431, diag::ServeHeadTooLarge, {llvm::utostr(mostHead)}));
  if (error == http::error::body_limit)
    return answerEarly(errorResponse(413, diag::ServeBodyTooLarge,
                                     {llvm::utostr(shared.options.maxBody)}));
  // What ends in the middle has nobody left to read an answer.
  bool isCut = error.category() !=
                   http::make_error_code(http::error::bad_method).category() ||
               error == http::error::end_of_stream ||
               error == http::error::partial_message;
  if (isCut)
    return close();
  answerEarly(errorResponse(400, diag::ServeBadRequest, {error.message()}));
}

/// An id of the client's, if it is one that a log may have.
static bool isRequestId(llvm::StringRef id) {
  constexpr size_t longest = 128;
  return !id.empty() && id.size() <= longest && llvm::all_of(id, [](char c) {
    return llvm::isAlnum(c) || c == '-' || c == '_' || c == '.';
  });
}

void HttpConnection::takeHead() {
  const auto &message = parser->get();
  llvm::StringRef givenId = text(message["X-Request-Id"]);
  id = isRequestId(givenId) ? givenId.str() : shared.ids.next();
  RequestHead &head = asked;
  head.method = text(message.method_string()).str();
  head.path = text(message.target()).split('?').first.str();
  head.host = text(message[http::field::host]).str();
  head.contentType = text(message[http::field::content_type]).str();
  head.authorization = text(message[http::field::authorization]).str();

  head.origin = text(message[http::field::origin]).str();
  head.mcpVersion = text(message["MCP-Protocol-Version"]).str();
  head.mcpSession = text(message["Mcp-Session-Id"]).str();

  std::optional<uint64_t> length;
  if (auto given = parser->content_length())
    length = *given;
  bool hasBody = parser->chunked() || length.value_or(0) != 0;
  if (std::optional<Response> answer =
          shared.service.answerHead(head, shared.load())) {
    if (hasBody)
      return answerEarly(std::move(*answer));
    response = std::move(*answer);
    return write();
  }
  uint64_t most = shared.options.maxBody;
  if (length.value_or(0) > most)
    return answerEarly(
        errorResponse(413, diag::ServeBodyTooLarge, {llvm::utostr(most)}));
  // Of a body in chunks only the end tells how large it is.
  uint64_t bytes = length.value_or(hasBody ? most : 0);
  if (!shared.bodies.take(bytes))
    return refuse(errorResponse(503, diag::ServeBusy), Refusal::Memory);
  bodyBytes = bytes;
  parser->body_limit(most);
  state = State::Body;
  deadline = began + shared.service.options().requestTime;
  if (text(message[http::field::expect]).equals_insensitive("100-continue"))
    return sendContinue(bytes);
  readBody(bytes);
}

void HttpConnection::sendContinue(uint64_t bytes) {
  static constexpr llvm::StringLiteral line = "HTTP/1.1 100 Continue\r\n\r\n";
  asio::async_write(socket, asio::buffer(line.data(), line.size()),
                    [self = shared_from_this(), bytes](Error error, size_t) {
                      if (error)
                        self->close();
                      else
                        self->readBody(bytes);
                    });
}

void HttpConnection::readBody(uint64_t bytes) {
  if (bytes == 0)
    return onBody(Error());
  http::async_read(socket, buffer, *parser,
                   [self = shared_from_this()](Error error, size_t) {
                     self->onBody(error);
                   });
}

void HttpConnection::onBody(Error error) {
  if (error)
    return onBadRequest(error);
  body = std::move(parser->get().body());
  bytesIn = body.size();
  work();
}

//===----------------------------------------------------------------------===//
// Working
//===----------------------------------------------------------------------===//

void HttpConnection::work() {
  state = State::Working;
  deadline = Clock::time_point::max();
  control.deadline = began + shared.service.options().requestTime;
  queuedAt = workBegan = Clock::now();
  auto job = [self = shared_from_this()](RequestMemory &memory) mutable {
    self->workBegan = Clock::now();
    self->response = self->shared.service.answer(
        self->asked, std::move(self->body), memory, self->control);
    // The last handle must not be this thread's.
    asio::io_context &context = self->loop.context;
    asio::post(context, [self = std::move(self)] { self->onAnswer(); });
  };
  if (!shared.queue.add(std::move(job)))
    refuse(errorResponse(503, diag::ServeBusy), Refusal::Queue);
}

void HttpConnection::onAnswer() {
  shared.bodies.give(std::exchange(bodyBytes, 0));
  if (state != State::Closed)
    write();
}

void HttpConnection::refuse(Response answer, Refusal why) {
  shared.metrics.countRefusal(why);
  answer.headers.push_back({"Retry-After", "1"});
  // In the queue, all of it was read.
  if (why == Refusal::Queue) {
    shared.bodies.give(std::exchange(bodyBytes, 0));
    response = std::move(answer);
    return write();
  }
  answerEarly(std::move(answer));
}

void HttpConnection::answerEarly(Response answer) {
  shared.bodies.give(std::exchange(bodyBytes, 0));
  if (id.empty())
    id = shared.ids.next();
  isBodyUnread = true;
  response = std::move(answer);
  write();
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

static llvm::StringRef reasonOf(unsigned status) {
  return text(http::obsolete_reason(http::int_to_status(status)));
}

static void addHeader(std::string &head, llvm::StringRef name,
                      llvm::StringRef value) {
  head += name;
  head += ": ";
  head += value;
  head += "\r\n";
}

void HttpConnection::appendHead() {
  head.clear();
  head += "HTTP/1.1 ";
  head += llvm::utostr(response.status);
  head += ' ';
  head += reasonOf(response.status);
  head += "\r\n";
  head += loop.dateHeader;
  if (!response.contentType.empty())
    addHeader(head, "Content-Type", response.contentType);
  if (isChunked)
    addHeader(head, "Transfer-Encoding", "chunked");
  else if (!response.stream)
    addHeader(head, "Content-Length", llvm::utostr(response.body.size()));
  addHeader(head, "X-Request-Id", id);
  for (const Header &header : response.headers)
    addHeader(head, header.name, header.value);
  if (!keepsAlive)
    addHeader(head, "Connection", "close");
  else if (parser->get().version() < 11)
    addHeader(head, "Connection", "keep-alive");
  head += "\r\n";
}

void HttpConnection::write() {
  bool isOld = parser->get().version() < 11;
  bool isStream = response.stream != nullptr;
  keepsAlive = !isBodyUnread && !shared.isEnding &&
               parser->get().keep_alive() && !(isStream && isOld);
  isChunked = isStream && !isOld;
  isWhole = !isStream;
  appendHead();
  if (asked.method == "HEAD")
    response.body.clear();
  bytesOut = response.body.size();
  send(std::array<asio::const_buffer, 2>{asio::buffer(head),
                                         asio::buffer(response.body)});
}

template <typename Parts> void HttpConnection::send(const Parts &parts) {
  // So much at a time.
  constexpr size_t most = size_t(64) << 10;
  wait(State::Writing, shared.options.writeTime);
  auto self = shared_from_this();
  asio::async_write(
      socket, parts,
      [self](Error error, size_t) -> size_t {
        self->deadline = Clock::now() + self->shared.options.writeTime;
        return error ? 0 : most;
      },
      [self](Error error, size_t) { self->onWritten(error); });
}

void HttpConnection::onWritten(Error error) {
  if (error || state == State::Closed)
    return close();
  if (!isWhole)
    return nextPiece();
  finishRequest();
}

/// Lets a worker make the next piece, now that the last one is on its way: a
/// client that reads slowly costs no memory and no worker.
void HttpConnection::nextPiece() {
  state = State::Working;
  deadline = Clock::time_point::max();
  shared.queue.addMore([self =
                            shared_from_this()](RequestMemory &memory) mutable {
    self->piece.clear();
    bool isLast =
        !self->response.stream->next(self->piece, memory, self->control);
    asio::io_context &context = self->loop.context;
    asio::post(context,
               [self = std::move(self), isLast] { self->writePiece(isLast); });
  });
}

void HttpConnection::writePiece(bool isLast) {
  if (state == State::Closed)
    return;
  isWhole = isLast;
  bytesOut += piece.size();
  head.clear();
  llvm::StringRef tail;
  if (isChunked && !piece.empty()) {
    head = llvm::utohexstr(piece.size()) + "\r\n";
    tail = isLast ? "\r\n0\r\n\r\n" : "\r\n";
  } else if (isChunked && isLast) {
    tail = "0\r\n\r\n";
  }
  send(std::array<asio::const_buffer, 3>{
      asio::buffer(head), asio::buffer(piece),
      asio::buffer(tail.data(), tail.size())});
}

/// The method, if it is one that a log may have.
static llvm::StringRef methodName(llvm::StringRef method) {
  return llvm::StringSwitch<llvm::StringRef>(method)
      .Cases({"GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"},
             method)
      .Default("other");
}

void HttpConnection::finishRequest() {
  Clock::duration time = Clock::now() - began;
  Route route = parseRoute(asked.path);
  Metrics &metrics = shared.metrics;
  metrics.countResponse(route, response.status, time);
  metrics.bytesIn.fetch_add(bytesIn, std::memory_order_relaxed);
  metrics.bytesOut.fetch_add(bytesOut, std::memory_order_relaxed);
  ++shared.answers;
  shared.log.add({id, methodName(asked.method), route, response.status, bytesIn,
                  bytesOut, time, workBegan - queuedAt, response.program,
                  response.error});
  response = Response();
  if (keepsAlive && !shared.isEnding)
    return readHead();
  if (isBodyUnread)
    return drain();
  close();
}

//===----------------------------------------------------------------------===//
// The end
//===----------------------------------------------------------------------===//

/// Reads what a client still sends before the connection is closed: otherwise
/// the system would drop the answer, which may not be read yet.
void HttpConnection::drain() {
  constexpr std::chrono::seconds most(2);
  constexpr size_t blockBytes = size_t(64) << 10;
  if (state != State::Draining) {
    Error ignored;
    (void)socket.shutdown(asio::socket_base::shutdown_send, ignored);
    wait(State::Draining, most);
  }
  buffer.clear();
  socket.async_read_some(buffer.prepare(blockBytes),
                         [self = shared_from_this()](Error error, size_t) {
                           if (error || self->state == State::Closed)
                             self->close();
                           else
                             self->drain();
                         });
}

void HttpConnection::close() {
  if (state == State::Closed)
    return;
  state = State::Closed;
  control.cancellation.cancel();
  shared.bodies.give(std::exchange(bodyBytes, 0));
  Error ignored;
  (void)socket.shutdown(asio::socket_base::shutdown_both, ignored);
  (void)socket.close(ignored);
  loop.connections.erase(this);
  --shared.connections;
}

/// Whether the client has gone, which a socket that is only waited for tells by
/// an end that can be read.
static bool isGone(Socket &socket) {
  char byte;
  return ::recv(socket.native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

void HttpConnection::tick(Clock::time_point now) {
  if (state == State::Working) {
    // A run that nobody waits for, or that takes too long.
    if (isGone(socket))
      control.cancellation.cancel();
    (void)control.isOver(now);
    return;
  }
  if (state == State::Idle && buffer.size() != 0) {
    began = now;
    wait(State::Head, shared.service.options().requestTime);
  }
  if (now < deadline)
    return;
  if (state == State::Head || state == State::Body) {
    // The read ends, and is answered.
    isLate = true;
    deadline = Clock::time_point::max();
    Error ignored;
    (void)socket.cancel(ignored);
    return;
  }
  close();
}

void HttpConnection::beginEnding() {
  if (state == State::Idle)
    close();
}

void HttpConnection::abort() {
  control.cancellation.cancel();
  if (state != State::Working)
    close();
}

} // namespace facet::service
