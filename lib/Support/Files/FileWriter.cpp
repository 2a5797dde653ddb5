//===- FileWriter.cpp - Files that are written whole or not at all --------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Files/FileWriter.h"
#include "FilePlace.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Errno.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Signals.h"
#include "llvm/Support/xxhash.h"
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace facet {

std::error_code writeFully(int descriptor, llvm::StringRef bytes) {
  // More in one call is not allowed everywhere.
  constexpr size_t most = size_t(1) << 30;
  while (!bytes.empty()) {
    ssize_t count = llvm::sys::RetryAfterSignal(
        -1, ::write, descriptor, bytes.data(), std::min(most, bytes.size()));
    if (count < 0)
      return lastSystemError();
    bytes = bytes.drop_front(size_t(count));
  }
  return {};
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

/// A hidden file beside another one, whose name alone decides this one's.
static std::string besides(llvm::StringRef destination, llvm::StringRef end) {
  namespace path = llvm::sys::path;
  uint64_t digest = llvm::xxh3_64bits(path::filename(destination));
  llvm::SmallString<128> name(path::parent_path(destination));
  path::append(name,
               ".fct-" + llvm::utohexstr(digest, /*LowerCase=*/true) + end);
  return std::string(name);
}

std::string FileWriter::backupName(llvm::StringRef destination) {
  return besides(destination, ".old");
}

static std::string temporaryName(llvm::StringRef destination, unsigned number) {
  return besides(destination, "-" + llvm::utostr(number) + ".tmp");
}

/// Removes a file that no writer locks. False if there is none of that name, or
/// nothing can be opened.
static bool removeAbandoned(const std::string &name) {
  FileHandle file(
      ::open(name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file)
    return errno == EACCES || errno == EPERM || errno == ELOOP;
  struct stat status;
  if (::fstat(file.get(), &status) || !S_ISREG(status.st_mode) ||
      ::flock(file.get(), LOCK_EX | LOCK_NB))
    return true;
  // Its writer may have put it into its place just now.
  if (isAt(status, name.c_str()))
    (void)::unlink(name.c_str());
  return true;
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

namespace {
/// Keeps signals from ending the process between two steps.
class SignalsWait {
public:
  SignalsWait() {
    sigset_t all;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &old);
  }
  SignalsWait(const SignalsWait &) = delete;
  SignalsWait &operator=(const SignalsWait &) = delete;
  ~SignalsWait() { pthread_sigmask(SIG_SETMASK, &old, nullptr); }

private:
  sigset_t old;
};
} // namespace

/// Takes the lock that shows that the writer lives. False if another process
/// takes the file for abandoned.
static bool lock(const FileHandle &file, const std::string &name) {
  struct stat status;
  // Without locks on this file system nobody takes anything away, either.
  if (::flock(file.get(), LOCK_EX | LOCK_NB) && errno == EWOULDBLOCK)
    return false;
  return !::fstat(file.get(), &status) && isAt(status, name.c_str());
}

llvm::ArrayRef<int> endingSignals() {
  static constexpr int signals[] = {SIGINT,  SIGTERM,   SIGHUP,  SIGUSR1,
                                    SIGUSR2, SIGALRM,   SIGPROF, SIGVTALRM,
                                    SIGIO,   SIGSTKFLT, SIGPWR};
  return signals;
}

void dieOfSignal(int signal) {
  llvm::sys::RunInterruptHandlers();
  struct sigaction action = {};
  action.sa_handler = SIG_DFL;
  sigaction(signal, &action, nullptr);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
  raise(signal);
}

/// Lets signals that end the process remove the file. One that the process was
/// told to ignore (`nohup`, `&` in a script) ends nothing, but LLVM's handlers
/// would take it, too; and they know few of the others.
static void removeOnSignal(const std::string &name) {
  constexpr int others[] = {SIGQUIT, SIGXCPU, SIGXFSZ, SIGPIPE};
  llvm::SmallVector<int, 16> taken(endingSignals());
  llvm::append_range(taken, others);
  llvm::SmallVector<struct sigaction, 16> before(taken.size());
  for (auto [number, action] : llvm::zip_equal(taken, before))
    (void)::sigaction(number, nullptr, &action);
  llvm::sys::RemoveFileOnSignal(name);
  struct sigaction ends = {};
  ends.sa_handler = dieOfSignal;
  for (auto [number, action] : llvm::zip_equal(taken, before)) {
    bool isEnding = llvm::is_contained(endingSignals(), number);
    if (isEnding && action.sa_handler == SIG_DFL)
      (void)::sigaction(number, &ends, nullptr);
    else if (isEnding || action.sa_handler == SIG_IGN)
      (void)::sigaction(number, &action, nullptr);
  }
}

llvm::ErrorOr<FileWriter> FileWriter::create(std::string destination,
                                             unsigned mode) {
  constexpr unsigned mostWriters = 4096;
  // A file that is there is one that signals remove.
  SignalsWait wait;
  (void)::unlink(backupName(destination).c_str());
  for (unsigned number = 0; number != mostWriters; ++number) {
    std::string name = temporaryName(destination, number);
    removeAbandoned(name);
    FileHandle file(::open(name.c_str(),
                           O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                           mode_t(mode)));
    if (!file && errno != EEXIST)
      return lastSystemError();
    if (!file || !lock(file, name))
      continue;
    FileWriter writer;
    writer.file = std::move(file);
    writer.destination = std::move(destination);
    writer.temporary = std::move(name);
    removeOnSignal(writer.temporary);
    while (++number != mostWriters &&
           removeAbandoned(temporaryName(writer.destination, number)))
      ;
    return writer;
  }
  return std::make_error_code(std::errc::device_or_resource_busy);
}

std::error_code FileWriter::commit() {
  if (::rename(temporary.c_str(), destination.c_str()))
    return lastSystemError();
  llvm::sys::DontRemoveFileOnSignal(temporary);
  temporary.clear();
  return {};
}

void FileWriter::discard() {
  if (temporary.empty())
    return;
  (void)::unlink(temporary.c_str());
  llvm::sys::DontRemoveFileOnSignal(temporary);
  temporary.clear();
}

std::error_code writeFile(const std::string &path,
                          llvm::ArrayRef<llvm::StringRef> pieces) {
  llvm::ErrorOr<FileWriter> writer = FileWriter::create(path);
  if (!writer)
    return writer.getError();
  for (llvm::StringRef piece : pieces)
    if (std::error_code error = writeFully(writer->descriptor(), piece))
      return error;
  return writer->commit();
}

} // namespace facet
