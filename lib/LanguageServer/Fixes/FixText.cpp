//===- FixText.cpp - Places of a text, for those who change it ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FixText.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::lsp {

TextLine lineAt(llvm::StringRef text, uint32_t offset) {
  uint32_t begin = uint32_t(text.take_front(offset).rfind('\n') + 1);
  uint32_t end = uint32_t(std::min(text.find('\n', begin), text.size()));
  llvm::StringRef line = text.slice(begin, end);
  return {begin, end, uint32_t(line.size() - line.ltrim(' ').size())};
}

ValueOnLine valueOnLine(const Snapshot &snapshot, uint32_t offset) {
  llvm::StringRef text = snapshot.text();
  TextLine line = lineAt(text, offset);
  uint32_t begin = line.begin + line.indent, end = line.end;
  llvm::ArrayRef<Token> tokens = snapshot.tokens();
  for (size_t i = firstTokenAt(tokens, line.begin);
       i < tokens.size() && tokens[i].begin < line.end; ++i) {
    if (tokens[i].begin < line.begin)
      continue;
    llvm::StringRef word = text.slice(tokens[i].begin, tokens[i].end);
    bool isFirst = text.slice(line.begin, tokens[i].begin).trim(" -").empty();
    bool isKey = isFirst && tokens[i].kind == TokenKind::Key;
    if ((isFirst && word == "-") || isKey) {
      begin = tokens[i].end;
      while (begin < line.end && (text[begin] == ':' || text[begin] == ' '))
        ++begin;
    }
    if (tokens[i].kind == TokenKind::Comment)
      end = tokens[i].begin;
  }
  while (end > begin && text[end - 1] == ' ')
    --end;
  return {std::min(begin, end), end};
}

Fix shiftLines(llvm::StringRef text, uint32_t offset, int columns,
               std::string title, bool isOnlyOne) {
  Fix fix{std::move(title), {}};
  TextLine first = lineAt(text, offset);
  auto isItem = [&](const TextLine &line) {
    return text.substr(line.begin + line.indent).starts_with("- ");
  };
  for (TextLine line = first;; line = lineAt(text, line.next(text))) {
    if (!line.isBlank()) {
      // A list ends where a key stands as deep as its items.
      bool isBehindList =
          line.indent == first.indent && isItem(first) && !isItem(line);
      if (line.indent < first.indent || isBehindList)
        break;
      int wanted = std::max(int(line.indent) + columns, 0);
      fix.replacements.push_back({line.begin, line.begin + line.indent,
                                  std::string(size_t(wanted), ' ')});
    }
    if (isOnlyOne || line.end >= text.size())
      break;
  }
  return fix;
}

static bool isOneOf(llvm::StringRef word, llvm::StringRef characters) {
  return word.size() == 1 && characters.contains(word.front());
}

static bool isFacetLine(const Snapshot &snapshot, const Token &token) {
  return token.kind == TokenKind::Facet &&
         lineAt(snapshot.text(), token.begin).begin == token.begin;
}

std::optional<size_t> openBracketAt(const Snapshot &snapshot, uint32_t offset) {
  llvm::ArrayRef<Token> tokens = snapshot.tokens();
  size_t i = size_t(
      llvm::partition_point(
          tokens, [&](const Token &token) { return token.begin < offset; }) -
      tokens.begin());
  for (unsigned closed = 0; i-- != 0;) {
    if (isFacetLine(snapshot, tokens[i]))
      break;
    if (tokens[i].kind != TokenKind::Punctuation)
      continue;
    llvm::StringRef word =
        snapshot.text().slice(tokens[i].begin, tokens[i].end);
    closed += isOneOf(word, ")]}");
    if (isOneOf(word, "([{") && closed-- == 0)
      return i;
  }
  return std::nullopt;
}

