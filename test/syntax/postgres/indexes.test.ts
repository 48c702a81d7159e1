import { describe, expect, test } from 'vitest';
import { factOf, withTexts } from './support.ts';

describe('CREATE INDEX', () => {
  test('finds the name, the table and every key', () => {
    const text = `CREATE UNIQUE INDEX IF NOT EXISTS "é😀" ON ONLY s."T" USING gist
      (a ASC NULLS FIRST, (b || c) COLLATE "C" gin_trgm_ops (siglen = 3) DESC, lower(d) text_pattern_ops)
      INCLUDE (x, "Y") NULLS NOT DISTINCT WHERE (e IS NULL)`;
    expect(withTexts(factOf(text, 'createIndex'), text)).toMatchObject({
      table: { span: 's."T"' },
      only: true,
      ifNotExists: true,
      concurrently: false,
      index: {
        name: { name: 'é😀', span: '"é😀"' },
        unique: true,
        method: 'gist',
        parts: [
          { column: { span: 'a' }, nulls: 'first', descending: false, span: 'a ASC NULLS FIRST' },
          {
            expression: { span: 'b || c' },
            collation: '"C"',
            operatorClass: 'gin_trgm_ops (siglen = 3)',
            descending: true,
          },
          { expression: { kind: 'call', span: 'lower(d)' }, operatorClass: 'text_pattern_ops' },
        ],
        include: [{ span: 'x' }, { name: 'Y', span: '"Y"' }],
        where: { kind: 'is', span: 'e IS NULL' },
        nullsNotDistinct: true,
        span: text,
      },
    });
  });

  test.each([
    ['CREATE INDEX i ON t (a)', false],
    ['CREATE UNIQUE INDEX CONCURRENTLY ON t (a)', true],
    ['CREATE /* 😀 */ INDEX CONCURRENTLY IF NOT EXISTS i ON t (a)', true],
  ])('knows where CONCURRENTLY goes in %s', (text, concurrently) => {
    const fact = factOf(text, 'createIndex');
    expect(fact.concurrently).toBe(concurrently);
    expect(text.slice(0, fact.afterIndexKeyword)).toMatch(/INDEX$/);
  });

  test('uses btree where the statement is silent', () => {
    expect(factOf('CREATE INDEX ON t (a)', 'createIndex').index).toMatchObject({ method: 'btree', unique: false });
    expect(factOf('CREATE INDEX ON t (a)', 'createIndex').index).not.toHaveProperty('name');
  });
});

describe('DROP', () => {
  test.each([
    ['DROP INDEX CONCURRENTLY IF EXISTS s.a', 'index', ['s.a'], { concurrently: true, ifExists: true }],
    ['DROP TABLE a, s."B" CASCADE', 'table', ['a', 's."B"'], { cascade: true, ifExists: false }],
    ['DROP TABLE a RESTRICT', 'table', ['a'], { cascade: false }],
    ['DROP MATERIALIZED VIEW a', 'materialized view', ['a'], {}],
    ['DROP FUNCTION IF EXISTS s.f(int, text), g CASCADE', 'function', ['s.f', 'g'], { cascade: true }],
    ['DROP SCHEMA a, b', 'schema', ['a', 'b'], {}],
    ['DROP TYPE s.a', 'type', ['s.a'], {}],
    ['DROP DATABASE IF EXISTS d', 'database', ['d'], { ifExists: true }],
    ['DROP ROLE a, b', 'role', ['a', 'b'], {}],
    ['DROP EXTENSION "a-b"', 'extension', ['"a-b"'], {}],
    ['DROP FOREIGN DATA WRAPPER w', 'foreign data wrapper', ['w'], {}],
    ['DROP CAST (a AS b)', 'cast', [], {}],
  ])('%s', (text, objectType, names, flags) => {
    const fact = factOf(text, 'drop');
    expect(fact).toMatchObject({ objectType, ...flags });
    expect(fact.names.map(({ span }) => text.slice(span.start, span.end))).toEqual(names);
  });

  test('keeps the table of a trigger, policy or rule', () => {
    for (const kind of ['TRIGGER', 'POLICY', 'RULE']) {
      const text = `DROP ${kind} IF EXISTS "é" ON s.t`;
      expect(withTexts(factOf(text, 'drop'), text)).toMatchObject({
        names: [{ object: { name: 'é' } }],
        table: { span: 's.t' },
        ifExists: true,
      });
    }
  });
});
