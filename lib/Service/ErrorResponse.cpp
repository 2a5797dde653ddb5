//===- ErrorResponse.cpp - Answers that are errors ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ErrorResponse.h"
#include "facet/Support/Json/JsonWriter.h"

namespace facet::service {

Response errorResponse(unsigned status, const Diagnostic &error,
                       llvm::StringRef diagnostics) {
  Response response;
  response.status = status;
  response.error = codeText(error.code).str();
  JcsWriter json(response.body);
  json.beginObject();
  json.key("error");
  json.beginObject();
  json.key("code");
  json.string(codeText(error.code));
  json.key("diagnostics");
  json.raw(diagnostics);
  json.key("message");
  json.string(error.message);
  json.endObject();
  json.endObject();
  return response;
}

Response errorResponse(unsigned status, Diag kind,
                       llvm::ArrayRef<std::string> args) {
  Diagnostics diagnostics;
  diagnostics.report(kind, {}, args);
  return errorResponse(status, diagnostics.all().front());
}

} // namespace facet::service
