//===- Assign.cpp - How types fit each other ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Media.h"
#include "Tightness.h"
#include "TypeContextImpl.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;
using Kind = Type::Kind;

namespace {

Fit worse(Fit a, Fit b) { return std::min(a, b); }
Fit better(Fit a, Fit b) { return std::max(a, b); }

bool hasParts(const Type *type) {
  return type->is(Kind::List) || type->is(Kind::Map) ||
         type->is(Kind::Struct) || type->is(Kind::Union);
}

/// Decides how one type fits another. Recursion is bounded by the depth of the
/// types; pairs that both have parts are decided once.
class Fitter {
public:
  using Memo = llvm::DenseMap<std::pair<const Type *, const Type *>, Fit>;
  using Indexes = llvm::DenseMap<const Type *, std::unique_ptr<SourceIndex>>;
  Fitter(TypeContext &context, Memo &memo, Indexes &indexes)
      : context(context), memo(memo), indexes(indexes) {}

  Fit fit(const Type *from, const Type *to) {
    if (from == to || to->isAny() || from->is(Kind::Never))
      return Fit::Always;
    if (to->is(Kind::Never))
      return Fit::Never;
    if (from->isAny())
      return Fit::Dynamic;
    if (!isWorthRemembering(from, to))
      return decide(from, to);
    auto known = memo.find({from, to});
    if (known != memo.end())
      return known->second;
    Fit result = decide(from, to);
    memo[{from, to}] = result;
    return result;
  }

private:
  static bool isWorthRemembering(const Type *from, const Type *to) {
    return (hasParts(from) && hasParts(to)) || UnionIndex::isWide(from) ||
           (from->hasEnumeration && to->hasEnumeration);
  }

  Fit decide(const Type *from, const Type *to) {
    if (from->is(Kind::Union))
      return fitUnion(from, to);
    if (to->is(Kind::Union))
      return fitSomeMember(from, to);
    switch (from->kind()) {
    case Kind::List:
      return fitList(from, to);
    case Kind::Struct:
      return fitStruct(from, to);
    case Kind::Map:
      return to->is(Kind::Map) ? fit(from->element(), to->element())
                               : Fit::Never;
    case Kind::Embedding:
      if (to->is(Kind::List))
        return fit(context.number(), to->element());
      [[fallthrough]];
    default:
      if (from->kind() != to->kind())
        return Fit::Never;
      return isAsTight(from, to) ? Fit::Always : Fit::Constrained;
    }
  }

  Fit fitUnion(const Type *from, const Type *to) {
    if (!UnionIndex::isWide(from) || UnionIndex::isWide(to))
      return fitMembers(from->members(), to, Fit::Always);
    // Constraints are no bar: they count only where all members fit.
    if (from->shape() != from || to->shape() != to) {
      Fit shape = fit(from->shape(), to->shape());
      return shape < Fit::Constrained
                 ? shape
                 : fitMembers(from->members(), to, Fit::Always,
                              Fit::Constrained);
    }
    std::unique_ptr<SourceIndex> &index = indexes[from];
    if (!index)
      index = std::make_unique<SourceIndex>(from->members());
    llvm::SmallVector<uint32_t, 8> found;
    index->visit(to, [&](uint32_t member) {
      found.push_back(member);
      return true;
    });
    llvm::sort(found);
    found.erase(llvm::unique(found), found.end());
    llvm::SmallVector<const Type *, 8> members;
    for (uint32_t member : found)
      members.push_back(from->members()[member]);
    bool isAll = members.size() == from->members().size();
    return fitMembers(members, to, isAll ? Fit::Always : Fit::Never);
  }

  /// `worst`: how members fit that are not among these. None fits worse than
  /// `least`.
  Fit fitMembers(llvm::ArrayRef<const Type *> members, const Type *to,
                 Fit worst, Fit least = Fit::Never) {
    Fit best = Fit::Never;
    for (const Type *member : members) {
      Fit one = fit(member, to);
      worst = worse(worst, one);
      best = better(best, one);
      if (worst == least && best != Fit::Never)
        break;
    }
    return worst == Fit::Never && best != Fit::Never ? Fit::InPart : worst;
  }

  /// Among many members some are found by what they look like. Whether one of
  /// them always fits depends on constraints, which are no bar: nobody looks.
  Fit fitManyMembers(const Type *from, const Type *to) {
    Fit most = to->hasConstraints() ? Fit::Constrained : Fit::Always;
    from = from->shape();
    to = to->shape();
    if (!to->memberIndex())
      return std::min(fit(from, to), most);
    Fit best = Fit::Never;
    to->memberIndex()->visit(from, [&](uint32_t member) {
      best = better(best, fit(from, to->members()[member]));
      return best != Fit::Always;
    });
    return std::min(best, most);
  }

  Fit fitSomeMember(const Type *from, const Type *to) {
    if (to->memberIndex())
      return fitManyMembers(from, to);
    Fit best = Fit::Never;
    for (const Type *member : to->members()) {
      best = better(best, fit(from, member));
      if (best == Fit::Always)
        break;
    }
    return best;
  }

  Fit fitList(const Type *from, const Type *to) {
    if (to->is(Kind::List))
      return fit(from->element(), to->element());
    if (to->is(Kind::Embedding))
      return worse(Fit::Constrained, fit(from->element(), context.number()));
    return Fit::Never;
  }

  Fit fitStruct(const Type *from, const Type *to) {
    Fit worst = Fit::Always;
    switch (to->kind()) {
    case Kind::Struct:
      for (const TypeField &wanted : to->fields()) {
        const TypeField *given = from->field(wanted.name);
        worst =
            given ? worse(worst, fit(given->type, wanted.type)) : Fit::Never;
        if (worst == Fit::Never)
          break;
      }
      return worst;
    case Kind::Map:
      for (const TypeField &given : from->fields()) {
        worst = worse(worst, fit(given.type, to->element()));
        if (worst == Fit::Never)
          break;
      }
      return worst;
    case Kind::Image:
    case Kind::Audio:
      return llvm::all_of(
                 assetFields,
                 [&](llvm::StringRef name) { return from->field(name); })
                 ? Fit::Constrained
                 : Fit::Never;
    default:
      return Fit::Never;
    }
  }

  TypeContext &context;
  Memo &memo;
  /// Of wide unions without constraints.
  Indexes &indexes;
};

} // namespace

Fit TypeContext::fit(const Type *from, const Type *to) {
  return Fitter(*this, impl->fits, impl->sourceIndexes).fit(from, to);
}
