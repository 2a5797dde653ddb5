//===- SyntaxTest.cpp - What the tests of the syntax share ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SyntaxTest.h"

using namespace facet;
using namespace facet::ast;

namespace facet {
namespace test {

template <typename T, typename Show>
static std::string join(llvm::ArrayRef<T> items, Show showItem) {
  std::string out;
  for (const T &item : items) {
    if (!out.empty())
      out += ", ";
    out += showItem(item);
  }
  return out;
}

std::string show(llvm::ArrayRef<NamedArgument> arguments) {
  return join(arguments, [](const NamedArgument &a) {
    return a.name.text.str() + "=" + show(a.value);
  });
}

static std::string showCall(const LensCall &call) {
  std::string out =
      join(call.positional, [](const Expr *e) { return show(e); });
  if (!call.positional.empty() && !call.named.empty())
    out += ", ";
  return call.name.text.str() + "(" + out + show(call.named) + ")";
}

static std::string showPipeline(const PipelineExpr &pipeline) {
  std::string out = "(" + (pipeline.base ? show(pipeline.base) : "");
  for (const LensCall &call : pipeline.calls)
    out += (out == "(" ? "" : " |> ") + showCall(call);
  return out + ")";
}

static std::string showReference(const ReferenceExpr &reference) {
  std::string out = "$" + reference.name.text.str();
  for (const Name &segment : reference.path)
    out += "." + segment.text.str();
  return out;
}

std::string show(const Expr *expr) {
  switch (expr->kind) {
  case Expr::Kind::Null:
    return "null";
  case Expr::Kind::Bool:
    return llvm::cast<BoolExpr>(expr)->value ? "true" : "false";
  case Expr::Kind::Int:
    return std::to_string(llvm::cast<IntExpr>(expr)->value);
  case Expr::Kind::Float: {
    char buffer[32];
    std::snprintf(buffer, sizeof(buffer), "%.6gf",
                  llvm::cast<FloatExpr>(expr)->value);
    return buffer;
  }
  case Expr::Kind::String:
    return "\"" + llvm::cast<StringExpr>(expr)->value.str() + "\"";
  case Expr::Kind::List:
    return "[" +
           join(llvm::cast<ListExpr>(expr)->items,
                [](const Expr *e) { return show(e); }) +
           "]";
  case Expr::Kind::Map:
    return "{" +
           join(llvm::cast<MapExpr>(expr)->entries,
                [](const ast::MapEntry &e) {
                  std::string quote = e.key.quoted ? "\"" : "";
                  return quote + e.key.text.str() + quote + ": " +
                         show(e.value);
                }) +
           "}";
  case Expr::Kind::Reference:
    return showReference(*llvm::cast<ReferenceExpr>(expr));
  case Expr::Kind::Pipeline:
    return showPipeline(*llvm::cast<PipelineExpr>(expr));
  case Expr::Kind::Input:
    return "@input(" + show(llvm::cast<InputExpr>(expr)->attributes) + ")";
  case Expr::Kind::Lazy:
    return "@lazy(" + show(llvm::cast<LazyExpr>(expr)->value) + ")";
  case Expr::Kind::Raw:
    return "<" + llvm::cast<RawExpr>(expr)->text.str() + ">";
  }
  return "";
}

std::string showValue(llvm::StringRef text) {
  Parsed parsed("@vars\n  a: " + text.str() + "\n");
  EXPECT_EQ(parsed.diagnosed(), Strings()) << text.str();
  const Expr *value =
      parsed.document.facets.empty() ? nullptr : parsed.value("a");
  return value ? show(value) : "nothing";
}

Strings diagnoseValue(llvm::StringRef text) {
  return Parsed("@vars\n  a: " + text.str() + "\n").diagnosed();
}

Strings diagnose(llvm::StringRef text) { return Parsed(text).diagnosed(); }

} // namespace test
} // namespace facet
