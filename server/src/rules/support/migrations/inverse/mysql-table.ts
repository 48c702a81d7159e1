import type { Column, SchemaView, Table } from '../../../../model/schema.ts';
import type { Dialect } from '../../../../text/dialect.ts';
import type { Span } from '../../../../text/span.ts';
import { definitionOf } from '../../definition-of.ts';
import { quoteIdentifier, tableName } from '../../identifiers.ts';
import { constraintPieces } from '../definitions.ts';
import { defaultText } from './column-text.ts';
import { indexParts } from './index-text.ts';
import { pairColumns } from './pair-columns.ts';
import { sameOrigin } from './table-changes.ts';
import type { Schemas, TableWork } from './table-work.ts';

const quoted = (name: string): string => quoteIdentifier(name, 'mysql');

/** What makes a MySQL or MariaDB table of `from` one of `to`; undefined where the history does not tell all of it. */
export function mysqlChange(from: Table, to: Table, schemas: Schemas, dialect: Dialect): TableWork | undefined {
  if (from.engine !== to.engine || from.charset !== to.charset) return undefined;
  const name = tableName(to, dialect);
  const columns = pairColumns(from, to);
  const isRenamed = columns.kept.some((pair) => pair.from.name !== pair.to.name);
  const before: string[] = [];
  const after: string[] = [];
  const actions: string[] = [];

  const keys = foreignKeyChanges(from, to, schemas, dialect);
  const indexes = indexChanges(from, to, schemas, dialect, isRenamed, keys?.remade ?? new Set());
  const checks = checkChanges(from, to, schemas, dialect, isRenamed);
  if (!keys || !indexes || !checks) return undefined;
  before.push(...keys.dropped.map((key) => `ALTER TABLE ${tableName(from, dialect)} DROP FOREIGN KEY ${quoted(key)}`));
  after.push(...keys.added.map((definition) => `ALTER TABLE ${name} ADD ${definition}`));
  actions.push(...checks.dropped, ...indexes.dropped);
  actions.push(...columns.dropped.map((column) => `DROP COLUMN ${quoted(column.name)}`));
  for (const column of columns.added) {
    const definition = mysqlColumn(column, dialect);
    if (definition === undefined) return undefined;
    actions.push(`ADD COLUMN ${definition}`);
  }
  for (const pair of columns.kept) {
    if (pair.from === pair.to) continue;
    const definition = mysqlColumn(pair.to, dialect);
    if (definition === undefined) return undefined;
    if (pair.from.name !== pair.to.name) actions.push(`CHANGE COLUMN ${quoted(pair.from.name)} ${definition}`);
    else if (mysqlColumn(pair.from, dialect) !== definition) actions.push(`MODIFY COLUMN ${definition}`);
  }
  actions.push(...indexes.added, ...checks.added);
  return {
    before,
    main: [
      ...(from.name === to.name ? [] : [`ALTER TABLE ${tableName(from, dialect)} RENAME TO ${name}`]),
      // An AUTO_INCREMENT column must have its key from the start, so all of it is one statement.
      ...(actions.length > 0 ? [`ALTER TABLE ${name} ${actions.join(', ')}`] : []),
    ],
    after,
  };
}

/** A column as ADD, CHANGE and MODIFY write it: as it was declared, without its keys; undefined where no statement declares it. */
export function mysqlColumn(column: Column, dialect: Dialect): string | undefined {
  const written = definitionOf(column.origin);
  const { statement, span } = column.origin;
  if (!written || statement.embedding) return undefined;
  const left: Span[] = [written.primaryKey, written.unique, written.references]
    .flatMap((one) => (one ? [one.span] : []))
    .concat(dialect === 'mysql' ? written.checks.map((check) => check.span) : []);
  const isRedefault =
    written.default !== column.default && !(written.default && !column.default && !written.defaultSpan);
  if (isRedefault && written.defaultSpan) left.push(written.defaultSpan);
  let text = '';
  let end = written.name.span.end;
  for (const gap of left.toSorted((a, b) => a.start - b.start)) {
    text += statement.text.slice(end, gap.start);
    end = Math.max(end, gap.end);
  }
  text += statement.text.slice(end, Math.max(end, span.end));
  const value = isRedefault && column.default ? ` DEFAULT ${defaultText(column)}` : '';
  const notNull = column.nullable || written.notNull || column.type.serial ? '' : ' NOT NULL';
  return `${quoted(column.databaseName)} ${text.replace(/\s+/g, ' ').trim()}${notNull}${value}`;
}

