//===- AssertionPaths.cpp - Names that assertions may use -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Testing/AssertionPaths.h"

using namespace facet;

namespace {
/// What may stand under a name of a path.
struct PathNode {
  llvm::StringLiteral name;
  enum class Shape : uint8_t {
    /// No parts, or those of `children`.
    Fixed,
    /// A list, whose items have the `children`.
    List,
    /// A value of the document's: anything.
    Open
  } shape = Shape::Fixed;
  llvm::ArrayRef<PathNode> children = {};
};
using Shape = PathNode::Shape;

/// Canonical JSON: docs/Language.md 1.14.
constexpr PathNode metadata[] = {
    {"budget_units"}, {"document_hash"},   {"facet_version"},
    {"mode"},         {"host_profile_id"}, {"policy_hash"},
    {"profile"},      {"policy_version"},  {"target_provider_id"}};
constexpr PathNode function[] = {{"name"},
                                 {"description"},
                                 {"parameters", Shape::Open},
                                 {"returns", Shape::Open}};
constexpr PathNode tool[] = {
    {"type"}, {"interface"}, {"effect"}, {"function", Shape::Fixed, function}};
constexpr PathNode digest[] = {{"algo"}, {"value"}};
constexpr PathNode shape[] = {{"width"}, {"height"}, {"duration"}};
constexpr PathNode asset[] = {{"kind"},
                              {"format"},
                              {"digest", Shape::Fixed, digest},
                              {"shape", Shape::Fixed, shape}};
constexpr PathNode item[] = {
    {"type"}, {"text"}, {"asset", Shape::Fixed, asset}};
constexpr PathNode message[] = {{"role"}, {"content", Shape::List, item}};
constexpr PathNode canonical[] = {{"metadata", Shape::Fixed, metadata},
                                  {"tools", Shape::List, tool},
                                  {"messages", Shape::List, message}};

constexpr PathNode section[] = {{"id"},         {"before"}, {"after_strategy"},
                                {"after_cuts"}, {"after"},  {"action"},
                                {"reason"}};

/// What a test is told of its run: docs/Telemetry.md.
constexpr PathNode telemetry[] = {{"gas_used"},
                                  {"gas"},
                                  {"tokens_used"},
                                  {"units_used"},
                                  {"budget_units"},
                                  {"messages"},
                                  {"tools"},
                                  {"sections", Shape::List, section},
                                  {"sections_cut"},
                                  {"sections_dropped"},
                                  {"sections_kept"},
                                  {"sections_put_back"},
                                  {"tokens_allocated"},
                                  {"efficiency_percent"},
                                  {"lenses_executed"},
                                  {"variables_computed"},
                                  {"host_calls"},
                                  {"lens_cache_hits"},
                                  {"lens_cache_misses"}};

constexpr PathNode canonicalRoot = {"canonical", Shape::Fixed, canonical};
constexpr PathNode telemetryRoot = {"telemetry", Shape::Fixed, telemetry};
} // namespace

std::optional<UnknownPathName>
facet::findUnknownName(const Assertion &assertion) {
  const PathNode *node = nullptr;
  if (assertion.root == Assertion::Root::Canonical)
    node = &canonicalRoot;
  else if (assertion.root == Assertion::Root::Telemetry)
    node = &telemetryRoot;
  else
    return std::nullopt;
  std::string path = node->name.str();
  bool isInList = false;
  for (const Assertion::Segment &segment : assertion.path) {
    if (node->shape == Shape::Open)
      return std::nullopt;
    if (segment.index) {
      path += "[" + std::to_string(*segment.index) + "]";
      isInList = false;
      continue;
    }
    auto found = llvm::find_if(node->children, [&](const PathNode &child) {
      return child.name == segment.name;
    });
    if (isInList || found == node->children.end()) {
      UnknownPathName unknown{segment.name, std::move(path), isInList, {}};
      for (const PathNode &child : node->children)
        unknown.known.push_back(child.name);
      return unknown;
    }
    node = &*found;
    isInList = node->shape == Shape::List;
    path += "." + node->name.str();
  }
  return std::nullopt;
}
