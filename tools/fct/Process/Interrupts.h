//===- Interrupts.h - Signals that wait for whole lines ---------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FCT_INTERRUPTS_H
#define FACET_TOOLS_FCT_INTERRUPTS_H

namespace facet::tool {

/// From here on the signals of `endingSignals` end the process outside of every
/// WholeWrite only, with the signal's status and without temporary files. A
/// second one does not wait: whoever reads may never go on. Signals that the
/// caller wants ignored stay ignored.
void delaySignalsInWrites();

/// To be alive while lines are written that must not be cut in two; one at a
/// time. Does not return from its begin or its end if a signal has come.
class WholeWrite {
public:
  WholeWrite();
  WholeWrite(const WholeWrite &) = delete;
  WholeWrite &operator=(const WholeWrite &) = delete;
  ~WholeWrite();
};

} // namespace facet::tool

#endif // FACET_TOOLS_FCT_INTERRUPTS_H
