// What an editor sees (kinds.vim, kinds.el) against the tree-sitter grammar: in
// documents that parse, the same comments and the same strings.
//
//   node check-kinds.mjs WASM FOLDER KINDS

import fs from 'node:fs';
import path from 'node:path';
import { kindsOfTree, loadParser } from './treesitter.mjs';

const [wasm, folder, kindsFile] = process.argv.slice(2);
const parser = await loadParser(wasm);
const syntax = JSON.parse(fs.readFileSync(path.join(folder, 'syntax.json'), 'utf8'));
let checked = 0;
let failures = 0;

/// A letter for each byte instead of each UTF-16 unit.
const byBytes = (line, kinds) => [...line].reduce(({ out, at }, c) => ({ out: out + kinds[at].repeat(Buffer.byteLength(c)), at: at + c.length }), { out: '', at: 0 }).out;

for (const part of fs.readFileSync(kindsFile, 'utf8').split(/^= /m).slice(1)) {
  const [name, ...found] = part.split('\n');
  const text = fs.readFileSync(path.join(folder, name + '.facet'), 'utf8');
  if (syntax[name].length || /[\r\uFEFF\u2028]/.test(text)) continue;
  ++checked;
  const tree = parser.parse(text);
  const wanted = kindsOfTree(tree, text);
  tree.delete();
  const lines = text.split('\n');
  const wrong = lines.findIndex((line, i) => {
    const bytes = byBytes(line, wanted[i]);
    return Buffer.from(line).some((byte, j) => byte !== 0x20 && bytes[j] !== (found[i] ?? '')[j]);
  });
  if (wrong < 0) continue;
  ++failures;
  console.log(`FAIL ${name}:${wrong + 1}:\n    ${lines[wrong]}\n    ${wanted[wrong]} tree-sitter\n    ${found[wrong]} editor`);
}
console.log(`${checked} documents, ${failures} failures`);
process.exit(failures || checked < 100 ? 1 : 0);
