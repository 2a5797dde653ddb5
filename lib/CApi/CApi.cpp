//===- CApi.cpp - The C API of FACET --------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CApiObjects.h"
#include "facet/Host/ConfiguredHost.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Tooling/Config/HostConfig.h"
#include "facet/Tooling/Config/RunInputs.h"
#include "facet/Tooling/Config/TokenizerName.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "facet/Tooling/Reply/Reply.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "facet/Tooling/Version.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;
using namespace facet::capi;

//===----------------------------------------------------------------------===//
// Versions and diagnostics
//===----------------------------------------------------------------------===//

uint32_t facet_api_version(void) { return FACET_API_VERSION; }

const char *facet_version_line(void) {
  static const std::string line = versionLine();
  return line.c_str();
}

size_t facet_diagnostics_count(const facet_diagnostics *diagnostics) {
  return diagnostics ? diagnostics->entries.size() : 0;
}

facet_diagnostic facet_diagnostics_get(const facet_diagnostics *diagnostics,
                                       size_t index) {
  facet_diagnostic result = {};
  if (index >= facet_diagnostics_count(diagnostics))
    return result;
  const facet_diagnostics::Entry &entry = diagnostics->entries[index];
  result.severity = facet_severity(entry.severity);
  result.code = entry.code.c_str();
  result.message = entry.message.c_str();
  result.help = entry.help.c_str();
  bool hasPlace = !entry.file.empty();
  result.file = hasPlace ? entry.file.c_str() : nullptr;
  result.line = hasPlace ? entry.at.line : 0;
  result.column = hasPlace ? entry.at.column : 0;
  return result;
}

facet_text facet_diagnostics_text(const facet_diagnostics *diagnostics) {
  return diagnostics ? textOf(diagnostics->text) : facet_text{nullptr, 0};
}

facet_text facet_diagnostics_json(const facet_diagnostics *diagnostics) {
  return diagnostics ? textOf(diagnostics->json) : facet_text{nullptr, 0};
}

void facet_diagnostics_destroy(facet_diagnostics *diagnostics) {
  delete diagnostics;
}

//===----------------------------------------------------------------------===//
// Compilers and programs
//===----------------------------------------------------------------------===//

/// False if a list of folders is not there, or one of them.
static bool hasRoots(const facet_compiler_options &options) {
  if (options.import_root_count && !options.import_roots)
    return false;
  return llvm::all_of(
      llvm::ArrayRef(options.import_roots, options.import_root_count),
      [](const char *root) { return root != nullptr; });
}

/// Sets the enumerator that a name stands for; null leaves it as it is. False
/// if it is no name of one.
template <typename Enum>
static bool readName(const char *name, llvm::ArrayRef<llvm::StringRef> names,
                     Enum &meaning) {
  if (!name)
    return true;
  const llvm::StringRef *found = llvm::find(names, name);
  if (found == names.end())
    return false;
  meaning = Enum(found - names.begin());
  return true;
}

/// The same for a tokenizer.
static bool readTokenizerName(const char *name, Tokenizer &meaning) {
  std::string problem;
  std::optional<Tokenizer> found;
  if (name)
    found = findTokenizer(name, /*folder=*/"", problem);
  if (found)
    meaning = std::move(*found);
  return !name || found;
}

/// False if one of them is out of its range.
static bool readLayoutRules(const facet_compiler_options &options,
                            LayoutRules &rules) {
  rules.tokensPerMessage = options.tokens_per_message;
  return rules.tokensPerMessage <= mostTokensPerMessage &&
         readName(options.budget_unit, budgetUnitNames(), rules.unit) &&
         readTokenizerName(options.tokenizer, rules.tokenizer) &&
         readName(options.packing, packingModeNames(), rules.packing);
}

/// Sets what the options say. False if one of them is out of its range.
static bool apply(const facet_compiler_options *given,
                  CompilerOptions &result) {
  std::optional<facet_compiler_options> options = optionsOf(given);
  if (!options || options->level < 0 || options->level > 2 ||
      options->budget < 0 || uint64_t(options->budget) > mostUnits ||
      !hasRoots(*options))
    return false;
  if (!readLayoutRules(*options, result.layout))
    return false;
  result.pipeline.level = OptLevel(options->level);
  result.analysis.mode = options->pure ? Mode::Pure : Mode::Exec;
  result.analysis.profile = options->core ? Profile::Core : Profile::Hypervisor;
  if (options->budget)
    result.analysis.budget = options->budget;
  for (size_t i = 0; i != options->import_root_count; ++i)
    result.imports.roots.push_back(options->import_roots[i]);
  return true;
}

