//===- Metrics.cpp - What the service counts ------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Service/Metrics.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Tooling/Version.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MemoryBuffer.h"
#include <sys/resource.h>
#include <unistd.h>

namespace facet::service {

//===----------------------------------------------------------------------===//
// Text
//===----------------------------------------------------------------------===//

static void addHead(std::string &out, llvm::StringRef name,
                    llvm::StringRef type, llvm::StringRef help) {
  (out += "# HELP ").append(name.data(), name.size());
  ((out += ' ') += help) += '\n';
  (out += "# TYPE ").append(name.data(), name.size());
  ((out += ' ') += type) += '\n';
}

static void addSample(std::string &out, llvm::StringRef name,
                      llvm::StringRef labels, double value) {
  out += name;
  if (!labels.empty())
    ((out += '{') += labels) += '}';
  out += ' ';
  appendJsonNumber(out, value);
  out += '\n';
}

static void addSeries(std::string &out, llvm::StringRef name,
                      llvm::StringRef type, llvm::StringRef help,
                      double value) {
  addHead(out, name, type, help);
  addSample(out, name, "", value);
}

//===----------------------------------------------------------------------===//
// Histograms
//===----------------------------------------------------------------------===//

namespace {
struct Bound {
  uint64_t nanoseconds;
  /// In seconds.
  llvm::StringLiteral text;
};
constexpr Bound bounds[] = {
    {100'000, "0.0001"},     {250'000, "0.00025"},   {500'000, "0.0005"},
    {1'000'000, "0.001"},    {2'500'000, "0.0025"},  {5'000'000, "0.005"},
    {10'000'000, "0.01"},    {25'000'000, "0.025"},  {50'000'000, "0.05"},
    {100'000'000, "0.1"},    {250'000'000, "0.25"},  {500'000'000, "0.5"},
    {1'000'000'000, "1.0"},  {2'500'000'000, "2.5"}, {5'000'000'000, "5.0"},
    {10'000'000'000, "10.0"}};
} // namespace

void Histogram::observe(std::chrono::nanoseconds time) {
  static_assert(std::size(bounds) == bucketCount);
  uint64_t count = uint64_t(std::max<int64_t>(0, time.count()));
  size_t bucket = 0;
  while (bucket != bucketCount && count > bounds[bucket].nanoseconds)
    ++bucket;
  buckets[bucket].fetch_add(1, std::memory_order_relaxed);
  nanoseconds.fetch_add(count, std::memory_order_relaxed);
}

uint64_t Histogram::count() const {
  uint64_t sum = 0;
  for (const std::atomic<uint64_t> &bucket : buckets)
    sum += bucket.load(std::memory_order_relaxed);
  return sum;
}

void Histogram::render(std::string &out, llvm::StringRef name,
                       llvm::StringRef labels) const {
  std::string series = name.str();
  std::string before = labels.empty() ? "" : labels.str() + ",";
  uint64_t sum = 0;
  for (size_t i = 0; i <= bucketCount; ++i) {
    sum += buckets[i].load(std::memory_order_relaxed);
    llvm::StringRef bound = i == bucketCount ? "+Inf" : bounds[i].text;
    addSample(out, series + "_bucket", before + "le=\"" + bound.str() + "\"",
              double(sum));
  }
  addSample(out, series + "_sum", labels, double(nanoseconds.load()) / 1e9);
  addSample(out, series + "_count", labels, double(sum));
}

//===----------------------------------------------------------------------===//
// The process
//===----------------------------------------------------------------------===//

/// Resident memory, in bytes; 0 if the system does not say.
static uint64_t residentBytes() {
  auto file = llvm::MemoryBuffer::getFileAsStream("/proc/self/statm");
  if (!file)
    return 0;
  // "size resident …", in pages.
  uint64_t pages = 0;
  llvm::StringRef resident = (*file)->getBuffer().split(' ').second;
  if (resident.consumeInteger(10, pages))
    return 0;
  return pages * uint64_t(::sysconf(_SC_PAGESIZE));
}

static double processorSeconds() {
  struct rusage usage = {};
  if (::getrusage(RUSAGE_SELF, &usage) != 0)
    return 0;
  auto seconds = [](const timeval &time) {
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

//===----------------------------------------------------------------------===//
// All
//===----------------------------------------------------------------------===//

static constexpr unsigned firstStatus = 100;

void Metrics::countResponse(Route route, unsigned status,
                            std::chrono::nanoseconds time) {
  unsigned index = std::min<unsigned>(status - firstStatus, statusCount - 1);
  responses[size_t(route)][index].fetch_add(1, std::memory_order_relaxed);
  durations[size_t(route)].observe(time);
}

void Metrics::renderRequests(std::string &out) const {
  addHead(out, "facet_http_requests_total", "counter",
          "Answers, by path and status.");
  for (Route route : allRoutes())
    for (unsigned i = 0; i != statusCount; ++i)
      if (uint64_t count = responses[size_t(route)][i])
        addSample(out, "facet_http_requests_total",
                  "path=\"" + routeName(route).str() + "\",status=\"" +
                      llvm::utostr(i + firstStatus) + "\"",
                  double(count));
  addHead(out, "facet_http_request_duration_seconds", "histogram",
          "From the first byte of a request to the last one of its answer.");
  for (Route route : allRoutes())
    if (durations[size_t(route)].count())
      durations[size_t(route)].render(
          out, "facet_http_request_duration_seconds",
          "path=\"" + routeName(route).str() + "\"");
  addHead(out, "facet_http_requests_refused_total", "counter",
          "Requests that were not taken because of the load, by reason.");
  constexpr llvm::StringLiteral reasons[] = {"queue", "connections", "memory"};
  for (auto [i, reason] : llvm::enumerate(reasons))
    addSample(out, "facet_http_requests_refused_total",
              "reason=\"" + reason.str() + "\"", double(refusals[i]));
  addSeries(out, "facet_http_received_bytes_total", "counter",
            "Bytes of the bodies of requests.", double(bytesIn));
  addSeries(out, "facet_http_sent_bytes_total", "counter",
            "Bytes of the bodies of answers.", double(bytesOut));
}

static void renderLoad(std::string &out, const ServiceLoad &load) {
  addSeries(out, "facet_http_connections", "gauge",
            "Connections that are open.", double(load.connections));
  addSeries(out, "facet_queue_length", "gauge",
            "Requests that wait for a worker.", double(load.queued));
  addSeries(out, "facet_queue_limit", "gauge",
            "How many may wait before others are refused.",
            double(load.mostQueued));
}

void Metrics::renderPrograms(std::string &out) const {
  addHead(out, "facet_compilation_duration_seconds", "histogram",
          "How long documents took to compile.");
  compilations.render(out, "facet_compilation_duration_seconds", "");
  addSeries(out, "facet_compilations_failed_total", "counter",
            "Documents with errors.", double(failedCompilations));
  addHead(out, "facet_run_duration_seconds", "histogram",
          "How long runs of programs took.");
  runs.render(out, "facet_run_duration_seconds", "");
  addSeries(out, "facet_runs_failed_total", "counter", "Runs with errors.",
            double(failedRuns));
  addSeries(out, "facet_gas_used_total", "counter", "Gas that runs used.",
            double(gas));
  addSeries(out, "facet_programs", "gauge", "Programs that are in memory.",
            double(programs));
  addSeries(out, "facet_program_hits_total", "counter",
            "Requests whose program was in memory.", double(programHits));
  addSeries(out, "facet_program_misses_total", "counter",
            "Requests whose program was not in memory.", double(programMisses));
}

void Metrics::renderSpans(std::string &out) const {
  addSeries(out, "facet_otlp_spans_sent_total", "counter",
            "Spans that the collector took.", double(spansSent));
  addSeries(out, "facet_otlp_posts_failed_total", "counter",
            "Posts of spans that the collector did not take.",
            double(spanPostsFailed));
  addHead(out, "facet_otlp_spans_dropped_total", "counter",
          "Spans that never came to the collector, by reason.");
  constexpr llvm::StringLiteral reasons[] = {"queue", "unreachable", "refused"};
  for (auto [i, reason] : llvm::enumerate(reasons))
    addSample(out, "facet_otlp_spans_dropped_total",
              "reason=\"" + reason.str() + "\"", double(spansDropped[i]));
}

static void renderProcess(std::string &out) {
  addHead(out, "facet_build_info", "gauge", "The version of the compiler.");
  addSample(out, "facet_build_info",
            "version=\"" + compilerVersion().str() + "\"", 1);
  addSeries(out, "process_cpu_seconds_total", "counter",
            "Processor time of the process.", processorSeconds());
  addSeries(out, "process_resident_memory_bytes", "gauge",
            "Resident memory of the process.", double(residentBytes()));
}

std::string Metrics::render(const ServiceLoad &load) const {
  std::string out;
  renderProcess(out);
  renderRequests(out);
  renderLoad(out, load);
  renderPrograms(out);
  renderSpans(out);
  return out;
}

} // namespace facet::service
