import type { Table } from '../../../model/schema.ts';
import type { CreateIndex } from '../../../model/table-facts.ts';
import type { TimelineContext } from '../../rule.ts';
import { findColumn } from '../columns.ts';

/**
 * True where no two rows can share the key of a new unique index: the table has a key over some of its columns already (or had one that
 * an earlier statement of the file drops), or one of its columns is new in this file and holds nothing but NULLs.
 */
export function isProvenUnique(context: TimelineContext, { table: name, index }: CreateIndex): boolean {
  const table = context.before.table(name) ?? context.before.outsideTable(name);
  const columns = index.parts.map((part) => part.column?.name.toLowerCase());
  if (columns.includes(undefined)) return false;
  const own = new Set(columns);
  if (table && keysOf(table).some((key) => key.every((column) => own.has(column.toLowerCase())))) return true;
  if (dropsUniqueIndex(context, own)) return true;
  if (context.dialect === 'tsql' && !index.where) return false;
  return (
    table !== undefined && [...own].some((column) => column !== undefined && isNewAndEmpty(context, table, column))
  );
}

function keysOf(table: Table): readonly (readonly string[])[] {
  const indexes = table.indexes.filter((one) => one.unique && !one.where && one.parts.every((part) => part.column));
  return [
    ...(table.primaryKey ? [table.primaryKey.columns] : []),
    ...table.uniques.map((key) => key.columns),
    ...indexes.map((one) => one.parts.map((part) => part.column?.name ?? '')),
  ];
}

/** True where an earlier statement of the file drops an index over the same columns (or fewer) that was unique. */
function dropsUniqueIndex(context: TimelineContext, own: ReadonlySet<string | undefined>): boolean {
  const { database, statement } = context;
  return database.statementsOf(statement.file).some((other) => {
    const { fact } = other.parsed;
    if (other.start >= statement.start || fact.kind !== 'drop' || fact.objectType !== 'index') return false;
    return fact.names.some((name) => {
      const dropped = database.timeline.before(other).index(name)?.index;
      return (
        dropped?.unique === true &&
        dropped.where === undefined &&
        dropped.parts.every((part) => part.column !== undefined && own.has(part.column.name.toLowerCase()))
      );
    });
  });
}

function isNewAndEmpty(context: TimelineContext, table: Table, name: string): boolean {
  const column = findColumn(table, name);
  return (
    column !== undefined &&
    column.origin.statement.file === context.statement.file &&
    column.nullable &&
    !column.hasDefault &&
    !column.generated &&
    !isFilled(context, name)
  );
}

/** True where an earlier statement of the file writes to the table, and so may fill the new column with equal values. */
function isFilled(context: TimelineContext, column: string): boolean {
  const { fact } = context.parsed;
  if (fact.kind !== 'createIndex') return true;
  return context.earlierOn(fact.table).some(({ parsed }) =>
    [parsed, ...parsed.nested].some((one) => {
      if (one.fact.kind !== 'query') return false;
      const { query } = one.fact;
      if (query.kind === 'update') {
        return query.set.some((assignment) => assignment.column.name.toLowerCase() === column);
      }
      return query.kind !== 'select' && query.kind !== 'delete';
    }),
  );
}
