//===- RegistryTest.cpp - The library of lenses ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LensTest.h"
#include "facet/Lens/LensCalls.h"
#include "facet/Lens/PreparedLenses.h"
#include "facet/Support/Json/JsonReader.h"

using namespace facet;
using namespace facet::test;

TEST(Registry, HasTheWholeLibrary) {
  const char *names[] = {"abs",
                         "and",
                         "at",
                         "audio_trim",
                         "capitalize",
                         "choose",
                         "compare",
                         "concat",
                         "contains",
                         "count",
                         "dedent",
                         "default",
                         "embedding",
                         "ends_with",
                         "ensure_list",
                         "equals",
                         "escape_markdown",
                         "escape_xml",
                         "fence",
                         "filter",
                         "first",
                         "flatten",
                         "format",
                         "get",
                         "hash",
                         "image_resize",
                         "indent",
                         "is_empty",
                         "join",
                         "json",
                         "json_parse",
                         "keys",
                         "last",
                         "length",
                         "lines",
                         "llm_call",
                         "lowercase",
                         "map",
                         "markdown_table",
                         "max",
                         "merge",
                         "min",
                         "not",
                         "nth",
                         "number_lines",
                         "omit",
                         "or",
                         "pick",
                         "rag_search",
                         "random",
                         "regex_match",
                         "replace",
                         "reverse",
                         "round",
                         "sentiment",
                         "skip",
                         "skip_last",
                         "slice",
                         "sort_by",
                         "split",
                         "starts_with",
                         "substring",
                         "sum",
                         "summarize",
                         "tag",
                         "take",
                         "take_last",
                         "template",
                         "timestamp",
                         "to_float",
                         "to_int",
                         "to_string",
                         "tokens",
                         "trim",
                         "truncate",
                         "truncate_lines",
                         "truncate_start",
                         "truncate_tokens",
                         "unique",
                         "uppercase",
                         "url_decode",
                         "url_encode",
                         "uuid",
                         "values",
                         "where"};
  LensRegistry registry;
  for (const char *name : names) {
    const Lens *lens = registry.find(name);
    ASSERT_TRUE(lens) << name;
    EXPECT_EQ(lens->name, name);
    EXPECT_FALSE(lens->summary.empty());
    EXPECT_LT(lens->summary.size(), 70u) << name;
  }
  EXPECT_FALSE(registry.find("trimm"));
  EXPECT_FALSE(registry.find(""));
  EXPECT_FALSE(registry.find("Trim"));
}

TEST(Registry, IsSorted) {
  llvm::ArrayRef<Lens> lenses = standardLenses();
  for (size_t i = 1; i < lenses.size(); ++i)
    EXPECT_LT(lenses[i - 1].name, lenses[i].name);
}

TEST(Registry, Levels) {
  for (const Lens &lens : standardLenses()) {
    bool isPure = lens.level == TrustLevel::Pure;
    EXPECT_EQ(isPure, lens.kernel != nullptr) << lens.name.str();
    EXPECT_EQ(isPure ? "" : "external", lens.effect.str()) << lens.name.str();
    EXPECT_EQ(lens.version, "1");
  }
  EXPECT_EQ(LensRegistry().find("uuid")->level, TrustLevel::Volatile);
  EXPECT_EQ(LensRegistry().find("llm_call")->level, TrustLevel::Bounded);
}

TEST(Registry, Signatures) {
  auto signature = [](llvm::StringRef name) {
    return LensRegistry().find(name)->signature();
  };
  EXPECT_EQ(signature("trim"), "trim()");
  EXPECT_EQ(signature("split"), "split(separator)");
  EXPECT_EQ(signature("json"), "json(indent=0)");
  EXPECT_EQ(signature("join"), "join(separator=\"\")");
  EXPECT_EQ(signature("substring"), "substring(start, end?)");
  EXPECT_EQ(signature("sort_by"), "sort_by(field, desc=false)");
  EXPECT_EQ(signature("get"), "get(key, default=null)");
  EXPECT_EQ(signature("count"), "count(field?, value?)");
  EXPECT_EQ(signature("hash"), "hash(algorithm=\"sha256\")");
  EXPECT_EQ(signature("template"), "template(k=v, …)");
  EXPECT_EQ(signature("llm_call"),
            "llm_call(model?, temperature?, max_tokens?)");
}

