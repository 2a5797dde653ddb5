//===- SharedLibrary.h - Libraries that are loaded when needed --*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_SHAREDLIBRARY_H
#define FACET_SUPPORT_SHAREDLIBRARY_H

#include <dlfcn.h>
#include <initializer_list>

namespace facet {

/// Loads the first of these shared libraries that is there, for good; null if
/// none is. It has the libraries that it needs itself, such as its own OpenSSL,
/// which may be another one than that of the program.
void *loadSharedLibrary(std::initializer_list<const char *> names);

/// Finds a function of a library; false if it has none of the name.
template <typename Function>
bool findFunction(void *library, const char *name, Function &function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  return function;
}

} // namespace facet

#endif // FACET_SUPPORT_SHAREDLIBRARY_H
