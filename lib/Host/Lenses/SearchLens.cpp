//===- SearchLens.cpp - rag_search ----------------------------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Lenses/OutsideLens.h"
#include "Search/FolderIndex.h"
#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/PercentEncoding.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include <cmath>

namespace facet::host {

namespace {
/// `rag_search(index, top_k=5)`: in a folder of the configuration, or by the
/// server of the models. Each item is a map of `text`, `source` and `score`.
class SearchLens : public OutsideLens {
public:
  SearchLens(const std::vector<SearchFolder> &folders,
             const ModelEndpoint *endpoint)
      : endpoint(endpoint) {
    for (const SearchFolder &folder : folders)
      indexes[folder.index] = std::make_unique<FolderIndex>(folder.folder);
  }

  OutsideCall begin(const HostCall &call, uint64_t maxBytes) const override {
    constexpr int64_t mostItems = 1000;
    llvm::StringRef index = call.args[0].asString();
    int64_t count = call.args[1].asInt();
    if (count < 1 || count > mostItems)
      return refused("top_k must be a number from 1 to " +
                     llvm::itostr(mostItems) + ", not " + llvm::itostr(count));
    auto folder = indexes.find(index);
    if (folder != indexes.end())
      return searchFolder(*folder->second, index, call.input.asString(),
                          uint64_t(count));
    if (!endpoint)
      return refused("the configuration has no index '" + index.str() +
                     "' in 'rag.folders', and no 'llm'");
    MapEntry body[] = {{"query", call.input},
                       {"max_num_results", call.args[1]}};
    return postToModel(*endpoint,
                       "/vector_stores/" + percentEncoded(index, isUnreserved) +
                           "/search",
                       body, maxBytes);
  }

  llvm::FailureOr<Value> read(const HttpAnswer &answer, const Lens &lens,
                              LensContext &context) const override {
    static const HttpEndpoint none;
    llvm::FailureOr<Value> object =
        readObject(answer, endpoint ? endpoint->http : none, lens, context);
    if (failed(object))
      return object;
    if (const Value *items = findMember(*object, "value"))
      return *items;
    const Value *data = findMember(*object, "data");
    if (!data || !data->isList())
      return failOutside(lens, context,
                         "the answer of " + shownUrl(endpoint->http.url) +
                             " has no list in data");
    llvm::SmallVector<Value, 8> items;
    for (Value found : data->asList())
      if (!addItem(found, items, context.arena))
        return context.outOfMemory();
    if (std::optional<Value> list = context.arena.copyList(items))
      return *list;
    return context.outOfMemory();
  }

private:
  /// The answer is made at once, in the form of a lens's.
  static OutsideCall searchFolder(FolderIndex &index, llvm::StringRef name,
                                  llvm::StringRef question, uint64_t count) {
    std::vector<FoundText> found;
    std::string problem;
    if (!index.search(question, count, found, problem))
      return refused("the index '" + name.str() +
                     "' cannot be searched: " + problem);
    OutsideCall result;
    result.answer.emplace();
    result.answer->status = 200;
    JcsWriter writer(result.answer->body);
    writer.beginObject();
    writer.key("value");
    writer.beginArray();
    for (const FoundText &item : found) {
      writer.beginObject();
      writer.key("score");
      // What other machines compute differs in the last digits.
      writer.value(Value::floating(std::round(item.score * 1e6) / 1e6));
      writer.key("source");
      writer.string(item.source);
      writer.key("text");
      writer.string(item.text);
      writer.endObject();
    }
    writer.endArray();
    writer.endObject();
    return result;
  }

  /// One result of the server; false without memory. What has no text is left
  /// out.
  static bool addItem(Value found, llvm::SmallVectorImpl<Value> &items,
                      ValueArena &arena) {
    std::string text;
    const Value *content = findMember(found, "content");
    if (content && content->isList())
      for (Value part : content->asList()) {
        const Value *piece = findMember(part, "text");
        if (piece && piece->isString())
          text += (text.empty() ? "" : "\n") + piece->asString().str();
      }
    if (text.empty())
      return true;
    const Value *source = findMember(found, "filename");
    const Value *score = findMember(found, "score");
    std::optional<Value> copied = arena.copyString(text);
    MapEntry *entries = arena.allocateEntries(3);
    if (!copied || !entries)
      return false;
    new (entries)
        MapEntry{"score", score && score->isNumber() ? *score : Value::null()};
    new (entries + 1) MapEntry{
        "source", source && source->isString() ? *source : Value::null()};
    new (entries + 2) MapEntry{"text", *copied};
    items.push_back(Value::map({entries, 3}));
    return true;
  }

  llvm::StringMap<std::unique_ptr<FolderIndex>> indexes;
  const ModelEndpoint *endpoint;
};
} // namespace

std::unique_ptr<OutsideLens>
createSearchLens(const std::vector<SearchFolder> &folders,
                 const ModelEndpoint *endpoint) {
  return std::make_unique<SearchLens>(folders, endpoint);
}

} // namespace facet::host
