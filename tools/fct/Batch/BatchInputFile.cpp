//===- BatchInputFile.cpp - A file of JSON Lines --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Batch/BatchInputFile.h"
#include "facet/Pipeline/PipelineDiagnostics.h"
#include "facet/Support/Files/FileReader.h"
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace facet::tool {

std::unique_ptr<BatchInputFile> BatchInputFile::open(CommandLine &line,
                                                     const std::string &path) {
  bool isStdin = path == "-";
  std::string name = isStdin ? "<stdin>" : path;
  int file =
      isStdin ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  std::unique_ptr<BatchInputFile> input(new BatchInputFile(name, file));
  struct stat &status = input->status;
  bool isGood = file != -1 && ::fstat(file, &status) == 0;
  int wake[2] = {-1, -1};
  if (isGood && S_ISREG(status.st_mode))
    input->size = uint64_t(status.st_size);
  else if (isGood)
    isGood = ::pipe2(wake, O_CLOEXEC) == 0;
  input->wakeReader = wake[0];
  input->wakeWriter = wake[1];
  if (isGood)
    return input;
  line.bad(diag::FileUnreadable, {name, lastSystemError().message()});
  return nullptr;
}

BatchInputFile::~BatchInputFile() {
  for (int fd : {file == STDIN_FILENO ? -1 : file, wakeReader, wakeWriter})
    if (fd != -1)
      ::close(fd);
}

/// False if the reader is woken by `stop`.
bool BatchInputFile::waitForBytes() {
  if (wakeReader == -1)
    return true;
  pollfd ready[] = {{file, POLLIN, 0}, {wakeReader, POLLIN, 0}};
  while (::poll(ready, 2, -1) == -1 && errno == EINTR)
    ;
  return !ready[1].revents;
}

/// Asked at the end of a regular file.
bool BatchInputFile::hasChanged() const {
  struct stat now;
  return ::fstat(file, &now) || mayDiffer(status, now);
}

llvm::ErrorOr<size_t> BatchInputFile::read(llvm::MutableArrayRef<char> buffer) {
  if (!waitForBytes())
    return 0;
  ssize_t count;
  do
    count = ::read(file, buffer.data(), buffer.size());
  while (count == -1 && errno == EINTR);
  if (count == -1)
    return lastSystemError();
  if (count == 0 && wakeReader == -1 && hasChanged())
    return fileChanged();
  bytesRead += uint64_t(count);
  return size_t(count);
}

void BatchInputFile::stop() {
  if (wakeWriter != -1)
    (void)!::write(wakeWriter, "", 1);
}

std::optional<double> BatchInputFile::partRead() const {
  if (!size)
    return std::nullopt;
  return std::min(1.0, double(bytesRead) / double(size));
}

} // namespace facet::tool
