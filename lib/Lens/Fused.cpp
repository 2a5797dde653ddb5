//===- Fused.cpp - Kernels of the fused lenses ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Lens/Fused.h"
#include "FusedKernels.h"
#include "List/Sort.h"
#include "Text/Search.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Lens/Text/Literal.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace facet;
using namespace facet::lenses;

namespace facet::lenses {
#define GET_LENS_TABLE
#include "facet/Lens/FusedLenses.inc"
} // namespace facet::lenses

llvm::ArrayRef<Lens> facet::fusedLenses() { return lensTable; }

const Lens *facet::findFusedLens(llvm::StringRef name) {
  const auto *found = llvm::lower_bound(
      lensTable, name,
      [](const Lens &lens, llvm::StringRef n) { return lens.name < n; });
  return found != std::end(lensTable) && found->name == name ? found : nullptr;
}

const Lens &facet::lensForResult(const Lens &lens, const Type *result) {
  return lens.resultRule == LensResultRule::SumOfItems &&
                 result->is(Type::Kind::Float)
             ? *findFusedLens("sum_floats")
             : lens;
}

namespace facet::lenses {

bool literalIsSafe(Arguments args) {
  return args[0].isString() && args[0].size();
}

//===----------------------------------------------------------------------===//
// split and what picks of its items
//===----------------------------------------------------------------------===//

Result replaceLiteralLens(LensContext &context, Value input, Arguments args) {
  if (!args[0].size())
    return context.fail(diag::LensEmptySeparator);
  return replaceLiteral(context, input, args[0].asString(), args[1].asString());
}

Result splitFirst(LensContext &context, Value input, Arguments args) {
  if (!args[0].size())
    return context.fail(diag::LensEmptySeparator);
  llvm::StringRef text = input.asString();
  return Value::string(text.take_front(findLiteral(text, args[0].asString())));
}

// From the front: where separators overlap, the items are those of a search
// that began there.
Result splitLast(LensContext &context, Value input, Arguments args) {
  llvm::StringRef text = input.asString(), separator = args[0].asString();
  if (separator.empty())
    return context.fail(diag::LensEmptySeparator);
  size_t begin = 0;
  if (separator.size() == 1) {
    begin = text.rfind(separator[0]) + 1; // npos + 1 is 0
  } else {
    forEachLiteral(text, separator,
                   [&](size_t at) { begin = at + separator.size(); });
  }
  return Value::string(text.drop_front(begin));
}

Result splitLength(LensContext &context, Value input, Arguments args) {
  if (!args[0].size())
    return context.fail(diag::LensEmptySeparator);
  return Value::integerValue(
      countLiteral(input.asString(), args[0].asString()) + 1);
}

Result splitNth(LensContext &context, Value input, Arguments args) {
  llvm::StringRef text = input.asString(), separator = args[0].asString();
  if (separator.empty())
    return context.fail(diag::LensEmptySeparator);
  int64_t index = args[1].asInt(), count = 0;
  while (true) {
    size_t end = findLiteral(text, separator);
    if (count++ == index)
      return Value::string(text.take_front(end));
    if (end == llvm::StringRef::npos)
      break;
    text = text.drop_front(end + separator.size());
  }
  return context.fail(diag::LensIndexOutOfRange,
                      {llvm::itostr(index), llvm::itostr(count)});
}

//===----------------------------------------------------------------------===//
// The last parts of a text
//===----------------------------------------------------------------------===//

bool tailIsSafe(Arguments args) {
  return literalIsSafe(args) && isKnownNonNegative(args[1]);
}

/// Whether two places of the literal can overlap in a text: whether it ends
/// with what it begins with. Yes for long ones, which are not looked at.
static bool mayOverlap(llvm::StringRef literal) {
  constexpr size_t longest = 64;
  if (literal.size() > longest)
    return true;
  for (size_t at = 1; at < literal.size(); ++at)
    if (literal.starts_with(literal.drop_front(at)))
      return true;
  return false;
}

/// Where the last `count` parts begin, which are some; 0 if there are fewer.
static size_t beginOfLast(llvm::StringRef text, llvm::StringRef separator,
                          uint64_t count) {
  if (!mayOverlap(separator)) {
    size_t end = text.size();
    for (uint64_t i = 0; i != count; ++i) {
      end = text.take_front(end).rfind(separator);
      if (end == llvm::StringRef::npos)
        return 0;
    }
    return end + separator.size();
  }
  uint64_t parts = countLiteral(text, separator) + 1, index = 0;
  size_t begin = 0;
  forEachLiteral(text, separator, [&](size_t at) {
    if (++index + count == parts)
      begin = at + separator.size();
  });
  return begin;
}

/// The last parts as they stand in the text; nullopt if they are none.
static llvm::FailureOr<std::optional<llvm::StringRef>>
lastParts(LensContext &context, llvm::StringRef lens, Value input,
          Arguments args) {
  llvm::StringRef text = input.asString(), separator = args[0].asString();
  if (separator.empty())
    return context.fail(diag::LensEmptySeparator);
  if (failed(requireNonNegative(context, lens, "n", args[1])))
    return llvm::failure();
  if (args[1].asInt() == 0)
    return std::optional<llvm::StringRef>();
  return std::optional(
      text.drop_front(beginOfLast(text, separator, args[1].asInt())));
}

Result splitTakeLast(LensContext &context, Value input, Arguments args) {
  auto last = lastParts(context, "take_last", input, args);
  if (failed(last))
    return llvm::failure();
  if (!*last)
    return Value::list(llvm::ArrayRef<Value>());
  return split(context, Value::string(**last), args[0]);
}

Result splitTail(LensContext &context, Value input, Arguments args) {
  auto last = lastParts(context, "take_last", input, args);
  if (failed(last))
    return llvm::failure();
  return Value::string(last->value_or(""));
}

//===----------------------------------------------------------------------===//
// Items that are counted and not listed
//===----------------------------------------------------------------------===//

Result whereCount(LensContext &context, Value input, Arguments args) {
  return count(context, input, args);
}

StateResult prepareFilterCount(LensContext &context, Arguments knownArgs) {
  return prepareFilter(context, knownArgs);
}

//===----------------------------------------------------------------------===//
// sum of floats
//===----------------------------------------------------------------------===//

Result sumFloats(LensContext &context, Value input, Arguments args) {
  Result result = sum(context, input, args);
  return succeeded(result) ? Value::floating(result->asDouble()) : result;
}

//===----------------------------------------------------------------------===//
// The first item of a list that is made for its sake
//===----------------------------------------------------------------------===//

Result mapFirst(LensContext &context, Value input, Arguments args) {
  if (input.size() == 0)
    return first(context, input, {});
  Result mapped =
      mapField(context, Value::list(input.asList().take_front()), args);
  return failed(mapped) ? mapped : first(context, *mapped, {});
}

Result sortFirst(LensContext &context, Value input, Arguments args) {
  if (input.size() == 0)
    return first(context, input, {});
  return leastBy(context, input, args[0].asString(), args[1].asBool());
}

} // namespace facet::lenses
