//===- Tokens.cpp - Exact numbers of tokens -------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Inputs.h"
#include "LensCall.h"

namespace facet::bench {

void registerTokens() {
  for (const char *encoding : {"cl100k_base", "o200k_base"}) {
    auto add = [&](const char *name, std::function<std::string()> text) {
      std::string family = std::string("tokens/") + encoding + "/" + name;
      registerBenchmark(family, [=](benchmark::State &state) {
        std::string input = text();
        measureCalls(state, LensCall("tokens", {Value::string(encoding)}),
                     Value::string(input), input.size());
      });
    };
    add("mixed_10mb", [] { return Inputs().mixedText(mixedTextSize); });
    add("prose_1mb", [] { return Inputs().text(1000000); });
    add("underscores_40000", [] { return std::string(40000, '_'); });
    add("underscores_400000", [] { return std::string(400000, '_'); });
  }
}

} // namespace facet::bench
