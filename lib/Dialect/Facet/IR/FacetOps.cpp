//===- FacetOps.cpp - Operations of the facet dialect ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Dialect/Facet/IR/Bridge.h"
#include "facet/Dialect/Facet/IR/Bytecode.h"
#include "facet/Dialect/Facet/IR/LiteralTable.h"
#include "facet/Dialect/Facet/IR/Nesting.h"
#include "facet/Lens/Text/TemplateText.h"
#include "facet/Support/Identifier.h"
#include "facet/Types/Type.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace facet::ir;

//===----------------------------------------------------------------------===//
// Literals in assembly: without their MLIR types, which the FACET type implies,
// unless the text alone would be read as something else
//===----------------------------------------------------------------------===//

void facet::ir::printLiteral(OpAsmPrinter &printer, Operation *,
                             Attribute value) {
  printLiteralText(printer, value);
}

void facet::ir::printLiteral(OpAsmPrinter &printer, Operation *op,
                             const Literal &value) {
  printLiteralText(printer, value.toAttribute(op->getContext()));
}

ParseResult facet::ir::parseLiteral(OpAsmParser &parser, Attribute &value) {
  llvm::SMLoc loc = parser.getCurrentLocation();
  if (nestsTooDeep(loc.getPointer()))
    return parser.emitError(loc, "nests deeper than ") << mostNestedText;
  return parser.parseAttribute(value);
}

ParseResult facet::ir::parseLiteral(OpAsmParser &parser, Literal &value) {
  Attribute attribute;
  ParseResult result = parseLiteral(parser, attribute);
  value = Literal(attribute);
  return result;
}

#define GET_OP_CLASSES
#include "facet/Dialect/Facet/IR/FacetOps.cpp.inc"

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

Literal facet::ir::literalOf(mlir::Value value) {
  auto constant = value.getDefiningOp<ConstantOp>();
  return constant ? constant.getValue() : Literal();
}

OpFoldResult ConstantOp::fold(FoldAdaptor) {
  return getValue().toAttribute(getContext());
}

LogicalResult ConstantOp::verify() {
  if (!getValue())
    return emitOpError("holds no literal");
  Attribute literal = getValue().toAttribute(getContext());
  if (!isLiteral(literal))
    return emitOpError("holds no literal of FACET: ") << literal;
  if (!literalFits(literal, getType()))
    return emitOpError("holds a literal that is not of type ") << getType();
  return success();
}

/// Hooks fold what is no larger for it. A literal that holds literals would be
/// printed, verified and kept once more: facet-fold-calls decides on those,
/// which has a limit.
static bool isKnownAtom(Attribute literal) {
  return literal && !isa<ArrayAttr, MapValueAttr>(literal);
}

OpFoldResult facet::ir::ListOp::fold(FoldAdaptor adaptor) {
  if (!llvm::all_of(adaptor.getItems(), isKnownAtom))
    return {};
  return ArrayAttr::get(getContext(), adaptor.getItems());
}

OpFoldResult MapOfOp::fold(FoldAdaptor adaptor) {
  if (!llvm::all_of(adaptor.getValues(), isKnownAtom))
    return {};
  return MapValueAttr::get(getContext(),
                           llvm::to_vector(getKeys().getAsRange<StringAttr>()),
                           adaptor.getValues());
}

LogicalResult MapOfOp::verify() {
  if (getKeys().size() != getValues().size())
    return emitOpError("has ") << getKeys().size() << " keys for "
                               << getValues().size() << " values";
  for (Attribute key : getKeys())
    if (!isText(key))
      return emitOpError("has a key that is not a string in UTF-8: ") << key;
  return success();
}

/// The type of a field of a struct; null if the type does not say that there is
/// one.
static mlir::Type knownField(mlir::Type type, StringRef name) {
  auto structure = dyn_cast_if_present<StructType>(type);
  return structure ? structure.getField(name) : mlir::Type();
}

bool PathOp::cannotFail() {
  mlir::Type type = getInput().getType();
  for (auto segment : getPath().getAsRange<StringAttr>())
    type = knownField(type, segment);
  return bool(type);
}

