// An editor that does what the extension asks of it and remembers it: for
// check-extension.cjs. What is not here is a class that does nothing.

const fs = require('node:fs');
const path = require('node:path');

const nothing = () => ({ dispose: () => undefined });

class Emitter {
  listeners = [];
  event = (action, self) => {
    const listener = (value) => action.call(self, value);
    this.listeners.push(listener);
    return { dispose: () => (this.listeners = this.listeners.filter((other) => other !== listener)) };
  };
  dispose = () => (this.listeners = []);
  fire = (value) => this.listeners.forEach((listener) => listener(value));
}

class Uri {
  constructor(fsPath) {
    this.fsPath = fsPath;
    this.scheme = 'file';
  }
  static file = (file) => new Uri(file);
  static parse = (text) => new Uri(text.replace('file://', ''));
  toString = () => 'file://' + this.fsPath;
}

class CancellationTokenSource {
  token = { isCancellationRequested: false, onCancellationRequested: nothing };
  cancel() {}
  dispose() {}
}

class Range {
  constructor(...place) {
    this.place = place;
  }
}

class CodeActionKind {
  constructor(value) {
    this.value = value;
  }
  append = (part) => new CodeActionKind(this.value ? `${this.value}.${part}` : part);
  static Empty = new CodeActionKind('');
  static QuickFix = new CodeActionKind('quickfix');
  static Refactor = new CodeActionKind('refactor');
  static RefactorRewrite = new CodeActionKind('refactor.rewrite');
}

/// What only holds what it was made of, by these names.
const record = (...names) =>
  class {
    constructor(...values) {
      names.forEach((name, i) => (this[name] = values[i]));
    }
  };

class WorkspaceEdit {
  changes = [];
  replace = (_uri, range, text) => this.changes.push(`${range.place} ${text}`);
}

class TestMessage {
  constructor(message) {
    this.message = message;
  }
}

class Items {
  items = new Map();
  get = (id) => this.items.get(id);
  add = (item) => this.items.set(item.id, item);
  delete = (id) => this.items.delete(id);
  forEach = (action) => this.items.forEach(action);
  get size() {
    return this.items.size;
  }
  constructor(parent) {
    this.parent = parent;
  }
  replace = (items) => {
    this.items = new Map(items.map((item) => [item.id, Object.assign(item, { parent: this.parent })]));
  };
}

class TestItem {
  constructor(id, label, uri) {
    Object.assign(this, { id, label, uri });
    this.children = new Items(this);
  }
}

exports.makeEditor = function (settings) {
  const changed = new Emitter();
  const seen = { commands: {}, panels: [], shown: [], output: '', messages: [], results: [], diagnostics: [], providers: {}, controller: undefined };

  const documentOf = (file, text, languageId = 'facet') => ({
    uri: Uri.file(file),
    fileName: file,
    languageId,
    isDirty: false,
    text,
    getText() {
      return this.text;
    },
    save: async () => true,
  });

  const tests = {
    createTestController: () => {
      seen.controller = {
        items: new Items(),
        createRunProfile: (_name, _kind, run) => (seen.run = run),
        createTestItem: (id, label, uri) => new TestItem(id, label, uri),
        createTestRun: () => ({
          started: () => undefined,
          passed: (item) => seen.results.push(['passed', item.label]),
          failed: (item, messages) => seen.results.push(['failed', item.label, ...messages.map(({ message }) => message)]),
          errored: (item, { message }) => seen.results.push(['errored', item.label, message]),
          end: () => seen.results.push(['end']),
        }),
        dispose: () => undefined,
      };
      return seen.controller;
    },
  };

  const window = {
    activeTextEditor: undefined,
    createOutputChannel: () => ({
      append: (text) => (seen.output += text),
      appendLine: (text) => (seen.output += text + '\n'),
      clear: () => (seen.output = ''),
      show: () => undefined,
      dispose: () => undefined,
    }),
    createWebviewPanel: (_type, title) => {
      const closed = new Emitter();
      const panel = { title, webview: { html: '' }, reveal: () => undefined, onDidDispose: closed.event, dispose: () => closed.fire() };
      seen.panels.push(panel);
      return panel;
    },
    showTextDocument: async (document) => seen.shown.push(document),
    showErrorMessage: async (text) => void seen.messages.push(text),
    showWarningMessage: async (text) => void seen.messages.push(text),
    showInformationMessage: async (text) => void seen.messages.push(text),
  };

  const workspace = {
    textDocuments: [],
    workspaceFolders: undefined,
    getConfiguration: () => ({ get: (name, value) => settings[name] ?? value }),
    getWorkspaceFolder: () => undefined,
    asRelativePath: (uri) => path.basename(uri.fsPath),
    createFileSystemWatcher: () => ({ onDidCreate: nothing, onDidChange: nothing, onDidDelete: nothing, dispose: () => undefined }),
    findFiles: async () => [],
    fs: { readFile: async (uri) => fs.readFileSync(uri.fsPath) },
    openTextDocument: async (what) =>
      what instanceof Uri ? documentOf(what.fsPath, fs.readFileSync(what.fsPath, 'utf8')) : documentOf('untitled', what.content, what.language),
    onDidChangeTextDocument: changed.event,
    onDidSaveTextDocument: nothing,
    onDidOpenTextDocument: nothing,
    onDidChangeConfiguration: nothing,
  };

  // Events that never come, and calls that do nothing, for the client of the server.
  const lenient = (target) =>
    new Proxy(target, { get: (known, name) => (name in known ? known[name] : /^on[DW]/.test(String(name)) ? nothing : () => nothing()) });
  const registering = (target) =>
    new Proxy(target, {
      get: (known, name) => {
        const kind = /^register(\w+)Provider$/.exec(String(name));
        if (name in known || !kind) return known[name];
        return (_selector, provider) => ((seen.providers[kind[1]] = provider), nothing());
      },
      has: (known, name) => name in known || /^register\w+Provider$/.test(String(name)),
    });
  const languages = lenient(registering({
    createDiagnosticCollection: () => ({ set: (uri, found) => seen.diagnostics.push([uri, found]), clear: () => undefined, delete: () => undefined, dispose: () => undefined }),
    match: () => 1,
  }));

  const known = {
    version: '1.82.0',
    CancellationTokenSource,
    CodeActionKind,
    CodeAction: record('title', 'kind'),
    CodeLens: record('range', 'command'),
    CompletionItem: record('label', 'kind'),
    CompletionList: record('items', 'isIncomplete'),
    CompletionItemKind: { Text: 0 },
    Disposable: record('dispose'),
    Hover: record('contents', 'range'),
    MarkdownString: record('value'),
    Position: record('line', 'character'),
    TextEdit: record('range', 'newText'),
    WorkspaceEdit,
    Diagnostic: record('range', 'message'),
    EventEmitter: Emitter,
    env: { appName: 'test', language: 'en' },
    languages,
    Uri,
    Range,
    Location: Range,
    TestMessage,
    TestRunProfileKind: { Run: 1 },
    ViewColumn: { Beside: -2 },
    commands: { registerCommand: (name, action) => ((seen.commands[name] = action), nothing()) },
    tests,
    window: lenient(window),
    workspace: lenient(workspace),
  };
  class Nothing {}
  const vscode = new Proxy(known, { get: (target, name) => (name in target ? target[name] : Nothing) });
  return { vscode, seen, window, changed, documentOf };
};
