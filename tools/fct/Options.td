//===- Options.td - The command line of fct ----------------*- tablegen -*-===//
//
// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every option of every command, once (docs/Language.md part 4). The visibility
// of an option says which commands take it; elsewhere it is unknown.
//
//===----------------------------------------------------------------------===//

include "llvm/Option/OptParser.td"

//===----------------------------------------------------------------------===//
// Commands
//===----------------------------------------------------------------------===//

def BuildVis : OptionVisibility;
def RunVis : OptionVisibility;
def TestVis : OptionVisibility;
def InspectVis : OptionVisibility;
def ReplyVis : OptionVisibility;
def ResolveVis : OptionVisibility;
def CountVis : OptionVisibility;
def CodegenVis : OptionVisibility;
/// version, help.
def PlainVis : OptionVisibility;
def VerifyVis : OptionVisibility;
def CacheVis : OptionVisibility;
def ExplainVis : OptionVisibility;
def FormatVis : OptionVisibility;
def AnalyzeVis : OptionVisibility;
def LspVis : OptionVisibility;
def ConfigVis : OptionVisibility;
def ServeVis : OptionVisibility;
def WorkerVis : OptionVisibility;
def SubmitVis : OptionVisibility;

defvar compiling = [BuildVis, RunVis, TestVis, InspectVis, ReplyVis, SubmitVis];
defvar reading = [BuildVis, RunVis, TestVis, InspectVis, ReplyVis, ResolveVis,
                  CodegenVis, SubmitVis];
defvar everywhere = [BuildVis, RunVis, TestVis, InspectVis, ReplyVis,
                     ResolveVis, PlainVis, VerifyVis, CacheVis, ExplainVis,
                     FormatVis, AnalyzeVis, CountVis, CodegenVis, LspVis,
                     ConfigVis, ServeVis, WorkerVis, SubmitVis];
/// What compiles documents, or checks them for an editor.
defvar checking = [BuildVis, RunVis, TestVis, InspectVis, ReplyVis, LspVis,
                   SubmitVis];
/// The same, and what reads them only.
defvar opening = [BuildVis, RunVis, TestVis, InspectVis, ReplyVis, ResolveVis,
                  CodegenVis, LspVis, ServeVis, SubmitVis];
/// What records a profile.
defvar recording = [BuildVis, RunVis, TestVis];
defvar running = [RunVis, TestVis, ReplyVis, ServeVis, SubmitVis];
/// What takes run-time inputs.
defvar taking = [RunVis, ReplyVis, ServeVis, SubmitVis];
/// The same, and what shows a run.
defvar setting = [RunVis, ReplyVis, InspectVis, ServeVis, SubmitVis];

/// The same, and what shows settings.
defvar settingBudgets = !listconcat(checking, [ConfigVis, ServeVis]);
defvar settingLayout = !listconcat(compiling, [ConfigVis, ServeVis]);
defvar settingLimits = !listconcat(running, [ConfigVis]);
defvar settingRoots = [BuildVis, RunVis, TestVis, InspectVis, ReplyVis, ResolveVis,
                       CodegenVis, LspVis, ConfigVis, SubmitVis];
defvar settingIds = !listconcat(reading, [ConfigVis, ServeVis]);

/// The sections of `--help`.
class Section<string name, string title> : OptionGroup<name>, HelpText<title>;
def dataSection : Section<"data", "INPUT AND OUTPUT">;
def workSection : Section<"work", "COMPILING AND RUNNING">;
def batchSection : Section<"batch", "MANY INPUTS">;
def testSection : Section<"tests", "TESTS">;
def viewSection : Section<"views", "VIEWS">;
def layoutSection : Section<"layout", "LAYOUT OF SOURCES">;
def serveSection : Section<"serve", "SERVICE">;
def hostSection : Section<"host", "LANGUAGE AND HOST">;
def generalSection : Section<"general", "GENERAL">;

//// `--name VALUE` and `--name=VALUE`.
multiclass Valued<string name, list<OptionVisibility> commands, string metaVar,
                  string help> {
  def NAME : Separate<["--"], name>, Visibility<commands>, MetaVarName<metaVar>,
             HelpText<help>;
  def NAME#_eq : Joined<["--"], name#"=">, Alias<!cast<Option>(NAME)>,
                 Visibility<commands>;
}

class FlagOption<list<string> prefixes, string name,
                 list<OptionVisibility> commands, string help>
    : Flag<prefixes, name>, Visibility<commands>, HelpText<help>;

