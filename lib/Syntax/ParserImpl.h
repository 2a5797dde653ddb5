//===- ParserImpl.h - The parser's state and rules ------------ -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Recursive descent. Blocks are parsed line by line (`line` is the next line),
// what stands on a line, and the lines within its brackets, token by token
// (`tok` is the next token). A rule that fails has reported why, leaves `tok`
// at what it could not use and returns false or null; the entry that it belongs
// to then recovers: it skips to the next line that cannot be part of it.
//
// The lists of nodes under construction are stacks that all levels share, so
// that parsing allocates nothing but the finished nodes.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SYNTAX_PARSERIMPL_H
#define FACET_LIB_SYNTAX_PARSERIMPL_H

#include "Lexer.h"
#include "NameIndex.h"
#include "facet/Syntax/Parser.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"
#include <algorithm>
#include <optional>
#include <vector>

namespace facet {

/// Text of the source as messages show it: not too much of it.
std::string shorten(llvm::StringRef text);

class Parser {
public:
  Parser(FileId file, llvm::StringRef text, AstContext &context,
         Diagnostics &diagnostics, TextLoader loadText)
      : file(file), text(text), lexer(text), context(context),
        diagnostics(diagnostics), loadText(loadText) {}

  ast::Document parseDocument();
  std::optional<llvm::ArrayRef<ast::MapEntry>> parseVariables();

private:
  /// What a map is, which decides about its keys.
  enum class MapRole : uint8_t {
    Singleton,  // body of a singleton facet or an extension: keys override
    Message,    // body of a message
    Test,       // body of a test
    Cases,      // under `cases:`: a list, in fact
    Case,       // an item of it
    MockNames,  // under `mock:`
    Assertions, // under `assert:`: a list, in fact
    Nested      // everything else
  };

  /// Lines that belong together.
  struct Block {
    Block(uint32_t parent, uint32_t indent, bool lenient = false)
        : parent(parent), indent(indent), tolerated(indent), lenient(lenient) {}

    /// Indentation of what the block is under.
    uint32_t parent;
    /// Indentation that its lines must have.
    uint32_t indent;
    /// A wrong indentation that has been reported.
    uint32_t tolerated;
    /// It is under a line with a wrong indentation: nothing more to say.
    bool lenient;
    /// A list at the indentation of its key, which has been reported: it ends
    /// with its dashes.
    bool dashesOnly = false;
  };

  /// The part of a shared stack that one rule uses; given back at its end.
  template <typename T> class Frame {
  public:
    explicit Frame(std::vector<T> &stack) : stack(stack), base(stack.size()) {}
    ~Frame() { stack.erase(stack.begin() + base, stack.end()); }
    Frame(const Frame &) = delete;
    Frame &operator=(const Frame &) = delete;

    size_t size() const { return stack.size() - base; }
    const T &operator[](size_t i) const { return stack[base + i]; }
    void push(T item) { stack.push_back(std::move(item)); }
    llvm::ArrayRef<T> copyTo(AstContext &context) const {
      return context.copy(llvm::ArrayRef<T>(stack).drop_front(base));
    }

  private:
    std::vector<T> &stack;
    size_t base;
  };
  using Exprs = Frame<const ast::Expr *>;
  using Entries = Frame<ast::MapEntry>;
  using NamedArguments = Frame<ast::NamedArgument>;

  // Facets (Parser.cpp).
  ast::Facet *parseFacet();
  bool parseFacetLine(ast::Facet &facet);
  bool isValueAsFacet(const ast::Facet &facet) const;
  bool hasPlainRest() const;
  bool parseImport(ast::Facet &facet);
  bool parseLabel(ast::Facet &facet);
  void reportMissingName(const ast::Facet &facet);
  void takeNameAttribute(ast::Facet &facet);
  void parseFacetBody(ast::Facet &facet);
  void skipIndentedTopLevel();
  void reportStrayLine();

