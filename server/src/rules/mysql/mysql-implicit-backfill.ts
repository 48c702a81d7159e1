import type { Fix } from '../../model/fix.ts';
import { nameText } from '../../model/identifier.ts';
import type { ColumnDefinition } from '../../model/table-facts.ts';
import type { FixContext, Rule, RuleMeta, TimelineContext } from '../rule.ts';
import { changesLiveTable, wasEmptied } from '../support/live-table.ts';
import { inCaseOf } from '../support/places.ts';
import { zeroOf } from '../support/typed-zero.ts';

const meta: RuleMeta = {
  id: 'mysql-implicit-backfill',
  title: 'A new NOT NULL column must say what the existing rows get',
  group: 'mysql',
  priority: 'P1',
  recommended: true,
  dialects: ['mysql', 'mariadb'],
  severity: 'warning',
  confidence: [{ value: 90, when: 'the column is NOT NULL without a default, and the table may have rows' }],
  aboutRunning: true,
  docs: {
    why: `MySQL does not refuse to add a NOT NULL column without a default: it gives every row that is there 0, an empty string, the first value of the ENUM or the date 0000-00-00. Nobody
chose those values, nothing tells them from real ones later, and a foreign key or a report stumbles over them.`,
    howToFix:
      'Write the DEFAULT that the old rows should have, or add the column nullable, fill it in batches, and make it NOT NULL then.',
    whenNotToUse:
      'JSON, BLOB and geometry columns, for which the statement fails instead, generated and AUTO_INCREMENT columns, keys, and tables that the same file creates or empties are exempt; rollbacks are not looked at.',
    bad: [
      {
        title: 'Every order gets the price 0',
        dialect: 'mysql',
        files: [
          { path: 'migrations/001_orders.sql', text: 'CREATE TABLE orders (id bigint PRIMARY KEY);\n' },
          { path: 'migrations/002_lines.sql', text: 'ALTER TABLE orders ADD COLUMN line_count int NOT NULL;\n' },
        ],
      },
    ],
    good: [
      {
        title: 'Said, and so meant',
        dialect: 'mysql',
        files: [
          { path: 'migrations/001_orders.sql', text: 'CREATE TABLE orders (id bigint PRIMARY KEY);\n' },
          {
            path: 'migrations/002_lines.sql',
            text: 'ALTER TABLE orders ADD COLUMN line_count int NOT NULL DEFAULT 0;\n',
          },
        ],
      },
    ],
    sources: ['MySQL manual, 13.6 Data Type Default Values', 'Atlas MY101'],
  },
};

/** The finding sits on NOT NULL. */
export const mysqlImplicitBackfill: Rule = {
  scope: 'timeline',
  meta,
  looksAt: ['alterTable'],
  check(context) {
    const { fact } = context.parsed;
    if (fact.kind !== 'alterTable' || fact.objectType !== 'table') return;
    const added = fact.actions.flatMap((action) =>
      action.kind === 'addColumn' && getsInventedValue(action.column) ? [action.column] : [],
    );
    if (added.length === 0 || !changesLiveTable(context, fact.name) || wasEmptied(context, fact.name)) return;
    for (const column of added) {
      const name = column.name.name;
      context.report(column.notNullSpan ?? column.span, {
        confidence: 90,
        message: `Every row of ${nameText(fact.name)} gets ${inventedValue(column)} for ${name}, which nobody chose and nothing tells from a real value later. Write the DEFAULT that the rows should have.`,
        fixes: (fixContext) => fixesFor(fixContext, context, column),
      });
    }
  },
};

/** Types for which the statement fails instead. */
const FAILING =
  /^(?:json|(?:tiny|medium|long)?blob|geometry|point|linestring|polygon|multi\w+|geometrycollection|vector)$/;

function getsInventedValue(column: ColumnDefinition): boolean {
  if (!column.notNull || column.default || column.identity || column.generated || column.type.serial) return false;
  return !column.primaryKey && !FAILING.test(column.type.name);
}

function inventedValue({ type }: ColumnDefinition): string {
  if (type.family === 'enum') return `the first value of the ENUM (${type.arguments[0] ?? ''})`;
  if (type.family === 'text' || type.family === 'binary') return 'an empty string';
  if (type.family === 'date' || type.family === 'timestamp') return 'the date 0000-00-00';
  return '0';
}

function fixesFor(fixContext: FixContext, context: TimelineContext, column: ColumnDefinition): readonly Fix[] {
  const { statement, dialect } = context;
  const { notNullSpan, type } = column;
  const zero = type.family === 'enum' ? type.arguments[0] : zeroOf(type, dialect, context.before);
  if (fixContext.deployed || context.nested || !notNullSpan || zero === undefined) return [];
  // MySQL takes a default for TEXT only as an expression.
  const value = /text$/.test(type.name) && dialect === 'mysql' ? `(${zero})` : zero;
  const newText = ` ${inCaseOf(statement, 'DEFAULT')} ${value}`;
  const edit = { statement, span: { start: notNullSpan.end, end: notNullSpan.end }, newText };
  return [{ kind: 'edit', title: `Add DEFAULT ${value}`, bulk: false, edits: [edit] }];
}
