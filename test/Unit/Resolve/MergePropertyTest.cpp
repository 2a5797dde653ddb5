//===- MergePropertyTest.cpp - Merging random facets ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Facets A, B and C in three files, merged (docs/Language.md 1.5) in two ways.
//
// How imports are grouped never matters: a file that imports A and B, then C,
// is the same as A, then a file that imports B and C. Imports are replaced by
// text, and the merge sees one sequence of facets.
//
// Stronger: the merge of two facets, written out as one, may stand for the two,
// (A·B)·C = A·(B·C), where
//   - no place holds a map in A and in C but something else in B: (A·B)·C
//     forgets the map of A there, A·(B·C) merges it with that of C; the same
//     for lists that are merged by a field;
//   - the attribute `key` stands on all of the three, with one value, or on
//     none: if only C had it, (A·B)·C would merge its lists with those of B,
//     A·(B·C) with those of A too;
//   - no list has two items with one id, whatever the merge does with those.
// Policy rules are merged by their ids under the same conditions, but for the
// attribute; rules without an id are appended in either order.
//
//===----------------------------------------------------------------------===//

#include "ResolveFixture.h"
#include "llvm/ADT/StringExtras.h"
#include <random>

using namespace facet;
using namespace facet::test;

namespace {

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

struct Tree;
using TreeEntry = std::pair<std::string, Tree>;

/// A value as the merge sees it: what is neither a map nor a list is a text.
struct Tree {
  enum Kind { Atom, List, Map } kind = Atom;
  /// In FACET.
  std::string atom;
  std::vector<Tree> items;
  std::vector<TreeEntry> entries;

  bool isMap() const { return kind == Map; }
  bool isList() const { return kind == List; }
  const Tree *find(llvm::StringRef key) const {
    for (const TreeEntry &entry : entries)
      if (entry.first == key)
        return &entry.second;
    return nullptr;
  }
  Tree *find(llvm::StringRef key) {
    return const_cast<Tree *>(std::as_const(*this).find(key));
  }
  /// Of an item of a list: the id, or "".
  std::string id() const {
    const Tree *found = find("id");
    return found ? found->atom : "";
  }
  const Tree *item(llvm::StringRef id) const {
    for (const Tree &item : items)
      if (!id.empty() && item.id() == id)
        return &item;
    return nullptr;
  }
};

Tree atom(std::string text) {
  Tree tree;
  tree.atom = std::move(text);
  return tree;
}

std::string write(const Tree &tree) {
  std::string out;
  llvm::ListSeparator comma;
  switch (tree.kind) {
  case Tree::Atom:
    return tree.atom;
  case Tree::List:
    for (const Tree &item : tree.items)
      out += llvm::StringRef(comma).str() + write(item);
    return "[" + out + "]";
  case Tree::Map:
    for (const TreeEntry &entry : tree.entries)
      out += llvm::StringRef(comma).str() + entry.first + ": " +
             write(entry.second);
    return "{" + out + "}";
  }
  return out;
}

Tree read(const ast::Expr *expr) {
  Tree tree;
  if (auto *map = llvm::dyn_cast<ast::MapExpr>(expr)) {
    tree.kind = Tree::Map;
    for (const ast::MapEntry &entry : map->entries)
      tree.entries.emplace_back(entry.key.text.str(), read(entry.value));
  } else if (auto *list = llvm::dyn_cast<ast::ListExpr>(expr)) {
    tree.kind = Tree::List;
    for (const ast::Expr *item : list->items)
      tree.items.push_back(read(item));
  } else if (auto *text = llvm::dyn_cast<ast::StringExpr>(expr)) {
    tree.atom = '"' + text->value.str() + '"';
  } else {
    tree.atom = std::to_string(llvm::cast<ast::IntExpr>(expr)->value);
  }
  return tree;
}

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

/// The facets of a file; a map is unset if the facet is not there.
struct File {
  std::optional<Tree> vars, policy;

  std::string text() const {
    auto block = [](llvm::StringRef head, const std::optional<Tree> &facet) {
      std::string out;
      if (!facet)
        return out;
      for (const TreeEntry &entry : facet->entries)
        out += "  " + entry.first + ": " + write(entry.second) + "\n";
      return head.str() + "\n" + out;
    };
    // No file is empty: an import of one stands for a line end.
    return "# A file.\n" + block("@vars(key=\"id\")", vars) +
           block("@policy", policy);
  }
};

class RandomFiles {
public:
  explicit RandomFiles(unsigned seed) : random(seed) {}

