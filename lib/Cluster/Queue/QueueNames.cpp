//===- QueueNames.cpp - What a queue is called on the server --------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Queue/QueueNames.h"

namespace facet::cluster {

QueueNames::QueueNames(llvm::StringRef queue)
    : queue(queue.str()), prefix("fct." + this->queue + ".") {
  std::string stream = "FCT_" + this->queue + "_";
  work = stream + "work";
  results = stream + "results";
  jobs = stream + "jobs";
  store = stream + "store";
}

std::string QueueNames::subjects(llvm::StringRef kind) const {
  return (llvm::Twine(prefix) + kind + ".>").str();
}

std::string QueueNames::chunk(llvm::StringRef kind, llvm::StringRef job,
                              uint64_t number, llvm::StringRef key) const {
  return (llvm::Twine(prefix) + kind + "." + job + "." + llvm::Twine(number) +
          "." + key)
      .str();
}

std::string QueueNames::workOf(llvm::StringRef job, uint64_t number,
                               llvm::StringRef key) const {
  return chunk("work", job, number, key);
}

std::string QueueNames::resultOf(llvm::StringRef job, uint64_t number,
                                 llvm::StringRef key) const {
  return chunk("result", job, number, key);
}

std::string QueueNames::allOf(llvm::StringRef kind, llvm::StringRef job) const {
  return (llvm::Twine(prefix) + kind + "." + job + ".>").str();
}

std::string QueueNames::jobOf(llvm::StringRef job) const {
  return (llvm::Twine(prefix) + "job." + job).str();
}

std::string QueueNames::stored(llvm::StringRef kind,
                               const llvm::Twine &name) const {
  return (llvm::Twine(prefix) + "store." + kind + "." + name).str();
}

std::string QueueNames::refusals(llvm::StringRef job) const {
  return (llvm::Twine(prefix) + "refused." + job).str();
}

} // namespace facet::cluster
