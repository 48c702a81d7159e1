import type { Dialect } from '../../text/dialect.ts';
import { isSymbol } from '../../text/lexer.ts';
import { lexisOf } from '../../text/lexis.ts';
import type { Token } from '../../text/token.ts';

/** What stands where a hole stands: one value, the values of an IN, a LIKE pattern, or anything else, for which a name does. */
export type HoleContext = 'value' | 'list' | 'pattern' | 'name';

/** What an open parenthesis holds: values, or anything. */
type Parenthesis = 'values' | 'other';

const VALUE_AFTER = new Set(
  'LIMIT OFFSET TOP FIRST NEXT THEN ELSE BETWEEN ESCAPE INTERVAL RETURN REGEXP RLIKE GLOB'.split(' '),
);
const PATTERN_AFTER = new Set(['LIKE', 'ILIKE']);
/** Words after which a condition begins, of which a hole may be the left side. */
const CONDITION_AFTER = new Set('WHERE AND OR ON NOT HAVING WHEN CASE'.split(' '));
const COMPARISON_WORDS = new Set('IN LIKE ILIKE IS BETWEEN NOT'.split(' '));
/** Words before a parenthesis that make no function call of it. */
const NO_FUNCTION = new Set(
  'AS WITH FROM JOIN INTO TABLE WHERE AND OR NOT ON USING SELECT DISTINCT UNION ALL EXCEPT INTERSECT EXISTS KEY REFERENCES UNIQUE CHECK INDEX CONFLICT OVER BY SET HAVING WHEN THEN ELSE CASE RETURNING RECURSIVE LATERAL MATERIALIZED OF'.split(
    ' ',
  ),
);
const VALUES_BEFORE = new Set(['VALUES', 'VALUE', 'IN', 'ANY', 'SOME', 'TOP']);
/** Operators after which a name stands. */
const NAME_OPERATORS = new Set(['.', '::']);

/**
 * Where values stand among the holes of a SQL text: the template tokens by their offset, and, where the dialect has no `?` of its own, each
 * `?` that stands for a value. Holes in strings and comments are not among them.
 */
export function holeContexts(text: string, dialect: Dialect, tokens: readonly Token[]): Map<number, HoleContext> {
  const contexts = new Map<number, HoleContext>();
  const found = tokens.filter((token) => token.kind !== 'comment');
  const open: Parenthesis[] = [];
  let closed: Parenthesis = 'other';
  let betweens = 0;
  let upperEnd = -1;
  let target = false;
  // A text of an unknown dialect is read by PostgreSQL's grammar.
  const readsQuestions = dialect === 'unknown' || !lexisOf(dialect).questionParameters;
  for (const [index, token] of found.entries()) {
    const before = found[index - 1];
    const word = upper(text, token);
    if (word === 'BETWEEN') betweens++;
    if (word === 'AND' && betweens > 0) {
      betweens--;
      upperEnd = index + 1;
    }
    if (word === 'INTO') target = true;
    if (isSymbol(text, token, '(')) {
      open.push(parenthesis(text, before, closed, target));
      target = false;
    } else if (isSymbol(text, token, ')')) {
      closed = open.pop() ?? 'other';
    } else if (token.kind === 'template') {
      if (touchesWord(text, token)) continue;
      contexts.set(token.start, contextOf(text, found, index, open.at(-1), index === upperEnd));
    } else if (readsQuestions && isQuestion(text, token)) {
      const context = contextOf(text, found, index, open.at(-1), index === upperEnd);
      if (token.end - token.start === 2) contexts.set(token.start, 'name');
      else if (context !== 'name') contexts.set(token.start, context);
    }
  }
  return contexts;
}

function contextOf(
  text: string,
  tokens: readonly Token[],
  index: number,
  inside: Parenthesis | undefined,
  isUpperEnd: boolean,
): HoleContext {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (!before) return 'name';
  if (isSymbol(text, before, '(') || isSymbol(text, before, ',')) return inside === 'values' ? 'value' : 'name';
  if (before.kind === 'operator') return NAME_OPERATORS.has(slice(text, before)) ? 'name' : 'value';
  const word = upper(text, before);
  if (word === 'IN') return after && isSymbol(text, after, '(') ? 'name' : 'list';
  if (PATTERN_AFTER.has(word)) return 'pattern';
  if (VALUE_AFTER.has(word)) return 'value';
  if (isUpperEnd) return 'value';
  if (CONDITION_AFTER.has(word)) return comparesWith(text, after) && !isMember(text, tokens[index]) ? 'value' : 'name';
  return 'name';
}

/** `${users.id}` on the left of a comparison is a column of a query builder, as a rule. */
function isMember(text: string, token: Token | undefined): boolean {
  return token !== undefined && slice(text, token).includes('.');
}

function comparesWith(text: string, token: Token | undefined): boolean {
  if (!token) return false;
  return token.kind === 'operator' ? slice(text, token) !== '.' : COMPARISON_WORDS.has(upper(text, token));
}

function parenthesis(text: string, before: Token | undefined, closed: Parenthesis, target: boolean): Parenthesis {
  if (before && upper(text, before) === 'VALUES') return 'values';
  if (!before || target) return 'other';
  if (isSymbol(text, before, ',')) return closed;
  if (before.kind !== 'word') return 'other';
  const word = upper(text, before);
  return VALUES_BEFORE.has(word) || !NO_FUNCTION.has(word) ? 'values' : 'other';
}

function isQuestion(text: string, token: Token): boolean {
  return (token.kind === 'operator' || token.kind === 'parameter') && /^\?\??$/.test(slice(text, token));
}

function touchesWord(text: string, token: Token): boolean {
  return /[\w$"`\].]/.test(text[token.start - 1] ?? '') || /[\w"`[.]/.test(text[token.end] ?? '');
}

function slice(text: string, token: Token): string {
  return text.slice(token.start, token.end);
}

function upper(text: string, token: Token): string {
  return token.kind === 'word' ? slice(text, token).toUpperCase() : '';
}
