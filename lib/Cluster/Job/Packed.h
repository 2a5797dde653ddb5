//===- Packed.h - Messages that the server has less of ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_JOB_PACKED_H
#define FACET_LIB_CLUSTER_JOB_PACKED_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace facet::cluster {

/// Appends the bytes, compressed where that is worth it: lines of one program
/// have much in common, and what the server stores and carries is most of what
/// it does.
void pack(llvm::StringRef bytes, std::string &out);

/// Gives the bytes again; false if they are damaged.
bool unpack(llvm::StringRef packed, std::string &bytes);

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_JOB_PACKED_H
