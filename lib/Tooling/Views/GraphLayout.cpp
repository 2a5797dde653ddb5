//===- GraphLayout.cpp - Places for the nodes of a graph ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Views/GraphLayout.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include <algorithm>

namespace facet {

namespace {
constexpr int32_t margin = 16, layerGap = 72, boxGap = 14, bendGap = 8;
/// Bends of all edges together; without a limit they would be quadratic.
constexpr size_t mostBends = 20'000;
constexpr unsigned orderSweeps = 8, placeSweeps = 6;

/// What stands in a layer: a box, or a bend, where a long edge passes.
struct Slot {
  uint32_t layer = 0;
  /// Its place in the layer's order.
  uint32_t rank = 0;
  int32_t height = 0;
  bool isBend = false;
  /// Of its middle.
  int64_t y = 0;
  /// Its neighbours in the layers before and behind.
  llvm::SmallVector<uint32_t, 4> before, after;
};

/// A drawing that is being made. Slots are the nodes, in their order, then the
/// bends.
class Drawing {
public:
  Drawing(llvm::ArrayRef<BoxSize> nodes, llvm::ArrayRef<BoxLink> edges)
      : nodes(nodes), edges(edges), slots(nodes.size()) {
    for (auto [slot, node] : llvm::zip(slots, nodes))
      slot.height = node.height;
  }

  GraphLayout make() {
    chooseLayers();
    addBends();
    fillLayers();
    reduceCrossings();
    chooseHeights();
    return finish();
  }

private:
  using Layers = std::vector<std::vector<uint32_t>>;

  void chooseLayers();
  std::vector<uint32_t> sourcesFirst() const;
  void pullSources();
  void addBends();
  void connect(uint32_t a, uint32_t b) {
    slots[a].after.push_back(b);
    slots[b].before.push_back(a);
  }
  void fillLayers();
  void reduceCrossings();
  void sortLayer(std::vector<uint32_t> &layer, bool byBefore);
  void setRanks(const std::vector<uint32_t> &layer) {
    for (auto [rank, slot] : llvm::enumerate(layer))
      slots[slot].rank = uint32_t(rank);
  }
  uint64_t countCrossings() const;
  uint64_t countCrossings(const std::vector<uint32_t> &layer) const;
  void chooseHeights();
  void placeLayer(const std::vector<uint32_t> &layer, bool useBefore,
                  bool useAfter);
  int64_t wishOf(const Slot &slot, bool useBefore, bool useAfter) const;
  GraphLayout finish();

