//===- CanonicalJson.cpp - The result of a run as canonical JSON ----------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Runtime/Output/CanonicalJson.h"
#include "facet/Support/Json/JsonCompare.h"
#include "facet/Support/Json/JsonWriter.h"
#include "llvm/ADT/STLExtras.h"

namespace facet {

//===----------------------------------------------------------------------===//
// Sizes
//===----------------------------------------------------------------------===//

/// Generous sizes of what has no text of its own.
static constexpr size_t bytesOfAsset = 320;
static constexpr size_t bytesOfMessage = 48;
static constexpr size_t bytesOfMetadata = 256;
/// The members of the whole, without what they hold.
static constexpr size_t bytesOfObject = 64;

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

static size_t sizeOf(const RunMetadata &metadata) {
  if (!metadata.json.empty())
    return metadata.json.size();
  return bytesOfMetadata + jsonStringSize(metadata.hostProfileId) +
         jsonStringSize(metadata.targetProviderId) +
         metadata.documentHash.size() + metadata.policyHash.size();
}

static size_t sizeOf(const Plan &plan, const RunResult &result) {
  // With the LF that files end with.
  size_t size = 1 + bytesOfObject + sizeOf(result.metadata);
  for (const EmittedMessage &message : result.messages)
    size += message.json.empty() ? bytesOfMessage + sizeOf(message.content)
                                 : message.json.size() + 1;
  for (uint32_t tool : result.tools)
    size += plan.tools[tool].json.size() + 1;
  if (plan.response)
    size += bytesOfMessage + plan.response->json.size();
  return size;
}

//===----------------------------------------------------------------------===//
// Where text goes
//===----------------------------------------------------------------------===//

namespace {
/// A string that all text is appended to or, with a sink, on its way to that:
/// then the string never grows far beyond one piece, and what is larger goes
/// past it.
class Output {
public:
  explicit Output(std::string &text, TextSink sink = nullptr)
      : text(text), sink(sink) {}

  void raw(llvm::StringRef json) {
    if (!isPassedOn(json))
      text += json;
    else
      passOn(json);
  }
  void string(llvm::StringRef string) {
    if (!isPassedOn(string))
      appendJsonString(text, string);
    else
      passOnString(string);
  }
  void integer(int64_t number) { appendJsonInteger(text, number); }
  void value(Value value);
  void flush() {
    if (!text.empty())
      sink(text);
    text.clear();
  }

private:
  static constexpr size_t pieceBytes = size_t(1) << 16;

  bool isPassedOn(llvm::StringRef next) const {
    return sink && text.size() + next.size() >= pieceBytes;
  }
  void passOn(llvm::StringRef next) {
    flush();
    if (next.size() < pieceBytes)
      text += next;
    else
      sink(next);
  }
  void passOnString(llvm::StringRef string);
  void passOnMap(llvm::ArrayRef<MapEntry> entries);

