//===- ServiceLog.cpp - The log of the service ----------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Http/ServiceLog.h"
#include "facet/Support/Files/FileWriter.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"
#include <ctime>
#include <unistd.h>

namespace facet::service {

/// "2026-01-31T12:00:00.000Z"
static std::string timeNow() {
  struct timespec now = {};
  struct tm parts = {};
  ::clock_gettime(CLOCK_REALTIME, &now);
  ::gmtime_r(&now.tv_sec, &parts);
  char date[32];
  size_t size = std::strftime(date, sizeof(date), "%Y-%m-%dT%H:%M:%S", &parts);
  std::string text(date, size);
  llvm::raw_string_ostream(text)
      << llvm::format(".%03dZ", int(now.tv_nsec / 1'000'000));
  return text;
}

static double milliseconds(Clock::duration time) {
  using namespace std::chrono;
  return double(duration_cast<microseconds>(time).count()) / 1000;
}

static std::string jsonLine(const LoggedRequest &request) {
  std::string line;
  JcsWriter json(line);
  auto text = [&](llvm::StringRef key, llvm::StringRef value) {
    json.key(key);
    if (value.empty())
      json.null();
    else
      json.string(value);
  };
  json.beginObject();
  json.key("bytes_in");
  json.integer(int64_t(request.bytesIn));
  json.key("bytes_out");
  json.integer(int64_t(request.bytesOut));
  json.key("duration_ms");
  json.value(Value::floating(milliseconds(request.time)));
  text("error", request.error);
  text("level", request.status >= 500 ? "error" : "info");
  text("message", "request");
  text("method", request.method);
  text("path", routeName(request.route));
  text("program", request.program);
  json.key("queued_ms");
  json.value(Value::floating(milliseconds(request.queued)));
  text("request_id", request.id);
  json.key("status");
  json.integer(request.status);
  text("time", timeNow());
  json.endObject();
  return line;
}

static std::string textLine(const LoggedRequest &request) {
  std::string line;
  llvm::raw_string_ostream os(line);
  os << timeNow() << " " << request.id << " " << request.method << " "
     << routeName(request.route) << " " << request.status << " "
     << request.bytesIn << " " << request.bytesOut << " "
     << llvm::format("%.3f ms", milliseconds(request.time));
  if (!request.error.empty())
    os << " " << request.error;
  return line;
}

void ServiceLog::add(const LoggedRequest &request) {
  if (logsRequests)
    addLine(format == LogFormat::Json ? jsonLine(request) : textLine(request));
}

void ServiceLog::add(Diag kind, llvm::ArrayRef<std::string> args) {
  if (format == LogFormat::Text) {
    Diagnostics diagnostics;
    diagnostics.report(kind, {}, args);
    std::string text;
    DiagnosticPrinter(nullptr, {}).print(diagnostics.all(), text);
    addLine(llvm::StringRef(text).rtrim());
  } else {
    std::string line;
    JcsWriter json(line);
    json.beginObject();
    json.key("level");
    json.string(kind.severity() == Severity::Error ? "error" : "info");
    json.key("message");
    json.string(kind.message(args));
    json.key("time");
    json.string(timeNow());
    json.endObject();
    addLine(line);
  }
  flush();
}

void ServiceLog::addLine(llvm::StringRef line) {
  constexpr size_t most = size_t(1) << 16;
  bool isFull;
  {
    std::lock_guard<std::mutex> lock(mutex);
    lines += line;
    lines += '\n';
    isFull = lines.size() > most;
  }
  if (isFull)
    flush();
}

void ServiceLog::flush() {
  std::lock_guard<std::mutex> lock(mutex);
  // Whoever reads the log may be gone: that ends no request.
  if (!lines.empty())
    (void)writeFully(STDERR_FILENO, lines);
  lines.clear();
}

} // namespace facet::service
