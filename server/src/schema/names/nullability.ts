import type { ColumnReference, Expression } from '../../model/expression.ts';
import type { FromItem } from '../../model/query.ts';
import { conjuncts } from './expressions.ts';
import { fromItems } from './from-items.ts';
import { resolveColumn } from './resolve.ts';
import type { Nullability, Scope, Source } from './scope.ts';

/** Deeper expressions are not looked into. */
const MAX_DEPTH = 40;

/** Functions that give NULL only where an argument is NULL. */
const STRICT_FUNCTIONS: ReadonlySet<string> = new Set(
  'lower upper trim ltrim rtrim btrim abs length char_length octet_length round floor ceil ceiling substring substr replace reverse md5 date_trunc date year month day extract date_part left right'.split(
    ' ',
  ),
);
/** Functions that never give NULL. */
const NEVER_NULL: ReadonlySet<string> = new Set(
  'count now current_timestamp current_date localtimestamp getdate sysdatetime row_number rank dense_rank gen_random_uuid newid uuid random rand'.split(
    ' ',
  ),
);
/** Aggregates that give NULL where all that they see is NULL, or nothing at all. */
const GROUP_VALUES: ReadonlySet<string> = new Set('min max sum avg any_value bool_and bool_or every'.split(' '));
/** Operators with two values that give NULL only where one of them is NULL. */
const STRICT_OPERATORS: ReadonlySet<string> = new Set(['+', '-', '*', '||', '=', '<>', '!=', '<', '>', '<=', '>=']);

/** Whether the value of an expression of a query's result can be NULL, given the query's WHERE and inner joins. */
export function nullabilityOf(expression: Expression, scope: Scope, depth = 0): Nullability {
  if (depth > MAX_DEPTH) return 'unknown';
  const of = (inner: Expression): Nullability => nullabilityOf(inner, scope, depth + 1);
  switch (expression.kind) {
    case 'column':
      return columnNullability(expression, scope);
    case 'literal':
      return expression.type === 'null' ? 'possible' : 'never';
    case 'cast':
      return of(expression.operand);
    case 'is':
    case 'distinctFrom':
    case 'row':
    case 'array':
      return 'never';
    case 'subquery':
      return expression.form === 'exists' ? 'never' : 'unknown';
    case 'unary':
    case 'not':
      return of(expression.operand);
    case 'binary':
      return STRICT_OPERATORS.has(expression.operator) ? anyOf([of(expression.left), of(expression.right)]) : 'unknown';
    case 'case':
      if (!expression.otherwise) return 'unknown';
      return anyOf([...expression.branches.map(({ result }) => result), expression.otherwise].map(of));
    case 'call': {
      if (expression.name === 'coalesce' || expression.name === 'ifnull' || expression.name === 'isnull') {
        const values = expression.arguments.map(of);
        return values.includes('never') ? 'never' : anyOf(values);
      }
      if (NEVER_NULL.has(expression.name)) return 'never';
      if (GROUP_VALUES.has(expression.name) && !expression.window) {
        // A group has at least one row; without GROUP BY there may be none.
        const groups = scope.query.kind === 'select' && scope.query.groupBy.length > 0 && !expression.filter;
        return groups ? anyOf(expression.arguments.map(of)) : 'possible';
      }
      return STRICT_FUNCTIONS.has(expression.name) && !expression.window
        ? anyOf(expression.arguments.map(of))
        : 'unknown';
    }
    default:
      return 'unknown';
  }
}

/** What can be NULL where any of the parts can. */
export function anyOf(parts: readonly Nullability[]): Nullability {
  if (parts.includes('possible')) return 'possible';
  return parts.includes('unknown') ? 'unknown' : 'never';
}

function columnNullability(reference: ColumnReference, scope: Scope): Nullability {
  const resolution = resolveColumn(scope, reference, 'select');
  const source = resolution.kind === 'column' && resolution.levels === 0 ? resolution.source : undefined;
  if (isRequired(scope, reference, source)) return 'never';
  if (resolution.kind !== 'column') return 'unknown';
  if (resolution.column) return resolution.column.nullability;
  return resolution.source.optionalIn ? 'possible' : 'unknown';
}

