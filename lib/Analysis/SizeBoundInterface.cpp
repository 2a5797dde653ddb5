//===- SizeBoundInterface.cpp - How the facet dialect bounds sizes --------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One function an operation; each growth is proved in docs/Rationale/TBox.md.
//
//===----------------------------------------------------------------------===//

#include "facet/Analysis/SizeBoundInterface.h"
#include "BoundArithmetic.h"
#include "facet/Dialect/Facet/IR/Bridge.h"
#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Lens/Text/TemplateText.h"
#include "facet/Packing/Content.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/StringMap.h"
#include <limits>

#include "facet/Analysis/SizeBoundInterface.cpp.inc"

using namespace facet;
using namespace facet::analysis;
using llvm::ArrayRef;
using llvm::StringRef;
using mlir::ArrayAttr;
using mlir::dyn_cast;
using mlir::isa;
using mlir::m_Constant;
using mlir::matchPattern;
using mlir::StringAttr;

using Result = std::optional<TextBound>;
using Operands = ArrayRef<SizeBound>;

/// By a full case mapping.
static constexpr uint64_t caseGrowth = 3;
static constexpr uint64_t bytesOfCodePoint = 4;

//===----------------------------------------------------------------------===//
// Values that come from elsewhere
//===----------------------------------------------------------------------===//

