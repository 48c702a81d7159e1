import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { ErrorCodes } from 'vscode-languageserver';
import { TestClient, type TestOptions } from './support/test-client.ts';
import { ORDERS, RULES_UNDER_TEST, SHOP } from './support/workspaces.ts';

let client: TestClient;
const start = async (options: TestOptions = {}): Promise<TestClient> => {
  client = await TestClient.start({ files: SHOP, configuration: () => RULES_UNDER_TEST, ...options });
  return client;
};
afterEach(() => client.dispose());

describe('what a client may get wrong', () => {
  it('requests about unknown documents have empty answers', async () => {
    await start();
    const textDocument = { uri: 'file:///nowhere/x.sql' };
    const range = { start: { line: 9, character: 9 }, end: { line: 1, character: 1 } };
    const { connection } = client;
    expect(await connection.sendRequest('textDocument/diagnostic', { textDocument })).toEqual({
      kind: 'full',
      items: [],
    });
    expect(
      await connection.sendRequest('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }),
    ).toEqual([]);
    await connection.sendNotification('textDocument/didClose', { textDocument });
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { ...textDocument, version: 2 },
      contentChanges: [],
    });
    await client.open(ORDERS);
    expect(await client.problems(ORDERS)).toHaveLength(1);
  });

  it('requests before initialize are refused, and the server goes on', async () => {
    client = TestClient.connect();
    const textDocument = { uri: 'file:///w/x.sql' };
    for (const method of ['textDocument/diagnostic', 'textDocument/hover', 'schemawise/databaseInfo']) {
      const request = client.connection.sendRequest(method, { textDocument, uri: textDocument.uri });
      await expect(request).rejects.toMatchObject({ code: ErrorCodes.ServerNotInitialized });
    }
    await expect(client.connection.sendRequest('schemawise/exportReport')).rejects.toMatchObject({
      code: ErrorCodes.ServerNotInitialized,
    });
    const started = { processId: null, rootUri: null, workspaceFolders: null, capabilities: {} };
    expect(await client.connection.sendRequest('initialize', started)).toMatchObject({
      serverInfo: { name: 'schemawise' },
    });
  });

  it('malformed parameters cost the one answer and one line in the log', async () => {
    await start();
    await client.connection.sendNotification('textDocument/didOpen', { textDocument: null });
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 7, type: 1 }] });
    await client.connection.sendRequest('schemawise/newMigration', { uri: 'file:///w/x.sql', name: 7 }).catch(() => {});
    await client.open(ORDERS);
    expect(await client.problems(ORDERS)).toHaveLength(1);
    expect(client.logged.filter((line) => line.startsWith('textDocument/didOpen:'))).toHaveLength(1);
    expect(client.logged.every((line) => !line.includes('\n'))).toBe(true);
  });

  it('positions behind the end of the text mean its end', async () => {
    await start();
    await client.open(ORDERS, 'CREATE TABLE a (id bigint PRIMARY KEY, amount');
    const beyond = { line: 99, character: 99 };
    await client.change(ORDERS, { start: beyond, end: beyond }, ' double precision);');
    expect(await client.diagnostics(ORDERS)).toMatchObject([{ code: 'no-float-money' }]);
  });

  it('an action that the server never offered is refused', async () => {
    await start();
    await expect(client.resolve({ title: 'x', data: { kind: 'fix' } })).rejects.toThrow(/has changed/);
    await expect(client.resolve({ title: 'x' })).rejects.toThrow(/has changed/);
  });

  it('a cancelled request ends as cancelled, and the next one is answered', async () => {
    await start();
    await client.open(ORDERS);
    const { connection } = client;
    const { CancellationTokenSource } = await import('vscode-languageserver');
    const source = new CancellationTokenSource();
    const answer = connection.sendRequest(
      'textDocument/diagnostic',
      { textDocument: { uri: `file://${ORDERS}` } },
      source.token,
    );
    source.cancel();
    await expect(answer).rejects.toThrow(/cancelled/i);
    expect(await client.problems(ORDERS)).toHaveLength(1);
  });
});

