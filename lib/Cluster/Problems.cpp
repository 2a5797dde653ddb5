//===- Problems.cpp - What goes wrong, as it is reported ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Problems.h"
#include "Queue/QueueStreams.h"
#include "facet/Cluster/ClusterDiagnostics.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::cluster {

void reportOutcome(const Connection &connection, const Outcome &outcome,
                   const std::string &what, Diagnostics &diagnostics) {
  const std::string &url = connection.shownUrl();
  if (outcome.kind == Outcome::Kind::Unreachable)
    diagnostics.report(diag::ClusterLost, {},
                       {url,
                        llvm::utostr(uint64_t(Connection::patience.count())),
                        outcome.text});
  else
    diagnostics.report(diag::ClusterRefused, {}, {url, what, outcome.text});
}

std::unique_ptr<Connection> openQueue(const QueuePlace &place,
                                      const QueueNames &names,
                                      const std::string &role,
                                      Diagnostics &diagnostics) {
  std::string problem;
  std::unique_ptr<Connection> connection =
      Connection::open(place.url, role, problem);
  if (!connection) {
    diagnostics.report(diag::ClusterNoServer, {},
                       {Connection::withoutSecrets(place.url), problem});
    return nullptr;
  }
  problem = ensureStreams(*connection, names);
  if (problem.empty())
    return connection;
  diagnostics.report(diag::ClusterStream, {}, {names.queue, problem});
  return nullptr;
}

} // namespace facet::cluster
