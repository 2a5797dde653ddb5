//===- Turns.h - The turns of a history ----------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PACKING_TURNS_H
#define FACET_PACKING_TURNS_H

#include "facet/Packing/Content.h"
#include "facet/Support/LanguageEnums.h"
#include <vector>

namespace facet {

/// A turn of a history: a section of its own (docs/Language.md 3.11).
struct Turn {
  Role role = Role::User;
  /// A checked content.
  Value content;
};

/// Why a value is no list of turns.
struct TurnsProblem {
  /// A value of another type, or a content that is none: F451, rather than a
  /// role that is neither user nor assistant or an asset that is not canonical
  /// (F452).
  bool isType = true;
  std::string message;
  /// What to write instead, if known.
  std::string help = {};
};

/// Reads the turns of a history into `turns`, oldest first; what else a turn
/// has is left out. On a problem says which turn has it.
std::optional<TurnsProblem> readTurns(Value value, Contents &contents,
                                      std::vector<Turn> &turns);

} // namespace facet

#endif // FACET_PACKING_TURNS_H
