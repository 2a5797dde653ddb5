// The extension: what starts when a .facet document is opened.

import * as path from "node:path";
import * as vscode from "vscode";
import { Server } from "./client";
import { runCompiler } from "./fct";
import { documentOfCommand, Previews } from "./previewPanel";
import { compilerOf, folderOf, inputOptions, settings } from "./settings";
import { TestExplorer } from "./testExplorer";

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const previews = new Previews();
  const output = vscode.window.createOutputChannel("FACET");
  server = new Server();
  const command = (name: string, action: () => unknown) => vscode.commands.registerCommand(name, action);
  context.subscriptions.push(
    previews,
    output,
    new TestExplorer(),
    command("facet.preview", () => {
      const document = documentOfCommand();
      if (document) previews.show(document);
    }),
    command("facet.run", () => runDocument(output)),
    command("facet.chooseInput", chooseInput),
    command("facet.restartServer", () => server?.restart()),
    vscode.workspace.onDidChangeConfiguration(async (event) => {
      const names = ["facet.path", "facet.arguments", "facet.server"];
      if (names.some((name) => event.affectsConfiguration(name))) await server?.restart();
    }),
  );
  await server.start();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}

/// Shows what `fct run` makes of the document as it stands in the editor.
async function runDocument(output: vscode.OutputChannel): Promise<void> {
  const document = documentOfCommand();
  if (!document) return;
  const args = ["run", "-", "--format", "pretty", "--color", "never", ...inputOptions(document)];
  try {
    const outcome = await runCompiler(compilerOf(document), args, folderOf(document), document.getText());
    output.clear();
    if (outcome.stderr) output.append(outcome.stderr);
    if (outcome.status === 0) {
      const result = await vscode.workspace.openTextDocument({ language: "json", content: outcome.stdout });
      await vscode.window.showTextDocument(result, vscode.ViewColumn.Beside, true);
    } else {
      output.show(true);
    }
  } catch (error) {
    void vscode.window.showErrorMessage(`${(error as Error).message}: set facet.path`);
  }
}

async function chooseInput(): Promise<void> {
  const document = documentOfCommand();
  if (!document) return;
  const [file] = (await vscode.window.showOpenDialog({ filters: { JSON: ["json"] }, defaultUri: vscode.Uri.file(folderOf(document)) })) ?? [];
  if (!file) return;
  const input = path.relative(folderOf(document), file.fsPath);
  const hasWorkspace = vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
  const target = hasWorkspace ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Global;
  await settings(document).update("preview.input", input, target);
}
