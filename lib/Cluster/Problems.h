//===- Problems.h - What goes wrong, as it is reported ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_PROBLEMS_H
#define FACET_LIB_CLUSTER_PROBLEMS_H

#include "Nats/Connection.h"
#include "Queue/QueueNames.h"
#include "facet/Cluster/Place.h"
#include "facet/Support/Diagnostics.h"

namespace facet::cluster {

/// Reports what became of a request that failed; `what` is what was to be
/// stored.
void reportOutcome(const Connection &connection, const Outcome &outcome,
                   const std::string &what, Diagnostics &diagnostics);

/// Connects, and makes sure of the queue's streams. Null, which is reported, if
/// that fails. `role` is how the server's log names it.
std::unique_ptr<Connection> openQueue(const QueuePlace &place,
                                      const QueueNames &names,
                                      const std::string &role,
                                      Diagnostics &diagnostics);

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_PROBLEMS_H
