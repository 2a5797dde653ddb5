// Starts the extension with a server that answers little, and writes what the
// editor hears of it.
//
//   node check-client.cjs EXTENSION FOLDER

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { makeEditor } = require('./stub-vscode.cjs');

const [extension, folder] = process.argv.slice(2).map((name) => path.resolve(name));
const compiler = path.join(folder, 'fct');
fs.writeFileSync(compiler, `#!/bin/sh\nexec "${process.execPath}" "${path.join(__dirname, 'fake-server.cjs')}" "$@"\n`, { mode: 0o755 });

const editor = makeEditor({ path: compiler, arguments: ['--config', 'fct.json'] });
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? editor.vscode : load(name, ...rest));
const { activate, deactivate } = require(path.join(extension, 'out/extension.js'));

async function main() {
  const document = editor.documentOf(path.join(folder, 'a.facet'), '@user\n  content: "a\n');
  editor.vscode.workspace.textDocuments.push(document);
  await activate({ subscriptions: [] });
  while (editor.seen.diagnostics.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  for (const [uri, found] of editor.seen.diagnostics) console.log(path.basename(uri.fsPath), found.map(({ message }) => message).join());
  console.log(`${editor.seen.messages.length} complaints`);
  await deactivate();
  console.log('stopped');
}

main().then(
  () => process.exit(0),
  (error) => {
    console.log(error, editor.seen.output);
    process.exit(1);
  },
);
