import type { Column } from '../../model/schema.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { declaredColumns, typeAt } from '../support/types/declared-columns.ts';
import { typeChangeFixes } from '../support/types/type-change.ts';

const meta: RuleMeta = {
  id: 'prefer-bigint',
  title: 'Use bigint for every integer',
  group: 'types',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'hint',
  confidence: [{ value: 25, when: 'the column’s type is smallint, integer or a serial of that width' }],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `An integer column ends at 2 147 483 647, a smallint at 32 767. The day a counter, an external id or a sum passes that, inserts fail with “integer out of range”, and the
cure is a rewrite of the whole table under an exclusive lock. Four more bytes a row cost little, often nothing beside the padding.`,
    howToFix: `Declare the column \`bigint\` from the start. A deployed column is changed by a new migration, which rewrites the table.`,
    whenNotToUse: `Off by default: for a percentage or a number of seats a small type says what is meant. See prefer-bigint-primary-key for keys alone.`,
    bad: [
      {
        title: 'An integer',
        dialect: 'postgresql',
        files: [
          { path: 'schema.sql', text: 'CREATE TABLE counters (\n  id bigint PRIMARY KEY,\n  n int NOT NULL\n);\n' },
        ],
      },
    ],
    good: [
      {
        title: 'A bigint',
        dialect: 'postgresql',
        files: [
          { path: 'schema.sql', text: 'CREATE TABLE counters (\n  id bigint PRIMARY KEY,\n  n bigint NOT NULL\n);\n' },
        ],
      },
    ],
    sources: [
      'PostgreSQL manual, 8.1.1 Integer Types',
      'squawk prefer-bigint-over-int and prefer-bigint-over-smallint, postgres-language-server preferBigInt, pgrubic TP009 and TP010',
    ],
  },
};

/** The finding sits on the type, at its last declaration. */
export const preferBigint: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    for (const column of declaredColumns(table)) {
      const { type } = column;
      if (type.name !== 'int4' && type.name !== 'int2') continue;
      const limit = type.name === 'int4' ? '2 147 483 647' : '32 767';
      context.report(typeAt(column), {
        confidence: 25,
        message: `${table.name}.${column.name} is ${type.text} and ends at ${limit}; growing it later rewrites the table under an exclusive lock. Use ${bigType(column)}.`,
        fixes: (fixContext) =>
          typeChangeFixes(fixContext, table, column, {
            type: fixContext.deployed ? `bigint${'[]'.repeat(type.arrayDimensions)}` : bigType(column),
            bulk: false,
            comment: `Rewrites ${table.name} and its indexes under an exclusive lock; expand and contract instead where it is large.`,
          }),
      });
    }
  },
};

function bigType({ type }: Column): string {
  return type.serial && /serial/i.test(type.text) ? 'bigserial' : `bigint${'[]'.repeat(type.arrayDimensions)}`;
}
