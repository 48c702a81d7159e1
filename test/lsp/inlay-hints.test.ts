import { afterEach, describe, expect, it } from 'vitest';
import type { InlayHint, MarkupContent } from 'vscode-languageserver';
import { eventually, TestClient, type TestOptions, VSCODE } from './support/test-client.ts';

const FILES = {
  '/w/schemawise.config.json': '{ "dialect": "postgresql", "targets": { "postgresql": "16" } }\n',
  '/w/db/migrations/001_orders.up.sql': `CREATE TABLE customers (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, total int);
`,
  '/w/db/migrations/002_change.up.sql': `ALTER TABLE orders ALTER COLUMN total TYPE bigint;
CREATE TABLE notes (id int PRIMARY KEY);
ALTER TABLE notes ADD COLUMN body text;
ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID;
CREATE INDEX CONCURRENTLY orders_total ON orders (total)
`,
  '/w/db/migrations/002_change.down.sql': 'ALTER TABLE orders ALTER COLUMN total TYPE int;\n',
};
const CHANGE = '/w/db/migrations/002_change.up.sql';
const SHOWN = { inlayHints: { locks: true } };

let client: TestClient;
afterEach(() => client.dispose());

async function start(path: string, options: TestOptions = {}): Promise<void> {
  client = await TestClient.start({ files: FILES, configuration: () => SHOWN, ...options });
  await client.open(path);
  // The first scan has ended when the whole workspace has been checked.
  await client.connection.sendRequest('schemawise/checkWorkspace');
}

async function hints(path: string, from = 0, to = client.text(path).length): Promise<readonly InlayHint[]> {
  const answer: readonly InlayHint[] | null = await client.connection.sendRequest('textDocument/inlayHint', {
    textDocument: { uri: `file://${path}` },
    range: client.rangeAt(path, from, to),
  });
  return answer ?? [];
}

/** `line:character label` of each hint, from 0. */
async function labels(path: string, from?: number, to?: number): Promise<readonly string[]> {
  const found = await hints(path, from, to);
  return found.map(({ position, label }) => `${position.line}:${position.character} ${label}`);
}

describe('inlay hints of locks', () => {
  it('are off until the setting asks for them', async () => {
    await start(CHANGE, { configuration: () => null });
    expect(await labels(CHANGE)).toEqual([]);
    await client.configure(() => SHOWN);
    await eventually('hints', async () => (await labels(CHANGE)).length > 0);
  });

  it('stand behind each statement that locks a table which is there already', async () => {
    await start(CHANGE);
    expect(await labels(CHANGE)).toEqual([
      '0:50 ACCESS EXCLUSIVE on orders, rewrites the table',
      '3:85 SHARE ROW EXCLUSIVE on orders, SHARE ROW EXCLUSIVE on customers',
      '4:56 SHARE UPDATE EXCLUSIVE on orders, reads the whole table to build an index',
    ]);
  });

  it('explain themselves in the words of the hover', async () => {
    await start(CHANGE);
    const [first] = await hints(CHANGE);
    expect((first?.tooltip as MarkupContent | undefined)?.value).toBe(
      '**ACCESS EXCLUSIVE** on `orders`: blocks reads and writes; rewrites the table. Instead: Add a new column, keep it up to date, fill it in batches, and switch over to it.',
    );
  });

  it('are given for the asked lines only', async () => {
    await start(CHANGE);
    expect(await labels(CHANGE, client.text(CHANGE).indexOf('CREATE INDEX'))).toHaveLength(1);
  });

  it('follow what is typed', async () => {
    await start(CHANGE);
    await client.replace(CHANGE, 'TYPE bigint', 'SET DEFAULT 0');
    expect((await labels(CHANGE))[0]).toBe('0:52 ACCESS EXCLUSIVE on orders');
  });

  it('are left out of rollbacks', async () => {
    await start('/w/db/migrations/002_change.down.sql');
    expect(await labels('/w/db/migrations/002_change.down.sql')).toEqual([]);
  });

  it('are left out of deployed migrations', async () => {
    const deployed = new Map([['db/migrations/002_change.up.sql', FILES[CHANGE]]]);
    await start(CHANGE, { runtime: { readDeployedFiles: async () => deployed } });
    expect(await labels(CHANGE)).toEqual([]);
  });

  it('are fetched again when another file changes', async () => {
    let refreshes = 0;
    const workspace = { ...VSCODE.workspace, inlayHint: { refreshSupport: true } };
    client = await TestClient.start({
      files: FILES,
      configuration: () => SHOWN,
      capabilities: { ...VSCODE, workspace },
    });
    client.connection.onRequest('workspace/inlayHint/refresh', () => {
      refreshes++;
      return null;
    });
    await client.open('/w/db/migrations/001_orders.up.sql');
    await client.replace('/w/db/migrations/001_orders.up.sql', 'total int', 'total bigint');
    await eventually('a request to fetch the hints again', () => refreshes > 0);
  });
});
