/** Columns that an index on a table would have to begin with, in order. */
export interface WantedIndex {
  readonly table: string;
  readonly columns: readonly string[];
}

/** One condition of the form `column operator value`, the column perhaps behind its table's name, in brackets or in quotes. */
const CONDITION =
  /(?:["`]?(\w+)["`]?\.)?["`]?\b([A-Za-z_]\w*)["`]?\)?(?:::\w+(?: \w+)*)?\s*(=|<=>|>=|<=|>|<|\bIN\b|\bBETWEEN\b|\bIS NULL\b)\s*/gi;
const KEYWORDS = new Set(
  'and or not in is null between like any all true false case when then else end interval date'.split(' '),
);
const MOST_COLUMNS = 4;
/** Characters of a question in which a query is looked for. */
const MOST_CHARACTERS = 3_000;

/**
 * The index that serves some conditions and a sort on one table: equality columns first, then the sort column or one range column.
 * Undefined where no condition of that form stands there, or alternatives (OR) do.
 *
 * @param conditions SQL as a plan or a WHERE clause writes it
 * @param names the table's name and its alias
 */
export function wantedIndex(
  table: string,
  conditions: string,
  sortKey: readonly string[],
  names: readonly string[],
): WantedIndex | undefined {
  const text = conditions.replace(/'(?:[^']|'')*'/g, "''");
  if (/\bOR\b/i.test(text)) return undefined;
  const equal: string[] = [];
  const range: string[] = [];
  for (const [, qualifier, column = '', operator = ''] of text.matchAll(CONDITION)) {
    if (KEYWORDS.has(column.toLowerCase())) continue;
    if (qualifier !== undefined && !names.some((name) => same(name, qualifier))) continue;
    const list = /^(?:=|<=>|IN|IS NULL)$/i.test(operator) ? equal : range;
    if (!equal.includes(column) && !range.includes(column)) list.push(column);
  }
  const sort = sortKey.flatMap((one) => columnOf(one, names) ?? []);
  if (equal.length === 0 && range.length === 0) return undefined;
  const isWholeSort = sort.length > 0 && sort.length === sortKey.length;
  const tail =
    isWholeSort && range.every((one) => sort[0] !== undefined && same(one, sort[0])) ? sort : range.slice(0, 1);
  const columns = [...new Set([...equal, ...tail])].slice(0, MOST_COLUMNS);
  return { table, columns };
}

/** The column of the table that a sort key is; undefined for an expression, or a column of another table. */
function columnOf(key: string, names: readonly string[]): string | undefined {
  const match = /^\(?(?:["`]?(\w+)["`]?\.)?["`]?(\w+)["`]?\)?$/.exec(key);
  if (!match) return undefined;
  const [, qualifier, column] = match;
  return qualifier === undefined || names.some((name) => same(name, qualifier)) ? column : undefined;
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

const QUERY =
  /\bselect\b[\s\S]{1,600}?\bfrom\s+["`]?(\w+)["`]?(?:\s+(?:as\s+)?(?!where\b)(\w+))?\s+where\s+([\s\S]{3,600}?)(?:\s+order\s+by\s+([\w".`, ]+?))?(?:\s+limit\b|\s+offset\b|\s+for\s+update\b|;|\n\s*\n|$)/i;

/** A column that is compared behind a function or a cast, or with a number of another type: an index on it alone cannot serve that. */
const CHANGED_COLUMN =
  /\b\w+\s*\(\s*["`]?\w+["`]?(?:\.["`]?\w+["`]?)?\s*(?:,[^()]*)?\)\s*(?:=|<|>|like\b|in\b|between\b)|::\w+(?:\s+\w+)?\s*(?:=|<|>)|\bid\s*=\s*\d+\.\d/i;

/**
 * The index that a pasted query of one table would use, or that a subquery in its select list does; undefined for joins, conditions on
 * functions of columns, and what has no plain conditions.
 */
export function indexForQuery(text: string): WantedIndex | undefined {
  const match = QUERY.exec(text.slice(0, MOST_CHARACTERS));
  const [, table = '', alias, written = ''] = match ?? [];
  const where = untilClosed(written);
  const order = where === written ? (match?.[4] ?? '') : '';
  if (!match || /\b(?:join|select|group by)\b/i.test(where) || /\bjoin\b/i.test(match[0])) return undefined;
  if (CHANGED_COLUMN.test(where)) return undefined;
  const sort = order
    .split(',')
    .map((one) => one.trim().replace(/\s+(?:asc|desc|nulls|first|last)\b.*$/i, ''))
    .filter((one) => one !== '');
  return wantedIndex(table, where, sort, alias === undefined ? [table] : [table, alias]);
}

/** The text before a bracket that closes what was opened before it. */
function untilClosed(text: string): string {
  let depth = 0;
  for (const [at, character] of [...text].entries()) {
    if (character === '(') depth++;
    else if (character === ')' && --depth < 0) return [...text].slice(0, at).join('');
  }
  return text;
}