  // Bodies (ParserBodies.cpp).
  const ast::MapExpr *parseBody(ast::FacetKind kind);
  const ast::Expr *parseBlock(uint32_t parent, bool lenient, MapRole role);
  const ast::MapExpr *parseMapBlock(Block block, MapRole role);
  bool nextInBlock(Block &block);
  void parseEntry(const Block &block, MapRole role, Entries &map,
                  NameIndex &index);
  const ast::Expr *parseEntryValue(const ast::Key &key, const Line &at,
                                   bool lenient, MapRole role);
  const ast::Expr *parseValueBelow(const ast::Key &key, const Line &at,
                                   bool lenient, MapRole role);
  bool parseKey(MapRole role, ast::Key &key, bool &usable);
  bool unexpectedKey();
  Diag repeatedKeyKind(const ast::MapEntry &earlier,
                       const ast::MapEntry &later) const;
  llvm::StringRef mergeFieldOf(const ast::Key &key) const;
  void checkRepeatedKey(const ast::MapEntry &entry, MapRole role,
                        const Entries &map, NameIndex &index);
  bool finishLine(llvm::StringRef help = "");
  void finishEntry(const Block &block, uint32_t indent);
  SourceSpan indentation(const Line &at) const;

  // Lists (ParserLists.cpp).
  const ast::Expr *parseListBlock(Block block, MapRole role);
  const ast::Expr *parseItem(const Block &block, MapRole role);
  const ast::Expr *parseInlineItem(const Line &item, MapRole role);
  void reportNoItem();
  const ast::Expr *parseAssertion(uint32_t begin);
  const ast::Expr *reportBlockInAssertion(uint32_t begin, uint32_t quotes);
  const ast::Expr *assertionsOf(const ast::Expr *value);

  // Interfaces (ParserInterfaces.cpp).
  struct TypeScan;
  void parseFunctions(ast::Facet &facet);
  bool parseFunction(ast::Function &function);
  bool parseParameters(ast::Function &function);
  bool parseParameter(ast::Parameter &parameter);
  std::string shownAttribute(llvm::StringRef name) const;
  std::string attributeAmongParametersHelp(llvm::StringRef name) const;
  bool reportAttributeBehindType(const ast::Parameter &parameter);
  bool parseResult(ast::Function &function);
  bool scanType(TypeScan &scan);
  bool openInType(TypeScan &scan);
  bool closeInType(TypeScan &scan);
  bool endTypeLine(TypeScan &scan);
  bool skipStringInType(TypeScan &scan);
  bool failType(TypeScan &scan);
  bool takeType(const TypeScan &scan, uint32_t end, const ast::Name &of,
                ast::Name &type);

  // Expressions (ParserExpressions.cpp).
  /// What may stand where a value is parsed.
  struct ValueRules {
    /// A pipeline may begin with a call.
    bool baseless = false;
    /// Behind `@lazy`.
    bool isLazy = false;
    /// The role of a map, or of a list as far as lists have one.
    MapRole mapRole = MapRole::Nested;
  };
  static ValueRules rulesOf(MapRole role, llvm::StringRef key);
  static MapRole roleOfItem(MapRole list) {
    return list == MapRole::Cases ? MapRole::Case : MapRole::Nested;
  }
  const ast::Expr *parseValue(ValueRules rules);
  const ast::Expr *parseValue() { return parseValue(ValueRules()); }
  const ast::Expr *parsePipeline(ValueRules rules);
  bool parseSteps(Frame<ast::LensCall> &steps);
  bool parseCall(Frame<ast::LensCall> &steps);
  bool parseArgument(Exprs &positional, NamedArguments &named,
                     NameIndex &index);
  const ast::Expr *parsePrimary(ValueRules rules);
  const ast::Expr *parseReference();
  const ast::Expr *parseAtValue();
  void reportUnknownAtValue(llvm::StringRef name);
  const ast::Expr *parseInput();
  void reportNoCall();
  const ast::Expr *parseList(MapRole role);
  const ast::Expr *parseInlineMap(MapRole role);
  bool parseInlineEntry(MapRole role, Entries &map, NameIndex &index);
  Token lensName() const;
  bool atCall() const;
  bool atNamedArgument() const;
  bool reportArgumentColon();
  void continueOnNextLine();

