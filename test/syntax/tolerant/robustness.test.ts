import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TolerantParser } from '../../../server/src/syntax/tolerant/parser.ts';
import { DIALECTS, misplaced, parse } from './support.ts';

const SAMPLES = [
  "CREATE TABLE a.b (c int NOT NULL DEFAULT (1 + x(2, 'y')) REFERENCES d (e) ON DELETE SET NULL, PRIMARY KEY (c), KEY f (c(3))) ENGINE = x",
  'ALTER TABLE a ADD CONSTRAINT b FOREIGN KEY (c) REFERENCES d (e), DROP COLUMN f, MODIFY g int NULL AFTER h, RENAME TO i',
  'CREATE UNIQUE INDEX a ON b (c DESC, lower(d)) INCLUDE (e) WHERE f IS NOT NULL WITH (online = on)',
  'CREATE TRIGGER a AFTER INSERT ON b FOR EACH ROW BEGIN UPDATE c SET d = CASE WHEN 1 THEN 2 END; IF x THEN DELETE FROM e; END IF; END',
  "IF EXISTS (SELECT 1) BEGIN INSERT INTO a SELECT * FROM b END ELSE EXEC sp_rename 'a.b', 'c', 'COLUMN'",
  'CREATE PROCEDURE p AS BEGIN WITH x AS (SELECT 1) SELECT * FROM x; DROP TABLE IF EXISTS #t END',
  'CREATE TABLE a ON CLUSTER b (c Nullable(Array(Int8)) MATERIALIZED f(g), INDEX h c TYPE minmax) ENGINE = M() ORDER BY (c)',
  'RENAME TABLE a TO b, c TO d',
  'GRANT SELECT (a, b), INSERT ON TABLE c TO d, e WITH GRANT OPTION',
];

describe.each(DIALECTS)('any text in %s', (dialect) => {
  it('is read up to any of its characters without throwing, with every place inside it', () => {
    for (const sample of SAMPLES) {
      for (let length = 0; length <= sample.length; length++) {
        const text = sample.slice(0, length);
        expect(misplaced(parse(dialect, text), text)).toEqual([]);
      }
    }
  });

  it('is read in any order of its words', () => {
    const words = [...new Set(SAMPLES.flatMap((sample) => sample.split(/\b/)))];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (chosen) => {
        const text = chosen.join(' ');
        expect(misplaced(parse(dialect, text), text)).toEqual([]);
      }),
    );
  });

  it('does not exhaust the stack', () => {
    const deep = `CREATE TABLE a (b int DEFAULT ${'('.repeat(5000)}1${')'.repeat(5000)}, c ${'Array('.repeat(2000)}Int8${')'.repeat(2000)})`;
    expect(parse(dialect, deep).fact.kind).toBe('createTable');
    expect(parse(dialect, `DELETE FROM a WHERE ${'NOT '.repeat(20_000)} b`).fact.kind).toBe('query');
  });

  it('is unparsed while a bracket or quote is open, and where it starts with nothing known', () => {
    for (const text of ['CREATE TABLE a (b int', "SELECT 'a", 'CREATE TABLE', 'CREATE', 'frobnicate the table']) {
      const { fact, problems } = parse(dialect, text);
      expect(fact.kind).toBe('unparsed');
      expect(problems).toHaveLength(1);
    }
  });
});

describe('queries', () => {
  it('are given to the query reader, whose places are moved to where the query stands', () => {
    const asked: string[] = [];
    const reader = {
      read(text: string) {
        asked.push(text);
        const span = { start: 0, end: text.length };
        return {
          kind: 'partial' as const,
          verb: 'select' as const,
          span,
          with: [],
          recursive: false,
          tables: [],
          hasWhere: true,
          hasLimit: false,
          stars: [],
        };
      },
    };
    const { fact } = new TolerantParser('mysql', reader).parse('CREATE VIEW v AS SELECT 1');
    expect(asked).toEqual(['SELECT 1']);
    expect(fact).toMatchObject({ query: { span: { start: 17, end: 25 }, hasWhere: true } });
  });

  it('fall back to clauses where the reader cannot or will not read them', () => {
    const throwing = {
      read() {
        throw new Error('no');
      },
    };
    for (const reader of [throwing, { read: () => undefined }]) {
      const { fact } = new TolerantParser('sqlite', reader).parse('DELETE FROM a');
      expect(fact).toMatchObject({ query: { kind: 'partial', verb: 'delete', hasWhere: false } });
    }
  });
});
