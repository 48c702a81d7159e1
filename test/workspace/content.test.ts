import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../server/src/workspace/content.ts';

describe('what a SQL text mostly is', () => {
  it.each([
    ['', 'empty'],
    ['-- nothing here\n/* nor here */', 'empty'],
    ['CREATE TABLE a (id int);', 'ddl'],
    ["IF OBJECT_ID('x') IS NULL\nBEGIN\n  ALTER TABLE [dbo].[A] ADD B INT\nEND\nGO", 'ddl'],
    ['DO $$ BEGIN CREATE TABLE a (id int); END $$;', 'ddl'],
    ['DO $$ BEGIN DELETE FROM a; END $$;', 'other'],
    ['DROP TABLE a;\nDELETE FROM b;', 'drop'],
    ['INSERT INTO a VALUES (1);', 'seed'],
    ['INSERT INTO a VALUES ($1);', 'query'],
    ['SELECT * FROM a;', 'query'],
    ['UPDATE a SET b = 1;', 'query'],
    ['SET search_path = x;', 'other'],
    ["SELECT 'CREATE TABLE a (id int);';", 'query'],
  ])('%j is %s', (text, kind) => {
    expect(readContent(text).kind).toBe(kind);
  });
});

describe('the tables that a text creates', () => {
  it.each([
    ['CREATE TABLE a (id int)', ['a']],
    ['create table if not exists "Shop"."Item" (id int)', ['shop.item']],
    ['CREATE TABLE `box` (id int); CREATE UNLOGGED TABLE b (id int);', ['box', 'b']],
    ['CREATE TABLE [dbo].[Shelf] (Id INT)', ['dbo.shelf']],
    ['CREATE TEMP TABLE t (id int); CREATE TEMPORARY TABLE u (id int)', []],
    ['ALTER TABLE a ADD b int; DROP TABLE c', []],
    ['CREATE VIEW v AS TABLE a', []],
    ['CREATE FUNCTION f() RETURNS void AS $$ CREATE TABLE inner_one (id int); $$ LANGUAGE sql', []],
  ])('%j creates %j', (text, tables) => {
    expect(readContent(text).creates).toEqual(tables);
  });
});

describe('changes of tables', () => {
  it.each([
    ['CREATE INDEX i ON a (b);', true],
    ['CREATE UNIQUE NONCLUSTERED INDEX [i] ON [a] (b)', true],
    ['CREATE TABLE a (id int); ALTER TABLE ONLY a ADD b int;', true],
    ['CREATE TABLE a (id int, INDEX i (id));', false],
    ["CREATE TYPE e AS ENUM ('a'); ALTER TYPE e ADD VALUE 'table';", false],
    ['DROP INDEX i; -- ALTER TABLE a', false],
  ])('%j: %j', (text, expected) => {
    expect(readContent(text).changesTables).toBe(expected);
  });
});

describe('statements', () => {
  it('counts none, one, or more', () => {
    expect(readContent(';;').statements).toBe(0);
    expect(readContent("SELECT ';'").statements).toBe(1);
    expect(readContent('CREATE FUNCTION f() AS $$ a; b; $$;').statements).toBe(1);
    expect(readContent('SELECT 1\nGO\nSELECT 2').statements).toBe(2);
  });

  it('says whether all or some refuse to run in a transaction', () => {
    expect(readContent('CREATE TABLE a (id int)').nonTransactional).toBe('none');
    expect(readContent('CREATE INDEX CONCURRENTLY i ON a (id); VACUUM a;').nonTransactional).toBe('all');
    expect(readContent('CREATE TABLE a (id int); CREATE INDEX CONCURRENTLY i ON a (id);').nonTransactional).toBe(
      'some',
    );
  });

  it('reads any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(readContent(text).statements).toBeLessThanOrEqual(2);
      }),
    );
    const pieces = fc.constantFrom(
      "'",
      '"',
      '`',
      '[',
      ']',
      '$$',
      '--',
      '/*',
      '*/',
      ';',
      '\n',
      'GO',
      'create table',
      'x',
      '::',
      '@a',
      '{',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        expect(readContent(parts.join(' ')).creates.length).toBeLessThanOrEqual(parts.length);
      }),
    );
  });
});

describe('the dialect that the signs speak for', () => {
  it.each([
    ['CREATE TABLE a (id BIGSERIAL, data JSONB)', 'postgresql'],
    ["SELECT a::text FROM b WHERE c = ANY('{}'::int[])", 'postgresql'],
    ['CREATE TABLE `a` (`id` int(11) NOT NULL AUTO_INCREMENT) ENGINE=InnoDB', 'mysql'],
    ['CREATE TABLE `a` (`id` integer PRIMARY KEY AUTOINCREMENT)', 'sqlite'],
    ['PRAGMA foreign_keys=OFF; CREATE TABLE a (id INTEGER)', 'sqlite'],
    ['CREATE TABLE [dbo].[A] ([Id] UNIQUEIDENTIFIER, [Name] NVARCHAR(50))\nGO', 'tsql'],
    ['CREATE TABLE a (id UInt64) ENGINE = MergeTree ORDER BY id', 'clickhouse'],
    ['CREATE TABLE a (id VARCHAR2(10))', 'other'],
  ])('%j speaks for %s', (text, dialect) => {
    expect(readContent(text).leaning?.dialect).toBe(dialect);
  });

  it('is silent where the SQL is everybody’s', () => {
    expect(readContent('SELECT id, name FROM a WHERE id = 1').leaning).toBeUndefined();
  });

  it('does not read signs in strings and comments', () => {
    expect(readContent("SELECT 'ENGINE=InnoDB' -- AUTO_INCREMENT\n").leaning).toBeUndefined();
  });
});
