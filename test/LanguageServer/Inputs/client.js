// Asks a language server everything by vscode-languageserver-protocol.
//
// usage: node client.js PACKAGE SERVER

"use strict";

const assert = require("node:assert");
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { pathToFileURL } = require("node:url");

const [packageFolder, serverName] = process.argv.slice(2);
const lsp = require(path.join(packageFolder, "lib", "node", "main.js"));

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "facet-client-"));
const uriOf = (name) => pathToFileURL(path.join(fs.realpathSync(folder), name)).href;
const library = '@vars\n  greeting: "Hello 😀"\n';
const text = `@import "lib.facet"
@context
  budget: 100
@interface Weather
  fn now(city: string) -> int (effect="read")
@vars
  user: { name: "Ann" }
  words: $greeting |> split(" ")
  note:   "two\\nlines"
@policy
  allow:
    - { op: "tool_expose", name: "Weather.now" }
@system
  tools: [$Weather]
  content: $user.name
@user
  content: $words |> join("-") |> replace("a", "b")
@assistant
  content: $note
`;

/// The position of a part of the text, in its UTF-16, and so many behind it.
function at(part, more = 0, within = text) {
  const offset = within.indexOf(part) + more;
  const lines = within.slice(0, offset).split("\n");
  return { line: lines.length - 1, character: lines[lines.length - 1].length };
}

function ranged(part, within = text) {
  return { start: at(part, 0, within), end: at(part, part.length, within) };
}

function applied(edits, before = text) {
  const lines = before.split("\n");
  const offset = (p) => lines.slice(0, p.line).reduce((n, l) => n + l.length + 1, 0) + p.character;
  let after = before;
  for (const edit of [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start)))
    after = after.slice(0, offset(edit.range.start)) + edit.newText + after.slice(offset(edit.range.end));
  return after;
}

