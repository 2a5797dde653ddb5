//===- HistoryTest.cpp - Histories and the order of messages --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SemaTest.h"

using namespace facet;

TEST(History, StandsAmongTheMessages) {
  auto doc = analyseText("@user\n"
                         "  content: \"a\"\n"
                         "\n"
                         "@x.fct.history\n"
                         "  priority: 7\n"
                         "  shrink: 2\n"
                         "  strategy: trim()\n"
                         "  turns: [{ role: \"user\", content: \"b\" }]\n"
                         "\n"
                         "@x.fct.history(when=false)\n"
                         "  id: \"chat\"\n"
                         "  turns: []\n"
                         "\n"
                         "@x.fct.history\n"
                         "  turns: []\n");
  EXPECT_EQ(doc.errors(), Strings{});
  ASSERT_EQ(doc.program.messages.size(), 4u);
  const Message &history = doc.program.messages[1];
  EXPECT_FALSE(doc.program.messages[0].isHistory());
  EXPECT_TRUE(history.isHistory());
  EXPECT_EQ(history.id, "history#1");
  EXPECT_EQ(history.priority, 7);
  EXPECT_EQ(history.shrink, 2);
  ASSERT_TRUE(history.strategy);
  EXPECT_EQ(printType(doc.program.contentTypeOf(history)), "string");
  EXPECT_EQ(doc.program.messages[2].id, "chat");
  EXPECT_EQ(doc.program.messages[2].gates.size(), 1u);
  // Counted with those that have an id, or are gated.
  EXPECT_EQ(doc.program.messages[3].id, "history#3");
  EXPECT_EQ(doc.program.order, MessageOrder::Source);
}

TEST(History, TakesDefaultsOfItsAliasAndOfItsId) {
  auto doc =
      analyseText("@system\n"
                  "  content: \"a\"\n"
                  "  context_priority: { history: \"medium\", chat: \"low\" }\n"
                  "\n"
                  "@x.fct.history\n"
                  "  turns: []\n"
                  "\n"
                  "@x.fct.history\n"
                  "  id: \"chat\"\n"
                  "  turns: []\n");
  EXPECT_EQ(doc.errors(), Strings{});
  EXPECT_EQ(doc.program.messages[1].priority, 500);
  EXPECT_EQ(doc.program.messages[1].shrink, 1);
  EXPECT_EQ(doc.program.messages[2].priority, 100);
  EXPECT_EQ(doc.program.messages[2].shrink, 2);
}

TEST(History, TypesOfTurns) {
  struct {
    const char *type;
    bool isTurns;
  } cases[] = {
      {"any", true},
      {"list<any>", true},
      {"list<map<string, any>>", true},
      {"list<map<string, string>>", true},
      {"list<map<string, int>>", false},
      {"list<struct { role: string, content: string }>", true},
      {"list<struct { role: string, content: list<any> }>", true},
      {"list<struct { role: string, content: string | list<any>, n: int }>",
       true},
      {"list<struct { role: string, content: any }>", true},
      {"list<struct { role: int, content: string }>", false},
      {"list<struct { role: string, content: int }>", false},
      {"list<struct { role: string }>", false},
      {"list<struct { role: string, content: string }> | null", false},
      {"struct { role: string, content: string }", false},
      {"string", false},
  };
  for (const auto &test : cases) {
    auto doc = analyseText(std::string("@vars\n  t: @input(type=\"") +
                           test.type + "\")\n\n@x.fct.history\n  turns: $t\n");
    EXPECT_EQ(doc.errors().empty(), test.isTurns) << test.type;
  }
}

TEST(Conversation, DecidesTheOrder) {
  auto orderOf = [](const char *order) {
    return analyseText(std::string("@x.fct.conversation\n  order: \"") + order +
                       "\"\n")
        .program.order;
  };
  EXPECT_EQ(orderOf("source"), MessageOrder::Source);
  EXPECT_EQ(orderOf("standard"), MessageOrder::Standard);
  EXPECT_EQ(analyseText("@user\n  content: \"a\"\n").program.order,
            MessageOrder::Standard);
}