OpFoldResult PathOp::fold(FoldAdaptor adaptor) {
  Attribute value = adaptor.getInput();
  for (auto segment : getPath().getAsRange<StringAttr>()) {
    auto map = dyn_cast_if_present<MapValueAttr>(value);
    // To look into wide maps again and again is for facet-fold-calls.
    constexpr size_t widest = 64;
    if (!map || map.getKeys().size() > widest)
      return {};
    auto &dialect = cast<FacetDialect>(map.getDialect());
    std::optional<size_t> number = dialect.findName(map.getKeys(), segment);
    if (!number)
      return {};
    value = map.getValues()[*number];
  }
  return isKnownAtom(value) ? value : Attribute();
}

LogicalResult PathOp::verify() {
  if (getPath().empty())
    return emitOpError("has an empty path");
  for (Attribute segment : getPath())
    if (!isText(segment))
      return emitOpError("has a segment that is not a string in UTF-8: ")
             << segment;
  return success();
}

void PathOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  if (!cannotFail())
    effects.emplace_back(MemoryEffects::Write::get());
}

Speculation::Speculatability PathOp::getSpeculatability() {
  return cannotFail() ? Speculation::Speculatable
                      : Speculation::NotSpeculatable;
}

OpFoldResult CheckOp::fold(FoldAdaptor adaptor) {
  if (getDeclared())
    return {};
  if (getInput().getType() == getType())
    return getInput();
  if (isKnownAtom(adaptor.getInput()) && letsThrough(*this, adaptor.getInput()))
    return adaptor.getInput();
  return {};
}

bool facet::ir::letsThrough(CheckOp check, Attribute literal) {
  // Media limits and lengths are not part of literalFits.
  return !check.getDeclared() && !isa<ImageType, AudioType>(check.getType()) &&
         literalFits(literal, check.getType());
}

LogicalResult LazyOp::verify() {
  for (Operation *user : getResult().getUsers())
    if (!isa<ForceOp, VariablesOp>(user))
      return emitOpError("is read without facet.force by '")
             << user->getName() << "'";
  return success();
}

/// Not where the region reads another lazy variable: chains of them have any
/// length.
bool ForceOp::cannotBeSeen() {
  auto lazy = getInput().getDefiningOp<LazyOp>();
  return lazy && llvm::all_of(lazy.getBody().front(), [](Operation &op) {
           return !isa<ForceOp>(op) && isMemoryEffectFree(&op);
         });
}

void ForceOp::getEffects(
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  if (!cannotBeSeen())
    effects.emplace_back(MemoryEffects::Write::get());
}

Speculation::Speculatability ForceOp::getSpeculatability() {
  return cannotBeSeen() ? Speculation::Speculatable
                        : Speculation::NotSpeculatable;
}

LogicalResult ChargeOp::canonicalize(ChargeOp op, PatternRewriter &rewriter) {
  if (op.getGas() == 0) {
    rewriter.eraseOp(op);
    return success();
  }
  // At another place, F902 would be reported elsewhere.
  auto next = dyn_cast_if_present<ChargeOp>(op->getNextNode());
  if (!next || next->getLoc() != op->getLoc())
    return failure();
  rewriter.modifyOpInPlace(next,
                           [&] { next.setGas(next.getGas() + op.getGas()); });
  rewriter.eraseOp(op);
  return success();
}

SmallVector<mlir::Value> ApplyOp::getLensArguments() {
  if (getNames())
    return SmallVector<mlir::Value>(getValues());
  const facet::Lens *lens = lensOfOperation(*this);
  size_t count = lens ? lens->parameters.size() : 0;
  for (int32_t position : getParameters())
    count = std::max(count, size_t(position) + 1);
  SmallVector<mlir::Value> arguments(count);
  for (auto [position, value] : llvm::zip(getParameters(), getValues()))
    arguments[position] = value;
  return arguments;
}

//===----------------------------------------------------------------------===//
// The program
//===----------------------------------------------------------------------===//

