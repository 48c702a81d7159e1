import type { ColumnReference, Expression } from '../model/expression.ts';
import type { Query } from '../model/query.ts';

/** Deeper expressions are left as they are: no statement written by people or tools comes near. */
const MAX_DEPTH = 500;

interface Visitor {
  readonly column: (reference: ColumnReference) => ColumnReference;
  /** Is shown every subquery; what is inside is not visited, since it has a scope of its own. */
  readonly query?: (query: Query) => void;
}

/** The expression with every column reference replaced by what the visitor makes of it. */
function mapColumns(expression: Expression, visitor: Visitor, depth = 0): Expression {
  if (depth > MAX_DEPTH) return expression;
  const map = (inner: Expression) => mapColumns(inner, visitor, depth + 1);
  const mapOptional = (inner: Expression | undefined) => (inner ? map(inner) : undefined);
  switch (expression.kind) {
    case 'column':
      return visitor.column(expression);
    case 'star':
    case 'literal':
    case 'parameter':
    case 'default':
      return expression;
    case 'call': {
      const orderBy = expression.orderBy.map((item) => ({ ...item, expression: map(item.expression) }));
      const filter = mapOptional(expression.filter);
      return { ...expression, arguments: expression.arguments.map(map), orderBy, ...(filter ? { filter } : {}) };
    }
    case 'binary':
    case 'distinctFrom':
      return { ...expression, left: map(expression.left), right: map(expression.right) };
    case 'unary':
    case 'not':
    case 'is':
    case 'cast':
      return { ...expression, operand: map(expression.operand) };
    case 'and':
    case 'or':
      return { ...expression, operands: expression.operands.map(map) };
    case 'in': {
      if (expression.query) visitor.query?.(expression.query);
      const list = expression.list?.map(map);
      return { ...expression, operand: map(expression.operand), ...(list ? { list } : {}) };
    }
    case 'between':
      return {
        ...expression,
        operand: map(expression.operand),
        low: map(expression.low),
        high: map(expression.high),
      };
    case 'like':
      return { ...expression, operand: map(expression.operand), pattern: map(expression.pattern) };
    case 'case': {
      const operand = mapOptional(expression.operand);
      const otherwise = mapOptional(expression.otherwise);
      return {
        ...expression,
        ...(operand ? { operand } : {}),
        branches: expression.branches.map(({ when, result }) => ({ when: map(when), result: map(result) })),
        ...(otherwise ? { otherwise } : {}),
      };
    }
    case 'subquery': {
      visitor.query?.(expression.query);
      const operand = mapOptional(expression.operand);
      return operand ? { ...expression, operand } : expression;
    }
    case 'row':
    case 'array':
      return { ...expression, items: expression.items.map(map) };
    case 'anyArray':
      return { ...expression, operand: map(expression.operand), array: map(expression.array) };
    case 'other':
      return { ...expression, children: expression.children.map(map) };
  }
}

/** The column references of an expression from left to right, those inside subqueries excepted. */
export function columnReferences(expression: Expression): readonly ColumnReference[] {
  const references: ColumnReference[] = [];
  mapColumns(expression, {
    column: (reference) => {
      references.push(reference);
      return reference;
    },
  });
  return references;
}

/** The queries that stand in an expression, without those inside them. */
export function subqueriesOf(expression: Expression): readonly Query[] {
  const queries: Query[] = [];
  mapColumns(expression, { column: (reference) => reference, query: (query) => queries.push(query) });
  return queries;
}

/** The distinct names of the columns that an expression mentions, in the order of their first mention. */
export function columnNames(expression: Expression): readonly string[] {
  const names = columnReferences(expression).map((reference) => reference.parts.at(-1)?.name);
  return [...new Set(names.filter((name) => name !== undefined))];
}

/** True where the expression mentions the column. */
export function mentionsColumn(expression: Expression | undefined, column: string): boolean {
  return expression !== undefined && columnNames(expression).includes(column);
}

/** The expression after a column got another name; the same object where it does not mention the column. */
export function renameInExpression(expression: Expression, from: string, to: string): Expression {
  if (!mentionsColumn(expression, from)) return expression;
  return mapColumns(expression, {
    column: (reference) => {
      const last = reference.parts.at(-1);
      if (last?.name !== from) return reference;
      return { ...reference, parts: [...reference.parts.slice(0, -1), { ...last, name: to }] };
    },
  });
}

/**
 * The name that PostgreSQL gives to a column made by this expression, for index columns and SELECT items
 * (`FigureColname` in `src/backend/parser/parse_target.c`); undefined where it finds none.
 */
export function figureColumnName(expression: Expression): string | undefined {
  return figure(expression, 0).name;
}

/** `weak` names (of a cast's type, of CASE) give way to a better one found inside. */
function figure(expression: Expression, depth: number): { name?: string; weak: boolean } {
  if (depth > MAX_DEPTH) return { weak: true };
  switch (expression.kind) {
    case 'column': {
      const name = expression.parts.at(-1)?.name;
      return name === undefined ? { weak: true } : { name, weak: false };
    }
    case 'call':
      return { name: expression.name, weak: false };
    case 'cast': {
      const inner = figure(expression.operand, depth + 1);
      const typeName = expression.type.name.split('.').at(-1);
      return inner.weak && typeName !== undefined ? { name: typeName, weak: true } : inner;
    }
    case 'case': {
      const inner = expression.otherwise ? figure(expression.otherwise, depth + 1) : { weak: true };
      return inner.weak ? { name: 'case', weak: true } : inner;
    }
    case 'row':
    case 'array':
      return { name: expression.kind, weak: false };
    case 'subquery': {
      if (expression.form === 'exists' || expression.form === 'array') return { name: expression.form, weak: false };
      if (expression.form !== 'scalar' || expression.query.kind !== 'select') return { weak: true };
      const item = expression.query.items[0];
      if (!item) return { weak: true };
      return item.alias ? { name: item.alias.name, weak: false } : figure(item.expression, depth + 1);
    }
    default:
      return { weak: true };
  }
}
