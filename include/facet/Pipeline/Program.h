//===- Program.h - A compiled document --------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PIPELINE_PROGRAM_H
#define FACET_PIPELINE_PROGRAM_H

#include "facet/Runtime/Plan/PlanIndex.h"

namespace facet {

/// An input that a document declares (docs/Language.md 1.8).
struct ProgramInput {
  llvm::StringRef name;
  /// Its FTS type, such as "list<string>".
  std::string type;
  /// Must be given: there is no default.
  bool isRequired = false;
  /// Absent if the input is required.
  Value defaultValue = Value::absent();
};

struct ProgramVariable {
  llvm::StringRef name;
  bool isLazy = false;
};

struct ProgramMessage {
  /// Unset: the history of a conversation, whose turns have roles of their own.
  std::optional<Role> role;
  /// As the document gives it, else "user#1" …, "history#1" …
  llvm::StringRef id;
};

/// A compiled document: immutable, and used by any number of threads and
/// sessions at once. A copy is another handle of the same program, which lives
/// as long as one of them; what the program gives lives as long as it does.
class Program {
public:
  explicit Program(std::shared_ptr<const Plan> plan);

  /// In the order of evaluation.
  llvm::ArrayRef<ProgramInput> inputs() const;
  /// Those that the optimiser kept, in the order of the document.
  llvm::ArrayRef<ProgramVariable> variables() const;
  /// In the order of the document.
  llvm::ArrayRef<ProgramMessage> messages() const;

  /// "sha256:…" of the document with its imports (docs/Language.md 1.14).
  llvm::StringRef documentHash() const { return plan().documentHash; }
  /// "sha256:…" of the policy; empty without one.
  llvm::StringRef policyHash() const { return plan().policyHash; }
  Profile profile() const { return plan().profile; }
  /// Of all messages together, in units.
  int64_t budget() const { return plan().budget; }

  /// The program with its sources as the bytes of a file, which a host that
  /// links only the library FacetRuntime reads with `readPlan` and runs
  /// (docs/Embedding.md, "Without the compiler"); `Program(readPlan(…))` is the
  /// program again.
  std::string planFile() const;

  const Plan &plan() const;
  /// What depends on what; made when it is first asked for.
  const PlanIndex &index() const;
  /// The texts that the diagnostics of runs point into.
  std::shared_ptr<const SourceManager> sources() const {
    return plan().sources;
  }

private:
  struct Implementation;
  std::shared_ptr<const Implementation> impl;
};

} // namespace facet

#endif // FACET_PIPELINE_PROGRAM_H
