//===- ToolNames.cpp - Names of tools as providers take them --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Payload/PayloadFormat.h"
#include "facet/Provider/Payload.h"
#include "facet/Provider/ProviderDiagnostics.h"
#include "facet/Types/Type.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"

namespace facet {

static void checkParameters(Provider provider, const PayloadToolName &tool,
                            llvm::StringRef name, size_t longest,
                            Diagnostics &diagnostics) {
  if (!longest || !tool.type)
    return;
  for (const TypeField &field : tool.type->fields())
    if (field.name.size() > longest)
      diagnostics.report(diag::PayloadParameterName, tool.span,
                         {providerName(provider).str(), name.str(),
                          field.name.str(), llvm::utostr(field.name.size()),
                          llvm::utostr(longest)});
}

// Names are made of identifiers, so their length alone can be wrong.
bool checkToolNames(Provider provider, llvm::ArrayRef<PayloadToolName> tools,
                    Diagnostics &diagnostics) {
  size_t errors = diagnostics.errorCount();
  PayloadFormat format = formatOf(provider);
  std::string where = providerName(provider).str();
  auto canonicalName = [](const PayloadToolName &tool) {
    return (tool.interface + "." + tool.function).str();
  };
  llvm::StringMap<const PayloadToolName *> known;
  for (const PayloadToolName &tool : tools) {
    std::string name = toolNameOf(tool.interface, tool.function);
    if (format.longestToolName && name.size() > format.longestToolName)
      diagnostics.report(diag::PayloadToolName, tool.span,
                         {where, name, llvm::utostr(name.size()),
                          llvm::utostr(format.longestToolName)});
    auto [other, isNew] = known.try_emplace(name, &tool);
    if (!isNew)
      diagnostics
          .report(
              diag::PayloadToolNames, tool.span,
              {where, name, canonicalName(*other->second), canonicalName(tool)})
          .note("the other one", other->second->span);
    checkParameters(provider, tool, name, format.longestParameterName,
                    diagnostics);
  }
  return diagnostics.errorCount() == errors;
}

} // namespace facet
