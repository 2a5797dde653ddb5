//===- ProfileSummary.cpp - What a profile says ---------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Profile/ProfileSummary.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Support/Recorder.h"
#include "facet/Support/Value.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/Twine.h"
#include <set>
#include <tuple>

namespace facet {

namespace {
/// Adds up the events of one profile.
class ProfileReader {
public:
  explicit ProfileReader(ProfileSummary &summary) : summary(summary) {}

  /// False if the value is no profile.
  bool read(Value profile);

private:
  void readEvent(Value event);
  void readMemory(Value event);
  void readFacts(Value facts);
  void readTelemetry(Value telemetry);
  std::vector<ProfileRow> *tableOf(llvm::StringRef category);
  ProfileRow &rowOf(llvm::StringRef category, llvm::StringRef name);
  void sort();

  ProfileSummary &summary;
  /// By category and name: the number of the row in its table.
  llvm::StringMap<size_t> rows;
  std::set<int64_t> threads;
  /// The row of the phase that ended last: counters come behind it.
  std::optional<size_t> newestPhase;
  uint64_t lensCalls = 0;
};
} // namespace

//===----------------------------------------------------------------------===//
// Members of JSON objects
//===----------------------------------------------------------------------===//

static llvm::StringRef textOf(Value object, llvm::StringRef key) {
  const Value *member = object.isMap() ? object.find(key) : nullptr;
  return member && member->isString() ? member->asString() : llvm::StringRef();
}

static std::optional<double> numberOf(Value object, llvm::StringRef key) {
  const Value *member = object.isMap() ? object.find(key) : nullptr;
  if (!member || !member->isNumber())
    return std::nullopt;
  return member->isInt() ? double(member->asInt()) : member->asFloat();
}

/// 0 for what is not there, and below it.
static uint64_t countOf(Value object, llvm::StringRef key) {
  double number = numberOf(object, key).value_or(0);
  return number > 0 && number < 1e18 ? uint64_t(number) : 0;
}

//===----------------------------------------------------------------------===//
// Events
//===----------------------------------------------------------------------===//

std::vector<ProfileRow> *ProfileReader::tableOf(llvm::StringRef category) {
  std::vector<ProfileRow> *const tables[] = {nullptr,
                                             &summary.phases,
                                             &summary.phases,
                                             &summary.hostCalls,
                                             nullptr,
                                             &summary.documents,
                                             &summary.tests,
                                             &summary.imports,
                                             &summary.passes,
                                             &summary.patterns,
                                             &summary.variables,
                                             &summary.sections,
                                             &summary.lenses};
  static_assert(std::size(tables) == spanKindCount);
  for (unsigned kind = 0; kind != spanKindCount; ++kind)
    if (spanKindName(SpanKind(kind)) == category)
      return tables[kind];
  return nullptr;
}

ProfileRow &ProfileReader::rowOf(llvm::StringRef category,
                                 llvm::StringRef name) {
  std::vector<ProfileRow> &table = *tableOf(category);
  std::string key = (category + "\n" + name).str();
  auto [found, isNew] = rows.try_emplace(key, table.size());
  if (isNew)
    table.emplace_back().name = name.str();
  return table[found->second];
}

void ProfileReader::readEvent(Value event) {
  llvm::StringRef phase = textOf(event, "ph");
  if (phase == "C")
    return readMemory(event);
  std::optional<double> duration = numberOf(event, "dur"),
                        begin = numberOf(event, "ts");
  if (phase != "X" || !duration || !begin || *duration < 0)
    return;
  threads.insert(int64_t(numberOf(event, "tid").value_or(0)));
  constexpr double microseconds = 1e-3;
  summary.milliseconds =
      std::max(summary.milliseconds, (*begin + *duration) * microseconds);
  llvm::StringRef category = textOf(event, "cat");
  std::vector<ProfileRow> *table = tableOf(category);
  if (!table)
    return;
  ProfileRow &row = rowOf(category, textOf(event, "name"));
  ++row.count;
  row.milliseconds += *duration * microseconds;
  row.longest = std::max(row.longest, *duration * microseconds);
  lensCalls += category == spanKindName(SpanKind::Lens);
  if (table == &summary.phases)
    newestPhase = size_t(&row - table->data());
}

/// The memory at the end of the phase before it.
void ProfileReader::readMemory(Value event) {
  const Value *args = event.find("args");
  if (newestPhase && args && textOf(event, "name") == "memory")
    summary.phases[*newestPhase].memory = countOf(*args, "bytes");
}

//===----------------------------------------------------------------------===//
// Facts
//===----------------------------------------------------------------------===//

void ProfileReader::readTelemetry(Value telemetry) {
  SavedCalls &saved = summary.saved.emplace();
  saved.written = countOf(telemetry, "lenses_executed");
  saved.made = lensCalls;
  SectionCounts &layout = summary.layout.emplace();
  layout.kept = countOf(telemetry, "sections_kept");
  layout.cut = countOf(telemetry, "sections_cut");
  layout.dropped = countOf(telemetry, "sections_dropped");
  layout.putBack = countOf(telemetry, "sections_put_back");
  summary.budget = countOf(telemetry, "tokens_allocated");
  summary.used = countOf(telemetry, "tokens_used");
}

void ProfileReader::readFacts(Value facts) {
  summary.command = textOf(facts, "command").str();
  summary.memoryPeak = countOf(facts, "memory_peak_bytes");
  summary.dropped = countOf(facts, "dropped_spans");
  if (const Value *telemetry = facts.find("telemetry"))
    if (telemetry->isMap())
      readTelemetry(*telemetry);
  if (const Value *unused = facts.find("unused_variables"))
    if (unused->isList())
      for (Value name : unused->asList())
        if (name.isString())
          summary.unusedVariables.push_back(name.asString().str());
}

void ProfileReader::sort() {
  std::vector<ProfileRow> *const tables[] = {
      &summary.documents, &summary.tests,    &summary.imports,
      &summary.passes,    &summary.patterns, &summary.variables,
      &summary.sections,  &summary.lenses,   &summary.hostCalls};
  for (std::vector<ProfileRow> *table : tables)
    llvm::sort(*table, [](const ProfileRow &a, const ProfileRow &b) {
      return std::tie(b.milliseconds, a.name) <
             std::tie(a.milliseconds, b.name);
    });
}

bool ProfileReader::read(Value profile) {
  const Value *events = &profile;
  if (profile.isMap())
    events = profile.find("traceEvents");
  if (!events || !events->isList())
    return false;
  for (Value event : events->asList())
    if (event.isMap())
      readEvent(event);
  summary.threads = threads.size();
  if (const Value *facts =
          profile.isMap() ? profile.find("otherData") : nullptr)
    if (facts->isMap())
      readFacts(*facts);
  sort();
  return !threads.empty();
}

std::optional<ProfileSummary> summariseProfile(llvm::StringRef file,
                                               llvm::StringRef text,
                                               std::string &problem) {
  ProfileSummary summary;
  summary.file = file.str();
  ValueArena memory;
  JsonError error;
  std::optional<Value> value =
      parseJson(text, memory, error, /*copyStrings=*/false);
  if (!value) {
    problem = error.message;
    return std::nullopt;
  }
  if (!ProfileReader(summary).read(*value)) {
    problem = "it has no events of Chrome's trace format with a duration";
    return std::nullopt;
  }
  summary.advice = adviseOn(summary);
  return summary;
}

} // namespace facet
