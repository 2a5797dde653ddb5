//===- SymbolIndex.cpp - Where the names of a document stand --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Document/SymbolIndex.h"
#include "facet/Support/Identifier.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::lsp {

namespace {
/// Walks the facets of a document.
class SymbolCollector {
public:
  SymbolCollector(const Compilation &compilation,
                  llvm::BumpPtrAllocator &memory, std::vector<Occurrence> &list)
      : program(compilation.program()), sources(*compilation.sources()),
        names(memory), list(list) {}

  void addFacet(const ast::Facet &facet);
  void addImport(const ImportEdge &edge);

private:
  void add(SourceSpan span, SymbolKind kind, llvm::StringRef name,
           bool isDefinition = false) {
    list.push_back({span, kind, name, isDefinition});
  }
  void addVariables(const ast::MapExpr &body, bool areDefinitions);
  void addFields(llvm::StringRef owner, const ast::MapExpr &map);
  void addInterface(const ast::Facet &facet);
  void addMessage(const ast::Facet &facet);
  void addTools(const ast::Expr *value);
  void addPolicy(const ast::MapExpr &body);
  void addRule(const ast::MapExpr &rule);
  void addTest(const ast::MapExpr &body);
  void addMocks(const ast::MapExpr &mocks);
  void addAssertion(const ast::Expr &assertion);
  void addToolName(llvm::StringRef name, SourceSpan span);
  void addExpr(const ast::Expr *expr);
  void addReference(const ast::ReferenceExpr &reference);
  void addPipeline(const ast::PipelineExpr &pipeline);

  const AnalysedProgram &program;
  const SourceManager &sources;
  llvm::StringSaver names;
  std::vector<Occurrence> &list;
};
} // namespace

static const ast::MapExpr *mapOf(const ast::Expr *expr) {
  return llvm::dyn_cast_or_null<ast::MapExpr>(expr);
}

/// The part of a string between its quotes, if it stands there as it is.
static SourceSpan insideQuotes(const ast::StringExpr &text) {
  SourceSpan span = text.span;
  if (text.form != ast::StringForm::Quoted ||
      span.size() != text.value.size() + 2)
    return {};
  return {span.file, span.begin + 1, span.end - 1};
}

void SymbolCollector::addReference(const ast::ReferenceExpr &reference) {
  SourceSpan name = reference.name.span;
  add({name.file, name.begin + 1, name.end}, SymbolKind::Variable,
      reference.name.text);
  std::string path = reference.name.text.str();
  for (const ast::Name &segment : reference.path) {
    path += "." + segment.text.str();
    add(segment.span, SymbolKind::Field, names.save(path));
  }
}

void SymbolCollector::addPipeline(const ast::PipelineExpr &pipeline) {
  addExpr(pipeline.base);
  for (const ast::LensCall &call : pipeline.calls) {
    const Lens *lens = program.factsOf(call).lens;
    add(call.name.span, SymbolKind::Lens, lens ? lens->name : call.name.text);
    for (const ast::Expr *argument : call.positional)
      addExpr(argument);
    for (const ast::NamedArgument &argument : call.named)
      addExpr(argument.value);
  }
}

void SymbolCollector::addExpr(const ast::Expr *expr) {
  if (!expr)
    return;
  switch (expr->kind) {
  case ast::Expr::Kind::List:
    for (const ast::Expr *item : llvm::cast<ast::ListExpr>(expr)->items)
      addExpr(item);
    break;
  case ast::Expr::Kind::Map:
    for (const ast::MapEntry &entry : llvm::cast<ast::MapExpr>(expr)->entries)
      addExpr(entry.value);
    break;
  case ast::Expr::Kind::Reference:
    addReference(*llvm::cast<ast::ReferenceExpr>(expr));
    break;
  case ast::Expr::Kind::Pipeline:
    addPipeline(*llvm::cast<ast::PipelineExpr>(expr));
    break;
  case ast::Expr::Kind::Lazy:
    addExpr(llvm::cast<ast::LazyExpr>(expr)->value);
    break;
  default:
    break;
  }
}

/// The keys of the maps that a variable is written as.
void SymbolCollector::addFields(llvm::StringRef owner,
                                const ast::MapExpr &map) {
  for (const ast::MapEntry &entry : map.entries) {
    llvm::StringRef name = names.save(owner + "." + entry.key.text);
    add(entry.key.span, SymbolKind::Field, name, /*isDefinition=*/true);
    if (const ast::MapExpr *inner = mapOf(entry.value))
      addFields(name, *inner);
  }
}

