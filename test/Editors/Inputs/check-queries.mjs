// Runs each query on a document and writes what it captures, a line each: the
// capture and the text.
//
//   node check-queries.mjs WASM QUERIES DOCUMENT

import fs from 'node:fs';
import path from 'node:path';
import { loadParser, treeSitter } from './treesitter.mjs';

const [wasm, queries, file] = process.argv.slice(2);
const parser = await loadParser(wasm);
const tree = parser.parse(fs.readFileSync(file, 'utf8'));

for (const name of fs.readdirSync(queries).filter((name) => name.endsWith('.scm') && !name.endsWith('.in.scm')).sort()) {
  console.log(`== ${name}`);
  const query = new treeSitter.Query(parser.language, fs.readFileSync(path.join(queries, name), 'utf8'));
  for (const { name, node } of query.captures(tree.rootNode)) console.log(`@${name} ${JSON.stringify(node.text.slice(0, 60))}`);
}
