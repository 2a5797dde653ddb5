//===- SpanExporter.h - Spans of runs for a collector --------- -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SERVICE_TELEMETRY_SPANEXPORTER_H
#define FACET_LIB_SERVICE_TELEMETRY_SPANEXPORTER_H

#include "facet/Host/HostSettings.h"
#include "facet/Service/Metrics.h"
#include "facet/Support/Recorder.h"
#include <memory>

namespace facet::service {

/// Posts the spans of runs to a collector, as OTLP over HTTP has it, from a
/// thread of its own: whoever adds spans never waits. What the collector does
/// not take in time is dropped and counted. Serves any number of threads.
class SpanExporter {
public:
  SpanExporter(const HttpEndpoint &collector, Metrics &metrics);
  /// As `finish` without any time.
  ~SpanExporter();

  /// Takes the spans of a run that is over; `error` is its code, empty for
  /// none.
  void add(const Recording &recording, llvm::StringRef error);
  /// Posts what is left, for so long at most. Nothing is taken any more.
  void finish(std::chrono::milliseconds time);

private:
  struct State;
  static void work(State &state);
  std::shared_ptr<State> state;
};

} // namespace facet::service

#endif // FACET_LIB_SERVICE_TELEMETRY_SPANEXPORTER_H
