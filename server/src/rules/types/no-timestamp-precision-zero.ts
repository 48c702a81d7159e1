import type { Rule, RuleMeta } from '../rule.ts';
import { declaredColumns, typeAt } from '../support/types/declared-columns.ts';
import { typeChangeFixes } from '../support/types/type-change.ts';

const meta: RuleMeta = {
  id: 'no-timestamp-precision-zero',
  title: 'Do not round timestamps to seconds',
  group: 'types',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'info',
  confidence: [{ value: 75, when: 'the type is timestamp(0) or timestamptz(0)' }],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `\`timestamptz(0)\` does not cut the fraction off, it rounds: 12:00:00.7 becomes 12:00:01. A row can so be half a second older than its creation, and the last half second
of a day, a month or a subscription falls into the next one. No space is saved.`,
    howToFix: `Leave the precision out and use \`date_trunc('second', …)\` where a value without a fraction is wanted.`,
    whenNotToUse: `Suppress the rule where a system outside wants whole seconds and rounding is right.`,
    bad: [
      {
        title: 'Rounded to the second',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE visits (\n  id bigint PRIMARY KEY,\n  seen_at timestamptz(0)\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'Full precision',
        dialect: 'postgresql',
        files: [
          { path: 'schema.sql', text: 'CREATE TABLE visits (\n  id bigint PRIMARY KEY,\n  seen_at timestamptz\n);\n' },
        ],
      },
    ],
    sources: [
      'PostgreSQL wiki, “Don’t Do This”: Don’t use timestamp(0) or timestamptz(0)',
      'pg-migration-lint PGM102, pgrubic TP003',
    ],
  },
};

/** The finding sits on the type, at its last declaration. */
export const noTimestampPrecisionZero: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    for (const column of declaredColumns(table)) {
      const { type } = column;
      if ((type.name !== 'timestamp' && type.name !== 'timestamptz') || Number(type.arguments[0]?.trim()) !== 0)
        continue;
      const newType = type.text.replace(/\s*\([^)]*\)/, '');
      context.report(typeAt(column), {
        confidence: 75,
        message: `${table.name}.${column.name} is ${type.text}, which rounds to the second instead of cutting the fraction off, so values land in the future. Use ${newType}.`,
        fixes: (fixContext) =>
          typeChangeFixes(fixContext, table, column, {
            type: newType,
            bulk: true,
            comment: 'More precision needs no rewrite.',
          }),
      });
    }
  },
};