// docs/Language.md 3.12: Appendix A has one name a lens, all others have two.
TEST(Registry, FullNames) {
  const llvm::StringRef standard[] = {
      "default",   "ensure_list", "indent",  "json",    "keys",
      "lowercase", "map",         "replace", "sort_by", "split",
      "trim",      "uppercase",   "values"};
  LensRegistry registry;
  for (const Lens &lens : standardLenses()) {
    std::string fullName = ("x.fct." + lens.name).str();
    bool isStandard = llvm::is_contained(standard, lens.name);
    EXPECT_EQ(registry.find(fullName), isStandard ? nullptr : &lens);
    EXPECT_EQ(lens.fullName, isStandard ? "" : fullName) << lens.name.str();
    EXPECT_EQ(lens.qualifiedName(), isStandard ? lens.name.str() : fullName);
  }
  Lens lens = *registry.find("tag");
  lens.name = "mine";
  ASSERT_TRUE(registry.add(lens));
  EXPECT_EQ(registry.find("mine")->qualifiedName(), "mine");
  lens.name = "x.fct.tag";
  EXPECT_FALSE(registry.add(lens)) << "taken by the library";
}

TEST(Registry, Parameters) {
  const Lens *slice = LensRegistry().find("slice");
  ASSERT_TRUE(slice->findParameter("end"));
  EXPECT_EQ(slice->findParameter("end"), &slice->parameters[1]);
  EXPECT_FALSE(slice->findParameter("ends"));
}

TEST(Registry, HostLenses) {
  LensRegistry registry;
  Lens lens = *registry.find("llm_call");
  std::string text = "m_call";
  lens.name = lens.effect = text;
  EXPECT_TRUE(registry.add(lens));
  text = "forgotten text that the registry must not look at";
  lens.name = "a_call";
  EXPECT_TRUE(registry.add(lens));
  EXPECT_FALSE(registry.add(lens)) << "taken";
  lens.name = "trim";
  EXPECT_FALSE(registry.add(lens)) << "taken by the library";
  for (llvm::StringRef bad : {"", "1a", "a-b", "a.b", "é", "a b"}) {
    lens.name = bad;
    EXPECT_FALSE(registry.add(lens)) << bad.str();
  }
  ASSERT_TRUE(registry.find("m_call"));
  EXPECT_EQ(registry.find("m_call")->name, "m_call");
  EXPECT_EQ(registry.find("m_call")->effect, "m_call");
  std::vector<const Lens *> all = registry.all();
  EXPECT_EQ(all.size(), standardLenses().size() + 2);
  for (size_t i = 1; i < all.size(); ++i)
    EXPECT_LT(all[i - 1]->name, all[i]->name);
}

TEST(Registry, Aliases) {
  static constexpr llvm::StringRef aliases[] = {"ask", "x.acme.ask"};
  LensRegistry registry;
  Lens lens = *registry.find("llm_call");
  lens.name = "question";
  lens.aliases = aliases;
  ASSERT_TRUE(registry.add(lens));
  const Lens *question = registry.find("question");
  ASSERT_TRUE(question);
  for (llvm::StringRef alias : aliases)
    EXPECT_EQ(registry.find(alias), question);
  EXPECT_EQ(question->name, "question");
  EXPECT_EQ(registry.all().size(), standardLenses().size() + 1);
  // A name is one lens's, whether it is an alias or not.
  lens.name = "ask";
  lens.aliases = {};
  EXPECT_FALSE(registry.add(lens));
  lens.name = "other";
  static constexpr llvm::StringRef taken[] = {"trim"};
  lens.aliases = taken;
  EXPECT_FALSE(registry.add(lens));
  static constexpr llvm::StringRef bad[] = {"a b"};
  lens.aliases = bad;
  EXPECT_FALSE(registry.add(lens));
}

TEST(Registry, RowsAreDocumented) {
  for (const Lens &lens : standardLenses()) {
    EXPECT_FALSE(lens.description.empty()) << lens.name.str();
    EXPECT_NE(lens.example.find((lens.name + "(").str()), llvm::StringRef::npos)
        << lens.name.str();
    // What the host computes has results that only the host knows.
    EXPECT_EQ(lens.exampleResult.empty(), lens.kernel == nullptr)
        << lens.name.str();
  }
}