  File file() {
    File file;
    if (below(5))
      file.vars = map(3, [&](llvm::StringRef) {
        return below(2) ? keyedList(/*needsId=*/true) : tree(3);
      });
    if (below(5)) {
      file.policy = Tree();
      file.policy->kind = Tree::Map;
      for (const char *key : {"defaults", "allow", "deny"})
        if (below(3))
          file.policy->entries.emplace_back(key,
                                            llvm::StringRef(key) == "defaults"
                                                ? tree(2, /*lists=*/false)
                                                : keyedList(/*needsId=*/false));
      llvm::shuffle(file.policy->entries.begin(), file.policy->entries.end(),
                    random);
    }
    return file;
  }

private:
  unsigned below(unsigned n) { return unsigned(random() % n); }

  /// Some of the keys a, b, …, in any order.
  Tree map(unsigned most, llvm::function_ref<Tree(llvm::StringRef)> makeValue) {
    std::vector<std::string> keys{"a", "b", "c", "d"};
    llvm::shuffle(keys.begin(), keys.end(), random);
    keys.resize(below(most + 1));
    Tree map;
    map.kind = Tree::Map;
    for (const std::string &key : keys)
      map.entries.emplace_back(key, makeValue(key));
    return map;
  }

  Tree tree(unsigned depth, bool lists = false) {
    Tree tree;
    switch (below(depth ? 6 : 2)) {
    case 0:
      return atom(std::to_string(below(100)));
    case 1:
      return atom('"' + std::to_string(below(100)) + '"');
    case 2:
      if (!lists)
        break;
      tree.kind = Tree::List;
      for (unsigned n = below(3); n; --n)
        tree.items.push_back(this->tree(depth - 1, lists));
      return tree;
    }
    return map(4, [&](llvm::StringRef) {
      return this->tree(depth ? depth - 1 : 0, /*lists=*/true);
    });
  }

  /// Items are maps; each id is there once.
  Tree keyedList(bool needsId) {
    std::vector<std::string> ids{"\"p\"", "\"q\"", "\"r\"", "\"s\""};
    llvm::shuffle(ids.begin(), ids.end(), random);
    Tree list;
    list.kind = Tree::List;
    for (unsigned n = below(4); n; --n) {
      Tree item = map(3, [&](llvm::StringRef) { return tree(2, true); });
      if (needsId || below(3)) {
        size_t place = below(unsigned(item.entries.size()) + 1);
        item.entries.emplace(item.entries.begin() + place, "id",
                             atom(ids.back()));
        ids.pop_back();
      }
      list.items.push_back(item);
    }
    return list;
  }

