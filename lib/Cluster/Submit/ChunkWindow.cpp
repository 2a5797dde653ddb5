//===- ChunkWindow.cpp - Chunks whose results are awaited -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Submit/ChunkWindow.h"
#include <algorithm>
#include <cassert>

namespace facet::cluster {

void ChunkWindow::add(Chunk chunk, std::string key) {
  assert(chunk.number == first + entries.size() && "chunks come in order");
  Entry &entry = entries.emplace_back();
  entry.size = chunk.text.size();
  bytes += entry.size;
  ++unanswered;
  entry.chunk = std::move(chunk);
  entry.key = std::move(key);
}

ChunkWindow::Entry *ChunkWindow::find(uint64_t chunk) {
  if (chunk < first || chunk - first >= entries.size())
    return nullptr;
  return &entries[size_t(chunk - first)];
}

const ChunkWindow::Entry *ChunkWindow::accept(ResultMessage message,
                                              uint64_t sequence) {
  Entry *entry = find(message.chunk);
  if (!entry || entry->isAnswered || entry->key != message.key)
    return nullptr;
  std::string().swap(entry->chunk.text);
  entry->isAnswered = true;
  entry->isDead = message.kind == ResultMessage::Kind::Dead;
  entry->result = std::move(message);
  entry->sequence = sequence;
  bytes -= entry->size;
  entry->size = entry->result.packed.size();
  bytes += entry->size;
  --unanswered;
  usualResult = (3 * usualResult + entry->size) / 4;
  opened = std::min(mostChunks, opened + 2);
  return entry;
}

void ChunkWindow::pop() {
  bytes -= entries.front().size;
  entries.pop_front();
  ++first;
}

std::vector<uint64_t> ChunkWindow::missing() const {
  std::vector<uint64_t> numbers;
  for (const Entry &entry : entries)
    if (!entry.isAnswered)
      numbers.push_back(entry.chunk.number);
  return numbers;
}

std::vector<const ChunkWindow::Entry *> ChunkWindow::dead() const {
  std::vector<const Entry *> found;
  for (const Entry &entry : entries)
    if (entry.isDead)
      found.push_back(&entry);
  return found;
}

uint64_t ChunkWindow::leastSequence(uint64_t otherwise) const {
  uint64_t least = otherwise;
  for (const Entry &entry : entries)
    if (entry.isAnswered)
      least = std::min(least, entry.sequence);
  return least;
}

} // namespace facet::cluster
