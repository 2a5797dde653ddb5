//===- HttpServer.cpp - The service over HTTP -----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Service/HttpServer.h"
#include "Http/HttpConnection.h"
#include "facet/Service/ServiceDiagnostics.h"
#include "facet/Support/Threading/Threads.h"
#include "llvm/ADT/StringExtras.h"
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <ctime>
#include <deque>

namespace facet::service {

namespace {
class HttpServer {
public:
  HttpServer(const Service &service, Metrics &metrics,
             const HttpOptions &options);

  /// Binds the address; what is wrong, empty if nothing.
  std::string listen();
  std::string url() const;
  void run();

private:
  using Error = boost::system::error_code;
  using Acceptor = asio::basic_socket_acceptor<asio::ip::tcp,
                                               asio::io_context::executor_type>;

  void accept();
  void onAccept(Socket socket, HttpLoop &target);
  void awaitSignal();
  void end();
  void tick(HttpLoop &loop);
  void runLoop(HttpLoop &loop);

  HttpShared shared;
  std::deque<HttpLoop> loops;
  Acceptor acceptor;
  asio::signal_set signals;
  asio::steady_timer pause;
  size_t nextLoop = 0;
  std::atomic<unsigned> running{0};
  std::atomic<Clock::time_point> hardEnd{Clock::time_point::max()};
  unsigned workers;
};
} // namespace

/// Reading and writing takes a fraction of what is read and written for.
static unsigned loopsFor(unsigned cores) {
  return std::clamp(cores / 2, 1u, 4u);
}

HttpServer::HttpServer(const Service &service, Metrics &metrics,
                       const HttpOptions &options)
    : shared(service, metrics, options), loops(loopsFor(availableCores())),
      acceptor(loops.front().context), signals(loops.front().context),
      pause(loops.front().context),
      workers(options.workers ? options.workers : availableCores()) {}

std::string HttpServer::listen() {
  Error error;
  auto address = asio::ip::make_address(shared.options.address, error);
  asio::ip::tcp::endpoint place(address, shared.options.port);
  if (!error)
    (void)acceptor.open(place.protocol(), error);
  if (!error)
    (void)acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error)
    (void)acceptor.bind(place, error);
  if (!error)
    (void)acceptor.listen(asio::socket_base::max_listen_connections, error);
  return error ? error.message() : "";
}

std::string HttpServer::url() const {
  Error ignored;
  asio::ip::tcp::endpoint place = acceptor.local_endpoint(ignored);
  std::string host = place.address().to_string(ignored);
  if (place.address().is_v6())
    host = "[" + host + "]";
  return "http://" + host + ":" + llvm::utostr(place.port());
}

//===----------------------------------------------------------------------===//
// Connections
//===----------------------------------------------------------------------===//

void HttpServer::accept() {
  HttpLoop &target = loops[nextLoop++ % loops.size()];
  acceptor.async_accept(target.context,
                        [this, &target](Error error, Socket socket) {
                          if (error == asio::error::operation_aborted)
                            return;
                          if (!error) {
                            onAccept(std::move(socket), target);
                            return accept();
                          }
                          // No descriptors are left: those that are open come
                          // back some time.
                          constexpr std::chrono::milliseconds time(50);
                          pause.expires_after(time);
                          pause.async_wait([this](Error error) {
                            if (!error && acceptor.is_open())
                              accept();
                          });
                        });
}

void HttpServer::onAccept(Socket socket, HttpLoop &target) {
  // Its loop may be over already.
  if (shared.isEnding)
    return;
  if (shared.connections >= shared.options.mostConnections) {
    shared.metrics.countRefusal(Refusal::Connections);
    static constexpr llvm::StringLiteral busy =
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\n"
        "Connection: close\r\nContent-Length: 0\r\n\r\n";
    Error ignored;
    (void)socket.non_blocking(true, ignored);
    (void)socket.write_some(asio::buffer(busy.data(), busy.size()), ignored);
    return;
  }
  ++shared.connections;
  auto connection =
      std::make_shared<HttpConnection>(std::move(socket), target, shared);
  asio::post(target.context,
             [connection = std::move(connection)] { connection->start(); });
}

//===----------------------------------------------------------------------===//
// Time
//===----------------------------------------------------------------------===//

static std::string dateHeader() {
  time_t now = ::time(nullptr);
  struct tm parts = {};
  ::gmtime_r(&now, &parts);
  char line[64];
  // Names of days and months are those of the locale "C".
  size_t size = std::strftime(line, sizeof(line),
                              "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", &parts);
  return std::string(line, size);
}

void HttpServer::tick(HttpLoop &loop) {
  constexpr std::chrono::milliseconds interval(50);
  Clock::time_point now = Clock::now();
  loop.dateHeader = dateHeader();
  // Connections that end leave the set.
  std::vector<HttpConnection *> open(loop.connections.begin(),
                                     loop.connections.end());
  for (HttpConnection *connection : open) {
    connection->tick(now);
    if (!loop.connections.contains(connection))
      continue;
    if (now >= hardEnd.load())
      connection->abort();
    else if (shared.isEnding)
      connection->beginEnding();
  }
  bool isFirst = &loop == &loops.front();
  if (isFirst)
    shared.log.flush();
  // The first loop waits for the others, for it hears the signals.
  bool isEmpty = isFirst ? shared.connections == 0 : loop.connections.empty();
  if (shared.isEnding && isEmpty) {
    if (isFirst)
      (void)signals.cancel();
    return;
  }
  loop.ticks.expires_after(interval);
  loop.ticks.async_wait([this, &loop](Error error) {
    if (!error)
      tick(loop);
  });
}

//===----------------------------------------------------------------------===//
// Begin and end
//===----------------------------------------------------------------------===//

void HttpServer::awaitSignal() {
  signals.async_wait([this](Error error, int) {
    if (error)
      return;
    end();
    awaitSignal();
  });
}

void HttpServer::end() {
  if (shared.isEnding.exchange(true)) {
    hardEnd = Clock::now();
    return;
  }
  shared.log.add(diag::ServeEndBegins,
                 {llvm::utostr(shared.connections.load())});
  hardEnd = Clock::now() + shared.options.endTime;
  Error ignored;
  (void)acceptor.close(ignored);
}

void HttpServer::runLoop(HttpLoop &loop) {
  tick(loop);
  loop.context.run();
  if (--running == 0)
    shared.queue.close();
}

void HttpServer::run() {
  (void)signals.add(SIGINT);
  (void)signals.add(SIGTERM);
  awaitSignal();
  accept();
  running = unsigned(loops.size());
  auto loopCount = unsigned(loops.size());
  shared.log.add(
      diag::ServeListening,
      {url(), llvm::utostr(workers), llvm::utostr(shared.options.mostQueued)});
  runWorkers(loopCount + workers, [&](unsigned thread) {
    if (thread < loopCount)
      return runLoop(loops[thread]);
    std::shared_ptr<RequestMemory> memory = shared.service.createMemory();
    shared.queue.work(*memory);
  });
  shared.log.add(diag::ServeEnded, {llvm::utostr(shared.answers.load())});
}

std::string serveHttp(const Service &service, Metrics &metrics,
                      const HttpOptions &options,
                      llvm::function_ref<void(llvm::StringRef url)> started) {
  HttpServer server(service, metrics, options);
  std::string problem = server.listen();
  if (!problem.empty())
    return problem;
  started(server.url());
  server.run();
  return "";
}

} // namespace facet::service