async function main() {
  fs.writeFileSync(path.join(folder, "lib.facet"), library);
  const server = spawn(serverName, ["lsp"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = lsp.createProtocolConnection(
    new lsp.StreamMessageReader(server.stdout), new lsp.StreamMessageWriter(server.stdin));
  const told = new Map();
  let wake = () => {};
  connection.onNotification(lsp.PublishDiagnosticsNotification.type, (params) => {
    told.set(params.uri, params);
    wake();
  });
  const diagnosticsOf = async (uri, version) => {
    while (told.get(uri)?.version !== version) await new Promise((resolve) => (wake = resolve));
    return told.get(uri).diagnostics;
  };
  connection.listen();

  const say = (name) => console.log(name + ": ok");
  const ask = (type, params = {}) => connection.sendRequest(type.type, { textDocument: { uri }, ...params });
  const initialized = await connection.sendRequest(lsp.InitializeRequest.type, {
    processId: process.pid, rootUri: null, capabilities: {
      workspace: { workspaceEdit: { documentChanges: true } },
      textDocument: { completion: { completionItem: { snippetSupport: true } } } } });
  console.log("initialize: " + initialized.capabilities.positionEncoding);
  await connection.sendNotification(lsp.InitializedNotification.type, {});

  const uri = uriOf("main.facet");
  const open = (uri, text) => connection.sendNotification(lsp.DidOpenTextDocumentNotification.type,
    { textDocument: { uri, languageId: "facet", version: 1, text } });
  await open(uri, text);
  assert.deepStrictEqual(await diagnosticsOf(uri, 1), []);
  say("publishDiagnostics");

  const hover = await ask(lsp.HoverRequest, { position: at("$words", 2) });
  assert.match(hover.contents.value, /\$words: list<string>/);
  assert.match(hover.contents.value, /\["Hello","😀"\]/);
  say("hover");
  const definition = await ask(lsp.DefinitionRequest, { position: at("$greeting", 3) });
  assert.deepStrictEqual(definition, [{ uri: uriOf("lib.facet"), range: ranged("greeting", library) }]);
  say("definition");
  const references = await ask(lsp.ReferencesRequest, { position: at("Weather"), context: { includeDeclaration: true } });
  assert.strictEqual(references.length, 3);
  say("references");
  const highlights = await ask(lsp.DocumentHighlightRequest, { position: at("Weather") });
  assert.strictEqual(highlights.length, 3);
  say("documentHighlight");
  const range = await ask(lsp.PrepareRenameRequest, { position: at("Weather") });
  assert.deepStrictEqual(range, { range: ranged("Weather"), placeholder: "Weather" });
  say("prepareRename");
  const rename = await ask(lsp.RenameRequest, { position: at("Weather"), newName: "Sky" });
  assert.strictEqual(applied(rename.documentChanges[0].edits), text.replaceAll("Weather", "Sky"));
  await assert.rejects(ask(lsp.RenameRequest, { position: at("Weather"), newName: "a-b" }), /is not a name/);
  say("rename");
  const completion = await ask(lsp.CompletionRequest, { position: at("$user.", 6) });
  assert.deepStrictEqual(completion.items.map((item) => item.label), ["name"]);
  say("completion");
  const help = await ask(lsp.SignatureHelpRequest, { position: at('"b")') });
  assert.strictEqual(help.activeParameter, 1);
  say("signatureHelp");
  const symbols = await ask(lsp.DocumentSymbolRequest);
  assert.deepStrictEqual(symbols.map((symbol) => symbol.name),
    ["@context", "@interface", "@vars", "@policy", "@system", "@user", "@assistant"]);
  say("documentSymbol");
  const tokens = await ask(lsp.SemanticTokensRequest);
  assert.deepStrictEqual(tokens.data.slice(0, 5), [0, 0, 7, 0, 0]);
  const some = await ask(lsp.SemanticTokensRangeRequest, { range: ranged("@vars") });
  assert.strictEqual(some.data.length, 5);
  say("semanticTokens");
  const formatted = applied(await ask(lsp.DocumentFormattingRequest, { options: { tabSize: 2, insertSpaces: true } }));
  assert.match(formatted, /\n {2}note: "two/);
  say("formatting");
  const lines = await ask(lsp.DocumentRangeFormattingRequest, { range: ranged("@context"), options: { tabSize: 2, insertSpaces: true } });
  assert.match(applied(lines), /note: {3}"two/);
  say("rangeFormatting");
  const actions = await ask(lsp.CodeActionRequest, { range: ranged('"two'), context: { diagnostics: [] } });
  assert.deepStrictEqual(actions.map((action) => action.title), ["Paste as text block"]);
  // For this version and no other.
  const change = actions[0].edit.documentChanges[0];
  assert.deepStrictEqual(change.textDocument, { uri, version: 1 });
  assert.match(applied(change.edits), /note: {3}"""\n {4}two\n {4}lines\n {4}"""\n/);
  say("codeAction");
  const hints = await ask(lsp.InlayHintRequest, { range: { start: at("@vars"), end: at("@policy") } });
  assert.ok(hints.some((hint) => hint.label === "list<string>"));
  say("inlayHint");
  const lenses = await ask(lsp.CodeLensRequest);
  assert.ok(lenses.some((lens) => lens.command.title === "3 of 100 units, kept"));
  say("codeLens");
  const folds = await ask(lsp.FoldingRangeRequest);
  assert.ok(folds.some((fold) => fold.startLine === 1 && fold.endLine === 2));
  say("foldingRange");
  const links = await ask(lsp.DocumentLinkRequest);
  assert.deepStrictEqual(links, [{ range: ranged("lib.facet"), target: uriOf("lib.facet") }]);
  say("documentLink");

  // What is typed in an import is seen by the document that imports it.
  await open(uriOf("lib.facet"), library);
  told.delete(uri);
  await connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
    textDocument: { uri: uriOf("lib.facet"), version: 2 },
    contentChanges: [{ range: ranged("greeting", library), text: "gruss" }] });
  while (!told.get(uri)?.diagnostics.length) await new Promise((resolve) => (wake = resolve));
  const found = told.get(uri).diagnostics;
  assert.strictEqual(found[0].code, "F401");
  assert.deepStrictEqual(found[0].range, ranged("$greeting"));
  say("importers");

  await connection.sendRequest(lsp.ShutdownRequest.type);
  const ended = new Promise((resolve) => server.on("exit", resolve));
  await connection.sendNotification(lsp.ExitNotification.type);
  console.log("exit status " + (await ended));
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
  process.exit();
}).finally(() => fs.rmSync(folder, { recursive: true, force: true }));
