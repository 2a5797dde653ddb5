//===- Turns.cpp - The turns of a history ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Packing/Turns.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"

namespace facet {

/// Reads a turn, or says why it is none.
static std::optional<TurnsProblem> readTurn(Value value, Contents &contents,
                                            Turn &turn) {
  if (!value.isMap())
    return TurnsProblem{true, "it is " + describeKind(value) +
                                  ", but a turn is a map with 'role' and "
                                  "'content'"};
  const Value *role = value.find("role"), *content = value.find("content");
  if (!role || !content)
    return TurnsProblem{true,
                        role ? "it has no 'content'" : "it has no 'role'"};
  if (!role->isString())
    return TurnsProblem{true, "its 'role' is " + describeKind(*role) +
                                  ", not a string"};
  std::optional<Role> known = roleOfTurn(role->asString());
  if (!known)
    return TurnsProblem{
        false,
        ("its role is \"" + role->asString() + "\", neither user nor assistant")
            .str(),
        "leave out what is not a turn: '|> filter(\"item.role == \\\"user\\\" "
        "or "
        "item.role == \\\"assistant\\\"\")'"};
  if (std::optional<ContentProblem> problem = contents.check(*content))
    return TurnsProblem{!problem->isAsset, "its content: " + problem->message,
                        std::move(problem->help)};
  turn = {*known, *content};
  return std::nullopt;
}

std::optional<TurnsProblem> readTurns(Value value, Contents &contents,
                                      std::vector<Turn> &turns) {
  turns.clear();
  if (!value.isList())
    return TurnsProblem{true, "it is " + describeKind(value) +
                                  ", not a list of turns"};
  turns.resize(value.size());
  for (auto [index, item] : llvm::enumerate(value.asList())) {
    std::optional<TurnsProblem> problem =
        readTurn(item, contents, turns[index]);
    if (!problem)
      continue;
    problem->message =
        "turn " + llvm::utostr(index + 1) + ": " + problem->message;
    return problem;
  }
  return std::nullopt;
}

} // namespace facet
