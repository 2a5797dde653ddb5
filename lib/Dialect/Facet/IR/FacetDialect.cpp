//===- FacetDialect.cpp - The facet dialect: types, attributes ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/FacetDialect.h"
#include "facet/Dialect/Facet/IR/Bridge.h"
#include "facet/Dialect/Facet/IR/Bytecode.h"
#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Dialect/Facet/IR/Nesting.h"
#include "facet/Lens/Lens.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/TypeSwitch.h"
#include "llvm/Support/MathExtras.h"
#include <mutex>

using namespace mlir;
using namespace facet::ir;

//===----------------------------------------------------------------------===//
// Types: `!facet.list<string>`, not `!facet.list<!facet.string>`
//===----------------------------------------------------------------------===//

/// What follows must not overflow the stack of the parser.
static ParseResult checkNesting(AsmParser &parser) {
  llvm::SMLoc loc = parser.getCurrentLocation();
  if (!nestsTooDeep(loc.getPointer()))
    return success();
  return parser.emitError(loc, "nests deeper than ") << mostNestedText;
}

static void printNestedType(AsmPrinter &printer, Type type);
static ParseResult parseNestedType(AsmParser &parser, Type &type);

static void printNestedTypes(AsmPrinter &printer, ArrayRef<Type> types) {
  llvm::interleaveComma(types, printer,
                        [&](Type type) { printNestedType(printer, type); });
}

static ParseResult parseNestedTypes(AsmParser &parser,
                                    SmallVector<Type> &types) {
  return parser.parseCommaSeparatedList(
      [&] { return parseNestedType(parser, types.emplace_back()); });
}

static void printFields(AsmPrinter &printer, ArrayRef<StringAttr> names,
                        ArrayRef<Type> types) {
  llvm::interleaveComma(
      llvm::zip_equal(names, types), printer, [&](auto field) {
        printer.printKeywordOrString(std::get<0>(field).getValue());
        printer << ": ";
        printNestedType(printer, std::get<1>(field));
      });
}

static ParseResult parseFields(AsmParser &parser,
                               SmallVector<StringAttr> &names,
                               SmallVector<Type> &types) {
  std::string name;
  if (failed(parser.parseOptionalKeywordOrString(&name)))
    return success();
  do {
    names.push_back(StringAttr::get(parser.getContext(), name));
    if (parser.parseColon() || parseNestedType(parser, types.emplace_back()))
      return failure();
    if (failed(parser.parseOptionalComma()))
      return success();
  } while (succeeded(parser.parseOptionalKeywordOrString(&name)));
  return parser.emitError(parser.getCurrentLocation(), "expected a field name");
}

static void printMapEntries(AsmPrinter &printer, ArrayRef<StringAttr> keys,
                            ArrayRef<Attribute> values) {
  llvm::interleaveComma(
      llvm::zip_equal(keys, values), printer, [&](auto entry) {
        printer.printKeywordOrString(std::get<0>(entry).getValue());
        printer << " = ";
        printLiteralText(printer, std::get<1>(entry));
      });
}

static ParseResult parseMapEntries(AsmParser &parser,
                                   SmallVector<StringAttr> &keys,
                                   SmallVector<Attribute> &values) {
  std::string key;
  if (failed(parser.parseOptionalKeywordOrString(&key)))
    return success();
  do {
    keys.push_back(StringAttr::get(parser.getContext(), key));
    if (parser.parseEqual() || checkNesting(parser) ||
        parser.parseAttribute(values.emplace_back()))
      return failure();
    if (failed(parser.parseOptionalComma()))
      return success();
  } while (succeeded(parser.parseOptionalKeywordOrString(&key)));
  return parser.emitError(parser.getCurrentLocation(), "expected a key");
}

#include "facet/Dialect/Facet/IR/FacetEnums.cpp.inc"

#define GET_TYPEDEF_CLASSES
#include "facet/Dialect/Facet/IR/FacetTypes.cpp.inc"

