//===- Placeholders.h - What placeholders lead to ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What `template` and `format` have in common beyond how their texts are read
// (facet/Lens/Text/TemplateText.h).
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_TEXT_PLACEHOLDERS_H
#define FACET_LIB_LENS_TEXT_PLACEHOLDERS_H

#include "Kernel.h"
#include "facet/Lens/Text/TemplateText.h"
#include "facet/Support/FieldIndex.h"
#include <cstring>

namespace facet::lenses {

/// Fails because of a part that is a mistake.
llvm::LogicalResult failOnMistake(LensContext &context, llvm::StringRef lens,
                                  const TemplateText::Part &part);

/// `name.field.field`, looked up in one value after another: values made alike
/// have each field at the same place, which is tried first.
class FieldPath {
public:
  /// The text must outlive the path. It may be empty: then it leads to the
  /// value itself.
  explicit FieldPath(llvm::StringRef path);

  /// What the path leads to; null if a field is missing.
  const Value *find(const Value &from, FieldIndex &fields) {
    const Value *at = &from;
    for (Segment &segment : segments) {
      const Value *next = findField(*at, segment, fields);
      if (LLVM_UNLIKELY(!next)) {
        missing = &segment;
        holder = *at;
        return nullptr;
      }
      at = next;
    }
    return at;
  }
  /// Fails because `find` gave null. `placeholder` is the whole path that is
  /// written in braces, of which this may be the end; `root` says in words what
  /// it is that `find` looked at, if it has no name in that path.
  llvm::LogicalResult failMissing(LensContext &context, llvm::StringRef lens,
                                  llvm::StringRef placeholder,
                                  llvm::StringRef root) const;

private:
  struct Segment {
    llvm::StringRef name;
    size_t place = 0;
  };

  /// Equality of names, most of which are short: without a call for these.
  static bool isName(llvm::StringRef key, llvm::StringRef name) {
    size_t size = name.size();
    if (key.size() != size)
      return false;
    auto same = [&](auto word) {
      auto other = word;
      auto at = [&](size_t offset) {
        std::memcpy(&word, key.data() + offset, sizeof word);
        std::memcpy(&other, name.data() + offset, sizeof word);
        return word == other;
      };
      return at(0) && at(size - sizeof word);
    };
    if (size > 16)
      return key == name;
    if (size >= 8)
      return same(uint64_t());
    if (size >= 4)
      return same(uint32_t());
    return llvm::equal(key, name);
  }

  static const Value *findField(const Value &value, Segment &segment,
                                FieldIndex &fields) {
    if (LLVM_UNLIKELY(!value.isMap()))
      return nullptr;
    llvm::ArrayRef<MapEntry> entries = value.asMap();
    if (LLVM_LIKELY(segment.place < entries.size() &&
                    isName(entries[segment.place].key, segment.name)))
      return &entries[segment.place].value;
    return findElsewhere(value, segment, fields);
  }
  static const Value *findElsewhere(const Value &value, Segment &segment,
                                    FieldIndex &fields);

  llvm::SmallVector<Segment, 2> segments;
  const Segment *missing = nullptr;
  Value holder;
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_TEXT_PLACEHOLDERS_H
