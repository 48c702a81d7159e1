import type { Between, Binary, ColumnReference, Expression } from '../../model/expression.ts';
import type { FromItem, Join } from '../../model/query.ts';
import type { Column, Table } from '../../model/schema.ts';
import { conjuncts, eachExpression, withoutCasts } from './expressions.ts';
import { fromItems, joins } from './from-items.ts';
import { columnNamed, resolveColumn } from './resolve.ts';
import type { Scope, Source } from './scope.ts';

/**
 * How a clause looks at a column: compared by `=`, by `<` and its like (BETWEEN included), by LIKE, by IN or `= ANY`, tested for NULL, inside a function
 * call, cast or calculation, by something else (`<>`, NOT IN), or as a whole in ORDER BY or GROUP BY.
 */
export type ColumnUseKind = 'equality' | 'range' | 'like' | 'in' | 'null' | 'function' | 'other' | 'order' | 'group';

/** One look of a clause at a column of a base table. */
export interface ColumnUse {
  readonly clause: 'where' | 'on' | 'order' | 'group';
  readonly kind: ColumnUseKind;
  /** The table of the query it belongs to, always of kind `table`; the same object for every use of one FROM item. */
  readonly source: Source;
  /** The scope in which that source stands: the query's own, or one further out for a correlated reference. */
  readonly scope: Scope;
  /** The column's name in the database; as written where the table is not known. */
  readonly name: string;
  readonly table?: Table;
  readonly column?: Column;
  /** Undefined for the columns of USING. */
  readonly reference?: ColumnReference;
  /** True where every row of the result meets the predicate: a conjunct of WHERE, or of the ON of inner joins. False inside OR and NOT. */
  readonly required: boolean;
  /** The predicate, or the item of ORDER BY or GROUP BY. */
  readonly predicate?: Expression;
  /** What the column is compared with. */
  readonly other?: Expression;
  /** The join in whose ON or USING it stands. */
  readonly join?: Join;
  readonly descending?: boolean;
}

/**
 * What the clauses of one query (not of those inside it) ask of columns of base tables, in the order WHERE, joins, GROUP BY, ORDER BY. References whose
 * table cannot be told, and columns of CTEs, derived tables and functions, are left out.
 */
export function columnUses(scope: Scope): readonly ColumnUse[] {
  const { query } = scope;
  const uses: ColumnUse[] = [];
  const where = query.kind === 'select' || query.kind === 'update' || query.kind === 'delete' ? query.where : undefined;
  for (const part of conjuncts(where)) addPredicate(part, { scope, uses, clause: 'where', required: true });
  if (query.kind === 'merge') {
    for (const part of conjuncts(query.on)) addPredicate(part, { scope, uses, clause: 'on', required: true });
  }
  const required = requiredJoins(fromItems(query));
  for (const item of fromItems(query)) {
    for (const join of joins(item)) {
      const place = { scope, uses, clause: 'on' as const, required: required.has(join), join };
      for (const part of conjuncts(join.on)) addPredicate(part, place);
      for (const { name } of join.using) addShared(name, join, scope, uses, required.has(join));
    }
  }
  if (query.kind === 'select') {
    for (const expression of query.groupBy) {
      addOrdering(expression, { scope, uses, clause: 'group', required: true }, {});
    }
  }
  if (query.kind === 'select' || query.kind === 'update' || query.kind === 'delete') {
    for (const { expression, descending } of query.orderBy) {
      addOrdering(expression, { scope, uses, clause: 'order', required: true }, { descending });
    }
  }
  return uses;
}

interface Place {
  readonly scope: Scope;
  readonly uses: ColumnUse[];
  readonly clause: ColumnUse['clause'];
  readonly required: boolean;
  readonly join?: Join;
}

/** The joins whose ON every row of the result meets. */
function requiredJoins(items: readonly FromItem[]): ReadonlySet<Join> {
  const found = new Set<Join>();
  const stack: FromItem[] = [...items];
  while (stack.length > 0) {
    const item = stack.pop();
    if (item?.kind !== 'join') continue;
    if (item.type === 'inner' || item.type === 'cross') {
      found.add(item);
      stack.push(item.left, item.right);
    } else if (item.type === 'left') stack.push(item.left);
    else if (item.type === 'right') stack.push(item.right);
  }
  return found;
}

/** The kind of a comparison operator; others are `other`. */
const OPERATOR_KINDS: Readonly<Record<string, ColumnUseKind | undefined>> = {
  '=': 'equality',
  '==': 'equality',
  '<=>': 'equality',
  '<': 'range',
  '>': 'range',
  '<=': 'range',
  '>=': 'range',
};

function addPredicate(predicate: Expression, place: Place): void {
  const stack: { readonly predicate: Expression; readonly required: boolean }[] = [
    { predicate, required: place.required },
  ];
  while (stack.length > 0) {
    const next = stack.pop();
    if (!next) return;
    const { predicate: one } = next;
    const here = { ...place, required: next.required };
    if (one.kind === 'or') for (const part of one.operands) stack.push({ predicate: part, required: false });
    else if (one.kind === 'and')
      for (const part of one.operands) stack.push({ predicate: part, required: next.required });
    else if (one.kind === 'not') stack.push({ predicate: one.operand, required: false });
    else addTest(one, here);
  }
}

