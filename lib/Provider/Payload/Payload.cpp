//===- Payload.cpp - Requests to providers --------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Provider/Payload.h"
#include "Payload/PayloadFormat.h"
#include "facet/Provider/ProviderDiagnostics.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "facet/Support/Json/JsonReader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace facet {

namespace {
/// What a request says of a tool or of the response, made once.
struct PreparedPart {
  std::string json;
  std::vector<LostPattern> lostPatterns;
  /// Its schema nests too deep.
  bool isTooDeep = false;
};
} // namespace

struct PayloadRenderer::Implementation {
  Implementation(const Plan &plan, PayloadOptions options)
      : plan(plan), options(std::move(options)),
        format(formatOf(this->options.provider)),
        provider(providerName(this->options.provider)) {}

  const Plan &plan;
  const PayloadOptions options;
  const PayloadFormat format;
  const llvm::StringRef provider;
  /// As in the plan.
  std::vector<PreparedPart> tools;
  /// Empty JSON: the plan has none.
  PreparedPart response;
};

//===----------------------------------------------------------------------===//
// What is made once
//===----------------------------------------------------------------------===//

/// Canonical JSON of the plan.
static Value parseCanonical(llvm::StringRef json, ValueArena &arena) {
  JsonError error;
  JsonReadOptions read;
  read.maxDepth = Value::maxDepth;
  std::optional<Value> value =
      parseJson(json, arena, error, /*copyStrings=*/false, read);
  assert(value && "the plan's own JSON");
  return value.value_or(Value());
}

static std::optional<llvm::StringRef> textIn(Value map, llvm::StringRef key) {
  const Value *text = map.find(key);
  if (!text)
    return std::nullopt;
  return text->asString();
}

static PreparedPart prepareTool(const PayloadFormat &format,
                                const PlanTool &planned) {
  PreparedPart part;
  ValueArena arena(~uint64_t(0));
  Value function = *parseCanonical(planned.json, arena).find("function");
  SchemaRewriter rewriter(format.parameters, arena);
  PayloadTool tool;
  tool.name = toolNameOf(planned.interface, planned.function);
  tool.description = textIn(function, "description");
  tool.parameters = rewriter.rewrite(*function.find("parameters"));
  part.isTooDeep = rewriter.hasFailed;
  part.lostPatterns = std::move(rewriter.lostPatterns);
  JcsWriter json(part.json);
  if (!part.isTooDeep)
    format.writeTool(json, tool);
  return part;
}

static PreparedPart prepareResponse(const PayloadFormat &format,
                                    Provider provider,
                                    const PlanResponse &planned) {
  PreparedPart part;
  ValueArena arena(~uint64_t(0));
  SchemaRewriter rewriter(format.response, arena);
  PayloadResponse response;
  response.name = planned.name;
  response.schema =
      rewriter.rewrite(*parseCanonical(planned.json, arena).find("schema"));
  if (!rewriter.hasFailed && wrapsResponse(provider, planned.type))
    response.schema = rewriter.wrap(response.schema);
  if (format.describesResponse)
    response.description = planned.description;
  else if (planned.description)
    response.schema = rewriter.describe(response.schema, *planned.description);
  part.isTooDeep = rewriter.hasFailed;
  part.lostPatterns = std::move(rewriter.lostPatterns);
  JcsWriter json(part.json);
  if (!part.isTooDeep)
    format.writeResponse(json, response);
  return part;
}

PayloadRenderer::PayloadRenderer(const Plan &plan, PayloadOptions options) {
  auto made = std::make_unique<Implementation>(plan, std::move(options));
  for (const PlanTool &tool : plan.tools)
    made->tools.push_back(prepareTool(made->format, tool));
  if (plan.response)
    made->response =
        prepareResponse(made->format, made->options.provider, *plan.response);
  impl = std::move(made);
}
PayloadRenderer::PayloadRenderer(PayloadRenderer &&) = default;
PayloadRenderer::~PayloadRenderer() = default;

//===----------------------------------------------------------------------===//
// Requests
//===----------------------------------------------------------------------===//

namespace {
/// Makes the request of one run.
class RequestBuilder {
public:
  RequestBuilder(const Plan &plan, const PayloadOptions &options,
                 const PayloadFormat &format, Diagnostics &diagnostics)
      : plan(plan), options(options), format(format),
        provider(providerName(options.provider).str()),
        diagnostics(diagnostics) {}

  bool addMessages(const RunResult &result);
  bool addPart(const PreparedPart &part, const std::string &name,
               SourceSpan span);

  PayloadRequest request;
  /// Of all texts and media.
  uint64_t bytes = 0;

private:
  bool addMessage(const EmittedMessage &emitted);
  void placeMark(size_t prefix);
  bool addAsset(Value asset, Role role, SourceSpan span,
                PayloadMessage &message);
  const AssetSource *findSource(const PayloadItem &item,
                                const std::string &digest, Role role,
                                SourceSpan span);
  const AssetSource *refuse(Diag kind, SourceSpan span,
                            llvm::ArrayRef<std::string> args);

  const Plan &plan;
  const PayloadOptions &options;
  const PayloadFormat &format;
  const std::string provider;
  Diagnostics &diagnostics;
};
} // namespace

const AssetSource *RequestBuilder::refuse(Diag kind, SourceSpan span,
                                          llvm::ArrayRef<std::string> args) {
  std::vector<std::string> all{provider};
  llvm::append_range(all, args);
  diagnostics.report(kind, span, all);
  return nullptr;
}

