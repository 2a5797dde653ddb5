//===- ExpressionImporter.cpp - Expressions to facet operations -----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ExpressionImporter.h"
#include "facet/Lens/Fused.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;

namespace facet {

ExpressionImporter::ExpressionImporter(const AnalysedProgram &program,
                                       OpBuilder &builder, bool forPlan)
    : variables(program.variables.size()), program(program), builder(builder),
      forPlan(forPlan), types(builder.getContext(), *program.types),
      locations(builder.getContext(), *program.sources),
      literals(*program.literals) {}

mlir::Value ExpressionImporter::materialise(const ImportedValue &imported,
                                            const Type *type,
                                            const SourceSpan &span) {
  if (imported.value)
    return imported.value;
  // No plan asks where a constant stands.
  Location loc = forPlan ? UnknownLoc::get(builder.getContext())
                         : locations.toLocation(span);
  return ir::ConstantOp::create(builder, loc, types.toIR(type),
                                imported.literal);
}

mlir::Value ExpressionImporter::importValue(const ast::Expr &expr) {
  return materialise(import(expr), expr);
}

ArrayAttr ExpressionImporter::texts(ArrayRef<ast::Name> names) {
  SmallVector<Attribute> attributes;
  for (const ast::Name &name : names)
    attributes.push_back(text(name.text));
  return builder.getArrayAttr(attributes);
}

ir::Literal ExpressionImporter::atom(Value value) {
  return forPlan ? ir::Literal(value)
                 : ir::Literal(ir::toAttribute(value, builder.getContext()));
}

ImportedValue ExpressionImporter::import(const ast::Expr &expr) {
  switch (expr.kind) {
  case ast::Expr::Kind::Null:
    return {atom(Value::null()), {}};
  case ast::Expr::Kind::Bool:
    return {atom(Value::boolean(cast<ast::BoolExpr>(expr).value)), {}};
  case ast::Expr::Kind::Int:
    return {atom(Value::integerValue(cast<ast::IntExpr>(expr).value)), {}};
  case ast::Expr::Kind::Float:
    return {atom(Value::floating(cast<ast::FloatExpr>(expr).value)), {}};
  case ast::Expr::Kind::String:
    return {atom(Value::string(cast<ast::StringExpr>(expr).value)), {}};
  case ast::Expr::Kind::List:
    return importList(cast<ast::ListExpr>(expr));
  case ast::Expr::Kind::Map:
    return importMap(cast<ast::MapExpr>(expr));
  case ast::Expr::Kind::Reference:
    return importReference(cast<ast::ReferenceExpr>(expr));
  case ast::Expr::Kind::Pipeline: {
    const auto &pipeline = cast<ast::PipelineExpr>(expr);
    if (pipeline.base)
      return importCalls(pipeline.calls, import(*pipeline.base),
                         typeOf(*pipeline.base));
    return importCalls(pipeline.calls, {atom(Value::null()), {}},
                       program.types->get(Type::Kind::Null));
  }
  case ast::Expr::Kind::Lazy:
    return import(*cast<ast::LazyExpr>(expr).value);
  case ast::Expr::Kind::Input:
  case ast::Expr::Kind::Raw:
    break;
  }
  llvm_unreachable("Sema lets these stand only where others import them");
}

//===----------------------------------------------------------------------===//
// Lists and maps
//===----------------------------------------------------------------------===//

ir::Literal ExpressionImporter::listLiteral(ArrayRef<ImportedValue> items) {
  MLIRContext *context = builder.getContext();
  if (!forPlan)
    return Attribute(builder.getArrayAttr(llvm::map_to_vector(
        items, [&](auto &item) { return item.literal.toAttribute(context); })));
  Value *values = literals.allocateValues(items.size());
  for (auto [index, item] : llvm::enumerate(items))
    new (values + index) Value(item.literal.getValue());
  return Value::list({values, items.size()});
}

ir::Literal ExpressionImporter::mapLiteral(ArrayRef<ast::MapEntry> entries,
                                           ArrayRef<ImportedValue> items) {
  MLIRContext *context = builder.getContext();
  if (!forPlan)
    return Attribute(ir::MapValueAttr::get(
        context,
        llvm::map_to_vector(entries,
                            [&](auto &entry) { return text(entry.key.text); }),
        llvm::map_to_vector(items, [&](auto &item) {
          return item.literal.toAttribute(context);
        })));
  MapEntry *values = literals.allocateEntries(items.size());
  for (size_t i = 0; i != items.size(); ++i)
    new (values + i) MapEntry{entries[i].key.text, items[i].literal.getValue()};
  return Value::map({values, items.size()});
}

ImportedValue ExpressionImporter::importList(const ast::ListExpr &list) {
  SmallVector<ImportedValue> items;
  bool isLiteral = true;
  for (const ast::Expr *item : list.items) {
    items.push_back(import(*item));
    isLiteral &= bool(items.back().literal);
  }
  if (isLiteral)
    return {listLiteral(items), {}};
  SmallVector<mlir::Value> values;
  for (auto [item, expr] : llvm::zip_equal(items, list.items))
    values.push_back(materialise(item, *expr));
  return {{},
          ir::ListOp::create(builder, location(list.span), type(typeOf(list)),
                             values)};
}

ImportedValue ExpressionImporter::importMap(const ast::MapExpr &map) {
  SmallVector<ImportedValue> items;
  bool isLiteral = true;
  for (const ast::MapEntry &entry : map.entries) {
    items.push_back(import(*entry.value));
    isLiteral &= bool(items.back().literal);
  }
  if (isLiteral)
    return {mapLiteral(map.entries, items), {}};
  SmallVector<mlir::Value> values;
  SmallVector<Attribute> keys;
  for (auto [item, entry] : llvm::zip_equal(items, map.entries)) {
    values.push_back(materialise(item, *entry.value));
    keys.push_back(text(entry.key.text));
  }
  return {{},
          ir::MapOfOp::create(builder, location(map.span), type(typeOf(map)),
                              builder.getArrayAttr(keys), values)};
}

ImportedValue
ExpressionImporter::importReference(const ast::ReferenceExpr &reference) {
  uint32_t index = program.variableOf(reference);
  mlir::Value variable = variables[index];
  if (program.variables[index].isLazy)
    variable = ir::ForceOp::create(builder, location(reference.span), variable);
  if (reference.path.empty())
    return {{}, variable};
  // The value's own type may say more than Sema's, which looks at declarations.
  mlir::Type result = variable.getType();
  for (const ast::Name &segment : reference.path) {
    auto structure = dyn_cast_if_present<ir::StructType>(result);
    result = structure ? structure.getField(segment.text) : mlir::Type();
  }
  if (!result)
    result = type(typeOf(reference));
  return {{},
          ir::PathOp::create(builder, location(reference.span), result,
                             variable, texts(reference.path))};
}

mlir::Value ExpressionImporter::check(mlir::Value value, const Type *wanted,
                                      ir::CheckKind kind, StringRef name,
                                      StringRef argument, Location location) {
  StringAttr declared;
  if (wanted->hasConstraints())
    declared = text(typeSource(wanted));
  mlir::Type result = type(wanted);
  if (!declared && value.getType() == result)
    return value;
  return ir::CheckOp::create(
      builder, location, result,
      ir::CheckKindAttr::get(builder.getContext(), kind), value, text(name),
      argument.empty() ? StringAttr() : text(argument), declared);
}

ImportedValue ExpressionImporter::importCalls(ArrayRef<ast::LensCall> calls,
                                              ImportedValue input,
                                              const Type *inputType) {
  for (const ast::LensCall &call : calls) {
    mlir::Value value = materialise(input, inputType, call.name.span);
    input = importCall(call, value, inputType);
    inputType = program.factsOf(call).resultType;
  }
  return input;
}

/// The value of an argument; null if an optional one is not given.
mlir::Value ExpressionImporter::importArgument(const ast::LensCall &call,
                                               size_t index) {
  const CallFacts &facts = program.factsOf(call);
  const LensParameter &parameter = facts.lens->parameters[index];
  const ast::Expr *expr = facts.arguments[index];
  const Type *wanted = typeOfLensType(parameter.type, *program.types);
  if (expr) {
    mlir::Value value = importValue(*expr);
    if (ir::typeFitsLens(value.getType(), parameter.type))
      return value;
    return check(value, wanted, ir::CheckKind::LensArgument, facts.lens->name,
                 parameter.name, location(expr->span));
  }
  if (parameter.presence != LensParameter::Presence::Default ||
      facts.lens->level != TrustLevel::Pure)
    return {};
  return materialise({atom(parameter.defaultValue), {}},
                     facet::typeOf(parameter.defaultValue, *program.types),
                     call.name.span);
}

OperationName ExpressionImporter::operationOf(const Lens &lens) {
  auto known = operationNames.find(&lens);
  if (known != operationNames.end())
    return known->second;
  auto *dialect = dyn_cast_if_present<ir::FacetDialect>(
      builder.getContext()->getLoadedDialect(lens.dialect));
  OperationName name =
      dialect ? dialect->getLensOperation(lens.name)
              : OperationName((lens.dialect + "." + lens.name).str(),
                              builder.getContext());
  operationNames.try_emplace(&lens, name);
  return name;
}

/// The declared types of the input and of the arguments, which are part of what
/// the call is known by; null where no asset among them has constraints.
ArrayAttr ExpressionImporter::declaredTypes(const ast::LensCall &call,
                                            const Type *inputType) {
  const CallFacts &facts = program.factsOf(call);
  SmallVector<const Type *> declared{inputType};
  for (const ast::Expr *argument : facts.arguments)
    declared.push_back(argument ? typeOf(*argument) : nullptr);
  if (facts.lens->takesAnyNames)
    for (const ast::NamedArgument &argument : call.named)
      declared.push_back(typeOf(*argument.value));
  auto isConstrained = [](const Type *type) {
    return type && constrainsMedia(type);
  };
  if (llvm::none_of(declared, isConstrained))
    return {};
  return builder.getArrayAttr(
      llvm::map_to_vector(declared, [&](const Type *type) -> Attribute {
        return text(isConstrained(type) ? typeSource(type) : "any");
      }));
}

/// Whether `get` may find a field that the type does not declare: a struct is
/// assignable from one of more fields. What is written in the document has
/// those of its type.
static bool mayFindOther(const CallFacts &facts, mlir::Value input) {
  bool isGet = facts.lens->resultRule == LensResultRule::HeldOrArgument &&
               facts.lens->input == LensType::Map;
  if (!isGet || input.getDefiningOp<ir::ConstantOp>() ||
      input.getDefiningOp<ir::MapOfOp>())
    return false;
  auto mayHaveOthers = [&](const Type *type) {
    const auto *key = dyn_cast_if_present<ast::StringExpr>(facts.arguments[0]);
    return type->is(Type::Kind::Struct) && !(key && type->field(key->value));
  };
  return mayHaveOthers(facts.inputType) ||
         llvm::any_of(facts.inputType->members(), mayHaveOthers);
}

ImportedValue ExpressionImporter::importCall(const ast::LensCall &call,
                                             mlir::Value input,
                                             const Type *inputType) {
  const CallFacts &facts = program.factsOf(call);
  const Lens &lens = lensForResult(*facts.lens, facts.resultType);
  Location loc = location(call.name.span);
  if (!ir::typeFitsLens(input.getType(), lens.input))
    input = check(input, typeOfLensType(lens.input, *program.types),
                  ir::CheckKind::LensInput, lens.name, "", loc);
  SmallVector<mlir::Value> operands{input};
  SmallVector<Attribute> names;
  SmallVector<int32_t> positions;
  if (lens.takesAnyNames) {
    for (const ast::NamedArgument &argument : call.named) {
      operands.push_back(importValue(*argument.value));
      names.push_back(text(argument.name.text));
    }
  } else {
    for (size_t index = 0; index != lens.parameters.size(); ++index) {
      if (mlir::Value argument = importArgument(call, index)) {
        operands.push_back(argument);
        positions.push_back(index);
      }
    }
  }
  mlir::Type result = type(facts.resultType);
  if (lens.level != TrustLevel::Pure || lens.dialect.empty()) {
    IntegerAttr positional = builder.getI32IntegerAttr(0);
    ArrayAttr declared;
    if (lens.level != TrustLevel::Pure) {
      positional = builder.getI32IntegerAttr(int32_t(call.positional.size()));
      declared = declaredTypes(call, inputType);
    }
    auto apply = ir::ApplyOp::create(
        builder, loc, result,
        FlatSymbolRefAttr::get(builder.getContext(), lens.name), input,
        ArrayRef(operands).drop_front(),
        builder.getDenseI32ArrayAttr(positions),
        lens.takesAnyNames ? builder.getArrayAttr(names) : ArrayAttr(),
        positional, declared);
    return {{}, apply};
  }
  OperationName name = operationOf(lens);
  bool isOpen = mayFindOther(facts, input) && !facts.resultType->isAny();
  OperationState state(loc, name, operands,
                       isOpen ? type(program.types->any()) : result, {});
  if (name.hasTrait<OpTrait::AttrSizedOperandSegments>()) {
    SmallVector<int32_t> segments(1 + lens.parameters.size());
    segments.front() = 1; // the input
    for (int32_t position : positions)
      segments[1 + position] = 1;
    state.addAttribute(
        OpTrait::AttrSizedOperandSegments<void>::getOperandSegmentSizeAttr(),
        builder.getDenseI32ArrayAttr(segments));
  }
  if (lens.takesAnyNames)
    state.addAttribute("names", builder.getArrayAttr(names));
  mlir::Value value = builder.create(state)->getResult(0);
  if (isOpen)
    value = check(value, facts.resultType, ir::CheckKind::LensResult, lens.name,
                  "", loc);
  return {{}, value};
}

mlir::Value ExpressionImporter::importInput(const Variable &variable) {
  const ast::InputExpr &input = *variable.input;
  StringAttr declared;
  if (variable.inputType->hasConstraints())
    declared = text(typeSource(variable.inputType));
  Attribute defaultValue;
  if (variable.defaultValue)
    defaultValue = import(*variable.defaultValue)
                       .literal.toAttribute(builder.getContext());
  return ir::InputOp::create(builder, location(input.span),
                             type(variable.inputType), text(variable.name),
                             declared, defaultValue);
}

} // namespace facet
