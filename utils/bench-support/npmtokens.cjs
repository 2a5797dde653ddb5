// Counts the tokens of a text with packages of npm, by turns; and those of a
// short text of which not every package knows what to do.
//
//   node npmtokens.cjs NODE_MODULES FILE SHORT_FILE ENCODING ROUNDS
//
// Prints {"package": {"tokens": [of the one, of the other; null: it fails],
// "ms": [processor time of each round, …]}, …}.

"use strict";
const fs = require("fs");
const path = require("path");

const [folder, file, shortFile, encoding, rounds] = process.argv.slice(2);
const load = (name) => require(path.resolve(folder, name));
const none = new Set();

const PACKAGES = {
  "ai-tokenizer": () => {
    const { Tokenizer, default: Usual } = load("ai-tokenizer");
    const tokenizer = new (Usual || Tokenizer)(load("ai-tokenizer/dist/encoding/index.cjs")[encoding]);
    return (text) => tokenizer.count(text);
  },
  "gpt-tokenizer": () => {
    const { countTokens } = load("gpt-tokenizer/cjs/encoding/" + encoding + ".js");
    return (text) => countTokens(text, { allowedSpecial: none, disallowedSpecial: none });
  },
  tiktoken: () => {
    const { Tiktoken } = load("tiktoken/lite/tiktoken.cjs");
    const data = load("tiktoken/encoders/" + encoding + ".json");
    const tokenizer = new Tiktoken(data.bpe_ranks, {}, data.pat_str);
    return (text) => tokenizer.encode_ordinary(text).length;
  },
};

function milliseconds(work) {
  const begin = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

function countOrNull(count, text) {
  try {
    return count(text);
  } catch {
    return null;
  }
}

const texts = [file, shortFile].map((name) => fs.readFileSync(name, "utf8"));
const counters = Object.entries(PACKAGES).map(([name, make]) => [name, make()]);
const results = {};
for (const [name, count] of counters)
  results[name] = { tokens: texts.map((text) => countOrNull(count, text)), ms: [] };
for (let round = 0; round < Number(rounds); ++round)
  for (const [name, count] of counters) results[name].ms.push(milliseconds(() => count(texts[0])));
console.log(JSON.stringify(results));
