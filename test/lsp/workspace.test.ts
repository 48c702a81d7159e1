import { afterEach, describe, expect, it } from 'vitest';
import type { Runtime } from '../../server/src/lsp/runtime.ts';
import { eventually, TestClient, type TestOptions } from './support/test-client.ts';
import { ITEMS, LINK, ORDERS, RULES_UNDER_TEST, SHOP } from './support/workspaces.ts';

let client: TestClient;
const start = async (options: TestOptions = {}): Promise<TestClient> => {
  client = await TestClient.start({ files: SHOP, configuration: () => RULES_UNDER_TEST, ...options });
  return client;
};
afterEach(() => client.dispose());

const INDEX = '/w/db/migrations/004_index.sql';
const INDEX_TEXT = 'CREATE INDEX items_order ON items (order_id);\n';

describe('files on disk', () => {
  it('are watched', async () => {
    await start();
    await eventually('registrations', () => client.registered.includes('workspace/didChangeWatchedFiles'));
  });

  it('count when they are created, changed and deleted', async () => {
    await start();
    await client.open(LINK);
    expect(await client.problems(LINK)).toHaveLength(1);
    client.disk.files.set(INDEX, INDEX_TEXT);
    await client.fileEvents([INDEX, 1]);
    expect(await client.problems(LINK)).toEqual([]);
    client.disk.files.set(INDEX, '-- nothing yet\n');
    await client.fileEvents([INDEX, 2]);
    expect(await client.problems(LINK)).toHaveLength(1);
    client.disk.files.set(INDEX, INDEX_TEXT);
    await client.fileEvents([INDEX, 2]);
    expect(await client.problems(LINK)).toEqual([]);
    client.disk.files.delete(INDEX);
    await client.fileEvents([INDEX, 3]);
    expect(await client.problems(LINK)).toHaveLength(1);
  });

  it('come and go with their folder, which is one event', async () => {
    await start();
    await client.open(LINK);
    client.disk.files.set(INDEX, INDEX_TEXT);
    await client.fileEvents(['/w/db', 1]);
    expect(await client.problems(LINK)).toEqual([]);
    for (const path of [ORDERS, ITEMS, INDEX]) client.disk.files.delete(path);
    await client.fileEvents(['/w/db', 3]);
    expect(await client.problems(LINK)).toHaveLength(1);
    client.disk.files.set(ORDERS, SHOP[ORDERS]);
    client.disk.files.set(ITEMS, SHOP[ITEMS]);
    client.disk.files.set(INDEX, INDEX_TEXT);
    await client.fileEvents(['/w/db', 1]);
    expect(await client.problems(LINK)).toEqual([]);
  });

  it('come with their folder even where its name ends like that of a file', async () => {
    const moved = (path: string) => path.replace('/w/db/', '/w/shop.sql/');
    await start({ files: Object.fromEntries(Object.entries(SHOP).map(([path, text]) => [moved(path), text])) });
    await client.open(moved(LINK));
    expect(await client.problems(moved(LINK))).toHaveLength(1);
    await client.connection.sendRequest('schemawise/checkWorkspace');
    client.disk.files.set(moved(INDEX), INDEX_TEXT);
    await client.fileEvents(['/w/shop.sql', 1]);
    expect(await client.problems(moved(LINK))).toEqual([]);
  });

  it('do not touch a document that is open, whose text is the editor’s', async () => {
    await start();
    await client.open(ORDERS);
    expect(await client.problems(ORDERS)).toHaveLength(1);
    client.disk.files.set(ORDERS, 'SELECT 1;\n');
    await client.fileEvents([ORDERS, 2]);
    expect(await client.problems(ORDERS)).toHaveLength(1);
  });

  it('count again when the document is closed without saving', async () => {
    await start();
    await client.open(LINK);
    await client.open(ITEMS, `${SHOP[ITEMS]}${INDEX_TEXT}`);
    expect(await client.problems(LINK)).toEqual([]);
    await client.close(ITEMS);
    await eventually('the disk’s text', async () => (await client.problems(LINK)).length === 1);
  });

  it('in ignored folders are not read, nor when they are created', async () => {
    const path = '/w/node_modules/pkg/migrations/005_index.sql';
    await start({ files: { ...SHOP, [path]: INDEX_TEXT } });
    await client.open(LINK);
    await client.fileEvents([path, 1]);
    expect(await client.problems(LINK)).toHaveLength(1);
    expect(await client.connection.sendRequest('schemawise/checkWorkspace')).toMatchObject({ files: 3 });
  });

  it('that cannot be read are named once in the log', async () => {
    await start();
    client.disk.unreadable.add('/w/secret');
    await client.connection.sendRequest('schemawise/checkWorkspace');
    await client.connection.sendRequest('schemawise/checkWorkspace');
    expect(client.logged.filter((line) => line.includes('/w/secret'))).toHaveLength(1);
  });
});

