//===- Judge.h - What the test script of a reduction says -------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// MLIR takes every status but 0 for "of interest", that of a broken script
// included. So the tool is its own test script: it runs the script of the user
// and takes 1 for interest, 0 for none, and anything else for an error.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FACET_REDUCE_JUDGE_H
#define FACET_TOOLS_FACET_REDUCE_JUDGE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallString.h"
#include <optional>
#include <string>

namespace facet::tool {

/// Puts this program in the place of the scripts that the options of passes
/// name (`test=SCRIPT`), and sees afterwards what they ended with.
class Judge {
public:
  explicit Judge(const std::string &program);
  ~Judge();
  Judge(const Judge &) = delete;
  Judge &operator=(const Judge &) = delete;

  std::string replaceScript(llvm::StringRef argument) const;
  /// What a script did that was neither status 0 nor 1; empty if none did.
  std::string problem() const;

private:
  std::string program;
  /// Where the processes of the scripts leave a problem.
  llvm::SmallString<128> problemFile;
};

/// The exit status if the arguments are those that replaceScript makes.
std::optional<int> judge(llvm::ArrayRef<const char *> arguments);

} // namespace facet::tool

#endif // FACET_TOOLS_FACET_REDUCE_JUDGE_H