#define GET_ATTRDEF_CLASSES
#include "facet/Dialect/Facet/IR/FacetAttrs.cpp.inc"

#include "facet/Dialect/Facet/IR/FacetDialect.cpp.inc"

static void printNestedType(AsmPrinter &printer, Type type) {
  if (succeeded(printer.printAlias(type)))
    return;
  if (!isa<FacetDialect>(type.getDialect()))
    printer.printType(type);
  else
    (void)generatedTypePrinter(type, printer);
}

namespace {
/// Gives large types names, so that what types share is printed once: a map
/// that holds another twice has a type that does.
class AsmInterface : public OpAsmDialectInterface {
public:
  explicit AsmInterface(Dialect *dialect) : OpAsmDialectInterface(dialect) {}

  AliasResult getAlias(Type type, raw_ostream &os) const override {
    constexpr uint64_t largest = 64;
    Sizes sizes;
    if (!isa<FacetDialect>(type.getDialect()) || sizeOf(type, sizes) <= largest)
      return AliasResult::NoAlias;
    os << "facet_type";
    return AliasResult::FinalAlias;
  }

private:
  using Sizes = llvm::DenseMap<Type, uint64_t>;

  /// How many types the text of one names. Saturates.
  static uint64_t sizeOf(Type type, Sizes &sizes) {
    SmallVector<Type> parts;
    if (auto list = dyn_cast<ListType>(type))
      parts.push_back(list.getElement());
    else if (auto map = dyn_cast<MapType>(type))
      parts.push_back(map.getElement());
    else if (auto structure = dyn_cast<StructType>(type))
      llvm::append_range(parts, structure.getTypes());
    else if (auto either = dyn_cast<UnionType>(type))
      llvm::append_range(parts, either.getMembers());
    if (parts.empty())
      return 1;
    auto known = sizes.find(type);
    if (known != sizes.end())
      return known->second;
    uint64_t size = 1;
    for (Type part : parts)
      size = llvm::SaturatingAdd(size, sizeOf(part, sizes));
    return sizes[type] = size;
  }
};
} // namespace

static ParseResult parseNestedType(AsmParser &parser, Type &type) {
  llvm::SMLoc loc = parser.getCurrentLocation();
  if (checkNesting(parser))
    return failure();
  OptionalParseResult full = parser.parseOptionalType(type);
  if (full.has_value())
    return *full;
  StringRef mnemonic;
  OptionalParseResult nested = generatedTypeParser(parser, &mnemonic, type);
  if (nested.has_value())
    return *nested;
  return parser.emitError(loc, "unknown type '") << mnemonic << "'";
}

template <typename Names>
static LogicalResult verifyNames(function_ref<InFlightDiagnostic()> emitError,
                                 Names names) {
  llvm::SmallDenseSet<StringAttr> seen;
  for (StringAttr name : names) {
    if (!isText(name))
      return emitError() << "has a name that is not UTF-8: " << name;
    if (!seen.insert(name).second)
      return emitError() << "repeats " << name;
  }
  return success();
}

LogicalResult StructType::verify(function_ref<InFlightDiagnostic()> emitError,
                                 ArrayRef<StringAttr> names,
                                 ArrayRef<mlir::Type> types) {
  if (names.size() != types.size())
    return emitError() << "has " << names.size() << " names for "
                       << types.size() << " types";
  return verifyNames(emitError, names);
}

Type StructType::getField(StringRef name) const {
  auto &dialect = cast<FacetDialect>(getDialect());
  std::optional<size_t> number = dialect.findName(getNames(), name);
  return number ? getTypes()[*number] : Type();
}

LogicalResult UnionType::verify(function_ref<InFlightDiagnostic()> emitError,
                                ArrayRef<mlir::Type> members) {
  if (members.size() < 2)
    return emitError() << "a union has at least two members";
  return success();
}

LogicalResult MapValueAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                                   ArrayRef<StringAttr> keys,
                                   ArrayRef<Attribute> values) {
  if (keys.size() != values.size())
    return emitError() << "has " << keys.size() << " keys for " << values.size()
                       << " values";
  return verifyNames(emitError, keys);
}