describe('a flood', () => {
  it('of changes, with requests in between that are cancelled, ends with what the last text says', async () => {
    await start();
    await client.open(ORDERS, '');
    const { CancellationTokenSource } = await import('vscode-languageserver');
    const textDocument = { uri: `file://${ORDERS}` };
    const answers: Promise<unknown>[] = [];
    for (let index = 0; index < 1000; index++) {
      const end = { line: index, character: 0 };
      const column = index === 500 ? 'total_price real' : 'note text';
      await client.change(ORDERS, { start: end, end }, `CREATE TABLE t${index} (id bigint PRIMARY KEY, ${column});\n`);
      if (index % 10 > 0) continue;
      const source = new CancellationTokenSource();
      const method = index % 20 === 0 ? 'textDocument/diagnostic' : 'textDocument/codeAction';
      const params = { textDocument, range: { start: end, end }, context: { diagnostics: [] } };
      answers.push(client.connection.sendRequest(method, params, source.token).catch((error: Error) => error.message));
      if (index % 30 > 0) source.cancel();
    }
    const failures = (await Promise.all(answers)).filter((answer) => typeof answer === 'string');
    expect(failures.filter((message) => !/cancelled/i.test(message))).toEqual([]);
    expect(await client.problems(ORDERS)).toEqual(['no-float-money "real"']);
    expect(client.logged).toEqual([]);
  });
});

describe('a shutdown in the midst of work', () => {
  it('leaves no request without an answer', async () => {
    await start();
    client.disk.beforeFile = () => new Promise((resolve) => setTimeout(resolve, 1));
    await client.open(ORDERS);
    const textDocument = { uri: `file://${ORDERS}` };
    const position = { line: 0, character: 15 };
    const ask = () =>
      Promise.all([
        client.connection.sendRequest('textDocument/diagnostic', { textDocument }),
        client.connection.sendRequest('textDocument/hover', { textDocument, position }),
        client.connection.sendRequest('schemawise/checkWorkspace'),
      ]);
    const before = ask();
    const shutdown = client.connection.sendRequest('shutdown');
    const after = ask();
    expect(await shutdown).toBeNull();
    expect(await before).toHaveLength(3);
    expect(await after).toHaveLength(3);
    expect(client.logged).toEqual([]);
  });
});

describe('what may break inside', () => {
  it('a parser that cannot be loaded costs its findings, not the server', async () => {
    await start({
      runtime: {
        loadParser: async () => {
          throw new Error('no such file: parser.wasm');
        },
      },
    });
    await client.open(ORDERS);
    expect(await client.diagnostics(ORDERS)).toEqual([]);
    expect(client.logged.some((line) => line.includes('no such file: parser.wasm'))).toBe(true);
    expect(await client.connection.sendRequest('schemawise/explainRule', { ruleId: 'no-float-money' })).not.toBeNull();
  });

  it('a disk that fails costs the scan, not the open document', async () => {
    await start();
    client.disk.beforeFile = () => Promise.reject(new Error('EIO'));
    await client.open(ORDERS);
    expect(await client.problems(ORDERS)).toHaveLength(1);
  });
});

describe('typing', () => {
  it('any edits leave what a fresh server says of the text', async () => {
    const pieces = [
      'CREATE TABLE p (id bigint PRIMARY KEY, price real);\n',
      ' ',
      ';',
      "'",
      '$$',
      '-- x\n',
      '\r\n',
      'é💶',
      '(',
      'real',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ from: fc.nat(400), length: fc.nat(30), text: fc.constantFrom('', ...pieces) }), {
          maxLength: 12,
        }),
        async (edits) => {
          const typed = await TestClient.start({ files: SHOP, configuration: () => RULES_UNDER_TEST });
          await typed.open(ORDERS);
          for (const { from, length, text } of edits) {
            const now = typed.text(ORDERS);
            const start = Math.min(from, now.length);
            const end = Math.min(start + length, now.length);
            await typed.change(ORDERS, typed.rangeAt(ORDERS, start, end), text);
          }
          const fresh = await TestClient.start({ files: SHOP, configuration: () => RULES_UNDER_TEST });
          await fresh.open(ORDERS, typed.text(ORDERS));
          expect(await typed.diagnostics(ORDERS)).toEqual(await fresh.diagnostics(ORDERS));
          typed.dispose();
          fresh.dispose();
        },
      ),
      { numRuns: 40 },
    );
    await start();
  });
});