  std::mt19937 random;
};

//===----------------------------------------------------------------------===//
// The model
//===----------------------------------------------------------------------===//

/// First appearance fixes the place, the later value replaces, maps merge.
void mergeMap(Tree &into, const Tree &later) {
  for (const TreeEntry &entry : later.entries) {
    Tree *mine = into.find(entry.first);
    if (!mine)
      into.entries.push_back(entry);
    else if (mine->isMap() && entry.second.isMap())
      mergeMap(*mine, entry.second);
    else
      *mine = entry.second;
  }
}

/// Items match by id; new ones, and those without one, are appended.
void mergeList(Tree &into, const Tree &later) {
  for (const Tree &item : later.items) {
    if (const Tree *mine = into.item(item.id()))
      mergeMap(const_cast<Tree &>(*mine), item);
    else
      into.items.push_back(item);
  }
}

/// All top-level lists of the generated facets are merged by id.
void mergeFacet(std::optional<Tree> &into, const std::optional<Tree> &later) {
  if (!later)
    return;
  if (!into) {
    into = later;
    return;
  }
  Tree merged = *into;
  mergeMap(merged, *later);
  for (TreeEntry &entry : merged.entries) {
    const Tree *a = into->find(entry.first), *b = later->find(entry.first);
    if (!a || !b || !a->isList() || !b->isList())
      continue;
    entry.second = *a;
    mergeList(entry.second, *b);
  }
  into = merged;
}

File mergeByModel(llvm::ArrayRef<File> files) {
  File merged;
  for (const File &file : files) {
    mergeFacet(merged.vars, file.vars);
    mergeFacet(merged.policy, file.policy);
  }
  return merged;
}

/// The first condition at the top of this file. `listsMerge`: at the top level
/// of a facet.
bool canRegroup(const Tree &a, const Tree &b, const Tree &c,
                bool listsMerge = true) {
  for (const TreeEntry &entry : a.entries) {
    const Tree &inA = entry.second;
    const Tree *inB = b.find(entry.first), *inC = c.find(entry.first);
    if (!inB || !inC || inA.kind != inC->kind || inA.kind == Tree::Atom ||
        (inA.isList() && !listsMerge))
      continue;
    if (inB->kind != inA.kind)
      return false;
    if (inA.isMap() && !canRegroup(inA, *inB, *inC, /*listsMerge=*/false))
      return false;
    for (const Tree &item : inA.items) {
      const Tree *itemB = inB->item(item.id()), *itemC = inC->item(item.id());
      if (itemB && itemC && !canRegroup(item, *itemB, *itemC, false))
        return false;
    }
  }
  return true;
}

bool canRegroup(const File &a, const File &b, const File &c) {
  auto can = [](const std::optional<Tree> &a, const std::optional<Tree> &b,
                const std::optional<Tree> &c) {
    return !a || !b || !c || canRegroup(*a, *b, *c);
  };
  return can(a.vars, b.vars, c.vars) && can(a.policy, b.policy, c.policy);
}

//===----------------------------------------------------------------------===//
// The compiler
//===----------------------------------------------------------------------===//

/// A folder with the files a.facet, b.facet and so on.
class Folder : public ResolveTest {
public:
  Folder(std::initializer_list<std::string> texts) {
    std::string name = "a.facet";
    for (const std::string &text : texts) {
      file(name, text);
      ++name[0];
    }
  }
  /// The root document, merged.
  File merge(llvm::StringRef root) {
    resolve(root);
    MergedDocument merged = mergeDocument(document, {}, context, diagnostics);
    EXPECT_EQ(errors(), Texts());
    File result;
    if (merged.vars)
      result.vars = read(merged.vars.body);
    if (merged.policy)
      result.policy = read(merged.policy.body);
    return result;
  }
  using ResolveTest::resolvedText;

private:
  void TestBody() override {}
};

constexpr llvm::StringLiteral importAB =
    "@import \"a.facet\"\n@import \"b.facet\"\n";
constexpr llvm::StringLiteral importBC =
    "@import \"b.facet\"\n@import \"c.facet\"\n";

File mergeTwo(const File &a, const File &b) {
  return Folder({a.text(), b.text()}).merge(importAB);
}

TEST(MergeProperty, GroupsOfImports) {
  for (unsigned seed = 0; seed != 500; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomFiles random(seed);
    File a = random.file(), b = random.file(), c = random.file();
    std::string model = mergeByModel({a, b, c}).text();
    Folder left({a.text(), b.text(), c.text(), importAB.str()});
    ASSERT_EQ(left.merge("@import \"d.facet\"\n@import \"c.facet\"\n").text(),
              model);
    Folder right({a.text(), b.text(), c.text(), importBC.str()});
    ASSERT_EQ(right.merge("@import \"a.facet\"\n@import \"d.facet\"\n").text(),
              model);
    ASSERT_EQ(left.resolvedText(), right.resolvedText());
    Folder flat({});
    ASSERT_EQ(flat.merge(a.text() + b.text() + c.text()).text(), model);
    ASSERT_EQ(flat.resolvedText(), left.resolvedText());
  }
}

TEST(MergeProperty, MergedFacetsStandForTheirParts) {
  unsigned regrouped = 0;
  for (unsigned seed = 0; seed != 1500; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    RandomFiles random(seed);
    File a = random.file(), b = random.file(), c = random.file();
    if (!canRegroup(a, b, c))
      continue;
    ++regrouped;
    std::string left = mergeTwo(mergeTwo(a, b), c).text();
    std::string right = mergeTwo(a, mergeTwo(b, c)).text();
    ASSERT_EQ(left, right) << a.text() << "\n" << b.text() << "\n" << c.text();
  }
  EXPECT_GT(regrouped, 500u);
}

/// A facet that is merged with itself, or with nothing, stays as it is.
TEST(MergeProperty, NothingNew) {
  for (unsigned seed = 0; seed != 300; ++seed) {
    File a = RandomFiles(seed).file();
    ASSERT_EQ(mergeTwo(a, File()).text(), a.text());
    ASSERT_EQ(mergeTwo(File(), a).text(), a.text());
    if (!a.policy)
      ASSERT_EQ(mergeTwo(a, a).text(), a.text());
  }
}

/// Where the conditions do not hold, the two ways differ: they are needed.
TEST(MergeProperty, ConditionsAreNeeded) {
  auto differ = [](std::string a, std::string b, std::string c) {
    auto merged = [](const std::string &first, const std::string &second) {
      return Folder({first, second}).merge(importAB).text();
    };
    return merged(merged(a, b), c) != merged(a, merged(b, c));
  };
  EXPECT_TRUE(differ("@vars(key=\"id\")\n  m: {x: 1}\n",
                     "@vars(key=\"id\")\n  m: 2\n",
                     "@vars(key=\"id\")\n  m: {y: 3}\n"));
  EXPECT_TRUE(differ("@vars(key=\"id\")\n  l: [{id: \"p\", x: 1}]\n",
                     "@vars(key=\"id\")\n  l: 2\n",
                     "@vars(key=\"id\")\n  l: [{id: \"p\", y: 3}]\n"));
  EXPECT_TRUE(differ("@policy\n  deny: [{id: \"p\", when: {all: [1]}}]\n",
                     "@policy\n  deny: [{id: \"p\", when: 0}]\n",
                     "@policy\n  deny: [{id: \"p\", when: {any: [2]}}]\n"));
}

} // namespace
