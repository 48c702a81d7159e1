import { CLOSE_PAREN, COMMA, OPEN_PAREN, skipBlanks, wordEnd } from './characters.ts';
import { KeywordMap, keywordSet, wordEquals } from './keywords.ts';
import { startsStatement } from './statement-start.ts';
import type { TokenKind } from './token.ts';

/** Words after which a statement goes on, whatever the next line starts with. */
const OPEN_WORDS = keywordSet(
  `AFTER ALL AND AS BEFORE BEGIN BY DO ELSE EXCEPT EXISTS EXPLAIN ANALYZE VERBOSE FOR FROM GRANT REVOKE DENY IF IN INSTEAD INTERSECT
  INTO JOIN MINUS NOT OF ON OR PREPARE SET TABLE THEN TO UNION USING WHEN WHERE ALSO ALTER CREATE DROP DISTINCT`,
);

type Verb =
  | 'select'
  | 'insert'
  | 'update'
  | 'delete'
  | 'merge'
  | 'with'
  | 'alter'
  | 'create'
  | 'if'
  | 'declare'
  | 'explain';

const VERBS = new KeywordMap<Verb>([
  ['SELECT', 'select'],
  ['INSERT', 'insert'],
  ['REPLACE', 'insert'],
  ['UPDATE', 'update'],
  ['DELETE', 'delete'],
  ['MERGE', 'merge'],
  ['WITH', 'with'],
  ['ALTER', 'alter'],
  ['CREATE', 'create'],
  ['IF', 'if'],
  ['WHILE', 'if'],
  ['ELSE', 'if'],
  ['DECLARE', 'declare'],
  ['EXPLAIN', 'explain'],
]);

const SOURCES = keywordSet('SELECT VALUES WITH EXEC EXECUTE TABLE');
const MAIN_VERBS = keywordSet('SELECT INSERT UPDATE DELETE MERGE VALUES');
/** What ALTER TABLE alters or drops: some of it only there, some of it in statements of their own, too. */
const ALTER_CLAUSES = new KeywordMap<'always' | 'atOnce'>([
  ['COLUMN', 'always'],
  ['CONSTRAINT', 'always'],
  ['PARTITION', 'always'],
  ['INDEX', 'atOnce'],
  ['FOREIGN', 'atOnce'],
]);

/**
 * Follows one statement's tokens to tell whether a keyword at the start of a line continues it (`INSERT … ⏎ SELECT`,
 * `UPDATE t ⏎ SET`, `UNION ⏎ SELECT`) or starts another, for which the terminator was left out.
 */
export class ContinuationTracker {
  readonly #text: string;
  #verb: Verb | undefined;
  #tokens = 0;
  #lastKind: TokenKind = 'word';
  #lastStart = 0;
  #lastEnd = 0;
  #parens = 0;
  /** Whether INSERT has its rows, WITH its main verb, IF or its ELSE the statement that it guards. */
  #fed = false;
  /** Whether UPDATE has its SET. */
  #hasSet = false;

  constructor(text: string) {
    this.#text = text;
  }

  reset(): void {
    this.#verb = undefined;
    this.#tokens = 0;
    this.#parens = 0;
    this.#fed = false;
    this.#hasSet = false;
  }

  /**
   * Takes in a significant token of the statement.
   * @param firstOnLine whether nothing but white space stands before it on its line
   */
  token(kind: TokenKind, start: number, end: number, firstOnLine: boolean): void {
    this.#tokens++;
    if (kind === 'word') {
      this.#word(start, end, firstOnLine);
    } else if (kind === 'punctuation') {
      const code = this.#text.charCodeAt(start);
      this.#parens += code === OPEN_PAREN ? 1 : code === CLOSE_PAREN ? -1 : 0;
    }
    this.#lastKind = kind;
    this.#lastStart = start;
    this.#lastEnd = end;
  }

  #word(start: number, end: number, firstOnLine: boolean): void {
    const text = this.#text;
    if (this.#tokens === 1) {
      this.#verb = VERBS.get(text, start, end);
    } else if (wordEquals(text, start, end, 'WITH') && this.#takesQuery()) {
      this.#verb = 'with';
      this.#fed = false;
    } else if (this.#verb === 'insert') {
      this.#fed ||= SOURCES.get(text, start, end) === true;
    } else if (this.#verb === 'if') {
      const isBody = firstOnLine && this.#parens <= 0 && startsStatement(text, start);
      this.#fed =
        (this.#fed && !wordEquals(text, start, end, 'ELSE')) || isBody || wordEquals(text, start, end, 'BEGIN');
    } else if (this.#verb === 'update') {
      this.#hasSet ||= wordEquals(text, start, end, 'SET');
    }
  }

