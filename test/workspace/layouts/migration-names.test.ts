import { describe, expect, it } from 'vitest';
import { discover, discoverOne, placeIn, rolesOf } from '../../support/plans.ts';

const TABLE = 'CREATE TABLE shelf (id serial primary key);';
const TWO = `${TABLE}\nCREATE INDEX i ON shelf (id);`;

describe('golang-migrate', () => {
  it('compares versions as numbers', () => {
    const plan = discoverOne({
      'migrate/10_c.up.sql': 'ALTER TABLE shelf ADD c text;',
      'migrate/9_b.up.sql': TWO,
      'migrate/1_a.up.sql': TABLE,
      'migrate/1_a.down.sql': 'DROP TABLE shelf;',
    });
    expect(plan.layout).toBe('golang-migrate');
    expect(rolesOf(plan)).toEqual([
      'migration migrate/1_a.up.sql',
      'migration migrate/9_b.up.sql',
      'migration migrate/10_c.up.sql',
      'rollback migrate/1_a.down.sql',
    ]);
  });

  it('leaves a single statement alone on PostgreSQL, and wraps every file on SQLite', () => {
    const postgres = discoverOne({ 'pg/1_a.up.sql': TABLE, 'pg/2_b.up.sql': TWO });
    expect(postgres.files.map((file) => file.transaction)).toEqual(['none', 'wrapped']);
    const sqlite = discoverOne({ 'sqlite/1_a.up.sql': 'CREATE TABLE a (id INTEGER);' });
    expect(placeIn(sqlite, 'sqlite/1_a.up.sql').transaction).toBe('wrapped');
  });

  it('takes a file whose name slipped to _down.sql for the way back', () => {
    const plan = discoverOne({ 'm/1_a.up.sql': TABLE, 'm/1_a_down.sql': 'DROP TABLE shelf;' });
    expect(rolesOf(plan)).toEqual(['migration m/1_a.up.sql', 'rollback m/1_a_down.sql']);
  });
});

describe('sqlx', () => {
  const files = {
    'Cargo.toml': '[dependencies]\nsqlx = { version = "0.8", features = ["postgres"] }',
    'migrations/20240101000000_a.sql': TABLE,
    'migrations/20240102000000_b.sql': '-- no-transaction\nCREATE INDEX CONCURRENTLY i ON shelf (id);',
  };

  it('is told from other numbered files by the Cargo.toml above', () => {
    expect(discoverOne(files)).toMatchObject({ layout: 'sqlx', dialect: 'postgresql' });
  });

  it('wraps files unless they begin with -- no-transaction', () => {
    expect(discoverOne(files).files.map((file) => file.transaction)).toEqual(['wrapped', 'none']);
  });
});

describe('Pop', () => {
  const files = {
    'sql/20200101000000_shelf.up.sql': 'CREATE TABLE shelf (id CHAR(36) PRIMARY KEY);',
    'sql/20200101000000_shelf.down.sql': 'DROP TABLE shelf;',
    'sql/20200101000000_shelf.mysql.up.sql': 'CREATE TABLE shelf (id CHAR(36) PRIMARY KEY) ENGINE=InnoDB;',
    'sql/20200102000000_more.postgres.up.sql': 'ALTER TABLE shelf ADD COLUMN data jsonb;',
    'sql/20200103000000_index.postgres.autocommit.up.sql': 'CREATE INDEX CONCURRENTLY i ON shelf (id);',
  };

  it('makes a database for each engine, with the general files that none of its own replaces', () => {
    const plans = discover(files);
    expect(plans.map((plan) => [plan.id, plan.dialect])).toEqual([
      ['sql#mysql', 'mysql'],
      ['sql#postgresql', 'postgresql'],
    ]);
    expect(rolesOf(plans[0] as never)).toEqual([
      'migration sql/20200101000000_shelf.mysql.up.sql',
      'rollback sql/20200101000000_shelf.down.sql',
    ]);
    expect(rolesOf(plans[1] as never)).toEqual([
      'migration sql/20200101000000_shelf.up.sql',
      'migration sql/20200102000000_more.postgres.up.sql',
      'migration sql/20200103000000_index.postgres.autocommit.up.sql',
      'rollback sql/20200101000000_shelf.down.sql',
    ]);
  });

  it('wraps every file but .autocommit. ones', () => {
    const plan = discover(files).find((one) => one.dialect === 'postgresql');
    expect(plan?.files.map((file) => file.transaction)).toEqual(['wrapped', 'wrapped', 'none', 'wrapped']);
  });
});

