import { DOT } from './characters.ts';
import type { Dialect } from './dialect.ts';
import { KeywordMap, keywordSet } from './keywords.ts';

type Header = 'routine' | 'rule' | 'plain';

/** What the object word of CREATE or ALTER says about `;` in the rest of the statement. */
const HEADERS = new KeywordMap<Header>([
  ...words('PROCEDURE PROC FUNCTION TRIGGER EVENT PACKAGE', 'routine'),
  ...words('RULE', 'rule'),
  ...words(
    `AGGREGATE ASSEMBLY CAST CERTIFICATE COLLATION DATABASE DOMAIN EXTENSION INDEX LOGIN OPERATOR POLICY PUBLICATION ROLE SCHEMA
    SEQUENCE SERVER STATISTICS SUBSCRIPTION SYNONYM TABLE TABLESPACE TYPE USER VIEW`,
    'plain',
  ),
]);

/** After CREATE, so many words may come before the object word: OR REPLACE, DEFINER = x, TEMP, CONSTRAINT, AGGREGATE … */
const HEADER_WORDS = 16;

type BlockWord = 'begin' | 'case' | 'end';
const BLOCK_WORDS = new KeywordMap<BlockWord>([
  ['BEGIN', 'begin'],
  ['CASE', 'case'],
  ['END', 'end'],
]);
/** `END IF` and its like end what is not counted: only BEGIN and CASE are. In T-SQL, an IF behind END is another statement. */
const UNCOUNTED_ENDS = keywordSet('IF LOOP WHILE REPEAT FOR');
const TSQL_UNCOUNTED_ENDS = keywordSet('CONVERSATION');
const CASE_WORD = keywordSet('CASE');
/** `BEGIN TRANSACTION` opens no block. */
const TRANSACTION_WORDS = keywordSet('TRAN TRANSACTION WORK DISTRIBUTED DIALOG CONVERSATION');
const ATOMIC_WORDS = keywordSet('ATOMIC NOT');
const CREATORS = keywordSet('CREATE ALTER');
const BEGIN_WORD = keywordSet('BEGIN');

function words(list: string, value: Header): [string, Header][] {
  return list.split(/\s+/).map((word) => [word, value]);
}

/**
 * Follows one statement's words to tell whether a `;` ends it or stands inside a block: in the body of a routine or trigger
 * (`BEGIN … END`, `CASE … END`), in the parentheses of PostgreSQL's CREATE RULE, and, in T-SQL, in any block.
 *
 * Feed every significant token, in order, then ask {@link holdsSemicolon}.
 */
export class CompoundTracker {
  readonly #tsql: boolean;
  readonly #bodies: 'atomic' | 'any' | 'none';
  #header: Header | 'open' | undefined;
  #words = 0;
  #depth = 0;
  #parens = 0;
  /** BEGIN and END are judged by the word after them. */
  #pending: 'begin' | 'end' | undefined;
  #afterDot = false;

  constructor(dialect: Dialect) {
    this.#tsql = dialect === 'tsql';
    this.#bodies =
      dialect === 'postgresql' || dialect === 'redshift' ? 'atomic' : dialect === 'clickhouse' ? 'none' : 'any';
  }

  /** Forgets the statement. */
  reset(): void {
    this.#header = undefined;
    this.#words = 0;
    this.#depth = 0;
    this.#parens = 0;
    this.#pending = undefined;
    this.#afterDot = false;
  }

  /** True for a T-SQL routine, which ends with its batch whatever stands in it. */
  get runsToBatchEnd(): boolean {
    return this.#tsql && this.#header === 'routine';
  }

  /** True where no block and no parenthesis is open, so that a statement may start here. */
  get isFlat(): boolean {
    const depth = this.#pending === 'end' ? this.#depth - 1 : this.#depth;
    return depth <= 0 && this.#parens === 0 && this.#pending !== 'begin';
  }

