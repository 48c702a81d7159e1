import { SEMICOLON } from './characters.ts';
import { wordEquals } from './keywords.ts';
import type { TokenKind } from './token.ts';

/** Follows tokens to tell where the data of PostgreSQL's `COPY … FROM stdin;` starts. */
export class CopyTracker {
  #state: 'none' | 'copy' | 'from' | 'stdin' | 'data' = 'none';
  /** Whether the next token starts a statement. */
  #atStart = true;

  /** True once, after the `;` of such a statement. */
  takeData(): boolean {
    const due = this.#state === 'data';
    if (due) {
      this.#state = 'none';
    }
    return due;
  }

  /** The next token starts a statement. */
  restart(): void {
    this.#atStart = true;
    this.#state = 'none';
  }

  /** Takes in a token that is no comment. */
  follow(text: string, kind: TokenKind, start: number, end: number): void {
    if (kind === 'word') {
      this.#word(text, start, end);
    } else if (kind === 'directive') {
      this.restart();
    } else if (kind === 'punctuation' && text.charCodeAt(start) === SEMICOLON) {
      this.#atStart = true;
      this.#state = this.#state === 'stdin' ? 'data' : 'none';
    } else {
      this.#atStart = false;
    }
  }

  #word(text: string, start: number, end: number): void {
    if (this.#atStart) {
      this.#atStart = false;
      this.#state = wordEquals(text, start, end, 'COPY') ? 'copy' : 'none';
    } else if (this.#state === 'none') {
      return;
    } else if (wordEquals(text, start, end, 'FROM')) {
      this.#state = 'from';
    } else if (this.#state === 'from') {
      this.#state = wordEquals(text, start, end, 'STDIN') ? 'stdin' : 'copy';
    }
  }
}
