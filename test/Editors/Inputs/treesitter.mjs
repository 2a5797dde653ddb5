// The tree-sitter grammar, in a parser: for the tests.

import path from 'node:path';
import { createRequire } from 'node:module';

const packages = createRequire(path.join(process.env.FACET_EDITOR_PACKAGES, 'index.js'));
export const treeSitter = packages('web-tree-sitter');

export async function loadLanguage(wasm) {
  await treeSitter.Parser.init();
  return treeSitter.Language.load(wasm);
}

export async function loadParser(wasm) {
  const language = await loadLanguage(wasm);
  const parser = new treeSitter.Parser();
  parser.setLanguage(language);
  return parser;
}

/// A letter for each character, line by line: c comment, s string, . the rest.
export function kindsOfTree(tree, text) {
  const kinds = Array(text.length).fill('.');
  const types = { comment: 'c', string: 's', text_block: 's' };
  const visit = (node) => {
    if (types[node.type]) kinds.fill(types[node.type], node.startIndex, node.endIndex);
    else node.children.forEach(visit);
  };
  visit(tree.rootNode);
  let at = 0;
  return text.split('\n').map((line) => kinds.slice(at, (at += line.length + 1) - 1).join(''));
}
