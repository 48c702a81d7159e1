import type { SchemaView, Table } from '../../../../model/schema.ts';
import type { Statement } from '../../../../model/statement.ts';
import { sameStructure } from '../../../../schema/same-structure.ts';
import type { Dialect } from '../../../../text/dialect.ts';
import { quoteIdentifier, tableName } from '../../identifiers.ts';
import { constraintPieces } from '../definitions.ts';
import { attachedTo } from './attached.ts';
import { postgresColumn } from './column-text.ts';
import type { History } from './history.ts';
import { sqliteTable } from './sqlite-text.ts';
import { sameOrigin } from './table-changes.ts';
import type { Schemas, TableChanger, TableWork } from './table-work.ts';

/** A table that is known to be gone need not be guarded against. */
const IF_NOT_EXISTS = /^(CREATE\s+(?:UNLOGGED\s+)?TABLE\s+)IF\s+NOT\s+EXISTS\s+/i;

interface Moment {
  readonly statement: Statement;
  readonly dialect: Dialect;
  readonly history: History;
  readonly schemas: Schemas;
  readonly change: TableChanger;
}

/**
 * What makes a table or view that is gone as it was, its rows excepted: the statement that created it and what was changed since, or a
 * CREATE TABLE from the folded schema. Undefined where the history does not tell all of it.
 */
export function tableBack(table: Table, moment: Moment): TableWork | undefined {
  const made = creation(table, moment) ?? structured(table, moment) ?? outdated(table, moment);
  if (!made) return undefined;
  const { statements, known } = attachedTo(table.name, moment.history.earlier(moment.statement));
  // SQLite's own grammar has nothing but triggers that would have to be said again.
  const isForeign =
    moment.dialect === 'sqlite' && statements.some(({ parsed }) => parsed.fact.kind !== 'createTrigger');
  if (!known || isForeign) return undefined;
  const rest = moment.change(made.table, table, { from: moment.schemas.to, to: moment.schemas.to });
  if (!rest) return undefined;
  return {
    before: [],
    main: [made.text, ...rest.before, ...rest.main],
    after: [...rest.after, ...statements.map(({ text }) => text)],
  };
}

interface Made {
  readonly text: string;
  /** The table as the text makes it. */
  readonly table: Table;
}

/** The statement that created the table, where it still tells the truth. */
function creation(table: Table, { history, schemas, dialect, statement: undone }: Moment): Made | undefined {
  const { statement } = table.origin;
  const { fact } = statement.parsed;
  if (statement.embedding || (fact.kind !== 'createTable' && fact.kind !== 'createView')) return undefined;
  if (fact.name.span.start !== table.origin.span.start || (fact.kind === 'createTable' && fact.asQuery))
    return undefined;
  const after = history.after(statement);
  const created = [...after.tables()].find((one) => sameOrigin(one, table));
  if (!created || created.key !== table.key) return undefined;
  if (fact.kind === 'createView') {
    const since = history.earlier(undone).slice(history.earlier(statement).length);
    if (since.some((one) => renamesSomethingIn(one, statement.text))) return undefined;
  } else if (!stillTrue(created, table, { from: after, to: schemas.to }, dialect)) return undefined;
  return {
    text: statement.text.replace(/^(CREATE\s+(?:UNLOGGED\s+)?TABLE\s+)IF\s+NOT\s+EXISTS\s+/i, '$1'),
    table: created,
  };
}

/** True where a table has everything that its CREATE TABLE gave it; it may have more. */
function stillTrue(created: Table, table: Table, schemas: Schemas, dialect: Dialect): boolean {
  if (created.columns.length !== table.columns.length) return false;
  const same = created.columns.every((column, position) => {
    const now = table.columns[position];
    if (!now) return false;
    const { comment: _, ...before } = column;
    const { comment: __, ...after } = now;
    return sameStructure(before, after);
  });
  if (!same) return false;
  const now = constraintPieces(table, schemas.to, dialect);
  return constraintPieces(created, schemas.from, dialect).every((piece) =>
    now.some(
      (one) => one.kind === piece.kind && one.name === piece.name && one.body === piece.body && one.body !== undefined,
    ),
  );
}

