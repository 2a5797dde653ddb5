//===- RequestFields.h - The members of a request's body --------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_SERVICE_REQUESTS_REQUESTFIELDS_H
#define FACET_LIB_SERVICE_REQUESTS_REQUESTFIELDS_H

#include "Programs/DocumentBundle.h"
#include "facet/Provider/Provider.h"
#include "facet/Support/Diagnostics.h"
#include "facet/Support/Value.h"

namespace facet::service {

/// Reads the members of a JSON object. What is wrong is reported, and the
/// default given then.
class RequestFields {
public:
  /// Reports text that is no JSON object, and members that are not among
  /// `known`. The values point into the text.
  RequestFields(llvm::StringRef text, llvm::ArrayRef<llvm::StringRef> known,
                ValueArena &arena, Diagnostics &diagnostics);

  bool has(llvm::StringRef name) const { return object.find(name); }
  std::optional<llvm::StringRef> string(llvm::StringRef name);
  bool boolean(llvm::StringRef name);
  /// The entries of an object; none if there is none.
  llvm::ArrayRef<MapEntry> map(llvm::StringRef name);
  /// Text, or an object as the JSON text that it is; appended to `memory`.
  std::optional<llvm::StringRef> textOrObject(llvm::StringRef name,
                                              std::string &memory);
  std::optional<Provider> provider();

  /// `document` and `files`; nullopt if there is no document.
  std::optional<DocumentBundle> bundle();
  /// The members of `limits`: `gas`, `memory_bytes` and `time_ms`.
  uint64_t limit(llvm::StringRef name, uint64_t most);

private:
  void reportType(llvm::StringRef name, llvm::StringRef expected);
  void checkNames(llvm::ArrayRef<MapEntry> entries, llvm::StringRef prefix,
                  llvm::ArrayRef<llvm::StringRef> known);
  std::optional<uint64_t> wholeNumber(Value value, llvm::StringRef name);

  Diagnostics &diagnostics;
  Value object = Value::map({});
};

} // namespace facet::service

#endif // FACET_LIB_SERVICE_REQUESTS_REQUESTFIELDS_H
