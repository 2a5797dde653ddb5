//===- NatsLibrary.cpp - libnats, loaded when it is needed ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Nats/NatsLibrary.h"
#include "facet/Support/SharedLibrary.h"

namespace facet::cluster {

static NatsLibrary load() {
  NatsLibrary nats;
  void *library =
      loadSharedLibrary({"libnats.so.3.4", "libnats.so.3.10", "libnats.so"});
  if (!library) {
    nats.problem = "libnats.so.3.4 cannot be loaded; install it (Debian's "
                   "package libnats3.4)";
    return nats;
  }
  bool isWhole =
#define FACET_NATS_FIND(Name) findFunction(library, #Name, nats.Name) &&
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
