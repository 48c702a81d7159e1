import { describe, expect, it } from 'vitest';
import type { ParsedStatement } from '../../server/src/model/statement.ts';
import { BoundedParser } from '../../server/src/syntax/bounded-parser.ts';
import { engineOver } from '../support/engine.ts';

const read: string[] = [];
const whole = { start: 0, end: 0 };
const parser = new BoundedParser({
  parse(text): ParsedStatement {
    read.push(text);
    return { fact: { kind: 'unparsed' }, span: { start: 0, end: text.length }, nested: [], problems: [] };
  },
});

describe('a statement of a usual length', () => {
  it('is read', () => {
    parser.parse('SELECT 1');
    expect(read).toEqual(['SELECT 1']);
  });
});

describe('a statement with a long run of signs', () => {
  it.each(['+', '+-', '-+'])('is left alone, and says why: %s', (signs) => {
    read.length = 0;
    const { problems } = parser.parse(`SELECT ${signs.repeat(1000)}1`);
    expect(read).toEqual([]);
    expect(problems[0]?.message).toMatch(/^This statement is not checked, because hundreds of signs in a row/);
  });

  it('is read where the run is a line of a comment, or has room in it', () => {
    for (const text of [`--${'-'.repeat(2000)}\nSELECT 1`, `SELECT 1${' + 1'.repeat(2000)}`]) {
      read.length = 0;
      parser.parse(text);
      expect(read).toEqual([text]);
    }
  });
});

describe('a statement that is too long to be checked in time', () => {
  const long = `SELECT ${'a + '.repeat(50_000)} 1`;

  it('is left alone, and says why', () => {
    read.length = 0;
    const { fact, problems } = parser.parse(long);
    expect(read).toEqual([]);
    expect(fact.kind).toBe('unparsed');
    expect(problems[0]?.message).toMatch(/^This statement is not checked, because it has 200009 characters/);
  });

  it('is read without the rows in its middle where rows make it long', () => {
    read.length = 0;
    const text = `INSERT INTO t VALUES ${"(1, 'a'),".repeat(50_000)} (2, 'b') ON CONFLICT DO NOTHING`;
    new BoundedParser({
      parse(shortened): ParsedStatement {
        read.push(shortened);
        return { fact: { kind: 'other', what: '', tables: [], options: {} }, span: whole, nested: [], problems: [] };
      },
    }).parse(text);
    const [shortened = ''] = read;
    expect(shortened).toHaveLength(text.length);
    expect(shortened.replace(/\s{9,}/, ' ')).toMatch(
      /^INSERT INTO t VALUES (\(1, 'a'\),)+ (\(1, 'a'\),)+ \(2, 'b'\) ON CONFLICT DO NOTHING$/,
    );
  });

  it.each(['postgresql', 'mysql', 'sqlite', 'tsql', 'clickhouse'])(
    'keeps the places of an INSERT in %s',
    async (dialect) => {
      const rows = Array.from({ length: 30_000 }, (_, row) => `(${row}, 'v${row}')`).join(',\n');
      const text = `INSERT INTO t VALUES ${rows};\nSELECT id FROM t WHERE name = NULL;\n`;
      const engine = await engineOver({ files: [{ path: 'q.sql', text }], settings: { dialect, preset: 'all' } });
      const [insert] = engine.document('q.sql')?.statements ?? [];
      expect(insert?.parsed.fact.kind).toBe('query');
      const found = engine.findings('q.sql').find((finding) => finding.ruleId === 'null-comparison');
      expect(text.slice(found?.span.start, found?.span.end)).toContain('name = NULL');
    },
  );

  it('costs no other statement its findings', async () => {
    const text = `${long} FROM t;\nSELECT id FROM t WHERE name = NULL;\n`;
    const engine = await engineOver({ files: [{ path: 'q.sql', text }], settings: { dialect: 'postgresql' } });
    expect(engine.findings('q.sql').map((finding) => finding.ruleId)).toContain('null-comparison');
  });
});
