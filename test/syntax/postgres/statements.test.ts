import { describe, expect, test } from 'vitest';
import { factOf, parser, withTexts } from './support.ts';

function lowered(text: string): unknown {
  return withTexts(parser.parse(text).fact, text);
}

describe('objects', () => {
  test.each<[string, Record<string, unknown>]>([
    [
      'CREATE OR REPLACE VIEW s.v (a) WITH (security_invoker = true) AS SELECT 1 WITH LOCAL CHECK OPTION',
      {
        kind: 'createView',
        orReplace: true,
        columns: [{ span: 'a' }],
        query: { span: 'SELECT 1' },
        options: { security_invoker: 'true' },
      },
    ],
    [
      'CREATE MATERIALIZED VIEW IF NOT EXISTS v AS (SELECT 1) WITH NO DATA',
      {
        kind: 'createView',
        materialized: true,
        ifNotExists: true,
        query: { span: 'SELECT 1' },
        options: { 'with no data': 'true' },
      },
    ],
    [
      'CREATE RECURSIVE VIEW v (n) AS SELECT 1 UNION ALL SELECT n + 1 FROM v',
      { kind: 'createView', columns: [{ span: 'n' }], query: { span: 'SELECT 1 UNION ALL SELECT n + 1 FROM v' } },
    ],
    [
      "CREATE TYPE s.t AS ENUM ('a', 'b''c')",
      { kind: 'createType', form: 'enum', name: { span: 's.t' }, values: ['a', "b'c"] },
    ],
    ['CREATE TYPE t AS (a int)', { kind: 'createType', form: 'composite' }],
    ['CREATE TYPE t AS RANGE (subtype = int4)', { kind: 'createType', form: 'range' }],
    [
      'CREATE DOMAIN s.d AS varchar(3) NOT NULL CHECK (value > 1)',
      {
        kind: 'createType',
        form: 'domain',
        name: { span: 's.d' },
        baseType: { span: 'varchar(3)' },
        notNull: true,
        checks: [{ span: 'value > 1' }],
      },
    ],
    [
      "ALTER TYPE s.t ADD VALUE IF NOT EXISTS 'x' AFTER 'y'",
      { kind: 'alterType', name: { span: 's.t' }, addValue: { value: 'x', after: 'y', ifNotExists: true } },
    ],
    ["ALTER TYPE t RENAME VALUE 'a' TO 'b'", { kind: 'alterType', renameValue: { from: 'a', to: 'b' } }],
    ['ALTER TYPE t RENAME TO u', { kind: 'alterType', renameTo: { span: 'u' } }],
    ['ALTER DOMAIN d SET SCHEMA s', { kind: 'alterType', setSchema: { span: 's' } }],
    [
      'CREATE TRIGGER "G" BEFORE INSERT ON s.t FOR EACH ROW EXECUTE FUNCTION f()',
      { kind: 'createTrigger', name: { name: 'G', span: '"G"' }, table: { span: 's.t' }, function: { span: 'f' } },
    ],
    [
      'CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW WHEN (OLD.a IS NULL) EXECUTE FUNCTION f()',
      { kind: 'createTrigger', when: { span: 'OLD.a IS NULL' } },
    ],
    [
      'CREATE POLICY "p é" ON t AS RESTRICTIVE FOR UPDATE TO PUBLIC, joe USING (a = 1) WITH CHECK (b)',
      {
        kind: 'createPolicy',
        name: { name: 'p é' },
        command: 'update',
        permissive: false,
        roles: ['public', 'joe'],
        using: { span: 'a = 1' },
        withCheck: { span: 'b' },
      },
    ],
    ['CREATE POLICY p ON t', { kind: 'createPolicy', command: 'all', permissive: true, roles: ['public'] }],
    [
      'ALTER POLICY p ON s.t TO joe USING (a) WITH CHECK (b)',
      {
        kind: 'alterPolicy',
        name: { span: 'p' },
        table: { span: 's.t' },
        roles: ['joe'],
        using: { span: 'a' },
        withCheck: { span: 'b' },
      },
    ],
    [
      'ALTER POLICY IF EXISTS p ON t RENAME TO q',
      { kind: 'alterPolicy', name: { span: 'p' }, renameTo: { span: 'q' } },
    ],
    [
      "ALTER FUNCTION s.f(int, text[], OUT uuid) SECURITY DEFINER SET search_path = '' RESET work_mem",
      {
        kind: 'alterFunction',
        name: { span: 's.f' },
        signature: ['int4', 'text[]'],
        securityDefiner: true,
        settings: { search_path: '' },
        resets: ['work_mem'],
      },
    ],
    ['ALTER PROCEDURE p SET SCHEMA app', { kind: 'alterFunction', name: { span: 'p' }, setSchema: { span: 'app' } }],
    ['ALTER ROUTINE f(int) RENAME TO g', { kind: 'alterFunction', signature: ['int4'], renameTo: { span: 'g' } }],
    ['DROP FUNCTION IF EXISTS s.f(int), g', { kind: 'drop', signatures: [['int4'], undefined] }],
    [
      'ALTER VIEW v SET (security_invoker = on)',
      { kind: 'alterTable', objectType: 'view', actions: [{ what: 'set (', options: { security_invoker: 'on' } }] },
    ],
    ['CREATE SEQUENCE IF NOT EXISTS s.q', { kind: 'createSequence', name: { span: 's.q' }, ifNotExists: true }],
    ['CREATE SCHEMA IF NOT EXISTS "S"', { kind: 'createSchema', name: { name: 'S' }, ifNotExists: true }],
    ['CREATE SCHEMA AUTHORIZATION joe', { kind: 'createSchema', name: { span: 'joe' } }],
    [
      'TRUNCATE ONLY s.a, b RESTART IDENTITY CASCADE',
      { kind: 'truncate', tables: [{ span: 's.a' }, { span: 'b' }], cascade: true },
    ],
    [
      'GRANT SELECT (a), INSERT ON TABLE s.t, u TO x, PUBLIC WITH GRANT OPTION',
      {
        kind: 'grant',
        revoke: false,
        privileges: ['select', 'insert'],
        objectType: 'table',
        objects: [{ span: 's.t' }, { span: 'u' }],
        grantees: ['x', 'public'],
        withGrantOption: true,
      },
    ],
    [
      'REVOKE ALL ON ALL TABLES IN SCHEMA s FROM PUBLIC',
      {
        kind: 'grant',
        revoke: true,
        privileges: ['all'],
        objectType: 'all tables in schema',
        objects: [{ span: 's' }],
      },
    ],
    ['GRANT EXECUTE ON FUNCTION s.f(int, text), g(int) TO y', { objects: [{ span: 's.f' }, { span: 'g' }] }],
    ['GRANT a TO b', { kind: 'grant', objectType: 'role', privileges: ['a'], grantees: ['b'] }],
  ])('%s', (text, expected) => {
    expect(lowered(text)).toMatchObject(expected);
  });
});

