import { describe, expect, it } from 'vitest';
import type { ParsedStatement } from '../../server/src/model/statement.ts';
import { BoundedParser } from '../../server/src/syntax/bounded-parser.ts';
import { engineOver } from '../support/engine.ts';

const read: string[] = [];
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

describe('a statement that is too long to be checked in time', () => {
  const long = `SELECT ${'a + '.repeat(50_000)} 1`;

  it('is left alone, and says why', () => {
    read.length = 0;
    const { fact, problems } = parser.parse(long);
    expect(read).toEqual([]);
    expect(fact.kind).toBe('unparsed');
    expect(problems[0]?.message).toMatch(/^This statement is not checked, because it has 200009 characters/);
  });

  it('is read all the same where rows make it long', () => {
    read.length = 0;
    parser.parse(`INSERT INTO t VALUES ${"(1, 'a'),".repeat(50_000)} (2, 'b')`);
    expect(read).toHaveLength(1);
  });

  it('costs no other statement its findings', async () => {
    const text = `${long} FROM t;\nSELECT id FROM t WHERE name = NULL;\n`;
    const engine = await engineOver({ files: [{ path: 'q.sql', text }], settings: { dialect: 'postgresql' } });
    expect(engine.findings('q.sql').map((finding) => finding.ruleId)).toContain('null-comparison');
  });
});
