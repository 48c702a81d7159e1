import {
  DOLLAR,
  DOUBLE_QUOTE,
  isLineBreak,
  isLineStart,
  isWhiteSpace,
  isWordStart,
  nextLine,
  OPEN_PAREN,
  SEMICOLON,
  SINGLE_QUOTE,
  skipBlanks,
  wordEnd,
} from './characters.ts';
import { KeywordMap, keywordSet, wordEquals } from './keywords.ts';

/**
 * What must follow a keyword for it to start a statement: anything, one of a few words (so that a clause such as
 * `COMMENT 'x'` or `START WITH 1` is not mistaken for one), or the shape of a common table expression.
 */
type Follower = 'any' | 'code' | 'commonTable' | KeywordMap<true>;

const OBJECTS = keywordSet(
  `ACCESS AGGREGATE ALGORITHM APPLICATION CAST CERTIFICATE CLUSTERED COLLATION COLUMNSTORE CONSTRAINT CONVERSION DATABASE
  DEFAULT DEFINER DICTIONARY DOMAIN EVENT EXTENSION EXTERNAL FOREIGN FULLTEXT FUNCTION GLOBAL GROUP INDEX LANGUAGE LARGE
  LOCAL LOGIN MATERIALIZED MASKING MESSAGE NAMED NONCLUSTERED OPERATOR OR PACKAGE PARTITION POLICY PROC PROCEDURE PROCEDURAL
  PUBLICATION QUOTA RECURSIVE ROLE ROUTINE ROW RULE SCHEMA SEARCH SECRET SECURITY SEQUENCE SERVER SETTINGS SPATIAL
  STATISTICS STREAM SUBSCRIPTION SYMMETRIC SYNONYM SYSTEM TABLE TABLESPACE TASK TEMP TEMPORARY TEXT TRANSFORM TRIGGER TRUSTED
  TYPE UNDO UNIQUE UNLOGGED USER VIEW VIRTUAL WAREHOUSE WORKLOAD XML`,
);

const FOLLOWERS: readonly (readonly [string, Follower])[] = [
  ['CREATE', OBJECTS],
  ['ALTER', OBJECTS],
  [
    'DROP',
    keywordSet(
      `ACCESS AGGREGATE CAST COLLATION CONVERSION DATABASE DICTIONARY DOMAIN EVENT EXTENSION EXTERNAL FOREIGN FULLTEXT FUNCTION
    GROUP INDEX LANGUAGE LOGIN MATERIALIZED OPERATOR OWNED PACKAGE POLICY PROC PROCEDURE PUBLICATION ROLE ROUTINE ROW RULE
    SCHEMA SECURITY SEQUENCE SERVER STATISTICS STREAM SUBSCRIPTION SYNONYM TABLE TABLESPACE TASK TEMPORARY TEXT TRANSFORM TRIGGER TYPE USER VIEW
    WAREHOUSE`,
    ),
  ],
  ['INSERT', keywordSet('INTO OR IGNORE OVERWRITE LOW_PRIORITY HIGH_PRIORITY DELAYED TOP')],
  ['REPLACE', keywordSet('INTO LOW_PRIORITY DELAYED')],
  ['UPDATE', 'any'],
  ['DELETE', 'any'],
  ['MERGE', 'any'],
  ['SELECT', 'any'],
  ['WITH', 'commonTable'],
  ['COMMENT', keywordSet('ON')],
  ['GRANT', 'any'],
  ['REVOKE', 'any'],
  ['DENY', 'any'],
  ['BEGIN', 'any'],
  ['START', keywordSet('TRANSACTION SLAVE REPLICA')],
  ['COMMIT', 'any'],
  ['ROLLBACK', 'any'],
  ['SAVEPOINT', 'any'],
  ['SAVE', keywordSet('TRAN TRANSACTION')],
  ['SET', 'any'],
  ['RESET', 'any'],
  ['DO', 'code'],
  ['CALL', 'any'],
  ['EXEC', 'any'],
  ['EXECUTE', 'any'],
  ['DECLARE', 'any'],
  ['TRUNCATE', 'any'],
  ['COPY', 'any'],
  ['ANALYZE', 'any'],
  ['VACUUM', 'any'],
  ['REINDEX', 'any'],
  ['REFRESH', keywordSet('MATERIALIZED')],
  ['CLUSTER', 'any'],
  ['LOCK', keywordSet('TABLE TABLES ONLY')],
  ['UNLOCK', keywordSet('TABLES')],
  ['PRAGMA', 'any'],
  ['USE', 'any'],
  ['IF', 'any'],
  ['WHILE', 'any'],
  ['PRINT', 'any'],
  ['RAISERROR', 'any'],
  ['THROW', 'any'],
  ['EXPLAIN', 'any'],
  ['SHOW', 'any'],
  ['ATTACH', 'any'],
  ['DETACH', 'any'],
  ['OPTIMIZE', 'any'],
  ['RENAME', keywordSet('TABLE USER')],
  ['SECURITY', keywordSet('LABEL')],
  ['IMPORT', keywordSet('FOREIGN')],
  ['NOTIFY', 'any'],
  ['DBCC', 'any'],
];

