//===- JobSpec.cpp - What the lines of a job are run with -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Job/JobSpec.h"
#include "Job/JsonFields.h"
#include "facet/Runtime/Plan/PlanFile.h"
#include "facet/Tooling/Version.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::cluster {

std::string workVersion() {
  return (compilerVersion() + ", plans " + llvm::Twine(planFormatVersion))
      .str();
}

std::string JobSpec::json() const {
  std::string out;
  JsonFieldsWriter json(out);
  json.beginObject();
  json.key("base");
  json.raw(base);
  json.flag("cache_marks", options.payload && options.payload->cacheMarks);
  json.flag("color", options.style.color);
  json.flag("explains_hidden_tools", options.run.explainsHiddenTools);
  json.number("gas_limit", options.run.gasLimit);
  json.key("host_profile");
  if (options.run.hostProfileId)
    json.string(*options.run.hostProfileId);
  else
    json.null();
  json.text("input_name", options.inputName);
  json.number("max_errors", options.style.maxErrors);
  json.number("memory_limit", options.run.memoryLimit);
  json.number("messages", uint64_t(options.style.format));
  json.key("packing_efficiency");
  json.value(Value::floating(packingEfficiency));
  json.text("program", program);
  json.key("provider");
  if (options.payload)
    json.string(providerName(options.payload->provider));
  else
    json.null();
  json.flag("pure", options.run.mode == Mode::Pure);
  json.text("target_provider", options.run.targetProviderId);
  json.text("version", version);
  json.number("width", options.style.width);
  json.endObject();
  return out;
}

std::optional<JobSpec> JobSpec::parse(const std::string &json) {
  JsonFields fields(json);
  if (!fields.isObject())
    return std::nullopt;
  JobSpec spec;
  spec.version = fields.text("version");
  spec.program = fields.text("program");
  Value base = fields.get("base");
  if (!base.isMap() || !appendExactJson(spec.base = "", base))
    return std::nullopt;
  RunOptions &run = spec.options.run;
  run.gasLimit = fields.number("gas_limit");
  run.memoryLimit = fields.number("memory_limit");
  run.mode = fields.flag("pure") ? Mode::Pure : Mode::Exec;
  run.explainsHiddenTools = fields.flag("explains_hidden_tools");
  if (fields.get("host_profile").isString())
    run.hostProfileId = fields.text("host_profile");
  run.targetProviderId = fields.text("target_provider");
  spec.options.inputName = fields.text("input_name");
  DiagnosticStyle &style = spec.options.style;
  style.format = DiagnosticFormat(fields.number("messages"));
  style.color = fields.flag("color");
  style.width = unsigned(fields.number("width"));
  style.maxErrors = unsigned(fields.number("max_errors"));
  Value efficiency = fields.get("packing_efficiency");
  spec.packingEfficiency = efficiency.isNumber() ? efficiency.asDouble() : 0;
  if (fields.get("provider").isString()) {
    std::optional<Provider> provider = parseProvider(fields.text("provider"));
    if (!provider)
      return std::nullopt;
    spec.options.payload.emplace();
    spec.options.payload->provider = *provider;
    spec.options.payload->cacheMarks = fields.flag("cache_marks");
  }
  return spec;
}

} // namespace facet::cluster
