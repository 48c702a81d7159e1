import { afterEach, describe, expect, it } from 'vitest';
import { eventually, PLAIN_EDITOR, TestClient, type TestOptions } from './support/test-client.ts';
import { ITEMS, LINK, ORDERS, RULES_UNDER_TEST, SHOP } from './support/workspaces.ts';

let client: TestClient;
const start = async (options: TestOptions = {}): Promise<TestClient> => {
  client = await TestClient.start({ files: SHOP, configuration: () => RULES_UNDER_TEST, ...options });
  return client;
};
afterEach(() => client.dispose());

describe('pulled diagnostics', () => {
  it('name the rule, its severity and the range', async () => {
    await start();
    await client.open(ORDERS);
    const [found, ...others] = await client.diagnostics(ORDERS);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: 'no-float-money',
      source: 'schemawise',
      severity: 1,
      range: { start: { line: 2, character: 14 }, end: { line: 2, character: 30 } },
      codeDescription: { href: 'command:schemawise.explainRule?%5B%22no-float-money%22%5D' },
    });
  });

  it('use the whole workspace: a foreign key in one file, the missing index in none', async () => {
    await start();
    await client.open(LINK);
    expect(await client.problems(LINK)).toEqual(['missing-foreign-key-index "order_id"']);
  });

  it('change with an edit of another document, and the client is told to pull again', async () => {
    await start();
    await client.open(LINK);
    await client.open(ITEMS);
    expect(await client.problems(LINK)).toHaveLength(1);
    await client.change(ITEMS, undefined, `${client.text(ITEMS)}CREATE INDEX items_order ON items (order_id);\n`);
    await eventually('a refresh', () => client.refreshes > 0);
    expect(await client.problems(LINK)).toEqual([]);
  });

  it('are "unchanged" when nothing in them changed, also after an edit elsewhere', async () => {
    await start();
    await client.open(ORDERS);
    const first = await client.pull(ORDERS);
    expect(await client.pull(ORDERS, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.change(ORDERS, undefined, `${client.text(ORDERS)}-- a remark\n`);
    expect(await client.pull(ORDERS, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.replace(ORDERS, 'CREATE', '\nCREATE');
    expect(await client.pull(ORDERS, first.resultId)).toMatchObject({ kind: 'full' });
  });

  it('point to the other place of a finding', async () => {
    const files = {
      '/w/schema.sql':
        'CREATE TABLE a (id bigint PRIMARY KEY, x int);\nCREATE INDEX a1 ON a (x);\nCREATE INDEX a2 ON a (x);\n',
      '/w/schemawise.config.json': '{ "dialect": "postgresql" }',
    };
    await start({ files, configuration: () => ({ rules: { '*': 'off', 'duplicate-index': 'warning' } }) });
    await client.open('/w/schema.sql');
    const [found] = await client.diagnostics('/w/schema.sql');
    expect(found?.relatedInformation?.[0]?.location).toMatchObject({ uri: 'file:///w/schema.sql' });
  });

  it('are none for a document that is not open', async () => {
    await start();
    expect(await client.diagnostics(ORDERS)).toEqual([]);
  });

  it('mark an unused suppression as unnecessary text', async () => {
    await start();
    await client.open(ITEMS, `-- schemawise-disable-next-line no-float-money\n${SHOP[ITEMS]}`);
    const [found] = await client.diagnostics(ITEMS);
    expect(found).toMatchObject({ code: 'unused-suppression', tags: [1] });
  });
});

describe('documents outside every folder', () => {
  it('are checked on their own', async () => {
    await start({ folders: [] });
    await client.open('/elsewhere/x.sql', 'CREATE TABLE payments (id bigint PRIMARY KEY, amount double precision);');
    expect(await client.problems('/elsewhere/x.sql')).toEqual(['no-float-money "double precision"']);
  });

  it('are known by their language when they have no file yet', async () => {
    await start();
    const untitled = 'untitled:Untitled-1';
    await client.open(untitled, 'CREATE TABLE payments (id bigint PRIMARY KEY, amount double precision);', 'postgres');
    expect(await client.problems(untitled)).toEqual(['no-float-money "double precision"']);
  });

  it('are known by their language whatever their ending is', async () => {
    await start();
    await client.open('/w/x.pgsql', 'CREATE TABLE payments (id bigint PRIMARY KEY, amount double precision);', 'pgsql');
    expect(await client.problems('/w/x.pgsql')).toEqual(['no-float-money "double precision"']);
  });
});

describe('pushed diagnostics', () => {
  it('go to a client that cannot pull, with every change', async () => {
    await start({ capabilities: PLAIN_EDITOR, initializationOptions: { settings: RULES_UNDER_TEST } });
    expect(client.initializeResult?.capabilities.diagnosticProvider).toBeUndefined();
    await client.open(ORDERS);
    const uri = `file://${ORDERS}`;
    await eventually('a diagnostic', () => client.published.get(uri)?.length === 1);
    await client.replace(ORDERS, 'double precision', 'numeric(19,4)');
    await eventually('no diagnostic', () => client.published.get(uri)?.length === 0);
  });

  it('follow changes of other documents', async () => {
    await start({ capabilities: PLAIN_EDITOR, initializationOptions: { settings: RULES_UNDER_TEST } });
    await client.open(LINK);
    await client.open(ITEMS);
    const uri = `file://${LINK}`;
    await eventually('a diagnostic', () => client.published.get(uri)?.length === 1);
    await client.change(ITEMS, undefined, `${client.text(ITEMS)}CREATE INDEX items_order ON items (order_id);\n`);
    await eventually('no diagnostic', () => client.published.get(uri)?.length === 0);
  });

  it('are taken back when the document is closed', async () => {
    await start({ capabilities: PLAIN_EDITOR, initializationOptions: { settings: RULES_UNDER_TEST } });
    await client.open(ORDERS);
    const uri = `file://${ORDERS}`;
    await eventually('a diagnostic', () => client.published.get(uri)?.length === 1);
    await client.close(ORDERS);
    await eventually('no diagnostic', () => client.published.get(uri)?.length === 0);
  });
});
