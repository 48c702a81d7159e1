import type { Table } from '../../../model/schema.ts';
import { quoteIdentifier } from '../../../rules/support/identifiers.ts';
import type { Dialect } from '../../../text/dialect.ts';
import type { SchemaChange } from '../../router/change/schema-change.ts';
import { rebuild } from './column-changes.ts';
import { type Step, withTimeout } from './step.ts';

type ForeignKey = Extract<SchemaChange, { readonly kind: 'addForeignKey' }> & { readonly onDelete?: string };
type Check = Extract<SchemaChange, { readonly kind: 'addCheck' }>;

/** A foreign key in steps that keep a live table writable; undefined for ClickHouse, which has none. */
export function addForeignKey(change: ForeignKey, dialect: Dialect, whole?: Table): readonly Step[] | undefined {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const [table, column, parent, parentColumn] = [change.table, change.column, change.parent, change.parentColumn].map(
    q,
  );
  const name = q(`${plain(change.table)}_${plain(change.column)}_fkey`);
  const orphans = `SELECT count(*) AS orphans FROM ${table} AS child\nWHERE child.${column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${parent} AS parent WHERE parent.${parentColumn} = child.${column});`;
  const constraint = `ADD CONSTRAINT ${name} FOREIGN KEY (${column}) REFERENCES ${parent} (${parentColumn})${change.onDelete === undefined ? '' : ` ON DELETE ${change.onDelete}`}`;
  switch (dialect) {
    case 'sqlite':
      return [
        ['fkOrphans', orphans],
        ...rebuild(change.table, whole, {
          words: `with ${constraint.slice(4)}`,
          constraint: constraint.slice(4),
          replaces: change.column,
        }),
      ];
    case 'clickhouse':
      return undefined;
    case 'mysql':
    case 'mariadb':
      return [
        ['fkOrphans', orphans],
        ['fkMysql', `ALTER TABLE ${table} ${constraint};`],
      ];
    case 'tsql':
      return [
        ['fkOrphans', orphans],
        ['withCheck', `ALTER TABLE ${table} WITH CHECK ${constraint};`],
      ];
    default:
      return [
        ['fkOrphans', orphans],
        [
          'fkIndex',
          `CREATE INDEX CONCURRENTLY ${q(`${plain(change.table)}_${plain(change.column)}_idx`)} ON ${table} (${column});`,
        ],
        ['fkNotValid', withTimeout(`ALTER TABLE ${table} ${constraint} NOT VALID;`, dialect)],
        ['validate', `ALTER TABLE ${table} VALIDATE CONSTRAINT ${name};`],
      ];
  }
}

/** A unique constraint, or a unique index where that is the dialect's way; undefined for ClickHouse, which has neither. */
export function addUnique(
  table: string,
  columns: readonly string[],
  dialect: Dialect,
  isCaseless = false,
): readonly Step[] | undefined {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  if (isCaseless && (dialect === 'postgresql' || dialect === 'sqlite'))
    return addCaselessUnique(table, columns, dialect);
  const list = columns.map(q).join(', ');
  const name = q(`${plain(table)}_${columns.map(plain).join('_')}_key`);
  const duplicates: Step = [
    'findDuplicates',
    `SELECT ${list}, count(*) AS copies FROM ${q(table)} GROUP BY ${list} HAVING count(*) > 1;`,
  ];
  switch (dialect) {
    case 'clickhouse':
      return undefined;
    case 'mysql':
    case 'mariadb':
      return [
        duplicates,
        ['indexMysql', `ALTER TABLE ${q(table)} ADD UNIQUE INDEX ${name} (${list}), ALGORITHM=INPLACE, LOCK=NONE;`],
      ];
    case 'tsql':
      return [duplicates, ['indexTsql', `CREATE UNIQUE INDEX ${name} ON ${q(table)} (${list}) WITH (ONLINE = ON);`]];
    case 'sqlite':
      return [duplicates, ['indexSqlite', `CREATE UNIQUE INDEX ${name} ON ${q(table)} (${list});`]];
    default:
      return [
        duplicates,
        ['uniqueConcurrently', `CREATE UNIQUE INDEX CONCURRENTLY ${name} ON ${q(table)} (${list});`],
        [
          'uniqueUsingIndex',
          withTimeout(`ALTER TABLE ${q(table)} ADD CONSTRAINT ${name} UNIQUE USING INDEX ${name};`, dialect),
        ],
      ];
  }
}

