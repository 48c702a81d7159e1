import { quoteIdentifier } from '../../../rules/support/identifiers.ts';
import type { Dialect } from '../../../text/dialect.ts';
import type { SchemaChange } from '../../router/change/schema-change.ts';
import { type Step, withTimeout } from './step.ts';

type Partition = Extract<SchemaChange, { readonly kind: 'partition' }>;

/** Where the first bound stands: only the reader knows the day of the change. */
const BOUND = "'YYYY-MM-01'";
const NEXT = "'NEXT-BOUND'";
const UNKNOWN_COLUMN = 'THE_TIME_COLUMN';

/**
 * An existing table in partitions by time: in PostgreSQL the old table becomes the first partition, so that no row is copied; MySQL and
 * MariaDB copy the table. Undefined for engines that have another way or none. Sources: PostgreSQL manual, "Table Partitioning" and
 * "ALTER TABLE" (ATTACH PARTITION); MySQL manual, "RANGE COLUMNS Partitioning" and "Partitioning Keys, Primary Keys, and Unique Keys".
 */
export function partition(change: Partition, dialect: Dialect): readonly Step[] | undefined {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const table = q(change.table);
  const column = q(change.column ?? UNKNOWN_COLUMN);
  switch (dialect) {
    case 'mysql':
    case 'mariadb':
      return [
        ['partitionKeys'],
        ['partitionMysql', mysqlStatements(table, column)],
        [
          'partitionNext',
          `ALTER TABLE ${table} REORGANIZE PARTITION later INTO (\n  PARTITION p_next VALUES LESS THAN (${NEXT}),\n  PARTITION later VALUES LESS THAN (MAXVALUE));`,
        ],
      ];
    case 'postgresql':
    case 'unknown': {
      const plain = change.table.replace(/\W/g, '');
      const [key, bounds, old] = [`${plain}_partition_key`, `${plain}_before_bound`, `${plain}_before`].map(q);
      return [
        ['partitionKeys'],
        ['partitionKeyIndex', `CREATE UNIQUE INDEX CONCURRENTLY ${key} ON ${table} (id, ${column});`],
        [
          'partitionBound',
          withTimeout(`ALTER TABLE ${table} ADD CONSTRAINT ${bounds} CHECK (${column} < ${BOUND}) NOT VALID;`, dialect),
        ],
        ['validate', `ALTER TABLE ${table} VALIDATE CONSTRAINT ${bounds};`],
        [
          'partitionAttach',
          [
            'BEGIN;',
            "SET LOCAL lock_timeout = '5s';",
            `ALTER TABLE ${table} RENAME TO ${old};`,
            `CREATE TABLE ${table} (LIKE ${old} INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING STORAGE INCLUDING COMMENTS)`,
            `  PARTITION BY RANGE (${column});`,
            `ALTER TABLE ${table} ATTACH PARTITION ${old} FOR VALUES FROM (MINVALUE) TO (${BOUND});`,
            `CREATE TABLE ${q(`${plain}_next`)} PARTITION OF ${table} FOR VALUES FROM (${BOUND}) TO (${NEXT});   -- one for each ${change.period}`,
            `CREATE UNIQUE INDEX ON ${table} (id, ${column});   -- takes over the index that the first partition has`,
            'COMMIT;',
          ].join('\n'),
        ],
        ['partitionLater'],
      ];
    }
    default:
      return undefined;
  }
}

function mysqlStatements(table: string, column: string): string {
  return [
    `ALTER TABLE ${table} DROP PRIMARY KEY, ADD PRIMARY KEY (id, ${column});`,
    `ALTER TABLE ${table} PARTITION BY RANGE COLUMNS (${column}) (`,
    `  PARTITION p_before VALUES LESS THAN (${BOUND}),`,
    '  PARTITION later VALUES LESS THAN (MAXVALUE));',
  ].join('\n');
}
