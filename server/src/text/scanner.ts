import {
  ASTERISK,
  AT,
  BACKSLASH,
  BACKTICK,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  CLOSE_PAREN,
  COLON,
  COMMA,
  DOLLAR,
  DOT,
  DOUBLE_QUOTE,
  HASH,
  isDigit,
  isLineBreak,
  isWhiteSpace,
  isWordPart,
  isWordStart,
  LESS,
  MINUS,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PAREN,
  QUESTION,
  SEMICOLON,
  SINGLE_QUOTE,
  SLASH,
  wordEnd,
} from './characters.ts';
import type { Dialect } from './dialect.ts';
import { wordEquals } from './keywords.ts';
import { type Lexis, lexisOf } from './lexis.ts';
import { scanComment } from './scan-comment.ts';
import { scanCopyData, scanDirective } from './scan-directive.ts';
import { digitWordEnd, numberEnd } from './scan-number.ts';
import { commonOperatorEnd, postgresqlOperatorEnd } from './scan-operator.ts';
import {
  dollarDelimiterEnd,
  opensBracketedName,
  scanDollarQuoted,
  scanQuotedName,
  scanString,
  scanTripleQuoted,
} from './scan-quoted.ts';
import type { HoleSearch, ScanState } from './scan-state.ts';
import { scanBraceParameter, scanTemplate } from './scan-template.ts';
import type { TokenKind } from './token.ts';

/**
 * Reads a text token by token without allocating: {@link next} moves on, and `kind`, `start`, `end` and `closed` describe
 * the token. Any text can be read; characters that mean nothing become operators of their own.
 */
export class Scanner implements ScanState {
  readonly text: string;
  readonly lexis: Lexis;
  kind: TokenKind = 'operator';
  start: number;
  end: number;
  closed = true;
  reach = 0;
  holeSought: HoleSearch | undefined = undefined;
  /** Whether nothing but white space stands before the token on its line. */
  firstOnLine = false;
  /** Whether the next token starts a statement, as far as `;` and directives tell. The splitter, which knows better, sets it. */
  atStatementStart = true;
  #copy: 'none' | 'copy' | 'from' | 'stdin' | 'data' = 'none';

  /** @param from where to start: the start of the text, or just after a token */
  constructor(text: string, dialect: Dialect, from = 0) {
    this.text = text;
    this.lexis = lexisOf(dialect);
    this.start = from;
    this.end = from;
  }

  /** Moves to the next token, comments included. @returns false at the end of the text */
  next(): boolean {
    const { text } = this;
    if (this.#copy === 'data') {
      this.#copy = 'none';
      const start = scanCopyData(this, this.end);
      if (start >= 0) {
        this.#set('copyData', start);
        return true;
      }
    }
    let at = this.end;
    let first = at === 0;
    let code = 0;
    for (; at < text.length; at++) {
      code = text.charCodeAt(at);
      if (code === 32) {
        continue;
      }
      if (!isWhiteSpace(code)) {
        break;
      }
      first ||= isLineBreak(code);
    }
    this.firstOnLine = first;
    this.start = at;
    if (at >= text.length) {
      this.end = text.length;
      return false;
    }
    this.closed = true;
    this.kind = this.#scan(at, code);
    if (this.kind !== 'comment') {
      this.#follow();
    }
    return true;
  }

  /** Goes back to `offset`, the end of an earlier token, to start a statement there. */
  restartAt(offset: number): void {
    this.start = offset;
    this.end = offset;
    this.atStatementStart = true;
    this.#copy = 'none';
  }

  /** Ends the current token at `end`, which lies within it. */
  cutAt(end: number): void {
    this.end = end;
    this.closed = true;
  }

