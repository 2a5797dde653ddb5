//===- McpTools.cpp - Tools that the guard watches over -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Mcp/McpTools.h"
#include "facet/Host/ConfiguredHost.h"
#include "facet/Runtime/Guard/ToolCalls.h"
#include "facet/Service/ServiceDiagnostics.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Tooling/Reply/FittingValue.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Sequence.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::service {

McpTools::McpTools(const Program &program, McpOptions given)
    : program(program), plan(this->program.plan()), options(std::move(given)),
      host(createConfiguredHost(options.host,
                                createLocalHost("", options.lensCacheEntries))),
      caller(options.host) {}

bool McpTools::prepare(Diagnostics &diagnostics) {
  for (auto [number, planned] : llvm::enumerate(plan.tools)) {
    std::optional<McpTool> tool = makeMcpTool(planned, diagnostics);
    if (!tool)
      continue;
    if (!caller.implements(planned.interface, planned.function))
      diagnostics.report(diag::McpNoServer, planned.span, {tool->name});
    numbers[tool->name] = uint32_t(number);
    tools.push_back(std::move(*tool));
  }
  if (plan.tools.empty())
    diagnostics.report(diag::McpNoInterface, {});
  return !diagnostics.hasErrors();
}

std::optional<uint32_t> McpTools::find(llvm::StringRef name) const {
  auto found = numbers.find(name);
  if (found == numbers.end())
    return std::nullopt;
  return found->second;
}

//===----------------------------------------------------------------------===//
// The guard
//===----------------------------------------------------------------------===//

std::string McpTools::list(const McpVersion &version,
                           RequestControl &control) const {
  RunOptions run = options.run;
  run.cancellation = &control.cancellation;
  auto all = llvm::to_vector(llvm::seq<uint32_t>(uint32_t(tools.size())));
  Diagnostics ignored;
  std::vector<ToolDecision> decisions = decideToolCalls(
      plan, program.index(), all, options.inputs, run, *host, ignored);
  std::string text;
  JcsWriter json(text);
  json.beginObject();
  json.key("tools");
  json.beginArray();
  for (auto [tool, decision] : llvm::zip_equal(tools, decisions))
    if (decision.isShown)
      json.raw(version.hasOutput ? tool.json : tool.jsonWithoutOutput);
  json.endArray();
  json.endObject();
  return text;
}

/// Why the guard denies a call; nullopt if it allows it.
std::optional<Diagnostic> McpTools::deny(uint32_t tool,
                                         RequestControl &control) const {
  RunOptions run = options.run;
  run.cancellation = &control.cancellation;
  run.explainsHiddenTools = true;
  Diagnostics reasons;
  ToolDecision decision = decideToolCalls(plan, program.index(), {tool},
                                          options.inputs, run, *host, reasons)
                              .front();
  if (decision.isAllowed)
    return std::nullopt;
  std::vector<Diagnostic> all = reasons.take();
  assert(!all.empty() && "a denial is explained");
  // What the guard could not decide has a code of its own.
  Diagnostic reason = std::move(all.back());
  if (reason.code == Code::Info)
    reason.code = Code::F454;
  return reason;
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

/// The code, the message, and the notes with their lines.
static std::string textOf(const Diagnostic &diagnostic,
                          const SourceManager *sources) {
  std::string text =
      codeText(diagnostic.code).str() + ": " + diagnostic.message;
  for (const auto &note : diagnostic.notes) {
    text += "; " + note.message;
    if (sources && note.span)
      text += " (line " +
              llvm::utostr(
                  sources->lineColumn(note.span.file, note.span.begin).line) +
              ")";
  }
  return text;
}

static std::string renderResult(llvm::StringRef text,
                                llvm::StringRef structured, bool isError) {
  std::string out;
  JcsWriter json(out);
  json.beginObject();
  json.key("content");
  json.beginArray();
  json.beginObject();
  json.key("text");
  json.string(text);
  json.key("type");
  json.string("text");
  json.endObject();
  json.endArray();
  json.key("isError");
  json.boolean(isError);
  if (!structured.empty()) {
    json.key("structuredContent");
    json.raw(structured);
  }
  json.endObject();
  return out;
}

/// What the call gives, of the type that the function has.
std::optional<Value> McpTools::ask(uint32_t number, Value arguments,
                                   ValueArena &arena, RequestControl &control,
                                   Diagnostics &diagnostics) const {
  const PlanTool &tool = plan.tools[number];
  const std::string &name = tools[number].name;
  std::vector<ValueFault> faults;
  std::optional<FittingValue> fitting =
      fitValue(arguments, tool.type, /*allowsExtra=*/false, arena, 1, faults);
  if (!fitting) {
    diagnostics.report(diag::McpBadArguments, {},
                       {name, faults.front().message});
    return std::nullopt;
  }
  if (!caller.implements(tool.interface, tool.function)) {
    diagnostics.report(diag::McpNoImplementation, {}, {name});
    return std::nullopt;
  }
  std::string why;
  std::optional<Value> value =
      caller.call({tool.interface, tool.function, tool.effect, fitting->value,
                   &control.cancellation},
                  arena, why);
  if (control.isOver(Clock::now())) {
    diagnostics.report(diag::ServeTimeIsUp, {});
    return std::nullopt;
  }
  if (!value) {
    diagnostics.report(diag::McpCallFailed, {}, {name, why});
    return std::nullopt;
  }
  fitting =
      fitValue(*value, tool.returns, /*allowsExtra=*/false, arena, 1, faults);
  if (fitting)
    return fitting->value;
  constexpr size_t longestType = 80;
  diagnostics.report(
      diag::McpBadResult, {},
      {name, printType(tool.returns, longestType), faults.front().message});
  return std::nullopt;
}

std::string McpTools::call(uint32_t number, Value arguments,
                           const McpVersion &version,
                           RequestControl &control) const {
  const SourceManager *sources = plan.sources.get();
  if (std::optional<Diagnostic> reason = deny(number, control))
    return renderResult(textOf(*reason, sources), "", /*isError=*/true);
  ValueArena arena(options.run.memoryLimit);
  Diagnostics diagnostics;
  std::optional<Value> value =
      ask(number, arguments, arena, control, diagnostics);
  if (!value)
    return renderResult(textOf(diagnostics.all().front(), sources), "",
                        /*isError=*/true);
  const McpTool &tool = tools[number];
  std::string text;
  if (!tool.hasOutput || !version.hasOutput) {
    if (!appendText(text, *value, memoryLimit()))
      text.clear();
    return renderResult(text, "", /*isError=*/false);
  }
  MapEntry wrapped[] = {{"value", *value}};
  text = toJcs(tool.wrapsOutput ? Value::map(wrapped) : *value);
  return renderResult(text, text, /*isError=*/false);
}

} // namespace facet::service
