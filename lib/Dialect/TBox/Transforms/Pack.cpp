//===- Pack.cpp - The pass tbox-pack --------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EmissionRules.h"
#include "FixedSections.h"
#include "facet/Analysis/SizeBoundInterface.h"
#include "facet/Analysis/SizeBounds.h"
#include "facet/Dialect/Facet/IR/Bridge.h"
#include "facet/Dialect/Facet/IR/PassRemarks.h"
#include "facet/Dialect/TBox/Transforms/Passes.h"
#include "mlir/IR/Builders.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;

namespace facet::tbox {
#define GEN_PASS_DEF_TBOXPACK
#include "facet/Dialect/TBox/Transforms/Passes.h.inc"

namespace {

remark::RemarkOpts named(StringRef name) {
  return ir::passRemark("tbox-pack", name);
}

/// Fits one box into its budget, as far as that can be done before the run.
class BoxPacker {
public:
  BoxPacker(ir::ProgramOp program, BoxOp box, const TBoxPackOptions &options)
      : program(program), box(box), options(options), emission(program),
        rules(program.getLayoutRules()) {
    llvm::append_range(sections, box.getBody().getOps<SectionsOpInterface>());
  }

  void run();

private:
  uint64_t budget() { return uint64_t(std::max<int64_t>(box.getBudget(), 0)); }
  std::optional<uint64_t> boundOf(SectionsOpInterface section,
                                  analysis::SizeBounds &bounds);
  void findBounds();
  bool fitsAlways();
  bool overflowsAlways();
  bool packNow();
  void sortGivingWay();

  /// Nothing but the layout keeps the section from being emitted.
  bool isAlwaysEmitted(SectionsOpInterface section) {
    return section.getGates().empty() && !mayDeny(section);
  }
  bool mayDeny(SectionsOpInterface section) {
    return isa<HistoryOp>(section) ? emission.mayDenyTurns(section.getId())
                                   : emission.mayDeny(section.getId());
  }
  bool reportWhatIsNotFixed();

