//===- TurnIds.h - Names of turns of a history ---------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_TURNIDS_H
#define FACET_SUPPORT_TURNIDS_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>

namespace facet {

/// "chat.3": the id of turn `number`, from 1, of the history "chat"
/// (docs/Language.md 3.11).
std::string turnId(llvm::StringRef history, uint64_t number);

/// "chat" of "chat.3": the history that the id is of a turn of, if there is
/// one; it may be called "". nullopt if the id does not end as those of turns
/// do.
std::optional<llvm::StringRef> historyOfTurnId(llvm::StringRef id);

} // namespace facet

#endif // FACET_SUPPORT_TURNIDS_H
