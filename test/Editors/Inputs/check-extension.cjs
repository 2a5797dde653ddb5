// Runs the extension, as it is packed, in an editor that remembers what it does:
//
//   node check-extension.cjs EXTENSION FOLDER
//
// FOLDER has hello.facet, hello.json and hello_test.facet.

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { makeEditor } = require('./stub-vscode.cjs');

const [extension, folder] = process.argv.slice(2);
const settings = { path: 'fct', 'server.enabled': false, 'preview.input': 'hello.json', 'preview.delay': 0 };
const editor = makeEditor(settings);
const { seen } = editor;
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? editor.vscode : load(name, ...rest));
const { activate, deactivate } = require(path.resolve(extension, 'out/extension.js'));

/// Waits for what is done in the background.
async function until(condition) {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

const plain = (html) =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<\/(?:h3|pre|div|summary|title|p)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/\n\n+/g, '\n');

function open(name) {
  const file = path.resolve(folder, name);
  const document = editor.documentOf(file, fs.readFileSync(file, 'utf8'));
  editor.window.activeTextEditor = { document };
  editor.changed.fire({ document });
  return document;
}

async function preview() {
  const document = open('hello.facet');
  seen.commands['facet.preview']();
  const [panel] = seen.panels;
  await until(() => panel.webview.html);
  console.log(`== ${panel.title}\n${plain(panel.webview.html)}`);
  console.log(panel.webview.html.includes("default-src 'none'") ? 'the page asks nobody' : 'no policy of content');

  // The text of the editor counts, not that of the file.
  const before = panel.webview.html;
  document.text = document.text.replace('"Hello', '"Good <b>morning');
  editor.changed.fire({ document });
  await until(() => panel.webview.html !== before);
  console.log(`== after a change\n${/<pre>Good.*<\/pre>/.exec(panel.webview.html)}`);

  document.text = '@user\n  content: "open\n';
  const good = panel.webview.html;
  editor.changed.fire({ document });
  await until(() => panel.webview.html !== good);
  console.log(`== after a mistake\n${plain(panel.webview.html)}`);
  panel.dispose();
}

async function run() {
  open('hello.facet');
  await seen.commands['facet.run']();
  console.log(`== run\n${seen.shown[0].languageId} ${seen.shown[0].text.split('\n').length} lines`);
  settings.path = path.resolve(folder, 'no-such-compiler');
  await seen.commands['facet.run']();
  settings.path = 'fct';
  console.log(seen.messages.at(-1).replace(path.resolve(folder), 'FOLDER'));
}

async function test() {
  open('hello_test.facet');
  const [file] = seen.controller.items.items.values();
  console.log('== tests');
  file.children.forEach((item) => console.log(`${file.label}:${item.range.place[0] + 1}: ${item.label}`));
  const token = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };
  await seen.run({}, token);
  for (const result of seen.results) console.log(result.join(' | '));
}

async function main() {
  await activate({ subscriptions: [] });
  const wanted = JSON.parse(fs.readFileSync(path.join(extension, 'package.json'), 'utf8')).contributes.commands.map(({ command }) => command);
  console.log(wanted.every((name) => seen.commands[name]) ? 'all commands are there' : `commands: ${Object.keys(seen.commands)}`);
  await preview();
  await run();
  await test();
  await deactivate();
}

main().then(
  () => process.exit(0),
  (error) => {
    console.log(error);
    process.exit(1);
  },
);
