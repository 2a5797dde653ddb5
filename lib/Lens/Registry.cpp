//===- Registry.cpp - Signatures and the library of lenses ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The library is one constant table, which facet-tblgen makes of the records in
// Lenses.td.
//
//===----------------------------------------------------------------------===//

#include "Kernel.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Support/Identifier.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <iterator>

using namespace facet;

//===----------------------------------------------------------------------===//
// The table
//===----------------------------------------------------------------------===//

namespace facet::lenses {
#define GET_LENS_TABLE
#define GET_LENS_NAMES
#include "facet/Lens/Lenses.inc"
} // namespace facet::lenses

llvm::ArrayRef<Lens> facet::standardLenses() { return lenses::lensTable; }

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

namespace {
/// Where the names with each first byte begin: the sorted names are compared
/// with each call of a document.
struct NamesByFirstByte {
  static constexpr unsigned char first = 'a', last = 'z';
  uint16_t begin[last - first + 2] = {};

  constexpr NamesByFirstByte() {
    for (const LensName &entry : lenses::lensNames)
      ++begin[static_cast<unsigned char>(entry.name.data()[0]) - first + 1];
    for (size_t i = 1; i != std::size(begin); ++i)
      begin[i] = uint16_t(begin[i] + begin[i - 1]);
  }
  llvm::ArrayRef<LensName> find(unsigned char c) const {
    if (c < first || c > last)
      return {};
    const uint16_t *at = begin + (c - first);
    return llvm::ArrayRef(lenses::lensNames).slice(at[0], at[1] - at[0]);
  }
};
constexpr NamesByFirstByte namesByFirstByte;
} // namespace

const Lens *facet::findStandardLens(llvm::StringRef name) {
  if (name.empty())
    return nullptr;
  for (const LensName &entry :
       namesByFirstByte.find(static_cast<unsigned char>(name.front())))
    if (entry.name == name)
      return &lenses::lensTable[entry.index];
  return nullptr;
}

/// Lenses with aliases come first: they are those of plug-ins, and few. A
/// configuration may have thousands of others. Each part is sorted by name.
static std::pair<bool, llvm::StringRef> placeOf(const Lens &lens) {
  return {lens.aliases.empty(), lens.name};
}

const Lens *LensRegistry::find(llvm::StringRef name) const {
  if (const Lens *lens = findStandardLens(name))
    return lens;
  auto plain = llvm::partition_point(
      hostLenses, [](const auto &lens) { return !lens->aliases.empty(); });
  auto found = std::find_if(hostLenses.begin(), plain, [&](const auto &lens) {
    return lens->name == name || llvm::is_contained(lens->aliases, name);
  });
  if (found == plain)
    found = std::lower_bound(
        plain, hostLenses.end(), name,
        [](const auto &lens, llvm::StringRef n) { return lens->name < n; });
  bool isFound =
      found != hostLenses.end() &&
      ((*found)->name == name || llvm::is_contained((*found)->aliases, name));
  return isFound ? found->get() : nullptr;
}

struct LensRegistry::HostLens {
  explicit HostLens(const Lens &from)
      : lens(from), name(from.name), summary(from.summary), effect(from.effect),
        version(from.version) {
    lens.name = name;
    lens.fullName = {};
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
  auto isFree = [&](llvm::StringRef name) {
    return (isIdentifier(name) || isHostLensName(name)) && !find(name);
  };
  if (!isFree(lens.name) || !llvm::all_of(lens.aliases, isFree))
    return false;
  auto place =
      llvm::lower_bound(hostLenses, lens, [](const auto &a, const Lens &b) {
        return placeOf(*a) < placeOf(b);
      });
  auto added = std::make_shared<const HostLens>(lens);
  hostLenses.insert(place, {added, &added->lens});
  return true;
}

std::vector<const Lens *> LensRegistry::all() const {
  std::vector<const Lens *> lenses;
  for (const Lens &lens : standardLenses())
    lenses.push_back(&lens);
  for (const auto &lens : hostLenses)
    lenses.push_back(lens.get());
  // The library's own are in order.
  if (!hostLenses.empty())
    llvm::sort(lenses,
               [](const Lens *a, const Lens *b) { return a->name < b->name; });
  return lenses;
}
