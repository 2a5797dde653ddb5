//===- Blobs.h - Bytes of any size in a stream ------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_QUEUE_BLOBS_H
#define FACET_LIB_CLUSTER_QUEUE_BLOBS_H

#include "Nats/Connection.h"
#include "Queue/QueueNames.h"

namespace facet::cluster {

/// Programs, descriptions of jobs, and inputs and results that no message
/// holds: kept in the store of a queue, in parts of a message's size. `kind`
/// and `name` are words of a subject; `name` may be several, "a.b".

/// Keeps bytes, unless they are there. The last part is written last.
Outcome putBlob(Connection &connection, const QueueNames &names,
                llvm::StringRef kind, llvm::StringRef name,
                llvm::StringRef bytes);

/// Gets them. Missing if they are not there, or not whole.
Outcome getBlob(Connection &connection, const QueueNames &names,
                llvm::StringRef kind, llvm::StringRef name, std::string &bytes);

/// Whether they are there.
Outcome findBlob(Connection &connection, const QueueNames &names,
                 llvm::StringRef kind, llvm::StringRef name);

/// Removes them.
Outcome dropBlob(Connection &connection, const QueueNames &names,
                 llvm::StringRef kind, llvm::StringRef name);

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_QUEUE_BLOBS_H
