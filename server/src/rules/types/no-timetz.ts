import type { Rule, RuleMeta } from '../rule.ts';
import { declaredColumns, typeAt } from '../support/types/declared-columns.ts';
import { typeChangeFixes } from '../support/types/type-change.ts';

const meta: RuleMeta = {
  id: 'no-timetz',
  title: 'Do not use time with time zone',
  group: 'types',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'info',
  confidence: [{ value: 85, when: 'the type is timetz' }],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `A time of day with an offset but without a date has no moment: daylight saving time makes the offset depend on the day, so that neither comparisons nor conversions to another
zone can be right. The type exists because the SQL standard demands it.`,
    howToFix: `Use \`timestamptz\` for a moment, and \`time\` beside the name of a time zone for a time that repeats every day.`,
    whenNotToUse: `Suppress the rule where a protocol hands over such values and they are only stored.`,
    bad: [
      {
        title: 'A time with an offset',
        dialect: 'postgresql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE shifts (\n  id bigint PRIMARY KEY,\n  starts timetz\n);\n' }],
      },
    ],
    good: [
      {
        title: 'A moment',
        dialect: 'postgresql',
        files: [
          { path: 'schema.sql', text: 'CREATE TABLE shifts (\n  id bigint PRIMARY KEY,\n  starts timestamptz\n);\n' },
        ],
      },
    ],
    sources: [
      'PostgreSQL wiki, “Don’t Do This”: Don’t use timetz',
      'PostgreSQL manual, 8.5 Date/Time Types: “We do not recommend using the type time with time zone”',
      'pgrubic TP002',
    ],
  },
};

/** The finding sits on the type, at its last declaration. */
export const noTimetz: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    for (const column of declaredColumns(table)) {
      const { type } = column;
      if (type.name !== 'timetz') continue;
      const isArray = type.arrayDimensions > 0;
      context.report(typeAt(column), {
        confidence: 85,
        message: `${table.name}.${column.name} is ${type.text}: an offset without a date tells no moment, since daylight saving time moves it. Use timestamptz.`,
        fixes: (fixContext) =>
          isArray
            ? []
            : typeChangeFixes(fixContext, table, column, {
                type: 'timestamptz',
                using: (name) => `date '1970-01-01' + ${name}`,
                revertUsing: (name) => `${name}::timetz`,
                newDefault: inTimestamps,
                bulk: false,
                comment: `Rewrites ${table.name} under an exclusive lock. The day is not known: correct it after.`,
              }),
      });
    }
  },
};

/** A default that also gives a moment; a time of day written out has no day. */
function inTimestamps(written: string): string | undefined {
  if (/^current_time(?:\s*\(\d\))?$/i.test(written)) return written.replace(/current_time/i, 'CURRENT_TIMESTAMP');
  return /^(?:now\(\)|current_timestamp|clock_timestamp\(\))$/i.test(written) ? written : undefined;
}
