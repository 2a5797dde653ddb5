//===- scanner.c - Lines, indentation and long texts for tree-sitter ------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The tokens of lines (docs/Language.md 1.3, 3.8) are empty and stand where the
// line before ends, so that comments between lines stay comments. A line that
// is indented wrongly gets none, which makes it an ERROR.
//
//===----------------------------------------------------------------------===//

#include "tree_sitter/parser.h"
#include <stdlib.h>

enum Token {
  NEWLINE,
  INDENT,
  LIST_INDENT,
  DEDENT,
  CONTINUATION,
  VALUE_DASH,
  BLOCK_DASH,
  TEXT_BLOCK_START,
  TEXT_BLOCK_CONTENT,
  TEXT_BLOCK_END,
  STRING_CONTENT,
  PLACEHOLDER,
  ERROR_SENTINEL,
};

// Nesting is at most 256 deep; each level is two bytes of the saved state.
enum { MAX_DEPTH = 300 };

typedef struct {
  uint16_t depth;
  // The column of each block that is open; the first is the document's.
  uint16_t columns[MAX_DEPTH];
  // How many blocks are to be closed before the next line; found where the line
  // before ends, so that comments between them are not read again and again.
  uint16_t closing;
  // The least indentation of the lines of the text block that is open.
  uint16_t least;
} Scanner;

static uint16_t top(const Scanner *s) { return s->columns[s->depth - 1]; }

static bool push(Scanner *s, uint32_t column) {
  if (s->depth == MAX_DEPTH || column > UINT16_MAX)
    return false;
  s->columns[s->depth++] = (uint16_t)column;
  return true;
}

static void advance(TSLexer *lexer) { lexer->advance(lexer, false); }
static void skip(TSLexer *lexer) { lexer->advance(lexer, true); }

static bool give(TSLexer *lexer, enum Token token) {
  lexer->result_symbol = token;
  return true;
}

static bool at_line_end(TSLexer *lexer) {
  return lexer->lookahead == '\n' || lexer->lookahead == '\r' ||
         lexer->eof(lexer);
}

// What no document may hold (docs/Language.md 1.1), tabs included.
static bool at_control(TSLexer *lexer) {
  int32_t c = lexer->lookahead;
  return ((c >= 0 && c < ' ') || c == 0x7f) && !at_line_end(lexer);
}

static uint32_t advance_blanks(TSLexer *lexer) {
  uint32_t count = 0;
  for (; lexer->lookahead == ' '; ++count)
    advance(lexer);
  return count;
}

static bool is_name_start(int32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
}

static bool advance_name(TSLexer *lexer) {
  if (!is_name_start(lexer->lookahead))
    return false;
  while (is_name_start(lexer->lookahead) ||
         (lexer->lookahead >= '0' && lexer->lookahead <= '9'))
    advance(lexer);
  return true;
}

static bool advance_dotted_name(TSLexer *lexer) {
  bool found = advance_name(lexer);
  while (found && lexer->lookahead == '.') {
    advance(lexer);
    found = advance_name(lexer);
  }
  return found;
}

// Takes as much of `{{ name.path }}` as is there; true if it is all there.
static bool advance_placeholder(TSLexer *lexer) {
  for (int i = 0; i != 2; ++i) {
    if (lexer->lookahead != '{')
      return false;
    advance(lexer);
  }
  advance_blanks(lexer);
  if (!advance_dotted_name(lexer))
    return false;
  advance_blanks(lexer);
  for (int i = 0; i != 2; ++i) {
    if (lexer->lookahead != '}')
      return false;
    advance(lexer);
  }
  return true;
}

//===--- Strings
//------------------------------------------------------------===//

static bool scan_string(TSLexer *lexer) {
  bool found = false;
  for (;;) {
    lexer->mark_end(lexer);
    int32_t c = lexer->lookahead;
    if (c == '"' || c == '\\' || at_line_end(lexer) || at_control(lexer))
      break;
    if (c != '{') {
      advance(lexer);
    } else if (advance_placeholder(lexer)) {
      if (found)
        break;
      lexer->mark_end(lexer);
      return give(lexer, PLACEHOLDER);
    }
    found = true;
  }
  return found && give(lexer, STRING_CONTENT);
}

//===--- Text blocks
//--------------------------------------------------------===//

static bool advance_quotes(TSLexer *lexer) {
  for (int i = 0; i != 3; ++i) {
    if (lexer->lookahead != '"')
      return false;
    advance(lexer);
  }
  return true;
}

static bool scan_text_start(Scanner *s, TSLexer *lexer) {
  while (lexer->lookahead == ' ')
    skip(lexer);
  if (!advance_quotes(lexer))
    return false;
  lexer->mark_end(lexer);
  advance_blanks(lexer);
  s->least = UINT16_MAX;
  return at_line_end(lexer) && give(lexer, TEXT_BLOCK_START);
}

