//===- HostConfig.cpp - The host configuration, fct.json ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Config/HostConfig.h"
#include "EndpointSettings.h"
#include "facet/Pipeline/PipelineDiagnostics.h"
#include "facet/Support/EffectMatcher.h"
#include "facet/Support/Identifier.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Tooling/Config/TokenizerName.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace facet {

namespace {
/// Reads the parts of a configuration; the first error ends it.
class HostConfigReader : EndpointSettings {
public:
  HostConfigReader(const HostConfigText &config, FileId file,
                   Diagnostics &diagnostics)
      : EndpointSettings(config.text, file, config.folder, diagnostics),
        registry(std::make_shared<LensRegistry>()) {}

  std::optional<HostConfig> read();
  using JsonSettings::keepPlaces;
  using JsonSettings::places;

private:
  bool readConfig(Value value);
  bool readImportRoot(Value value);
  bool readLimits(Value value);
  bool readExtension(llvm::StringRef name, Value value);
  bool readLens(llvm::StringRef name, Value value);
  bool readEffect(Value value, std::string &effect);
  bool readPerformance(Value value);
  bool readTokenizerName(Value value);
  /// The name of an enumerator, which are named in their order.
  template <typename Enum>
  bool readEnum(Value value, llvm::ArrayRef<llvm::StringRef> names,
                Enum &meaning) {
    size_t number = 0;
    if (!readChoice(value, names, number))
      return false;
    meaning = Enum(number);
    return true;
  }
  /// One of the types that `isChoice` is true of.
  bool readLensType(Value value, bool (*isChoice)(LensType type),
                    LensType &meaning);

  std::shared_ptr<LensRegistry> registry;
  TypeContext types;
  HostConfig config;
};
} // namespace

std::optional<HostConfig> HostConfigReader::read() {
  std::optional<Value> value = parse();
  if (!value || !readConfig(*value))
    return std::nullopt;
  config.compiler.lenses = std::move(registry);
  return std::move(config);
}

bool HostConfigReader::readConfig(Value value) {
  return readObject(
      value,
      {{"import_roots",
        [&](Value v) {
          return readList(v, [&](Value item) { return readImportRoot(item); });
        }},
       {"limits", [&](Value v) { return readLimits(v); }},
       {"budget",
        [&](Value v) {
          return readInteger(v, 0, mostUnits, config.compiler.analysis.budget);
        }},
       {"budget_unit",
        [&](Value v) {
          return readEnum(v, budgetUnitNames(), config.compiler.layout.unit);
        }},
       {"tokenizer", [&](Value v) { return readTokenizerName(v); }},
       {"tokens_per_message",
        [&](Value v) {
          return readInteger(v, 0, mostTokensPerMessage,
                             config.compiler.layout.tokensPerMessage);
        }},
       {"packing",
        [&](Value v) {
          return readEnum(v, packingModeNames(),
                          config.compiler.layout.packing);
        }},
       {"host_profile_id",
        [&](Value v) {
          return readText(v, config.run.hostProfileId.emplace());
        }},
       {"target_provider_id",
        [&](Value v) { return readText(v, config.run.targetProviderId); }},
       {"extensions",
        [&](Value v) {
          return readEntries(v, [&](llvm::StringRef name, Value item) {
            return readExtension(name, item);
          });
        }},
       {"lenses",
        [&](Value v) {
          return readEntries(v, [&](llvm::StringRef name, Value item) {
            return readLens(name, item);
          });
        }},
       {"llm", [&](Value v) { return readModel(v, config.host.model); }},
       {"interfaces",
        [&](Value v) {
          return readEntries(v, [&](llvm::StringRef name, Value item) {
            return readInterface(name, item, config.host.interfaces);
          });
        }},
       {"otlp",
        [&](Value v) { return readHttp(v, config.host.collector.emplace()); }},
       {"rag", [&](Value v) { return readSearch(v, config.host.indexes); }},
       {"performance", [&](Value v) { return readPerformance(v); }},
       // For editors.
       {"$schema", [&](Value v) {
          std::string schema;
          return readText(v, schema);
        }}});
}