describe('what git says of deployment', () => {
  it('turns an edit of a deployed migration into the next migration', async () => {
    await start({
      runtime: { readDeployedFiles: async () => new Map([['db/migrations/001_orders.sql', SHOP[ORDERS]]]) },
    });
    await client.open(ORDERS);
    await eventually('a fix that writes a migration', async () => {
      const actions = await client.actions(ORDERS, 'double');
      return /migration/i.test(actions[0]?.title ?? '');
    });
  });

  it('is asked of the revision that the configuration names, and again when it names another', async () => {
    const revisions: (string | undefined)[] = [];
    const readDeployedFiles: Runtime['readDeployedFiles'] = async (_root, _paths, _onReason, revisionOf) => {
      revisions.push(revisionOf('db/migrations/001_orders.sql'));
      return undefined;
    };
    const config = (revision: string) => JSON.stringify({ migrations: { deployedSince: revision } });
    const files = { ...SHOP, '/w/schemawise.config.json': config('v1') };
    client = await TestClient.start({ files, configuration: () => RULES_UNDER_TEST, runtime: { readDeployedFiles } });
    await client.open(ORDERS);
    await client.connection.sendRequest('schemawise/checkWorkspace');
    expect(new Set(revisions)).toEqual(new Set(['v1']));
    await client.open('/w/schemawise.config.json', config('v1'), 'json');
    await client.replace('/w/schemawise.config.json', 'v1', 'v2');
    await eventually('another question', () => revisions.at(-1) === 'v2');
    const before = revisions.length;
    await client.replace('/w/schemawise.config.json', '"v2"', '"v2" ');
    await client.replace('/w/schemawise.config.json', 'v2', 'v3');
    await eventually('another question', () => revisions.at(-1) === 'v3');
    expect(revisions).toHaveLength(before + 1);
  });

  it.each(['refs/remotes/origin/main', 'refs/tags/v1'])('is asked again when %s moves', async (reference) => {
    let asked = 0;
    const readDeployedFiles = async () => {
      asked++;
      return undefined;
    };
    await start({ runtime: { readDeployedFiles } });
    await client.open(ORDERS);
    await client.connection.sendRequest('schemawise/checkWorkspace');
    const before = asked;
    await client.fileEvents([`/w/.git/${reference}`, 2]);
    await eventually('another question', () => asked > before);
  });

  it('is asked again when something is committed', async () => {
    let asked = 0;
    const readDeployedFiles = async () => {
      asked++;
      return undefined;
    };
    await start({ runtime: { readDeployedFiles } });
    await client.open(ORDERS);
    await client.connection.sendRequest('schemawise/checkWorkspace');
    const before = asked;
    await client.fileEvents(['/w/.git/refs/heads/main', 2]);
    await eventually('another question', () => asked > before);
    await client.fileEvents(['/w/.git/index.lock', 1]);
    await client.pull(ORDERS);
    expect(asked).toBe(before + 1);
  });
});

describe('the first scan', () => {
  it('answers for the open document before the rest of the folder is read', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    client = await TestClient.start({
      files: { ...SHOP, '/w/zebra/schema.sql': 'CREATE TABLE z (id bigint PRIMARY KEY);' },
      configuration: () => RULES_UNDER_TEST,
    });
    client.disk.beforeFile = (path) => (path.includes('/zebra/') ? held : Promise.resolve());
    await client.open(LINK);
    expect(await client.problems(LINK)).toHaveLength(1);
    const info = await client.connection.sendRequest('schemawise/databaseInfo', { uri: `file://${LINK}` });
    expect(info).toMatchObject({ complete: false });
    release();
  });

  it('shows progress when it takes long, and can be cancelled', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    client = await TestClient.start({
      files: { ...SHOP, '/w/zebra/schema.sql': 'CREATE TABLE z (id bigint PRIMARY KEY);' },
      configuration: () => RULES_UNDER_TEST,
    });
    client.disk.beforeFile = (path) => (path.includes('/zebra/') ? held : Promise.resolve());
    await eventually('progress', () => client.progress.some(({ kind }) => kind === 'begin'));
    await client.connection.sendNotification('window/workDoneProgress/cancel', { token: client.progressToken });
    await eventually('a line in the log', () => client.logged.some((line) => line.includes('cancelled')));
    release();
    await eventually('the end of the progress', () => client.progress.some(({ kind }) => kind === 'end'));
    const info = await client.connection.sendRequest('schemawise/databaseInfo', { uri: 'file:///w/zebra/schema.sql' });
    expect(info).toBeNull();
  });
});

describe('several folders', () => {
  const FILES = {
    '/a/schemawise.config.json': '{ "dialect": "postgresql" }',
    '/a/migrations/001_t.sql': 'CREATE TABLE payments (id bigint PRIMARY KEY, amount double precision);\n',
    '/b/schemawise.config.json': '{ "dialect": "postgresql" }',
    '/b/migrations/001_t.sql': 'CREATE TABLE payments (id bigint PRIMARY KEY, amount double precision);\n',
  };
  const [A, B] = ['/a/migrations/001_t.sql', '/b/migrations/001_t.sql'] as const;

  it('have their own settings', async () => {
    await start({
      files: FILES,
      folders: ['/a', '/b'],
      configuration: (scope) => (scope === 'file:///b' ? { rules: { '*': 'off' } } : RULES_UNDER_TEST),
    });
    await client.open(A);
    await client.open(B);
    expect(await client.problems(A)).toHaveLength(1);
    expect(await client.problems(B)).toEqual([]);
  });

  it('come and go, and open documents go with them', async () => {
    await start({ files: FILES, folders: ['/a'], configuration: () => RULES_UNDER_TEST });
    await client.open(B);
    const event = { added: [{ uri: 'file:///b', name: 'b' }], removed: [] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    const info = () => client.connection.sendRequest('schemawise/databaseInfo', { uri: `file://${B}` });
    await eventually(
      'a database of the new folder',
      async () => ((await info()) as { database: string }).database === 'migrations',
    );
    expect(await client.problems(B)).toHaveLength(1);
    const back = { added: [], removed: [{ uri: 'file:///b', name: 'b' }] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: back });
    await eventually(
      'the document alone',
      async () => ((await info()) as { database: string }).database !== 'migrations',
    );
    expect(await client.problems(B)).toHaveLength(1);
  });
});
