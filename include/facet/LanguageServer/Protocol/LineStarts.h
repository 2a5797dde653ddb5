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
#include <vector>

namespace facet::lsp {

/// The offsets at which the lines of a text begin, as the protocol has them: a
/// line ends at LF, CR LF or CR. The first is 0.
std::vector<uint32_t> lineStarts(llvm::StringRef text);

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_PROTOCOL_LINESTARTS_H
