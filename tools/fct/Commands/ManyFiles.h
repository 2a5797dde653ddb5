//===- ManyFiles.h - A command on many sources ------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FCT_MANYFILES_H
#define FACET_TOOLS_FCT_MANYFILES_H

#include "Sources.h"
#include "facet/Support/Threading/OrderedWork.h"

namespace facet::tool {

/// Reads sources and works on each, on several threads. What is seen does not
/// depend on their number: the messages of a file come out together, in the
/// order of the files, and a file that cannot be read is the last one.
template <typename Result> class ManyFiles : OrderedWork {
public:
  /// On one file, by a worker that does one at a time; what is to be shown on
  /// stderr goes into `messages`.
  using Work = llvm::function_ref<Result(unsigned worker, SourceFile source,
                                         std::string &messages)>;
  /// Takes the results, in the order of the files; false: no more are wanted.
  using Done = llvm::function_ref<bool(Result)>;

  ManyFiles(CommandLine &line, Process &process,
            llvm::ArrayRef<std::string> paths, Work work, Done done)
      : line(line), process(process), paths(paths), work(work), done(done),
        limit(ReadLimit::ofDocument(line.config().compiler.imports)) {}

  /// Problems with the files are recorded in the command line.
  void run(unsigned threads) {
    slots.resize(slotsFor(threads));
    OrderedWork::run(threads);
  }

private:
  struct Slot {
    const std::string *path = nullptr;
    SourceProblem problem;
    std::optional<Result> result;
    std::string messages;
  };

  bool take(size_t slot) override {
    if (next == paths.size())
      return false;
    slots[slot].path = &paths[next++];
    return true;
  }
  void perform(unsigned worker, size_t number) override {
    Slot &slot = slots[number];
    if (std::optional<SourceFile> source =
            readSourceFile(*slot.path, limit, slot.problem))
      slot.result = work(worker, std::move(*source), slot.messages);
  }
  bool deliver(size_t number) override {
    Slot slot = std::exchange(slots[number], {});
    if (!slot.result) {
      line.bad(slot.problem.kind, slot.problem.args);
      return false;
    }
    auto writing = process.deadline.beginWriting();
    process.show(slot.messages);
    return done(std::move(*slot.result));
  }

  CommandLine &line;
  Process &process;
  llvm::ArrayRef<std::string> paths;
  Work work;
  Done done;
  const ReadLimit limit;
  size_t next = 0;
  std::vector<Slot> slots;
};

} // namespace facet::tool

#endif // FACET_TOOLS_FCT_MANYFILES_H
