import { isWordPart, isWordStart } from './characters.ts';
import type { Dialect } from './dialect.ts';
import { keywordSet } from './keywords.ts';
import { isSymbol, previousSignificant, tokenize } from './lexer.ts';
import { lexisOf } from './lexis.ts';
import { closesConditional, opensConditional } from './scan-comment.ts';
import type { Token } from './token.ts';

/** First words of Go, Handlebars and Jinja tags that print nothing. */
const CONTROL_WORDS = keywordSet(
  'IF ELSE ELSEIF ELIF END ENDIF RANGE WITH DEFINE TEMPLATE BLOCK BREAK CONTINUE FOR ENDFOR SET CONFIG',
);

/** Words before a row count. */
const COUNT_WORDS = keywordSet('LIMIT OFFSET TOP FIRST NEXT');
/** Types whose length must be a number. */
const LENGTH_TYPES = keywordSet(
  'BIT BINARY CHAR CHARACTER DATETIME DATETIME2 DECIMAL FLOAT NCHAR NUMERIC NVARCHAR TIME TIMESTAMP VARBINARY VARCHAR VARYING',
);

/**
 * A text of the same length in which what no SQL parser accepts is replaced by what every one does:
 *
 * - a hole that prints something becomes a name (`{{ x }}` → `x__x___`), which stands wherever an identifier or a value can, and
 *   joins the word beside it (`{{ prefix }}_users`); after LIMIT and in `varchar({{ n }})`, where only numbers can stand, a number;
 * - a tag that prints nothing (`{% if x %}`, `{{ end }}`, `{# … #}`) becomes white space, line breaks kept;
 * - psql's `:name`, `:'name'` and `:"name"` become `$1`, a string and a quoted name;
 * - the delimiters of MySQL's conditional comments become white space, so that their contents are read.
 *
 * Holes inside of strings, quoted names and comments stay as they are.
 *
 * @param tokens the tokens of `text` in that dialect, if they are at hand
 */
export function blankTemplates(
  text: string,
  dialect: Dialect,
  tokens: readonly Token[] = tokenize(text, dialect),
): string {
  const pieces: string[] = [];
  let done = 0;
  for (const [index, token] of tokens.entries()) {
    const replacement = replacementOf(text, tokens, index, token, dialect);
    if (replacement !== undefined) {
      pieces.push(text.slice(done, token.start), replacement);
      done = token.end;
    }
  }
  if (done === 0) {
    return text;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}

function replacementOf(
  text: string,
  tokens: readonly Token[],
  index: number,
  token: Token,
  dialect: Dialect,
): string | undefined {
  switch (token.kind) {
    case 'template':
      if (printsNothing(text, token)) {
        return blank(text, token);
      }
      return wantsNumber(text, tokens, index) ? '1'.padEnd(token.end - token.start) : name(text, token);
    case 'parameter':
      return lexisOf(dialect).backslashCommands ? psqlVariable(text, token) : undefined;
    case 'comment':
      return opensConditional(text, token.start, token.end) || closesConditional(text, token.start)
        ? blank(text, token)
        : undefined;
    default:
      return undefined;
  }
}

/** A control tag, a comment, or an opening delimiter without its end. */
function printsNothing(text: string, token: Token): boolean {
  const second = text[token.start + 1] as string;
  if (!token.closed || (text[token.start] === '{' && second !== '{')) {
    return true;
  }
  if (text[token.start] === '<') {
    return text[token.start + 2] !== '=';
  }
  if (text[token.start] !== '{') {
    return false;
  }
  let first = token.start + 2;
  while (first < token.end && ' \t\r\n-~{'.includes(text[first] as string)) {
    first++;
  }
  if ('#/^!>'.includes(text[first] as string)) {
    return true;
  }
  let end = first;
  while (isWordPart(text.charCodeAt(end))) {
    end++;
  }
  return CONTROL_WORDS.get(text, first, end) === true;
}

function blank(text: string, token: Token): string {
  return text.slice(token.start, token.end).replace(/[^\r\n]/g, ' ');
}

/** True for a hole by itself that is a row count, or the length of a type. */
function wantsNumber(text: string, tokens: readonly Token[], index: number): boolean {
  const before = previousSignificant(tokens, index - 1);
  const previous = tokens[before];
  const token = tokens[index] as Token;
  if (previous === undefined || isWordPart(text.charCodeAt(token.end))) {
    return false;
  }
  const type = isSymbol(text, previous, '(') ? tokens[before - 1] : undefined;
  return type === undefined
    ? previous.kind === 'word' &&
        previous.end < token.start &&
        COUNT_WORDS.get(text, previous.start, previous.end) === true
    : type.kind === 'word' && LENGTH_TYPES.get(text, type.start, type.end) === true;
}

/**
 * A name as long as the hole, of the hole's own letters and digits: equal holes get equal names, and two different ones do not become one
 * table. Next to a word it is a part of that word, so it need not start with a letter there.
 */
function name(text: string, token: Token): string {
  const letters = text.slice(token.start, token.end).replace(/[^A-Za-z0-9]/g, '_');
  const joins = token.start > 0 && isWordPart(text.charCodeAt(token.start - 1));
  return joins ? letters : `x${letters.slice(1)}`;
}

/** What every hole begins with; a text without it has none. */
const HOLE_START = /[{<$#%][{%#=]/;

/** A sentence about `text` as people know it: with its holes in the place of the names that stand for them. */
export function withHoles(sentence: string, text: string, dialect: Dialect): string {
  if (!HOLE_START.test(text)) return sentence;
  let shown = sentence;
  for (const token of tokenize(text, dialect)) {
    if (token.kind !== 'template' || printsNothing(text, token)) continue;
    const hole = text.slice(token.start, token.end);
    const standIn = name(text, token);
    // Engines that fold names fold the stand-in too.
    for (const folded of new Set([standIn, standIn.toLowerCase(), standIn.toUpperCase()])) {
      shown = shown.replaceAll(folded, () => hole);
    }
  }
  return shown;
}

function psqlVariable(text: string, token: Token): string | undefined {
  if (text[token.start] !== ':') {
    return undefined;
  }
  const rest = text.slice(token.start + 1, token.end);
  return isWordStart(rest.charCodeAt(0)) ? '$1'.padEnd(rest.length + 1) : ` ${rest}`;
}
