// Runs the compiler.

import { spawn } from "node:child_process";

export interface Compiler {
  /// A path, or a name that is looked up in PATH.
  path: string;
  /// Options for every command.
  options: string[];
}

export interface Outcome {
  /// The exit status; null if it was ended.
  status: number | null;
  stdout: string;
  stderr: string;
}

/// The compiler is not there, or cannot be started.
export class CompilerMissing extends Error {}

/// What it may write, in UTF-16 units; more is cut off, and the run ended.
const OUTPUT_LIMIT = 64 * 1024 * 1024;

/// `fct ARGUMENTS` in a folder. With `text` that is its standard input. An abort
/// ends it.
export function runCompiler(
  compiler: Compiler,
  args: string[],
  folder: string,
  text?: string,
  signal?: AbortSignal,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(compiler.path, [...args, ...compiler.options], { cwd: folder, signal });
    const outcome: Outcome = { status: null, stdout: "", stderr: "" };
    const collect = (name: "stdout" | "stderr") => (chunk: string) => {
      outcome[name] += chunk;
      if (outcome[name].length > OUTPUT_LIMIT) child.kill();
    };
    child.stdout.setEncoding("utf8").on("data", collect("stdout"));
    child.stderr.setEncoding("utf8").on("data", collect("stderr"));
    child.on("error", (error: NodeJS.ErrnoException) => {
      if (error.name === "AbortError") resolve(outcome);
      else reject(new CompilerMissing(`cannot run '${compiler.path}': ${error.message}`));
    });
    child.on("close", (status) => resolve({ ...outcome, status }));
    // It may end before it has read all.
    child.stdin.on("error", () => undefined);
    child.stdin.end(text ?? "");
  });
}