/// Verifies that a program has at most one such operation.
template <typename Op> static LogicalResult verifySingle(ProgramOp program) {
  auto all = program.getBody().getOps<Op>();
  if (all.empty() || llvm::hasSingleElement(all))
    return success();
  return (*std::next(all.begin()))
      .emitOpError("is the second one of its program");
}

LogicalResult ResponseOp::verify() {
  if (!facet::isApiName(getName()))
    return emitOpError("has a name that no API takes: ") << getNameAttr();
  facet::TypeContext types;
  facet::TypeParseError error;
  if (!facet::parseType(getDeclared(), types, facet::TypeTextForm::InString,
                        error))
    return emitOpError("has a bad type expression ")
           << getDeclaredAttr() << ": " << error.message;
  return success();
}

LogicalResult VariablesOp::verify() {
  auto names =
      dyn_cast_or_null<ArrayAttr>(convertToAttribute(getContext(), getNames()));
  if (!names || !llvm::all_of(names, isText))
    return emitOpError("expects its names as a list of strings");
  if (names.size() != getValues().size())
    return emitOpError("has ")
           << names.size() << " names for " << getValues().size() << " values";
  return success();
}

MessageOrder ProgramOp::getOrder() {
  for (auto conversation : getBody().getOps<ConversationOp>())
    return conversation.getOrder();
  return MessageOrder::Standard;
}

/// False if an attribute says nothing that there is.
static bool readLayoutRules(ProgramOp program, facet::LayoutRules &rules) {
  rules.tokenizer = cast<FacetDialect>(program->getDialect())->getTokenizer();
  if (std::optional<StringRef> packing = program.getPacking())
    if (!facet::parsePacking(
            *packing, cast<FacetDialect>(program->getDialect())->getSolvers(),
            rules) ||
        rules.packing == facet::PackingMode::Standard)
      return false;
  std::optional<StringRef> unit = program.getUnit();
  return !unit || (facet::parseUnitText(*unit, rules) &&
                   rules.unit != facet::BudgetUnit::Bytes);
}

facet::LayoutRules ProgramOp::getLayoutRules() {
  facet::LayoutRules rules;
  (void)readLayoutRules(*this, rules); // the verifier has
  return rules;
}

void ProgramOp::setLayoutRules(const facet::LayoutRules &rules) {
  auto text = [&](StringRef text) {
    return StringAttr::get(getContext(), text);
  };
  if (rules.unit != facet::BudgetUnit::Bytes)
    setUnitAttr(text(facet::unitText(rules)));
  if (rules.packing != facet::PackingMode::Standard)
    setPackingAttr(text(facet::packingName(rules)));
}

LogicalResult ProgramOp::verify() {
  facet::LayoutRules rules;
  if (!readLayoutRules(*this, rules))
    return emitOpError("has a unit or a packing that is not known");
  return success();
}

LogicalResult ProgramOp::verifyRegions() {
  if (failed(verifySingle<ResponseOp>(*this)) ||
      failed(verifySingle<ConversationOp>(*this)))
    return failure();
  auto histories = getBody().getOps<HistoryOp>();
  return histories.empty() ? success()
                           : verifyOrderOfHistory(*histories.begin(), *this);
}

LogicalResult facet::ir::verifyOrderOfHistory(Operation *history,
                                              ProgramOp program) {
  if (program.getOrder() == MessageOrder::Source)
    return success();
  return history->emitOpError(
      "stands in a program without 'facet.conversation source'");
}

LogicalResult facet::ir::verifyLayoutFields(Operation *op, int64_t min,
                                            const llvm::APFloat &grow,
                                            const llvm::APFloat &shrink) {
  if (min < 0)
    return op->emitOpError("has a negative min");
  if (shrink.isNegative() || grow.isNegative())
    return op->emitOpError("has a negative shrink or grow");
  return success();
}

LogicalResult MessageOp::verify() {
  if (getTools() && getRole() != MessageRole::System)
    return emitOpError("has tools, which only a system message may list");
  return verifyLayoutFields(*this, getMin(), getGrow(), getShrink());
}

