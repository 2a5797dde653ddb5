//===- Registry.cpp - Signatures and the library of lenses ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The library is one constant table, made of the families' tables and sorted
// when the compiler is compiled. A new lens is a row in its family's header.
//
//===----------------------------------------------------------------------===//

#include "Filter/Filter.h"
#include "Host/Host.h"
#include "Language/Nlp.h"
#include "List/List.h"
#include "List/Sort.h"
#include "List/TextList.h"
#include "Map/JsonLenses.h"
#include "Map/Map.h"
#include "Media/Media.h"
#include "Number/Number.h"
#include "Text/Crypto.h"
#include "Text/Regex.h"
#include "Text/Template.h"
#include "Text/Text.h"
#include "Text/Url.h"
#include "Tokenizer/Tokens.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Support/Identifier.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <array>
#include <string_view>

using namespace facet;

//===----------------------------------------------------------------------===//
// The table
//===----------------------------------------------------------------------===//

static constexpr bool comesBefore(llvm::StringRef a, llvm::StringRef b) {
  return std::string_view(a.data(), a.size()) <
         std::string_view(b.data(), b.size());
}

/// The rows of all families, sorted by name.
template <size_t... Sizes>
static constexpr auto sortedTable(const Lens (&...families)[Sizes]) {
  std::array<Lens, (Sizes + ...)> table{};
  size_t size = 0;
  auto insert = [&](const Lens &lens) {
    size_t place = size++;
    for (; place && comesBefore(lens.name, table[place - 1].name); --place)
      table[place] = table[place - 1];
    table[place] = lens;
    table[place].dialect = "facet";
  };
  auto insertAll = [&](const auto &family) {
    for (const Lens &lens : family)
      insert(lens);
  };
  (insertAll(families), ...);
  return table;
}

static constexpr auto library =
    sortedTable(lenses::textLenses, lenses::textListLenses, lenses::regexLenses,
                lenses::jsonLenses, lenses::listLenses, lenses::mapLenses,
                lenses::sortLenses, lenses::filterLenses,
                lenses::templateLenses, lenses::urlLenses, lenses::cryptoLenses,
                lenses::numberLenses, lenses::mediaLenses, lenses::nlpLenses,
                lenses::tokensLenses, lenses::hostLenses);

/// What a row must be that the rest of the compiler relies on.
static constexpr bool isGoodTable() {
  for (size_t i = 0; i < library.size(); ++i) {
    if (i && !comesBefore(library[i - 1].name, library[i].name))
      return false;
    if (!library[i].isConsistent())
      return false;
  }
  return true;
}
static_assert(isGoodTable(), "a name twice, or a row that contradicts itself");

llvm::ArrayRef<Lens> facet::standardLenses() { return library; }

//===----------------------------------------------------------------------===//
// Lens
//===----------------------------------------------------------------------===//

const LensParameter *Lens::findParameter(llvm::StringRef name) const {
  for (const LensParameter &parameter : parameters)
    if (parameter.name == name)
      return &parameter;
  return nullptr;
}

std::string Lens::signature() const {
  std::string text = (name + "(").str();
  llvm::ListSeparator separator;
  for (const LensParameter &parameter : parameters) {
    text += llvm::StringRef(separator);
    text += parameter.name;
    switch (parameter.presence) {
    case LensParameter::Presence::Required:
      break;
    case LensParameter::Presence::Optional:
      text += '?';
      break;
    case LensParameter::Presence::Default:
      text += "=" + toJcs(parameter.defaultValue);
      break;
    }
  }
  if (takesAnyNames)
    text += (llvm::StringRef(separator) + "k=v, …").str();
  return text + ")";
}

//===----------------------------------------------------------------------===//
// LensContext
//===----------------------------------------------------------------------===//

llvm::LogicalResult LensContext::fail(Diag kind,
                                      std::vector<std::string> args) {
  failureKind = kind;
  failureArguments = std::move(args);
  return llvm::failure();
}

llvm::LogicalResult LensContext::outOfMemory() {
  return fail(diag::LensOutOfMemory, {llvm::utostr(arena.limitBytes())});
}

//===----------------------------------------------------------------------===//
// LensRegistry
//===----------------------------------------------------------------------===//

const Lens *facet::findStandardLens(llvm::StringRef name) {
  auto found =
      llvm::lower_bound(library, name, [](const Lens &lens, llvm::StringRef n) {
        return lens.name < n;
      });
  return found != library.end() && found->name == name ? &*found : nullptr;
}

const Lens *LensRegistry::find(llvm::StringRef name) const {
  if (const Lens *lens = findStandardLens(name))
    return lens;
  auto found = llvm::lower_bound(
      hostLenses, name,
      [](const auto &lens, llvm::StringRef n) { return lens->name < n; });
  return found != hostLenses.end() && (*found)->name == name ? found->get()
                                                             : nullptr;
}

struct LensRegistry::HostLens {
  explicit HostLens(const Lens &from)
      : lens(from), name(from.name), summary(from.summary), effect(from.effect),
        version(from.version) {
    lens.name = name;
    lens.summary = summary;
    lens.effect = effect;
    lens.version = version;
  }
  HostLens(const HostLens &) = delete;
  HostLens &operator=(const HostLens &) = delete;

  Lens lens;
  std::string name, summary, effect, version;
};

bool facet::isHostLensName(llvm::StringRef name) {
  return name.starts_with("x.") && name.count('.') >= 2 &&
         llvm::all_of(llvm::split(name, '.'), isIdentifier);
}

bool LensRegistry::add(const Lens &lens) {
  if (!(isIdentifier(lens.name) || isHostLensName(lens.name)) ||
      find(lens.name))
    return false;
  auto place = llvm::lower_bound(hostLenses, lens.name,
                                 [](const auto &other, llvm::StringRef name) {
                                   return other->name < name;
                                 });
  auto added = std::make_shared<const HostLens>(lens);
  hostLenses.insert(place, {added, &added->lens});
  return true;
}

std::vector<const Lens *> LensRegistry::all() const {
  std::vector<const Lens *> lenses;
  for (const Lens &lens : library)
    lenses.push_back(&lens);
  for (const auto &lens : hostLenses)
    lenses.push_back(lens.get());
  llvm::sort(lenses,
             [](const Lens *a, const Lens *b) { return a->name < b->name; });
  return lenses;
}
