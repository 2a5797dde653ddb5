//===- Place.h - Where a queue is -------------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_CLUSTER_PLACE_H
#define FACET_CLUSTER_PLACE_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace facet::cluster {

/// A queue of a server.
struct QueuePlace {
  /// "nats://127.0.0.1:4222", with a user and a password if there is need.
  std::string url = "nats://127.0.0.1:4222";
  std::string queue = "fct";
};

/// Whether a name can be that of a queue or of a job: 1 to 64 of A-Z, a-z, 0-9,
/// '_' and '-', so that it is one word of a subject.
bool isQueueName(llvm::StringRef name);

} // namespace facet::cluster

#endif // FACET_CLUSTER_PLACE_H
