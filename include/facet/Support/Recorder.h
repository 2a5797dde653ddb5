//===- Recorder.h - When what was done, and on which thread -----*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Whoever does something that may be recorded has a pointer to a recorder, null
// if nothing is recorded: that costs a comparison. The spans become telemetry,
// profiles and OpenTelemetry (Tooling/Telemetry, Tooling/Profile).
//
//===----------------------------------------------------------------------===//

#ifndef FACET_SUPPORT_RECORDER_H
#define FACET_SUPPORT_RECORDER_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace facet {

/// What a span is about. What is recorded of each level of detail stands
/// together.
enum class SpanKind : uint8_t {
  // RecordingDetail::Phases.
  /// All that a thread did.
  Thread,
  /// A phase (docs/Language.md 1.10): resolve, check, compute, layout, render.
  Phase,
  /// What is done between the phases: to lower, to read or write.
  Stage,
  // RecordingDetail::Host.
  /// A call of a lens that the host implements.
  HostCall,
  /// A decision of the guard.
  Guard,
  // RecordingDetail::All.
  /// One document, or one test, of many.
  Document,
  Test,
  /// A file of the document, by its name.
  Import,
  /// A pass over the IR, and a pattern that it tried.
  Pass,
  Pattern,
  /// The lens calls of a variable, and of a section.
  Variable,
  Section,
  /// A call of a lens.
  Lens
};
inline constexpr unsigned spanKindCount = unsigned(SpanKind::Lens) + 1;

/// "thread", "phase" …: the category of profiles.
llvm::StringRef spanKindName(SpanKind kind);

enum class RecordingDetail : uint8_t { Phases, Host, All };

/// What a span says besides its name; nothing of the document's content.
struct SpanAttribute {
  /// Lives for ever.
  llvm::StringRef key;
  llvm::StringRef value;
};

/// Something that was done. Times are nanoseconds since the recording began.
/// Those of a thread differ, so that spans that begin or end together nest for
/// every reader: what takes no time takes a nanosecond.
struct Span {
  static constexpr uint32_t none = ~uint32_t(0);

  SpanKind kind = SpanKind::Thread;
  /// Kept by the recording, as are the values of the attributes; of a phase or
  /// a stage a literal, which costs nothing to keep.
  llvm::StringRef name;
  uint64_t begin = 0, end = 0;
  /// The span of the same thread in which it lies; `none` for the first.
  uint32_t parent = none;
  /// Of a phase or stage, with RecordingDetail::All: the memory of the process
  /// at its end, in bytes; 0 if it is not known.
  uint64_t memory = 0;
  std::vector<SpanAttribute> attributes;
};

/// A steady clock for one thread that reads it often. Where the processor has a
/// counter of even rate, that is read, and the clock of the system once a
/// millisecond: it costs two to three times as much.
class ThreadClock {
public:
  using Start = std::chrono::steady_clock::time_point;
  explicit ThreadClock(Start start) : start(start) {}

  /// Nanoseconds since the start. May step back, by less than a microsecond,
  /// where the clock of the system is read.
  uint64_t now();

private:
  uint64_t readSystem(uint64_t counter);

  Start start;
  /// The counter and the time when the clock of the system was read.
  uint64_t newestCounter = 0, newestTime = 0;
  /// The time is known by the counter until it has gone on so far.
  uint64_t trusted = 0;
  /// Nanoseconds of one count, in units of 2^-fraction: what is trusted is so
  /// short that its product with a count is far from the greatest number.
  static constexpr unsigned fraction = 32;
  uint64_t timeOfCount = 0;
};

class Recording;

/// Records what one thread does. To be used by that thread only.
class Recorder {
public:
  Recorder(Recording &recording, std::string name);

  bool wants(SpanKind kind) const;
  /// Begins a span; `Span::none` if it is not wanted, or there are too many.
  /// The name of a phase or a stage is a literal.
  uint32_t begin(SpanKind kind, llvm::StringRef name);
  /// Ends the span, and those within it that are still open.
  void end(uint32_t span);
  /// Ends the span and begins the next one, with one look at the clock.
  uint32_t next(uint32_t span, SpanKind kind, llvm::StringRef name);
  /// `span`: as `begin` gave it.
  void addAttribute(uint32_t span, llvm::StringRef key, llvm::StringRef value);
  /// Ends what is still open.
  void finish();
  /// Forgets all spans but the thread's own, which goes on, when no other is
  /// open: for hosts that look at one run after another.
  void forget();

  Recording &recording() { return owner; }
  llvm::StringRef name() const { return threadName; }
  /// In the order in which they began.
  llvm::ArrayRef<Span> spans() const { return all; }
  /// Spans that were not kept, for there were too many.
  uint64_t dropped() const { return droppedSpans; }

private:
  uint64_t tick();
  uint32_t open(SpanKind kind, llvm::StringRef name);

  Recording &owner;
  ThreadClock clock;
  std::string threadName;
  std::vector<Span> all;
  uint32_t innermost = Span::none;
  uint64_t newest = 0;
  uint64_t droppedSpans = 0;
  /// The texts that spans point to.
  llvm::StringSet<> texts;
};

/// All that is recorded of a process. Threads add their recorders themselves.
class Recording {
public:
  explicit Recording(RecordingDetail detail);

  /// A recorder for the calling thread, which lives as long as the recording.
  Recorder &addThread(std::string name);
  /// The recorders, once their threads are done.
  const std::vector<std::unique_ptr<Recorder>> &threads() const {
    return recorders;
  }

  RecordingDetail detail() const { return level; }
  ThreadClock::Start startTime() const { return start; }
  /// When it began, in nanoseconds since 1970.
  uint64_t startUnixNanoseconds() const { return startUnix; }
  /// All spans of this kind and name, of all threads together, in nanoseconds.
  uint64_t total(SpanKind kind, llvm::StringRef name) const;
  uint64_t count(SpanKind kind) const;

  /// So many spans are kept of a thread; of what has no end in sight
  /// (SpanKind::Guard and what follows it), the rest is only counted.
  static constexpr size_t mostSpans = size_t(1) << 20;

private:
  const RecordingDetail level;
  const ThreadClock::Start start;
  const uint64_t startUnix;
  std::mutex mutex;
  std::vector<std::unique_ptr<Recorder>> recorders;
};

/// A span for as long as the object lives. Does nothing without a recorder.
class RecordedSpan {
public:
  RecordedSpan(Recorder *recorder, SpanKind kind, llvm::StringRef name)
      : recorder(recorder),
        span(recorder ? recorder->begin(kind, name) : Span::none) {}
  ~RecordedSpan() { end(); }
  RecordedSpan(const RecordedSpan &) = delete;
  RecordedSpan &operator=(const RecordedSpan &) = delete;

  void attribute(llvm::StringRef key, llvm::StringRef value) {
    if (recorder)
      recorder->addAttribute(span, key, value);
  }
  void end() {
    if (recorder)
      recorder->end(span);
    recorder = nullptr;
  }
  /// Ends the span; the object stands for the one behind it.
  void next(SpanKind kind, llvm::StringRef name) {
    if (recorder)
      span = recorder->next(span, kind, name);
  }

private:
  Recorder *recorder;
  uint32_t span;
};

/// Memory of this process that is in use, and the most that ever was, in bytes;
/// 0 where the system does not tell.
uint64_t memoryInUse();
uint64_t memoryPeak();

} // namespace facet

#endif // FACET_SUPPORT_RECORDER_H
