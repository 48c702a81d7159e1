import { expect, test } from 'vitest';
import { loadPgQuery } from '../../server/src/node/pg-query.ts';
import { PgParserCrash, PgSyntaxError } from '../../server/src/syntax/postgres/pg-query.ts';

const pg = await loadPgQuery();

function failureOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

test('the parser is loaded once', async () => {
  expect(await loadPgQuery()).toBe(pg);
});

test("a syntax error carries PostgreSQL's words and its place in code points", () => {
  const error = failureOf(() => pg.parse("SELECT '😀' FROM"));
  expect(error).toBeInstanceOf(PgSyntaxError);
  expect(error).toMatchObject({ message: 'syntax error at end of input', cursor: 15 });
});

test('a crash costs one call: the next one has a fresh instance, also for what is called through its table of functions', () => {
  // The tree of a long chain of operators is deeper than the call stack that its conversion to JSON has.
  const tooDeep = `SELECT 1${' + 1'.repeat(50_000)}`;
  for (let i = 0; i < 20; i++) {
    expect(failureOf(() => pg.parse(tooDeep))).toBeInstanceOf(PgParserCrash);
    expect(pg.parse('SELECT 1')).toMatchObject({ stmts: [{ stmt: { SelectStmt: {} } }] });
    expect(
      failureOf(() => pg.parse('SELECT (')),
      'errors are raised by a jump through that table',
    ).toBeInstanceOf(PgSyntaxError);
    expect(pg.parsePlPgSQL('DO $$ BEGIN NULL; END $$')).toHaveProperty('plpgsql_funcs');
  }
});

test('a PL/pgSQL syntax error has no place', () => {
  const error = failureOf(() => pg.parsePlPgSQL('DO $$ BEGIN IF $$'));
  expect(error).toBeInstanceOf(PgSyntaxError);
  expect(error).toMatchObject({ cursor: undefined });
});
