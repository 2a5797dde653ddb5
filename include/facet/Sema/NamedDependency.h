//===- NamedDependency.h - What an entry was made of, by name ---*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SEMA_NAMEDDEPENDENCY_H
#define FACET_SEMA_NAMEDDEPENDENCY_H

#include "llvm/ADT/StringRef.h"

namespace facet {

/// What names are names of.
enum class NameKind : uint8_t {
  Variable,
  /// A variable that begins with `@input`.
  Input,
  Interface,
  /// "Interface.function".
  Tool,
  Lens,
  /// The id of a message or of a history.
  Message,
  /// The id of a history.
  History
};
constexpr unsigned nameKindCount = 7;

/// Something outside an entry of the document that the result of the entry was
/// made of (docs/Rationale/Sema.md). An entry is a variable with its declared
/// type, a message, an interface, a rule or a test.
struct NamedDependency {
  enum class Part : uint8_t {
    /// Whether there is something of that name, and its result: the type of a
    /// variable, the functions of an interface, the signature of a lens.
    Result,
    /// Which names of the kind there are; `name` is empty.
    AllNames
  };
  NameKind kind = NameKind::Variable;
  Part part = Part::Result;
  /// Points into a source, or into the syntax tree.
  llvm::StringRef name;

  friend bool operator==(const NamedDependency &a, const NamedDependency &b) {
    return a.kind == b.kind && a.part == b.part && a.name == b.name;
  }
};

} // namespace facet

#endif // FACET_SEMA_NAMEDDEPENDENCY_H
