//===- LanguageEnums.h - What every stage names alike --------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Enumerations of the language that stand in the syntax tree's analysis, in the
// IR, in plans and in what a run writes. They stand below all of these, so that
// a host which only runs plans needs no front end.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_LANGUAGEENUMS_H
#define FACET_SUPPORT_LANGUAGEENUMS_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>

namespace facet {

/// docs/Language.md 1.10.
enum class Profile : uint8_t { Hypervisor, Core };
/// docs/Language.md 1.9.
enum class Mode : uint8_t { Exec, Pure };
/// Of a message (docs/Language.md 1.7).
enum class Role : uint8_t { System, User, Assistant };
/// In which order messages are emitted: by role (docs/Language.md 1.14), or all
/// system messages, then all others as they stand in the text (3.11).
enum class MessageOrder : uint8_t { Standard, Source };
/// What the guard decides about (docs/Language.md 1.12).
enum class GuardedOp : uint8_t { ToolExpose, ToolCall, LensCall, MessageEmit };
inline constexpr unsigned guardedOpCount = 4;
/// A condition of a policy rule (docs/Language.md 1.12).
enum class ConditionKind : uint8_t {
  True,
  False,
  Reference,
  Not,
  All,
  Any,
  /// Evaluating it fails for certain (an unknown variable or path behind the
  /// first argument of all/any): the decision is undecidable if reached.
  Undecidable
};

/// "hypervisor", "core".
llvm::StringRef profileName(Profile profile);
/// "exec", "pure".
llvm::StringRef modeName(Mode mode);
/// "system", "user", "assistant".
llvm::StringRef roleName(Role role);
/// The role of this name that a turn of a history may have: user or assistant
/// (docs/Language.md 3.11).
std::optional<Role> roleOfTurn(llvm::StringRef name);
/// "tool_expose" …
llvm::StringRef guardedOpName(GuardedOp op);

/// Units, where neither the document nor the host says anything
/// (docs/Language.md 1.7).
inline constexpr int64_t defaultBudget = 4096;

} // namespace facet

#endif // FACET_SUPPORT_LANGUAGEENUMS_H
