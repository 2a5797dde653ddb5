//===- PluginTest.cpp - Tests of plug-ins ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Plug-ins in the process itself: `static const PluginInfo`s. That they load
// from files is tested in test/Plugin.
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/Pipeline/PipelineDiagnostics.h"
#include "facet/Plugin/PluginLoader.h"
#include "mlir/Parser/Parser.h"
#include "gtest/gtest.h"

using namespace facet;

namespace {

llvm::FailureOr<Value> same(LensContext &, Value input, llvm::ArrayRef<Value>) {
  return input;
}

Lens makeLens(llvm::StringRef name) {
  Lens lens{};
  lens.name = name;
  lens.kernel = same;
  return lens;
}

PluginInfo makePlugin(llvm::ArrayRef<Lens> lenses) {
  return {pluginApiVersion, FACET_PLUGIN_BUILD, "test", "1", lenses};
}

/// The problem that a plug-in with this lens only has.
std::optional<Diag> problemOf(const Lens &lens) {
  CompilerOptions options;
  LensRegistry registry;
  PluginProblem problem;
  if (addPlugin(makePlugin(lens), options, registry, problem))
    return std::nullopt;
  EXPECT_EQ(problem.args, (std::vector<std::string>{"test", lens.name.str()}));
  return problem.kind;
}

TEST(Plugin, TakesLenses) {
  EXPECT_EQ(problemOf(makeLens("same")), std::nullopt);
  EXPECT_EQ(problemOf(makeLens("trim")), diag::PluginLensTaken);
  EXPECT_EQ(problemOf(makeLens("no name")), diag::PluginLensTaken);
}

TEST(Plugin, RefusesLensesThatItCannotCall) {
  Lens lens = makeLens("same");
  lens.kernel = nullptr;
  EXPECT_EQ(problemOf(lens), diag::PluginLensUnfit);
  lens = makeLens("same");
  lens.totality = LensTotality::ByArguments;
  EXPECT_EQ(problemOf(lens), diag::PluginLensUnfit);
  lens = makeLens("same");
  lens.kernel = nullptr;
  lens.level = TrustLevel::Volatile;
  lens.effect = "external";
  EXPECT_EQ(problemOf(lens), diag::PluginLensUnfit);
  lens = makeLens("same");
  lens.takesAnyNames = true;
  EXPECT_EQ(problemOf(lens), diag::PluginLensUnfit);
}

TEST(Plugin, TwoOfThemMayNotShareALens) {
  CompilerOptions options;
  LensRegistry registry;
  PluginProblem problem;
  Lens lens = makeLens("same");
  EXPECT_TRUE(addPlugin(makePlugin(lens), options, registry, problem));
  EXPECT_FALSE(addPlugin(makePlugin(lens), options, registry, problem));
  EXPECT_EQ(problem.kind, diag::PluginLensTaken);
}

/// A lens without a dialect is `facet.apply`, in documents and in the IR alike.
TEST(Plugin, LensWithoutDialectRuns) {
  Lens lens = makeLens("same");
  for (OptLevel level : {OptLevel::O0, OptLevel::O2}) {
    CompilerOptions options;
    auto registry = std::make_shared<LensRegistry>();
    PluginProblem problem;
    ASSERT_TRUE(addPlugin(makePlugin(lens), options, *registry, problem));
    options.lenses = registry;
    options.pipeline.level = level;
    Compilation compilation(options);
    SourceFile file;
    file.name = "test.facet";
    file.bytes = "@vars\n  a: \"x\" |> same()\n@user\n  content: $a\n";
    EXPECT_TRUE(compilation.compile(file));
    unsigned calls = 0;
    compilation.module().walk([&](ir::ApplyOp op) {
      EXPECT_TRUE(op.getLens());
      ++calls;
    });
    // Folded by the kernel.
    EXPECT_EQ(calls, level == OptLevel::O0 ? 1u : 0u);
  }
}

TEST(Plugin, ContextsKnowItsLenses) {
  static const Lens lens = makeLens("same");
  static const PluginInfo plugin = makePlugin(lens);
  mlir::DialectRegistry registry;
  registry.insert<ir::FacetDialect>();
  registerPlugin(plugin, registry);
  registerPlugin(plugin, registry); // once is enough
  mlir::MLIRContext context(registry, mlir::MLIRContext::Threading::DISABLED);
  auto *dialect = context.getOrLoadDialect<ir::FacetDialect>();
  EXPECT_TRUE(dialect->getLenses().find("same"));
  EXPECT_TRUE(dialect->getLenses().find("trim"));
  EXPECT_FALSE(LensRegistry().find("same"));
}

} // namespace
