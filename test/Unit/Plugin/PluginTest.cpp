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
#include "facet/Lens/LensCalls.h"
#include "facet/Lens/LensDiagnostics.h"
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

bool chooseNone(llvm::ArrayRef<SolverSection>, uint64_t,
                llvm::MutableArrayRef<bool>, std::string &) {
  return true;
}

/// What is said of a plug-in with these solvers.
std::string messageOf(llvm::ArrayRef<PackingSolver> solvers) {
  PluginInfo plugin = makePlugin({});
  plugin.solvers = solvers;
  CompilerOptions options;
  LensRegistry registry;
  PluginProblem problem;
  if (addPlugin(plugin, options, registry, problem)) {
    EXPECT_EQ(options.solvers.size(), solvers.size());
    return "";
  }
  Diagnostics diagnostics;
  diagnostics.report(problem.kind, {}, problem.args);
  return diagnostics.all().front().message;
}

TEST(Plugin, TakesSolversWithNamesOfTheirOwn) {
  EXPECT_EQ(messageOf({{"x.lab.a", chooseNone}, {"x.lab.b_2", chooseNone}}),
            "");
  EXPECT_EQ(
      messageOf(PackingSolver{"x.lab.a", nullptr}),
      R"(the plug-in 'test' has a solver 'x.lab.a' that does nothing, whose name is taken or is not of the form 'x.lab.solver')");
  EXPECT_NE(messageOf({{"x.lab.a", chooseNone}, {"x.lab.a", chooseNone}}), "");
  for (llvm::StringRef name : {"lab", "fill", "x.lab", "x.Lab.a", "x.lab.",
                               "x.lab.a.b", "y.lab.a", "x.lab.2", "x.lab.a b"})
    EXPECT_NE(messageOf(PackingSolver{name, chooseNone}), "") << name.str();
}

/// An operation that claims to be safe to run at any time.
class EagerOp
    : public mlir::Op<EagerOp, mlir::OpTrait::OneOperand,
                      mlir::OpTrait::OneResult, mlir::OpTrait::ZeroRegions,
                      ir::LensOpInterface::Trait,
                      mlir::ConditionallySpeculatable::Trait,
                      mlir::OpTrait::AlwaysSpeculatableImplTrait> {
public:
  using Op::Op;
  static llvm::StringRef getOperationName() { return "lab.same"; }
  static llvm::ArrayRef<llvm::StringRef> getAttributeNames() { return {}; }
};

class LabDialect : public mlir::Dialect {
public:
  explicit LabDialect(mlir::MLIRContext *context)
      : Dialect(getDialectNamespace(), context,
                mlir::TypeID::get<LabDialect>()) {
    addOperations<EagerOp>();
  }
  static llvm::StringRef getDialectNamespace() { return "lab"; }
};

/// The problem of a lens that `lab.NAME` stands for.
std::optional<Diag> problemInLab(llvm::StringRef name, LensTotality totality,
                                 bool hasDialect = true) {
  Lens lens = makeLens(name);
  lens.dialect = "lab";
  lens.totality = totality;
  PluginInfo plugin = makePlugin(lens);
  if (hasDialect)
    plugin.registerDialects = [](mlir::DialectRegistry &registry) {
      registry.insert<LabDialect>();
    };
  CompilerOptions options;
  LensRegistry registry;
  PluginProblem problem;
  if (addPlugin(plugin, options, registry, problem))
    return std::nullopt;
  return problem.kind;
}

/// Passes trust the operation: what it says of a lens is checked first.
TEST(Plugin, RefusesOperationsThatDoNotFitTheirLens) {
  EXPECT_EQ(problemInLab("same", LensTotality::Total), std::nullopt);
  EXPECT_EQ(problemInLab("same", LensTotality::Partial), diag::PluginLensTrait);
  EXPECT_EQ(problemInLab("other", LensTotality::Total),
            diag::PluginLensNoOperation);
  EXPECT_EQ(problemInLab("same", LensTotality::Total, /*hasDialect=*/false),
            diag::PluginLensNoOperation);
}

/// A kernel that fails and does not say why is named.
TEST(Plugin, FailuresWithoutReasonNameTheLens) {
  Lens lens = makeLens("mute");
  lens.totality = LensTotality::Partial;
  lens.kernel = [](LensContext &, Value,
                   llvm::ArrayRef<Value>) -> llvm::FailureOr<Value> {
    return llvm::failure();
  };
  ValueArena arena;
  LensContext context(arena);
  EXPECT_TRUE(failed(callKernel(lens, context, Value::null(), {})));
  EXPECT_EQ(context.failureKind, diag::LensResultBroken);
  EXPECT_EQ(context.failureArguments,
            (std::vector<std::string>{"mute", "no reason for its failure"}));
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
