import * as vscode from 'vscode';
import { eventually, noProblem, open, problem, problems, test, workspaceFile } from './harness.ts';

test('a setting takes effect without a restart', async () => {
  const document = await open('db/migrations/001_create_orders.sql');
  await problem(document, 'no-float-money');
  const settings = vscode.workspace.getConfiguration('schemawise', document.uri);
  await settings.update('rules', { 'no-float-money': 'off' }, vscode.ConfigurationTarget.Workspace);
  try {
    await noProblem(document, 'no-float-money');
  } finally {
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
  }
  await problem(document, 'no-float-money');
});

test('the configuration file takes effect without a restart', async () => {
  const document = await open('db/migrations/001_create_orders.sql');
  await problem(document, 'no-float-money');
  const config = workspaceFile('schemawise.config.json');
  const before = await vscode.workspace.fs.readFile(config);
  const rules = { dialect: 'postgresql', rules: { 'no-float-money': 'info' } };
  await vscode.workspace.fs.writeFile(config, new TextEncoder().encode(JSON.stringify(rules)));
  try {
    await eventually('the severity of the configuration file', () =>
      problems(document, 'no-float-money').some((one) => one.severity === vscode.DiagnosticSeverity.Information),
    );
  } finally {
    await vscode.workspace.fs.writeFile(config, before);
  }
  await eventually('the old severity', () =>
    problems(document, 'no-float-money').some((one) => one.severity === vscode.DiagnosticSeverity.Error),
  );
});

test('a mistake in the configuration file is marked in it', async () => {
  const document = await open('schemawise.config.json');
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, new vscode.Position(1, 2), '"dialekt": "mysql", ');
  await vscode.workspace.applyEdit(edit);
  await eventually('a diagnostic about the unknown key', () =>
    vscode.languages
      .getDiagnostics(document.uri)
      .some((one) => one.source === 'schemawise' && one.message.includes('dialekt')),
  );
});
