//===- LensTypes.cpp - The types of inputs and results --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Lens/Lens.h"
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

const Type *facet::lensResultType(const Lens &lens, const Type *input,
                                  llvm::ArrayRef<const Type *> args,
                                  TypeContext &context) {
  if (lens.resultRule == LensResultRule::SameNumber)
    return sameNumber(lens, input, args, context);
  return typeOfLensType(lens.result, context);
}
