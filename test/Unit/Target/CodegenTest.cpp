//===- CodegenTest.cpp - Code for the users of a document -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Target/Codegen/Codegen.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

using namespace facet;
using testing::HasSubstr;
using testing::Not;

namespace {

class CodegenTest : public testing::Test {
protected:
  const Type *parse(llvm::StringRef text) {
    TypeParseError error;
    const Type *type = parseType(text, context, TypeTextForm::InString, error);
    EXPECT_TRUE(type) << error.message;
    return type;
  }

  void addFunction(llvm::StringRef interface, llvm::StringRef name,
                   llvm::StringRef parameters, llvm::StringRef result) {
    request.functions.push_back(
        {interface, name, {}, parse(parameters), parse(result), std::nullopt});
  }

  /// The main file of the package; of one that cannot be, its problems.
  std::string generate(CodeLanguage language) {
    request.packageName = "demo";
    request.language = language;
    std::vector<CodeProblem> problems;
    auto files = generateCode(request, problems);
    EXPECT_EQ(files.has_value(), problems.empty());
    if (files)
      return (*files)[language == CodeLanguage::TypeScript ? 2 : 1].text;
    std::string text;
    for (const CodeProblem &problem : problems)
      text += problem.subject + " / " + problem.other + " / " + problem.detail +
              "\n";
    return text;
  }

  /// How a language writes the field `x` of the response.
  std::string fieldOf(llvm::StringRef type, CodeLanguage language) {
    request.response = CodeResponse{
        {}, parse("struct { x: " + type.str() + " }"), std::nullopt};
    std::string text = generate(language);
    constexpr llvm::StringLiteral begins[] = {
        "\n    x: ", "\n  x: ", "\n    pub x: "};
    llvm::StringRef begin = begins[size_t(language)];
    llvm::StringRef rest = llvm::StringRef(text).split(begin).second;
    // The schema stands behind the interface.
    if (language == CodeLanguage::TypeScript)
      rest = rest.split(begin).second;
    return rest.split('\n').first.str();
  }
  std::string python(llvm::StringRef type) {
    return fieldOf(type, CodeLanguage::Python);
  }
  std::string typeScript(llvm::StringRef type) {
    return fieldOf(type, CodeLanguage::TypeScript);
  }
  std::string rust(llvm::StringRef type) {
    return fieldOf(type, CodeLanguage::Rust);
  }

