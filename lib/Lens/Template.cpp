//===- Template.cpp - The lens template -----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Template.h"
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

/// Finds the placeholders of a text, one after the other.
class PlaceholderFinder {
public:
  explicit PlaceholderFinder(llvm::StringRef text) : text(text) {}

  std::optional<Placeholder> next() {
    while (at < text.size()) {
      const void *brace = std::memchr(text.data() + at, '{', text.size() - at);
      if (!brace)
        break;
      size_t begin = static_cast<const char *>(brace) - text.data();
      if (std::optional<Placeholder> found = placeholderAt(begin)) {
        at = found->end;
        return found;
      }
      at = begin + 1;
    }
    return std::nullopt;
  }

private:
  std::optional<Placeholder> placeholderAt(size_t begin) const {
    size_t i = begin + 1;
    if (i == text.size() || text[i] != '{')
      return std::nullopt;
    i = skipSpaces(i + 1);
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
  size_t at = 0;
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

  uint64_t size = text.size();
  bool found = false;
  PlaceholderFinder measured(text);
  while (std::optional<Placeholder> place = measured.next()) {
    llvm::FailureOr<llvm::StringRef> inserted = texts.find(place->name);
    if (failed(inserted))
      return llvm::failure();
    found = true;
    size = llvm::SaturatingAdd<uint64_t>(size - (place->end - place->begin),
                                         inserted->size());
  }
  if (!found)
    return input;

  TextBuilder result(context, size);
  if (!result.ok())
    return context.outOfMemory();
  size_t begin = 0;
  PlaceholderFinder filled(text);
  while (std::optional<Placeholder> place = filled.next()) {
    result.appendPart(text.slice(begin, place->begin), text.end());
    result.append(*texts.find(place->name));
    begin = place->end;
  }
  result.append(text.drop_front(begin));
  return result.finish();
}

} // namespace facet::lenses
