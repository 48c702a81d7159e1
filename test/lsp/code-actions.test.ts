import { afterEach, describe, expect, it } from 'vitest';
import type { CreateFile, TextDocumentEdit } from 'vscode-languageserver';
import { createPrismaTools } from '../../server/src/node/prisma-schema.ts';
import type { PrismaFile } from '../../server/src/syntax/prisma/prisma-tools.ts';
import { PLAIN_EDITOR, TestClient, type TestOptions, VSCODE } from './support/test-client.ts';
import { LINK, ORDERS, RULES_UNDER_TEST, SHOP } from './support/workspaces.ts';

let client: TestClient;
const start = async (options: TestOptions = {}): Promise<TestClient> => {
  client = await TestClient.start({ files: SHOP, configuration: () => RULES_UNDER_TEST, ...options });
  return client;
};
afterEach(() => client.dispose());

const titles = async (path: string, needle: string, only?: readonly string[]) =>
  (await client.actions(path, needle, only)).map((action) => action.title);

describe('quick fixes', () => {
  it('are offered under the squiggle, the fix first, and nowhere else', async () => {
    await start();
    await client.open(ORDERS);
    expect(await titles(ORDERS, 'double')).toEqual([
      'Use numeric(19,4)',
      'Suppress no-float-money for this line',
      'Suppress no-float-money in this file',
      'Explain no-float-money',
    ]);
    expect(await titles(ORDERS, 'bigint')).toEqual([]);
  });

  it('belong to the diagnostic that the client shows, and a sure one is preferred', async () => {
    await start();
    await client.open(ORDERS);
    const [fix] = await client.actions(ORDERS, 'double');
    expect(fix).toMatchObject({ isPreferred: true, diagnostics: [{ code: 'no-float-money' }] });
  });

  it('carry no edit until they are chosen, then one for the version of the text', async () => {
    await start();
    await client.open(ORDERS);
    const [fix] = await client.actions(ORDERS, 'double');
    expect(fix?.edit).toBeUndefined();
    const { edit } = await client.resolve(fix ?? { title: '' });
    expect(edit?.documentChanges).toMatchObject([
      { textDocument: { version: 1 }, edits: [{ newText: 'numeric(19,4)' }] },
    ]);
  });

  it('change the text, and the problem goes', async () => {
    await start();
    await client.open(ORDERS);
    await client.take(ORDERS, 'double', /^Use numeric/);
    expect(client.text(ORDERS)).toContain('total_price numeric(19,4) NOT NULL');
    expect(await client.problems(ORDERS)).toEqual([]);
  });

  it('carry their edit at once for a client that cannot resolve, as plain changes', async () => {
    await start({ capabilities: PLAIN_EDITOR, initializationOptions: { settings: RULES_UNDER_TEST } });
    await client.open(ORDERS);
    const [fix] = await client.actions(ORDERS, 'double');
    expect(fix?.edit?.changes?.[`file://${ORDERS}`]).toHaveLength(1);
  });

  it('are refused when the text has changed since', async () => {
    await start();
    await client.open(ORDERS);
    const [fix] = await client.actions(ORDERS, 'double');
    await client.replace(ORDERS, 'double precision', 'text');
    await expect(client.resolve(fix ?? { title: '' })).rejects.toThrow(/has changed/);
  });
});

describe('a fix that writes the next migration', () => {
  it('creates the file with its text, in the naming of the folder', async () => {
    await start();
    await client.open(LINK);
    const action = await client.take(LINK, 'order_id)', /migration/);
    const [create, edit] = (action.edit?.documentChanges ?? []) as [CreateFile, TextDocumentEdit];
    expect(create).toMatchObject({ kind: 'create', options: { overwrite: false, ignoreIfExists: false } });
    expect(create.uri).toMatch(/^file:\/\/\/w\/db\/migrations\/004_\w+\.sql$/);
    expect(edit.textDocument).toEqual({ uri: create.uri, version: null });
    expect(client.text(create.uri.slice('file://'.length))).toMatch(/CREATE INDEX/);
    expect(await client.problems(LINK)).toEqual([]);
  });

  it('is not offered to a client that cannot create files', async () => {
    const { workspaceEdit: _, ...workspace } = VSCODE.workspace ?? {};
    await start({ capabilities: { ...VSCODE, workspace } });
    await client.open(LINK);
    expect((await titles(LINK, 'order_id)')).filter((title) => /migration/.test(title))).toEqual([]);
  });

  it('opens the new file where the client can', async () => {
    await start({ initializationOptions: { commands: ['schemawise.openFiles'] } });
    await client.open(LINK);
    const actions = await client.actions(LINK, 'order_id)');
    const action = actions.find((one) => /migration/.test(one.title));
    expect(action?.command).toMatchObject({ command: 'schemawise.openFiles' });
  });
});