//===----------------------------------------------------------------------===//
// What goes in and what comes out
//===----------------------------------------------------------------------===//

let Group = dataSection in {
defvar naming = !listconcat(reading, [ServeVis]);
def input : Separate<["--"], "input">, Visibility<naming>,
  MetaVarName<"<file>">,
  HelpText<"The source, where none is named (inspect, serve, submit: run-time inputs, a JSON object)">,
  HelpTextForVariants<[RunVis, ReplyVis],
    "Run-time inputs, a JSON object; without another source, the source">;
def input_eq : Joined<["--"], "input=">, Alias<input>, Visibility<naming>;
defm runtime_input : Valued<"runtime-input", taking, "<file>",
  "Run-time inputs, a JSON object">;
defm set : Valued<"set", setting, "<name=JSON>",
  "Set one run-time input to a JSON value; wins over the input file">;
defm set_text : Valued<"set-text", setting, "<name=TEXT>",
  "Set one run-time input to a text, written without quotes">;
defm set_file : Valued<"set-file", setting, "<name=FILE>",
  "Set one run-time input to the text of a file">;
def print_inputs : FlagOption<["--"], "print-inputs", [RunVis],
  "Print inputs to fill in: defaults and placeholders; nothing is run">;
def o : JoinedOrSeparate<["-"], "o">,
  Visibility<[BuildVis, RunVis, TestVis, ReplyVis, ResolveVis, CodegenVis,
              AnalyzeVis, SubmitVis]>,
  MetaVarName<"<file>">, HelpText<"Write the result to a file ('-': stdout)">,
  HelpTextForVariants<[CodegenVis],
    "The folder of the package (one of its name, here)">;
defm lang : Valued<"lang", [CodegenVis], "<python|ts|rust>",
  "The language of the package">;
defm name : Valued<"name", [CodegenVis], "<name>",
  "The name of the package (that of the document's file)">;
defm artifact : Valued<"artifact", [RunVis], "<file>",
  "Also write the execution artifact">;
defm telemetry : Valued<"telemetry", [RunVis], "<file>",
  "Also write figures of the run: times, memory, gas, use of the budget">;
defm otlp : Valued<"otlp", [RunVis], "<file>",
  "Also write the run's spans for OpenTelemetry, as OTLP/JSON">;
def profile : FlagOption<["--"], "profile", recording,
  "Record a profile in Chrome's trace format (fct-profile.json)">;
defm profile_output : Valued<"profile-output", recording, "<file>",
  "Where --profile records it">;
def json : FlagOption<["--"], "json", [AnalyzeVis, ConfigVis, SubmitVis],
  "Write one JSON object instead of text">;
defm attest_key : Valued<"attest-key", [RunVis], "<file>",
  "Sign the artifact with the Ed25519 private key of a PEM file">;
defm public_key : Valued<"public-key", [VerifyVis], "<file>",
  "Check the signature with the Ed25519 public key of a PEM file">;
defm lens_cache : Valued<"lens-cache", [RunVis], "<folder>",
  "Keep results of level-1 lenses there for later runs and pure mode">;
defm lens_cache_mode : Valued<"lens-cache-mode", [RunVis], "<store|use>",
  "Whether exec mode only fills the lens cache, or also reads it (store)">;
defm record : Valued<"record", [RunVis], "<folder>",
  "Keep there what lenses of the host answer, for --replay">;
defm replay : Valued<"replay", [RunVis], "<folder>",
  "Call no lens of the host: take the answers that --record kept">;
defm format : Valued<"format", [RunVis], "<json|pretty|text>",
  "Format of the result (json)">;
def provider : Separate<["--"], "provider">,
  Visibility<[BuildVis, RunVis, ReplyVis, SubmitVis]>,
  MetaVarName<"<openai|openai-responses|anthropic|gemini|ollama>">,
  HelpText<"The API of the request that is written (build: checked)">,
  HelpTextForVariants<[ReplyVis],
    "The API whose response object the reply is (none: the reply is text)">;
def provider_eq : Joined<["--"], "provider=">, Alias<provider>,
  Visibility<[BuildVis, RunVis, ReplyVis, SubmitVis]>;
defm assets : Valued<"assets", [RunVis], "<file>",
  "Where the bytes of media are: a JSON map from digests, for --provider">;
def cache_marks : FlagOption<["--"], "cache-marks", [RunVis, SubmitVis],
  "Mark where the part of a request ends that is the same in all runs">;
def lenient : FlagOption<["--"], "lenient", [ReplyVis],
  "Find JSON in prose and mend it; each mend is listed">;
defm emit : Valued<"emit", [BuildVis], "<ast|facet|tbox|plan|plan-json|bytecode|plan-file>",
  "Write the document after that stage; without it, only check">;
defm emit_after : Valued<"emit-after", [BuildVis], "<pass>",
  "Write the IR after that pass; 'facet-cse,2' is its second run">;
} // dataSection