void SymbolCollector::addVariables(const ast::MapExpr &body,
                                   bool areDefinitions) {
  for (const ast::MapEntry &entry : body.entries) {
    add(entry.key.span, SymbolKind::Variable, entry.key.text, areDefinitions);
    if (!areDefinitions)
      continue;
    if (const ast::MapExpr *map = mapOf(entry.value))
      addFields(entry.key.text, *map);
    addExpr(entry.value);
  }
}

void SymbolCollector::addInterface(const ast::Facet &facet) {
  if (!facet.label.span)
    return;
  add(facet.label.span, SymbolKind::Interface, facet.label.text,
      /*isDefinition=*/true);
  for (const ast::Function &function : facet.functions)
    add(function.name.span, SymbolKind::Function,
        names.save(facet.label.text + "." + function.name.text),
        /*isDefinition=*/true);
}

void SymbolCollector::addTools(const ast::Expr *value) {
  auto *tools = llvm::dyn_cast_or_null<ast::ListExpr>(value);
  if (!tools)
    return;
  for (const ast::Expr *item : tools->items)
    if (auto *tool = llvm::dyn_cast_or_null<ast::ReferenceExpr>(item)) {
      SourceSpan span = tool->name.span;
      add({span.file, span.begin + 1, span.end}, SymbolKind::Interface,
          tool->name.text);
    }
}

void SymbolCollector::addMessage(const ast::Facet &facet) {
  for (const ast::MapEntry &entry : facet.body->entries) {
    auto *text = llvm::dyn_cast_or_null<ast::StringExpr>(entry.value);
    if (entry.key.text == "tools")
      addTools(entry.value);
    else if (entry.key.text == "id" && text && insideQuotes(*text))
      add(insideQuotes(*text), SymbolKind::Message, text->value,
          /*isDefinition=*/true);
    else if (entry.key.text == "context_priority" && mapOf(entry.value))
      for (const ast::MapEntry &one : mapOf(entry.value)->entries)
        add(one.key.span, SymbolKind::Message, one.key.text);
    else
      addExpr(entry.value);
  }
}

/// "Weather.now" or "Weather.*", in a rule or a mock.
void SymbolCollector::addToolName(llvm::StringRef name, SourceSpan span) {
  auto [interface, function] = name.split('.');
  if (!isIdentifier(interface))
    return;
  uint32_t dot = span.begin + uint32_t(interface.size());
  add({span.file, span.begin, dot}, SymbolKind::Interface, interface);
  if (isIdentifier(function))
    add({span.file, dot + 1, span.end}, SymbolKind::Function, name);
}

void SymbolCollector::addRule(const ast::MapExpr &rule) {
  const ast::MapEntry *op = rule.find("op"), *name = rule.find("name");
  auto *opText =
      llvm::dyn_cast_or_null<ast::StringExpr>(op ? op->value : nullptr);
  auto *nameText =
      llvm::dyn_cast_or_null<ast::StringExpr>(name ? name->value : nullptr);
  if (opText && nameText && insideQuotes(*nameText)) {
    SourceSpan span = insideQuotes(*nameText);
    if (opText->value.starts_with("tool_"))
      addToolName(nameText->value, span);
    else if (opText->value == "lens_call")
      add(span, SymbolKind::Lens, nameText->value);
    else if (opText->value == "message_emit")
      add(span, SymbolKind::Message, nameText->value);
  }
  for (llvm::StringRef key : {"when", "unless"})
    if (const ast::MapEntry *condition = rule.find(key))
      addExpr(condition->value);
}

void SymbolCollector::addPolicy(const ast::MapExpr &body) {
  for (llvm::StringRef key : {"deny", "allow"}) {
    const ast::MapEntry *entry = body.find(key);
    auto *rules =
        llvm::dyn_cast_or_null<ast::ListExpr>(entry ? entry->value : nullptr);
    if (!rules)
      continue;
    for (const ast::Expr *rule : rules->items)
      if (const ast::MapExpr *map = mapOf(rule))
        addRule(*map);
  }
}

void SymbolCollector::addMocks(const ast::MapExpr &mocks) {
  for (const ast::MapEntry &entry : mocks.entries) {
    SourceSpan span = entry.key.span;
    if (entry.key.quoted)
      span = {span.file, span.begin + 1, span.end - 1};
    if (span.size() != entry.key.text.size())
      continue;
    if (program.lenses && program.lenses->find(entry.key.text))
      add(span, SymbolKind::Lens, entry.key.text);
    else
      addToolName(entry.key.text, span);
  }
}

