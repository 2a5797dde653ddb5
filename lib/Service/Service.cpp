//===- Service.cpp - Compiling and running on request ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Service/Service.h"
#include "ErrorResponse.h"
#include "Mcp/McpHttp.h"
#include "Page/Assets.h"
#include "Requests/RequestWork.h"
#include "facet/Host/ConfiguredHost.h"
#include "facet/Service/ServiceDiagnostics.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/StringExtras.h"

namespace facet::service {

struct Service::Implementation {
  Implementation(ServiceOptions given, Metrics &metrics)
      : options(withLenses(std::move(given))), programs(options, metrics),
        context{
            options, metrics, programs,
            createConfiguredHost(options.host,
                                 createLocalHost("", options.lensCacheEntries)),
            options.host.collector ? std::make_unique<SpanExporter>(
                                         *options.host.collector, metrics)
                                   : nullptr} {}

  /// One registry for all compilations; imports are those of requests.
  static ServiceOptions withLenses(ServiceOptions options) {
    if (!options.compiler.lenses)
      options.compiler.lenses = std::make_shared<const LensRegistry>();
    options.compiler.imports.roots.clear();
    return options;
  }

  const ServiceOptions options;
  ProgramStore programs;
  RequestContext context;
};

Service::Service(ServiceOptions options, Metrics &metrics)
    : impl(std::make_unique<Implementation>(std::move(options), metrics)) {}
Service::~Service() = default;

const ServiceOptions &Service::options() const { return impl->options; }

std::shared_ptr<RequestMemory> Service::createMemory() const {
  return std::make_shared<RequestMemory>();
}

void Service::finish(std::chrono::milliseconds time) {
  if (impl->context.exporter)
    impl->context.exporter->finish(time);
}

//===----------------------------------------------------------------------===//
// Heads
//===----------------------------------------------------------------------===//

/// Compares in a time that tells nothing but the length.
static bool isSameSecret(llvm::StringRef a, llvm::StringRef b) {
  if (a.size() != b.size())
    return false;
  unsigned different = 0;
  for (size_t i = 0; i != a.size(); ++i)
    different |= unsigned(a[i]) ^ unsigned(b[i]);
  return different == 0;
}

static bool showsToken(const RequestHead &head, llvm::StringRef token) {
  auto [scheme, shown] = llvm::StringRef(head.authorization).split(' ');
  return scheme.equals_insensitive("bearer") &&
         isSameSecret(shown.trim(), token);
}

bool isLoopback(llvm::StringRef address) {
  return address == "::1" ||
         (address.starts_with("127.") && llvm::all_of(address, [](char c) {
            return llvm::isDigit(c) || c == '.';
          }));
}

/// Whether a `Host` header names this machine, by an address of loopback.
static bool isLocalHost(llvm::StringRef host) {
  // "[::1]:80", "127.0.0.1:80", "localhost".
  if (host.consume_front("["))
    return isLoopback(host.split(']').first);
  host = host.split(':').first;
  return host.equals_insensitive("localhost") || isLoopback(host);
}

/// Whether no page of another site asks. Behind a proxy only that knows which
/// sites are its own.
static bool isOwnOrigin(const RequestHead &head, bool isLocalOnly) {
  llvm::StringRef host = llvm::StringRef(head.origin).split("://").second;
  return head.origin.empty() || !isLocalOnly || isLocalHost(host);
}

/// The type without its parameters.
static llvm::StringRef mediaType(llvm::StringRef contentType) {
  return contentType.split(';').first.trim();
}

static constexpr llvm::StringLiteral jsonType = "application/json",
                                     linesType = "application/x-ndjson";

static bool isBatch(const RequestHead &head) {
  return mediaType(head.contentType).equals_insensitive(linesType);
}

/// Browsers ask nobody before they send forms and plain text to other sites,
/// but they do before JSON: so pages of others cannot use the service.
static std::optional<Response> checkContentType(Route route,
                                                const RequestHead &head) {
  bool isGood = mediaType(head.contentType).equals_insensitive(jsonType) ||
                (route == Route::Run && isBatch(head));
  if (isGood)
    return std::nullopt;
  std::string types = jsonType.str();
  if (route == Route::Run)
    types += " or " + linesType.str();
  return errorResponse(415, diag::ServeContentType, {types});
}

static Response answerReady(const ServiceLoad &load) {
  // Others may still be ready when this one is nearly full.
  bool isReady = !load.isEnding && load.queued * 4 < load.mostQueued * 3;
  Response response;
  response.status = isReady ? 200 : 503;
  JcsWriter json(response.body);
  json.beginObject();
  json.key("queue_limit");
  json.integer(int64_t(load.mostQueued));
  json.key("queued");
  json.integer(int64_t(load.queued));
  json.key("status");
  json.string(load.isEnding ? "ending" : isReady ? "ready" : "busy");
  json.endObject();
  return response;
}

static Response answerPage() {
  Response response;
  response.contentType = "text/html; charset=utf-8";
  response.headers = {{"Content-Security-Policy", pagePolicy()},
                      {"Referrer-Policy", "no-referrer"},
                      {"X-Content-Type-Options", "nosniff"}};
  response.body = pageText().str();
  return response;
}

static Response answerPlain(Route route, const Metrics &metrics,
                            const ServiceLoad &load) {
  Response response;
  switch (route) {
  case Route::Page:
    return answerPage();
  case Route::Health:
    response.body = R"({"status":"ok"})";
    return response;
  case Route::Ready:
    return answerReady(load);
  case Route::Metrics:
    response.contentType = "text/plain; version=0.0.4; charset=utf-8";
    response.body = metrics.render(load);
    return response;
  default:
    response.body = openApiText().str();
    return response;
  }
}

std::optional<Response> Service::answerHead(const RequestHead &head,
                                            const ServiceLoad &load) const {
  const ServiceOptions &options = impl->options;
  Route route = parseRoute(head.path);
  if (options.isLocalOnly && options.token.empty() && !isLocalHost(head.host))
    return errorResponse(421, diag::ServeForeignHost);
  if (needsToken(route) && !options.token.empty() &&
      !showsToken(head, options.token)) {
    Response response = errorResponse(401, diag::ServeNoToken);
    response.headers.push_back({"WWW-Authenticate", "Bearer realm=\"fct\""});
    return response;
  }
  if (route == Route::Other || (route == Route::Mcp && !options.mcp))
    return errorResponse(404, diag::ServeNoPath);
  bool isGood = takesBody(route)
                    ? head.method == "POST"
                    : head.method == "GET" || head.method == "HEAD";
  if (!isGood) {
    llvm::StringRef allowed = takesBody(route) ? "POST" : "GET, HEAD";
    Response response = errorResponse(
        405, diag::ServeMethod,
        {routeName(route).str(), takesBody(route) ? "POST" : "GET"});
    response.headers.push_back({"Allow", allowed.str()});
    return response;
  }
  // The protocol asks for it.
  if (route == Route::Mcp && !isOwnOrigin(head, options.isLocalOnly))
    return errorResponse(403, diag::McpForeignOrigin);
  if (!takesBody(route))
    return answerPlain(route, impl->context.metrics, load);
  return checkContentType(route, head);
}

//===----------------------------------------------------------------------===//
// Bodies
//===----------------------------------------------------------------------===//

Response Service::answer(const RequestHead &head, std::string body,
                         RequestMemory &memory, RequestControl &control) const {
  // What one request made large is not kept for all others.
  constexpr uint64_t mostKept = uint64_t(4) << 20;
  if (memory.arena.peak() > mostKept)
    memory.arena = ValueArena();
  memory.arena.reset();
  memory.arena.setLimit(impl->options.run.memoryLimit);
  if (control.isOver(Clock::now()))
    return errorResponse(504, diag::ServeTimeIsUp);
  if (isBatch(head))
    return answerBatch(impl->context, std::move(body), memory, control);
  auto answerWith = [&](llvm::ArrayRef<llvm::StringRef> fields,
                        Response (*answer)(RequestWork &)) {
    RequestWork work(impl->context, body, fields, memory, control);
    return work.isBad() ? work.refuse() : answer(work);
  };
  switch (parseRoute(head.path)) {
  case Route::Compile:
    return answerWith(compileFields(), answerCompile);
  case Route::Test:
    return answerWith(testFields(), answerTest);
  case Route::Reply:
    return answerWith(replyFields(), answerReply);
  case Route::Mcp:
    return answerMcp(*impl->options.mcp, head, std::move(body), control);
  default:
    return answerWith(runFields(), answerRun);
  }
}

} // namespace facet::service
