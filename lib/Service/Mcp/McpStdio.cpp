//===- McpStdio.cpp - Tools over standard input and output ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Service/McpStdio.h"
#include "Http/WorkQueue.h"
#include "Mcp/JsonRpc.h"
#include "Requests/RequestWork.h"
#include "facet/Service/ServiceDiagnostics.h"
#include "facet/Support/Files/FileWriter.h"
#include "facet/Support/Threading/Threads.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <poll.h>
#include <unistd.h>

namespace facet::service {

namespace asio = boost::asio;

namespace {
/// What is worked on for one line.
struct Work {
  std::shared_ptr<const RpcInput> input;
  McpSession session;
  RequestControl control;
  McpServer::Requests requests;
};

class StdioServer {
public:
  StdioServer(const McpServer &server, int input, int output,
              const McpStdioOptions &options)
      : server(server), input(input), output(output), options(options),
        queue(options.mostQueued), signals(context, SIGINT, SIGTERM) {}

  bool run();

private:
  void readAll();
  bool waitForInput();
  void take(llvm::StringRef bytes);
  void takeLine();
  void handle(std::string line);
  void answerAll(Work &work);
  void write(std::string line);
  void awaitSignal();
  void lookAround();
  void finish();

  const McpServer &server;
  const int input, output;
  const McpStdioOptions &options;
  WorkQueue queue;
  asio::io_context context{/*concurrency_hint=*/1};
  asio::signal_set signals;
  unsigned signalCount = 0;

  McpSession session;
  /// What has come of a line.
  std::string line;
  bool isTooLong = false;
  std::mutex mutex;
  std::atomic<bool> isBroken{false};
  /// Calls that are not answered yet.
  std::atomic<size_t> open{0};
};
} // namespace

//===----------------------------------------------------------------------===//
// Answers
//===----------------------------------------------------------------------===//

void StdioServer::write(std::string text) {
  if (text.empty())
    return;
  text += '\n';
  std::lock_guard<std::mutex> lock(mutex);
  if (!isBroken && writeFully(output, text))
    isBroken = true;
}

void StdioServer::answerAll(Work &work) {
  write(
      server.answerAll(*work.input, work.requests, work.session, work.control));
}

//===----------------------------------------------------------------------===//
// Messages
//===----------------------------------------------------------------------===//

void StdioServer::handle(std::string text) {
  using Kind = RpcMessage::Kind;
  auto work = std::make_shared<Work>();
  work->input = readRpc(std::move(text), server.memoryLimit());
  work->session = session;
  work->control.deadline = Clock::now() + options.requestTime;
  work->requests = server.enlist(*work->input, "", work->control);
  if (llvm::none_of(work->input->messages, McpServer::takesTime)) {
    answerAll(*work);
    session = work->session;
    return;
  }
  ++open;
  auto job = [this, work](RequestMemory &) mutable {
    answerAll(*work);
    work = nullptr;
    --open;
  };
  if (queue.add(std::move(job)))
    return;
  --open;
  std::vector<std::string> answers;
  for (const RpcMessage &message : work->input->messages)
    if (message.kind == Kind::Request)
      answers.push_back(rpcError(message.id, RpcCode::Busy,
                                 Diag(diag::ServeBusy).message({})));
  write(joinAnswers(*work->input, answers));
}

void StdioServer::takeLine() {
  std::string text = std::exchange(line, {});
  if (std::exchange(isTooLong, false))
    return write(rpcError(
        "null", RpcCode::NotRequest,
        Diag(diag::McpTooLarge).message({llvm::utostr(options.mostBytes)})));
  // Blank lines are no messages.
  if (!llvm::StringRef(text).trim().empty())
    handle(std::move(text));
}

void StdioServer::take(llvm::StringRef bytes) {
  while (!bytes.empty()) {
    auto [part, rest] = bytes.split('\n');
    isTooLong |= line.size() + part.size() > options.mostBytes;
    if (isTooLong)
      line.clear();
    else
      line += part;
    if (part.size() == bytes.size())
      return;
    takeLine();
    bytes = rest;
  }
}

//===----------------------------------------------------------------------===//
// The loop
//===----------------------------------------------------------------------===//

void StdioServer::awaitSignal() {
  signals.async_wait([this](boost::system::error_code error, int) {
    if (error)
      return;
    ++signalCount;
    awaitSignal();
  });
}

/// What there is to do every few hundredths of a second.
void StdioServer::lookAround() {
  (void)context.poll();
  server.tick(Clock::now());
}

/// Whether there is something to read, before a signal comes.
bool StdioServer::waitForInput() {
  constexpr int milliseconds = 50;
  while (true) {
    lookAround();
    if (signalCount || isBroken)
      return false;
    struct pollfd ready = {input, POLLIN, 0};
    if (::poll(&ready, 1, milliseconds) > 0)
      return true;
  }
}

void StdioServer::readAll() {
  constexpr size_t blockBytes = size_t(64) << 10;
  std::vector<char> block(blockBytes);
  while (waitForInput()) {
    ssize_t size = ::read(input, block.data(), block.size());
    if (size < 0 && (errno == EINTR || errno == EAGAIN))
      continue;
    if (size <= 0) {
      // What has no line feed is a line, too.
      takeLine();
      return;
    }
    take({block.data(), size_t(size)});
  }
}

/// Lets the calls go on for a while.
void StdioServer::finish() {
  constexpr std::chrono::milliseconds pause(5);
  // The first signal ended the input, the next one is a second one.
  unsigned patience = signalCount ? 1 : 0;
  Clock::time_point end = Clock::now() + options.endTime;
  while (open) {
    lookAround();
    bool isOver = Clock::now() >= end || signalCount > patience || isBroken;
    if (isOver)
      server.tick(Clock::time_point::max());
    ::poll(nullptr, 0, int(pause.count()));
  }
}

bool StdioServer::run() {
  awaitSignal();
  runWorkers(1 + options.workers, [&](unsigned thread) {
    if (thread == 0) {
      readAll();
      finish();
      queue.close();
      return;
    }
    RequestMemory memory;
    queue.work(memory);
  });
  return !isBroken;
}

bool serveMcp(const McpServer &server, int input, int output,
              const McpStdioOptions &options) {
  return StdioServer(server, input, output, options).run();
}

} // namespace facet::service
