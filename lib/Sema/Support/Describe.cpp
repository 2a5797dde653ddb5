//===- Describe.cpp - How messages name and point -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Support/Describe.h"
#include "facet/Support/Unicode/Utf8.h"

using namespace facet;

llvm::StringRef facet::describeKind(const ast::Expr &expr) {
  switch (expr.kind) {
  case ast::Expr::Kind::Null:
    return "null";
  case ast::Expr::Kind::Bool:
    return "a bool";
  case ast::Expr::Kind::Int:
    return "an int";
  case ast::Expr::Kind::Float:
    return "a float";
  case ast::Expr::Kind::String:
    return "a string";
  case ast::Expr::Kind::List:
    return "a list";
  case ast::Expr::Kind::Map:
    return "a map";
  case ast::Expr::Kind::Reference:
    return "a reference";
  case ast::Expr::Kind::Pipeline:
    return "a pipeline";
  case ast::Expr::Kind::Input:
    return "'@input'";
  case ast::Expr::Kind::Lazy:
    return "'@lazy'";
  case ast::Expr::Kind::Raw:
    return "an assertion";
  }
  llvm_unreachable("all kinds are handled");
}

/// How long the escape at the front of the text of a string is, and how many
/// bytes it stands for.
static std::pair<size_t, size_t> escapeSizes(llvm::StringRef text) {
  auto unit = [](llvm::StringRef escape) {
    unsigned value = 0;
    return escape.consume_front("\\u") &&
                   !escape.take_front(4).getAsInteger(16, value)
               ? value
               : 0;
  };
  if (!text.starts_with("\\u"))
    return {2, 1};
  unsigned value = unit(text);
  if (isSurrogate(value))
    return {12, 4};
  return {6, value < 0x80 ? 1 : value < 0x800 ? 2 : 3};
}

/// The places of text in the lines of a text block, between two offsets of it.
static SourceSpan spanInBlock(const SourceManager &sources,
                              const ast::StringExpr &block, size_t begin,
                              size_t end) {
  llvm::StringRef lines = sources.text(block.lines);
  size_t line = 0, done = 0, first = 0;
  // Walk over the lines beside the contents.
  while (true) {
    llvm::StringRef text = lines.drop_front(line);
    size_t size = std::min(text.find('\n'), text.size());
    size_t spaces = text.take_front(size)
                        .take_while([](char c) { return c == ' '; })
                        .size();
    // A line of blanks only is empty.
    size_t skipped =
        spaces == size ? size : std::min<size_t>(spaces, block.indentation);
    size_t length = size - skipped;
    auto place = [&](size_t offset) { return line + skipped + offset - done; };
    if (begin <= done + length && begin >= done)
      first = place(begin);
    if (end <= done + length)
      return {block.lines.file, uint32_t(block.lines.begin + first),
              uint32_t(block.lines.begin + place(end))};
    done += length + 1;
    line += size + 1;
  }
}

SourceSpan facet::spanInside(const SourceManager &sources,
                             const ast::StringExpr &string, size_t begin,
                             size_t end) {
  SourceSpan span = string.span;
  if (begin < end && string.form == ast::StringForm::File)
    return {string.lines.file, uint32_t(begin), uint32_t(end)};
  if (begin < end && string.form == ast::StringForm::Block)
    return spanInBlock(sources, string, begin, end);
  llvm::StringRef source = sources.text(span.file).slice(span.begin, span.end);
  if (begin >= end || !source.starts_with("\""))
    return span;
  // Walk over the source beside the contents.
  size_t at = 1, done = 0, first = 0;
  while (done < end && at < source.size()) {
    if (done <= begin)
      first = at;
    auto [size, bytes] = source[at] == '\\' ? escapeSizes(source.drop_front(at))
                                            : std::pair<size_t, size_t>(1, 1);
    at += size;
    done += bytes;
  }
  if (done < end)
    return span;
  return {span.file, uint32_t(span.begin + first), uint32_t(span.begin + at)};
}
