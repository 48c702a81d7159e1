import { describe, expect, it } from 'vitest';
import { discoverOne, placeIn, rolesOf } from '../../support/plans.ts';

const TABLE = 'CREATE TABLE "shelf" ("id" SERIAL PRIMARY KEY);';
const TWO = `${TABLE}\nCREATE INDEX "shelf_id" ON "shelf" ("id");`;

describe('Prisma Migrate', () => {
  const files = {
    'db/schema.prisma': 'datasource db {\n  provider = "postgresql"\n}\nmodel Shelf {\n  id Int @id\n}',
    'db/migrations/migration_lock.toml': 'provider = "postgresql"',
    'db/migrations/20240102000000_b/migration.sql': TWO,
    'db/migrations/20240101000000_a/migration.sql': TABLE,
    'db/migrations/20240101000000_a/down.sql': 'DROP TABLE "shelf";',
  };

  it('is one database with its Prisma schema, in the order of the folders', () => {
    const plan = discoverOne(files);
    expect(plan).toMatchObject({ id: 'db', root: 'db', layout: 'prisma-migrate', dialect: 'postgresql' });
    expect(rolesOf(plan)).toEqual([
      'prisma db/schema.prisma',
      'migration db/migrations/20240101000000_a/migration.sql',
      'migration db/migrations/20240102000000_b/migration.sql',
      'rollback db/migrations/20240101000000_a/down.sql',
    ]);
  });

  it('wraps several statements on PostgreSQL, but not a single one', () => {
    const plan = discoverOne(files);
    expect(placeIn(plan, 'db/migrations/20240102000000_b/migration.sql').transaction).toBe('wrapped');
    expect(placeIn(plan, 'db/migrations/20240101000000_a/migration.sql').transaction).toBe('none');
  });

  it('does not know what a version that splits scripts makes of CONCURRENTLY among other statements', () => {
    const concurrently = `${TABLE}\nCREATE INDEX CONCURRENTLY "shelf_id" ON "shelf" ("id");`;
    const path = 'db/migrations/20240103000000_c/migration.sql';
    const mode = (manifest: string) =>
      placeIn(discoverOne({ ...files, [path]: concurrently, 'package.json': manifest }), path).transaction;
    expect(mode('{"devDependencies": {"prisma": "^6.2.0"}}')).toBe('wrapped');
    expect(mode('{"devDependencies": {"prisma": "^7.4.0"}}')).toBe('unknown');
  });

  it('opens no transaction on the other engines', () => {
    const plan = discoverOne({
      'migrations/migration_lock.toml': 'provider = "mysql"',
      'migrations/1_a/migration.sql': 'CREATE TABLE a (id INT); CREATE TABLE b (id INT);',
    });
    expect(plan.dialect).toBe('mysql');
    expect(placeIn(plan, 'migrations/1_a/migration.sql').transaction).toBe('none');
  });
});

describe('Diesel', () => {
  const files = {
    'migrations/2023-05-01-120000_make_shelf/up.sql': TABLE,
    'migrations/2023-05-01-120000_make_shelf/down.sql': 'DROP TABLE shelf;',
    'migrations/2023-04-30-080000_before/up.sql': 'CREATE TABLE box (id SERIAL);',
  };

  it('orders folders by their dates and keeps the way back out of the fold', () => {
    const plan = discoverOne(files);
    expect(plan.layout).toBe('diesel');
    expect(rolesOf(plan)).toEqual([
      'migration migrations/2023-04-30-080000_before/up.sql',
      'migration migrations/2023-05-01-120000_make_shelf/up.sql',
      'rollback migrations/2023-05-01-120000_make_shelf/down.sql',
    ]);
    expect(placeIn(plan, 'migrations/2023-04-30-080000_before/up.sql').version).toBe('20230430080000');
  });

  it('wraps a migration unless metadata.toml beside it says otherwise', () => {
    const plan = discoverOne({
      ...files,
      'migrations/2023-05-01-120000_make_shelf/metadata.toml': 'run_in_transaction = false',
    });
    expect(placeIn(plan, 'migrations/2023-05-01-120000_make_shelf/up.sql').transaction).toBe('none');
    expect(placeIn(plan, 'migrations/2023-04-30-080000_before/up.sql').transaction).toBe('wrapped');
  });
});

describe('Hasura and Sourcegraph', () => {
  it('knows Hasura by folders that are stamped with milliseconds', () => {
    const plan = discoverOne({
      'hasura/migrations/default/1700000000002_b/up.sql': 'ALTER TABLE shelf ADD COLUMN b text;',
      'hasura/migrations/default/1700000000001_a/up.sql': TABLE,
      'hasura/migrations/default/1700000000001_a/down.sql': 'DROP TABLE shelf;',
    });
    expect(plan).toMatchObject({ layout: 'hasura', root: 'hasura/migrations/default' });
    expect(plan.files.map((file) => file.transaction)).toEqual(['wrapped', 'wrapped', 'wrapped']);
  });

  it('knows Sourcegraph by metadata.yaml, which may keep a migration out of a transaction', () => {
    const plan = discoverOne({
      'migrations/frontend/1001_a/up.sql': TABLE,
      'migrations/frontend/1001_a/metadata.yaml': 'name: a\nparents: []',
      'migrations/frontend/1002_b/up.sql': 'CREATE INDEX CONCURRENTLY i ON shelf (id);',
      'migrations/frontend/1002_b/metadata.yaml': 'name: b\nparents: [1001]\ncreateIndexConcurrently: true',
    });
    expect(plan).toMatchObject({ layout: 'sourcegraph', dialect: 'postgresql' });
    expect(plan.files.map((file) => file.transaction)).toEqual(['wrapped', 'none']);
  });
});