describe('fixing everything', () => {
  const TWO = `CREATE TABLE a (id bigint PRIMARY KEY, total_price double precision);
CREATE TABLE b (id bigint PRIMARY KEY, total_price real);
`;

  it('fixes every finding of one rule in the file', async () => {
    await start();
    await client.open('/w/db/migrations/004_two.sql', TWO);
    await client.take('/w/db/migrations/004_two.sql', 'double', /^Fix all no-float-money in this file/);
    expect(client.text('/w/db/migrations/004_two.sql')).toBe(
      TWO.replace('double precision', 'numeric(19,4)').replace('real', 'numeric(19,4)'),
    );
  });

  it('is offered only where there is more than one to fix', async () => {
    await start();
    await client.open(ORDERS);
    expect((await titles(ORDERS, 'double')).filter((title) => title.startsWith('Fix all'))).toEqual([]);
  });

  it('as a source action fixes what is safe, when asked for by kind', async () => {
    await start();
    await client.open('/w/db/migrations/004_two.sql', TWO);
    for (const only of [['source.fixAll.schemawise'], ['source.fixAll'], ['source']]) {
      expect(await titles('/w/db/migrations/004_two.sql', 'double', only)).toEqual([
        'Fix all that Schemawise can fix safely',
      ]);
    }
    await client.take('/w/db/migrations/004_two.sql', 'CREATE', /Fix all/, ['source.fixAll']);
    expect(await client.problems('/w/db/migrations/004_two.sql')).toEqual([]);
  });

  it('leaves the text alone where nothing can be fixed', async () => {
    await start();
    await client.open('/w/db/migrations/004_two.sql', 'CREATE TABLE a (id bigint PRIMARY KEY);\n');
    const action = await client.take('/w/db/migrations/004_two.sql', 'CREATE', /Fix all/, ['source.fixAll']);
    expect(action.edit).toEqual({ documentChanges: [] });
  });

  it('is not among the quick fixes', async () => {
    await start();
    await client.open(ORDERS);
    expect(await titles(ORDERS, 'double', ['quickfix'])).not.toContain('Fix all that Schemawise can fix safely');
    expect(await titles(ORDERS, 'double', ['refactor'])).toEqual([]);
  });
});

describe('suppressing', () => {
  it('for a line writes a comment above it with the same indentation', async () => {
    await start();
    await client.open(ORDERS);
    await client.take(ORDERS, 'double', /for this line/);
    expect(client.text(ORDERS)).toContain('\n  -- schemawise-disable-next-line no-float-money\n  total_price double');
    expect(await client.problems(ORDERS)).toEqual([]);
  });

  it('in a file writes a comment at its head', async () => {
    await start();
    await client.open(ORDERS);
    await client.take(ORDERS, 'double', /in this file/);
    expect(client.text(ORDERS)).toMatch(/^-- schemawise-disable-file no-float-money\nCREATE/);
    expect(await client.problems(ORDERS)).toEqual([]);
  });

  it('keeps the line ends of the file', async () => {
    await start();
    await client.open(ORDERS, SHOP[ORDERS].replaceAll('\n', '\r\n'));
    await client.take(ORDERS, 'double', /in this file/);
    expect(client.text(ORDERS)).toMatch(/^-- schemawise-disable-file no-float-money\r\nCREATE/);
  });

  it("leaves Liquibase's first line first", async () => {
    await start();
    const text = `--liquibase formatted sql\n--changeset a:1\n${SHOP[ORDERS]}`;
    await client.open(ORDERS, text);
    await client.take(ORDERS, 'double', /in this file/);
    expect(client.text(ORDERS)).toMatch(/^--liquibase formatted sql\n-- schemawise-disable-file no-float-money\n/);
  });

  it('in Prisma writes a documentation comment', async () => {
    const path = '/w/prisma/schema.prisma';
    const schema = `datasource db {
  provider = "postgresql"
}

model Payment {
  id     BigInt @id
  amount Float
}
`;
    await start({ files: { [path]: schema } });
    await client.open(path);
    await client.take(path, 'Float', /for this line/);
    expect(client.text(path)).toContain('\n  /// schemawise-disable-next-line no-float-money\n  amount Float');
    expect(await client.problems(path)).toEqual([]);
  });
});

describe('a fix of a Prisma schema', () => {
  const path = '/w/prisma/schema.prisma';
  const schema = `datasource db {
  provider = "postgresql"
}

model Payment {
  id     BigInt @id
  amount Float
}
`;

  it("is laid out as Prisma's own formatter does, where the schema was", async () => {
    await start({ files: { [path]: schema }, runtime: { prismaTools: createPrismaTools() } });
    await client.open(path);
    await client.take(path, 'Float', /^Use Decimal/);
    expect(client.text(path)).toContain('  id     BigInt  @id\n  amount Decimal @db.Decimal(19, 4)\n');
  });

  it('is refused where Prisma would reject the result', async () => {
    let asked = 0;
    const prismaTools = {
      format: async (files: readonly PrismaFile[]) => [...files],
      problems: async () => (asked++ === 0 ? [] : ['Native types are not for you.']),
    };
    await start({ files: { [path]: schema }, runtime: { prismaTools } });
    await client.open(path);
    await expect(client.take(path, 'Float', /^Use Decimal/)).rejects.toThrow(/Prisma would reject/);
    expect(client.text(path)).toBe(schema);
  });
});
