//===- FileStamp.h - Whether a file is as it was ----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_FILES_FILESTAMP_H
#define FACET_SUPPORT_FILES_FILESTAMP_H

#include <cstdint>

struct stat;

namespace facet {

/// What the system says of a file: if it says the same again, the file is as it
/// was (docs/Rationale/Incremental.md, "Stamps"). All zero if there is none.
struct FileStamp {
  uint64_t device = 0, inode = 0, size = 0;
  /// Nanoseconds since 1970: of the contents, and of anything about the file.
  int64_t modified = 0, changed = 0;
  /// The file had been left alone for so long that a later change must show.
  /// Set by those who ask for it.
  bool isSettled = false;

  /// The stamp that a status tells.
  static FileStamp of(const struct stat &status);

  bool isOfSameFile(const FileStamp &o) const {
    return device == o.device && inode == o.inode && size == o.size &&
           modified == o.modified && changed == o.changed;
  }
};

} // namespace facet

#endif // FACET_SUPPORT_FILES_FILESTAMP_H
