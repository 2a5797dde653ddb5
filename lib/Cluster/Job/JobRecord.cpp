//===- JobRecord.cpp - What the server knows of a job ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Job/JobRecord.h"
#include "Job/JobStatus.h"
#include "Job/JsonFields.h"
#include <ctime>

namespace facet::cluster {

static constexpr llvm::StringLiteral stateNames[] = {"running", "failed",
                                                     "cancelled", "done"};

uint64_t secondsNow() { return uint64_t(std::time(nullptr)); }

std::string JobRecord::json() const {
  std::string out;
  JsonFieldsWriter json(out);
  json.beginObject();
  json.number("chunks", chunks);
  json.key("cuts");
  json.beginArray();
  for (const ChunkCut &cut : cuts) {
    json.beginArray();
    json.integer(int64_t(cut.chunk));
    json.integer(int64_t(cut.lines));
    json.endArray();
  }
  json.endArray();
  addDead(json, dead);
  json.number("failed", failed);
  json.text("identity", identity);
  json.number("input_bytes", inputBytes);
  json.text("inputs", inputs);
  json.number("lines", lines);
  json.text("owner", owner);
  json.number("read_bytes", readBytes);
  json.text("state", stateNames[size_t(state)]);
  json.number("updated", updated);
  json.text("version", version);
  json.endObject();
  return out;
}

/// The members of an array of objects.
static uint64_t member(Value object, llvm::StringRef key) {
  if (object.isMap())
    for (const MapEntry &entry : object.asMap())
      if (entry.key == key && entry.value.isInt())
        return uint64_t(entry.value.asInt());
  return 0;
}

std::optional<JobRecord> JobRecord::parse(const std::string &json) {
  JsonFields fields(json);
  std::string state = fields.text("state");
  const auto *found = llvm::find(stateNames, state);
  if (!fields.isObject() || found == std::end(stateNames))
    return std::nullopt;
  JobRecord record;
  record.state = State(found - std::begin(stateNames));
  record.identity = fields.text("identity");
  record.inputs = fields.text("inputs");
  record.version = fields.text("version");
  record.owner = fields.text("owner");
  record.inputBytes = fields.number("input_bytes");
  record.chunks = fields.number("chunks");
  record.readBytes = fields.number("read_bytes");
  record.lines = fields.number("lines");
  record.failed = fields.number("failed");
  record.updated = fields.number("updated");
  Value cuts = fields.get("cuts"), dead = fields.get("dead");
  for (Value cut : cuts.isList() ? cuts.asList() : llvm::ArrayRef<Value>())
    if (cut.isList() && cut.asList().size() == 2 && cut.asList()[0].isInt() &&
        cut.asList()[1].isInt() && cut.asList()[1].asInt() > 0)
      record.cuts.push_back({uint64_t(cut.asList()[0].asInt()),
                             uint64_t(cut.asList()[1].asInt())});
  for (Value chunk : dead.isList() ? dead.asList() : llvm::ArrayRef<Value>())
    record.dead.push_back({member(chunk, "chunk"), member(chunk, "first_line"),
                           member(chunk, "lines")});
  return record;
}

Outcome JobRecord::load(Connection &connection, const QueueNames &names,
                        llvm::StringRef job, JobRecord &record) {
  StoredMessage message;
  Outcome outcome = connection.last(names.jobs, names.jobOf(job), message);
  if (!outcome)
    return outcome;
  std::optional<JobRecord> parsed = parse(message.bytes);
  if (!parsed)
    return {Outcome::Kind::Refused, "its record is of another version"};
  record = std::move(*parsed);
  record.sequence = message.sequence;
  return outcome;
}

Outcome JobRecord::save(Connection &connection, const QueueNames &names,
                        llvm::StringRef job) {
  updated = secondsNow();
  std::string bytes = json();
  Outcome outcome =
      connection.publish(names.jobOf(job), bytes, sequence, &sequence);
  if (outcome.kind != Outcome::Kind::Conflict)
    return outcome;
  // An answer that got lost: the message may be our own.
  StoredMessage stored;
  if (connection.last(names.jobs, names.jobOf(job), stored) &&
      stored.bytes == bytes) {
    sequence = stored.sequence;
    return {};
  }
  return outcome;
}

JobStatus JobRecord::status(llvm::StringRef job) const {
  JobStatus status;
  status.job = job.str();
  status.state = stateNames[size_t(state)].str();
  status.chunks = chunks;
  status.lines = lines;
  status.failed = failed;
  status.readBytes = readBytes;
  status.inputBytes = inputBytes;
  uint64_t now = secondsNow();
  status.age = now > updated ? now - updated : 0;
  status.dead = dead;
  return status;
}

} // namespace facet::cluster
