import type { Column, SchemaView, Table } from '../../../../model/schema.ts';
import type { Statement } from '../../../../model/statement.ts';
import { mentionsColumn } from '../../../../schema/expression-columns.ts';
import { definitionOf } from '../../definition-of.ts';
import { columnList, quoteIdentifier } from '../../identifiers.ts';
import { attachedTo } from './attached.ts';
import { createIndexText } from './index-text.ts';
import { type ColumnPairs, pairColumns } from './pair-columns.ts';
import { sqliteColumn, sqliteTable } from './sqlite-text.ts';
import { sameOrigin } from './table-changes.ts';
import type { Schemas, TableWork } from './table-work.ts';

const quoted = (name: string): string => quoteIdentifier(name, 'sqlite');

/**
 * What makes a SQLite table of `from` one of `to`: ALTER TABLE where that can do it, else a new table that takes the rows over (sqlite.org,
 * “ALTER TABLE”, section 7). Undefined where the history does not tell all that it takes.
 */
export function sqliteChange(
  from: Table,
  to: Table,
  schemas: Schemas,
  earlier: readonly Statement[],
): TableWork | undefined {
  const columns = pairColumns(from, to);
  if (columns.kept.some((pair) => pair.from !== pair.to && !isRenaming(pair.from, pair.to))) return undefined;
  const isRenamed = columns.kept.some((pair) => pair.from.name !== pair.to.name);
  const indexes = indexChanges(from, to, isRenamed);
  if (!indexes) return undefined;
  const name = quoted(to.name);
  const moved = from.name === to.name ? [] : [`ALTER TABLE ${quoted(from.name)} RENAME TO ${name}`];
  const renames = columns.kept.filter((pair) => pair.from.name !== pair.to.name);
  moved.push(
    ...renames.map((pair) => `ALTER TABLE ${name} RENAME COLUMN ${quoted(pair.from.name)} TO ${quoted(pair.to.name)}`),
  );
  if (canAlter(from, columns)) {
    const changes = [
      ...columns.dropped.map((column) => `ALTER TABLE ${name} DROP COLUMN ${quoted(column.name)}`),
      ...columns.added.map((column) => `ALTER TABLE ${name} ADD COLUMN ${sqliteColumn(column)}`),
    ];
    return { before: indexes.dropped, main: [...moved, ...changes, ...indexes.created], after: [] };
  }
  const rebuilt = renames.length === 0 ? rebuild(from, to, schemas.from, earlier) : undefined;
  return rebuilt && { before: [], main: [...moved, ...rebuilt], after: [] };
}

function isRenaming(from: Column, to: Column): boolean {
  const { name: _, databaseName: __, ...a } = from;
  const { name: ___, databaseName: ____, ...b } = to;
  return Object.entries(a).every(([key, value]) => value === b[key as keyof typeof b] || key === 'generated');
}

/** What ALTER TABLE cannot do: drop a column that a key or check names, add one that has a key or must be filled. */
function canAlter(from: Table, { dropped, added }: ColumnPairs): boolean {
  const isEntangled = ({ name }: Column): boolean =>
    [from.primaryKey, ...from.uniques, ...from.foreignKeys].some((key) => key?.columns.includes(name)) ||
    from.checks.some((check) => mentionsColumn(check.expression, name)) ||
    from.columns.some((other) => mentionsColumn(other.generated?.expression, name));
  const canAdd = (column: Column): boolean => {
    const written = definitionOf(column.origin);
    if (!written || written.primaryKey || written.unique || column.generated?.stored) return false;
    if (written.default && written.default.kind !== 'literal') return false;
    return column.nullable
      ? !written.references || !written.default
      : column.default !== undefined && !written.references;
  };
  return !dropped.some(isEntangled) && added.every(canAdd);
}

/**
 * A new table with the rows of the old one takes its place, and gets the triggers that go with that.
 * @param earlier what has run when the table was, or is again, as in `to`
 * @param added constraints that the new table has besides
 */
export function rebuild(
  from: Table,
  to: Table,
  schema: SchemaView,
  earlier: readonly Statement[],
  added: readonly string[] = [],
): readonly string[] | undefined {
  const { kept } = pairColumns(from, to);
  const next = `${to.name}_rebuilt`;
  const text = sqliteTable(to, next, added);
  const indexes = to.indexes.map((index) => createIndexText(index, to, 'sqlite'));
  const attached = attachedTo(to.name, earlier);
  // SQLite's own grammar has nothing else that would have to be said again.
  const isKnown = attached.known && attached.statements.every(({ parsed }) => parsed.fact.kind === 'createTrigger');
  if (text === undefined || indexes.includes(undefined) || !isKnown) return undefined;
  const filled = kept.filter((pair) => !pair.to.generated && !pair.from.generated);
  const list = (names: readonly string[]): string => columnList(names, 'sqlite');
  const [into, out] = [list(filled.map((pair) => pair.to.name)), list(filled.map((pair) => pair.from.name))];
  const others = [...schema.tables()];
  const isReferenced = others.some(({ foreignKeys }) => foreignKeys.some((key) => key.referencedTable === to.key));
  // RENAME looks into every view and trigger, and some of them read the table that is away just then.
  const isRead =
    others.some((one) => one.kind === 'view' && one.origin.statement.text.includes(to.name)) ||
    earlier.some(({ text: other, parsed }) => parsed.fact.kind === 'createTrigger' && other.includes(to.name));
  const rename = `ALTER TABLE ${quoted(next)} RENAME TO ${quoted(to.name)}`;
  return [
    ...(isReferenced ? ['PRAGMA foreign_keys = OFF'] : []),
    text,
    ...(into === '' ? [] : [`INSERT INTO ${quoted(next)} (${into}) SELECT ${out} FROM ${quoted(to.name)}`]),
    `DROP TABLE ${quoted(to.name)}`,
    ...(isRead ? ['PRAGMA legacy_alter_table = ON', rename, 'PRAGMA legacy_alter_table = OFF'] : [rename]),
    ...indexes.flatMap((index) => index ?? []),
    ...attached.statements.map((statement) => statement.text),
    ...(isReferenced ? ['PRAGMA foreign_keys = ON'] : []),
  ];
}

function indexChanges(from: Table, to: Table, isRenamed: boolean) {
  const left = new Set(to.indexes);
  const dropped: string[] = [];
  for (const index of from.indexes) {
    const same = [...left].find(
      (one) => one === index || (sameOrigin(one, index) && (isRenamed || one.name === index.name)),
    );
    if (same) left.delete(same);
    else if (index.name === undefined) return undefined;
    else dropped.push(`DROP INDEX ${quoted(index.name)}`);
  }
  const created = [...left].map((index) => createIndexText(index, to, 'sqlite'));
  return created.includes(undefined) ? undefined : { dropped, created: created.flatMap((text) => text ?? []) };
}
