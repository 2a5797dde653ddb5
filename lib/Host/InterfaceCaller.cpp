//===- InterfaceCaller.cpp - Functions of interfaces outside --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Host/InterfaceCaller.h"
#include "Http/ClientPool.h"
#include "Http/HttpReply.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/Twine.h"

namespace facet {

using namespace host;

struct InterfaceCaller::Implementation {
  explicit Implementation(const HostSettings &settings)
      : pool(settings.callsInFlight) {
    for (const InterfaceEndpoint &endpoint : settings.interfaces)
      endpoints[endpoint.name] = endpoint.http;
  }

  const HttpEndpoint *find(llvm::StringRef interface,
                           llvm::StringRef function) const {
    auto found = endpoints.find((interface + "." + function).str());
    if (found == endpoints.end())
      found = endpoints.find(interface);
    return found == endpoints.end() ? nullptr : &found->second;
  }

  llvm::StringMap<HttpEndpoint> endpoints;
  ClientPool pool;
};

InterfaceCaller::InterfaceCaller(const HostSettings &settings)
    : impl(std::make_unique<Implementation>(settings)) {}
InterfaceCaller::~InterfaceCaller() = default;

bool InterfaceCaller::implements(llvm::StringRef interface,
                                 llvm::StringRef function) const {
  return impl->find(interface, function) != nullptr;
}

static std::string bodyOf(const InterfaceCall &call) {
  std::string body;
  JcsWriter json(body);
  json.beginObject();
  json.key("args");
  json.value(call.arguments);
  json.key("fn");
  json.string(call.function);
  json.key("interface");
  json.string(call.interface);
  json.endObject();
  return body;
}

std::optional<Value> InterfaceCaller::call(const InterfaceCall &call,
                                           ValueArena &arena,
                                           std::string &why) const {
  const HttpEndpoint *endpoint = impl->find(call.interface, call.function);
  if (!endpoint) {
    why = "the configuration has no server for it";
    return std::nullopt;
  }
  HttpRequest request;
  request.endpoint = endpoint;
  request.url = endpoint->url;
  request.body = bodyOf(call);
  request.isSafe = call.effect == "read";
  std::unique_ptr<HttpClient> client = impl->pool.take();
  client->begin(0, std::move(request));
  client->next(call.cancellation);
  HttpAnswer answer = client->take(0);
  impl->pool.give(std::move(client));
  std::optional<Value> value = readReplyValue(answer, *endpoint, arena, why);
  if (!value && why.empty())
    why = "its answer needs more memory than a call has";
  return value;
}

} // namespace facet
