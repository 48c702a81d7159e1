import type { Expression } from '../../model/expression.ts';
import type { Assignment, OrderItem, Query, SelectItem } from '../../model/query.ts';
import { fromItems, joins, leaves } from './from-items.ts';
import { RecentLists } from './recent-lists.ts';

/** The clause in which an expression stands. */
export type Clause = 'select' | 'where' | 'on' | 'having' | 'group' | 'order' | 'set' | 'values' | 'limit' | 'from';

/** An expression of a query with its clause. */
export interface ClauseExpression {
  readonly clause: Clause;
  readonly expression: Expression;
}

/** The expressions that belong to a query itself, with their clauses; those of inner queries are theirs. */
export function ownExpressions(query: Query): readonly ClauseExpression[] {
  return listed.of(query, list);
}

const listed = new RecentLists<Query, ClauseExpression>();

function list(query: Query): readonly ClauseExpression[] {
  const found: ClauseExpression[] = [];
  const add = (clause: Clause, expressions: readonly (Expression | undefined)[]): void => {
    for (const expression of expressions) if (expression) found.push({ clause, expression });
  };
  for (const item of fromItems(query)) {
    for (const join of joins(item)) add('on', [join.on]);
    for (const leaf of leaves(item)) if (leaf.kind === 'function') add('from', leaf.calls);
  }
  switch (query.kind) {
    case 'select':
      if (Array.isArray(query.distinct)) add('select', query.distinct as readonly Expression[]);
      add('select', ofItems(query.items));
      for (const row of query.values) add('values', row);
      add('where', [query.where]);
      add('group', query.groupBy);
      add('having', [query.having]);
      add('order', ofOrder(query.orderBy));
      add('limit', [query.limit, query.offset]);
      break;
    case 'insert':
      add('set', ofAssignments(query.onConflict?.set ?? []));
      add('where', [query.onConflict?.where, query.onConflict?.targetWhere]);
      add('select', ofItems(query.returning));
      break;
    case 'update':
    case 'delete':
      if (query.kind === 'update') add('set', ofAssignments(query.set));
      add('where', [query.where]);
      add('order', ofOrder(query.orderBy));
      add('limit', [query.limit]);
      add('select', ofItems(query.returning));
      break;
    case 'merge':
      add('on', [query.on]);
      for (const clause of query.clauses) {
        add('where', [clause.condition]);
        add('set', ofAssignments(clause.set));
        add('values', clause.values);
      }
      add('select', ofItems(query.returning));
      break;
    case 'partial':
      break;
  }
  return found;
}

function ofItems(items: readonly SelectItem[]): readonly Expression[] {
  return items.map((item) => item.expression);
}

function ofOrder(items: readonly OrderItem[]): readonly Expression[] {
  return items.map((item) => item.expression);
}

function ofAssignments(assignments: readonly Assignment[]): readonly Expression[] {
  return assignments.map((assignment) => assignment.value);
}
