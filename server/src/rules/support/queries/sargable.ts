import type { DataType } from '../../../model/data-type.ts';
import type { Between, Binary, Call, Expression } from '../../../model/expression.ts';
import { withoutCasts } from '../expressions.ts';
import { dayAfter } from './dates.ts';

/** A predicate that says the same of the bare column. */
export interface SargableForm {
  readonly text: string;
  /** True where it has an AND that must not be torn apart. */
  readonly compound: boolean;
  /** True where it provably selects the same rows. */
  readonly exact: boolean;
}

/** What the rewriting looks at. `source` gives the text of an expression. */
export interface Rewritten {
  readonly predicate: Binary | Between;
  /** The operand that wraps the column. */
  readonly operand: Expression;
  /** The column's type; undefined where it is not known. */
  readonly type: DataType | undefined;
  readonly source: (expression: Expression) => string;
}

/** The same condition on the bare column, for years, days and sums with a constant; undefined for all else. */
export function sargableForm(one: Rewritten): SargableForm | undefined {
  return ofYear(one) ?? ofDay(one) ?? ofSum(one);
}

const MIRRORED: Readonly<Record<string, string | undefined>> = { '=': '=', '<': '>', '>': '<', '<=': '>=', '>=': '<=' };

/** The comparison with the column on the left. */
function comparison({ predicate, operand }: Rewritten): { operator: string; value: Expression } | undefined {
  if (predicate.kind !== 'binary') return undefined;
  if (predicate.left === operand) {
    return MIRRORED[predicate.operator] ? { operator: predicate.operator, value: predicate.right } : undefined;
  }
  const operator = MIRRORED[predicate.operator];
  return operator ? { operator, value: predicate.left } : undefined;
}

/** Families in which a day or year is a range. */
function isMoment(type: DataType | undefined): boolean {
  const family = (type?.base ?? type)?.family;
  return family === 'timestamp' || family === 'date';
}

/** The column inside `YEAR(c)`, `EXTRACT(YEAR FROM c)`, `DATE_PART('year', c)`, `DATEPART(year, c)`. */
function yearOf(operand: Expression): Expression | undefined {
  if (operand.kind !== 'call') return undefined;
  const [first, second] = operand.arguments;
  if (operand.name === 'year' && first && !second) return bare(first);
  if (!/^(?:extract|date_part|datepart)$/.test(operand.name) || !second) return undefined;
  const part = first?.kind === 'literal' ? first.value.toLowerCase() : '';
  return /^(?:year|yy|yyyy)$/.test(part) ? bare(second) : undefined;
}

function bare(expression: Expression): Expression | undefined {
  return expression.kind === 'column' ? expression : undefined;
}

function ofYear(one: Rewritten): SargableForm | undefined {
  const column = yearOf(one.operand);
  if (!column) return undefined;
  const name = one.source(column);
  const from = (year: number): string => `'${String(year).padStart(4, '0')}-01-01'`;
  const exact = isMoment(one.type);
  if (one.predicate.kind === 'between') {
    const low = yearIn(one.predicate.low);
    const high = yearIn(one.predicate.high);
    if (one.predicate.negated || low === undefined || high === undefined) return undefined;
    return { text: `${name} >= ${from(low)} AND ${name} < ${from(high + 1)}`, compound: true, exact };
  }
  const compared = comparison(one);
  const year = compared && yearIn(compared.value);
  if (!compared || year === undefined) return undefined;
  switch (compared.operator) {
    case '=':
      return { text: `${name} >= ${from(year)} AND ${name} < ${from(year + 1)}`, compound: true, exact };
    case '>':
      return { text: `${name} >= ${from(year + 1)}`, compound: false, exact };
    case '<=':
      return { text: `${name} < ${from(year + 1)}`, compound: false, exact };
    default:
      return { text: `${name} ${compared.operator} ${from(year)}`, compound: false, exact };
  }
}