function foreignKeyChanges(from: Table, to: Table, schemas: Schemas, dialect: Dialect) {
  const own = (table: Table, schema: SchemaView) =>
    constraintPieces(table, schema, dialect).filter(({ kind }) => kind === 'foreignKey');
  const left = new Set(own(to, schemas.to));
  const dropped: string[] = [];
  const added: string[] = [];
  const standing = new Set<string>();
  const remade = new Set<Column['origin']>();
  for (const key of own(from, schemas.from)) {
    const same = [...left].find((one) => sameOrigin(one, key) || (one.name === key.name && one.body === key.body));
    if (key.name === undefined) return undefined;
    // The index that was made for the key, and has given way to another, comes back with the key only.
    const lostIndex = same && ownIndex(to, same.origin) && !ownIndex(from, key.origin);
    if (same && !lostIndex && same.name === key.name) {
      left.delete(same);
      standing.add(key.name);
    } else dropped.push(key.name);
  }
  for (const key of left) {
    if (key.name === undefined || key.body === undefined) return undefined;
    const index = ownIndex(to, key.origin);
    // The index has the name of the key where the statement gives one, else that of its first column.
    const isNameless = index !== undefined && index.name !== key.name;
    if (isNameless && key.name !== nextName(to, standing)) return undefined;
    added.push(isNameless ? key.body : `CONSTRAINT ${quoted(key.name)} ${key.body}`);
    standing.add(key.name);
    remade.add(key.origin);
  }
  return { dropped, added, remade };
}

/** The name that a foreign key without one gets: numbered above every one in use. */
function nextName({ name }: Table, standing: ReadonlySet<string>): string {
  const prefix = `${name}_ibfk_`;
  const numbers = [...standing].map((one) => (one.startsWith(prefix) ? Number(one.slice(prefix.length)) : 0));
  return `${prefix}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

/** The index that MySQL made for a foreign key. */
function ownIndex({ indexes }: Table, origin: Column['origin']): Table['indexes'][number] | undefined {
  return indexes.find((index) => index.origin === origin);
}

/** The primary key, unique keys and indexes, which MySQL all calls indexes. */
function indexChanges(
  from: Table,
  to: Table,
  schemas: Schemas,
  dialect: Dialect,
  isRenamed: boolean,
  remade: ReadonlySet<Column['origin']>,
) {
  const old = indexesOf(from, schemas.from, dialect);
  const now = indexesOf(to, schemas.to, dialect);
  const left = new Set(now);
  const dropped: string[] = [];
  const added: string[] = [];
  for (const index of old) {
    const same = [...left].find((one) => one.text === index.text || (isRenamed && sameOrigin(one, index)));
    if (same?.text !== undefined) {
      left.delete(same);
      continue;
    }
    if (index.isPrimary) dropped.push('DROP PRIMARY KEY');
    else if (index.name === undefined) return undefined;
    else dropped.push(`DROP INDEX ${quoted(index.name)}`);
  }
  for (const index of left) {
    // MySQL makes it again together with its foreign key.
    if (remade.has(index.origin)) continue;
    if (index.text === undefined) return undefined;
    added.push(`ADD ${index.text}`);
  }
  return { dropped, added };
}

interface MysqlIndex {
  readonly name?: string;
  readonly isPrimary: boolean;
  readonly text?: string;
  readonly origin: Column['origin'];
}

function indexesOf(table: Table, schema: SchemaView, dialect: Dialect): readonly MysqlIndex[] {
  const keys = constraintPieces(table, schema, dialect).flatMap(({ kind, name, body, origin }): MysqlIndex[] => {
    if (kind === 'primaryKey') return [{ isPrimary: true, origin, ...(body === undefined ? {} : { text: body }) }];
    if (kind !== 'unique' || name === undefined) return [];
    const text = body?.replace(/^UNIQUE /, `UNIQUE INDEX ${quoted(name)} `);
    return [{ name, isPrimary: false, origin, ...(text === undefined ? {} : { text }) }];
  });
  const indexes = table.indexes.map((index): MysqlIndex => {
    const { name, method, unique, origin } = index;
    const parts = indexParts(index, dialect);
    const kind = unique ? 'UNIQUE ' : /^(?:fulltext|spatial)$/.test(method) ? `${method.toUpperCase()} ` : '';
    const using = method === 'hash' ? ' USING HASH' : '';
    const text =
      name === undefined || parts === undefined ? {} : { text: `${kind}INDEX ${quoted(name)} (${parts})${using}` };
    return { ...(name === undefined ? {} : { name }), isPrimary: false, origin, ...text };
  });
  return [...keys, ...indexes];
}

function checkChanges(from: Table, to: Table, schemas: Schemas, dialect: Dialect, isRenamed: boolean) {
  // MariaDB keeps a column's check with the column, under no name of its own.
  const own = (table: Table, schema: SchemaView) =>
    constraintPieces(table, schema, dialect).filter(
      ({ kind, origin }) =>
        kind === 'check' &&
        !(
          dialect === 'mariadb' &&
          table.columns.some((column) =>
            definitionOf(column.origin)?.checks.some((check) => check.span === origin.span),
          )
        ),
    );
  const left = new Set(own(to, schemas.to));
  const dropped: string[] = [];
  const added: string[] = [];
  for (const check of own(from, schemas.from)) {
    const same = [...left].find(
      (one) => (one.name === check.name && one.body === check.body) || (isRenamed && sameOrigin(one, check)),
    );
    if (same) left.delete(same);
    else if (check.name === undefined) return undefined;
    else dropped.push(`DROP CONSTRAINT ${quoted(check.name)}`);
  }
  for (const check of left) {
    if (check.name === undefined || check.body === undefined) return undefined;
    added.push(`ADD CONSTRAINT ${quoted(check.name)} ${check.body}`);
  }
  return { dropped, added };
}
