//===- Template.cpp - The lens template -----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Template.h"
#include "Search.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace facet;

namespace facet::lenses {

namespace {
struct Placeholder {
  size_t begin, end;
  llvm::StringRef name;
};

/// The placeholders of a text.
class TemplateText {
public:
  explicit TemplateText(llvm::StringRef text) : text(text) {}

  /// Calls `visit` with each, one after the other, until it returns false;
  /// false if it did.
  template <typename Visit> bool forEachPlaceholder(Visit visit) const {
    bool goesOn = true;
    forEachPlace(text, "{{", [&](size_t at) {
      std::optional<Placeholder> found = placeholderAt(at);
      if (!found)
        return at + 1;
      goesOn = visit(*found);
      return goesOn ? found->end : text.size();
    });
    return goesOn;
  }

private:
  std::optional<Placeholder> placeholderAt(size_t begin) const {
    size_t i = skipSpaces(begin + 2);
    size_t name = i;
    if (i == text.size() || !(llvm::isAlpha(text[i]) || text[i] == '_'))
      return std::nullopt;
    while (i < text.size() && (llvm::isAlnum(text[i]) || text[i] == '_'))
      ++i;
    size_t nameEnd = i;
    i = skipSpaces(i);
    if (!text.substr(i).starts_with("}}"))
      return std::nullopt;
    return Placeholder{begin, i + 2, text.slice(name, nameEnd)};
  }
  size_t skipSpaces(size_t i) const {
    while (i < text.size() && text[i] == ' ')
      ++i;
    return i;
  }

  llvm::StringRef text;
};

/// The texts of the arguments, by name; those that are not used are not made.
class ArgumentTexts {
public:
  ArgumentTexts(LensContext &context, Arguments args)
      : context(context), args(args), texts(args.size()) {
    if (args.size() > few)
      for (size_t i = 0; i < args.size(); ++i)
        places[context.names[i]] = i;
  }

  /// Failure after context.fail: no such argument, or no memory.
  llvm::FailureOr<llvm::StringRef> find(llvm::StringRef name) {
    size_t place = placeOf(name);
    if (place == args.size())
      return context.fail(Diag::LensUnknownPlaceholder,
                          {("{{" + name + "}}").str()});
    if (!texts[place]) {
      Result text = makeText(context, args[place]);
      if (failed(text))
        return llvm::failure();
      texts[place] = text->asString();
    }
    return *texts[place];
  }

private:
  size_t placeOf(llvm::StringRef name) const {
    if (args.size() <= few)
      return llvm::find(context.names, name) - context.names.begin();
    auto found = places.find(name);
    return found == places.end() ? args.size() : found->second;
  }

  static constexpr size_t few = 8;
  LensContext &context;
  Arguments args;
  llvm::SmallVector<std::optional<llvm::StringRef>, 8> texts;
  llvm::DenseMap<llvm::StringRef, size_t> places;
};
} // namespace

Result fillTemplate(LensContext &context, Value input, Arguments args) {
  llvm::StringRef text = input.asString();
  ArgumentTexts texts(context, args);

  TemplateText placeholders(text);

  uint64_t size = text.size();
  bool isPlain = true;
  bool allKnown = placeholders.forEachPlaceholder([&](Placeholder place) {
    llvm::FailureOr<llvm::StringRef> inserted = texts.find(place.name);
    if (failed(inserted))
      return false;
    isPlain = false;
    size = llvm::SaturatingAdd<uint64_t>(size - (place.end - place.begin),
                                         inserted->size());
    return true;
  });
  if (!allKnown)
    return llvm::failure();
  if (isPlain)
    return input;

  TextBuilder result(context, size);
  if (!result.ok())
    return context.outOfMemory();
  size_t begin = 0;
  placeholders.forEachPlaceholder([&](Placeholder place) {
    result.appendPart(text.slice(begin, place.begin), text.end());
    result.append(*texts.find(place.name));
    begin = place.end;
    return true;
  });
  result.append(text.drop_front(begin));
  return result.finish();
}

} // namespace facet::lenses
