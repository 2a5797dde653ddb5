//===- main.cpp - The FACET compiler's command line -----------------------===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CommandLine.h"
#include "OptionReaders.h"
#include "Process/OutOfMemory.h"
#include "Process/Plugins.h"
#include "Process/Process.h"
#include "Process/Watch.h"
#include "Profiling/Recordings.h"
#include "Sources.h"
#include "facet/Support/DiagKind.h"
#include "facet/Support/ForeignWords.h"
#include "facet/Tooling/ToolingDiagnostics.h"
#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Signals.h"
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace facet::tool {

//===----------------------------------------------------------------------===//
// The commands
//===----------------------------------------------------------------------===//

llvm::ArrayRef<Command> allCommands() {
  static constexpr Command commands[] = {
      {"build", " FILE... [options]", "Check documents, write their IR",
       "fct build agent.facet                        check a document\n"
       "fct build *.facet --deny-warnings            check many, as in CI\n"
       "fct build agent.facet --emit facet -O2 -o -  show the optimised IR\n",
       BuildVis, executeBuild},
      {"run", " FILE [options]", "Compile and run a document",
       "fct run agent.facet --input in.json --format pretty\n"
       "fct run agent.facet --set age=42 --set-text name=Ann\n"
       "fct run agent.facet --batch inputs.jsonl -o results.jsonl\n"
       "fct run agent.facet --print-inputs > in.json   inputs to fill in\n",
       RunVis, executeRun},
      {"test", " FILE|FOLDER... [options]", "Run the tests of documents",
       "fct test agent_test.facet         run the tests of a document\n"
       "fct test .                        run all *_test.facet in a folder\n"
       "fct test . --filter 'greets*'     run some of them\n"
       "fct test . --list                 show their names\n",
       TestVis, executeTest},
      {"inspect", " FILE --VIEW FILE... [options]",
       "Write views of a document as JSON",
       "fct inspect agent.facet --ast -          show the syntax tree\n"
       "fct inspect agent.facet --dag dag.json   write the variables' graph\n"
       "fct inspect agent.facet --inputs -       show what inputs it takes\n"
       "fct inspect agent.facet --layout - --input in.json   and what is cut\n",
       InspectVis, executeInspect},
      {"reply", " FILE REPLY [options]",
       "Read what a model answered: its value and its calls of tools",
       "fct reply agent.facet answer.txt\n"
       "fct reply agent.facet response.json --provider openai --lenient\n",
       ReplyVis, executeReply},
      {"resolve", " FILE [-o FILE]",
       "Write a document with its imports and texts put in",
       "fct resolve agent.facet                  show what the hash is made "
       "of\n"
       "fct resolve agent.facet -o plain.facet   write one file of it\n",
       ResolveVis, executeResolve},
      {"analyze", " PROFILE... [--json] [--html FILE]",
       "Show what profiles say: phases, lenses, variables, advice",
       "fct run agent.facet --profile=p.json && fct analyze p.json\n"
       "fct analyze before.json after.json           side by side\n"
       "fct analyze p.json --html p.html             a page\n",
       AnalyzeVis, executeAnalyze},
      {"count", " FILE... [--tokenizer NAME]",
       "Count the bytes, code points and tokens of texts",
       "fct count prompt.md\n"
       "fct count *.md --tokenizer cl100k_base\n",
       CountVis, executeCount},
      {"codegen", " FILE --lang LANGUAGE [options]",
       "Write a package of types and checks for the users of a document",
       "fct codegen agent.facet --lang python            into the folder "
       "agent\n"
       "fct codegen agent.facet --lang ts -o sdk --name agent_sdk\n",
       CodegenVis, executeCodegen},
      {"config", " show [--config FILE] [options]",
       "Show the settings in effect, and where each is from",
       "fct config show --config fct.json\n"
       "fct config show --config fct.json --budget 500 --json\n",
       ConfigVis, executeConfig},
      {"explain", " CODE|LENS|--list",
       "Explain the code of a diagnostic, or a lens",
       "fct explain F451      explain a code\n"
       "fct explain truncate  explain a lens\n"
       "fct explain --list    list all codes and lenses\n",
       ExplainVis, executeExplain},
      {"fmt", " FILE... [options]", "Lay documents out in the canonical way",
       "fct fmt *.facet                rewrite the files that differ\n"
       "fct fmt --check *.facet        name those that differ, as in CI\n"
       "fct fmt - < a.facet            from stdin to stdout\n",
       FormatVis, executeFormat},
      {"lsp", " [options]", "Serve an editor by the Language Server Protocol",
       "fct lsp                      what an editor starts\n"
       "fct lsp --config fct.json    with lenses and limits of a host\n",
       LspVis, executeLsp},
      {"serve", " [--mcp FILE] [--listen ADDRESS:PORT] [options]",
       "Serve compiling, running and testing over HTTP, or a document's tools",
       "fct serve                                 on 127.0.0.1:8080\n"
       "fct serve --listen 127.0.0.1:9000 --cache-dir /var/cache/fct\n"
       "fct serve --listen 0.0.0.0:8080 --token-env FCT_TOKEN --json-logs\n"
       "fct serve --mcp agent.facet --config fct.json   on stdin and stdout\n",
       ServeVis, executeServe},
      {"submit", " FILE --batch INPUTS -o FILE [options]",
       "Have workers run a document for many inputs",
       "fct submit agent.facet --batch inputs.jsonl -o results.jsonl\n"
       "fct submit agent.facet --batch inputs.jsonl -o out.jsonl --job "
       "nightly\n"
       "fct submit --status nightly    how far a job is\n"
       "fct submit --cancel nightly    end it\n",
       SubmitVis, executeSubmit},
      {"worker", " [--nats URL] [--queue NAME] [options]",
       "Run what 'fct submit' puts into a queue",
       "fct worker --threads 4\n"
       "fct worker --nats nats://10.0.0.5:4222 --queue nightly\n",
       WorkerVis, executeWorker},
      {"verify", " ARTIFACT [--public-key FILE]",
       "Check the hash chain and the signature of an execution artifact",
       "fct verify execution.json --public-key public.pem\n", VerifyVis,
       executeVerify},
      {"cache", " stats|clear [--cache-dir FOLDER]",
       "Show or empty the cache of --incremental", "fct cache stats\n",
       CacheVis, executeCache},
      {"version", "", "Show the versions of compiler, language and LLVM", "",
       PlainVis, executeVersion},
      {"help", " [COMMAND]", "Show help", "fct help run\n", PlainVis,
       executeHelp},
  };
  return commands;
}

const Command *findCommand(llvm::StringRef name) {
  for (const Command &command : allCommands())
    if (command.name == name)
      return &command;
  return nullptr;
}

//===----------------------------------------------------------------------===//
// The process
//===----------------------------------------------------------------------===//

/// Keeps files that are opened later from becoming a standard stream that the
/// caller closed: what is written there, or read, then fails as it should.
static void occupyStandardStreams() {
  constexpr int modes[] = {O_WRONLY, O_RDONLY, O_RDWR};
  for (int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(fd, F_GETFD) == -1)
      ::open("/dev/null", modes[fd]);
}

/// What a library cannot go on from is told as every other error is.
static void endOfLibrary(void *data, const char *reason, bool) {
  llvm::sys::RunInterruptHandlers();
  Diagnostics diagnostics;
  diagnostics.report(diag::InternalError, {}, {reason});
  auto *process = static_cast<Process *>(data);
  process->report(diagnostics.all());
  process->finishDiagnostics();
  std::_Exit(exitErrors);
}

/// Bad usage is reported as `--diagnostics` says even where the command line as
/// a whole cannot be understood.
static DiagnosticFormat findFormat(llvm::ArrayRef<const char *> arguments) {
  DiagnosticFormat format = DiagnosticFormat::Text;
  auto set = [&](llvm::StringRef name) {
    format = parseDiagnosticFormat(name).value_or(DiagnosticFormat::Text);
  };
  for (size_t i = 0; i != arguments.size(); ++i) {
    llvm::StringRef argument = arguments[i];
    if (argument.consume_front("--diagnostics="))
      set(argument);
    else if (argument == "--json-logs")
      format = DiagnosticFormat::Json;
    else if (argument == "--diagnostics" && i + 1 != arguments.size())
      set(arguments[i + 1]);
  }
  return format;
}

static int badCommand(Process &process, Diag kind,
                      llvm::ArrayRef<std::string> args) {
  Diagnostics diagnostics;
  diagnostics.report(kind, {}, args);
  process.report(diagnostics.all());
  return exitUsage;
}

static int unknownCommand(Process &process, llvm::StringRef name) {
  llvm::SmallVector<llvm::StringRef, 8> names;
  for (const Command &command : allCommands())
    names.push_back(command.name);
  llvm::StringRef foreign = foreignHelp(ForeignContext::Command, name);
  if (!foreign.empty())
    return badCommand(process, diag::UsageForeignCommand,
                      {name.str(), foreign.str()});
  if (name.ends_with(".facet") || llvm::sys::fs::is_regular_file(name))
    return badCommand(
        process, diag::UsageForeignCommand,
        {name.str(), "did you mean 'fct run " + name.str() + "'?"});
  std::string hint;
  if (std::optional<llvm::StringRef> near = nearestName(name, names))
    hint = " (did you mean '" + near->str() + "'?)";
  return badCommand(process, diag::UsageUnknownCommand, {name.str(), hint});
}

/// `fct --help`, `fct --version`, or options only.
static int withoutCommand(Process &process,
                          llvm::ArrayRef<const char *> arguments) {
  for (llvm::StringRef argument : arguments) {
    if (argument == "--help" || argument == "-h")
      return showHelp(nullptr, process);
    if (argument == "--version") {
      CommandLine line(*findCommand("version"), {});
      return executeVersion(line, process);
    }
  }
  return badCommand(process, diag::UsageNoCommand, {});
}

/// --deny-warnings.
static int denyWarnings(const CommandLine &line, const Process &process,
                        int status) {
  if (status != exitSuccess || !line.has(OPT_deny_warnings) ||
      !process.hasWarned)
    return status;
  Diagnostics diagnostics;
  diagnostics.report(diag::NoteWarningsDenied, {}, {});
  process.report(diagnostics.all());
  return exitErrors;
}

/// As asked for, even if another option swallowed `--diagnostics`.
static int reportBadUsage(const CommandLine &line,
                          llvm::ArrayRef<const char *> arguments,
                          Process &process) {
  process.style.format = findFormat(arguments);
  process.report(line.problem());
  return line.exitStatus();
}

/// --timeout. False, which is reported, if the time cannot be watched.
static bool startDeadline(CommandLine &line, Process &process) {
  std::chrono::milliseconds time = readTime(line, OPT_timeout);
  return line.isBad() || process.startDeadline(
                             time, line.value(OPT_timeout).value_or("").str());
}

static int executeCommand(CommandLine &line,
                          llvm::ArrayRef<const char *> arguments,
                          Process &process) {
  // What is read may have no end, from the configuration on.
  if (!startDeadline(line, process))
    return exitErrors;
  int status = readConfig(line, process);
  startRecording(line, process);
  if (status == exitSuccess && !line.isBad())
    status = finishRecording(process, line.command().execute(line, process));
  if (line.isBad())
    return reportBadUsage(line, arguments, process);
  process.report(line.warnings());
  return denyWarnings(line, process, status);
}

static int execute(llvm::ArrayRef<const char *> arguments, char **argv,
                   Process &process) {
  process.style.format = findFormat(arguments);
  process.prepareOutOfMemory();
  reportOutOfMemory(process.outOfMemory);
  llvm::install_fatal_error_handler(endOfLibrary, &process);
  if (arguments.empty())
    return badCommand(process, diag::UsageNoCommand, {});
  // Options may stand before the command, too.
  std::optional<size_t> index = findCommandName(arguments);
  if (!index)
    return withoutCommand(process, arguments);
  llvm::StringRef name = arguments[*index];
  const Command *command = findCommand(name);
  if (!command)
    return unknownCommand(process, name);

  llvm::SmallVector<const char *, 16> others;
  llvm::append_range(others, arguments.take_front(*index));
  llvm::append_range(others, arguments.drop_front(*index + 1));
  CommandLine line(*command, others);
  if (line.has(OPT_help))
    return showHelp(command, process);
  becomePluginHost(line, argv);
  Process checked;
  readCommonOptions(line, checked);
  checkWatch(line);
  if (line.isBad())
    return reportBadUsage(line, arguments, process);
  process.style = checked.style;
  process.prepareOutOfMemory();
  process.verbose = checked.verbose;
  process.hasColorfulResults = checked.hasColorfulResults;
  auto run = [&] { return executeCommand(line, arguments, process); };
  return line.has(OPT_watch) ? watch(line, process, run) : run();
}

} // namespace facet::tool

int main(int argc, char **argv) {
  facet::tool::occupyStandardStreams();
  // A reader that went away is an error of writing, not a death.
  std::signal(SIGPIPE, SIG_IGN);
  // So is a file that grows beyond what the shell allows.
  std::signal(SIGXFSZ, SIG_IGN);
  facet::tool::Process process;
  llvm::ArrayRef<const char *> arguments(argv + 1, argc > 0 ? argc - 1 : 0);
  int status = facet::tool::execute(arguments, argv, process);
  process.deadline.finish();
  process.finishDiagnostics();
  // Results are written; nothing else needs to be tidied up.
  std::_Exit(status);
}