function yearIn(value: Expression): number | undefined {
  const inner = withoutCasts(value);
  if (inner.kind !== 'literal' || !/^[12]\d{3}$/.test(inner.value)) return undefined;
  return Number(inner.value);
}

/** The column inside `DATE(c)`, `c::date`, `CAST(c AS date)`, `date_trunc('day', c)`. */
function dayOf(operand: Expression): Expression | undefined {
  if (operand.kind === 'cast') return operand.type.family === 'date' ? bare(operand.operand) : undefined;
  if (operand.kind !== 'call') return undefined;
  return isDayCall(operand) ? bare(operand.arguments.at(-1) ?? operand) : undefined;
}

function isDayCall({ name, arguments: values }: Call): boolean {
  if (name === 'date') return values.length === 1;
  const [unit] = values;
  return name === 'date_trunc' && values.length === 2 && unit?.kind === 'literal' && unit.value.toLowerCase() === 'day';
}

function ofDay(one: Rewritten): SargableForm | undefined {
  const column = dayOf(one.operand);
  if (!column) return undefined;
  const name = one.source(column);
  const type = one.type?.base ?? one.type;
  // Where days begin depends on the session's time zone for types that have one, on both sides alike.
  const exact = type?.family === 'timestamp' || type?.family === 'date';
  if (one.predicate.kind === 'between') {
    const low = dayIn(one.predicate.low);
    const high = dayIn(one.predicate.high);
    const next = high === undefined ? undefined : dayAfter(high);
    if (one.predicate.negated || low === undefined || next === undefined) return undefined;
    return { text: `${name} >= '${low}' AND ${name} < '${next}'`, compound: true, exact };
  }
  const compared = comparison(one);
  const day = compared && dayIn(compared.value);
  const next = day === undefined ? undefined : dayAfter(day);
  if (!compared || day === undefined || next === undefined) return undefined;
  switch (compared.operator) {
    case '=':
      return { text: `${name} >= '${day}' AND ${name} < '${next}'`, compound: true, exact };
    case '>':
      return { text: `${name} >= '${next}'`, compound: false, exact };
    case '<=':
      return { text: `${name} < '${next}'`, compound: false, exact };
    default:
      return { text: `${name} ${compared.operator} '${day}'`, compound: false, exact };
  }
}

function dayIn(value: Expression): string | undefined {
  const inner = withoutCasts(value);
  return inner.kind === 'literal' && inner.type === 'string' && dayAfter(inner.value) !== undefined
    ? inner.value
    : undefined;
}

/** `c + 1 > 5`, `5 < c - 1`, `10 - c = 3`: the constant brought to the other side. */
function ofSum(one: Rewritten): SargableForm | undefined {
  const { operand } = one;
  const compared = comparison(one);
  if (operand.kind !== 'binary' || !compared) return undefined;
  const limit = wholeNumber(compared.value);
  const added = wholeNumber(operand.right) ?? wholeNumber(operand.left);
  const column = bare(operand.left) ?? bare(operand.right);
  if (limit === undefined || added === undefined || !column) return undefined;
  const name = one.source(column);
  const exact = (one.type?.base ?? one.type)?.family === 'integer';
  if (operand.operator === '+') return sum(`${name} ${compared.operator}`, limit - added, exact);
  if (operand.operator !== '-') return undefined;
  if (operand.left === column) return sum(`${name} ${compared.operator}`, limit + added, exact);
  return sum(`${name} ${MIRRORED[compared.operator]}`, added - limit, exact);
}

function sum(head: string, value: number, exact: boolean): SargableForm | undefined {
  return Number.isSafeInteger(value) ? { text: `${head} ${value}`, compound: false, exact } : undefined;
}

function wholeNumber(expression: Expression): number | undefined {
  if (expression.kind === 'unary' && expression.operator === '-') {
    const inner = wholeNumber(expression.operand);
    return inner === undefined ? undefined : -inner;
  }
  if (expression.kind !== 'literal' || expression.type !== 'number' || !/^\d{1,15}$/.test(expression.value))
    return undefined;
  return Number(expression.value);
}
