//===- NatsLibrary.cpp - libnats, loaded when it is needed ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Nats/NatsLibrary.h"
#include "llvm/Support/Compiler.h"
#include <dlfcn.h>

namespace facet::cluster {

/// With its own OpenSSL, not that of the program, which is another one.
static void *open(const char *name) {
  int mode = RTLD_NOW | RTLD_LOCAL;
#if !LLVM_ADDRESS_SANITIZER_BUILD && defined(RTLD_DEEPBIND)
  mode |= RTLD_DEEPBIND;
#endif
  return ::dlopen(name, mode);
}

template <typename Function>
static bool find(void *library, const char *name, Function &function) {
  function = reinterpret_cast<Function>(::dlsym(library, name));
  return function;
}

static NatsLibrary load() {
  NatsLibrary nats;
  void *library = nullptr;
  for (const char *name : {"libnats.so.3.4", "libnats.so.3.10", "libnats.so"})
    if (!library)
      library = open(name);
  if (!library) {
    nats.problem = "libnats.so.3.4 cannot be loaded; install it (Debian's "
                   "package libnats3.4)";
    return nats;
  }
  bool isWhole =
#define FACET_NATS_FIND(Name) find(library, #Name, nats.Name) &&
      FACET_NATS_FUNCTIONS(FACET_NATS_FIND)
#undef FACET_NATS_FIND
          true;
  if (!isWhole)
    nats.problem = "libnats is too old: 3.4 is needed";
  return nats;
}

const NatsLibrary &NatsLibrary::get() {
  static const NatsLibrary nats = load();
  return nats;
}

} // namespace facet::cluster
