//===- Kernel.h - What the kernels have in common ------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every kernel has the form of LensKernel. facet-tblgen declares it: the
// records of the lenses name it (facet/Lens/LensBase.td).
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_KERNEL_H
#define FACET_LIB_LENS_KERNEL_H

#include "facet/Lens/Lens.h"
#include <algorithm>
#include <charconv>
#include <cstring>

namespace facet::lenses {

using Arguments = llvm::ArrayRef<Value>;
using Result = llvm::FailureOr<Value>;
using StateResult = llvm::FailureOr<std::unique_ptr<LensState>>;

#include "facet/Lens/LensesKernels.inc"

/// Bytes that the arena still gives.
inline uint64_t room(const LensContext &context) {
  uint64_t limit = context.arena.limitBytes(), used = context.arena.used();
  return used < limit ? limit - used : 0;
}

/// Bytes that a text may have which is a call's result.
inline uint64_t textRoom(const LensContext &context) {
  return std::min(room(context), context.textLimit);
}

/// Fails because a text would be longer than `textRoom`.
inline llvm::LogicalResult noRoomForText(LensContext &context) {
  return context.textLimit < room(context) ? context.textTooLong()
                                           : context.outOfMemory();
}

/// A copy of the text in the arena.
Result makeString(LensContext &context, llvm::StringRef text);
/// A list of a copy of the items.
Result makeList(LensContext &context, llvm::ArrayRef<Value> items);
/// The canonical text of a value, or a string as it is.
Result makeText(LensContext &context, Value value);

/// A value for a message: an atom, its text shortened, or "a list of 3 items".
std::string brief(Value value);

/// null, "", [], {}.
inline bool isEmptyValue(Value value) {
  return value.isNull() ||
         (value.kind() >= Value::Kind::String && value.size() == 0);
}

/// Fails with LensNegativeArgument if the argument is an int below 0.
llvm::LogicalResult requireNonNegative(LensContext &context,
                                       llvm::StringRef lens,
                                       llvm::StringRef parameter,
                                       Value argument);
/// For argumentsAreSafe: the argument is known to be an int of 0 or more.
inline bool isKnownNonNegative(Value argument) {
  return argument.isInt() && argument.asInt() >= 0;
}
/// The same for an optional argument: or it is known not to be given.
inline bool isKnownNonNegativeOrNone(Value argument) {
  return argument.isNull() || isKnownNonNegative(argument);
}

/// Steps that one call may take on the parts of its operands, shared parts
/// counted each time they are met: values that share storage can be far larger
/// than their memory. Far more than any value needs that shares nothing.
class WorkBudget {
public:
  explicit WorkBudget(const LensContext &context)
      : left(std::max<uint64_t>(context.arena.limitBytes() / sizeof(Value),
                                uint64_t(1) << 22)) {}

  /// False once there is not enough left, from then on.
  bool spend(uint64_t steps) {
    if (steps > left)
      left = 0;
    else
      left -= steps;
    return left != 0;
  }
  /// Spends what a walk through the value takes.
  bool spendOn(Value value);
  bool exhausted() const { return left == 0; }

private:
  uint64_t left;
};

/// Equality of canonical JSON (docs/Language.md part 2); false where the budget
/// ends.
bool equalWithin(WorkBudget &budget, Value a, Value b);

/// Looks up the same key in one map after another. Maps made alike have it at
/// the same place, which is tried first.
class FieldFinder {
public:
  explicit FieldFinder(llvm::StringRef key) : key(key) {}
  /// The field of a map; nullptr if there is none, for what is no map, and
  /// where the budget ends.
  const Value *find(Value item, WorkBudget &budget);

private:
  llvm::StringRef key;
  size_t lastPlace = 0;
};

/// Exact order of two numbers, of any kinds: negative, 0, positive.
int compareNumbers(Value a, Value b);

/// Text of known size, made in the arena.
class TextBuilder {
public:
  /// Bytes of text that is copied at once, with what stands behind it.
  static constexpr ptrdiff_t block = 16;

  /// Takes the memory; `ok` is false if there is none.
  TextBuilder(LensContext &context, uint64_t size)
      : TextBuilder(context.arena.allocateBytes(size), size) {}
  /// Uses memory that is there.
  TextBuilder(char *memory, uint64_t size)
      : begin(memory), end(memory), size(size) {}
  bool ok() const { return begin; }

  void append(llvm::StringRef text) {
    assert(text.size() <= size - (end - begin) && "more text than announced");
    copy(text.data(), text.size());
    end += text.size();
  }
  /// The same for a part of a text that is readable up to `readableEnd`: parts
  /// of at most a block are copied with what stands behind them, which costs
  /// less.
  void appendPart(llvm::StringRef part, const char *readableEnd) {
    if (part.size() <= block && readableEnd - part.data() >= block &&
        begin + size - end >= block) {
      std::memcpy(end, part.data(), block);
      end += part.size();
      return;
    }
    append(part);
  }
  void append(char c) {
    assert(size > uint64_t(end - begin) && "more text than announced");
    *end++ = c;
  }
  void appendSpaces(uint64_t count) {
    assert(count <= size - (end - begin) && "more text than announced");
    std::memset(end, ' ', count);
    end += count;
  }
  /// All digits of an integer.
  void appendInteger(int64_t number) {
    end = std::to_chars(end, begin + size, number).ptr;
  }
  /// Where the text ends so far, and how much of the announced size is left.
  char *position() const { return end; }
  uint64_t room() const { return begin + size - end; }
  /// The text; all of the announced size must have been appended.
  Value finish() const {
    assert(uint64_t(end - begin) == size && "less text than announced");
    return Value::string({begin, size_t(size)});
  }

private:
  /// A copy to `end` of bytes that are mostly few: without a call for these,
  /// and with few branches, since sizes cannot be foretold.
  void copy(const char *from, size_t count) {
    if (count > 64)
      std::memcpy(end, from, count);
    else if (count >= 16)
      copyWords<unsigned __int128>(from, count);
    else if (count >= 4)
      copyWords<uint32_t>(from, count);
    else if (count) {
      char middle = from[count / 2], last = from[count - 1];
      *end = *from;
      end[count / 2] = middle;
      end[count - 1] = last;
    }
  }
  /// Copies what one to four words hold: four times a word, some of them twice.
  template <typename Word> void copyWords(const char *from, size_t count) {
    constexpr size_t width = sizeof(Word);
    assert(count >= width && count <= 4 * width);
    size_t fourth = count - width, second = std::min(width, fourth),
           third = std::max(fourth, width) - width;
    auto load = [&](size_t offset) {
      Word word;
      std::memcpy(&word, from + offset, width);
      return word;
    };
    Word words[] = {load(0), load(second), load(third), load(fourth)};
    std::memcpy(end, &words[0], width);
    std::memcpy(end + second, &words[1], width);
    std::memcpy(end + third, &words[2], width);
    std::memcpy(end + fourth, &words[3], width);
  }

  char *begin;
  char *end;
  uint64_t size;
};

} // namespace facet::lenses

#endif // FACET_LIB_LENS_KERNEL_H
