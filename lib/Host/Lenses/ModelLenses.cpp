//===- ModelLenses.cpp - Lenses that ask a model --------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Lenses/OutsideLens.h"
#include "facet/Support/Json/JsonWriter.h"

namespace facet::host {

OutsideCall postToModel(const ModelEndpoint &endpoint, const std::string &path,
                        llvm::ArrayRef<MapEntry> body, uint64_t maxBytes) {
  OutsideCall result;
  HttpRequest &request = result.request;
  request.endpoint = &endpoint.http;
  request.url = endpoint.http.url;
  // The query of the base, if it has one, stays behind the path.
  size_t query = std::min(request.url.find('?'), request.url.size());
  size_t end = query;
  while (end && request.url[end - 1] == '/')
    --end;
  request.url.replace(end, query - end, path);
  request.isSafe = true;
  if (!appendExactJson(request.body, Value::map(body), maxBytes))
    return tooLarge();
  return result;
}

namespace {
/// What requests to an OpenAI-compatible server have in common.
class ModelRequest : public OutsideLens {
public:
  llvm::FailureOr<Value> read(const HttpAnswer &answer, const Lens &lens,
                              LensContext &context) const final {
    llvm::FailureOr<Value> object =
        readObject(answer, endpoint.http, lens, context);
    return failed(object) ? object : findResult(*object, lens, context);
  }

protected:
  /// The result in the object that was answered; reports that there is none.
  virtual llvm::FailureOr<Value> findResult(Value object, const Lens &lens,
                                            LensContext &context) const = 0;

  explicit ModelRequest(const ModelEndpoint &endpoint) : endpoint(endpoint) {}

  /// What a call names, or the configuration.
  static llvm::StringRef modelOf(Value argument, const std::string &otherwise) {
    return argument.isString() ? argument.asString()
                               : llvm::StringRef(otherwise);
  }
  static OutsideCall noModel(llvm::StringRef key) {
    return refused("no model is named, neither by the call nor by '" +
                   key.str() + "' in the configuration");
  }

  llvm::LogicalResult failShape(const Lens &lens, LensContext &context,
                                llvm::StringRef what) const {
    return failOutside(lens, context,
                       "the answer of " + shownUrl(endpoint.http.url) +
                           " has no " + what.str());
  }

  const ModelEndpoint &endpoint;
};

/// The first item of a list in a member of a map; null if there is none.
static const Value *firstOf(Value map, llvm::StringRef member) {
  const Value *list = findMember(map, member);
  return list && list->isList() && list->size() ? &list->asList()[0] : nullptr;
}

/// `llm_call(model?, temperature?, max_tokens?)`.
class ModelLens : public ModelRequest {
public:
  explicit ModelLens(const ModelEndpoint &endpoint) : ModelRequest(endpoint) {}

  OutsideCall begin(const HostCall &call, uint64_t maxBytes) const override {
    llvm::StringRef model = modelOf(call.args[0], endpoint.model);
    if (model.empty())
      return noModel("llm.model");
    MapEntry message[] = {{"role", Value::string("user")},
                          {"content", call.input}};
    Value messages[] = {Value::map(message)};
    llvm::SmallVector<MapEntry, 4> body = {{"model", Value::string(model)},
                                           {"messages", Value::list(messages)}};
    if (!call.args[1].isAbsent())
      body.push_back({"temperature", call.args[1]});
    if (!call.args[2].isAbsent())
      body.push_back({"max_tokens", call.args[2]});
    return postToModel(endpoint, "/chat/completions", body, maxBytes);
  }

  llvm::FailureOr<Value> findResult(Value object, const Lens &lens,
                                    LensContext &context) const override {
    const Value *choice = firstOf(object, "choices");
    const Value *message = choice ? findMember(*choice, "message") : nullptr;
    const Value *content = message ? findMember(*message, "content") : nullptr;
    if (content && content->isString())
      return *content;
    const Value *refusal = message ? findMember(*message, "refusal") : nullptr;
    if (refusal && refusal->isString())
      return failOutside(lens, context, "the model refused to answer");
    return failShape(lens, context, "text in choices[0].message.content");
  }
};

/// `embedding(model?)`.
class EmbeddingLens : public ModelRequest {
public:
  explicit EmbeddingLens(const ModelEndpoint &endpoint)
      : ModelRequest(endpoint) {}

  OutsideCall begin(const HostCall &call, uint64_t maxBytes) const override {
    llvm::StringRef model = modelOf(call.args[0], endpoint.embeddingModel);
    if (model.empty())
      return noModel("llm.embedding_model");
    MapEntry body[] = {{"model", Value::string(model)},
                       {"input", call.input},
                       {"encoding_format", Value::string("float")}};
    return postToModel(endpoint, "/embeddings", body, maxBytes);
  }

  llvm::FailureOr<Value> findResult(Value object, const Lens &lens,
                                    LensContext &context) const override {
    const Value *item = firstOf(object, "data");
    const Value *vector = item ? findMember(*item, "embedding") : nullptr;
    if (vector && vector->isList())
      return *vector;
    return failShape(lens, context, "list in data[0].embedding");
  }
};
} // namespace

std::unique_ptr<OutsideLens> createModelLens(const ModelEndpoint &endpoint) {
  return std::make_unique<ModelLens>(endpoint);
}

std::unique_ptr<OutsideLens>
createEmbeddingLens(const ModelEndpoint &endpoint) {
  return std::make_unique<EmbeddingLens>(endpoint);
}

} // namespace facet::host
