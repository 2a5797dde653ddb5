//===- Completion.cpp - What may be written at a place --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Features/Completion.h"
#include "facet/LanguageServer/Document/CursorContext.h"
#include "facet/LanguageServer/Features/FacetSchema.h"
#include "facet/LanguageServer/Features/LensText.h"
#include "facet/LanguageServer/Features/Names.h"
#include "facet/Support/Identifier.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace facet::lsp {

using llvm::lsp::CompletionItem;
using llvm::lsp::CompletionItemKind;
using Place = CursorContext::Place;

namespace {
class Completer {
public:
  Completer(const Snapshot &snapshot, uint32_t offset)
      : snapshot(snapshot), program(snapshot.program()), offset(offset),
        context(findContext(snapshot.text(), snapshot.tokens(), offset)) {}
  llvm::lsp::CompletionList run();

private:
  CompletionItem &add(const llvm::Twine &label, CompletionItemKind kind,
                      llvm::StringRef detail = "",
                      llvm::StringRef documentation = "");
  void insert(CompletionItem &item, llvm::StringRef text,
              bool isSnippet = false);
  void addFacets();
  void addKeys();
  void addNamesAsKeys();
  void addValues();
  void addValue(llvm::StringRef value);
  bool isCondition() const;
  void addVariables(llvm::StringRef sigil);
  void addInterfaces(llvm::StringRef sigil);
  void addFields();
  void addLenses();
  void addArgumentNames();
  void addArguments();
  void addAtNames();
  void addInString();
  void addRuleNames();
  void addTypesInString();
  void addTypes();
  void addFiles();
  void addEffects();

  const Snapshot &snapshot;
  const AnalysedProgram &program;
  uint32_t offset;
  CursorContext context;
  llvm::lsp::CompletionList result;
};
} // namespace

CompletionItem &Completer::add(const llvm::Twine &label,
                               CompletionItemKind kind, llvm::StringRef detail,
                               llvm::StringRef documentation) {
  CompletionItem item(label, kind);
  item.detail = detail.str();
  if (!documentation.empty())
    item.documentation = {llvm::lsp::MarkupKind::Markdown, documentation.str()};
  // In the order in which they are added.
  item.sortText = llvm::formatv("{0:d4}", result.items.size()).str();
  result.items.push_back(std::move(item));
  return result.items.back();
}

/// Puts a text in the place of the word that is written.
void Completer::insert(CompletionItem &item, llvm::StringRef text,
                       bool isSnippet) {
  uint32_t begin = offset - uint32_t(context.prefix.size());
  item.textEdit = TextEdit{snapshot.range(begin, offset), text.str()};
  item.filterText = isSnippet ? item.label : text.str();
  if (isSnippet)
    item.insertTextFormat = llvm::lsp::InsertTextFormat::Snippet;
}

/// Facets begin at the margin: blanks before the word go.
void Completer::addFacets() {
  llvm::StringRef text = snapshot.text();
  uint32_t word = offset - uint32_t(context.prefix.size());
  uint32_t line = uint32_t(text.take_front(word).rfind('\n') + 1);
  bool isIndented = line != word && text.slice(line, word).trim(' ').empty();
  for (const FacetEntry &entry : facetEntries()) {
    CompletionItem &item = add("@" + llvm::Twine(entry.name),
                               CompletionItemKind::Keyword, "", entry.summary);
    if (isIndented)
      item.additionalTextEdits.push_back({snapshot.range(line, word), ""});
    // Editors indent the lines of a snippet as the first one.
    if (snapshot.settings().takesSnippets && !isIndented)
      insert(item, entry.snippet, /*isSnippet=*/true);
    else
      insert(item, "@" + entry.name.str());
  }
}

