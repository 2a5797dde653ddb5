//===- MakeTables.cpp - Makes the tables of the tokenizers ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A program of the build: MakeTables categories|vocabulary SOURCE TABLE. The
// sources are described in README.md, the tables in TokenizerTables.h. A source
// that is not as described ends it with a message.
//
//===----------------------------------------------------------------------===//

#include "TokenizerTables.h"
#include "VocabularyTable.h"
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace facet::tokenizer;

[[noreturn]] static void fail(const char *message) {
  std::fprintf(stderr, "MakeTables: %s\n", message);
  std::exit(1);
}

static std::string readFile(const char *path) {
  std::FILE *file = std::fopen(path, "rb");
  if (!file)
    fail("cannot read the source");
  std::string text;
  char buffer[1 << 16];
  while (size_t size = std::fread(buffer, 1, sizeof buffer, file))
    text.append(buffer, size);
  std::fclose(file);
  return text;
}

static void writeFile(const char *path, const std::string &bytes) {
  std::FILE *file = std::fopen(path, "wb");
  if (!file || std::fwrite(bytes.data(), 1, bytes.size(), file) != bytes.size())
    fail("cannot write the table");
  if (std::fclose(file))
    fail("cannot write the table");
}

//===----------------------------------------------------------------------===//
// Character classes
//===----------------------------------------------------------------------===//

static uint8_t classNamed(std::string_view name) {
  static const std::map<std::string_view, uint8_t> classes = {
      {"Lu", Upper},    {"Lt", Upper}, {"Ll", Lower}, {"Lm", Caseless},
      {"Lo", Caseless}, {"M", Mark},   {"N", Number}, {"White_Space", Space}};
  auto found = classes.find(name);
  if (found == classes.end())
    fail("an unknown category");
  return found->second;
}

/// Marks the ranges of a line, "NAME FIRST-LAST ONE …".
static void readCategory(std::string line, std::vector<uint8_t> &classes) {
  char *word = std::strtok(line.data(), " ");
  uint8_t bits = classNamed(word ? word : "");
  while ((word = std::strtok(nullptr, " "))) {
    char *end = nullptr;
    size_t first = std::strtoul(word, &end, 16), last = first;
    if (*end == '-')
      last = std::strtoul(end + 1, &end, 16);
    if (*end || last < first || last >= classes.size())
      fail("a bad range");
    for (size_t c = first; c <= last; ++c)
      classes[c] |= bits;
  }
}

static std::string makeCategories(const std::string &source) {
  std::vector<uint8_t> classes(0x110000);
  for (size_t at = 0; at < source.size();) {
    size_t end = std::min(source.find('\n', at), source.size());
    if (source[at] != '#')
      readCategory(source.substr(at, end - at), classes);
    at = end + 1;
  }
  classes['\r'] |= Newline;
  classes['\n'] |= Newline;

  std::map<std::string, uint8_t> numbers;
  std::string pages, blocks;
  for (size_t page = 0; page < pageCount; ++page) {
    std::string block(codePointsPerPage, '\0');
    std::memcpy(block.data(), &classes[page * codePointsPerPage], block.size());
    auto [place, isNew] = numbers.emplace(block, uint8_t(numbers.size()));
    if (isNew)
      blocks += block;
    if (numbers.size() > 256)
      fail("more different pages than a byte can number");
    pages += char(place->second);
  }
  return pages + blocks;
}

//===----------------------------------------------------------------------===//
// Vocabularies
//===----------------------------------------------------------------------===//

static std::string makeVocabulary(const std::string &source) {
  std::vector<std::string_view> tokens;
  for (size_t at = 0; at < source.size();) {
    size_t length = uint8_t(source[at]);
    if (!length || at + 1 + length > source.size())
      fail("a bad length");
    tokens.emplace_back(&source[at + 1], length);
    at += 1 + length;
  }
  std::string table;
  uint32_t wrong = 0;
  if (const char *problem = makeVocabularyTable(tokens, table, wrong))
    fail(problem);
  return table;
}

int main(int argc, char **argv) {
  if (argc != 4)
    fail("usage: MakeTables categories|vocabulary SOURCE TABLE");
  std::string source = readFile(argv[2]);
  bool isVocabulary = std::strcmp(argv[1], "vocabulary") == 0;
  writeFile(argv[3],
            isVocabulary ? makeVocabulary(source) : makeCategories(source));
  return 0;
}