describe('the session', () => {
  test.each([
    ['BEGIN ISOLATION LEVEL SERIALIZABLE', 'begin'],
    ['START TRANSACTION', 'begin'],
    ['END', 'commit'],
    ['ROLLBACK', 'rollback'],
    ['SAVEPOINT a', 'savepoint'],
    ['RELEASE a', 'release'],
    ['ROLLBACK TO SAVEPOINT a', 'rollbackTo'],
    ["PREPARE TRANSACTION 'x'", 'other'],
  ])('%s', (text, action) => {
    expect(factOf(text, 'transaction').action).toBe(action);
  });

  test.each([
    ['COMMIT AND CHAIN', true],
    ['ROLLBACK WORK AND CHAIN', true],
    ['COMMIT AND NO CHAIN', undefined],
    ['COMMIT', undefined],
  ])('%s', (text, chain) => {
    expect(factOf(text, 'transaction').chain).toBe(chain);
  });

  test.each([
    ["SET LOCAL lock_timeout = '2s'", { name: 'lock_timeout', value: '2s', local: true }],
    ['SET statement_timeout TO 0', { name: 'statement_timeout', value: '0', local: false }],
    ['SET search_path TO a, "B"', { name: 'search_path', value: 'a, B' }],
    ["SELECT pg_catalog.set_config('search_path', '', true)", { name: 'search_path', value: '', local: true }],
  ])('%s', (text, expected) => {
    expect(factOf(text, 'set')).toMatchObject(expected);
  });

  test('RESET and SET TO DEFAULT have no value', () => {
    expect(factOf('RESET lock_timeout', 'set')).toEqual({ kind: 'set', name: 'lock_timeout', local: false });
    expect(factOf('SET lock_timeout TO DEFAULT', 'set')).not.toHaveProperty('value');
  });
});