Replacement entryLines(const Snapshot &snapshot, uint32_t offset) {
  llvm::StringRef text = snapshot.text();
  llvm::ArrayRef<Token> tokens = snapshot.tokens();
  TextLine first = lineAt(text, offset);
  uint32_t end = first.next(text);
  unsigned depth = 0;
  for (size_t i = firstTokenAt(tokens, first.begin + 1); end < text.size();) {
    for (; i != tokens.size() && tokens[i].begin < end; ++i) {
      llvm::StringRef word = text.slice(tokens[i].begin, tokens[i].end);
      depth += isOneOf(word, "([{");
      depth -= isOneOf(word, ")]}") && depth;
      if (tokens[i].end > end)
        end = lineAt(text, tokens[i].end).next(text);
    }
    // Blank lines, if the entry goes on behind them.
    TextLine line = lineAt(text, end);
    while (line.isBlank() && line.end < text.size())
      line = lineAt(text, line.next(text));
    bool isFacet = text.substr(line.begin).starts_with("@");
    if (line.isBlank() || isFacet || (!depth && line.indent <= first.indent))
      break;
    end = line.next(text);
  }
  // Where a bracket is not closed, nobody knows the end.
  return {first.begin, depth ? first.begin : end, ""};
}

Replacement entryAt(const Snapshot &snapshot, uint32_t offset) {
  llvm::StringRef text = snapshot.text();
  llvm::ArrayRef<Token> tokens = snapshot.tokens();
  std::optional<size_t> open = openBracketAt(snapshot, offset);
  if (!open || text[tokens[*open].begin] != '{')
    return entryLines(snapshot, offset);
  size_t key = firstTokenAt(tokens, offset + 1), i = key;
  for (unsigned depth = 0; i != tokens.size(); ++i) {
    llvm::StringRef word = text.slice(tokens[i].begin, tokens[i].end);
    if (depth == 0 && isOneOf(word, ",}"))
      break;
    depth += isOneOf(word, "([{");
    depth -= isOneOf(word, ")]}") && depth;
  }
  if (i + 1 < tokens.size() && text[tokens[i].begin] == ',')
    return {offset, tokens[i + 1].begin, ""};
  uint32_t begin = key && text[tokens[key - 1].begin] == ','
                       ? tokens[key - 1].begin
                       : offset;
  return {begin, i == key ? offset : tokens[i - 1].end, ""};
}

uint32_t columnOfKey(llvm::StringRef text, uint32_t offset) {
  TextLine line = lineAt(text, offset);
  llvm::StringRef words = text.slice(line.begin + line.indent, offset);
  bool isItemWithKey = words.consume_front("- ") && words.contains(':');
  return line.indent + (isItemWithKey ? 2 : 0);
}

bool fitsTextBlock(llvm::StringRef text) {
  for (llvm::StringRef line : llvm::split(text, '\n')) {
    llvm::StringRef words = line.ltrim(' ');
    bool isControl = llvm::any_of(line, [](char c) {
      return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    });
    if (isControl || words.starts_with("\"\"\"") ||
        (words.empty() && !line.empty()))
      return false;
  }
  return !text.empty() && toNfc(text) == text;
}

std::string textBlock(llvm::StringRef text, uint32_t indent) {
  std::string margin(indent + 2, ' ');
  std::string block = "\"\"\"";
  for (llvm::StringRef line : llvm::split(text, '\n'))
    block += (line.empty() ? "\n" : "\n" + margin + line.str());
  return block + "\n" + margin + "\"\"\"";
}

std::vector<llvm::StringRef> quotedParts(llvm::StringRef message) {
  std::vector<llvm::StringRef> parts;
  for (size_t i = 0; i < message.size(); ++i) {
    bool opens = message[i] == '\'' &&
                 (i == 0 || llvm::StringRef(" (,").contains(message[i - 1]));
    if (!opens)
      continue;
    size_t end = i + 1;
    auto closes = [&](size_t at) {
      return message[at] == '\'' &&
             (at + 1 == message.size() ||
              llvm::StringRef(" ,.;:)?").contains(message[at + 1]));
    };
    while (end < message.size() && !closes(end))
      ++end;
    if (end >= message.size())
      break;
    parts.push_back(message.slice(i + 1, end));
    i = end;
  }
  return parts;
}

} // namespace facet::lsp