LogicalResult HistoryOp::verify() {
  return verifyLayoutFields(*this, getMin(), getGrow(), getShrink());
}

LogicalResult facet::ir::verifyGatesAndStrategy(Operation *op,
                                                MutableArrayRef<Region> gates,
                                                Region &strategy) {
  if (!strategy.empty() &&
      (strategy.getNumArguments() != 1 ||
       !isa<StringType>(strategy.getArgument(0).getType())))
    return op->emitOpError("expects a strategy with one argument, the text");
  for (Region &gate : gates) {
    auto yield = dyn_cast<YieldOp>(gate.front().back());
    if (!yield || !isa<BoolType>(yield.getValue().getType()))
      return op->emitOpError("expects gates that yield a bool");
  }
  return success();
}

LogicalResult MessageOp::verifyRegions() {
  return verifyGatesAndStrategy(*this, getGates(), getStrategy());
}

LogicalResult HistoryOp::verifyRegions() {
  return verifyGatesAndStrategy(*this, getGates(), getStrategy());
}

//===----------------------------------------------------------------------===//
// Lens calls that give what they are given
//===----------------------------------------------------------------------===//

/// The input, if it may stand for the result.
static OpFoldResult foldToInput(Operation *op) {
  mlir::Value input = op->getOperand(0);
  return input.getType() == op->getResult(0).getType() ? OpFoldResult(input)
                                                       : OpFoldResult();
}

static bool isZero(Attribute attribute) {
  auto number = dyn_cast_if_present<IntegerAttr>(attribute);
  return number && number.getValue().isZero();
}

OpFoldResult LowercaseOp::fold(FoldAdaptor) {
  return getInput().getDefiningOp<LowercaseOp>() ? foldToInput(*this)
                                                 : OpFoldResult();
}

OpFoldResult UppercaseOp::fold(FoldAdaptor) {
  return getInput().getDefiningOp<UppercaseOp>() ? foldToInput(*this)
                                                 : OpFoldResult();
}

bool FormatOp::cannotFail() {
  using Part = TemplateText::Part;
  StringAttr pattern;
  if (!matchPattern(getPattern(), m_Constant(&pattern)))
    return false;
  mlir::Type map = getInput().getType();
  if (auto list = dyn_cast<ListType>(map))
    map = list.getElement();
  return TemplateText(pattern).forEachPart([&](const Part &part) {
    if (part.kind != Part::Kind::Placeholder)
      return part.kind == Part::Kind::Text;
    mlir::Type type = map;
    for (StringRef name : llvm::split(part.path, '.'))
      type = knownField(type, name);
    return bool(type);
  });
}

OpFoldResult UniqueOp::fold(FoldAdaptor) {
  return getInput().getDefiningOp<UniqueOp>() ? foldToInput(*this)
                                              : OpFoldResult();
}

OpFoldResult ConcatOp::fold(FoldAdaptor adaptor) {
  auto other = dyn_cast_if_present<StringAttr>(adaptor.getOther());
  return other && other.empty() ? foldToInput(*this) : OpFoldResult();
}

OpFoldResult SkipOp::fold(FoldAdaptor adaptor) {
  return isZero(adaptor.getN()) ? foldToInput(*this) : OpFoldResult();
}

OpFoldResult SubstringOp::fold(FoldAdaptor adaptor) {
  return isZero(adaptor.getStart()) && !getEnd() ? foldToInput(*this)
                                                 : OpFoldResult();
}

OpFoldResult SliceOp::fold(FoldAdaptor adaptor) {
  return isZero(adaptor.getStart()) && !getEnd() ? foldToInput(*this)
                                                 : OpFoldResult();
}

OpFoldResult SkipLastOp::fold(FoldAdaptor adaptor) {
  return isZero(adaptor.getN()) ? foldToInput(*this) : OpFoldResult();
}

