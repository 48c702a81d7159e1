import { afterEach, describe, expect, it } from 'vitest';
import type { AdvisorAnswer, DatabaseInfo, RememberResult } from '../../server/src/protocol.ts';
import { eventually, TestClient } from './support/test-client.ts';
import { ORDERS, SHOP } from './support/workspaces.ts';

const FILES = {
  ...SHOP,
  '/w/docker-compose.yml': 'services:\n  db:\n    image: postgres:16-alpine\n',
  '/w/.github/workflows/ci.yml': 'services:\n  db:\n    image: postgres:15\n',
  '/w/package.json': '{ "dependencies": { "typeorm": "^0.3.0" } }',
  '/w/package-lock.json': '{ "node_modules/typeorm": { "version": "0.3.20" } }',
  '/w/.env': 'DATABASE_URL=postgres://app:hush-hush@db.internal/shop\n',
  '/w/.schemawise/memory/2026-01-01-totals.md':
    '---\nkind: decision\ndate: 2026-01-01\ntables: [orders]\n---\n# Totals are stored\n',
  '/w/.schemawise/memory/broken.md': 'no frontmatter',
};

let client: TestClient;
const start = async (files: Readonly<Record<string, string>> = FILES): Promise<void> => {
  client = await TestClient.start({
    files,
    configuration: () => ({ dialect: 'postgresql' }),
    runtime: { skills: { folder: '/skills', read: async () => [] } },
  });
  await client.open(ORDERS);
};
afterEach(() => client.dispose());

const info = (): Promise<DatabaseInfo> =>
  client.connection.sendRequest('schemawise/databaseInfo', { uri: `file://${ORDERS}` });
const stackWhen = async (isThere: (labels: readonly string[]) => boolean): Promise<readonly string[]> => {
  let labels: readonly string[] = [];
  await eventually('the stack', async () => {
    labels = (await info()).stack.map(({ label, file }) => `${label} ${file}`);
    return isThere(labels);
  });
  return labels;
};

describe('the stack of a workspace folder', () => {
  it('comes from its files, hidden workflows among them, and no secret with it', async () => {
    await start();
    const labels = await stackWhen((all) => all.length > 1);
    expect(labels).toEqual(['PostgreSQL 16 docker-compose.yml', 'TypeORM 0.3.20 package-lock.json']);
    const answer: AdvisorAnswer = await client.connection.sendRequest('schemawise/ask', {
      question: 'add a column note to orders in postgres',
    });
    expect(answer.markdown).toContain('PostgreSQL 16 (`docker-compose.yml:3`; 15 in `.github/workflows/ci.yml:3`)');
    expect(JSON.stringify([answer, await info()])).not.toMatch(/hush|db\.internal/);
  });

  it('follows the files', async () => {
    await start();
    await stackWhen((all) => all.length > 1);
    client.disk.files.set('/w/docker-compose.yml', 'services:\n  db:\n    image: postgres:17\n');
    await client.fileEvents(['/w/docker-compose.yml', 2]);
    expect(await stackWhen((all) => all[0] === 'PostgreSQL 17 docker-compose.yml')).toHaveLength(2);
  });
});

describe('schemawise/remember', () => {
  const remember = (params: object): Promise<RememberResult> =>
    client.connection.sendRequest('schemawise/remember', { kind: 'decision', ...params });

  it('makes a file that is not there yet, and writes nothing itself', async () => {
    await start();
    await stackWhen((all) => all.length > 1);
    const made = await remember({
      text: 'Totals of orders stay. Use postgres://a:hush@h/x',
      question: 'where do totals go',
    });
    expect(made).toMatchObject({
      uri: expect.stringMatching(/^file:\/\/\/w\/\.schemawise\/memory\/\d{4}-\d\d-\d\d-totals-of-orders-stay\.md$/),
      text: expect.stringContaining('tables:\n  - "orders"'),
      scrubbed: true,
    });
    expect(JSON.stringify(made)).not.toContain('hush');
  });

  it('says what is missing', async () => {
    await start();
    expect(await remember({ text: '' })).toEqual({ problem: 'Say in a few words what was decided, and why.' });
  });
});

describe('the memory of a workspace folder', () => {
  it('is used in answers, and a broken file of it is named in the log once', async () => {
    await start();
    const ask = (): Promise<AdvisorAnswer> =>
      client.connection.sendRequest('schemawise/ask', { question: 'add a column note to orders in postgres' });
    await stackWhen((all) => all.length > 1);
    const [answer] = [await ask(), await ask()];
    expect(answer?.parts.find((part) => part.kind === 'memory')?.markdown).toContain('Totals are stored');
    expect(answer?.actions).toContainEqual(
      expect.objectContaining({ kind: 'openFile', uri: 'file:///w/.schemawise/memory/2026-01-01-totals.md' }),
    );
    const said = client.logged.filter((line) => line.includes('.schemawise/memory/broken.md is not used'));
    expect(said).toHaveLength(1);
  });

  it('is empty where the folder is not there', async () => {
    await start(SHOP);
    const answer: AdvisorAnswer = await client.connection.sendRequest('schemawise/ask', {
      question: 'add note to orders',
    });
    expect(answer.parts.map((part) => part.kind)).not.toContain('memory');
    expect(client.logged).toEqual([]);
  });
});
