//===- GraphLayoutTest.cpp - Places for the nodes of a graph --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Views/GraphLayout.h"
#include "gtest/gtest.h"
#include <map>
#include <random>

using namespace facet;

namespace {
std::vector<BoxSize> boxes(size_t count) {
  return std::vector<BoxSize>(count, BoxSize{100, 40, false});
}

/// No two boxes share a point, and all stand in the drawing.
void expectApart(const GraphLayout &layout) {
  std::map<int32_t, std::vector<std::pair<int32_t, int32_t>>> columns;
  for (const GraphBox &box : layout.boxes) {
    EXPECT_GE(box.x, 0);
    EXPECT_GE(box.y, 0);
    EXPECT_LE(box.x + box.width, layout.width);
    EXPECT_LE(box.y + box.height, layout.height);
    columns[box.x].push_back({box.y, box.y + box.height});
  }
  int32_t right = -1;
  for (auto &[x, column] : columns) {
    EXPECT_GT(x, right);
    std::sort(column.begin(), column.end());
    for (size_t i = 1; i < column.size(); ++i)
      EXPECT_GT(column[i].first, column[i - 1].second);
    for (const GraphBox &box : layout.boxes)
      if (box.x == x)
        right = std::max(right, box.x + box.width);
  }
}

/// A graph of edges from smaller to greater numbers.
std::vector<BoxLink> randomLinks(uint32_t nodes, size_t count, unsigned seed) {
  std::mt19937 random(seed);
  std::vector<BoxLink> links;
  for (size_t i = 0; i != count; ++i) {
    uint32_t a = random() % nodes, b = random() % nodes;
    if (a != b)
      links.push_back({std::min(a, b), std::max(a, b)});
  }
  return links;
}
} // namespace

TEST(GraphLayoutTest, EmptyGraph) {
  GraphLayout layout = layOutGraph({}, {});
  EXPECT_TRUE(layout.boxes.empty());
  EXPECT_GT(layout.width, 0);
  EXPECT_GT(layout.height, 0);
}

TEST(GraphLayoutTest, ChainGoesStraightToTheRight) {
  GraphLayout layout = layOutGraph(boxes(3), {{0, 1}, {1, 2}});
  EXPECT_LT(layout.boxes[0].x, layout.boxes[1].x);
  EXPECT_LT(layout.boxes[1].x, layout.boxes[2].x);
  EXPECT_EQ(layout.boxes[0].y, layout.boxes[1].y);
  EXPECT_EQ(layout.boxes[1].y, layout.boxes[2].y);
}

TEST(GraphLayoutTest, EdgesJoinTheSidesOfTheirBoxes) {
  std::vector<BoxLink> links = randomLinks(40, 90, 1);
  GraphLayout layout = layOutGraph(boxes(40), links);
  ASSERT_EQ(layout.routes.size(), links.size());
  for (size_t i = 0; i != links.size(); ++i) {
    const GraphBox &from = layout.boxes[links[i].from],
                   &to = layout.boxes[links[i].to];
    EXPECT_EQ(layout.routes[i].front().x, from.x + from.width);
    EXPECT_EQ(layout.routes[i].front().y, from.y + from.height / 2);
    EXPECT_EQ(layout.routes[i].back().x, to.x);
    EXPECT_EQ(layout.routes[i].back().y, to.y + to.height / 2);
    for (size_t k = 1; k < layout.routes[i].size(); ++k)
      EXPECT_LE(layout.routes[i][k - 1].x, layout.routes[i][k].x);
  }
}

TEST(GraphLayoutTest, LongEdgesPassBetweenBoxes) {
  // 0 → 1 → 2 and 0 → 2: the last passes the layer of 1, above or below it.
  GraphLayout layout = layOutGraph(boxes(3), {{0, 1}, {1, 2}, {0, 2}});
  ASSERT_EQ(layout.routes[2].size(), 4u);
  int32_t y = layout.routes[2][1].y;
  EXPECT_EQ(layout.routes[2][2].y, y);
  EXPECT_TRUE(y < layout.boxes[1].y ||
              y > layout.boxes[1].y + layout.boxes[1].height);
}

TEST(GraphLayoutTest, CrossingsThatNeedNotBeAreNot) {
  // As listed, the two edges cross.
  GraphLayout layout = layOutGraph(boxes(4), {{0, 3}, {1, 2}});
  EXPECT_EQ(layout.boxes[0].y < layout.boxes[1].y,
            layout.boxes[3].y < layout.boxes[2].y);
}

TEST(GraphLayoutTest, LastBoxesShareTheLastLayer) {
  std::vector<BoxSize> nodes = boxes(5);
  nodes[3].isLast = nodes[4].isLast = true;
  GraphLayout layout = layOutGraph(nodes, {{0, 1}, {1, 2}, {2, 3}});
  EXPECT_EQ(layout.boxes[3].x, layout.boxes[4].x);
  EXPECT_GT(layout.boxes[4].x, layout.boxes[2].x);
}

TEST(GraphLayoutTest, SourcesStandNextToTheirReaders) {
  // 3 is read by 2 only, which is two layers behind 0.
  GraphLayout layout = layOutGraph(boxes(4), {{0, 1}, {1, 2}, {3, 2}});
  EXPECT_EQ(layout.boxes[3].x, layout.boxes[1].x);
}

TEST(GraphLayoutTest, CyclesDoNoHarm) {
  GraphLayout layout =
      layOutGraph(boxes(4), {{0, 1}, {1, 2}, {2, 0}, {3, 3}, {2, 3}});
  EXPECT_EQ(layout.boxes.size(), 4u);
  EXPECT_EQ(layout.routes.size(), 5u);
  expectApart(layout);
}

TEST(GraphLayoutTest, BoxesNeverOverlap) {
  for (unsigned seed = 0; seed != 40; ++seed) {
    uint32_t nodes = 2 + seed * 3;
    std::vector<BoxSize> sizes = boxes(nodes);
    std::mt19937 random(seed);
    for (BoxSize &size : sizes)
      size = {int32_t(40 + random() % 200), int32_t(20 + random() % 60),
              random() % 8 == 0};
    expectApart(layOutGraph(sizes, randomLinks(nodes, 2 * nodes, seed)));
  }
}

TEST(GraphLayoutTest, SameGraphSameDrawing) {
  std::vector<BoxLink> links = randomLinks(120, 300, 7);
  GraphLayout first = layOutGraph(boxes(120), links),
              second = layOutGraph(boxes(120), links);
  for (size_t i = 0; i != first.boxes.size(); ++i) {
    EXPECT_EQ(first.boxes[i].x, second.boxes[i].x);
    EXPECT_EQ(first.boxes[i].y, second.boxes[i].y);
  }
}

// With a bend in each layer this would be 50 million bends.
TEST(GraphLayoutTest, VeryLongEdgesGoStraight) {
  constexpr uint32_t count = 10'000;
  std::vector<BoxLink> links;
  for (uint32_t i = 1; i != count; ++i) {
    links.push_back({i - 1, i});
    links.push_back({0, i});
  }
  GraphLayout layout = layOutGraph(boxes(count), links);
  EXPECT_EQ(layout.routes[3].size(), 2u);
}
