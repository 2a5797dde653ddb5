//===- Navigation.cpp - From names to names -------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/LanguageServer/Features/Navigation.h"
#include "facet/LanguageServer/Features/Names.h"
#include "facet/Support/Identifier.h"
#include "llvm/ADT/StringMap.h"

namespace facet::lsp {

static llvm::Error failure(const llvm::Twine &message) {
  return llvm::make_error<llvm::lsp::LSPError>(
      message.str(), llvm::lsp::ErrorCode::RequestFailed);
}

/// A file that is imported twice is one file.
static void addOnce(std::vector<Location> &list, Location location) {
  if (!llvm::is_contained(list, location))
    list.push_back(std::move(location));
}

std::vector<Location> definitionsAt(const Snapshot &snapshot, uint32_t offset) {
  std::vector<Location> found;
  std::optional<NamedPlace> place = findName(snapshot, offset);
  if (!place)
    return found;
  if (place->kind == SymbolKind::File) {
    FileId file = 0;
    if (!llvm::StringRef(place->name).getAsInteger(10, file))
      found.push_back(snapshot.location({file, 0, 0}));
    return found;
  }
  for (const Occurrence *one : snapshot.symbols().all(place->kind, place->name))
    if (one->isDefinition)
      addOnce(found, snapshot.location(one->span));
  return found;
}

/// The places of a name in a document, those of definitions first.
static std::vector<Location> placesOf(const Snapshot &snapshot,
                                      const NamedPlace &place,
                                      bool includeDeclaration) {
  std::vector<Location> found;
  for (const Occurrence *one : snapshot.symbols().all(place.kind, place.name))
    if (includeDeclaration || !one->isDefinition)
      addOnce(found, snapshot.location(one->span));
  return found;
}

/// Whether another document means the same by a name: it has a definition of it
/// in common with this one.
static bool sharesDefinition(const Snapshot &snapshot, const Snapshot &other,
                             const NamedPlace &place) {
  std::vector<Location> own;
  for (const Occurrence *one : snapshot.symbols().all(place.kind, place.name))
    if (one->isDefinition)
      own.push_back(snapshot.location(one->span));
  for (const Occurrence *one : other.symbols().all(place.kind, place.name))
    if (one->isDefinition && llvm::is_contained(own, other.location(one->span)))
      return true;
  return false;
}

static std::vector<Location>
placesEverywhere(const Snapshot &snapshot, const NamedPlace &place,
                 bool includeDeclaration,
                 llvm::ArrayRef<const Snapshot *> others) {
  std::vector<Location> found = placesOf(snapshot, place, includeDeclaration);
  for (const Snapshot *other : others)
    if (sharesDefinition(snapshot, *other, place))
      for (Location &location : placesOf(*other, place, includeDeclaration))
        addOnce(found, std::move(location));
  return found;
}

std::vector<Location> referencesAt(const Snapshot &snapshot, uint32_t offset,
                                   bool includeDeclaration,
                                   llvm::ArrayRef<const Snapshot *> others) {
  std::optional<NamedPlace> place = findName(snapshot, offset);
  if (!place || place->kind == SymbolKind::File)
    return {};
  return placesEverywhere(snapshot, *place, includeDeclaration, others);
}

std::vector<Highlight> highlightsAt(const Snapshot &snapshot, uint32_t offset) {
  std::vector<Highlight> found;
  std::optional<NamedPlace> place = findName(snapshot, offset);
  if (!place)
    return found;
  for (const Occurrence *one : snapshot.symbols().all(place->kind, place->name))
    if (one->span.file == snapshot.root())
      found.push_back({snapshot.range(one->span), one->isDefinition ? 3 : 2});
  return found;
}

//===----------------------------------------------------------------------===//
// Renaming
//===----------------------------------------------------------------------===//

/// The last part of a name, which is what stands in the text.
static llvm::StringRef shownName(const NamedPlace &place) {
  llvm::StringRef name = place.name;
  bool isPath = place.kind == SymbolKind::Function;
  return isPath ? name.substr(name.rfind('.') + 1) : name;
}

/// Lenses are the language's and files the disk's; fields may be part of types
/// and of other programs' data.
static bool isRenamable(const Snapshot &snapshot, const NamedPlace &place) {
  switch (place.kind) {
  case SymbolKind::Variable:
    return findVariable(snapshot, place.name);
  case SymbolKind::Interface:
    return findInterface(snapshot, place.name);
  case SymbolKind::Function:
    return findFunction(snapshot, place.name);
  case SymbolKind::Message: {
    const Message *message = findMessage(snapshot, place.name);
    return message && message->hasExplicitId;
  }
  default:
    return false;
  }
}

static bool isTaken(const Snapshot &snapshot, const NamedPlace &place,
                    llvm::StringRef name) {
  switch (place.kind) {
  case SymbolKind::Variable:
    return findVariable(snapshot, name);
  case SymbolKind::Interface:
    return findInterface(snapshot, name);
  case SymbolKind::Function:
    return findFunction(
        snapshot,
        (llvm::StringRef(place.name).split('.').first + "." + name).str());
  default:
    return findMessage(snapshot, name);
  }
}

std::optional<RenameRange> renameRangeAt(const Snapshot &snapshot,
                                         uint32_t offset) {
  std::optional<NamedPlace> place = findName(snapshot, offset);
  if (!place || !isRenamable(snapshot, *place))
    return std::nullopt;
  return RenameRange{snapshot.range(place->span), shownName(*place).str()};
}

llvm::Expected<WorkspaceEdit>
renameAt(const Snapshot &snapshot, uint32_t offset, llvm::StringRef newName,
         llvm::ArrayRef<const Snapshot *> others) {
  std::optional<NamedPlace> place = findName(snapshot, offset);
  if (!place || !isRenamable(snapshot, *place))
    return failure("there is nothing here that can be renamed");
  // Ids of messages are any texts; here they stay plain ones.
  bool isGood = place->kind == SymbolKind::Message ? isApiName(newName)
                                                   : isIdentifier(newName);
  if (!isGood)
    return failure("'" + newName +
                   "' is not a name: names are made of A-Z, a-z, 0-9 and '_'");
  WorkspaceEdit edit;
  edit.isVersioned = snapshot.settings().takesVersions;
  llvm::StringMap<std::optional<int64_t>> versions;
  versions[snapshot.document().uri] = snapshot.document().version;
  for (const Snapshot *other : others)
    versions[other->document().uri] = other->document().version;
  if (newName == shownName(*place))
    return edit;
  if (isTaken(snapshot, *place, newName))
    return failure("there is a '" + newName + "' already");
  for (const Location &location :
       placesEverywhere(snapshot, *place, /*includeDeclaration=*/true, others))
    edit.add(location.uri, versions.lookup(location.uri),
             {location.range, newName.str()});
  return edit;
}

} // namespace facet::lsp
