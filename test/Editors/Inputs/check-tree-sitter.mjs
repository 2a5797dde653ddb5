// Parses every document of a folder (write-documents.py):
//
//   node check-tree-sitter.mjs WASM FOLDER EXCEPTIONS
//
//   - a document that `fct` parses has no error in its tree, any other has one;
//   - a tree that was edited is the tree of the edited text.

import fs from 'node:fs';
import path from 'node:path';
import { loadParser } from './treesitter.mjs';

const [wasm, folder, exceptionsFile] = process.argv.slice(2);
const EDITS = 20;
const parser = await loadParser(wasm);
const syntax = JSON.parse(fs.readFileSync(path.join(folder, 'syntax.json'), 'utf8'));
const exceptions = new Set(fs.readFileSync(exceptionsFile, 'utf8').split('\n').filter((line) => line && !line.startsWith('#')));
let failures = 0;

function fail(name, what) {
  ++failures;
  console.log(`FAIL ${name}: ${what}`);
}

let state = 1n;
/// A whole number from 0 to below - 1; the same ones each time.
function random(below) {
  state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
  return Number((state >> 33n) % BigInt(below));
}

function position(text, index) {
  const before = text.slice(0, index).split('\n');
  return { row: before.length - 1, column: before.at(-1).length };
}

/// The text with a line taken out, doubled or indented, a bracket, a quote …
function edit(text) {
  const pieces = ['', '\n', '  ', '"', '"""', '[', ')', '# ', '- ', '@user\n', 'key: 1', '|> trim()'];
  const begin = random(text.length + 1);
  const removed = random(2) ? 0 : random(Math.min(40, text.length - begin) + 1);
  const piece = pieces[random(pieces.length)];
  const edited = text.slice(0, begin) + piece + text.slice(begin + removed);
  const change = {
    startIndex: begin,
    oldEndIndex: begin + removed,
    newEndIndex: begin + piece.length,
    startPosition: position(text, begin),
    oldEndPosition: position(text, begin + removed),
    newEndPosition: position(edited, begin + piece.length),
  };
  return [edited, change];
}

function checkEdits(name, text, tree) {
  for (let i = 0; i !== EDITS; ++i) {
    const [edited, change] = edit(text);
    const old = tree.copy();
    old.edit(change);
    const incremental = parser.parse(edited, old);
    const fresh = parser.parse(edited);
    // Where a tree is mended depends on what was there before; what is right does not.
    if (!fresh.rootNode.hasError && incremental.rootNode.toString() !== fresh.rootNode.toString())
      fail(name, `an edit gives another tree: ${JSON.stringify(change)}`);
    for (const tree of [old, incremental, fresh]) tree.delete();
  }
}

let broken = 0;
for (const [name, codes] of Object.entries(syntax)) {
  const text = fs.readFileSync(path.join(folder, name + '.facet'), 'utf8');
  const tree = parser.parse(text);
  const agrees = tree.rootNode.hasError === codes.length > 0;
  if (codes.length) ++broken;
  if (agrees && exceptions.has(name)) fail(name, 'is no exception any more');
  if (!agrees && !exceptions.has(name))
    fail(name, codes.length ? `no error in the tree, but ${codes.join(' ')}` : `the tree has an error: ${tree.rootNode.toString().slice(0, 300)}`);
  if (text.length < 20000) checkEdits(name, text, tree);
  tree.delete();
}
console.log(`${Object.keys(syntax).length} documents, ${broken} with errors, ${exceptions.size} exceptions, ${failures} failures`);
process.exit(failures ? 1 : 0);