function renamesSomethingIn({ parsed: { fact } }: Statement, text: string): boolean {
  if (fact.kind !== 'alterTable') return false;
  return fact.actions.some((action) => {
    if (action.kind === 'renameColumn') return text.toLowerCase().includes(action.column.name.toLowerCase());
    return (action.kind === 'renameTable' || action.kind === 'setSchema') && text.includes(fact.name.object.name);
  });
}

/** CREATE TABLE from the folded schema. */
function structured(table: Table, { dialect, schemas }: Moment): Made | undefined {
  const { fact } = table.origin.statement.parsed;
  if (dialect === 'sqlite') {
    const text = sqliteTable(table, table.name);
    return text === undefined ? undefined : { text, table: { ...table, indexes: [] } };
  }
  const isPlain =
    table.kind === 'table' &&
    table.complete &&
    !table.partitioned &&
    table.partitionOf === undefined &&
    table.inherits.length === 0;
  if (
    dialect !== 'postgresql' ||
    !isPlain ||
    fact.kind !== 'createTable' ||
    fact.unlogged ||
    Object.keys(fact.options).length > 0
  )
    return undefined;
  const columns = table.columns.map((column) => postgresColumn(column, table, schemas.to));
  const pieces = constraintPieces(table, schemas.to, dialect).filter(({ kind }) => kind !== 'foreignKey');
  const constraints = pieces.map(({ name, body }) =>
    name === undefined || body === undefined ? undefined : `CONSTRAINT ${quoteIdentifier(name, dialect)} ${body}`,
  );
  const lines = [...columns, ...constraints];
  if (lines.includes(undefined) || pieces.some(({ validated }) => !validated)) return undefined;
  return {
    text: `CREATE TABLE ${tableName(table, dialect)} (\n  ${lines.join(',\n  ')}\n)`,
    table: {
      ...table,
      columns: table.columns.map(({ comment: _, ...column }) => column),
      foreignKeys: [],
      indexes: [],
      policies: [],
      rowSecurity: { enabled: false, forced: false },
    },
  };
}

/** MySQL: the statement that created the table under this name, though it is not the whole truth any more; the rest is changed behind it. */
function outdated(table: Table, { dialect, history, schemas }: Moment): Made | undefined {
  const { statement } = table.origin;
  const { fact } = statement.parsed;
  if (
    (dialect !== 'mysql' && dialect !== 'mariadb') ||
    fact.kind !== 'createTable' ||
    fact.asQuery ||
    statement.embedding
  )
    return undefined;
  const created = [...history.after(statement).tables()].find((one) => sameOrigin(one, table));
  if (created?.key !== table.key || created.engine !== table.engine || created.charset !== table.charset)
    return undefined;
  const stands = created.foreignKeys.every(
    (key) => key.referencedTable === table.key || schemas.to.tableByKey(key.referencedTable),
  );
  return stands ? { text: statement.text.replace(IF_NOT_EXISTS, '$1'), table: created } : undefined;
}

/** The view as it was before another definition replaced it; undefined where that is not known. */
export function viewBack(from: Table, to: Table, schema: SchemaView, moment: Moment): readonly string[] | undefined {
  const back = tableBack(to, moment);
  const read = [...schema.tables()].some(
    (one) => one.kind !== 'table' && one.key !== from.key && one.origin.statement.text.includes(from.name),
  );
  if (!back || read) return undefined;
  const words = from.kind === 'view' ? 'VIEW' : 'MATERIALIZED VIEW';
  return [`DROP ${words} ${tableName(from, moment.dialect)}`, ...back.main, ...back.after];
}
