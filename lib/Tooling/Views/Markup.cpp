//===- Markup.cpp - Well-formed HTML and SVG ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Views/Markup.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::views {

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

/// Text without line breaks and tabs, and without control characters.
static void appendReferences(std::string &out, llvm::StringRef text) {
  constexpr llvm::StringLiteral fffe = "\xEF\xBF\xBE", ffff = "\xEF\xBF\xBF";
  while (!text.empty()) {
    if (text.consume_front("&"))
      out += "&amp;";
    else if (text.consume_front("<"))
      out += "&lt;";
    else if (text.consume_front(">"))
      out += "&gt;";
    else if (text.consume_front("\""))
      out += "&quot;";
    else if (text.consume_front("'"))
      out += "&#39;";
    // No characters, to XML.
    else if (text.consume_front(fffe))
      out += "\\uFFFE";
    else if (text.consume_front(ffff))
      out += "\\uFFFF";
    else {
      size_t plain = std::max<size_t>(text.find_first_of("&<>\"'\xEF"), 1);
      out += text.take_front(plain);
      text = text.drop_front(std::min(plain, text.size()));
    }
  }
}

void appendEscaped(std::string &out, llvm::StringRef text) {
  while (!text.empty()) {
    size_t end = std::min(text.find_first_of("\n\t"), text.size());
    appendReferences(out, printableText(text.take_front(end)));
    text = text.drop_front(end);
    if (text.empty())
      break;
    out += text.front();
    text = text.drop_front();
  }
}

std::string escaped(llvm::StringRef text) {
  std::string out;
  appendEscaped(out, text);
  return out;
}

Excerpt excerpt(llvm::StringRef text, size_t mostBytes) {
  if (text.size() <= mostBytes)
    return {text, 0};
  size_t end = floorBoundary(text, mostBytes);
  return {text.take_front(end), text.size() - end};
}

std::string brief(llvm::StringRef text, size_t mostBytes) {
  Excerpt part = excerpt(text, mostBytes);
  return part.text.str() + (part.rest ? "…" : "");
}

std::string grouped(uint64_t number) {
  constexpr llvm::StringLiteral space = "\xE2\x80\xAF";
  std::string digits = llvm::utostr(number), out;
  for (size_t i = 0; i != digits.size(); ++i) {
    if (i && (digits.size() - i) % 3 == 0)
      out += space;
    out += digits[i];
  }
  return out;
}

std::string counted(uint64_t number, llvm::StringRef one,
                    llvm::StringRef many) {
  return grouped(number) + " " + (number == 1 ? one : many).str();
}

std::string percent(uint64_t part, uint64_t whole, unsigned digits) {
  uint64_t scale = 1;
  for (unsigned i = 0; i != digits; ++i)
    scale *= 10;
  if (!whole)
    return "0%";
  // Doubles hold these exactly enough for a drawing, and cannot overflow.
  uint64_t value =
      uint64_t(double(part) / double(whole) * 100 * double(scale) + 1e-6);
  std::string text = llvm::utostr(value / scale);
  std::string fraction = llvm::utostr(value % scale);
  if (digits)
    text += "." + std::string(digits - fraction.size(), '0') + fraction;
  return text + "%";
}

//===----------------------------------------------------------------------===//
// Elements
//===----------------------------------------------------------------------===//

void MarkupWriter::begin(llvm::StringRef tag,
                         llvm::ArrayRef<Attribute> attributes) {
  out += '<';
  out += tag;
  for (const Attribute &attribute : attributes) {
    out += ' ';
    out += attribute.name;
    out += "=\"";
    appendEscaped(out, attribute.value);
    out += '"';
  }
}

void MarkupWriter::open(llvm::StringRef tag,
                        llvm::ArrayRef<Attribute> attributes) {
  begin(tag, attributes);
  out += '>';
}

void MarkupWriter::close(llvm::StringRef tag) {
  out += "</";
  out += tag;
  out += '>';
}

void MarkupWriter::empty(llvm::StringRef tag,
                         llvm::ArrayRef<Attribute> attributes) {
  begin(tag, attributes);
  out += "/>";
}

void MarkupWriter::element(llvm::StringRef tag,
                           llvm::ArrayRef<Attribute> attributes,
                           llvm::StringRef content) {
  open(tag, attributes);
  text(content);
  close(tag);
}

void MarkupWriter::openCode(llvm::StringRef classes, llvm::StringRef label) {
  // What may scroll must be reached by keyboard.
  std::vector<Attribute> attributes = {{"class", classes.str()},
                                       {"tabindex", "0"}};
  if (!label.empty()) {
    attributes.push_back({"role", "region"});
    attributes.push_back({"aria-label", label.str()});
  }
  open("pre", attributes);
  // HTML drops the first line break.
  newline();
}

} // namespace facet::views
