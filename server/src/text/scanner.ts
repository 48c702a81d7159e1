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
  SPACE,
} from './characters.ts';
import { CopyTracker } from './copy-tracker.ts';
import type { Dialect } from './dialect.ts';
import { type Lexis, lexisOf } from './lexis.ts';
import { scanComment } from './scan-comment.ts';
import { scanCopyData, scanDirective } from './scan-directive.ts';
import { digitWordEnd, numberEnd } from './scan-number.ts';
import { commonOperatorEnd, postgresqlOperatorEnd } from './scan-operator.ts';
import {
  scanAtParameter,
  scanBraceParameter,
  scanColonParameter,
  scanDollarParameter,
  scanQuestionParameter,
} from './scan-parameter.ts';
import { dollarDelimiterEnd, opensBracketedName, scanDollarQuoted, scanQuotedName } from './scan-quoted.ts';
import type { HoleSearch, ScanState } from './scan-state.ts';
import { scanTemplate } from './scan-template.ts';
import { scanPrefixed, scanStringLiteral, scanWord } from './scan-word.ts';
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
  readonly #copy: CopyTracker | undefined;

  /** @param from where to start: the start of the text, or just after a token */
  constructor(text: string, dialect: Dialect, from = 0) {
    this.text = text;
    this.lexis = lexisOf(dialect);
    this.start = from;
    this.end = from;
    this.#copy = this.lexis.copyData ? new CopyTracker() : undefined;
  }

  /** Moves to the next token, comments included. @returns false at the end of the text */
  next(): boolean {
    this.closed = true;
    if (this.#copy?.takeData()) {
      const start = scanCopyData(this, this.end);
      if (start >= 0) {
        this.kind = 'copyData';
        this.start = start;
        this.#copy.restart();
        return true;
      }
    }
    const { text } = this;
    let at = this.end;
    let first = at === 0;
    let code = 0;
    for (; at < text.length; at++) {
      code = text.charCodeAt(at);
      if (code === SPACE) {
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
    this.kind = this.#scan(at, code);
    if (this.kind !== 'comment') {
      this.#copy?.follow(text, this.kind, at, this.end);
    }
    return true;
  }

  /** Goes on at `offset`, just after a token; a statement starts there. */
  restartAt(offset: number): void {
    this.start = offset;
    this.end = offset;
    this.#copy?.restart();
  }

  /** Ends the current token at `end`, which lies within it. */
  cutAt(end: number): void {
    this.end = end;
    this.closed = true;
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
        return this.#scanPunctuation(at);
      case SINGLE_QUOTE:
        return scanStringLiteral(this, at);
      case DOUBLE_QUOTE:
        return this.lexis.doubleQuoted === 'string'
          ? scanStringLiteral(this, at)
          : this.#scanName(at, DOUBLE_QUOTE, this.lexis.backslashEscapes === 'always');
      case BACKTICK:
        return this.lexis.backticks ? this.#scanName(at, BACKTICK, false) : this.#scanOperator(at);
      case OPEN_BRACKET:
        return this.#scanBracket(at);
      case OPEN_BRACE:
        if (scanTemplate(this, at, this.firstOnLine)) {
          return 'template';
        }
        return scanBraceParameter(this, at) ? 'parameter' : this.#scanPunctuation(at);
      case DOT:
        return this.#scanDot(at);
      case DOLLAR:
        return this.#scanDollar(at);
      case COLON:
        if (scanDirective(this, at, this.firstOnLine)) {
          return 'directive';
        }
        return scanColonParameter(this, at) ? 'parameter' : this.#scanOperator(at);
      case AT:
        return scanAtParameter(this, at) ? 'parameter' : this.#scanOperator(at);
      case QUESTION:
        return scanQuestionParameter(this, at) ? 'parameter' : this.#scanOperator(at);
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

  #scanPunctuation(at: number): 'punctuation' {
    this.end = at + 1;
    return 'punctuation';
  }

  #scanOperator(at: number): 'operator' {
    this.end =
      this.lexis.operators === 'postgresql' ? postgresqlOperatorEnd(this.text, at) : commonOperatorEnd(this.text, at);
    return 'operator';
  }

  #scanName(at: number, close: number, backslashes: boolean): 'quoted' {
    scanQuotedName(this, at, close, backslashes);
    return 'quoted';
  }

  #scanWordLike(at: number, code: number): TokenKind {
    const prefixed = scanPrefixed(this, at);
    if (prefixed !== undefined) {
      return prefixed;
    }
    const lower = code | 0x20;
    // Only GO and DELIMITER are words of the client.
    if (this.firstOnLine && (lower === 103 || lower === 100) && scanDirective(this, at, true)) {
      return 'directive';
    }
    scanWord(this, at + 1);
    return 'word';
  }

  #scanNumber(at: number): 'word' | 'number' {
    const number = numberEnd(this.text, at);
    const word = this.lexis.digitsStartWords ? digitWordEnd(this.text, at) : at;
    this.end = Math.max(number, word);
    return word > number ? 'word' : 'number';
  }

  #scanBracket(at: number): TokenKind {
    const { brackets } = this.lexis;
    return brackets === 'always' || (brackets === 'guess' && opensBracketedName(this.text, at))
      ? this.#scanName(at, CLOSE_BRACKET, false)
      : this.#scanPunctuation(at);
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
    const delimiterEnd = lexis.dollarQuotes ? dollarDelimiterEnd(text, at) : -1;
    if (delimiterEnd > 0) {
      scanDollarQuoted(this, at, delimiterEnd);
      return 'string';
    }
    if (scanDollarParameter(this, at)) {
      return 'parameter';
    }
    if (lexis.wordStartExtras.includes('$') && isWordPart(text.charCodeAt(at + 1))) {
      scanWord(this, at + 1);
      return 'word';
    }
    this.end = at + 1;
    return 'operator';
  }

  #scanHash(at: number): TokenKind {
    const { text } = this;
    if (scanComment(this, at, this.firstOnLine)) {
      return 'comment';
    }
    const name = text.charCodeAt(at + 1) === HASH ? at + 2 : at + 1;
    if (this.lexis.wordStartExtras.includes('#') && isWordPart(text.charCodeAt(name))) {
      scanWord(this, name + 1);
      return 'word';
    }
    return this.#scanOperator(at);
  }
}
