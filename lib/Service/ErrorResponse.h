//===- ErrorResponse.h - Answers that are errors ----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SERVICE_ERRORRESPONSE_H
#define FACET_LIB_SERVICE_ERRORRESPONSE_H

#include "facet/Service/Message.h"
#include "facet/Support/Diagnostics.h"

namespace facet::service {

/// The body of an error: {"error": {"code", "diagnostics", "message"}}, where
/// `diagnostics` is JSON text, of a list.
Response errorResponse(unsigned status, const Diagnostic &error,
                       llvm::StringRef diagnostics = "[]");
/// The same of a kind without a place.
Response errorResponse(unsigned status, Diag kind,
                       llvm::ArrayRef<std::string> args = {});

} // namespace facet::service

#endif // FACET_LIB_SERVICE_ERRORRESPONSE_H
