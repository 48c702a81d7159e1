import { describe, expect, it } from 'vitest';
import { TolerantParser } from '../../../server/src/syntax/tolerant/parser.ts';

function nestedKinds(text: string): string[] {
  return new TolerantParser('tsql').parse(text).nested.map(({ fact }) => fact.kind);
}

describe('a T-SQL batch without semicolons', () => {
  it('ends SET … ON where the next statement starts', () => {
    const body =
      'SET NOCOUNT ON\nSET XACT_ABORT ON\nSELECT a FROM t\nSET IDENTITY_INSERT t ON\nINSERT INTO t (a) VALUES (1)';
    expect(nestedKinds(body)).toEqual(['set', 'set', 'query', 'set', 'query']);
    expect(nestedKinds(`CREATE PROCEDURE p AS\n${body}`)).toEqual(['set', 'set', 'query', 'set', 'query']);
  });

  it('reads the queries of cursors and of functions that return one', () => {
    expect(nestedKinds('DECLARE c CURSOR LOCAL FOR SELECT a FROM t WHERE b = 1\nOPEN c')).toEqual([
      'other',
      'query',
      'other',
    ]);
    expect(nestedKinds('CREATE FUNCTION f(@a int) RETURNS TABLE AS RETURN (SELECT a FROM t WHERE b = @a)')).toEqual([
      'query',
    ]);
    expect(nestedKinds('CREATE FUNCTION f(@a int) RETURNS int AS BEGIN RETURN (@a + 1) END')).toEqual(['other']);
  });

  it('does not take the options of a view for a common table', () => {
    const view = 'CREATE VIEW dbo.v WITH SCHEMABINDING AS SELECT a FROM dbo.t';
    expect(new TolerantParser('tsql').parse(view).fact.kind).toBe('createView');
  });

  it('keeps a view with the common tables of its query', () => {
    const query = 'WITH c AS (SELECT a FROM dbo.t), d AS (SELECT a FROM c) SELECT a FROM d';
    for (const head of ['CREATE VIEW dbo.v AS', 'ALTER VIEW dbo.v WITH SCHEMABINDING AS']) {
      const text = `${head} ${query}`;
      const { fact, nested } = new TolerantParser('tsql').parse(text);
      expect(fact).toMatchObject({ kind: 'createView', query: { span: { end: text.length } } });
      expect(nested).toEqual([]);
    }
    expect(nestedKinds(`DECLARE c CURSOR FOR ${query}\nOPEN c`)).toEqual(['other', 'query', 'other']);
  });
});
