//===- ProfileWriter.cpp - Recordings as profiles -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What speedscope 1.25 needs to show what was recorded, and Perfetto bears:
// threads are numbers; complete events have no `args`, which would make another
// frame of each value; no time of a thread is another's (Recorder).
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Profile/ProfileWriter.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Tooling/Version.h"

namespace facet {

namespace {
/// Writes the events of one recording, an event a line.
class ProfileWriter {
public:
  ProfileWriter(const Recording &recording, const ProfileFacts &facts)
      : recording(recording), facts(facts) {}

  std::string write();

private:
  void beginEvent();
  void key(llvm::StringRef name, llvm::StringRef text);
  void key(llvm::StringRef name, uint64_t number);
  /// Microseconds, with their fractions.
  void time(llvm::StringRef name, uint64_t nanoseconds);
  void nameOf(llvm::StringRef what, uint64_t thread, llvm::StringRef name);
  void writeThread(const Recorder &thread, uint64_t number);
  void writeFacts();

  const Recording &recording;
  const ProfileFacts &facts;
  std::string out;
  bool isFirst = true;
};
} // namespace

void ProfileWriter::beginEvent() {
  out += isFirst ? "\n{" : ",\n{";
  isFirst = false;
}

void ProfileWriter::key(llvm::StringRef name, llvm::StringRef text) {
  if (out.back() != '{')
    out += ',';
  appendJsonString(out, name);
  out += ':';
  appendJsonString(out, text);
}

void ProfileWriter::key(llvm::StringRef name, uint64_t number) {
  if (out.back() != '{')
    out += ',';
  appendJsonString(out, name);
  out += ':';
  appendJsonInteger(out, int64_t(number));
}

void ProfileWriter::time(llvm::StringRef name, uint64_t nanoseconds) {
  key(name, nanoseconds / 1000);
  uint64_t fraction = nanoseconds % 1000;
  if (!fraction)
    return;
  out += '.';
  for (uint64_t unit = 100; unit; unit /= 10)
    out += char('0' + fraction / unit % 10);
}

void ProfileWriter::nameOf(llvm::StringRef what, uint64_t thread,
                           llvm::StringRef name) {
  beginEvent();
  key("ph", "M");
  key("pid", 1);
  key("tid", thread);
  key("name", what);
  out += ",\"args\":{";
  key("name", name);
  out += "}}";
}

void ProfileWriter::writeThread(const Recorder &thread, uint64_t number) {
  nameOf("thread_name", number, thread.name());
  for (const Span &span : thread.spans()) {
    // What a time-out or a signal ended has no end.
    if (!span.end)
      continue;
    beginEvent();
    key("ph", "X");
    key("pid", 1);
    key("tid", number);
    time("ts", span.begin);
    time("dur", span.end - span.begin);
    key("cat", spanKindName(span.kind));
    key("name", span.name);
    out += '}';
    if (!span.memory)
      continue;
    beginEvent();
    key("ph", "C");
    key("pid", 1);
    key("tid", number);
    time("ts", span.end);
    key("name", "memory");
    out += ",\"args\":{";
    key("bytes", span.memory);
    out += "}}";
  }
}

void ProfileWriter::writeFacts() {
  uint64_t dropped = 0;
  for (const std::unique_ptr<Recorder> &thread : recording.threads())
    dropped += thread->dropped();
  out += "\"otherData\":{";
  key("command", facts.command);
  key("version", compilerVersion());
  key("dropped_spans", dropped);
  key("memory_peak_bytes", memoryPeak());
  if (!facts.telemetry.empty())
    out += ",\"telemetry\":" + facts.telemetry;
  out += ",\"unused_variables\":[";
  for (const std::string &name : facts.unusedVariables) {
    if (out.back() != '[')
      out += ',';
    appendJsonString(out, name);
  }
  out += "]}";
}

std::string ProfileWriter::write() {
  out = "{\"displayTimeUnit\":\"ms\",";
  writeFacts();
  out += ",\"traceEvents\":[";
  nameOf("process_name", 1, facts.command);
  uint64_t number = 0;
  for (const std::unique_ptr<Recorder> &thread : recording.threads())
    writeThread(*thread, ++number);
  out += "\n]}\n";
  return std::move(out);
}

std::string renderProfile(const Recording &recording,
                          const ProfileFacts &facts) {
  return ProfileWriter(recording, facts).write();
}

} // namespace facet
