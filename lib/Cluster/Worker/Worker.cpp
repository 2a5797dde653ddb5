//===- Worker.cpp - Runs what a queue holds -------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Cluster/Worker.h"
#include "Job/Messages.h"
#include "Problems.h"
#include "Queue/Blobs.h"
#include "Queue/QueueStreams.h"
#include "Worker/Lease.h"
#include "Worker/Permits.h"
#include "Worker/Programs.h"
#include "facet/Cluster/ClusterDiagnostics.h"
#include "facet/Host/ConfiguredHost.h"
#include "facet/Support/Threading/Threads.h"
#include "llvm/ADT/StringExtras.h"
#include <algorithm>
#include <atomic>
#include <thread>
#include <unistd.h>

namespace facet::cluster {

namespace {
class Worker {
public:
  Worker(const WorkerOptions &options, Diagnostics &diagnostics)
      : options(options), diagnostics(diagnostics), names(options.place.queue),
        leases(options.ackWait), permits(options.threads) {}

  void run();

private:
  /// What a thread runs the lines of a program with.
  struct Runner {
    std::shared_ptr<const WorkerProgram> program;
    std::unique_ptr<BatchLineRunner> lines;
    /// Of one chunk, to use its memory again.
    BatchLines made;

    void use(std::shared_ptr<const WorkerProgram> next, Host &host);
  };

  void watch();
  void work();
  Subscription subscribe();
  Message ask(natsSubscription *subscription);
  void lookAfterConsumer();
  void serve(Runner &runner, Lease &lease);
  std::shared_ptr<const WorkerProgram> programOf(const WorkMessage &work,
                                                 Lease &lease);
  bool fillIn(WorkMessage &work, const std::string &key, Lease &lease);
  uint64_t begun(const std::string &name);
  void perform(Runner &runner, const WorkMessage &work, ResultMessage &result);
  bool store(const WorkMessage &work, const ResultMessage &result);
  void refuse(const WorkMessage &work, Lease &lease, Diag kind,
              llvm::ArrayRef<std::string> args);
  void fail(Diag kind, llvm::ArrayRef<std::string> args);
  void fail(const Outcome &outcome, const std::string &what);

