//===- AstJson.cpp - The syntax tree as JSON ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every node is an object with its `kind` and its `span`: [line, column, end
// line, end column], columns in code points. Fields that a node does not have
// are left out. An integer that JSON numbers cannot hold exactly is a string.
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Support/Unicode/Utf8.h"
#include "facet/Syntax/Parser.h"

using namespace facet;
using namespace facet::ast;
using llvm::ArrayRef;
using llvm::StringRef;

namespace {

/// Columns in code points at a cost that does not depend on the line's length.
class Columns {
public:
  explicit Columns(StringRef text) : text(text) {
    if (isAscii(text))
      return;
    size_t count = 0;
    for (size_t at = 0; at < text.size(); at += block) {
      counts.push_back(count);
      count += leadBytes(at, std::min(at + block, text.size()));
    }
    counts.push_back(count);
  }

  /// Code points between two offsets.
  size_t between(size_t begin, size_t end) const {
    return counts.empty() ? end - begin : before(end) - before(begin);
  }

private:
  static constexpr size_t block = 256;

  size_t leadBytes(size_t begin, size_t end) const {
    size_t count = 0;
    for (; begin != end; ++begin)
      count += !isContinuationByte(text[begin]);
    return count;
  }
  size_t before(size_t offset) const {
    return counts[offset / block] + leadBytes(offset / block * block, offset);
  }

  StringRef text;
  /// Code points before each block; empty if all are one byte.
  std::vector<size_t> counts;
};

class Writer {
public:
  Writer(const Document &document, const SourceManager &sources,
         std::string &out)
      : document(document), sources(sources),
        columns(sources.text(document.file)), json(out) {}

  void writeDocument();

private:
  void write(const Facet *facet);
  void write(const Function &function);
  void write(const Parameter &parameter);
  void write(const Name &name);
  void write(const ast::MapEntry &entry);
  void write(const NamedArgument &argument);
  void write(const LensCall &call);
  void write(const Expr *expr);
  void writeFields(const Expr *expr);
  void writeInteger(int64_t value);
  void writeSpan(SourceSpan span);
  void writePosition(uint32_t offset);
  template <typename T> void writeList(StringRef key, ArrayRef<T> items) {
    json.key(key);
    json.beginArray();
    for (const T &item : items)
      write(item);
    json.endArray();
  }
  void field(StringRef key, StringRef value) {
    json.key(key);
    json.string(value);
  }

  const Document &document;
  const SourceManager &sources;
  Columns columns;
  JcsWriter json;
};

} // namespace

static StringRef exprKindName(Expr::Kind kind) {
  switch (kind) {
  case Expr::Kind::Null:
    return "null";
  case Expr::Kind::Bool:
    return "bool";
  case Expr::Kind::Int:
    return "int";
  case Expr::Kind::Float:
    return "float";
  case Expr::Kind::String:
    return "string";
  case Expr::Kind::List:
    return "list";
  case Expr::Kind::Map:
    return "map";
  case Expr::Kind::Reference:
    return "reference";
  case Expr::Kind::Pipeline:
    return "pipeline";
  case Expr::Kind::Input:
    return "input";
  case Expr::Kind::Lazy:
    return "lazy";
  case Expr::Kind::Raw:
    return "raw";
  }
  return "";
}

void Writer::writePosition(uint32_t offset) {
  LineColumn at = sources.byteLineColumn(document.file, offset);
  uint32_t lineBegin = offset - (at.column - 1);
  json.integer(at.line);
  json.integer(1 + int64_t(columns.between(lineBegin, offset)));
}

void Writer::writeSpan(SourceSpan span) {
  json.key("span");
  json.beginArray();
  writePosition(span.begin);
  writePosition(span.end);
  json.endArray();
}

void Writer::writeDocument() {
  json.beginObject();
  writeList("facets", ArrayRef<const Facet *>(document.facets));
  field("file", sources.name(document.file));
  json.endObject();
}

void Writer::write(const Facet *facet) {
  json.beginObject();
  writeList("attributes", facet->attributes);
  bool isInterface = facet->kind == FacetKind::Interface;
  if (!isInterface && facet->kind != FacetKind::Import) {
    json.key("body");
    write(static_cast<const Expr *>(facet->body));
  }
  if (isInterface)
    writeList("functions", facet->functions);
  field("kind", facet->keyword.text);
  if (facet->label.span) {
    json.key("label");
    write(facet->label);
  }
  writeSpan(facet->span);
  json.endObject();
}