/** A unique index on the lower-case form, which no constraint can take over; MySQL and SQL Server compare so by their usual collations. */
function addCaselessUnique(table: string, columns: readonly string[], dialect: Dialect): readonly Step[] {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const list = columns.map((one, index) => (index === columns.length - 1 ? `lower(${q(one)})` : q(one))).join(', ');
  const name = q(`${plain(table)}_${columns.map(plain).join('_')}_lower_key`);
  const concurrently = dialect === 'postgresql' ? 'CONCURRENTLY ' : '';
  return [
    ['findDuplicates', `SELECT ${list}, count(*) AS copies FROM ${q(table)} GROUP BY ${list} HAVING count(*) > 1;`],
    [
      dialect === 'postgresql' ? 'uniqueConcurrently' : 'indexSqlite',
      `CREATE UNIQUE INDEX ${concurrently}${name} ON ${q(table)} (${list});`,
    ],
    [
      'caselessQueries',
      `SELECT * FROM ${q(table)} WHERE lower(${q(columns.at(-1) ?? '')}) = lower(${dialect === 'postgresql' ? '$1' : '?'});`,
    ],
  ];
}

/** A check constraint; undefined for ClickHouse, which checks inserts alone. */
export function addCheck(change: Check, dialect: Dialect, whole?: Table): readonly Step[] | undefined {
  const q = (name: string): string => quoteIdentifier(name, dialect);
  const rule = `${q(change.column)} ${change.operator} ${change.value}`;
  const name = q(`${plain(change.table)}_${plain(change.column)}_check`);
  const alter = `ALTER TABLE ${q(change.table)}`;
  const violations: Step = [
    'findViolations',
    `SELECT count(*) AS violations FROM ${q(change.table)} WHERE NOT (${rule});`,
  ];
  switch (dialect) {
    case 'sqlite':
      return [
        violations,
        ...rebuild(change.table, whole, {
          words: `with CONSTRAINT ${name} CHECK (${rule})`,
          constraint: `CONSTRAINT ${name} CHECK (${rule})`,
        }),
      ];
    case 'clickhouse':
      return undefined;
    case 'mysql':
    case 'mariadb':
      return [violations, ['checkMysql', `${alter} ADD CONSTRAINT ${name} CHECK (${rule});`]];
    case 'tsql':
      return [violations, ['withCheck', `${alter} WITH CHECK ADD CONSTRAINT ${name} CHECK (${rule});`]];
    default:
      return [
        violations,
        ['checkNotValid', withTimeout(`${alter} ADD CONSTRAINT ${name} CHECK (${rule}) NOT VALID;`, dialect)],
        ['validate', `${alter} VALIDATE CONSTRAINT ${name};`],
      ];
  }
}

/** The removal of an index; undefined where the dialect asks for the table and the question names none. */
export function dropIndex(index: string, table: string | undefined, dialect: Dialect): readonly Step[] | undefined {
  const name = quoteIdentifier(index, dialect);
  const of = table === undefined ? undefined : quoteIdentifier(table, dialect);
  switch (dialect) {
    case 'mysql':
    case 'mariadb': {
      if (of === undefined) return undefined;
      const hidden = dialect === 'mariadb' ? 'IGNORED' : 'INVISIBLE';
      return [
        ['hideIndex', `ALTER TABLE ${of} ALTER INDEX ${name} ${hidden};`],
        ['dropIndex', `ALTER TABLE ${of} DROP INDEX ${name};`],
      ];
    }
    case 'tsql':
      return of === undefined ? undefined : [['dropIndex', `DROP INDEX ${name} ON ${of};`]];
    case 'sqlite':
      return [['dropIndex', `DROP INDEX ${name};`]];
    case 'clickhouse':
      return undefined;
    default:
      return [['dropIndexConcurrently', `DROP INDEX CONCURRENTLY ${name};`]];
  }
}

function plain(name: string): string {
  return name.replace(/\W/g, '');
}
