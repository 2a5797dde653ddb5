//===- WideUnionTest.cpp - Unions of many members -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is found by the index of a union's members must be what looking at each
// of them finds. The great sizes would take hours if each were looked at.
//
//===----------------------------------------------------------------------===//
#include "TypesTest.h"
#include <random>

using namespace facet;

namespace {

class WideUnionTest : public TypesTest {
protected:
  unsigned below(unsigned n) { return unsigned(random() % n); }

  std::string name() { return std::string(1, char('a' + below(4))); }

  std::string randomType(unsigned levels) {
    switch (below(levels ? 13 : 7)) {
    case 0:
      return "null";
    case 1:
      return "bool";
    case 2: {
      unsigned min = below(6);
      return "int(min=" + std::to_string(min) +
             ", max=" + std::to_string(min + below(3)) + ")";
    }
    case 3:
      return "float(min=" + std::to_string(below(6)) + ".0)";
    case 4:
      return "string(enum=[\"" + name() + "\", \"" + name() + "x\"])";
    case 5:
      return below(4) ? "string(pattern=\"" + name() + "\")" : "string";
    case 6:
      return below(4) ? "embedding<size=" + std::to_string(1 + below(3)) + ">"
                      : "image(max_dim=10)";
    case 7:
      return "list<" + randomType(levels - 1) + ">";
    case 8:
      return "map<string, " + randomType(levels - 1) + ">";
    case 9:
      return randomType(levels - 1) + " | " + randomType(levels - 1);
    default: {
      std::string text = "struct {";
      for (char field = 'a'; field != 'e'; ++field)
        if (below(2))
          text += (text.back() == '{' ? " " : ", ") + std::string(1, field) +
                  ": " + randomType(levels - 1);
      return text + " }";
    }
    }
  }

  std::string randomValue(unsigned levels) {
    switch (below(levels ? 8 : 5)) {
    case 0:
      return "null";
    case 1:
      return "true";
    case 2:
      return std::to_string(below(8));
    case 3:
      return std::to_string(below(8)) + ".5";
    case 4:
      return "\"" + name() + (below(2) ? "x\"" : "\"");
    case 5: {
      std::string text = "[";
      for (unsigned i = below(4); i; --i)
        text += randomValue(levels - 1) + (i > 1 ? ", " : "");
      return text + "]";
    }
    default: {
      std::string text = "{";
      for (char field = 'a'; field != 'f'; ++field)
        if (below(2))
          text += (text.size() > 1 ? ", \"" : "\"") + std::string(1, field) +
                  "\": " + randomValue(levels - 1);
      return text + "}";
    }
    }
  }

  /// A union of at least 30 members.
  const Type *randomUnion() {
    llvm::SmallVector<const Type *, 64> members;
    const Type *all = context.get(Kind::Never);
    while (all->members().size() < 30) {
      members.push_back(type(randomType(2)));
      all = context.unionOf(members);
    }
    return all;
  }

  /// "f{n}" and the like for 0, 1 … with `separator` between.
  static std::string join(unsigned count, llvm::StringRef separator,
                          llvm::function_ref<std::string(std::string)> part) {
    std::string text;
    for (unsigned i = 0; i != count; ++i) {
      text += i ? separator : "";
      text += part(std::to_string(i));
    }
    return text;
  }