/// What an FTS type says beside the type of the value: it may have an
/// enumeration.
static Result boundOfDeclared(const Type *type) {
  switch (type->kind()) {
  case Type::Kind::Null:
    return TextBound::ofAscii(longestNull);
  case Type::Kind::Bool:
    return TextBound::ofAscii(longestBool);
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
      Result bound = boundOfDeclared(member);
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

static Result boundOfDeclared(StringAttr declared) {
  if (!declared)
    return std::nullopt;
  TypeContext types;
  TypeParseError error;
  const Type *type =
      parseType(declared.getValue(), types, TypeTextForm::InString, error);
  return type ? boundOfDeclared(type) : std::nullopt;
}

/// Units of a literal item; what is none fails when the program is run.
static uint64_t unitsOfItem(ir::MapValueAttr item) {
  for (auto [key, value] : llvm::zip_equal(item.getKeys(), item.getValues()))
    if (auto text = dyn_cast<StringAttr>(value); text && key == "text")
      return unitsOf(text.getValue());
  return 0;
}

/// The same of a literal turn of a history.
static uint64_t unitsOfTurn(ir::MapValueAttr turn) {
  uint64_t units = 0;
  for (auto [key, value] : llvm::zip_equal(turn.getKeys(), turn.getValues())) {
    if (key != "content")
      continue;
    if (auto text = dyn_cast<StringAttr>(value))
      return unitsOf(text.getValue());
    if (auto items = dyn_cast<ArrayAttr>(value))
      for (auto item : items.getAsRange<mlir::Attribute>())
        if (auto map = dyn_cast<ir::MapValueAttr>(item))
          units = add(units, unitsOfItem(map));
  }
  return units;
}

static std::optional<ItemsBound> itemsOf(ArrayAttr literals) {
  ItemsBound result{literals.size(), {}};
  for (mlir::Attribute literal : literals) {
    auto text = dyn_cast<StringAttr>(literal);
    if (!text)
      return std::nullopt;
    result.texts = result.texts + TextBound::ofText(text.getValue());
  }
  return result;
}

/// Other atoms are bounded by their types.
static SizeBound boundOf(ir::ConstantOp op, Operands) {
  SizeBound result;
  mlir::Attribute literal = op.getValue().toAttribute(op.getContext());
  if (auto text = dyn_cast<StringAttr>(literal))
    result.text = TextBound::ofText(text.getValue());
  else if (auto map = dyn_cast<ir::MapValueAttr>(literal)) {
    result.itemUnits = unitsOfItem(map);
    result.turnUnits = unitsOfTurn(map);
  } else if (auto list = dyn_cast<ArrayAttr>(literal))
    result.items = itemsOf(list);
  return result;
}

static SizeBound boundOf(ir::InputOp op, Operands) {
  return boundOfDeclared(op.getDeclaredAttr());
}

static SizeBound boundOf(ir::CheckOp op, Operands operands) {
  const Result &input = operands[0].text;
  Result declared = boundOfDeclared(op.getDeclaredAttr());
  return input && declared ? Result(input->both(*declared))
                           : (input ? input : declared);
}

static SizeBound boundOf(ir::LazyOp, Operands operands) { return operands[0]; }
static SizeBound boundOf(ir::ForceOp, Operands operands) { return operands[0]; }

static SizeBound boundOf(ir::ListOp, Operands operands) {
  SizeBound result;
  result.items = ItemsBound{operands.size(), {}};
  result.contentUnits = result.turnsUnits = 0;
  auto addTo = [](std::optional<uint64_t> &sum,
                  const std::optional<uint64_t> &part) {
    sum = sum && part ? std::optional(add(*sum, *part)) : std::nullopt;
  };
  for (const SizeBound &item : operands) {
    if (!item.text)
      result.items = std::nullopt;
    if (result.items)
      result.items->texts = result.items->texts + *item.text;
    addTo(result.contentUnits, item.itemUnits);
    addTo(result.turnsUnits, item.turnUnits);
  }
  return result;
}

static SizeBound boundOf(ir::MapOfOp op, Operands operands) {
  SizeBound result;
  result.itemUnits = result.turnUnits = 0;
  for (auto [key, value] :
       llvm::zip_equal(op.getKeys().getAsRange<StringAttr>(), operands)) {
    if (key == "text")
      result.itemUnits =
          value.text ? std::optional(value.text->decomposed) : std::nullopt;
    else if (key == "content")
      result.turnUnits = value.asContent();
  }
  return result;
}

//===----------------------------------------------------------------------===//
// Lenses
//===----------------------------------------------------------------------===//

/// The literal int that a value is, if it is none below 0.
static std::optional<uint64_t> knownCount(mlir::Value value) {
  mlir::IntegerAttr number;
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
static TextBound limited(const Result &input, uint64_t count) {
  if (!input)
    return ofCodePoints(count);
  return input->both(input->isAscii ? TextBound::ofAscii(count)
                                    : ofCodePoints(count));
}

static Result caseMapped(const Result &input) {
  if (!input || input->isAscii)
    return input;
  return TextBound::ofBytes(multiply(input->bytes, caseGrowth));
}

// A part of the input, its code points in another order, or its text.
static SizeBound boundOf(ir::TrimOp, Operands operands) {
  return operands[0].text;
}
static SizeBound boundOf(ir::ReverseOp, Operands operands) {
  return operands[0].text;
}
static SizeBound boundOf(ir::ToStringOp, Operands operands) {
  return operands[0].text;
}
static SizeBound boundOf(ir::DedentOp, Operands operands) {
  return operands[0].text;
}
static SizeBound boundOf(ir::SplitTailOp, Operands operands) {
  return operands[0].text;
}

static SizeBound boundOf(ir::LowercaseOp, Operands operands) {
  return caseMapped(operands[0].text);
}
static SizeBound boundOf(ir::UppercaseOp, Operands operands) {
  return caseMapped(operands[0].text);
}
static SizeBound boundOf(ir::CapitalizeOp, Operands operands) {
  return caseMapped(operands[0].text);
}

static SizeBound boundOf(ir::SubstringOp op, Operands operands) {
  const Result &input = operands[0].text;
  std::optional<uint64_t> start = knownCount(op.getStart());
  std::optional<uint64_t> end = knownCount(op.getEnd());
  if (!end)
    return input;
  return limited(input, *end - std::min(*end, start.value_or(0)));
}

/// Of two texts, one behind the other.
static Result both(const Result &left, const Result &right) {
  return left && right ? Result(*left + *right) : std::nullopt;
}

/// A part of the input with a mark behind or before it, in `max` code points.
static Result truncated(Operands operands, const SizeBound &mark,
                        mlir::Value max) {
  Result whole = both(operands[0].text, mark.text);
  std::optional<uint64_t> count = knownCount(max);
  return count ? Result(limited(whole, *count)) : whole;
}

static SizeBound boundOf(ir::TruncateOp op, Operands operands) {
  return truncated(operands, operands[2], op.getMax());
}
static SizeBound boundOf(ir::TruncateStartOp op, Operands operands) {
  return truncated(operands, operands[2], op.getMax());
}

// A part of the input, and the suffix or a part of it.
static SizeBound boundOf(ir::TruncateLinesOp, Operands operands) {
  return both(operands[0].text, operands[2].text);
}
static SizeBound boundOf(ir::TruncateTokensOp, Operands operands) {
  return both(operands[0].text, operands[3].text);
}

static SizeBound boundOf(ir::ConcatOp, Operands operands) {
  return both(operands[0].text, operands[1].text);
}

static SizeBound boundOf(ir::IndentOp op, Operands operands) {
  const Result &input = operands[0].text;
  std::optional<uint64_t> level = knownCount(op.getLevel());
  if (!input || !level)
    return SizeBound();
  // A line that gets spaces has a byte at least.
  return *input + TextBound::ofAscii(multiply(2, *level)) * input->bytes;
}

/// What is put in is ASCII, so much for each byte of the input, and so much
/// more.
static Result extended(const Result &input, uint64_t forEachByte,
                       uint64_t more) {
  if (!input)
    return std::nullopt;
  return *input +
         TextBound::ofAscii(add(multiply(forEachByte, input->bytes), more));
}

static SizeBound boundOf(ir::NumberLinesOp, Operands operands) {
  // Lines are one more than bytes at most; a number has no more digits.
  constexpr uint64_t longest = 20 + 2;
  return extended(operands[0].text, longest, longest);
}

static SizeBound boundOf(ir::FenceOp, Operands operands) {
  // Two fences of three backticks, or of one more than the text has; two LFs.
  return both(extended(operands[0].text, 2, 2 * 3 + 2), operands[1].text);
}

static SizeBound boundOf(ir::TagOp, Operands operands) {
  constexpr uint64_t marks = 7; // <>\n\n</>
  const Result &name = operands[1].text;
  return name ? both(extended(operands[0].text, 0, marks), *name * 2)
              : std::nullopt;
}

static SizeBound boundOf(ir::EscapeMarkdownOp, Operands operands) {
  return extended(operands[0].text, 1, 0);
}

static SizeBound boundOf(ir::EscapeXmlOp, Operands operands) {
  constexpr uint64_t longest = 6; // &quot;
  return extended(operands[0].text, longest - 1, 0);
}

static SizeBound boundOf(ir::JoinOp, Operands operands) {
  const std::optional<ItemsBound> &items = operands[0].items;
  const Result &separator = operands[1].text;
  if (!items || !separator)
    return SizeBound();
  return *separator * (items->count ? items->count - 1 : 0) + items->texts;
}

static SizeBound boundOf(ir::JsonOp op, Operands operands) {
  if (Result typed = textBoundOfType(op.getInput().getType()))
    return typed;
  const Result &input = operands[0].text;
  if (!input || !isa<ir::StringType>(op.getInput().getType()))
    return SizeBound();
  // Quotes; the longest escape of a byte has six.
  uint64_t size = add(2, multiply(6, input->bytes));
  return TextBound{size, size, input->isAscii};
}

static SizeBound boundOf(ir::UrlEncodeOp, Operands operands) {
  const Result &input = operands[0].text;
  // A byte becomes %XX.
  return input ? Result(TextBound::ofAscii(multiply(input->bytes, 3)))
               : std::nullopt;
}

static SizeBound boundOf(ir::HashOp, Operands) {
  constexpr uint64_t longestDigest = 128; // sha512
  return TextBound::ofAscii(longestDigest);
}

static SizeBound boundOf(ir::SentimentOp, Operands) {
  return TextBound::ofText("positive");
}

/// Nothing is longer than the input, nor than the limits.
static SizeBound boundOf(ir::SummarizeOp op, Operands operands) {
  constexpr uint64_t unlimited = std::numeric_limits<uint64_t>::max();
  constexpr uint64_t bytesOfToken = 4;
  const Result &input = operands[0].text;
  uint64_t limit = unlimited;
  if (std::optional<uint64_t> tokens = knownCount(op.getMaxTokens()))
    limit = multiply(bytesOfToken, *tokens);
  if (std::optional<uint64_t> bytes = knownCount(op.getMaxBytes()))
    limit = std::min(limit, *bytes);
  if (input)
    limit = std::min(limit, input->bytes);
  if (limit == unlimited)
    return SizeBound();
  return input && input->isAscii ? TextBound::ofAscii(limit)
                                 : TextBound::ofBytes(limit);
}

static SizeBound boundOf(ir::TemplateOp op, Operands operands) {
  StringAttr text;
  if (!matchPattern(op.getInput(), m_Constant(&text)))
    return SizeBound();
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
    return SizeBound();
  TextBound result = TextBound::ofText(text.getValue());
  for (auto [name, value] : llvm::zip_equal(
           op.getNames().getAsRange<StringAttr>(), operands.drop_front())) {
    uint64_t count = counts.lookup(name.getValue());
    if (!count)
      continue;
    if (!value.text)
      return SizeBound();
    result = result + *value.text * count;
  }
  return result;
}

static SizeBound boundOf(ir::DefaultOp, Operands operands) {
  const Result &input = operands[0].text, &other = operands[1].text;
  return input && other ? Result(input->either(*other)) : std::nullopt;
}

static SizeBound boundOf(ir::ChooseOp, Operands operands) {
  return operands[1].either(operands[2]);
}

//===----------------------------------------------------------------------===//
// Registration
//===----------------------------------------------------------------------===//

namespace {
template <class Op>
struct Model : SizeBoundOpInterface::ExternalModel<Model<Op>, Op> {
  SizeBound inferSizeBound(mlir::Operation *op, Operands operands) const {
    return boundOf(llvm::cast<Op>(op), operands);
  }
};
} // namespace

template <class... Ops> static void attach(mlir::MLIRContext &context) {
  (Ops::template attachInterface<Model<Ops>>(context), ...);
}

void analysis::registerSizeBoundModels(mlir::DialectRegistry &registry) {
  registry.addExtension(+[](mlir::MLIRContext *context,
                            ir::FacetDialect *dialect) {
    dialect->registerLensOperations();
    attach<ir::ConstantOp, ir::InputOp, ir::CheckOp, ir::LazyOp, ir::ForceOp,
           ir::ListOp, ir::MapOfOp>(*context);
    attach<ir::TrimOp, ir::ReverseOp, ir::ToStringOp, ir::LowercaseOp,
           ir::UppercaseOp, ir::CapitalizeOp, ir::SubstringOp, ir::TruncateOp,
           ir::ConcatOp, ir::IndentOp, ir::JoinOp, ir::JsonOp, ir::UrlEncodeOp,
           ir::HashOp, ir::SentimentOp, ir::SummarizeOp, ir::TemplateOp,
           ir::DefaultOp, ir::ChooseOp, ir::SplitTailOp>(*context);
    attach<ir::TruncateStartOp, ir::TruncateLinesOp, ir::TruncateTokensOp,
           ir::DedentOp, ir::NumberLinesOp, ir::FenceOp, ir::TagOp,
           ir::EscapeMarkdownOp, ir::EscapeXmlOp>(*context);
  });
}
