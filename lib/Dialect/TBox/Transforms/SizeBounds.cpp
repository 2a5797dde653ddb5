//===- SizeBounds.cpp - Upper bounds of the sizes of texts ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/TBox/Transforms/SizeBounds.h"
#include "facet/Dialect/Facet/IR/Bridge.h"
#include "facet/Lens/Text/TemplateText.h"
#include "facet/Packing/Content.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;

namespace facet::tbox {

static uint64_t add(uint64_t a, uint64_t b) {
  return llvm::SaturatingAdd(a, b);
}
static uint64_t multiply(uint64_t a, uint64_t b) {
  return llvm::SaturatingMultiply(a, b);
}
static constexpr uint64_t unlimited = ~uint64_t(0);

/// No character gets longer than three times its UTF-8 bytes in NFD; composing
/// never makes a text longer (UAX #15).
static constexpr uint64_t decompositionGrowth = 3;
/// Nor by a full case mapping.
static constexpr uint64_t caseGrowth = 3;
static constexpr uint64_t bytesOfCodePoint = 4;

//===----------------------------------------------------------------------===//
// Bounds
//===----------------------------------------------------------------------===//

TextBound TextBound::ofBytes(uint64_t bytes) {
  return {bytes, multiply(bytes, decompositionGrowth), false};
}

TextBound TextBound::ofText(StringRef text) {
  uint64_t ascii =
      llvm::count_if(text, [](char c) { return llvm::isASCII(c); });
  return {text.size(), ascii + decompositionGrowth * (text.size() - ascii),
          ascii == text.size()};
}

TextBound TextBound::operator+(const TextBound &o) const {
  return {add(bytes, o.bytes), add(decomposed, o.decomposed),
          isAscii && o.isAscii};
}

TextBound TextBound::operator*(uint64_t count) const {
  return {multiply(bytes, count), multiply(decomposed, count), isAscii};
}

TextBound TextBound::either(const TextBound &o) const {
  return {std::max(bytes, o.bytes), std::max(decomposed, o.decomposed),
          isAscii && o.isAscii};
}

TextBound TextBound::both(const TextBound &o) const {
  TextBound result = {std::min(bytes, o.bytes),
                      std::min(decomposed, o.decomposed), isAscii || o.isAscii};
  if (result.isAscii)
    result.bytes = result.decomposed =
        std::min(result.bytes, result.decomposed);
  return result;
}

/// Of the canonical JSON of any value of the type.
static std::optional<TextBound> boundOfType(mlir::Type type) {
  constexpr uint64_t longestInt = 20, longestFloat = 25;
  if (isa<ir::NullType>(type))
    return TextBound::ofAscii(4);
  if (isa<ir::BoolType>(type))
    return TextBound::ofAscii(5);
  if (isa<ir::IntType>(type))
    return TextBound::ofAscii(longestInt);
  if (isa<ir::FloatType>(type))
    return TextBound::ofAscii(longestFloat);
  auto either = dyn_cast<ir::UnionType>(type);
  if (!either)
    return std::nullopt;
  TextBound result;
  for (mlir::Type member : either.getMembers()) {
    std::optional<TextBound> bound = boundOfType(member);
    if (!bound)
      return std::nullopt;
    result = result.either(*bound);
  }
  return result;
}

/// The same of an FTS type, which may have an enumeration.
static std::optional<TextBound> boundOfType(const Type *type) {
  switch (type->kind()) {
  case Type::Kind::Null:
    return TextBound::ofAscii(4);
  case Type::Kind::Bool:
    return TextBound::ofAscii(5);
  case Type::Kind::String: {
    if (!type->hasEnumeration)
      return std::nullopt;
    TextBound result;
    for (Value text : type->enumeration)
      result = result.either(TextBound::ofText(text.asString()));
    return result;
  }
  case Type::Kind::Union: {
    TextBound result;
    for (const Type *member : type->members()) {
      std::optional<TextBound> bound = boundOfType(member);
      if (!bound)
        return std::nullopt;
      result = result.either(*bound);
    }
    return result;
  }
  default:
    return std::nullopt;
  }
}

//===----------------------------------------------------------------------===//
// The walk
//===----------------------------------------------------------------------===//

SizeBounds::SizeBounds(ir::ProgramOp program) {
  // Inner operations first: what a region yields is known when its owner is
  // looked at.
  program.walk([&](Operation *op) {
    if (op->getNumResults() == 1)
      visit(op);
  });
}

void SizeBounds::visit(Operation *op) {
  mlir::Value value = op->getResult(0);
  Result bound = boundOf(op), typed = boundOfType(value.getType());
  if (bound && typed)
    bound = bound->both(*typed);
  else if (typed)
    bound = typed;
  if (bound)
    texts[value] = *bound;
  if (std::optional<uint64_t> units = ofItems(value))
    contents[value] = *units;
}

std::optional<TextBound> SizeBounds::ofText(mlir::Value value) const {
  auto found = texts.find(value);
  return found == texts.end() ? Result() : Result(found->second);
}

std::optional<uint64_t> SizeBounds::ofContent(mlir::Value value) const {
  uint64_t units;
  auto found = contents.find(value);
  if (found != contents.end())
    units = found->second;
  else if (Result bound = ofText(value))
    units = bound->decomposed;
  else
    return std::nullopt;
  constexpr uint64_t greatest = std::numeric_limits<int64_t>::max();
  return units <= greatest ? std::optional(units) : std::nullopt;
}

std::optional<TextBound> SizeBounds::boundOf(Operation *op) {
  auto caseMapped = [](const TextBound &input) {
    return input.isAscii
               ? input
               : TextBound::ofBytes(multiply(input.bytes, caseGrowth));
  };
  auto ofInputOf = [&](auto call) { return ofText(call.getInput()); };
  return TypeSwitch<Operation *, Result>(op)
      .Case([&](ir::ConstantOp o) { return ofConstant(o); })
      .Case([&](ir::InputOp o) { return ofInput(o); })
      .Case([&](ir::CheckOp o) { return ofCheck(o); })
      .Case([&](ir::LazyOp o) {
        return ofSame(o, o.getBody().front().getTerminator()->getOperand(0));
      })
      .Case([&](ir::ForceOp o) { return ofSame(o, o.getInput()); })
      // A part of the input, its code points in another order, or its text.
      .Case<ir::TrimOp, ir::ReverseOp, ir::ToStringOp>(ofInputOf)
      .Case<ir::LowercaseOp, ir::UppercaseOp, ir::CapitalizeOp>(
          [&](auto call) -> Result {
            Result input = ofInputOf(call);
            return input ? Result(caseMapped(*input)) : std::nullopt;
          })
      .Case([&](ir::SubstringOp o) { return ofSubstring(o); })
      .Case([&](ir::TruncateOp o) { return ofTruncate(o); })
      .Case([&](ir::ConcatOp o) -> Result {
        Result left = ofText(o.getInput()), right = ofText(o.getOther());
        return left && right ? Result(*left + *right) : std::nullopt;
      })
      .Case([&](ir::IndentOp o) { return ofIndent(o); })
      .Case([&](ir::JoinOp o) { return ofJoin(o); })
      .Case([&](ir::JsonOp o) { return ofJson(o); })
      .Case([&](ir::UrlEncodeOp o) -> Result {
        Result input = ofText(o.getInput());
        // A byte becomes %XX.
        return input ? Result(TextBound::ofAscii(multiply(input->bytes, 3)))
                     : std::nullopt;
      })
      .Case([&](ir::HashOp) { return TextBound::ofAscii(128); }) // sha512
      .Case([&](ir::SentimentOp) { return TextBound::ofAscii(8); })
      .Case([&](ir::SummarizeOp o) { return ofSummarize(o); })
      .Case([&](ir::TemplateOp o) { return ofTemplate(o); })
      .Case([&](ir::DefaultOp o) { return ofDefault(o); })
      .Default(Result());
}

//===----------------------------------------------------------------------===//
// Values that come from elsewhere
//===----------------------------------------------------------------------===//

std::optional<TextBound> SizeBounds::ofConstant(ir::ConstantOp op) {
  Attribute literal = op.getValue().toAttribute(op.getContext());
  if (auto text = dyn_cast<StringAttr>(literal))
    return TextBound::ofText(text.getValue());
  return std::nullopt; // Other atoms are bounded by their types.
}

std::optional<TextBound> SizeBounds::ofDeclared(StringAttr declared) {
  if (!declared)
    return std::nullopt;
  TypeParseError error;
  const Type *type =
      parseType(declared.getValue(), types, TypeTextForm::InString, error);
  return type ? boundOfType(type) : std::nullopt;
}

std::optional<TextBound> SizeBounds::ofInput(ir::InputOp op) {
  return ofDeclared(op.getDeclaredAttr());
}

std::optional<TextBound> SizeBounds::ofCheck(ir::CheckOp op) {
  Result input = ofText(op.getInput());
  Result declared = ofDeclared(op.getDeclaredAttr());
  return input && declared ? input->both(*declared)
                           : (input ? input : declared);
}

std::optional<TextBound> SizeBounds::ofSame(Operation *op, mlir::Value value) {
  auto units = contents.find(value);
  if (units != contents.end()) {
    uint64_t known = units->second;
    contents[op->getResult(0)] = known;
  }
  return ofText(value);
}

std::optional<TextBound> SizeBounds::ofDefault(ir::DefaultOp op) {
  Result input = ofText(op.getInput()), other = ofText(op.getValue());
  return input && other ? Result(input->either(*other)) : std::nullopt;
}

//===----------------------------------------------------------------------===//
// Lenses
//===----------------------------------------------------------------------===//

/// The literal int that a value is, if it is none below 0.
static std::optional<uint64_t> knownCount(mlir::Value value) {
  IntegerAttr number;
  if (!value || !matchPattern(value, m_Constant(&number)) ||
      number.getInt() < 0)
    return std::nullopt;
  return uint64_t(number.getInt());
}

/// So many code points of a text of which nothing is known.
static TextBound ofCodePoints(uint64_t count) {
  return TextBound::ofBytes(multiply(count, bytesOfCodePoint));
}

/// At most so many code points of a text of which `input` is known.
static TextBound limited(const std::optional<TextBound> &input,
                         uint64_t count) {
  if (!input)
    return ofCodePoints(count);
  return input->both(input->isAscii ? TextBound::ofAscii(count)
                                    : ofCodePoints(count));
}

std::optional<TextBound> SizeBounds::ofSubstring(ir::SubstringOp op) {
  Result input = ofText(op.getInput());
  std::optional<uint64_t> start = knownCount(op.getStart());
  std::optional<uint64_t> end = knownCount(op.getEnd());
  if (!end)
    return input;
  return limited(input, *end - std::min(*end, start.value_or(0)));
}

std::optional<TextBound> SizeBounds::ofTruncate(ir::TruncateOp op) {
  Result input = ofText(op.getInput()), suffix = ofText(op.getSuffix());
  Result whole = input && suffix ? Result(*input + *suffix) : std::nullopt;
  std::optional<uint64_t> max = knownCount(op.getMax());
  return max ? Result(limited(whole, *max)) : whole;
}

std::optional<TextBound> SizeBounds::ofIndent(ir::IndentOp op) {
  Result input = ofText(op.getInput());
  std::optional<uint64_t> level = knownCount(op.getLevel());
  if (!input || !level)
    return std::nullopt;
  // A line that gets spaces has a byte at least.
  return *input + TextBound::ofAscii(multiply(2, *level)) * input->bytes;
}

/// Of the items of a list behind one another; nullopt: not known.
template <typename OfItem>
static std::optional<TextBound> sumOf(size_t count, const TextBound &separator,
                                      OfItem ofItem) {
  TextBound result = separator * (count ? count - 1 : 0);
  for (size_t i = 0; i != count; ++i) {
    std::optional<TextBound> item = ofItem(i);
    if (!item)
      return std::nullopt;
    result = result + *item;
  }
  return result;
}

std::optional<TextBound> SizeBounds::ofJoin(ir::JoinOp op) {
  Result separator = ofText(op.getSeparator());
  if (!separator)
    return std::nullopt;
  if (auto list = op.getInput().getDefiningOp<ir::ListOp>())
    return sumOf(list.getItems().size(), *separator,
                 [&](size_t i) { return ofText(list.getItems()[i]); });
  ArrayAttr literals;
  if (!matchPattern(op.getInput(), m_Constant(&literals)))
    return std::nullopt;
  return sumOf(literals.size(), *separator, [&](size_t i) -> Result {
    if (auto text = dyn_cast<StringAttr>(literals[i]))
      return TextBound::ofText(text.getValue());
    return std::nullopt;
  });
}

std::optional<TextBound> SizeBounds::ofJson(ir::JsonOp op) {
  if (Result typed = boundOfType(op.getInput().getType()))
    return typed;
  Result input = ofText(op.getInput());
  if (!input || !isa<ir::StringType>(op.getInput().getType()))
    return std::nullopt;
  // Quotes; the longest escape of a byte has six.
  uint64_t size = add(2, multiply(6, input->bytes));
  return TextBound{size, size, input->isAscii};
}

std::optional<TextBound> SizeBounds::ofSummarize(ir::SummarizeOp op) {
  // Nothing is longer than the input, nor than the limits.
  Result input = ofText(op.getInput());
  uint64_t limit = unlimited;
  if (std::optional<uint64_t> tokens = knownCount(op.getMaxTokens()))
    limit = multiply(4, *tokens);
  if (op.getMaxBytes())
    if (std::optional<uint64_t> bytes = knownCount(op.getMaxBytes()))
      limit = std::min(limit, *bytes);
  if (input)
    limit = std::min(limit, input->bytes);
  if (limit == unlimited)
    return std::nullopt;
  return input && input->isAscii ? TextBound::ofAscii(limit)
                                 : TextBound::ofBytes(limit);
}

std::optional<TextBound> SizeBounds::ofTemplate(ir::TemplateOp op) {
  StringAttr text;
  if (!matchPattern(op.getInput(), m_Constant(&text)))
    return std::nullopt;
  // How often each argument is put in as it is; the size of a field of one is
  // not known.
  llvm::StringMap<uint64_t> counts;
  bool isKnown = TemplateText(text.getValue())
                     .forEachPart([&](const TemplateText::Part &part) {
                       if (part.kind == TemplateText::Part::Kind::Placeholder)
                         ++counts[part.path];
                       return !part.path.contains('.');
                     });
  if (!isKnown)
    return std::nullopt;
  TextBound result = TextBound::ofText(text.getValue());
  for (auto [name, value] : llvm::zip_equal(
           op.getNames().getAsRange<StringAttr>(), op.getValues())) {
    uint64_t count = counts.lookup(name.getValue());
    if (!count)
      continue;
    Result inserted = ofText(value);
    if (!inserted)
      return std::nullopt;
    result = result + *inserted * count;
  }
  return result;
}

//===----------------------------------------------------------------------===//
// Lists of items
//===----------------------------------------------------------------------===//

/// Units of a literal item; what is none fails when the program is run.
static uint64_t unitsOfItem(ir::MapValueAttr item) {
  for (auto [key, value] : llvm::zip_equal(item.getKeys(), item.getValues()))
    if (auto text = dyn_cast<StringAttr>(value); text && key == "text")
      return unitsOf(text.getValue());
  return 0;
}

std::optional<uint64_t> SizeBounds::ofItems(mlir::Value list) const {
  auto op = list.getDefiningOp<ir::ListOp>();
  if (!op)
    return std::nullopt;
  uint64_t units = 0;
  for (mlir::Value item : op.getItems()) {
    ir::MapValueAttr literal;
    auto map = item.getDefiningOp<ir::MapOfOp>();
    if (matchPattern(item, m_Constant(&literal))) {
      units = add(units, unitsOfItem(literal));
      continue;
    }
    if (!map)
      return std::nullopt;
    for (auto [key, value] : llvm::zip_equal(
             map.getKeys().getAsRange<StringAttr>(), map.getValues())) {
      if (key != "text")
        continue;
      Result bound = ofText(value);
      if (!bound)
        return std::nullopt;
      units = add(units, bound->decomposed);
    }
  }
  return units;
}

} // namespace facet::tbox