  #set(kind: TokenKind, start: number): void {
    this.kind = kind;
    this.start = start;
    this.atStatementStart = true;
  }

  /** Keeps track of statement starts and of `COPY … FROM stdin`. */
  #follow(): void {
    const { kind } = this;
    if (kind === 'word') {
      if (this.atStatementStart) {
        this.atStatementStart = false;
        this.#copy = this.lexis.copyData && wordEquals(this.text, this.start, this.end, 'COPY') ? 'copy' : 'none';
      } else if (this.#copy !== 'none') {
        this.#followCopy();
      }
    } else if (kind === 'directive') {
      this.atStatementStart = true;
      this.#copy = 'none';
    } else if (kind === 'punctuation' && this.text.charCodeAt(this.start) === SEMICOLON) {
      this.atStatementStart = true;
      this.#copy = this.#copy === 'stdin' ? 'data' : 'none';
    } else {
      this.atStatementStart = false;
    }
  }

  #followCopy(): void {
    if (wordEquals(this.text, this.start, this.end, 'FROM')) {
      this.#copy = 'from';
    } else if (this.#copy === 'from') {
      this.#copy = wordEquals(this.text, this.start, this.end, 'STDIN') ? 'stdin' : 'copy';
    }
  }

  #scan(at: number, code: number): TokenKind {
    if (isWordStart(code)) {
      return this.#scanWordLike(at, code);
    }
    if (isDigit(code)) {
      return this.#scanNumber(at);
    }
    switch (code) {
      case OPEN_PAREN:
      case CLOSE_PAREN:
      case COMMA:
      case SEMICOLON:
      case CLOSE_BRACKET:
      case CLOSE_BRACE:
        this.end = at + 1;
        return 'punctuation';
      case SINGLE_QUOTE:
        return this.#scanString(at);
      case DOUBLE_QUOTE:
        if (this.lexis.doubleQuoted === 'string') {
          return this.#scanString(at);
        }
        scanQuotedName(this, at, DOUBLE_QUOTE, this.lexis.backslashEscapes === 'always');
        return 'quoted';
      case BACKTICK:
        if (this.lexis.backticks) {
          scanQuotedName(this, at, BACKTICK, false);
          return 'quoted';
        }
        return this.#scanOperator(at);
      case OPEN_BRACKET:
        return this.#scanBracket(at);
      case OPEN_BRACE:
        if (scanTemplate(this, at, this.firstOnLine)) {
          return 'template';
        }
        if (this.lexis.braceParameters && scanBraceParameter(this, at)) {
          return 'parameter';
        }
        this.end = at + 1;
        return 'punctuation';
      case DOT:
        return this.#scanDot(at);
      case DOLLAR:
        return this.#scanDollar(at);
      case COLON:
        return this.#scanColon(at);
      case AT:
        return this.#scanAt(at);
      case QUESTION:
        if (!this.lexis.questionParameters) {
          return this.#scanOperator(at);
        }
        this.end = at + 1;
        while (isDigit(this.text.charCodeAt(this.end))) {
          this.end++;
        }
        return 'parameter';
      case MINUS:
      case SLASH:
      case ASTERISK:
        return scanComment(this, at, this.firstOnLine) ? 'comment' : this.#scanOperator(at);
      case HASH:
        return this.#scanHash(at);
      case LESS:
        return scanTemplate(this, at, this.firstOnLine) ? 'template' : this.#scanOperator(at);
      case BACKSLASH:
        return scanDirective(this, at, this.firstOnLine) ? 'directive' : this.#scanOperator(at);
      default:
        return this.#scanOperator(at);
    }
  }

  #scanOperator(at: number): 'operator' {
    this.end =
      this.lexis.operators === 'postgresql' ? postgresqlOperatorEnd(this.text, at) : commonOperatorEnd(this.text, at);
    return 'operator';
  }

  #scanString(at: number): 'string' {
    const { text, lexis } = this;
    const code = text.charCodeAt(at);
    if (lexis.tripleQuotes && text.charCodeAt(at + 1) === code && text.charCodeAt(at + 2) === code) {
      scanTripleQuoted(this, at);
    } else {
      scanString(this, at, lexis.backslashEscapes);
    }
    return 'string';
  }

  #scanWordLike(at: number, code: number): TokenKind {
    const { text } = this;
    const lower = code | 0x20;
    if (
      text.charCodeAt(at + 1) === SINGLE_QUOTE ||
      text.charCodeAt(at + 1) === DOUBLE_QUOTE ||
      text.charCodeAt(at + 1) === 38
    ) {
      const kind = this.#scanPrefixed(at, lower);
      if (kind !== undefined) {
        return kind;
      }
    }
    if (this.firstOnLine && (lower === 103 || lower === 100) && scanDirective(this, at, true)) {
      return 'directive';
    }
    this.#scanWord(at + 1);
    return 'word';
  }

  #scanWord(from: number): void {
    const { text } = this;
    const { wordExtras } = this.lexis;
    let i = from;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (
        !isWordPart(code) &&
        !(code < 65 && code > 34 && wordExtras.includes(text[i] as string) && !this.#opensHole(i))
      ) {
        break;
      }
    }
    this.end = i;
  }

  /** `${` and `$(` belong to a template, not to the word before them. */
  #opensHole(at: number): boolean {
    const next = this.text.charCodeAt(at + 1);
    return (
      this.text.charCodeAt(at) === DOLLAR &&
      (next === OPEN_BRACE || (next === OPEN_PAREN && this.lexis.dollarParenTemplates))
    );
  }

  /** Strings with a letter before the quote. @returns undefined where the letter is a word of its own */
  #scanPrefixed(at: number, lower: number): TokenKind | undefined {
    const { text, lexis } = this;
    const isSingle = text.charCodeAt(at + 1) === SINGLE_QUOTE;
    switch (lower) {
      case 101: // e
        if (isSingle && lexis.escapeStrings) {
          scanString(this, at + 1, 'always');
          return 'string';
        }
        return undefined;
      case 98: // b
      case 110: // n
      case 120: // x
        if (isSingle) {
          return this.#scanString(at + 1);
        }
        return undefined;
      case 114: // r
        if (lexis.tripleQuotes && text.charCodeAt(at + 1) !== 38) {
          return this.#scanString(at + 1);
        }
        return undefined;
      case 117: // u
        if (lexis.escapeStrings && text.charCodeAt(at + 1) === 38) {
          if (text.charCodeAt(at + 2) === SINGLE_QUOTE) {
            scanString(this, at + 2, 'never');
            return 'string';
          }
          if (text.charCodeAt(at + 2) === DOUBLE_QUOTE) {
            scanQuotedName(this, at + 2, DOUBLE_QUOTE, false);
            return 'quoted';
          }
        }
        return undefined;
      default:
        return undefined;
    }
  }

  #scanNumber(at: number): TokenKind {
    if (this.lexis.digitsStartWords) {
      const end = digitWordEnd(this.text, at);
      if (end > at && numberEnd(this.text, at) < end && this.text.charCodeAt(at + 1) !== DOT) {
        this.end = end;
        return 'word';
      }
    }
    this.end = numberEnd(this.text, at);
    return 'number';
  }

  #scanBracket(at: number): TokenKind {
    const { brackets } = this.lexis;
    if (brackets === 'always' || (brackets === 'guess' && opensBracketedName(this.text, at))) {
      scanQuotedName(this, at, CLOSE_BRACKET, false);
      return 'quoted';
    }
    this.end = at + 1;
    return 'punctuation';
  }

  #scanDot(at: number): TokenKind {
    const { text } = this;
    const next = text.charCodeAt(at + 1);
    if (isDigit(next) && (at === 0 || !isWordPart(text.charCodeAt(at - 1)))) {
      this.end = numberEnd(text, at);
      return 'number';
    }
    if (scanDirective(this, at, this.firstOnLine)) {
      return 'directive';
    }
    this.end = next === DOT ? at + 2 : at + 1;
    return next === DOT ? 'operator' : 'punctuation';
  }

  #scanDollar(at: number): TokenKind {
    const { text, lexis } = this;
    if (scanTemplate(this, at, this.firstOnLine)) {
      return 'template';
    }
    const next = text.charCodeAt(at + 1);
    if (lexis.dollarParameters && isDigit(next)) {
      this.end = at + 2;
      while (isDigit(text.charCodeAt(this.end))) {
        this.end++;
      }
      return 'parameter';
    }
    if (lexis.dollarQuotes) {
      const delimiterEnd = dollarDelimiterEnd(text, at);
      if (delimiterEnd > 0) {
        scanDollarQuoted(this, at, delimiterEnd);
        return 'string';
      }
    }
    if (lexis.dollarParameters && isWordStart(next)) {
      this.#scanWord(at + 1);
      return 'parameter';
    }
    if (isWordPart(next) && lexis.wordStartExtras.includes('$')) {
      this.#scanWord(at + 1);
      return 'word';
    }
    this.end = at + 1;
    return 'operator';
  }

  /** `:name`, psql's `:'name'` and `:"name"`; but in `a[1:n]` and `x::int` the colon is an operator. */
  #scanColon(at: number): TokenKind {
    const { text, lexis } = this;
    if (scanDirective(this, at, this.firstOnLine)) {
      return 'directive';
    }
    const next = text.charCodeAt(at + 1);
    const before = at === 0 ? 32 : text.charCodeAt(at - 1);
    if (!isWordPart(before) && before !== CLOSE_PAREN && before !== CLOSE_BRACKET && before !== COLON) {
      if (isWordStart(next)) {
        this.end = wordEnd(text, at + 1);
        return 'parameter';
      }
      if (lexis.backslashCommands && (next === SINGLE_QUOTE || next === DOUBLE_QUOTE)) {
        const end = wordEnd(text, at + 2);
        if (end > at + 2 && text.charCodeAt(end) === next) {
          this.end = end + 1;
          return 'parameter';
        }
      }
    }
    return this.#scanOperator(at);
  }

  #scanAt(at: number): TokenKind {
    const { text } = this;
    if (this.lexis.atVariables) {
      const name = text.charCodeAt(at + 1) === AT ? at + 2 : at + 1;
      if (isWordPart(text.charCodeAt(name))) {
        this.#scanWord(name + 1);
        return 'parameter';
      }
    }
    return this.#scanOperator(at);
  }

  #scanHash(at: number): TokenKind {
    if (scanComment(this, at, this.firstOnLine)) {
      return 'comment';
    }
    const { text } = this;
    if (this.lexis.wordStartExtras.includes('#')) {
      const name = text.charCodeAt(at + 1) === HASH ? at + 2 : at + 1;
      if (isWordPart(text.charCodeAt(name))) {
        this.#scanWord(name + 1);
        return 'word';
      }
    }
    return this.#scanOperator(at);
  }
}
