// Starts the extension with the real `fct lsp` and asks what an editor asks of its
// client: vscode-languageclient, as it is packed.
//
//   node check-server.cjs EXTENSION FOLDER

const assert = require('node:assert');
const Module = require('node:module');
const path = require('node:path');
const { makeEditor } = require('./stub-vscode.cjs');

const [extension, folder] = process.argv.slice(2).map((name) => path.resolve(name));
const editor = makeEditor({ path: 'fct', arguments: ['--budget', '50'] });
const { seen, changed } = editor;
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? editor.vscode : load(name, ...rest));
const { activate, deactivate } = require(path.join(extension, 'out/extension.js'));

const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };
const text = '@vars\n  city: "Köln 😀" |> trimm()\n@user\n  content:   $city\n';

async function until(condition) {
  while (!condition()) {
    assert.strictEqual(seen.messages.length, 0, seen.messages.join());
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/// The provider of a kind that the client registered.
const provider = (kind) => {
  const found = seen.providers[kind];
  assert.ok(found, `no ${kind} among ${Object.keys(seen.providers)}`);
  return found;
};

async function main() {
  const document = editor.documentOf(path.join(folder, 'a.facet'), text);
  document.version = 1;
  editor.vscode.workspace.textDocuments.push(document);
  await activate({ subscriptions: [] });
  await until(() => seen.diagnostics.length);
  const [, [mistake]] = seen.diagnostics.at(-1);
  console.log(`${mistake.code}: ${mistake.message.split('\n')[0]} at ${mistake.range.place}`);

  const { line, character } = { line: 1, character: 25 };
  const actions = await provider('CodeActions').provideCodeActions(document, range(1, 22, 1, 22), { diagnostics: [], only: undefined }, token);
  console.log('actions:', actions.map(({ title, edit }) => `${title} (${edit.changes})`).join('; '));

  // A keystroke, as the editor tells it.
  document.text = text.replace('trimm', 'trim');
  document.version = 2;
  const before = seen.diagnostics.length;
  changed.fire({ document, contentChanges: [{ range: range(line, character, line, character + 1), rangeOffset: 0, rangeLength: 1, text: '' }] });
  await until(() => seen.diagnostics.length > before);
  console.log(`${seen.diagnostics.at(-1)[1].length} diagnostics after the change`);

  const hover = await provider('Hover').provideHover(document, position(3, 16), token);
  console.log('hover:', JSON.stringify(hover).includes('$city: string') ? 'of $city' : JSON.stringify(hover));
  const list = await provider('CompletionItem').provideCompletionItems(document, position(3, 14), token, { triggerKind: 0 });
  console.log('completion:', (list.items ?? list).map((item) => item.label).join());
  const places = await provider('Definition').provideDefinition(document, position(3, 16), token);
  console.log('definition:', [places].flat().length);
  const edits = await provider('DocumentFormattingEdit').provideDocumentFormattingEdits(document, { tabSize: 2, insertSpaces: true }, token);
  console.log('formatting:', edits.length, 'edits');
  const lenses = await provider('CodeLens').provideCodeLenses(document, token);
  console.log('code lens:', lenses.map((lens) => lens.command.title).join());
  console.log(`${seen.messages.length} complaints`);
  await deactivate();
  console.log('stopped');
}

const position = (line, character) => ({ line, character });
function range(line, character, endLine, endCharacter) {
  return Object.assign(new editor.vscode.Range(line, character, endLine, endCharacter), {
    start: position(line, character),
    end: position(endLine, endCharacter),
  });
}

main().then(
  () => process.exit(0),
  (error) => {
    console.log(error, seen.output);
    process.exit(1);
  },
);
