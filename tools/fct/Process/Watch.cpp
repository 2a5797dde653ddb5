//===- Watch.cpp - fct --watch --------------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Process/Watch.h"
#include "Sources.h"
#include "facet/Support/Files/FileWriter.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "facet/Tooling/Watch/WatchedFiles.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include <csignal>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace facet;
using namespace facet::tool;

namespace {
/// How a run in a process of its own went.
struct WatchedRun {
  /// The exit status; nullopt after a signal, or if there was no process.
  std::optional<int> status;
  std::string problem;
  WatchedFiles files;
};
} // namespace

/// What the options name, before any of it is read.
static void addFilesOfOptions(const CommandLine &line, WatchedFiles &files) {
  for (llvm::StringRef path : line.positionals()) {
    if (llvm::sys::fs::is_directory(path))
      files.addFolders(path);
    else
      files.add(path);
  }
  for (const std::string &path : filesOfOptions(line))
    files.add(path);
}

static std::string readAll(int fd) {
  std::string bytes;
  char buffer[4096];
  for (;;) {
    ssize_t count = ::read(fd, buffer, sizeof(buffer));
    if (count < 0 && errno == EINTR)
      continue;
    if (count <= 0)
      return bytes;
    bytes.append(buffer, size_t(count));
  }
}

/// The child's part: does not return.
[[noreturn]] static void runChild(const CommandLine &line, Process &process,
                                  llvm::function_ref<int()> run, int report) {
  // Who ends the watch ends the run.
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);
  WatchedFiles files;
  addFilesOfOptions(line, files);
  process.files = llvm::makeIntrusiveRefCnt<WatchingFileSystem>(files);
  int status = run();
  for (const std::string &path : line.config().files)
    files.add(path);
  process.deadline.finish();
  process.finishDiagnostics();
  (void)writeFully(report, files.toBytes());
  std::_Exit(status);
}

static WatchedRun runOnce(const CommandLine &line, Process &process,
                          llvm::function_ref<int()> run) {
  WatchedRun result;
  int ends[2];
  pid_t child = ::pipe(ends) ? -1 : ::fork();
  if (child < 0) {
    result.problem = "no process can be started";
    return result;
  }
  if (child == 0) {
    ::close(ends[0]);
    runChild(line, process, run, ends[1]);
  }
  ::close(ends[1]);
  result.files = WatchedFiles::fromBytes(readAll(ends[0]));
  ::close(ends[0]);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR)
    ;
  if (WIFEXITED(status))
    result.status = WEXITSTATUS(status);
  else
    result.problem = "the run was ended by signal " +
                     llvm::utostr(unsigned(WTERMSIG(status)));
  // A run that came to no end says nothing; neither does one that --timeout
  // ended.
  addFilesOfOptions(line, result.files);
  return result;
}

/// Waits until a file is not what it was, and then until no file changes any
/// more: editors and version control write in pieces.
static std::string waitForChange(const WatchedFiles &files) {
  using namespace std::chrono_literals;
  std::optional<std::string> changed;
  while (!(changed = files.findChanged()))
    std::this_thread::sleep_for(100ms);
  WatchedFiles last;
  do {
    last = files.now();
    std::this_thread::sleep_for(50ms);
  } while (last.findChanged());
  return *changed;
}

void tool::checkWatch(CommandLine &line) {
  if (!line.has(OPT_watch))
    return;
  // What it compiles is kept between runs, and so is what it read.
  if (line.has(OPT_incremental))
    line.bad(diag::UsageConflict, {"--watch", "--incremental"});
  if (llvm::is_contained(line.positionals(), "-") ||
      llvm::is_contained(filesOfOptions(line), "-"))
    line.bad(diag::UsageConflict, {"--watch", "-"});
}

int tool::watch(const CommandLine &line, Process &process,
                llvm::function_ref<int()> run) {
  auto note = [&](Diag kind, llvm::ArrayRef<std::string> args) {
    Diagnostics diagnostics;
    diagnostics.report(kind, {}, args);
    // Each run has a log of its own, between which there is no place.
    if (process.style.format != DiagnosticFormat::Sarif)
      process.report(diagnostics.all());
  };
  WatchedFiles known;
  for (bool isFirst = true;; isFirst = false) {
    WatchedRun result = runOnce(line, process, run);
    if (isFirst && result.status == exitUsage)
      return exitUsage;
    if (!result.problem.empty())
      note(diag::WatchNoRun, {result.problem});
    // After a run that was ended, the files of the one before.
    if (result.status || known.size() == 0)
      known = std::move(result.files);
    note(diag::NoteWatching,
         {llvm::utostr(known.size()), known.size() == 1 ? "file" : "files"});
    note(diag::NoteFileChanged, {waitForChange(known)});
  }
}
