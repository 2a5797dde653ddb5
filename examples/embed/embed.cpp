//===- embed.cpp - A program that runs FACET documents --------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Pipeline/Compiler.h"
#include "facet/Pipeline/Session.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "facet/Tooling/Reply/Reply.h"
#include <cstdio>

using namespace facet;

static void print(llvm::ArrayRef<Diagnostic> diagnostics,
                  const SourceManager *sources) {
  std::string text;
  DiagnosticPrinter(sources, DiagnosticStyle()).print(diagnostics, text);
  std::fputs(text.c_str(), stderr);
}

static llvm::FailureOr<Value> shout(LensContext &context, Value input,
                                    llvm::ArrayRef<Value>) {
  std::string text = input.asString().upper() + "!";
  if (std::optional<Value> result = context.arena.copyString(text))
    return *result;
  return context.outOfMemory();
}

static std::shared_ptr<const LensRegistry> makeLenses() {
  Lens lens{};
  lens.name = "shout";
  lens.summary = "upper case, with an exclamation mark";
  lens.input = LensType::String;
  lens.result = LensType::String;
  lens.kernel = shout;
  auto lenses = std::make_shared<LensRegistry>();
  lenses->add(lens);
  return lenses;
}

static int runTwice(const Program &program) {
  Session session(program);
  MapEntry inputs[] = {{"name", Value::string(" ada ")},
                       {"question", Value::string("When is the next one?")}};
  const RunReport &report = session.run(inputs);
  print(report.diagnostics, report.sources.get());
  if (!report.ok)
    return 1;
  std::printf("%s\n", report.json.c_str());

  MapEntry changed[] = {{"name", Value::string("grace")}};
  const RunReport &next = session.update(changed);
  std::printf("%s, %llu gas\n", next.isPartial ? "a part" : "all",
              (unsigned long long)next.gasUsed);

  std::optional<ValueReport> guest = session.value("guest");
  std::printf("guest: %s\n", guest->json.c_str());
  return 0;
}

static void runMany(const Program &program) {
  llvm::StringRef inputs[] = {R"({"name": "ada", "question": "When?"})",
                              R"({"name": "bob"})",
                              R"({"name": "eve", "question": "Where?"})"};
  for (const RunReport &report : runParallelJson(program, inputs))
    std::printf("%s\n",
                report.ok ? "ok" : report.diagnostics[0].message.c_str());
}

static int runWithLens() {
  CompilerOptions options;
  options.lenses = makeLenses();
  options.pipeline.level = OptLevel::O2;
  CompileResult compiled = Compiler(options).compileText(
      "@user\n  content: \"mind the gap\" |> shout()\n", "shout.facet");
  print(compiled.diagnostics, compiled.sources.get());
  if (!compiled)
    return 1;
  Session session(*compiled.program);
  session.runStreaming({}, [](llvm::StringRef piece) {
    std::fwrite(piece.data(), 1, piece.size(), stdout);
  });
  std::printf("\n");
  return 0;
}

static int readAnswer() {
  CompileResult compiled = Compiler().compileText(
      "@x.fct.response\n"
      "  type: \"struct { harbour: string, minutes: int }\"\n"
      "@user\n"
      "  content: \"How long is the ferry under way?\"\n");
  ReplyOptions options;
  options.isLenient = true;
  ReplyReport report =
      readReply(*compiled.program,
                "Sure: {harbour: 'Cherbourg', minutes: 1110}", options);
  print(report.diagnostics, report.sources.get());
  if (!report.ok)
    return 1;
  std::printf("%s: %lld minutes, %zu mends\n",
              report.value.find("harbour")->asString().str().c_str(),
              (long long)report.value.find("minutes")->asInt(),
              report.repairs.size());
  return 0;
}

int main(int argc, char **argv) {
  if (argc != 2)
    return 2;
  Compiler compiler;
  CompileResult compiled = compiler.compileFile(argv[1]);
  print(compiled.diagnostics, compiled.sources.get());
  if (!compiled)
    return 1;
  for (const ProgramInput &input : compiled.program->inputs())
    std::printf("input %s: %s%s\n", input.name.str().c_str(),
                input.type.c_str(), input.isRequired ? "" : ", optional");
  if (runTwice(*compiled.program))
    return 1;
  runMany(*compiled.program);
  return runWithLens() || readAnswer();
}
