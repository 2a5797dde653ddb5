//===- HttpShared.cpp - What all connections share ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Http/HttpShared.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/RandomNumberGenerator.h"
#include <boost/throw_exception.hpp>

namespace boost {
/// What the libraries of Boost call instead of throwing: none of what is used
/// here reports errors by exceptions, unless memory is out.
void throw_exception(const std::exception &error) {
  llvm::report_fatal_error(error.what());
}
void throw_exception(const std::exception &error, const source_location &) {
  llvm::report_fatal_error(error.what());
}
} // namespace boost

namespace facet::service {

RequestIds::RequestIds() {
  (void)llvm::getRandomBytes(&instance, sizeof(instance));
}

std::string RequestIds::next() {
  return llvm::utohexstr(instance, /*LowerCase=*/true, /*Width=*/16) + "-" +
         llvm::utostr(++count);
}

bool BodyMemory::take(uint64_t bytes) {
  if ((free -= int64_t(bytes)) >= 0)
    return true;
  give(bytes);
  return false;
}

} // namespace facet::service
