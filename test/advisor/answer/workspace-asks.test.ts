import { beforeAll, describe, expect, it } from 'vitest';
import { writeChange } from '../../../server/src/advisor/answer/change/write-change.ts';
import { compose } from '../../../server/src/advisor/answer/compose.ts';
import type { SkillLibrary } from '../../../server/src/advisor/skills/library.ts';
import type { AdvisorWorkspace } from '../../../server/src/advisor/workspace/advisor-workspace.ts';
import { engineWorkspace } from '../../../server/src/advisor/workspace/engine-workspace.ts';
import type { Dialect } from '../../../server/src/text/dialect.ts';
import { EmbeddedPostgres } from '../../skills/support/embedded-postgres.ts';
import { engineOver } from '../../support/engine.ts';
import { shippedLibrary } from '../support.ts';

const SHOP = `CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers (id), total float8, created_at timestamptz NOT NULL);
CREATE INDEX customers_email_idx ON customers (email);
`;
const MYSQL_SHOP =
  'CREATE TABLE orders (id bigint unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY, items int unsigned NOT NULL);\n';

let library: SkillLibrary;
let shop: AdvisorWorkspace;
let mysqlShop: AdvisorWorkspace;

async function workspaceOf(dialect: Dialect, text: string): Promise<AdvisorWorkspace> {
  const engine = await engineOver({
    files: [
      { path: 'db/migrations/001_init.up.sql', text },
      { path: 'db/queries/by_email.sql', text: 'SELECT id FROM customers WHERE email = $1;\n' },
    ],
    settings: { preset: 'all', dialect },
  });
  return engineWorkspace([engine]);
}

beforeAll(async () => {
  library = await shippedLibrary();
  shop = await workspaceOf('postgresql', SHOP);
  mysqlShop = await workspaceOf('mysql', MYSQL_SHOP);
});

const partOf = (question: string, workspace: AdvisorWorkspace, kind: string): string =>
  compose(question, library, workspace).parts.find((part) => part.kind === kind)?.markdown ?? '';

describe('what a change would break', () => {
  it('is told of a column: its indexes, and the statements that name it', () => {
    const text = partOf('what breaks if I rename customers.email', shop, 'impact');
    expect(text).toContain('`customers_email_idx`');
    expect(text).toContain('`db/queries/by_email.sql:1`');
    expect(text).toContain('Not seen from here');
  });

  it('is told of a table: the foreign keys of others', () => {
    expect(partOf("qu'est-ce qui casse si je supprime la table customers", shop, 'impact')).toContain(
      '`orders (customer_id)`',
    );
  });

  it('is not told where nothing of the kind is asked, or no known table is named', () => {
    expect(partOf('rename customers.email to mail', shop, 'impact')).toBe('');
    expect(partOf('what breaks if I rename invoices.number', shop, 'impact')).toBe('');
  });
});

describe('a request to look everything over', () => {
  it('shows what fires in the whole workspace', () => {
    expect(partOf('review my schema', shop, 'findings')).toContain('`no-float-money`');
    expect(partOf('relis le modèle de la base', shop, 'findings')).toContain('`no-float-money`');
  });
});

describe('a question of few words', () => {
  it('is answered where a section of the routed spoke is on its very subject, and asked back where none is', () => {
    const kinds = (question: string) => compose(question, library).parts.map(({ kind }) => kind);
    expect(kinds('list customers with their last order')).not.toContain('ask');
    expect(kinds('it does not work')).toContain('ask');
  });
});

describe('another type for a MySQL column', () => {
  it('keeps its counter and its lack of a sign, and says where nothing is to be done', () => {
    const text = partOf('convert orders.id to bigint', mysqlShop, 'change');
    expect(text).toContain('MODIFY COLUMN id bigint unsigned NOT NULL AUTO_INCREMENT;');
    expect(text).toContain('already');
    expect(partOf('convert orders.items to bigint', mysqlShop, 'change')).not.toContain('already');
  });
});

describe('partitions of an existing table', () => {
  it('go by the column that tells when a row was made', () => {
    expect(partOf('partition orders by month', shop, 'change')).toContain('PARTITION BY RANGE (created_at)');
  });

  it('keep every row and take new ones, as PostgreSQL itself says', async () => {
    const change = { kind: 'partition', table: 'orders', period: 'month', column: 'created_at' } as const;
    const steps = writeChange(change, 'postgresql', 'en')?.steps ?? [];
    const sql = steps
      .flatMap((step) => step.sql ?? [])
      .join('\n')
      .replaceAll("'YYYY-MM-01'", "'2030-01-01'")
      .replaceAll("'NEXT-BOUND'", "'2030-02-01'");
    const database = await EmbeddedPostgres.start();
    try {
      const problem = await database.run(`
        CREATE TABLE orders (id bigserial PRIMARY KEY, created_at timestamptz NOT NULL DEFAULT now());
        INSERT INTO orders (created_at) VALUES ('2026-01-01'), ('2026-02-01');
        ${sql}
        INSERT INTO orders (created_at) VALUES ('2030-01-15'), ('2026-03-01');
        SELECT 1 / (SELECT (count(*) = 4)::int FROM orders);
        SELECT 1 / (SELECT (count(*) = 3)::int FROM orders_before);`);
      expect(problem).toBeUndefined();
    } finally {
      await database.stop();
    }
  });
});
