//===- OptionReaders.h - What options say -----------------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FCT_OPTIONREADERS_H
#define FACET_TOOLS_FCT_OPTIONREADERS_H

#include "CommandLine.h"
#include "Process/Process.h"
#include "facet/Provider/Payload.h"
#include "facet/Provider/Provider.h"

namespace facet::tool {

// Each reader records bad usage on the command line and gives the default then.

/// A whole number within [least, most].
uint64_t readInteger(CommandLine &line, llvm::opt::OptSpecifier option,
                     uint64_t least, uint64_t most, uint64_t otherwise);

/// Bytes: "256mb", "1gb", "64k", "1000"; units are powers of 1024.
uint64_t readSize(CommandLine &line, llvm::opt::OptSpecifier option,
                  uint64_t otherwise);

/// A time: "30s", "500ms", "2m", "1h"; 0 if the option is not given.
std::chrono::milliseconds readTime(CommandLine &line,
                                   llvm::opt::OptSpecifier option);

/// UTF-8 that is not empty.
std::string readText(CommandLine &line, llvm::opt::OptSpecifier option,
                     std::string otherwise);

/// The index of the value among `choices`.
size_t readChoice(CommandLine &line, llvm::opt::OptSpecifier option,
                  llvm::ArrayRef<llvm::StringRef> choices, size_t otherwise);

/// --config, --import-root, --budget, --pure, --language-profile, -O …
CompilerOptions readCompilerOptions(CommandLine &line);

/// --emit-after, of the options' pipeline.
std::optional<PassRun> readEmitAfter(CommandLine &line,
                                     const PipelineOptions &pipeline);

/// --threads, --parallel, --config.
unsigned readThreads(CommandLine &line, unsigned otherwise);
/// The same for a command on so many files; without these options, as many as
/// the files are worth.
unsigned readThreadsForFiles(CommandLine &line, size_t files);

/// --config, --pure, --gas-limit, --memory-limit, --host-profile …
RunOptions readRunOptions(CommandLine &line);

/// --tokenizer, or what the configuration says.
Tokenizer readTokenizer(CommandLine &line);
/// --provider.
std::optional<Provider> readProvider(CommandLine &line);
/// --provider, and --cache-marks for it.
std::optional<PayloadOptions> readPayload(CommandLine &line);

/// --remarks, --remarks-output.
RemarkRequest readRemarkRequest(CommandLine &line);

/// --diagnostics, --color, -v.
void readCommonOptions(CommandLine &line, Process &process);

} // namespace facet::tool

#endif // FACET_TOOLS_FCT_OPTIONREADERS_H
