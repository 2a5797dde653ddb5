// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"use strict";

/** The JSON text of inputs: of an object, of nothing, or a text as it is. */
function inputText(inputs) {
  if (inputs === undefined || inputs === null) return "{}";
  if (typeof inputs === "string") return inputs;
  if (typeof inputs !== "object" || Array.isArray(inputs)) {
    throw new TypeError("inputs must be an object, or the text of a JSON object");
  }
  return JSON.stringify(inputs);
}

/** A text for the extension, which ends at a 0. */
function text(value, what) {
  if (typeof value === "string" && !value.includes("\0")) return value;
  throw new TypeError(`${what} must be a string without \\0`);
}

function flag(value, what) {
  if (value === undefined) return false;
  if (typeof value === "boolean") return value;
  throw new TypeError(`${what} must be true or false`);
}

/** An integer from 0; 0 stands for the default. */
function count(value, what, most) {
  if (value === undefined || value === null) return 0;
  if (Number.isInteger(value) && value >= 0 && value <= most) return value;
  throw new RangeError(`${what} must be an integer from 0 to ${most}`);
}

/** The options as an object of the names that are known. */
function known(options, names, what) {
  for (const name of Object.keys(options)) {
    if (!names.includes(name)) throw new TypeError(`${what} has no option '${name}'`);
  }
  return options;
}

/** What ends a run, or undefined. */
function abortSignal(value) {
  if (value === undefined || value instanceof AbortSignal) return value;
  throw new TypeError("signal must be an AbortSignal");
}

const sessionNames = ["pure", "artifact", "gasLimit", "memoryLimit", "threads", "provider", "assets", "cacheMarks"];

/** Those of a session, in the order of the extension. */
function sessionArguments(options, what) {
  known(options, sessionNames, what);
  return [
    flag(options.pure, "pure"),
    flag(options.artifact, "artifact"),
    count(options.gasLimit, "gasLimit", 2 ** 53 - 1),
    count(options.memoryLimit, "memoryLimit", 2 ** 53 - 1),
    count(options.threads, "threads", 1024),
    options.provider === undefined ? null : text(options.provider, "provider"),
    options.assets === undefined ? null : inputText(options.assets),
    flag(options.cacheMarks, "cacheMarks"),
  ];
}

module.exports = { inputText, text, flag, count, known, abortSignal, sessionArguments };
