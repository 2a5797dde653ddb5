//===- Literal.cpp - Literals as properties of operations -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/Literal.h"
#include "facet/Dialect/Facet/IR/Bridge.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Diagnostics.h"

using namespace mlir;

namespace facet::ir {

Attribute Literal::toAttribute(MLIRContext *context) const {
  return attribute ? attribute : ir::toAttribute(value, context);
}

std::optional<facet::Value> Literal::toValue(ValueArena &arena,
                                             bool copyStrings) const {
  return attribute ? ir::toValue(attribute, arena, copyStrings)
                   : std::optional(value);
}

/// Where the storage of a value is; null for atoms.
static const void *storageOf(facet::Value value) {
  switch (value.kind()) {
  case facet::Value::Kind::String:
    return value.asString().data();
  case facet::Value::Kind::List:
    return value.asList().data();
  case facet::Value::Kind::Map:
    return value.asMap().data();
  default:
    return nullptr;
  }
}

bool operator==(const Literal &a, const Literal &b) {
  return a.attribute == b.attribute && a.value.kind() == b.value.kind() &&
         a.value.size() == b.value.size() &&
         storageOf(a.value) == storageOf(b.value) &&
         (!a.value.isBool() || a.value.asBool() == b.value.asBool()) &&
         (!a.value.isInt() || a.value.asInt() == b.value.asInt()) &&
         (!a.value.isFloat() ||
          llvm::bit_cast<uint64_t>(a.value.asFloat()) ==
              llvm::bit_cast<uint64_t>(b.value.asFloat()));
}

llvm::hash_code hash_value(const Literal &literal) {
  return llvm::hash_combine(literal.attribute, literal.value.kind(),
                            literal.value.size(), storageOf(literal.value));
}

Attribute convertToAttribute(MLIRContext *context, const Literal &literal) {
  return literal ? literal.toAttribute(context) : UnitAttr::get(context);
}

LogicalResult convertFromAttribute(Literal &literal, Attribute attribute,
                                   llvm::function_ref<InFlightDiagnostic()>) {
  // The verifier says whether it is one of FACET.
  literal = isa<UnitAttr>(attribute) ? Literal() : Literal(attribute);
  return success();
}

} // namespace facet::ir