  std::string &text;
  TextSink sink;
};
} // namespace

/// What needs no escapes goes to the sink from where it stands.
void Output::passOnString(llvm::StringRef string) {
  text += '"';
  size_t begin = 0;
  for (size_t at = 0; at < string.size(); at += pieceBytes) {
    llvm::StringRef piece = string.substr(at, pieceBytes);
    if (jsonStringSize(piece) == piece.size() + 2)
      continue;
    passOn(string.slice(begin, at));
    flush();
    appendJsonString(text, piece);
    // The quotes of the piece are none of the string's.
    sink(llvm::StringRef(text).drop_front().drop_back());
    text.clear();
    begin = at + piece.size();
  }
  passOn(string.drop_front(begin));
  text += '"';
}

void Output::passOnMap(llvm::ArrayRef<MapEntry> entries) {
  std::vector<const MapEntry *> sorted;
  for (const MapEntry &entry : entries)
    sorted.push_back(&entry);
  llvm::sort(sorted, [](const MapEntry *a, const MapEntry *b) {
    return compareUtf16(a->key, b->key) < 0;
  });
  llvm::StringRef before = "{";
  for (const MapEntry *entry : sorted) {
    raw(before);
    string(entry->key);
    raw(":");
    value(entry->value);
    before = ",";
  }
  raw(entries.empty() ? "{}" : "}");
}

/// Recursion ends at Value::maxDepth.
void Output::value(Value value) {
  if (value.isString())
    return string(value.asString());
  if (!sink || value.depth() == 0)
    return (void)appendJcs(text, value);
  if (value.isMap())
    return passOnMap(value.asMap());
  llvm::StringRef before = "[";
  for (const Value &item : value.asList()) {
    raw(before);
    this->value(item);
    before = ",";
  }
  raw(value.asList().empty() ? "[]" : "]");
}

//===----------------------------------------------------------------------===//
// Canonical JSON
//===----------------------------------------------------------------------===//

// What is fixed is put down as it is, keys in JCS order: this is the part of a
// warm run that writes most.

static void writeMessage(Output &out, Role role, Value content) {
  out.raw("{\"content\":");
  out.value(content);
  out.raw(",\"role\":\"");
  out.raw(roleName(role));
  out.raw("\"}");
}

static void writeMessages(Output &out,
                          llvm::ArrayRef<EmittedMessage> messages) {
  llvm::StringRef before;
  for (const EmittedMessage &message : messages) {
    out.raw(before);
    if (message.json.empty())
      writeMessage(out, message.role, message.content);
    else
      out.raw(message.json);
    before = ",";
  }
}

static void writeMetadata(Output &out, const RunMetadata &metadata) {
  if (!metadata.json.empty())
    return out.raw(metadata.json);
  out.raw("{\"budget_units\":");
  out.integer(metadata.budgetUnits);
  out.raw(",\"document_hash\":");
  out.string(metadata.documentHash);
  out.raw(",\"facet_version\":\"");
  out.raw(facetVersion);
  out.raw("\",\"host_profile_id\":");
  out.string(metadata.hostProfileId);
  out.raw(",\"mode\":\"");
  out.raw(modeName(metadata.mode));
  out.raw("\",\"policy_hash\":");
  if (metadata.policyHash.empty())
    out.raw("null");
  else
    out.string(metadata.policyHash);
  out.raw(",\"policy_version\":\"");
  out.raw(policyVersion);
  out.raw("\",\"profile\":\"");
  out.raw(profileName(metadata.profile));
  out.raw("\",\"target_provider_id\":");
  out.string(metadata.targetProviderId);
  out.raw("}");
}

static void write(Output &out, const Plan &plan, const RunResult &result) {
  out.raw("{\"messages\":[");
  writeMessages(out, result.messages);
  out.raw("],\"metadata\":");
  writeMetadata(out, result.metadata);
  out.raw(",\"tools\":[");
  llvm::StringRef before;
  for (uint32_t tool : result.tools) {
    out.raw(before);
    out.raw(plan.tools[tool].json);
    before = ",";
  }
  out.raw("]");
  if (plan.response) {
    out.raw(",\"x.fct.response\":");
    out.raw(plan.response->json);
  }
  out.raw("}");
}

void appendCanonicalJson(std::string &text, const Plan &plan,
                         const RunResult &result) {
  Output out(text);
  write(out, plan, result);
}

std::string renderCanonicalJson(const Plan &plan, const RunResult &result) {
  std::string text;
  text.reserve(sizeOf(plan, result));
  appendCanonicalJson(text, plan, result);
  return text;
}

void streamCanonicalJson(const Plan &plan, const RunResult &result,
                         TextSink sink) {
  std::string text;
  Output out(text, sink);
  write(out, plan, result);
  out.flush();
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
  return prettyFormOf(renderCanonicalJson(plan, result));
}

std::string prettyFormOf(llvm::StringRef json) {
  return Reformatter(json).run();
}

//===----------------------------------------------------------------------===//
// Parts that the plan holds
//===----------------------------------------------------------------------===//

std::string renderMessage(Role role, Value content) {
  std::string text;
  text.reserve(bytesOfMessage + sizeOf(content));
  Output out(text);
  writeMessage(out, role, content);
  return text;
}

std::string renderMetadata(const RunMetadata &metadata) {
  std::string text;
  Output out(text);
  writeMetadata(out, metadata);
  return text;
}

std::string renderTool(const PlanTool &tool,
                       std::optional<llvm::StringRef> description) {
  std::string out;
  JcsWriter json(out);
  json.beginObject();
  json.key("effect");
  json.string(tool.effect);
  json.key("function");
  json.beginObject();
  if (description) {
    json.key("description");
    json.string(*description);
  }
  json.key("name");
  json.string(tool.function);
  json.key("parameters");
  json.value(tool.parameters);
  json.key("returns");
  json.value(tool.result);
  json.endObject();
  json.key("interface");
  json.string(tool.interface);
  json.key("type");
  json.string("function");
  json.endObject();
  return out;
}

std::string renderResponse(llvm::StringRef name,
                           std::optional<llvm::StringRef> description,
                           Value schema) {
  std::string out;
  JcsWriter json(out);
  json.beginObject();
  if (description) {
    json.key("description");
    json.string(*description);
  }
  json.key("name");
  json.string(name);
  json.key("schema");
  json.value(schema);
  json.endObject();
  return out;
}

} // namespace facet
