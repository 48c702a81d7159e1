import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMarkerFile, summarizeMarker } from '../../server/src/workspace/markers.ts';

describe('marker files', () => {
  it.each([
    'db/migrations/migration_lock.toml',
    'drizzle/meta/_journal.json',
    'drizzle.config.ts',
    'prisma.config.ts',
    'sqlc.yaml',
    'migrations/atlas.sum',
    'supabase/config.toml',
    'package.json',
    'go.mod',
    'm/V1__a.sql.conf',
    'src/Db.sqlproj',
  ])('%s is one', (path) => {
    expect(isMarkerFile(path)).toBe(true);
  });

  it.each(['config.toml', 'a.sql', 'schema.prisma', 'README.md', '.env', 'src/index.ts'])('%s is none', (path) => {
    expect(isMarkerFile(path)).toBe(false);
  });

  it('never fails on their text', () => {
    const paths = fc.constantFrom(
      'sqlc.yaml',
      'sqlc.json',
      'meta/_journal.json',
      'prisma.config.ts',
      'atlas.sum',
      'sqitch.plan',
      'package.json',
      'm/manifest.json',
      'metadata.yaml',
    );
    fc.assert(
      fc.property(paths, fc.string(), (path, text) => {
        const summary = summarizeMarker(path, text);
        expect(summary === undefined || summary.path === path).toBe(true);
      }),
    );
    expect(summarizeMarker('sqlc.json', '[]')).toMatchObject({ sqlc: [] });
    expect(summarizeMarker('meta/_journal.json', 'null')).toMatchObject({ list: [] });
  });
});

describe('what they tell', () => {
  it.each([
    ['migration_lock.toml', 'provider = "postgresql"', 'postgresql'],
    ['drizzle.config.ts', "export default defineConfig({ dialect: 'turso', out: './drizzle' })", 'sqlite'],
    ['flyway.toml', '[environments.default]\nurl = "jdbc:sqlserver://localhost"', 'tsql'],
    ['flyway.conf', 'flyway.url=jdbc:mysql://localhost/a', 'mysql'],
    ['atlas.hcl', 'env "local" {\n  dev = "docker://postgres/16/dev"\n}', 'postgresql'],
    ['dbconfig.yml', 'development:\n  dialect: sqlite3', 'sqlite'],
    ['config/database.yml', 'default:\n  adapter: mysql2', 'mysql'],
    ['knexfile.js', "module.exports = { client: 'better-sqlite3' }", 'sqlite'],
    ['sqitch.conf', '[core]\n\tengine = pg', 'postgresql'],
  ])('%s names its engine', (path, text, dialect) => {
    expect(summarizeMarker(path, text)?.engine?.dialect).toBe(dialect);
  });

  it('reads both notations of sqlc', () => {
    const yaml = [
      'version: "2"',
      'sql:',
      '  - engine: "postgresql"',
      '    schema:',
      '      - "db/a.sql"',
      '      - db/b.sql # more',
      '    queries: ["q/one.sql", q/two.sql]',
      '  - schema: lite.sql',
      '    queries: lite_query.sql',
      '    engine: sqlite',
    ].join('\n');
    expect(summarizeMarker('svc/sqlc.yaml', yaml)?.sqlc).toEqual([
      {
        engine: { dialect: 'postgresql', name: 'postgresql' },
        schema: ['svc/db/a.sql', 'svc/db/b.sql'],
        queries: ['svc/q/one.sql', 'svc/q/two.sql'],
      },
      { engine: { dialect: 'sqlite', name: 'sqlite' }, schema: ['svc/lite.sql'], queries: ['svc/lite_query.sql'] },
    ]);
    const json = '{"packages": [{"engine": "mysql", "schema": "s", "queries": ["q"]}]}';
    expect(summarizeMarker('sqlc.json', json)?.sqlc).toEqual([
      { engine: { dialect: 'mysql', name: 'mysql' }, schema: ['s'], queries: ['q'] },
    ]);
  });

  it('reads where Prisma keeps things', () => {
    const text =
      "export default defineConfig({ schema: path.join('db', 'schema'), migrations: { path: './db/steps' } })";
    expect(summarizeMarker('app/prisma.config.ts', text)).toMatchObject({
      target: 'app/db/schema',
      migrations: 'app/db/steps',
    });
    expect(summarizeMarker('prisma.config.ts', "export default { schema: 'prisma/schema.prisma' }")).toMatchObject({
      target: 'prisma/schema.prisma',
    });
  });

  it('reads tools and drivers from package manifests', () => {
    const goMod = 'require (\n\tgithub.com/golang-migrate/migrate/v4 v4.17.0\n\tgithub.com/lib/pq v1.10.9\n)';
    expect(summarizeMarker('go.mod', goMod)).toMatchObject({
      tools: ['golang-migrate'],
      drivers: [{ dialect: 'postgresql', name: 'lib/pq' }],
    });
    const cargo = '[dependencies]\ndiesel = { version = "2", features = ["sqlite", "mysql"] }';
    expect(summarizeMarker('Cargo.toml', cargo)).toMatchObject({
      tools: ['diesel'],
      drivers: [{ dialect: 'sqlite' }, { dialect: 'mysql' }],
    });
    expect(summarizeMarker('package.json', '{"devDependencies": {"prisma": "~7.10.1", "mysql2": "3"}}')).toMatchObject({
      tools: ['prisma-migrate'],
      drivers: [{ dialect: 'mysql' }],
      prismaVersion: [7, 10],
    });
    expect(summarizeMarker('package.json', '{"name": "x"}')).toBeUndefined();
  });
});
