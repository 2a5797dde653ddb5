// What bindings.py runs in Node.
"use strict";
const { readFileSync } = require("node:fs");
const facet = require(process.argv[2]);

const rounds = 41;
const calls = 2000;
const task = JSON.parse(readFileSync(0, "utf8"));
const { inputs } = task;
const program = facet.compile({ text: task.document });
const session = program.session();
session.runSync(inputs[0]);
const text = program.runSync(inputs[0]).json;
const work = {
  parse: () => JSON.parse(text),
  runSync: (i) => program.runSync(inputs[i & 15]),
  "runSync and messages": (i) => program.runSync(inputs[i & 15]).messages,
  "session.updateSync": (i) => session.updateSync(inputs[i & 15]),
};
const times = {};
// Kept, so that nothing is left out.
let last;
for (let round = 0; round < rounds; round++) {
  for (const [name, call] of Object.entries(work)) {
    const start = process.hrtime.bigint();
    for (let i = 0; i < calls; i++) last = call(i);
    (times[name] ??= []).push(Number(process.hrtime.bigint() - start) / calls / 1e3);
  }
}
if (last === undefined) throw new Error("nothing was run");
console.log(JSON.stringify(times));
