//===- fct-opt.cpp - The optimiser driver ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// mlir-opt with the dialects and passes of FACET.
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/Bytecode.h"
#include "facet/Dialect/Facet/IR/Nesting.h"
#include "facet/InitAll.h"
#include "facet/Support/Files/FileReader.h"
#include "facet/Tooling/Profile/ActionRecorder.h"
#include "facet/Tooling/Profile/ProfileWriter.h"
#include "mlir/Bytecode/BytecodeReader.h"
#include "mlir/Dialect/Transform/IR/TransformDialect.h"
#include "mlir/Dialect/Transform/Transforms/Passes.h"
#include "mlir/Support/FileUtilities.h"
#include "mlir/Tools/mlir-opt/MlirOptMain.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/ToolOutputFile.h"

using namespace mlir;

static LogicalResult fail(const llvm::Twine &message) {
  llvm::errs() << "fct-opt: error: " << message << '\n';
  return failure();
}

/// What MLIR would lose, or not survive.
static LogicalResult check(const MlirOptMainConfig &config,
                           llvm::MemoryBufferRef input) {
  std::optional<int64_t> version = config.bytecodeVersionToEmit();
  if (version && *version < int64_t(facet::ir::firstBytecodeVersion))
    return fail("bytecode of version " + llvm::Twine(*version) +
                " does not hold the literals of the dialects: the first that "
                "does is " +
                llvm::Twine(facet::ir::firstBytecodeVersion));
  if (isBytecode(input))
    return success();
  llvm::StringRef text = input.getBuffer();
  const char *place = facet::ir::findTooDeep(text, facet::ir::mostNestedFile);
  if (!place)
    return success();
  size_t line = text.take_front(place - text.begin()).count('\n') + 1;
  return fail(input.getBufferIdentifier() + ":" + llvm::Twine(line) +
              ": nests deeper than " + llvm::Twine(facet::ir::mostNestedFile));
}

static LogicalResult run(llvm::StringRef inputName, llvm::StringRef outputName,
                         DialectRegistry &registry) {
  auto config = MlirOptMainConfig::createFromCLOptions();
  std::string problem;
  auto bytes = facet::readFile(inputName, UINT32_MAX);
  if (!bytes)
    return fail("cannot open input file '" + inputName +
                "': " + bytes.getError().message());
  // The parser of MLIR looks for a final zero.
  auto input = llvm::MemoryBuffer::getMemBufferCopy(
      (*bytes)->getBuffer(), (*bytes)->getBufferIdentifier());
  if (failed(check(config, *input)))
    return failure();
  auto output = openOutputFile(outputName, &problem);
  if (!output)
    return fail(problem);
  if (failed(MlirOptMain(output->os(), std::move(input), registry, config)))
    return failure();
  output->keep();
  return success();
}

/// --profile: what is done, by passes and patterns, in Chrome's trace format.
static LogicalResult writeProfile(const facet::Recording &recording,
                                  llvm::StringRef inputName,
                                  llvm::StringRef path) {
  for (const std::unique_ptr<facet::Recorder> &thread : recording.threads())
    thread->finish();
  facet::ProfileFacts facts;
  facts.command = ("fct-opt " + inputName).str();
  std::string problem;
  auto output = openOutputFile(path, &problem);
  if (!output)
    return fail(problem);
  output->os() << facet::renderProfile(recording, facts);
  output->keep();
  return success();
}

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  DialectRegistry registry;
  facet::registerAllDialects(registry);
  facet::registerAllPasses();
  // Pipelines that are IR themselves: which operations, and which of our
  // passes.
  registry.insert<transform::TransformDialect>();
  transform::registerInterpreterPass();
  llvm::cl::opt<std::string> profile(
      "profile", llvm::cl::value_desc("file"),
      llvm::cl::desc("Record passes and the patterns that they try, in "
                     "Chrome's trace format"));
  auto [input, output] = registerAndParseCLIOptions(
      argc, argv, "FACET optimiser driver\n", registry);
  auto config = MlirOptMainConfig::createFromCLOptions();
  // Neither reads the input.
  if (config.shouldShowDialects() || config.shouldListPasses())
    return asMainReturnCode(MlirOptMain(argc, argv, input, output, registry));
  if (profile.empty())
    return asMainReturnCode(run(input, output, registry));
  facet::Recording recording(facet::RecordingDetail::All);
  facet::recordActions(registry, recording);
  LogicalResult result = run(input, output, registry);
  return asMainReturnCode(success(
      succeeded(writeProfile(recording, input, profile)) && succeeded(result)));
}
