//===- Judge.cpp - What the test script of a reduction says ---------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Judge.h"
#include "facet/Support/Files/FileReader.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"

namespace facet::tool {

static constexpr llvm::StringLiteral judgeOption("--judge-for-facet-reduce");

Judge::Judge(const std::string &program) : program(program) {
  if (llvm::sys::fs::createTemporaryFile("facet-reduce", "txt", problemFile))
    problemFile.clear();
}

Judge::~Judge() {
  if (!problemFile.empty())
    (void)llvm::sys::fs::remove(problemFile);
}

/// "… test=SCRIPT …": behind the option's name or a blank.
std::string Judge::replaceScript(llvm::StringRef argument) const {
  constexpr llvm::StringLiteral key("test=");
  size_t at = argument.find(key);
  while (at != llvm::StringRef::npos && at != 0 &&
         !llvm::StringRef(" =\"'{").contains(argument[at - 1]))
    at = argument.find(key, at + 1);
  if (!argument.starts_with("-") || at == llvm::StringRef::npos ||
      problemFile.empty())
    return argument.str();
  llvm::StringRef rest = argument.drop_front(at + key.size());
  llvm::StringRef script =
      rest.take_until([](char c) { return llvm::isSpace(c) || c == '}'; });
  return (argument.take_front(at) + key + program + " test-arg=" + judgeOption +
          " test-arg=" + problemFile + " test-arg=" + script +
          rest.drop_front(script.size()))
      .str();
}

std::string Judge::problem() const {
  auto text = facet::readFile(problemFile, UINT32_MAX);
  return text ? (*text)->getBuffer().str() : std::string();
}

std::optional<int> judge(llvm::ArrayRef<const char *> arguments) {
  if (arguments.size() < 4 || judgeOption != arguments[1])
    return std::nullopt;
  llvm::SmallVector<llvm::StringRef> command;
  for (const char *argument : arguments.drop_front(3))
    command.push_back(argument);
  std::string message;
  int status = llvm::sys::ExecuteAndWait(command.front(), command,
                                         /*Env=*/std::nullopt, /*Redirects=*/{},
                                         /*SecondsToWait=*/0,
                                         /*MemoryLimit=*/0, &message);
  if (status == 0 || status == 1)
    return status;
  std::error_code error;
  llvm::raw_fd_ostream out(arguments[2], error, llvm::sys::fs::OF_None);
  if (!error) {
    out << "the test script '" << command.front() << "' ended with ";
    if (status > 0)
      out << "status " << status;
    else
      out << "an error: " << message;
    out << "; 1 means of interest, 0 of none";
  }
  return 0;
}

} // namespace facet::tool
