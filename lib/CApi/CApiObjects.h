//===- CApiObjects.h - What is behind the handles of C ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CAPI_CAPIOBJECTS_H
#define FACET_LIB_CAPI_CAPIOBJECTS_H

#include "facet-c/facet.h"
#include "facet/Pipeline/Compiler.h"
#include "facet/Pipeline/Session.h"
#include <algorithm>
#include <memory>
#include <optional>

/// Diagnostics as C sees them.
struct facet_diagnostics {
  struct Entry {
    facet::Severity severity;
    std::string code, message, help, file;
    facet::LineColumn at;
  };
  std::vector<Entry> entries;
  /// For people, and as JSON lines.
  std::string text, json;
};

struct facet_compiler {
  facet::Compiler compiler;
  /// What sessions of its programs begin with.
  facet::RunOptions run;
  /// Null: nothing is outside.
  std::shared_ptr<facet::Host> host;
};

struct facet_program {
  facet_program(facet::Program program, facet::RunOptions run,
                std::shared_ptr<facet::Host> host);

  facet::Program program;
  facet::RunOptions run;
  std::shared_ptr<facet::Host> host;
  struct Input {
    std::string name, type, defaultValue;
  };
  std::vector<Input> inputs;
};

struct facet_session {
  facet::Session session;
  const facet::RunReport *report = nullptr;
  facet_diagnostics diagnostics;
  std::string value;
};

struct facet_host {
  std::shared_ptr<facet::Host> host;
};

struct facet_reply {
  std::string json;
  facet_diagnostics diagnostics;
};

namespace facet::capi {

facet_text textOf(const std::string &text);
/// A text of the caller; nullopt if it cannot be one.
std::optional<llvm::StringRef> refOf(const char *text, size_t size);

/// The caller's options, in the size that the caller knows; what is beyond is
/// at its default. Nullopt if they do not say their size.
template <typename Options>
std::optional<Options> optionsOf(const Options *given) {
  Options options;
  std::memset(&options, 0, sizeof options);
  if (given && given->struct_size < sizeof given->struct_size)
    return std::nullopt;
  if (given)
    std::memcpy(&options, given, std::min(given->struct_size, sizeof options));
  return options;
}

/// Makes the diagnostics of a call.
void fill(facet_diagnostics &out, llvm::ArrayRef<Diagnostic> diagnostics,
          const SourceManager *sources);
/// Makes the diagnostic of a call that cannot be meant.
void fillBadArgument(facet_diagnostics &out, llvm::StringRef what);

/// What the sessions of a program do. Nullopt if an option is out of its range.
std::optional<SessionOptions>
sessionOptionsOf(const facet_program &program,
                 const facet_session_options *given);

/// More threads than any machine has cores.
constexpr unsigned mostThreads = 1024;

} // namespace facet::capi

#endif // FACET_LIB_CAPI_CAPIOBJECTS_H
