//===- ProgramStore.h - Programs by the hash of their documents -*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SERVICE_PROGRAMS_PROGRAMSTORE_H
#define FACET_LIB_SERVICE_PROGRAMS_PROGRAMSTORE_H

#include "Programs/ServedProgram.h"
#include "facet/Service/Service.h"
#include "facet/Support/Cache/CacheStore.h"
#include "llvm/ADT/StringMap.h"
#include <list>

namespace facet::service {

/// The newest programs in memory, and behind them a folder with all documents,
/// which instances may share: a program is a function of its document, so any
/// of them serves any request. Serves any number of threads at once.
class ProgramStore {
public:
  ProgramStore(const ServiceOptions &options, Metrics &metrics);

  struct Result {
    /// Null if the document has errors, or is not known.
    std::shared_ptr<const ServedProgram> program;
    /// Of a document with errors: the first of them, and all as a JSON list.
    std::optional<Diagnostic> error;
    std::string diagnostics = "[]";
  };
  /// The program of a document that was sent, compiled if it is new.
  Result compile(DocumentBundle bundle);
  /// The program of a document that was sent before, to this instance or to one
  /// with the same folder.
  Result find(llvm::StringRef hash);

private:
  using Recent = std::list<std::shared_ptr<const ServedProgram>>;

  std::shared_ptr<const ServedProgram> lookUp(llvm::StringRef hash);
  Result compileNew(DocumentBundle bundle, std::string hash);
  void add(std::shared_ptr<const ServedProgram> program);

  const ServiceOptions &options;
  Metrics &metrics;
  std::unique_ptr<CacheStore> folder;

  std::mutex mutex;
  /// From the one that was used last.
  Recent recent;
  llvm::StringMap<Recent::iterator> byHash;
  uint64_t bytes = 0;
};

} // namespace facet::service

#endif // FACET_LIB_SERVICE_PROGRAMS_PROGRAMSTORE_H
