import type { Rule, RuleMeta } from '../rule.ts';
import { declaredColumns, typeAt } from '../support/types/declared-columns.ts';
import { typeChangeFixes } from '../support/types/type-change.ts';
import { wordsOf } from '../support/words.ts';

const meta: RuleMeta = {
  id: 'clickhouse-oversized-int',
  title: 'Use the smallest integer that holds the value',
  group: 'clickhouse',
  priority: 'P2',
  recommended: false,
  dialects: ['clickhouse'],
  severity: 'hint',
  confidence: [{ value: 50, when: 'a 64-bit column whose name says a small number: age, status_code, year, …' }],
  aboutRunning: false,
  docs: {
    why: `ClickHouse reads whole columns. Eight bytes for a number that fits into one or two cost memory and cache in every query that touches the column, even where compression hides it on disk.`,
    howToFix: `Use \`UInt8\` up to 255, \`UInt16\` up to 65,535. A deployed column is changed with \`ALTER TABLE … MODIFY COLUMN\`, which rewrites it.`,
    whenNotToUse: `The rule reads names. Suppress it where the number may be larger than its name says.`,
    bad: [
      {
        title: 'A status code of 64 bits',
        dialect: 'clickhouse',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE requests (ts DateTime, status_code Int64) ENGINE = MergeTree ORDER BY ts;\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A status code of 16 bits',
        dialect: 'clickhouse',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE requests (ts DateTime, status_code UInt16) ENGINE = MergeTree ORDER BY ts;\n',
          },
        ],
      },
    ],
    sources: [
      'ClickHouse documentation, “Selecting Data Types”: minimise bit-width',
      'ClickHouse agent-skills, schema-types-minimize-bitwidth',
    ],
  },
};

/** What small numbers are called, and the type that holds them. */
const SMALL_NUMBERS: Readonly<Record<string, string>> = {
  age: 'UInt8',
  month: 'UInt8',
  day: 'UInt8',
  hour: 'UInt8',
  minute: 'UInt8',
  second: 'UInt8',
  weekday: 'UInt8',
  day_of_week: 'UInt8',
  week: 'UInt8',
  quarter: 'UInt8',
  percent: 'UInt8',
  percentage: 'UInt8',
  rating: 'UInt8',
  stars: 'UInt8',
  status_code: 'UInt16',
  http_status: 'UInt16',
  http_code: 'UInt16',
  response_code: 'UInt16',
  year: 'UInt16',
  day_of_year: 'UInt16',
  port: 'UInt16',
  screen_width: 'UInt16',
  screen_height: 'UInt16',
};

const WIDE: ReadonlySet<string> = new Set('int64 uint64 int128 uint128 int256 uint256'.split(' '));

/** The finding sits on the type. */
export const clickhouseOversizedInt: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    for (const column of declaredColumns(table)) {
      if (!WIDE.has(column.type.name)) continue;
      const fitting = smallType(column.name);
      if (!fitting) continue;
      const type = column.type.text.replace(/U?Int(?:64|128|256)|bigint/i, fitting);
      context.report(typeAt(column), {
        confidence: 50,
        message: `${table.name}.${column.name} takes ${column.type.text} for a small number, and every query that reads the column pays for it. ${fitting} holds it.`,
        fixes: (fixContext) =>
          typeChangeFixes(fixContext, table, column, {
            type,
            bulk: false,
            comment: 'Rewrites the column; a value that does not fit is cut off, so look for the largest first.',
          }),
      });
    }
  },
};

/** By the last words of the name: `user_age`, `src_port`, `http_status_code`. */
function smallType(name: string): string | undefined {
  const words = wordsOf(name);
  for (const count of [3, 2, 1]) {
    const tail = words.slice(-count).join('_');
    if (words.length >= count && Object.hasOwn(SMALL_NUMBERS, tail)) return SMALL_NUMBERS[tail];
  }
  return undefined;
}