/// "vars.name …".
void SymbolCollector::addAssertion(const ast::Expr &assertion) {
  llvm::StringRef written = sources.text(assertion.span);
  size_t begin = written.find("vars.");
  llvm::StringRef before = written.take_front(begin).trim("\" ");
  if (begin == llvm::StringRef::npos || !(before.empty() || before == "not"))
    return;
  begin += 5;
  llvm::StringRef name = takeIdentifier(written.drop_front(begin));
  uint32_t at = assertion.span.begin + uint32_t(begin);
  if (!name.empty())
    add({assertion.span.file, at, at + uint32_t(name.size())},
        SymbolKind::Variable, name);
}

void SymbolCollector::addTest(const ast::MapExpr &body) {
  for (const ast::MapEntry &entry : body.entries) {
    const ast::MapExpr *map = mapOf(entry.value);
    auto *items = llvm::dyn_cast_or_null<ast::ListExpr>(entry.value);
    if (map && (entry.key.text == "vars" || entry.key.text == "input"))
      addVariables(*map, /*areDefinitions=*/false);
    else if (map && entry.key.text == "mock")
      addMocks(*map);
    else if (items && entry.key.text == "assert")
      for (const ast::Expr *one : items->items) {
        if (one)
          addAssertion(*one);
      }
    else if (items && entry.key.text == "cases")
      for (const ast::Expr *one : items->items)
        if (const ast::MapExpr *inner = mapOf(one))
          addTest(*inner);
  }
}

void SymbolCollector::addFacet(const ast::Facet &facet) {
  for (const ast::NamedArgument &attribute : facet.attributes)
    addExpr(attribute.value);
  switch (facet.kind) {
  case ast::FacetKind::Vars:
    return addVariables(*facet.body, /*areDefinitions=*/true);
  case ast::FacetKind::VarTypes:
    return addVariables(*facet.body, /*areDefinitions=*/false);
  case ast::FacetKind::Interface:
    return addInterface(facet);
  case ast::FacetKind::System:
  case ast::FacetKind::User:
  case ast::FacetKind::Assistant:
  case ast::FacetKind::History:
    return addMessage(facet);
  case ast::FacetKind::Policy:
    return addPolicy(*facet.body);
  case ast::FacetKind::Test:
    return addTest(*facet.body);
  default:
    return addExpr(facet.body);
  }
}

void SymbolCollector::addImport(const ImportEdge &edge) {
  llvm::StringRef written = sources.text(edge.at);
  size_t begin = written.find('"'), end = written.find('"', begin + 1);
  if (end == llvm::StringRef::npos)
    return;
  add({edge.at.file, edge.at.begin + uint32_t(begin) + 1,
       edge.at.begin + uint32_t(end)},
      SymbolKind::File, names.save(llvm::utostr(edge.imported)));
}

static auto placeOf(const Occurrence &o) {
  return std::make_tuple(o.span.file, o.span.begin, o.span.end);
}

SymbolIndex::SymbolIndex(const Compilation &compilation)
    : memory(std::make_unique<llvm::BumpPtrAllocator>()) {
  SymbolCollector collector(compilation, *memory, list);
  for (const ast::Facet *facet : compilation.resolved().facets)
    collector.addFacet(*facet);
  for (const ImportEdge &edge : compilation.resolved().imports)
    collector.addImport(edge);
  llvm::sort(list, [](const Occurrence &a, const Occurrence &b) {
    return placeOf(a) < placeOf(b);
  });
}

const Occurrence *SymbolIndex::at(FileId file, uint32_t offset) const {
  // The last that begins at or before the offset.
  auto next = llvm::partition_point(list, [&](const Occurrence &o) {
    return std::make_pair(o.span.file, o.span.begin) <=
           std::make_pair(file, offset);
  });
  if (next == list.begin())
    return nullptr;
  const Occurrence &found = *std::prev(next);
  bool isThere = found.span.file == file && offset <= found.span.end;
  return isThere ? &found : nullptr;
}

std::vector<const Occurrence *> SymbolIndex::all(SymbolKind kind,
                                                 llvm::StringRef name) const {
  std::vector<const Occurrence *> found;
  for (const Occurrence &occurrence : list)
    if (occurrence.kind == kind && occurrence.name == name)
      found.push_back(&occurrence);
  return found;
}

} // namespace facet::lsp
