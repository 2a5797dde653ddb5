//===- Deadline.h - The time that a command may take ------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FCT_DEADLINE_H
#define FACET_TOOLS_FCT_DEADLINE_H

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>

namespace facet::tool {

/// Ends the process when its time is up, whatever it is doing (a lens may take
/// long), unless it is writing results: these are finished first.
class Deadline {
public:
  Deadline() = default;
  Deadline(const Deadline &) = delete;
  Deadline &operator=(const Deadline &) = delete;

  /// Starts the clock. When the time is up, temporary files are removed,
  /// `report` is called and the process ends with exitErrors. False if the
  /// system gives no thread for this.
  bool start(std::chrono::milliseconds time, std::function<void()> report);

  /// To be held while results are written that must not be cut in two. Does not
  /// return if the time is up.
  [[nodiscard]] std::unique_lock<std::mutex> beginWriting();
  /// From here on nothing is cut short.
  void finish();

private:
  void watch(std::chrono::steady_clock::time_point end,
             const std::function<void()> &report);

  std::mutex writing;
  std::atomic<bool> isOver{false};
  std::unique_lock<std::mutex> finished;
};

} // namespace facet::tool

#endif // FACET_TOOLS_FCT_DEADLINE_H
