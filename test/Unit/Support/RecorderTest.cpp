//===- RecorderTest.cpp - When what was done, and on which thread ---------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Support/Recorder.h"
#include "gtest/gtest.h"
#include <set>
#include <thread>

using namespace facet;

namespace {

TEST(Recorder, NestsSpans) {
  Recording recording(RecordingDetail::All);
  Recorder &recorder = recording.addThread("main");
  {
    RecordedSpan outer(&recorder, SpanKind::Phase, "compute");
    RecordedSpan inner(&recorder, SpanKind::Lens, "trim");
    inner.attribute("key", "value");
  }
  RecordedSpan(&recorder, SpanKind::Phase, "layout").end();
  recorder.finish();
  llvm::ArrayRef<Span> spans = recorder.spans();
  ASSERT_EQ(spans.size(), 4u);
  EXPECT_EQ(spans[0].kind, SpanKind::Thread);
  EXPECT_EQ(spans[0].name, "main");
  EXPECT_EQ(spans[0].parent, Span::none);
  EXPECT_EQ(spans[1].parent, 0u);
  EXPECT_EQ(spans[2].parent, 1u);
  EXPECT_EQ(spans[2].attributes[0].value, "value");
  EXPECT_EQ(spans[3].parent, 0u);
  EXPECT_GT(spans[1].memory, 0u);
  EXPECT_EQ(recording.count(SpanKind::Phase), 2u);
  EXPECT_EQ(recording.total(SpanKind::Phase, "compute"),
            spans[1].end - spans[1].begin);
}

TEST(Recorder, PhasesBehindEachOtherShareATime) {
  Recording recording(RecordingDetail::Phases);
  Recorder &recorder = recording.addThread("main");
  {
    RecordedSpan phase(&recorder, SpanKind::Phase, "compute");
    phase.next(SpanKind::Phase, "layout");
    // What is not wanted ends the one before it.
    phase.next(SpanKind::Lens, "trim");
  }
  llvm::ArrayRef<Span> spans = recorder.spans();
  ASSERT_EQ(spans.size(), 3u);
  EXPECT_EQ(spans[1].name, "compute");
  EXPECT_EQ(spans[2].name, "layout");
  EXPECT_EQ(spans[2].begin, spans[1].end + 1);
  EXPECT_GT(spans[2].end, spans[2].begin);
  EXPECT_EQ(spans[2].parent, 0u);
}

/// However often it is asked, and when it has begun to count.
TEST(ThreadClock, SaysWhatTheClockOfTheSystemSays) {
  using namespace std::chrono;
  const ThreadClock::Start start = steady_clock::now();
  auto nanosecondsSince = [&] {
    return uint64_t(nanoseconds(steady_clock::now() - start).count());
  };
  ThreadClock clock(start);
  constexpr uint64_t tolerance = 50'000, enough = 10'000'000;
  for (uint64_t before = 0; before < enough;) {
    before = nanosecondsSince();
    uint64_t time = clock.now();
    EXPECT_GE(time + tolerance, before);
    EXPECT_LE(time, nanosecondsSince() + tolerance);
  }
}

/// So that whoever reads them nests them alike.
TEST(Recorder, NoTwoTimesOfAThreadAreOne) {
  Recording recording(RecordingDetail::All);
  Recorder &recorder = recording.addThread("main");
  for (unsigned i = 0; i != 1000; ++i) {
    RecordedSpan outer(&recorder, SpanKind::Variable, "$x");
    RecordedSpan inner(&recorder, SpanKind::Lens, "trim");
  }
  recorder.finish();
  std::set<uint64_t> times;
  for (const Span &span : recorder.spans()) {
    times.insert(span.begin);
    times.insert(span.end);
  }
  EXPECT_EQ(times.size(), 2 * recorder.spans().size());
  EXPECT_EQ(recorder.spans()[0].begin, 0u);
}

TEST(Recorder, RecordsAsMuchAsIsWanted) {
  for (auto [detail, expected] : {std::pair(RecordingDetail::Phases, 2u),
                                  {RecordingDetail::Host, 4u},
                                  {RecordingDetail::All, 5u}}) {
    Recording recording(detail);
    Recorder &recorder = recording.addThread("main");
    RecordedSpan(&recorder, SpanKind::Phase, "compute").end();
    RecordedSpan(&recorder, SpanKind::HostCall, "uuid").end();
    RecordedSpan(&recorder, SpanKind::Guard, "lens_call uuid").end();
    RecordedSpan(&recorder, SpanKind::Lens, "uuid").end();
    EXPECT_EQ(recorder.spans().size(), expected);
  }
}

TEST(Recorder, EndsWhatIsStillOpen) {
  Recording recording(RecordingDetail::All);
  Recorder &recorder = recording.addThread("main");
  uint32_t outer = recorder.begin(SpanKind::Phase, "compute");
  uint32_t inner = recorder.begin(SpanKind::Variable, "$x");
  recorder.end(outer);
  EXPECT_GT(recorder.spans()[inner].end, 0u);
  EXPECT_LT(recorder.spans()[inner].end, recorder.spans()[outer].end);
  // What has ended stays as it is.
  uint64_t end = recorder.spans()[inner].end;
  recorder.end(inner);
  recorder.end(Span::none);
  EXPECT_EQ(recorder.spans()[inner].end, end);
  EXPECT_EQ(recorder.spans()[0].end, 0u);
}

TEST(Recorder, ForgetsOneRunBeforeTheNext) {
  Recording recording(RecordingDetail::All);
  Recorder &recorder = recording.addThread("main");
  for (unsigned run = 0; run != 3; ++run) {
    recorder.forget();
    recorder.end(recorder.begin(SpanKind::Lens, "trim"));
    recorder.begin(SpanKind::Phase, "layout");
    ASSERT_EQ(recorder.spans().size(), 3u);
    EXPECT_EQ(recorder.spans()[0].name, "main");
    EXPECT_EQ(recorder.spans()[0].end, 0u);
    EXPECT_EQ(recorder.spans()[2].name, "layout");
    EXPECT_EQ(recorder.spans()[2].parent, 0u);
    recorder.finish();
    EXPECT_GT(recorder.spans()[0].end, recorder.spans()[2].end);
  }
}

/// Memory has a bound, and phases are recorded all the same.
TEST(Recorder, KeepsNoMoreThanItMay) {
  Recording recording(RecordingDetail::All);
  Recorder &recorder = recording.addThread("main");
  for (size_t i = 0; i != Recording::mostSpans + 9; ++i)
    recorder.end(recorder.begin(SpanKind::Lens, "trim"));
  RecordedSpan(&recorder, SpanKind::Phase, "layout").end();
  EXPECT_EQ(recorder.spans().size(), Recording::mostSpans + 1);
  EXPECT_EQ(recorder.dropped(), 10u);
  EXPECT_EQ(recorder.spans().back().name, "layout");
}

TEST(Recorder, ThreadsHaveTheirOwn) {
  Recording recording(RecordingDetail::All);
  std::vector<std::thread> threads;
  for (unsigned i = 0; i != 4; ++i)
    threads.emplace_back([&] {
      Recorder &recorder = recording.addThread("worker");
      for (unsigned j = 0; j != 100; ++j)
        RecordedSpan(&recorder, SpanKind::Lens, "trim").end();
      recorder.finish();
    });
  for (std::thread &thread : threads)
    thread.join();
  EXPECT_EQ(recording.threads().size(), 4u);
  EXPECT_EQ(recording.count(SpanKind::Lens), 400u);
}

TEST(Recorder, NobodyRecords) {
  RecordedSpan span(nullptr, SpanKind::Phase, "compute");
  span.attribute("key", "value");
  span.end();
}

TEST(Memory, IsKnown) {
  EXPECT_GT(memoryInUse(), uint64_t(1) << 16);
  EXPECT_GE(memoryPeak(), uint64_t(1) << 16);
}

} // namespace
