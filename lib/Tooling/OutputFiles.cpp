//===- OutputFiles.cpp - Results that are written whole or not at all -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/OutputFiles.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <deque>
#include <unistd.h>

namespace facet {

namespace fs = llvm::sys::fs;

std::string withFinalNewline(std::string text) {
  while (!text.empty() && text.back() == '\n')
    text.pop_back();
  text += '\n';
  return text;
}

void OutputFiles::add(llvm::StringRef path, std::string bytes) {
  add(path, [bytes = std::move(bytes)](llvm::raw_fd_ostream &os) {
    os << bytes;
    return true;
  });
}

void OutputFiles::add(llvm::StringRef path, Producer producer) {
  outputs.push_back({path.str(), std::move(producer)});
}

//===----------------------------------------------------------------------===//
// Streams: stdout, devices, pipes
//===----------------------------------------------------------------------===//

namespace {
/// What became of a result.
struct Outcome {
  std::error_code error = {};
  /// False: the producer gave up.
  bool isThere = true;

  bool isGood() const { return !error && isThere; }
};
} // namespace

static Outcome produce(const OutputFiles::Producer &producer,
                       llvm::raw_fd_ostream &os) {
  bool isThere = producer(os);
  os.flush();
  std::error_code error = os.error();
  // What is known is no longer an error of the stream, which would abort.
  os.clear_error();
  return {error, isThere};
}

static Outcome writeStdout(const OutputFiles::Producer &producer) {
  llvm::raw_fd_ostream os(STDOUT_FILENO, /*shouldClose=*/false,
                          /*unbuffered=*/true);
  Outcome outcome = produce(producer, os);
  // Some file systems tell of a full disk only now.
  if (!outcome.error && ::close(STDOUT_FILENO) != 0)
    outcome.error = std::error_code(errno, std::generic_category());
  return outcome;
}

static Outcome writeDevice(llvm::StringRef path,
                           const OutputFiles::Producer &producer) {
  int fd = -1;
  if (std::error_code error =
          fs::openFileForWrite(path, fd, fs::CD_OpenExisting, fs::OF_None))
    return {error};
  llvm::raw_fd_ostream os(fd, /*shouldClose=*/true, /*unbuffered=*/true);
  return produce(producer, os);
}

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

namespace {
/// A file on its way to its place: written, moved there, and, if another result
/// failed, moved back.
class PendingFile {
public:
  explicit PendingFile(std::string destination)
      : destination(std::move(destination)) {}
  PendingFile(const PendingFile &) = delete;
  PendingFile &operator=(const PendingFile &) = delete;
  ~PendingFile() { forget(); }

  Outcome write(const OutputFiles::Producer &producer);
  /// Puts the file in its place. With `keepOld`, `undo` can bring back what was
  /// there before.
  std::error_code commit(bool keepOld);
  void undo();
  /// The file stays.
  void done();

private:
  std::string besides(llvm::StringRef model) const {
    llvm::SmallString<128> path(llvm::sys::path::parent_path(destination));
    llvm::sys::path::append(path, model);
    return std::string(path);
  }
  void forget() {
    if (file)
      llvm::consumeError(file->discard());
    file.reset();
    if (!backup.empty())
      fs::remove(backup);
    backup.clear();
  }

  std::string destination;
  std::optional<fs::TempFile> file;
  /// A second name of the file that was there before; empty: there was none.
  std::string backup;
  bool isCommitted = false;
};
} // namespace

Outcome PendingFile::write(const OutputFiles::Producer &producer) {
  llvm::Expected<fs::TempFile> temporary = fs::TempFile::create(
      besides(".fct-%%%%%%%%.tmp"), fs::all_read | fs::all_write);
  if (!temporary)
    return {llvm::errorToErrorCode(temporary.takeError())};
  file.emplace(std::move(*temporary));
  // The new file may be read by whom the old one was.
  fs::file_status old;
  if (!fs::status(destination, old))
    if (std::error_code error = fs::setPermissions(file->FD, old.permissions()))
      return {error};
  llvm::raw_fd_ostream os(file->FD, /*shouldClose=*/false, /*unbuffered=*/true);
  return produce(producer, os);
}

std::error_code PendingFile::commit(bool keepOld) {
  if (keepOld && fs::exists(destination)) {
    llvm::SmallString<128> name;
    fs::createUniquePath(besides(".fct-%%%%%%%%.old"), name,
                         /*MakeAbsolute=*/false);
    // Without hard links the old file cannot be kept, which is no error.
    if (!fs::create_hard_link(destination, name))
      backup = std::string(name);
  }
  std::error_code error = llvm::errorToErrorCode(file->keep(destination));
  file.reset();
  isCommitted = !error;
  return error;
}

void PendingFile::undo() {
  if (!isCommitted)
    return;
  if (backup.empty())
    fs::remove(destination);
  else
    fs::rename(backup, destination);
  backup.clear();
  isCommitted = false;
}

void PendingFile::done() { forget(); }

/// Where the bytes must go: through symbolic links to the file itself.
static std::string realDestination(const std::string &path) {
  llvm::SmallString<128> real;
  if (fs::is_symlink_file(path) && !fs::real_path(path, real))
    return std::string(real);
  return path;
}

//===----------------------------------------------------------------------===//
// All of them
//===----------------------------------------------------------------------===//

/// True if a path is something that a rename would destroy: a device, a pipe.
static bool isDevice(llvm::StringRef path) {
  fs::file_status status;
  return !fs::status(path, status) && fs::exists(status) &&
         !fs::is_regular_file(status) && !fs::is_directory(status);
}

bool OutputFiles::write(Diagnostics &diagnostics) {
  std::deque<PendingFile> files;
  auto failed = [&](const Output &output, std::error_code error) {
    // A reader of stdout that has enough, such as head, is told nothing.
    bool isQuiet = output.path == "-" && error == std::errc::broken_pipe;
    if (error && !isQuiet)
      diagnostics.report(
          Diag::FileUnwritable, {},
          {output.path == "-" ? "<stdout>" : output.path, error.message()});
    for (PendingFile &file : llvm::reverse(files))
      file.undo();
    return false;
  };

  // What is in a stream cannot be taken back: these come last, stdout after
  // all.
  std::vector<const Output *> targets, streams, standard;
  for (const Output &output : outputs)
    (output.path == "-"      ? standard
     : isDevice(output.path) ? streams
                             : targets)
        .push_back(&output);
  llvm::append_range(streams, standard);
  for (const Output *output : targets) {
    if (fs::is_directory(output->path))
      return failed(*output, std::make_error_code(std::errc::is_a_directory));
    files.emplace_back(realDestination(output->path));
    Outcome outcome = files.back().write(output->producer);
    if (!outcome.isGood())
      return failed(*output, outcome.error);
  }
  for (size_t i = 0; i != targets.size(); ++i)
    if (std::error_code error = files[i].commit(outputs.size() > 1))
      return failed(*targets[i], error);
  for (const Output *output : streams) {
    Outcome outcome = output->path == "-"
                          ? writeStdout(output->producer)
                          : writeDevice(output->path, output->producer);
    if (!outcome.isGood())
      return failed(*output, outcome.error);
  }
  for (PendingFile &file : files)
    file.done();
  return true;
}

} // namespace facet
