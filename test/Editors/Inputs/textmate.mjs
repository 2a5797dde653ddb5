// What the tests of the TextMate grammars share: the grammars, loaded as an
// editor does, and the scopes of a text.

import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

// The packages are where the tests installed them, not beside this file.
export const packages = createRequire(path.join(process.env.FACET_EDITOR_PACKAGES, 'index.js'));
const { Registry, parseRawGrammar, INITIAL } = packages('vscode-textmate');
const oniguruma = packages('vscode-oniguruma');

/// A Markdown grammar that knows nothing: only what is injected into it counts.
const MARKDOWN = { scopeName: 'text.html.markdown', patterns: [] };

export async function loadGrammar(scope, syntaxes) {
  const wasm = fs.readFileSync(packages.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const files = { 'source.facet': 'facet.tmLanguage.json', 'markdown.facet.codeblock': 'facet.markdown.tmLanguage.json' };
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (name) => {
      if (!(name in files)) return name === MARKDOWN.scopeName ? MARKDOWN : null;
      const file = path.join(syntaxes, files[name]);
      return parseRawGrammar(fs.readFileSync(file, 'utf8'), file);
    },
    getInjections: (name) => (name === MARKDOWN.scopeName ? ['markdown.facet.codeblock'] : undefined),
  });
  return registry.loadGrammar(scope);
}

/// For each line its tokens: { begin, end, text, scopes }.
export function tokenise(grammar, text) {
  let stack = INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    return result.tokens.map((token) => ({
      begin: token.startIndex,
      end: Math.min(token.endIndex, line.length),
      text: line.slice(token.startIndex, token.endIndex),
      scopes: token.scopes,
    }));
  });
}
