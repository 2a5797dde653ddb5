//===- Route.h - The paths of the service -----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SERVICE_ROUTE_H
#define FACET_SERVICE_ROUTE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace facet::service {

/// What a path stands for. `Other` is whatever the service does not have.
enum class Route : uint8_t {
  Page,
  Health,
  Ready,
  Metrics,
  OpenApi,
  Compile,
  Run,
  Test,
  Reply,
  Mcp,
  Other
};

Route parseRoute(llvm::StringRef path);
/// The path; "other" for `Other`, since paths that are none of ours may hold
/// anything, also what no log may have.
llvm::StringRef routeName(Route route);
/// All, in the order of the enumerators.
llvm::ArrayRef<Route> allRoutes();

/// Whether requests are POST, with a body; others are GET or HEAD.
bool takesBody(Route route);
/// Whether requests must show the token, if the service has one.
bool needsToken(Route route);

} // namespace facet::service

#endif // FACET_SERVICE_ROUTE_H
