//===- AnalysedProgram.cpp - The analysed document ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Sema/AnalysedProgram.h"

using namespace facet;

const Diagnostic *TestCase::fault() const {
  for (const Diagnostic &diagnostic : diagnostics)
    if (diagnostic.severity == Severity::Error)
      return &diagnostic;
  return nullptr;
}

const Type *AnalysedProgram::contentTypeOf(const Message &message) const {
  const Type *type = message.content ? typeOf(*message.content) : nullptr;
  if (!type || !message.isHistory())
    return type;
  const Type *turn = type->is(Type::Kind::List) ? type->element() : nullptr;
  const TypeField *content =
      turn && turn->is(Type::Kind::Struct) ? turn->field("content") : nullptr;
  return content ? content->type : nullptr;
}
