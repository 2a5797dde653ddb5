//===- LensCalls.cpp - Calls of kernels -----------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Lens/LensCalls.h"
#include "facet/Lens/LensDiagnostics.h"
#include "facet/Support/Json/JsonCompare.h"
#include <functional>

using namespace facet;

/// What is wrong with a result, in words; empty if nothing is.
static llvm::StringRef problemOf(const Lens &lens, Value result) {
  if (result.isAbsent())
    return "no value";
  if (!isUtf8(result))
    return "bytes that are not UTF-8";
  return fitsLensType(result, lens.result)
             ? ""
             : "a value that is not of its declared type";
}

/// The library's lenses are one table.
static bool isOfLibrary(const Lens &lens) {
  llvm::ArrayRef<Lens> library = standardLenses();
  std::less<const Lens *> isBefore;
  return !isBefore(&lens, library.begin()) && isBefore(&lens, library.end());
}

void facet::nameSilentFailure(const Lens &lens, LensContext &context) {
  if (!context.isTextTooLong && context.failureKind == diag::InternalError &&
      context.failureArguments.empty())
    (void)context.fail(diag::LensResultBroken,
                       {lens.name.str(), "no reason for its failure"});
}

llvm::FailureOr<Value> facet::callKernel(const Lens &lens, LensContext &context,
                                         Value input,
                                         llvm::ArrayRef<Value> args) {
  llvm::FailureOr<Value> result = lens.kernel(context, input, args);
  if (LLVM_LIKELY(isOfLibrary(lens)))
    return result;
  if (failed(result)) {
    nameSilentFailure(lens, context);
    return result;
  }
  llvm::StringRef problem = problemOf(lens, *result);
  if (problem.empty())
    return result;
  return context.fail(diag::LensResultBroken, {lens.name.str(), problem.str()});
}
