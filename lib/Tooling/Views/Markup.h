//===- Markup.h - Well-formed HTML and SVG ----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Text that is both HTML and XML. Whatever comes from a document goes through
// `appendEscaped`, in attributes, too: documents are hostile.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TOOLING_VIEWS_MARKUP_H
#define FACET_LIB_TOOLING_VIEWS_MARKUP_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace facet::views {

/// Appends text with `& < > " '` as references. Control characters and what
/// changes the direction of text are shown as escapes (`\u0007`), as is what
/// XML cannot hold; line breaks and tabs stay.
void appendEscaped(std::string &out, llvm::StringRef text);
std::string escaped(llvm::StringRef text);

/// The value is not escaped yet.
struct Attribute {
  llvm::StringRef name;
  std::string value;
};

/// Elements and texts, one behind the other; what is opened is closed.
class MarkupWriter {
public:
  explicit MarkupWriter(std::string &out) : out(out) {}

  void open(llvm::StringRef tag, llvm::ArrayRef<Attribute> attributes = {});
  void close(llvm::StringRef tag);
  /// An element without content: one of SVG, or that never has any in HTML.
  void empty(llvm::StringRef tag, llvm::ArrayRef<Attribute> attributes = {});
  /// An element of text alone.
  void element(llvm::StringRef tag, llvm::ArrayRef<Attribute> attributes,
               llvm::StringRef content);
  /// `<pre>` with all line breaks of the text.
  void openCode(llvm::StringRef classes, llvm::StringRef label = "");
  void text(llvm::StringRef content) { appendEscaped(out, content); }
  /// Markup that is made already.
  void raw(llvm::StringRef markup) { out += markup; }
  void newline() { out += '\n'; }

private:
  void begin(llvm::StringRef tag, llvm::ArrayRef<Attribute> attributes);
  std::string &out;
};

/// A part of a text that is not too long to show.
struct Excerpt {
  llvm::StringRef text;
  /// Bytes that are left out behind it.
  size_t rest = 0;
};
/// Ends at a code point; at least 0 bytes.
Excerpt excerpt(llvm::StringRef text, size_t mostBytes);

/// A name or a short text: the first 160 bytes of one that is longer, and "…".
std::string brief(llvm::StringRef text, size_t mostBytes = 160);

/// "1 234 567": digits in groups, with narrow no-break spaces.
std::string grouped(uint64_t number);
/// "1 byte", "12 bytes".
std::string counted(uint64_t number, llvm::StringRef one, llvm::StringRef many);
/// "12.34%": a part of a whole, rounded down; 0 of nothing is "0%".
std::string percent(uint64_t part, uint64_t whole, unsigned digits = 3);

} // namespace facet::views

#endif // FACET_LIB_TOOLING_VIEWS_MARKUP_H