/// Keys that are variables' names, and names of mocks.
void Completer::addNamesAsKeys() {
  bool isTest = context.facet == "test";
  llvm::StringRef last = context.path.empty() ? "" : context.path.back();
  if ((context.facet == "var_types" && context.path.empty()) ||
      (isTest && (last == "vars" || last == "input")))
    for (const Variable &variable : program.variables)
      if (last != "input" || variable.input)
        insert(add(variable.name, CompletionItemKind::Variable,
                   variable.type ? printType(variable.type) : ""),
               variable.name.str() + ": ");
  if (last == "context_priority")
    for (const Message &message : program.messages)
      if (isIdentifier(message.id) && !context.hasSibling(message.id))
        insert(add(message.id, CompletionItemKind::Reference),
               message.id.str() + ": ");
  if (!isTest || last != "mock")
    return;
  for (const Interface &interface : program.interfaces)
    for (const InterfaceFunction &function : interface.functions) {
      std::string name = (interface.name + "." + function.name).str();
      insert(add(name, CompletionItemKind::Method), name + ": ");
    }
}

void Completer::addKeys() {
  auto maps = mapsAt(context.facet, context.path);
  for (const KeyEntry &entry : keyEntries()) {
    if (!llvm::is_contained(maps, entry.map) || context.hasSibling(entry.name))
      continue;
    CompletionItem &item =
        add(entry.name, CompletionItemKind::Property, "", entry.summary);
    insert(item, entry.name.str() + ": ");
  }
  addNamesAsKeys();
  if (context.isInItem)
    addValues();
}

/// Where a variable that is no bool is an error.
bool Completer::isCondition() const {
  const KeyEntry *entry =
      findKeyEntry(context.facet, context.path, context.key);
  bool isInRule = context.facet == "policy" && context.path.size() > 1;
  return context.argumentName == "when" || isInRule ||
         (entry && entry->values == "$bool");
}

void Completer::addVariables(llvm::StringRef sigil) {
  bool isBool = isCondition();
  for (const Variable &variable : program.variables) {
    bool mayBeBool = variable.type && (variable.type->is(Type::Kind::Bool) ||
                                       variable.type->isAny());
    if (isBool && variable.type && !mayBeBool)
      continue;
    CompletionItem &item =
        add("$" + variable.name, CompletionItemKind::Variable,
            variable.type ? printType(variable.type) : "");
    insert(item, (sigil + variable.name).str());
  }
}

void Completer::addInterfaces(llvm::StringRef sigil) {
  for (const Interface &interface : program.interfaces) {
    CompletionItem &item =
        add("$" + interface.name, CompletionItemKind::Interface,
            llvm::utostr(interface.functions.size()) + " functions");
    insert(item, (sigil + interface.name).str());
  }
}

/// Fields of what "$a.b." leads to.
void Completer::addFields() {
  const Variable *variable = findVariable(snapshot, context.reference.front());
  const Type *type = variable ? variable->type : nullptr;
  for (llvm::StringRef segment : llvm::drop_begin(context.reference))
    type = type ? program.types->fieldOf(type, segment) : nullptr;
  if (!type || !type->is(Type::Kind::Struct))
    return;
  for (const TypeField &field : type->fields())
    insert(add(field.name, CompletionItemKind::Field, printType(field.type)),
           field.name);
}

void Completer::addLenses() {
  bool isBehindPipe = context.prefix.empty() &&
                      snapshot.text().take_front(offset).ends_with("|>");
  for (const Lens *lens : snapshot.lenses().all()) {
    CompletionItem &item =
        add(lens->name, CompletionItemKind::Function, signatureOf(*lens).label,
            documentationOf(*lens));
    bool isSnippet = snapshot.settings().takesSnippets;
    std::string call = isSnippet ? snippetOf(*lens) : lens->name.str() + "()";
    insert(item, isBehindPipe ? " " + call : call, isSnippet);
    item.filterText = item.label;
  }
}

