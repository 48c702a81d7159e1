import { describe, expect, it } from 'vitest';
import { discover } from '../support/plans.ts';

const QUERY = "await db.query('SELECT 1');\n";
const PRISMA = 'datasource db {\n  provider = "postgresql"\n}\nmodel User {\n  id Int @id\n}\n';

function databaseOf(files: Readonly<Record<string, string>>, path: string) {
  return discover(files).find((plan) => plan.files.some((file) => file.path === path));
}

describe('a script with queries', () => {
  it('belongs to the nearest database above it with a Prisma schema or migrations', () => {
    const files = {
      'apps/api/prisma/schema.prisma': PRISMA,
      'apps/api/src/users.ts': QUERY,
      'apps/shop/migrations/001_a.sql': 'CREATE TABLE a (id serial PRIMARY KEY);',
      'apps/shop/src/cart.ts': QUERY,
    };
    expect(databaseOf(files, 'apps/api/src/users.ts')?.files[0]?.path).toBe('apps/api/prisma/schema.prisma');
    expect(databaseOf(files, 'apps/shop/src/cart.ts')?.files[0]?.path).toBe('apps/shop/migrations/001_a.sql');
  });

  it('belongs to the only database of the repository from another package', () => {
    const files = { 'packages/db/prisma/schema.prisma': PRISMA, 'apps/web/src/page.tsx': QUERY };
    expect(databaseOf(files, 'apps/web/src/page.tsx')?.root).toBe('packages/db/prisma');
  });

  it('does not belong to a database of another engine than its driver’s', () => {
    const files = {
      'prisma/schema.prisma': PRISMA,
      'src/cache.ts': `import Database from 'better-sqlite3';\n${QUERY}`,
    };
    const plan = databaseOf(files, 'src/cache.ts');
    expect(plan).toMatchObject({ layout: 'loose', dialect: 'sqlite' });
    expect(plan?.dialectReason).toBe('src/cache.ts imports better-sqlite3');
  });

  it('speaks the dialect of its driver, of its package, or none', () => {
    for (const [driver, dialect] of [
      ["import { Pool } from 'pg';", 'postgresql'],
      ["import postgres from 'postgres';", 'postgresql'],
      ["import mysql from 'mysql2/promise';", 'mysql'],
      ["const sqlite = require('better-sqlite3');", 'sqlite'],
      ["import sql from 'mssql';", 'tsql'],
      ["import pg from 'pg';\nimport mysql from 'mysql2';", 'unknown'],
      ['', 'unknown'],
    ]) {
      expect(databaseOf({ 'src/a.ts': `${driver}\n${QUERY}` }, 'src/a.ts')?.dialect, driver).toBe(dialect);
    }
    const files = { 'package.json': '{"dependencies": {"mysql2": "3"}}', 'src/a.ts': QUERY };
    expect(databaseOf(files, 'src/a.ts')?.dialect).toBe('mysql');
  });

  it('is a seed where its name says so, and a query elsewhere', () => {
    const files = { 'prisma/schema.prisma': PRISMA, 'prisma/seed.ts': QUERY, 'src/a.ts': QUERY };
    const roles = databaseOf(files, 'src/a.ts')?.files.map(({ path, role }) => [path, role]);
    expect(roles).toEqual([
      ['prisma/schema.prisma', 'prisma'],
      ['prisma/seed.ts', 'seed'],
      ['src/a.ts', 'query'],
    ]);
  });
});
