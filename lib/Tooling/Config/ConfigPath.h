//===- ConfigPath.h - Paths that a configuration names ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TOOLING_CONFIG_CONFIGPATH_H
#define FACET_LIB_TOOLING_CONFIG_CONFIGPATH_H

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/Path.h"
#include <string>

namespace facet {

/// A path that is relative to a folder, unless it is absolute.
inline std::string pathFrom(llvm::StringRef folder, llvm::StringRef path) {
  if (llvm::sys::path::is_absolute(path))
    return path.str();
  llvm::SmallString<128> whole(folder);
  llvm::sys::path::append(whole, path);
  return whole.str().str();
}

} // namespace facet

#endif // FACET_LIB_TOOLING_CONFIG_CONFIGPATH_H
