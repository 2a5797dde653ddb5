// Part of the FACET compiler, under the Apache License v2.0 with LLVM
// Exceptions. See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Tests of the package: node --test, once the package is built.
"use strict";
const assert = require("node:assert");
const fs = require("node:fs");
const http = require("node:http");
const os = require("node:os");
const path = require("node:path");
const { test } = require("node:test");
const { Worker } = require("node:worker_threads");
const facet = require("..");

const hello = `
@vars
  name: @input(type="string") |> trim() |> capitalize()
  times: @input(type="int", default=2)

@user
  content: "Hello, {{name}}: {{times}}." |> template(name=$name, times=$times)
`;
const callingText = `
@policy
  allow:
    - { op: "lens_call", name: "x.test.*" }

@vars
  who: @input(type="any")
  found: $who |> x.test.find(depth=2)

@user
  content: $found |> json()
`;
const content = (result) => result.messages.at(-1).content;
const calling = (call, options) =>
  facet.compile({ text: callingText, lenses: { "x.test.find": { call, effect: "x.test.read", ...options } } });
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

test("a program says what it needs", () => {
  const program = facet.compile({ text: hello });
  assert.deepStrictEqual(program.inputs, [
    { name: "name", type: "string", isRequired: true },
    { name: "times", type: "int", isRequired: false, default: 2 },
  ]);
  assert.match(program.documentHash, /^sha256:[0-9a-f]{64}$/);
  assert.match(facet.version(), /FACET/);
});

test("errors of a document have places", () => {
  assert.throws(
    () => facet.compile({ text: '@user\n  content: "a" |> trimm()\n', name: "a.facet" }),
    (error) => {
      assert(error instanceof facet.CompileError && error instanceof facet.FacetError);
      assert.deepStrictEqual([error.code, error.file, error.line, error.column], ["F802", "a.facet", 2, 19]);
      assert.deepStrictEqual([error.diagnostics[0].endLine, error.diagnostics[0].endColumn], [2, 24]);
      return /a\.facet:2:19: error: F802/.test(error.message);
    },
  );
  const [warning] = facet.compile({ text: '@vars\n  a: 1\n@user\n  content: "a"\n' }).warnings;
  assert.deepStrictEqual([warning.severity, warning.code, warning.line], ["warning", "X.fct.UNUSED", 2]);
});

test("files, options and the configuration", (context) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "facet-"));
  context.after(() => fs.rmSync(folder, { recursive: true }));
  const file = path.join(folder, "hello.facet");
  fs.writeFileSync(file, hello);
  assert.strictEqual(content(facet.compile({ path: file }).runSync({ name: "ann" })), "Hello, Ann: 2.");
  const config = path.join(folder, "fct.json");
  fs.writeFileSync(config, '{"limits": {"gas": 1}}');
  assert.throws(() => facet.compile({ path: file, config }).runSync({ name: "a" }), { code: "F902" });
  const text = '@user\n  content: "a"\n';
  const { metadata } = facet.compile({ text, budget: 77, level: 2, config: { host_profile_id: "test.v1" } }).runSync();
  assert.deepStrictEqual([metadata.budget_units, metadata.host_profile_id], [77, "test.v1"]);
  assert.throws(() => facet.compile({ text, config: { limits: { gaz: 1 } } }), facet.ConfigError);
});

test("bad arguments are refused", () => {
  const bad = [{}, { text: "", path: "a" }, { text: "", nope: 1 }, { path: 3 }, { path: "a\0b" }, { text: "", pure: 1 }];
  for (const options of bad) assert.throws(() => facet.compile(options), TypeError);
  assert.throws(() => facet.compile({ text: "", lenses: { a: {} } }), TypeError);
  assert.throws(() => facet.compile({ text: "", level: 3 }), RangeError);
  const program = facet.compile({ text: hello });
  for (const inputs of [3, [], () => 1]) assert.throws(() => program.runSync(inputs), TypeError);
  assert.throws(() => program.runSync({ name: 1n }), TypeError);
  assert.throws(() => program.runSync({ name: "a" }, { gasLimit: -1 }), RangeError);
  assert.throws(() => program.runSync({ name: "a" }, { gas: 1 }), TypeError);
  assert.throws(() => program.session({ threads: 1025 }), RangeError);
  for (const text of ["{", "[]"]) assert.throws(() => program.runSync(text), { code: "X.fct.JSON" });
});

