//===- CanonicalJson.h - The result of a run as canonical JSON --*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_RUNTIME_OUTPUT_CANONICALJSON_H
#define FACET_RUNTIME_OUTPUT_CANONICALJSON_H

#include "facet/Runtime/Evaluator.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace facet {

/// The canonical object of docs/Language.md 1.14 as JCS text, without a final
/// LF. Size is computed first, so that the text is made in one allocation.
std::string renderCanonicalJson(const Plan &plan, const RunResult &result);

/// Appends the same text, for buffers that are used again.
void appendCanonicalJson(std::string &out, const Plan &plan,
                         const RunResult &result);

/// Takes a text piece by piece; a piece is gone after the call.
using TextSink = llvm::function_ref<void(llvm::StringRef piece)>;

/// The same text in pieces, so that it is nowhere whole: of about 64 KiB, or a
/// part of a string in the place where the result has it, however long.
void streamCanonicalJson(const Plan &plan, const RunResult &result,
                         TextSink sink);

/// The same value with one entry a line and 2 spaces a level.
std::string renderPrettyJson(const Plan &plan, const RunResult &result);

/// Canonical JSON in that form.
std::string prettyFormOf(llvm::StringRef json);

/// The canonical JSON of a message, as the plan holds it.
std::string renderMessage(Role role, Value content);

/// What the canonical JSON says of a run's metadata.
std::string renderMetadata(const RunMetadata &metadata);

/// The canonical JSON of a tool (docs/Language.md 1.14), as the plan holds it,
/// from its names and schemas.
std::string renderTool(const PlanTool &tool,
                       std::optional<llvm::StringRef> description);

/// The canonical JSON of a response (docs/Language.md 3.9), as the plan holds
/// it.
std::string renderResponse(llvm::StringRef name,
                           std::optional<llvm::StringRef> description,
                           Value schema);

} // namespace facet

#endif // FACET_RUNTIME_OUTPUT_CANONICALJSON_H
