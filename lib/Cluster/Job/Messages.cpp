//===- Messages.cpp - What is sent for a chunk of lines -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Job/Messages.h"
#include "Job/JobSpec.h"
#include "Job/Packed.h"
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
  pack(isStored ? llvm::StringRef() : llvm::StringRef(text), out);
  return out;
}

std::optional<WorkMessage> WorkMessage::decode(llvm::StringRef bytes) {
  auto [line, rest] = bytes.split('\n');
  auto [version, packed] = rest.split('\n');
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
  // How another version packs is its own affair.
  if (!words.isGood ||
      (!unpack(packed, message.text) && message.version == workVersion()))
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

// A folded result is a line of numbers, and the texts one after another: the
// lines first, so that they need not be moved.

void ResultMessage::fold(const BatchLines &result) {
  std::string texts;
  packed.clear();
  add(packed, result.counts.lines);
  add(packed, result.counts.failed);
  add(packed, result.counts.firstFailed);
  add(packed, uint64_t(result.hasWarnings));
  add(packed, result.lines.size());
  add(packed, result.messages.size());
  for (const BatchLines::Once &once : result.once) {
    add(packed, once.place.first);
    add(packed, once.place.second);
    add(packed, once.offset);
    add(packed, uint64_t(once.isWarning));
    add(packed, once.text.size());
    texts += once.text;
  }
  packed += '\n';
  // Most have lines alone, which then need not be copied.
  if (result.messages.empty() && texts.empty())
    pack(result.lines, packed);
  else
    pack(result.lines + result.messages + texts, packed);
}

bool ResultMessage::unfold(BatchLines &result) const {
  auto [line, rest] = llvm::StringRef(packed).split('\n');
  Words words(line);
  words.next();
  result.clear();
  result.counts.lines = words.number();
  result.counts.failed = words.number();
  result.counts.firstFailed = words.number();
  result.hasWarnings = words.number() != 0;
  uint64_t lineBytes = words.number(), messageBytes = words.number();
  if (!words.isGood || !unpack(rest, result.lines) ||
      lineBytes > result.lines.size())
    return false;
  std::string others = result.lines.substr(lineBytes);
  result.lines.resize(lineBytes);
  llvm::StringRef texts = others;
  auto take = [&](uint64_t size, std::string &into) {
    words.isGood &= size <= texts.size();
    into = texts.take_front(size).str();
    texts = texts.drop_front(std::min<uint64_t>(size, texts.size()));
  };
  take(messageBytes, result.messages);
  while (words.isGood && !words.isAtEnd()) {
    BatchLines::Once &once = result.once.emplace_back();
    once.place.first = FileId(words.number());
    once.place.second = uint32_t(words.number());
    once.offset = words.number();
    once.isWarning = words.number() != 0;
    take(words.number(), once.text);
    words.isGood &= once.offset <= result.messages.size();
  }
  return words.isGood && texts.empty();
}

std::string ResultMessage::encode() const {
  std::string out = resultMark.str();
  add(out, uint64_t(kind));
  add(out, chunk);
  add(out, key);
  add(out, micros);
  out += '\n';
  out += packed;
  return out;
}

std::optional<ResultMessage> ResultMessage::decode(llvm::StringRef bytes) {
  auto [line, packed] = bytes.split('\n');
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
  message.packed = packed.str();
  if (!words.isGood)
    return std::nullopt;
  return message;
}

} // namespace facet::cluster