void Writer::write(const Function &function) {
  json.beginObject();
  writeList("attributes", function.attributes);
  json.key("name");
  write(function.name);
  writeList("parameters", function.parameters);
  json.key("result");
  write(function.result);
  writeSpan(function.span);
  json.endObject();
}

void Writer::write(const Parameter &parameter) {
  json.beginObject();
  json.key("name");
  write(parameter.name);
  json.key("type");
  write(parameter.type);
  json.endObject();
}

void Writer::write(const Name &name) {
  json.beginObject();
  writeSpan(name.span);
  field("text", name.text);
  json.endObject();
}

void Writer::write(const ast::MapEntry &entry) {
  json.beginObject();
  json.key("key");
  write(Name{entry.key.text, entry.key.span});
  json.key("value");
  write(entry.value);
  json.endObject();
}

void Writer::write(const NamedArgument &argument) {
  json.beginObject();
  json.key("name");
  write(argument.name);
  json.key("value");
  write(argument.value);
  json.endObject();
}

void Writer::write(const LensCall &call) {
  json.beginObject();
  json.key("lens");
  write(call.name);
  writeList("named", call.named);
  writeList("positional", call.positional);
  writeSpan(call.span);
  json.endObject();
}

void Writer::write(const Expr *expr) {
  json.beginObject();
  writeFields(expr);
  json.endObject();
}

void Writer::writeInteger(int64_t value) {
  if (value >= -maxSafeInteger && value <= maxSafeInteger)
    json.integer(value);
  else
    json.string(std::to_string(value));
}

/// The fields of an expression, in the order of their names; `kind` and `span`
/// stand among them.
void Writer::writeFields(const Expr *expr) {
  auto kindAndSpan = [&] {
    field("kind", exprKindName(expr->kind));
    writeSpan(expr->span);
  };
  switch (expr->kind) {
  case Expr::Kind::Null:
    kindAndSpan();
    return;
  case Expr::Kind::Bool:
    kindAndSpan();
    json.key("value");
    json.boolean(llvm::cast<BoolExpr>(expr)->value);
    return;
  case Expr::Kind::Int:
    kindAndSpan();
    json.key("value");
    writeInteger(llvm::cast<IntExpr>(expr)->value);
    return;
  case Expr::Kind::Float:
    kindAndSpan();
    json.key("value");
    json.value(Value::floating(llvm::cast<FloatExpr>(expr)->value));
    return;
  case Expr::Kind::String: {
    auto *string = llvm::cast<StringExpr>(expr);
    if (string->form == StringForm::File)
      field("file", sources.name(string->lines.file));
    if (string->form != StringForm::Quoted)
      field("form", string->form == StringForm::Block ? "block" : "file");
    kindAndSpan();
    field("value", string->value);
    return;
  }
  case Expr::Kind::List:
    writeList("items", llvm::cast<ListExpr>(expr)->items);
    kindAndSpan();
    return;
  case Expr::Kind::Map:
    writeList("entries", llvm::cast<MapExpr>(expr)->entries);
    kindAndSpan();
    return;
  case Expr::Kind::Reference: {
    auto *reference = llvm::cast<ReferenceExpr>(expr);
    field("kind", exprKindName(expr->kind));
    json.key("name");
    write(reference->name);
    writeList("path", reference->path);
    writeSpan(expr->span);
    return;
  }
  case Expr::Kind::Pipeline: {
    auto *pipeline = llvm::cast<PipelineExpr>(expr);
    if (pipeline->base) {
      json.key("base");
      write(pipeline->base);
    }
    writeList("calls", pipeline->calls);
    kindAndSpan();
    return;
  }
  case Expr::Kind::Input:
    writeList("attributes", llvm::cast<InputExpr>(expr)->attributes);
    kindAndSpan();
    return;
  case Expr::Kind::Lazy:
    kindAndSpan();
    json.key("value");
    write(llvm::cast<LazyExpr>(expr)->value);
    return;
  case Expr::Kind::Raw:
    kindAndSpan();
    field("text", llvm::cast<RawExpr>(expr)->text);
    return;
  }
}

std::string facet::astToJson(const Document &document,
                             const SourceManager &sources) {
  std::string out;
  Writer(document, sources, out).writeDocument();
  return out;
}
