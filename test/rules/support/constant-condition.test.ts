import { describe, expect, it } from 'vitest';
import { loadParser } from '../../../server/src/node/parsers.ts';
import { constantTruth } from '../../../server/src/rules/support/constant-condition.ts';

async function truthOf(condition: string): Promise<boolean | undefined> {
  const parser = await loadParser('postgresql');
  const { fact } = parser.parse(`SELECT 1 WHERE ${condition}`);
  if (fact.kind !== 'query' || fact.query.kind !== 'select' || !fact.query.where) throw new Error(condition);
  return constantTruth(fact.query.where);
}

describe('the truth of a condition without any row', () => {
  it.each(['true', '1 = 1', "'a' = 'a'", '2 > 1', 'NOT false', 'true OR a = 1', 'true AND 1 = 1', '(1 = 1)'])(
    'holds for %s',
    async (condition) => {
      expect(await truthOf(condition)).toBe(true);
    },
  );

  it.each(['false', '1 = 0', "'a' <> 'a'", 'NOT true', 'false AND a = 1', 'false OR 1 = 2'])(
    'fails for %s',
    async (condition) => {
      expect(await truthOf(condition)).toBe(false);
    },
  );

  it.each(['a = 1', 'true AND a = 1', 'false OR a = 1', 'NULL = NULL', 'NOT (a = 1)', 'a', '$1', "1 = '1'"])(
    'is open for %s',
    async (condition) => {
      expect(await truthOf(condition)).toBeUndefined();
    },
  );
});
