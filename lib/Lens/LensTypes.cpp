//===- LensTypes.cpp - The types of inputs and results --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Lens/Lens.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/ErrorHandling.h"

using namespace facet;

#define GET_LENS_TYPE_FUNCTIONS
#include "facet/Lens/LensTypes.inc"

/// Int or float if the input and all operands are known to be it, else either.
static const Type *sameNumber(const Lens &lens, const Type *input,
                              llvm::ArrayRef<const Type *> args,
                              TypeContext &context) {
  auto isAll = [&](Type::Kind kind) {
    if (!input || !input->is(kind))
      return false;
    for (size_t i = 0; i < args.size() && i < lens.parameters.size(); ++i)
      if (lens.parameters[i].type == LensType::Number &&
          (!args[i] || !args[i]->is(kind)))
        return false;
    return true;
  };
  for (Type::Kind kind : {Type::Kind::Int, Type::Kind::Float})
    if (isAll(kind))
      return context.get(kind);
  return typeOfLensType(lens.result, context);
}

/// One text for a map, a list of them for a list; the declared type if the
/// input may be either.
static const Type *textOfEach(const Lens &lens, const Type *input,
                              TypeContext &context) {
  auto isAll = [&](llvm::ArrayRef<Type::Kind> kinds) {
    auto isOne = [&](const Type *type) {
      return llvm::is_contained(kinds, type->kind());
    };
    return input &&
           (input->is(Type::Kind::Union) ? llvm::all_of(input->members(), isOne)
                                         : isOne(input));
  };
  if (isAll({Type::Kind::Map, Type::Kind::Struct, Type::Kind::Image,
             Type::Kind::Audio}))
    return context.string();
  if (isAll(Type::Kind::List))
    return context.list(context.string());
  return typeOfLensType(lens.result, context);
}

/// The join of the arguments that may be the result, defaults for those that
/// are not given, and of `held`.
static const Type *joined(const Lens &lens, const Type *held,
                          llvm::ArrayRef<const Type *> args,
                          TypeContext &context) {
  llvm::SmallVector<const Type *, 4> types{held};
  for (size_t i = 0; i != lens.parameters.size(); ++i) {
    const LensParameter &parameter = lens.parameters[i];
    if (!parameter.mayBeResult)
      continue;
    if (i < args.size() && args[i])
      types.push_back(args[i]);
    else if (!parameter.defaultValue.isAbsent())
      types.push_back(typeOf(parameter.defaultValue, context));
  }
  const Type *type = context.unionOf(types);
  // Nothing comes out of an empty list.
  return type->is(Type::Kind::Never) ? context.any() : type;
}

/// Int for nothing but ints, of which `[]` has none, float for nothing but
/// floats.
static const Type *sumOfItems(const Lens &lens, const Type *input,
                              TypeContext &context) {
  const Type *item = input ? context.elementOf(input) : context.any();
  if (item->is(Type::Kind::Int) || item->is(Type::Kind::Never))
    return context.get(Type::Kind::Int);
  if (item->is(Type::Kind::Float))
    return context.get(Type::Kind::Float);
  return typeOfLensType(lens.result, context);
}

const Type *facet::lensResultType(const Lens &lens, const Type *input,
                                  llvm::ArrayRef<const Type *> args,
                                  TypeContext &context) {
  switch (lens.resultRule) {
  case LensResultRule::AsDeclared:
    return typeOfLensType(lens.result, context);
  case LensResultRule::SameNumber:
    return sameNumber(lens, input, args, context);
  case LensResultRule::TextOfEach:
    return textOfEach(lens, input, context);
  case LensResultRule::HeldOrArgument:
    return joined(lens, input ? context.elementOf(input) : context.any(), args,
                  context);
  case LensResultRule::OneOfArguments:
    return joined(lens, context.get(Type::Kind::Never), args, context);
  case LensResultRule::SumOfItems:
    return sumOfItems(lens, input, context);
  }
  llvm_unreachable("all rules are covered");
}
