//===- OutOfMemory.h - The end of a process without memory ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FCT_OUTOFMEMORY_H
#define FACET_TOOLS_FCT_OUTOFMEMORY_H

#include <string>

namespace facet::tool {

/// Where the system gives no more memory, the process ends with `message` on
/// stderr and exitErrors, without temporary files. The message lives as long as
/// the process; it may be changed until other threads start.
void reportOutOfMemory(const std::string &message);

} // namespace facet::tool

#endif // FACET_TOOLS_FCT_OUTOFMEMORY_H
