//===- ConfiguredHost.cpp - Lenses that are outside -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Host/ConfiguredHost.h"
#include "Http/ClientPool.h"
#include "Lenses/OutsideLens.h"
#include "llvm/ADT/StringMap.h"

namespace facet {

using namespace host;

namespace {
using OutsideLenses = llvm::StringMap<std::unique_ptr<OutsideLens>>;

/// Calls of one run.
class OutsideCalls : public CallsInFlight {
public:
  OutsideCalls(const OutsideLenses &lenses, ClientPool &pool)
      : lenses(lenses), pool(pool) {}
  ~OutsideCalls() override {
    if (client)
      pool.give(std::move(client));
  }

  void begin(uint32_t number, const HostCall &call) override {
    Entry &entry = entries[number];
    entry.how = lenses.find(call.lens.name)->second.get();
    entry.lens = &call.lens;
    cancellation = call.cancellation;
    OutsideCall outside = entry.how->begin(call, mostRequestBytes);
    if (outside.answer) {
      entry.answer = std::move(*outside.answer);
      over.push_back(number);
      return;
    }
    if (!client)
      client = pool.take();
    client->begin(number, std::move(outside.request));
  }

  std::optional<uint32_t> next() override {
    if (!over.empty()) {
      uint32_t number = over.back();
      over.pop_back();
      return number;
    }
    std::optional<uint32_t> number;
    if (client && (number = client->next(cancellation)))
      entries[*number].answer = client->take(*number);
    return number;
  }

  llvm::FailureOr<Value> answer(uint32_t number,
                                LensContext &context) override {
    const Entry &entry = entries[number];
    return entry.how->read(entry.answer, *entry.lens, context);
  }

private:
  static constexpr uint64_t mostRequestBytes = uint64_t(1) << 30;
  struct Entry {
    const OutsideLens *how = nullptr;
    const Lens *lens = nullptr;
    HttpAnswer answer;
  };

  const OutsideLenses &lenses;
  ClientPool &pool;
  std::unique_ptr<HttpClient> client;
  const Cancellation *cancellation = nullptr;
  std::map<uint32_t, Entry> entries;
  std::vector<uint32_t> over;
};

class ConfiguredHost : public Host {
public:
  ConfiguredHost(HostSettings given, std::unique_ptr<Host> local)
      : settings(std::move(given)), local(std::move(local)),
        pool(settings.callsInFlight) {
    for (const LensEndpoint &lens : settings.lenses)
      lenses[lens.lens] = createHttpLens(lens.http);
    if (settings.model) {
      lenses["llm_call"] = createModelLens(*settings.model);
      lenses["embedding"] = createEmbeddingLens(*settings.model);
    }
    if (settings.model || !settings.indexes.empty())
      lenses["rag_search"] = createSearchLens(
          settings.indexes, settings.model ? &*settings.model : nullptr);
  }

  bool implements(const Lens &lens) const override {
    return lenses.contains(lens.name) || local->implements(lens);
  }
  bool answersLater(const Lens &lens) const override {
    return lenses.contains(lens.name);
  }
  std::unique_ptr<CallsInFlight> openCalls() override {
    return std::make_unique<OutsideCalls>(lenses, pool);
  }

  llvm::FailureOr<Value> call(const HostCall &call,
                              LensContext &context) override {
    if (!lenses.contains(call.lens.name))
      return local->call(call, context);
    OutsideCalls calls(lenses, pool);
    calls.begin(0, call);
    calls.next();
    return calls.answer(0, context);
  }

  std::optional<Value> lookUp(llvm::StringRef key, ValueArena &arena) override {
    return local->lookUp(key, arena);
  }
  std::error_code store(llvm::StringRef key, Value value) override {
    return local->store(key, value);
  }

private:
  const HostSettings settings;
  std::unique_ptr<Host> local;
  OutsideLenses lenses;
  ClientPool pool;
};
} // namespace

std::unique_ptr<Host> createConfiguredHost(HostSettings settings,
                                           std::unique_ptr<Host> local) {
  if (settings.empty())
    return local;
  return std::make_unique<ConfiguredHost>(std::move(settings),
                                          std::move(local));
}

} // namespace facet
