//===- EndpointSettings.h - Servers in the configuration --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_TOOLING_CONFIG_ENDPOINTSETTINGS_H
#define FACET_LIB_TOOLING_CONFIG_ENDPOINTSETTINGS_H

#include "Config/JsonSettings.h"
#include "facet/Host/HostSettings.h"

namespace facet {

/// Reads what a configuration says of servers and indexes. Messages show
/// nothing of a URL's user and query, nor of what stands where the name of an
/// environment variable should.
class EndpointSettings : protected JsonSettings {
protected:
  /// `folder`: what paths are relative to.
  EndpointSettings(llvm::StringRef text, FileId file, llvm::StringRef folder,
                   Diagnostics &diagnostics)
      : JsonSettings(text, file, diagnostics), folder(folder) {}

  /// `lenses.NAME.http`.
  bool readHttp(Value value, HttpEndpoint &endpoint);
  /// `interfaces.NAME`.
  bool readInterface(llvm::StringRef name, Value value,
                     std::vector<InterfaceEndpoint> &interfaces);
  /// `llm`.
  bool readModel(Value value, std::optional<ModelEndpoint> &model);
  /// `rag`.
  bool readSearch(Value value, std::vector<SearchFolder> &indexes);

  /// The path of a folder that must be there.
  bool readFolder(Value value, std::string &path);
  std::string resolve(llvm::StringRef path) const;

  llvm::StringRef folder;

private:
  bool readEndpoint(Value value, llvm::StringRef urlKey, HttpEndpoint &endpoint,
                    llvm::ArrayRef<Key> more);
  bool readUrl(Value value, std::string &url);
  bool readHeader(llvm::StringRef name, Value value, HttpEndpoint &endpoint);
  bool readVariable(Value value, HeaderSetting &header,
                    llvm::ArrayRef<Key> more);
};

/// The text of a configuration as diagnostics show it, with as many bytes: what
/// stands in a URL before the host or behind the path, and text where a header
/// or key should name an environment variable, is made unreadable.
std::string hideSecrets(llvm::StringRef config);

} // namespace facet

#endif // FACET_LIB_TOOLING_CONFIG_ENDPOINTSETTINGS_H