  /** True where a query may follow: from there on, a WITH makes the rest of the statement its own. */
  #takesQuery(): boolean {
    const afterAs = this.#lastKind === 'word' && wordEquals(this.#text, this.#lastStart, this.#lastEnd, 'AS');
    return this.#verb === 'create' ? afterAs : this.#verb === 'insert' ? !this.#fed : this.#verb === 'explain';
  }

  /** True for a statement that starts with IF. */
  get isConditional(): boolean {
    return this.#verb === 'if';
  }

  /**
   * True where the statement keyword at `text[start, end)`, first on its line, belongs to the statement so far.
   * @param evenIfOpen true to let the keyword start a statement although the one before it lacks its end, as one does that is
   *   being typed; clauses of ALTER and its like still belong to it
   */
  continues(start: number, end: number, evenIfOpen: boolean): boolean {
    if (this.#takes(start, end)) {
      return true;
    }
    return evenIfOpen ? this.#verb === 'alter' && this.#isAfterComma() : this.#expectsMore();
  }

  #isAfterComma(): boolean {
    return this.#lastKind === 'punctuation' && this.#text.charCodeAt(this.#lastStart) === COMMA;
  }

  #expectsMore(): boolean {
    const text = this.#text;
    switch (this.#lastKind) {
      case 'word':
        return OPEN_WORDS.get(text, this.#lastStart, this.#lastEnd) === true;
      case 'operator':
        return true;
      case 'punctuation':
        return ',.(['.includes(text[this.#lastStart] as string);
      default:
        return false;
    }
  }

  #takes(start: number, end: number): boolean {
    const text = this.#text;
    const isWord = (upper: string): boolean => wordEquals(text, start, end, upper);
    switch (this.#verb) {
      case 'insert':
        return (!this.#fed && SOURCES.get(text, start, end) === true) || isWord('SET');
      case 'update':
        return !this.#hasSet && isWord('SET');
      case 'with':
        return isWord('SET') || this.#takesMainVerb(start, end);
      case 'explain':
        return this.#tokens < 4 || MAIN_VERBS.get(text, start, end) === true;
      case 'declare':
        return isWord('SELECT') || isWord('WITH');
      case 'alter':
        return isWord('SET') || this.#takesAlterAction(start, end);
      case 'create':
        return (
          isWord('SET') || (isWord('EXECUTE') && this.#isFollowedBy(end, 'FUNCTION', 'PROCEDURE')) || isWord('BEGIN')
        );
      case 'if':
        return !this.#fed;
      case 'merge':
        return MAIN_VERBS.get(text, start, end) === true;
      default:
        return isWord('BEGIN') && this.#isFollowedBy(end, 'CATCH', 'CATCH');
    }
  }

  /** The first of SELECT, INSERT, UPDATE, DELETE at the start of a line belongs to the WITH; a second one does not. */
  #takesMainVerb(start: number, end: number): boolean {
    if (MAIN_VERBS.get(this.#text, start, end) !== true) {
      return false;
    }
    return this.#fedOnce();
  }

  #fedOnce(): boolean {
    const first = !this.#fed;
    this.#fed = true;
    return first;
  }

  /** Clauses of ALTER that read like statements: `ALTER TABLE t ⏎ DROP INDEX i` in MySQL, directly behind the table's name. */
  #takesAlterAction(start: number, end: number): boolean {
    const text = this.#text;
    if (!wordEquals(text, start, end, 'DROP') && !wordEquals(text, start, end, 'ALTER')) {
      return false;
    }
    const next = skipBlanks(text, end);
    const nextEnd = wordEnd(text, next);
    const clause = ALTER_CLAUSES.get(text, next, nextEnd);
    return clause === 'always' || (clause === 'atOnce' && this.#tokens <= 5);
  }

  #isFollowedBy(end: number, first: string, second: string): boolean {
    const next = skipBlanks(this.#text, end);
    const nextEnd = wordEnd(this.#text, next);
    return wordEquals(this.#text, next, nextEnd, first) || wordEquals(this.#text, next, nextEnd, second);
  }
}
