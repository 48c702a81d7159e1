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
