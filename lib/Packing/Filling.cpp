//===- Filling.cpp - Room that is given back ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Filling.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <tuple>

namespace facet {

namespace {
class Filling {
public:
  Filling(llvm::MutableArrayRef<LayoutSection> sections, uint64_t room,
          const LayoutTexts &texts, const PackingRules &rules)
      : sections(sections), room(room), texts(texts), rules(rules) {}

  void run(ShortenedSections candidates);

private:
  uint64_t leastPrefix(const LayoutSection &section) const;
  bool mayGrow(const ShortenedSection &candidate) const;
  void dropHopeless(ShortenedSections &candidates) const;
  void findPlaces();
  bool comesLater(const ShortenedSection &a, const ShortenedSection &b) const;
  void growFirst(ShortenedSections &candidates);
  bool grow(const ShortenedSection &candidate);

  llvm::MutableArrayRef<LayoutSection> sections;
  uint64_t room;
  const LayoutTexts &texts;
  const PackingRules &rules;
  /// Of each section in source order, with the turns of a history from the
  /// newest on; empty if that is their number.
  std::vector<size_t> places;
};
} // namespace

//===----------------------------------------------------------------------===//
// Who may get room
//===----------------------------------------------------------------------===//

/// The size that a prefix of its original must have to be worth it.
uint64_t Filling::leastPrefix(const LayoutSection &section) const {
  uint64_t least = rules.perSection + !section.holdsMedia;
  if (section.state != LayoutSection::State::Dropped)
    least = std::max(least, section.size + 1);
  return std::max(least, section.min);
}

/// Whether the section may get something of what is free.
bool Filling::mayGrow(const ShortenedSection &candidate) const {
  const LayoutSection &section = sections[candidate.section];
  uint64_t most = section.size + room;
  if (candidate.size > most)
    return most >= leastPrefix(section);
  return section.state == LayoutSection::State::Dropped ||
         candidate.size > section.size;
}

void Filling::dropHopeless(ShortenedSections &candidates) const {
  llvm::erase_if(candidates, [&](const ShortenedSection &candidate) {
    return !mayGrow(candidate);
  });
}

//===----------------------------------------------------------------------===//
// The order
//===----------------------------------------------------------------------===//

/// Turns of one history stand together; the places of its sections are those of
/// the others in reverse. Nothing where there is no history.
void Filling::findPlaces() {
  auto isLaterTurn = [](const LayoutSection &s) { return s.isLaterTurn; };
  if (llvm::none_of(sections, isLaterTurn))
    return;
  places.resize(sections.size());
  for (size_t first = 0, end; first != sections.size(); first = end) {
    end = first + 1;
    while (end != sections.size() && sections[end].isLaterTurn)
      ++end;
    for (size_t i = first; i != end; ++i)
      places[i] = first + (end - 1 - i);
  }
}

bool Filling::comesLater(const ShortenedSection &a,
                         const ShortenedSection &b) const {
  const LayoutSection &l = sections[a.section], &r = sections[b.section];
  size_t left = places.empty() ? a.section : places[a.section];
  size_t right = places.empty() ? b.section : places[b.section];
  return std::tie(l.grow, l.priority, r.shrink, right) <
         std::tie(r.grow, r.priority, l.shrink, left);
}

//===----------------------------------------------------------------------===//
// Giving room
//===----------------------------------------------------------------------===//

/// Gives the section the longest prefix of its original text that fits, whole
/// if it fits, and takes it from the room; false if that is nothing.
bool Filling::grow(const ShortenedSection &candidate) {
  LayoutSection &section = sections[candidate.section];
  uint64_t most = section.size + room;
  bool isWhole = candidate.size <= most;
  std::optional<uint64_t> left =
      texts.putBack(candidate.section, isWhole ? candidate.size : most,
                    isWhole ? 0 : leastPrefix(section));
  if (!left)
    return false;
  room = most - *left;
  section.size = *left;
  section.state =
      isWhole ? LayoutSection::State::Whole : LayoutSection::State::Changed;
  section.isPutBack = true;
  return true;
}

/// Gives room to the first in order and takes it from the candidates, and with
/// it those that can get nothing more.
void Filling::growFirst(ShortenedSections &candidates) {
  auto first = llvm::max_element(
      candidates, [&](const ShortenedSection &a, const ShortenedSection &b) {
        return comesLater(a, b);
      });
  ShortenedSection next = *first;
  *first = candidates.back();
  candidates.pop_back();
  if (grow(next))
    dropHopeless(candidates);
}

void Filling::run(ShortenedSections candidates) {
  // Without room, what has no size can come back.
  auto isEmpty = [](const ShortenedSection &one) { return one.size == 0; };
  if (room == 0 && rules.mode == PackingMode::Fill &&
      llvm::none_of(candidates, isEmpty))
    return;
  dropHopeless(candidates);
  findPlaces();
  // A few take all of the room, mostly: finding them is faster than sorting.
  constexpr unsigned fewTurns = 4;
  for (unsigned i = 0; i != fewTurns && !candidates.empty(); ++i)
    growFirst(candidates);
  llvm::sort(candidates,
             [&](const ShortenedSection &a, const ShortenedSection &b) {
               return comesLater(b, a);
             });
  for (const ShortenedSection &next : candidates)
    if (mayGrow(next))
      (void)grow(next);
}

void fillRoom(llvm::MutableArrayRef<LayoutSection> sections, uint64_t room,
              ShortenedSections shortened, const LayoutTexts &texts,
              const PackingRules &rules) {
  Filling(sections, room, texts, rules).run(std::move(shortened));
}

} // namespace facet
