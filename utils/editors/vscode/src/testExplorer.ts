// Tests in the test explorer: found in the documents, run by `fct test`.

import * as vscode from "vscode";
import { CompilerMissing, runCompiler } from "./fct";
import { compilerOf, folderOf, isFacet } from "./settings";
import { failuresOf, findTests, parseResults, resultsOf, TestResult } from "./tests";

const FILES = "**/*.facet";

export class TestExplorer implements vscode.Disposable {
  private readonly controller = vscode.tests.createTestController("facet", "FACET");
  private readonly disposables: vscode.Disposable[] = [this.controller];

  constructor() {
    this.controller.createRunProfile("Run", vscode.TestRunProfileKind.Run, (request, token) => this.run(request, token), true);
    this.controller.resolveHandler = async (item) => {
      if (!item) await this.findAll();
    };
    const watcher = vscode.workspace.createFileSystemWatcher(FILES);
    this.disposables.push(
      watcher,
      watcher.onDidCreate((uri) => void this.read(uri)),
      watcher.onDidChange((uri) => void this.read(uri)),
      watcher.onDidDelete((uri) => this.controller.items.delete(uri.toString())),
      vscode.workspace.onDidOpenTextDocument((document) => this.update(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.update(event.document)),
    );
    vscode.workspace.textDocuments.forEach((document) => this.update(document));
  }

  private async findAll(): Promise<void> {
    for (const uri of await vscode.workspace.findFiles(FILES)) await this.read(uri);
  }

  private async read(uri: vscode.Uri): Promise<void> {
    const bytes = await vscode.workspace.fs.readFile(uri);
    this.updateFrom(uri, Buffer.from(bytes).toString("utf8"));
  }

  private update(document: vscode.TextDocument): void {
    if (isFacet(document) && document.uri.scheme === "file") this.updateFrom(document.uri, document.getText());
  }

  private updateFrom(uri: vscode.Uri, text: string): void {
    const tests = findTests(text);
    const id = uri.toString();
    if (tests.length === 0) {
      this.controller.items.delete(id);
      return;
    }
    const file = this.controller.items.get(id) ?? this.controller.createTestItem(id, vscode.workspace.asRelativePath(uri), uri);
    this.controller.items.add(file);
    file.children.replace(
      tests.map(({ name, line }) => {
        const item = this.controller.createTestItem(name, name, uri);
        item.range = new vscode.Range(line, 0, line, 0);
        return item;
      }),
    );
  }

  /// The tests of a request, by their files.
  private chosen(request: vscode.TestRunRequest): Map<vscode.TestItem, vscode.TestItem[]> {
    const files = new Map<vscode.TestItem, vscode.TestItem[]>();
    const excluded = new Set(request.exclude ?? []);
    const add = (item: vscode.TestItem) => {
      if (excluded.has(item)) return;
      if (!item.parent) return item.children.forEach(add);
      const tests = files.get(item.parent) ?? [];
      files.set(item.parent, tests.includes(item) ? tests : [...tests, item]);
    };
    if (request.include) request.include.forEach(add);
    else this.controller.items.forEach(add);
    return files;
  }

  async run(request: vscode.TestRunRequest, token: vscode.CancellationToken): Promise<void> {
    const run = this.controller.createTestRun(request);
    for (const [file, tests] of this.chosen(request)) {
      if (token.isCancellationRequested) break;
      tests.forEach((test) => run.started(test));
      await this.runFile(run, file, tests, token);
    }
    run.end();
  }

  private async runFile(run: vscode.TestRun, file: vscode.TestItem, tests: vscode.TestItem[], token: vscode.CancellationToken) {
    const uri = file.uri as vscode.Uri;
    const document = await vscode.workspace.openTextDocument(uri);
    // What is run is what is on the disk.
    if (document.isDirty) await document.save();
    const work = new AbortController();
    const listener = token.onCancellationRequested(() => work.abort());
    try {
      const args = ["test", uri.fsPath, "--output", "json", "--color", "never"];
      const outcome = await runCompiler(compilerOf(document), args, folderOf(document), undefined, work.signal);
      const results = parseResults(outcome.stdout);
      for (const test of tests) this.report(run, test, results && resultsOf(test.id, results), outcome.stderr);
    } catch (error) {
      if (!(error instanceof CompilerMissing)) throw error;
      for (const test of tests) run.errored(test, new vscode.TestMessage(`${error.message}: set facet.path`));
    } finally {
      listener.dispose();
    }
  }

  private report(run: vscode.TestRun, test: vscode.TestItem, results: TestResult[] | undefined, stderr: string): void {
    if (!results || results.length === 0) {
      run.errored(test, new vscode.TestMessage(stderr || "fct reported nothing of this test"));
      return;
    }
    const time = results.reduce((sum, result) => sum + result.duration_ms, 0);
    const messages = results.flatMap((result) =>
      failuresOf(result).map((failure) => {
        const message = new vscode.TestMessage(result.name === test.id ? failure : `${result.name}: ${failure}`);
        if (test.uri && test.range) message.location = new vscode.Location(test.uri, test.range);
        return message;
      }),
    );
    if (messages.length) run.failed(test, messages, time);
    else run.passed(test, time);
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }
}
