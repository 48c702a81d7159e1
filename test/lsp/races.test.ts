import { afterEach, describe, expect, it } from 'vitest';
import { Engine } from '../../server/src/lint/engine.ts';
import { Analysis } from '../../server/src/lsp/analysis.ts';
import { loadParser } from '../../server/src/node/parsers.ts';
import { eventually, TestClient } from './support/test-client.ts';
import { ITEMS, LINK, RULES_UNDER_TEST, SHOP } from './support/workspaces.ts';

const INDEX = '/w/db/migrations/004_index.sql';
const INDEX_TEXT = 'CREATE INDEX items_order ON items (order_id);\n';

let client: TestClient;
const start = async (files: Readonly<Record<string, string>> = SHOP): Promise<void> => {
  client = await TestClient.start({ files, configuration: () => RULES_UNDER_TEST });
};
afterEach(() => client?.dispose());

/** Holds the next look at a file until the returned function is called. */
function holdRead(path: string): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let first = true;
  client.disk.afterRead = async (read) => {
    if (read !== path || !first) return;
    first = false;
    await held;
  };
  return release;
}

describe('reads of the disk that end late', () => {
  it('do not undo what a later one has found', async () => {
    await start();
    await client.open(LINK);
    expect(await client.problems(LINK)).toHaveLength(1);
    const release = holdRead(INDEX);
    client.disk.files.set(INDEX, '-- nothing yet\n');
    await client.fileEvents([INDEX, 1]);
    client.disk.files.set(INDEX, INDEX_TEXT);
    await client.fileEvents([INDEX, 2]);
    await eventually('the index', async () => (await client.problems(LINK)).length === 0);
    release();
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(await client.problems(LINK)).toEqual([]);
  });

  it('do not bring back a file that is gone by then', async () => {
    await start();
    await client.open(LINK);
    expect(await client.problems(LINK)).toHaveLength(1);
    const release = holdRead(INDEX);
    client.disk.files.set(INDEX, INDEX_TEXT);
    await client.fileEvents([INDEX, 1]);
    client.disk.files.delete(INDEX);
    await client.fileEvents([INDEX, 3]);
    release();
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(await client.problems(LINK)).toHaveLength(1);
  });

  it('leave a closed document to the disk, even where the disk fails', async () => {
    await start();
    await client.open(LINK);
    await client.open(ITEMS, `${SHOP[ITEMS]}${INDEX_TEXT}`);
    expect(await client.problems(LINK)).toEqual([]);
    client.disk.afterRead = () => Promise.reject(new Error('EIO'));
    await client.close(ITEMS);
    await eventually('the log', () => client.logged.some((line) => line.includes('EIO')));
    client.disk.afterRead = async () => {};
    await client.fileEvents([ITEMS, 2]);
    await eventually('the disk’s text', async () => (await client.problems(LINK)).length === 1);
  });
});

describe('what comes while edits are tried out', () => {
  it('counts from the text that the editor knows', async () => {
    const engine = new Engine({ rules: [], loadParser, log: (message) => expect.unreachable(message) });
    const analysis = new Analysis(engine, { error: (message) => expect.unreachable(message) });
    analysis.change((one) => one.setFile('a.sql', 'SELECT 1;\nSELECT 2;\n'));
    await analysis.tryOut('a.sql', async (apply) => {
      await apply([{ file: 'a.sql', span: { start: 0, end: 10 }, newText: '' }]);
      analysis.change((one) => one.editFile('a.sql', [{ span: { start: 17, end: 18 }, newText: '3' }]));
    });
    expect(engine.document('a.sql')?.text).toBe('SELECT 1;\nSELECT 3;\n');
    await analysis.tryOut('a.sql', async () => analysis.change((one) => one.removeFile('a.sql')));
    expect(engine.document('a.sql')).toBeUndefined();
  });
});
