//===- Interrupts.cpp - Signals that wait for whole lines -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Interrupts.h"
#include "llvm/Support/Signals.h"
#include <atomic>
#include <csignal>

namespace facet::tool {

// A handler has no other way to learn what goes on.
static std::atomic<int> pendingSignal{0};
static std::atomic<bool> isWriting{false};

/// Ends the process as the signal would have. Safe in a handler.
static void dieOf(int signal) {
  // Removes temporary files.
  llvm::sys::RunInterruptHandlers();
  struct sigaction action = {};
  action.sa_handler = SIG_DFL;
  sigaction(signal, &action, nullptr);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
  raise(signal);
}

/// Either the handler sees that a write goes on, or the writer sees the signal
/// before it writes.
static void handle(int signal) {
  if (pendingSignal.exchange(signal) || !isWriting)
    dieOf(signal);
}

void delaySignalsInWrites() {
  for (int signal : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction old = {}, action = {};
    action.sa_handler = handle;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    if (!sigaction(signal, nullptr, &old) && old.sa_handler != SIG_IGN)
      sigaction(signal, &action, nullptr);
  }
}

static void dieIfAsked() {
  if (int signal = pendingSignal)
    dieOf(signal);
}

WholeWrite::WholeWrite() {
  isWriting = true;
  dieIfAsked();
}

WholeWrite::~WholeWrite() {
  isWriting = false;
  dieIfAsked();
}

} // namespace facet::tool