  // Text blocks and texts of files (ParserTexts.cpp).
  /// The line that closes a text block.
  struct TextBlockEnd {
    uint32_t lineBegin;
    /// Where the closing quotes begin and end.
    uint32_t quotes, end;
  };
  const ast::Expr *parseTextBlock(ValueRules rules);
  std::optional<TextBlockEnd> findTextBlockEnd(uint32_t begin);
  llvm::StringRef stripTextBlock(uint32_t begin, const TextBlockEnd &end);
  void reportLessDeep(uint32_t lineBegin, uint32_t first,
                      const TextBlockEnd &end);
  void reportBehindOpening(uint32_t begin, uint32_t end);
  void reportMisplacedTextBlock(llvm::StringRef where,
                                llvm::StringRef help = "");
  void noteTextBehindClosing(Diagnostic &diagnostic, uint32_t begin);
  void skipUnclosedTextBlock(uint32_t lineEnd);
  const ast::Expr *parseTextFile();

  // Atoms and attributes (ParserAtoms.cpp).
  const ast::Expr *parseString();
  const ast::Expr *parseInteger();
  const ast::Expr *parseFloat();
  const ast::Expr *parseWord();
  llvm::StringRef unescape(uint32_t begin, uint32_t end, bool hasEscapes);
  /// `owner`: what has them, such as "@input" or "fn".
  bool parseAttributes(llvm::StringRef owner,
                       llvm::ArrayRef<ast::NamedArgument> &attributes);
  bool parseAttribute(llvm::StringRef owner, NamedArguments &attributes,
                      NameIndex &index);
  void checkAttributeValue(llvm::StringRef owner,
                           const NamedArguments &attributes,
                           const ast::Name &name, const ast::Expr *value);
  bool reportBareBraces(const ast::Name &name);
  /// Stands for a value that could not be parsed and has been reported.
  const ast::Expr *errorExpr(SourceSpan at) {
    return context.make<ast::RawExpr>(at, "");
  }

  // Tokens, brackets, errors (ParserSupport.cpp).
  void moveTo(const Line &at);
  void advance();
  bool open();
  void close();
  /// After an element in brackets: takes a comma, or tells with `atEnd` that
  /// `closer` stands there.
  bool takeComma(TokenKind closer, llvm::StringRef expected, bool &atEnd);
  bool expect(TokenKind kind, llvm::StringRef what);
  void unexpected(llvm::StringRef expected, llvm::StringRef help = "");
  void reportBadToken(llvm::StringRef help = "");
  void reportBadNumber();
  void reportBadCharacter(llvm::StringRef help);
  bool brokeOffInBrackets() const;
  std::string describeToken() const;
  std::string describeCharacter(uint32_t at) const;
  void recover(uint32_t indent);
  void skipLine(uint32_t indent);
  void skipFrom(uint32_t offset, size_t openCount, uint32_t indent);
  uint32_t skipRestOfLine(uint32_t offset, size_t &openCount) const;
  bool endsSkip(const Line &at, uint32_t indent, size_t openCount) const;
  bool looksLikeEntry(const Line &at) const;
  bool looksLikeFacet(const Line &at) const;
  bool looksLikeFunction(const Line &at) const;
  void skipTextBlock();
  void nextLine();

  // Mistakes of people who know other languages (Mistakes/ForeignForms.cpp).
  bool reportMistake(llvm::StringRef expected);
  bool isMisreadName() const;
  bool reportBrokenName();
  bool beginsNextElement() const;
  bool reportStringEndsEarly();
  bool reportIndexedReference();
  bool reportBlockScalar(llvm::StringRef expected);
  std::string comparedGateHelp() const;
  std::string negatedGateHelp() const;
  std::string foreignTokenHelp() const;
  std::string stringKeyHelp(llvm::StringRef key) const;
  std::string functionEndHelp() const;
  std::string escapeHelp(llvm::StringRef escape) const;
  std::string indexHelp(llvm::StringRef base) const;
  std::string sliceHelp(llvm::StringRef base) const;
  std::string assignmentHelp(const Token &key) const;
  std::string valueHelp() const;
  std::string joinHelp() const;
  std::string badNumberHelp(llvm::StringRef word) const;
  std::string optionalParameterHelp(const ast::Name &parameter,
                                    llvm::StringRef type) const;
  std::string attributeHelp(llvm::StringRef owner,
                            const NamedArguments &attributes,
                            const ast::Name &name,
                            const ast::Expr *value) const;

