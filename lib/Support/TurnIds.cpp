//===- TurnIds.cpp - Names of turns of a history --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/TurnIds.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace facet {

std::string turnId(llvm::StringRef history, uint64_t number) {
  std::string id = history.str();
  id += '.';
  id += llvm::utostr(number);
  return id;
}

std::optional<llvm::StringRef> historyOfTurnId(llvm::StringRef id) {
  auto [history, number] = id.rsplit('.');
  if (number.empty() || number.front() == '0' ||
      !llvm::all_of(number, llvm::isDigit))
    return std::nullopt;
  return history;
}

} // namespace facet
