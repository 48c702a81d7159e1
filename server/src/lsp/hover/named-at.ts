import type { Identifier, QualifiedName } from '../../model/identifier.ts';
import type { Column, SchemaView, Table } from '../../model/schema.ts';
import type { ParsedStatement, StatementFact } from '../../model/statement.ts';
import { findColumn } from '../../schema/find-column.ts';
import { ownExpressions } from '../../schema/names/clauses.ts';
import { eachExpression } from '../../schema/names/expressions.ts';
import { queryOfFact } from '../../schema/names/placed-queries.ts';
import { QueryNames } from '../../schema/names/query-names.ts';
import { resolveColumn } from '../../schema/names/resolve.ts';
import type { Dialect } from '../../text/dialect.ts';
import type { Span } from '../../text/span.ts';

/** What a name in a statement stands for. */
export interface Named {
  readonly table: Table;
  /** Set where the name is that of a column. */
  readonly column?: Column;
  /** The name; relative to the statement. */
  readonly span: Span;
}

/** The table or column that the statement names at an offset (from its start), as far as the schema knows it. */
export function namedAt(
  parsed: ParsedStatement,
  offset: number,
  schema: SchemaView,
  dialect: Dialect,
): Named | undefined {
  const inner = [parsed, ...parsed.nested].findLast(({ span }) => holds(span, offset)) ?? parsed;
  return columnOfQuery(inner.fact, offset, schema, dialect) ?? inTree(inner.fact, offset, schema, undefined);
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** A column reference of a query, by the query's own names. */
function columnOfQuery(fact: StatementFact, offset: number, schema: SchemaView, dialect: Dialect): Named | undefined {
  const query = queryOfFact(fact);
  if (!query) return undefined;
  const names = new QueryNames(query, {
    dialect,
    table: (name) => schema.table(name),
    variables: 'none',
    newAndOld: false,
  });
  for (const scope of names.scopes) {
    for (const { expression, clause } of ownExpressions(scope.query)) {
      for (const one of eachExpression(expression)) {
        const last = one.kind === 'column' ? one.parts.at(-1) : undefined;
        if (one.kind !== 'column' || !last || !holds(last.span, offset)) continue;
        const found = resolveColumn(scope, one, clause);
        const base = found.kind === 'column' ? found.column?.base : undefined;
        return base && { ...base, span: last.span };
      }
    }
  }
  return undefined;
}

/**
 * Facts are plain trees: a qualified name in them is looked up as a table, a bare one as a column of the table that the statement is about,
 * which below a foreign key's `referencedColumns` is the referenced one.
 */
function inTree(
  node: unknown,
  offset: number,
  schema: SchemaView,
  about: QualifiedName | undefined,
): Named | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  if (Array.isArray(node)) {
    for (const item of node) {
      const found = inTree(item, offset, schema, about);
      if (found) return found;
    }
    return undefined;
  }
  if (isQualifiedName(node)) {
    const table = holds(node.span, offset) ? schema.table(node) : undefined;
    return table && { table, span: node.span };
  }
  if (isIdentifier(node)) {
    const table = about && holds(node.span, offset) ? schema.table(about) : undefined;
    const column = table && findColumn(table, node.name);
    return table && column && { table, column, span: node.span };
  }
  const subject = subjectOf(node) ?? about;
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== 'object') continue;
    const table = key === 'referencedColumns' && 'referencedTable' in node ? node.referencedTable : subject;
    const found = inTree(value, offset, schema, isQualifiedName(table) ? table : undefined);
    if (found) return found;
  }
  return undefined;
}

/** The table that a fact speaks of: ALTER TABLE's name, the table of an index, trigger or policy, the target of a write. */
function subjectOf(node: object): QualifiedName | undefined {
  if (!('kind' in node)) return undefined;
  if (node.kind === 'alterTable' && 'name' in node && isQualifiedName(node.name)) return node.name;
  if ('table' in node && isQualifiedName(node.table)) return node.table;
  if (!('target' in node) || typeof node.target !== 'object' || node.target === null) return undefined;
  return 'name' in node.target && isQualifiedName(node.target.name) ? node.target.name : undefined;
}

function isQualifiedName(value: unknown): value is QualifiedName {
  return typeof value === 'object' && value !== null && 'object' in value && 'span' in value;
}

function isIdentifier(value: object): value is Identifier {
  return 'name' in value && 'quoted' in value && 'span' in value;
}
