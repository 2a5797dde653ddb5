//===- QueueStreams.cpp - The streams that a queue is made of -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Queue/QueueStreams.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::cluster {

static constexpr int64_t nanosPerSecond = 1'000'000'000;
static constexpr int64_t keptSeconds = int64_t(7) * 24 * 3600;

namespace {
struct StreamShape {
  const std::string &name;
  const char *kind;
  jsRetentionPolicy retention;
  /// How long messages are kept, in nanoseconds; 0: for good.
  int64_t maxAge;
  int64_t perSubject;
};
} // namespace

/// What of the settings of two streams differs, or "".
static const char *differenceOf(const jsStreamConfig &a,
                                const jsStreamConfig &b) {
  if (a.SubjectsLen != b.SubjectsLen ||
      llvm::StringRef(a.Subjects[0]) != b.Subjects[0])
    return "subjects";
  if (a.Retention != b.Retention)
    return "retention";
  if (a.Storage != b.Storage)
    return "storage";
  if (a.Discard != b.Discard)
    return "discard";
  if (a.MaxAge != b.MaxAge)
    return "max_age";
  if (a.MaxMsgsPerSubject != b.MaxMsgsPerSubject)
    return "max_msgs_per_subject";
  return "";
}

static std::string ensureStream(Connection &connection, const QueueNames &names,
                                const StreamShape &shape) {
  const NatsLibrary &nats = NatsLibrary::get();
  jsStreamConfig wanted;
  nats.jsStreamConfig_Init(&wanted);
  std::string subjects = names.subjects(shape.kind);
  const char *list[] = {subjects.c_str()};
  wanted.Name = shape.name.c_str();
  wanted.Subjects = list;
  wanted.SubjectsLen = 1;
  wanted.Retention = shape.retention;
  wanted.Storage = js_FileStorage;
  // What is stored is never dropped for what comes: that fails instead.
  wanted.Discard = js_DiscardNew;
  wanted.MaxAge = shape.maxAge;
  wanted.MaxMsgsPerSubject = shape.perSubject;
  jsStreamInfo *info = nullptr;
  Outcome outcome = connection.insist([&](jsErrCode &code) {
    return nats.js_AddStream(&info, connection.jetStream(), &wanted, nullptr,
                             &code);
  });
  if (!outcome)
    return "the stream '" + shape.name + "' cannot be made, or has other " +
           "settings: " + outcome.text;
  std::string different = differenceOf(wanted, *info->Config);
  nats.jsStreamInfo_Destroy(info);
  if (different.empty())
    return "";
  return "the stream '" + shape.name + "' has another '" + different +
         "' than was asked for";
}

std::string ensureStreams(Connection &connection, const QueueNames &names) {
  const StreamShape shapes[] = {
      {names.work, "work", js_WorkQueuePolicy, 0, -1},
      {names.results, "result", js_LimitsPolicy, keptSeconds * nanosPerSecond,
       1},
      {names.jobs, "job", js_LimitsPolicy, keptSeconds * nanosPerSecond, 1},
      {names.store, "store", js_LimitsPolicy, keptSeconds * nanosPerSecond, 1},
  };
  for (const StreamShape &shape : shapes) {
    std::string problem = ensureStream(connection, names, shape);
    if (!problem.empty())
      return problem;
  }
  return "";
}

static std::string differenceOf(const jsConsumerConfig &a,
                                const jsConsumerConfig &b) {
  if (a.AckPolicy != b.AckPolicy)
    return "its 'ack_policy'";
  if (a.AckWait != b.AckWait)
    return "its 'ack_wait', which is " + llvm::itostr(b.AckWait / 1'000'000) +
           " ms and was to be " + llvm::itostr(a.AckWait / 1'000'000) +
           " ms; all workers of a queue have the same '--ack-wait'";
  if (a.MaxDeliver != b.MaxDeliver)
    return "its 'max_deliver'";
  if (a.MaxAckPending != b.MaxAckPending)
    return "its 'max_ack_pending'";
  if (b.BackOffLen != 0)
    return "its 'backoff'";
  return "";
}

