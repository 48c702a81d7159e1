import type { Column, SchemaView, Table } from '../../../../model/schema.ts';
import { mentionsColumn } from '../../../../schema/expression-columns.ts';
import { sameStructure } from '../../../../schema/same-structure.ts';
import { columnList, quoteIdentifier, schemaPrefix, tableName } from '../../identifiers.ts';
import { type ConstraintPiece, constraintPieces } from '../definitions.ts';
import { defaultText, postgresColumn, typeText } from './column-text.ts';
import { createIndexText } from './index-text.ts';
import { pairColumns } from './pair-columns.ts';
import { postgresPolicy } from './policy-text.ts';
import { sameOrigin } from './table-changes.ts';
import type { TableWork } from './table-work.ts';

const quoted = (name: string): string => quoteIdentifier(name, 'postgresql');

/** What makes a PostgreSQL table of `from` one of `to`; undefined where the history does not tell all of it. */
export function postgresChange(
  from: Table,
  to: Table,
  schemas: { readonly from: SchemaView; readonly to: SchemaView },
): TableWork | undefined {
  const name = tableName(to, 'postgresql');
  const alter = (action: string): string => `ALTER TABLE ${name} ${action}`;
  const columns = pairColumns(from, to);
  const renames = columns.kept.filter((pair) => pair.from.name !== pair.to.name);
  const moved = [
    ...moveTable(from, to),
    ...renames.map((pair) => alter(`RENAME COLUMN ${quoted(pair.from.name)} TO ${quoted(pair.to.name)}`)),
  ];
  const goes = (names: readonly string[]): boolean => columns.dropped.some((column) => names.includes(column.name));

  const before: string[] = [];
  const main: string[] = [];
  const after: string[] = [];
  const pieces = {
    from: constraintPieces(from, schemas.from, 'postgresql'),
    to: constraintPieces(to, schemas.to, 'postgresql'),
  };
  const taken = new Set<ConstraintPiece>();
  for (const piece of pieces.from) {
    const same = pieces.to.find((one) => !taken.has(one) && isSame(piece, one));
    if (!same) {
      if (goes(piece.columns)) continue;
      if (piece.name === undefined) return undefined;
      before.push(`ALTER TABLE ${tableName(from, 'postgresql')} DROP CONSTRAINT ${quoted(piece.name)}`);
      continue;
    }
    taken.add(same);
    if (piece.name !== same.name) {
      if (piece.name === undefined || same.name === undefined) return undefined;
      moved.push(alter(`RENAME CONSTRAINT ${quoted(piece.name)} TO ${quoted(same.name)}`));
    }
  }
  for (const column of columns.dropped) {
    if (column.inherited) continue;
    main.push(alter(`DROP COLUMN ${quoted(column.name)}`));
  }
  for (const column of columns.added) {
    if (column.inherited) continue;
    const definition = postgresColumn(column, to, schemas.to);
    if (definition === undefined) return undefined;
    main.push(alter(`ADD COLUMN ${definition}`));
    if (column.comment !== undefined) main.push(comment(name, column));
  }
  for (const pair of columns.kept) {
    const changes = columnChanges(pair.from, pair.to, name, schemas);
    if (!changes) return undefined;
    main.push(...changes);
  }
  for (const piece of pieces.to) {
    if (taken.has(piece)) continue;
    if (piece.body === undefined || piece.name === undefined) return undefined;
    const added = alter(`ADD CONSTRAINT ${quoted(piece.name)} ${piece.body}${piece.validated ? '' : ' NOT VALID'}`);
    (piece.kind === 'foreignKey' ? after : main).push(added);
  }
  const indexes = indexChanges(from, to, columns.dropped, renames.length > 0);
  const rest = securityChanges(from, to, name, renames.length > 0);
  if (!indexes || !rest) return undefined;
  return {
    before: [...before, ...indexes.dropped],
    main: [...rest.before, ...moved, ...indexes.renamed, ...main, ...indexes.created, ...rest.after],
    after,
  };
}

