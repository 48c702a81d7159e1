import { describe, expect, it } from 'vitest';
import { canWriteMigration, whyNoMigration, writeMigration } from '../../server/src/fix/migration.ts';
import type { MigrationFix, MigrationStep } from '../../server/src/model/fix.ts';
import { discover, discoverOne, placeIn } from '../support/plans.ts';

const NOW = new Date(Date.UTC(2026, 2, 1, 12, 30, 45));
const TABLE = 'CREATE TABLE shelf (id serial);';

const COLUMN: MigrationStep = {
  up: ['ALTER TABLE shelf ADD COLUMN label text'],
  down: ['ALTER TABLE shelf DROP COLUMN label'],
  transactional: true,
};
const INDEX: MigrationStep = {
  up: ['CREATE INDEX CONCURRENTLY shelf_label ON shelf (label)'],
  down: ['DROP INDEX CONCURRENTLY shelf_label'],
  transactional: false,
  suffix: 'index',
};

function fixOf(...steps: MigrationStep[]): MigrationFix {
  return { kind: 'migration', title: 'Add it', slug: 'add_label', steps, bulk: false };
}

/** The files that a fix makes in an invented workspace of one database: path → text. */
function write(files: Readonly<Record<string, string>>, ...steps: MigrationStep[]): Record<string, string> | undefined {
  const plan = discoverOne(files);
  const written = writeMigration(fixOf(...steps), plan, NOW);
  expect(canWriteMigration(plan)).toBe(true);
  return written && Object.fromEntries(written.map((file) => [file.path, file.text]));
}

const UP = 'ALTER TABLE shelf ADD COLUMN label text;\n';
const DOWN = 'ALTER TABLE shelf DROP COLUMN label;\n';
const INDEX_UP = 'CREATE INDEX CONCURRENTLY shelf_label ON shelf (label);\n';
const INDEX_DOWN = 'DROP INDEX CONCURRENTLY shelf_label;\n';
const COMMENTED = '\n-- Rollback:\n-- ALTER TABLE shelf DROP COLUMN label;\n';
const INDEX_COMMENTED = '\n-- Rollback:\n-- DROP INDEX CONCURRENTLY shelf_label;\n';