facet_compiler *facet_compiler_create(const facet_compiler_options *options) {
  CompilerOptions result;
  if (!apply(options, result))
    return nullptr;
  return new facet_compiler{Compiler(std::move(result)), {}, nullptr};
}

facet_compiler *facet_compiler_create_configured(
    const facet_compiler_options *options, const char *config, size_t size,
    const char *folder, facet_diagnostics **diagnostics) {
  auto report = std::make_unique<facet_diagnostics>();
  facet_compiler *result = nullptr;
  std::optional<llvm::StringRef> text = refOf(config, size);
  if (!text) {
    fillBadArgument(*report, "no configuration");
  } else {
    SourceManager sources;
    Diagnostics found;
    std::optional<HostConfig> read = readHostConfig(
        {"<config>", *text, folder ? folder : "", /*wantsPlaces=*/false},
        sources, found);
    fill(*report, found.all(), &sources);
    if (read && !apply(options, read->compiler))
      fillBadArgument(*report, "an option is out of its range");
    else if (read)
      result = new facet_compiler{
          Compiler(std::move(read->compiler)), std::move(read->run),
          createConfiguredHost(std::move(read->host), createLocalHost())};
  }
  if (diagnostics)
    *diagnostics = report.release();
  return result;
}

void facet_compiler_destroy(facet_compiler *compiler) { delete compiler; }

facet_program::facet_program(Program program, RunOptions run,
                             std::shared_ptr<Host> host)
    : program(std::move(program)), run(std::move(run)), host(std::move(host)) {
  for (const ProgramInput &input : this->program.inputs())
    inputs.push_back(
        {input.name.str(), input.type,
         input.isRequired ? std::string() : toJcs(input.defaultValue)});
}

static facet_program *programOf(const facet_compiler &compiler,
                                CompileResult result,
                                facet_diagnostics **diagnostics) {
  if (diagnostics) {
    *diagnostics = new facet_diagnostics();
    fill(**diagnostics, result.diagnostics, result.sources.get());
  }
  return result
             ? new facet_program(*result.program, compiler.run, compiler.host)
             : nullptr;
}

static facet_program *badArgument(llvm::StringRef what,
                                  facet_diagnostics **diagnostics) {
  if (diagnostics) {
    *diagnostics = new facet_diagnostics();
    fillBadArgument(**diagnostics, what);
  }
  return nullptr;
}

facet_program *facet_compile_text(const facet_compiler *compiler,
                                  const char *text, size_t size,
                                  const char *name,
                                  facet_diagnostics **diagnostics) {
  std::optional<llvm::StringRef> document = refOf(text, size);
  if (!compiler || !document)
    return badArgument(compiler ? "no text" : "no compiler", diagnostics);
  return programOf(
      *compiler,
      compiler->compiler.compileText(document->str(), name ? name : "<text>"),
      diagnostics);
}

facet_program *facet_compile_file(const facet_compiler *compiler,
                                  const char *path,
                                  facet_diagnostics **diagnostics) {
  if (!compiler || !path)
    return badArgument(compiler ? "no path" : "no compiler", diagnostics);
  return programOf(*compiler, compiler->compiler.compileFile(path),
                   diagnostics);
}

facet_program *facet_program_retain(const facet_program *program) {
  return program ? new facet_program(*program) : nullptr;
}

void facet_program_destroy(facet_program *program) { delete program; }

const char *facet_program_document_hash(const facet_program *program) {
  return program ? program->program.plan().documentHash.c_str() : nullptr;
}

size_t facet_program_input_count(const facet_program *program) {
  return program ? program->inputs.size() : 0;
}

facet_input facet_program_input(const facet_program *program, size_t index) {
  facet_input result = {};
  if (index >= facet_program_input_count(program))
    return result;
  const facet_program::Input &input = program->inputs[index];
  result.name = input.name.c_str();
  result.type = input.type.c_str();
  result.is_required = program->program.inputs()[index].isRequired;
  result.default_value =
      result.is_required ? nullptr : input.defaultValue.c_str();
  return result;
}

//===----------------------------------------------------------------------===//
// Sessions
//===----------------------------------------------------------------------===//

facet_session *facet_session_create(const facet_program *program,
                                    const facet_session_options *options) {
  return facet_session_create_hosted(program, options, nullptr);
}

facet_session *facet_session_create_hosted(const facet_program *program,
                                           const facet_session_options *given,
                                           const facet_host *host) {
  std::optional<SessionOptions> options;
  if (program)
    options = sessionOptionsOf(*program, given);
  if (!options)
    return nullptr;
  return new facet_session{Session(program->program, std::move(*options),
                                   host ? host->host : program->host),
                           nullptr,
                           {},
                           ""};
}

void facet_session_destroy(facet_session *session) { delete session; }

