//===- Connection.h - A server of NATS with JetStream -----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_NATS_CONNECTION_H
#define FACET_LIB_CLUSTER_NATS_CONNECTION_H

#include "Nats/NatsLibrary.h"
#include "llvm/ADT/StringRef.h"
#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace facet::cluster {

/// What became of a request to the server.
struct Outcome {
  enum class Kind : uint8_t {
    Done,
    /// There is no such message.
    Missing,
    /// Somebody else has written there since.
    Conflict,
    /// The server said no, as when a stream is full: `text` is what it said.
    Refused,
    /// There was no server for as long as is waited for one.
    Unreachable
  };
  Kind kind = Kind::Done;
  std::string text = {};

  explicit operator bool() const { return kind == Kind::Done; }
};

/// A message that a stream holds.
struct StoredMessage {
  std::string bytes;
  uint64_t sequence = 0;
};

struct MessageDeleter {
  void operator()(natsMsg *message) const {
    NatsLibrary::get().natsMsg_Destroy(message);
  }
};
using Message = std::unique_ptr<natsMsg, MessageDeleter>;
inline llvm::StringRef bytesOf(const Message &message) {
  const NatsLibrary &nats = NatsLibrary::get();
  return {nats.natsMsg_GetData(message.get()),
          size_t(nats.natsMsg_GetDataLength(message.get()))};
}

struct SubscriptionDeleter {
  void operator()(natsSubscription *subscription) const {
    NatsLibrary::get().natsSubscription_Destroy(subscription);
  }
};
using Subscription = std::unique_ptr<natsSubscription, SubscriptionDeleter>;

/// A connection, for any number of threads. While the server is away its
/// requests wait, at most `patience` from the first that failed on.
class Connection {
public:
  /// How long a server may be away.
  static constexpr std::chrono::seconds patience{30};

  /// Null, with the problem, if there is no server of NATS with JetStream.
  static std::unique_ptr<Connection>
  open(const std::string &url, const std::string &name, std::string &problem);
  ~Connection();

  /// "nats://ann:secret@host:4222" is shown without "ann:secret@".
  static std::string withoutSecrets(llvm::StringRef url);
  /// The server's address, so.
  const std::string &shownUrl() const { return shown; }
  /// Of the data of one message, in bytes.
  size_t largestMessage() const { return maxPayload; }
  /// Grows each time that the connection was lost and is there again: what
  /// the server knew of subscriptions may be gone.
  unsigned generation() const { return reconnects; }
  /// It is given up.
  bool isClosed() const { return nats.natsConnection_IsClosed(connection); }

  /// Stores a message, and returns once the server says so. With `expected`
  /// only if that is the sequence number of the last message of the subject
  /// (0: there is none), else Conflict.
  Outcome publish(const std::string &subject, llvm::StringRef bytes,
                  std::optional<uint64_t> expected = std::nullopt,
                  uint64_t *sequence = nullptr);
  /// The last message of a subject.
  Outcome last(const std::string &stream, const std::string &subject,
               StoredMessage &message);
  /// Removes one message; it may be gone.
  Outcome remove(const std::string &stream, uint64_t sequence);
  /// Removes the messages of these subjects, those before `before` only if it
  /// is not 0. Not for a stream whose consumer others need: where no message of
  /// the subjects is left, the server (2.9.10) moves every consumer of the
  /// stream to its end, over messages of other subjects that nobody has got.
  Outcome purge(const std::string &stream, const std::string &subjects,
                uint64_t before = 0);
  /// Tells whoever listens now; nothing is stored.
  void tell(const std::string &subject, llvm::StringRef bytes);
  /// Sends what waits to be sent.
  void flush();

  /// Makes the request again while the server is away. `request` sets the error
  /// code of JetStream.
  template <typename Request> Outcome insist(Request request) {
    using Clock = std::chrono::steady_clock;
    Clock::time_point end = Clock::now() + patience;
    for (;;) {
      jsErrCode code = jsErrCode(0);
      natsStatus status = request(code);
      if (status == NATS_OK)
        return {};
      if (!isTransient(status, code))
        return outcomeOf(status, code);
      if (isClosed() || Clock::now() > end)
        return {Outcome::Kind::Unreachable, nats.natsStatus_GetText(status)};
      waitAWhile();
    }
  }

  jsCtx *jetStream() const { return context; }
  natsConnection *native() const { return connection; }

  Connection(const Connection &) = delete;
  Connection &operator=(const Connection &) = delete;

private:
  Connection(const std::string &url);
  std::string connect(const std::string &url, const std::string &name);
  static bool isTransient(natsStatus status, jsErrCode code);
  Outcome outcomeOf(natsStatus status, jsErrCode code) const;
  static void waitAWhile();

  const NatsLibrary &nats = NatsLibrary::get();
  std::string shown;
  natsConnection *connection = nullptr;
  jsCtx *context = nullptr;
  size_t maxPayload = 0;
  std::atomic<unsigned> reconnects{0};
};

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_NATS_CONNECTION_H