  /** True inside BEGIN … END or CASE … END. */
  get isInBlock(): boolean {
    return this.#depth > 0;
  }

  word(text: string, start: number, end: number): void {
    const name = this.#afterDot;
    this.#afterDot = false;
    if (this.#header === 'plain' && !this.#tsql) {
      return;
    }
    if (this.#settle(text, start, end) || name) {
      return;
    }
    this.#words++;
    if (this.#words === 1) {
      this.#header = CREATORS.get(text, start, end) ? 'open' : this.#tsql ? 'plain' : undefined;
      if (BEGIN_WORD.get(text, start, end)) {
        this.#pending = 'begin';
        this.#header = this.#tsql ? 'plain' : 'open';
      } else if (this.#header === undefined) {
        this.#header = 'plain';
      }
      return;
    }
    if (this.#header === 'open') {
      this.#header = HEADERS.get(text, start, end) ?? (this.#words > HEADER_WORDS ? 'plain' : 'open');
      return;
    }
    if (this.#header === 'routine' || this.#tsql) {
      this.#blockWord(BLOCK_WORDS.get(text, start, end));
    }
  }

  /** A token that is neither a word nor a comment, by its first character. */
  symbol(code: number): void {
    this.#settleByDefault();
    this.#afterDot = code === DOT;
    if (code === 40) {
      this.#parens++;
    } else if (code === 41 && this.#parens > 0) {
      this.#parens--;
    }
  }

  /** True where a `;` here stands inside the statement. To be asked before the `;` itself is fed. */
  holdsSemicolon(): boolean {
    if (this.#pending === 'begin') {
      this.#pending = undefined;
    }
    this.#settleByDefault();
    this.#afterDot = false;
    if (this.runsToBatchEnd || this.#depth > 0) {
      return true;
    }
    const inRule = this.#header === 'rule' && this.#parens > 0;
    if (!inRule) {
      this.#parens = 0;
    }
    return inRule;
  }

  #blockWord(word: BlockWord | undefined): void {
    if (word === 'case') {
      if (this.#depth > 0 || this.#bodies === 'any') {
        this.#depth++;
      }
    } else if (word !== undefined && this.#bodies !== 'none') {
      this.#pending = word;
    }
  }

  /** Decides about a BEGIN or END before this word. @returns true where the word belongs to it */
  #settle(text: string, start: number, end: number): boolean {
    const pending = this.#pending;
    this.#pending = undefined;
    if (pending === 'begin') {
      return this.#settleBegin(text, start, end);
    }
    if (pending === 'end') {
      if ((this.#tsql ? TSQL_UNCOUNTED_ENDS : UNCOUNTED_ENDS).get(text, start, end)) {
        return true;
      }
      this.#closeBlock();
      return CASE_WORD.get(text, start, end) === true;
    }
    return false;
  }

  #settleBegin(text: string, start: number, end: number): boolean {
    if (TRANSACTION_WORDS.get(text, start, end)) {
      if (this.#header === 'open') {
        this.#header = 'plain';
      }
      return true;
    }
    const atomic = ATOMIC_WORDS.get(text, start, end) === true;
    if (this.#header === 'open') {
      // A statement that starts with BEGIN is a transaction unless it says BEGIN ATOMIC or BEGIN NOT ATOMIC.
      this.#header = atomic && this.#bodies === 'any' ? 'routine' : 'plain';
      this.#depth = this.#header === 'routine' ? 1 : 0;
      return true;
    }
    if (this.#bodies === 'any' || (this.#bodies === 'atomic' && atomic)) {
      this.#depth++;
    }
    return false;
  }

  #settleByDefault(): void {
    if (this.#pending === 'end') {
      this.#closeBlock();
    } else if (this.#pending === 'begin' && this.#header !== 'open' && this.#bodies === 'any') {
      this.#depth++;
    }
    this.#pending = undefined;
  }

  #closeBlock(): void {
    if (this.#depth > 0) {
      this.#depth--;
    }
  }
}
