// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
/** An object, or the text of a JSON object. */
export type Inputs = { [name: string]: unknown } | string | null | undefined;

export interface Note {
  message: string;
  file?: string;
  line?: number;
  column?: number;
}

/** Lines and columns count from 1, columns in code points; null where there is no place. */
export interface Diagnostic {
  severity: "error" | "warning" | "note";
  code: string;
  message: string;
  file: string | null;
  line: number | null;
  column: number | null;
  endLine: number | null;
  endColumn: number | null;
  notes: Note[];
  help: string | null;
}

/** The message is what fct would print; the place is that of the first error. */
export class FacetError extends Error {
  protected constructor();
  readonly diagnostics: Diagnostic[];
  readonly code: string | null;
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
}
export class CompileError extends FacetError {}
export class ConfigError extends FacetError {}
/** The cause is what a lens in JavaScript threw. */
export class RunError extends FacetError {}
export class ReplyError extends FacetError {}

/** Gives the result; a promise only in `run` and `runMany`. */
export type LensCall = (input: any, args: { [name: string]: any }) => unknown;

export interface Lens {
  call: LensCall;
  effect: string;
  trust?: 1 | 2;
  input?: string;
  output?: string;
  version?: string;
}

export interface CompileOptions {
  /** What diagnostics call the text. */
  name?: string;
  /** How much the optimiser does. */
  level?: 0 | 1 | 2;
  pure?: boolean;
  core?: boolean;
  budget?: number;
  importRoots?: string[];
  /** The host configuration, or its file. */
  config?: { [key: string]: unknown } | string;
  lenses?: { [name: string]: Lens | LensCall };
  /** Implements all other lenses of levels 1 and 2. */
  host?: (lens: string, input: any, args: { [name: string]: any }) => unknown;
}

export type Provider = "openai" | "openai-responses" | "anthropic" | "gemini" | "ollama";

export interface RunOptions {
  pure?: boolean;
  artifact?: boolean;
  gasLimit?: number;
  /** In bytes. */
  memoryLimit?: number;
  threads?: number;
  provider?: Provider;
  /** Where the bytes of media are: from "sha256:…" to a URL or base64. */
  assets?: { [digest: string]: { url: string } | { base64: string } } | string;
  /** Mark where the part of a request ends that is the same in all runs. */
  cacheMarks?: boolean;
}

/** What ends a run: its promise is rejected with the reason of the signal. */
export interface Abort {
  signal?: AbortSignal;
}

export interface ReplyOptions {
  provider?: Provider;
  lenient?: boolean;
  inputs?: Inputs;
  pure?: boolean;
}

export interface Message {
  role: string;
  content: string | { [key: string]: Json }[];
}

export interface Reply {
  value: any;
  toolCalls: { [key: string]: any }[];
  repairs: Json[];
  json: string;
}

export interface Input {
  name: string;
  type: string;
  isRequired: boolean;
  default?: Json;
}

export class Result {
  private constructor();
  /** The canonical JSON (RFC 8785), as fct writes it. */
  readonly json: string;
  /** The canonical object, parsed when it is first asked for. */
  readonly value: { [key: string]: any };
  readonly messages: Message[];
  readonly tools: { [key: string]: any }[];
  readonly metadata: { [key: string]: any };
  readonly artifact: string | null;
  /** The body of the request to the provider. */
  readonly payload: { [key: string]: any } | null;
  readonly gas: number;
  readonly units: number;
  readonly warnings: Diagnostic[];
}

/** Runs one program again and again; one call at a time. */
export class Session {
  private constructor();
  run(inputs?: Inputs, options?: Abort): Promise<Result>;
  update(changed: Inputs, options?: Abort): Promise<Result>;
  runSync(inputs?: Inputs): Result;
  updateSync(changed: Inputs): Result;
  /** The value of one variable; undefined if there is none of that name. */
  valueSync(name: string): Json | undefined;
}

export class Program {
  private constructor();
  readonly documentHash: string;
  readonly inputs: Input[];
  readonly warnings: Diagnostic[];
  run(inputs?: Inputs, options?: RunOptions & Abort): Promise<Result>;
  runSync(inputs?: Inputs, options?: RunOptions): Result;
  runMany(inputs: Iterable<Inputs>, options?: RunOptions & { returnErrors?: false }): Promise<Result[]>;
  runMany(inputs: Iterable<Inputs>, options: RunOptions & { returnErrors: true }): Promise<(Result | RunError)[]>;
  session(options?: RunOptions): Session;
  reply(answer: string | object, options?: ReplyOptions): Reply;
}

export function compile(options: CompileOptions & ({ path: string } | { text: string })): Program;
export function version(): string;
