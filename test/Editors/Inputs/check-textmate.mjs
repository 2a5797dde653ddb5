// Tokenises every document of a folder (write-documents.py):
//
//   node check-textmate.mjs SYNTAXES FOLDER [WASM]
//
//   - a line that begins with a facet has the scopes of that facet and no others,
//     whatever stands above it: nothing runs away;
//   - with WASM, the tree-sitter grammar: in documents that parse, both grammars
//     see the same comments and the same strings.

import fs from 'node:fs';
import path from 'node:path';
import { loadGrammar, tokenise } from './textmate.mjs';
import { kindsOfTree, loadParser } from './treesitter.mjs';

const [syntaxes, folder, wasm] = process.argv.slice(2);
const grammar = await loadGrammar('source.facet', syntaxes);
const parser = wasm && (await loadParser(wasm));
const syntax = JSON.parse(fs.readFileSync(path.join(folder, 'syntax.json'), 'utf8'));
let lines = 0;
let failures = 0;

function fail(name, line, what) {
  ++failures;
  console.log(`FAIL ${name}:${line + 1}: ${what}`);
}

function checkRoot(name, text, tokens) {
  text.split('\n').forEach((line, i) => {
    if (!/^@(?!(input|text|lazy)\b)[A-Za-z_]/.test(line)) return;
    const [first] = tokens[i];
    const alien = first.scopes.filter((scope) => !/^(source|meta\.facet\.\w+|meta\.import|keyword\.\S+|entity\.name\.tag)(\.facet)?$/.test(scope));
    const facets = first.scopes.filter((scope) => scope.startsWith('meta.facet.') || scope.startsWith('meta.import.'));
    if (alien.length || first.scopes.length !== 3 || facets.length !== 1) fail(name, i, `'${line}' begins in ${first.scopes.join(' ')}`);
  });
}

/// A letter for each character: c comment, s string, . other.
function kindsOfTokens(tokens) {
  return tokens.map((line) =>
    line.map((token) => {
      const kind = token.scopes.some((s) => s.startsWith('comment.')) ? 'c' : token.scopes.some((s) => s.startsWith('string.')) ? 's' : '.';
      return kind.repeat(Math.max(0, token.end - token.begin));
    }).join(''),
  );
}

function checkAgainstTree(name, text, tokens) {
  const tree = parser.parse(text);
  const wanted = kindsOfTree(tree, text);
  const found = kindsOfTokens(tokens);
  tree.delete();
  text.split('\n').forEach((line, i) => {
    // Blanks at the ends of lines are nothing that one sees.
    const isSame = [...wanted[i]].every((kind, j) => kind === found[i][j] || line[j] === ' ');
    if (!isSame) fail(name, i, `\n    ${line}\n    ${wanted[i]} tree-sitter\n    ${found[i]} TextMate`);
  });
}

for (const name of Object.keys(syntax)) {
  const text = fs.readFileSync(path.join(folder, name + '.facet'), 'utf8').replace(/\r\n?/g, '\n') + '\n@user\n';
  const tokens = tokenise(grammar, text);
  lines += tokens.length;
  checkRoot(name, text, tokens);
  if (parser && !syntax[name].length) checkAgainstTree(name, text, tokens);
}
console.log(`${Object.keys(syntax).length} documents, ${lines} lines, ${failures} failures`);
process.exit(failures ? 1 : 0);
