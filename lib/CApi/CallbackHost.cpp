//===- CallbackHost.cpp - Hosts that are a function of C ------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CApiObjects.h"
#include "facet/Runtime/RuntimeDiagnostics.h"
#include "facet/Support/Json/JsonReader.h"
#include "facet/Tooling/Diagnostics/DiagnosticPrinter.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace facet;
using namespace facet::capi;

/// What a function of C says to a call.
struct facet_answer {
  std::optional<std::string> value;
  std::string reason = "it gave no answer";
};

namespace {
/// Safe for any number of threads as the function is.
class CallbackHost : public Host {
public:
  explicit CallbackHost(const facet_host_options &options)
      : function(options.call), user(options.user), release(options.release),
        hasAll(options.all_lenses) {
    for (size_t i = 0; i != options.lens_count; ++i)
      names.insert(options.lenses[i]);
  }
  ~CallbackHost() override {
    if (release)
      release(user);
  }

  bool implements(const Lens &lens) const override {
    return isOwn(lens) || local->implements(lens);
  }

  llvm::FailureOr<Value> call(const HostCall &call,
                              LensContext &context) override {
    const Lens &lens = call.lens;
    if (!isOwn(lens))
      return local->call(call, context);
    std::string request;
    if (!appendHostRequest(request, call, context.arena.limitBytes()))
      return context.outOfMemory();
    facet_answer answer;
    function(user, textOf(request), &answer);
    if (!answer.value)
      return refuse(lens, context, std::move(answer.reason));
    JsonError error;
    std::optional<Value> value = parseJson(*answer.value, context.arena, error);
    if (value)
      return *value;
    if (error.kind == JsonError::Kind::OutOfMemory)
      return context.outOfMemory();
    return refuse(lens, context, "its answer is no JSON: " + error.message);
  }

  std::optional<Value> lookUp(llvm::StringRef key, ValueArena &arena) override {
    return local->lookUp(key, arena);
  }
  std::error_code store(llvm::StringRef key, Value value) override {
    return local->store(key, value);
  }

private:
  bool isOwn(const Lens &lens) const {
    return names.contains(lens.name) || (hasAll && !local->implements(lens));
  }

  static llvm::LogicalResult refuse(const Lens &lens, LensContext &context,
                                    std::string reason) {
    return context.fail(diag::RunHostFailedBecause,
                        {lens.name.str(), std::move(reason)});
  }

  facet_host_call function;
  void *user;
  void (*release)(void *user);
  bool hasAll;
  llvm::StringSet<> names;
  /// What needs nothing from outside, and the cache.
  std::unique_ptr<Host> local = createLocalHost();
};
} // namespace

void facet_answer_value(facet_answer *answer, const char *json, size_t size) {
  std::optional<llvm::StringRef> text = refOf(json, size);
  if (answer && text)
    answer->value = text->str();
}

void facet_answer_failure(facet_answer *answer, const char *reason,
                          size_t size) {
  std::optional<llvm::StringRef> text = refOf(reason, size);
  if (!answer || !text)
    return;
  answer->value = std::nullopt;
  answer->reason = validUtf8(*text);
}

facet_host *facet_host_create(const facet_host_options *given) {
  std::optional<facet_host_options> options = optionsOf(given);
  if (!options || !options->call || (options->lens_count && !options->lenses) ||
      llvm::is_contained(llvm::ArrayRef(options->lenses, options->lens_count),
                         nullptr))
    return nullptr;
  return new facet_host{std::make_shared<CallbackHost>(*options)};
}

void facet_host_destroy(facet_host *host) { delete host; }
