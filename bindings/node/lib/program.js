// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"use strict";

const { native } = require("./native.js");
const { parseDiagnostics, RunError, ReplyError } = require("./errors.js");
const { inputText, text, flag, known, abortSignal, sessionArguments } = require("./options.js");

const mostIdle = 8;
const RUN = 0;
const UPDATE = 1;

/** What a run gave. */
class Result {
  #value;
  #lines;
  #payload;
  constructor(json, gas, units, artifact, lines, payload) {
    this.json = json;
    this.gas = gas;
    this.units = units;
    this.artifact = artifact;
    this.#lines = lines;
    this.#payload = payload;
  }
  /** The body of the request to the provider, made when it is asked for; else null. */
  get payload() {
    return this.#payload === null ? null : JSON.parse(this.#payload);
  }
  /** The canonical object, parsed when it is first asked for. */
  get value() {
    return (this.#value ??= JSON.parse(this.json));
  }
  get messages() {
    return this.value.messages;
  }
  get tools() {
    return this.value.tools;
  }
  get metadata() {
    return this.value.metadata;
  }
  get warnings() {
    return parseDiagnostics(this.#lines);
  }
}

function runError(diagnostics, host) {
  const cause = host?.causeOf(diagnostics[1]);
  return new RunError(diagnostics, cause === undefined ? undefined : { cause });
}

/** The signal among the options of a run, and the others; undefined for none. */
function splitSignal(given) {
  if (given === undefined || !("signal" in given)) return [undefined, given];
  const { signal, ...options } = given;
  return [abortSignal(signal), Object.keys(options).length ? options : undefined];
}

/** A session of the extension: its calls follow each other. */
class Runner {
  constructor(program, host, args, wantsMore) {
    [this.session, this.numbers] = native.createSession(program, ...args);
    this.host = host;
    this.wantsMore = wantsMore;
  }

  /** The result of the call that gave `json`. */
  finish(json) {
    const [gas, units, diagnosed] = this.numbers;
    if (json !== null && !diagnosed && !this.wantsMore) return new Result(json, gas, units, null, null, null);
    const [artifact, diagnostics, payload] = native.details(this.session);
    if (json === null) throw runError(diagnostics, this.host);
    return new Result(json, gas, units, artifact, diagnostics && diagnostics[0], payload);
  }

  callSync(kind, inputs) {
    return this.finish(native.runSync(this.session, kind, inputText(inputs)));
  }

  async call(kind, inputs, signal) {
    const run = () => native.run(this.session, kind, inputText(inputs));
    if (signal === undefined) return this.finish(await run());
    signal.throwIfAborted();
    let timer;
    const cancel = () => native.cancel(this.session);
    const abort = () => {
      cancel();
      // It may still wait for a thread, and can be cancelled only once it runs.
      timer = setInterval(cancel, 10);
    };
    signal.addEventListener("abort", abort, { once: true });
    try {
      const json = await run();
      if (json === null && signal.aborted) throw signal.reason;
      return this.finish(json);
    } finally {
      signal.removeEventListener("abort", abort);
      clearInterval(timer);
    }
  }
}

/** Runs one program again and again; one call at a time. */
class Session {
  #runner;
  #isBusy = false;
  constructor(runner) {
    this.#runner = runner;
  }

  #begin() {
    if (this.#isBusy) throw new Error("the session is in use: wait for its last call");
    this.#isBusy = true;
  }

  #callSync(kind, inputs) {
    this.#begin();
    try {
      return this.#runner.callSync(kind, inputs);
    } finally {
      this.#isBusy = false;
    }
  }

  async #call(kind, inputs, options = {}) {
    known(options, ["signal"], "a call of a session");
    const signal = abortSignal(options.signal);
    this.#begin();
    try {
      return await this.#runner.call(kind, inputs, signal);
    } finally {
      this.#isBusy = false;
    }
  }