describe('other statements', () => {
  test.each([
    ['CREATE EXTENSION IF NOT EXISTS "uuid-ossp"', 'create extension', [], { 'if not exists': 'true' }],
    ['COMMENT ON COLUMN t.a IS NULL', 'comment on column', [], {}],
    ['REFRESH MATERIALIZED VIEW CONCURRENTLY s.v', 'refresh materialized view', ['s.v'], { concurrently: 'true' }],
    ['REINDEX (VERBOSE) INDEX CONCURRENTLY i', 'reindex index', ['i'], { concurrently: 'true', verbose: 'true' }],
    ['VACUUM (FULL) a, b', 'vacuum', ['a', 'b'], { full: 'true' }],
    ['LOCK TABLE a IN ACCESS EXCLUSIVE MODE NOWAIT', 'lock table', ['a'], { nowait: 'true' }],
    ['ALTER SEQUENCE s OWNED BY t.a', 'alter sequence', ['s'], { owned_by: 't.a' }],
  ])('%s', (text, what, tables, options) => {
    const fact = factOf(text, 'other');
    expect(fact.what).toBe(what);
    expect(fact.tables.map(({ span }) => text.slice(span.start, span.end))).toEqual(tables);
    expect(fact.options).toEqual(options);
  });

  test.each([
    ['EXPLAIN (ANALYZE) UPDATE t SET a = 1', 'explain', 'UPDATE t SET a = 1'],
    ['PREPARE p (int) AS SELECT $1', 'prepare', 'SELECT $1'],
    ['DECLARE c CURSOR WITH HOLD FOR SELECT 1', 'declare', 'SELECT 1'],
    ['COPY (SELECT a FROM b) TO STDOUT', 'copy', 'SELECT a FROM b'],
  ])('%s holds a query', (text, what, query) => {
    const { fact, nested } = parser.parse(text);
    expect(fact).toMatchObject({ kind: 'other', what, tables: [] });
    expect(nested.map(({ span }) => text.slice(span.start, span.end))).toEqual([query]);
    expect(nested[0]?.fact.kind).toBe('query');
  });

  test('CREATE DATABASE names one', () => {
    expect(factOf('CREATE DATABASE "Shop" OWNER joe', 'other').names?.map((name) => name.object.name)).toEqual([
      'Shop',
    ]);
  });

  test('CREATE SCHEMA holds the objects that it creates', () => {
    const text = 'CREATE SCHEMA s CREATE TABLE t (a int) CREATE VIEW v AS SELECT 1 GRANT SELECT ON v TO joe';
    const { nested } = parser.parse(text);
    expect(nested.map(({ fact, span }) => [fact.kind, text.slice(span.start, span.end)])).toEqual([
      ['createTable', 'CREATE TABLE t (a int)'],
      ['createView', 'CREATE VIEW v AS SELECT 1'],
      ['grant', 'GRANT SELECT ON v TO joe'],
    ]);
  });
});
