//===- MendedValue.h - One value that is nearly JSON ------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SUPPORT_JSON_MENDEDVALUE_H
#define FACET_LIB_SUPPORT_JSON_MENDEDVALUE_H

#include "facet/Support/Json/JsonMender.h"
#include "llvm/ADT/SmallVector.h"

namespace facet {

/// Reads values of a text one after another and writes each as strict JSON.
/// Open lists and maps are frames; there is no recursion.
class MendedValue {
public:
  /// `contentEnd`: behind it is white space only.
  MendedValue(llvm::StringRef text, size_t contentEnd, unsigned maxDepth)
      : text(text), contentEnd(contentEnd), maxDepth(maxDepth) {}

  enum class Outcome : uint8_t {
    /// There is a value, perhaps one that the end of the text cuts.
    Complete,
    /// What stands at `position` makes it no JSON.
    Broken,
    TooDeep
  };

  /// Reads the list or map whose bracket is at `begin`.
  Outcome read(size_t begin);
  /// Reads a value without brackets, with nothing but comments and white space
  /// beside it between `begin` and `end`. Unless it `isWhole`, a number or a
  /// word that ends the text counts as cut, and nothing is left.
  Outcome readAtom(size_t begin, size_t end, bool isWhole);

  /// Where the value ends, or is broken.
  size_t position() const { return pos; }
  /// Of a broken one: what is wrong there.
  std::string problem() const;
  /// How many brackets are open there.
  size_t openBrackets() const { return frames.size(); }
  /// The value that was read last, without what is around it.
  MendedJson take() { return std::move(mended); }

private:
  enum class Step : uint8_t {
    Done,
    Broken,
    TooDeep,
    /// The text ends in an element that is left out.
    Cut,
    /// The text ends in a string that is kept, closed.
    CutInString
  };
  struct Frame {
    bool isMap;
    enum Awaits : uint8_t { FirstElement, Element, Separator } awaits;
    /// Of the comma before the element that is awaited.
    size_t comma;
  };
  /// What was there before an element, for the end of the text to go back to.
  struct Mark {
    size_t size, places;
    /// Where the element begins in the text, with the comma before it.
    size_t begin;
  };

  void begin(size_t at);
  Step step();
  Step readElement();
  Step readKey();
  Step readBareKey();
  Step readValue();
  Step readNumber(bool mayBeCut);
  Step readWord(bool mayBeCut);
  Step readString();
  Step endCutString();
  void closeBracket();
  void finishCut();
  void closeAll(std::string closing, size_t kept);
  bool passFiller();
  bool passComment();

  bool isAtEnd() const { return pos == text.size(); }
  /// Nothing but white space follows `at`.
  bool endsText(size_t at) const { return at >= contentEnd; }
  void notePlace();
  void copyTo(size_t end);
  void write(llvm::StringRef json) { mended.json += json; }
  void repair(JsonRepair::Kind kind, size_t begin, size_t end,
              llvm::StringRef after) {
    mended.repairs.push_back(
        {kind, begin, text.slice(begin, end).str(), after.str()});
  }

  /// What a broken value lacks.
  enum class Lack : uint8_t { Value, Key, Colon, Separator, Comment, String };

  Step broken(Lack what) {
    lack = what;
    return Step::Broken;
  }

  const llvm::StringRef text;
  /// Behind it there is only white space.
  const size_t contentEnd;
  const unsigned maxDepth;
  size_t pos = 0;
  MendedJson mended;
  llvm::SmallVector<Frame, 16> frames;
  Mark element = {};
  Lack lack = Lack::Value;
  /// Where the last token ends that is kept.
  size_t keptEnd = 0;
};

} // namespace facet

#endif // FACET_LIB_SUPPORT_JSON_MENDEDVALUE_H