static jsConsumerConfig consumerConfig(std::chrono::milliseconds ackWait) {
  const NatsLibrary &nats = NatsLibrary::get();
  jsConsumerConfig wanted;
  nats.jsConsumerConfig_Init(&wanted);
  wanted.Durable = workersName;
  wanted.AckPolicy = js_AckExplicit;
  wanted.AckWait = std::chrono::nanoseconds(ackWait).count();
  // What was delivered too often would be in no counter: workers count what
  // they begin, and tell of it (docs/Distributed.md).
  wanted.MaxDeliver = -1;
  // A pull at this limit gets no answer at all.
  wanted.MaxAckPending = 100'000;
  wanted.MaxWaiting = 8192;
  return wanted;
}

std::string ensureConsumer(Connection &connection, const QueueNames &names,
                           std::chrono::milliseconds ackWait) {
  const NatsLibrary &nats = NatsLibrary::get();
  jsConsumerConfig wanted = consumerConfig(ackWait);
  jsConsumerInfo *info = nullptr;
  // An existing consumer would be changed by adding it: ask first.
  Outcome outcome = connection.insist([&](jsErrCode &code) {
    natsStatus status = nats.js_GetConsumerInfo(&info, connection.jetStream(),
                                                names.work.c_str(), workersName,
                                                nullptr, &code);
    if (status != NATS_OK && code == JSConsumerNotFoundErr) {
      code = jsErrCode(0);
      status = nats.js_AddConsumer(&info, connection.jetStream(),
                                   names.work.c_str(), &wanted, nullptr, &code);
    }
    return status;
  });
  if (!outcome)
    return "the consumer of the stream '" + names.work +
           "' cannot be made: " + outcome.text;
  std::string different = differenceOf(wanted, *info->Config);
  nats.jsConsumerInfo_Destroy(info);
  if (different.empty())
    return "";
  return "the consumer of the stream '" + names.work + "' is another in " +
         different;
}

Outcome mendConsumer(Connection &connection, const QueueNames &names,
                     std::chrono::milliseconds ackWait) {
  const NatsLibrary &nats = NatsLibrary::get();
  const char *stream = names.work.c_str();
  uint64_t delivered = 0, last = 0;
  // First how far the consumer is: the stream only grows meanwhile.
  Outcome outcome = connection.insist([&](jsErrCode &code) {
    jsConsumerInfo *info = nullptr;
    natsStatus status = nats.js_GetConsumerInfo(
        &info, connection.jetStream(), stream, workersName, nullptr, &code);
    if (status == NATS_OK) {
      delivered = std::max(info->Delivered.Stream, info->AckFloor.Stream);
      nats.jsConsumerInfo_Destroy(info);
    } else if (code == JSConsumerNotFoundErr) {
      delivered = ~uint64_t(0);
      status = NATS_OK;
    }
    return status;
  });
  if (!outcome)
    return outcome;
  outcome = connection.insist([&](jsErrCode &code) {
    jsStreamInfo *info = nullptr;
    natsStatus status = nats.js_GetStreamInfo(&info, connection.jetStream(),
                                              stream, nullptr, &code);
    if (status == NATS_OK) {
      last = info->State.LastSeq;
      nats.jsStreamInfo_Destroy(info);
    }
    return status;
  });
  if (!outcome || delivered <= last)
    return outcome;
  return connection.insist([&](jsErrCode &code) {
    jsConsumerConfig wanted = consumerConfig(ackWait);
    (void)nats.js_DeleteConsumer(connection.jetStream(), stream, workersName,
                                 nullptr, &code);
    code = jsErrCode(0);
    return nats.js_AddConsumer(nullptr, connection.jetStream(), stream, &wanted,
                               nullptr, &code);
  });
}

} // namespace facet::cluster
