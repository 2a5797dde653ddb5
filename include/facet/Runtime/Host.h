//===- Host.h - What a host gives to runs -----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RUNTIME_HOST_H
#define FACET_RUNTIME_HOST_H

#include "facet/Lens/Lens.h"
#include <atomic>
#include <string>
#include <system_error>

namespace facet {

/// Asks what goes on in one thread to end, from any other.
class Cancellation {
public:
  /// Whoever cancels `whole`, which may be null, cancels this, too.
  explicit Cancellation(const Cancellation *whole = nullptr) : whole(whole) {}
  void cancel() { flag = true; }
  void reset() { flag = false; }
  bool isCancelled() const {
    return flag.load(std::memory_order_relaxed) ||
           (whole && whole->isCancelled());
  }

private:
  const Cancellation *whole;
  std::atomic<bool> flag{false};
};

/// A call of a lens of level 1 or 2 that the guard allowed.
struct HostCall {
  const Lens &lens;
  /// The key of the call (docs/Language.md 1.9); empty if a test mocks a lens
  /// that the guard is not asked for.
  llvm::StringRef key;
  Value input;
  /// In the order of the parameters, defaults filled in; absent where an
  /// optional one is not given.
  llvm::ArrayRef<Value> args;
  /// Of a lens that `takesAnyNames`: the names of the arguments.
  llvm::ArrayRef<llvm::StringRef> names;
  /// Whoever waits for an answer waits no longer than until this is cancelled;
  /// null: nobody cancels it.
  const Cancellation *cancellation = nullptr;
};

/// Calls of one run that are on their way at once, each under a number of the
/// run's. For one thread. When it is destroyed, nobody waits for what is not
/// answered yet.
class CallsInFlight {
public:
  virtual ~CallsInFlight() = default;
  /// Begins a call. What it points to is not needed after `begin`.
  virtual void begin(uint32_t number, const HostCall &call) = 0;
  /// Waits until one more call is over; its number. Nullopt if all are. One
  /// that is cancelled is over with a failure.
  virtual std::optional<uint32_t> next() = 0;
  /// What a call that is over gave. May be asked again, for another arena.
  virtual llvm::FailureOr<Value> answer(uint32_t number,
                                        LensContext &context) = 0;
};

/// What a host gives to runs: implementations of lenses of levels 1 and 2 and
/// the level-1 cache. Called only after the guard allowed it. Implementations
/// must be thread-safe.
class Host {
public:
  virtual ~Host() = default;
  virtual bool implements(const Lens &lens) const = 0;
  /// Calls the lens. On failure says why with `context.fail`.
  virtual llvm::FailureOr<Value> call(const HostCall &call,
                                      LensContext &context) = 0;

  /// Whether calls of this lens can be on their way at once (`openCalls`).
  virtual bool answersLater(const Lens &) const { return false; }
  /// For the calls of one run; null if every call is answered at once.
  virtual std::unique_ptr<CallsInFlight> openCalls() { return nullptr; }
  /// What `CallsInFlight::answer` gave to the run itself, in its order of
  /// evaluation: whoever keeps answers is told of each once.
  virtual void answered(const HostCall &, const LensContext &,
                        const llvm::FailureOr<Value> &) {}

  /// The level-1 cache (docs/Language.md 1.9); keys are "sha256:…".
  virtual std::optional<Value> lookUp(llvm::StringRef key,
                                      ValueArena &arena) = 0;
  /// Keeps a result. An error is told once, as a warning of the run: a host
  /// that cannot keep anything gives it for the first result only.
  virtual std::error_code store(llvm::StringRef key, Value value) = 0;
};

/// A host with the level 2 lenses that need nothing from outside: timestamp,
/// random, uuid; results of level 1 are cached in memory and, if a folder is
/// given, there (LensCache).
/// Of the cache in memory at most `lensCacheEntries` are kept.
std::unique_ptr<Host> createLocalHost(std::string lensCacheFolder = "",
                                      uint64_t lensCacheEntries = ~uint64_t(0));

/// Appends the JSON object that stands for a call outside (docs/Language.md
/// 3.4): lens, version, input, args, named_args. False beyond `maxBytes`.
[[nodiscard]] bool appendHostRequest(std::string &out, const HostCall &call,
                                     uint64_t maxBytes);

} // namespace facet

#endif // FACET_RUNTIME_HOST_H
