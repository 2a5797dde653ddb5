//===- QueueOptions.cpp - --nats and --queue ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Cluster/QueueOptions.h"
#include "OptionReaders.h"
#include "facet/Cluster/ClusterDiagnostics.h"

namespace facet::tool {

std::string readQueueName(CommandLine &line, OptionId option,
                          std::string otherwise) {
  std::string name =
      line.value(option).value_or(llvm::StringRef(otherwise)).str();
  if (line.has(option) && !cluster::isQueueName(name))
    line.bad(diag::UsageClusterName, {CommandLine::spelling(option), name});
  return name;
}

cluster::QueuePlace readQueuePlace(CommandLine &line) {
  cluster::QueuePlace place;
  place.url = readText(line, OPT_nats, place.url);
  place.queue = readQueueName(line, OPT_queue, place.queue);
  return place;
}

} // namespace facet::tool
