//===- HelpCommand.cpp - fct help: commands and options -------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "Process/Process.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/Support/raw_ostream.h"

namespace facet::tool {

static std::string commandHelp(const Command &command) {
  std::string text, usage = "fct " + command.name.str() + command.arguments;
  llvm::raw_string_ostream os(text);
  optionTable().printHelp(os, usage.c_str(), command.summary,
                          /*ShowHidden=*/false, /*ShowAllAliases=*/false,
                          llvm::opt::Visibility(command.visibility));
  llvm::SmallVector<llvm::StringRef, 4> examples;
  llvm::StringRef(command.examples)
      .split(examples, '\n', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  if (!examples.empty())
    text += "\nEXAMPLES:\n";
  for (llvm::StringRef example : examples)
    text += "  " + example.str() + "\n";
  return text;
}

static std::string overview() {
  std::string text = "OVERVIEW: the FACET compiler\n\n"
                     "USAGE: fct COMMAND [options] [arguments]\n\nCOMMANDS:\n";
  for (const Command &command : allCommands()) {
    std::string name = "  " + command.name.str();
    name.resize(12, ' ');
    text += name + command.summary + "\n";
  }
  return text + "\nEXAMPLES:\n"
                "  fct build agent.facet                  check a document\n"
                "  fct run agent.facet --input in.json    run it\n"
                "  fct test .                             run the tests\n"
                "\n'fct COMMAND --help' lists the options of a command; "
                "'fct explain CODE' explains a diagnostic.\n";
}

int showHelp(const Command *command, Process &process) {
  return process.print(command ? commandHelp(*command) : overview());
}

int executeHelp(CommandLine &line, Process &process) {
  llvm::ArrayRef<llvm::StringRef> names = line.positionals();
  if (names.size() > 1)
    line.bad(diag::UsageExtraArgument, {"help", names[1].str()});
  const Command *command = names.empty() ? nullptr : findCommand(names[0]);
  if (!names.empty() && !command)
    line.bad(diag::UsageUnknownCommand, {names[0].str(), ""});
  if (line.isBad())
    return line.exitStatus();
  return showHelp(command, process);
}

} // namespace facet::tool
