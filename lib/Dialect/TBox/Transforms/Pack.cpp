//===- Pack.cpp - The pass tbox-pack -------------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EmissionRules.h"
#include "facet/Analysis/SizeBoundInterface.h"
#include "facet/Analysis/SizeBounds.h"
#include "facet/Dialect/Facet/IR/Bridge.h"
#include "facet/Dialect/Facet/IR/PassRemarks.h"
#include "facet/Dialect/TBox/Transforms/Passes.h"
#include "facet/Packing/Content.h"
#include "facet/Packing/Layout.h"
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
      : program(program), box(box), options(options), rules(program) {
    llvm::append_range(sections, box.getBody().getOps<SectionOp>());
  }

  void run();

private:
  uint64_t budget() { return uint64_t(std::max<int64_t>(box.getBudget(), 0)); }
  void findBounds();
  bool fitsAlways();
  bool overflowsAlways();
  bool packNow();
  void sortGivingWay();

  /// Nothing but the layout keeps the section from being emitted.
  bool isAlwaysEmitted(SectionOp section) {
    return section.getGates().empty() && !rules.mayDeny(section.getId());
  }
  bool reportWhatIsNotFixed();
  std::vector<LayoutSection> layoutSections();

  ir::ProgramOp program;
  BoxOp box;
  const TBoxPackOptions &options;
  EmissionRules rules;
  SmallVector<SectionOp> sections;
};

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

void BoxPacker::findBounds() {
  if (llvm::all_of(sections, [](SectionOp s) { return s.isFixed(); }))
    return;
  analysis::SizeBounds bounds(program);
  for (SectionOp section : sections) {
    if (section.isFixed())
      continue;
    std::optional<uint64_t> units = bounds.ofContent(
        section.getContent().front().getTerminator()->getOperand(0));
    if (!units) {
      remark::missed(section.getLoc(), named("UnknownSize")) << remark::add(
          "section \"{0}\" has a content of no known size", section.getId());
      continue;
    }
    section.setAtMost(*units);
    remark::analysis(section.getLoc(), named("SizeBound"))
        << remark::add("section \"{0}\" has a content of limited size",
                       section.getId())
        << remark::metric("AtMost", *units);
  }
}

/// Whether all sections together are within the budget for all inputs. What the
/// guard or a gate takes away only makes room.
bool BoxPacker::fitsAlways() {
  uint64_t total = 0;
  for (SectionOp section : sections) {
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
  for (SectionOp section : sections)
    if (section.isFixed() && !section.isFlexible() && isAlwaysEmitted(section))
      critical = llvm::SaturatingAdd(critical, *section.getUnits());
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

void leavePackingToRun(SectionOp section, StringRef why) {
  remark::missed(section.getLoc(), named("NotPacked"))
      << remark::add("section \"{0}\" leaves packing to the run",
                     section.getId())
      << remark::reason("{0}", why);
}

/// False if the run has to pack; says why.
bool BoxPacker::reportWhatIsNotFixed() {
  bool allFixed = true;
  for (SectionOp section : sections) {
    StringRef why;
    if (!section.isFixed())
      why = "its content is computed by the run";
    else if (!section.getGates().empty())
      why = "a gate decides whether it is there";
    else if (rules.mayDeny(section.getId()))
      why = "the policy may deny it";
    else
      continue;
    allFixed = false;
    leavePackingToRun(section, why);
  }
  return allFixed;
}

std::vector<LayoutSection> BoxPacker::layoutSections() {
  std::vector<LayoutSection> result;
  result.reserve(sections.size());
  for (SectionOp section : sections) {
    LayoutSection layout;
    layout.priority = section.getPriority();
    layout.shrink = section.getShrink().convertToDouble();
    layout.min = section.getMin();
    layout.size = section.getUnits().value_or(0);
    layout.hasStrategy = !section.getStrategy().empty();
    result.push_back(layout);
  }
  return result;
}

/// The contents of sections that are packed at compile time.
class PackedContents {
public:
  explicit PackedContents(ArrayRef<SectionOp> sections) {
    for (SectionOp section : sections)
      values.push_back(
          *section.getFixed().toValue(arena, /*copyStrings=*/false));
  }

  uint64_t cut(size_t i, uint64_t size, uint64_t target) {
    // Without a limit of memory this cannot fail.
    CutContent shorter = *cutContent(values[i], size, target, arena);
    values[i] = shorter.content;
    return shorter.units;
  }
  Value operator[](size_t i) const { return values[i]; }
  uint64_t unitsOf(size_t i) { return contents.measure(values[i]).units; }
  bool holdsMedia(size_t i) { return contents.measure(values[i]).holdsMedia; }

private:
  ValueArena arena{~uint64_t(0)};
  std::vector<Value> values;
  Contents contents;
};

void replaceContent(SectionOp section, Attribute content, uint64_t units,
                    SectionLayout layout) {
  section.setFixed(content);
  section.setUnits(units);
  section.setLayout(layout);
}

void markDropped(SectionOp section) {
  remark::passed(section.getLoc(), named("Dropped"))
      << remark::add("section \"{0}\" is dropped", section.getId())
      << remark::metric("Before", *section.getUnits());
  replaceContent(section, StringAttr::get(section.getContext(), ""), 0,
                 SectionLayout::Dropped);
}

void markCut(SectionOp section, Attribute content, uint64_t units) {
  remark::passed(section.getLoc(), named("Cut"))
      << remark::add("section \"{0}\" is cut", section.getId())
      << remark::metric("Before", *section.getUnits())
      << remark::metric("Units", units);
  replaceContent(section, content, units, SectionLayout::Cut);
}

/// Runs the packing of the run, if all that it depends on is known.
bool BoxPacker::packNow() {
  if (!reportWhatIsNotFixed())
    return false;
  std::vector<LayoutSection> layout = layoutSections();
  PackedContents contents(sections);
  for (size_t i = 0; i != sections.size(); ++i)
    layout[i].holdsMedia = contents.holdsMedia(i);
  // A call of a strategy costs gas and may fail: it is the run's.
  auto apply = [&](size_t i) -> FailureOr<uint64_t> {
    leavePackingToRun(sections[i], "its strategy has to be applied");
    return failure();
  };
  auto cut = [&](size_t i, uint64_t target) {
    return contents.cut(i, layout[i].size, target);
  };
  FailureOr<LayoutOutcome> outcome =
      packSections(layout, budget(), {apply, cut});
  if (failed(outcome) || *outcome != LayoutOutcome::Packed)
    return false;

  uint64_t units = 0;
  for (auto [i, section] : llvm::enumerate(sections)) {
    if (layout[i].state == LayoutSection::State::Dropped)
      markDropped(section);
    else if (layout[i].state == LayoutSection::State::Changed)
      markCut(section, ir::toAttribute(contents[i], box.getContext()),
              contents.unitsOf(i));
    // No run will apply it.
    section.getStrategy().getBlocks().clear();
    units += *section.getUnits();
  }
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
  std::vector<size_t> order = givingWayOrder(layoutSections());
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
