import { equal, match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { insertAt, noProblem, open, problem, test } from './harness.ts';

test('a file that is opened shows its problems', async () => {
  const document = await open('db/migrations/001_create_orders.sql');
  const found = await problem(document, 'no-float-money');
  equal(document.getText(found.range), 'double precision');
  ok(found.message.length > 20);
});

test('a problem links to the documentation of its rule', async () => {
  const document = await open('db/migrations/001_create_orders.sql');
  const { code } = await problem(document, 'no-float-money');
  ok(typeof code === 'object');
  match(code.target.toString(), /schemawise\.explainRule/);
});

test('a problem goes while the text is being corrected, without saving', async () => {
  const document = await open('db/migrations/001_create_orders.sql');
  const { range } = await problem(document, 'no-float-money');
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, 'numeric(19,4)');
  await vscode.workspace.applyEdit(edit);
  await noProblem(document, 'no-float-money');
});

test('a problem appears while it is being typed, without saving', async () => {
  const document = await open('db/migrations/002_create_items.sql');
  await insertAt(document, new vscode.Position(2, 0), '  unit_price real,\n');
  const found = await problem(document, 'no-float-money');
  equal(document.getText(found.range), 'real');
});

test('a later migration counts: the foreign key of another file misses its index', async () => {
  const document = await open('db/migrations/003_link_items.sql');
  await problem(document, 'missing-foreign-key-index');
  await insertAt(document, new vscode.Position(2, 0), 'CREATE INDEX ON order_items (order_id);\n');
  await noProblem(document, 'missing-foreign-key-index');
});