TEST(Registry, Gas) {
  const Lens *upper = LensRegistry().find("uppercase");
  EXPECT_EQ(upper->gasOf(Value::string("abc"), Value::string("ABC")), 7u);
  const Lens *trim = LensRegistry().find("trim");
  EXPECT_EQ(trim->gasOf(Value::string("abc"), Value::string("abc")), 1u);
}

TEST(Registry, ResultTypes) {
  TypeContext types;
  LensRegistry registry;
  const Type *i = types.get(Type::Kind::Int), *f = types.get(Type::Kind::Float);
  auto result = [&](llvm::StringRef name, const Type *input,
                    llvm::ArrayRef<const Type *> args) {
    return printType(lensResultType(*registry.find(name), input, args, types));
  };
  EXPECT_EQ(result("split", types.string(), {types.string()}), "list<string>");
  EXPECT_EQ(result("abs", i, {}), "int");
  EXPECT_EQ(result("abs", f, {}), "float");
  EXPECT_EQ(result("abs", types.any(), {}), printType(types.number()));
  EXPECT_EQ(result("round", f, {i}), "float");
  EXPECT_EQ(result("round", i, {nullptr}), "int");
  EXPECT_EQ(result("min", i, {i}), "int");
  EXPECT_EQ(result("min", i, {f}), printType(types.number()));
  EXPECT_EQ(result("min", f, {types.any()}), printType(types.number()));
  EXPECT_EQ(result("embedding", types.string(), {}),
            printType(types.list(types.number())));
  const Type *map = types.map(i), *image = types.get(Type::Kind::Image);
  auto format = [&](const Type *input) {
    return result("format", input, {types.string()});
  };
  EXPECT_EQ(format(map), "string");
  EXPECT_EQ(format(types.unionOf({map, image})), "string");
  EXPECT_EQ(format(types.list(map)), "list<string>");
  EXPECT_EQ(format(types.list(types.any())), "list<string>");
  EXPECT_EQ(format(types.unionOf({types.list(map), map})), "any");
  EXPECT_EQ(format(types.any()), "any");
}

TEST(Registry, JoinedResultTypes) {
  TypeContext types;
  LensRegistry registry;
  const Type *i = types.get(Type::Kind::Int), *f = types.get(Type::Kind::Float),
             *s = types.string(), *any = types.any();
  const Type *never = types.get(Type::Kind::Never);
  auto result = [&](llvm::StringRef name, const Type *input,
                    llvm::ArrayRef<const Type *> args) {
    return printType(lensResultType(*registry.find(name), input, args, types));
  };
  // What the input holds.
  for (llvm::StringRef name : {"first", "last", "nth"}) {
    EXPECT_EQ(result(name, types.list(i), {i}), "int");
    EXPECT_EQ(result(name, types.list(any), {i}), "any");
    EXPECT_EQ(result(name, any, {i}), "any");
    EXPECT_EQ(result(name, types.embedding(3), {i}), "int | float");
    // Nothing comes out of `[]`.
    EXPECT_EQ(result(name, types.list(never), {i}), "any");
  }
  EXPECT_EQ(result("first", types.unionOf({types.list(i), types.list(s)}), {}),
            "int | string");
  // With the default, which is null if there is none.
  const Type *point = types.structure({{"x", i}, {"y", i}, {"name", s}});
  EXPECT_EQ(result("at", types.list(i), {i, nullptr}), "int | null");
  EXPECT_EQ(result("at", types.list(i), {i, i}), "int");
  EXPECT_EQ(result("at", types.list(never), {i, nullptr}), "null");
  EXPECT_EQ(result("get", types.map(s), {s, nullptr}), "string | null");
  EXPECT_EQ(result("get", types.map(s), {s, s}), "string");
  EXPECT_EQ(result("get", point, {s, nullptr}), "int | string | null");
  EXPECT_EQ(result("get", types.structure({}), {s, f}), "float");
  // Of arguments alone.
  EXPECT_EQ(result("choose", types.get(Type::Kind::Bool), {s, s}), "string");
  EXPECT_EQ(result("choose", types.get(Type::Kind::Bool), {i, s}),
            "int | string");
  EXPECT_EQ(result("choose", types.get(Type::Kind::Bool), {never, never}),
            "any");
  EXPECT_EQ(result("sum", types.list(i), {}), "int");
  EXPECT_EQ(result("sum", types.list(f), {nullptr}), "float");
  EXPECT_EQ(result("sum", types.list(types.number()), {}), "int | float");
  EXPECT_EQ(result("sum", types.list(point), {s}), "int | float");
  EXPECT_EQ(result("sum", types.list(never), {}), "int");
  EXPECT_EQ(result("sum", any, {}), "int | float");
}