OpFoldResult ToStringOp::fold(FoldAdaptor) {
  return isa<StringType>(getInput().getType()) ? foldToInput(*this)
                                               : OpFoldResult();
}

OpFoldResult EnsureListOp::fold(FoldAdaptor) {
  return isa<ListType>(getInput().getType()) ? foldToInput(*this)
                                             : OpFoldResult();
}

OpFoldResult DefaultOp::fold(FoldAdaptor) {
  return isa<AnyType, UnionType, NullType>(getInput().getType())
             ? OpFoldResult()
             : foldToInput(*this);
}

OpFoldResult NegateOp::fold(FoldAdaptor adaptor) {
  auto value = dyn_cast_if_present<BoolAttr>(adaptor.getInput());
  return value ? OpFoldResult(BoolAttr::get(getContext(), !value.getValue()))
               : OpFoldResult();
}

//===----------------------------------------------------------------------===//
// Lens calls on bools
//===----------------------------------------------------------------------===//

/// Of `and` and `or`, whose constants stand on the right: a bool that decides
/// nothing leaves the input, the other one is the result.
static OpFoldResult foldJunction(Operation *op, Attribute other, bool neutral) {
  auto value = dyn_cast_if_present<BoolAttr>(other);
  if (!value)
    return {};
  return value.getValue() == neutral ? OpFoldResult(op->getOperand(0))
                                     : OpFoldResult(value);
}

OpFoldResult AndOp::fold(FoldAdaptor adaptor) {
  return foldJunction(*this, adaptor.getOther(), /*neutral=*/true);
}

OpFoldResult OrOp::fold(FoldAdaptor adaptor) {
  return foldJunction(*this, adaptor.getOther(), /*neutral=*/false);
}

OpFoldResult ChooseOp::fold(FoldAdaptor adaptor) {
  mlir::Value chosen;
  if (auto condition = dyn_cast_if_present<BoolAttr>(adaptor.getInput()))
    chosen = condition.getValue() ? getThen() : getElseValue();
  else if (getThen() == getElseValue())
    chosen = getThen();
  return chosen && chosen.getType() == getType() ? OpFoldResult(chosen)
                                                 : OpFoldResult();
}

//===----------------------------------------------------------------------===//
// Lens calls that cannot fail on operands of their types
//===----------------------------------------------------------------------===//

bool MapOp::cannotFail() {
  StringAttr field;
  auto list = dyn_cast<ListType>(getInput().getType());
  auto item = list ? dyn_cast<StructType>(list.getElement()) : nullptr;
  return item && matchPattern(getField(), m_Constant(&field)) &&
         item.getField(field);
}

/// Two numbers or two strings have an order.
bool CompareOp::cannotFail() {
  StringAttr op;
  if (!matchPattern(getOp(), m_Constant(&op)))
    return false;
  facet::ValueArena arena;
  facet::LensContext context(arena);
  const facet::Lens *lens = lensOfOperation(*this);
  if (failed(lens->prepare(context, {facet::Value::string(op.getValue()),
                                     facet::Value::absent()})))
    return false;
  return llvm::any_of(ArrayRef{LensType::Number, LensType::String},
                      [&](LensType kind) {
                        return typeFitsLens(getInput().getType(), kind) &&
                               typeFitsLens(getValue().getType(), kind);
                      });
}

static bool mayBeString(mlir::Type type) {
  if (auto either = dyn_cast<UnionType>(type))
    return llvm::any_of(either.getMembers(), mayBeString);
  return isa<StringType, AnyType>(type);
}

/// A text takes strings only.
bool ContainsOp::cannotFail() {
  return !mayBeString(getInput().getType()) ||
         typeFitsLens(getValue().getType(), LensType::String);
}

//===----------------------------------------------------------------------===//
// Others
//===----------------------------------------------------------------------===//

LogicalResult TextChainOp::verify() {
  Attribute literal;
  facet::ValueArena arena;
  if (!matchPattern(getStages(), m_Constant(&literal)))
    return emitOpError("expects stages that are a constant");
  std::optional<facet::Value> stages =
      toValue(literal, arena, /*copyStrings=*/false);
  const facet::Lens *lens = lensOfOperation(*this);
  if (!stages || !lens->argumentsAreSafe(*stages))
    return emitOpError("has a stage that is none: ") << literal;
  return success();
}

