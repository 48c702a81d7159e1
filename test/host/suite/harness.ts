import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';

/** How long the editor may take to show what a test waits for. Machines without a screen are slow at times. */
const PATIENCE_MS = 30_000;

interface Test {
  readonly name: string;
  readonly body: () => Promise<void>;
}

const tests: Test[] = [];

export function test(name: string, body: () => Promise<void>): void {
  tests.push({ name, body });
}

/** What the launcher reads from the file that SCHEMAWISE_RESULT_FILE names. */
export interface SuiteResult {
  readonly passed: readonly string[];
  readonly failed: readonly { readonly name: string; readonly error: string }[];
}

/** Runs every test in order. Rejects where one failed, which is how @vscode/test-electron learns of it. */
export async function runTests(): Promise<void> {
  const passed: string[] = [];
  const failed: { name: string; error: string }[] = [];
  for (const { name, body } of tests) {
    try {
      await body();
      passed.push(name);
    } catch (error) {
      failed.push({ name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    } finally {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  }
  const result: SuiteResult = { passed, failed };
  const file = process.env.SCHEMAWISE_RESULT_FILE;
  if (file) writeFileSync(file, JSON.stringify(result));
  if (failed.length > 0) throw new Error(failed.map(({ name, error }) => `${name}: ${error}`).join('\n'));
}

/** Asks `probe` until it gives something; fails with `what` when patience runs out. */
export async function eventually<T>(
  what: string,
  probe: () => T | undefined | false | Thenable<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Not within ${PATIENCE_MS / 1000} seconds: ${what}`);
}

export function workspaceFile(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('The editor has no folder open.');
  return vscode.Uri.joinPath(folder.uri, path);
}

export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(workspaceFile(path));
  await vscode.window.showTextDocument(document);
  return document;
}

/** The diagnostics of one rule in a document, as the editor shows them at this moment. */
export function problems(document: vscode.TextDocument, ruleId: string): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter((one) => {
    const code = typeof one.code === 'object' ? one.code.value : one.code;
    return one.source === 'schemawise' && code === ruleId;
  });
}

export function problem(document: vscode.TextDocument, ruleId: string): Promise<vscode.Diagnostic> {
  return eventually(`${ruleId} in ${document.uri.path}`, () => problems(document, ruleId)[0]);
}

export function noProblem(document: vscode.TextDocument, ruleId: string): Promise<true> {
  return eventually(`no more ${ruleId} in ${document.uri.path}`, () => problems(document, ruleId).length === 0);
}

/** The quick fixes that the light bulb offers for a diagnostic. */
export async function quickFixes(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    diagnostic.range,
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
}

/** Applies the quick fix whose title fits, as choosing it in the light bulb's menu does. */
export async function applyFix(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
  title: RegExp,
): Promise<void> {
  const offered = await quickFixes(document, diagnostic);
  const action = offered.find((one) => title.test(one.title));
  if (!action)
    throw new Error(`No action fits ${title}: ${offered.map((one) => one.title).join(' | ') || 'none offered'}`);
  if (action.edit && !(await vscode.workspace.applyEdit(action.edit)))
    throw new Error(`"${action.title}" was refused.`);
  if (action.command) {
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  }
}

export async function insertAt(document: vscode.TextDocument, position: vscode.Position, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, position, text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The text could not be inserted.');
}