  // Names, words and lines without the signs that they need
  // (Mistakes/BareWords.cpp).
  const llvm::DenseSet<llvm::StringRef> &declaredNames();
  std::optional<llvm::StringRef> declaredNear(llvm::StringRef name);
  uint32_t endOfBareText() const;
  void reportBareWord();
  std::string bareWordHelp(llvm::StringRef word, llvm::StringRef text);
  bool reportTemplateTag();
  std::string facetLineHelp(const ast::Facet &facet) const;
  std::string strayLineHelp() const;
  std::string missingColonHelp(const Token &first) const;
  std::string noKeyHelp() const;
  std::string itemAmongKeysHelp() const;
  std::string noFunctionHelp() const;

  // Calls as other languages write them (Mistakes/ForeignCalls.cpp).
  /// What stands between the parentheses of a call that ends on its line.
  struct CallText {
    llvm::StringRef first, rest;
    /// Where the closing parenthesis stands.
    uint32_t end;
  };
  std::optional<CallText> callTextAt(uint32_t open) const;
  std::string pipedHelp(llvm::StringRef base, llvm::StringRef lens,
                        llvm::StringRef arguments) const;
  std::string baselessCallHelp(const Token &called) const;
  bool reportMember();
  std::string methodHelp(llvm::StringRef base, llvm::StringRef method,
                         uint32_t open) const;

  /// The source text of a span, for a help line: not too much of it.
  std::string sourceText(SourceSpan at) const {
    return shorten(lexer.slice(at.begin, at.end));
  }
  Line lineAfter(uint32_t lineEnd) const {
    return lexer.findLine(std::min(lineEnd + 1, lexer.size()));
  }

  SourceSpan span(uint32_t begin, uint32_t end) const {
    return {file, begin, end};
  }
  SourceSpan span(const Token &token) const {
    return span(token.begin, token.end);
  }
  ast::Name nameOf(const Token &token) const {
    return {lexer.slice(token.begin, token.end), span(token)};
  }
  Diagnostic &report(Diag kind, SourceSpan at,
                     llvm::ArrayRef<std::string> args = {}) {
    return diagnostics.report(kind, at, args);
  }
  FileId file;
  llvm::StringRef text;
  Lexer lexer;
  AstContext &context;
  Diagnostics &diagnostics;
  TextLoader loadText;

  /// The next token of the line (or bracketed lines) being parsed.
  Token tok;
  /// The token that was used last on this line; EndOfLine if there is none.
  Token previous;
  /// The key or attribute whose value is being parsed.
  llvm::StringRef valueName;
  /// The next line.
  Line line;
  /// End of the last token or line that was used.
  uint32_t lastEnd = 0;
  /// Column of the key, item or facet being parsed.
  uint32_t entryIndent = 0;
  ast::FacetKind facetKind = ast::FacetKind::Unknown;
  /// The attribute `key` of the facet, if it has one.
  llvm::StringRef keyAttribute;
  /// Where the brackets that are open begin.
  llvm::SmallVector<uint32_t, 32> openBrackets;
  /// Open brackets and blocks under keys and items.
  unsigned nesting = 0;
  /// No line from here on closes a text block.
  uint32_t noTextBlockEndsAfter = ~uint32_t(0);
  /// A facet's body was put in braces, which has been reported.
  bool hasBracedBody = false;
  /// So was a statement of a template language.
  bool hasStatement = false;
  /// The variables and interfaces that this text seems to declare, for help
  /// lines; found when the first is due.
  std::optional<llvm::DenseSet<llvm::StringRef>> seenNames;
  /// Names that are still looked for among those that are written otherwise.
  unsigned nearNamesLeft = 16;
  std::vector<const ast::StringExpr *> longTexts;

  std::vector<const ast::Expr *> exprs;
  std::vector<ast::MapEntry> entries;
  std::vector<ast::NamedArgument> arguments;
  std::vector<ast::LensCall> calls;
  std::vector<ast::Name> names;
  std::vector<ast::Parameter> parameters;
};

} // namespace facet

#endif // FACET_LIB_SYNTAX_PARSERIMPL_H