/** The words that can start a statement, for code that cannot tell from what follows. */
const STARTERS = new KeywordMap(FOLLOWERS);

const DEFINERS = keywordSet('CREATE ALTER DROP COMMENT GRANT REVOKE DO TRUNCATE');

/**
 * True where the word at `offset` reads like the start of a statement, judged by it and the word after it on the same line.
 * @param offset where a word may start; the caller makes sure that it is the first column of a line
 */
export function startsStatement(text: string, offset: number): boolean {
  const end = wordEnd(text, offset);
  if (end === offset) {
    return false;
  }
  const follower = STARTERS.get(text, offset, end);
  return follower !== undefined && isFollowedBy(text, end, follower);
}

function isFollowedBy(text: string, end: number, follower: Follower): boolean {
  const next = skipBlanks(text, end);
  const code = next < text.length ? text.charCodeAt(next) : 10;
  if (follower === 'any') {
    return code !== OPEN_PAREN || next > end;
  }
  if (follower === 'code') {
    return code === DOLLAR || code === SINGLE_QUOTE || wordEquals(text, next, wordEnd(text, next), 'LANGUAGE');
  }
  if (follower === 'commonTable') {
    return isWordStart(code) || code === DOUBLE_QUOTE ? namesCommonTable(text, next) : false;
  }
  return follower.get(text, next, wordEnd(text, next)) !== undefined;
}

/** True for `name AS`, `name (columns`, and `RECURSIVE`, as they follow WITH; false for its options. */
function namesCommonTable(text: string, offset: number): boolean {
  let end = wordEnd(text, offset);
  if (wordEquals(text, offset, end, 'RECURSIVE')) {
    return true;
  }
  if (text.charCodeAt(offset) === DOUBLE_QUOTE) {
    end = offset + 1;
    while (end < text.length && text.charCodeAt(end) !== DOUBLE_QUOTE && !isLineBreak(text.charCodeAt(end))) {
      end++;
    }
    end++;
  }
  const next = skipBlanks(text, end);
  return text.charCodeAt(next) === OPEN_PAREN || wordEquals(text, next, wordEnd(text, next), 'AS');
}

/** A statement that starts within what was read as a string. */
export interface StrayStatement {
  /** Where the string should have ended: after the last character before the statement that is no comment, `;` not included. */
  readonly stringEnd: number;
  /** The same place with the `;`. */
  readonly resume: number;
}

/**
 * Finds a line in `text[from, to)` that starts a statement at its first column although the text around it was read as a
 * string. Only a line that follows a `;` or a blank line counts (comments between them aside), as statements do.
 *
 * @param wanted `definers` to accept only CREATE, ALTER, DROP and their like
 * @param column another column in which statements may start
 */
export function findStrayStatement(
  text: string,
  from: number,
  to: number,
  wanted: 'all' | 'definers',
  column = 0,
): StrayStatement | undefined {
  let ink = from;
  let separated = false;
  for (let line = from; line < to; ) {
    // A line may be much longer than the string.
    const next = Math.min(nextLine(text, line, to), to);
    if (line > from && isLineStart(text, line)) {
      const first = skipBlanks(text, line);
      const inColumn = first === line || first - line === column;
      if (
        separated &&
        inColumn &&
        startsStatement(text, first) &&
        (wanted === 'all' || definesSomething(text, first))
      ) {
        const terminated = text.charCodeAt(ink - 1) === SEMICOLON;
        return { stringEnd: terminated ? ink - 1 : ink, resume: ink };
      }
    }
    const last = lastInkBefore(text, line, next);
    if (last < line) {
      separated = line > from || separated;
    } else if (!isCommentLine(text, line)) {
      ink = last + 1;
      separated = text.charCodeAt(last) === SEMICOLON;
    }
    line = next;
  }
  return undefined;
}

/** True where the word at `offset` is CREATE, ALTER, DROP or one of their like: rare inside a routine's body, where queries are common. */
export function definesSomething(text: string, offset: number): boolean {
  return DEFINERS.get(text, offset, wordEnd(text, offset)) === true;
}

function lastInkBefore(text: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    if (!isWhiteSpace(text.charCodeAt(i))) {
      return i;
    }
  }
  return -1;
}

function isCommentLine(text: string, line: number): boolean {
  const first = skipBlanks(text, line);
  return text.startsWith('--', first);
}
