//===- DocumentFuzzer.cpp - Whole documents at -O0 and at -O2 -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Bytes choose a document whose variables hold one another, twice and more: its
// values share their parts, and as text have no end. It is compiled and run at
// -O0 and at -O2: the results are the same, the gas is not more, and all ends
// within the limits of the fuzzer on time and memory.
//
//===----------------------------------------------------------------------===//

#include "facet/Pipeline/Compiler.h"
#include "facet/Pipeline/Program.h"
#include "facet/Runtime/Evaluator.h"
#include "facet/Runtime/Guard/Artifact.h"
#include "facet/Runtime/Output/CanonicalJson.h"
#include "facet/Runtime/Plan/PlanFile.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>

using namespace facet;

namespace {
/// The bytes, and zeros for ever.
class Choices {
public:
  explicit Choices(llvm::ArrayRef<uint8_t> bytes) : bytes(bytes) {}
  bool atEnd() const { return bytes.empty(); }
  unsigned below(unsigned bound) {
    if (bytes.empty())
      return 0;
    unsigned byte = bytes.front();
    bytes = bytes.drop_front();
    return byte % bound;
  }
  template <size_t N> llvm::StringRef pick(const llvm::StringLiteral (&of)[N]) {
    return of[below(N)];
  }

private:
  llvm::ArrayRef<uint8_t> bytes;
};

/// Writes a document.
class Writer {
public:
  explicit Writer(Choices choices) : choices(choices), os(text) {}

  std::string document() {
    os << "@vars\n  v0: [\"a\"]\n  in: @input(type=\"any\")\n";
    constexpr unsigned mostVariables = 100;
    for (count = 1; count != mostVariables && !choices.atEnd(); ++count) {
      os << "  v" << count << ": ";
      writeValue();
      os << '\n';
    }
    for (unsigned i = 0; i != 2; ++i) {
      os << "@user\n  content: ";
      writeContent();
      os << '\n';
    }
    return text;
  }

private:
  void writeReference() {
    constexpr llvm::StringLiteral paths[] = {"", "", "", "", ".a", ".b.a"};
    unsigned back = choices.below(8);
    if (back == 7)
      os << "$in";
    else // the newest ones, so that values grow
      os << "$v" << count - 1 - std::min(back, count - 1);
    os << choices.pick(paths);
  }

  void writeItem() {
    constexpr llvm::StringLiteral atoms[] = {
        "1", "2.5", "null", "true", "\"a b\"", "\"é\"", "[]", "{ a: 1 }"};
    if (choices.below(4))
      writeReference();
    else
      os << choices.pick(atoms);
  }

  void writeValue() {
    switch (choices.below(4)) {
    case 0:
    case 1:
      os << '[';
      for (unsigned i = 0, size = 1 + choices.below(3); i != size; ++i) {
        os << (i ? ", " : "");
        writeItem();
      }
      os << ']';
      break;
    case 2:
      os << "{ a: ";
      writeItem();
      os << ", b: ";
      writeItem();
      os << " }";
      break;
    case 3:
      writeItem();
      break;
    }
    writeCalls();
  }

  void writeCalls() {
    constexpr llvm::StringLiteral calls[] = {
        "ensure_list()",  "unique()",    "reverse()", "first()",
        "last()",         "length()",    "json()",    "json_parse()",
        "default(\"d\")", "values()",    "keys()",    "to_string()",
        "skip(1)",        "slice(0)",    "hash()",    "flatten()",
        "json(indent=2)", "join(\",\")", "trim()",    "uppercase()"};
    for (unsigned i = choices.below(4); i > 1; --i)
      os << " |> " << choices.pick(calls);
  }

  void writeContent() {
    writeReference();
    constexpr llvm::StringLiteral ends[] = {
        " |> json()", " |> json() |> hash()", " |> to_string()",
        " |> ensure_list() |> length() |> to_string()"};
    os << choices.pick(ends);
  }

  Choices choices;
  std::string text;
  llvm::raw_string_ostream os;
  unsigned count = 0;
};

/// All that can be seen of a document.
struct Outcome {
  std::string text;
  uint64_t gas = 0;
  bool ok = false, isLimited = false;
};

void add(Outcome &outcome, llvm::ArrayRef<Diagnostic> diagnostics) {
  for (const Diagnostic &diagnostic : diagnostics) {
    outcome.text +=
        (codeText(diagnostic.code) + " " + llvm::Twine(diagnostic.span.begin) +
         " " + diagnostic.message + "\n")
            .str();
    outcome.isLimited |=
        diagnostic.code == Code::Limit || diagnostic.code == Code::F902;
  }
}

Outcome outcomeAt(OptLevel level, const std::string &document) {
  Outcome outcome;
  CompilerOptions options;
  options.pipeline.level = level;
  CompileResult compiled = Compiler(options).compileText(document);
  add(outcome, compiled.diagnostics);
  if (!compiled)
    return outcome;
  const Plan &plan = compiled.program->plan();
  // What is stored and printed of a plan is as bounded as the plan.
  (void)writePlan(plan);
  (void)printPlan(plan);

  RunOptions run;
  run.memoryLimit = 16 << 20;
  std::unique_ptr<Host> host = createLocalHost();
  Diagnostics diagnostics;
  Evaluator evaluator;
  const MapEntry inputs[] = {{"in", Value::string("text")}};
  RunResult result = evaluator.run(plan, inputs, run, *host, diagnostics,
                                   /*wantVariables=*/true);
  add(outcome, diagnostics.all());
  outcome.ok = result.ok;
  outcome.gas = result.gasUsed;
  if (result.ok)
    outcome.text += renderCanonicalJson(plan, result);
  outcome.text += renderArtifact(result.metadata, result.events);
  return outcome;
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  std::string document = Writer(Choices({data, size})).document();
  Outcome plain = outcomeAt(OptLevel::O0, document);
  Outcome optimised = outcomeAt(OptLevel::O2, document);
  // Less memory and less gas may be used above -O0.
  bool isSame = plain.text == optimised.text || plain.isLimited;
  if (isSame && (!plain.ok || !optimised.ok || optimised.gas <= plain.gas))
    return 0;
  llvm::errs() << document << "--- -O0, gas " << plain.gas << '\n'
               << plain.text << "\n--- -O2, gas " << optimised.gas << '\n'
               << optimised.text << '\n';
  abort();
}
