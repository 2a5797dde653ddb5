//===- OutputFiles.cpp - Results that are written whole or not at all -----===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Output/OutputFiles.h"
#include "facet/Support/Files/FileWriter.h"
#include "facet/Tooling/Output/OutputPlace.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Errno.h"
#include "llvm/Support/raw_ostream.h"
#include <deque>
#include <fcntl.h>
#include <sys/stat.h>
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

/// Some file systems tell of a full disk only when a descriptor is closed.
static std::error_code closeError(int descriptor) {
  int copy = ::dup(descriptor);
  return copy < 0 || ::close(copy) ? lastSystemError() : std::error_code();
}

static Outcome writeDescriptor(int descriptor,
                               const OutputFiles::Producer &producer) {
  llvm::raw_fd_ostream os(descriptor, /*shouldClose=*/false,
                          /*unbuffered=*/true);
  Outcome outcome = produce(producer, os);
  if (outcome.isGood())
    outcome.error = closeError(descriptor);
  return outcome;
}

static Outcome writeDevice(const std::string &path,
                           const OutputFiles::Producer &producer) {
  FileHandle file(llvm::sys::RetryAfterSignal(-1, ::open, path.c_str(),
                                              O_WRONLY | O_CLOEXEC | O_NOCTTY));
  if (!file)
    return {lastSystemError()};
  return writeDescriptor(file.get(), producer);
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
  void done() { forget(); }

private:
  void forget() {
    writer.reset();
    if (!backup.empty())
      fs::remove(backup);
    backup.clear();
  }

  std::string destination;
  std::optional<FileWriter> writer;
  /// A second name of the file that was there before; empty: there was none.
  std::string backup;
  bool isCommitted = false;
};
} // namespace

Outcome PendingFile::write(const OutputFiles::Producer &producer) {
  struct stat old;
  bool isOld = ::stat(destination.c_str(), &old) == 0;
  // The new file may be read by whom the old one was, at no time by others.
  llvm::ErrorOr<FileWriter> created =
      FileWriter::create(destination, isOld ? 0600 : 0666);
  if (!created)
    return {created.getError()};
  writer.emplace(std::move(*created));
  int descriptor = writer->descriptor();
  if (isOld && ::fchmod(descriptor, old.st_mode & 0777))
    return {lastSystemError()};
  return writeDescriptor(descriptor, producer);
}

std::error_code PendingFile::commit(bool keepOld) {
  if (keepOld && fs::exists(destination)) {
    std::string name = FileWriter::backupName(destination);
    // Without hard links the old file cannot be kept, which is no error.
    if (!fs::create_hard_link(destination, name))
      backup = std::move(name);
  }
  std::error_code error = writer->commit();
  writer.reset();
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

//===----------------------------------------------------------------------===//
// All of them
//===----------------------------------------------------------------------===//

static Outcome writeStream(const OutputPlace &place,
                           const OutputFiles::Producer &producer) {
  return place.kind == OutputPlace::Kind::Device
             ? writeDevice(place.path, producer)
             : writeDescriptor(place.descriptor, producer);
}

/// Why a file cannot be replaced, before anything is done.
static std::error_code problemOf(const OutputPlace &place) {
  if (place.kind == OutputPlace::Kind::Folder)
    return std::make_error_code(std::errc::is_a_directory);
  if (place.isLoop)
    return std::make_error_code(std::errc::too_many_symbolic_link_levels);
  if (place.isWriteProtected)
    return std::make_error_code(std::errc::permission_denied);
  return {};
}

bool OutputFiles::write(Diagnostics &diagnostics) {
  std::deque<PendingFile> files;
  auto failed = [&](const Output &output, std::error_code error) {
    // A reader of stdout that has enough, such as head, is told nothing.
    bool isQuiet = output.path == "-" && error == std::errc::broken_pipe;
    if (error && !isQuiet)
      diagnostics.report(
          diag::FileUnwritable, {},
          {output.path == "-" ? "<stdout>" : output.path, error.message()});
    for (PendingFile &file : llvm::reverse(files))
      file.undo();
    return false;
  };

  // What is in a stream cannot be taken back: these come last, stdout after
  // all.
  using Target = std::pair<const Output *, OutputPlace>;
  std::vector<Target> targets, streams, standard;
  for (const Output &output : outputs) {
    OutputPlace place = findOutputPlace(output.path);
    bool isFile = place.kind == OutputPlace::Kind::File ||
                  place.kind == OutputPlace::Kind::Folder;
    (isFile                              ? targets
     : place.descriptor == STDOUT_FILENO ? standard
                                         : streams)
        .emplace_back(&output, std::move(place));
  }
  llvm::append_range(streams, standard);
  for (const auto &[output, place] : targets) {
    if (std::error_code error = problemOf(place))
      return failed(*output, error);
    files.emplace_back(place.path);
    Outcome outcome = files.back().write(output->producer);
    if (!outcome.isGood())
      return failed(*output, outcome.error);
  }
  for (size_t i = 0; i != targets.size(); ++i)
    if (std::error_code error = files[i].commit(outputs.size() > 1))
      return failed(*targets[i].first, error);
  for (const auto &[output, place] : streams) {
    Outcome outcome = writeStream(place, output->producer);
    if (!outcome.isGood())
      return failed(*output, outcome.error);
  }
  for (PendingFile &file : files)
    file.done();
  return true;
}

} // namespace facet
