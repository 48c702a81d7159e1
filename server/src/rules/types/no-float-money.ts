import type { Fix } from '../../model/fix.ts';
import type { Column, Table } from '../../model/schema.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { FixContext, Rule, RuleMeta } from '../rule.ts';
import { columnNames, lists } from '../support/column-options.ts';
import { type MoneySense, moneySense } from '../support/money.ts';
import { textAt } from '../support/places.ts';
import { declaredColumns, prismaField, typeAt } from '../support/types/declared-columns.ts';
import { prismaTypeFixes } from '../support/types/prisma-type.ts';
import { typeChangeFixes } from '../support/types/type-change.ts';

const meta: RuleMeta = {
  id: 'no-float-money',
  title: 'Money must not be stored in a floating-point column',
  group: 'types',
  priority: 'P0',
  recommended: true,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'clickhouse', 'prisma'],
  severity: 'error',
  confidence: [
    { value: 95, when: 'the column’s name says money: price, fee, tax, balance, amount_due, total_usd, montant, …' },
    { value: 75, when: 'the name says a value and the table’s name says money: `payments.amount`, `orders.total`' },
    { value: 50, when: '`total` or `amount` alone hints at money' },
  ],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `A floating-point number keeps a binary approximation: \`0.1 + 0.2\` is \`0.30000000000000004\`, and \`0.07\` is not stored as 0.07 at all.
Sums over such a column differ by the order of the rows, equality comparisons fail, and rounding to cents goes wrong by a cent now and then.
Invoices that do not add up, ledgers that do not balance and refunds that differ from the payment are the usual way to find out,
and by then the exact amounts are gone: they were never stored.`,
    howToFix: `Use an exact type: \`numeric(19,4)\` (PostgreSQL, MySQL, T-SQL), \`Decimal(18,4)\` (ClickHouse), \`Decimal @db.Decimal(19, 4)\` (Prisma), or an integer
number of minor units (cents). A deployed column is changed by a new migration: \`ALTER TABLE … ALTER COLUMN … TYPE numeric(19,4) USING round(…::numeric, 4)\`,
which rewrites the table, so plan it for a quiet hour or expand and contract.`,
    whenNotToUse: `The rule reads names. Words that make the number something else cancel it: \`tax_rate\`, \`price_ratio\`, \`discount_percent\`, \`credit_score\`, \`cost_minutes\`,
\`total_distance\`. English and French words are known. Casts, views and functions are not looked at, and neither is a column that a later migration
makes exact or drops. Suppress it where the column really is an estimate, such as a forecast or a search engine's cost.`,
    bad: [
      {
        title: 'A price in double precision',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE order_lines (\n  id bigint PRIMARY KEY,\n  unit_price double precision NOT NULL\n);\n',
          },
        ],
      },
      {
        title: 'A Prisma field of type Float',
        files: [
          {
            path: 'prisma/schema.prisma',
            text: 'datasource db {\n  provider = "postgresql"\n  url      = env("DATABASE_URL")\n}\n\nmodel Invoice {\n  id       Int   @id\n  totalUsd Float\n}\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'An exact price, and floats for what is measured',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE order_lines (\n  id bigint PRIMARY KEY,\n  unit_price numeric(19,4) NOT NULL,\n  tax_rate double precision NOT NULL,\n  lat double precision\n);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 8.1.3 Floating-Point Types: “If you require exact storage and calculations (such as for monetary amounts), use the numeric type instead.”',
      'MySQL manual, B.3.4.8 Problems with Floating-Point Values',
      'Bill Karwin, SQL Antipatterns, “Rounding Errors”',
      'pg-migration-lint PGM109, pgrubic TP011, sqlcheck 2001, SOAR COL.009 (all without regard to names)',
    ],
  },
  options: {
    moneyColumns: columnNames('Columns that hold money although their names do not say so.'),
    otherColumns: columnNames('Columns that hold no money although their names say so.'),
  },
};

/**
 * Table scope: only the schema at the end of history counts, so a column that a later migration makes exact or drops is silent.
 * The finding sits on the type, at its last declaration.
 */
