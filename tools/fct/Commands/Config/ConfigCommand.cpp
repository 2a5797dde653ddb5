//===- ConfigCommand.cpp - fct config: show what is in effect -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "OptionReaders.h"
#include "Sources.h"
#include "facet/Support/Identifier.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include <cstdlib>

namespace facet::tool {

namespace {
/// A setting, and who says so.
struct EffectiveSetting {
  std::string path, json, from;
};

/// All settings, in the order of docs/HostConfiguration.md. Of URLs what may be
/// shown; of secrets the variables that hold them.
class EffectiveSettings {
public:
  explicit EffectiveSettings(CommandLine &line)
      : line(line), config(line.config()) {}

  std::vector<EffectiveSetting> collect();

private:
  using OptionSpecifier = llvm::opt::OptSpecifier;

  void add(std::string path, Value value, OptionSpecifier option = OPT_INVALID);
  void addNumber(std::string path, uint64_t number,
                 OptionSpecifier option = OPT_INVALID) {
    add(std::move(path), Value::integerValue(int64_t(number)), option);
  }
  void addText(std::string path, llvm::StringRef text,
               OptionSpecifier option = OPT_INVALID) {
    add(std::move(path), Value::string(text), option);
  }
  void addVariable(std::string path, const HeaderSetting &header);
  void addLens(const Lens &lens);
  void addServer(const std::string &path, llvm::StringRef urlKey,
                 const HttpEndpoint &http);
  void addLayout(const LayoutRules &rules);
  void addLimits(const CompilerOptions &compiler, const RunOptions &run);
  void addPerformance();
  std::string placeOf(llvm::StringRef path) const;

