import type { Column } from '../../model/schema.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { Rule, RuleMeta } from '../rule.ts';
import { declaredColumns, typeAt } from '../support/types/declared-columns.ts';
import { type Meaning, meaningOf, nativeType, renewedDefault } from '../support/types/meant-type.ts';
import { type TypeChange, typeChangeFixes } from '../support/types/type-change.ts';

const meta: RuleMeta = {
  id: 'no-stringly-typed-column',
  title: 'Give dates, counts, flags and uuids their own types',
  group: 'types',
  priority: 'P2',
  recommended: false,
  dialects: ['postgresql', 'mysql', 'mariadb', 'sqlite', 'tsql', 'clickhouse'],
  severity: 'info',
  confidence: [{ value: 50, when: 'a text column is called as if it held a date, a count, a boolean or a uuid' }],
  outsideTables: true,
  aboutRunning: false,
  docs: {
    why: `A date in a text is any text: \`2024-02-31\`, \`31/02/24\` and an empty string all go in, ranges and \`ORDER BY\` compare letters, and every reader parses it anew and in its own way. The engine's own type refuses what is
wrong, is smaller, and has functions and indexes made for it.`,
    howToFix: `Use the engine's type: \`timestamptz\`, \`date\`, \`int\`, \`boolean\`, \`uuid\` in PostgreSQL, their like elsewhere. A deployed column is changed by a new migration, which fails on the values that are none.`,
    whenNotToUse: `The rule reads names: \`*_at\`, \`*_date\`, \`*_count\`, \`is_*\`, \`has_*\`, \`*_uuid\` and their French like. Arrays, foreign keys, generated columns and uuids in \`char(36)\` of engines without the type are not reported. Suppress it for raw imports.`,
    bad: [
      {
        title: 'A moment in a text',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE orders (\n  id bigint PRIMARY KEY,\n  created_at varchar(30)\n);\n',
          },
        ],
      },
    ],
    good: [
      {
        title: 'A moment',
        dialect: 'postgresql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE orders (\n  id bigint PRIMARY KEY,\n  created_at timestamptz\n);\n',
          },
        ],
      },
    ],
    sources: ['ClickHouse documentation, “Selecting data types”: use native types', 'SOAR LIT.001, pg-index-health 29'],
  },
};

/** The finding sits on the type, at its last declaration. */
export const noStringlyTypedColumn: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { dialect, table } = context;
    for (const column of declaredColumns(table)) {
      if (column.type.family !== 'text' || column.type.arrayDimensions > 0 || column.generated) continue;
      // A foreign key has the type of what it refers to.
      if (table.foreignKeys.some((key) => key.columns.includes(column.name))) continue;
      const meaning = meaningOf(column.databaseName);
      const type = meaning && nativeType(meaning, column, dialect);
      if (!meaning || !type) continue;
      context.report(typeAt(column), {
        confidence: 50,
        message: `${table.name}.${column.name} seems to hold ${NOUNS[meaning]}, but is ${column.type.text}, which takes anything and compares letters. Use ${type}.`,
        fixes: (fixContext) => typeChangeFixes(fixContext, table, column, change(dialect, column, meaning, type)),
      });
    }
  },
};

const NOUNS: Readonly<Record<Meaning, string>> = {
  moment: 'a moment',
  date: 'a date',
  count: 'a number',
  flag: 'true or false',
  uuid: 'a uuid',
};

function change(dialect: Dialect, column: Column, meaning: Meaning, type: string): TypeChange {
  return {
    type,
    using: (name) => `${name}::${type}`,
    revertUsing: (name) => `${name}::${column.type.text}`,
    newDefault: (written) => renewedDefault(written, meaning, dialect),
    bulk: false,
    comment:
      'Rewrites the table under an exclusive lock, and fails on a value that cannot be converted: look for those first.',
  };
}