bool HostConfigReader::readTokenizerName(Value value) {
  std::string problem;
  std::optional<Tokenizer> tokenizer;
  if (value.isString())
    tokenizer = findTokenizer(value.asString(), folder, problem);
  if (!problem.empty())
    return fail(diag::ConfigTokenizer,
                {pathText(), value.asString().str(), problem});
  if (!tokenizer)
    return failValue(tokenizerChoices(), value);
  if (auto file = tokenizerFile(value.asString(), folder))
    config.files.push_back(std::move(*file));
  config.compiler.layout.tokenizer = std::move(*tokenizer);
  return true;
}

//===----------------------------------------------------------------------===//
// Imports and limits
//===----------------------------------------------------------------------===//

bool HostConfigReader::readImportRoot(Value value) {
  std::string root;
  if (!readFolder(value, root))
    return false;
  config.compiler.imports.roots.push_back(std::move(root));
  return true;
}

bool HostConfigReader::readLimits(Value value) {
  ImportOptions &imports = config.compiler.imports;
  // Spans have 32 bits.
  constexpr uint64_t mostImportBytes = (uint64_t(1) << 32) - 2;
  return readObject(
      value,
      {{"import_depth",
        [&](Value v) { return readInteger(v, 0, 1000, imports.maxDepth); }},
       {"import_files",
        [&](Value v) {
          return readInteger(v, 0, 10'000'000, imports.maxFiles);
        }},
       {"import_bytes",
        [&](Value v) {
          return readSize(v, mostImportBytes, imports.maxBytes);
        }},
       {"gas",
        [&](Value v) {
          return readInteger(v, 0, mostGas, config.run.gasLimit);
        }},
       {"memory", [&](Value v) {
          return readSize(v, mostByteSize, config.run.memoryLimit);
        }}});
}

//===----------------------------------------------------------------------===//
// Extension facets
//===----------------------------------------------------------------------===//

/// x.host.name or x_host_name (docs/Language.md 1.5).
static bool isExtensionName(llvm::StringRef name) {
  llvm::SmallVector<llvm::StringRef, 4> parts;
  name.split(parts, '.');
  bool isPrefixed = parts.size() == 1 ? name.starts_with("x_")
                                      : parts[0] == "x" && parts.size() > 2;
  return isPrefixed && llvm::all_of(parts, isIdentifier);
}

bool HostConfigReader::readExtension(llvm::StringRef name, Value value) {
  if (!isExtensionName(name))
    return failKey("a facet name such as x.host.name or x_host_name");
  static constexpr llvm::StringRef names[] = {"map", "repeatable"};
  size_t choice = 0;
  if (!readChoice(value, names, choice))
    return false;
  config.compiler.extensions[name] =
      choice == 0 ? Cardinality::SingletonMap : Cardinality::Repeatable;
  return true;
}

//===----------------------------------------------------------------------===//
// Host lenses
//===----------------------------------------------------------------------===//

bool HostConfigReader::readLens(llvm::StringRef name, Value value) {
  // The library's own full names begin with x.fct.
  if ((!isHostLensName(name) && !isIdentifier(name)) ||
      name.starts_with("x.fct."))
    return failKey("a name such as x.acme.lookup");
  if (registry->find(name))
    return fail(diag::ConfigLensTaken, {pathText()}, Part::Key);
  // As costly as a model's answer; it may fail, and takes named arguments.
  Lens lens{};
  lens.name = name;
  lens.summary = "a lens of the host";
  lens.input = lens.result = LensType::Any;
  lens.takesAnyNames = true;
  lens.totality = LensTotality::Partial;
  lens.gas = registry->find("llm_call")->gas;
  uint64_t trust = 0;
  std::string effect, version = "1";
  if (!readObject(
          value,
          {{"trust", [&](Value v) { return readInteger(v, 1, 2, trust); }},
           {"effect", [&](Value v) { return readEffect(v, effect); }},
           {"input",
            [&](Value v) { return readLensType(v, mayHostTake, lens.input); }},
           {"output",
            [&](Value v) { return readLensType(v, mayHostGive, lens.result); }},
           {"version", [&](Value v) { return readText(v, version); }},
           {"http", [&](Value v) {
              LensEndpoint &endpoint = config.host.lenses.emplace_back();
              endpoint.lens = name.str();
              return readHttp(v, endpoint.http);
            }}}))
    return false;
  if (!trust)
    return fail(diag::ConfigMissingKey, {pathText(), "trust"}, Part::Key);
  if (effect.empty())
    return fail(diag::ConfigEffectMissing, {pathText()}, Part::Key);
  lens.level = TrustLevel(trust);
  lens.effect = effect;
  lens.version = version;
  if (!isHostLensName(name))
    warnPlainLens(name);
  return registry->add(lens);
}

