import { describe, expect, it } from 'vitest';
import { TolerantParser } from '../../../server/src/syntax/tolerant/parser.ts';

function usesOf(text: string, dialect: 'tsql' | 'mysql' = 'tsql'): string[] {
  const { typeUses = [] } = new TolerantParser(dialect).parse(text);
  return typeUses.map(({ role, name, type }) => {
    expect(text.slice(type.span.start, type.span.end)).toBe(type.text);
    return [role, name, type.text].filter((part) => part !== undefined).join(' ');
  });
}

describe('the types outside of tables in T-SQL', () => {
  it('are those of every variable that DECLARE lists, with and without AS and values', () => {
    expect(usesOf("DECLARE @a int = 1, @b AS varchar(9) = LEFT('x, y', 1), @c [nvarchar](max), @d sysname")).toEqual([
      'variable @a int',
      'variable @b varchar(9)',
      'variable @c [nvarchar](max)',
      'variable @d sysname',
    ]);
  });

  it('end where another statement begins', () => {
    expect(usesOf('DECLARE @a int = 1 SELECT @a, @b, @c FROM t')).toEqual(['variable @a int']);
    expect(usesOf('DECLARE c CURSOR FOR SELECT 1')).toEqual([]);
  });

  it('are those of table variables, without their constraints', () => {
    expect(
      usesOf('DECLARE @t TABLE (id int PRIMARY KEY, name varchar(9) NOT NULL, UNIQUE (name), total AS id * 2)'),
    ).toEqual(['tableVariable id int', 'tableVariable name varchar(9)']);
  });

  it('are those of parameters and results', () => {
    expect(
      usesOf(
        'CREATE OR ALTER PROCEDURE dbo.p (@a int, @b AS varchar(9) = NULL OUTPUT) WITH EXECUTE AS OWNER AS SELECT @a AS text',
      ),
    ).toEqual(['parameter @a int', 'parameter @b varchar(9)']);
    expect(usesOf('CREATE FUNCTION dbo.f (@a int) RETURNS varchar AS BEGIN RETURN @a END')).toEqual([
      'parameter @a int',
      'result varchar',
    ]);
    expect(usesOf('CREATE FUNCTION dbo.f () RETURNS @r TABLE (n char) AS BEGIN RETURN END')).toEqual([
      'tableVariable n char',
    ]);
  });

  it('are those beneath alias types and in table types', () => {
    expect(usesOf('CREATE TYPE dbo.Name FROM varchar NOT NULL')).toEqual(['alias Name varchar']);
    expect(usesOf('CREATE TYPE dbo.Names AS TABLE (id int, name varchar)')).toEqual([
      'tableVariable id int',
      'tableVariable name varchar',
    ]);
  });

  it('are those of conversions, wherever they stand', () => {
    expect(
      usesOf(
        'SELECT CAST(CASE WHEN a = 1 THEN b END AS varchar), TRY_CONVERT(nvarchar(5), CAST(c AS date)), CONVERT(varchar, d, 112)',
      ),
    ).toEqual(['cast varchar', 'cast nvarchar(5)', 'cast date', 'cast varchar']);
  });

  it('are none of columns, strings and comments', () => {
    expect(usesOf("SELECT 'DECLARE @x varchar' /* CAST(a AS char) */ FROM t")).toEqual([]);
    expect(usesOf('CREATE TABLE t (a varchar(9), b int)')).toEqual([]);
  });

  it('are left out in other dialects', () => {
    expect(usesOf('SELECT CAST(a AS char)', 'mysql')).toEqual([]);
  });
});
