//===- Locations.cpp - Between spans and MLIR locations -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "facet/Dialect/Facet/IR/Locations.h"
#include "mlir/IR/BuiltinAttributes.h"

using namespace mlir;

namespace facet::ir {

StringAttr LocationBridge::nameOf(FileId file) {
  if (file >= names.size())
    names.resize(sources.size());
  if (!names[file])
    names[file] = StringAttr::get(context, sources.name(file));
  return names[file];
}

Location LocationBridge::toLocation(SourceSpan span) {
  if (!span)
    return UnknownLoc::get(context);
  LineColumn begin = sources.byteLineColumn(span.file, span.begin);
  LineColumn end = sources.byteLineColumn(span.file, span.end);
  Location range = FileLineColRange::get(nameOf(span.file), begin.line,
                                         begin.column, end.line, end.column);
  SourceSpan importedAt = sources.importedAt(span.file);
  if (!importedAt)
    return range;
  auto known = importLocations.find(span.file);
  if (known == importLocations.end())
    known =
        importLocations.try_emplace(span.file, toLocation(importedAt)).first;
  return CallSiteLoc::get(range, known->second);
}

Location LocationBridge::referTo(const SourceSpan &span) {
  if (!span)
    return UnknownLoc::get(context);
  return OpaqueLoc::get<const SourceSpan *>(&span, context);
}

void LocationBridge::indexFiles() {
  if (isIndexed)
    return;
  isIndexed = true;
  for (FileId file = 0, end = sources.size(); file != end; ++file) {
    SourceSpan importedAt = sources.importedAt(file);
    if (importedAt)
      importedFiles[toLocation(importedAt)] = file;
    else
      roots.try_emplace(nameOf(file), file);
  }
}

std::optional<FileId>
LocationBridge::fileOf(StringAttr name, std::optional<Location> importedAt) {
  indexFiles();
  const auto &index = importedAt ? importedFiles : roots;
  auto found = index.find(importedAt ? Attribute(*importedAt) : name);
  if (found == index.end())
    return std::nullopt;
  return found->second;
}

SourceSpan LocationBridge::toSpan(Location location) {
  std::optional<Location> importedAt;
  for (;;) {
    if (auto name = dyn_cast<NameLoc>(location)) {
      location = name.getChildLoc();
    } else if (auto fused = dyn_cast<FusedLoc>(location)) {
      location = fused.getLocations().front();
    } else if (auto call = dyn_cast<CallSiteLoc>(location)) {
      importedAt = call.getCaller();
      location = call.getCallee();
    } else {
      break;
    }
  }
  if (const auto *referred =
          OpaqueLoc::getUnderlyingLocationOrNull<const SourceSpan *>(location))
    return *referred;
  auto range = dyn_cast<FileLineColRange>(location);
  if (!range)
    return {};
  std::optional<FileId> file = fileOf(range.getFilename(), importedAt);
  if (!file)
    return {};
  return {*file,
          sources.offset(*file, {range.getStartLine(), range.getStartColumn()}),
          sources.offset(*file, {range.getEndLine(), range.getEndColumn()})};
}

} // namespace facet::ir
