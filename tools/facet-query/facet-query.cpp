//===- facet-query.cpp - Finds operations in the IR of documents ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The queries of mlir-query with the dialects of FACET and matchers of its own:
// docs/WriteAPass.md.
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/FacetOps.h"
#include "facet/InitAll.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/Matchers.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Query/Matcher/MatchersInternal.h"
#include "mlir/Query/Matcher/Registry.h"
#include "mlir/Query/Matcher/SliceMatchers.h"
#include "mlir/Query/Query.h"
#include "mlir/Query/QuerySession.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/SourceMgr.h"
#include <iostream>

using namespace mlir;

namespace {

//===----------------------------------------------------------------------===//
// Matchers of ours
//===----------------------------------------------------------------------===//

const facet::Lens *lensOf(Operation *op) {
  auto call = llvm::dyn_cast<facet::ir::LensOpInterface>(op);
  return call ? facet::ir::lensOfOperation(call) : nullptr;
}

struct CallsLens {
  llvm::StringRef name;
  bool match(Operation *op) {
    const facet::Lens *lens = lensOf(op);
    return lens && lens->name == name;
  }
};
CallsLens callsLens(llvm::StringRef name) { return {name}; }

struct CallsAnyLens {
  bool match(Operation *op) { return lensOf(op); }
};
CallsAnyLens callsAnyLens() { return {}; }

struct AsksHost {
  bool match(Operation *op) {
    const facet::Lens *lens = lensOf(op);
    return lens && lens->level != facet::TrustLevel::Pure;
  }
};
AsksHost asksHost() { return {}; }

/// The operation whose result is the value of a variable.
struct DefinesVariable {
  llvm::StringRef name;
  bool match(Operation *op) {
    for (OpOperand &use : op->getUses())
      if (auto variables =
              llvm::dyn_cast<facet::ir::VariablesOp>(use.getOwner())) {
        Attribute found = variables.getNameList()[use.getOperandNumber()];
        if (llvm::cast<StringAttr>(found).getValue() == name)
          return true;
      }
    return false;
  }
};
DefinesVariable definesVariable(llvm::StringRef name) { return {name}; }

} // namespace

namespace cl = llvm::cl;

static cl::OptionCategory category("facet-query");
static cl::opt<std::string> inputName(cl::Positional, cl::Required,
                                      cl::value_desc("FILE"),
                                      cl::desc("<IR: text or bytecode>"),
                                      cl::cat(category));
static cl::list<std::string>
    commands("c", cl::value_desc("query"), cl::cat(category),
             cl::desc("A query; repeatable. Without one, queries are read from "
                      "stdin, one a line"));

static void registerMatchers(query::matcher::Registry &matchers) {
  using query::matcher::DynMatcher;
  // Those of mlir-query, by the names that they have there.
  matchers.registerMatcher("allOf", query::matcher::internal::allOf);
  matchers.registerMatcher("anyOf", query::matcher::internal::anyOf);
  matchers.registerMatcher("getAllDefinitions",
                           query::matcher::m_GetAllDefinitions<DynMatcher>);
  matchers.registerMatcher("getDefinitions",
                           query::matcher::m_GetDefinitions<DynMatcher>);
  matchers.registerMatcher(
      "getDefinitionsByPredicate",
      query::matcher::m_GetDefinitionsByPredicate<DynMatcher, DynMatcher>);
  matchers.registerMatcher(
      "getUsersByPredicate",
      query::matcher::m_GetUsersByPredicate<DynMatcher, DynMatcher>);
  matchers.registerMatcher(
      "hasOpAttrName",
      static_cast<detail::AttrOpMatcher (*)(llvm::StringRef)>(m_Attr));
  matchers.registerMatcher(
      "hasOpName",
      static_cast<detail::NameOpMatcher (*)(llvm::StringRef)>(m_Op));
  matchers.registerMatcher(
      "isConstantOp",
      static_cast<detail::constant_op_matcher (*)()>(m_Constant));
  // Ours.
  matchers.registerMatcher("asksHost", asksHost);
  matchers.registerMatcher("callsAnyLens", callsAnyLens);
  matchers.registerMatcher("callsLens", callsLens);
  matchers.registerMatcher("definesVariable", definesVariable);
}

static LogicalResult runQuery(llvm::StringRef text,
                              query::QuerySession &session) {
  return query::parse(text, session)->run(llvm::outs(), session);
}

static LogicalResult runAll(query::QuerySession &session) {
  for (const std::string &command : commands)
    if (failed(runQuery(command, session)))
      return failure();
  if (!commands.empty())
    return success();
  for (std::string line; !session.terminate && std::getline(std::cin, line);)
    if (failed(runQuery(line, session)))
      return failure();
  return success();
}

// Not mlirQueryMain, which needs libedit.
int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  cl::HideUnrelatedOptions(category);
  cl::ParseCommandLineOptions(argc, argv,
                              "Finds operations in the IR of documents\n");
  DialectRegistry dialects;
  facet::registerAllDialects(dialects);
  MLIRContext context(dialects, MLIRContext::Threading::DISABLED);
  auto file = llvm::MemoryBuffer::getFileOrSTDIN(inputName);
  if (!file) {
    llvm::errs() << "cannot read '" << inputName
                 << "': " << file.getError().message() << '\n';
    return 1;
  }
  llvm::SourceMgr sources;
  unsigned buffer = sources.AddNewSourceBuffer(std::move(*file), llvm::SMLoc());
  SourceMgrDiagnosticHandler handler(sources, &context);
  OwningOpRef<ModuleOp> module =
      parseSourceFile<ModuleOp>(sources, ParserConfig(&context));
  if (!module)
    return 1;
  query::matcher::Registry matchers;
  registerMatchers(matchers);
  query::QuerySession session(*module, sources, buffer, matchers);
  return failed(runAll(session));
}
