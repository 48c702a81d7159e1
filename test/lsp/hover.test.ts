import { afterEach, describe, expect, it } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver';
import { TestClient } from './support/test-client.ts';

const FILES = {
  '/w/schemawise.config.json': '{ "dialect": "postgresql", "targets": { "postgresql": "16" } }\n',
  '/w/db/migrations/001_orders.up.sql': `CREATE TABLE customers (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint REFERENCES customers (id) ON DELETE CASCADE,
  total int NOT NULL DEFAULT 0
);
CREATE INDEX orders_total ON orders (total) WHERE total > 0;
`,
  '/w/db/migrations/001_orders.down.sql': 'DROP TABLE orders;\nDROP TABLE customers;\n',
  '/w/db/migrations/002_change.up.sql': `ALTER TABLE orders ALTER COLUMN total TYPE bigint;
DROP INDEX orders_total;
CREATE TABLE notes (id int PRIMARY KEY);
ALTER TABLE notes ADD COLUMN body text NOT NULL;
`,
  '/w/db/migrations/002_change.down.sql': 'ALTER TABLE orders ALTER COLUMN total TYPE int;\n',
  '/w/queries/report.sql': `SELECT o.total, c.name AS who FROM orders o JOIN customers c ON c.id = o.customer_id;
UPDATE orders SET total = 1 WHERE id = 1;
`,
};
const CHANGE = '/w/db/migrations/002_change.up.sql';
const REPORT = '/w/queries/report.sql';

let client: TestClient;
afterEach(() => client.dispose());

/** The hover at the first place of a text (at the place of `within` inside it), as Markdown. */
async function hover(path: keyof typeof FILES, needle: string, within = ''): Promise<string | undefined> {
  client = await TestClient.start({ files: FILES });
  await client.open(path);
  // The first scan has ended when the whole workspace has been checked.
  await client.connection.sendRequest('schemawise/checkWorkspace');
  const offset = FILES[path].indexOf(needle) + needle.indexOf(within);
  const position = client.rangeAt(path, offset, offset).start;
  const answer: Hover | null = await client.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: `file://${path}` },
    position,
  });
  return answer ? (answer.contents as MarkupContent).value : undefined;
}

describe('hovering over a migration', () => {
  it('says what it locks, what that blocks, and what to do instead', async () => {
    expect(await hover(CHANGE, 'ALTER TABLE')).toBe(
      '**ACCESS EXCLUSIVE** on `orders`: blocks reads and writes; rewrites the table. Instead: Add a new column, keep it up to date, fill it in batches, and switch over to it.',
    );
  });

  it('knows the table of an index', async () => {
    expect(await hover(CHANGE, 'DROP INDEX')).toMatch(/^\*\*ACCESS EXCLUSIVE\*\* on `orders`: .*CONCURRENTLY/);
  });

  it('says nothing of tables that the same file creates', async () => {
    expect(await hover(CHANGE, 'CREATE TABLE notes')).toBeUndefined();
  });

  it('says nothing in rollbacks', async () => {
    expect(await hover('/w/db/migrations/002_change.down.sql', 'ALTER')).toBeUndefined();
  });
});

describe('hovering over a name', () => {
  it('shows the table as the files make it', async () => {
    expect(await hover(REPORT, 'FROM orders', 'orders')).toBe(
      [
        '```sql',
        'TABLE orders',
        '  id bigint NOT NULL',
        '  customer_id bigint',
        '  total bigint NOT NULL DEFAULT 0',
        '  PRIMARY KEY (id)',
        '  FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE',
        '```',
      ].join('\n'),
    );
  });

  it('shows the column that an alias leads to, with its keys', async () => {
    expect(await hover(REPORT, 'o.customer_id', 'customer')).toBe(
      '```sql\norders.customer_id bigint\n  FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE\n```',
    );
    expect(await hover(REPORT, 'c.name', 'name')).toBe('```sql\ncustomers.name text NOT NULL\n```');
    expect(await hover(REPORT, 'SET total', 'total')).toContain('orders.total bigint');
  });

  it('shows a column as it is just before the migration, below what the migration locks', async () => {
    const shown = await hover(CHANGE, 'COLUMN total', 'total');
    expect(shown).toMatch(/^\*\*ACCESS EXCLUSIVE\*\* on `orders`/);
    expect(shown).toContain('orders.total integer NOT NULL DEFAULT 0');
    expect(shown).toContain('INDEX orders_total (total) WHERE total > 0');
  });

  it('answers nothing for what the workspace does not know', async () => {
    expect(await hover(REPORT, 'who')).toBeUndefined();
    expect(await hover(REPORT, 'SELECT')).toBeUndefined();
  });
});
