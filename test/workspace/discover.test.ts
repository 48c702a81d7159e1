import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discoverDatabases, refreshPlace, sameSummary, summarize } from '../../server/src/workspace/discover.ts';
import { NotedSummary } from '../../server/src/workspace/noted-summary.ts';
import { discover, discoverOne, placeIn, rolesOf, sectionTexts } from '../support/plans.ts';

const DATASOURCE = 'datasource db {\n  provider = "postgresql"\n}\n';

/** A workspace with something of everything. */
const MIXED: Readonly<Record<string, string>> = {
  'package.json': '{"dependencies": {"prisma": "6.0.0"}}',
  'apps/shop/prisma/schema/main.prisma': DATASOURCE,
  'apps/shop/prisma/schema/item.prisma': 'model Item {\n  id Int @id\n}',
  'apps/shop/prisma/migrations/migration_lock.toml': 'provider = "postgresql"',
  'apps/shop/prisma/migrations/20240101000000_a/migration.sql': 'CREATE TABLE "Item" ("id" SERIAL);',
  'apps/shop/prisma/sql/find.sql': 'SELECT "id" FROM "Item" WHERE "id" = $1',
  'services/stock/migrations/mysql/1_a.up.sql': 'CREATE TABLE stock (id INT AUTO_INCREMENT PRIMARY KEY);',
  'services/stock/migrations/mysql/1_a.down.sql': 'DROP TABLE stock;',
  'services/stock/migrations/postgres/1_a.up.sql': 'CREATE TABLE stock (id serial);',
  'services/stock/queries/list.sql': 'SELECT id::text FROM stock',
  'analytics/clickhouse/001_events.sql': 'CREATE TABLE events (id UInt64) ENGINE = MergeTree ORDER BY id;',
  'fixtures/old.sql': 'CREATE TABLE item (id int);',
  'fixtures/new.sql': 'CREATE TABLE item (id bigint);',
};