/// The names that arguments of the open call may have, but for those that it
/// has.
void Completer::addArgumentNames() {
  auto addName = [&](llvm::StringRef name, llvm::StringRef detail = "") {
    if (!llvm::is_contained(context.call->named, name))
      insert(add(name + "=", CompletionItemKind::Field, detail),
             name.str() + "=");
  };
  llvm::StringRef call = context.call->name;
  if (const Lens *lens = snapshot.lenses().find(call))
    for (const LensParameter &parameter : lens->parameters)
      addName(parameter.name, lensTypeName(parameter.type));
  else if (call == "@input")
    for (llvm::StringRef name : {"type", "default"})
      addName(name);
  else if (findKeyEntry(call.drop_front(), {}, "when"))
    addName("when");
}

void Completer::addArguments() {
  if (isCondition())
    return addValue("$bool");
  if (context.argumentName.empty())
    addArgumentNames();
  if (context.call->name != "@input" && context.call->name != "@text")
    addVariables("$");
}

/// What begins with "@" and is a value.
void Completer::addAtNames() {
  bool isAttribute = context.call && context.call->name.starts_with("@");
  if (isAttribute || context.facet == "context" || context.facet == "policy" ||
      context.facet == "var_types")
    return;
  bool takesSnippets = snapshot.settings().takesSnippets;
  auto addOne = [&](llvm::StringRef label, llvm::StringRef snippet,
                    llvm::StringRef summary) {
    CompletionItem &item = add(label, CompletionItemKind::Keyword, "", summary);
    insert(item, takesSnippets ? snippet : label, takesSnippets);
  };
  if (context.facet == "vars" && context.path.empty() && !context.call) {
    addOne("@input", "@input(type=\"${1:string}\")",
           "A value that each run is given.");
    addOne("@lazy", "@lazy ${1}",
           "Computed only if something that is needed reads it.");
  }
  addOne("@text", "@text(\"${1:path}\")", "The text of a file.");
}

/// A value of FacetSchema.def.
void Completer::addValue(llvm::StringRef value) {
  if (value == "$bool") {
    for (llvm::StringRef word : {"true", "false"})
      insert(add(word, CompletionItemKind::Keyword), word);
    addVariables("$");
  } else if (value == "$interfaces") {
    addInterfaces("$");
  } else if (value == "lens()") {
    addLenses();
  } else if (value != "\"type\"" && !value.empty()) {
    insert(add(value, CompletionItemKind::Value), value);
  }
}

void Completer::addValues() {
  const KeyEntry *entry =
      findKeyEntry(context.facet, context.path, context.key);
  if (entry && !entry->values.empty())
    for (llvm::StringRef value : llvm::split(entry->values, '|'))
      addValue(value);
  if (!context.path.empty() && context.path.back() == "tools")
    return addInterfaces("$");
  // An item of "all" or "any".
  if (!entry && isCondition())
    return addValue("$bool");
  bool isFree = !entry || entry->values.empty();
  if (isFree && context.facet != "meta" && context.facet != "context") {
    addVariables("$");
    addAtNames();
  }
}

//===----------------------------------------------------------------------===//
// In strings
//===----------------------------------------------------------------------===//

/// The operation of the rule stands beside the name, before or behind it.
void Completer::addRuleNames() {
  llvm::StringRef op = context.siblingValue("op").trim("\"");
  auto addName = [&](const llvm::Twine &name, CompletionItemKind kind) {
    insert(add(name, kind), name.str());
  };
  if (op.empty() || op.starts_with("tool_"))
    for (const Interface &interface : program.interfaces) {
      addName(interface.name + ".*", CompletionItemKind::Interface);
      for (const InterfaceFunction &function : interface.functions)
        addName(interface.name + "." + function.name,
                CompletionItemKind::Method);
    }
  if (op.empty() || op == "lens_call")
    for (const Lens *lens : snapshot.lenses().all())
      if (lens->level != TrustLevel::Pure)
        addName(lens->name, CompletionItemKind::Function);
  if (op.empty() || op == "message_emit")
    for (const Message &message : program.messages)
      addName(message.id, CompletionItemKind::Reference);
}