void facet_session_cancel(facet_session *session) {
  if (session)
    session->session.cancel();
}

static int take(facet_session *session, const RunReport &report) {
  session->report = &report;
  fill(session->diagnostics, report.diagnostics, report.sources.get());
  return report.ok;
}

/// The inputs of a call; nullopt, with its diagnostic, if there are none.
static std::optional<llvm::StringRef>
inputsOf(facet_session *session, const char *inputs, size_t size) {
  if (!session)
    return std::nullopt;
  std::optional<llvm::StringRef> text = refOf(inputs, size);
  if (!text) {
    session->report = nullptr;
    fillBadArgument(session->diagnostics, "no inputs");
  }
  return text;
}

int facet_session_run(facet_session *session, const char *inputs, size_t size) {
  std::optional<llvm::StringRef> text = inputsOf(session, inputs, size);
  return text && take(session, session->session.runJson(*text));
}

int facet_session_update(facet_session *session, const char *inputs,
                         size_t size) {
  std::optional<llvm::StringRef> text = inputsOf(session, inputs, size);
  return text && take(session, session->session.updateJson(*text));
}

facet_text facet_session_value(facet_session *session, const char *name) {
  if (!session)
    return {nullptr, 0};
  session->report = nullptr;
  fill(session->diagnostics, {}, nullptr);
  if (!name) {
    fillBadArgument(session->diagnostics, "no name");
    return {nullptr, 0};
  }
  std::optional<ValueReport> value = session->session.value(name);
  if (!value)
    return {nullptr, 0};
  fill(session->diagnostics, value->diagnostics, value->sources.get());
  if (!value->ok || value->json.empty())
    return {nullptr, 0};
  session->value = std::move(value->json);
  return textOf(session->value);
}

static const RunReport &reportOf(const facet_session *session) {
  static const RunReport noReport;
  return session && session->report ? *session->report : noReport;
}

facet_text facet_session_json(const facet_session *session) {
  return textOf(reportOf(session).json);
}
facet_text facet_session_artifact(const facet_session *session) {
  return textOf(reportOf(session).artifact);
}
facet_text facet_session_payload(const facet_session *session) {
  return textOf(reportOf(session).payload);
}
uint64_t facet_session_gas(const facet_session *session) {
  return reportOf(session).gasUsed;
}
uint64_t facet_session_units(const facet_session *session) {
  return reportOf(session).unitsUsed;
}
const facet_diagnostics *
facet_session_diagnostics(const facet_session *session) {
  static const facet_diagnostics none;
  return session ? &session->diagnostics : &none;
}

//===----------------------------------------------------------------------===//
// Replies
//===----------------------------------------------------------------------===//

/// Nullopt if an option is out of its range.
static std::optional<ReplyOptions>
replyOptionsOf(const facet_reply_options &given) {
  ReplyOptions options;
  options.isLenient = given.lenient;
  options.run.mode = given.pure ? Mode::Pure : Mode::Exec;
  if (!given.provider)
    return options;
  options.provider = parseProvider(given.provider);
  if (!options.provider)
    return std::nullopt;
  return options;
}

facet_reply *facet_reply_create(const facet_program *program, const char *reply,
                                size_t size, const facet_reply_options *given) {
  std::optional<facet_reply_options> known = optionsOf(given);
  std::optional<llvm::StringRef> text = refOf(reply, size);
  std::optional<ReplyOptions> options =
      known ? replyOptionsOf(*known) : std::nullopt;
  std::optional<llvm::StringRef> inputText =
      options ? refOf(known->inputs, known->inputs_size) : std::nullopt;
  if (!program || !text || !inputText)
    return nullptr;
  auto result = std::make_unique<facet_reply>();
  InputSet inputs;
  SourceManager sources;
  if (known->inputs) {
    Diagnostics diagnostics;
    FileId file = sources.addFile("<inputs>", *inputText, nullptr);
    bool isGood = inputs.addObject(file, sources, diagnostics);
    fill(result->diagnostics, diagnostics.all(), &sources);
    if (!isGood)
      return result.release();
  }
  ReplyReport report = readReply(program->program, *text, *options,
                                 inputs.entries(), program->host);
  result->json = std::move(report.json);
  fill(result->diagnostics, report.diagnostics, report.sources.get());
  return result.release();
}

void facet_reply_destroy(facet_reply *reply) { delete reply; }

facet_text facet_reply_json(const facet_reply *reply) {
  return reply ? textOf(reply->json) : facet_text{nullptr, 0};
}

const facet_diagnostics *facet_reply_diagnostics(const facet_reply *reply) {
  static const facet_diagnostics none;
  return reply ? &reply->diagnostics : &none;
}
