import { match, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, open, test } from './harness.ts';

test('the offline model is there to choose, and answers from the spokes', async () => {
  await open('db/migrations/001_create_orders.sql');
  await eventually(
    'the offline model',
    async () => (await vscode.lm.selectChatModels({ vendor: 'schemawise' })).length > 0,
  );
  const [model] = await vscode.lm.selectChatModels({ vendor: 'schemawise' });
  ok(model);
  const question = vscode.LanguageModelChatMessage.User('how do I tune autovacuum on a hot postgres table');
  const response = await model.sendRequest([question], {}, new vscode.CancellationTokenSource().token);
  let text = '';
  for await (const part of response.text) text += part;
  match(text, /autovacuum_vacuum_scale_factor/);
});

test('the tools for agents are registered, and answer', async () => {
  await open('db/migrations/001_create_orders.sql');
  await eventually('the tools', () => vscode.lm.tools.some((tool) => tool.name === 'schemawise_check'));
  const result = await vscode.lm.invokeTool(
    'schemawise_check',
    { input: {}, toolInvocationToken: undefined },
    new vscode.CancellationTokenSource().token,
  );
  const text = result.content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
  match(text, /no-float-money/);
});