test("a result", () => {
  const program = facet.compile({ text: hello });
  const result = program.runSync({ name: " zoë", times: 3 });
  assert.strictEqual(content(result), "Hello, Zoë: 3.");
  assert.deepStrictEqual(JSON.parse(result.json), result.value);
  assert.strictEqual(result.value, result.value);
  assert.deepStrictEqual([result.tools, result.artifact, result.warnings], [[], null, []]);
  assert(result.gas > 0 && result.units === Buffer.byteLength("Hello, Zoë: 3."));
  assert.throws(() => program.runSync(), { code: "F453", line: 3 });
  assert("provenance" in JSON.parse(program.runSync({ name: "a" }, { artifact: true }).artifact));
});

test("inputs arrive as they are", () => {
  const program = facet.compile({ text: '@vars\n  a: @input(type="any")\n@user\n  content: $a |> json()\n' });
  const values = [null, true, -1, 0.5, 1e300, '\0\x1f"\\é\u{1F600}', [], [1, [2]], { b: { c: [] } }];
  for (const a of values) assert.deepStrictEqual(JSON.parse(content(program.runSync({ a }))), a);
  // Around the size of the memory that short texts are read into.
  for (let size = 1000; size < 1030; size++) {
    for (const letter of ["x", "é", "€", "\u{1F600}"]) {
      const a = letter.repeat(Math.floor(size / Buffer.byteLength(letter)));
      assert.strictEqual(JSON.parse(content(program.runSync({ a }))), a);
    }
  }
});

test("promises", async () => {
  const program = facet.compile({ text: hello });
  const names = Array.from({ length: 50 }, (_, i) => "a" + i);
  const results = await Promise.all(names.map((name) => program.run({ name })));
  assert.deepStrictEqual(results.map(content), names.map((name) => `Hello, ${name.toUpperCase()}: 2.`));
  await assert.rejects(program.run(), { code: "F453" });
  await assert.rejects(program.run({ name: "a" }, { gasLimit: 1 }), { code: "F902" });
});

test("many runs", async () => {
  const program = facet.compile({ text: hello });
  const names = Array.from({ length: 100 }, (_, i) => "a" + i);
  const results = await program.runMany(names.map((name) => ({ name })), { threads: 3 });
  assert.deepStrictEqual(results.map(content), names.map((name) => `Hello, ${name.toUpperCase()}: 2.`));
  const mixed = await program.runMany([{ name: "a" }, {}], { returnErrors: true });
  assert(mixed[1] instanceof facet.RunError);
  await assert.rejects(program.runMany([{ name: "a" }, {}]), { code: "F453" });
  assert.deepStrictEqual(await program.runMany([]), []);
});

test("sessions", async () => {
  const session = facet.compile({ text: hello }).session();
  assert.strictEqual(content(session.runSync({ name: "ann" })), "Hello, Ann: 2.");
  assert.strictEqual(content(await session.update({ times: 5 })), "Hello, Ann: 5.");
  assert.deepStrictEqual([session.valueSync("name"), session.valueSync("nobody")], ["Ann", undefined]);
  const first = session.run({ name: "eve" });
  assert.throws(() => session.runSync({ name: "kim" }), /in use/);
  await assert.rejects(session.run({ name: "kim" }), /in use/);
  assert.strictEqual(content(await first), "Hello, Eve: 2.");
});

test("lenses", async () => {
  const echo = calling((who, { depth }) => ({ who, depth }));
  for (const who of [null, 1, 0.5, "é", [1], { a: null }]) {
    assert.deepStrictEqual(JSON.parse(content(echo.runSync({ who }))), { who, depth: 2 });
  }
  const slow = calling(async (who) => (await wait(5), who));
  const results = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((who) => slow.run({ who })));
  assert.deepStrictEqual(results.map(content), ["1", "2", "3", "4", "5", "6", "7", "8"]);
  const many = await slow.runMany(Array.from({ length: 20 }, (_, who) => ({ who })), { threads: 4 });
  assert.deepStrictEqual(many.map(content), Array.from({ length: 20 }, (_, who) => String(who)));
  assert.throws(() => slow.runSync({ who: 1 }), /use run or runMany instead of runSync/);
});

test("lenses that fail", async () => {
  const oops = new TypeError("oops");
  const isHost = (error) => error.code === "X.fct.HOST" && error.line === 8 && error.cause === oops;
  assert.throws(() => calling(() => { throw oops; }).runSync({ who: 1 }), isHost);
  await assert.rejects(calling(async () => { throw oops; }).run({ who: 1 }), isHost);
  assert.throws(() => calling(() => undefined).runSync({ who: 1 }), /its result has no JSON form/);
  assert.throws(() => calling(() => 1, { output: "string" }).runSync({ who: 1 }), { code: "X.fct.HOST" });
  const inner = facet.compile({ text: hello });
  assert.strictEqual(content(calling((name) => content(inner.runSync({ name }))).runSync({ who: "a" })), '"Hello, A: 2."');
});

