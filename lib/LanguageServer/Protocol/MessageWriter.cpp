//===- MessageWriter.cpp - Messages to a client ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Protocol/MessageWriter.h"

namespace json = llvm::json;
using llvm::lsp::ErrorCode;
using llvm::lsp::LSPError;

namespace facet::lsp {

void MessageWriter::write(
    llvm::function_ref<void(json::OStream &)> attributes) {
  // What one large answer took is not kept for all small ones.
  constexpr size_t mostKept = size_t(1) << 20;
  if (body.capacity() > mostKept)
    body = llvm::SmallString<0>();
  body.clear();
  llvm::raw_svector_ostream text(body);
  json::OStream out(text);
  out.object([&] {
    attributes(out);
    out.attribute("jsonrpc", "2.0");
  });
  output << "Content-Length: " << body.size() << "\r\n\r\n" << body;
  output.flush();
}

void MessageWriter::notify(llvm::StringRef method, WriteValue params) {
  write([&](json::OStream &out) {
    out.attribute("method", method);
    out.attributeBegin("params");
    params(out);
    out.attributeEnd();
  });
}

void MessageWriter::reply(const json::Value &id, WriteValue result) {
  write([&](json::OStream &out) {
    out.attribute("id", id);
    out.attributeBegin("result");
    result(out);
    out.attributeEnd();
  });
}

void MessageWriter::refuse(const json::Value &id, ErrorCode code,
                           llvm::StringRef message) {
  write([&](json::OStream &out) {
    out.attributeObject("error", [&] {
      out.attribute("code", int64_t(code));
      out.attribute("message", message);
    });
    out.attribute("id", id);
  });
}

void MessageWriter::refuse(const json::Value &id, llvm::Error error) {
  llvm::Error unknown =
      llvm::handleErrors(std::move(error), [&](const LSPError &known) {
        refuse(id, known.code, known.message);
      });
  if (unknown)
    refuse(id, ErrorCode::UnknownErrorCode, llvm::toString(std::move(unknown)));
}

} // namespace facet::lsp