bool HostConfigReader::readEffect(Value value, std::string &effect) {
  if (!value.isString() || !isEffectClass(value.asString()))
    return fail(diag::ConfigEffect, {pathText(), describe(value)});
  effect = value.asString().str();
  return true;
}

bool HostConfigReader::readLensType(Value value,
                                    bool (*isChoice)(LensType type),
                                    LensType &meaning) {
  TypeParseError error;
  const Type *type = value.isString() ? parseType(value.asString(), types,
                                                  TypeTextForm::InString, error)
                                      : nullptr;
  std::string list = "one of the types ";
  llvm::ListSeparator separator;
  for (LensType choice : llvm::make_filter_range(allLensTypes, isChoice)) {
    list += llvm::StringRef(separator).str() + lensTypeSpelling(choice).str();
    if (typeOfLensType(choice, types) != type)
      continue;
    meaning = choice;
    return true;
  }
  return failValue(list, value);
}

//===----------------------------------------------------------------------===//
// Performance
//===----------------------------------------------------------------------===//

bool HostConfigReader::readPerformance(Value value) {
  return readObject(
      value,
      {{"compilation_cache",
        [&](Value v) { return readFlag(v, config.compilationCache); }},
       {"parallel_execution",
        [&](Value v) { return readFlag(v, config.parallelExecution); }},
       {"memory_pool_size",
        [&](Value v) {
          return readSize(v, mostByteSize, config.run.memoryPool);
        }},
       {"lens_cache_size",
        [&](Value v) {
          return readInteger(v, 0, uint64_t(1) << 32, config.lensCacheSize);
        }},
       {"calls_in_flight",
        [&](Value v) {
          return readInteger(v, 1, 10'000, config.host.callsInFlight);
        }},
       {"token_packing_efficiency",
        [&](Value v) { return readFraction(v, config.packingEfficiency); }}});
}

void checkPacking(const HostConfig &config, const Plan &plan,
                  const RunResult &result, Diagnostics &diagnostics) {
  double wanted = config.packingEfficiency * double(plan.budget);
  if (result.sectionsCut + result.sectionsDropped == 0 ||
      double(result.unitsUsed) >= wanted)
    return;
  diagnostics.report(diag::PackingBelow, {},
                     {llvm::utostr(result.unitsUsed), llvm::itostr(plan.budget),
                      llvm::utostr(result.sectionsCut),
                      llvm::utostr(result.sectionsDropped),
                      toJcs(Value::floating(config.packingEfficiency))});
}

//===----------------------------------------------------------------------===//
// The file
//===----------------------------------------------------------------------===//

std::optional<HostConfig> readHostConfig(const HostConfigText &config,
                                         SourceManager &sources,
                                         Diagnostics &diagnostics) {
  auto shown = std::make_shared<std::string>(hideSecrets(config.text));
  FileId file = sources.addFile(config.name, *shown, shown);
  HostConfigReader reader(config, file, diagnostics);
  if (config.wantsPlaces)
    reader.keepPlaces();
  std::optional<HostConfig> result = reader.read();
  if (result)
    result->file = config.name;
  for (const auto &[path, span] : reader.places())
    if (result)
      result->places.push_back({path, sources.lineColumn(file, span.begin)});
  return result;
}

std::optional<uint64_t> parseByteSize(llvm::StringRef text) {
  llvm::StringRef digits = text.take_while(llvm::isDigit);
  std::string unit = text.drop_front(digits.size()).lower();
  std::optional<unsigned> shift =
      llvm::StringSwitch<std::optional<unsigned>>(unit)
          .Cases({"", "b"}, 0)
          .Cases({"k", "kb"}, 10)
          .Cases({"m", "mb"}, 20)
          .Cases({"g", "gb"}, 30)
          .Default(std::nullopt);
  uint64_t number = 0;
  if (!shift || digits.getAsInteger(10, number) || number == 0 ||
      number > mostByteSize >> *shift)
    return std::nullopt;
  return number << *shift;
}

} // namespace facet
