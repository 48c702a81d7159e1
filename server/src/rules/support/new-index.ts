import type { EditFix, MigrationFix } from '../../model/fix.ts';
import type { Provenance, SchemaView, Table } from '../../model/schema.ts';
import { freeObjectName, joinColumns } from '../../schema/generated-names.ts';
import type { FixContext } from '../rule.ts';
import { findColumn } from './columns.ts';
import { columnList, quoteIdentifier, schemaPrefix, slug, tableName } from './identifiers.ts';
import { inCaseOf } from './places.ts';

/** A name for an index in PostgreSQL's own manner, `items_order_id_idx`, that no index of the schema has yet. */
export function newIndexName(table: Table, columns: readonly string[], schema: SchemaView): string {
  const taken = (name: string): boolean =>
    schema.index({ schema: { name: table.schema }, object: { name } }) !== undefined ||
    schema.index({ object: { name } }) !== undefined;
  return freeObjectName(table.databaseName, joinColumns(columns), 'idx', taken);
}

/** The database's names of a table's columns. */
export function databaseColumns(table: Table, columns: readonly string[]): readonly string[] {
  return columns.map((name) => findColumn(table, name)?.databaseName ?? name);
}

/** The next migration creates the index, concurrently where PostgreSQL can, and its rollback drops it. */
export function createIndexMigration(context: FixContext, table: Table, columns: readonly string[]): MigrationFix {
  const { dialect } = context;
  const names = databaseColumns(table, columns);
  const index = newIndexName(table, names, context.database.timeline.final);
  // A partitioned table's index cannot be built concurrently; its partitions' indexes are attached one by one instead.
  const concurrently = dialect === 'postgresql' && !table.partitioned ? 'CONCURRENTLY ' : '';
  const quoted = quoteIdentifier(index, dialect);
  const target = tableName(table, dialect);
  const onTable = ON_TABLE.has(dialect) ? ` ON ${target}` : '';
  const drop = `DROP INDEX ${concurrently}${onTable === '' ? schemaPrefix(table, dialect) : ''}${quoted}${onTable}`;
  return {
    kind: 'migration',
    title: `Create the index ${index} in a new migration`,
    slug: slug('add_index_on', table.databaseName, ...names),
    bulk: true,
    steps: [
      {
        up: [`CREATE INDEX ${concurrently}${quoted} ON ${target} (${columnList(names, dialect)})`],
        down: [drop],
        transactional: concurrently === '',
      },
    ],
  };
}

const ON_TABLE: ReadonlySet<string> = new Set(['mysql', 'mariadb', 'tsql']);

/** Creates the index in the same file, directly after the statement at a place. */
export function createIndexAfter(
  context: FixContext,
  at: Provenance,
  table: Table,
  columns: readonly string[],
): EditFix {
  const { dialect, database } = context;
  const names = databaseColumns(table, columns);
  const index = newIndexName(table, names, database.timeline.final);
  const sql = `CREATE INDEX ${quoteIdentifier(index, dialect)} ON ${tableName(table, dialect)} (${columnList(names, dialect)})`;
  const end = at.statement.text.length;
  // Drizzle runs the pieces between its breakpoints one by one.
  const between = database.plan.layout === 'drizzle' ? ';\n--> statement-breakpoint\n' : ';\n\n';
  return {
    kind: 'edit',
    title: `Create the index ${index} here`,
    bulk: true,
    edits: [{ statement: at.statement, span: { start: end, end }, newText: between + inCaseOf(at.statement, sql) }],
  };
}
