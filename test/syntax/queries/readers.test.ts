import { describe, expect, test } from 'vitest';
import { QueryReaders } from '../../../server/src/syntax/queries/query-readers.ts';
import { QueryReader } from '../../../server/src/syntax/queries/reader.ts';
import type { SqlAstParser } from '../../../server/src/syntax/queries/sql-ast.ts';
import { readers } from './support.ts';

const rejecting: SqlAstParser = {
  parse: () => {
    throw new Error('syntax error');
  },
};

describe('QueryReaders', () => {
  test('load only the build of the dialect, once, and read nothing before', async () => {
    const loaded: string[] = [];
    const lazy = new QueryReaders(async (build) => {
      loaded.push(build);
      return rejecting;
    });
    expect(lazy.read('SELECT 1', 'tsql')).toBeUndefined();
    await Promise.all([lazy.load('tsql'), lazy.load('tsql'), lazy.load('postgresql'), lazy.load('unknown')]);
    expect(loaded).toEqual(['transactsql']);
    expect(lazy.read('SELECT 1', 'tsql')).toBeDefined();
  });

  test('try again after a build could not be loaded', async () => {
    let calls = 0;
    const failing = new QueryReaders(async () => {
      calls++;
      if (calls === 1) throw new Error('not there');
      return rejecting;
    });
    await expect(failing.load('mysql')).rejects.toThrow('not there');
    await failing.load('mysql');
    expect(failing.read('SELECT 1', 'mysql')).toBeDefined();
  });
});

describe('QueryReader', () => {
  test('asks the parser for operators alone, once for all expressions of one shape', () => {
    const asked: string[] = [];
    const reader = new QueryReader(
      {
        parse(sql) {
          asked.push(sql);
          return rejecting.parse(sql);
        },
      },
      'mysql',
    );
    reader.read('SELECT a, 1, f(b) FROM t WHERE (c)');
    expect(asked).toEqual([]);
    for (const text of ['UPDATE t SET a = 1 WHERE b <> f(2) AND c IS NULL', 'DELETE FROM u WHERE x = 1 AND y IN (1)']) {
      expect(reader.read(text)).toBeUndefined();
    }
    expect(asked).toEqual(['SELECT q = q']);
  });

  test.each([
    { type: 'select' },
    null,
    [{ columns: [{ expr: { type: 'number' } }] }],
    {
      columns: [
        { expr: { type: 'binary_expr', operator: '<', left: { type: 'column_ref' }, right: { type: 'column_ref' } } },
      ],
    },
    { columns: [{ expr: { type: 'unary_expr', operator: 'NOT', expr: { type: 'column_ref' } } }] },
    { columns: [{ expr: { type: 'column_ref' } }] },
  ])('believes no tree that does not fit the tokens: %j', (tree) => {
    const reader = new QueryReader({ parse: () => tree }, 'mysql');
    expect(reader.read('SELECT a = b')).toBeUndefined();
  });

  test.each([
    ['parentheses', (depth: number) => `SELECT ${'('.repeat(depth)}1${')'.repeat(depth)}`],
    ['calls', (depth: number) => `SELECT ${'f('.repeat(depth)}1${')'.repeat(depth)}`],
    ['subqueries', (depth: number) => `SELECT ${'(SELECT '.repeat(depth)}1${')'.repeat(depth)}`],
    ['signs', (depth: number) => `SELECT ${'- '.repeat(depth)}a`],
    ['sums', (depth: number) => `SELECT 1${' + 1'.repeat(depth)}`],
    ['set operations', (depth: number) => `SELECT 1${' UNION SELECT 1'.repeat(depth)}`],
    ['CASE', (depth: number) => `SELECT ${'CASE WHEN a THEN '.repeat(depth)}1${' END'.repeat(depth)}`],
    ['open parentheses', (depth: number) => '('.repeat(depth)],
  ])('reads %s 50 deep and refuses them 5,000 deep', (_, nest) => {
    if (!nest(1).startsWith('(')) expect(readers.read(nest(50), 'mysql')).toBeDefined();
    expect(readers.read(nest(5000), 'mysql')).toBeUndefined();
  });

  test('reads a thousand alternatives and rows', () => {
    const alternatives = Array.from({ length: 900 }, (_, n) => `a = ${n}`).join(' OR ');
    expect(readers.read(`SELECT 1 FROM t WHERE ${alternatives}`, 'sqlite')).toMatchObject({ where: { kind: 'or' } });
    const rows = Array.from({ length: 5000 }, (_, n) => `(${n}, 'x')`).join(', ');
    expect(readers.read(`INSERT INTO t VALUES ${rows}`, 'sqlite')).toMatchObject({ kind: 'insert' });
  });
});
