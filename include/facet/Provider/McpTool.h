//===- McpTool.h - Tools of the Model Context Protocol -------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PROVIDER_MCPTOOL_H
#define FACET_PROVIDER_MCPTOOL_H

#include "facet/Runtime/Plan/Plan.h"
#include "facet/Support/Diagnostics.h"

namespace facet {

/// A function of an interface as a server of the Model Context Protocol offers
/// it.
struct McpTool {
  /// "Interface.fn".
  std::string name;
  /// What `tools/list` says of it, as JSON: with the schema of the result if
  /// it has one, and as versions of the protocol have it that know of none.
  std::string json, jsonWithoutOutput;
  /// There is a schema of the result: its type is not `any`.
  bool hasOutput = false;
  /// The protocol takes objects only: the result goes as `{"value": …}`.
  bool wrapsOutput = false;
};

/// Makes one. Reports what the protocol does not take (X.fct.PROVIDER), an
/// integer in its schemas that JSON cannot carry (F452), and warns of patterns
/// that only a description can say.
std::optional<McpTool> makeMcpTool(const PlanTool &tool,
                                   Diagnostics &diagnostics);

} // namespace facet

#endif // FACET_PROVIDER_MCPTOOL_H
