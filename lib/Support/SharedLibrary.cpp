//===- SharedLibrary.cpp - Libraries that are loaded when needed ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/SharedLibrary.h"
#include "llvm/Support/Compiler.h"

namespace facet {

void *loadSharedLibrary(std::initializer_list<const char *> names) {
  int mode = RTLD_NOW | RTLD_LOCAL;
#if !LLVM_ADDRESS_SANITIZER_BUILD && defined(RTLD_DEEPBIND)
  mode |= RTLD_DEEPBIND;
#endif
  for (const char *name : names)
    if (void *library = ::dlopen(name, mode))
      return library;
  return nullptr;
}

} // namespace facet
