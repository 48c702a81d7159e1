import type { IndexPart } from '../../../../model/index-definition.ts';
import type { Index, Provenance, Table } from '../../../../model/schema.ts';
import { expressionText } from '../../../../schema/expression-text.ts';
import type { Dialect } from '../../../../text/dialect.ts';
import { columnList, quoteIdentifier, tableName } from '../../identifiers.ts';
import { textAt } from '../../places.ts';

/** `CREATE INDEX …` for an index as it stands; undefined where the history does not tell all of it. Never concurrently. */
export function createIndexText(index: Index, table: Table, dialect: Dialect): string | undefined {
  const { statement } = index.origin;
  const { fact } = statement.parsed;
  if (index.name === undefined || statement.embedding) return undefined;
  if (fact.kind !== 'createIndex') return structuredIndex(index, table, dialect);
  const isAsWritten =
    fact.index.name?.name === index.name &&
    fact.table.object.name === table.name &&
    (fact.table.schema === undefined || fact.table.schema.name === table.schema) &&
    index.where === fact.index.where &&
    index.include.every((name, position) => fact.index.include[position]?.name === name) &&
    index.parts.every((part, position) => part === fact.index.parts[position]);
  if (!isAsWritten)
    return Object.keys(fact.options ?? {}).length > 0 ? undefined : structuredIndex(index, table, dialect);
  // It is known to be gone: IF NOT EXISTS would hide that something else has its name.
  return statement.text.replace(
    /^(CREATE\s+(?:UNIQUE\s+)?INDEX\s+)(?:CONCURRENTLY\s+)?(?:IF\s+NOT\s+EXISTS\s+)?/i,
    '$1',
  );
}

function structuredIndex(index: Index, table: Table, dialect: Dialect): string | undefined {
  const parts = indexParts(index, dialect);
  if (index.name === undefined || parts === undefined || index.unattached) return undefined;
  const method = index.method === 'btree' ? '' : ` USING ${index.method}`;
  const include = index.include.length > 0 ? ` INCLUDE (${columnList(index.include, dialect)})` : '';
  const where = index.where ? ` WHERE ${expressionText(index.where, index.origin)}` : '';
  return (
    `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${quoteIdentifier(index.name, dialect)} ON ${tableName(table, dialect)}${method} ` +
    `(${parts})${include}${index.nullsNotDistinct ? ' NULLS NOT DISTINCT' : ''}${where}`
  );
}

/** The keys of an index as written, columns that were renamed since under their new names. */
export function indexParts({ parts, origin }: Index, dialect: Dialect): string | undefined {
  const texts = parts.map((part) => partText(part, origin, dialect));
  return texts.length > 0 && texts.every((text) => text !== undefined) ? texts.join(', ') : undefined;
}

function partText(part: IndexPart, origin: Provenance, dialect: Dialect): string | undefined {
  const { statement } = origin;
  const { column, expression, span } = part;
  if (column) {
    // The index that MySQL makes for a foreign key has no words of its own.
    if (column.span === span && origin.span === span) return quoteIdentifier(column.name, dialect);
    return quoteIdentifier(column.name, dialect) + statement.text.slice(column.span.end, span.end);
  }
  if (!expression) return undefined;
  const before = textAt(statement, { start: span.start, end: expression.span.start });
  const after = textAt(statement, { start: expression.span.end, end: span.end });
  const isBare = before === '' && !/^\w+\s*\(/.test(textAt(statement, expression.span));
  const text = expressionText(expression, origin);
  return `${before}${isBare ? `(${text})` : text}${after}`;
}