describe('the next migration', () => {
  it('of Prisma is a stamped folder each, with down.sql beside', () => {
    const files = { 'prisma/migrations/20260101000000_a/migration.sql': TABLE };
    expect(write(files, COLUMN, INDEX)).toEqual({
      'prisma/migrations/20260301123045_add_label/migration.sql': UP,
      'prisma/migrations/20260301123045_add_label/down.sql': DOWN,
      'prisma/migrations/20260301123046_add_label_index/migration.sql': INDEX_UP,
      'prisma/migrations/20260301123046_add_label_index/down.sql': INDEX_DOWN,
    });
  });

  it('of Prisma continues numbers where the folders are numbered', () => {
    expect(Object.keys(write({ 'm/09_a/migration.sql': TABLE }, COLUMN) ?? {})).toEqual([
      'm/10_add_label/migration.sql',
      'm/10_add_label/down.sql',
    ]);
  });

  it('of Diesel says in metadata.toml that it runs outside a transaction', () => {
    expect(write({ 'migrations/2025-01-01-000000-0000_a/up.sql': TABLE }, COLUMN, INDEX)).toEqual({
      'migrations/2026-03-01-123045-0000_add_label/up.sql': UP,
      'migrations/2026-03-01-123045-0000_add_label/down.sql': DOWN,
      'migrations/2026-03-01-123046-0000_add_label_index/up.sql': INDEX_UP,
      'migrations/2026-03-01-123046-0000_add_label_index/down.sql': INDEX_DOWN,
      'migrations/2026-03-01-123046-0000_add_label_index/metadata.toml': 'run_in_transaction = false\n',
    });
  });

  it('of golang-migrate puts every statement that refuses transactions into a file of its own', () => {
    const indexes: MigrationStep = {
      ...INDEX,
      up: ['CREATE INDEX CONCURRENTLY a ON shelf (a)', 'CREATE INDEX CONCURRENTLY b ON shelf (b)'],
      down: ['DROP INDEX CONCURRENTLY b', 'DROP INDEX CONCURRENTLY a'],
    };
    expect(write({ 'm/000007_a.up.sql': TABLE, 'm/000007_a.down.sql': 'DROP TABLE shelf;' }, COLUMN, indexes)).toEqual({
      'm/000008_add_label.up.sql': UP,
      'm/000008_add_label.down.sql': DOWN,
      'm/000009_add_label_index.up.sql': 'CREATE INDEX CONCURRENTLY a ON shelf (a);\n',
      'm/000009_add_label_index.down.sql': 'DROP INDEX CONCURRENTLY a;\n',
      'm/000010_add_label_index_3.up.sql': 'CREATE INDEX CONCURRENTLY b ON shelf (b);\n',
      'm/000010_add_label_index_3.down.sql': 'DROP INDEX CONCURRENTLY b;\n',
    });
  });

  it('of Flyway has a script configuration, and an undo file only where the folder has some', () => {
    expect(write({ 'm/V1_9__a.sql': TABLE }, COLUMN, INDEX)).toEqual({
      'm/V1_10__add_label.sql': `${UP}${COMMENTED}`,
      'm/V1_11__add_label_index.sql': `${INDEX_UP}${INDEX_COMMENTED}`,
      'm/V1_11__add_label_index.sql.conf': 'executeInTransaction=false\n',
    });
    expect(write({ 'm/V1__a.sql': TABLE, 'm/U1__a.sql': 'DROP TABLE shelf;' }, COLUMN)).toEqual({
      'm/V2__add_label.sql': UP,
      'm/U2__add_label.sql': DOWN,
    });
  });

  it('of goose keeps both ways in one file and guards function bodies', () => {
    const body = 'CREATE FUNCTION f() RETURNS int AS $$ BEGIN RETURN 1; END $$ LANGUAGE plpgsql';
    const step = { ...INDEX, up: [body], comment: 'Adds a function.' };
    expect(write({ 'm/00001_a.sql': `-- +goose Up\n${TABLE}` }, step)).toEqual({
      'm/00002_add_label.sql': `-- Adds a function.

-- +goose NO TRANSACTION

-- +goose Up
-- +goose StatementBegin
${body};
-- +goose StatementEnd

-- +goose Down
DROP INDEX CONCURRENTLY shelf_label;
`,
    });
  });

  it('of dbmate and sql-migrate says on the line of the direction that it runs outside a transaction', () => {
    expect(write({ 'db/migrations/20250101000000_a.sql': `-- migrate:up\n${TABLE}` }, INDEX)).toEqual({
      'db/migrations/20260301123045_add_label.sql': `-- migrate:up transaction:false\n${INDEX_UP}\n-- migrate:down transaction:false\n${INDEX_DOWN}`,
    });
    expect(write({ 'm/001-a.sql': `-- +migrate Up\n${TABLE}` }, INDEX)).toEqual({
      'm/002-add_label.sql': `-- +migrate Up notransaction\n${INDEX_UP}\n-- +migrate Down notransaction\n${INDEX_DOWN}`,
    });
  });

  it('of Liquibase is a changeset with its rollback', () => {
    expect(write({ 'c/001_a.sql': `--liquibase formatted sql\n--changeset a:1\n${TABLE}` }, INDEX)).toEqual({
      'c/002_add_label.sql': `--liquibase formatted sql\n\n--changeset schemawise:002_add_label runInTransaction:false\n${INDEX_UP}\n--rollback ${INDEX_DOWN}`,
    });
  });

  it('of tern stands above the way back', () => {
    expect(write({ 'm/001_a.sql': `${TABLE}\n---- create above / drop below ----\nDROP TABLE shelf;` }, INDEX)).toEqual(
      {
        'm/002_add_label.sql': `---- tern: disable-tx ----\n\n${INDEX_UP}\n---- create above / drop below ----\n\n${INDEX_DOWN}`,
      },
    );
  });

  it('of forward-only tools carries its rollback as a comment, and the directive at its head', () => {
    const cargo = { 'Cargo.toml': '[dependencies]\nsqlx = "0.8"' };
    expect(write({ ...cargo, 'migrations/20250101000000_a.sql': TABLE }, INDEX)).toEqual({
      'migrations/20260301123045_add_label.sql': `-- no-transaction\n\n${INDEX_UP}${INDEX_COMMENTED}`,
    });
    const manifest = { 'package.json': '{"dependencies": {"postgres-migrations": "5"}}' };
    expect(write({ ...manifest, 'm/0009-a.sql': TABLE }, INDEX)).toEqual({
      'm/0010-add-label.sql': `-- postgres-migrations disable-transaction\n\n${INDEX_UP}${INDEX_COMMENTED}`,
    });
    expect(write({ 'supabase/migrations/20250101000000_a.sql': TABLE }, COLUMN)).toEqual({
      'supabase/migrations/20260301123045_add_label.sql': `${UP}${COMMENTED}`,
    });
  });

  it('of Atlas reminds of the checksums', () => {
    const files = {
      'migrations/atlas.sum': 'h1:x=\n20250101000000_a.sql h1:a=\n',
      'migrations/20250101000000_a.sql': TABLE,
    };
    expect(write(files, INDEX)).toEqual({
      'migrations/20260301123045_add_label.sql': `-- atlas:txmode none\n\n-- Run \`atlas migrate hash\` after adding this file.\n\n${INDEX_UP}${INDEX_COMMENTED}`,
    });
  });

  it('of Sourcegraph names its parent, of Hasura counts milliseconds', () => {
    const sourcegraph = {
      'm/frontend/1700000000_a/up.sql': TABLE,
      'm/frontend/1700000000_a/metadata.yaml': 'name: a\nparents: []',
    };
    expect(write(sourcegraph, INDEX)).toEqual({
      'm/frontend/1772368245_add_label/up.sql': INDEX_UP,
      'm/frontend/1772368245_add_label/down.sql': INDEX_DOWN,
      'm/frontend/1772368245_add_label/metadata.yaml':
        'name: add label\nparents: [1700000000]\ncreateIndexConcurrently: true\n',
    });
    expect(Object.keys(write({ 'hasura/migrations/default/1700000000001_a/up.sql': TABLE }, COLUMN) ?? {})).toEqual([
      'hasura/migrations/default/1772368245000_add_label/up.sql',
      'hasura/migrations/default/1772368245000_add_label/down.sql',
    ]);
  });

  it('of DbUp has the day and a counter', () => {
    expect(Object.keys(write({ 'DbScripts/2026-03-01_00_A.sql': TABLE }, COLUMN) ?? {})).toEqual([
      'DbScripts/2026-03-01_01_AddLabel.sql',
    ]);
    expect(Object.keys(write({ 'DbScripts/2025-03-01_04_A.sql': TABLE }, COLUMN) ?? {})).toEqual([
      'DbScripts/2026-03-01_00_AddLabel.sql',
    ]);
  });

  it('of in-house runners continues their numbers', () => {
    expect(Object.keys(write({ 'm/009_a.sql': TABLE }, COLUMN, INDEX) ?? {})).toEqual([
      'm/010_add_label.sql',
      'm/011_add_label_index.sql',
    ]);
    expect(
      Object.keys(
        write({ 'm/0.26/02__a.sql': TABLE, 'm/0.9/05__b.sql': 'ALTER TABLE shelf ADD c int;' }, COLUMN) ?? {},
      ),
    ).toEqual(['m/0.26/03__add_label.sql']);
    expect(
      Object.keys(write({ 'm/V0001.A.up.sql': TABLE, 'm/V0001.A.down.sql': 'DROP TABLE shelf;' }, COLUMN) ?? {}),
    ).toEqual(['m/V0002.add_label.up.sql', 'm/V0002.add_label.down.sql']);
  });

  it('of Pop is for the engine of its database', () => {
    const plan = discover({
      'sql/20250101000000_a.up.sql': 'CREATE TABLE shelf (id INT);',
      'sql/20250102000000_b.mysql.up.sql': 'ALTER TABLE shelf ADD b INT;',
      'sql/20250102000000_b.postgres.up.sql': 'ALTER TABLE shelf ADD b int;',
    }).find((one) => one.dialect === 'postgresql');
    const paths = (step: MigrationStep) => plan && writeMigration(fixOf(step), plan, NOW)?.map((file) => file.path);
    expect(paths(COLUMN)).toEqual([
      'sql/20260301123045_add_label.postgres.up.sql',
      'sql/20260301123045_add_label.postgres.down.sql',
    ]);
    expect(paths(INDEX)).toBeUndefined();
  });

  it('says what there is not to undo', () => {
    expect(write({ 'm/1_a.up.sql': TABLE }, { ...COLUMN, down: [] })).toEqual({
      'm/2_add_label.up.sql': UP,
      'm/2_add_label.down.sql': '-- Nothing to undo.\n',
    });
  });

  it('comes after the last one also where the clock is behind', () => {
    expect(Object.keys(write({ 'supabase/migrations/20990101000000_a.sql': TABLE }, COLUMN) ?? {})).toEqual([
      'supabase/migrations/20990101000001_add_label.sql',
    ]);
  });
});