  CommandLine &line;
  const HostConfig &config;
  std::vector<EffectiveSetting> settings;
};
} // namespace

/// A key of the user's as messages show it.
static std::string keyText(llvm::StringRef key) {
  return llvm::all_of(key, isIdentifierPart) && !key.empty()
             ? key.str()
             : toJcs(Value::string(key));
}

std::string EffectiveSettings::placeOf(llvm::StringRef path) const {
  for (const ConfigPlace &place : config.places)
    if (place.path == path)
      return config.file + ":" + llvm::utostr(place.at.line) + ":" +
             llvm::utostr(place.at.column);
  return "default";
}

void EffectiveSettings::add(std::string path, Value value,
                            OptionSpecifier option) {
  std::string from = placeOf(path);
  if (option.isValid() && line.has(option))
    from = CommandLine::spelling(option);
  settings.push_back({std::move(path), toJcs(value), std::move(from)});
}

void EffectiveSettings::addVariable(std::string path,
                                    const HeaderSetting &header) {
  llvm::SmallVector<MapEntry, 2> value = {
      {"env", Value::string(header.variable)}};
  if (!header.prefix.empty())
    value.push_back({"prefix", Value::string(header.prefix)});
  add(std::move(path), Value::map(value));
  const char *content = std::getenv(header.variable.c_str());
  if (!content || !*content)
    settings.back().from += " (not set)";
}

void EffectiveSettings::addServer(const std::string &path,
                                  llvm::StringRef urlKey,
                                  const HttpEndpoint &http) {
  addText(path + "." + urlKey.str(), shownUrl(http.url));
  for (const HeaderSetting &header : http.headers)
    if (urlKey == "base_url" && placeOf(path + ".api_key") != "default" &&
        header.name == "authorization")
      addVariable(path + ".api_key", header);
    else
      addVariable(path + ".headers." + keyText(header.name), header);
  addNumber(path + ".timeout_ms", http.timeoutMilliseconds);
  addNumber(path + ".connect_timeout_ms", http.connectMilliseconds);
  addNumber(path + ".retries", http.retries);
  addNumber(path + ".redirects", http.redirects);
  addNumber(path + ".max_answer", http.maxBytes);
  if (!http.proxy.empty())
    addText(path + ".proxy", shownUrl(http.proxy));
  if (!http.authorities.empty())
    addText(path + ".ca_file", http.authorities);
}

void EffectiveSettings::addLens(const Lens &lens) {
  std::string path = "lenses." + keyText(lens.name);
  addNumber(path + ".trust", uint64_t(lens.level));
  addText(path + ".effect", lens.effect);
  addText(path + ".input", lensTypeSpelling(lens.input));
  addText(path + ".output", lensTypeSpelling(lens.result));
  addText(path + ".version", lens.version);
  for (const LensEndpoint &endpoint : config.host.lenses)
    if (endpoint.lens == lens.name)
      addServer(path + ".http", "url", endpoint.http);
}

void EffectiveSettings::addLayout(const LayoutRules &rules) {
  addText("budget_unit", budgetUnitNames()[size_t(rules.unit)],
          OPT_budget_unit);
  addText("tokenizer", rules.tokenizer.name(), OPT_tokenizer);
  addNumber("tokens_per_message", rules.tokensPerMessage,
            OPT_tokens_per_message);
  addText("packing", packingName(rules), OPT_packing);
}

void EffectiveSettings::addLimits(const CompilerOptions &compiler,
                                  const RunOptions &run) {
  addNumber("limits.import_depth", compiler.imports.maxDepth);
  addNumber("limits.import_files", compiler.imports.maxFiles);
  addNumber("limits.import_bytes", compiler.imports.maxBytes);
  addNumber("limits.gas", run.gasLimit, OPT_gas_limit);
  addNumber("limits.memory", run.memoryLimit, OPT_memory_limit);
}

void EffectiveSettings::addPerformance() {
  auto addLimit = [&](std::string path, uint64_t number) {
    // None.
    if (number == ~uint64_t(0))
      add(std::move(path), Value::null());
    else
      addNumber(std::move(path), number);
  };
  const std::string path = "performance.";
  add(path + "compilation_cache", Value::boolean(config.compilationCache));
  add(path + "parallel_execution", Value::boolean(config.parallelExecution));
  addLimit(path + "memory_pool_size", config.run.memoryPool);
  addLimit(path + "lens_cache_size", config.lensCacheSize);
  addNumber(path + "calls_in_flight", config.host.callsInFlight);
  add(path + "token_packing_efficiency",
      Value::floating(config.packingEfficiency));
}

std::vector<EffectiveSetting> EffectiveSettings::collect() {
  CompilerOptions compiler = readCompilerOptions(line);
  RunOptions run = readRunOptions(line);
  std::vector<Value> roots;
  for (const std::string &root : compiler.imports.roots)
    roots.push_back(Value::string(root));
  add("import_roots", Value::list(roots), OPT_import_root);
  addLimits(compiler, run);
  addNumber("budget", uint64_t(compiler.analysis.budget), OPT_budget);
  addLayout(compiler.layout);
  addText("host_profile_id", run.hostProfileId.value_or("local.default.v1"),
          OPT_host_profile);
  addText("target_provider_id", run.targetProviderId, OPT_target_provider);
  std::vector<std::pair<llvm::StringRef, Cardinality>> extensions;
  for (const auto &entry : compiler.extensions)
    extensions.push_back({entry.first(), entry.second});
  llvm::sort(extensions);
  for (auto [name, cardinality] : extensions)
    addText("extensions." + keyText(name),
            cardinality == Cardinality::SingletonMap ? "map" : "repeatable");
  for (const Lens *lens : compiler.lenses->all())
    if (!findStandardLens(lens->name))
      addLens(*lens);
  for (const InterfaceEndpoint &interface : config.host.interfaces)
    addServer("interfaces." + keyText(interface.name) + ".http", "url",
              interface.http);
  if (const std::optional<ModelEndpoint> &model = config.host.model) {
    addServer("llm", "base_url", model->http);
    addText("llm.model", model->model);
    addText("llm.embedding_model", model->embeddingModel);
  }
  if (config.host.collector)
    addServer("otlp", "url", *config.host.collector);
  for (const SearchFolder &index : config.host.indexes)
    addText("rag.folders." + keyText(index.index), index.folder);
  addPerformance();
  return std::move(settings);
}

static std::string renderText(llvm::ArrayRef<EffectiveSetting> settings) {
  std::string text;
  for (const EffectiveSetting &setting : settings)
    text += setting.path + " = " + setting.json + "  # " + setting.from + "\n";
  return text;
}

static std::string renderJson(llvm::ArrayRef<EffectiveSetting> settings) {
  std::string text;
  for (const EffectiveSetting &setting : settings) {
    text += text.empty() ? "{\n  " : ",\n  ";
    appendJsonString(text, setting.path);
    text += ": {\"value\": " + setting.json + ", \"from\": ";
    appendJsonString(text, setting.from);
    text += "}";
  }
  return text + "\n}\n";
}

int executeConfig(CommandLine &line, Process &process) {
  llvm::ArrayRef<llvm::StringRef> actions = line.positionals();
  if (actions.empty() || actions[0] != "show")
    line.bad(diag::UsageConfigAction, {});
  else if (actions.size() > 1)
    line.bad(diag::UsageExtraArgument, {"config", actions[1].str()});
  std::vector<EffectiveSetting> settings = EffectiveSettings(line).collect();
  if (line.isBad())
    return line.exitStatus();
  return process.print(line.has(OPT_json) ? renderJson(settings)
                                          : renderText(settings));
}

} // namespace facet::tool
