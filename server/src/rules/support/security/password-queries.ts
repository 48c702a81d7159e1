import { Conclusions } from '../../../model/conclusions.ts';
import type { Expression } from '../../../model/expression.ts';
import type { Identifier } from '../../../model/identifier.ts';
import type { InsertQuery, Query } from '../../../model/query.ts';
import type { ParsedStatement } from '../../../model/statement.ts';
import type { Span } from '../../../text/span.ts';
import { eachExpression, withoutCasts } from '../expressions.ts';
import { eachQuery, ownExpressions, queryOfFact } from '../queries.ts';
import { isPlainSecret } from './password-literals.ts';
import { namesPassword } from './password-names.ts';

/** A query that treats a password as plain text. */
export interface PlainPasswordUse {
  readonly kind: 'compared' | 'stored';
  /** The column's name. */
  readonly column: string;
  /** The comparison, or the value that is stored. */
  readonly span: Span;
  readonly value: 'literal' | 'parameter';
  /** Where the compared value stands, and the column as written; for the fix. */
  readonly operands?: { readonly value: Span; readonly column: Span };
}

const known = new Conclusions<ParsedStatement, readonly PlainPasswordUse[]>();

/** The uses in one statement, nested statements not included. Spans count from the outer statement. */
export function plainPasswordUses(parsed: ParsedStatement): readonly PlainPasswordUse[] {
  let uses = known.get(parsed);
  if (!uses) {
    const query = queryOfFact(parsed.fact);
    uses = query ? [...eachQuery(query)].flatMap((placed) => usesIn(placed.query)) : [];
    known.set(parsed, uses);
  }
  return uses;
}

function usesIn(query: Query): PlainPasswordUse[] {
  const uses: PlainPasswordUse[] = [];
  for (const { clause, expression: root } of ownExpressions(query)) {
    if (clause !== 'where' && clause !== 'on' && clause !== 'having') continue;
    for (const one of eachExpression(root)) {
      const use = comparison(one);
      if (use) uses.push(use);
    }
  }
  if (query.kind === 'insert') uses.push(...insertedLiterals(query));
  const assignments =
    query.kind === 'update' ? query.set : query.kind === 'insert' ? (query.onConflict?.set ?? []) : [];
  for (const { column, value } of assignments) {
    const use = stored(column, value);
    if (use) uses.push(use);
  }
  return uses;
}

function comparison(one: Expression): PlainPasswordUse | undefined {
  if (one.kind !== 'binary' || !/^={1,2}$/.test(one.operator)) return undefined;
  for (const [left, right] of [
    [one.left, one.right],
    [one.right, one.left],
  ] as const) {
    const column = withoutCasts(left);
    const value = valueKind(withoutCasts(right));
    if (column.kind !== 'column' || !value) continue;
    const name = column.parts.at(-1)?.name ?? '';
    if (!namesPassword(name) || PARAMETER_NAME.test(name)) continue;
    return {
      kind: 'compared',
      column: name,
      span: one.span,
      value,
      operands: { value: right.span, column: left.span },
    };
  }
  return undefined;
}

/** Names that people give to the parameters of functions, which look like columns. */
const PARAMETER_NAME = /^(?:p|in|i|v|arg|param)?_/i;

function valueKind(value: Expression): PlainPasswordUse['value'] | undefined {
  if (value.kind === 'parameter') return 'parameter';
  if (value.kind === 'literal') return value.type === 'string' && isPlainSecret(value.value) ? 'literal' : undefined;
  if (value.kind !== 'column' || value.parts.length !== 1) return undefined;
  const name = value.parts[0]?.name ?? '';
  return PARAMETER_NAME.test(name) && namesPassword(name) ? 'parameter' : undefined;
}

/** One use an INSERT: the first row says it for all. */
function insertedLiterals({ columns, source }: InsertQuery): PlainPasswordUse[] {
  if (!columns || source?.kind !== 'select') return [];
  const rows = source.values.length > 0 ? source.values : [source.items.map((item) => item.expression)];
  for (const [position, column] of columns.entries()) {
    for (const row of rows) {
      const value = row[position];
      const use = value && stored(column, value);
      if (use) return [use];
    }
  }
  return [];
}

function stored(column: Identifier, written: Expression): PlainPasswordUse | undefined {
  const value = withoutCasts(written);
  if (value.kind !== 'literal' || value.type !== 'string' || !isPlainSecret(value.value)) return undefined;
  if (!namesPassword(column.name)) return undefined;
  return { kind: 'stored', column: column.name, span: value.span, value: 'literal' };
}
