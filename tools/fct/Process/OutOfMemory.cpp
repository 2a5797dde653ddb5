//===- OutOfMemory.cpp - The end of a process without memory --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Process/OutOfMemory.h"
#include "Commands/Commands.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/Signals.h"
#include <atomic>
#include <cstdlib>
#include <unistd.h>

namespace facet::tool {

/// Takes no memory. Of several threads one reports.
static void end(void *data, const char *, bool) {
  static std::atomic_flag isEnding = ATOMIC_FLAG_INIT;
  while (isEnding.test_and_set())
    ::pause();
  llvm::sys::RunInterruptHandlers();
  const auto &message = *static_cast<const std::string *>(data);
  (void)!::write(STDERR_FILENO, message.data(), message.size());
  std::_Exit(exitErrors);
}

void reportOutOfMemory(const std::string &message) {
  llvm::install_bad_alloc_error_handler(end,
                                        const_cast<std::string *>(&message));
  llvm::install_out_of_memory_new_handler();
}

} // namespace facet::tool
