//===- Recorder.cpp - When what was done, and on which thread -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Recorder.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/ErrorHandling.h"
#include <algorithm>
#include <cassert>
#include <cstdio>
#include <sys/resource.h>
#include <unistd.h>

namespace facet {

using std::chrono::duration_cast;
using std::chrono::nanoseconds;

llvm::StringRef spanKindName(SpanKind kind) {
  static constexpr llvm::StringLiteral names[] = {
      "thread", "phase", "stage",   "host",     "guard",   "document", "test",
      "import", "pass",  "pattern", "variable", "section", "lens"};
  static_assert(std::size(names) == spanKindCount);
  return names[unsigned(kind)];
}

//===----------------------------------------------------------------------===//
// ThreadClock
//===----------------------------------------------------------------------===//

/// The processor's counter of even rate; 0 where none can be read.
static uint64_t readCounter() {
#ifdef __x86_64__
  return __builtin_ia32_rdtsc();
#else
  return 0;
#endif
}

uint64_t ThreadClock::now() {
  uint64_t counter = readCounter();
  // A counter that is behind, as on another processor, is far ahead here.
  uint64_t counts = counter - newestCounter;
  if (LLVM_LIKELY(counts < trusted))
    return newestTime + (counts * timeOfCount >> fraction);
  return readSystem(counter);
}

uint64_t ThreadClock::readSystem(uint64_t counter) {
  constexpr uint64_t microsecond = 1000;
  constexpr uint64_t least = 50 * microsecond, most = 1000 * microsecond;
  auto time = uint64_t(
      duration_cast<nanoseconds>(std::chrono::steady_clock::now() - start)
          .count());
  uint64_t counts = counter - newestCounter, gone = time - newestTime;
  bool isMeasured = newestCounter && counter > newestCounter;
  // What little time says of the rate is too rough. It is good for as much time
  // again: so the error stays as small as that of two readings.
  if (isMeasured && gone < least)
    return time;
  double nanosecondsOfCount = isMeasured ? double(gone) / double(counts) : 0;
  timeOfCount = uint64_t(nanosecondsOfCount * double(uint64_t(1) << fraction));
  trusted = isMeasured
                ? uint64_t(double(std::min(gone, most)) / nanosecondsOfCount)
                : 0;
  newestCounter = counter;
  newestTime = time;
  return time;
}

//===----------------------------------------------------------------------===//
// Recorder
//===----------------------------------------------------------------------===//

Recorder::Recorder(Recording &recording, std::string name)
    : owner(recording), clock(recording.startTime()),
      threadName(std::move(name)) {
  // From the start of the recording on: some readers let every thread begin at
  // its first span.
  constexpr size_t usualSpans = 8;
  all.reserve(usualSpans);
  Span &whole = all.emplace_back();
  whole.name = texts.insert(threadName).first->getKey();
  innermost = 0;
}

static RecordingDetail detailOf(SpanKind kind) {
  if (kind <= SpanKind::Stage)
    return RecordingDetail::Phases;
  return kind <= SpanKind::Guard ? RecordingDetail::Host : RecordingDetail::All;
}

bool Recorder::wants(SpanKind kind) const {
  return detailOf(kind) <= owner.detail();
}

/// Every time of a thread is another one.
uint64_t Recorder::tick() { return newest = std::max(clock.now(), newest + 1); }

uint32_t Recorder::begin(SpanKind kind, llvm::StringRef name) {
  uint32_t span = open(kind, name);
  if (span != Span::none)
    all[span].begin = tick();
  return span;
}

uint32_t Recorder::next(uint32_t span, SpanKind kind, llvm::StringRef name) {
  end(span);
  // To ask for the memory at the end of a step takes its time.
  if (owner.detail() == RecordingDetail::All)
    return begin(kind, name);
  uint32_t after = open(kind, name);
  if (after != Span::none)
    all[after].begin = ++newest;
  return after;
}

/// A span that has not begun.
uint32_t Recorder::open(SpanKind kind, llvm::StringRef name) {
  if (!wants(kind))
    return Span::none;
  if (all.size() >= Recording::mostSpans && kind >= SpanKind::HostCall) {
    ++droppedSpans;
    return Span::none;
  }
  Span &span = all.emplace_back();
  span.kind = kind;
  bool isLiteral = kind == SpanKind::Phase || kind == SpanKind::Stage;
  span.name = isLiteral ? name : texts.insert(name).first->getKey();
  span.parent = innermost;
  innermost = uint32_t(all.size() - 1);
  return innermost;
}

void Recorder::end(uint32_t number) {
  if (number == Span::none || all[number].end)
    return;
  while (innermost != Span::none) {
    Span &span = all[innermost];
    bool isLast = innermost == number;
    span.end = tick();
    bool isStep = span.kind == SpanKind::Phase || span.kind == SpanKind::Stage;
    if (isStep && owner.detail() == RecordingDetail::All)
      span.memory = memoryInUse();
    innermost = span.parent;
    if (isLast)
      return;
  }
}

void Recorder::addAttribute(uint32_t span, llvm::StringRef key,
                            llvm::StringRef value) {
  if (span != Span::none)
    all[span].attributes.push_back({key, texts.insert(value).first->getKey()});
}

void Recorder::finish() { end(0); }

void Recorder::forget() {
  assert((innermost == 0 || innermost == Span::none) && "a span is open");
  all.resize(1);
  all.front().end = 0;
  innermost = 0;
  droppedSpans = 0;
}

//===----------------------------------------------------------------------===//
// Recording
//===----------------------------------------------------------------------===//

static uint64_t unixNanoseconds() {
  return uint64_t(duration_cast<nanoseconds>(
                      std::chrono::system_clock::now().time_since_epoch())
                      .count());
}

Recording::Recording(RecordingDetail detail)
    : level(detail), start(std::chrono::steady_clock::now()),
      startUnix(unixNanoseconds()) {}

Recorder &Recording::addThread(std::string name) {
  auto recorder = std::make_unique<Recorder>(*this, std::move(name));
  std::lock_guard<std::mutex> lock(mutex);
  recorders.push_back(std::move(recorder));
  return *recorders.back();
}

uint64_t Recording::total(SpanKind kind, llvm::StringRef name) const {
  uint64_t sum = 0;
  for (const std::unique_ptr<Recorder> &thread : recorders)
    for (const Span &span : thread->spans())
      if (span.kind == kind && span.name == name && span.end)
        sum += span.end - span.begin;
  return sum;
}

uint64_t Recording::count(SpanKind kind) const {
  uint64_t sum = 0;
  for (const std::unique_ptr<Recorder> &thread : recorders)
    for (const Span &span : thread->spans())
      sum += span.kind == kind;
  return sum;
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

uint64_t memoryInUse() {
  std::FILE *file = std::fopen("/proc/self/statm", "re");
  if (!file)
    return 0;
  char line[128] = "";
  bool isRead = std::fgets(line, sizeof(line), file);
  std::fclose(file);
  // The second number: pages that are in memory.
  llvm::StringRef pages = llvm::StringRef(line).split(' ').second;
  uint64_t resident = 0;
  if (!isRead || pages.split(' ').first.getAsInteger(10, resident))
    return 0;
  return resident * uint64_t(::sysconf(_SC_PAGESIZE));
}

uint64_t memoryPeak() {
  rusage usage{};
  if (::getrusage(RUSAGE_SELF, &usage) != 0)
    return 0;
  return uint64_t(usage.ru_maxrss) << 10;
}

} // namespace facet
