//===- ProviderReply.h - What is in a provider's response -------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_PROVIDER_PROVIDERREPLY_H
#define FACET_PROVIDER_PROVIDERREPLY_H

#include "facet/Provider/Provider.h"
#include "facet/Support/Value.h"
#include <vector>

namespace facet {

/// A value inside a response, and where: ".choices[0].message".
struct ReplyNode {
  Value value = Value::absent();
  std::string path;

  bool isThere() const { return !value.isAbsent() && !value.isNull(); }
};

/// What is wrong with a response, and where.
struct ReplyFault {
  enum class Kind : uint8_t {
    /// It is no response of the provider.
    Shape,
    /// It is an error of the provider.
    Error,
    /// The model, or a filter of the provider, refused to answer.
    Refusal
  };
  Kind kind;
  std::string message, path;
};

/// What a response says, whichever provider it is of. Its values point into
/// that of the response.
struct ProviderReply {
  /// The parts of the answer's text, none empty, in order.
  std::vector<ReplyNode> texts;
  /// A call of a tool that the model asks for: a name, and an object or its
  /// text; absent arguments are no arguments.
  struct Call {
    ReplyNode name, arguments;
  };
  std::vector<Call> calls;
  /// The answer ended at a limit of tokens.
  bool isCut = false;
  std::optional<ReplyFault> fault;
};

/// Reads a response. The first choice counts; parts that are no answer, such as
/// the model's thoughts, are passed over.
ProviderReply readProviderReply(Provider provider, Value response);

/// The provider of whose responses the value has the look, if of one.
std::optional<Provider> recogniseReply(Value response);

} // namespace facet

#endif // FACET_PROVIDER_PROVIDERREPLY_H
