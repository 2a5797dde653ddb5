// speedscope.js PACKAGE PROFILE...: whether speedscope's own importer (the npm
// package, unpacked) shows each profile as it is: the same calls within each
// other, thread by thread, from 0 to the end. Prints how many.
//
// The package is one script for browsers, which exports nothing: the function
// that opens a file is found by where it is used, and the rest gets a browser
// that does nothing.
"use strict";
const assert = require("assert");
const fs = require("fs");
const path = require("path");
const vm = require("vm");

function nothing() {
  return new Proxy(function () {}, {
    get: (_, key) => (key === Symbol.toPrimitive ? () => "" : key === "then" ? undefined : nothing()),
    apply: () => nothing(),
    construct: () => nothing(),
    set: () => true,
    has: () => true,
  });
}

function loadImporter(folder) {
  const release = path.join(folder, "dist", "release");
  const name = fs.readdirSync(release).find((file) => /^speedscope-.*\.js$/.test(file));
  const script = fs.readFileSync(path.join(release, name), "utf8");
  const use = /loadFileFromBase64:\(\w+,\w+\)=>\{this\.loadProfile\(\(\)=>([\w$]+)\(/.exec(script);
  const start = '"use strict";(()=>{';
  assert(use && script.startsWith(start), "this release of speedscope is another than the test knows");
  const browser = { atob, TextDecoder, TextEncoder, URL, URLSearchParams, performance, setTimeout, clearTimeout };
  for (const part of ["document", "fetch", "history", "localStorage", "Image", "FontFace"])
    browser[part] = nothing();
  Object.assign(browser, {
    console: { log() {}, warn() {}, error() {} },
    navigator: { platform: "", userAgent: "" },
    location: { hash: "", protocol: "file:", search: "" },
    requestAnimationFrame() {},
    addEventListener() {},
  });
  browser.window = browser.self = browser;
  vm.createContext(browser);
  const hook = "globalThis.importProfile=(...file)=>" + use[1] + "(...file);";
  try {
    vm.runInContext(start + hook + script.slice(start.length), browser);
  } catch {
    // The user interface does not get far; the importer is there.
  }
  return browser.importProfile;
}

/// "main > compute > trim" for each span of the thread, in order.
function pathsOf(events, tid) {
  const spans = events.filter((event) => event.ph === "X" && event.tid === tid);
  spans.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const open = [];
  return spans.map((span) => {
    while (open.length && open[open.length - 1].ts + open[open.length - 1].dur <= span.ts) open.pop();
    open.push(span);
    return open.map((one) => one.name).join(" > ");
  });
}

function pathsShown(profile) {
  const open = [];
  const paths = [];
  profile.forEachCall(
    (node) => paths.push([...open.slice(-1), node.frame.name].join(" > ")) && open.push(paths[paths.length - 1]),
    () => open.pop(),
  );
  return paths;
}

async function check(importProfile, file) {
  const bytes = fs.readFileSync(file);
  const events = JSON.parse(bytes.toString("utf8")).traceEvents;
  const group = await importProfile(path.basename(file), bytes.toString("base64"));
  const threads = [...new Set(events.filter((event) => event.ph === "X").map((event) => event.tid))];
  assert.strictEqual(group.profiles.length, threads.length);
  let spans = 0;
  for (const [index, tid] of threads.sort((a, b) => a - b).entries()) {
    const profile = group.profiles.find((one) => one.getName().includes(`tid ${tid})`)) || group.profiles[index];
    const expected = pathsOf(events, tid);
    assert.deepStrictEqual(pathsShown(profile), expected);
    const end = Math.max(...events.filter((e) => e.ph === "X" && e.tid === tid).map((e) => e.ts + e.dur));
    assert(Math.abs(profile.getTotalWeight() - end) < 0.01, "the thread was shifted");
    spans += expected.length;
  }
  console.log(`${path.basename(file)}: threads ${threads.length}, spans ${spans}`);
}

async function main() {
  const [folder, ...files] = process.argv.slice(2);
  const importProfile = loadImporter(folder);
  for (const file of files) await check(importProfile, file);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
