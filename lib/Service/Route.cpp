//===- Route.cpp - The paths of the service -------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Service/Route.h"

namespace facet::service {

namespace {
struct RouteRow {
  llvm::StringLiteral path;
  bool takesBody, needsToken;
};

/// By enumerator. What says nothing of anybody's documents is for all, so that
/// probes and browsers need no token.
constexpr RouteRow rows[] = {
    {"/", false, false},
    {"/healthz", false, false},
    {"/readyz", false, false},
    {"/metrics", false, true},
    {"/openapi.json", false, false},
    {"/v1/compile", true, true},
    {"/v1/run", true, true},
    {"/v1/test", true, true},
    {"/v1/reply", true, true},
    {"/mcp", true, true},
    {"other", false, true},
};

constexpr Route routes[] = {Route::Page,    Route::Health,  Route::Ready,
                            Route::Metrics, Route::OpenApi, Route::Compile,
                            Route::Run,     Route::Test,    Route::Reply,
                            Route::Mcp,     Route::Other};
} // namespace

Route parseRoute(llvm::StringRef path) {
  for (Route route : llvm::ArrayRef(routes).drop_back())
    if (rows[size_t(route)].path == path)
      return route;
  return Route::Other;
}

llvm::StringRef routeName(Route route) { return rows[size_t(route)].path; }
llvm::ArrayRef<Route> allRoutes() { return routes; }
bool takesBody(Route route) { return rows[size_t(route)].takesBody; }
bool needsToken(Route route) { return rows[size_t(route)].needsToken; }

} // namespace facet::service
