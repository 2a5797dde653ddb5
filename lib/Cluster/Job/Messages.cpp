//===- Messages.cpp - What is sent for a chunk of lines -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Job/Messages.h"
#include "facet/Support/Crypto/Hash.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::cluster {

// A first line with what is of fixed size, then the texts as they are.

static constexpr llvm::StringLiteral workMark = "fct-work-1";
static constexpr llvm::StringLiteral resultMark = "fct-result-1";

namespace {
/// The words of a line.
class Words {
public:
  explicit Words(llvm::StringRef line) : rest(line) {}

  llvm::StringRef next() {
    llvm::StringRef word;
    std::tie(word, rest) = rest.split(' ');
    return word;
  }
  uint64_t number() {
    uint64_t value = 0;
    isGood &= !next().getAsInteger(10, value);
    return value;
  }
  bool isAtEnd() const { return rest.empty(); }
  bool isGood = true;

private:
  llvm::StringRef rest;
};
} // namespace

static void add(std::string &line, uint64_t number) {
  line += ' ';
  line += llvm::utostr(number);
}

static void add(std::string &line, llvm::StringRef word) {
  line += ' ';
  line += word;
}

std::string WorkMessage::encode() const {
  std::string out = workMark.str();
  add(out, job);
  add(out, chunk);
  add(out, spec);
  add(out, firstLine);
  add(out, uint64_t(isTooLong));
  add(out, uint64_t(isStored));
  out += '\n';
  out += version;
  out += '\n';
  if (!isStored)
    out += text;
  return out;
}

std::optional<WorkMessage> WorkMessage::decode(llvm::StringRef bytes) {
  auto [line, rest] = bytes.split('\n');
  auto [version, text] = rest.split('\n');
  Words words(line);
  if (words.next() != workMark)
    return std::nullopt;
  WorkMessage message;
  message.version = version.str();
  message.job = words.next().str();
  message.chunk = words.number();
  message.spec = words.next().str();
  message.firstLine = words.number();
  message.isTooLong = words.number() != 0;
  message.isStored = words.number() != 0;
  message.text = text.str();
  if (!words.isGood)
    return std::nullopt;
  return message;
}

std::string chunkKey(llvm::StringRef spec, uint64_t chunk, uint64_t firstLine,
                     bool isTooLong, llvm::StringRef text) {
  std::string head = spec.str();
  add(head, chunk);
  add(head, firstLine);
  add(head, uint64_t(isTooLong));
  Sha256 hash;
  hash.update(head + "\n");
  hash.update(text);
  return hash.finishId().substr(sizeof("sha256:") - 1, 32);
}

std::string ResultMessage::encode() const {
  std::string out = resultMark.str();
  add(out, uint64_t(kind));
  add(out, chunk);
  add(out, key);
  add(out, micros);
  add(out, result.counts.lines);
  add(out, result.counts.failed);
  add(out, result.counts.firstFailed);
  add(out, uint64_t(result.hasWarnings));
  add(out, result.lines.size());
  add(out, result.messages.size());
  for (const BatchLines::Once &once : result.once) {
    add(out, once.place.first);
    add(out, once.place.second);
    add(out, once.offset);
    add(out, uint64_t(once.isWarning));
    add(out, once.text.size());
  }
  out += '\n';
  out += result.lines;
  out += result.messages;
  for (const BatchLines::Once &once : result.once)
    out += once.text;
  return out;
}

std::optional<ResultMessage> ResultMessage::decode(llvm::StringRef bytes) {
  auto [line, rest] = bytes.split('\n');
  Words words(line);
  if (words.next() != resultMark)
    return std::nullopt;
  ResultMessage message;
  uint64_t kind = words.number();
  if (kind > uint64_t(Kind::Dead))
    return std::nullopt;
  message.kind = Kind(kind);
  message.chunk = words.number();
  message.key = words.next().str();
  message.micros = words.number();
  BatchLines &result = message.result;
  result.counts.lines = words.number();
  result.counts.failed = words.number();
  result.counts.firstFailed = words.number();
  result.hasWarnings = words.number() != 0;
  auto take = [&, &text = rest](uint64_t size, std::string &into) {
    words.isGood &= size <= text.size();
    into = text.take_front(size).str();
    text = text.drop_front(std::min<uint64_t>(size, text.size()));
  };
  uint64_t lines = words.number(), messages = words.number();
  take(lines, result.lines);
  take(messages, result.messages);
  while (words.isGood && !words.isAtEnd()) {
    BatchLines::Once &once = result.once.emplace_back();
    once.place.first = FileId(words.number());
    once.place.second = uint32_t(words.number());
    once.offset = words.number();
    once.isWarning = words.number() != 0;
    take(words.number(), once.text);
    words.isGood &= once.offset <= result.messages.size();
  }
  if (!words.isGood || !rest.empty())
    return std::nullopt;
  return message;
}

} // namespace facet::cluster
