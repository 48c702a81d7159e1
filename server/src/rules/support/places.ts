import type { TableConstraint } from '../../model/constraint.ts';
import type { Provenance, Table } from '../../model/schema.ts';
import type { ParsedStatement, Statement } from '../../model/statement.ts';
import type { AlterTable, CreateTable } from '../../model/table-facts.ts';
import { containsSpan, type Span } from '../../text/span.ts';

/** The statement, or the one nested in it, that declares what stands at a place. */
export function parsedAt(origin: Provenance): ParsedStatement {
  const { parsed } = origin.statement;
  return parsed.nested.find((inner) => containsSpan(inner.span, origin.span)) ?? parsed;
}

/** True where the place is inside a function body or DO block, which fixes leave alone. */
export function isNested(origin: Provenance): boolean {
  return parsedAt(origin) !== origin.statement.parsed;
}

/** The text at a span of a statement. */
export function textAt(statement: Statement, span: Span): string {
  return statement.text.slice(span.start, span.end);
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Generated SQL in the case of the statement that it joins: lower-case keywords where that one begins in lower case. */
export function inCaseOf(statement: Statement, sql: string): string {
  if (!/^[a-z]/.test(statement.text)) return sql;
  return sql
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) => (index % 2 === 0 ? part.replace(/\b[A-Z][A-Z]+\b/g, (word) => word.toLowerCase()) : part))
    .join('');
}

/** True where the statement at a place calls the table and its columns what they are called at the end of the history. */
export function keepsNames(origin: Provenance, table: Table, columns: readonly string[]): boolean {
  const { fact } = parsedAt(origin);
  if (fact.kind !== 'createTable' && fact.kind !== 'alterTable') return false;
  return fact.name.object.name === table.name && columns.every((column) => namedColumns(fact).has(column));
}

function namedColumns(fact: CreateTable | AlterTable): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (constraint: TableConstraint): void => {
    if ('columns' in constraint) for (const column of constraint.columns) names.add(column.name);
  };
  if (fact.kind === 'createTable') {
    for (const column of fact.columns) names.add(column.name.name);
    fact.constraints.forEach(add);
    return names;
  }
  for (const action of fact.actions) {
    if (action.kind === 'addColumn') names.add(action.column.name.name);
    if (action.kind === 'addConstraint') add(action.constraint);
  }
  return names;
}
