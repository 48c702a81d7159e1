import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Services } from '../../client/src/feature.ts';
import type { DatabaseInfo } from '../../server/src/protocol.ts';

interface Item {
  text?: string;
  detail?: string;
  disposed?: boolean;
}

const items = new Map<string, Item>();
vi.mock('vscode', () => ({
  LanguageStatusSeverity: { Information: 0 },
  l10n: {
    t: (text: string, ...values: string[]) => text.replace(/\{(\d)\}/g, (_, at: string) => values[Number(at)] ?? ''),
  },
  languages: {
    createLanguageStatusItem: (id: string) => {
      const item: Item & { dispose(): void } = {
        dispose() {
          item.disposed = true;
        },
      };
      items.set(id, item);
      return item;
    },
    match: () => 10,
  },
  window: { activeTextEditor: { document: { uri: 'file:///a.sql' } }, onDidChangeActiveTextEditor: () => {} },
}));

const INFO: DatabaseInfo = {
  database: 'db',
  dialect: 'postgresql',
  dialectReason: 'docker-compose.yml names postgres',
  layout: 'numbered',
  canWriteMigration: true,
  counts: { error: 0, warning: 0, info: 0, hint: 0 },
  complete: true,
  stack: [
    { label: 'PostgreSQL 16', file: 'docker-compose.yml', line: 2 },
    { label: 'Prisma 6.2.1', file: 'package-lock.json', line: 9 },
  ],
};

async function shown(info: DatabaseInfo): Promise<void> {
  const { statusItem } = await import('../../client/src/features/status-item.ts');
  const server = { request: async () => info, onDidStart: () => {}, onNotification: () => {} };
  await statusItem.activate({ context: { subscriptions: [] }, output: {}, server } as unknown as Services);
  await vi.waitFor(() => expect(items.get('schemawise.database')?.text).toBe('$(database) PostgreSQL · db'));
}

beforeEach(() => items.clear());

describe("the status item's hover", () => {
  it('names the products in use on a line of their own, with the files that tell', async () => {
    await shown(INFO);
    expect(items.get('schemawise.stack')).toMatchObject({
      text: '$(layers) PostgreSQL 16, Prisma 6.2.1',
      detail: 'docker-compose.yml, package-lock.json',
    });
    expect(items.get('schemawise.database')?.detail).toBe('docker-compose.yml names postgres');
  });

  it('has no such line where nothing is known', async () => {
    await shown({ ...INFO, stack: [] });
    expect([...items.keys()]).toEqual(['schemawise.database']);
  });
});