// At closing quotes: true if nothing but a comment or a pipeline is behind
// them. Marks the end of the quotes if `mark`.
static bool advance_closing_quotes(TSLexer *lexer, bool mark) {
  if (!advance_quotes(lexer))
    return false;
  if (mark)
    lexer->mark_end(lexer);
  advance_blanks(lexer);
  if (lexer->lookahead != '|')
    return lexer->lookahead == '#' || at_line_end(lexer);
  advance(lexer);
  return lexer->lookahead == '>';
}

// The rest of a line that has begun; false if the text ends before its end: at
// or behind a placeholder, or at a control.
static bool advance_text_line(TSLexer *lexer, bool *found, bool *placeholder) {
  int32_t before = 0;
  while (!at_line_end(lexer)) {
    int32_t c = lexer->lookahead;
    if (at_control(lexer)) {
      lexer->mark_end(lexer);
      return false;
    }
    if (c == '{' && before != '\\') {
      lexer->mark_end(lexer);
      if (advance_placeholder(lexer)) {
        *placeholder = !*found;
        return false;
      }
    } else {
      advance(lexer);
    }
    *found = true;
    before = c;
  }
  return true;
}

static bool scan_text(Scanner *s, TSLexer *lexer) {
  bool found = false, placeholder = false;
  for (bool at_start = lexer->get_column(lexer) == 0;; at_start = true) {
    lexer->mark_end(lexer);
    if (at_start) {
      uint32_t indent = advance_blanks(lexer);
      if (lexer->lookahead == '"') {
        bool closes = advance_closing_quotes(lexer, !found);
        if (closes && found)
          return give(lexer, TEXT_BLOCK_CONTENT);
        if (closes)
          return indent <= s->least && indent > top(s) &&
                 give(lexer, TEXT_BLOCK_END);
      }
      if (!at_line_end(lexer) && indent < s->least)
        s->least = (uint16_t)indent;
      found |= indent != 0 || lexer->lookahead == '"';
    }
    if (!advance_text_line(lexer, &found, &placeholder))
      break;
    if (lexer->eof(lexer))
      return false;
    advance(lexer);
    found = true;
  }
  if (!placeholder)
    return found && give(lexer, TEXT_BLOCK_CONTENT);
  lexer->mark_end(lexer);
  return give(lexer, PLACEHOLDER);
}

//===--- Lines
//--------------------------------------------------------------===//

// True if a map or a list begins here, behind a dash.
static bool begins_block(TSLexer *lexer) {
  if (lexer->lookahead == '-') {
    advance(lexer);
    return lexer->lookahead == ' ' || at_line_end(lexer);
  }
  if (lexer->lookahead == '"') {
    for (advance(lexer); lexer->lookahead != '"'; advance(lexer)) {
      if (at_line_end(lexer))
        return false;
      if (lexer->lookahead == '\\')
        advance(lexer);
    }
    advance(lexer);
  } else if (!advance_dotted_name(lexer)) {
    return false;
  }
  advance_blanks(lexer);
  return lexer->lookahead == ':';
}

// At the dash of an item.
static bool scan_dash(Scanner *s, TSLexer *lexer, const bool *valid) {
  advance(lexer);
  uint32_t blanks = advance_blanks(lexer);
  if (blanks == 0 || lexer->lookahead == '#' || at_line_end(lexer))
    return false;
  if (valid[BLOCK_DASH] && begins_block(lexer))
    return push(s, top(s) + 1u + blanks) && give(lexer, BLOCK_DASH);
  return valid[VALUE_DASH] && give(lexer, VALUE_DASH);
}

// Where a line goes on or the next one begins.
typedef struct {
  bool is_new, at_comment, at_end;
  uint32_t indent;
} Place;

// With `stop`, comments on lines of their own are not skipped.
static Place skip_to_text(TSLexer *lexer, bool stop) {
  Place place = {false, false, false, 0};
  for (;; skip(lexer)) {
    switch (lexer->lookahead) {
    case '\n':
      place.is_new = true;
      place.indent = 0;
      break;
    case ' ':
      ++place.indent;
      break;
    case '\t':
      place.indent += 2 - place.indent % 2;
      break;
    case '\r':
      break;
    case '#':
      place.at_comment = stop && place.is_new;
      if (place.at_comment)
        return place;
      while (lexer->lookahead != '\n' && !lexer->eof(lexer))
        skip(lexer);
      if (lexer->lookahead != '\n')
        continue;
      place.is_new = true;
      place.indent = 0;
      break;
    default:
      if (!lexer->eof(lexer))
        return place;
      place.is_new = place.at_end = true;
      place.indent = 0;
      return place;
    }
  }
}

