//===- Otlp.cpp - Spans for OpenTelemetry ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// OTLP/JSON: the JSON form of the messages of opentelemetry-proto, with names
// in lowerCamelCase, ids in hexadecimal, 64-bit integers as strings and
// enumerators as numbers.
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/CallAttributes.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Tooling/Telemetry/Telemetry.h"
#include "facet/Tooling/Version.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/RandomNumberGenerator.h"
#include <array>

namespace facet {

namespace {
/// Writes one trace.
class OtlpWriter {
public:
  OtlpWriter(const Recording &recording, llvm::StringRef error)
      : recording(recording), error(error), json(text) {}

  std::string write();
  size_t count() const { return spans; }

private:
  template <size_t size> using Id = std::array<uint8_t, size>;

  void writeResource();
  void writeSpan(const Recorder &thread, const Span &span);
  void attribute(llvm::StringRef key, llvm::StringRef value);
  void time(llvm::StringRef key, uint64_t nanoseconds);
  void writeErrorStatus(llvm::StringRef message);
  /// A number of the trace's own, mixed with the random part of its id: never
  /// zero, and another one for each span.
  std::string spanId(const Recorder &thread, const Span &span) const;
  static bool isWanted(const Span &span) {
    return span.kind <= SpanKind::Guard;
  }

  const Recording &recording;
  /// The code of the error that ended all; empty for none.
  llvm::StringRef error;
  std::string text;
  JcsWriter json;
  size_t spans = 0;
  Id<16> traceId{};
  Id<8> seed{};
};
} // namespace

void OtlpWriter::attribute(llvm::StringRef key, llvm::StringRef value) {
  json.beginObject();
  json.key("key");
  json.string(key);
  json.key("value");
  json.beginObject();
  json.key("stringValue");
  json.string(value);
  json.endObject();
  json.endObject();
}

void OtlpWriter::time(llvm::StringRef key, uint64_t nanoseconds) {
  json.key(key);
  json.string(llvm::utostr(recording.startUnixNanoseconds() + nanoseconds));
}

/// STATUS_CODE_ERROR; `message` may be empty.
void OtlpWriter::writeErrorStatus(llvm::StringRef message) {
  constexpr int64_t errorStatus = 2;
  json.key("status");
  json.beginObject();
  json.key("code");
  json.integer(errorStatus);
  if (!message.empty()) {
    json.key("message");
    json.string(message);
  }
  json.endObject();
}

/// A call of the host that failed.
static bool isFailed(const Span &span) {
  return llvm::any_of(span.attributes, [](const SpanAttribute &one) {
    return one.key == callResultKey && one.value == callFailed;
  });
}

void OtlpWriter::writeResource() {
  json.key("resource");
  json.beginObject();
  json.key("attributes");
  json.beginArray();
  attribute("service.name", "fct");
  attribute("service.version", compilerVersion());
  json.endArray();
  json.endObject();
}

std::string OtlpWriter::spanId(const Recorder &thread, const Span &span) const {
  uint64_t number = 1;
  for (const std::unique_ptr<Recorder> &other : recording.threads()) {
    if (other.get() == &thread)
      break;
    number += other->spans().size();
  }
  number += uint64_t(&span - thread.spans().data());
  uint64_t base = 0;
  for (uint8_t byte : seed)
    base = base << 8 | byte;
  // Zero is no id.
  uint64_t id = base + number ? base + number : base;
  return llvm::utohexstr(id, /*LowerCase=*/true, /*Width=*/16);
}

void OtlpWriter::writeSpan(const Recorder &thread, const Span &span) {
  constexpr int64_t internalKind = 1, clientKind = 3;
  const Recorder &main = *recording.threads().front();
  bool isRoot = &span == &main.spans().front();
  json.beginObject();
  json.key("attributes");
  json.beginArray();
  for (const SpanAttribute &one : span.attributes)
    attribute(one.key, one.value);
  json.endArray();
  time("endTimeUnixNano", span.end);
  json.key("kind");
  json.integer(span.kind == SpanKind::HostCall ? clientKind : internalKind);
  json.key("name");
  json.string(isRoot ? llvm::StringRef("fct") : span.name);
  // The nearest of those that are written.
  uint32_t parent = span.parent;
  while (parent != Span::none && !isWanted(thread.spans()[parent]))
    parent = thread.spans()[parent].parent;
  if (!isRoot) {
    json.key("parentSpanId");
    json.string(parent == Span::none ? spanId(main, main.spans().front())
                                     : spanId(thread, thread.spans()[parent]));
  }
  json.key("spanId");
  json.string(spanId(thread, span));
  time("startTimeUnixNano", span.begin);
  if (isRoot && !error.empty())
    writeErrorStatus(error);
  else if (isFailed(span))
    writeErrorStatus("");
  json.key("traceId");
  json.string(llvm::toHex(traceId, /*LowerCase=*/true));
  json.endObject();
}

std::string OtlpWriter::write() {
  // An id of zeros would be invalid; if the system has no random bytes, one
  // trace a nanosecond is as many as one process makes.
  if (llvm::getRandomBytes(traceId.data(), traceId.size()) ||
      llvm::getRandomBytes(seed.data(), seed.size()))
    for (size_t i = 0; i != seed.size(); ++i)
      traceId[i] = seed[i] =
          uint8_t(recording.startUnixNanoseconds() >> (8 * i)) | 1;
  json.beginObject();
  writeResource();
  json.key("scopeSpans");
  json.beginArray();
  json.beginObject();
  json.key("scope");
  json.beginObject();
  json.key("name");
  json.string("fct");
  json.endObject();
  json.key("spans");
  json.beginArray();
  for (const std::unique_ptr<Recorder> &thread : recording.threads())
    for (const Span &span : thread->spans())
      if (isWanted(span) && span.end) {
        ++spans;
        writeSpan(*thread, span);
      }
  json.endArray();
  json.endObject();
  json.endArray();
  json.endObject();
  return std::move(text);
}

std::string renderOtlp(const Recording &recording, llvm::StringRef error) {
  return joinOtlpResources(OtlpWriter(recording, error).write());
}

std::string renderOtlpResource(const Recording &recording,
                               llvm::StringRef error, size_t &spans) {
  OtlpWriter writer(recording, error);
  std::string text = writer.write();
  spans = writer.count();
  return text;
}

std::string joinOtlpResources(llvm::ArrayRef<std::string> parts) {
  return "{\"resourceSpans\":[" + llvm::join(parts, ",") + "]}\n";
}

} // namespace facet
