//===- CommandLine.h - The arguments of one command -------------*- C++ -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef FACET_TOOLS_FCT_COMMANDLINE_H
#define FACET_TOOLS_FCT_COMMANDLINE_H

#include "Commands/Commands.h"
#include "facet/Support/Diagnostics.h"
#include "facet/Tooling/Config/HostConfig.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/Allocator.h"

namespace facet::tool {

/// One bit a group of commands: the visibilities of Options.td.
enum CommandVisibility : unsigned {
  DefaultVis = llvm::opt::DefaultVis,
  BuildVis = 1 << 1,
  RunVis = 1 << 2,
  TestVis = 1 << 3,
  InspectVis = 1 << 4,
  PlainVis = 1 << 5,
  VerifyVis = 1 << 6,
  CacheVis = 1 << 7,
  ExplainVis = 1 << 8,
  FormatVis = 1 << 9,
  ReplyVis = 1 << 10,
  ResolveVis = 1 << 11,
  CountVis = 1 << 12,
  CodegenVis = 1 << 13,
  AnalyzeVis = 1 << 14,
  LspVis = 1 << 15,
  ConfigVis = 1 << 16,
  ServeVis = 1 << 17,
  WorkerVis = 1 << 18,
  SubmitVis = 1 << 19
};

/// Every option by name: OPT_budget …
enum OptionId {
  OPT_INVALID = 0,
#define OPTION(...) LLVM_MAKE_OPT_ID(__VA_ARGS__),
#include "Options.inc"
#undef OPTION
};

const llvm::opt::OptTable &optionTable();

/// The index of the first argument that is neither an option nor the value of
/// one: the command's name. Nullopt if there is none.
std::optional<size_t> findCommandName(llvm::ArrayRef<const char *> arguments);

/// The parsed arguments of a command. Bad usage is recorded, and the first is
/// what the user sees: one line (docs/Language.md part 4).
class CommandLine {
public:
  /// `arguments` follow the command's name and outlive the command line.
  CommandLine(const Command &command, llvm::ArrayRef<const char *> arguments);

  const Command &command() const { return theCommand; }
  bool has(llvm::opt::OptSpecifier option) const;
  /// The value of the last occurrence.
  std::optional<llvm::StringRef> value(llvm::opt::OptSpecifier option) const;
  std::vector<std::string> values(llvm::opt::OptSpecifier option) const;
  /// The values of these options, with the option, in the order in which they
  /// stand.
  std::vector<std::pair<unsigned, std::string>>
  valuesOf(llvm::opt::OptSpecifier a, llvm::opt::OptSpecifier b,
           llvm::opt::OptSpecifier c) const;
  /// Which of these options stands last; an invalid one if none is there.
  llvm::opt::OptSpecifier lastOf(llvm::opt::OptSpecifier a,
                                 llvm::opt::OptSpecifier b,
                                 llvm::opt::OptSpecifier c,
                                 llvm::opt::OptSpecifier d) const;
  /// Whether the command can record a profile: it has --profile.
  bool mayRecordProfile() const {
    return theCommand.visibility == BuildVis ||
           theCommand.visibility == RunVis || theCommand.visibility == TestVis;
  }
  /// What is no option, in order.
  llvm::ArrayRef<llvm::StringRef> positionals() const { return plain; }

  /// What `--config` says: the values that options begin with.
  const HostConfig &config() const { return hostConfig; }
  void setConfig(HostConfig config) { hostConfig = std::move(config); }

  /// Records a problem, unless there is one already.
  void bad(Diag kind, llvm::ArrayRef<std::string> args);
  /// Records a warning about an option; shown once the command is done.
  void warn(Diag kind, llvm::ArrayRef<std::string> args) {
    remarks.report(kind, {}, args);
  }
  llvm::ArrayRef<Diagnostic> warnings() const { return remarks.all(); }
  bool isBad() const { return problems.hasErrors(); }
  llvm::ArrayRef<Diagnostic> problem() const { return problems.all(); }
  /// 2 for bad usage, 1 for a file that cannot be read.
  int exitStatus() const;

  /// The spelling of an option, as help shows it: "--budget".
  static std::string spelling(llvm::opt::OptSpecifier option);

private:
  void checkOptions(unsigned missingIndex, unsigned missingCount);
  void reportUnknown(llvm::StringRef argument);

  const Command &theCommand;
  llvm::BumpPtrAllocator texts;
  llvm::SmallVector<const char *, 16> joined;
  llvm::opt::InputArgList parsed;
  llvm::SmallVector<llvm::StringRef, 4> plain;
  HostConfig hostConfig;
  Diagnostics problems, remarks;
};

} // namespace facet::tool

#endif // FACET_TOOLS_FCT_COMMANDLINE_H
