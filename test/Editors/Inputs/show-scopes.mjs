// Writes the tokens of a file, a line each: the text and its scopes.
//
//   node show-scopes.mjs SYNTAXES SCOPE FILE

import fs from 'node:fs';
import { loadGrammar, tokenise } from './textmate.mjs';

const [syntaxes, scope, file] = process.argv.slice(2);
const grammar = await loadGrammar(scope, syntaxes);
for (const line of tokenise(grammar, fs.readFileSync(file, 'utf8')))
  for (const { text, scopes } of line) if (text.trim()) console.log(`${text.trim()} ${scopes.slice(1).join(' ').replaceAll('.facet', '')}`);