describe('a monorepo', () => {
  const plans = discover(MIXED);

  it('has its databases apart', () => {
    expect(plans.map((plan) => [plan.id, plan.layout, plan.dialect])).toEqual([
      ['analytics/clickhouse', 'numbered', 'clickhouse'],
      ['apps/shop/prisma', 'prisma-migrate', 'postgresql'],
      ['fixtures/new.sql', 'schema-files', 'unknown'],
      ['fixtures/old.sql', 'schema-files', 'unknown'],
      ['services/stock/migrations/mysql', 'golang-migrate', 'mysql'],
      ['services/stock/migrations/postgres', 'golang-migrate', 'postgresql'],
    ]);
  });

  it('gives queries to the nearest database of their dialect', () => {
    expect(rolesOf(plans[1] as never)).toContain('query apps/shop/prisma/sql/find.sql');
    expect(rolesOf(plans[5] as never)).toEqual([
      'migration services/stock/migrations/postgres/1_a.up.sql',
      'query services/stock/queries/list.sql',
    ]);
  });

  it('is found the same whatever the order of the files', () => {
    const summaries = Object.entries(MIXED).map(([path, text]) => summarize(path, text));
    fc.assert(
      fc.property(fc.shuffledSubarray(summaries, { minLength: summaries.length }), (shuffled) => {
        expect(discoverDatabases(shuffled)).toEqual(plans);
      }),
    );
  });

  it('places every SQL and Prisma file once, whichever files there are', () => {
    fc.assert(
      fc.property(fc.subarray(Object.entries(MIXED)), (subset) => {
        const placed = discover(Object.fromEntries(subset)).flatMap((plan) => plan.files.map((file) => file.path));
        const wanted = subset.map(([path]) => path).filter((path) => /\.(?:sql|prisma)$/.test(path));
        expect(placed.toSorted()).toEqual(wanted.toSorted());
      }),
    );
  });

  it('has an id of its own for every database', () => {
    fc.assert(
      fc.property(fc.subarray(Object.entries(MIXED)), (subset) => {
        const ids = discover(Object.fromEntries(subset)).map((plan) => plan.id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('Prisma schemas', () => {
  it('takes a schema file without migrations for a database', () => {
    expect(discoverOne({ 'prisma/schema.prisma': DATASOURCE })).toMatchObject({
      layout: 'prisma-schema',
      root: 'prisma',
    });
  });

  it('joins files in folders below the datasource', () => {
    const plan = discoverOne({
      'prisma/schema.prisma': DATASOURCE,
      'prisma/models/a.prisma': 'model A {\n  id Int @id\n}',
    });
    expect(rolesOf(plan)).toEqual(['prisma prisma/models/a.prisma', 'prisma prisma/schema.prisma']);
  });

  it('finds the migrations beside the schema folder', () => {
    const plan = discoverOne({
      'packages/db/schema/main.prisma': DATASOURCE,
      'packages/db/migration/20240101000000_a/migration.sql': 'CREATE TABLE "A" ("id" SERIAL);',
    });
    expect(plan).toMatchObject({ id: 'packages/db', layout: 'prisma-migrate', dialect: 'postgresql' });
  });

  it('keeps providers apart, each with its own migrations', () => {
    const plans = discover({
      'prisma/mysql/schema.prisma': 'datasource db {\n  provider = "mysql"\n}',
      'prisma/mysql/migrations/1_a/migration.sql': 'CREATE TABLE a (id INT);',
      'prisma/postgresql/schema.prisma': DATASOURCE,
      'prisma/postgresql/migrations/1_a/migration.sql': 'CREATE TABLE a (id INT);',
    });
    expect(plans.map((plan) => [plan.root, plan.dialect, plan.files.length])).toEqual([
      ['prisma/mysql', 'mysql', 2],
      ['prisma/postgresql', 'postgresql', 2],
    ]);
  });

  it('makes a database of each file where several have a datasource, or declare the same model', () => {
    const plans = discover({
      'a/one.prisma': DATASOURCE,
      'a/two.prisma': DATASOURCE,
      'b/schema.prisma': `${DATASOURCE}model X {\n  id Int @id\n}`,
      'b/copy.prisma': 'model X {\n  id Int @id\n}',
    });
    expect(plans.map((plan) => plan.files.length)).toEqual([1, 1, 1, 1]);
  });

  it('follows prisma.config.ts to migrations elsewhere', () => {
    const plan = discoverOne({
      'prisma.config.ts': "export default { schema: 'src/schema.prisma', migrations: { path: 'db/steps' } }",
      'src/schema.prisma': DATASOURCE,
      'db/steps/20240101000000_a/migration.sql': 'CREATE TABLE "A" ("id" SERIAL);',
    });
    expect(plan.files.map((file) => file.role)).toEqual(['prisma', 'migration']);
  });
});

describe('loose SQL files', () => {
  it('makes one database of the declarations of a folder and its folders by kind', () => {
    const plan = discoverOne({
      'db/views/v.sql': 'CREATE VIEW v AS SELECT * FROM a;',
      'db/tables/b.sql': 'CREATE TABLE b (id bigserial);',
      'db/tables/a.sql': 'CREATE TABLE a (id bigserial);',
      'db/extensions.sql': 'CREATE EXTENSION citext;',
    });
    expect(plan).toMatchObject({ layout: 'schema-files', root: 'db', dialect: 'postgresql' });
    expect(rolesOf(plan)).toEqual([
      'schema db/extensions.sql',
      'schema db/tables/a.sql',
      'schema db/tables/b.sql',
      'schema db/views/v.sql',
    ]);
  });

  it('keeps alternatives apart from the files that go together', () => {
    const plans = discover({
      'sql/a.sql': 'CREATE TABLE a (id int);',
      'sql/b.sql': 'CREATE TABLE b (id int);',
      'sql/c.sql': 'CREATE TABLE c (id int);',
      'sql/c_fast.sql': 'CREATE TABLE c (id bigint);',
    });
    expect(plans.map((plan) => plan.files.map((file) => file.path))).toEqual([
      ['sql/a.sql', 'sql/b.sql'],
      ['sql/c.sql'],
      ['sql/c_fast.sql'],
    ]);
  });

  it('keeps scripts that clean up out of the schema', () => {
    const plan = discoverOne({
      'sql/a.sql': 'CREATE TABLE a (id serial);',
      'sql/drop_all.sql': 'DROP TABLE a;',
      'sql/seed.sql': 'INSERT INTO a VALUES (1);',
    });
    expect(rolesOf(plan)).toEqual(['schema sql/a.sql', 'rollback sql/drop_all.sql', 'seed sql/seed.sql']);
  });

  it('calls queries without a database loose', () => {
    expect(discoverOne({ 'q/a.sql': 'SELECT 1' })).toMatchObject({ layout: 'loose', dialect: 'unknown', root: 'q' });
  });

  it('follows sqlc to the schema of queries', () => {
    const plan = discoverOne({
      'sqlc.yaml': 'sql:\n  - engine: mysql\n    schema: db/schema.sql\n    queries: db/queries',
      'db/schema.sql': 'CREATE TABLE a (id int);',
      'db/queries/a.sql': '-- name: ListA :many\nSELECT id FROM a;',
    });
    expect(plan).toMatchObject({ layout: 'sqlc', dialect: 'mysql', dialectReason: 'engine: mysql in sqlc.yaml' });
    expect(rolesOf(plan)).toEqual(['schema db/schema.sql', 'query db/queries/a.sql']);
  });
});

describe('a dump beside migrations', () => {
  const migrations = {
    'db/migrations/001_a.sql': 'CREATE TABLE a (id serial);',
    'db/migrations/002_b.sql': 'CREATE TABLE b (id serial);',
  };
  const dump = 'CREATE TABLE a (id int);\nCREATE TABLE b (id int);';

  it('is not folded where the migrations are complete', () => {
    expect(rolesOf(discoverOne({ ...migrations, 'db/schema.sql': dump }))[0]).toBe('schema db/schema.sql (not folded)');
  });

  it('is folded instead of migrations that are not the whole story', () => {
    const more = `${dump}\nCREATE TABLE c (id int);\nCREATE TABLE d (id int);\nCREATE TABLE e (id int);`;
    expect(rolesOf(discoverOne({ ...migrations, 'db/schema.sql': more }))).toEqual([
      'schema db/schema.sql',
      'migration db/migrations/001_a.sql (not folded)',
      'migration db/migrations/002_b.sql (not folded)',
    ]);
  });

  it('is folded before them where it is named for the beginning', () => {
    const base =
      'CREATE TABLE a (id int);\nCREATE TABLE x (id int);\nCREATE TABLE y (id int);\nCREATE TABLE z (id int);';
    expect(rolesOf(discoverOne({ ...migrations, 'db/init.sql': base }))).toEqual([
      'schema db/init.sql',
      'migration db/migrations/001_a.sql',
      'migration db/migrations/002_b.sql',
    ]);
  });

  it('is a database of its own where it has other tables', () => {
    expect(discover({ ...migrations, 'db/schema.sql': 'CREATE TABLE elsewhere (id int);' })).toHaveLength(2);
  });
});

describe('what configuration says of the runner', () => {
  const files = { 'm/1_a.sql': 'CREATE TABLE a (id serial);', 'm/2_b.sql': 'ALTER TABLE a ADD b int;' };

  it('beats what the layout is known for', () => {
    const modes = (setting: 'auto' | 'wrapped' | 'none') =>
      discoverOne(files, { transactionFor: () => setting }).files.map((file) => file.transaction);
    expect(modes('auto')).toEqual(['unknown', 'unknown']);
    expect(modes('wrapped')).toEqual(['wrapped', 'wrapped']);
    expect(modes('none')).toEqual(['none', 'none']);
  });
});

describe('any workspace', () => {
  const segment = fc.constantFrom(
    'db',
    'migrations',
    'prisma',
    'meta',
    'mysql',
    'committed',
    'deploy',
    '1.2',
    '20240101000000_a',
    'tables',
  );
  const name = fc.constantFrom(
    'migration.sql',
    'up.sql',
    'down.sql',
    '001_a.sql',
    '1_a.up.sql',
    '1_a.mysql.down.sql',
    'V1__a.sql',
    'R__v.sql',
    'schema.sql',
    'init.sql',
    'a.sql',
    'current.sql',
    'schema.prisma',
    'b.prisma',
    'migration_lock.toml',
    '_journal.json',
    'sqlc.yaml',
    'sqitch.plan',
    'package.json',
  );
  const piece = fc.constantFrom(
    'CREATE TABLE a (id serial);',
    'DROP TABLE a;',
    'INSERT INTO a VALUES (1);',
    'SELECT $1;',
    '-- +goose Up',
    '-- migrate:down',
    'provider = "mysql"',
    'datasource db {',
    'model A {',
    '}',
    'schema: db',
    'queries: a.sql',
    '{"entries": [{"tag": "001_a"}]}',
    '--! Hash: sha1:x',
    'a 2024-01-01T00:00:00Z',
  );
  const file = fc.tuple(fc.array(segment, { maxLength: 4 }), name, fc.array(piece, { maxLength: 4 }));

  it('has each of its files in a database, and ids that differ', () => {
    fc.assert(
      fc.property(fc.array(file, { maxLength: 25 }), (parts) => {
        const files = Object.fromEntries(
          parts.map(([folders, last, text]) => [[...folders, last].join('/'), text.join('\n')]),
        );
        const plans = discover(files);
        const wanted = Object.keys(files).filter((path) => /\.(?:sql|prisma)$/.test(path));
        expect([...new Set(plans.flatMap((plan) => plan.files.map((place) => place.path)))].toSorted()).toEqual(
          wanted.toSorted(),
        );
        expect(new Set(plans.map((plan) => plan.id)).size).toBe(plans.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('files of views and routines alone', () => {
  const procedure = 'CREATE PROCEDURE purge @id int AS BEGIN DELETE FROM users WHERE id = @id; END';
  const migration = { 'db/migrations/V001__a.sql': 'CREATE TABLE users (id int PRIMARY KEY);' };

  it('belong to the one database that is near, after its tables', () => {
    const plan = discoverOne({ ...migration, 'app/procedures/purge.sql': procedure });
    expect(plan?.files.map((file) => [file.path, file.role])).toEqual([
      ['db/migrations/V001__a.sql', 'migration'],
      ['app/procedures/purge.sql', 'schema'],
    ]);
  });

  it('stand for themselves where nothing tells to which of several they belong, and where there is none', () => {
    const other = { 'web/migrations/V001__a.sql': 'CREATE TABLE posts (id int PRIMARY KEY);' };
    const apart = discover({ ...migration, ...other, 'app/procedures/purge.sql': procedure });
    expect(apart.map((plan) => plan.id)).toEqual(['app', 'db/migrations', 'web/migrations']);
    const alone = discover({ 'app/views/v.sql': 'CREATE VIEW v AS SELECT 1', 'app/procedures/purge.sql': procedure });
    expect(alone.map((plan) => [plan.layout, plan.files.length])).toEqual([['schema-files', 2]]);
  });
});

describe('summaries', () => {
  const before = '-- +goose Up\nCREATE TABLE a (id serial);\n-- +goose Down\nDROP TABLE a;';
  const after = '-- +goose Up\nCREATE TABLE a (id serial, b int);\n-- +goose Down\nDROP TABLE a;';

  it('stay the same while a statement is edited', () => {
    expect(sameSummary(summarize('a.sql', 'SELECT a FROM b'), summarize('a.sql', 'SELECT a, c FROM b WHERE d'))).toBe(
      true,
    );
    expect(sameSummary(summarize('a.sql', 'SELECT 1'), summarize('a.sql', 'CREATE TABLE a (id int)'))).toBe(false);
  });

  it('differ where sections moved, and bring them up to date without a new discovery', () => {
    const [old, moved] = [summarize('m/1_a.sql', before), summarize('m/1_a.sql', after)];
    if (old.kind !== 'sql' || moved.kind !== 'sql') throw new Error('the file holds no SQL');
    expect(sameSummary(old, moved)).toBe(false);
    const noted = new NotedSummary(old);
    const plan = discoverDatabases([noted])[0];
    expect(noted.answersAs(moved)).toBe(true);
    const fresh = discoverOne({ 'm/1_a.sql': after });
    if (!plan) throw new Error('the file is in no database');
    const refreshed = refreshPlace(placeIn(plan, 'm/1_a.sql'), plan.layout, moved);
    expect(refreshed).toEqual(placeIn(fresh, 'm/1_a.sql'));
    expect(sectionTexts(refreshed, after)[1]).toBe('down wrapped: -- +goose Down\nDROP TABLE a;');
  });

  it('matter only as far as discovery asked for them', () => {
    const table = summarize('migrations/0001_a.sql', 'CREATE TABLE a (id int);');
    const more = summarize('migrations/0001_a.sql', 'CREATE TABLE a (id int); CREATE TABLE b (id int);');
    const most = summarize('migrations/0001_a.sql', 'CREATE TABLE a (id int); CREATE TABLE c (id int);');
    const dump = summarize('schema.sql', 'CREATE TABLE a (id int); CREATE TABLE c (id int);');
    if (table.kind !== 'sql' || more.kind !== 'sql' || most.kind !== 'sql') throw new Error('the file holds no SQL');
    const [alone, beside] = [new NotedSummary(table), new NotedSummary(table)];
    discoverDatabases([alone]);
    discoverDatabases([beside, dump]);
    expect([alone, beside].map((one) => one.answersAs(more))).toEqual([true, true]);
    expect([alone, beside].map((one) => one.answersAs(most))).toEqual([true, false]);
  });

  it('are harmless for files that discovery does not know', () => {
    expect(discover({ 'README.md': '# CREATE TABLE', 'src/a.ts': 'const a = 1' })).toEqual([]);
  });
});
