//===- Response.cpp - @x.fct.response (docs/Language.md 3.9) --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Response.h"
#include "SemaContext.h"
#include "Support/Describe.h"
#include "Support/Fields.h"
#include "Variables/DeclaredTypes.h"
#include "facet/Sema/SemaDiagnostics.h"
#include "facet/Support/Identifier.h"
#include "facet/Support/Json/JsonCompare.h"

using namespace facet;

/// The string under a key; null if there is none, or after an error.
static const ast::StringExpr *
readString(SemaContext &sema, const ast::MapExpr &body, llvm::StringRef key) {
  const ast::MapEntry *entry = body.find(key);
  if (!entry)
    return nullptr;
  const auto *text = llvm::dyn_cast<ast::StringExpr>(entry->value);
  if (!text && !reportNoLiteral(sema, key, *entry->value, "a string"))
    sema.diagnostics.report(diag::ResponseNotString, entry->value->span,
                            {key.str(), describeKind(*entry->value).str()});
  return text;
}

/// The type, whose schema every output carries.
static const Type *readResponseType(SemaContext &sema,
                                    const ast::StringExpr &text) {
  const Type *type = readTypeText(sema, text);
  if (!type)
    return nullptr;
  ValueArena arena;
  std::optional<Value> schema = jsonSchema(type, arena);
  std::optional<int64_t> integer =
      schema ? findUnsafeInteger(*schema) : std::nullopt;
  if (!integer)
    return type;
  sema.diagnostics.report(diag::ResponseInteger, text.span,
                          {std::to_string(*integer)});
  return nullptr;
}

void facet::analyseResponse(SemaContext &sema) {
  const MergedMap &merged = sema.input.merged.response;
  // The core profile has forbidden it.
  if (!merged || sema.isCore())
    return;
  static constexpr llvm::StringRef known[] = {"type", "name", "description"};
  const ast::MapExpr &body = *merged.body;
  checkKeys(sema, body, known, "@x.fct.response");
  if (!body.find("type") && !isMisspelled(body, known, "type"))
    sema.diagnostics
        .report(diag::MissingKey, merged.keyword, {"@x.fct.response", "type"})
        .withHelp("write type: \"struct { answer: string }\", or another type");

  Response response;
  response.span = merged.keyword;
  if (const ast::StringExpr *type = readString(sema, body, "type"))
    response.type = readResponseType(sema, *type);
  if (const ast::StringExpr *name = readString(sema, body, "name")) {
    response.name = name->value;
    if (!isApiName(name->value))
      sema.diagnostics.report(diag::ResponseName, name->span);
  }
  if (const ast::StringExpr *text = readString(sema, body, "description"))
    response.description = text->value;
  if (response.type)
    sema.program.response = response;
}
