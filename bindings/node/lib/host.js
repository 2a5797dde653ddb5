// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"use strict";

const { native } = require("./native.js");

/** The answer to a call as the extension reads it: "=JSON" or "!reason". */
function valueText(value) {
  const json = JSON.stringify(value);
  return json === undefined ? "!its result has no JSON form" : "=" + json;
}

/** Calls the lenses of a program. */
class Host {
  constructor(calls, host) {
    this.calls = calls;
    this.host = host;
    // What the newest call that failed threw.
    this.thrown = undefined;
  }

  failureText(error) {
    this.thrown = error;
    return "!" + String(error);
  }

  /** Of the thread that runs, which waits if there is a `call`: then the answer may
      come later. */
  dispatch(request, call) {
    const later = call === null ? null : (text) => native.answer(call, text);
    try {
      const { lens, input, named_args: named } = JSON.parse(request);
      const own = this.calls.get(lens);
      const value = own ? own(input, named) : this.host(lens, input, named);
      if (typeof value?.then !== "function") return later ? later(valueText(value)) : valueText(value);
      if (!later) return "!it gave a promise: use run or runMany instead of runSync";
      Promise.resolve(value).then(valueText).catch((error) => this.failureText(error)).then(later);
    } catch (error) {
      const text = this.failureText(error);
      return later ? later(text) : text;
    }
  }

  /** What was thrown, if a run's error is of it: other runs may go on at once. */
  causeOf(text) {
    const { thrown } = this;
    if (thrown === undefined || !text.includes(String(thrown))) return undefined;
    this.thrown = undefined;
    return thrown;
  }
}

module.exports = { Host };