export const noFloatMoney: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    for (const column of declaredColumns(table)) {
      if (column.type.family !== 'float') continue;
      if (lists(context.options, 'otherColumns', column)) continue;
      const sense = lists(context.options, 'moneyColumns', column) ? 'exact' : senseOf(table, column);
      if (!sense) continue;
      const { statement } = column.typeOrigin;
      const written = textAt(statement, column.type.span);
      context.report(typeAt(column), {
        confidence: CONFIDENCE[sense],
        message:
          `${table.name}.${column.name} ${sense === 'weak' ? 'may be' : 'is'} money, but ${written} is a floating-point type and cannot hold ` +
          `amounts such as 0.10 exactly, so sums drift and comparisons fail. Use ${exactType(context.dialect, context.prisma?.provider, column)} or whole minor units.`,
        fixes: (fixContext) => fixesFor(fixContext, table, column, context.prisma?.provider),
      });
    }
  },
};

/** By the column's and table's names, or, where Prisma maps one, by what the database calls them, whichever says more. */
function senseOf(table: Table, column: Column): MoneySense | undefined {
  const senses = [table.name, table.databaseName].flatMap((tableName) =>
    [column.name, column.databaseName].map((name) => moneySense(tableName, name)),
  );
  return SENSES.find((sense) => senses.includes(sense));
}

const SENSES: readonly MoneySense[] = ['exact', 'table', 'weak'];

const CONFIDENCE: Readonly<Record<MoneySense, number>> = { exact: 95, table: 75, weak: 50 };

/** Prisma providers whose connector has the native type `@db.Decimal`. */
const DECIMAL_PROVIDERS: ReadonlySet<string> = new Set(['postgresql', 'postgres', 'cockroachdb', 'mysql', 'sqlserver']);

/** The exact type to use instead, as it is written. */
function exactType(dialect: Dialect, provider: string | undefined, column: Column): string {
  if (prismaField(column)) {
    if (provider === 'mongodb') return 'Int';
    return provider && DECIMAL_PROVIDERS.has(provider) ? 'Decimal @db.Decimal(19, 4)' : 'Decimal';
  }
  if (dialect === 'clickhouse') {
    const [, inner = column.type.text] = /^LowCardinality\s*\((.*)\)$/is.exec(column.type.text) ?? [];
    return inner.replace(CLICKHOUSE_FLOAT, 'Decimal(18,4)');
  }
  const name = dialect === 'mysql' || dialect === 'mariadb' ? 'decimal(19,4)' : 'numeric(19,4)';
  return name + '[]'.repeat(column.type.arrayDimensions);
}

/** The float within Nullable(…) and Array(…), which stay; LowCardinality takes no decimals. */
const CLICKHOUSE_FLOAT =
  /\b(?:float32|float64|bfloat16|float|double\s+precision|double|real|single)\b(?:\s*\([^()]*\))?/i;

function fixesFor(context: FixContext, table: Table, column: Column, provider: string | undefined): readonly Fix[] {
  if (prismaField(column)) return prismaFix(column, provider);
  const type = exactType(context.dialect, undefined, column);
  const isArray = column.type.arrayDimensions > 0;
  return typeChangeFixes(context, table, column, {
    type,
    using: (name) => (isArray ? `${name}::${type}` : `round(${name}::numeric, 4)`),
    revertUsing: (name) => `${name}::${column.type.text}`,
    newDefault: (written) => written.replace(/::\s*(?:double\s+precision|real|float[48]?)/i, ''),
    bulk: true,
    comment: `Rewrites ${table.name} under an exclusive lock, and keeps four decimals.\nViews that use the column must be dropped before and created again after.`,
  });
}

/** Replaces `Float` and a native float type; MongoDB has no decimal in Prisma, so nothing is offered there. */
function prismaFix(column: Column, provider: string | undefined): readonly Fix[] {
  if (provider === 'mongodb') return [];
  const hasNative = prismaField(column)?.attributes.some((attribute) => attribute.name.includes('.')) ?? false;
  const native = hasNative || (provider && DECIMAL_PROVIDERS.has(provider)) ? '@db.Decimal(19, 4)' : 'keep';
  return prismaTypeFixes(column, { scalar: 'Decimal', native, title: 'Use Decimal', bulk: true });
}
