import { match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, open, problem, problems, test, workspaceFile } from './harness.ts';

test('every command of the manifest is registered', async () => {
  await open('db/migrations/001_create_orders.sql');
  const extension = vscode.extensions.getExtension('schemawise.schemawise-vscode');
  ok(extension);
  await extension.activate();
  const registered = new Set(await vscode.commands.getCommands(true));
  const missing = extension.packageJSON.contributes.commands
    .map(({ command }: { command: string }) => command)
    .filter((command: string) => !registered.has(command));
  ok(missing.length === 0, `missing: ${missing.join(', ')}`);
});

test('checking the workspace shows the problems of files that are not open', async () => {
  await open('db/migrations/002_create_items.sql');
  const closed = workspaceFile('billing/migrations/001_create_invoices.sql');
  await vscode.commands.executeCommand('schemawise.checkWorkspace');
  await eventually('problems of a closed file', () => vscode.languages.getDiagnostics(closed).length > 0);
});

test('a file that is opened after a check shows each problem once', async () => {
  const document = await open('billing/migrations/001_create_invoices.sql');
  await problem(document, 'no-float-money');
  await eventually('one problem only', () => problems(document, 'no-float-money').length === 1);
});

test('the report lists the findings of the workspace', async () => {
  await open('db/migrations/001_create_orders.sql');
  await vscode.commands.executeCommand('schemawise.exportReport');
  const report = vscode.window.activeTextEditor?.document;
  match(report?.getText() ?? '', /no-float-money/);
});

test('a restarted server shows the problems again', async () => {
  const document = await open('db/migrations/001_create_orders.sql');
  await problem(document, 'no-float-money');
  await vscode.commands.executeCommand('schemawise.restartServer');
  await problem(document, 'no-float-money');
});

test('the documentation of a rule opens in a preview', async () => {
  await open('db/migrations/001_create_orders.sql');
  await vscode.commands.executeCommand('schemawise.explainRule', 'no-float-money');
  await eventually('a preview of the rule', () =>
    vscode.window.tabGroups.all.some((group) => group.tabs.some((tab) => tab.label.includes('no-float-money'))),
  );
});

test('skills are copied to the folders of agents, and a changed one is not overwritten unasked', async () => {
  await open('db/migrations/001_create_orders.sql');
  const skill = workspaceFile('.agents/skills/postgres-patterns/SKILL.md');
  await vscode.commands.executeCommand('schemawise.installSkills', ['.agents/skills']);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(skill));
  match(text, /^---\nname: postgres-patterns\n/);
  const template = workspaceFile('.agents/skills/database-migrations/templates/migration-template.sql');
  ok((await vscode.workspace.fs.stat(template)).size > 0);
  await vscode.workspace.fs.writeFile(skill, new TextEncoder().encode('our own'));
  // The command waits for an answer to its question, which nobody gives here.
  void vscode.commands.executeCommand('schemawise.installSkills', ['.agents/skills']);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  ok(new TextDecoder().decode(await vscode.workspace.fs.readFile(skill)) === 'our own');
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
});

test('the tool of the stack names the products in use with the files that tell', async () => {
  await open('db/migrations/001_create_orders.sql');
  await eventually('the tool', () => vscode.lm.tools.some((tool) => tool.name === 'schemawise_stack'));
  const result = await vscode.lm.invokeTool(
    'schemawise_stack',
    { input: {}, toolInvocationToken: undefined },
    new vscode.CancellationTokenSource().token,
  );
  const text = result.content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
  match(text, /"PostgreSQL",\s+"version": "16",\s+"file": "docker-compose\.yml"/);
});
