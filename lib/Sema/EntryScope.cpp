//===- EntryScope.cpp - What an entry asks for ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "EntryScope.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

using namespace facet;

/// How many are noted before they are looked through for repetitions.
static constexpr size_t firstLimit = 4096;
/// How many of the last are looked at each time.
static constexpr size_t lastOnes = 4;

void DependencyRecorder::add(NamedDependency dependency) {
  size_t looked = std::min(lastOnes, noted.size());
  if (llvm::is_contained(llvm::ArrayRef(noted).take_back(looked), dependency))
    return;
  if (noted.size() == limit) {
    tidy();
    limit = std::max(firstLimit, 2 * noted.size());
  }
  noted.push_back(dependency);
}

void DependencyRecorder::tidy() {
  llvm::DenseSet<std::pair<uint16_t, llvm::StringRef>> seen;
  llvm::erase_if(noted, [&](const NamedDependency &dependency) {
    uint16_t what =
        uint16_t(unsigned(dependency.kind) << 8 | unsigned(dependency.part));
    return !seen.insert({what, dependency.name}).second;
  });
}

EntryScope::EntryScope(DependencyRecorder &recorder,
                       llvm::ArrayRef<NamedDependency> &dependsOn)
    : recorder(recorder), dependsOn(dependsOn) {
  if (!recorder.isWanted)
    return;
  assert(!recorder.isRecording && "an entry inside another");
  recorder.noted.assign(dependsOn.begin(), dependsOn.end());
  recorder.limit = std::max(firstLimit, 2 * dependsOn.size());
  recorder.isRecording = true;
}

EntryScope::~EntryScope() {
  if (!recorder.isWanted)
    return;
  recorder.isRecording = false;
  if (recorder.noted.size() != dependsOn.size())
    dependsOn = recorder.memory.copy(llvm::ArrayRef(recorder.noted));
}
