//===- CommandLine.cpp - The arguments of one command ---------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "facet/Support/ForeignWords.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/Option/Option.h"
#include "llvm/Support/StringSaver.h"

namespace facet::tool {

using llvm::opt::OptSpecifier;

//===----------------------------------------------------------------------===//
// The table of options
//===----------------------------------------------------------------------===//

namespace {
// Tables that TableGen makes of Options.td; all constant data.
using llvm::opt::HelpHidden;
#define OPTTABLE_STR_TABLE_CODE
#include "Options.inc"
#undef OPTTABLE_STR_TABLE_CODE
#define OPTTABLE_PREFIXES_TABLE_CODE
#include "Options.inc"
#undef OPTTABLE_PREFIXES_TABLE_CODE
#define OPTTABLE_PREFIXES_UNION_CODE
#include "Options.inc"
#undef OPTTABLE_PREFIXES_UNION_CODE

constexpr llvm::opt::OptTable::Info optionInfos[] = {
#define OPTION(...) LLVM_CONSTRUCT_OPT_INFO(__VA_ARGS__),
#include "Options.inc"
#undef OPTION
};

class FctOptions : public llvm::opt::PrecomputedOptTable {
public:
  FctOptions()
      : PrecomputedOptTable(OptionStrTable, OptionPrefixesTable, optionInfos,
                            OptionPrefixesUnion) {
    setDashDashParsing(true);
  }
};
} // namespace

const llvm::opt::OptTable &optionTable() {
  static const FctOptions table;
  return table;
}

//===----------------------------------------------------------------------===//
// CommandLine
//===----------------------------------------------------------------------===//

/// What `--profile` takes although it stands behind a blank: a language
/// profile, or a file that can be no source.
static bool isProfileValue(llvm::StringRef value) {
  return value == "core" || value == "hypervisor" || value.ends_with(".json");
}

std::optional<size_t> findCommandName(llvm::ArrayRef<const char *> arguments) {
  unsigned missingIndex = 0, missingCount = 0;
  llvm::opt::InputArgList parsed = optionTable().ParseArgs(
      arguments, missingIndex, missingCount, llvm::opt::Visibility(~0u));
  for (const llvm::opt::Arg *arg : parsed.filtered(OPT_INPUT)) {
    size_t index = arg->getIndex();
    llvm::StringRef name = arguments[index];
    bool isProfile = index != 0 &&
                     llvm::StringRef(arguments[index - 1]) == "--profile" &&
                     isProfileValue(name);
    if (!isProfile)
      return index;
  }
  return std::nullopt;
}

/// `--profile core` means `--profile=core`; before anything else `--profile`
/// stands alone (docs/Language.md part 4). `texts` keeps what is joined.
static void joinProfiles(llvm::ArrayRef<const char *> arguments,
                         llvm::StringSaver &texts,
                         llvm::SmallVectorImpl<const char *> &out) {
  for (size_t i = 0; i != arguments.size(); ++i) {
    llvm::StringRef next = i + 1 < arguments.size() ? arguments[i + 1] : "";
    if (llvm::StringRef(arguments[i]) == "--profile" && isProfileValue(next)) {
      out.push_back(texts.save("--profile=" + next).data());
      ++i;
      continue;
    }
    out.push_back(arguments[i]);
  }
}

CommandLine::CommandLine(const Command &command,
                         llvm::ArrayRef<const char *> arguments)
    : theCommand(command) {
  llvm::StringSaver saver(texts);
  joinProfiles(arguments, saver, joined);
  unsigned missingIndex = 0, missingCount = 0;
  parsed = optionTable().ParseArgs(joined, missingIndex, missingCount,
                                   llvm::opt::Visibility(command.visibility));
  for (const llvm::opt::Arg *arg : parsed.filtered(OPT_INPUT))
    plain.push_back(arg->getValue());
  checkOptions(missingIndex, missingCount);
}

void CommandLine::checkOptions(unsigned missingIndex, unsigned missingCount) {
  for (const llvm::opt::Arg *arg : parsed) {
    if (arg->getOption().matches(OPT_UNKNOWN))
      reportUnknown(arg->getAsString(parsed));
  }
  if (missingCount)
    bad(diag::UsageOptionValue,
        {parsed.getArgString(missingIndex), theCommand.name.str()});
}

void CommandLine::reportUnknown(llvm::StringRef argument) {
  llvm::opt::Visibility visibility(theCommand.visibility);
  llvm::StringRef name = argument.split('=').first;
  llvm::StringRef foreign = foreignHelp(ForeignContext::Option, name);
  if (!foreign.empty()) {
    bad(diag::UsageForeignOption,
        {theCommand.name.str(), name.str(), foreign.str()});
    return;
  }
  std::string nearest, hint;
  unsigned distance = optionTable().findNearest(name, nearest, visibility);
  nearest = llvm::StringRef(nearest).rtrim('=').str();
  if (distance == 0 && name != argument) {
    bad(diag::UsageFlagValue, {name.str()});
    return;
  }
  // A slip of one or two letters, not another word.
  if (distance <= 2)
    hint = " (did you mean '" + nearest + "'?)";
  bad(diag::UsageUnknownOption, {theCommand.name.str(), name.str(), hint});
}

bool CommandLine::has(OptSpecifier option) const {
  return parsed.hasArg(option);
}

std::optional<llvm::StringRef> CommandLine::value(OptSpecifier option) const {
  if (const llvm::opt::Arg *arg = parsed.getLastArg(option))
    return arg->getValue();
  return std::nullopt;
}

std::vector<std::string> CommandLine::values(OptSpecifier option) const {
  return parsed.getAllArgValues(option);
}

std::vector<std::pair<unsigned, std::string>>
CommandLine::valuesOf(OptSpecifier a, OptSpecifier b, OptSpecifier c) const {
  std::vector<std::pair<unsigned, std::string>> found;
  for (const llvm::opt::Arg *arg : parsed.filtered(a, b, c))
    found.emplace_back(arg->getOption().getUnaliasedOption().getID(),
                       arg->getValue());
  return found;
}

OptSpecifier CommandLine::lastOf(OptSpecifier a, OptSpecifier b, OptSpecifier c,
                                 OptSpecifier d) const {
  if (const llvm::opt::Arg *arg = parsed.getLastArg(a, b, c, d))
    return arg->getOption().getUnaliasedOption().getID();
  return {};
}

void CommandLine::bad(Diag kind, llvm::ArrayRef<std::string> args) {
  if (!isBad())
    problems.report(kind, {}, args);
}

int CommandLine::exitStatus() const {
  if (!isBad())
    return exitSuccess;
  return problems.all().front().code == Code::Usage ? exitUsage : exitErrors;
}

std::string CommandLine::spelling(OptSpecifier option) {
  return optionTable().getOptionPrefixedName(option).rtrim('=').str();
}

} // namespace facet::tool