  const WorkerOptions &options;
  Diagnostics &diagnostics;
  const QueueNames names;
  std::unique_ptr<Connection> connection;
  std::unique_ptr<Host> host;
  std::optional<Programs> programs;
  Leases leases;
  Permits permits;
  std::atomic<bool> isEnding{false};
  /// When a thread without work last saw to it that there can be some.
  std::atomic<BootClock::time_point> lastLook{BootClock::now()};
  /// Threads that may still have a lease.
  std::atomic<unsigned> busy{0};
  std::mutex reporting;
};
} // namespace

void runWorker(const WorkerOptions &options, Diagnostics &diagnostics) {
  Worker(options, diagnostics).run();
}

//===----------------------------------------------------------------------===//
// The threads
//===----------------------------------------------------------------------===//

void Worker::run() {
  connection = openQueue(options.place, names,
                         "fct worker " + llvm::utostr(uint64_t(::getpid())),
                         diagnostics);
  if (!connection)
    return;
  std::string problem = ensureConsumer(*connection, names, options.ackWait);
  if (!problem.empty()) {
    diagnostics.report(diag::ClusterStream, {}, {names.queue, problem});
    return;
  }
  host = createConfiguredHost(options.host,
                              createLocalHost("", options.lensCacheEntries));
  programs.emplace(*connection, names, options.lenses);
  options.started(connection->shownUrl());
  // While some run, others ask for work, and store results: each thread does
  // all of it, one after another.
  const unsigned threads = 2 * options.threads + 1;
  runWorkers(threads + 1, [&](unsigned number) {
    if (number == 0) {
      watch();
      return;
    }
    ++busy;
    work();
    --busy;
  });
  connection->flush();
}

/// Keeps leases alive until no thread has one, and asks whether to end.
void Worker::watch() {
  constexpr std::chrono::milliseconds pause(100);
  std::chrono::milliseconds step = std::min(pause, leases.renewTime());
  while (!isEnding || busy != 0) {
    std::this_thread::sleep_for(step);
    leases.renew();
    if (options.isAskedToEnd())
      isEnding = true;
  }
}

void Worker::fail(Diag kind, llvm::ArrayRef<std::string> args) {
  std::lock_guard<std::mutex> lock(reporting);
  // The first says what happened.
  if (!diagnostics.hasErrors())
    diagnostics.report(kind, {}, args);
  isEnding = true;
}

void Worker::fail(const Outcome &outcome, const std::string &what) {
  std::lock_guard<std::mutex> lock(reporting);
  if (!diagnostics.hasErrors())
    reportOutcome(*connection, outcome, what, diagnostics);
  isEnding = true;
}

void Worker::work() {
  Runner runner;
  Subscription subscription;
  unsigned generation = connection->generation();
  while (!isEnding) {
    if (connection->isClosed()) {
      fail({Outcome::Kind::Unreachable, "the connection is closed"}, "");
      return;
    }
    if (!subscription || generation != connection->generation()) {
      generation = connection->generation();
      subscription.reset();
      subscription = subscribe();
      if (!subscription)
        continue;
    }
    BootClock::time_point asked = BootClock::now();
    Message message = ask(subscription.get());
    if (!message) {
      lookAfterConsumer();
      continue;
    }
    Lease lease(leases, std::move(message), asked);
    if (isEnding)
      lease.giveBack({});
    else
      serve(runner, lease);
  }
}

Subscription Worker::subscribe() {
  const NatsLibrary &nats = NatsLibrary::get();
  natsSubscription *made = nullptr;
  Outcome outcome = connection->insist([&](jsErrCode &code) {
    jsSubOptions subscription;
    nats.jsSubOptions_Init(&subscription);
    subscription.Stream = names.work.c_str();
    subscription.Consumer = workersName;
    subscription.ManualAck = true;
    std::string subjects = names.subjects("work");
    return nats.js_PullSubscribe(&made, connection->jetStream(),
                                 subjects.c_str(), workersName, nullptr,
                                 &subscription, &code);
  });
  if (!outcome)
    fail(outcome, "a consumer of work");
  return Subscription(made);
}

/// One piece of work; null if there is none for a while.
Message Worker::ask(natsSubscription *subscription) {
  const NatsLibrary &nats = NatsLibrary::get();
  natsMsgList list = {nullptr, 0};
  jsErrCode code = jsErrCode(0);
  natsStatus status = nats.natsSubscription_Fetch(
      &list, subscription, 1, leases.askTime().count(), &code);
  Message message;
  if (status == NATS_OK && list.Count == 1) {
    message.reset(list.Msgs[0]);
    list.Msgs[0] = nullptr;
  } else if (status != NATS_TIMEOUT) {
    // The server is away, or begins to be there again.
    constexpr std::chrono::milliseconds pause(100);
    std::this_thread::sleep_for(pause);
  }
  nats.natsMsgList_Destroy(&list);
  return message;
}

/// Of a worker that has nothing to do, from time to time: the server may have
/// lost what it would give it.
void Worker::lookAfterConsumer() {
  constexpr std::chrono::seconds pause(2);
  BootClock::time_point now = BootClock::now(), then = lastLook;
  if (now - then < pause || !lastLook.compare_exchange_strong(then, now))
    return;
  Outcome outcome = mendConsumer(*connection, names, options.ackWait);
  if (!outcome && outcome.kind != Outcome::Kind::Unreachable)
    fail(outcome, "a consumer of work");
}

//===----------------------------------------------------------------------===//
// One chunk
//===----------------------------------------------------------------------===//

/// How long others wait for what this worker gives back.
static constexpr std::chrono::milliseconds later(500);

static std::string blobName(const WorkMessage &work, llvm::StringRef key) {
  return (work.job + "." + llvm::Twine(work.chunk) + "." + key).str();
}

void Worker::Runner::use(std::shared_ptr<const WorkerProgram> next,
                         Host &host) {
  if (program == next)
    return;
  lines.reset();
  program = std::move(next);
  lines = std::make_unique<BatchLineRunner>(
      *program->plan, host, program->spec.options,
      program->renderer ? &*program->renderer : nullptr);
}

void Worker::serve(Runner &runner, Lease &lease) {
  std::optional<WorkMessage> work =
      WorkMessage::decode(bytesOf(lease.message()));
  if (!work) {
    Diagnostics told;
    told.report(diag::WorkerBadMessage, {}, {names.queue});
    std::lock_guard<std::mutex> lock(reporting);
    options.report(told);
    // Nobody could do it: it must not come again and again.
    lease.done();
    return;
  }
  if (work->version != workVersion()) {
    refuse(*work, lease, diag::WorkerVersion,
           {work->job, work->version, workVersion()});
    return;
  }
  ResultMessage result;
  result.chunk = work->chunk;
  // The digest of the chunk is the last word of the subject.
  llvm::StringRef subject =
      NatsLibrary::get().natsMsg_GetSubject(lease.message().get());
  result.key = subject.rsplit('.').second.str();
  // What came back more than once may be what ends its workers: it is run
  // alone, so that it ends no other's work, and its begins are counted.
  constexpr uint64_t suspicious = 3;
  std::optional<Permits::Held> alone;
  if (lease.deliveries() >= suspicious) {
    alone.emplace(permits, /*alone=*/true);
    if (begun(blobName(*work, result.key)) >= mostBegins)
      result.kind = ResultMessage::Kind::Dead;
  }
  if (result.kind != ResultMessage::Kind::Dead) {
    std::shared_ptr<const WorkerProgram> program = programOf(*work, lease);
    if (!program || !fillIn(*work, result.key, lease))
      return;
    runner.use(std::move(program), *host);
    std::optional<Permits::Held> permit;
    if (!alone)
      permit.emplace(permits, /*alone=*/false);
    perform(runner, *work, result);
  }
  if (store(*work, result))
    lease.done();
}

/// Says that this worker cannot do it, gives it back in time, and ends.
void Worker::refuse(const WorkMessage &work, Lease &lease, Diag kind,
                    llvm::ArrayRef<std::string> args) {
  Diagnostics said;
  said.report(kind, {}, args);
  if (isQueueName(work.job))
    connection->tell(names.refusals(work.job), said.all().front().message);
  lease.giveBack(later);
  fail(kind, args);
}

std::shared_ptr<const WorkerProgram> Worker::programOf(const WorkMessage &work,
                                                       Lease &lease) {
  std::string problem;
  std::shared_ptr<const WorkerProgram> program =
      programs->get(work.spec, problem);
  if (!program && problem.empty())
    // Its submitter stores it again.
    lease.giveBack(later);
  else if (!program)
    refuse(work, lease, diag::WorkerProgram, {work.job, problem});
  return program;
}

/// Gets a text that no message holds.
bool Worker::fillIn(WorkMessage &work, const std::string &key, Lease &lease) {
  if (!work.isStored ||
      getBlob(*connection, names, "input", blobName(work, key), work.text))
    return true;
  lease.giveBack(later);
  return false;
}

/// How often a chunk was begun before, while it came back; this time is
/// counted.
uint64_t Worker::begun(const std::string &name) {
  std::string subject = names.stored("begun", name);
  StoredMessage stored;
  uint64_t times = 0;
  if (connection->last(names.store, subject, stored))
    (void)llvm::StringRef(stored.bytes).getAsInteger(10, times);
  if (times < mostBegins)
    (void)connection->publish(subject, llvm::utostr(times + 1));
  return times;
}

void Worker::perform(Runner &runner, const WorkMessage &work,
                     ResultMessage &result) {
  using Clock = std::chrono::steady_clock;
  LineChunk chunk;
  chunk.text = work.text;
  chunk.firstLine = work.firstLine;
  chunk.isTooLong = work.isTooLong;
  Clock::time_point start = Clock::now();
  runner.made.clear();
  (void)runner.lines->run(chunk, runner.made, [] { return true; });
  result.micros =
      uint64_t(std::chrono::duration_cast<std::chrono::microseconds>(
                   Clock::now() - start)
                   .count());
  result.fold(runner.made);
}

/// The result is stored before the work is taken away.
bool Worker::store(const WorkMessage &work, const ResultMessage &result) {
  std::string bytes = result.encode();
  std::string subject = names.resultOf(work.job, work.chunk, result.key);
  Outcome outcome;
  if (bytes.size() > connection->largestMessage()) {
    outcome = putBlob(*connection, names, "output", blobName(work, result.key),
                      bytes);
    ResultMessage instead;
    instead.kind = ResultMessage::Kind::Stored;
    instead.chunk = result.chunk;
    instead.key = result.key;
    bytes = instead.encode();
  }
  // The submitter makes room by what it takes.
  for (unsigned tries = 0; outcome; ++tries) {
    constexpr unsigned mostTries = 40;
    constexpr std::chrono::milliseconds pause(250);
    Outcome published = connection->publish(subject, bytes);
    if (published)
      return true;
    if (published.kind != Outcome::Kind::Refused || tries == mostTries ||
        isEnding) {
      outcome = published;
      break;
    }
    std::this_thread::sleep_for(pause);
  }
  fail(outcome, "results");
  return false;
}

} // namespace facet::cluster
