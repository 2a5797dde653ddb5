//===- OutsideLens.h - How calls of a lens are made outside -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_HOST_LENSES_OUTSIDELENS_H
#define FACET_LIB_HOST_LENSES_OUTSIDELENS_H

#include "Http/HttpReply.h"

namespace facet::host {

/// What a call needs: a request, or the answer at once.
struct OutsideCall {
  HttpRequest request;
  std::optional<HttpAnswer> answer;
};

/// A lens that is outside of the program. Safe for any number of threads.
class OutsideLens {
public:
  virtual ~OutsideLens() = default;
  /// What makes the call; its texts have at most `maxBytes`.
  virtual OutsideCall begin(const HostCall &call, uint64_t maxBytes) const = 0;
  /// The value that an answer has.
  virtual llvm::FailureOr<Value> read(const HttpAnswer &answer,
                                      const Lens &lens,
                                      LensContext &context) const = 0;
};

/// A lens of the configuration (docs/Language.md 3.4).
std::unique_ptr<OutsideLens> createHttpLens(const HttpEndpoint &endpoint);
/// `llm_call` and `embedding`.
std::unique_ptr<OutsideLens> createModelLens(const ModelEndpoint &endpoint);
std::unique_ptr<OutsideLens> createEmbeddingLens(const ModelEndpoint &endpoint);
/// `rag_search`; `endpoint`: null if there is no server.
std::unique_ptr<OutsideLens>
createSearchLens(const std::vector<SearchFolder> &folders,
                 const ModelEndpoint *endpoint);

/// A POST to a path below the base of the server.
OutsideCall postToModel(const ModelEndpoint &endpoint, const std::string &path,
                        llvm::ArrayRef<MapEntry> body, uint64_t maxBytes);
/// The call needs more memory than a run has.
OutsideCall tooLarge();
/// The call cannot be made.
OutsideCall refused(std::string why);

/// Fails because of the host.
llvm::LogicalResult failOutside(const Lens &lens, LensContext &context,
                                std::string why);
/// The JSON object that an answer with status 200 is; failure, with the reason,
/// if it is none.
llvm::FailureOr<Value> readObject(const HttpAnswer &answer,
                                  const HttpEndpoint &endpoint,
                                  const Lens &lens, LensContext &context);

} // namespace facet::host

#endif // FACET_LIB_HOST_LENSES_OUTSIDELENS_H
