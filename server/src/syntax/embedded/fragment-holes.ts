import { isSymbol } from '../../text/lexer.ts';
import type { Token } from '../../text/token.ts';
import { type Frames, upper } from './hole-frames.ts';

/**
 * What a hole stands for that is more or less than a value or a name:
 *
 * - `clause`: a part that the statement is complete without (`FROM t ${where} ORDER BY a ${direction}`);
 * - `assignment`, `row`, `values`, `columns`: `SET ${…}`, `VALUES ${…}`, `INSERT INTO t ${…}`, `ON CONFLICT ${…}`;
 * - `select`: a query in parentheses or behind UNION;
 * - `operator`, `connective`: what compares two operands, and what joins two conditions;
 * - `isolation`: a level of BEGIN or SET TRANSACTION;
 * - `number`: what a sequence starts with or goes on by; `text`: what must be written as a string;
 * - `call`: a function with its parentheses;
 * - `prefix`: what stands right before a quoted name, with a dot of its own (`${schema}"users"`).
 */
export type FragmentContext =
  | 'clause'
  | 'assignment'
  | 'row'
  | 'values'
  | 'columns'
  | 'select'
  | 'operator'
  | 'connective'
  | 'isolation'
  | 'number'
  | 'text'
  | 'call'
  | 'prefix';

/** Words behind which an operand or a name stands, so that a hole there is one. */
const EXPECTING = new Set(
  (
    'SELECT DISTINCT ALL FROM JOIN INTO UPDATE TABLE INDEX VIEW SET WHERE AND OR NOT ON USING HAVING BY LIMIT OFFSET TOP VALUES VALUE IN ' +
    'LIKE ILIKE SIMILAR REGEXP RLIKE GLOB MATCH AS IS CASE WHEN THEN ELSE BETWEEN ESCAPE UNION EXCEPT INTERSECT MINUS RETURNING EXISTS ' +
    'COLUMN ADD DROP ALTER CREATE RENAME TO CONSTRAINT REFERENCES SCHEMA DATABASE FUNCTION PROCEDURE TRIGGER EXECUTE CALL TYPE ROLE USER ' +
    'POLICY FOR OF OVER PARTITION INTERVAL AT ZONE COLLATE ANY SOME WITH RECURSIVE LATERAL ONLY DELETE INSERT REPLACE IGNORE TRUNCATE ' +
    'EXPLAIN ANALYZE BEGIN LEVEL CONCURRENTLY SEQUENCE EXTENSION MERGE NATURAL LEFT RIGHT INNER OUTER FULL CROSS FETCH FIRST NEXT WINDOW ' +
    'LISTEN NOTIFY UNLISTEN LOCK DATE TIME TIMESTAMP ROW ARRAY SEPARATOR DO CONFLICT MATERIALIZED PRAGMA FORCE HINT'
  ).split(' '),
);

/** Statements whose clauses may be left out one by one. Definitions are not among them: there a hole is a type, an option, a default. */
const QUERIES = new Set('SELECT WITH INSERT UPDATE DELETE REPLACE MERGE DROP TRUNCATE EXPLAIN VALUES CALL'.split(' '));

/** Words before which a condition, a list or a source is complete. */
const CLAUSE_WORDS = new Set(
  (
    'WHERE AND OR ORDER GROUP HAVING LIMIT OFFSET FETCH FOR UNION EXCEPT INTERSECT MINUS RETURNING ON JOIN LEFT RIGHT INNER OUTER FULL ' +
    'CROSS NATURAL LATERAL SET VALUES SELECT FROM AS WINDOW THEN ELSE END WHEN ASC DESC NULLS DO USING WITH OPTION TABLESAMPLE IS IN ' +
    'LIKE ILIKE BETWEEN NOT'
  ).split(' '),
);

const CONDITIONS = new Set(['WHERE', 'HAVING', 'ON', 'WHEN']);
const SET_OPERATIONS = new Set(['UNION', 'EXCEPT', 'INTERSECT', 'MINUS']);
const BEFORE_SUBQUERY = new Set(['EXISTS', 'FROM', 'JOIN', 'LATERAL', 'AS', 'MATERIALIZED']);
const OBJECTS = new Set([
  'TABLE',
  'INDEX',
  'VIEW',
  'SCHEMA',
  'EXTENSION',
  'MATERIALIZED',
  'UNIQUE',
  'TEMP',
  'TEMPORARY',
]);

