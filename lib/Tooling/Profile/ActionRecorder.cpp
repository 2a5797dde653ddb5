//===- ActionRecorder.cpp - Actions of MLIR as spans ----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Tooling/Profile/ActionRecorder.h"
#include "facet/Dialect/Facet/IR/FacetDialect.h"
#include "mlir/IR/Action.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Rewrite/PatternApplicator.h"
#include <map>
#include <thread>

namespace facet {

namespace {
/// Gives each thread a recorder of its own.
class ThreadRecorders {
public:
  explicit ThreadRecorders(Recording &recording) : recording(recording) {}

  Recorder &ofThisThread() {
    std::lock_guard<std::mutex> lock(mutex);
    Recorder *&recorder = recorders[std::this_thread::get_id()];
    if (!recorder)
      recorder = &recording.addThread(
          recorders.size() == 1
              ? "main"
              : "worker " + std::to_string(recorders.size() - 1));
    return *recorder;
  }

private:
  Recording &recording;
  std::mutex mutex;
  std::map<std::thread::id, Recorder *> recorders;
};

class ActionExtension
    : public mlir::DialectExtension<ActionExtension, ir::FacetDialect> {
public:
  explicit ActionExtension(std::shared_ptr<ThreadRecorders> threads)
      : threads(std::move(threads)) {}

  void apply(mlir::MLIRContext *context, ir::FacetDialect *) const override;

private:
  std::shared_ptr<ThreadRecorders> threads;
};
} // namespace

/// The span of an action; nullopt for what runs other actions only.
static std::optional<std::pair<SpanKind, std::string>>
describe(const mlir::tracing::Action &action) {
  if (const auto *pass = llvm::dyn_cast<mlir::PassExecutionAction>(&action)) {
    llvm::StringRef name = pass->getPass().getArgument();
    if (name.empty())
      return std::nullopt;
    return std::make_pair(SpanKind::Pass, name.str());
  }
  if (!llvm::isa<mlir::ApplyPatternAction>(action))
    return std::nullopt;
  // The action does not give its pattern, but says its name.
  std::string text;
  llvm::raw_string_ostream os(text);
  action.print(os);
  llvm::StringRef name = llvm::StringRef(text).split(": ").second;
  name.consume_front("(anonymous namespace)::");
  return std::make_pair(SpanKind::Pattern,
                        name.empty() ? "pattern" : name.str());
}

void ActionExtension::apply(mlir::MLIRContext *context,
                            ir::FacetDialect *) const {
  context->registerActionHandler(
      [threads = threads](llvm::function_ref<void()> run,
                          const mlir::tracing::Action &action) {
        auto described = describe(action);
        if (!described)
          return run();
        RecordedSpan span(&threads->ofThisThread(), described->first,
                          described->second);
        run();
      });
}

void recordActions(mlir::DialectRegistry &registry, Recording &recording) {
  registry.addExtension(mlir::TypeID::get<ActionExtension>(),
                        std::make_unique<ActionExtension>(
                            std::make_shared<ThreadRecorders>(recording)));
}

} // namespace facet
