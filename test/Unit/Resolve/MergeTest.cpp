//===- MergeTest.cpp - Cardinality and merge ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ResolveFixture.h"
#include "facet/Resolve/ResolveDiagnostics.h"
#include "llvm/Support/raw_ostream.h"

using namespace facet;
using namespace facet::test;

namespace {

void show(llvm::raw_ostream &out, const ast::Expr *expr) {
  if (auto *map = llvm::dyn_cast<ast::MapExpr>(expr)) {
    out << '{';
    for (const ast::MapEntry &entry : map->entries) {
      if (&entry != map->entries.begin())
        out << ' ';
      out << entry.key.text << ':';
      show(out, entry.value);
    }
    out << '}';
  } else if (auto *list = llvm::dyn_cast<ast::ListExpr>(expr)) {
    out << '[';
    for (const ast::Expr *item : list->items) {
      if (item != list->items.front())
        out << ' ';
      show(out, item);
    }
    out << ']';
  } else if (auto *text = llvm::dyn_cast<ast::StringExpr>(expr)) {
    out << text->value;
  } else if (auto *number = llvm::dyn_cast<ast::IntExpr>(expr)) {
    out << number->value;
  } else if (auto *flag = llvm::dyn_cast<ast::BoolExpr>(expr)) {
    out << (flag->value ? "true" : "false");
  } else {
    out << '?';
  }
}

std::string show(const MergedMap &map) {
  if (!map)
    return "none";
  std::string text;
  llvm::raw_string_ostream out(text);
  show(out, map.body);
  return text;
}

class Merge : public ResolveTest {
protected:
  void merge(llvm::StringRef text) {
    resolve(text);
    merged = mergeDocument(document, extensions, context, diagnostics);
  }

  std::vector<Diag> warnings() const {
    std::vector<Diag> list;
    for (const Diagnostic &diagnostic : diagnostics.all())
      if (diagnostic.severity == Severity::Warning)
        list.push_back(diagnostic.kind);
    return list;
  }

