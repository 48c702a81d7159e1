import type { Call, ColumnReference, Expression } from '../../../model/expression.ts';
import { resolveColumn } from '../../../schema/names/resolve.ts';
import type { Resolution, Scope } from '../../../schema/names/scope.ts';
import { eachExpression } from '../expressions.ts';
import { AGGREGATES } from './aggregates.ts';

/** A column of the query's own tables inside a function, a calculation or a cast. */
export interface WrappedColumn {
  /** The operand as a whole. */
  readonly operand: Expression;
  readonly column: ColumnReference;
  readonly meaning: Resolution;
  readonly by: 'function' | 'calculation' | 'cast';
}

const CALCULATIONS: ReadonlySet<string> = new Set([
  '+',
  '-',
  '*',
  '/',
  '%',
  '||',
  'DIV',
  'MOD',
  '&',
  '|',
  '^',
  '#',
  '<<',
  '>>',
]);

/**
 * The columns that an operand of a comparison wraps, in source order; empty for bare columns, for what has no column, and for aggregates, window functions
 * and subqueries, which are no matter of one row.
 */
export function wrappedColumns(operand: Expression, scope: Scope): readonly WrappedColumn[] {
  const by = wrapperOf(operand);
  if (!by) return [];
  const found: WrappedColumn[] = [];
  for (const one of eachExpression(operand)) {
    if (one.kind === 'subquery' || (one.kind === 'call' && (one.window || AGGREGATES.has(one.name)))) return [];
    if (one.kind !== 'column') continue;
    found.push({ operand, column: one, meaning: resolveColumn(scope, one, 'where'), by });
  }
  return found;
}

function wrapperOf(operand: Expression): WrappedColumn['by'] | undefined {
  switch (operand.kind) {
    case 'call':
      return isOpaque(operand) ? undefined : 'function';
    case 'cast':
      return 'cast';
    case 'unary':
      return operand.operator === '-' || operand.operator === '+' || operand.operator === '~'
        ? 'calculation'
        : undefined;
    case 'binary':
      return CALCULATIONS.has(operand.operator) ? 'calculation' : undefined;
    default:
      return undefined;
  }
}

/** Functions that look into a document or a shape, which no ordered index holds, and sqlc's macros for parameters. */
function isOpaque({ name, schema }: Call): boolean {
  return schema === 'sqlc' || /^(?:jsonb?_|isjson$|openjson$|xml|st_|to_tsvector$|similarity$)/.test(name);
}