/// A rule with a condition that never holds is never active. Only what is said
/// of calls and tools names the rules that matched without being active; of one
/// for messages nothing can tell that it was there. `when` comes first: if it
/// cannot be decided, the rule cannot, whatever `unless` is.
LogicalResult RuleOp::canonicalize(RuleOp op, PatternRewriter &rewriter) {
  if (op.getGuarded() != GuardedOperation::MessageEmit)
    return failure();
  auto isConstant = [](Region &region, bool value) {
    BoolAttr literal;
    return !region.empty() &&
           matchPattern(region.front().getTerminator()->getOperand(0),
                        m_Constant(&literal)) &&
           literal.getValue() == value;
  };
  bool whenCannotFail = op.getWhen().empty() ||
                        llvm::all_of(op.getWhen().front(), [](auto &part) {
                          return isMemoryEffectFree(&part);
                        });
  if (!isConstant(op.getWhen(), false) &&
      !(isConstant(op.getUnless(), true) && whenCannotFail))
    return failure();
  rewriter.eraseOp(op);
  return success();
}

/// Whether an older version of the dialect wrote what is read.
static bool isOlderThan(uint64_t number, DialectBytecodeReader &reader) {
  FailureOr<const mlir::DialectVersion *> version =
      reader.getDialectVersion<FacetDialect>();
  return succeeded(version) &&
         static_cast<const facet::ir::DialectVersion *>(*version)->number <
             number;
}

void ProgramOp::writeProperties(DialectBytecodeWriter &writer) {
  const Properties &properties = getProperties();
  writer.writeAttribute(properties.budget);
  writer.writeOptionalAttribute(properties.core);
  writer.writeOptionalAttribute(properties.defaults);
  writer.writeAttribute(properties.document_hash);
  writer.writeOptionalAttribute(properties.host_budget);
  writer.writeOptionalAttribute(properties.policy_hash);
  writer.writeOptionalAttribute(properties.unit);
  writer.writeOptionalAttribute(properties.packing);
}

LogicalResult ProgramOp::readProperties(DialectBytecodeReader &reader,
                                        OperationState &state) {
  auto &properties = state.getOrAddProperties<Properties>();
  if (failed(reader.readAttribute(properties.budget)) ||
      failed(reader.readOptionalAttribute(properties.core)) ||
      failed(reader.readOptionalAttribute(properties.defaults)) ||
      failed(reader.readAttribute(properties.document_hash)) ||
      failed(reader.readOptionalAttribute(properties.host_budget)) ||
      failed(reader.readOptionalAttribute(properties.policy_hash)))
    return failure();
  // Programs have had rules of their layout since version 5.
  if (isOlderThan(5, reader))
    return success();
  return failure(failed(reader.readOptionalAttribute(properties.unit)) ||
                 failed(reader.readOptionalAttribute(properties.packing)));
}

void FunctionOp::writeProperties(DialectBytecodeWriter &writer) {
  const Properties &properties = getProperties();
  writer.writeAttribute(properties.effect);
  writer.writeAttribute(properties.parameters);
  writer.writeAttribute(properties.returns);
  writer.writeAttribute(properties.sym_name);
  writer.writeOptionalAttribute(properties.description);
}

LogicalResult FunctionOp::readProperties(DialectBytecodeReader &reader,
                                         OperationState &state) {
  auto &properties = state.getOrAddProperties<Properties>();
  if (failed(reader.readAttribute(properties.effect)) ||
      failed(reader.readAttribute(properties.parameters)) ||
      failed(reader.readAttribute(properties.returns)) ||
      failed(reader.readAttribute(properties.sym_name)))
    return failure();
  // Functions have had descriptions since version 4.
  if (isOlderThan(4, reader))
    return success();
  return reader.readOptionalAttribute(properties.description);
}
