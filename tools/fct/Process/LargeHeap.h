//===- LargeHeap.h - Memory for large documents -----------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FCT_LARGEHEAP_H
#define FACET_TOOLS_FCT_LARGEHEAP_H

#include "facet/Support/Source.h"
#include <cstdint>

namespace facet::tool {

/// Grows the heap once for a document of that many bytes, if it is large, and
/// asks for huge pages there: with small ones a quarter of the time of
/// compiling and running goes into page faults. Takes address space, not
/// memory; changes nothing where the C library or the system cannot do it.
void reserveHeap(uint64_t documentBytes);

/// The same for what a document imports, its texts included, once it is read.
void reserveHeapForImports(const SourceManager &sources);

} // namespace facet::tool

#endif // FACET_TOOLS_FCT_LARGEHEAP_H