  std::mt19937 random{42};
};

TEST_F(WideUnionTest, FindsWhatEachMemberAccepts) {
  unsigned fitting = 0, breaking = 0, wrong = 0;
  for (unsigned round = 0; round != 60; ++round) {
    const Type *all = randomUnion();
    for (unsigned i = 0; i != 60; ++i) {
      std::string text = randomValue(3);
      Value value = json(text);
      for (bool fromJson : {false, true}) {
        bool fits = false;
        const Type *nearest = nullptr;
        std::string complaint;
        for (const Type *member : all->members()) {
          auto mismatch = checkValue(value, member, fromJson);
          fits |= !mismatch;
          if (mismatch && mismatch->isConstraint && !nearest) {
            nearest = member;
            complaint = mismatch->path + mismatch->message;
          }
        }
        auto mismatch = checkValue(value, all, fromJson);
        ASSERT_EQ(!mismatch, fits) << text << " " << printType(all);
        fitting += fits;
        if (fits)
          continue;
        ASSERT_EQ(mismatch->isConstraint, nearest != nullptr) << text;
        ++(nearest ? breaking : wrong);
        if (nearest)
          ASSERT_EQ(mismatch->path + mismatch->message, complaint) << text;
      }
    }
  }
  EXPECT_GT(fitting, 1000u);
  EXPECT_GT(breaking, 100u);
  EXPECT_GT(wrong, 100u);
}

TEST_F(WideUnionTest, TypesFitAsTheyFitEachMember) {
  unsigned found[2] = {};
  for (unsigned round = 0; round != 60; ++round) {
    const Type *all = randomUnion();
    for (unsigned i = 0; i != 60; ++i) {
      const Type *from = type(randomType(3));
      if (from->is(Kind::Union))
        continue;
      Fit best = Fit::Never;
      for (const Type *member : all->members())
        best = std::max(best, context.fit(from, member));
      // Whether constraints hold is not told apart.
      Fit fit = context.fit(from, all);
      ASSERT_EQ(std::min(fit, Fit::Constrained),
                std::min(best, Fit::Constrained))
          << printType(from) << " to " << printType(all);
      ASSERT_LE(fit, best);
      ++found[fit != Fit::Never];
    }
  }
  EXPECT_GT(found[0], 500u);
  EXPECT_GT(found[1], 500u);
}

/// The worst of the members, but InPart where only some fit.
static Fit fitOfAll(TypeContext &context, const Type *from, const Type *to) {
  Fit worst = Fit::Always, best = Fit::Never;
  for (const Type *member : from->members()) {
    Fit fit = context.fit(member, to);
    worst = std::min(worst, fit);
    best = std::max(best, fit);
  }
  return worst == Fit::Never && best != Fit::Never ? Fit::InPart : worst;
}

TEST_F(WideUnionTest, FitsAsEachOfItsMembersFits) {
  unsigned found[unsigned(Fit::Always) + 1] = {};
  auto check = [&](const Type *from, const Type *to) {
    Fit expected = fitOfAll(context, from, to);
    ASSERT_EQ(context.fit(from, to), expected)
        << printType(from) << " to " << printType(to);
    ++found[unsigned(expected)];
    if (from->depth() + 2 > maxTypeDepth)
      return;
    ASSERT_EQ(context.fit(context.list(from), context.list(to)), expected);
    ASSERT_EQ(context.fit(context.structure({{"f", from}}), context.map(to)),
              expected);
  };
  for (unsigned round = 0; round != 60; ++round) {
    const Type *from = randomUnion();
    for (unsigned i = 0; i != 60; ++i)
      check(from, type(randomType(3)));
    check(from, randomUnion());
    check(from, context.any());
    // Of one kind, so that all of them may fit.
    for (const char *before : {"list<", "map<string, ", "struct { a: "}) {
      const char *after = *before == 's' ? " }" : ">";
      llvm::SmallVector<const Type *, 64> members;
      for (unsigned i = 0; i != 40; ++i)
        members.push_back(type(before + randomType(0) + after));
      for (unsigned i = 0; i != 24; ++i)
        members.push_back(type(before + randomType(1) + after));
      const Type *alike = context.unionOf(members);
      for (const char *part :
           {"any", "null | bool | int | float | string", "string", "int(min=0)",
            "null | bool | int | float | string | list<any> | image",
            "map<string, any>", "list<int>", "embedding<size=2>", "struct {}"})
        for (const char *to : {"list<", "map<string, ", "struct { a: "})
          check(alike,
                type(std::string(to) + part + (*to == 's' ? " }" : ">")));
      // All of them fit, by constraints or not, or nobody knows.
      members.clear();
      for (unsigned i = 0; i != 20; ++i)
        members.push_back(
            type(before + ("int(min=" + std::to_string(i) + ")") + after));
      for (unsigned withAny : {0, 1}) {
        if (withAny)
          members.push_back(type(std::string(before) + "any" + after));
        for (const char *part : {"int", "int(min=0)", "int(min=3)"})
          check(context.unionOf(members),
                type(std::string(before) + part + after));
      }
    }
  }
  for (Fit fit :
       {Fit::Never, Fit::InPart, Fit::Dynamic, Fit::Constrained, Fit::Always})
    EXPECT_GT(found[unsigned(fit)], 10u) << unsigned(fit);
}

/// A part that is a wide union, against many.
TEST_F(WideUnionTest, PartsThatAreWideFitAsTheyFitEachMember) {
  for (unsigned round = 0; round != 20; ++round) {
    const Type *wide = randomUnion();
    llvm::SmallVector<const Type *, 64> parts, lists, maps, structs;
    for (unsigned i = 0; i != 40; ++i) {
      const Type *part = type(randomType(2));
      lists.push_back(context.list(part));
      maps.push_back(context.map(part));
      structs.push_back(
          context.structure({{"a", part}, {"b", type(randomType(1))}}));
    }
    parts.append({wide, context.list(wide), context.map(wide),
                  type(randomType(1) + " | " + randomType(1)),
                  context.structure({{"a", wide}, {"b", wide}}),
                  context.structure({{"a", context.string()}, {"b", wide}})});
    for (const Type *part : parts)
      for (const Type *from :
           {context.list(part), context.map(part),
            context.structure({{"a", part}, {"b", part}}), part})
        for (auto *all : {&lists, &maps, &structs}) {
          const Type *to = context.unionOf(*all);
          if (from->is(Kind::Union))
            continue;
          Fit best = Fit::Never;
          for (const Type *member : to->members())
            best = std::max(best, context.fit(from, member));
          ASSERT_EQ(std::min(context.fit(from, to), Fit::Constrained),
                    std::min(best, Fit::Constrained))
              << printType(from) << " to " << printType(to);
        }
  }
}

TEST_F(WideUnionTest, CoercesAsTheFirstMemberThatFits) {
  std::string text = join(40, " | ", [](std::string n) {
    return "struct { f" + n + ": float, kind: string(enum=[\"k" + n + "\"]) }";
  });
  Value value = json("{\"f7\": 1, \"kind\": \"k7\"}");
  auto coerced = coerceJson(value, type(text), arena);
  ASSERT_TRUE(coerced);
  EXPECT_TRUE(coerced->find("f7")->isFloat());
}

TEST_F(WideUnionTest, ManyValuesAndManyMembers) {
  constexpr unsigned count = 50000;
  struct Case {
    std::string member, value;
  };
  const Case cases[] = {
      Case{"struct { f#: int }", "{\"f#\": 1}"},
      Case{"struct { kind: string(enum=[\"k#\"]), v: int }",
           "{\"kind\": \"k#\", \"v\": 1}"},
      Case{"struct { a: struct { f#: int } }", "{\"a\": {\"f#\": 1}}"},
      Case{"list<struct { f#: int }>", "[{\"f#\": 1}]"},
      Case{"map<string, struct { f#: int }>", "{\"x\": {\"f#\": 1}}"},
      Case{"string(enum=[\"k#\"])", "\"k#\""},
      Case{"int(min=#, max=#)", "#"},
  };
  for (const Case &c : cases) {
    auto numbered = [](std::string text, const std::string &n) {
      for (size_t at; (at = text.find('#')) != std::string::npos;)
        text.replace(at, 1, n);
      return text;
    };
    const Type *all =
        type("list<" +
             join(count, " | ",
                  [&](std::string n) { return numbered(c.member, n); }) +
             ">");
    Value value = json(
        "[" +
        join(count, ", ", [&](std::string n) { return numbered(c.value, n); }) +
        "]");
    EXPECT_FALSE(checkValue(value, all, false)) << c.member;
  }
}

TEST_F(WideUnionTest, ManyMembersAgainstMany) {
  constexpr unsigned count = 20000;
  auto wide = [&](llvm::StringRef before, llvm::StringRef after) {
    return type(join(count, " | ", [&](std::string n) {
      return before.str() + n + after.str();
    }));
  };
  EXPECT_TRUE(context.isAssignable(wide("struct { g: int, f", ": int }"),
                                   wide("struct { f", ": int }")));
  EXPECT_TRUE(
      context.isAssignable(wide("struct { a: struct { g: int, f", ": int } }"),
                           wide("struct { a: struct { f", ": int } }")));
  EXPECT_FALSE(context.mayAssign(wide("struct { g", ": int }"),
                                 wide("struct { f", ": int }")));
  EXPECT_TRUE(context.isAssignable(wide("string(enum=[\"k", "\"])"),
                                   wide("string(enum=[\"x", "\"])")));
}

TEST_F(WideUnionTest, WideUnionsInPartsOfMany) {
  constexpr unsigned count = 20000;
  auto wide = [&](llvm::StringRef before, llvm::StringRef after) {
    return type(join(count, " | ", [&](std::string n) {
      return before.str() + n + after.str();
    }));
  };
  const Type *all = wide("struct { f", ": int }");
  const Type *kinds = wide("struct { kind: string(enum=[\"k", "\"]) }");
  auto structOf = [&](const Type *part) {
    return context.structure({{"a", part}, {"b", part}});
  };
  EXPECT_EQ(context.fit(context.list(all), wide("list<struct { f", ": int }>")),
            Fit::InPart);
  EXPECT_EQ(context.fit(context.list(all), wide("list<struct { g", ": int }>")),
            Fit::Never);
  EXPECT_EQ(context.fit(context.list(context.list(all)),
                        wide("list<list<struct { f", ": int }>>")),
            Fit::InPart);
  EXPECT_EQ(
      context.fit(context.map(all), wide("map<string, struct { f", ": int }>")),
      Fit::InPart);
  EXPECT_EQ(
      context.fit(structOf(all), wide("map<string, struct { f", ": int }>")),
      Fit::InPart);
  EXPECT_EQ(
      context.fit(structOf(all), type(join(count, " | ",
                                           [](std::string n) {
                                             std::string part =
                                                 "struct { f" + n + ": int }";
                                             return "struct { a: " + part +
                                                    ", b: " + part + " }";
                                           }))),
      Fit::InPart);
  EXPECT_EQ(
      context.fit(context.list(kinds),
                  wide("list<struct { kind: string(enum=[\"k", "\"]) }>")),
      Fit::Constrained);
  // Of many unions of two, each against all.
  EXPECT_TRUE(context.isAssignable(type(join(count, " | ",
                                             [](std::string n) {
                                               return "list<struct { f" + n +
                                                      ": int } | struct { f" +
                                                      n + ": int, g: int }>";
                                             })),
                                   wide("list<struct { f", ": int }>")));
  // One union against each of many.
  for (unsigned i = 0; i != count; ++i) {
    std::string n = std::to_string(i);
    ASSERT_EQ(context.fit(all, type("struct { f" + n + ": int }")),
              Fit::InPart);
    ASSERT_EQ(context.fit(kinds, type("struct { kind: string(enum=[\"k" + n +
                                      "\"]) }")),
              Fit::Constrained);
    ASSERT_EQ(context.fit(all, type("struct { g" + n + ": int } | null")),
              Fit::Never);
  }
}

TEST_F(WideUnionTest, FieldsOfManyMembers) {
  constexpr unsigned count = 20000;
  const Type *all = type(join(count, " | ", [](std::string n) {
    return "struct { x: int, f" + n + ": string }";
  }));
  for (unsigned i = 0; i != count; ++i)
    ASSERT_EQ(context.fieldOf(all, "f" + std::to_string(i)), context.string());
  EXPECT_EQ(context.fieldOf(all, "x"), context.get(Kind::Int));
  EXPECT_EQ(context.fieldOf(all, "y"), nullptr);
  const Type *withMap =
      context.unionOf({all, context.map(context.get(Kind::Bool))});
  EXPECT_EQ(context.fieldOf(withMap, "y"), context.get(Kind::Bool));
  EXPECT_EQ(context.fieldOf(withMap, "x"), type("int | bool"));
}

TEST_F(WideUnionTest, UnionsThatGrowOutOfEachOtherEndAsAny) {
  const Type *all = context.get(Kind::Null);
  for (unsigned i = 0; i != 20000; ++i) {
    std::string name = "f" + std::to_string(i);
    const Type *next = context.structure({{name, context.string()}});
    all = context.unionOf({all, next});
  }
  EXPECT_TRUE(all->isAny());
  // One that is asked for member by member may have any size.
  std::string text = join(100000, " | ", [](std::string n) {
    return "struct { f" + n + ": int }";
  });
  EXPECT_EQ(type(text)->members().size(), 100000u);
}

} // namespace