describe('Flyway', () => {
  it('orders by version part by part, repeatable ones last, and keeps undo migrations out', () => {
    const plan = discoverOne({
      'db/migration/R__views.sql': 'CREATE VIEW v AS SELECT 1;',
      'db/migration/V1_10__c.sql': 'ALTER TABLE shelf ADD c text;',
      'db/migration/V1.9__b.sql': TWO,
      'db/migration/2024/V2__d.sql': 'ALTER TABLE shelf ADD d text;',
      'db/migration/V1__a.sql': TABLE,
      'db/migration/U1__a.sql': 'DROP TABLE shelf;',
    });
    expect(plan).toMatchObject({ layout: 'flyway', root: 'db/migration' });
    expect(rolesOf(plan)).toEqual([
      'migration db/migration/V1__a.sql',
      'migration db/migration/V1.9__b.sql',
      'migration db/migration/V1_10__c.sql',
      'migration db/migration/2024/V2__d.sql',
      'migration db/migration/R__views.sql',
      'rollback db/migration/U1__a.sql',
    ]);
  });

  it('folds a baseline only where the migrations that it stands for are gone', () => {
    const complete = discoverOne({ 'm/V1__a.sql': TABLE, 'm/B2__all.sql': TABLE, 'm/V3__b.sql': TWO });
    expect(rolesOf(complete)).toEqual([
      'migration m/V1__a.sql',
      'migration m/B2__all.sql (not folded)',
      'migration m/V3__b.sql',
    ]);
    const squashed = discoverOne({ 'm/B2__all.sql': TABLE, 'm/V3__b.sql': TWO });
    expect(rolesOf(squashed)).toEqual(['migration m/B2__all.sql', 'migration m/V3__b.sql']);
  });

  it('wraps files, except by script configuration and where every statement refuses transactions', () => {
    const plan = discoverOne({
      'm/V1__a.sql': TABLE,
      'm/V2__b.sql': 'CREATE INDEX CONCURRENTLY i ON shelf (id);',
      'm/V3__c.sql': TWO,
      'm/V3__c.sql.conf': 'executeInTransaction=false',
    });
    expect(plan.files.map((file) => file.transaction)).toEqual(['wrapped', 'none', 'none']);
  });

  it('keeps folders by vendor apart', () => {
    const plans = discover({
      'db/migration/mysql/V1__a.sql': 'CREATE TABLE a (id INT);',
      'db/migration/postgresql/V1__a.sql': TABLE,
    });
    expect(plans.map((plan) => [plan.root, plan.dialect])).toEqual([
      ['db/migration/mysql', 'mysql'],
      ['db/migration/postgresql', 'postgresql'],
    ]);
  });
});

describe('other tools with one numbered file per migration', () => {
  it('knows postgres-migrations by its directive, and does not guess the transaction from dashes alone', () => {
    const marked = discoverOne({
      'm/0001-a.sql': TABLE,
      'm/0002-b.sql': '-- postgres-migrations disable-transaction\nCREATE INDEX CONCURRENTLY i ON shelf (id);',
    });
    expect(marked.layout).toBe('postgres-migrations');
    expect(marked.files.map((file) => file.transaction)).toEqual(['wrapped', 'none']);
    const guessed = discoverOne({ 'm/0001-a.sql': TABLE });
    expect(guessed.files.map((file) => file.transaction)).toEqual(['unknown']);
  });

  it('knows DbUp by dated scripts, and leaves the transaction to its host program', () => {
    const plan = discoverOne({
      'DbScripts/2024-02-01_01_B.sql': 'ALTER TABLE [dbo].[Shelf] ADD [B] BIT NULL\nGO',
      'DbScripts/2024-02-01_00_A.sql': 'CREATE TABLE [dbo].[Shelf] ([Id] UNIQUEIDENTIFIER NOT NULL)\nGO',
    });
    expect(plan).toMatchObject({ layout: 'dbup', dialect: 'tsql' });
    expect(plan.files.map((file) => [file.version, file.transaction])).toEqual([
      ['2024-02-01_00', 'unknown'],
      ['2024-02-01_01', 'unknown'],
    ]);
  });

  it('follows the journal of Drizzle Kit', () => {
    const plan = discoverOne({
      'drizzle/meta/_journal.json': JSON.stringify({
        dialect: 'sqlite',
        entries: [
          { idx: 0, tag: '0000_brave' },
          { idx: 1, tag: '0001_calm' },
        ],
      }),
      'drizzle/0001_calm.sql': 'ALTER TABLE `shelf` ADD `b` text;',
      'drizzle/0000_brave.sql': 'CREATE TABLE `shelf` (`id` integer PRIMARY KEY);\n--> statement-breakpoint\nSELECT 1;',
    });
    expect(plan).toMatchObject({ layout: 'drizzle', dialect: 'sqlite' });
    expect(plan.files.map((file) => [file.path, file.transaction])).toEqual([
      ['drizzle/0000_brave.sql', 'wrapped'],
      ['drizzle/0001_calm.sql', 'wrapped'],
    ]);
  });

  it('knows Atlas by atlas.sum, and its directive and checkpoints', () => {
    const plan = discoverOne({
      'migrations/atlas.sum': 'h1:x=\n1_a.sql h1:a=\n2_b.sql h1:b=\n3_all.sql h1:c=\n',
      'migrations/1_a.sql': TABLE,
      'migrations/2_b.sql': '-- atlas:txmode none\n\nCREATE INDEX CONCURRENTLY i ON shelf (id);',
      'migrations/3_all.sql': `-- atlas:checkpoint\n\n${TABLE}`,
    });
    expect(plan.layout).toBe('atlas');
    expect(plan.files.map((file) => file.transaction)).toEqual(['wrapped', 'none', 'wrapped']);
    expect(rolesOf(plan).at(-1)).toBe('migration migrations/3_all.sql (not folded)');
  });

  it('knows the Supabase CLI by its folders, seeds included', () => {
    const plan = discoverOne({
      'supabase/config.toml': 'project_id = "shelf"',
      'supabase/migrations/20240101000000_a.sql': TWO,
      'supabase/migrations/20240102000000_b.sql': 'CREATE INDEX CONCURRENTLY i ON shelf (id);',
      'supabase/seed.sql': 'INSERT INTO shelf VALUES (1);',
    });
    expect(plan).toMatchObject({ layout: 'supabase', root: 'supabase', dialect: 'postgresql' });
    expect(plan.files.map((file) => [file.role, file.transaction])).toEqual([
      ['migration', 'wrapped'],
      ['migration', 'unknown'],
      ['seed', 'unknown'],
    ]);
  });
});

