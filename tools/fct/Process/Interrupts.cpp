//===- Interrupts.cpp - Signals that wait for whole lines -----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Process/Interrupts.h"
#include "facet/Support/Files/FileWriter.h"
#include <atomic>
#include <csignal>

namespace facet::tool {

// A handler has no other way to learn what goes on.
static std::atomic<int> pendingSignal{0};
static std::atomic<bool> isWriting{false};

/// Either the handler sees that a write goes on, or the writer sees the signal
/// before it writes.
static void handle(int signal) {
  if (pendingSignal.exchange(signal) || !isWriting)
    dieOfSignal(signal);
}

void delaySignalsInWrites() {
  for (int signal : endingSignals()) {
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
    dieOfSignal(signal);
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
