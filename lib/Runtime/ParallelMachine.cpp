//===- ParallelMachine.cpp - Instructions ahead of their turn -------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ParallelMachine.h"
#include "facet/Support/Recorder.h"
#include "facet/Support/Threading/Threads.h"
#include "llvm/ADT/STLExtras.h"
#include <numeric>

namespace facet::runtime {

/// A thread's machine, its memory, and the nodes that it will run next.
struct ParallelMachine::Worker {
  ValueArena arena;
  Machine machine{arena};
  RunOptions options;
  std::vector<uint32_t> stack;
};

ParallelMachine::ParallelMachine() = default;
ParallelMachine::~ParallelMachine() = default;

//===----------------------------------------------------------------------===//
// The graph
//===----------------------------------------------------------------------===//

/// Whether an instruction depends on nothing but its operands.
bool ParallelMachine::canRun(const Instruction &instruction) const {
  switch (instruction.op) {
  case Opcode::Charge:
  case Opcode::Force:
    return false;
  case Opcode::Call:
    return !plan->calls[instruction.aux].asksHost();
  default:
    return true;
  }
}

void ParallelMachine::buildGraph() {
  std::vector<uint32_t> code(plan->main.end - plan->main.begin);
  std::iota(code.begin(), code.end(), plan->main.begin);
  graph.build(
      *plan, code, /*given=*/{},
      [this](const Instruction &instruction) { return canRun(instruction); },
      [](const Instruction &, llvm::SmallVectorImpl<uint32_t> &) {});
  nodes = std::make_unique<Node[]>(graph.size());
  ready.clear();
  for (uint32_t i = graph.size(); i != 0; --i) {
    nodes[i - 1].waits = graph.waitsOf(i - 1);
    if (!graph.waitsOf(i - 1))
      ready.push_back(i - 1);
  }
  unfinished = uint32_t(ready.size());
}

/// A thread takes longer to start than most documents to run.
bool ParallelMachine::isWorthIt(const RunOptions &options,
                                const Inputs &inputs) const {
  constexpr uint64_t workOfCall = 64;
  uint64_t work = inputs.size();
  for (uint32_t i = plan->main.begin; i != plan->main.end; ++i) {
    const Instruction &instruction = plan->code[i];
    if (instruction.op != Opcode::Call)
      continue;
    work += workOfCall;
    Operand input = plan->operandsOf(instruction).front();
    if (input.isConstant())
      work += plan->constants[input.number()].gasSize();
    if (work >= options.leastParallelWork)
      return true;
  }
  return work >= options.leastParallelWork;
}

//===----------------------------------------------------------------------===//
// The work
//===----------------------------------------------------------------------===//

void ParallelMachine::runNode(Worker &worker, uint32_t node) {
  uint32_t instruction = plan->main.begin + node;
  Machine &machine = worker.machine;
  uint64_t gasBefore = machine.gasUsed, memoryBefore = worker.arena.used();
  PlanBlock block;
  block.begin = instruction;
  block.end = instruction + 1;
  // What fails is left to its turn, and so is all that needs it.
  if (failed(machine.run(block)))
    return;
  Done &result = done[node];
  result.gas = machine.gasUsed - gasBefore;
  result.memory = worker.arena.used() - memoryBefore;
  result.value = registers[plan->code[instruction].dst];
  result.isDone = true;
  gas += result.gas;
  finishNode(worker, node);
}

/// Takes the nodes that waited for this one only.
void ParallelMachine::finishNode(Worker &worker, uint32_t node) {
  for (uint32_t user : graph.usersOf(node))
    if (nodes[user].waits.fetch_sub(1) == 1) {
      ++unfinished;
      worker.stack.push_back(user);
    }
}

/// Gives half of the worker's nodes to others.
void ParallelMachine::share(Worker &worker) {
  auto middle = worker.stack.begin() + worker.stack.size() / 2;
  {
    std::lock_guard<std::mutex> lock(mutex);
    ready.insert(ready.end(), worker.stack.begin(), middle);
  }
  worker.stack.erase(worker.stack.begin(), middle);
  changed.notify_all();
}

/// Waits for nodes that are ready; false when all is done.
bool ParallelMachine::takeShared(Worker &worker) {
  constexpr size_t most = 16;
  std::unique_lock<std::mutex> lock(mutex);
  ++idle;
  changed.wait(lock, [&] { return !ready.empty() || !unfinished; });
  --idle;
  if (ready.empty())
    return false;
  // A fair part, so that large ones do not all go to one worker.
  size_t part = ready.size() / (2 * workers.size());
  size_t count = std::min(std::max<size_t>(part, 1), most);
  worker.stack.assign(ready.end() - count, ready.end());
  ready.resize(ready.size() - count);
  // The first of them is run first.
  return true;
}

void ParallelMachine::work(Worker &worker) {
  while (takeShared(worker)) {
    while (!worker.stack.empty()) {
      if (worker.stack.size() > 1 && idle)
        share(worker);
      uint32_t node = worker.stack.back();
      worker.stack.pop_back();
      // What needs more gas than there is need not be done.
      if (gas <= options.gasLimit)
        runNode(worker, node);
      if (--unfinished == 0) {
        // Whoever waits has seen `unfinished` under the lock.
        std::lock_guard<std::mutex> lock(mutex);
        changed.notify_all();
      }
    }
  }
}

bool ParallelMachine::run(const Plan &newPlan, const RunOptions &newOptions,
                          Host &host, const Inputs &inputs) {
  plan = &newPlan;
  done.clear();
  if (newPlan.main.begin == newPlan.main.end || !isWorthIt(newOptions, inputs))
    return false;
  options = newOptions;
  Recorder *recorder = std::exchange(options.recorder, nullptr);
  unsigned threads = options.threads;
  firstInstruction = newPlan.main.begin;
  registers.assign(newPlan.registerCount, Value::absent());
  done.assign(newPlan.main.end - newPlan.main.begin, Done());
  gas = 0;
  buildGraph();

  // Together they stay far from the limit.
  constexpr unsigned margin = 4;
  workers.resize(threads);
  for (std::unique_ptr<Worker> &worker : workers) {
    if (!worker)
      worker = std::make_unique<Worker>();
    worker->arena.reset();
    worker->arena.setLimit(options.memoryLimit / margin / threads);
    // Recorders are of one thread.
    worker->options = options;
    if (recorder)
      worker->options.recorder =
          &recorder->recording().addThread("compute ahead");
    worker->machine.begin(newPlan, worker->options, host, /*wantEvents=*/false,
                          registers.data());
    worker->machine.inputs = inputs;
  }
  runWorkers(threads, [this](unsigned i) {
    work(*workers[i]);
    workers[i]->machine.closeRecordedCalls();
  });
  peakBytes = 0;
  for (const std::unique_ptr<Worker> &worker : workers)
    peakBytes += worker->arena.peak();
  return true;
}

} // namespace facet::runtime
