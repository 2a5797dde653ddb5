//===- Assets.h - Files that are part of the program ------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SERVICE_PAGE_ASSETS_H
#define FACET_LIB_SERVICE_PAGE_ASSETS_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace facet::service {

/// The page at `/`, whole.
llvm::StringRef pageText();
/// The Content-Security-Policy of that page: it asks nobody but this service.
std::string pagePolicy();
/// The description of the service, OpenAPI 3.1 as JSON.
llvm::StringRef openApiText();

} // namespace facet::service

#endif // FACET_LIB_SERVICE_PAGE_ASSETS_H
