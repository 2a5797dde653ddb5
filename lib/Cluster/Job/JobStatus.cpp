//===- JobStatus.cpp - How a job is shown ---------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Job/JobStatus.h"

namespace facet::cluster {

void addDead(JsonFieldsWriter &json, llvm::ArrayRef<DeadChunk> dead) {
  json.key("dead");
  json.beginArray();
  for (const DeadChunk &chunk : dead) {
    json.beginObject();
    json.number("chunk", chunk.chunk);
    json.number("first_line", chunk.firstLine);
    json.number("lines", chunk.lines);
    json.endObject();
  }
  json.endArray();
}

std::string JobStatus::json() const {
  std::string out;
  JsonFieldsWriter json(out);
  json.beginObject();
  json.number("age", age);
  json.number("chunks", chunks);
  addDead(json, dead);
  json.number("failed", failed);
  json.number("input_bytes", inputBytes);
  json.text("job", job);
  json.number("lines", lines);
  json.number("read_bytes", readBytes);
  json.text("state", state);
  json.endObject();
  return out;
}

std::string JobStatus::text() const {
  uint64_t part = inputBytes ? readBytes * 100 / inputBytes : 100;
  std::string out = job + ": " + state + ", " + std::to_string(lines) +
                    (lines == 1 ? " line" : " lines") + ", " +
                    std::to_string(part) + " %, " + std::to_string(failed) +
                    " failed\n";
  // A submitter writes every second.
  constexpr uint64_t longSilence = 15;
  if (state == "running" && age > longSilence)
    out += "its submitter has been silent for " + std::to_string(age) +
           " s: the same command resumes it\n";
  for (const DeadChunk &chunk : dead)
    out += "dead chunk " + std::to_string(chunk.chunk) + ": lines " +
           std::to_string(chunk.firstLine) + " to " +
           std::to_string(chunk.firstLine + chunk.lines - 1) + "\n";
  return out;
}

} // namespace facet::cluster
