//===- LanguageServer.h - fct lsp: the language server ----------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_LANGUAGESERVER_LANGUAGESERVER_H
#define FACET_LANGUAGESERVER_LANGUAGESERVER_H

#include "facet/Pipeline/Options.h"
#include "facet/Support/Files/DiskFiles.h"
#include "llvm/Support/raw_ostream.h"

namespace facet::lsp {

/// Serves a client by the Language Server Protocol 3.17: reads its messages
/// from a file descriptor and writes to `output`, until it says `exit` or its
/// messages end. Documents are analysed with these options. 0 if the client
/// said `shutdown` before, else 1.
int runLanguageServer(
    int input, llvm::raw_ostream &output, CompilerOptions options,
    llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> files = diskFiles());

} // namespace facet::lsp

#endif // FACET_LANGUAGESERVER_LANGUAGESERVER_H
