//===- OutsideLens.cpp - How calls of a lens are made outside -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Lenses/OutsideLens.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "facet/Support/Json/JsonReader.h"
#include "llvm/ADT/StringExtras.h"

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

const Value *findMember(Value map, llvm::StringRef name) {
  if (map.isMap())
    for (const MapEntry &entry : map.asMap())
      if (entry.key == name)
        return &entry.value;
  return nullptr;
}

llvm::FailureOr<Value> readObject(const HttpAnswer &answer,
                                  const HttpEndpoint &endpoint,
                                  const Lens &lens, LensContext &context) {
  if (!answer.problem.empty())
    return failOutside(lens, context, answer.problem);
  std::string server = shownUrl(endpoint.url);
  if (answer.status != 200)
    return failOutside(lens, context,
                       server + " answered with status " +
                           llvm::itostr(answer.status));
  JsonError error;
  std::optional<Value> value = parseJson(answer.body, context.arena, error);
  if (!value && error.kind == JsonError::Kind::OutOfMemory)
    return context.outOfMemory();
  if (!value)
    return failOutside(lens, context,
                       "the answer of " + server +
                           " is no JSON: " + error.message);
  if (!value->isMap())
    return failOutside(lens, context,
                       "the answer of " + server + " is no JSON object");
  return *value;
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
    llvm::FailureOr<Value> object = readObject(answer, endpoint, lens, context);
    if (failed(object))
      return object;
    if (const Value *value = findMember(*object, "value"))
      return *value;
    return failOutside(lens, context,
                       "the answer of " + shownUrl(endpoint.url) +
                           " has no 'value'");
  }

private:
  const HttpEndpoint &endpoint;
};
} // namespace

std::unique_ptr<OutsideLens> createHttpLens(const HttpEndpoint &endpoint) {
  return std::make_unique<HttpLens>(endpoint);
}

} // namespace facet::host