TEST(Registry, LensTypes) {
  TypeContext types;
  ValueArena arena;
  JsonError error;
  const char *values[] = {
      "null",
      "true",
      "1",
      "1.5",
      "\"a\"",
      "[]",
      "[1]",
      "[\"a\"]",
      "[{}]",
      "[{}, 1]",
      "{}",
      "{\"a\": 1}",
      R"({"kind": "audio", "format": "wav", "digest": {"algo": "sha256",
                              "value": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},
                              "shape": {"duration": 1}})"};
  for (LensType type : allLensTypes) {
    const Type *fts = typeOfLensType(type, types);
    EXPECT_EQ(printType(fts), lensTypeSpelling(type));
    EXPECT_FALSE(lensTypeName(type).empty());
    for (const char *text : values) {
      Value value = *parseJson(text, arena, error);
      EXPECT_EQ(fitsLensType(value, type),
                !checkValue(value, fts, /*fromJson=*/false))
          << lensTypeName(type).str() << " " << text;
    }
  }
}

TEST(PreparedLenses, EqualCallsShareOneState) {
  LensRegistry registry;
  const Lens &replace = *registry.find("replace");
  const Lens &match = *registry.find("regex_match");
  ValueArena arena;
  LensContext context(arena);
  PreparedLenses prepared;
  auto state = [&](const Lens &lens, llvm::ArrayRef<Value> args) {
    auto result = prepared.prepare(lens, context, args);
    return llvm::succeeded(result) ? result->get() : nullptr;
  };
  Value vowels = Value::string("[aeiou]"), dash = Value::string("-"),
        star = Value::string("*");
  const LensState *first = state(replace, {vowels, dash});
  EXPECT_TRUE(first);
  EXPECT_EQ(state(replace, {vowels, dash}), first);
  EXPECT_NE(state(replace, {vowels, Value::absent()}), first);
  EXPECT_NE(state(replace, {Value::string("[aeiou]-"), Value::string("")}),
            first);
  EXPECT_NE(state(match, {vowels}), nullptr);
  // What is bad is bad each time.
  EXPECT_EQ(state(replace, {star, dash}), nullptr);
  EXPECT_EQ(state(replace, {star, dash}), nullptr);
}

/// A plug-in's kernel that gives back its input, whatever the lens promises.
static llvm::FailureOr<Value> giveBack(LensContext &, Value input,
                                       llvm::ArrayRef<Value>) {
  return input;
}

TEST(Registry, ResultsOfPluginsAreChecked) {
  Lens lens{};
  lens.name = "x.acme.echo";
  lens.input = LensType::Any;
  lens.result = LensType::Strings;
  lens.kernel = giveBack;
  auto problem = [&](Value input) {
    ValueArena arena;
    LensContext context(arena);
    if (succeeded(callKernel(lens, context, input, {})))
      return std::string();
    EXPECT_EQ(context.failureKind.code(), Code::Internal);
    return context.failureKind.message(context.failureArguments);
  };
  Value good = Value::string("ä"), bad = Value::string("\xff");
  EXPECT_EQ(problem(Value::list(good)), "");
  EXPECT_EQ(problem(Value::list(bad)), "the plug-in's lens 'x.acme.echo' gave "
                                       "bytes that are not UTF-8");
  EXPECT_EQ(problem(good), "the plug-in's lens 'x.acme.echo' gave a value that "
                           "is not of its declared type");
  EXPECT_EQ(problem(Value::absent()),
            "the plug-in's lens 'x.acme.echo' gave no value");
}