  ExtensionFacets extensions;
  MergedDocument merged;
};

TEST_F(Merge, Deep) {
  merge("@vars\n  m: { z: 1, a: { x: 1, y: 2 }, l: [1, 2] }\n\n"
        "@vars\n  m: { n: true, a: { y: 3, w: 4 }, l: [9] }\n\n"
        "@vars\n  m: { z: { q: 1 } }\n");
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(show(merged.vars), "{m:{z:{q:1} a:{x:1 y:3 w:4} l:[9] n:true}}");
  EXPECT_EQ(sources.byteLineColumn(0, merged.vars.keyword.begin).line, 1u);
}

TEST_F(Merge, NestedLayoutMergesLikeInline) {
  merge("@vars\n  m:\n    a: 1\n    b:\n      c: 1\n"
        "@vars\n  m: { b: { d: 2 } }\n");
  EXPECT_EQ(show(merged.vars), "{m:{a:1 b:{c:1 d:2}}}");
}

TEST_F(Merge, MapAndScalarReplaceEachOther) {
  merge("@vars\n  a: { x: 1 }\n  b: 1\n  c: [1]\n\n"
        "@vars\n  a: 2\n  b: { y: 2 }\n  c: { z: 1 }\n");
  EXPECT_EQ(show(merged.vars), "{a:2 b:{y:2} c:{z:1}}");
}

TEST_F(Merge, KeySpanIsTheLatestPositionTheFirst) {
  merge("@vars\n  a: 1\n  b: 2\n\n@vars\n  a: 3\n");
  ASSERT_EQ(merged.vars.body->entries.size(), 2u);
  const ast::MapEntry &entry = merged.vars.body->entries[0];
  EXPECT_EQ(entry.key.text, "a");
  EXPECT_EQ(sources.byteLineColumn(0, entry.key.span.begin).line, 6u);
}

TEST_F(Merge, ARepeatedKeyInOneBlockIsMerged) {
  merge("@vars\n  a: { x: 1 }\n  b: 2\n  a: { y: 2 }\n");
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(show(merged.vars), "{a:{x:1 y:2} b:2}");
}

TEST_F(Merge, EmptyAndAbsentFacets) {
  merge("@vars\n@policy\n@policy\n  allow: []\n");
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(show(merged.vars), "{}");
  EXPECT_EQ(show(merged.policy), "{allow:[]}");
  EXPECT_EQ(show(merged.meta), "none");
}

TEST_F(Merge, RepeatableFacetsKeepTheirOrder) {
  file("a.facet", "@assistant\n  content: \"2\"\n@interface A\n");
  merge("@user\n  content: \"1\"\n@import \"a.facet\"\n"
        "@system\n  content: \"3\"\n@test \"t\"\n@interface B\n");
  EXPECT_EQ(errors(), Texts());
  ASSERT_EQ(merged.messages.size(), 3u);
  EXPECT_EQ(merged.messages[0]->kind, ast::FacetKind::User);
  EXPECT_EQ(merged.messages[1]->kind, ast::FacetKind::Assistant);
  EXPECT_EQ(merged.messages[2]->kind, ast::FacetKind::System);
  ASSERT_EQ(merged.interfaces.size(), 2u);
  EXPECT_EQ(merged.interfaces[1]->label.text, "B");
  EXPECT_EQ(merged.tests.size(), 1u);
}

//===----------------------------------------------------------------------===//
// Keyed lists
//===----------------------------------------------------------------------===//

constexpr llvm::StringLiteral firstDocs =
    "  docs: [{ id: \"a\", n: 1, t: { p: 1 } }, { id: \"b\", n: 2 }]\n";
constexpr llvm::StringLiteral laterDocs =
    "  docs: [{ id: \"c\", n: 3 }, { id: \"a\", n: 9, t: { q: 2 } }]\n";
constexpr llvm::StringLiteral mergedDocs =
    "{docs:[{id:a n:9 t:{p:1 q:2}} {id:b n:2} {id:c n:3}]}";

TEST_F(Merge, KeyedOnBoth) {
  merge(("@vars(key=\"id\")\n" + firstDocs + "@vars(key=\"id\")\n" + laterDocs)
            .str());
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(show(merged.vars), mergedDocs);
}

TEST_F(Merge, KeyedOnTheFirst) {
  merge(("@vars(key=\"id\")\n" + firstDocs + "@vars\n" + laterDocs).str());
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(show(merged.vars), mergedDocs);
}

TEST_F(Merge, KeyedOnTheLater) {
  merge(("@vars\n" + firstDocs + "@vars(key=\"id\")\n" + laterDocs).str());
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(show(merged.vars), mergedDocs);
}

TEST_F(Merge, KeyedStaysKeyed) {
  merge(("@vars(key=\"id\")\n  other: 1\n@vars\n" + firstDocs + "@vars\n" +
         laterDocs)
            .str());
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(show(merged.vars), "{other:1 " + mergedDocs.drop_front().str());
}

TEST_F(Merge, UnkeyedIsReplaced) {
  merge(("@vars\n" + firstDocs + "@vars\n" + laterDocs).str());
  EXPECT_EQ(show(merged.vars), "{docs:[{id:c n:3} {id:a n:9 t:{q:2}}]}");
}

TEST_F(Merge, ItemsOfOneListAreNeverMerged) {
  merge("@vars(key=\"id\")\n  l: [{ id: \"a\", x: 1 }, { id: \"a\", y: 2 }]\n");
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(warnings(), std::vector<Diag>{diag::ListItemsOfOneId});
  EXPECT_EQ(show(merged.vars), "{l:[{id:a x:1} {id:a y:2}]}");
}

TEST_F(Merge, ALaterListMergesIntoTheFirstOfOneId) {
  merge("@vars(key=\"id\")\n  l: [{ id: \"a\", x: 1 }, { id: \"a\", y: 2 }]\n"
        "@vars\n  l: [{ id: \"a\", z: 3 }]\n");
  EXPECT_EQ(show(merged.vars), "{l:[{id:a x:1 z:3} {id:a y:2}]}");
}

TEST_F(Merge, ALaterListWithOneIdTwiceKeepsBoth) {
  // The second one would take the place of what the first one said.
  merge("@vars(key=\"id\")\n  l: [{ id: \"a\", x: 1 }]\n"
        "@vars\n  l: [{ id: \"a\", y: 2 }, { id: \"a\", y: 3 }]\n"
        "@vars\n  l: [{ id: \"a\", y: 4 }]\n");
  EXPECT_EQ(warnings(), std::vector<Diag>{diag::ListItemsOfOneId});
  EXPECT_EQ(show(merged.vars), "{l:[{id:a x:1 y:4} {id:a y:3}]}");
}

TEST_F(Merge, OnlyTopLevelListsAreKeyed) {
  merge("@vars(key=\"id\")\n  m: { l: [1] }\n"
        "  l: [{ id: \"a\", sub: [{ id: \"b\" }] }]\n"
        "@vars(key=\"id\")\n  m: { l: [2] }\n"
        "  l: [{ id: \"a\", sub: [{ id: \"c\" }] }]\n");
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(show(merged.vars), "{m:{l:[2]} l:[{id:a sub:[{id:c}]}]}");
}

TEST_F(Merge, BadItemsOfKeyedLists) {
  merge("@vars\n  d: [{ n: 1 }]\n"
        "@vars(key=\"id\")\n  d: [{ id: \"a\" }, \"a\"]\n"
        "@vars\n  d: [{ id: 7 }]\n");
  EXPECT_EQ(kinds(), (std::vector<Diag>{diag::KeyedItemFieldMissing,
                                        diag::KeyedItemNotMap,
                                        diag::KeyedItemFieldNotString}));
  EXPECT_EQ(errors()[0], "F452 main.facet:2:7");
  EXPECT_EQ(errors()[1], "F452 main.facet:4:20");
  EXPECT_EQ(errors()[2], "F452 main.facet:6:13");
}

TEST_F(Merge, OtherListsOfUnkeyedBlocksAreFree) {
  merge("@vars\n  tags: [\"x\"]\n@vars(key=\"id\")\n  l: [{ id: \"a\" }]\n"
        "@vars\n  more: [1]\n");
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(show(merged.vars), "{tags:[x] l:[{id:a}] more:[1]}");
}

TEST_F(Merge, TwoKeysForOneList) {
  merge("@vars(key=\"id\")\n  l: [{ id: \"a\", name: \"n\" }]\n"
        "@vars(key=\"name\")\n  l: [{ id: \"a\", name: \"m\" }]\n"
        "  k: [{ name: \"o\" }]\n");
  EXPECT_EQ(errors(), Texts{"F452 main.facet:3:11"});
  EXPECT_EQ(kinds(), std::vector<Diag>{diag::FacetKeyConflict});
}

TEST_F(Merge, Attributes) {
  merge("@vars(key=\"\")\n@meta(key=5)\n@policy(kee=\"id\")\n"
        "@context(when=true)\n  budget: 1\n");
  EXPECT_EQ(errors(), (Texts{"F452 main.facet:1:11", "F452 main.facet:2:11",
                             "F452 main.facet:3:9", "F452 main.facet:4:10"}));
  EXPECT_EQ(diagnostics.all()[2].help, "did you mean 'key'?");
  EXPECT_EQ(diagnostics.all()[3].help,
            "keys stand below the facet, indented: 'when: …'");
}

//===----------------------------------------------------------------------===//
// Policy
//===----------------------------------------------------------------------===//

TEST_F(Merge, PolicyRules) {
  merge("@policy\n  allow: [{ id: \"r1\", op: \"x\", name: \"a\" }, "
        "{ op: \"x\", name: \"b\" }]\n  defaults: { message_emit: \"deny\" }\n"
        "@policy\n  allow: [{ id: \"r2\", name: \"c\" }, "
        "{ id: \"r1\", name: \"d\", when: true }, { op: \"x\", name: \"b\" }]\n"
        "  deny: [{ id: \"r1\" }]\n");
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(show(merged.policy),
            "{allow:[{id:r1 op:x name:d when:true} {op:x name:b} "
            "{id:r2 name:c} {op:x name:b}] defaults:{message_emit:deny} "
            "deny:[{id:r1}]}");
}

TEST_F(Merge, PolicyRulesOfOneBlock) {
  merge("@policy\n  deny: [{ id: \"r\", op: \"x\" }, { id: \"r\", op: \"y\" }]"
        "\n");
  EXPECT_EQ(warnings(), std::vector<Diag>{diag::ListItemsOfOneId});
  EXPECT_EQ(show(merged.policy), "{deny:[{id:r op:x} {id:r op:y}]}");
}

TEST_F(Merge, PolicyRulesOfARepeatedKeyAreMerged) {
  merge("@policy\n  deny: [{ id: \"r\", op: \"x\" }, { op: \"y\" }]\n"
        "  deny: [{ id: \"r\", name: \"n\" }]\n");
  EXPECT_EQ(errors(), Texts());
  EXPECT_EQ(show(merged.policy), "{deny:[{id:r op:x name:n} {op:y}]}");
}

TEST_F(Merge, PolicyRulesAreNeverLostBehindSomethingElse) {
  merge("@policy\n  deny: [{ id: \"r\" }]\n"
        "@policy\n  deny: \"none\"\n"
        "@policy\n  deny: [{ id: \"s\" }]\n");
  EXPECT_EQ(errors(), Texts{"F452 main.facet:4:9"});
  EXPECT_EQ(kinds(), std::vector<Diag>{diag::PolicyRulesReplaced});
}

TEST_F(Merge, PolicyIdIsNoString) {
  merge("@policy\n  allow: [{ id: 7, op: \"x\" }, 5]\n");
  EXPECT_EQ(errors(), Texts{"F452 main.facet:2:17"});
  EXPECT_EQ(kinds(), std::vector<Diag>{diag::PolicyIdNotString});
}

//===----------------------------------------------------------------------===//
// Unknown facets and extensions
//===----------------------------------------------------------------------===//

TEST_F(Merge, UnknownFacets) {
  merge("@usr\n  a: 1\n@agent\n  a: 1\n@x.acme.notes\n  a: 1\n"
        "@x_acme_notes\n  a: 1\n");
  EXPECT_EQ(kinds(), (std::vector<Diag>{diag::FacetUnknown, diag::FacetUnknown,
                                        diag::FacetNotRegistered,
                                        diag::FacetNotRegistered}));
  EXPECT_EQ(errors()[1], "F452 main.facet:3:1");
  EXPECT_EQ(diagnostics.all()[0].help, "did you mean '@user'?");
}

TEST_F(Merge, Extensions) {
  extensions["x.acme.notes"] = Cardinality::SingletonMap;
  extensions["x_acme_rows"] = Cardinality::Repeatable;
  merge("@x.acme.notes(colour=\"red\")\n  a: { x: 1 }\n@x_acme_rows\n  a: 1\n"
        "@x.acme.notes\n  a: { y: 2 }\n@x_acme_rows\n  a: 2\n"
        "@x.acme.note\n  a: 1\n");
  EXPECT_EQ(kinds(), std::vector<Diag>{diag::FacetNotRegistered});
  EXPECT_EQ(diagnostics.all().back().help, "did you mean '@x.acme.notes'?");
  ASSERT_EQ(merged.extensionMaps.size(), 1u);
  EXPECT_EQ(merged.extensionMaps[0].first, "x.acme.notes");
  EXPECT_EQ(show(merged.extensionMaps[0].second), "{a:{x:1 y:2}}");
  EXPECT_EQ(merged.extensionFacets.size(), 2u);
}

//===----------------------------------------------------------------------===//
// Cost
//===----------------------------------------------------------------------===//

TEST_F(Merge, ManyBlocksAreLinear) {
  constexpr int blocks = 20000;
  std::string text;
  for (int i = 0; i < blocks; ++i) {
    std::string n = std::to_string(i);
    text += "@vars(key=\"id\")\n  v" + n + ": 1\n  shared: { k" + n +
            ": 1 }\n  list: [{ id: \"0\", y" + n + ": 1 }, { id: \"a" + n +
            "\", x" + n + ": 1 }]\n";
  }
  merge(text);
  EXPECT_EQ(errors(), Texts());
  ASSERT_EQ(merged.vars.body->entries.size(), size_t(blocks) + 2);
  auto *list = llvm::cast<ast::ListExpr>(merged.vars.body->find("list")->value);
  EXPECT_EQ(list->items.size(), size_t(blocks) + 1);
  EXPECT_EQ(llvm::cast<ast::MapExpr>(list->items[0])->entries.size(),
            size_t(blocks) + 1);
}

TEST_F(Merge, DeepNesting) {
  std::string value = "1", other = "2";
  for (int i = 0; i < 250; ++i) {
    value = "{ a: " + value + " }";
    other = "{ a: " + other + ", b: 1 }";
  }
  merge("@vars\n  m: " + value + "\n@vars\n  m: " + other + "\n");
  EXPECT_EQ(errors(), Texts());
  EXPECT_NE(show(merged.vars).find("a:2 b:1"), std::string::npos);
}

} // namespace