/** Names of holes for an operator between two other holes. */
const OPERATOR_NAME = /(?:\{|_|\.)(?:op|operator|comparator|comparison|cmp|sign)(?:$|[_A-Z]|\})|[a-z](?:Op|Operator)\b/;
const QUANTIFIER_NAME = /distinct|hint/i;

/** The tokens of a text around a hole, and where it stands. */
export interface HolePlace {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly frames: Frames;
  /** What the hole right before this one stands for, where one is. */
  readonly precedingHole: string | undefined;
}

/** The fragment that a hole stands for; undefined where it is a value, a name or a condition. */
export function fragmentContext(place: HolePlace): FragmentContext | undefined {
  const { text, tokens, index, frames, precedingHole } = place;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (!before) return undefined;
  const { current, statement } = frames;
  // Holes before the first word of a statement are statements of their own, or what stands before one.
  if (statement === '' || isSymbol(text, before, ';')) return 'clause';
  if (precedingHole === 'operator' || precedingHole === 'connective') return undefined;
  const word = upper(text, before);
  const next = after ? upper(text, after) : '';
  const earlier = index > 1 ? upper(text, tokens[index - 2] as Token) : '';
  const isLast = !after || isSymbol(text, after, ')') || isSymbol(text, after, ';');
  const inList = isSymbol(text, before, ',');

  if (word === 'VALUES' || (inList && current.clause === 'VALUES'))
    return after && isSymbol(text, after, '(') ? undefined : 'row';
  if (frames.assigns && (word === 'SET' || word === 'UPDATE' || inList)) {
    return after?.kind === 'operator' ? undefined : 'assignment';
  }
  if (word === 'LEVEL') return 'isolation';
  const definition = DEFINING.has(statement) ? definitionContext(place) : undefined;
  if (definition) return definition;
  if (word === 'CONFLICT') return 'columns';
  if (SET_OPERATIONS.has(word) || ((word === 'ALL' || word === 'DISTINCT') && SET_OPERATIONS.has(earlier))) {
    return after && isSymbol(text, after, '(') ? undefined : 'select';
  }
  if (word === 'EXPLAIN' || (word === 'ANALYZE' && statement === 'EXPLAIN')) return 'select';
  if (isSymbol(text, before, '(')) {
    const holdsQuery = BEFORE_SUBQUERY.has(current.opener) && isLast && !DEFINITIONS.has(statement);
    return holdsQuery ? 'select' : undefined;
  }
  if ((word === 'CREATE' || word === 'DROP') && OBJECTS.has(next)) return 'clause';
  if (OBJECTS.has(word) && (next === 'IF' || next === 'INDEX' || next === 'TABLE')) return 'clause';
  if (word === 'SELECT' && QUANTIFIER_NAME.test(textOf(text, tokens[index])) && !isLast && next !== 'FROM')
    return 'clause';
  if ((word === 'UPDATE' || word === 'SHARE') && earlier === 'FOR') return 'clause';
  // `ORDER BY date ${direction}`: a column, where the word of a literal's type would have one behind it.
  const isColumn = current.clause === 'ORDER' && /^(?:DATE|TIME|TIMESTAMP)$/.test(word);
  if (!isColumn && !endsOperand(text, tokens, index - 1)) return undefined;

  if (current.clause === 'INTO' && (statement === 'INSERT' || statement === 'REPLACE' || statement === 'WITH')) {
    if (isLast || next === 'ON' || next === 'RETURNING') return isSymbol(text, before, ')') ? 'select' : 'values';
    return next === 'VALUES' || next === 'SELECT' || next === 'DEFAULT' ? 'columns' : undefined;
  }
  const isIndex = statement === 'CREATE' && current.clause === 'ON' && isLast;
  if (!QUERIES.has(statement) && !isIndex) return undefined;
  if (CONDITIONS.has(current.clause) && isOperator(text, tokens, index)) return 'operator';
  if (CONDITIONS.has(current.clause) && after?.kind === 'word' && !CLAUSE_WORDS.has(next)) return 'connective';
  return 'clause';
}

