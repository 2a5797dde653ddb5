//===- Connection.cpp - A server of NATS with JetStream -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Nats/Connection.h"
#include "llvm/ADT/StringExtras.h"
#include <thread>

namespace facet::cluster {

std::string Connection::withoutSecrets(llvm::StringRef url) {
  size_t scheme = url.find("://");
  size_t begin = scheme == llvm::StringRef::npos ? 0 : scheme + 3;
  size_t at = url.rfind('@');
  if (at == llvm::StringRef::npos || at < begin)
    return url.str();
  return (url.take_front(begin) + url.drop_front(at + 1)).str();
}

Connection::Connection(const std::string &url) : shown(withoutSecrets(url)) {}

Connection::~Connection() {
  if (context)
    nats.jsCtx_Destroy(context);
  if (connection)
    nats.natsConnection_Destroy(connection);
}

std::unique_ptr<Connection> Connection::open(const std::string &url,
                                             const std::string &name,
                                             std::string &problem) {
  problem = NatsLibrary::get().problem;
  if (!problem.empty())
    return nullptr;
  std::unique_ptr<Connection> made(new Connection(url));
  problem = made->connect(url, name);
  return problem.empty() ? std::move(made) : nullptr;
}

static void countReconnect(natsConnection *, void *closure) {
  ++*static_cast<std::atomic<unsigned> *>(closure);
}

/// Errors come back from calls; without a handler the library writes them to
/// stderr.
static void ignoreError(natsConnection *, natsSubscription *, natsStatus,
                        void *) {}

std::string Connection::connect(const std::string &url,
                                const std::string &name) {
  constexpr int64_t connectTime = 5000, reconnectWait = 250;
  natsOptions *options = nullptr;
  natsStatus status = nats.natsOptions_Create(&options);
  auto set = [&](natsStatus next) {
    if (status == NATS_OK)
      status = next;
  };
  set(nats.natsOptions_SetURL(options, url.c_str()));
  set(nats.natsOptions_SetName(options, name.c_str()));
  set(nats.natsOptions_SetTimeout(options, connectTime));
  set(nats.natsOptions_SetReconnectWait(options, reconnectWait));
  set(nats.natsOptions_SetReconnectJitter(options, 50, 50));
  set(nats.natsOptions_SetMaxReconnect(
      options,
      int(std::chrono::milliseconds(patience).count() / reconnectWait)));
  set(nats.natsOptions_SetFailRequestsOnDisconnect(options, true));
  set(nats.natsOptions_SetReconnectedCB(options, countReconnect, &reconnects));
  set(nats.natsOptions_SetErrorHandler(options, ignoreError, nullptr));
  if (status == NATS_OK)
    status = nats.natsConnection_Connect(&connection, options);
  if (options)
    nats.natsOptions_Destroy(options);
  if (status == NATS_OK) {
    maxPayload = size_t(nats.natsConnection_GetMaxPayload(connection));
    jsOptions wait;
    nats.jsOptions_Init(&wait);
    // A server that just started reads its streams first: ask it again rather
    // than to wait long.
    wait.Wait = 2000;
    status = nats.natsConnection_JetStream(&context, connection, &wait);
  }
  return status == NATS_OK ? "" : nats.natsStatus_GetText(status);
}

bool Connection::isTransient(natsStatus status, jsErrCode code) {
  switch (status) {
  case NATS_TIMEOUT:
  case NATS_NO_RESPONDERS:
  case NATS_CONNECTION_DISCONNECTED:
  case NATS_NO_SERVER:
  case NATS_STALE_CONNECTION:
  case NATS_IO_ERROR:
  case NATS_NOT_YET_CONNECTED:
  case NATS_INSUFFICIENT_BUFFER:
    return true;
  default:
    return code == JSClusterNotAvailErr || code == JSClusterNoPeersErr;
  }
}

Outcome Connection::outcomeOf(natsStatus status, jsErrCode code) const {
  if (status == NATS_CONNECTION_CLOSED)
    return {Outcome::Kind::Unreachable, nats.natsStatus_GetText(status)};
  if (code == JSNoMessageFoundErr)
    return {Outcome::Kind::Missing};
  if (code == JSStreamWrongLastSequenceErr)
    return {Outcome::Kind::Conflict};
  // What the server said, which the library keeps for the thread.
  natsStatus last = NATS_OK;
  const char *said = nats.nats_GetLastError(&last);
  llvm::StringRef text = nats.natsStatus_GetText(status);
  if (said && last == status && *said)
    text = said;
  // "(js.c:535): insufficient resources"
  if (text.starts_with("("))
    text = text.split("): ").second;
  std::string number;
  if (code)
    number = " (JetStream's error " + llvm::utostr(unsigned(code)) + ")";
  return {Outcome::Kind::Refused, text.str() + number};
}

void Connection::waitAWhile() {
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
}

Outcome Connection::publish(const std::string &subject, llvm::StringRef bytes,
                            std::optional<uint64_t> expected,
                            uint64_t *sequence) {
  return insist([&](jsErrCode &code) {
    jsPubOptions options;
    nats.jsPubOptions_Init(&options);
    if (expected) {
      options.ExpectLastSubjectSeq = *expected;
      options.ExpectNoMessage = *expected == 0;
    }
    jsPubAck *answer = nullptr;
    natsStatus status =
        nats.js_Publish(&answer, context, subject.c_str(), bytes.data(),
                        int(bytes.size()), &options, &code);
    if (status == NATS_OK && sequence)
      *sequence = answer->Sequence;
    if (answer)
      nats.jsPubAck_Destroy(answer);
    return status;
  });
}

Outcome Connection::last(const std::string &stream, const std::string &subject,
                         StoredMessage &message) {
  return insist([&](jsErrCode &code) {
    natsMsg *found = nullptr;
    natsStatus status = nats.js_GetLastMsg(&found, context, stream.c_str(),
                                           subject.c_str(), nullptr, &code);
    if (status == NATS_OK) {
      Message owned(found);
      message.bytes = bytesOf(owned).str();
      message.sequence = nats.natsMsg_GetSequence(found);
    }
    return status;
  });
}

Outcome Connection::remove(const std::string &stream, uint64_t sequence) {
  Outcome outcome = insist([&](jsErrCode &code) {
    return nats.js_DeleteMsg(context, stream.c_str(), sequence, nullptr, &code);
  });
  // Whatever the server says of one that is not there: it is not there.
  if (outcome.kind == Outcome::Kind::Refused)
    return {};
  return outcome;
}

Outcome Connection::purge(const std::string &stream,
                          const std::string &subjects, uint64_t before) {
  return insist([&](jsErrCode &code) {
    jsOptions options;
    nats.jsOptions_Init(&options);
    options.Stream.Purge.Subject = subjects.c_str();
    options.Stream.Purge.Sequence = before;
    return nats.js_PurgeStream(context, stream.c_str(), &options, &code);
  });
}

void Connection::tell(const std::string &subject, llvm::StringRef bytes) {
  (void)nats.natsConnection_Publish(connection, subject.c_str(), bytes.data(),
                                    int(bytes.size()));
}

void Connection::flush() {
  (void)nats.natsConnection_FlushTimeout(connection, 1000);
}

} // namespace facet::cluster
