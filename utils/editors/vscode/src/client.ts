// The client of `fct lsp`.

import * as vscode from "vscode";
import { LanguageClient, LanguageClientOptions, ServerOptions } from "vscode-languageclient/node";
import { compilerOf, settings } from "./settings";

export class Server implements vscode.Disposable {
  private client: LanguageClient | undefined;

  async start(): Promise<void> {
    if (!settings().get("server.enabled", true)) return;
    const { path, options } = compilerOf();
    // Without a transport it is stdin and stdout, and no `--stdio` is appended.
    const server: ServerOptions = { command: path, args: ["lsp", ...options] };
    const client: LanguageClientOptions = {
      documentSelector: [
        { scheme: "file", language: "facet" },
        { scheme: "untitled", language: "facet" },
      ],
      // Imports and texts that other programs change.
      synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher("**/*.{facet,md,txt}") },
    };
    this.client = new LanguageClient("facet", "FACET", server, client);
    try {
      await this.client.start();
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      void vscode.window.showWarningMessage(`'${path} lsp' does not start (${text}). The setting facet.path says where fct is.`);
    }
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client?.needsStop()) await client.stop();
    await client?.dispose();
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  dispose(): void {
    void this.stop();
  }
}
