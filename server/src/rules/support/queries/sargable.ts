import type { DataType } from '../../../model/data-type.ts';
import type { Between, Binary, Call, Expression } from '../../../model/expression.ts';
import type { Dialect } from '../../../text/dialect.ts';
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
  readonly dialect: Dialect;
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

/** Types that hold a date, or a date and time of day, without a time zone, and PostgreSQL's `timestamp`. */
const LOCAL_TYPES = /^(?:db\.)?(?:date|datetime|datetime2|smalldatetime)$/i;
const LOCAL_TIMESTAMP = /^(?:db\.)?timestamp$/i;

/**
 * True where the column's years and days are ranges of its values. With a time zone they need not be: the hour in which clocks go back
 * over midnight belongs to the day, and its constant names only one of the two midnights; SQL Server takes the year at the value's own offset.
 * MySQL's TIMESTAMP has the session's time zone.
 */
function hasLocalDays({ type, dialect }: Rewritten): boolean {
  const name = (type?.base ?? type)?.name ?? '';
  const isMySql = dialect === 'mysql' || dialect === 'mariadb';
  return LOCAL_TYPES.test(name) || (!isMySql && LOCAL_TIMESTAMP.test(name));
}

/** SQL Server refuses to compare a `smalldatetime` or `datetime` with a date that the type cannot hold. */
function holdsYear(year: number, { dialect }: Rewritten): boolean {
  return dialect !== 'tsql' || (year >= 1900 && year < 2079);
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
  const exactIn = (year: number): boolean => hasLocalDays(one) && holdsYear(year, one);
  if (one.predicate.kind === 'between') {
    const low = yearIn(one.predicate.low);
    const high = yearIn(one.predicate.high);
    if (one.predicate.negated || low === undefined || high === undefined) return undefined;
    return {
      text: `${name} >= ${from(low)} AND ${name} < ${from(high + 1)}`,
      compound: true,
      exact: exactIn(low) && exactIn(high),
    };
  }
  const compared = comparison(one);
  const year = compared && yearIn(compared.value);
  if (!compared || year === undefined) return undefined;
  const exact = exactIn(year);
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
  const exactIn = (day: string): boolean => hasLocalDays(one) && holdsYear(Number(day.slice(0, 4)), one);
  if (one.predicate.kind === 'between') {
    const low = dayIn(one.predicate.low, one);
    const high = dayIn(one.predicate.high, one);
    const next = high === undefined ? undefined : dayAfter(high);
    if (one.predicate.negated || low === undefined || high === undefined || next === undefined) return undefined;
    return {
      text: `${name} >= '${low}' AND ${name} < '${next}'`,
      compound: true,
      exact: exactIn(low) && exactIn(high),
    };
  }
  const compared = comparison(one);
  const day = compared && dayIn(compared.value, one);
  const next = day === undefined ? undefined : dayAfter(day);
  if (!compared || day === undefined || next === undefined) return undefined;
  const exact = exactIn(day);
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

/** The day that a constant names. SQL Server reads `2024-02-01` as 2 January in some languages, but never `20240201`. */
function dayIn(value: Expression, { dialect }: Rewritten): string | undefined {
  const inner = withoutCasts(value);
  if (inner.kind !== 'literal' || inner.type !== 'string' || dayAfter(inner.value) === undefined) return undefined;
  return dialect === 'tsql' ? inner.value.replaceAll('-', '') : inner.value;
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