const DEFINITIONS = new Set(['CREATE', 'ALTER']);
const DEFINING = new Set(['CREATE', 'ALTER', 'DROP', 'NOTIFY']);
const RELATIONS = new Set(['TABLE', 'INDEX', 'VIEW', 'SEQUENCE', 'TYPE', 'SCHEMA']);
/** Words behind which a name is complete. */
const BEHIND_NAME =
  /^(?:ON|AS|CASCADE|RESTRICT|USING|PARTITION|LIKE|WITH|RENAME|ADD|DROP|ALTER|SET|OWNER|TO|OF|ENABLE|DISABLE|FORCE)$/;

/** What a hole stands for in a definition, where that is neither a name nor a value. */
export function definitionContext({ text, tokens, index, frames }: HolePlace): FragmentContext | undefined {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (!before) return undefined;
  const word = upper(text, before);
  const next = after ? upper(text, after) : '';
  const words = tokens.slice(Math.max(0, index - 12), index).map((token) => upper(text, token));
  const isLast = !after || isSymbol(text, after, ';');
  if (frames.statement === 'NOTIFY') return isSymbol(text, before, ',') ? 'text' : undefined;
  if (words.includes('SEQUENCE') && /^(?:WITH|BY|MINVALUE|MAXVALUE|CACHE|INCREMENT)$/.test(word)) return 'number';
  if (word === 'AS' && words.includes('VIEW') && isLast) return 'select';
  if (isSymbol(text, before, '(') && frames.current.opener === 'ENUM') return 'text';
  // `CREATE TABLE ${ifNotExists} users (…)`
  const isOption = frames.statement !== 'ALTER' && RELATIONS.has(word) && !BEHIND_NAME.test(next);
  const isName =
    after?.kind === 'template' ? frames.statement === 'CREATE' : /^(?:word|quoted)$/.test(after?.kind ?? '');
  if (isOption && isName) return 'clause';
  const isRoutine = /^(?:FUNCTION|PROCEDURE)$/;
  const owner = isRoutine.test(word) ? index - 1 : isSymbol(text, before, '.') ? index - 3 : -1;
  const declared = upper(text, tokens[owner] ?? before);
  if (!isRoutine.test(declared) || frames.statement === 'DROP' || frames.statement === 'ALTER') return undefined;
  const isCalled = upper(text, tokens[owner - 1] ?? before) === 'EXECUTE';
  return (isCalled ? isLast : next === 'RETURNS') ? 'call' : undefined;
}

/** True for `a ${operator} $1`, and for the second of three holes where its name says so. */
function isOperator(text: string, tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (!before || !after || !/^(?:word|quoted|template)$/.test(before.kind)) return false;
  if (before.kind === 'word' && /^(?:NULL|TRUE|FALSE)$/.test(upper(text, before))) return false;
  if (/^(?:parameter|string|number)$/.test(after.kind)) return true;
  return after.kind === 'template' && OPERATOR_NAME.test(textOf(text, tokens[index]));
}

/** True where an operand, a name or a clause is complete before the next token. */
function endsOperand(text: string, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  switch (token?.kind) {
    case 'template':
    case 'quoted':
    case 'string':
    case 'number':
    case 'parameter':
      return true;
    case 'word':
      return !EXPECTING.has(upper(text, token));
    case 'punctuation':
      return isSymbol(text, token, ')') || isSymbol(text, token, ']');
    case 'operator':
      return isStar(text, tokens, index);
    default:
      return false;
  }
}

/** `*` for all columns. */
function isStar(text: string, tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (textOf(text, tokens[index]) !== '*' || !before) return false;
  return /^(?:SELECT|DISTINCT|ALL|RETURNING)$/.test(upper(text, before)) || /^[.,]$/.test(textOf(text, before));
}

function textOf(text: string, token: Token | undefined): string {
  return token ? text.slice(token.start, token.end) : '';
}
