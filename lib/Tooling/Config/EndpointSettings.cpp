//===- EndpointSettings.cpp - Servers in the configuration ----------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Config/EndpointSettings.h"
#include "Config/ConfigPath.h"
#include "facet/Support/Identifier.h"
#include "facet/Support/Json/JsonPlaces.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"

namespace facet {

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

std::string EndpointSettings::resolve(llvm::StringRef path) const {
  return pathFrom(folder, path);
}

bool EndpointSettings::readFolder(Value value, std::string &path) {
  std::string written;
  if (!readText(value, written))
    return false;
  path = resolve(written);
  if (!llvm::sys::fs::is_directory(path))
    return fail(diag::ConfigMissingFolder, {pathText(), path});
  return true;
}

bool EndpointSettings::readSearch(Value value,
                                  std::vector<SearchFolder> &indexes) {
  return readObject(value, {{"folders", [&](Value v) {
                               return readEntries(
                                   v, [&](llvm::StringRef name, Value item) {
                                     SearchFolder index;
                                     index.index = name.str();
                                     if (!readFolder(item, index.folder))
                                       return false;
                                     indexes.push_back(std::move(index));
                                     return true;
                                   });
                             }}});
}

//===----------------------------------------------------------------------===//
// Servers
//===----------------------------------------------------------------------===//

bool EndpointSettings::readUrl(Value value, std::string &url) {
  llvm::StringRef host = value.isString() ? value.asString() : "";
  bool isGood =
      (host.consume_front("http://") || host.consume_front("https://")) &&
      !host.empty() && !host.starts_with("/") &&
      llvm::all_of(host, llvm::isPrint) && !host.contains(' ');
  if (!isGood) {
    std::string shown = value.isString() ? shownUrl(value.asString()) : "";
    return fail(diag::ConfigValue,
                {pathText(), "a URL that begins with http:// or https://",
                 value.isString() && shown.empty()
                     ? "other text"
                     : describe(shown.empty() ? value : Value::string(shown))});
  }
  url = value.asString().str();
  return true;
}

/// The name of a variable of the environment, as shells take it.
bool EndpointSettings::readVariable(Value value, HeaderSetting &header,
                                    llvm::ArrayRef<Key> more) {
  if (value.isString())
    return fail(diag::ConfigSecret, {pathText()});
  llvm::SmallVector<Key, 2> keys(more);
  auto readName = [&](Value v) {
    if (!v.isString() || !isIdentifier(v.asString()))
      return fail(diag::ConfigValue,
                  {pathText(), "the name of an environment variable",
                   v.isString() ? "other text" : describe(v)});
    header.variable = v.asString().str();
    return true;
  };
  keys.push_back({"env", readName});
  if (!readObject(value, keys))
    return false;
  if (header.variable.empty())
    return fail(diag::ConfigMissingKey, {pathText(), "env"}, Part::Key);
  return true;
}

/// What RFC 9110 calls a token.
static bool isHeaderName(llvm::StringRef name) {
  return !name.empty() && llvm::all_of(name, [](char c) {
    return llvm::isAlnum(c) || llvm::StringRef("!#$%&'*+-.^_`|~").contains(c);
  });
}

bool EndpointSettings::readHeader(llvm::StringRef name, Value value,
                                  HttpEndpoint &endpoint) {
  // Of the connection, whose form is not the configuration's.
  static constexpr llvm::StringRef taken[] = {
      "host",       "content-length", "transfer-encoding",
      "connection", "upgrade",        "content-type",
      "accept",     "expect"};
  if (!isHeaderName(name) || llvm::is_contained(taken, name.lower()))
    return failKey("the name of a header such as authorization");
  HeaderSetting header;
  header.name = name.str();
  auto readPrefix = [&](Value v) {
    if (!v.isString() || !llvm::all_of(v.asString(), llvm::isPrint))
      return failValue("text in ASCII", v);
    header.prefix = v.asString().str();
    return true;
  };
  if (!readVariable(value, header, {{"prefix", readPrefix}}))
    return false;
  endpoint.headers.push_back(std::move(header));
  return true;
}

bool EndpointSettings::readEndpoint(Value value, llvm::StringRef urlKey,
                                    HttpEndpoint &endpoint,
                                    llvm::ArrayRef<Key> more) {
  constexpr uint64_t hour = 3'600'000, mostAnswer = uint64_t(1) << 30;
  auto url = [&](Value v) { return readUrl(v, endpoint.url); };
  auto timeout = [&](Value v) {
    return readInteger(v, 1, hour, endpoint.timeoutMilliseconds);
  };
  auto connect = [&](Value v) {
    return readInteger(v, 1, hour, endpoint.connectMilliseconds);
  };
  auto retries = [&](Value v) {
    return readInteger(v, 0, 100, endpoint.retries);
  };
  auto redirects = [&](Value v) {
    return readInteger(v, 0, 20, endpoint.redirects);
  };
  auto size = [&](Value v) {
    return readSize(v, mostAnswer, endpoint.maxBytes);
  };
  auto headers = [&](Value v) {
    return readEntries(v, [&](llvm::StringRef name, Value item) {
      return readHeader(name, item, endpoint);
    });
  };
  auto proxy = [&](Value v) { return readUrl(v, endpoint.proxy); };
  auto authorities = [&](Value v) {
    if (!readText(v, endpoint.authorities))
      return false;
    endpoint.authorities = resolve(endpoint.authorities);
    return true;
  };
  llvm::SmallVector<Key, 16> keys = {{urlKey, url},
                                     {"timeout_ms", timeout},
                                     {"connect_timeout_ms", connect},
                                     {"retries", retries},
                                     {"redirects", redirects},
                                     {"max_answer", size},
                                     {"headers", headers},
                                     {"proxy", proxy},
                                     {"ca_file", authorities}};
  keys.append(more.begin(), more.end());
  if (!readObject(value, keys))
    return false;
  if (endpoint.url.empty())
    return fail(diag::ConfigMissingKey, {pathText(), urlKey.str()}, Part::Key);
  return true;
}

bool EndpointSettings::readHttp(Value value, HttpEndpoint &endpoint) {
  return readEndpoint(value, "url", endpoint, {});
}

bool EndpointSettings::readInterface(
    llvm::StringRef name, Value value,
    std::vector<InterfaceEndpoint> &interfaces) {
  auto [interface, function] = name.split('.');
  if (!isIdentifier(interface) ||
      (interface != name && !isIdentifier(function)))
    return failKey("the name of an interface or a function, such as Shop or "
                   "Shop.order");
  InterfaceEndpoint endpoint;
  endpoint.name = name.str();
  if (!readObject(value, {{"http", [&](Value v) {
                             return readHttp(v, endpoint.http);
                           }}}))
    return false;
  if (endpoint.http.url.empty())
    return fail(diag::ConfigMissingKey, {pathText(), "http"}, Part::Key);
  interfaces.push_back(std::move(endpoint));
  return true;
}

bool EndpointSettings::readModel(Value value,
                                 std::optional<ModelEndpoint> &model) {
  ModelEndpoint endpoint;
  auto key = [&](Value v) {
    HeaderSetting header{"authorization", "", "Bearer "};
    if (!readVariable(v, header, {}))
      return false;
    endpoint.http.headers.push_back(std::move(header));
    return true;
  };
  auto name = [&](Value v) { return readText(v, endpoint.model); };
  auto embedding = [&](Value v) {
    return readText(v, endpoint.embeddingModel);
  };
  if (!readEndpoint(
          value, "base_url", endpoint.http,
          {{"api_key", key}, {"model", name}, {"embedding_model", embedding}}))
    return false;
  model = std::move(endpoint);
  return true;
}

//===----------------------------------------------------------------------===//
// Secrets
//===----------------------------------------------------------------------===//

static void hide(std::string &text, size_t begin, size_t end) {
  for (size_t i = begin; i < end; ++i)
    text[i] = '*';
}

/// Hides user, query and fragment of everything that looks like a URL.
static void hideInUrls(std::string &text) {
  for (size_t at = text.find("://"); at != text.npos;
       at = text.find("://", at + 1)) {
    size_t begin = at + 3;
    size_t end = std::min(text.find_first_of("\"\n", begin), text.size());
    size_t path = std::min(text.find_first_of("/?#", begin), end);
    size_t user = text.rfind('@', path);
    if (user != text.npos && user > begin)
      hide(text, begin, user);
    hide(text, std::min(text.find_first_of("?#", begin), end), end);
  }
}

/// Whether the text under this key may be a secret that stands where it should
/// not. `isOfHeader`: in headers, or in a key for a server.
static bool mayBeSecret(llvm::StringRef key, llvm::StringRef text,
                        bool isOfHeader) {
  if (key == "url" || key == "base_url" || key == "proxy")
    return !text.starts_with("http://") && !text.starts_with("https://");
  return isOfHeader && key != "prefix" && (key != "env" || !isIdentifier(text));
}

/// Hides such texts.
static void hideKeys(std::string &text, Value map, std::vector<size_t> &path,
                     bool isOfHeader) {
  // No key of a configuration lies deeper.
  constexpr size_t deepest = 6;
  if (!map.isMap() || path.size() == deepest)
    return;
  for (auto [i, entry] : llvm::enumerate(map.asMap())) {
    bool isHeader =
        isOfHeader || entry.key == "api_key" || entry.key == "headers";
    path.push_back(i);
    if (entry.value.isString() &&
        mayBeSecret(entry.key, entry.value.asString(), isHeader)) {
      JsonPlace place = locateJson(text, path);
      hide(text, place.begin + 1, place.end - 1);
    }
    hideKeys(text, entry.value, path, isHeader);
    path.pop_back();
  }
}

std::string hideSecrets(llvm::StringRef config) {
  std::string text = config.str();
  ValueArena arena;
  JsonError error;
  std::vector<size_t> path;
  if (std::optional<Value> value = parseJson(config, arena, error))
    hideKeys(text, *value, path, /*isOfHeader=*/false);
  hideInUrls(text);
  return text;
}

} // namespace facet
