import type { Column } from '../../model/schema.ts';
import type { Dialect } from '../../text/dialect.ts';
import { MEASURED_WORDS } from '../lexicons/measured.ts';
import { RATIO_WORDS } from '../lexicons/money.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { moneySense } from '../support/money.ts';
import { declaredColumns, typeAt } from '../support/types/declared-columns.ts';
import { typeChangeFixes } from '../support/types/type-change.ts';
import { singular, wordsOf } from '../support/words.ts';

const meta: RuleMeta = {
  id: 'no-imprecise-float',
  title: 'Use an exact number unless the value is measured',
  group: 'types',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql'],
  severity: 'hint',
  confidence: [{ value: 25, when: 'the column is a float, and neither money nor known to be a measurement' }],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `A floating-point number is an approximation: \`0.1 + 0.2 = 0.3\` is false, sums depend on the order of the rows, and values that were written as 7.35 hours are not found again by
\`= 7.35\`. For physical measurements, coordinates and scores that is fine, since they were never exact; for what people type in, count and bill it is not.`,
    howToFix: `Use \`numeric(9,2)\` (MySQL \`decimal(9,2)\`) with the digits that the value has. A deployed column is changed by a new migration.`,
    whenNotToUse: `Off by default. Words of geography and science (\`lat\`, \`score\`, \`weight\`, \`temperature\`, \`embedding\`, …) make a float right, and money is what no-float-money reports.`,
    bad: [
      {
        title: 'Hours as a float',
        dialect: 'postgresql',
        files: [
          { path: 'schema.sql', text: 'CREATE TABLE timesheets (\n  id bigint PRIMARY KEY,\n  hours float\n);\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Exact hours and a measured temperature',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE timesheets (\n  id bigint PRIMARY KEY,\n  hours numeric(9,2),\n  temperature float\n);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 8.1.3 Floating-Point Types',
      'Bill Karwin, SQL Antipatterns, “Rounding Errors”',
      'pg-migration-lint PGM109, pgrubic TP011, sqlcheck 2001, SOAR COL.009',
    ],
  },
};

/** The finding sits on the type, at its last declaration. */
export const noImpreciseFloat: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { dialect, table } = context;
    for (const column of declaredColumns(table)) {
      if (column.type.family !== 'float' || isMeasured(column)) continue;
      if (moneySense(table.databaseName, column.databaseName)) continue;
      const type = exactType(dialect, column);
      context.report(typeAt(column), {
        confidence: 25,
        message: `${table.name}.${column.name} is ${column.type.text}, which keeps an approximation: sums drift and comparisons fail. Use ${type} unless the value is measured.`,
        fixes: (fixContext) =>
          typeChangeFixes(fixContext, table, column, {
            type,
            bulk: false,
            comment: `Rewrites ${table.name} under an exclusive lock; expand and contract instead where it is large.`,
          }),
      });
    }
  },
};

function isMeasured({ databaseName }: Column): boolean {
  return wordsOf(databaseName)
    .map(singular)
    .some((word) => MEASURED_WORDS.has(word) || RATIO_WORDS.has(word));
}

/** MySQL's and T-SQL's type without digits after the point holds whole numbers alone. */
function exactType(dialect: Dialect, { type }: Column): string {
  const name =
    dialect === 'mysql' || dialect === 'mariadb' ? 'decimal(19,4)' : dialect === 'tsql' ? 'numeric(19,4)' : 'numeric';
  return name + '[]'.repeat(type.arrayDimensions);
}
