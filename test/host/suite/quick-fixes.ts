import { equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyFix, eventually, noProblem, open, problem, quickFixes, test } from './harness.ts';

test('a quick fix changes the text, and the problem goes', async () => {
  const document = await open('db/migrations/001_create_orders.sql');
  await applyFix(document, await problem(document, 'no-float-money'), /^Use numeric/);
  match(document.getText(), /total_price numeric\(19,\s?4\) NOT NULL/);
  await noProblem(document, 'no-float-money');
});

test('suppressing for a line writes a comment above it, and the problem goes', async () => {
  const document = await open('db/migrations/001_create_orders.sql');
  await applyFix(document, await problem(document, 'no-float-money'), /^Suppress no-float-money for this line/);
  match(document.lineAt(2).text, /^ {2}-- schemawise-disable-next-line no-float-money/);
  await noProblem(document, 'no-float-money');
});

test('suppressing in the file writes a comment at its head, and the problem goes', async () => {
  const document = await open('db/migrations/001_create_orders.sql');
  await applyFix(document, await problem(document, 'no-float-money'), /^Suppress no-float-money in this file/);
  match(document.lineAt(0).text, /^-- schemawise-disable-file no-float-money/);
  await noProblem(document, 'no-float-money');
});

test('a fix can write the next migration', async () => {
  const document = await open('db/migrations/003_link_items.sql');
  const found = await problem(document, 'missing-foreign-key-index');
  const before = await migrations();
  await applyFix(document, found, /migration/i);
  const added = await eventually('a new migration', async () => {
    const names = (await migrations()).filter((name) => !before.includes(name));
    return names.length > 0 && names;
  });
  match(added[0] ?? '', /^db\/migrations\/004_/);
  const created = vscode.window.activeTextEditor?.document;
  match(created?.getText() ?? '', /CREATE INDEX/i);
  await noProblem(document, 'missing-foreign-key-index');
  for (const name of added) await removeFile(name);
});

test('fix all fixes what is safe to fix', async () => {
  const document = await open('db/migrations/001_create_orders.sql');
  await problem(document, 'no-float-money');
  await vscode.commands.executeCommand('schemawise.fixAll');
  await noProblem(document, 'no-float-money');
});

test('the light bulb explains the rule', async () => {
  const document = await open('db/migrations/001_create_orders.sql');
  const offered = await quickFixes(document, await problem(document, 'no-float-money'));
  const explain = offered.find((action) => action.title === 'Explain no-float-money');
  equal(explain?.command?.command, 'schemawise.explainRule');
  ok(offered.every((action) => action.title.length < 120));
});

async function migrations(): Promise<string[]> {
  const found = await vscode.workspace.findFiles('db/migrations/*.sql');
  return found.map((uri) => vscode.workspace.asRelativePath(uri, false)).sort();
}

async function removeFile(path: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) return;
  await vscode.commands.executeCommand('workbench.action.files.saveAll');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder.uri, path));
}
