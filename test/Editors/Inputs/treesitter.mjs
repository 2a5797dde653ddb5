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