describe('layouts and the migrations that they are given', () => {
  it('find what they wrote, in its place and in the transaction that was asked for', () => {
    const workspaces: Record<string, string>[] = [
      {
        'prisma/migrations/migration_lock.toml': 'provider = "postgresql"',
        'prisma/migrations/20260101000000_a/migration.sql': TABLE,
      },
      {
        'migrations/2025-01-01-000000_a/up.sql': TABLE,
        'migrations/2025-01-01-000000_a/down.sql': 'DROP TABLE shelf;',
      },
      { 'm/000007_a.up.sql': TABLE },
      { 'm/V1__a.sql': TABLE },
      { 'm/00001_a.sql': `-- +goose Up\n${TABLE}` },
      { 'db/migrations/20250101000000_a.sql': `-- migrate:up\n${TABLE}` },
      { 'm/001-a.sql': `-- +migrate Up\n${TABLE}` },
      { 'c/001_a.sql': `--liquibase formatted sql\n--changeset a:1\n${TABLE}` },
      { 'm/001_a.sql': `${TABLE}\n---- create above / drop below ----\nDROP TABLE shelf;` },
      { 'Cargo.toml': '[dependencies]\nsqlx = "0.8"', 'migrations/20250101000000_a.sql': TABLE },
      { 'package.json': '{"dependencies": {"postgres-migrations": "5"}}', 'm/0009-a.sql': TABLE },
      { 'm/atlas.sum': 'h1:x=\n1_a.sql h1:a=\n', 'm/1_a.sql': `-- atlas:delimiter \\n\n${TABLE}` },
    ];
    for (const files of workspaces) {
      const plan = discoverOne(files);
      const written = writeMigration(fixOf(COLUMN, INDEX), plan, NOW) ?? [];
      const after = discoverOne({ ...files, ...Object.fromEntries(written.map((file) => [file.path, file.text])) });
      expect(after).toMatchObject({ layout: plan.layout, root: plan.root });
      const forward = after.files.filter((file) => file.role === 'migration').map((file) => file.path);
      const [column, index] = written.map((file) => file.path).filter((path) => forward.includes(path));
      expect(forward.slice(-2), plan.layout).toEqual([column, index]);
      const modeOf = (path: string | undefined) => placeIn(after, path ?? '').sections.at(0)?.transaction;
      expect(modeOf(index), plan.layout).toBe('none');
      expect(modeOf(column) === 'wrapped' || plan.layout === 'prisma-migrate' || plan.layout === 'golang-migrate').toBe(
        true,
      );
    }
  });
});

