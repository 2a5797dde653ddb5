//===- OutsideLens.cpp - How calls of a lens are made outside -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Lenses/OutsideLens.h"
#include "facet/Runtime/RuntimeDiagnostics.h"

namespace facet::host {

OutsideCall refused(std::string why) {
  OutsideCall call;
  call.answer.emplace();
  call.answer->problem = std::move(why);
  return call;
}

OutsideCall tooLarge() {
  return refused("the call is larger than the memory of a run");
}

llvm::LogicalResult failOutside(const Lens &lens, LensContext &context,
                                std::string why) {
  return context.fail(diag::RunHostFailedBecause,
                      {lens.name.str(), std::move(why)});
}

/// What a lens fails with where an answer cannot be read.
static llvm::LogicalResult failUnread(const Lens &lens, LensContext &context,
                                      std::string why) {
  if (why.empty())
    return context.outOfMemory();
  return failOutside(lens, context, std::move(why));
}

llvm::FailureOr<Value> readObject(const HttpAnswer &answer,
                                  const HttpEndpoint &endpoint,
                                  const Lens &lens, LensContext &context) {
  std::string why;
  if (auto object = readReplyObject(answer, endpoint, context.arena, why))
    return *object;
  return failUnread(lens, context, std::move(why));
}

namespace {
/// One POST of the call as it is written.
class HttpLens : public OutsideLens {
public:
  explicit HttpLens(const HttpEndpoint &endpoint) : endpoint(endpoint) {}

  OutsideCall begin(const HostCall &call, uint64_t maxBytes) const override {
    OutsideCall result;
    result.request.endpoint = &endpoint;
    result.request.url = endpoint.url;
    result.request.isSafe =
        call.lens.level == TrustLevel::Bounded || call.lens.effect == "read";
    if (!appendHostRequest(result.request.body, call, maxBytes))
      return tooLarge();
    return result;
  }

  llvm::FailureOr<Value> read(const HttpAnswer &answer, const Lens &lens,
                              LensContext &context) const override {
    std::string why;
    if (auto value = readReplyValue(answer, endpoint, context.arena, why))
      return *value;
    return failUnread(lens, context, std::move(why));
  }

private:
  const HttpEndpoint &endpoint;
};
} // namespace

std::unique_ptr<OutsideLens> createHttpLens(const HttpEndpoint &endpoint) {
  return std::make_unique<HttpLens>(endpoint);
}

} // namespace facet::host