/// In the string of a type the word is replaced, and not what it stands in; in
/// a string inside of it there are no types.
void Completer::addTypesInString() {
  bool isInQuotes = context.prefix.count("\\\"") % 2 != 0;
  size_t end = context.prefix.size(), begin = end;
  while (begin && isIdentifierPart(context.prefix[begin - 1]))
    --begin;
  context.prefix = context.prefix.slice(begin, end);
  if (!isInQuotes)
    addTypes();
}

void Completer::addTypes() {
  for (llvm::StringRef type :
       {"string", "int", "float", "bool", "null", "any", "list<string>",
        "map<string, any>", "struct { name: string }", "image", "audio",
        "embedding<size=1536>"})
    insert(add(type, CompletionItemKind::TypeParameter), type);
}

/// Documents for an import, any files for a text.
void Completer::addFiles() {
  bool isImport = !context.call;
  llvm::StringRef written = context.prefix;
  llvm::StringRef folderPart = written.take_front(written.rfind('/') + 1);
  llvm::SmallString<128> folder(snapshot.folder());
  llvm::sys::path::append(folder, folderPart);
  std::error_code error;
  for (llvm::vfs::directory_iterator
           it = snapshot.settings().files->dir_begin(folder, error),
           end;
       it != end && !error; it.increment(error)) {
    llvm::StringRef name = llvm::sys::path::filename(it->path());
    bool isFolder = it->type() == llvm::sys::fs::file_type::directory_file;
    if (name.starts_with(".") ||
        (isImport && !isFolder && !name.ends_with(".facet")))
      continue;
    std::string path = (folderPart + name + (isFolder ? "/" : "")).str();
    insert(add(path, isFolder ? CompletionItemKind::Folder
                              : CompletionItemKind::File),
           path);
  }
}

void Completer::addEffects() {
  for (llvm::StringRef effect :
       {"read", "write", "external", "payment", "filesystem", "network"})
    insert(add(effect, CompletionItemKind::EnumMember), effect);
}

void Completer::addInString() {
  if (context.facet == "import" ||
      (context.call && context.call->name == "@text"))
    return addFiles();
  if (context.facet == "policy" && context.key == "name")
    return addRuleNames();
  if (context.argumentName == "effect")
    return addEffects();
  const KeyEntry *entry =
      findKeyEntry(context.facet, context.path, context.key);
  bool isType = context.facet == "var_types" ||
                context.argumentName == "type" ||
                (entry && entry->values == "\"type\"");
  if (isType)
    return addTypesInString();
  if (!entry)
    return;
  for (llvm::StringRef value : llvm::split(entry->values, '|'))
    if (value.consume_front("\"") && value.consume_back("\""))
      insert(add(value, CompletionItemKind::EnumMember), value);
}

//===----------------------------------------------------------------------===//

llvm::lsp::CompletionList Completer::run() {
  switch (context.place) {
  case Place::Comment:
  case Place::TextBlock:
    break;
  case Place::String:
    addInString();
    break;
  case Place::TopLevel:
    addFacets();
    break;
  case Place::Key:
    addKeys();
    break;
  case Place::Value:
    addValues();
    break;
  case Place::Lens:
    addLenses();
    break;
  case Place::Variable:
    if (!context.reference.empty())
      addFields();
    else if (context.key == "tools" ||
             (!context.path.empty() && context.path.back() == "tools"))
      addInterfaces("");
    else
      addVariables("");
    break;
  case Place::AtName:
    addAtNames();
    break;
  case Place::Argument:
    addArguments();
    break;
  case Place::Function:
    addTypes();
    break;
  }
  return std::move(result);
}

llvm::lsp::CompletionList completionsAt(const Snapshot &snapshot,
                                        uint32_t offset) {
  return Completer(snapshot, offset).run();
}

} // namespace facet::lsp
