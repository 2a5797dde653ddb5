//===- Format.cpp - The lens format ---------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FusedKernels.h"
#include "Placeholders.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/MathExtras.h"

using namespace facet;

namespace facet::lenses {

namespace {
/// Fills one pattern in with the fields of one map after another, and collects
/// the texts one behind the other. What fails is told of as the lens `format`.
class Formatter {
public:
  /// `isOneText`: the texts become one, whose bytes gas counts.
  Formatter(LensContext &context, bool isOneText)
      : context(context), isOneText(isOneText),
        most(isOneText ? textRoom(context) : room(context)) {}

  /// Cuts the pattern into its parts; fails if one is a mistake.
  llvm::LogicalResult read(llvm::StringRef pattern);
  /// Appends the text for a map, of which `root` says in words what it is.
  llvm::LogicalResult append(const Value &map,
                             llvm::function_ref<std::string()> root);
  /// Appends text as it is.
  llvm::LogicalResult append(llvm::StringRef text);

  llvm::StringRef text() const { return {bytes.data(), bytes.size()}; }

private:
  /// A placeholder of the pattern, however often it stands there.
  struct Field {
    llvm::StringRef path;
    FieldPath finder;
    /// In the map at hand: a string, or a part of `rendered`.
    llvm::StringRef text;
    size_t renderedEnd = 0;
  };
  /// Literal text, or the text of a field.
  struct Part {
    llvm::StringRef literal;
    std::optional<size_t> field;
  };

  llvm::LogicalResult findTexts(const Value &map,
                                llvm::function_ref<std::string()> root);
  /// Makes room behind the text; the builder writes there.
  llvm::FailureOr<TextBuilder> grow(uint64_t size);
  llvm::LogicalResult failForRoom() {
    return isOneText ? noRoomForText(context) : context.outOfMemory();
  }

  LensContext &context;
  bool isOneText;
  /// The most bytes that the texts may have together.
  uint64_t most;
  std::vector<Part> parts;
  std::vector<Field> values;
  FieldIndex index;
  std::string rendered;
  llvm::SmallVector<char, 0> bytes;
};
} // namespace

llvm::LogicalResult Formatter::read(llvm::StringRef pattern) {
  using Kind = TemplateText::Part::Kind;
  llvm::StringMap<size_t> known;
  bool isGood =
      TemplateText(pattern).forEachPart([&](const TemplateText::Part &part) {
        if (part.kind == Kind::Text) {
          parts.push_back({part.text, std::nullopt});
          return true;
        }
        if (part.kind != Kind::Placeholder) {
          (void)failOnMistake(context, "format", part);
          return false;
        }
        auto [place, isNew] = known.try_emplace(part.path, values.size());
        if (isNew)
          values.push_back({part.path, FieldPath(part.path), {}, 0});
        parts.push_back({{}, place->second});
        return true;
      });
  return llvm::success(isGood);
}

llvm::FailureOr<TextBuilder> Formatter::grow(uint64_t size) {
  size_t begin = bytes.size();
  if (size > most - begin)
    return failForRoom();
  bytes.resize_for_overwrite(begin + size);
  return TextBuilder(bytes.data() + begin, size);
}

/// Strings stay where they are; all else is rendered aside.
llvm::LogicalResult
Formatter::findTexts(const Value &map, llvm::function_ref<std::string()> root) {
  rendered.clear();
  for (Field &field : values) {
    const Value *value = field.finder.find(map, index);
    if (LLVM_UNLIKELY(!value))
      return field.finder.failMissing(context, "format", field.path, root());
    field.renderedEnd = 0;
    if (value->isString()) {
      field.text = value->asString();
      continue;
    }
    if (!appendText(rendered, *value, most))
      return failForRoom();
    field.renderedEnd = rendered.size();
  }
  size_t begin = 0;
  for (Field &field : values)
    if (field.renderedEnd) {
      field.text = llvm::StringRef(rendered).slice(begin, field.renderedEnd);
      begin = field.renderedEnd;
    }
  return llvm::success();
}

llvm::LogicalResult Formatter::append(const Value &map,
                                      llvm::function_ref<std::string()> root) {
  if (failed(findTexts(map, root)))
    return llvm::failure();
  auto textOf = [&](const Part &part) {
    return part.field ? values[*part.field].text : part.literal;
  };
  uint64_t size = 0;
  for (const Part &part : parts)
    size = llvm::SaturatingAdd<uint64_t>(size, textOf(part).size());
  llvm::FailureOr<TextBuilder> builder = grow(size);
  if (failed(builder))
    return llvm::failure();
  for (const Part &part : parts)
    builder->append(textOf(part));
  return llvm::success();
}

llvm::LogicalResult Formatter::append(llvm::StringRef text) {
  llvm::FailureOr<TextBuilder> builder = grow(text.size());
  if (failed(builder))
    return llvm::failure();
  builder->append(text);
  return llvm::success();
}

//===----------------------------------------------------------------------===//
// Kernels
//===----------------------------------------------------------------------===//

/// Appends the texts of the items, with the separator between them, and calls
/// `visit` behind each.
static llvm::LogicalResult appendItems(Formatter &formatter,
                                       llvm::ArrayRef<Value> items,
                                       llvm::StringRef separator,
                                       llvm::function_ref<void()> visit) {
  for (const Value &item : items) {
    auto root = [&] {
      return ("the item at index " + llvm::Twine(&item - items.begin())).str();
    };
    if ((!separator.empty() && &item != items.begin() &&
         failed(formatter.append(separator))) ||
        failed(formatter.append(item, root)))
      return llvm::failure();
    visit();
  }
  return llvm::success();
}

/// The text for a map.
static Result formatMap(LensContext &context, Value input, Value pattern) {
  Formatter formatter(context, /*isOneText=*/true);
  if (failed(formatter.read(pattern.asString())) ||
      failed(formatter.append(input, [] { return "the input"; })))
    return llvm::failure();
  return makeString(context, formatter.text());
}

Result format(LensContext &context, Value input, Arguments args) {
  if (input.isMap())
    return formatMap(context, input, args[0]);
  Formatter formatter(context, /*isOneText=*/false);
  if (failed(formatter.read(args[0].asString())))
    return llvm::failure();
  llvm::ArrayRef<Value> items = input.asList();
  Value *texts = context.arena.allocateValues(items.size());
  if (!texts)
    return context.outOfMemory();
  std::vector<size_t> ends;
  ends.reserve(items.size());
  if (failed(appendItems(formatter, items, "",
                         [&] { ends.push_back(formatter.text().size()); })))
    return llvm::failure();
  Result all = makeString(context, formatter.text());
  if (failed(all))
    return llvm::failure();
  size_t begin = 0;
  Value *text = texts;
  for (size_t end : ends) {
    *text++ = Value::string(all->asString().slice(begin, end));
    begin = end;
  }
  return Value::list({texts, items.size()}, 1);
}

/// As `join` of what `format` gives.
Result formatJoin(LensContext &context, Value input, Arguments args) {
  if (input.isMap())
    return formatMap(context, input, args[0]);
  Formatter formatter(context, /*isOneText=*/true);
  if (failed(formatter.read(args[0].asString())) ||
      failed(appendItems(formatter, input.asList(), args[1].asString(), [] {})))
    return llvm::failure();
  return makeString(context, formatter.text());
}

} // namespace facet::lenses