  run(inputs, options) {
    return this.#call(RUN, inputs, options);
  }
  update(changed, options) {
    return this.#call(UPDATE, changed, options);
  }
  runSync(inputs) {
    return this.#callSync(RUN, inputs);
  }
  updateSync(changed) {
    return this.#callSync(UPDATE, changed);
  }

  /** The value of one variable; undefined if the program has none of that name. */
  valueSync(name) {
    this.#begin();
    try {
      const json = native.valueSync(this.#runner.session, text(name, "the name"));
      if (json !== null) return JSON.parse(json);
      const [, diagnostics] = native.details(this.#runner.session);
      if (diagnostics) throw runError(diagnostics, this.#runner.host);
      return undefined;
    } finally {
      this.#isBusy = false;
    }
  }
}

/** A compiled document. */
class Program {
  #native;
  #host;
  #idle = [];
  #lines;
  constructor(compiled, host, lines) {
    this.#native = compiled;
    this.#host = host;
    this.#lines = lines;
    const [hash, ...inputs] = native.describe(compiled);
    this.documentHash = hash;
    this.inputs = inputs.map(([name, type, isRequired, json]) =>
      isRequired ? { name, type, isRequired } : { name, type, isRequired, default: JSON.parse(json) },
    );
  }

  get warnings() {
    return parseDiagnostics(this.#lines);
  }

  #runner(options, what) {
    if (options !== undefined) {
      return new Runner(this.#native, this.#host, sessionArguments(options, what), options.artifact === true || "provider" in options);
    }
    return this.#idle.pop() ?? new Runner(this.#native, this.#host, sessionArguments({}, what), false);
  }

  /** Keeps a runner for the next call without options. */
  #giveBack(runner, options) {
    if (options === undefined && this.#idle.length < mostIdle) this.#idle.push(runner);
  }

  runSync(inputs, options) {
    const runner = this.#runner(options, "runSync");
    try {
      return runner.callSync(RUN, inputs);
    } finally {
      this.#giveBack(runner, options);
    }
  }

  async run(inputs, given) {
    const [abort, options] = splitSignal(given);
    const runner = this.#runner(options, "run");
    try {
      return await runner.call(RUN, inputs, abort);
    } finally {
      this.#giveBack(runner, options);
    }
  }

  session(options = {}) {
    return new Session(this.#runner(options, "session"));
  }

  /** The results in the order of the inputs; RunErrors among them instead of thrown if
      `returnErrors` is set. */
  async runMany(inputs, { returnErrors = false, ...options } = {}) {
    const args = sessionArguments(options, "runMany");
    const rows = await native.runMany(this.#native, Array.from(inputs, inputText), ...args);
    if (rows === null) throw new RangeError("an option is out of its range");
    const results = rows.map(([json, gas, units, artifact, diagnostics, payload]) =>
      json === null ? runError(diagnostics, this.#host) : new Result(json, gas, units, artifact, diagnostics && diagnostics[0], payload),
    );
    const failed = returnErrors ? undefined : results.find((each) => each instanceof RunError);
    if (failed) throw failed;
    return results;
  }

  /** Reads what a model answered: a text, or a provider's response object. */
  reply(answer, options = {}) {
    known(options, ["provider", "lenient", "inputs", "pure"], "reply");
    const report = native.reply(
      this.#native,
      typeof answer === "string" ? answer : JSON.stringify(answer),
      options.provider === undefined ? null : text(options.provider, "provider"),
      flag(options.lenient, "lenient"),
      inputText(options.inputs),
      flag(options.pure, "pure"),
    );
    if (report === null) throw new RangeError(`no provider '${options.provider}'`);
    const [json, diagnostics] = report;
    if (json === null) throw new ReplyError(diagnostics);
    const { value = null, tool_calls: toolCalls = [], repairs = [] } = JSON.parse(json);
    return { value, toolCalls, repairs, json };
  }
}

module.exports = { Program, Session, Result };