  ir::ProgramOp program;
  BoxOp box;
  const TBoxPackOptions &options;
  EmissionRules emission;
  LayoutRules rules;
  SmallVector<SectionsOpInterface> sections;
};

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

/// The most that a hole has, in the unit of the budget: a token has a byte at
/// the least.
std::optional<uint64_t> BoxPacker::boundOf(SectionsOpInterface section,
                                           analysis::SizeBounds &bounds) {
  mlir::Value content =
      section.getContent().front().getTerminator()->getOperand(0);
  uint64_t overhead = Measure(rules).perSection();
  if (!isa<HistoryOp>(section)) {
    std::optional<uint64_t> bytes = bounds.ofContent(content);
    return bytes ? std::optional(llvm::SaturatingAdd(*bytes, overhead))
                 : std::nullopt;
  }
  // How many turns there are is not known.
  return overhead ? std::nullopt : bounds.ofTurns(content);
}

void BoxPacker::findBounds() {
  if (llvm::all_of(sections, [](SectionsOpInterface s) { return s.isFixed(); }))
    return;
  analysis::SizeBounds bounds(program);
  for (SectionsOpInterface section : sections) {
    if (section.isFixed())
      continue;
    std::optional<uint64_t> units = boundOf(section, bounds);
    if (!units) {
      remark::missed(section.getLoc(), named("UnknownSize")) << remark::add(
          "section '{0}' has a content of no known size", section.getId());
      continue;
    }
    section.setAtMost(*units);
    remark::analysis(section.getLoc(), named("SizeBound"))
        << remark::add("section '{0}' has a content of limited size",
                       section.getId())
        << remark::metric("AtMost", *units);
  }
}

/// Whether all sections together are within the budget for all inputs. What the
/// guard or a gate takes away only makes room.
bool BoxPacker::fitsAlways() {
  uint64_t total = 0;
  for (SectionsOpInterface section : sections) {
    std::optional<uint64_t> units = section.getUpperBound();
    if (!units)
      return false;
    total = llvm::SaturatingAdd(total, *units);
  }
  if (total > budget()) {
    remark::missed(box.getLoc(), named("MayNotFit"))
        << remark::add("the sections may be above the budget")
        << remark::metric("AtMost", total)
        << remark::metric("Budget", budget());
    return false;
  }
  remark::passed(box.getLoc(), named("AlwaysFits"))
      << remark::add("everything fits, whatever the inputs are")
      << remark::metric("AtMost", total) << remark::metric("Budget", budget());
  box.getPack().erase();
  return true;
}

/// Whether the fixed critical text alone is above the budget. The run reports
/// it in its turn, behind what fails before (F901).
bool BoxPacker::overflowsAlways() {
  uint64_t critical = 0;
  for (SectionsOpInterface section : sections)
    if (section.isFixed() && !section.isFlexible() && isAlwaysEmitted(section))
      critical = llvm::SaturatingAdd(critical, *section.getUpperBound());
  if (critical <= budget())
    return false;
  remark::failed(box.getLoc(), named("CriticalOverflow"))
      << remark::add("fixed sections that cannot be shortened are above the "
                     "budget: the run will report F901")
      << remark::metric("Units", critical)
      << remark::metric("Budget", budget());
  return true;
}

//===----------------------------------------------------------------------===//
// Packing at compile time
//===----------------------------------------------------------------------===//

void leavePackingToRun(SectionsOpInterface section, StringRef why) {
  remark::missed(section.getLoc(), named("NotPacked"))
      << remark::add("section '{0}' leaves packing to the run", section.getId())
      << remark::reason("{0}", why);
}

/// False if the run has to pack; says why.
bool BoxPacker::reportWhatIsNotFixed() {
  bool allFixed = true;
  for (SectionsOpInterface section : sections) {
    StringRef why;
    if (!section.isFixed())
      why = "its content is computed by the run";
    else if (!section.getGates().empty())
      why = "a gate decides whether it is there";
    else if (mayDeny(section))
      why = "the policy may deny it";
    else
      continue;
    allFixed = false;
    leavePackingToRun(section, why);
  }
  return allFixed;
}

/// Runs the packing of the run, if all that it depends on is known.
bool BoxPacker::packNow() {
  if (!reportWhatIsNotFixed())
    return false;
  FixedSections fixed(sections);
  std::vector<LayoutSection> layout = fixed.layout();
  // A call of a strategy costs gas and may fail: it is the run's.
  auto apply = [&](size_t i) -> FailureOr<uint64_t> {
    leavePackingToRun(fixed.opOf(i), "its strategy has to be applied");
    return failure();
  };
  auto cut = [&](size_t i, uint64_t target) { return fixed.cut(i, target); };
  auto putBack = [&](size_t i, uint64_t target, uint64_t least) {
    return fixed.putBack(i, target, least);
  };
  PackingRules packing{rules.packing, Measure(rules).perSection(),
                       rules.solver};
  FailureOr<LayoutOutcome> outcome =
      packSections(layout, budget(), {apply, cut, putBack}, packing);
  if (failed(outcome) || *outcome != LayoutOutcome::Packed)
    return false;
  uint64_t units = fixed.write(layout);
  remark::passed(box.getLoc(), named("Packed"))
      << remark::add("packed at compile time") << remark::metric("Units", units)
      << remark::metric("Budget", budget());
  box.getPack().erase();
  return true;
}

//===----------------------------------------------------------------------===//
// What is left to the run
//===----------------------------------------------------------------------===//

void BoxPacker::sortGivingWay() {
  std::vector<LayoutSection> layout;
  llvm::append_range(layout, llvm::map_range(sections, layoutOf));
  std::vector<size_t> order = givingWayOrder(layout);
  if (order.empty())
    return;
  remark::analysis(box.getLoc(), named("Presorted"))
      << remark::add("the order in which sections give way is known")
      << remark::metric("Sections", order.size());
  SmallVector<int32_t> numbers(order.begin(), order.end());
  box.getPack().setOrder(ArrayRef(numbers));
}

void BoxPacker::run() {
  if (options.findBounds)
    findBounds();
  if (fitsAlways() || overflowsAlways())
    return;
  if (options.packFixed && packNow())
    return;
  if (options.presort)
    sortGivingWay();
}

struct TBoxPack : impl::TBoxPackBase<TBoxPack> {
  using TBoxPackBase::TBoxPackBase;
  void getDependentDialects(DialectRegistry &registry) const override {
    TBoxPackBase::getDependentDialects(registry);
    analysis::registerSizeBoundModels(registry);
  }
  void runOnOperation() override {
    TBoxPackOptions chosen;
    chosen.findBounds = findBounds;
    chosen.packFixed = packFixed;
    chosen.presort = presort;
    ir::ProgramOp program = getOperation();
    for (auto box : program.getOps<BoxOp>())
      if (box.getPack())
        BoxPacker(program, box, chosen).run();
  }
};

} // namespace

} // namespace facet::tbox
