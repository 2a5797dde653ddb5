//===- QueueOptions.h - --nats and --queue ----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef TOOLS_FCT_CLUSTER_QUEUEOPTIONS_H
#define TOOLS_FCT_CLUSTER_QUEUEOPTIONS_H

#include "CommandLine.h"
#include "facet/Cluster/Place.h"

namespace facet::tool {

/// --nats and --queue. Records bad usage.
cluster::QueuePlace readQueuePlace(CommandLine &line);

/// The value of an option that names a queue or a job. Records bad usage.
std::string readQueueName(CommandLine &line, OptionId option,
                          std::string otherwise);

} // namespace facet::tool

#endif // TOOLS_FCT_CLUSTER_QUEUEOPTIONS_H
