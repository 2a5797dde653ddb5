//===- Sort.h - The order of sort_by -------------------------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_LENS_LIST_SORT_H
#define FACET_LIB_LENS_LIST_SORT_H

#include "Kernel.h"

namespace facet::lenses {

/// The item that `sort_by` would put first; the list is not empty. Linear time.
Result leastBy(LensContext &context, Value list, llvm::StringRef field,
               bool desc);

} // namespace facet::lenses

#endif // FACET_LIB_LENS_LIST_SORT_H
