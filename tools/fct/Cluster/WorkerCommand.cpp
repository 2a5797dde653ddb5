//===- WorkerCommand.cpp - fct worker: runs what a queue holds ------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Cluster/QueueOptions.h"
#include "OptionReaders.h"
#include "facet/Cluster/ClusterDiagnostics.h"
#include "facet/Cluster/Worker.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/Support/raw_ostream.h"
#include <csignal>

namespace facet::tool {

static cluster::WorkerOptions readRequest(CommandLine &line) {
  cluster::WorkerOptions options;
  options.place = readQueuePlace(line);
  options.threads = readThreads(line, 1);
  if (line.has(OPT_ack_wait))
    options.ackWait = readTime(line, OPT_ack_wait);
  // Below it a worker could not say in time that it is at work.
  constexpr std::chrono::milliseconds least(1000), most(3600'000);
  if (options.ackWait < least || options.ackWait > most)
    line.bad(diag::UsageAckWait, {line.value(OPT_ack_wait)->str()});
  options.lenses = readCompilerOptions(line).lenses;
  options.host = line.config().host;
  options.lensCacheEntries = line.config().lensCacheSize;
  if (!line.positionals().empty())
    line.bad(diag::UsageExtraArgument,
             {line.command().name.str(), line.positionals().front().str()});
  return options;
}

/// SIGTERM and SIGINT wait to be asked for, in all threads that come.
static sigset_t holdEndingSignals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  (void)::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

int executeWorker(CommandLine &line, Process &process) {
  cluster::WorkerOptions options = readRequest(line);
  if (line.isBad())
    return line.exitStatus();
  sigset_t signals = holdEndingSignals();
  options.isAskedToEnd = [&] {
    timespec noTime = {0, 0};
    return ::sigtimedwait(&signals, nullptr, &noTime) > 0;
  };
  // The first line of stdout is where it works, for whoever started it.
  options.started = [&](llvm::StringRef url) {
    llvm::outs() << "worker of the queue '" << options.place.queue << "' at "
                 << url << ", threads: " << options.threads << "\n";
    llvm::outs().flush();
  };
  options.report = [&](const Diagnostics &diagnostics) {
    process.report(diagnostics.all());
  };
  Diagnostics diagnostics;
  cluster::runWorker(options, diagnostics);
  process.report(diagnostics.all());
  return diagnostics.hasErrors() ? exitErrors : exitSuccess;
}

} // namespace facet::tool