test("a host", () => {
  const asked = [];
  const host = (...call) => (asked.push(call), "answer");
  const config = { lenses: { "x.test.find": { trust: 2, effect: "external" } } };
  assert.strictEqual(content(facet.compile({ text: callingText, config, host }).runSync({ who: 3 })), '"answer"');
  assert.deepStrictEqual(asked, [["x.test.find", 3, { depth: 2 }]]);
});

test("requests", async () => {
  const program = facet.compile({ text: '@system\n  content: "Be brief."\n@user\n  content: "a"\n' });
  assert.strictEqual(program.runSync().payload, null);
  const { payload } = program.runSync({}, { provider: "openai", assets: {} });
  assert.deepStrictEqual(payload.messages.map(({ role }) => role), ["system", "user"]);
  const [again] = await program.runMany([null], { provider: "openai" });
  assert.deepStrictEqual(again.payload, payload);
  assert.notDeepStrictEqual(program.runSync({}, { provider: "openai", cacheMarks: true }).payload, payload);
  assert.strictEqual(program.session({ provider: "anthropic" }).runSync().payload.system[0].text, "Be brief.");
  assert.throws(() => program.runSync({}, { provider: "nobody" }), /out of its range/);
  assert.throws(() => program.runSync({}, { provider: 3 }), TypeError);
});

test("replies", () => {
  const program = facet.compile({ text: '@x.fct.response\n  type: "struct { a: int }"\n@user\n  content: "?"\n' });
  assert.deepStrictEqual(program.reply('{"a": 1}').value, { a: 1 });
  const mended = program.reply("It is {a: 2}.", { lenient: true });
  assert.deepStrictEqual([mended.value, mended.toolCalls], [{ a: 2 }, []]);
  assert(mended.repairs.length > 0);
  assert.throws(() => program.reply('{"a": "b"}'), (error) => error instanceof facet.ReplyError && error.code === "F453");
  assert.throws(() => program.reply("1", { provider: "nobody" }), RangeError);
});

test("a thread that ends while a lens has not answered", async () => {
  const code = `
    const facet = require(${JSON.stringify(path.join(__dirname, ".."))});
    const text = ${JSON.stringify(callingText)};
    const lens = { call: () => new Promise(() => require("node:worker_threads").parentPort.postMessage("called")), effect: "external" };
    facet.compile({ text, lenses: { "x.test.find": lens } }).run({ who: 1 });
  `;
  const worker = new Worker(code, { eval: true });
  await new Promise((resolve) => worker.once("message", resolve));
  await worker.terminate();
});

test("a signal ends a run", async () => {
  // A server that never answers.
  const server = http.createServer(() => server.emit("asked"));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = { url: `http://127.0.0.1:${server.address().port}/`, timeout_ms: 60000 };
  const config = { lenses: { "x.test.find": { trust: 2, effect: "x.test.read", http: place } } };
  const program = facet.compile({ text: callingText, config });
  const session = program.session();
  for (const run of [(options) => program.run({ who: "Ann" }, options), (options) => session.run({ who: "Ann" }, options)]) {
    const aborter = new AbortController();
    server.once("asked", () => aborter.abort(new Error("enough")));
    await assert.rejects(run({ signal: aborter.signal }), { message: "enough" });
    await assert.rejects(run({ signal: aborter.signal }), { message: "enough" });
    await assert.rejects(run({ signal: 7 }), TypeError);
  }
  assert.throws(() => program.runSync({}, { signal: AbortSignal.abort() }), TypeError);
  server.closeAllConnections();
  server.close();

  // Runs that wait for a thread are ended, too; others are as ever.
  const aborter = new AbortController();
  const plain = facet.compile({ text: hello });
  const runs = Array.from({ length: 9 }, () => plain.run({ name: "Ann" }, { signal: aborter.signal, artifact: true }));
  assert.strictEqual(content(await runs[0]), "Hello, Ann: 2.");
  aborter.abort();
  for (const each of await Promise.allSettled(runs))
    assert.ok(each.status === "fulfilled" || each.reason.name === "AbortError", String(each.reason));
  assert.strictEqual(content(await plain.run({ name: "Eve" }, {})), "Hello, Eve: 2.");
});
