//===- Metrics.h - What the service counts ----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The figures of /metrics, in the text format 0.0.4 of Prometheus. Counting is
// safe from several threads, and costs a few atomic additions.
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SERVICE_METRICS_H
#define FACET_SERVICE_METRICS_H

#include "facet/Service/Route.h"
#include <array>
#include <atomic>
#include <chrono>
#include <string>

namespace facet::service {

/// How long something took, in cumulative buckets from 100 µs to 10 s.
class Histogram {
public:
  void observe(std::chrono::nanoseconds time);
  /// Appends the series; `labels` are such as `path="/v1/run"`, or empty.
  void render(std::string &out, llvm::StringRef name,
              llvm::StringRef labels) const;
  uint64_t count() const;

private:
  static constexpr size_t bucketCount = 16;
  /// The last one has what is above all bounds.
  std::array<std::atomic<uint64_t>, bucketCount + 1> buckets{};
  std::atomic<uint64_t> nanoseconds{0};
};

/// Why a request was not served.
enum class Refusal : uint8_t { Queue, Connections, Memory };

/// Why spans did not come to a collector: too many waited, it was not there or
/// busy for too long, it did not want them.
enum class SpanLoss : uint8_t { Queue, Unreachable, Refused };

/// The load, as whoever carries requests knows it.
struct ServiceLoad {
  uint64_t connections = 0, queued = 0, mostQueued = 1;
  bool isEnding = false;
};

struct Metrics {
  /// An answer with a status from 100 to 599.
  void countResponse(Route route, unsigned status,
                     std::chrono::nanoseconds time);
  void countRefusal(Refusal why) { ++refusals[size_t(why)]; }

  /// All figures as text.
  std::string render(const ServiceLoad &load) const;

  Histogram compilations, runs;
  std::atomic<uint64_t> failedCompilations{0}, failedRuns{0}, gas{0};
  std::atomic<uint64_t> programHits{0}, programMisses{0}, programs{0};
  std::atomic<uint64_t> bytesIn{0}, bytesOut{0};
  /// Spans that a collector took, and posts that it did not take.
  std::atomic<uint64_t> spansSent{0}, spanPostsFailed{0};
  /// By SpanLoss.
  std::array<std::atomic<uint64_t>, 3> spansDropped{};

private:
  void renderRequests(std::string &out) const;
  void renderPrograms(std::string &out) const;
  void renderSpans(std::string &out) const;

  static constexpr size_t routeCount = size_t(Route::Other) + 1;
  static constexpr size_t statusCount = 500, refusalCount = 3;
  std::array<std::array<std::atomic<uint64_t>, statusCount>, routeCount>
      responses{};
  std::array<Histogram, routeCount> durations{};
  std::array<std::atomic<uint64_t>, refusalCount> refusals{};
};

} // namespace facet::service

#endif // FACET_SERVICE_METRICS_H
