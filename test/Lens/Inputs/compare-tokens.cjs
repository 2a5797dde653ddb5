// Compares the counts of `fct count` with those of the npm package tiktoken, on mixed text:
// prose and marks of several scripts, code, digits, blanks, runs of one character.
//
//   node compare-tokens.cjs PACKAGE FOLDER MEGABYTES     files are written into FOLDER

"use strict";
const { execFileSync } = require("child_process");
const fs = require("fs");
const path = require("path");

const [folder, output, megabytes] = process.argv.slice(2);
const { Tiktoken } = require(path.resolve(folder, "lite/tiktoken.cjs"));

const WORDS = {
  prose: "the The ferry leaves Rosslare at nine don't we'll It's naïve Größe ÉTÉ über мир ПРИВЕТ Κόσμε 東京 こんにちは 안녕하세요 สวัสดี नमस्ते مرحبا שלום".split(" "),
  code: ["for (int i = 0;", "return x_y;", "if (a == b) {", "}\n", "\t", "SELECT *", "camelCase", "HTTPServer2", "// note", "/path/to//it", "0x1F600", "=>", "|---|"],
  rest: ["1234567", "3.14", "½", "Ⅷ", "😀", "👩‍👩‍👧‍👦", "🇩🇪", "\u00a0", "\u3000", "\u0301", "e\u0302", "\u0085", "\ufeff", "\u200b", "…", "<|endoftext|>", "----", "\n\n", "   ", "ſ", "ʰ", "\u0000"],
};

let state = 17n;
function random(below) {
  state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
  return Number((state >> 33n) % BigInt(below));
}
const pick = (list) => list[random(list.length)];

function mixedText(size) {
  const parts = [];
  for (let length = 0; length < size; ) {
    const words = random(10) < 6 ? WORDS.prose : random(2) ? WORDS.code : WORDS.rest;
    const part = random(500) ? pick(words) + pick([" ", " ", " ", " ", "", ", ", ". ", "\n"]) : pick(["_", "a", " ", "東", "\n", "zq"]).repeat(random(2000));
    parts.push(part);
    length += Buffer.byteLength(part);
  }
  // What fct counts is in this form, too.
  return parts.join("").normalize("NFC").replace(/\r\n?/g, "\n");
}

fs.mkdirSync(output, { recursive: true });
const files = Array.from({ length: Number(megabytes) }, (_, i) => path.join(output, `${i}.txt`));
const texts = files.map((file) => {
  // A byte order mark at the beginning is none of the text.
  const text = "." + mixedText(1 << 20);
  fs.writeFileSync(file, text);
  return text;
});
let differences = 0;
for (const name of ["o200k_base", "cl100k_base"]) {
  const data = require(path.resolve(folder, "encoders", name + ".json"));
  const encoder = new Tiktoken(data.bpe_ranks, {}, data.pat_str);
  const table = execFileSync("fct", ["count", ...files, "--tokenizer", name], { encoding: "utf8" }).split("\n").slice(1);
  texts.forEach((text, i) => {
    const [bytes, codePoints, tokens] = table[i].split("\t").map(Number);
    const wanted = [Buffer.byteLength(text), [...text].length, encoder.encode_ordinary(text).length];
    if (String([bytes, codePoints, tokens]) === String(wanted)) return;
    console.log(`${files[i]} ${name}: ${[bytes, codePoints, tokens]}, tiktoken: ${wanted}`);
    ++differences;
  });
}
if (!differences) console.log(`${files.length} MB agree`);
