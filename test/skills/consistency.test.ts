import { describe, expect, it } from 'vitest';
import { markdownFiles } from './support/library.ts';

/** A number that several spokes state. The group `value` is what must be the same everywhere. */
interface SharedNumber {
  readonly fact: string;
  readonly pattern: RegExp;
}

const SHARED: readonly SharedNumber[] = [
  {
    fact: 'minutes a month that 99.99 % leaves',
    pattern: /99[.,]99 %[^|\n]{0,30}?(?<value>\d+ min \d+ s)/gu,
  },
  {
    fact: 'PgBouncer version with prepared statements in transaction mode',
    pattern: /PgBouncer (?:is )?(?<value>1\.2\d)\b(?! manual)/gu,
  },
  { fact: 'PostgreSQL version of uuidv7()', pattern: /uuidv7\(\)(?:` \(|[^\n]{0,12}-- PostgreSQL )(?<value>\d\d)\b/gu },
  { fact: 'deadlock_timeout by default', pattern: /deadlock_timeout` \((?<value>\d+ m?s)\b/gu },
  { fact: 'MariaDB version of snapshot isolation', pattern: /(?<value>11\.\d+\.\d+)/gu },
  { fact: 'MySQL version that enforces CHECK', pattern: /CHECK (?:is enforced from MySQL |\()(?<value>8\.0\.\d+)/giu },
  { fact: 'max_slot_wal_keep_size by default', pattern: /max_slot_wal_keep_size` is (?<value>[-−]\d+)/gu },
  { fact: 'PostgreSQL version of NULLS NOT DISTINCT', pattern: /NULLS NOT DISTINCT` \(PostgreSQL (?<value>\d\d)/gu },
  {
    fact: 'PostgreSQL version of security_invoker views',
    pattern: /security_invoker(?: = true\))?`? \((?<value>\d\d)\+/gu,
  },
  { fact: 'lock_timeout in examples', pattern: /lock_timeout = '(?<value>\w+)'/gu },
  { fact: 'rows in a page of a backfill', pattern: /(?<value>\d,\d{3} to 10,000) rows/gu },
  { fact: 'MySQL version of EXPLAIN ANALYZE', pattern: /EXPLAIN ANALYZE` \((?<value>8\.0\.\d+)/gu },
  {
    fact: 'PostgreSQL version of NOT NULL … NOT VALID',
    pattern: /NOT NULL … NOT VALID(?:` \(| and virtual columns are | en )(?<value>\d\d)\b/gu,
  },
  {
    fact: 'PostgreSQL version of transaction_timeout',
    pattern: /transaction_timeout` \((?:PostgreSQL )?(?<value>\d\d)\+/gu,
  },
  {
    fact: 'transaction ids until the failsafe',
    pattern: /failsafe[^\n]{0,24}?(?<value>\d[.,]\d) (?:billion|milliard)/gu,
  },
  {
    fact: 'active parts that stop inserts in ClickHouse',
    pattern: /(?<value>\d,?\d{3}) active parts|stopped at (?<other>\d,\d{3})/gu,
  },
];

function statements({ pattern }: SharedNumber): { value: string; place: string }[] {
  return markdownFiles().flatMap(({ path, document }) =>
    [...document.text.matchAll(pattern)].map((match) => {
      const line = document.text.slice(0, match.index).split('\n').length;
      const value = match.groups?.value ?? match.groups?.other ?? '';
      return { value: value.replace('−', '-'), place: `${path}:${line}` };
    }),
  );
}

describe('a number that several spokes state', () => {
  it.each(SHARED.map((shared) => [shared.fact, shared] as const))('is the same everywhere: %s', (_, shared) => {
    const found = statements(shared);
    const values = new Map(found.map(({ value, place }) => [value, place]));
    expect([...values].map(([value, place]) => `${value} in ${place}`)).toHaveLength(1);
    expect(found.length, 'the pattern finds the fact in fewer than two places: widen it').toBeGreaterThan(1);
  });
});
