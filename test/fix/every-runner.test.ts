import { describe, expect, it } from 'vitest';
import { fixesOf } from '../../server/src/fix/fixes-of.ts';
import type { Engine } from '../../server/src/lint/engine.ts';
import type { Finding } from '../../server/src/model/finding.ts';
import { engineOver } from '../support/engine.ts';

const NOW = new Date('2026-03-01T12:30:45Z');

const TABLE =
  'CREATE TABLE orders (id bigint PRIMARY KEY, total int, code text);\nCREATE INDEX orders_code ON orders (code);\n';
const RULES = [
  'require-concurrent-index-creation',
  'require-concurrent-index-deletion',
  'require-concurrent-reindex',
  'no-concurrent-in-transaction',
  'unsafe-add-unique',
  'unsafe-add-primary-key',
];

/** How a runner's files look: the first migration is deployed, the second one is what is being written. */
interface Runner {
  readonly files: (first: string, second: string) => Readonly<Record<string, string>>;
  readonly second: string;
  /** What the advice says beyond CONCURRENTLY where the file runs in a transaction. */
  readonly advice: string;
  readonly neverOutside?: true;
  /** Of this the runner's version decides, which is not known. */
  readonly unknown?: keyof typeof STATEMENTS;
}

const numbered = (folder: string, ending: string, head = '', marker: Readonly<Record<string, string>> = {}) => ({
  files: (first: string, second: string) => ({
    ...marker,
    [`${folder}/0001_a${ending}`]: head + first,
    [`${folder}/0002_b${ending}`]: head + second,
  }),
  second: `${folder}/0002_b${ending}`,
});

const folders = (folder: string, name: string, marker: Readonly<Record<string, string>> = {}) => ({
  files: (first: string, second: string) => ({
    ...marker,
    [`${folder}/20240101000000_a/${name}`]: first,
    [`${folder}/20240102000000_b/${name}`]: second,
  }),
  second: `${folder}/20240102000000_b/${name}`,
});

const RUNNERS: Readonly<Record<string, Runner>> = {
  'Prisma Migrate': {
    ...folders('prisma/migrations', 'migration.sql', {
      'prisma/migrations/migration_lock.toml': 'provider = "postgresql"',
    }),
    advice: 'as the only statement of a migration.',
  },
  'golang-migrate': {
    ...numbered('migrations', '.up.sql'),
    advice: 'as the only statement of a migration.',
  },
  goose: {
    ...numbered('migrations', '.sql', '-- +goose Up\n'),
    advice: 'in a migration of its own with `-- +goose NO TRANSACTION`.',
  },
  dbmate: {
    ...numbered('db/migrations', '.sql', '-- migrate:up\n'),
    advice: 'as the only statement of a migration with `-- migrate:up transaction:false`.',
  },
  'sql-migrate': {
    ...numbered('migrations', '.sql', '-- +migrate Up\n'),
    advice: 'in a migration of its own with `-- +migrate Up notransaction`.',
  },
  Flyway: {
    files: (first, second) => ({ 'db/migration/V1__a.sql': first, 'db/migration/V2__b.sql': second }),
    second: 'db/migration/V2__b.sql',
    advice: 'in a migration of its own with `executeInTransaction=false` in a `.sql.conf` file beside it.',
  },
  Liquibase: {
    files: (first, second) => ({
      'db/001_a.sql': `--liquibase formatted sql\n--changeset a:1\n${first}`,
      'db/002_b.sql': `--liquibase formatted sql\n--changeset a:2\n${second}`,
    }),
    second: 'db/002_b.sql',
    advice: 'in a migration of its own with `runInTransaction:false` in its changeset.',
  },
  Diesel: {
    ...folders('migrations', 'up.sql', { 'diesel.toml': '' }),
    advice: 'as the only statement of a migration with `run_in_transaction = false` in its metadata.toml.',
  },
  sqlx: {
    ...numbered('migrations', '.sql', '', { 'Cargo.toml': '[dependencies]\nsqlx = "0.8"\n' }),
    advice: 'as the only statement of a migration with `-- no-transaction` in its first line.',
  },
  Atlas: {
    ...numbered('migrations', '.sql', '', { 'migrations/atlas.sum': 'h1:x=\n0001_a.sql h1:y=\n' }),
    advice: 'in a migration of its own with `-- atlas:txmode none`.',
  },
  'postgres-migrations': {
    ...numbered('migrations', '.sql', '', { 'package.json': '{"dependencies": {"postgres-migrations": "^5.0.0"}}' }),
    advice: 'as the only statement of a migration with `-- postgres-migrations disable-transaction`.',
  },
  tern: {
    ...numbered('migrations', '.sql', '', { 'migrations/tern.conf': '[database]\n' }),
    advice: 'in a migration of its own with `---- tern: disable-tx ----`.',
  },
  "Pop in Ory's fork": {
    files: (first, second) => ({
      'migrations/0001_a.up.sql': first,
      'migrations/0002_b.postgres.up.sql': second,
      'migrations/0002_b.mysql.up.sql': 'SELECT 1;\n',
      'migrations/0000_z.autocommit.up.sql': 'SELECT 1;\n',
    }),
    second: 'migrations/0002_b.postgres.up.sql',
    advice: 'as the only statement of a migration with `.autocommit` in its name.',
  },
  Pop: {
    files: (first, second) => ({
      'migrations/0001_a.up.sql': first,
      'migrations/0002_b.postgres.up.sql': second,
    }),
    second: 'migrations/0002_b.postgres.up.sql',
    advice: 'run it by hand before the migration',
    neverOutside: true,
  },
  'Graphile Migrate': {
    files: (first, second) => ({
      'migrations/committed/000001.sql': `--! Previous: -\n--! Hash: sha1:a\n\n${first}`,
      'migrations/current.sql': second,
    }),
    second: 'migrations/current.sql',
    advice: 'as the only statement of a migration with `--! no-transaction`.',
  },
  Sourcegraph: {
    files: (first, second) => ({
      'migrations/frontend/1001_a/up.sql': first,
      'migrations/frontend/1001_a/metadata.yaml': 'name: a\nparents: []',
      'migrations/frontend/1002_b/up.sql': second,
      'migrations/frontend/1002_b/metadata.yaml': 'name: b\nparents: [1001]',
    }),
    second: 'migrations/frontend/1002_b/up.sql',
    advice: 'as the only statement of a migration with `createIndexConcurrently: true` in its metadata.yaml.',
  },
  'Drizzle Kit': {
    ...numbered('drizzle', '.sql', '', {
      'drizzle/meta/_journal.json': '{"dialect": "postgresql", "entries": [{"tag": "0001_a"}, {"tag": "0002_b"}]}',
    }),
    advice: 'run it by hand before the migration',
    neverOutside: true,
  },
  refinery: {
    files: (first, second) => ({
      'Cargo.toml': '[dependencies]\nrefinery = "0.8"\n',
      'migrations/V1__a.sql': first,
      'migrations/V2__b.sql': second,
    }),
    second: 'migrations/V2__b.sql',
    advice: 'run it by hand before the migration',
    neverOutside: true,
  },
  Hasura: {
    files: (first, second) => ({
      'hasura/migrations/default/1700000000001_a/up.sql': first,
      'hasura/migrations/default/1700000000002_b/up.sql': second,
    }),
    second: 'hasura/migrations/default/1700000000002_b/up.sql',
    advice: 'run it by hand before the migration',
    neverOutside: true,
  },
  'node-pg-migrate': {
    ...numbered('migrations', '.sql', '-- Up Migration\n'),
    advice: 'JavaScript migration with `pgm.noTransaction()`',
    neverOutside: true,
  },
  'Supabase CLI': {
    files: (first, second) => ({
      'supabase/migrations/20240101000000_a.sql': first,
      'supabase/migrations/20240102000000_b.sql': second,
    }),
    second: 'supabase/migrations/20240102000000_b.sql',
    advice: 'in a migration of its own.',
    unknown: 'CONCURRENTLY in company',
  },
};

