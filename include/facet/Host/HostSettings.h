//===- HostSettings.h - Where the lenses of a host are ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_HOST_HOSTSETTINGS_H
#define FACET_HOST_HOSTSETTINGS_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace facet {

/// A header whose value is a secret of the environment; only its name is known
/// to the configuration.
struct HeaderSetting {
  std::string name;
  /// Of the environment.
  std::string variable;
  /// Stands before the value, such as "Bearer ".
  std::string prefix;
};

/// How to speak to a server.
struct HttpEndpoint {
  /// http:// or https://.
  std::string url;
  std::vector<HeaderSetting> headers;
  /// Of a call with all that is repeated of it, and of connecting.
  uint64_t timeoutMilliseconds = 30'000, connectMilliseconds = 10'000;
  /// How often a call is repeated where that is safe: nobody answered the
  /// connection, or the server said when to come back.
  uint64_t retries = 2;
  /// How often a call follows the server to another path.
  uint64_t redirects = 0;
  /// The largest answer.
  uint64_t maxBytes = uint64_t(16) << 20;
  /// The URL of a proxy; empty: none, whatever the environment says.
  std::string proxy;
  /// A PEM file of the authorities that may vouch for the server; empty: those
  /// of the system.
  std::string authorities;
};

/// Where a host lens is implemented: one POST a call (docs/Language.md 3.4).
struct LensEndpoint {
  std::string lens;
  HttpEndpoint http;
};

/// The server of `llm_call`, `embedding` and `rag_search`, which speaks the
/// OpenAI-compatible API; `http.url` is its base.
struct ModelEndpoint {
  HttpEndpoint http;
  /// What is asked where a call names none.
  std::string model, embeddingModel;
};

/// Where functions of interfaces are implemented: one POST a call.
struct InterfaceEndpoint {
  /// "Interface", all its functions, or "Interface.fn", which wins over it.
  std::string name;
  HttpEndpoint http;
};

/// A folder of texts that `rag_search` searches under a name.
struct SearchFolder {
  std::string index;
  std::string folder;
};

/// What a configuration says of lenses outside (docs/Language.md 3.4).
struct HostSettings {
  std::vector<LensEndpoint> lenses;
  std::optional<ModelEndpoint> model;
  std::vector<SearchFolder> indexes;
  std::vector<InterfaceEndpoint> interfaces;
  /// Where spans are posted as OTLP/JSON.
  std::optional<HttpEndpoint> collector;
  /// How many calls of a run are on their way at once.
  uint64_t callsInFlight = 256;

  /// Whether there are no lenses.
  bool empty() const { return lenses.empty() && !model && indexes.empty(); }
};

/// A URL as it may be shown: without user, query and fragment, which may be
/// secrets.
std::string shownUrl(llvm::StringRef url);

} // namespace facet

#endif // FACET_HOST_HOSTSETTINGS_H
