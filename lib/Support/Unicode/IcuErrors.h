//===- IcuErrors.h - Where ICU cannot go on ---------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SUPPORT_UNICODE_ICUERRORS_H
#define FACET_LIB_SUPPORT_UNICODE_ICUERRORS_H

#include "llvm/Support/ErrorHandling.h"
#include <unicode/utypes.h>

namespace facet::detail {

/// Ends the process if a call of ICU failed: as wherever else memory is out, or
/// with `message`.
inline void checkIcu(UErrorCode error, const char *message) {
  if (error == U_MEMORY_ALLOCATION_ERROR)
    llvm::report_bad_alloc_error("out of memory in ICU");
  if (U_FAILURE(error))
    llvm::report_fatal_error(message);
}

} // namespace facet::detail

#endif // FACET_LIB_SUPPORT_UNICODE_ICUERRORS_H
