//===- FixedSections.cpp - Sections that are packed now -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "FixedSections.h"
#include "facet/Dialect/Facet/IR/Bridge.h"
#include "facet/Dialect/Facet/IR/PassRemarks.h"
#include "facet/Support/TurnIds.h"

using namespace mlir;

namespace facet::tbox {

LayoutSection layoutOf(SectionsOpInterface op) {
  LayoutSection layout;
  layout.priority = op.getPriority();
  layout.shrink = op.getShrink().convertToDouble();
  layout.grow = op.getGrow().convertToDouble();
  layout.min = op.getMin();
  layout.hasStrategy = !op.getStrategy().empty();
  return layout;
}

FixedSections::FixedSections(ArrayRef<SectionsOpInterface> fixed)
    : ops(fixed),
      measure(fixed.empty() ? Measure()
                            : measureOf(SectionsOpInterface(fixed[0]))),
      contents(measure) {
  for (auto [number, op] : llvm::enumerate(ops)) {
    firstSections.push_back(sections.size());
    facet::Value value = *op.getFixed().toValue(arena, /*copyStrings=*/false);
    std::vector<Turn> all{{Role::User, value}};
    // The verifier has found nothing wrong with them.
    if (isa<HistoryOp>(op))
      (void)readTurns(value, contents, all);
    for (const Turn &turn : all) {
      ContentSize size = contents.measure(turn.content);
      LayoutSection layout = layoutOf(op);
      layout.size = size.units;
      layout.holdsMedia = size.holdsMedia;
      layout.isLaterTurn = sections.size() != firstSections.back();
      sections.push_back(layout);
      turns.push_back(turn);
      originals.push_back(turn.content);
      opNumbers.push_back(number);
    }
  }
  firstSections.push_back(sections.size());
}

std::string FixedSections::idOf(size_t i) {
  SectionsOpInterface op = opOf(i);
  return isa<HistoryOp>(op)
             ? turnId(op.getId(), i - firstSections[opNumbers[i]] + 1)
             : op.getId().str();
}

uint64_t FixedSections::cut(size_t i, uint64_t target) {
  // Without a limit of memory this cannot fail.
  CutContent shorter =
      *cutContent(originals[i], sections[i].size, target, measure, arena);
  turns[i].content = shorter.content;
  return shorter.units;
}

std::optional<uint64_t> FixedSections::putBack(size_t i, uint64_t target,
                                               uint64_t least) {
  CutContent longer{originals[i], sections[i].size};
  if (target < longer.units)
    longer = *cutContent(originals[i], longer.units, target, measure, arena);
  if (longer.units < least)
    return std::nullopt;
  turns[i].content = longer.content;
  return longer.units;
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

void FixedSections::remarkOn(size_t i, const LayoutSection &packed) {
  if (packed.state == LayoutSection::State::Whole)
    return;
  bool isDropped = packed.state == LayoutSection::State::Dropped;
  auto what = remark::add(
      isDropped ? "section '{0}' is dropped" : "section '{0}' is cut", idOf(i));
  auto report = remark::passed(
      opOf(i).getLoc(),
      ir::passRemark("tbox-pack", isDropped ? "Dropped" : "Cut"));
  report << what << remark::metric("Before", sections[i].size);
  if (!isDropped)
    report << remark::metric("Units", packed.size);
}

/// The content that is left of a section.
static facet::Value contentOf(const Turn &turn, const LayoutSection &packed) {
  return packed.state == LayoutSection::State::Dropped
             ? facet::Value::string("")
             : turn.content;
}

void FixedSections::write(SectionOp section, size_t first,
                          const LayoutSection &packed) {
  if (packed.state == LayoutSection::State::Whole)
    return;
  section.setFixed(
      ir::toAttribute(contentOf(turns[first], packed), section.getContext()));
  section.setUnits(packed.size);
  section.setBefore(sections[first].size);
  section.setLayout(packed.state == LayoutSection::State::Dropped
                        ? SectionLayout::Dropped
                        : SectionLayout::Cut);
}

void FixedSections::write(HistoryOp history, size_t first,
                          ArrayRef<LayoutSection> packed) {
  SmallVector<int32_t> cut, dropped;
  SmallVector<int64_t> units, before;
  SmallVector<facet::Value> left;
  for (auto [number, section] : llvm::enumerate(packed)) {
    if (section.state == LayoutSection::State::Changed)
      cut.push_back(number);
    else if (section.state == LayoutSection::State::Dropped)
      dropped.push_back(number);
    const Turn &turn = turns[first + number];
    const MapEntry entries[] = {
        {"role", facet::Value::string(roleName(turn.role))},
        {"content", contentOf(turn, section)}};
    units.push_back(section.size);
    before.push_back(sections[first + number].size);
    left.push_back(*arena.copyMap(entries));
  }
  if (cut.empty() && dropped.empty())
    return;
  history.setFixed(
      ir::toAttribute(facet::Value::list(left), history.getContext()));
  history.setUnits(ArrayRef<int64_t>(units));
  history.setBefore(ArrayRef<int64_t>(before));
  if (!cut.empty())
    history.setCut(ArrayRef<int32_t>(cut));
  if (!dropped.empty())
    history.setDropped(ArrayRef<int32_t>(dropped));
}

uint64_t FixedSections::write(ArrayRef<LayoutSection> packed) {
  uint64_t units = 0;
  for (auto [i, section] : llvm::enumerate(packed)) {
    remarkOn(i, section);
    units += section.size;
  }
  for (auto [number, op] : llvm::enumerate(ops)) {
    size_t first = firstSections[number];
    auto of = packed.slice(first, firstSections[number + 1] - first);
    if (auto history = dyn_cast<HistoryOp>(op.getOperation()))
      write(history, first, of);
    else
      write(cast<SectionOp>(op.getOperation()), first, of.front());
    // No run will apply it.
    op.getStrategy().getBlocks().clear();
  }
  return units;
}

} // namespace facet::tbox
