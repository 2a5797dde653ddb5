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
/// Room in the arena for texts that come one behind the other. When it is used
/// up, as much is taken as the texts still to come will need if they are like
/// those before; what is left over goes back in the end.
class TextRun {
public:
  /// `isOneText`: the texts become one, whose bytes gas counts.
  TextRun(LensContext &context, size_t texts, bool isOneText)
      : context(context), texts(texts), isOneText(isOneText),
        most(isOneText ? textRoom(context) : room(context)) {}
  ~TextRun() { giveBack(next - begin); }
  TextRun(const TextRun &) = delete;
  TextRun &operator=(const TextRun &) = delete;

  /// The most bytes that the texts may have together.
  uint64_t limit() const { return most; }
  /// Fails because the texts would be longer than that.
  llvm::LogicalResult failForRoom() {
    return isOneText ? noRoomForText(context) : context.outOfMemory();
  }

  /// Room for the next text. Texts that become one stand without a gap.
  llvm::FailureOr<char *> take(uint64_t size) {
    ++taken;
    if (LLVM_UNLIKELY(size > uint64_t(end - next)) && failed(grow(size)))
      return llvm::failure();
    char *at = next;
    next += size;
    return at;
  }

  /// The memory for the next text that is there already, and its end. What was
  /// written there becomes a text by `commit`, which takes where it ends.
  char *begins() const { return next; }
  char *ends() const { return end; }
  void commit(char *textEnd) {
    assert(textEnd >= next && textEnd <= end && "text outside of its memory");
    ++taken;
    next = textEnd;
  }

  /// All that was written since the last growth; with `isOneText` all.
  llvm::StringRef text() const { return {begin, size_t(next - begin)}; }

private:
  llvm::LogicalResult grow(uint64_t size);
  /// Leaves that many of the bytes since `begin` taken.
  void giveBack(uint64_t size) {
    if (begin)
      context.arena.shrinkLast(begin, end - begin, size);
  }

  LensContext &context;
  /// How many there will be, and for how many room was taken.
  size_t texts, taken = 0;
  bool isOneText;
  uint64_t most;
  /// Bytes of texts that stand elsewhere by now.
  uint64_t written = 0;
  char *begin = nullptr, *next = nullptr, *end = nullptr;
};

/// Fills one pattern in with the fields of one map after another. What fails is
/// told of as the lens `format`.
class Formatter {
public:
  Formatter(LensContext &context, TextRun &run) : context(context), run(run) {}

  /// Cuts the pattern into its parts; fails if one is a mistake.
  llvm::LogicalResult read(llvm::StringRef pattern);
  /// Writes `before` and the text for a map, of which `root` says in words what
  /// it is. Gives all that it wrote.
  llvm::FailureOr<llvm::StringRef>
  write(llvm::StringRef before, const Value &map,
        llvm::function_ref<std::string()> root);

private:
  /// Writes the text for a map where there is memory for it; null if that, or a
  /// field, is missing, or a field is neither a string nor an integer: then
  /// nothing is written.
  char *writeInPlace(llvm::StringRef before, const Value &map);
  llvm::FailureOr<llvm::StringRef>
  writeElsewhere(llvm::StringRef before, const Value &map,
                 llvm::function_ref<std::string()> root);

  /// A placeholder of the pattern, however often it stands there.
  struct Field {
    explicit Field(llvm::StringRef path) : path(path), finder(path) {}

    llvm::StringRef path;
    FieldPath finder;
    /// In the map at hand: a string, `digits`, or a part of `rendered`.
    llvm::StringRef text;
    JsonDigits digits;
    size_t renderedEnd = 0;
    /// How often it stands in the pattern.
    size_t uses = 0;
  };
  /// Literal text, which may be empty, and the text of a field behind it.
  struct Part {
    llvm::StringRef literal;
    size_t field;
  };

  llvm::LogicalResult findTexts(const Value &map,
                                llvm::function_ref<std::string()> root);

  LensContext &context;
  TextRun &run;
  std::vector<Part> parts;
  /// Behind the last part.
  llvm::StringRef tail;
  /// What these texts are parts of, with blanks behind it for `appendPart`.
  std::string literals;
  /// Bytes of them.
  uint64_t literalSize = 0;
  std::vector<Field> fields;
  FieldIndex index;
  std::string rendered;
};
} // namespace

