//===- McpTools.h - Tools that the guard watches over --------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SERVICE_MCP_MCPTOOLS_H
#define FACET_LIB_SERVICE_MCP_MCPTOOLS_H

#include "facet/Host/InterfaceCaller.h"
#include "facet/Provider/McpTool.h"
#include "facet/Service/McpServer.h"
#include "llvm/ADT/StringMap.h"

namespace facet::service {

/// The functions of a program's interfaces. Serves any number of threads.
class McpTools {
public:
  McpTools(const Program &program, McpOptions options);

  /// Makes them ready; false, with errors, if that fails.
  bool prepare(Diagnostics &diagnostics);

  /// The result of `tools/list`: those that the guard shows.
  std::string list(const McpVersion &version, RequestControl &control) const;
  /// The number of a function, shown or not; nullopt if there is none.
  std::optional<uint32_t> find(llvm::StringRef name) const;
  /// The result of `tools/call`. What goes wrong is told in it.
  std::string call(uint32_t tool, Value arguments, const McpVersion &version,
                   RequestControl &control) const;
  uint64_t memoryLimit() const { return options.run.memoryLimit; }

private:
  std::optional<Diagnostic> deny(uint32_t tool, RequestControl &control) const;
  std::optional<Value> ask(uint32_t tool, Value arguments, ValueArena &arena,
                           RequestControl &control,
                           Diagnostics &diagnostics) const;

  const Program program;
  const Plan &plan;
  const McpOptions options;
  std::unique_ptr<Host> host;
  InterfaceCaller caller;
  /// By number in Plan::tools.
  std::vector<McpTool> tools;
  llvm::StringMap<uint32_t> numbers;
};

} // namespace facet::service

#endif // FACET_LIB_SERVICE_MCP_MCPTOOLS_H
