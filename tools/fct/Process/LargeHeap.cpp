//===- LargeHeap.cpp - Memory for large documents -------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Process/LargeHeap.h"

#include <cstdlib> // Says whether this is glibc.

#ifdef __GLIBC__
#include "llvm/Support/MathExtras.h"
#include <algorithm>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace facet::tool {

void reserveHeap([[maybe_unused]] uint64_t documentBytes) {
#ifdef __GLIBC__
  // Below, a huge page is more than what the faults cost.
  constexpr uint64_t leastBytes = 256 << 10;
  constexpr uint64_t hugePage = uint64_t(1) << 21;
  // What compiling and running take for each byte of a document: 5 where it is
  // text, 30 where it is short pipelines. No more than a system with little
  // memory may promise.
  constexpr uint64_t heapPerByte = 32, mostHeap = uint64_t(1) << 31;
  if (documentBytes < leastBytes)
    return;
  uint64_t size = std::min(documentBytes * heapPerByte, mostHeap);
  // What is freed stays in the heap, and large blocks come from it, too.
  mallopt(M_TRIM_THRESHOLD, INT32_MAX);
  mallopt(M_MMAP_MAX, 0);
  // Volatile: the compiler would leave out both.
  void *volatile block = std::malloc(size);
  if (!block)
    return;
  std::free(block);
  auto end = reinterpret_cast<uintptr_t>(sbrk(0));
  uintptr_t begin = llvm::alignTo(end - size, hugePage);
  uintptr_t last = llvm::alignDown(end, hugePage);
  if (begin < last)
    madvise(reinterpret_cast<void *>(begin), last - begin, MADV_HUGEPAGE);
#endif
}

void reserveHeapForImports(const SourceManager &sources) {
  uint64_t bytes = 0;
  for (FileId file = 0; file != sources.size(); ++file)
    if (sources.importedAt(file))
      bytes += sources.text(file).size();
  reserveHeap(bytes);
}

} // namespace facet::tool