  llvm::ArrayRef<BoxSize> nodes;
  llvm::ArrayRef<BoxLink> edges;
  std::vector<Slot> slots;
  /// Of each edge.
  std::vector<llvm::SmallVector<uint32_t, 2>> bends;
  Layers layers;
};
} // namespace

//===----------------------------------------------------------------------===//
// Layers
//===----------------------------------------------------------------------===//

/// The nodes so that edges lead from earlier to later ones, those of a cycle
/// last.
std::vector<uint32_t> Drawing::sourcesFirst() const {
  std::vector<uint32_t> open(nodes.size()), order;
  std::vector<llvm::SmallVector<uint32_t, 4>> targets(nodes.size());
  for (const BoxLink &edge : edges) {
    ++open[edge.to];
    targets[edge.from].push_back(edge.to);
  }
  std::vector<bool> isListed(nodes.size());
  auto list = [&](uint32_t node) {
    order.push_back(node);
    isListed[node] = true;
  };
  for (uint32_t i = 0; i != nodes.size(); ++i)
    if (!open[i])
      list(i);
  for (size_t next = 0; next != order.size(); ++next)
    for (uint32_t target : targets[order[next]])
      if (!--open[target])
        list(target);
  for (uint32_t i = 0; i != nodes.size(); ++i)
    if (!isListed[i])
      list(i);
  return order;
}

void Drawing::chooseLayers() {
  std::vector<llvm::SmallVector<uint32_t, 4>> targets(nodes.size());
  for (const BoxLink &edge : edges)
    targets[edge.from].push_back(edge.to);
  std::vector<uint32_t> order = sourcesFirst();
  std::vector<uint32_t> position(nodes.size());
  for (auto [index, node] : llvm::enumerate(order))
    position[node] = uint32_t(index);
  uint32_t last = 0;
  for (uint32_t node : order) {
    last = std::max(last, slots[node].layer);
    for (uint32_t target : targets[node])
      if (position[target] > position[node])
        slots[target].layer =
            std::max(slots[target].layer, slots[node].layer + 1);
  }
  for (auto [slot, node] : llvm::zip(slots, nodes))
    if (node.isLast)
      slot.layer = last;
  pullSources();
}

/// What reads nothing stands next to its first reader.
void Drawing::pullSources() {
  std::vector<bool> reads(nodes.size());
  std::vector<uint32_t> firstReader(nodes.size(), ~uint32_t(0));
  for (const BoxLink &edge : edges) {
    reads[edge.to] = true;
    firstReader[edge.from] =
        std::min(firstReader[edge.from], slots[edge.to].layer);
  }
  for (uint32_t i = 0; i != nodes.size(); ++i)
    if (!reads[i] && firstReader[i] != ~uint32_t(0) && firstReader[i] != 0)
      slots[i].layer = firstReader[i] - 1;
}

/// Long edges get a bend in each layer that they cross.
void Drawing::addBends() {
  bends.resize(edges.size());
  uint64_t wanted = 0;
  auto isForward = [&](const BoxLink &edge) {
    return slots[edge.from].layer < slots[edge.to].layer;
  };
  for (const BoxLink &edge : edges)
    if (isForward(edge))
      wanted += slots[edge.to].layer - slots[edge.from].layer - 1;
  bool hasBends = wanted <= mostBends;
  for (auto [index, edge] : llvm::enumerate(edges)) {
    if (!isForward(edge))
      continue;
    uint32_t end = slots[edge.to].layer, at = edge.from;
    for (uint32_t layer = slots[at].layer + 1; hasBends && layer < end;
         ++layer) {
      Slot bend;
      bend.layer = layer;
      bend.isBend = true;
      uint32_t number = uint32_t(slots.size());
      slots.push_back(std::move(bend));
      bends[index].push_back(number);
      connect(at, number);
      at = number;
    }
    if (slots[at].layer + 1 == end)
      connect(at, edge.to);
  }
}

//===----------------------------------------------------------------------===//
// The order within layers
//===----------------------------------------------------------------------===//

void Drawing::fillLayers() {
  for (auto [number, slot] : llvm::enumerate(slots)) {
    if (layers.size() <= slot.layer)
      layers.resize(slot.layer + 1);
    layers[slot.layer].push_back(uint32_t(number));
  }
  for (const std::vector<uint32_t> &layer : layers)
    setRanks(layer);
}

/// Sorts by the medians of the neighbours on one side; what has none there
/// keeps its place as far as possible.
void Drawing::sortLayer(std::vector<uint32_t> &layer, bool byBefore) {
  struct Entry {
    uint64_t key;
    uint32_t slot;
  };
  std::vector<Entry> entries;
  llvm::SmallVector<uint32_t, 16> ranks;
  for (uint32_t number : layer) {
    const Slot &slot = slots[number];
    ranks.clear();
    for (uint32_t neighbour : byBefore ? slot.before : slot.after)
      ranks.push_back(slots[neighbour].rank);
    llvm::sort(ranks);
    uint64_t key = 2 * uint64_t(slot.rank);
    if (!ranks.empty())
      key = uint64_t(ranks[(ranks.size() - 1) / 2]) + ranks[ranks.size() / 2];
    entries.push_back({key, number});
  }
  llvm::sort(entries, [&](const Entry &a, const Entry &b) {
    return std::make_pair(a.key, slots[a.slot].rank) <
           std::make_pair(b.key, slots[b.slot].rank);
  });
  for (auto [place, entry] : llvm::zip(layer, entries))
    place = entry.slot;
  setRanks(layer);
}

/// Crossings of the edges that lead to a layer: inversions, by a Fenwick tree.
uint64_t Drawing::countCrossings(const std::vector<uint32_t> &layer) const {
  uint32_t most = 0;
  for (uint32_t slot : layer)
    for (uint32_t neighbour : slots[slot].before)
      most = std::max(most, slots[neighbour].rank + 1);
  std::vector<uint32_t> tree(most + 1);
  llvm::SmallVector<uint32_t, 16> ranks;
  uint64_t crossings = 0, seen = 0;
  for (uint32_t slot : layer) {
    ranks.clear();
    for (uint32_t neighbour : slots[slot].before)
      ranks.push_back(slots[neighbour].rank);
    for (uint32_t rank : ranks) {
      crossings += seen;
      for (uint32_t i = rank + 1; i != 0; i &= i - 1)
        crossings -= tree[i];
    }
    for (uint32_t rank : ranks)
      for (uint32_t i = rank + 1; i <= most; i += i & (~i + 1))
        ++tree[i];
    seen += ranks.size();
  }
  return crossings;
}

uint64_t Drawing::countCrossings() const {
  uint64_t crossings = 0;
  for (const std::vector<uint32_t> &layer : layers)
    crossings += countCrossings(layer);
  return crossings;
}

void Drawing::reduceCrossings() {
  Layers best = layers;
  uint64_t fewest = countCrossings();
  for (unsigned sweep = 0; sweep != orderSweeps && fewest; ++sweep) {
    bool isForward = sweep % 2 == 0;
    if (isForward)
      for (size_t i = 1; i < layers.size(); ++i)
        sortLayer(layers[i], /*byBefore=*/true);
    else
      for (size_t i = layers.size(); i-- > 1;)
        sortLayer(layers[i - 1], /*byBefore=*/false);
    uint64_t crossings = countCrossings();
    if (crossings >= fewest)
      continue;
    fewest = crossings;
    best = layers;
  }
  layers = std::move(best);
  for (const std::vector<uint32_t> &layer : layers)
    setRanks(layer);
}

//===----------------------------------------------------------------------===//
// Heights
//===----------------------------------------------------------------------===//

/// The mean of the neighbours' heights; its own where it has none. Bends count
/// more, so that long edges become straight.
int64_t Drawing::wishOf(const Slot &slot, bool useBefore, bool useAfter) const {
  int64_t sum = 0, weight = 0;
  auto add = [&](llvm::ArrayRef<uint32_t> neighbours) {
    for (uint32_t number : neighbours) {
      const Slot &neighbour = slots[number];
      int64_t w = slot.isBend && neighbour.isBend ? 8 : 1;
      sum += w * neighbour.y;
      weight += w;
    }
  };
  if (useBefore)
    add(slot.before);
  if (useAfter)
    add(slot.after);
  return weight ? sum / weight : slot.y;
}

/// The distance of the middles of two slots, one above the other.
static int64_t distance(const Slot &above, const Slot &below) {
  int32_t gap = above.isBend || below.isBend ? bendGap : boxGap;
  return (above.height + below.height) / 2 + gap;
}

/// Moves the slots of a layer as near to their wishes as the distances allow,
/// by least squares: pool adjacent violators. Linear.
void Drawing::placeLayer(const std::vector<uint32_t> &layer, bool useBefore,
                         bool useAfter) {
  /// Slots that touch each other. `sum`: of their wishes, each less its
  /// distance from the top of the layer.
  struct Pool {
    int64_t sum, count;
    int64_t mean() const { return sum / count; }
  };
  std::vector<Pool> pools;
  std::vector<int64_t> offsets;
  for (auto [index, number] : llvm::enumerate(layer)) {
    const Slot &slot = slots[number];
    offsets.push_back(
        index ? offsets.back() + distance(slots[layer[index - 1]], slot) : 0);
    Pool pool{wishOf(slot, useBefore, useAfter) - offsets.back(), 1};
    while (!pools.empty() && pools.back().mean() >= pool.mean()) {
      pool.sum += pools.back().sum;
      pool.count += pools.back().count;
      pools.pop_back();
    }
    pools.push_back(pool);
  }
  size_t next = 0;
  for (const Pool &pool : pools)
    for (int64_t i = 0; i != pool.count; ++i, ++next)
      slots[layer[next]].y = pool.mean() + offsets[next];
}

void Drawing::chooseHeights() {
  for (const std::vector<uint32_t> &layer : layers)
    for (size_t i = 1; i < layer.size(); ++i)
      slots[layer[i]].y = slots[layer[i - 1]].y +
                          distance(slots[layer[i - 1]], slots[layer[i]]);
  for (unsigned sweep = 0; sweep != placeSweeps; ++sweep) {
    for (const std::vector<uint32_t> &layer : layers)
      placeLayer(layer, /*useBefore=*/true, /*useAfter=*/sweep != 0);
    for (const std::vector<uint32_t> &layer : llvm::reverse(layers))
      placeLayer(layer, /*useBefore=*/sweep != 0, /*useAfter=*/true);
  }
}

//===----------------------------------------------------------------------===//
// The drawing
//===----------------------------------------------------------------------===//

GraphLayout Drawing::finish() {
  GraphLayout layout;
  std::vector<int32_t> x(layers.size()), width(layers.size());
  int32_t right = margin;
  for (auto [index, layer] : llvm::enumerate(layers)) {
    for (uint32_t slot : layer)
      if (!slots[slot].isBend)
        width[index] = std::max(width[index], nodes[slot].width);
    x[index] = right;
    right += width[index] + layerGap;
  }
  layout.width = layers.empty() ? 2 * margin : right - layerGap + margin;

  int64_t top = 0, bottom = 0;
  for (auto [index, slot] : llvm::enumerate(slots)) {
    int64_t above = slot.y - slot.height / 2, below = slot.y + slot.height / 2;
    top = index ? std::min(top, above) : above;
    bottom = index ? std::max(bottom, below) : below;
  }
  layout.height = int32_t(bottom - top) + 2 * margin;
  auto yOf = [&](const Slot &slot) { return int32_t(slot.y - top) + margin; };

  for (const Slot &slot : llvm::ArrayRef(slots).take_front(nodes.size()))
    layout.boxes.push_back({x[slot.layer], yOf(slot) - slot.height / 2,
                            width[slot.layer], slot.height});
  for (auto [edge, route] : llvm::zip(edges, bends)) {
    const Slot &from = slots[edge.from], &to = slots[edge.to];
    std::vector<GraphPoint> &points = layout.routes.emplace_back();
    points.push_back({x[from.layer] + width[from.layer], yOf(from)});
    for (uint32_t number : route) {
      const Slot &bend = slots[number];
      points.push_back({x[bend.layer], yOf(bend)});
      points.push_back({x[bend.layer] + width[bend.layer], yOf(bend)});
    }
    points.push_back({x[to.layer], yOf(to)});
  }
  return layout;
}

GraphLayout layOutGraph(llvm::ArrayRef<BoxSize> nodes,
                        llvm::ArrayRef<BoxLink> edges) {
  return Drawing(nodes, edges).make();
}

} // namespace facet
