//===- RunInputs.h - Run-time inputs from JSON ------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_CONFIG_RUNINPUTS_H
#define FACET_TOOLING_CONFIG_RUNINPUTS_H

#include "facet/Runtime/Plan/Plan.h"
#include "facet/Support/Diagnostics.h"
#include "facet/Support/Json/JsonPlaces.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/ADT/StringMap.h"

namespace facet {

/// The inputs of a run (docs/Language.md 1.8), put together from JSON.
class InputSet {
public:
  /// `memoryLimit`: of all values together, in bytes.
  explicit InputSet(uint64_t memoryLimit = ValueArena::defaultLimit)
      : arena(memoryLimit) {}

  /// Adds the entries of a JSON object, the text of `file`; they point into it.
  /// Reports X.fct.JSON or X.fct.LIMIT and returns false if the text is none.
  bool addObject(FileId file, const SourceManager &sources,
                 Diagnostics &diagnostics);
  /// Sets one input; an earlier value is replaced. Both texts must outlive the
  /// set. Returns what is wrong with `json`, empty if nothing.
  std::string set(llvm::StringRef name, llvm::StringRef json);
  /// Sets one input to a value that outlives the set.
  void set(llvm::StringRef name, Value value);

  llvm::ArrayRef<MapEntry> entries() const { return inputs; }

private:
  ValueArena arena;
  std::vector<MapEntry> inputs;
  llvm::StringMap<size_t> indices;
};

/// The steps of locateJson along a path such as `.a[2]` from `value`, as far as
/// it can be followed.
std::vector<size_t> findJsonSteps(Value value, llvm::StringRef path);

/// Adds to every F453 about the value of an input that comes from an input file
/// a note with the place in the file. `inputs`: what the run was given, whose
/// strings point into `text` where they come from there.
void noteInputPlaces(const Plan &plan, llvm::ArrayRef<MapEntry> inputs,
                     llvm::StringRef file, llvm::StringRef text,
                     std::vector<Diagnostic> &diagnostics);

} // namespace facet

#endif // FACET_TOOLING_CONFIG_RUNINPUTS_H
