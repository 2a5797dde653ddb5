//===- JsonMender.h - JSON out of what models write -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Models wrap JSON in prose and fences, end lists with a comma, comment on what
// they say, quote as JavaScript does, and stop in the middle. The mender turns
// that into strict JSON text and lists each mend (docs/Language.md 3.9). It
// knows where tokens are and nothing of values: no string, number or word
// becomes another one, and what it does not understand it refuses.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_JSON_JSONMENDER_H
#define FACET_SUPPORT_JSON_JSONMENDER_H

#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

namespace facet {

/// A mend: the bytes `before` of the text at `offset` stand for `after`.
struct JsonRepair {
  enum class Kind : uint8_t {
    /// A line of backticks or tildes around the value.
    Fence,
    /// Text around the value.
    Prose,
    /// A comma before a closing bracket.
    Comma,
    /// `// …`, `# …` or `/* … */`.
    Comment,
    /// A string or key in single quotes.
    Quote,
    /// A key without quotes.
    Key,
    /// The text ends inside the value: what is incomplete is left out, and open
    /// strings and brackets are closed.
    End,
    /// A field that the type does not have, and that is kept; never of the
    /// mender's.
    Field
  };
  Kind kind;
  /// In bytes.
  size_t offset;
  std::string before, after;
};

/// "fence", "prose" …
llvm::StringRef repairKindName(JsonRepair::Kind kind);

/// A value that was found in a text.
struct MendedJson {
  /// The value as strict JSON, unless it repeats a key or has a bad escape,
  /// which parseJson reports.
  std::string json;
  /// By offset.
  std::vector<JsonRepair> repairs;

  /// The place in the text that an offset in `json` came from; of what was put
  /// in, where that was.
  size_t originalOffset(size_t offset) const;

  /// What begins at `first` in `json` stands at `second` in the text, and so
  /// does what follows, up to the next of these.
  std::vector<std::pair<size_t, size_t>> places;
  /// Where the value stands in the text.
  size_t begin = 0, end = 0;
};

/// Finds and mends the JSON values in one text. No function takes more time
/// than linear in the text (sorting the values by length apart), and none
/// recurses.
class JsonMender {
public:
  /// `text` must outlive the mender. An incomplete character at its very end is
  /// taken for a part of what was cut off. Values that nest deeper than
  /// `maxDepth` are refused.
  explicit JsonMender(llvm::StringRef text, unsigned maxDepth = 256);

  /// Where a value stands in the text.
  struct Place {
    size_t begin, end;
    size_t size() const { return end - begin; }
  };
  /// Where an object or list of the text stops being one, and why.
  struct Break {
    size_t offset;
    std::string problem;
  };
  /// The objects and lists of the text, and any value that is all of the text
  /// or of a fence; the longest first, then in order. None is a part of another
  /// one, of something that is no JSON, or of something that lacks its opening
  /// bracket.
  /// `broken`: of what is no value in spite of its bracket, that of which most
  /// is right.
  std::vector<Place> find(std::optional<Break> *broken = nullptr) const;

  /// The value at a place that `find` gave, without what is around it: takes
  /// time linear in the value.
  MendedJson mend(Place place) const;
  /// Adds what is around a value to its mends: fences and prose. Of many values
  /// one is taken, and each has all of the text around it.
  void addSurroundings(MendedJson &mended) const;

  /// The text without an incomplete character at its end.
  llvm::StringRef wholeText() const { return text; }

private:
  llvm::StringRef text;
  /// Behind this is white space only.
  size_t contentEnd;
  unsigned maxDepth;
};

} // namespace facet

#endif // FACET_SUPPORT_JSON_JSONMENDER_H
