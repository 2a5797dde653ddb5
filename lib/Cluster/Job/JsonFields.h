//===- JsonFields.h - The members of a JSON object --------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LIB_CLUSTER_JOB_JSONFIELDS_H
#define FACET_LIB_CLUSTER_JOB_JSONFIELDS_H

#include "facet/Support/Json/JsonWriter.h"
#include "facet/Support/Value.h"
#include <optional>
#include <string>

namespace facet::cluster {

/// An object that fct wrote itself: what is not there, or of another type, has
/// the value 0, "" or false.
class JsonFields {
public:
  explicit JsonFields(std::string json);

  /// The text is a JSON object.
  bool isObject() const { return object.has_value(); }
  Value get(llvm::StringRef key) const;
  std::string text(llvm::StringRef key) const;
  uint64_t number(llvm::StringRef key) const;
  bool flag(llvm::StringRef key) const;

private:
  ValueArena arena;
  std::optional<Value> object;
};

/// Writes such an object; members in JCS order.
class JsonFieldsWriter : public JcsWriter {
public:
  using JcsWriter::JcsWriter;
  void number(llvm::StringRef name, uint64_t value);
  void text(llvm::StringRef name, llvm::StringRef value);
  void flag(llvm::StringRef name, bool value);
};

} // namespace facet::cluster

#endif // FACET_LIB_CLUSTER_JOB_JSONFIELDS_H
