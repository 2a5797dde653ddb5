//===- JsonSettings.h - Settings in a JSON text -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TOOLING_CONFIG_JSONSETTINGS_H
#define FACET_LIB_TOOLING_CONFIG_JSONSETTINGS_H

#include "facet/Pipeline/InputText.h"
#include "facet/Support/Diagnostics.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace facet {

/// Reads settings, value by value, from the JSON text of a file. Every function
/// returns false once it has reported an error, with its place in the text and
/// the path of keys that leads there.
class JsonSettings {
protected:
  /// `text`: as it is read; `file` may have it with parts hidden, byte for
  /// byte.
  JsonSettings(llvm::StringRef text, FileId file, Diagnostics &diagnostics)
      : file(file), text(text), diagnostics(diagnostics) {}

  /// A key that an object may have, and what reads its value.
  struct Key {
    llvm::StringRef name;
    llvm::function_ref<bool(Value)> read;
  };
  /// What of an entry is at fault.
  enum class Part { Key, Value };

  /// The whole text.
  std::optional<Value> parse();

  /// An object with no other keys than these.
  bool readObject(Value value, llvm::ArrayRef<Key> keys);
  /// An object with keys that the user chooses.
  bool readEntries(Value value,
                   llvm::function_ref<bool(llvm::StringRef, Value)> read);
  bool readList(Value value, llvm::function_ref<bool(Value)> read);

  /// A whole number within [least, most].
  template <typename T>
  bool readInteger(Value value, uint64_t least, uint64_t most, T &number) {
    if (!isInteger(value, least, most))
      return failInteger(value, least, most);
    number = T(value.asInt());
    return true;
  }
  /// Bytes from 1 to `most`: a number, or text such as "256mb".
  bool readSize(Value value, uint64_t most, uint64_t &size);
  /// A number from 0 to 1.
  bool readFraction(Value value, double &number);
  bool readFlag(Value value, bool &flag);
  /// Text that is not empty.
  bool readText(Value value, std::string &text);
  /// The index of the text among `choices`.
  bool readChoice(Value value, llvm::ArrayRef<llvm::StringRef> choices,
                  size_t &choice);

  bool fail(Diag kind, llvm::ArrayRef<std::string> args,
            Part part = Part::Value);
  /// The value is not what it must be.
  bool failValue(const llvm::Twine &wanted, Value value);
  /// The key is not what it must be.
  bool failKey(const llvm::Twine &wanted);
  /// Warns of a lens whose name is not one of a host.
  void warnPlainLens(llvm::StringRef name);

  /// Makes it keep where each value stands.
  void keepPlaces() { keepsPlaces = true; }
  /// Paths as `pathText` has them, without quotes.
  llvm::ArrayRef<std::pair<std::string, SourceSpan>> places() const {
    return keptPlaces;
  }

  /// What is read now: "'limits.gas'", "'import_roots[0]'".
  std::string pathText() const;
  /// A value as messages show it.
  static std::string describe(Value value);

private:
  static bool isInteger(Value value, uint64_t least, uint64_t most);
  bool failInteger(Value value, uint64_t least, uint64_t most);
  bool failUnknownKey(llvm::ArrayRef<Key> keys, llvm::StringRef name);
  SourceSpan place(Part part) const;
  std::string path() const;

  FileId file;
  llvm::StringRef text;
  Diagnostics &diagnostics;
  ValueArena arena;
  /// The way from the outermost value: keys, and the numbers of entries.
  std::vector<std::string> names;
  std::vector<size_t> steps;
  bool keepsPlaces = false;
  std::vector<std::pair<std::string, SourceSpan>> keptPlaces;
};

} // namespace facet

#endif // FACET_LIB_TOOLING_CONFIG_JSONSETTINGS_H
