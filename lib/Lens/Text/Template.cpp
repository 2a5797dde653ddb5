//===- Template.cpp - The lens template -----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Placeholders.h"
#include "facet/Lens/LensDiagnostics.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/MathExtras.h"

using namespace facet;

namespace facet::lenses {

namespace {
/// The texts of the placeholders; those that are not used are not made, and
/// none is made twice.
class PlaceholderTexts {
public:
  PlaceholderTexts(LensContext &context, Arguments args)
      : context(context), args(args), argumentTexts(args.size()) {
    if (args.size() > few)
      for (size_t i = 0; i < args.size(); ++i)
        places[context.names[i]] = i;
  }

  /// Failure after context.fail: no such argument or field, or no memory.
  llvm::FailureOr<llvm::StringRef> find(llvm::StringRef path) {
    llvm::StringRef name = path.take_until([](char c) { return c == '.'; });
    size_t place = placeOf(name);
    if (place == args.size())
      return context.fail(diag::LensUnknownPlaceholder,
                          {("{{" + path + "}}").str(), name.str()});
    if (name.size() == path.size())
      return text(argumentTexts[place], args[place]);
    auto known = fieldTexts.find(path);
    if (known != fieldTexts.end())
      return *known->second;
    FieldPath inside(path.drop_front(name.size() + 1));
    const Value *field = inside.find(args[place], fields);
    if (!field)
      return inside.failMissing(context, "template", path, "");
    return text(fieldTexts[path], *field);
  }

private:
  llvm::FailureOr<llvm::StringRef> text(std::optional<llvm::StringRef> &known,
                                        Value value) {
    if (!known) {
      Result made = makeText(context, value);
      if (failed(made))
        return llvm::failure();
      known = made->asString();
    }
    return *known;
  }

  size_t placeOf(llvm::StringRef name) const {
    if (args.size() <= few)
      return llvm::find(context.names, name) - context.names.begin();
    auto found = places.find(name);
    return found == places.end() ? args.size() : found->second;
  }

  static constexpr size_t few = 8;
  LensContext &context;
  Arguments args;
  llvm::SmallVector<std::optional<llvm::StringRef>, 8> argumentTexts;
  llvm::DenseMap<llvm::StringRef, size_t> places;
  /// By the whole path.
  llvm::DenseMap<llvm::StringRef, std::optional<llvm::StringRef>> fieldTexts;
  FieldIndex fields;
};
} // namespace

/// What a part puts out; failure after context.fail.
static llvm::FailureOr<llvm::StringRef> textOf(LensContext &context,
                                               PlaceholderTexts &texts,
                                               const TemplateText::Part &part) {
  using Kind = TemplateText::Part::Kind;
  switch (part.kind) {
  case Kind::Text:
    return part.text;
  case Kind::Placeholder:
    return texts.find(part.path);
  case Kind::Malformed:
  case Kind::Unclosed:
    return failOnMistake(context, "template", part);
  }
  llvm_unreachable("all kinds are handled");
}

Result fillTemplate(LensContext &context, Value input, Arguments args) {
  TemplateText text(input.asString());
  PlaceholderTexts texts(context, args);
  uint64_t size = 0;
  unsigned parts = 0;
  bool isGood = text.forEachPart([&](const TemplateText::Part &part) {
    llvm::FailureOr<llvm::StringRef> made = textOf(context, texts, part);
    if (failed(made))
      return false;
    size = llvm::SaturatingAdd<uint64_t>(size, made->size());
    parts += part.kind != TemplateText::Part::Kind::Text;
    return true;
  });
  if (!isGood)
    return llvm::failure();
  if (parts == 0 && size == input.size())
    return input;

  TextBuilder result(context, size);
  if (!result.ok())
    return context.outOfMemory();
  const char *end = input.asString().end();
  text.forEachPart([&](const TemplateText::Part &part) {
    if (part.kind == TemplateText::Part::Kind::Text)
      result.appendPart(part.text, end);
    else
      result.append(*texts.find(part.path));
    return true;
  });
  return result.finish();
}

} // namespace facet::lenses
