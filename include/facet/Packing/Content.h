//===- Content.h - The contents of messages ---------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PACKING_CONTENT_H
#define FACET_PACKING_CONTENT_H

#include "facet/Packing/Measure.h"
#include "facet/Support/Value.h"
#include "llvm/ADT/DenseMap.h"
#include <string>

namespace facet {

/// "a string", "an int", "null": for messages.
std::string describeKind(Value value);

/// Size of a text in FACET units: UTF-8 bytes of its NFC+LF form.
uint64_t unitsOf(llvm::StringRef text);

/// What the layout and the output need to know of a content.
struct ContentSize {
  /// In the unit of the budget, with what each section costs besides its text.
  uint64_t units = 0;
  /// About as many bytes as the content has in the output.
  uint64_t bytes = 0;
  bool holdsMedia = false;
  /// An integer that canonical JSON cannot carry (docs/Language.md 1.14).
  std::optional<int64_t> unsafeInteger;
};

/// Why a value cannot be a content (docs/Language.md 1.7).
struct ContentProblem {
  /// An asset that is not canonical (F452), rather than another value (F451).
  bool isAsset = false;
  std::string message;
  /// What to write instead, if known.
  std::string help = {};
};

/// Checks and measures contents. Messages may share large contents: each is
/// gone through once a run.
class Contents {
public:
  /// Sizes are in bytes.
  Contents() = default;
  explicit Contents(const Measure &measure) : sizeOf(measure) {}

  /// Forgets all contents; their memory may be used anew. Sizes are by
  /// `measure` from now on.
  void begin(const Measure &measure) {
    sizeOf = measure;
    if (!sizes.empty())
      sizes.clear();
    if (!checked.empty())
      checked.clear();
  }
  std::optional<ContentProblem> check(Value content);
  /// Of a checked content; what is no content has no size.
  ContentSize measure(Value content);

private:
  ContentSize measureList(llvm::ArrayRef<Value> items) const;

  Measure sizeOf;
  using Identity = std::pair<const void *, size_t>;
  llvm::DenseMap<Identity, ContentSize> sizes;
  llvm::DenseMap<Identity, char> checked;
};

/// A content that was cut.
struct CutContent {
  Value content;
  uint64_t units = 0;
};

/// Cuts a string or a list of items, of `size` units, from the end to at most
/// `target` units, of which there are as many as a section costs besides its
/// text, or more; text is cut at a code point boundary of its NFC+LF form
/// (docs/Language.md 1.11), in tokens as 3.3 says. nullopt: out of memory.
std::optional<CutContent> cutContent(Value content, uint64_t size,
                                     uint64_t target, const Measure &measure,
                                     ValueArena &arena);

} // namespace facet

#endif // FACET_PACKING_CONTENT_H
