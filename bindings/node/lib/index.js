// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const errors = require("./errors.js");
const { Host } = require("./host.js");
const { native } = require("./native.js");
const { text, flag, count, known } = require("./options.js");
const { Program, Session, Result } = require("./program.js");

const names = ["path", "text", "name", "level", "pure", "core", "budget", "importRoots", "config", "lenses", "host"];

/** The text of the configuration, and the folder that its paths are relative to. */
function readConfig(config) {
  if (config === undefined) return ["{}", ""];
  if (typeof config === "object" && config !== null) return [JSON.stringify(config), ""];
  const file = text(config, "config");
  return [fs.readFileSync(file, "utf8").replace(/^\uFEFF/, ""), path.dirname(path.resolve(file))];
}

/** The configuration with what is said of lenses beside it. */
function withLenses(config, lenses) {
  const records = {};
  for (const [name, lens] of Object.entries(lenses)) {
    if (typeof lens === "function") continue;
    const { call, ...record } = lens;
    records[name] = { trust: 2, ...record };
  }
  if (Object.keys(records).length === 0) return config;
  let settings;
  try {
    settings = JSON.parse(config);
  } catch {
    return config; // the compiler says what is wrong with it
  }
  return JSON.stringify({ ...settings, lenses: { ...settings.lenses, ...records } });
}

/** By name, the functions of the lenses. */
function callsOf(lenses) {
  const calls = new Map();
  for (const [name, lens] of Object.entries(lenses)) {
    const call = typeof lens === "function" ? lens : lens?.call;
    if (typeof call !== "function") throw new TypeError(`the lens ${name} needs a function`);
    calls.set(text(name, "a lens"), call);
  }
  return calls;
}

function hostOf(calls, host) {
  if (host !== undefined && typeof host !== "function") throw new TypeError("host must be a function");
  return calls.size || host ? new Host(calls, host) : null;
}

function compile(options) {
  known(options, names, "compile");
  if ((options.path === undefined) === (options.text === undefined)) {
    throw new TypeError("compile needs either path or text");
  }
  const lenses = options.lenses ?? {};
  const calls = callsOf(lenses);
  const host = hostOf(calls, options.host);
  const [config, folder] = readConfig(options.config);
  const [program, isConfigured, diagnostics] = native.compile(
    options.path === undefined ? null : text(options.path, "path"),
    options.text === undefined ? null : String(options.text),
    text(options.name ?? "<text>", "name"),
    count(options.level, "level", 2),
    flag(options.pure, "pure"),
    flag(options.core, "core"),
    count(options.budget, "budget", 2 ** 53 - 1),
    (options.importRoots ?? []).map((root) => text(root, "an import root")),
    withLenses(config, lenses),
    folder,
    host && ((request, call) => host.dispatch(request, call)),
    [...calls.keys()],
    options.host !== undefined,
  );
  if (!isConfigured) throw new errors.ConfigError(diagnostics);
  if (!program) throw new errors.CompileError(diagnostics);
  return new Program(program, host, diagnostics && diagnostics[0]);
}

const { FacetError, CompileError, ConfigError, RunError, ReplyError } = errors;
module.exports = {
  compile,
  version: () => native.version(),
  Program,
  Session,
  Result,
  FacetError,
  CompileError,
  ConfigError,
  RunError,
  ReplyError,
};
