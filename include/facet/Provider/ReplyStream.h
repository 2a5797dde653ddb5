//===- ReplyStream.h - Responses that came in pieces ------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PROVIDER_REPLYSTREAM_H
#define FACET_PROVIDER_REPLYSTREAM_H

#include "facet/Provider/Provider.h"
#include <cstdint>

namespace facet {

/// Why a stream is no response.
struct StreamFault {
  enum class Kind : uint8_t {
    /// A piece is not JSON.
    NotJson,
    /// The pieces are none of the provider's, or the last ones are missing.
    Shape,
    /// They need more memory than the limit.
    Limit
  };
  Kind kind = Kind::Shape;
  std::string message;
  /// Where, in bytes of the text.
  size_t offset = 0;
  /// Whose stream it seems to be, if that is another provider.
  std::optional<Provider> likely;
};

/// Whether the text of a reply is a stream of the provider rather than one
/// response object: events (`text/event-stream`), lines of JSON (Ollama) or a
/// list of responses (Gemini).
bool isReplyStream(Provider provider, llvm::StringRef text);

/// The response object that the pieces of a stream add up to, as the text that
/// the API would have sent at once; members that say nothing of the answer are
/// left out. Nullopt, with the reason, if there is none. Linear time.
std::optional<std::string> joinReplyStream(Provider provider,
                                           llvm::StringRef text,
                                           uint64_t memoryLimit,
                                           StreamFault &fault);

} // namespace facet

#endif // FACET_PROVIDER_REPLYSTREAM_H