/** True where a condition that every row of the result has met is not met by NULL in that column: one written the same, or meaning the same. */
function isRequired(scope: Scope, reference: ColumnReference, source: Source | undefined): boolean {
  const names = reference.parts.map((part) => part.name.toLowerCase());
  return requiredConditions(scope).some((condition) =>
    rejectsNull(condition, (operand) => {
      if (operand.kind !== 'column' || operand.parts.at(-1)?.name.toLowerCase() !== names.at(-1)) return false;
      if (operand.parts.map((part) => part.name.toLowerCase()).join('.') === names.join('.')) return true;
      const found = resolveColumn(scope, operand, 'where');
      return source !== undefined && found.kind === 'column' && found.source === source;
    }),
  );
}

/** The conditions that every row of a query's result meets: the parts of WHERE and of the ON of inner joins. */
export function requiredConditions(scope: Scope): readonly Expression[] {
  const { query } = scope;
  const where = query.kind === 'select' || query.kind === 'update' || query.kind === 'delete' ? query.where : undefined;
  const found = [...conjuncts(where)];
  const stack: FromItem[] = [...fromItems(query)];
  while (stack.length > 0) {
    const item = stack.pop();
    if (item?.kind !== 'join' || (item.type !== 'inner' && item.type !== 'cross')) continue;
    found.push(...conjuncts(item.on));
    stack.push(item.left, item.right);
  }
  return found;
}

const COMPARISONS: ReadonlySet<string> = new Set(['=', '==', '<>', '!=', '<', '>', '<=', '>=']);

/**
 * True where a condition is not true when what `isIt` recognises is NULL, on its own or inside casts, calculations and functions that give
 * NULL for NULL.
 */
export function rejectsNull(condition: Expression, isIt: (operand: Expression) => boolean): boolean {
  const strict = (operand: Expression): boolean => isNullThrough(operand, isIt, 0);
  switch (condition.kind) {
    case 'is':
      if (condition.test === 'null') return condition.negated && strict(condition.operand);
      return !condition.negated && condition.test !== 'unknown' && strict(condition.operand);
    case 'not':
      return rejectsNullNegated(condition.operand, strict);
    case 'binary':
      return COMPARISONS.has(condition.operator) && (strict(condition.left) || strict(condition.right));
    case 'in':
    case 'anyArray':
      return strict(condition.operand);
    case 'between':
      return strict(condition.operand) || (!condition.negated && (strict(condition.low) || strict(condition.high)));
    case 'like':
      return strict(condition.operand) || strict(condition.pattern);
    case 'or':
      return condition.operands.every((operand) => rejectsNull(operand, isIt));
    case 'and':
      return condition.operands.some((operand) => rejectsNull(operand, isIt));
    case 'column':
      return isIt(condition);
    default:
      return false;
  }
}

/** NOT over a test that is unknown for NULL is unknown too. */
function rejectsNullNegated(test: Expression, strict: (operand: Expression) => boolean): boolean {
  switch (test.kind) {
    case 'is':
      return test.test === 'null' && !test.negated && strict(test.operand);
    case 'binary':
      return COMPARISONS.has(test.operator) && (strict(test.left) || strict(test.right));
    case 'in':
    case 'between':
    case 'like':
      return strict(test.operand);
    case 'column':
      return strict(test);
    default:
      return false;
  }
}

function isNullThrough(operand: Expression, isIt: (operand: Expression) => boolean, depth: number): boolean {
  if (depth > MAX_DEPTH) return false;
  if (isIt(operand)) return true;
  const through = (inner: Expression): boolean => isNullThrough(inner, isIt, depth + 1);
  switch (operand.kind) {
    case 'cast':
    case 'unary':
      return through(operand.operand);
    case 'binary':
      return STRICT_OPERATORS.has(operand.operator) && (through(operand.left) || through(operand.right));
    case 'call':
      return STRICT_FUNCTIONS.has(operand.name) && !operand.window && operand.arguments.some(through);
    default:
      return false;
  }
}
