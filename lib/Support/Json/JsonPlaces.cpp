//===- JsonPlaces.cpp - Where the parts of a JSON text stand --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Json/JsonPlaces.h"

namespace facet {
namespace {

/// Goes over a text that is known to be JSON.
class Scanner {
public:
  explicit Scanner(llvm::StringRef text) : text(text) {}

  JsonPlace find(llvm::ArrayRef<size_t> path);
  std::vector<std::pair<size_t, size_t>>
  findKeys(llvm::ArrayRef<size_t> numbers);

private:
  bool isAtEnd() const { return position >= text.size(); }
  void skip(llvm::StringRef characters) {
    position =
        std::min(text.find_first_not_of(characters, position), text.size());
  }
  void skipString();
  void skipValue();
  void enter(size_t index, JsonPlace &place);

  static constexpr llvm::StringLiteral space = " \t\r\n";
  llvm::StringRef text;
  size_t position = 0;
};

void Scanner::skipString() {
  for (++position; !isAtEnd() && text[position] != '"'; ++position)
    position += text[position] == '\\';
  ++position;
}

void Scanner::skipValue() {
  size_t depth = 0;
  do {
    skip(" \t\r\n,:");
    if (isAtEnd())
      return;
    char c = text[position];
    if (c == '"') {
      skipString();
    } else if (c == '{' || c == '[') {
      ++depth;
      ++position;
    } else if (c == '}' || c == ']') {
      --depth;
      ++position;
    } else {
      position =
          std::min(text.find_first_of(" \t\r\n,:]}", position), text.size());
    }
  } while (depth);
}

/// From the bracket of a list or map to its value of this number.
void Scanner::enter(size_t index, JsonPlace &place) {
  bool isMap = text[position++] == '{';
  place.keyBegin = place.keyEnd = 0;
  for (size_t i = 0; !isAtEnd(); ++i) {
    skip(" \t\r\n,");
    if (isMap) {
      place.keyBegin = position;
      skipString();
      place.keyEnd = position;
      skip(" \t\r\n:");
    }
    if (i == index)
      return;
    skipValue();
  }
}

JsonPlace Scanner::find(llvm::ArrayRef<size_t> path) {
  JsonPlace place;
  skip(space);
  for (size_t index : path)
    if (!isAtEnd())
      enter(index, place);
  place.begin = position;
  skipValue();
  place.end = std::min(position, text.size());
  return place;
}

std::vector<std::pair<size_t, size_t>>
Scanner::findKeys(llvm::ArrayRef<size_t> numbers) {
  std::vector<std::pair<size_t, size_t>> keys;
  for (size_t count = 0; !isAtEnd() && !numbers.empty();) {
    position = std::min(text.find('"', position), text.size());
    size_t begin = position;
    skipString();
    size_t end = position;
    skip(space);
    // A string before a colon is a key.
    if (isAtEnd() || text[position] != ':' || count++ != numbers.front())
      continue;
    keys.push_back({begin, end});
    numbers = numbers.drop_front();
  }
  return keys;
}

} // namespace

std::vector<std::pair<size_t, size_t>>
locateJsonKeys(llvm::StringRef text, llvm::ArrayRef<size_t> numbers) {
  return Scanner(text).findKeys(numbers);
}

JsonPlace locateJson(llvm::StringRef text, llvm::ArrayRef<size_t> path) {
  return Scanner(text).find(path);
}

} // namespace facet
