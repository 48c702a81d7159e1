import type { Identifier } from '../../model/identifier.ts';
import type { SyntaxProblem } from '../../model/statement.ts';
import type { Span } from '../../text/span.ts';
import type { PrismaToken, PrismaTokenKind } from './lexer.ts';

/** A walk over tokens, with the problems met on the way. */
export class TokenCursor {
  readonly text: string;
  readonly problems: SyntaxProblem[] = [];
  private readonly tokens: readonly PrismaToken[];
  private position = 0;

  /** `text` is what the tokens were lexed from, so that their spans can be cut out of it. */
  constructor(text: string, tokens: readonly PrismaToken[]) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The token `ahead` places on; undefined past the end. */
  peek(ahead = 0): PrismaToken | undefined {
    return this.tokens[this.position + ahead];
  }

  next(): PrismaToken | undefined {
    const token = this.tokens[this.position];
    if (token) this.position++;
    return token;
  }

  at(kind: PrismaTokenKind, ahead = 0): boolean {
    return this.peek(ahead)?.kind === kind;
  }

  atSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token?.kind === 'symbol' && token.text === symbol;
  }

  /** Takes the symbol if it is next. */
  takeSymbol(symbol: string): PrismaToken | undefined {
    return this.atSymbol(symbol) ? this.next() : undefined;
  }

  /** Takes `a` or `a.b.c`. */
  takePath(): Identifier | undefined {
    const first = this.at('word') ? this.next() : undefined;
    if (!first) return undefined;
    let end = first.end;
    while (this.atSymbol('.') && this.at('word', 1)) {
      this.next();
      end = this.next()?.end ?? end;
    }
    return this.identifier({ start: first.start, end });
  }

  identifier(span: Span): Identifier {
    return { name: this.text.slice(span.start, span.end), quoted: false, span: { start: span.start, end: span.end } };
  }

  report(message: string, span: Span): void {
    this.problems.push({ message, span: { start: span.start, end: span.end } });
  }
}
