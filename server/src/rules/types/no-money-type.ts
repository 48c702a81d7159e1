import type { Column } from '../../model/schema.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { declaredColumns, typeAt } from '../support/types/declared-columns.ts';
import { typeChangeFixes } from '../support/types/type-change.ts';

const meta: RuleMeta = {
  id: 'no-money-type',
  title: 'Use numeric instead of the engine’s money type',
  group: 'types',
  priority: 'P1',
  recommended: true,
  dialects: ['postgresql', 'tsql'],
  severity: 'warning',
  confidence: [
    { value: 85, when: 'PostgreSQL: what `money` shows and reads depends on lc_monetary' },
    { value: 50, when: 'T-SQL: `money` and `smallmoney` round intermediate results to four decimals' },
  ],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `PostgreSQL's \`money\` stores no currency and takes its number of decimals, its symbol and its separators from the server's \`lc_monetary\`: a dump that is restored
under another locale holds other amounts, and a literal that was fine in one session is an error in the next. T-SQL's \`money\` keeps four decimals through every step of a calculation, so that
a division followed by a multiplication loses cents.`,
    howToFix: `Use \`numeric(19,4)\`, with the currency in a column of its own where there is more than one. A deployed column is changed by a new migration; PostgreSQL converts the values itself.`,
    whenNotToUse: `Casts and literals in queries are not looked at. In T-SQL suppress the rule where amounts are only added and subtracted.`,
    bad: [
      {
        title: 'An amount of type money',
        dialect: 'postgresql',
        files: [
          { path: 'schema.sql', text: 'CREATE TABLE orders (\n  id bigint PRIMARY KEY,\n  total money NOT NULL\n);\n' },
        ],
      },
    ],
    good: [
      {
        title: 'An exact number',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE orders (\n  id bigint PRIMARY KEY,\n  total numeric(19,4) NOT NULL\n);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL wiki, “Don’t Do This”: Don’t use money',
      'PostgreSQL manual, 8.2 Monetary Types',
      'Microsoft Learn, “money and smallmoney (Transact-SQL)”',
      'pg-migration-lint PGM104, pgrubic TP006, pg-index-health 33',
    ],
  },
};

/** The finding sits on the type, at its last declaration. */
export const noMoneyType: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { dialect, table } = context;
    for (const column of declaredColumns(table)) {
      if (column.type.family !== 'money') continue;
      const type = exactType(column);
      context.report(typeAt(column), {
        confidence: dialect === 'tsql' ? 50 : 85,
        message:
          dialect === 'tsql'
            ? `${table.name}.${column.name} is ${column.type.text}, which rounds every step of a calculation to four decimals. Use ${type}.`
            : `${table.name}.${column.name} is ${column.type.text}, whose decimals and symbol depend on the server’s lc_monetary, and which knows no currency. Use ${type}.`,
        fixes: (fixContext) =>
          typeChangeFixes(fixContext, table, column, {
            type,
            newDefault: withoutSymbol,
            bulk: dialect !== 'tsql',
            comment: `Rewrites ${table.name} under an exclusive lock; expand and contract instead where it is large.`,
          }),
      });
    }
  },
};

function exactType({ type }: Column): string {
  return `numeric(19,4)${'[]'.repeat(type.arrayDimensions)}`;
}

/** `'$1,000.00'::money` as a number; a default that is no amount is left as it is where it is no string. */
function withoutSymbol(written: string): string | undefined {
  const match =
    /^\(?'\$?\s*(-?[\d,]+(?:\.\d+)?)'(?:::money)?\)?$/i.exec(written) ?? /^\(?(-?[\d.]+)::money\)?$/i.exec(written);
  if (match?.[1]) return match[1].replaceAll(',', '');
  return /'|\$|::/.test(written) ? undefined : written;
}