describe('where no migration can be written', () => {
  it.each([
    [
      { 'drizzle/meta/_journal.json': '{"entries": [{"tag": "0000_a"}]}', 'drizzle/0000_a.sql': TABLE },
      'drizzle-kit generate --custom',
    ],
    [{ 'db/structure.sql': TABLE }, 'bin/rails generate migration'],
    [{ 'sqitch.plan': 'a 2024-01-01T00:00:00Z A <a@b.c>', 'deploy/a.sql': TABLE }, 'sqitch add'],
    [{ 'Sql/dbo/Tables/A.sql': 'CREATE TABLE [A] ([Id] INT)' }, 'object’s own file'],
    [{ 'm/committed/000001.sql': '--! Previous: -\n--! Hash: sha1:x\nSELECT 1;' }, 'graphile-migrate commit'],
    [{ 'schema.sql': TABLE }, 'No migration tool was found'],
    [{ 'm/V1_a.sql': TABLE, 'm/V2_b.sql': TABLE.replace('shelf', 'box') }, 'do not show how the next one is named'],
  ])('says why, and what to do instead', (files, reason) => {
    const plan = discoverOne(files);
    expect(canWriteMigration(plan)).toBe(false);
    expect(writeMigration(fixOf(COLUMN), plan, NOW)).toBeUndefined();
    expect(whyNoMigration(plan)).toContain(reason);
  });

  it('does not put what refuses transactions into a tool that always wraps', () => {
    const plan = discoverOne({ 'hasura/migrations/default/1700000000001_a/up.sql': TABLE });
    expect(writeMigration(fixOf(INDEX), plan, NOW)).toBeUndefined();
    expect(whyNoMigration(plan)).toBeUndefined();
  });
});
