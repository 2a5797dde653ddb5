//===- Hover.cpp - What is known about a place ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Features/Hover.h"
#include "facet/LanguageServer/Document/CursorContext.h"
#include "facet/LanguageServer/Document/SyntaxSearch.h"
#include "facet/LanguageServer/Features/FacetSchema.h"
#include "facet/LanguageServer/Features/LensText.h"
#include "facet/LanguageServer/Features/Names.h"
#include "facet/LanguageServer/Features/Values.h"
#include "facet/Support/Unicode/Unicode.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::lsp {

/// Bytes of a value or a type that are shown.
static constexpr size_t mostShown = 600;

static std::string inCode(llvm::StringRef code) {
  return ("```facet\n" + code + "\n```").str();
}

static std::string shortened(llvm::StringRef text) {
  if (text.size() <= mostShown)
    return text.str();
  return text.take_front(floorBoundary(text, mostShown)).str() + "…";
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

static std::string describeVariable(const Snapshot &snapshot, uint32_t number) {
  const Variable &variable = snapshot.program().variables[number];
  std::string type = variable.type ? printType(variable.type) : "?";
  std::string text = inCode("$" + variable.name.str() + ": " + type);
  if (variable.input)
    text += "\n\nAn input" +
            std::string(variable.defaultValue ? " with a default" : "") + ".";
  if (variable.isLazy)
    text += "\n\nLazy: computed only if something that is needed reads it.";
  const Type *declared =
      variable.declaredType ? variable.declaredType : variable.inputType;
  if (declared && declared->description)
    text += "\n\n" + declared->description->str();
  if (std::optional<ConstantValue> value = constantValue(snapshot, number)) {
    text += "\n\nAlways " + inCode(shortened(value->json)).insert(0, "\n");
    if (value->text)
      text += "\n" + describeSize(*value->text);
  }
  return text;
}

/// Of "user.name", or nothing if the type has no such field.
static std::string describeField(const Snapshot &snapshot,
                                 llvm::StringRef path) {
  auto [name, rest] = path.split('.');
  const Variable *variable = findVariable(snapshot, name);
  const Type *type = variable ? variable->type : nullptr;
  for (llvm::StringRef segment : llvm::split(rest, '.'))
    type = type ? snapshot.program().types->fieldOf(type, segment) : nullptr;
  if (!type)
    return "";
  std::string text = inCode("$" + path.str() + ": " + printType(type));
  if (type->description)
    text += "\n\n" + type->description->str();
  return text;
}

static std::string describeFunction(const InterfaceFunction &function) {
  std::string text = "fn " + function.name.str() + "(";
  llvm::ListSeparator comma;
  if (function.parameters)
    for (const TypeField &field : function.parameters->fields())
      text += std::string(llvm::StringRef(comma)) + field.name.str() + ": " +
              printType(field.type);
  text += ")";
  if (function.result)
    text += " -> " + printType(function.result);
  if (!function.effect.empty())
    text += " (effect=\"" + function.effect.str() + "\")";
  return text;
}

static std::string describeInterface(const Interface &interface) {
  std::string text = "@interface " + interface.name.str();
  for (const InterfaceFunction &function : interface.functions)
    text += "\n  " + describeFunction(function);
  return inCode(text);
}

static std::string describeTool(const Snapshot &snapshot,
                                llvm::StringRef name) {
  const InterfaceFunction *function = findFunction(snapshot, name);
  if (!function)
    return "";
  std::string text = inCode(describeFunction(*function));
  if (function->description)
    text += "\n\n" + function->description->str();
  return text;
}

static std::string describeLens(const Snapshot &snapshot, const Lens &lens,
                                const ast::LensCall *call) {
  std::string text = inCode(signatureOf(lens).label);
  if (call) {
    const CallFacts &facts = snapshot.program().factsOf(*call);
    if (facts.inputType && facts.resultType)
      text += "\n\nHere: `" + printType(facts.inputType) + "` to `" +
              printType(facts.resultType) + "`";
  }
  return text + "\n\n" + documentationOf(lens);
}

static std::string describeMessage(const Snapshot &snapshot,
                                   const Message &message) {
  std::string text =
      inCode((message.isHistory() ? "@x.fct.history"
                                  : "@" + roleName(*message.role).str()) +
             " " + message.id.str());
  text += "\n\npriority " + llvm::itostr(message.priority) + ", min " +
          llvm::itostr(message.min) + ", shrink " +
          llvm::formatv("{0}", message.shrink).str();
  std::optional<LayoutReport> layout = knownLayoutOf(snapshot);
  if (!layout)
    return text;
  for (const SectionLayout &section : layout->sections)
    if (section.id == message.id && section.before)
      text += "\n\n" + llvm::utostr(*section.before) + " of " +
              llvm::itostr(layout->budget) + " units" +
              (section.action ? ", " + layoutActionName(*section.action).str() +
                                    ": " + describeReason(section)
                              : "");
  return text;
}

static std::string describeFile(const Snapshot &snapshot,
                                llvm::StringRef number) {
  FileId file = 0;
  if (number.getAsInteger(10, file))
    return "";
  return "`" + snapshot.sources().name(file).str() + "`\n\n" +
         describeSize(snapshot.sources().text(file));
}

static std::string describeName(const Snapshot &snapshot,
                                const NamedPlace &place, uint32_t offset) {
  switch (place.kind) {
  case SymbolKind::Variable:
    if (const Variable *variable = findVariable(snapshot, place.name))
      return describeVariable(
          snapshot, uint32_t(variable - snapshot.program().variables.data()));
    return "";
  case SymbolKind::Field:
    return describeField(snapshot, place.name);
  case SymbolKind::Interface:
    if (const Interface *interface = findInterface(snapshot, place.name))
      return describeInterface(*interface);
    return "";
  case SymbolKind::Function:
    return describeTool(snapshot, place.name);
  case SymbolKind::Lens:
    if (const Lens *lens = snapshot.lenses().find(place.name))
      return describeLens(snapshot, *lens, findSyntax(snapshot, offset).call);
    return "";
  case SymbolKind::Message:
    if (const Message *message = findMessage(snapshot, place.name))
      return describeMessage(snapshot, *message);
    return "";
  case SymbolKind::File:
    return describeFile(snapshot, place.name);
  }
  llvm_unreachable("all kinds are handled");
}

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

/// A facet's keyword, or "@input" and its like.
static std::string describeAtName(const Snapshot &snapshot,
                                  llvm::StringRef name, uint32_t begin) {
  if (name == "input")
    return inCode("@input(type=\"string\", default=…)") +
           "\n\nA value that each run is given.";
  if (name == "lazy")
    return inCode("@lazy EXPRESSION") +
           "\n\nComputed only if something that is needed reads it.";
  if (name == "text")
    return inCode("@text(\"path\")") + "\n\nThe text of a file.";
  const FacetEntry *entry = findFacetEntry(name);
  if (!entry)
    return "";
  for (const Message &message : snapshot.program().messages)
    if (message.span.file == snapshot.root() && message.span.begin == begin)
      return describeMessage(snapshot, message) + "\n\n" + entry->summary.str();
  return inCode("@" + name.str()) + "\n\n" + entry->summary.str();
}

static std::string describeKey(const Snapshot &snapshot, uint32_t begin,
                               llvm::StringRef key) {
  CursorContext context =
      findContext(snapshot.text(), snapshot.tokens(), begin);
  const KeyEntry *entry = findKeyEntry(context.facet, context.path, key);
  if (!entry)
    return "";
  return inCode(key.str() + ":") + "\n\n" + entry->summary.str();
}

/// The type and the size of a text that is written.
static std::string describeText(const Snapshot &snapshot, uint32_t offset) {
  SyntaxPath path = findSyntax(snapshot, offset);
  auto *text = llvm::dyn_cast_or_null<ast::StringExpr>(path.innermost());
  if (!text)
    return "";
  return "`string`, " + describeSize(text->value);
}

static std::string describeToken(const Snapshot &snapshot, const Token &token,
                                 uint32_t offset) {
  llvm::StringRef word = snapshot.text().slice(token.begin, token.end);
  switch (token.kind) {
  case TokenKind::Facet:
    return describeAtName(snapshot, word.drop_front(), token.begin);
  case TokenKind::Key:
    return describeKey(snapshot, token.begin, word);
  case TokenKind::String:
  case TokenKind::TextBlock:
    return describeText(snapshot, offset);
  default:
    return "";
  }
}

std::optional<llvm::lsp::Hover> hoverAt(const Snapshot &snapshot,
                                        uint32_t offset) {
  auto make = [&](SourceSpan span, std::string text) {
    llvm::lsp::Hover hover(snapshot.range(span));
    hover.contents.value = std::move(text);
    return hover;
  };
  if (std::optional<NamedPlace> place = findName(snapshot, offset)) {
    std::string text = describeName(snapshot, *place, offset);
    if (!text.empty())
      return make(place->span, std::move(text));
  }
  llvm::ArrayRef<Token> tokens = snapshot.tokens();
  size_t first = firstTokenAt(tokens, offset);
  // Of two that touch the second is the word.
  for (size_t i : {first + 1, first}) {
    if (i >= tokens.size() || tokens[i].begin > offset)
      continue;
    std::string text = describeToken(snapshot, tokens[i], offset);
    if (!text.empty())
      return make({snapshot.root(), tokens[i].begin, tokens[i].end},
                  std::move(text));
  }
  return std::nullopt;
}

} // namespace facet::lsp