//===----------------------------------------------------------------------===//
// How documents are compiled and run
//===----------------------------------------------------------------------===//

let Group = workSection in {
def O0 : FlagOption<["-"], "O0", [BuildVis, RunVis, SubmitVis], "No optimisation (default)">;
def O1 : FlagOption<["-"], "O1", [BuildVis, RunVis, SubmitVis],
  "Compute what does not depend on inputs; nothing is computed twice">;
def O2 : FlagOption<["-"], "O2", [BuildVis, RunVis, SubmitVis],
  "Also fuse lenses and remove dead variables">;
defm optimize : Valued<"optimize", [BuildVis, RunVis, SubmitVis], "<none|all>",
  "The older spelling of -O0 and -O2">;
def release : FlagOption<["--"], "release", [BuildVis],
  "Build for use: -O2, unless another level is given">;
def pure : FlagOption<["--"], "pure", running,
  "Hermetic and reproducible: level 1 from the cache only, no level 2">;
def exec : FlagOption<["--"], "exec", running,
  "Host lenses may be called (default)">;
defvar optimising = [BuildVis, RunVis];
def remarks : FlagOption<["--"], "remarks", optimising,
  "Say what the optimiser did and did not do, and why">;
defm remarks_output : Valued<"remarks-output", optimising, "<file>",
  "Write the optimiser's remarks as YAML">;
def print_pipeline : FlagOption<["--"], "print-pipeline", [BuildVis],
  "Print the passes of the optimisation level, as fct-opt reads them">;
defm pass_pipeline : Valued<"pass-pipeline", optimising, "<passes>",
  "Passes instead of a level's, written as --print-pipeline does">;
defm budget : Valued<"budget", settingBudgets, "<units>",
  "Budget of documents without @context (4096)">;
defm budget_unit : Valued<"budget-unit", settingLayout, "<bytes|tokens>",
  "What budgets and sizes count (bytes)">;
defm tokenizer : Valued<"tokenizer",
  [BuildVis, RunVis, TestVis, InspectVis, ReplyVis, CountVis, ConfigVis,
   ServeVis, SubmitVis],
  "<name|file:rule>", "The tokenizer that counts tokens (o200k_base)">;
defm tokens_per_message : Valued<"tokens-per-message", settingLayout, "<n>",
  "What each message costs besides its text, in tokens (0)">;
defm packing : Valued<"packing", settingLayout, "<standard|fill|optimal>",
  "How messages are fitted into the budget (standard)">;
defm gas_limit : Valued<"gas-limit", settingLimits, "<gas>",
  "Gas that the lens calls of a run may use (10000000)">;
defm memory_limit : Valued<"memory-limit", settingLimits, "<size>",
  "Memory for the values of a run, such as 256mb (1gb)">;
defvar threading = [BuildVis, RunVis, TestVis];
defm threads : Valued<"threads", [BuildVis, RunVis, TestVis, ServeVis, WorkerVis], "<n>",
  "Threads to use, 1 to 1024 (build, test: by the number of files; run, worker: 1; serve: one a core)">;
def parallel : FlagOption<["--"], "parallel", threading, "Use all cores">;
def streaming : FlagOption<["--"], "streaming", [RunVis],
  "Write the result piece by piece instead of holding it in memory">;
defm timeout : Valued<"timeout",
  [BuildVis, RunVis, TestVis, InspectVis, ReplyVis, ResolveVis, CodegenVis,
   SubmitVis],
  "<time>", "Give up after this time, such as 30s, 500ms or 2m">;
} // workSection

//===----------------------------------------------------------------------===//
// Many inputs
//===----------------------------------------------------------------------===//

