//===- MessagesText.h - The messages of a run for people --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RUNTIME_OUTPUT_MESSAGESTEXT_H
#define FACET_RUNTIME_OUTPUT_MESSAGESTEXT_H

#include "facet/Runtime/Evaluator.h"

namespace facet {

/// The messages of a run as text (docs/Language.md part 4, `--format text`):
/// for each a line `--- role id size`, then its text and one LF; the items of a
/// list one after another, media as `[image png 10x20 sha256:…]` or
/// `[audio mp3 2.5s sha256:…]`. Without messages empty.
std::string renderMessagesText(const RunResult &result);

/// Appends a content as it stands there: its text and one LF, or its items.
void appendContentText(std::string &text, Value content);

} // namespace facet

#endif // FACET_RUNTIME_OUTPUT_MESSAGESTEXT_H
