// The settings, and what a document is run with.

import * as path from "node:path";
import * as vscode from "vscode";
import { Compiler } from "./fct";

export function settings(document?: vscode.TextDocument): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration("facet", document?.uri);
}

export function compilerOf(document?: vscode.TextDocument): Compiler {
  const values = settings(document);
  return { path: values.get("path", "fct") || "fct", options: values.get<string[]>("arguments", []) };
}

/// The folder that imports and inputs are relative to.
export function folderOf(document: vscode.TextDocument): string {
  if (document.uri.scheme === "file") return path.dirname(document.uri.fsPath);
  return vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? process.cwd();
}

/// Options that name the inputs, if some were chosen.
export function inputOptions(document: vscode.TextDocument): string[] {
  const input = settings(document).get("preview.input", "");
  return input ? ["--input", path.resolve(folderOf(document), input)] : [];
}

export function isFacet(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
  return document?.languageId === "facet";
}