let Group = batchSection in {
defm batch : Valued<"batch", [RunVis, SubmitVis], "<file>",
  "Run once for each line of JSON inputs, with one line of output each">;
def fail_fast : FlagOption<["--"], "fail-fast", [RunVis, TestVis],
  "Stop at the first line of a batch, or the first test, that fails">;
defm nats : Valued<"nats", [WorkerVis, SubmitVis], "<url>",
  "The server of NATS with JetStream (nats://127.0.0.1:4222)">;
defm job : Valued<"job", [SubmitVis], "<name>",
  "The name of the job, which takes it up again (made of program and inputs)">;
defm status : Valued<"status", [SubmitVis], "<job>",
  "Show how far a job is">;
defm cancel : Valued<"cancel", [SubmitVis], "<job>",
  "End a job and remove what the server has of it">;
defm ack_wait : Valued<"ack-wait", [WorkerVis], "<time>",
  "The time after which a silent worker's work is given to another (5s)">;
} // batchSection

//===----------------------------------------------------------------------===//
// Tests
//===----------------------------------------------------------------------===//

let Group = testSection in {
defm filter : Valued<"filter", [TestVis], "<glob>",
  "Run only the tests whose names match">;
defm output : Valued<"output", [TestVis], "<summary|verbose|json|junit>",
  "Format of the report (summary)">;

def update_snapshots : FlagOption<["--"], "update-snapshots", [TestVis],
  "Write snapshots instead of comparing against them">;
} // testSection

//===----------------------------------------------------------------------===//
// Views
//===----------------------------------------------------------------------===//

let Group = viewSection in {
defm ast : Valued<"ast", [InspectVis], "<file>",
  "The syntax tree of the source, as JSON ('-': stdout)">;
defm imports : Valued<"imports", [InspectVis], "<file>",
  "The files and the imports that led to them">;
defm dependencies : Valued<"dag", [InspectVis], "<file>",
  "The variables, their dependencies and the order of evaluation; as a graph for FILE.dot and FILE.svg">;
def layout : Separate<["--"], "layout">, Visibility<[RunVis, InspectVis]>,
  MetaVarName<"<file>">,
  HelpText<"What the layout does with each section, with the inputs of --input">,
  HelpTextForVariants<[RunVis],
    "Also write what the layout did with each section, and why">;
def layout_eq : Joined<["--"], "layout=">, Alias<layout>,
  Visibility<[RunVis, InspectVis]>;
defm inputs : Valued<"inputs", [InspectVis], "<file>",
  "The JSON Schema of the run-time inputs">;
defm policy : Valued<"policy", [InspectVis], "<file>",
  "The merged policy and its hash">;
def html : Separate<["--"], "html">, Visibility<[InspectVis, AnalyzeVis]>,
  MetaVarName<"<file>">,
  HelpText<"The document, its graph and a run with the inputs of --input as one page">,
  HelpTextForVariants<[AnalyzeVis], "Write a page instead of text">;
def html_eq : Joined<["--"], "html=">, Alias<html>,
  Visibility<[InspectVis, AnalyzeVis]>;
def timings : FlagOption<["--"], "timings", [InspectVis],
  "Times in the page of --html, which differ from run to run">;
} // viewSection

//===----------------------------------------------------------------------===//
// Layout of sources
//===----------------------------------------------------------------------===//

let Group = layoutSection in {
def check : FlagOption<["--"], "check", [FormatVis],
  "Write nothing; name the files of another layout, with status 1">;
def diff : FlagOption<["--"], "diff", [FormatVis],
  "Write nothing; show the changes in the form that patch takes">;
defm lines : Valued<"lines", [FormatVis], "<first:last>",
  "Lay out only these lines, counted from 1">;
} // layoutSection

//===----------------------------------------------------------------------===//
// The service
//===----------------------------------------------------------------------===//

let Group = serveSection in {
defm listen : Valued<"listen", [ServeVis], "<address:port>",
  "Where to listen; port 0 is any free one (127.0.0.1:8080)">;
def mcp : FlagOption<["--"], "mcp", [ServeVis],
  "Offer the document's interfaces as tools of the Model Context Protocol, on stdin and stdout or, with --listen, at /mcp">;
defm max_body : Valued<"max-body", [ServeVis], "<size>",
  "Maximum size of a request's body (16mb)">;
defm token_env : Valued<"token-env", [ServeVis], "<name>",
  "The environment variable with the token that requests must show">;
defm request_timeout : Valued<"request-timeout", [ServeVis], "<time>",
  "Time of one request, from its first byte on (30s)">;
def queue : Separate<["--"], "queue">,
  Visibility<[ServeVis, WorkerVis, SubmitVis]>, MetaVarName<"<n|name>">,
  HelpText<"Requests that may wait for a thread; others are refused (256)">,
  HelpTextForVariants<[WorkerVis, SubmitVis],
    "The queue of the server, by which workers are found (fct)">;
def queue_eq : Joined<["--"], "queue=">, Alias<queue>,
  Visibility<[ServeVis, WorkerVis, SubmitVis]>;
defm connections : Valued<"connections", [ServeVis], "<n>",
  "Connections that may be open; others are refused (1024)">;
defm shutdown_timeout : Valued<"shutdown-timeout", [ServeVis], "<time>",
  "Time that requests have to end after SIGTERM or SIGINT (10s)">;
} // serveSection