function addTest(test: Expression, place: Place): void {
  switch (test.kind) {
    case 'binary':
      addComparison(test, place);
      break;
    case 'distinctFrom': {
      const kind = test.negated ? 'equality' : 'other';
      addOperand(test.left, kind, test, test.right, place);
      addOperand(test.right, kind, test, test.left, place);
      break;
    }
    case 'between':
      addBetween(test, place);
      break;
    case 'in':
      addOperand(test.operand, test.negated ? 'other' : 'in', test, undefined, place);
      for (const item of test.list ?? []) addOperand(item, 'other', test, test.operand, place);
      break;
    case 'like':
      addOperand(test.operand, test.operator === 'like' && !test.negated ? 'like' : 'other', test, test.pattern, place);
      addOperand(test.pattern, 'other', test, test.operand, place);
      break;
    case 'is':
      addOperand(test.operand, test.test === 'null' ? 'null' : 'other', test, undefined, place);
      break;
    case 'anyArray':
      addOperand(
        test.operand,
        test.quantifier === 'any' && test.operator === '=' ? 'in' : 'other',
        test,
        test.array,
        place,
      );
      addOperand(test.array, 'other', test, test.operand, place);
      break;
    case 'subquery':
      if (test.operand) {
        const kind = test.form === 'any' && test.operator === '=' ? 'in' : 'other';
        addOperand(test.operand, kind, test, undefined, place);
      }
      break;
    default:
      addOperand(test, 'other', test, undefined, place);
  }
}

function addComparison(test: Binary, place: Place): void {
  const kind = OPERATOR_KINDS[test.operator] ?? 'other';
  const { left, right } = test;
  if (left.kind === 'row' && right.kind === 'row' && left.items.length === right.items.length) {
    for (const [position, item] of left.items.entries()) {
      const other = right.items[position];
      addOperand(item, kind, test, other, place);
      if (other) addOperand(other, kind, test, item, place);
    }
    return;
  }
  addOperand(left, kind, test, right, place);
  addOperand(right, kind, test, left, place);
}

function addBetween(test: Between, place: Place): void {
  addOperand(test.operand, test.negated ? 'other' : 'range', test, test.low, place);
  addOperand(test.low, test.negated ? 'other' : 'range', test, test.operand, place);
  addOperand(test.high, test.negated ? 'other' : 'range', test, test.operand, place);
}

/** A bare column is used as the operator says; columns inside a larger operand only through its functions. */
function addOperand(
  operand: Expression,
  kind: ColumnUseKind,
  predicate: Expression,
  other: Expression | undefined,
  place: Place,
): void {
  if (operand.kind === 'column') {
    add(operand, kind, place, { predicate, ...(other ? { other } : {}) });
    return;
  }
  for (const inner of eachExpression(operand)) {
    if (inner.kind === 'column') add(inner, 'function', place, { predicate, ...(other ? { other } : {}) });
  }
}

function addOrdering(expression: Expression, place: Place, more: Pick<ColumnUse, 'descending'>): void {
  const kind = place.clause === 'group' ? 'group' : 'order';
  const meant = aliased(expression, place);
  if (meant.kind === 'column') add(meant, kind, place, { predicate: expression, ...more });
  else {
    for (const inner of eachExpression(meant)) {
      if (inner.kind === 'column') add(inner, 'function', place, { predicate: expression, ...more });
    }
  }
}

/** What an ordinal or an alias of the select list stands for. */
function aliased(expression: Expression, { scope, clause }: Place): Expression {
  const { query } = scope;
  if (query.kind !== 'select') return expression;
  if (expression.kind === 'literal' && expression.type === 'number') {
    return query.items[Number(expression.value) - 1]?.expression ?? expression;
  }
  if (expression.kind !== 'column' || expression.parts.length > 1) return expression;
  const resolution = resolveColumn(scope, expression, clause);
  return resolution.kind === 'item' ? withoutCasts(resolution.expression) : expression;
}

function add(
  reference: ColumnReference,
  kind: ColumnUseKind,
  { scope, uses, clause, required, join }: Place,
  more: Pick<ColumnUse, 'predicate' | 'other' | 'descending'>,
): void {
  const found = resolveColumn(scope, reference, clause === 'group' || clause === 'order' ? 'select' : clause);
  if (found.kind !== 'column' || found.source.kind !== 'table') return;
  const column = found.column?.base?.column;
  uses.push({
    clause,
    kind,
    source: found.source,
    scope: found.scope,
    name: column?.databaseName ?? reference.parts.at(-1)?.name ?? '',
    ...(found.source.table ? { table: found.source.table } : {}),
    ...(column ? { column } : {}),
    reference,
    required,
    ...(join ? { join } : {}),
    ...more,
  });
}

/** A column of USING is compared in every table of the join that has it; where that is not known, in the tables next to the join. */
function addShared(name: string, join: Join, scope: Scope, uses: ColumnUse[], required: boolean): void {
  for (const side of [join.left, join.right]) {
    const source = scope.sources.find((one) => one.item === side);
    if (source?.kind !== 'table') continue;
    const found = columnNamed(scope.columnsOf(source) ?? [], name)?.base?.column;
    uses.push({
      clause: 'on',
      kind: 'equality',
      source,
      scope,
      name: found?.databaseName ?? name,
      ...(source.table ? { table: source.table } : {}),
      ...(found ? { column: found } : {}),
      required,
      join,
    });
  }
}