function moveTable(from: Table, to: Table): readonly string[] {
  const moved: string[] = [];
  const words = from.kind === 'view' ? 'VIEW' : from.kind === 'materializedView' ? 'MATERIALIZED VIEW' : 'TABLE';
  if (from.schema !== to.schema)
    moved.push(`ALTER ${words} ${tableName(from, 'postgresql')} SET SCHEMA ${quoted(to.schema)}`);
  if (from.name !== to.name) {
    const there = { ...from, schema: to.schema };
    moved.push(`ALTER ${words} ${tableName(there, 'postgresql')} RENAME TO ${quoted(to.name)}`);
  }
  return moved;
}

/** What is declared at the same place is the same, whatever it and what it names are called now. */
function isSame(a: ConstraintPiece, b: ConstraintPiece): boolean {
  return a.kind === b.kind && (sameOrigin(a, b) || (a.name === b.name && a.body !== undefined && a.body === b.body));
}

function columnChanges(
  from: Column,
  to: Column,
  table: string,
  schemas: { readonly from: SchemaView; readonly to: SchemaView },
): readonly string[] | undefined {
  if (from === to || to.inherited) return [];
  if ((from.generated === undefined) !== (to.generated === undefined) || from.type.serial !== to.type.serial)
    return undefined;
  const name = quoted(to.name);
  const alter = (action: string): string => `ALTER TABLE ${table} ALTER COLUMN ${name} ${action}`;
  const changes: string[] = [];
  const types = { from: typeText(from.type, schemas.from), to: typeText(to.type, schemas.to) };
  const old = defaultText(from);
  const value = defaultText(to);
  const retyped = from.type !== to.type && types.from !== types.to;
  if (from.identity && !to.identity) changes.push(alter('DROP IDENTITY'));
  if (retyped) {
    if (types.to === undefined || from.type.arrayDimensions !== to.type.arrayDimensions) return undefined;
    // A default follows the type only where its value can be cast, and then keeps the cast.
    if (old !== undefined) changes.push(alter('DROP DEFAULT'));
    changes.push(alter(`TYPE ${types.to}${usingClause(from, to, name, types.to)}`));
    if (value !== undefined && !to.type.serial) changes.push(alter(`SET DEFAULT ${value}`));
  } else if (old !== value && !to.type.serial && !to.generated) {
    changes.push(alter(value === undefined ? 'DROP DEFAULT' : `SET DEFAULT ${value}`));
  }
  if (from.nullable !== to.nullable) changes.push(alter(to.nullable ? 'DROP NOT NULL' : 'SET NOT NULL'));
  if (to.identity && from.identity !== to.identity) {
    const when = `GENERATED ${to.identity === 'always' ? 'ALWAYS' : 'BY DEFAULT'}`;
    changes.push(alter(from.identity ? `SET ${when}` : `ADD ${when} AS IDENTITY`));
  }
  if (from.comment !== to.comment) changes.push(comment(table, to));
  return changes;
}

const NUMBERS = new Set(['integer', 'float', 'decimal']);

/** Between families there is often no conversion that PostgreSQL makes of itself; every type can be read from its text. */
function usingClause(from: Column, to: Column, name: string, type: string): string {
  if (from.type.family === to.type.family && to.type.family !== 'enum' && from.type.name === to.type.name) return '';
  if (NUMBERS.has(from.type.family) && NUMBERS.has(to.type.family)) return '';
  if (to.type.family === 'text' && to.type.base === undefined)
    return from.type.family === 'text' ? '' : ` USING ${name}::${type}`;
  if (from.type.family === 'text' || from.type.family === to.type.family) {
    return to.type.family === 'enum' ? ` USING ${name}::text::${type}` : ` USING ${name}::${type}`;
  }
  const direct = from.type.family === 'integer' && to.type.family === 'boolean';
  const dates = /^(?:date|timestamp)$/.test(from.type.family) && /^(?:date|timestamp)$/.test(to.type.family);
  return direct || dates ? ` USING ${name}::${type}` : ` USING ${name}::text::${type}`;
}

