import type { Column, Table } from '../../model/schema.ts';
import { objectName } from '../../schema/generated-names.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { quoteIdentifier } from '../support/identifiers.ts';
import { declaredColumns, typeAt } from '../support/types/declared-columns.ts';
import { type TypeChange, typeChangeFixes } from '../support/types/type-change.ts';

const meta: RuleMeta = {
  id: 'prefer-text-over-varchar',
  title: 'Use text instead of varchar(n)',
  group: 'types',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql'],
  severity: 'hint',
  confidence: [{ value: 25, when: 'the column’s type is varchar with a length' }],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `In PostgreSQL \`varchar(n)\` and \`text\` are stored the same way; the length only adds a check that is part of the type. Making it longer is cheap, but making it shorter reads the
table under an exclusive lock, and views over the column are in the way of both. A CHECK constraint says the same, can be added NOT VALID and changed alone.`,
    howToFix: `Use \`text\`, with \`CHECK (length(name) <= 100)\` where the limit is real.`,
    whenNotToUse: `Off by default, since many prefer the limit in the type. \`varchar\` without a length is fine.`,
    bad: [
      {
        title: 'A limit in the type',
        dialect: 'postgresql',
        files: [
          { path: 'schema.sql', text: 'CREATE TABLE users (\n  id bigint PRIMARY KEY,\n  name varchar(100)\n);\n' },
        ],
      },
    ],
    good: [
      {
        title: 'A limit in a check',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE users (\n  id bigint PRIMARY KEY,\n  name text CHECK (length(name) <= 100)\n);\n',
          },
        ],
      },
    ],
    sources: [
      'PostgreSQL wiki, “Don’t Do This”: Don’t use varchar(n) by default',
      'squawk prefer-text-field, pg-migration-lint PGM108, pgrubic TP005, pg-index-health 30, schemalint prefer-text-to-varchar',
    ],
  },
};

/** The finding sits on the type, at its last declaration. */
export const preferTextOverVarchar: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    for (const column of declaredColumns(table)) {
      const { type } = column;
      if (type.name !== 'varchar' || type.arguments.length === 0) continue;
      context.report(typeAt(column), {
        confidence: 25,
        message: `${table.name}.${column.name} is ${type.text}: the limit is part of the type and hard to change later. Use text, with CHECK (length(${column.name}) <= ${type.arguments[0]}) where the limit is real.`,
        fixes: (fixContext) => typeChangeFixes(fixContext, table, column, textWithCheck(table, column)),
      });
    }
  },
};

function textWithCheck(table: Table, column: Column): TypeChange {
  const { type } = column;
  const condition = `length(${quoteIdentifier(column.databaseName, 'postgresql')}) <= ${type.arguments[0]}`;
  return {
    type: `text${'[]'.repeat(type.arrayDimensions)}`,
    ...(type.arrayDimensions === 0
      ? {
          suffix: ` CHECK (${condition})`,
          check: { name: objectName(table.databaseName, column.databaseName, 'length_check'), condition },
        }
      : {}),
    bulk: false,
    comment: 'Needs no rewrite: both types are stored the same way. Validate the constraint in a migration of its own.',
  };
}
