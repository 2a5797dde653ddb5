//===- embed.cpp - A program that compiles a document ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Pipeline/Compilation.h"
#include <cstdio>

int main() {
  facet::SourceFile file;
  file.name = "hello.facet";
  file.bytes = "@vars\n  a: \" x\" |> trim()\n@user\n  content: $a\n";
  facet::Compilation compilation{facet::CompilerOptions()};
  if (!compilation.compile(file))
    return 1;
  const facet::AnalysedProgram &program = compilation.program();
  std::printf("%zu message, %zu variable\n", program.messages.size(),
              program.variables.size());
  return 0;
}