llvm::LogicalResult TextRun::grow(uint64_t size) {
  // A sample of that size tells what the others will be like.
  constexpr uint64_t sample = 1 << 16;
  uint64_t had = next - begin, total = written + had;
  if (size > most - total)
    return failForRoom();
  uint64_t kept = isOneText ? had : 0;
  giveBack(had - kept);
  uint64_t left = texts - taken + 1;
  uint64_t more =
      std::min(llvm::SaturatingMultiply<uint64_t>(size, left), sample);
  if (total >= sample)
    more = uint64_t(std::min(double(total) / taken * left * 1.1, double(most)));
  uint64_t wanted =
      std::min(most - (total - kept), kept + std::max(size, more));
  // What was given back is still there, and the text may stay where it is.
  char *to = context.arena.allocateBytes(wanted);
  if (!to)
    return context.outOfMemory();
  if (kept && to != begin)
    std::memmove(to, begin, kept);
  written = total - kept;
  begin = to;
  next = to + kept;
  end = to + wanted;
  return llvm::success();
}

llvm::LogicalResult Formatter::read(llvm::StringRef pattern) {
  using Kind = TemplateText::Part::Kind;
  llvm::StringMap<size_t> known;
  // Where the literal text before each placeholder ends.
  std::vector<size_t> ends;
  bool isGood =
      TemplateText(pattern).forEachPart([&](const TemplateText::Part &part) {
        if (part.kind == Kind::Text) {
          literals += part.text;
          return true;
        }
        if (part.kind != Kind::Placeholder) {
          (void)failOnMistake(context, "format", part);
          return false;
        }
        auto [place, isNew] = known.try_emplace(part.path, fields.size());
        if (isNew)
          fields.emplace_back(part.path);
        ++fields[place->second].uses;
        parts.push_back({{}, place->second});
        ends.push_back(literals.size());
        return true;
      });
  literalSize = literals.size();
  literals.append(TextBuilder::block, ' ');
  llvm::StringRef rest = llvm::StringRef(literals).take_front(literalSize);
  for (auto [part, end] : llvm::zip_equal(parts, ends)) {
    part.literal = rest.take_front(end - (literalSize - rest.size()));
    rest = rest.drop_front(part.literal.size());
  }
  tail = rest;
  return llvm::success(isGood);
}

/// Strings stay where they are; all else but integers is rendered in one text.
llvm::LogicalResult
Formatter::findTexts(const Value &map, llvm::function_ref<std::string()> root) {
  rendered.clear();
  for (Field &field : fields) {
    const Value *value = field.finder.find(map, index);
    if (LLVM_UNLIKELY(!value))
      return field.finder.failMissing(context, "format", field.path, root());
    field.renderedEnd = 0;
    if (value->isString()) {
      field.text = value->asString();
      continue;
    }
    if (value->isInt()) {
      field.text = formatJsonInteger(field.digits, value->asInt());
      continue;
    }
    if (!appendText(rendered, *value, run.limit()))
      return run.failForRoom();
    field.renderedEnd = rendered.size();
  }
  if (LLVM_LIKELY(rendered.empty()))
    return llvm::success();
  size_t begin = 0;
  for (Field &field : fields)
    if (field.renderedEnd) {
      field.text = llvm::StringRef(rendered).slice(begin, field.renderedEnd);
      begin = field.renderedEnd;
    }
  return llvm::success();
}

char *Formatter::writeInPlace(llvm::StringRef before, const Value &map) {
  /// Room for what is written without looking at its size: blocks, integers.
  constexpr size_t slack = 64;
  static_assert(slack >= TextBuilder::block && slack >= JsonDigits().size());
  TextBuilder builder(run.begins(), run.ends() - run.begins());
  auto hasRoom = [&](size_t size) { return builder.room() >= size + slack; };
  const char *readableEnd = literals.data() + literals.size();
  if (!hasRoom(before.size() + literalSize))
    return nullptr;
  uint64_t literalsLeft = literalSize;
  builder.append(before);
  for (const Part &part : parts) {
    const Value *value = fields[part.field].finder.find(map, index);
    if (LLVM_UNLIKELY(!value))
      return nullptr;
    builder.appendPart(part.literal, readableEnd);
    literalsLeft -= part.literal.size();
    if (value->isString()) {
      llvm::StringRef text = value->asString();
      if (LLVM_UNLIKELY(!hasRoom(text.size() + literalsLeft)))
        return nullptr;
      builder.append(text);
    } else if (value->isInt()) {
      builder.appendInteger(value->asInt());
      if (LLVM_UNLIKELY(!hasRoom(literalsLeft)))
        return nullptr;
    } else {
      return nullptr;
    }
  }
  builder.appendPart(tail, readableEnd);
  return builder.position();
}