describe('in-house runners', () => {
  it('orders release folders, and a manifest orders the files in one', () => {
    const plan = discoverOne({
      'schema/versioned/v1.10/b.sql': 'ALTER TABLE shelf ADD b int;',
      'schema/versioned/v1.2/z.sql': TABLE,
      'schema/versioned/v1.2/a.sql': 'ALTER TABLE shelf ADD a int;',
      'schema/versioned/v1.2/manifest.json': '{"SchemaUpdateCqlFiles": ["z.sql", "a.sql"]}',
    });
    expect(plan).toMatchObject({ layout: 'numbered', root: 'schema' });
    expect(plan.files.map((file) => file.path.slice('schema/versioned/'.length))).toEqual([
      'v1.2/z.sql',
      'v1.2/a.sql',
      'v1.10/b.sql',
    ]);
    expect(new Set(plan.files.map((file) => file.transaction))).toEqual(new Set(['unknown']));
  });

  it('reads V0001.Name.up.sql and its way back', () => {
    const plan = discoverOne({
      'm/V0002.B.up.sql': TWO,
      'm/V0001.A.up.sql': TABLE,
      'm/V0001.A.down.sql': 'DROP TABLE shelf;',
    });
    expect(rolesOf(plan)).toEqual([
      'migration m/V0001.A.up.sql',
      'migration m/V0002.B.up.sql',
      'rollback m/V0001.A.down.sql',
    ]);
  });

  it('makes a database for each engine that upgrade scripts are named for', () => {
    const plans = discover({
      'upgrade/mysql_engine_7.9_to_7.10.sql': 'ALTER TABLE shelf ADD a INT;',
      'upgrade/mysql_engine_7.10_to_7.11.sql': 'ALTER TABLE shelf ADD b INT;',
      'upgrade/postgres_engine_7.9_to_7.10.sql': 'ALTER TABLE shelf ADD a int;',
    });
    expect(plans.map((plan) => [plan.dialect, plan.files.length])).toEqual([
      ['mysql', 2],
      ['postgresql', 1],
    ]);
    expect(plans[0]?.files.map((file) => file.version)).toEqual(['7.10', '7.11']);
  });

  it('takes no folder of numbered queries for migrations', () => {
    expect(discoverOne({ 'q/01.sql': 'SELECT 1;', 'q/02.sql': 'SELECT 2;' }).layout).toBe('loose');
  });
});

describe('declared schemas', () => {
  it('orders a SQL Server database project by kind of object', () => {
    const plan = discoverOne({
      'Sql/dbo/Views/ShelfView.sql': 'CREATE VIEW [dbo].[ShelfView] AS SELECT 1 AS A',
      'Sql/dbo/Tables/Shelf.sql': 'CREATE TABLE [dbo].[Shelf] ([Id] INT NOT NULL)',
      'Sql/dbo/User Defined Types/Ids.sql': 'CREATE TYPE [dbo].[Ids] AS TABLE ([Id] INT)',
    });
    expect(plan).toMatchObject({ layout: 'ssdt', dialect: 'tsql', root: 'Sql/dbo' });
    expect(rolesOf(plan).map((line) => line.split('/').at(-1))).toEqual(['Ids.sql', 'Shelf.sql', 'ShelfView.sql']);
  });

  it('knows the dump of a Rails application', () => {
    const plan = discoverOne({ 'config/database.yml': 'default:\n  adapter: postgresql', 'db/structure.sql': TABLE });
    expect(plan).toMatchObject({ layout: 'rails', dialect: 'postgresql' });
    expect(rolesOf(plan)).toEqual(['schema db/structure.sql']);
  });
});
