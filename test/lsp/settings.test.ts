import { afterEach, describe, expect, it } from 'vitest';
import { eventually, PLAIN_EDITOR, TestClient, type TestOptions } from './support/test-client.ts';
import { ORDERS, RULES_UNDER_TEST, SHOP } from './support/workspaces.ts';

let client: TestClient;
const start = async (options: TestOptions = {}): Promise<TestClient> => {
  client = await TestClient.start({ files: SHOP, configuration: () => RULES_UNDER_TEST, ...options });
  return client;
};
afterEach(() => client.dispose());

const OFF = { rules: { '*': 'off' } };
const CONFIG = '/w/schemawise.config.json';

describe('settings', () => {
  it('are asked for by folder before the first answer', async () => {
    const asked: (string | undefined)[] = [];
    await start({
      configuration: (scope) => {
        asked.push(scope);
        return OFF;
      },
    });
    await client.open(ORDERS);
    expect(await client.problems(ORDERS)).toEqual([]);
    expect(asked).toEqual(['file:///w']);
  });

  it('take effect when they change, and the client is told to pull again', async () => {
    await start();
    await client.open(ORDERS);
    expect(await client.problems(ORDERS)).toHaveLength(1);
    await client.configure(() => OFF);
    await eventually('a refresh', () => client.refreshes > 0);
    expect(await client.problems(ORDERS)).toEqual([]);
  });

  it('come with initialize where the client cannot be asked', async () => {
    await start({ capabilities: PLAIN_EDITOR, initializationOptions: { settings: OFF } });
    await client.open(ORDERS);
    await eventually('a publication', () => client.published.has(`file://${ORDERS}`));
    expect(client.published.get(`file://${ORDERS}`)).toEqual([]);
  });

  it('come with the notification where the client cannot be asked', async () => {
    await start({ capabilities: PLAIN_EDITOR, initializationOptions: { settings: RULES_UNDER_TEST } });
    await client.open(ORDERS);
    await eventually('a problem', () => client.published.get(`file://${ORDERS}`)?.length === 1);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { schemawise: OFF } });
    await eventually('no problem', () => client.published.get(`file://${ORDERS}`)?.length === 0);
  });

  it('that mean nothing are named in the log, and the others still count', async () => {
    await start({ configuration: () => ({ ...OFF, minConfidence: 'much' }) });
    await client.open(ORDERS);
    expect(await client.problems(ORDERS)).toEqual([]);
    await eventually('a warning', () => client.logged.some((line) => line.includes('minConfidence')));
  });

  it('do not hold up the answer for ever when the client never answers', async () => {
    await start({ configuration: () => new Promise(() => {}) });
    await client.open(ORDERS);
    expect(await client.problems(ORDERS)).toContain('no-float-money "double precision"');
  });
});

describe('the configuration file', () => {
  it('takes effect while it is being edited', async () => {
    await start({ configuration: () => null });
    await client.open(ORDERS);
    await client.open(CONFIG, '{ "rules": { "*": "off" } }', 'json');
    expect(await client.problems(ORDERS)).toEqual([]);
    await client.replace(CONFIG, '"*": "off"', '"*": "off", "no-float-money": "hint"');
    expect(await client.diagnostics(ORDERS)).toMatchObject([{ code: 'no-float-money', severity: 4 }]);
  });

  it('takes effect when it changes on disk', async () => {
    await start({ configuration: () => null });
    await client.open(ORDERS);
    expect(await client.problems(ORDERS)).toContain('no-float-money "double precision"');
    client.disk.files.set(CONFIG, '{ "rules": { "*": "off" } }');
    await client.fileEvents([CONFIG, 2]);
    expect(await client.problems(ORDERS)).toEqual([]);
  });

  it('bears diagnostics about its own mistakes', async () => {
    await start();
    await client.open(CONFIG, '{ "dialekt": "mysql" }', 'json');
    const [found] = await client.diagnostics(CONFIG);
    expect(found).toMatchObject({ source: 'schemawise', range: { start: { line: 0, character: 2 } } });
    expect(found?.message).toContain('dialekt');
  });

  it('limits the size of files, which says so once', async () => {
    await start({ configuration: () => ({ maxFileBytes: 50 }) });
    await client.open(ORDERS);
    const [found, ...others] = await client.diagnostics(ORDERS);
    expect(found?.message).toMatch(/maxFileBytes/);
    expect(others).toEqual([]);
    await client.change(ORDERS, undefined, 'SELECT 1;');
    expect(await client.diagnostics(ORDERS)).toEqual([]);
  });
});