llvm::FailureOr<llvm::StringRef>
Formatter::write(llvm::StringRef before, const Value &map,
                 llvm::function_ref<std::string()> root) {
  char *begin = run.begins();
  char *end = writeInPlace(before, map);
  if (LLVM_UNLIKELY(!end))
    return writeElsewhere(before, map, root);
  run.commit(end);
  return llvm::StringRef(begin, end - begin);
}

/// In memory that is taken once the size is known.
llvm::FailureOr<llvm::StringRef>
Formatter::writeElsewhere(llvm::StringRef before, const Value &map,
                          llvm::function_ref<std::string()> root) {
  if (failed(findTexts(map, root)))
    return llvm::failure();
  unsigned __int128 bytes = before.size() + literalSize;
  for (const Field &field : fields)
    bytes += (unsigned __int128)field.uses * field.text.size();
  uint64_t size = uint64_t(std::min<unsigned __int128>(bytes, ~uint64_t(0)));
  llvm::FailureOr<char *> to = run.take(size);
  if (failed(to))
    return llvm::failure();
  TextBuilder builder(*to, size);
  builder.append(before);
  const char *readableEnd = literals.data() + literals.size();
  for (const Part &part : parts) {
    builder.appendPart(part.literal, readableEnd);
    builder.append(fields[part.field].text);
  }
  builder.append(tail);
  return builder.finish().asString();
}

//===----------------------------------------------------------------------===//
// Kernels
//===----------------------------------------------------------------------===//

/// Items ahead of the one at hand whose fields are fetched: the entries of many
/// maps do not fit in the caches.
static constexpr ptrdiff_t prefetchDistance = 6;

static void prefetchEntries(const Value &item) {
  constexpr size_t line = 64, most = 3 * line;
  if (!item.isMap())
    return;
  auto *entries = reinterpret_cast<const char *>(item.asMap().data());
  size_t size = std::min(item.size() * sizeof(MapEntry), most);
  for (size_t offset = 0; offset < size; offset += line)
    __builtin_prefetch(entries + offset);
}

/// Writes the texts of the items, with the separator between them, and calls
/// `visit` with each and its separator.
template <typename Visit>
static llvm::LogicalResult writeItems(Formatter &formatter,
                                      llvm::ArrayRef<Value> items,
                                      llvm::StringRef separator, Visit visit) {
  for (const Value &item : items) {
    if (items.end() - &item > prefetchDistance)
      prefetchEntries((&item)[prefetchDistance]);
    auto root = [&] {
      return ("the item at index " + llvm::Twine(&item - items.begin())).str();
    };
    auto text =
        formatter.write(&item == items.begin() ? "" : separator, item, root);
    if (failed(text))
      return llvm::failure();
    visit(*text);
  }
  return llvm::success();
}

/// The text for a map.
static Result formatMap(LensContext &context, Value input, Value pattern) {
  TextRun run(context, 1, /*isOneText=*/true);
  Formatter formatter(context, run);
  if (failed(formatter.read(pattern.asString())) ||
      failed(formatter.write("", input, [] { return "the input"; })))
    return llvm::failure();
  return Value::string(run.text());
}

Result format(LensContext &context, Value input, Arguments args) {
  if (input.isMap())
    return formatMap(context, input, args[0]);
  llvm::ArrayRef<Value> items = input.asList();
  Value *texts = context.arena.allocateValues(items.size());
  if (!texts)
    return context.outOfMemory();
  TextRun run(context, items.size(), /*isOneText=*/false);
  Formatter formatter(context, run);
  Value *next = texts;
  if (failed(formatter.read(args[0].asString())) ||
      failed(writeItems(formatter, items, "", [&](llvm::StringRef text) {
        *next++ = Value::string(text);
      })))
    return llvm::failure();
  return Value::list({texts, items.size()}, 1);
}

/// As `join` of what `format` gives.
Result formatJoin(LensContext &context, Value input, Arguments args) {
  if (input.isMap())
    return formatMap(context, input, args[0]);
  TextRun run(context, input.size(), /*isOneText=*/true);
  Formatter formatter(context, run);
  if (failed(formatter.read(args[0].asString())) ||
      failed(writeItems(formatter, input.asList(), args[1].asString(),
                        [](llvm::StringRef) {})))
    return llvm::failure();
  return Value::string(run.text());
}

} // namespace facet::lenses
