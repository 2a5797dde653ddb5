//===- PlanFuzzer.cpp - Fuzzes the reader of plans ------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Bytes that are read as a plan can be printed, and written so that the same
// plan is read again. Seeds are what `fct build --emit plan-file` writes.
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Plan/PlanFile.h"
#include <cstdlib>

using namespace facet;

static std::shared_ptr<const Plan>
read(std::shared_ptr<const std::string> bytes) {
  return readPlan(*bytes, bytes, /*sources=*/nullptr,
                  std::make_shared<LensRegistry>());
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  std::shared_ptr<const Plan> plan = read(std::make_shared<std::string>(
      reinterpret_cast<const char *>(data), size));
  if (!plan)
    return 0;
  std::string printed = printPlan(*plan);
  std::shared_ptr<const Plan> again = read(
      std::make_shared<std::string>(writePlan(*plan, PlanSources::Embedded)));
  if (!again || printPlan(*again) != printed)
    abort();
  return 0;
}
