//===- OutputPlace.h - Where an output really goes --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLING_OUTPUT_OUTPUTPLACE_H
#define FACET_TOOLING_OUTPUT_OUTPUTPLACE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include <optional>
#include <string>

namespace facet {

/// What a path of an output leads to: the same for all its names.
struct OutputPlace {
  enum class Kind : uint8_t {
    /// An open descriptor of this process: "-", "/dev/stdout", "/dev/fd/3".
    Descriptor,
    /// A device or a pipe that is opened and written to.
    Device,
    /// A regular file, which is replaced, or nothing yet.
    File,
    Folder
  };
  Kind kind = Kind::File;
  int descriptor = -1;
  /// Without symbolic links, be they dangling; as given for a descriptor.
  std::string path;
  /// The regular file that is there now, or behind the descriptor.
  std::optional<llvm::sys::fs::UniqueID> file;
  /// A file that is there, but may not be written.
  bool isWriteProtected = false;
  /// Symbolic links that lead to each other.
  bool isLoop = false;

  /// True if what is written to one is lost in the other. Pipes and devices
  /// take many writers.
  bool isSameAs(const OutputPlace &o) const;
};

/// Follows the symbolic links of a path, "-" is stdout.
OutputPlace findOutputPlace(llvm::StringRef path);

/// The regular file that a path which is read leads to; "-" is stdin.
std::optional<llvm::sys::fs::UniqueID> findReadFile(llvm::StringRef path);

} // namespace facet

#endif // FACET_TOOLING_OUTPUT_OUTPUTPLACE_H