/** What blocks writers, each in the company of another statement. */
const STATEMENTS = {
  'an index': 'CREATE INDEX orders_total ON orders (total);\nALTER TABLE orders ADD COLUMN note text;\n',
  'two indexes': 'CREATE INDEX orders_total ON orders (total);\nCREATE INDEX orders_both ON orders (total, code);\n',
  'an index that goes': 'DROP INDEX orders_code;\nALTER TABLE orders ADD COLUMN note text;\n',
  'a unique constraint': 'ALTER TABLE orders ADD CONSTRAINT orders_once UNIQUE (code), ADD COLUMN note text;\n',
  'CONCURRENTLY in company':
    'ALTER TABLE orders ADD COLUMN note text;\nCREATE INDEX CONCURRENTLY orders_total ON orders (total);\n',
} as const;

async function start(runner: Runner, second: string): Promise<Engine> {
  const files = Object.entries(runner.files(TABLE, second)).map(([path, text]) => ({ path, text }));
  const rules = Object.fromEntries([['*', 'off'], ...RULES.map((id) => [id, 'warning'])]);
  return engineOver({ files, settings: { dialect: 'postgresql', preset: 'all', rules } });
}

function findingsOf(engine: Engine): readonly Finding[] {
  return engine.filePaths().flatMap((path) => engine.findings(path).filter(({ severity }) => severity !== 'info'));
}

/** Takes the first fix of the first finding that has one, until none is left. */
async function fixAll(engine: Engine): Promise<void> {
  for (let round = 0; round < 10; round++) {
    const fix = findingsOf(engine)
      .flatMap((finding) => fixesOf(engine, finding, NOW))
      .at(0);
    if (!fix) return;
    for (const path of new Set((fix.edits ?? []).map(({ file }) => file))) {
      const edits = (fix.edits ?? []).filter(({ file }) => file === path);
      engine.editFile(
        path,
        edits.toSorted((a, b) => b.span.start - a.span.start),
      );
    }
    if (fix.kind === 'newFile') for (const { path, text } of fix.files) engine.setFile(path, text);
    await engine.update();
  }
}

describe('advice on CONCURRENTLY', () => {
  for (const [name, runner] of Object.entries(RUNNERS)) {
    it(`names what ${name} has for it`, async () => {
      const engine = await start(runner, STATEMENTS['an index']);
      const messages = findingsOf(engine).map(({ message }) => message);
      expect(messages).toEqual([expect.stringContaining(runner.advice)]);
    });

    for (const [what, second] of Object.entries(STATEMENTS)) {
      if (what === runner.unknown) continue;
      it(`can be followed with ${name} for ${what}`, async () => {
        const engine = await start(runner, second);
        const before = findingsOf(engine);
        expect(before).not.toEqual([]);
        await fixAll(engine);
        const left = findingsOf(engine);
        // Where no fix can be run none is offered; whatever was written must run.
        if (runner.neverOutside || engine.databases()[0]?.plan.layout === 'graphile-migrate')
          expect(left).toEqual(before);
        else expect(left.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
      });
    }
  }
});
