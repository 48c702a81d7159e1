import type { Dialect } from '../../text/dialect.ts';
import { isSymbol } from '../../text/lexer.ts';
import { lexisOf } from '../../text/lexis.ts';
import type { Token } from '../../text/token.ts';
import { definitionContext, type FragmentContext, fragmentContext } from './fragment-holes.ts';
import { type Frame, Frames, upper } from './hole-frames.ts';

/**
 * What stands where a hole stands: one value, the values of an IN, a LIKE pattern, the text of an INTERVAL, a whole condition, a fragment, or
 * anything else, for which a name does.
 */
export type HoleContext = 'value' | 'list' | 'pattern' | 'interval' | 'condition' | 'name' | FragmentContext;

const VALUE_AFTER = new Set(
  'LIMIT OFFSET TOP FIRST NEXT THEN ELSE BETWEEN ESCAPE INTERVAL RETURN REGEXP RLIKE GLOB'.split(' '),
);
const PATTERN_AFTER = new Set(['LIKE', 'ILIKE']);
/** Words after which a condition begins, of which a hole may be the left side. */
const CONDITION_AFTER = new Set('WHERE AND OR ON NOT HAVING WHEN CASE'.split(' '));
const COMPARISON_WORDS = new Set('IN LIKE ILIKE IS BETWEEN NOT'.split(' '));
/** Operators after which a name stands. */
const NAME_OPERATORS = new Set(['.', '::']);

/**
 * What the holes of a SQL text stand for: the template tokens by their offset, and, where the dialect has no `?` of its own, each
 * `?` that stands for a value. Holes in strings and comments, and holes that are a part of a word, are not among them.
 */
export function holeContexts(text: string, dialect: Dialect, tokens: readonly Token[]): Map<number, HoleContext> {
  const contexts = new Map<number, HoleContext>();
  const found = tokens.filter((token) => token.kind !== 'comment');
  const frames = new Frames(text);
  let betweens = 0;
  let upperEnd = -1;
  // A text of an unknown dialect is read by PostgreSQL's grammar.
  const readsQuestions = dialect === 'unknown' || !lexisOf(dialect).questionParameters;
  for (const [index, token] of found.entries()) {
    const word = upper(text, token);
    if (word === 'BETWEEN') betweens++;
    if (word === 'AND' && betweens > 0) {
      betweens--;
      upperEnd = index + 1;
    }
    frames.step(token, found[index - 1]);
    if (token.kind === 'template') {
      if (touchesWord(text, token)) {
        const place = { text, tokens: found, index, frames, precedingHole: undefined };
        const part = isPrefix(text, token) ? 'prefix' : definitionContext(place);
        if (part === 'prefix' || part === 'call') contexts.set(token.start, part);
        continue;
      }
      const isUpperEnd = index === upperEnd;
      const precedingHole = contexts.get(found[index - 1]?.start ?? -1);
      const fragment = isUpperEnd ? undefined : fragmentContext({ text, tokens: found, index, frames, precedingHole });
      const context = fragment ?? contextOf(text, found, index, frames, isUpperEnd, precedingHole);
      contexts.set(
        token.start,
        context === 'value' && isInterval(text, found[index - 1], dialect) ? 'interval' : context,
      );
    } else if (readsQuestions && COMPARED_QUESTION.test(slice(text, token))) {
      contexts.set(token.end - 1, 'value');
    } else if (readsQuestions && isQuestion(text, token)) {
      const context = contextOf(text, found, index, frames, index === upperEnd);
      if (token.end - token.start === 2) contexts.set(token.start, 'name');
      else if (context !== 'name' && context !== 'condition') contexts.set(token.start, context);
    }
  }
  return contexts;
}

/** PostgreSQL wants the text of an interval as a literal. */
function isInterval(text: string, before: Token | undefined, dialect: Dialect): boolean {
  return (
    (dialect === 'postgresql' || dialect === 'unknown') && before !== undefined && upper(text, before) === 'INTERVAL'
  );
}

function contextOf(
  text: string,
  tokens: readonly Token[],
  index: number,
  { current: inside, statement }: Frames,
  isUpperEnd: boolean,
  preceding?: HoleContext,
): HoleContext {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (!before) return 'name';
  if (isSymbol(text, before, '(')) {
    if (inside.holds === 'values') return 'value';
    return CONDITION_AFTER.has(inside.opener) && !comparesWith(text, after) ? 'condition' : 'name';
  }
  if (isSymbol(text, before, ',')) return inside.holds === 'values' || inside.clause === 'LIMIT' ? 'value' : 'name';
  if (statement === 'SET') return 'name';
  if (before.kind === 'operator') return NAME_OPERATORS.has(slice(text, before)) || isOption(inside) ? 'name' : 'value';
  if (preceding === 'operator') return 'value';
  if (preceding === 'connective') return 'condition';
  const word = upper(text, before);
  if (word === 'IN') return after && isSymbol(text, after, '(') ? 'name' : 'list';
  if (PATTERN_AFTER.has(word)) return 'pattern';
  if (VALUE_AFTER.has(word)) return 'value';
  if (isUpperEnd) return 'value';
  if (!CONDITION_AFTER.has(word)) return 'name';
  if (!comparesWith(text, after)) return isSymbolAfter(text, after, '.') ? 'name' : 'condition';
  return isMember(text, tokens[index]) || isComparedWithValue(text, tokens, index) ? 'name' : 'value';
}

/** `WITH (lists = ${lists})`: options of indexes and tables are no expressions. */
function isOption({ opener }: Frame): boolean {
  return opener === 'WITH';
}

/** `${column} = $1`, `${column} IS NULL`: nobody compares two values. `${id} = owner_id` and `${id} IN (SELECT …)` look for a value. */
function isComparedWithValue(text: string, tokens: readonly Token[], index: number): boolean {
  const operator = tokens[index + 1];
  const other = tokens[index + 2];
  if (!operator || !other) return false;
  if (operator.kind === 'operator') return /^(?:parameter|template|string|number)$/.test(other.kind);
  const word = upper(text, operator);
  if (word === 'IN' || word === 'NOT') return !/^SELECT$/.test(upper(text, tokens[index + 3] ?? other));
  return word === 'IS' || word === 'LIKE' || word === 'ILIKE';
}

/** `${users.id}` on the left of a comparison is a column of a query builder, as a rule. */
function isMember(text: string, token: Token | undefined): boolean {
  return token !== undefined && slice(text, token).includes('.');
}

function isSymbolAfter(text: string, token: Token | undefined, symbol: string): boolean {
  return token !== undefined && slice(text, token) === symbol;
}

function comparesWith(text: string, token: Token | undefined): boolean {
  if (!token) return false;
  return token.kind === 'operator' ? slice(text, token) !== '.' : COMPARISON_WORDS.has(upper(text, token));
}

/** `id =?`: PostgreSQL reads one operator. */
const COMPARED_QUESTION = /^(?:=|<>|!=|[<>]=?)\?$/;

function isQuestion(text: string, token: Token): boolean {
  return (token.kind === 'operator' || token.kind === 'parameter') && /^\?\??$/.test(slice(text, token));
}

function isPrefix(text: string, token: Token): boolean {
  return /["`]/.test(text[token.end] ?? '') && /[\s(,]/.test(text[token.start - 1] ?? '');
}

function touchesWord(text: string, token: Token): boolean {
  return /[\w$"`\].]/.test(text[token.start - 1] ?? '') || /[\w"`[.]/.test(text[token.end] ?? '');
}

function slice(text: string, token: Token): string {
  return text.slice(token.start, token.end);
}
