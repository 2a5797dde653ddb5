//===- ConfiguredHost.h - Lenses that are outside ---------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_HOST_CONFIGUREDHOST_H
#define FACET_HOST_CONFIGUREDHOST_H

#include "facet/Host/HostSettings.h"
#include "facet/Runtime/Host.h"

namespace facet {

/// A host with the lenses of `settings`; all others, and the cache, are those
/// of `local`. Nothing is loaded, opened or connected before the first call.
/// `local` itself where the settings have none.
std::unique_ptr<Host> createConfiguredHost(HostSettings settings,
                                           std::unique_ptr<Host> local);

} // namespace facet

#endif // FACET_HOST_CONFIGUREDHOST_H