  TypeContext context;
  CodeRequest request;
};

TEST_F(CodegenTest, WritesPlainTypes) {
  EXPECT_EQ(python("list<map<string, int>>"),
            "_f.List[_f.Dict[_f.Str, _f.Int]]");
  EXPECT_EQ(typeScript("list<map<string, int>>"),
            "z.array(z.record(z.string(), f.int())),");
  EXPECT_EQ(rust("list<map<string, int>>"),
            "Vec<BTreeMap<String, i64>> = \"x\",");
  EXPECT_EQ(python("null"), "None");
  EXPECT_EQ(typeScript("any"), "f.json(),");
  EXPECT_EQ(rust("any | int"), "serde_json::Value = \"x\",");
}

TEST_F(CodegenTest, WritesLimits) {
  EXPECT_EQ(python("int(min=0, max=5)"),
            "_f.Annotated[_f.Integer, _f.Field(ge=0, le=5)]");
  EXPECT_EQ(typeScript("int(max=5)"), "f.int(undefined, 5),");
  EXPECT_EQ(typeScript("float(min=0.5)"), "f.float(0.5),");
  EXPECT_EQ(rust("float(min=0.5)"), "ResponseX = \"x\",");
  EXPECT_THAT(generate(CodeLanguage::Rust),
              HasSubstr("facet::within(value, Some(0.5), None)"));
  // What JSON cannot carry is no limit of its own.
  EXPECT_EQ(typeScript("int(min=-9223372036854775808)"), "f.int(),");
  EXPECT_EQ(python("embedding<size=3>"),
            "_f.Annotated[_f.List[_f.Number], _f.Field(min_length=3, "
            "max_length=3)]");
  EXPECT_EQ(typeScript("image(format=\"png\", max_dim=8)"),
            "f.image(\"png\", 8),");
  EXPECT_EQ(typeScript("audio(max_duration=1.5)"), "f.audio(undefined, 1.5),");
}

TEST_F(CodegenTest, KeepsOnlyValuesOfAnEnumThatOtherLimitsTake) {
  llvm::StringRef type = "string(enum=[\"a\", \"b\"], pattern=\"a\")";
  EXPECT_EQ(python(type), "_f.Literal[\"a\"]");
  EXPECT_EQ(typeScript(type), "z.literal([\"a\"]),");
  EXPECT_EQ(python("int(enum=[1, 2, 3], max=2)"),
            "_f.Annotated[_f.Int, _f.one_of(1, 2)]");
}

TEST_F(CodegenTest, TranslatesPatterns) {
  EXPECT_EQ(python("string(pattern=\"^\\\\d$\")"),
            "_f.Annotated[_f.Str, _f.matches(\"^[0-9]\\\\Z\")]");
  EXPECT_EQ(typeScript("string(pattern=\"^\\\\d$\")"),
            "f.matching(\"^[0-9]$\"),");
}

/// A description belongs to one place: a described type is written anew.
TEST_F(CodegenTest, WritesDescriptionsWhereTheyStand) {
  EXPECT_EQ(python("list<int(description=\"D\")>"),
            "_f.List[_f.Annotated[_f.Int, _f.Field(description=\"D\")]]");
  EXPECT_EQ(typeScript("int(description=\"D\") | null"),
            "z.union([f.int().describe(\"D\"), z.null()]),");
}

TEST_F(CodegenTest, NamesTypesByTheWayToThem) {
  request.response = CodeResponse{
      {}, parse("list<struct { a: struct { b: int } | null }>"), std::nullopt};
  std::string text = generate(CodeLanguage::Python);
  EXPECT_THAT(text, HasSubstr("class ResponseItemA(_f.Model):"));
  EXPECT_THAT(text, HasSubstr("a: _f.Union[ResponseItemA, None]"));
  EXPECT_THAT(text, HasSubstr("Response = _f.List[ResponseItem]"));
  // What is part of something stands before it.
  EXPECT_LT(text.find("class ResponseItemA("),
            text.find("class ResponseItem("));
}

TEST_F(CodegenTest, SharesTypes) {
  addFunction("A", "f", "struct { id: int }", "struct { id: int }");
  addFunction("A", "g", "struct { id: int }", "null");
  std::string text = generate(CodeLanguage::TypeScript);
  EXPECT_THAT(text, HasSubstr("export interface AFArgs {"));
  EXPECT_THAT(text, HasSubstr("export type AFResult = AFArgs;"));
  EXPECT_THAT(text, HasSubstr("export type AGArgs = AFArgs;"));
  EXPECT_THAT(text, Not(HasSubstr("interface AGArgs")));
}

/// A name inside of a type gives way to that of another function's.
TEST_F(CodegenTest, KeepsNamesApart) {
  addFunction("A", "f", "struct { g_args: struct { x: int } }", "null");
  addFunction("A", "f_args_g", "struct { y: int }", "null");
  std::string text = generate(CodeLanguage::Python);
  EXPECT_THAT(text, HasSubstr("class AFArgsGArgsValue(_f.Model):"));
  EXPECT_THAT(text, HasSubstr("class AFArgsGArgs(_f.Model):"));
}

TEST_F(CodegenTest, RefusesFunctionsOfOneName) {
  addFunction("A", "b_c", "struct { }", "null");
  addFunction("A_b", "c", "struct { }", "null");
  addFunction("a", "bC", "struct { }", "null");
  addFunction("A", "bc", "struct { }", "null");
  addFunction("URL", "get", "struct { }", "null");
  addFunction("Url", "get", "struct { }", "null");
  EXPECT_EQ(generate(CodeLanguage::Rust),
            "A_b.c / A.b_c / ABC\na.bC / A.b_c / ABC\n"
            "Url.get / URL.get / UrlGet\n");
}

TEST_F(CodegenTest, FieldsGiveWayToFieldsThatKeepTheirNames) {
  request.response =
      CodeResponse{{},
                   parse("struct { _x: int, x: int, class: int, class_: int }"),
                   std::nullopt};
  std::string text = generate(CodeLanguage::Python);
  EXPECT_THAT(text, HasSubstr("x_: _f.Int = _f.Field(alias=\"_x\")"));
  EXPECT_THAT(text, HasSubstr("x: _f.Int\n"));
  EXPECT_THAT(text, HasSubstr("class_: _f.Int\n"));
  EXPECT_THAT(text, HasSubstr("class__: _f.Int = _f.Field(alias=\"class\")"));
}

TEST_F(CodegenTest, KeepsTextsInsideOfLiteralsAndComments) {
  request.response = CodeResponse{
      {},
      parse("struct { x: int(description=\"*/ \\\"\\\"\\\" \\\\ \\u202e\") }"),
      "Line\nline"};
  std::string text = generate(CodeLanguage::TypeScript);
  EXPECT_THAT(text, HasSubstr("  /** * / \"\"\" \\ */\n"));
  EXPECT_THAT(text, HasSubstr("/**\n * Line\n * line\n */"));
  EXPECT_THAT(generate(CodeLanguage::Rust),
              HasSubstr("    /// */ \"\"\" \\\n"));
}

TEST(PackageNameTest, IsOneThatAllRegistriesTake) {
  for (llvm::StringRef good : {"a", "shop_sdk2"})
    EXPECT_FALSE(packageNameProblem(good, CodeLanguage::Rust));
  for (llvm::StringRef bad : {"", "A", "2a", "_a", "a-b", "ä", "serde", "fn"})
    EXPECT_TRUE(packageNameProblem(bad, CodeLanguage::Rust)) << bad.str();
  EXPECT_TRUE(packageNameProblem("class", CodeLanguage::Python));
  EXPECT_FALSE(packageNameProblem("class", CodeLanguage::TypeScript));
  EXPECT_TRUE(packageNameProblem(std::string(65, 'a'), CodeLanguage::Python));
}

TEST(PackageNameTest, IsMadeOfTheDocuments) {
  auto nameOf = [](llvm::StringRef path) {
    return packageNameOf(path, CodeLanguage::Python);
  };
  EXPECT_EQ(nameOf("dir/My-Doc.v2.facet"), "my_doc_v2");
  EXPECT_EQ(nameOf("2.facet"), "facet_2");
  EXPECT_EQ(nameOf("class.facet"), "facet_class");
  EXPECT_EQ(nameOf("-"), "facet_types");
}

} // namespace
