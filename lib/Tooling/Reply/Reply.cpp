//===- Reply.cpp - Reading what a model answered --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Reply/Reply.h"
#include "Reply/TypedText.h"
#include "facet/Provider/ProviderReply.h"
#include "facet/Provider/ReplyStream.h"
#include "facet/Runtime/Guard/ToolCalls.h"
#include "facet/Support/Json/JsonPlaces.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Unicode/Unicode.h"
#include "facet/Tooling/Config/RunInputs.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/Twine.h"

namespace facet {
namespace {

/// What a report's values and texts point into.
struct ReplyMemory {
  ReplyMemory(const Program &program, uint64_t limit)
      : program(program), arena(limit) {}
  Program program;
  ValueArena arena;
};

/// What messages say is wrong.
struct Subject {
  std::string name;
  bool isPlural = false;
};

/// Reads one reply.
class ReplyReader {
public:
  ReplyReader(const Program &program, llvm::StringRef reply,
              const ReplyOptions &options, ReplyReport &report);

  void read(RunInputs inputs, std::shared_ptr<Host> host);

private:
  void readAll();
  void readResponse();
  void reportFault(const ReplyFault &fault);
  void reportFault(const StreamFault &fault);
  void readParts(const ProviderReply &parts);
  void readAnswer(llvm::StringRef answer, bool hasCalls);
  void readTypedAnswer(llvm::StringRef answer, const Type *type, bool hasCalls);
  void readStringAnswer(llvm::StringRef answer, const Type *type);
  void setText(llvm::StringRef answer);
  void warnIfCut();
  void readCall(const ProviderReply::Call &call);
  std::optional<uint32_t> findTool(const ReplyNode &name);
  std::optional<Value> readArguments(const ReplyNode &arguments,
                                     const PlanTool &tool);
  std::optional<Value> readObject(const ReplyNode &arguments,
                                  const PlanTool &tool, const Subject &subject);
  void decide(RunInputs inputs, std::shared_ptr<Host> host);
  void indexTools();
  void indexKeys();
  void placeExtraKeys();
  Diagnostic &reportBad(const Subject &subject, const Type *type,
                        FaultKind kind, llvm::StringRef message, SourceSpan at);
  void suggestProvider(Diagnostic &diagnostic);

  SourceSpan span(size_t begin, size_t end) const {
    return {file, uint32_t(begin), uint32_t(end)};
  }
  SourceSpan spanOf(llvm::StringRef path) const;
  /// In a response the text stands with escapes: all of it is shown.
  SourceSpan spanOfFault(const TypedTextFault &fault) const {
    return options.provider ? spanOfAnswer() : span(fault.begin, fault.end);
  }
  SourceSpan spanOfAnswer() const {
    return options.provider ? spanOf(answerPath) : span(0, text.size());
  }
  bool isWrapped(const Type *type) const {
    return options.provider && wrapsResponse(*options.provider, type);
  }

  /// How much more may be told.
  size_t mostFaults() const {
    size_t told = diagnostics.errorCount();
    return told < options.mostErrors ? options.mostErrors - told : 1;
  }

  bool isEncoded() const {
    return options.provider && encodesResponse(*options.provider);
  }

  /// Of a type in a message, in bytes: the path says more.
  static constexpr size_t longestType = 80;

  const Plan &plan;
  const ReplyOptions &options;
  ReplyReport &report;
  Diagnostics diagnostics;
  std::shared_ptr<ReplyMemory> memory;
  ValueArena &arena;
  llvm::StringRef text;
  FileId file = 0;

  /// Why a streamed response cannot be read.
  std::optional<StreamFault> streamFault;