// How many blocks a line with this indentation closes; false if it is between
// those of two blocks.
static bool count_closing(Scanner *s, uint32_t indent) {
  unsigned open = s->depth;
  while (open > 1 && s->columns[open - 1] > indent)
    --open;
  s->closing = (uint16_t)(s->depth - open);
  return s->columns[open - 1] == indent;
}

static bool close_block(Scanner *s, TSLexer *lexer) {
  --s->depth;
  --s->closing;
  return give(lexer, DEDENT);
}

// After an error: closes what the next line is not in.
static bool recover(Scanner *s, TSLexer *lexer) {
  Place place = skip_to_text(lexer, /*stop=*/true);
  if (!place.is_new || place.at_comment || place.indent > top(s))
    return false;
  count_closing(s, place.indent);
  return s->closing ? close_block(s, lexer) : give(lexer, NEWLINE);
}

// At the text of a line that is deeper than the one before.
static bool scan_indent(Scanner *s, TSLexer *lexer, const bool *valid,
                        uint32_t indent) {
  if (indent != top(s) + 2u)
    return false;
  enum Token token = INDENT;
  if (lexer->lookahead == '-') {
    advance(lexer);
    if (lexer->lookahead == ' ' || at_line_end(lexer))
      token = LIST_INDENT;
  }
  return valid[token] && push(s, indent) && give(lexer, token);
}

static bool scan_line(Scanner *s, TSLexer *lexer, const bool *valid) {
  lexer->mark_end(lexer);
  if (valid[ERROR_SENTINEL])
    return recover(s, lexer);
  bool has_dash = valid[VALUE_DASH] || valid[BLOCK_DASH];
  bool ends_line = valid[NEWLINE] || valid[INDENT] || valid[LIST_INDENT];
  if (valid[DEDENT] && !ends_line && s->closing)
    return close_block(s, lexer);
  if (!has_dash && !ends_line)
    return false;
  Place place = skip_to_text(lexer, /*stop=*/false);
  if (has_dash && !place.at_end && lexer->lookahead == '-') {
    uint32_t column = place.is_new ? place.indent : lexer->get_column(lexer);
    return column == top(s) && scan_dash(s, lexer, valid);
  }
  if (!place.is_new || !ends_line)
    return false;
  if (lexer->lookahead == '|' && place.indent > top(s)) {
    advance(lexer);
    return lexer->lookahead == '>' && valid[CONTINUATION] &&
           give(lexer, CONTINUATION);
  }
  if (place.indent > top(s))
    return scan_indent(s, lexer, valid, place.indent);
  return valid[NEWLINE] && count_closing(s, place.indent) &&
         give(lexer, NEWLINE);
}

//===--- What tree-sitter calls
//---------------------------------------------===//

void *tree_sitter_facet_external_scanner_create(void) {
  Scanner *s = calloc(1, sizeof(Scanner));
  if (s)
    s->depth = 1;
  return s;
}

void tree_sitter_facet_external_scanner_destroy(void *payload) {
  free(payload);
}

static unsigned put(char *buffer, unsigned at, uint16_t value) {
  buffer[at] = (char)(value & 0xff);
  buffer[at + 1] = (char)(value >> 8);
  return at + 2;
}

static uint16_t get(const char *buffer, unsigned at) {
  const unsigned char *bytes = (const unsigned char *)buffer;
  return (uint16_t)(bytes[at] | bytes[at + 1] << 8);
}

unsigned tree_sitter_facet_external_scanner_serialize(void *payload,
                                                      char *buffer) {
  const Scanner *s = payload;
  unsigned size = put(buffer, 0, s->least);
  size = put(buffer, size, s->closing);
  for (unsigned i = 1; i != s->depth; ++i)
    size = put(buffer, size, s->columns[i]);
  return size;
}

void tree_sitter_facet_external_scanner_deserialize(void *payload,
                                                    const char *buffer,
                                                    unsigned length) {
  Scanner *s = payload;
  s->depth = 1;
  s->least = length < 4 ? UINT16_MAX : get(buffer, 0);
  s->closing = length < 4 ? 0 : get(buffer, 2);
  for (unsigned i = 4; i + 1 < length; i += 2)
    push(s, get(buffer, i));
}

bool tree_sitter_facet_external_scanner_scan(void *payload, TSLexer *lexer,
                                             const bool *valid) {
  Scanner *s = payload;
  if (!valid[ERROR_SENTINEL]) {
    if (valid[STRING_CONTENT])
      return scan_string(lexer);
    if (valid[TEXT_BLOCK_CONTENT])
      return scan_text(s, lexer);
    // Quotes stand on the line of their key; no token of lines is a quote.
    while (valid[TEXT_BLOCK_START] && lexer->lookahead == ' ')
      skip(lexer);
    if (valid[TEXT_BLOCK_START] && lexer->lookahead == '"')
      return scan_text_start(s, lexer);
  }
  return scan_line(s, lexer, valid);
}