//===----------------------------------------------------------------------===//
// Options of all that reads documents
//===----------------------------------------------------------------------===//

let Group = hostSection in {
defm import_root : Valued<"import-root", settingRoots, "<folder>",
  "Another folder that links of imports may lead to, besides the source's">;
defm host_profile : Valued<"host-profile", settingIds, "<id>",
  "The host profile's id (local.default.v1)">;
defm target_provider : Valued<"target-provider", settingIds, "<id>",
  "The target provider's id (unknown-provider)">;
defm language_profile : Valued<"language-profile", opening,
  "<core|hypervisor>", "The language profile (hypervisor)">;
def standard : FlagOption<["--"], "standard",
  !listconcat(opening, [FormatVis, CountVis]),
  "Refuse this compiler's extensions of the syntax">;
/// `--profile=X`, and `--profile X` where X is a language profile or ends in
/// .json (the driver joins these).
def profile_eq : Joined<["--"], "profile=">, Visibility<opening>,
  MetaVarName<"<value>">,
  HelpText<"The same as --language-profile, or --profile into that file (build, run, test)">;
defvar caching = [BuildVis, RunVis];
def incremental : FlagOption<["--"], "incremental", caching,
  "Keep what is compiled and recompile only what changed">;
def cache_dir : Separate<["--"], "cache-dir">,
  Visibility<[BuildVis, RunVis, CacheVis, ServeVis]>, MetaVarName<"<folder>">,
  HelpText<"The folder that --incremental uses (the user's cache folder)">,
  HelpTextForVariants<[ServeVis],
    "Keep documents there for other instances, and for later (memory only)">;
def cache_dir_eq : Joined<["--"], "cache-dir=">, Alias<cache_dir>,
  Visibility<[BuildVis, RunVis, CacheVis, ServeVis]>;
defm cache_size : Valued<"cache-size", [BuildVis, RunVis, ServeVis], "<size>",
  "Maximum size of that folder (1gb)">;

defm load_plugin : Valued<"load-plugin", opening, "<file>",
  "Load the lenses, dialects and passes of a plug-in">;
def stdio : FlagOption<["--"], "stdio", [LspVis],
  "Speak on stdin and stdout (the only way; editors say it)">;
} // hostSection

//===----------------------------------------------------------------------===//
// Options of all
//===----------------------------------------------------------------------===//

let Group = generalSection in {
defm config : Valued<"config", everywhere, "<file>",
  "The host configuration, JSON; other options override it">;
defm diagnostics : Valued<"diagnostics", everywhere, "<text|json|sarif|github>",
  "Format of diagnostics on stderr (text)">;
defm color : Valued<"color", everywhere, "<auto|always|never>",
  "Colours (auto: on a terminal; see NO_COLOR, FORCE_COLOR)">;
defm max_errors : Valued<"max-errors", reading, "<n>",
  "Stop showing errors after this many, and warnings after this many; 0: no limit (20)">;
def deny_warnings : FlagOption<["--"], "deny-warnings",
  [BuildVis, RunVis, TestVis, ReplyVis, SubmitVis],
  "Exit with status 1 if there was a warning">;
def list_all : FlagOption<["--"], "list", [ExplainVis, TestVis],
    "List all codes and lenses">,
  HelpTextForVariants<[TestVis],
    "List the tests, those of --filter, instead of running them">;
def watch : FlagOption<["--"], "watch", [BuildVis, RunVis, TestVis],
  "Run again whenever a file changes that was read">;
def no_progress : FlagOption<["--"], "no-progress", everywhere,
  "Show no progress on a terminal">;
def json_logs : FlagOption<["--"], "json-logs", everywhere,
  "Diagnostics and logs on stderr as JSON, one object a line">;
def v : FlagOption<["-"], "v", everywhere, "Report in more detail what is done">;
def help : FlagOption<["--"], "help", everywhere, "Show this help">;
def h : Flag<["-"], "h">, Alias<help>, Visibility<everywhere>;
} // generalSection
