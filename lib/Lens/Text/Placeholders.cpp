//===- Placeholders.cpp - What placeholders lead to -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Placeholders.h"
#include "facet/Lens/LensDiagnostics.h"
#include "llvm/ADT/Twine.h"

using namespace facet;

namespace facet::lenses {

llvm::LogicalResult failOnMistake(LensContext &context, llvm::StringRef lens,
                                  const TemplateText::Part &part) {
  bool isOpen = part.kind == TemplateText::Part::Kind::Unclosed;
  return context.fail(isOpen ? diag::LensOpenPlaceholder
                             : diag::LensBadPlaceholder,
                      {brief(Value::string(part.text)), lens.str()});
}

FieldPath::FieldPath(llvm::StringRef path) {
  while (!path.empty()) {
    auto [name, rest] = path.split('.');
    segments.push_back({name});
    path = rest;
  }
}

const Value *FieldPath::findElsewhere(const Value &value, Segment &segment,
                                      FieldIndex &fields) {
  const Value *found = fields.find(value, segment.name);
  if (found)
    segment.place =
        (reinterpret_cast<const char *>(found) -
         reinterpret_cast<const char *>(&value.asMap().front().value)) /
        sizeof(MapEntry);
  return found;
}

llvm::LogicalResult FieldPath::failMissing(LensContext &context,
                                           llvm::StringRef lens,
                                           llvm::StringRef placeholder,
                                           llvm::StringRef root) const {
  size_t begin = missing->name.begin() - placeholder.begin();
  std::string owner = root.str();
  if (begin) {
    owner = ("'" + placeholder.take_front(begin - 1) + "'").str();
    if (!root.empty())
      owner += " of " + root.str();
  }
  return context.fail(diag::LensPlaceholderField,
                      {("{{" + placeholder + "}}").str(), missing->name.str(),
                       owner, brief(holder), lens.str()});
}

} // namespace facet::lenses
