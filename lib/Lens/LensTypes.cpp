//===- LensTypes.cpp - The types of inputs and results --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Lens/Lens.h"

using namespace facet;

const Type *facet::typeOfLensType(LensType type, TypeContext &context) {
  switch (type) {
  case LensType::Any:
    return context.any();
  case LensType::String:
    return context.string();
  case LensType::Int:
    return context.get(Type::Kind::Int);
  case LensType::Float:
    return context.get(Type::Kind::Float);
  case LensType::Number:
    return context.number();
  case LensType::Bool:
    return context.get(Type::Kind::Bool);
  case LensType::List:
    return context.list(context.any());
  case LensType::Map:
    return context.map(context.any());
  case LensType::Strings:
    return context.list(context.string());
  case LensType::Sized:
    return context.unionOf({context.list(context.any()),
                            context.map(context.any()), context.string()});
  case LensType::Image:
    return context.get(Type::Kind::Image);
  case LensType::Audio:
    return context.get(Type::Kind::Audio);
  }
  return context.any();
}

llvm::StringRef facet::lensTypeName(LensType type) {
  switch (type) {
  case LensType::Any:
    return "any value";
  case LensType::String:
    return "string";
  case LensType::Int:
    return "int";
  case LensType::Float:
    return "float";
  case LensType::Number:
    return "int or float";
  case LensType::Bool:
    return "bool";
  case LensType::List:
    return "list";
  case LensType::Map:
    return "map";
  case LensType::Strings:
    return "list of strings";
  case LensType::Sized:
    return "list, map or string";
  case LensType::Image:
    return "image";
  case LensType::Audio:
    return "audio";
  }
  return "any value";
}

bool facet::fitsLensType(Value value, LensType type) {
  switch (type) {
  case LensType::Any:
    return true;
  case LensType::String:
    return value.isString();
  case LensType::Int:
    return value.isInt();
  case LensType::Float:
    return value.isFloat();
  case LensType::Number:
    return value.isNumber();
  case LensType::Bool:
    return value.isBool();
  case LensType::List:
    return value.isList();
  case LensType::Map:
    return value.isMap();
  case LensType::Strings:
    return value.isList() &&
           llvm::all_of(value.asList(),
                        [](const Value &item) { return item.isString(); });
  case LensType::Sized:
    return value.isList() || value.isMap() || value.isString();
  case LensType::Image:
    return !checkAsset(value, "image");
  case LensType::Audio:
    return !checkAsset(value, "audio");
  }
  return false;
}

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
  return context.number();
}

const Type *facet::lensResultType(const Lens &lens, const Type *input,
                                  llvm::ArrayRef<const Type *> args,
                                  TypeContext &context) {
  switch (lens.result) {
  case LensResult::Any:
    return context.any();
  case LensResult::String:
    return context.string();
  case LensResult::Int:
    return context.get(Type::Kind::Int);
  case LensResult::Float:
    return context.get(Type::Kind::Float);
  case LensResult::Bool:
    return context.get(Type::Kind::Bool);
  case LensResult::List:
    return context.list(context.any());
  case LensResult::Strings:
    return context.list(context.string());
  case LensResult::Map:
    return context.map(context.any());
  case LensResult::Image:
    return context.get(Type::Kind::Image);
  case LensResult::Audio:
    return context.get(Type::Kind::Audio);
  case LensResult::Numbers:
    return context.list(context.number());
  case LensResult::SameNumber:
    return sameNumber(lens, input, args, context);
  }
  return context.any();
}
