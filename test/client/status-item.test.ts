import { describe, expect, it, vi } from 'vitest';
import type { Services } from '../../client/src/feature.ts';
import type { DatabaseInfo } from '../../server/src/protocol.ts';

const item: { text?: string; detail?: string } = {};
vi.mock('vscode', () => ({
  LanguageStatusSeverity: { Information: 0 },
  l10n: {
    t: (text: string, ...values: string[]) => text.replace(/\{(\d)\}/g, (_, at: string) => values[Number(at)] ?? ''),
  },
  languages: { createLanguageStatusItem: () => item, match: () => 10 },
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

async function shown(info: DatabaseInfo): Promise<string | undefined> {
  const { statusItem } = await import('../../client/src/features/status-item.ts');
  const server = { request: async () => info, onDidStart: () => {}, onNotification: () => {} };
  await statusItem.activate({ context: { subscriptions: [] }, output: {}, server } as unknown as Services);
  await vi.waitFor(() => expect(item.text).toBe('$(database) PostgreSQL · db'));
  return item.detail;
}

describe("the status item's hover", () => {
  it('names the products in use with the files that tell', async () => {
    expect(await shown(INFO)).toBe(
      'docker-compose.yml names postgres · In use: PostgreSQL 16 (docker-compose.yml), Prisma 6.2.1 (package-lock.json)',
    );
  });

  it('says nothing of a stack that is not known', async () => {
    item.detail = '';
    await shown({ ...INFO, stack: [] });
    await vi.waitFor(() => expect(item.detail).toBe('docker-compose.yml names postgres'));
  });
});
