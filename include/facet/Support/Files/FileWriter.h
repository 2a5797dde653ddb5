//===- FileWriter.h - Files written whole or not at all ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_FILES_FILEWRITER_H
#define FACET_SUPPORT_FILES_FILEWRITER_H

#include "facet/Support/Files/FileReader.h"
#include "llvm/ADT/ArrayRef.h"
#include <string>

namespace facet {

/// The signals whose default action ends the process without a core, and which
/// others send to end it. Where one is neither ignored nor has a handler,
/// temporary files are removed before it does so.
llvm::ArrayRef<int> endingSignals();
/// Ends the process as the signal would have, after removing temporary files.
/// Safe in a handler.
void dieOfSignal(int signal);

/// Writes all bytes, whatever a single call takes.
std::error_code writeFully(int descriptor, llvm::StringRef bytes);

/// A file on its way to its place: it is written beside it under another name,
/// and renamed. The name is locked while its writer lives; what a writer that
/// was killed left behind is removed by the next one of the same file. Signals
/// that end the process remove it at once.
class FileWriter {
public:
  /// Begins to write what will be at `destination`, which is no symbolic link
  /// that should be followed: a link is replaced. `mode` is subject to the
  /// umask.
  static llvm::ErrorOr<FileWriter> create(std::string destination,
                                          unsigned mode = 0666);
  FileWriter(FileWriter &&o)
      : file(std::move(o.file)), destination(std::move(o.destination)),
        temporary(std::exchange(o.temporary, "")) {}
  FileWriter &operator=(FileWriter &&o) = delete;
  /// Removes the file, unless it is in its place.
  ~FileWriter() { discard(); }

  int descriptor() const { return file.get(); }
  /// Puts the file in its place.
  std::error_code commit();
  void discard();

  /// The name beside `destination` under which what was there before can be
  /// kept for a while; the next writer removes it.
  static std::string backupName(llvm::StringRef destination);

private:
  FileWriter() = default;

  FileHandle file;
  std::string destination;
  /// Empty: there is nothing to remove.
  std::string temporary;
};

/// Writes a file of several pieces.
std::error_code writeFile(const std::string &path,
                          llvm::ArrayRef<llvm::StringRef> pieces);

} // namespace facet

#endif // FACET_SUPPORT_FILES_FILEWRITER_H