//===----------------------------------------------------------------------===//
// The dialect
//===----------------------------------------------------------------------===//

/// Names by their number, for each list of many names; thread-safe.
struct facet::ir::NameIndexes {
  using Numbers = llvm::DenseMap<StringRef, size_t>;

  std::mutex mutex;
  /// By where the names are.
  llvm::DenseMap<const StringAttr *, std::unique_ptr<Numbers>> indexes;
};

std::optional<size_t> FacetDialect::findName(ArrayRef<StringAttr> names,
                                             StringRef name) const {
  constexpr size_t fewest = 16;
  if (names.size() < fewest) {
    for (auto [number, known] : llvm::enumerate(names))
      if (known.getValue() == name)
        return number;
    return std::nullopt;
  }
  NameIndexes::Numbers *numbers;
  {
    std::lock_guard<std::mutex> lock(nameIndexes->mutex);
    auto &index = nameIndexes->indexes[names.data()];
    if (!index) {
      index = std::make_unique<NameIndexes::Numbers>();
      for (auto [number, known] : llvm::enumerate(names))
        index->try_emplace(known.getValue(), number);
    }
    numbers = index.get();
  }
  auto found = numbers->find(name);
  if (found == numbers->end())
    return std::nullopt;
  return found->second;
}

/// Whether it is an operation of one lens.
template <typename Op>
static constexpr bool isOfLens =
    Op::template hasTrait<LensOpInterface::Trait>() &&
    !std::is_same_v<Op, ApplyOp>;

template <typename... Ops> void FacetDialect::addOperationsExceptLenses() {
  auto add = [&](auto *op) {
    using Op = std::remove_pointer_t<decltype(op)>;
    if constexpr (!isOfLens<Op>)
      addOperations<Op>();
  };
  (add(static_cast<Ops *>(nullptr)), ...);
}

/// Registers the operation of a lens that has the name, or of each lens if it
/// is empty, once.
template <typename... Ops>
void FacetDialect::addLensOperations(StringRef name) {
  auto add = [&](auto *op) {
    using Op = std::remove_pointer_t<decltype(op)>;
    if constexpr (isOfLens<Op>)
      if ((name.empty() || name == Op::getOperationName()) &&
          !RegisteredOperationName::lookup(Op::getOperationName(),
                                           getContext()))
        addOperations<Op>();
  };
  (add(static_cast<Ops *>(nullptr)), ...);
}

void FacetDialect::registerLensOperations() {
  addLensOperations<
#define GET_OP_LIST
#include "facet/Dialect/Facet/IR/FacetOps.cpp.inc"
      >("");
}

OperationName FacetDialect::getLensOperation(StringRef lens) {
  std::string name = (getNamespace() + "." + lens).str();
  addLensOperations<
#define GET_OP_LIST
#include "facet/Dialect/Facet/IR/FacetOps.cpp.inc"
      >(name);
  return OperationName(name, getContext());
}

void FacetDialect::initialize() {
  lenses = std::make_shared<const facet::LensRegistry>();
  nameIndexes = std::make_shared<NameIndexes>();
  addTypes<
#define GET_TYPEDEF_LIST
#include "facet/Dialect/Facet/IR/FacetTypes.cpp.inc"
      >();
  addAttributes<
#define GET_ATTRDEF_LIST
#include "facet/Dialect/Facet/IR/FacetAttrs.cpp.inc"
      >();
  addOperationsExceptLenses<
#define GET_OP_LIST
#include "facet/Dialect/Facet/IR/FacetOps.cpp.inc"
      >();
  addInterfaces<AsmInterface, BytecodeInterface>();
}

Operation *FacetDialect::materializeConstant(OpBuilder &builder,
                                             Attribute value, mlir::Type type,
                                             Location loc) {
  if (!isLiteral(value))
    return nullptr;
  return ConstantOp::create(builder, loc, type, value);
}
