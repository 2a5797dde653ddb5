//===- McpTool.cpp - Tools of the Model Context Protocol ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Provider/McpTool.h"
#include "Payload/PayloadFormat.h"
#include "facet/Provider/ProviderDiagnostics.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Types/Type.h"
#include "llvm/ADT/StringExtras.h"

namespace facet {

/// Clients take other characters too, but this length (2025-11-25 and later).
static constexpr size_t longestName = 128;

/// Whether every value of the type is an object, and its schema says so.
static bool isObject(const Type *type) {
  return type->is(Type::Kind::Map) || type->is(Type::Kind::Struct) ||
         type->is(Type::Kind::Image) || type->is(Type::Kind::Audio);
}

/// The description that the tool's canonical JSON has.
static std::optional<std::string> descriptionOf(const PlanTool &tool) {
  ValueArena arena(~uint64_t(0));
  JsonError error;
  JsonReadOptions read;
  read.maxDepth = Value::maxDepth;
  std::optional<Value> value =
      parseJson(tool.json, arena, error, /*copyStrings=*/false, read);
  assert(value && "the plan's own JSON");
  const Value *function = value ? value->find("function") : nullptr;
  const Value *text = function ? function->find("description") : nullptr;
  if (!text)
    return std::nullopt;
  return text->asString().str();
}

static std::string render(const PlanTool &planned, const McpTool &tool,
                          const std::optional<std::string> &description,
                          Value input, const Value *output) {
  std::string text;
  JcsWriter json(text);
  json.beginObject();
  json.key("annotations");
  json.beginObject();
  json.key("readOnlyHint");
  json.boolean(planned.effect == "read");
  json.endObject();
  if (description)
    writeMember(json, "description", *description);
  json.key("inputSchema");
  json.value(input);
  writeMember(json, "name", tool.name);
  if (output) {
    json.key("outputSchema");
    json.value(*output);
  }
  json.endObject();
  return text;
}

/// Whether its schemas have no integer that JSON cannot carry.
static bool checkIntegers(const PlanTool &planned, const std::string &name,
                          Diagnostics &diagnostics) {
  std::optional<int64_t> integer = findUnsafeInteger(planned.parameters);
  if (!integer)
    integer = findUnsafeInteger(planned.result);
  if (!integer)
    return true;
  diagnostics.report(diag::RunToolInteger, planned.span,
                     {name, llvm::itostr(*integer)});
  return false;
}

std::optional<McpTool> makeMcpTool(const PlanTool &planned,
                                   Diagnostics &diagnostics) {
  McpTool tool;
  tool.name = (planned.interface + "." + planned.function).str();
  if (tool.name.size() > longestName) {
    diagnostics.report(diag::PayloadToolName, planned.span,
                       {"the Model Context Protocol", tool.name,
                        llvm::utostr(tool.name.size()),
                        llvm::utostr(longestName)});
    return std::nullopt;
  }
  if (!checkIntegers(planned, tool.name, diagnostics))
    return std::nullopt;
  ValueArena arena(~uint64_t(0));
  SchemaRules rules;
  SchemaRewriter rewriter(rules, arena);
  Value input = rewriter.rewrite(planned.parameters);
  tool.hasOutput = !planned.returns->is(Type::Kind::Any);
  tool.wrapsOutput = tool.hasOutput && !isObject(planned.returns);
  Value output;
  if (tool.hasOutput)
    output = rewriter.rewrite(planned.result);
  if (tool.wrapsOutput)
    output = rewriter.wrap(output);
  if (rewriter.hasFailed) {
    diagnostics.report(diag::RunDepthLimit, planned.span,
                       {llvm::utostr(Value::maxDepth)});
    return std::nullopt;
  }
  for (const LostPattern &lost : rewriter.lostPatterns)
    diagnostics
        .report(diag::McpToolPattern, planned.span, {lost.pattern, tool.name})
        .note(lost.whyNot);
  std::optional<std::string> description = descriptionOf(planned);
  tool.json = render(planned, tool, description, input,
                     tool.hasOutput ? &output : nullptr);
  tool.jsonWithoutOutput = render(planned, tool, description, input, nullptr);
  return tool;
}

} // namespace facet
