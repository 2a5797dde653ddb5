//===- TurnIdsTest.cpp - Names of turns of a history ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/TurnIds.h"
#include "facet/Support/LanguageEnums.h"
#include "gtest/gtest.h"

using namespace facet;

TEST(TurnIds, GoThereAndBack) {
  EXPECT_EQ(turnId("history#1", 1), "history#1.1");
  for (uint64_t number : {uint64_t(1), uint64_t(10), ~uint64_t(0)})
    EXPECT_EQ(historyOfTurnId(turnId("a.b", number)), "a.b");
  EXPECT_EQ(historyOfTurnId(turnId("", 3)), "");
}

TEST(TurnIds, CountFromOneWithoutZerosInFront) {
  for (llvm::StringRef id : {"", "chat", "chat.", "chat.0", "chat.01", "chat.x",
                             "chat.1x", "chat.-1", "chat.1."})
    EXPECT_EQ(historyOfTurnId(id), std::nullopt) << id.str();
}

TEST(TurnIds, RolesOfTurns) {
  EXPECT_EQ(roleOfTurn("user"), Role::User);
  EXPECT_EQ(roleOfTurn("assistant"), Role::Assistant);
  for (llvm::StringRef name : {"system", "User", "tool", ""})
    EXPECT_FALSE(roleOfTurn(name)) << name.str();
}
