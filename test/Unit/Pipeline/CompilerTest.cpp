//===- CompilerTest.cpp - Compiler and Program ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "PipelineTest.h"
#include "facet/Pipeline/Compilation.h"
#include "llvm/Support/MemoryBuffer.h"

namespace facet {
namespace {

using Codes = std::vector<std::string>;

llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem>
filesWith(std::vector<std::pair<std::string, std::string>> files) {
  auto system = llvm::makeIntrusiveRefCnt<llvm::vfs::InMemoryFileSystem>();
  // Without it, it gives no real paths.
  system->setCurrentWorkingDirectory("/");
  for (const auto &[path, text] : files)
    system->addFile(path, 0, llvm::MemoryBuffer::getMemBufferCopy(text));
  return system;
}

TEST(Compiler, CompilesText) {
  CompileResult result = Compiler().compileText(greeting.str(), "hello.facet");
  ASSERT_TRUE(result);
  EXPECT_TRUE(result.diagnostics.empty());
  EXPECT_EQ(result.sources->name(0), "hello.facet");
}

TEST(Compiler, CompilesFilesWithTheirImports) {
  Compiler compiler({}, filesWith({{"/d/main.facet", "@import \"a.facet\"\n"},
                                   {"/d/a.facet", greeting.str()}}));
  CompileResult result = compiler.compileFile("/d/main.facet");
  ASSERT_TRUE(result) << result.diagnostics.front().message;
  EXPECT_EQ(result.program->inputs().size(), 2u);
}

TEST(Compiler, CompilesFilesWithTheirTexts) {
  Compiler compiler({}, filesWith({{"/d/main.facet", "@user\n"
                                                     "  content: @text(\"t\")"},
                                   {"/d/t", "a text"}}));
  CompileResult result = compiler.compileFile("/d/main.facet");
  ASSERT_TRUE(result) << result.diagnostics.front().message;
  // What it was made of is kept with it: a host can watch these files.
  ASSERT_EQ(result.sources->size(), 2u);
  EXPECT_EQ(result.sources->name(1), "/d/t");
}

TEST(Compiler, CompilesMemoryOfTheCaller) {
  std::string text = greeting.str();
  auto owner = std::make_shared<int>(1);
  {
    CompileResult result = Compiler().compile({"a.facet", "", text, owner});
    ASSERT_TRUE(result);
    // No copy was made.
    EXPECT_EQ(result.program->sources()->text(0).data(), text.data());
    EXPECT_GT(owner.use_count(), 1);
  }
  EXPECT_EQ(owner.use_count(), 1);
}

/// One run makes the JSON of a fixed message itself.
TEST(Compiler, MakesFixedMessagesAheadForManyRuns) {
  Program program = compiled(greeting);
  EXPECT_FALSE(program.plan().messages[0].json.empty());
  EXPECT_TRUE(program.plan().messages[1].json.empty()) << "it is not fixed";
  Compilation once{CompilerOptions()};
  auto plan = once.compile({"a.facet", "", greeting, nullptr});
  ASSERT_TRUE(plan);
  EXPECT_TRUE(plan->messages[0].json.empty());
}

TEST(Compiler, TellsFilesThatAreNotThere) {
  CompileResult result =
      Compiler({}, filesWith({})).compileFile("/no/such.facet");
  EXPECT_FALSE(result);
  EXPECT_EQ(codes(result.diagnostics), Codes({"X.fct.IO"}));
  EXPECT_NE(result.diagnostics[0].message.find("/no/such.facet"),
            std::string::npos);
}

TEST(Compiler, GivesAllErrorsWithTheirPlaces) {
  CompileResult result = Compiler().compileText(
      "@vars\n  a: $nobody\n  b: $nothing\n@user\n  content: $a\n");
  EXPECT_FALSE(result);
  ASSERT_EQ(codes(result.diagnostics), Codes({"F401", "F401"}));
  EXPECT_EQ(result.sources->text(result.diagnostics[1].span), "$nothing");
}

TEST(Compiler, IsIndependentOfOthers) {
  // A program outlives its compiler and the other handles of it.
  std::optional<Program> program;
  {
    CompileResult result = Compiler().compileText(greeting.str());
    program = result.program;
  }
  Session session(*program);
  EXPECT_TRUE(session.runJson(R"({"name": "a"})").ok);
}

TEST(Program, TellsWhatTheDocumentDeclares) {
  Program program = compiled(greeting);
  ASSERT_EQ(program.inputs().size(), 2u);
  EXPECT_EQ(program.inputs()[0].name, "name");
  EXPECT_EQ(program.inputs()[0].type, "string");
  EXPECT_TRUE(program.inputs()[0].isRequired);
  EXPECT_FALSE(program.inputs()[1].isRequired);
  EXPECT_EQ(program.inputs()[1].defaultValue.asString(), " fine ");
  ASSERT_EQ(program.variables().size(), 4u);
  EXPECT_EQ(program.variables()[2].name, "upper");
  ASSERT_EQ(program.messages().size(), 3u);
  EXPECT_EQ(program.messages()[2].id, "user#2");
  EXPECT_EQ(program.messages()[0].role, Role::System);
  EXPECT_TRUE(program.documentHash().starts_with("sha256:"));
  EXPECT_EQ(program.budget(), 4096);
}

TEST(Compiler, CompilesManyInOrder) {
  std::vector<SourceFile> sources;
  for (int i = 0; i != 40; ++i)
    sources.push_back(
        textSource(i % 5 ? "@user\n  content: \"" + std::to_string(i) + "\"\n"
                         : "@user\n  content: $none" + std::to_string(i) + "\n",
                   std::to_string(i)));
  Compiler compiler;
  std::vector<CompileResult> one = compiler.compileParallel(sources, 1);
  std::vector<CompileResult> four = compiler.compileParallel(sources, 4);
  ASSERT_EQ(one.size(), sources.size());
  ASSERT_EQ(four.size(), sources.size());
  for (size_t i = 0; i != sources.size(); ++i) {
    EXPECT_EQ(bool(one[i]), i % 5 != 0);
    EXPECT_EQ(bool(four[i]), i % 5 != 0);
    EXPECT_EQ(four[i].sources->name(0), std::to_string(i));
    ASSERT_EQ(one[i].diagnostics.size(), four[i].diagnostics.size());
    for (size_t k = 0; k != one[i].diagnostics.size(); ++k)
      EXPECT_EQ(one[i].diagnostics[k].message, four[i].diagnostics[k].message);
    if (one[i])
      EXPECT_EQ(one[i].program->documentHash(),
                four[i].program->documentHash());
  }
}

} // namespace
} // namespace facet
