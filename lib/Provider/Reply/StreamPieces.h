//===- StreamPieces.h - The pieces of a stream ------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_PROVIDER_REPLY_STREAMPIECES_H
#define FACET_LIB_PROVIDER_REPLY_STREAMPIECES_H

#include "facet/Provider/ReplyStream.h"
#include "facet/Support/Value.h"

namespace facet {

/// Adds up the pieces of one provider's stream.
class StreamJoiner {
public:
  virtual ~StreamJoiner();
  /// Takes the next piece, a map. False: it is none of the provider's.
  virtual bool add(Value piece) = 0;
  /// Whether the last piece was there.
  virtual bool isComplete() const = 0;
  /// The response object, as exact JSON.
  virtual std::string finish() const = 0;
};

/// One function a provider.
std::unique_ptr<StreamJoiner> joinOpenAI();
std::unique_ptr<StreamJoiner> joinOpenAIResponses();
std::unique_ptr<StreamJoiner> joinAnthropic();
std::unique_ptr<StreamJoiner> joinGemini();
std::unique_ptr<StreamJoiner> joinOllama();

} // namespace facet

#endif // FACET_LIB_PROVIDER_REPLY_STREAMPIECES_H
