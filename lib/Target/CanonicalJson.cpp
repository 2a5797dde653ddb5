//===- CanonicalJson.cpp - The result of a run as canonical JSON ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Target/CanonicalJson.h"
#include "facet/Support/Json.h"

namespace facet {

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

/// Generous sizes of what has no text of its own.
static constexpr size_t bytesOfAsset = 320;
static constexpr size_t bytesOfMessage = 48;
static constexpr size_t bytesOfMetadata = 320;

/// Bytes of a content; at least so many for media, whose fields are short.
static size_t sizeOf(Value content) {
  if (content.isString())
    return jsonStringSize(content.asString());
  size_t size = 2;
  if (!content.isList())
    return size;
  for (const Value &item : content.asList()) {
    const Value *text = item.isMap() ? item.find("text") : nullptr;
    size += text && text->isString()
                ? bytesOfMessage + jsonStringSize(text->asString())
                : bytesOfAsset;
  }
  return size;
}

static size_t sizeOf(const Plan &plan, const RunResult &result) {
  const RunMetadata &metadata = result.metadata;
  size_t size = bytesOfMetadata + jsonStringSize(metadata.hostProfileId) +
                jsonStringSize(metadata.targetProviderId) +
                metadata.documentHash.size() + metadata.policyHash.size();
  for (const EmittedMessage &message : result.messages)
    size += message.json.empty() ? bytesOfMessage + sizeOf(message.content)
                                 : message.json.size() + 1;
  for (uint32_t tool : result.tools)
    size += plan.tools[tool].json.size() + 1;
  return size;
}

//===----------------------------------------------------------------------===//
// Canonical JSON
//===----------------------------------------------------------------------===//

// What is fixed is put down as it is, keys in JCS order: this is the part of a
// warm run that writes most.

static void appendMessage(std::string &out, Role role, Value content) {
  out += "{\"content\":";
  if (content.isString())
    appendJsonString(out, content.asString());
  else
    (void)appendJcs(out, content);
  out += ",\"role\":\"";
  out += roleName(role);
  out += "\"}";
}

static void appendMessages(std::string &out,
                           llvm::ArrayRef<EmittedMessage> messages) {
  llvm::StringRef before;
  for (const EmittedMessage &message : messages) {
    out += before;
    if (message.json.empty())
      appendMessage(out, message.role, message.content);
    else
      out += message.json;
    before = ",";
  }
}

static void appendMetadata(std::string &out, const RunMetadata &metadata) {
  out += "{\"budget_units\":";
  appendJsonInteger(out, metadata.budgetUnits);
  out += ",\"document_hash\":";
  appendJsonString(out, metadata.documentHash);
  out += ",\"facet_version\":\"";
  out += facetVersion;
  out += "\",\"host_profile_id\":";
  appendJsonString(out, metadata.hostProfileId);
  out += ",\"mode\":\"";
  out += modeName(metadata.mode);
  out += "\",\"policy_hash\":";
  if (metadata.policyHash.empty())
    out += "null";
  else
    appendJsonString(out, metadata.policyHash);
  out += ",\"policy_version\":\"";
  out += policyVersion;
  out += "\",\"profile\":\"";
  out += profileName(metadata.profile);
  out += "\",\"target_provider_id\":";
  appendJsonString(out, metadata.targetProviderId);
  out += '}';
}

std::string renderCanonicalJson(const Plan &plan, const RunResult &result) {
  std::string out;
  out.reserve(sizeOf(plan, result));
  out += "{\"messages\":[";
  appendMessages(out, result.messages);
  out += "],\"metadata\":";
  appendMetadata(out, result.metadata);
  out += ",\"tools\":[";
  llvm::StringRef before;
  for (uint32_t tool : result.tools) {
    out += before;
    out += plan.tools[tool].json;
    before = ",";
  }
  out += "]}";
  return out;
}

//===----------------------------------------------------------------------===//
// Pretty JSON
//===----------------------------------------------------------------------===//

namespace {
/// Lays out canonical JSON anew, in one pass over the text: nothing nests too
/// deep for it, and numbers stay as they are written.
class Reformatter {
public:
  explicit Reformatter(llvm::StringRef text) : text(text) {}

  std::string run() {
    while (!text.empty()) {
      char c = text.front();
      if (c == '"')
        copyString();
      else if ((c == '[' || c == '{') && isEmpty())
        copy(2);
      else
        punctuate(c);
    }
    return std::move(out);
  }

private:
  bool isEmpty() const {
    return text.starts_with("[]") || text.starts_with("{}");
  }

  void copy(size_t size) {
    out += text.take_front(size);
    text = text.drop_front(size);
  }

  void copyString() {
    size_t end = 1;
    while (text[end] != '"')
      end += text[end] == '\\' ? 2 : 1;
    copy(end + 1);
  }

  void newLine() {
    out += '\n';
    out.append(2 * level, ' ');
  }

  void punctuate(char c) {
    switch (c) {
    case '[':
    case '{':
      copy(1);
      ++level;
      newLine();
      return;
    case ']':
    case '}':
      --level;
      newLine();
      copy(1);
      return;
    case ',':
      copy(1);
      newLine();
      return;
    case ':':
      copy(1);
      out += ' ';
      return;
    default:
      copy(1);
      return;
    }
  }

  llvm::StringRef text;
  std::string out;
  size_t level = 0;
};
} // namespace

std::string renderPrettyJson(const Plan &plan, const RunResult &result) {
  return Reformatter(renderCanonicalJson(plan, result)).run();
}

//===----------------------------------------------------------------------===//
// Parts that the plan holds
//===----------------------------------------------------------------------===//

std::string renderMessage(Role role, Value content) {
  std::string out;
  out.reserve(bytesOfMessage + sizeOf(content));
  appendMessage(out, role, content);
  return out;
}

std::string renderTool(llvm::StringRef interface, llvm::StringRef function,
                       llvm::StringRef effect, Value parameters, Value result) {
  std::string out;
  JcsWriter json(out);
  json.beginObject();
  json.key("effect");
  json.string(effect);
  json.key("function");
  json.beginObject();
  json.key("name");
  json.string(function);
  json.key("parameters");
  json.value(parameters);
  json.key("returns");
  json.value(result);
  json.endObject();
  json.key("interface");
  json.string(interface);
  json.key("type");
  json.string("function");
  json.endObject();
  return out;
}

} // namespace facet
