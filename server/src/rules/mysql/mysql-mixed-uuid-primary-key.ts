import type { Column, Table } from '../../model/schema.ts';
import type { Rule, RuleMeta, TableContext } from '../rule.ts';
import { findColumn } from '../support/columns.ts';
import { definitionOf } from '../support/definition-of.ts';
import { textAt } from '../support/places.ts';

const meta: RuleMeta = {
  id: 'mysql-mixed-uuid-primary-key',
  title: 'A clustered primary key should not be a random UUID',
  group: 'mysql',
  priority: 'P2',
  recommended: false,
  dialects: ['mysql', 'mariadb', 'tsql'],
  severity: 'hint',
  confidence: [{ value: 50, when: 'the default of the primary key is uuid() or newid()' }],
  aboutRunning: false,
  docs: {
    why: `InnoDB and SQL Server store the rows in the order of the primary key. With random keys every INSERT goes to another page: pages split and stay half empty, and once the table is larger than memory each
INSERT reads a page from disk. As \`CHAR(36)\` the key takes 36 bytes, again in every secondary index.`,
    howToFix:
      'Use a UUID that grows with time (version 7, or `uuid_to_bin(uuid(), 1)`) as `BINARY(16)`, in SQL Server `NEWSEQUENTIALID()` or a NONCLUSTERED primary key, or a number inside and the UUID outside.',
    whenNotToUse:
      'Keys that the application fills in are not judged, nor are keys that sort by time and nonclustered ones. Leave it off for tables that stay in memory.',
    bad: [
      {
        title: 'Every row on another page',
        dialect: 'mysql',
        files: [{ path: 'schema.sql', text: 'CREATE TABLE orders (id char(36) DEFAULT (uuid()) PRIMARY KEY);\n' }],
      },
    ],
    good: [
      {
        title: 'In the order of time',
        dialect: 'mysql',
        files: [
          {
            path: 'schema.sql',
            text: 'CREATE TABLE orders (id binary(16) DEFAULT (uuid_to_bin(uuid(), 1)) PRIMARY KEY);\n',
          },
        ],
      },
    ],
    sources: [
      'MySQL manual, 14.24 Miscellaneous Functions, UUID_TO_BIN',
      'SQL Server documentation, NEWSEQUENTIALID',
      'SQLE',
    ],
  },
};

/** The finding sits on the key column's definition. */
export const mysqlMixedUuidPrimaryKey: Rule = {
  scope: 'table',
  meta,
  check(context) {
    const { table } = context;
    const { primaryKey } = table;
    const [first] = primaryKey?.columns ?? [];
    const column = first === undefined ? undefined : findColumn(table, first);
    if (!column || table.temporary || !isRandom(context, column) || !isClustered(context, table, column)) return;
    context.report(column.origin, {
      confidence: 50,
      message: `The rows of ${table.name} are stored in the order of ${column.name}, which is random, so that each INSERT touches another page. Use a UUID that grows with time${context.dialect === 'tsql' ? ' (NEWSEQUENTIALID), or a NONCLUSTERED key' : ', as BINARY(16)'}.`,
    });
  },
};

/** `uuid()`, `uuid_to_bin(uuid())`, `newid()`; a second argument of uuid_to_bin puts the time first. */
function isRandom({ dialect }: TableContext, { default: value, defaultOrigin, origin }: Column): boolean {
  if (!value) return false;
  const text = textAt((defaultOrigin ?? origin).statement, value.span)
    .toLowerCase()
    .replace(/\s+/g, '');
  if (dialect === 'tsql') return /^\(*newid\(\)\)*$/.test(text);
  return /^\(*(?:uuid\(\)|uuid_to_bin\(uuid\(\)(?:,(?:0|false))?\)|unhex\(replace\(uuid\(\),'-',''\)\))\)*$/.test(text);
}

/** SQL Server clusters by the primary key unless told otherwise. */
function isClustered({ dialect }: TableContext, { primaryKey }: Table, column: Column): boolean {
  if (dialect !== 'tsql' || !primaryKey) return true;
  const { statement, span } = primaryKey.origin;
  const inline = definitionOf(column.origin)?.primaryKey;
  const places = [textAt(statement, span), inline ? textAt(column.origin.statement, column.origin.span) : ''];
  return !places.some((text) => /\bnonclustered\b/i.test(text));
}
