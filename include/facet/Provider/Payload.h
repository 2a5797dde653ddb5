//===- Payload.h - Requests to providers ------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// docs/Language.md 3.5: what a run gave, as the body of a request to an API.
// docs/Providers.md has the forms.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PROVIDER_PAYLOAD_H
#define FACET_PROVIDER_PAYLOAD_H

#include "facet/Provider/Assets.h"
#include "facet/Provider/Provider.h"
#include "facet/Runtime/Evaluator.h"

namespace facet {

/// What requests are made.
struct PayloadOptions {
  Provider provider = Provider::OpenAI;
  /// Where the bytes of media are; null: nowhere.
  std::shared_ptr<const AssetMap> assets;
  /// Mark the end of what is the same in all runs, where the provider takes
  /// such marks.
  bool cacheMarks = false;
};

/// Makes the bodies of requests of a plan, which must outlive it. Tools and the
/// response are translated once. Immutable: any number of threads may use it.
class PayloadRenderer {
public:
  PayloadRenderer(const Plan &plan, PayloadOptions options);
  PayloadRenderer(PayloadRenderer &&);
  ~PayloadRenderer();

  /// Appends the body of a run of the plan that succeeded: JCS, without a final
  /// LF. False, with X.fct.PROVIDER reported and nothing appended, if the
  /// provider does not take what is in it; X.fct.LIMIT if it would need more
  /// than `limit` bytes. Warns of what only a description can say.
  bool append(std::string &out, const RunResult &result, uint64_t limit,
              Diagnostics &diagnostics) const;

private:
  struct Implementation;
  std::unique_ptr<const Implementation> impl;
};

/// A tool as names in requests are checked.
struct PayloadToolName {
  llvm::StringRef interface, function;
  /// The parameters as a struct.
  const Type *type = nullptr;
  SourceSpan span;
};

/// Reports names that the provider does not take, and those that two tools
/// have: X.fct.PROVIDER. False if there are any.
bool checkToolNames(Provider provider, llvm::ArrayRef<PayloadToolName> tools,
                    Diagnostics &diagnostics);

} // namespace facet

#endif // FACET_PROVIDER_PAYLOAD_H