function comment(table: string, { name, comment: text }: Column): string {
  return `COMMENT ON COLUMN ${table}.${quoted(name)} IS ${text === undefined ? 'NULL' : `'${text.replaceAll("'", "''")}'`}`;
}

function indexChanges(from: Table, to: Table, droppedColumns: readonly Column[], renamed: boolean) {
  const dropped: string[] = [];
  const moved: string[] = [];
  const created: string[] = [];
  const own = (table: Table) => table.indexes.filter((index) => index.inheritedFrom === undefined);
  const left = new Set(own(to));
  const gone = (name: string): boolean => droppedColumns.some((column) => column.name === name);
  for (const index of own(from)) {
    const same = [...left].find(
      (one) =>
        one === index ||
        (sameOrigin(one, index) &&
          (renamed ||
            one.name !== index.name ||
            createIndexText(one, to, 'postgresql') === createIndexText(index, to, 'postgresql'))),
    );
    if (same) {
      left.delete(same);
      if (same.name !== index.name) {
        if (same.name === undefined || index.name === undefined) return undefined;
        moved.push(`ALTER INDEX ${schemaPrefix(to, 'postgresql')}${quoted(index.name)} RENAME TO ${quoted(same.name)}`);
      }
      continue;
    }
    const goesAlong =
      index.include.some(gone) ||
      droppedColumns.some(({ name }) => mentionsColumn(index.where, name)) ||
      index.parts.some(
        (part) =>
          (part.column && gone(part.column.name)) ||
          droppedColumns.some(({ name }) => mentionsColumn(part.expression, name)),
      );
    if (goesAlong) continue;
    if (index.name === undefined) return undefined;
    dropped.push(`DROP INDEX ${schemaPrefix(from, 'postgresql')}${quoted(index.name)}`);
  }
  for (const index of left) {
    const text = createIndexText(index, to, 'postgresql');
    if (text === undefined) return undefined;
    created.push(text);
  }
  return { dropped, renamed: moved, created };
}

function securityChanges(from: Table, to: Table, name: string, renamed: boolean) {
  const before: string[] = [];
  const after: string[] = [];
  for (const own of from.policies) {
    if (!to.policies.some((one) => isSamePolicy(one, own, renamed)))
      before.push(`DROP POLICY ${quoted(own.policy.name.name)} ON ${tableName(from, 'postgresql')}`);
  }
  for (const own of to.policies) {
    if (from.policies.some((one) => isSamePolicy(one, own, renamed))) continue;
    after.push(postgresPolicy(own, name));
  }
  const { enabled, forced } = to.rowSecurity;
  const alter = (action: string): string => `ALTER TABLE ${name} ${action} ROW LEVEL SECURITY`;
  if (enabled !== from.rowSecurity.enabled) after.push(alter(enabled ? 'ENABLE' : 'DISABLE'));
  if (forced !== from.rowSecurity.forced) after.push(alter(forced ? 'FORCE' : 'NO FORCE'));
  const options = viewOptions(from, to, name);
  return options && { before, after: [...after, ...options] };
}

/** A rename of a column is one in its policies too. */
function isSamePolicy(a: Table['policies'][number], b: Table['policies'][number], renamed: boolean): boolean {
  return sameStructure(a, b) || (renamed && sameOrigin(a, b));
}

/** WITH (…) of a view. */
function viewOptions(from: Table, to: Table, name: string): readonly string[] | undefined {
  const old = from.options ?? {};
  const now = to.options ?? {};
  const set = Object.entries(now).filter(([key, value]) => old[key] !== value);
  const reset = Object.keys(old).filter((key) => !(key in now));
  if (to.kind !== 'view') return set.length + reset.length === 0 ? [] : undefined;
  return [
    ...(set.length > 0
      ? [`ALTER VIEW ${name} SET (${set.map(([key, value]) => `${key} = ${value}`).join(', ')})`]
      : []),
    ...(reset.length > 0 ? [`ALTER VIEW ${name} RESET (${columnList(reset, 'postgresql')})`] : []),
  ];
}
