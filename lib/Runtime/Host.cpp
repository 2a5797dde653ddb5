//===- Host.cpp - What a host gives to runs -------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Host.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/STLExtras.h"

namespace facet {

bool appendHostRequest(std::string &out, const HostCall &call,
                       uint64_t maxBytes) {
  const Lens &lens = call.lens;
  llvm::SmallVector<MapEntry, 8> named;
  for (auto [i, argument] : llvm::enumerate(call.args))
    if (!argument.isAbsent())
      named.push_back(
          {lens.takesAnyNames ? call.names[i] : lens.parameters[i].name,
           argument});
  MapEntry request[] = {{"lens", Value::string(lens.name)},
                        {"version", Value::string(lens.version)},
                        {"input", call.input},
                        {"args", Value::list({})},
                        {"named_args", Value::map(named)}};
  return appendExactJson(out, Value::map(request), maxBytes);
}

} // namespace facet
