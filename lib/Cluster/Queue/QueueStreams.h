//===- QueueStreams.h - The streams that a queue is made of -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_QUEUE_QUEUESTREAMS_H
#define FACET_LIB_CLUSTER_QUEUE_QUEUESTREAMS_H

#include "Nats/Connection.h"
#include "Queue/QueueNames.h"

namespace facet::cluster {

/// Makes the streams of a queue that are not there yet. Returns what is wrong:
/// that the server is away, or that a stream has other settings than it was
/// asked for. A server drops a setting that it does not know without an error,
/// so what it says of the stream is compared.
std::string ensureStreams(Connection &connection, const QueueNames &names);

/// The same for the consumer of the queue's work. `ackWait`: how long a worker
/// may be silent before its work is given to another.
std::string ensureConsumer(Connection &connection, const QueueNames &names,
                           std::chrono::milliseconds ackWait);

/// Makes the consumer anew where the server has lost it, or the end of the
/// stream: messages that come then have numbers that the consumer takes for
/// delivered. Work that was not done is delivered again.
Outcome mendConsumer(Connection &connection, const QueueNames &names,
                     std::chrono::milliseconds ackWait);

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_QUEUE_QUEUESTREAMS_H
