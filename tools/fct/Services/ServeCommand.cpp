//===- ServeCommand.cpp - fct serve: the compiler as a service ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Commands/DocumentCache.h"
#include "OptionReaders.h"
#include "Settings.h"
#include "facet/Service/HttpServer.h"
#include "facet/Service/McpStdio.h"
#include "facet/Service/ServiceDiagnostics.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>
#include <unistd.h>

namespace facet::tool {

using namespace service;

namespace {
struct ServeRequest {
  ServiceOptions service;
  HttpOptions http;
  /// Offer the tools of a document.
  bool isMcp = false;
  /// Serve over HTTP.
  bool isHttp = true;
  McpStdioOptions stdio;
  SourcePaths paths;
  std::vector<Setting> settings;
};
} // namespace

/// "127.0.0.1:8080", "[::1]:0".
static void readListen(CommandLine &line, HttpOptions &http) {
  std::optional<llvm::StringRef> value = line.value(OPT_listen);
  if (!value)
    return;
  auto [address, port] = value->rsplit(':');
  if (address.consume_front("["))
    address.consume_back("]");
  bool isNumber = !port.empty() && llvm::all_of(port, llvm::isDigit) &&
                  !port.getAsInteger(10, http.port);
  if (address.empty() || !isNumber)
    line.bad(diag::UsageListen, {value->str()});
  http.address = address == "localhost" ? "127.0.0.1" : address.str();
}

/// --token-env.
static void readToken(CommandLine &line, ServeRequest &request) {
  bool isLocal = isLoopback(request.http.address);
  request.service.isLocalOnly = isLocal;
  std::optional<llvm::StringRef> name = line.value(OPT_token_env);
  if (!name) {
    // Whoever reaches the port could use all that the configuration names.
    if (!isLocal)
      line.bad(diag::UsageListenOpen, {request.http.address});
    return;
  }
  const char *token = std::getenv(name->str().c_str());
  if (!token || !*token)
    line.bad(diag::UsageNoToken, {name->str()});
  else
    request.service.token = token;
}

static std::chrono::milliseconds
readTimeOr(CommandLine &line, OptionId option,
           std::chrono::milliseconds otherwise) {
  return line.has(option) ? readTime(line, option) : otherwise;
}

/// The document of --mcp and its inputs.
static void readTools(CommandLine &line, ServeRequest &request) {
  if (!request.isMcp) {
    for (auto option :
         {OPT_input, OPT_runtime_input, OPT_set, OPT_set_text, OPT_set_file})
      if (line.has(option))
        line.bad(diag::UsageNeedsOption,
                 {CommandLine::spelling(option), "--mcp"});
    if (!line.positionals().empty())
      line.bad(diag::UsageExtraArgument,
               {line.command().name.str(), line.positionals().front().str()});
    return;
  }
  request.paths =
      readSourcePaths(line, /*takesInput=*/true, /*takesManySources=*/false);
  request.settings =
      readSettings(line, ReadLimit::ofInput(request.service.run));
  if (request.isHttp)
    return;
  for (auto option :
       {OPT_token_env, OPT_connections, OPT_cache_dir, OPT_json_logs})
    if (line.has(option))
      line.bad(diag::UsageNeedsOption,
               {CommandLine::spelling(option), "--listen"});
  for (const std::string &source : request.paths.sources)
    if (source == "-")
      line.bad(diag::UsageConflict, {"-", "--mcp"});
  if (request.paths.input == "-")
    line.bad(diag::UsageConflict, {"--input -", "--mcp"});
}

static ServeRequest readRequest(CommandLine &line, const Process &process) {
  ServeRequest request;
  ServiceOptions &service = request.service;
  HttpOptions &http = request.http;
  service.compiler = readCompilerOptions(line);
  // What is compiled once is run many times.
  service.compiler.pipeline.level = OptLevel::O2;
  service.run = readRunOptions(line);
  service.host = line.config().host;
  service.lensCacheEntries = line.config().lensCacheSize;
  service.requestTime =
      readTimeOr(line, OPT_request_timeout, service.requestTime);
  if (std::optional<llvm::StringRef> folder = line.value(OPT_cache_dir)) {
    if (folder->empty())
      line.bad(diag::UsageText, {"--cache-dir"});
    checkCacheFolder(line, *folder);
    service.cacheFolder = folder->str();
  } else if (line.has(OPT_cache_size)) {
    line.bad(diag::UsageNeedsOption, {"--cache-size", "--cache-dir"});
  }
  service.cacheBytes = readSize(line, OPT_cache_size, service.cacheBytes);
  readListen(line, http);
  request.isMcp = line.has(OPT_mcp);
  request.isHttp = !request.isMcp || line.has(OPT_listen);
  if (request.isHttp)
    readToken(line, request);
  http.maxBody = readSize(line, OPT_max_body, http.maxBody);
  http.workers = unsigned(readInteger(line, OPT_threads, 1, 1024, 0));
  http.mostQueued = readInteger(line, OPT_queue, 1, 100'000, http.mostQueued);
  http.mostConnections =
      readInteger(line, OPT_connections, 1, 100'000, http.mostConnections);
  http.endTime = readTimeOr(line, OPT_shutdown_timeout, http.endTime);
  http.log = line.has(OPT_json_logs) ? LogFormat::Json : LogFormat::Text;
  http.logsRequests = process.verbose;
  request.stdio = {http.maxBody, http.workers ? http.workers : 16,
                   http.mostQueued, service.requestTime, http.endTime};
  readTools(line, request);
  return request;
}

/// The tools of the document; null, with errors shown, if there are any.
/// `inputs` outlive them.
static std::shared_ptr<const McpServer>
createTools(CommandLine &line, ServeRequest &request, const InputSet &settings,
            InputSet &inputs, std::optional<SourceFile> &inputFile,
            Process &process) {
  ServiceOptions &service = request.service;
  std::optional<SourceFile> source =
      openDocument(line, request.paths, service.compiler.imports);
  inputFile = openInputFile(line, request.paths, service.run);
  if (line.isBad())
    return nullptr;
  auto mayWrite = [](const SourceManager &) { return true; };
  process.plan = compilePlan(std::move(*source), service.compiler,
                             /*cache=*/nullptr, mayWrite, process);
  if (!process.plan || !addInputs(inputFile, settings, inputs, process))
    return nullptr;
  Diagnostics diagnostics;
  McpOptions options{service.run, service.host, service.lensCacheEntries,
                     inputs.entries()};
  std::shared_ptr<const McpServer> server =
      McpServer::create(Program(process.plan), std::move(options), diagnostics);
  process.report(diagnostics.all(), process.plan->sources.get());
  return server;
}

int executeServe(CommandLine &line, Process &process) {
  ServeRequest request = readRequest(line, process);
  uint64_t memory = request.service.run.memoryLimit;
  InputSet settings(memory), inputs(memory);
  std::optional<SourceFile> inputFile;
  applySettings(line, settings, request.settings);
  if (line.isBad())
    return line.exitStatus();
  if (request.isMcp) {
    request.service.mcp =
        createTools(line, request, settings, inputs, inputFile, process);
    if (!request.service.mcp)
      return line.isBad() ? line.exitStatus() : exitErrors;
  }
  if (!request.isHttp)
    return serveMcp(*request.service.mcp, STDIN_FILENO, STDOUT_FILENO,
                    request.stdio)
               ? exitSuccess
               : exitErrors;
  std::string place =
      request.http.address + ":" + llvm::utostr(request.http.port);
  Metrics metrics;
  Service service(std::move(request.service), metrics);
  // The first line of stdout is where to ask, for whoever started it.
  auto started = [](llvm::StringRef url) {
    llvm::outs() << url << "\n";
    llvm::outs().flush();
  };
  std::string problem = serveHttp(service, metrics, request.http, started);
  service.finish(request.http.endTime);
  if (problem.empty())
    return exitSuccess;
  line.bad(diag::ServeCannotListen, {place, problem});
  return line.exitStatus();
}

} // namespace facet::tool