  // Of a response object.
  Value response;
  bool isCut = false;
  /// Where the answer's text is.
  std::string answerPath;
  /// By their names at the provider, which two may share.
  llvm::StringMap<llvm::SmallVector<uint32_t, 1>> tools;
  std::vector<uint32_t> called;
  /// By the entries of a map: how many keys stand before its first one.
  llvm::DenseMap<const MapEntry *, size_t> keyNumbers;
  /// Fields beyond the parameters: how many keys stand before theirs, and the
  /// numbers of their repairs.
  std::vector<size_t> extraKeys, extraRepairs;
};

} // namespace

/// The texts of the program, then the reply's.
static std::shared_ptr<SourceManager>
withReply(std::shared_ptr<const SourceManager> program, std::string name,
          llvm::StringRef reply) {
  auto sources = std::make_shared<SourceManager>();
  for (FileId id = 0; id != program->size(); ++id)
    sources->addFile(program->name(id).str(), program->text(id), program,
                     program->importedAt(id));
  sources->addFile(std::move(name),
                   std::make_shared<const std::string>(reply.str()));
  return sources;
}

ReplyReader::ReplyReader(const Program &program, llvm::StringRef reply,
                         const ReplyOptions &options, ReplyReport &report)
    : plan(program.plan()), options(options), report(report),
      memory(std::make_shared<ReplyMemory>(program, options.run.memoryLimit)),
      arena(memory->arena) {
  reply = withoutByteOrderMark(reply);
  std::string name = options.name;
  std::optional<std::string> joined;
  if (options.provider && isReplyStream(*options.provider, reply)) {
    StreamFault fault;
    joined = joinReplyStream(*options.provider, reply, options.run.memoryLimit,
                             fault);
    if (joined)
      name += " (joined)";
    else
      streamFault = std::move(fault);
  }
  auto sources = withReply(program.sources(), std::move(name),
                           joined ? llvm::StringRef(*joined) : reply);
  file = FileId(sources->size() - 1);
  text = sources->text(file);
  report.sources = std::move(sources);
  report.memory = memory;
}

void ReplyReader::read(RunInputs inputs, std::shared_ptr<Host> host) {
  readAll();
  if (!diagnostics.hasErrors())
    decide(inputs, std::move(host));
  report.ok = !diagnostics.hasErrors();
  if (report.ok)
    placeExtraKeys();
  report.diagnostics = diagnostics.take();
}

void ReplyReader::readAll() {
  constexpr size_t mostBytes = UINT32_MAX - 1;
  if (text.size() > mostBytes)
    reportBad({"the reply"}, nullptr, FaultKind::Limit,
              "it is longer than " + std::to_string(mostBytes) + " bytes", {});
  else if (streamFault)
    reportFault(*streamFault);
  else if (options.provider)
    readResponse();
  else
    readAnswer(text, /*hasCalls=*/false);
}

//===----------------------------------------------------------------------===//
// What is wrong with a reply
//===----------------------------------------------------------------------===//

/// The place of a part of the response.
SourceSpan ReplyReader::spanOf(llvm::StringRef path) const {
  JsonPlace place = locateJson(text, findJsonSteps(response, path));
  return span(place.begin, place.end);
}

Diagnostic &ReplyReader::reportBad(const Subject &subject, const Type *type,
                                   FaultKind kind, llvm::StringRef message,
                                   SourceSpan at) {
  std::string verb = subject.isPlural ? "are" : "is";
  switch (kind) {
  case FaultKind::NotJson:
    return diagnostics.report(diag::ReplyNotJson, at,
                              {subject.name, verb, message.str()});
  case FaultKind::Mismatch:
    return diagnostics.report(
        diag::ReplyBad, at,
        {subject.name, verb, printType(type, longestType), message.str()});
  case FaultKind::Integer:
    return diagnostics.report(diag::ReplyInteger, at,
                              {subject.name, message.str()});
  case FaultKind::Limit:
    break;
  }
  return diagnostics.report(diag::ReplyLimit, at,
                            {subject.name, message.str()});
}

/// Help for a reply that has the look of another provider's.
static std::string likeOther(Provider provider) {
  llvm::StringRef name = providerName(provider);
  return ("this looks like a response object of " + name +
          ": read it with '--provider " + name + "'")
      .str();
}

/// If the reply has the look of another provider's.
void ReplyReader::suggestProvider(Diagnostic &diagnostic) {
  ValueArena own(options.run.memoryLimit);
  JsonError error;
  std::optional<Value> value =
      parseJson(text, own, error, /*copyStrings=*/false);
  std::optional<Provider> provider =
      value ? recogniseReply(*value) : std::nullopt;
  if (!provider || provider == options.provider)
    return;
  diagnostic.withHelp(likeOther(*provider));
}

//===----------------------------------------------------------------------===//
// The answer
//===----------------------------------------------------------------------===//

void ReplyReader::readAnswer(llvm::StringRef answer, bool hasCalls) {
  const Type *type = plan.response ? plan.response->type : nullptr;
  if (type && !type->is(Type::Kind::String))
    return readTypedAnswer(answer, type, hasCalls);
  if (std::optional<size_t> bad = findInvalidUtf8(answer)) {
    diagnostics.report(diag::ReplyNotText, span(*bad, *bad + 1));
    return;
  }
  if (type)
    return readStringAnswer(answer, type);
  setText(answer);
}

void ReplyReader::setText(llvm::StringRef answer) {
  if (std::optional<Value> copy = arena.copyString(answer))
    report.value = *copy;
  else
    reportBad({"the answer"}, nullptr, FaultKind::Limit, memoryLimitText(arena),
              spanOfAnswer());
}

/// A string is the text itself, unless it was asked for as `{"value": "…"}` and
/// came so.
void ReplyReader::readStringAnswer(llvm::StringRef answer, const Type *type) {
  Value value = Value::string(answer);
  if (isWrapped(type)) {
    JsonError error;
    std::optional<Value> whole = parseJson(answer, arena, error);
    const Value *inner = whole ? unwrapValue(*whole) : nullptr;
    if (inner && inner->isString())
      value = *inner;
  }
  std::vector<ValueFault> faults;
  if (fitValue(value, type, /*allowsExtra=*/false, arena, mostFaults(), faults))
    return setText(value.asString());
  for (const ValueFault &fault : faults)
    reportBad({"the answer"}, type, fault.kind, fault.message, spanOfAnswer());
}

void ReplyReader::readTypedAnswer(llvm::StringRef answer, const Type *type,
                                  bool hasCalls) {
  TypedTextOptions wanted{type, isWrapped(type), isEncoded(), options.isLenient,
                          mostFaults()};
  std::vector<TypedTextFault> faults;
  if (auto result = readTypedText(answer, wanted, arena, faults)) {
    report.value = result->value;
    llvm::append_range(report.repairs, result->repairs);
    return;
  }
  const TypedTextFault &fault = faults.front();
  // What a model says before it calls a tool is no answer.
  bool isProse = hasCalls && fault.kind == FaultKind::NotJson;
  if (isProse && options.isLenient) {
    report.repairs.push_back({JsonRepair::Kind::Prose, 0, answer.str(), ""});
    return;
  }
  for (const TypedTextFault &other : llvm::ArrayRef(faults).drop_back())
    reportBad({"the answer"}, type, other.kind, other.message,
              spanOfFault(other));
  Diagnostic &diagnostic =
      reportBad({"the answer"}, type, faults.back().kind, faults.back().message,
                spanOfFault(faults.back()));
  if (fault.canBeMended)
    diagnostic.withHelp("it is right but for what '--lenient' mends");
  else if (isProse)
    diagnostic.withHelp("'--lenient' passes over text beside calls of tools");
  else if (!options.provider)
    suggestProvider(diagnostic);
  if (isCut)
    diagnostic.note("the answer ended at the provider's limit of tokens");
}

/// Text cannot tell that a part of it is missing.
void ReplyReader::warnIfCut() {
  if (!isCut || diagnostics.hasErrors())
    return;
  bool isText = report.value.isString() &&
                (!plan.response || plan.response->type->is(Type::Kind::String));
  auto isEnd = [](const JsonRepair &repair) {
    return repair.kind == JsonRepair::Kind::End;
  };
  if (isText || llvm::any_of(report.repairs, isEnd))
    diagnostics.report(diag::ReplyCut, spanOfAnswer());
}

//===----------------------------------------------------------------------===//
// Response objects
//===----------------------------------------------------------------------===//

void ReplyReader::readResponse() {
  JsonError error;
  JsonReadOptions read;
  read.wideIntegers = JsonReadOptions::WideIntegers::Marked;
  std::optional<Value> value =
      parseJson(text, arena, error, /*copyStrings=*/true, read);
  if (!value) {
    size_t at = std::min(error.offset, text.size());
    bool isSyntax = error.kind == JsonError::Kind::Syntax;
    reportBad({"the reply"}, nullptr,
              isSyntax ? FaultKind::NotJson : FaultKind::Limit, error.message,
              span(at, std::min(at + 1, text.size())));
    return;
  }
  response = *value;
  ProviderReply parts = readProviderReply(*options.provider, response);
  if (parts.fault)
    reportFault(*parts.fault);
  else
    readParts(parts);
}

void ReplyReader::reportFault(const ReplyFault &fault) {
  std::string provider = providerName(*options.provider).str();
  SourceSpan at = spanOf(fault.path);
  switch (fault.kind) {
  case ReplyFault::Kind::Shape:
    suggestProvider(
        diagnostics.report(diag::ReplyShape, at, {provider, fault.message}));
    return;
  case ReplyFault::Kind::Error:
    diagnostics.report(diag::ReplyProviderError, at, {provider, fault.message});
    return;
  case ReplyFault::Kind::Refusal:
    diagnostics.report(diag::ReplyRefusal, at, {fault.message});
    return;
  }
}

void ReplyReader::reportFault(const StreamFault &fault) {
  size_t at = std::min(fault.offset, text.size());
  SourceSpan where = span(at, std::min(at + 1, text.size()));
  if (fault.kind != StreamFault::Kind::Shape) {
    bool isLimit = fault.kind == StreamFault::Kind::Limit;
    reportBad({"a piece of the reply"}, nullptr,
              isLimit ? FaultKind::Limit : FaultKind::NotJson, fault.message,
              where);
    return;
  }
  Diagnostic &diagnostic = diagnostics.report(
      diag::ReplyShape, where,
      {providerName(*options.provider).str(), fault.message});
  if (fault.likely && fault.likely != options.provider)
    diagnostic.withHelp(likeOther(*fault.likely));
}

void ReplyReader::readParts(const ProviderReply &parts) {
  isCut = parts.isCut;
  bool hasCalls = !parts.calls.empty();
  std::string answer;
  for (const ReplyNode &part : parts.texts)
    answer += part.value.asString();
  if (!parts.texts.empty())
    answerPath = parts.texts.front().path;
  bool wantsText =
      !plan.response || plan.response->type->is(Type::Kind::String);
  if (!answer.empty() || (wantsText && !hasCalls))
    readAnswer(answer, hasCalls);
  else if (!hasCalls)
    diagnostics.report(diag::ReplyEmpty, spanOf(""));

  if (hasCalls)
    indexTools();
  for (const ProviderReply::Call &call : parts.calls) {
    if (diagnostics.errorCount() >= options.mostErrors)
      break;
    readCall(call);
  }
  warnIfCut();
}

//===----------------------------------------------------------------------===//
// Calls of tools
//===----------------------------------------------------------------------===//

static std::string nameOf(const PlanTool &tool) {
  return (tool.interface + "." + tool.function).str();
}

void ReplyReader::indexTools() {
  for (uint32_t i = 0; i != plan.tools.size(); ++i)
    tools[toolNameOf(plan.tools[i].interface, plan.tools[i].function)]
        .push_back(i);
}

std::optional<uint32_t> ReplyReader::findTool(const ReplyNode &name) {
  llvm::StringRef called = name.value.asString();
  auto found = tools.find(called);
  if (found == tools.end()) {
    llvm::SmallVector<llvm::StringRef, 16> names;
    for (const auto &tool : tools)
      names.push_back(tool.getKey());
    // The table has no order of its own.
    llvm::sort(names);
    Diagnostic &diagnostic = diagnostics.report(
        diag::ReplyToolUnknown, spanOf(name.path), {called.str()});
    if (auto near = nearestName(called, names))
      diagnostic.note("the nearest name of a tool is '" + near->str() + "'");
    return std::nullopt;
  }
  llvm::ArrayRef<uint32_t> numbers = found->second;
  if (numbers.size() == 1)
    return numbers.front();
  diagnostics.report(diag::ReplyToolAmbiguous, spanOf(name.path),
                     {called.str(), nameOf(plan.tools[numbers[0]]),
                      nameOf(plan.tools[numbers[1]])});
  return std::nullopt;
}

void ReplyReader::readCall(const ProviderReply::Call &call) {
  std::optional<uint32_t> number = findTool(call.name);
  if (!number)
    return;
  const PlanTool &tool = plan.tools[*number];
  std::optional<Value> arguments = readArguments(call.arguments, tool);
  if (!arguments)
    return;
  report.calls.push_back({tool.interface, tool.function, *arguments, false});
  called.push_back(*number);
}

/// Arguments are an object, or a text that holds one.
std::optional<Value> ReplyReader::readArguments(const ReplyNode &arguments,
                                                const PlanTool &tool) {
  Subject subject{"the arguments of '" + nameOf(tool) + "'",
                  /*isPlural=*/true};
  if (!arguments.value.isString())
    return readObject(arguments, tool, subject);
  TypedTextOptions wanted{tool.type, /*isWrapped=*/false,
                          /*isEncoded=*/false, options.isLenient, mostFaults()};
  std::vector<TypedTextFault> faults;
  if (auto result =
          readTypedText(arguments.value.asString(), wanted, arena, faults)) {
    llvm::append_range(report.repairs, result->repairs);
    return result->value;
  }
  for (const TypedTextFault &fault : faults) {
    Diagnostic &diagnostic = reportBad(subject, tool.type, fault.kind,
                                       fault.message, spanOf(arguments.path));
    if (fault.canBeMended)
      diagnostic.withHelp("they are right but for what '--lenient' mends");
  }
  return std::nullopt;
}

std::optional<Value> ReplyReader::readObject(const ReplyNode &arguments,
                                             const PlanTool &tool,
                                             const Subject &subject) {
  Value value = arguments.isThere() ? arguments.value : Value::map({});
  std::vector<ValueFault> faults;
  std::optional<FittingValue> fitting = fitValue(
      value, tool.type, options.isLenient, arena, mostFaults(), faults);
  if (!fitting) {
    for (const ValueFault &fault : faults)
      reportBad(subject, tool.type, fault.kind, fault.message,
                spanOf(arguments.path + fault.path));
    return std::nullopt;
  }
  if (!fitting->extra.empty() && keyNumbers.empty())
    indexKeys();
  for (const ExtraField &field : fitting->extra) {
    extraKeys.push_back(keyNumbers[value.asMap().data()] + field.keysBefore);
    extraRepairs.push_back(report.repairs.size());
    report.repairs.push_back({JsonRepair::Kind::Field, 0, "", ""});
  }
  return fitting->value;
}

/// Notes how many keys of the response stand before those of each map.
void ReplyReader::indexKeys() {
  size_t count = 0;
  // Recursion ends at Value::maxDepth.
  auto visit = [&](auto &self, Value value) -> void {
    if (value.isList())
      for (Value item : value.asList())
        self(self, item);
    if (!value.isMap())
      return;
    keyNumbers[value.asMap().data()] = count;
    for (const MapEntry &entry : value.asMap()) {
      ++count;
      self(self, entry.value);
    }
  };
  visit(visit, response);
}

/// Says where in the response the fields stand that no parameter has.
void ReplyReader::placeExtraKeys() {
  auto places = locateJsonKeys(text, extraKeys);
  for (auto [number, place] : llvm::zip_equal(extraRepairs, places)) {
    JsonRepair &repair = report.repairs[number];
    repair.offset = place.first;
    repair.before = repair.after = text.slice(place.first, place.second).str();
  }
}

void ReplyReader::decide(RunInputs inputs, std::shared_ptr<Host> host) {
  if (!host)
    host = createLocalHost();
  std::vector<ToolDecision> decisions =
      decideToolCalls(plan, memory->program.index(), called, inputs,
                      options.run, *host, diagnostics);
  for (auto [call, decision] : llvm::zip_equal(report.calls, decisions))
    call.isAllowed = decision.isAllowed;
}

//===----------------------------------------------------------------------===//
// The report
//===----------------------------------------------------------------------===//

static void writeRepair(JcsWriter &json, const JsonRepair &repair) {
  json.beginObject();
  json.key("after");
  json.string(repair.after);
  json.key("before");
  json.string(repair.before);
  json.key("kind");
  json.string(repairKindName(repair.kind));
  json.key("offset");
  json.integer(int64_t(repair.offset));
  json.endObject();
}

static void writeCall(JcsWriter &json, const ReplyToolCall &call) {
  json.beginObject();
  json.key("args");
  json.value(call.arguments);
  json.key("decision");
  json.string(call.isAllowed ? "allowed" : "denied");
  json.key("fn");
  json.string(call.function);
  json.key("interface");
  json.string(call.interface);
  json.endObject();
}

static std::string renderReply(const ReplyReport &report) {
  std::string text;
  JcsWriter json(text);
  json.beginObject();
  json.key("repairs");
  json.beginArray();
  for (const JsonRepair &repair : report.repairs)
    writeRepair(json, repair);
  json.endArray();
  json.key("tool_calls");
  json.beginArray();
  for (const ReplyToolCall &call : report.calls)
    writeCall(json, call);
  json.endArray();
  json.key("value");
  json.value(report.value);
  json.endObject();
  return text;
}

ReplyReport readReply(const Program &program, llvm::StringRef reply,
                      const ReplyOptions &options, RunInputs inputs,
                      std::shared_ptr<Host> host) {
  ReplyReport report;
  ReplyReader(program, reply, options, report).read(inputs, std::move(host));
  if (report.ok)
    report.json = renderReply(report);
  return report;
}

} // namespace facet
