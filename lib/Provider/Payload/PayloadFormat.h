//===- PayloadFormat.h - The form of a provider's requests ------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_PROVIDER_PAYLOAD_PAYLOADFORMAT_H
#define FACET_LIB_PROVIDER_PAYLOAD_PAYLOADFORMAT_H

#include "Payload/SchemaRewriter.h"
#include "facet/Provider/Assets.h"
#include "facet/Provider/Provider.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/LanguageEnums.h"
#include "llvm/ADT/STLFunctionalExtras.h"

namespace facet {

/// A text or an asset that is a part of a message.
struct PayloadItem {
  /// Of a text.
  llvm::StringRef text;
  /// Of an asset: "image" or "audio", "png" …, and its bytes. Null: a text.
  llvm::StringRef kind, format;
  const AssetSource *source = nullptr;

  bool isText() const { return !source; }
  bool isImage() const { return kind == "image"; }
};

/// A message that is not empty.
struct PayloadMessage {
  Role role = Role::User;
  /// The content is a string, the only item.
  bool isString = false;
  llvm::SmallVector<PayloadItem, 1> items;
  /// What is the same in all runs ends here, and this is to be marked.
  bool isMarked = false;

  bool isSystem() const { return role == Role::System; }
};

struct PayloadTool {
  std::string name;
  std::optional<llvm::StringRef> description;
  Value parameters;
};

struct PayloadResponse {
  llvm::StringRef name;
  /// Unset where it is the schema's.
  std::optional<llvm::StringRef> description;
  Value schema;
};

/// A request, whoever it is for.
struct PayloadRequest {
  /// In canonical order.
  std::vector<PayloadMessage> messages;
  /// What `writeTool` wrote.
  std::vector<llvm::StringRef> tools;
  /// What `writeResponse` wrote; empty: nothing.
  llvm::StringRef response;
  /// The mark stands behind the tools, for no message is the same in all runs.
  bool marksTools = false;
};

/// The form of a provider's requests, and what they may hold.
struct PayloadFormat {
  /// In characters; 0: any.
  size_t longestToolName = 0, longestParameterName = 0;
  bool takesImageUrls = true;
  bool takesAudioUrls = false;
  /// Formats of audio; empty: no audio.
  llvm::ArrayRef<llvm::StringLiteral> audioFormats;
  /// Media in messages of the assistant.
  bool takesAssistantMedia = false;
  /// Where cache marks may stand.
  bool marksMessages = false, marksAssistant = false, marksTools = false;
  /// There is a place for the description of a response.
  bool describesResponse = false;
  SchemaRules parameters, response;
  void (*writeTool)(JcsWriter &json, const PayloadTool &tool);
  /// The value of the member that says what the answer must be.
  void (*writeResponse)(JcsWriter &json, const PayloadResponse &response);
  void (*writeBody)(JcsWriter &json, const PayloadRequest &request);
};

/// One function a provider, each in the file of its name.
PayloadFormat openAIFormat();
PayloadFormat openAIResponsesFormat();
PayloadFormat anthropicFormat();
PayloadFormat geminiFormat();
PayloadFormat ollamaFormat();
PayloadFormat formatOf(Provider provider);

// What several of them write.

inline void writeMember(JcsWriter &json, llvm::StringRef key,
                        llvm::StringRef text) {
  json.key(key);
  json.string(text);
}
/// `"description":"…"`, if there is one.
void writeDescription(JcsWriter &json,
                      std::optional<llvm::StringRef> description);
/// `"description":"…","name":"…","KEY":SCHEMA`.
void writeNamedSchema(JcsWriter &json,
                      std::optional<llvm::StringRef> description,
                      llvm::StringRef name, llvm::StringRef key, Value schema);
/// The same with `"strict":…`, as OpenAI has it.
void writeStrictSchema(JcsWriter &json,
                       std::optional<llvm::StringRef> description,
                       llvm::StringRef name, llvm::StringRef key, Value schema);
/// `"KEY":…`, what the answer must be, if the request says so.
void writeResponse(JcsWriter &json, llvm::StringRef key,
                   const PayloadRequest &request);
/// `"tools":[…]`, if there are any.
void writeTools(JcsWriter &json, const PayloadRequest &request);
/// `"KEY":[…]`, an element for each message that `isWanted`.
void writeMessages(
    JcsWriter &json, llvm::StringRef key, const PayloadRequest &request,
    llvm::function_ref<void(const PayloadMessage &)> write,
    llvm::function_ref<bool(const PayloadMessage &)> isWanted =
        [](const PayloadMessage &) { return true; });
/// What `writePart` writes of each item, and whether a cache mark is behind it.
using PartWriter =
    llvm::function_ref<void(const PayloadItem &item, bool isMarked)>;
void writeParts(const PayloadMessage &message, PartWriter writePart);
/// `{"content":…,"role":"…"}`: a string, or a list of parts.
void writeContentMessage(JcsWriter &json, const PayloadMessage &message,
                         PartWriter writePart);
/// "image/png", "audio/wav".
std::string mediaType(const PayloadItem &item);
/// The URL of an image; base64 as one of the scheme `data`.
std::string imageUrl(const PayloadItem &image);
/// `"prompt_cache_breakpoint":{"mode":"explicit"}`.
void writeOpenAIMark(JcsWriter &json);

} // namespace facet

#endif // FACET_LIB_PROVIDER_PAYLOAD_PAYLOADFORMAT_H
