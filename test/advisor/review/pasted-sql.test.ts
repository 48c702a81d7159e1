import { describe, expect, it } from 'vitest';
import { sqlCandidates } from '../../../server/src/advisor/review/pasted-sql.ts';

describe('what may be SQL in a question', () => {
  it('is all that the fences hold', () => {
    const question = 'is this ok?\n```sql\nSELECT a\nFROM b\n```\nand\n```\nDELETE FROM c WHERE d = 1\n```';
    expect(sqlCandidates(question)).toEqual(['SELECT a\nFROM b\nDELETE FROM c WHERE d = 1']);
  });

  it('is what follows the first words of a statement, and each part of it that prose may follow', () => {
    expect(sqlCandidates('why is this slow: SELECT id FROM t\nWHERE a = 1? It takes 4 s')).toEqual([
      'SELECT id FROM t\nWHERE a = 1? It takes 4 s',
      'SELECT id FROM t\nWHERE a = 1',
    ]);
    expect(sqlCandidates('SELECT id FROM t\nWHERE a = 1\nIt takes 4 s')).toEqual(['SELECT id FROM t\nWHERE a = 1']);
  });

  it.each([
    'how do I select users from a table where the email is missing?',
    'delete from users where inactive, is it safe?',
    'which store for sessions',
    '',
  ])('is not looked for in a sentence: %s', (question) => {
    expect(sqlCandidates(question)).toEqual([]);
  });
});
