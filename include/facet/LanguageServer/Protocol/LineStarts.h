//===- LineStarts.h - Where lines begin -------------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_PROTOCOL_LINESTARTS_H
#define FACET_LANGUAGESERVER_PROTOCOL_LINESTARTS_H

#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>
#include <vector>

namespace facet::lsp {

/// Where the lines of a text end, as the protocol has them: at LF, CR LF or CR.
class LineEnds {
public:
  explicit LineEnds(llvm::StringRef text);

  /// The offset behind the end of the line that `at` is in; nothing if the line
  /// is the last.
  std::optional<uint32_t> behindNext(size_t at) const;

private:
  llvm::StringRef text;
  bool hasReturns;
};

/// The offsets at which the lines of a text begin. The first is 0.
std::vector<uint32_t> lineStarts(llvm::StringRef text);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_PROTOCOL_LINESTARTS_H