/// The bytes of an asset that the provider takes there; null, with the problem
/// reported, if there are none.
const AssetSource *RequestBuilder::findSource(const PayloadItem &item,
                                              const std::string &digest,
                                              Role role, SourceSpan span) {
  std::string kind = item.kind.str();
  bool takesKind = item.isImage() || !format.audioFormats.empty();
  if (!takesKind)
    return refuse(diag::PayloadMediaKind, span, {kind, digest});
  if (!item.isImage() && !llvm::is_contained(format.audioFormats, item.format))
    return refuse(diag::PayloadMediaFormat, span,
                  {kind, item.format.str(), digest});
  bool takesRole = role == Role::User ||
                   (role == Role::Assistant && format.takesAssistantMedia);
  if (!takesRole)
    return refuse(diag::PayloadMediaRole, span,
                  {roleName(role).str(), kind, digest});
  const AssetSource *source =
      options.assets ? options.assets->find(digest) : nullptr;
  if (!source) {
    diagnostics
        .report(diag::PayloadAssetMissing, span, {provider, kind, digest})
        .withHelp("give --assets a JSON object with an entry \"" + digest +
                  "\"");
    return nullptr;
  }
  bool takesUrls =
      item.isImage() ? format.takesImageUrls : format.takesAudioUrls;
  if (source->isUrl() && !takesUrls)
    return refuse(diag::PayloadMediaUrl, span, {kind, digest});
  return source;
}

bool RequestBuilder::addAsset(Value asset, Role role, SourceSpan span,
                              PayloadMessage &message) {
  PayloadItem item;
  item.kind = asset.find("kind")->asString();
  item.format = asset.find("format")->asString();
  Value digest = *asset.find("digest");
  std::string id =
      (digest.find("algo")->asString() + ":" + digest.find("value")->asString())
          .str();
  item.source = findSource(item, id, role, span);
  if (!item.source)
    return false;
  bytes += item.source->text.size();
  message.items.push_back(item);
  return true;
}

/// Adds what is not empty of a message.
bool RequestBuilder::addMessage(const EmittedMessage &emitted) {
  PayloadMessage message;
  message.role = emitted.role;
  message.isString = emitted.content.isString();
  auto addText = [&](llvm::StringRef text) {
    if (!text.empty())
      message.items.push_back({text, {}, {}, nullptr});
    bytes += text.size();
  };
  if (message.isString)
    addText(emitted.content.asString());
  else
    for (Value item : emitted.content.asList()) {
      if (const Value *text = item.find("text"))
        addText(text->asString());
      else if (!addAsset(*item.find("asset"), emitted.role,
                         plan.messages[emitted.number].contentSpan, message))
        return false;
    }
  if (!message.items.empty())
    request.messages.push_back(std::move(message));
  return true;
}

bool RequestBuilder::addMessages(const RunResult &result) {
  size_t prefix = 0;
  for (auto [number, message] : llvm::enumerate(result.messages)) {
    if (!addMessage(message))
      return false;
    if (number < result.prefixMessages)
      prefix = request.messages.size();
  }
  if (request.messages.empty()) {
    refuse(diag::PayloadNoMessage, SourceSpan(), {});
    return false;
  }
  if (options.cacheMarks)
    placeMark(prefix);
  return true;
}

/// Marks the last of the first `prefix` messages that may have a mark, or the
/// tools before them.
void RequestBuilder::placeMark(size_t prefix) {
  auto messages = llvm::MutableArrayRef(request.messages).take_front(prefix);
  for (PayloadMessage &message : llvm::reverse(messages))
    if (format.marksAssistant || message.role != Role::Assistant) {
      message.isMarked = format.marksMessages;
      return;
    }
  request.marksTools = format.marksTools && plan.hasStableTools;
}

/// Takes what is known of a tool or of the response.
bool RequestBuilder::addPart(const PreparedPart &part, const std::string &name,
                             SourceSpan span) {
  if (part.isTooDeep) {
    diagnostics.report(diag::RunDepthLimit, span,
                       {llvm::utostr(Value::maxDepth)});
    return false;
  }
  for (const LostPattern &lost : part.lostPatterns)
    diagnostics
        .report(diag::PayloadPattern, span, {provider, lost.pattern, name})
        .note(lost.whyNot);
  bytes += part.json.size();
  return true;
}

static std::vector<PayloadToolName> namesOf(const Plan &plan,
                                            llvm::ArrayRef<uint32_t> tools) {
  std::vector<PayloadToolName> names;
  for (uint32_t number : tools) {
    const PlanTool &tool = plan.tools[number];
    names.push_back({tool.interface, tool.function, tool.type, tool.span});
  }
  return names;
}

bool PayloadRenderer::append(std::string &out, const RunResult &result,
                             uint64_t limit, Diagnostics &diagnostics) const {
  const Plan &plan = impl->plan;
  RequestBuilder builder(plan, impl->options, impl->format, diagnostics);
  if (!checkToolNames(impl->options.provider, namesOf(plan, result.tools),
                      diagnostics) ||
      !builder.addMessages(result))
    return false;
  PayloadRequest &request = builder.request;
  for (uint32_t number : result.tools) {
    const PlanTool &tool = plan.tools[number];
    std::string name =
        ("the tool '" + tool.interface + "." + tool.function + "'").str();
    if (!builder.addPart(impl->tools[number], name, tool.span))
      return false;
    request.tools.push_back(impl->tools[number].json);
  }
  if (plan.response) {
    if (!builder.addPart(impl->response, "the response", plan.response->span))
      return false;
    request.response = impl->response.json;
  }
  if (builder.bytes > limit) {
    diagnostics.report(diag::RunOutputLimit, SourceSpan(),
                       {llvm::utostr(builder.bytes), llvm::utostr(limit)});
    return false;
  }
  out.reserve(out.size() + builder.bytes + builder.bytes / 8);
  JcsWriter json(out);
  impl->format.writeBody(json, request);
  return true;
}

} // namespace facet
