// The preview beside a document, made anew a moment after each change.

import * as path from "node:path";
import * as vscode from "vscode";
import { CompilerMissing, runCompiler } from "./fct";
import { previewHtml } from "./preview";
import { compilerOf, folderOf, inputOptions, isFacet, settings } from "./settings";

/// The HTML of a document as it stands in the editor, saved or not.
export async function previewOf(document: vscode.TextDocument, signal?: AbortSignal): Promise<string> {
  const title = path.basename(document.fileName);
  const options = inputOptions(document);
  const run = (args: string[]) =>
    runCompiler(compilerOf(document), [...args, ...options, "--color", "never"], folderOf(document), document.getText(), signal);
  try {
    const [request, layout] = await Promise.all([run(["run", "-"]), run(["inspect", "-", "--layout", "-"])]);
    return previewHtml(title, request, layout);
  } catch (error) {
    if (!(error instanceof CompilerMissing)) throw error;
    return previewHtml(title, { status: null, stdout: "", stderr: `${error.message}: set facet.path` });
  }
}

export class Previews implements vscode.Disposable {
  private readonly panels = new Map<string, Preview>();
  private readonly listeners: vscode.Disposable[];

  constructor() {
    this.listeners = [
      vscode.workspace.onDidChangeTextDocument((event) => this.panels.get(event.document.uri.toString())?.update()),
      vscode.workspace.onDidSaveTextDocument(() => this.updateAll()),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("facet") && this.updateAll()),
    ];
  }

  show(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    let preview = this.panels.get(key);
    if (!preview) {
      preview = new Preview(document, () => this.panels.delete(key));
      this.panels.set(key, preview);
    }
    preview.show();
  }

  /// An import or the inputs may have changed.
  private updateAll(): void {
    for (const preview of this.panels.values()) preview.update();
  }

  dispose(): void {
    for (const listener of this.listeners) listener.dispose();
    for (const preview of [...this.panels.values()]) preview.dispose();
  }
}

class Preview implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private timer: NodeJS.Timeout | undefined;
  private work: AbortController | undefined;

  constructor(
    private readonly document: vscode.TextDocument,
    onClose: () => void,
  ) {
    const title = `Request of ${path.basename(document.fileName)}`;
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.panel = vscode.window.createWebviewPanel("facet.preview", title, place, { enableScripts: false });
    this.panel.onDidDispose(() => {
      this.stop();
      onClose();
    });
    void this.render();
  }

  show(): void {
    this.panel.reveal(undefined, true);
  }

  update(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.render(), settings(this.document).get("preview.delay", 300));
  }

  /// The last one counts: what is still at work for an older text is ended.
  private async render(): Promise<void> {
    this.work?.abort();
    const work = (this.work = new AbortController());
    const html = await previewOf(this.document, work.signal);
    if (!work.signal.aborted) this.panel.webview.html = html;
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.work?.abort();
  }

  dispose(): void {
    this.stop();
    this.panel.dispose();
  }
}

export function documentOfCommand(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (isFacet(document)) return document;
  void vscode.window.showInformationMessage("Open a .facet document first.");
  return undefined;
}
