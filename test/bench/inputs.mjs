/**
 * A PostgreSQL migration of about `lines` lines as people write them: tables with foreign keys, alterations and indexes of tables
 * that exist already. The same number gives the same text.
 */
export function postgresMigration(lines) {
  const out = ['-- Generated for a benchmark.'];
  for (let n = 0; out.length < lines; n++) {
    out.push(
      `CREATE TABLE account_${n} (`,
      '  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,',
      '  email text NOT NULL,',
      '  balance double precision NOT NULL DEFAULT 0,',
      `  parent_id bigint REFERENCES account_${Math.max(0, n - 1)} (id),`,
      '  created_at timestamptz NOT NULL DEFAULT now()',
      ');',
      `CREATE INDEX legacy_${n}_status_idx ON legacy_${n} (status);`,
      `ALTER TABLE legacy_${n} ADD COLUMN note text NOT NULL;`,
      `ALTER TABLE legacy_${n} ALTER COLUMN email SET NOT NULL;`,
      `ALTER TABLE legacy_${n} ADD CONSTRAINT legacy_${n}_fk FOREIGN KEY (account_id) REFERENCES account_${n} (id);`,
      `UPDATE legacy_${n} SET note = 'x' WHERE id = ${n};`,
      `SELECT * FROM account_${n} WHERE email LIKE '%@example.com';`,
      '',
    );
  }
  return `${out.slice(0, lines).join('\n')}\n`;
}

/** A Prisma schema of about `lines` lines. */
export function prismaSchema(lines) {
  const out = ['datasource db {', '  provider = "postgresql"', '  url      = env("DATABASE_URL")', '}', ''];
  for (let n = 0; out.length < lines; n++) {
    out.push(
      `model Account${n} {`,
      '  id        Int      @id @default(autoincrement())',
      '  email     String   @unique',
      '  balance   Float    @default(0)',
      '  parentId  Int?',
      `  parent    Account${n}?  @relation("Tree${n}", fields: [parentId], references: [id])`,
      `  children  Account${n}[] @relation("Tree${n}")`,
      '  createdAt DateTime @default(now())',
      '}',
      '',
    );
  }
  return `${out.join('\n')}\n`;
}

/**
 * The files of a workspace: `size` migrations that build on each other and `size` files of queries. The same number gives the same files.
 *
 * @returns {{path: string, text: string}[]} paths '/'-separated, relative to the workspace
 */
export function workspaceFiles(size) {
  return Array.from({ length: size }, (_, n) => [
    {
      path: `db/migrations/${String(n + 1).padStart(5, '0')}_account_${n}.sql`,
      text: `CREATE TABLE account_${n} (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL,
  balance double precision NOT NULL DEFAULT 0,
  parent_id bigint REFERENCES account_${Math.max(0, n - 1)} (id)
);

ALTER TABLE account_${Math.max(0, n - 3)} ADD COLUMN note_${n} text;
`,
    },
    {
      path: `queries/account_${n}.sql`,
      text: `SELECT * FROM account_${n} WHERE parent_id = $1;\n\nSELECT id FROM account_${n} WHERE email LIKE '%@example.com';\n`,
    },
  ]).flat();
}
