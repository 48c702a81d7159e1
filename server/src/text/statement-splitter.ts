import { DOLLAR, isLineStart, isWhiteSpace, lineEnd, SEMICOLON, wordEnd } from './characters.ts';
import { CompoundTracker } from './compound.ts';
import { ContinuationTracker } from './continuation.ts';
import type { Dialect } from './dialect.ts';
import { wordEquals } from './keywords.ts';
import { closesConditional, isBoundaryComment, opensConditional } from './scan-comment.ts';
import { delimiterSetBy } from './scan-directive.ts';
import { lookedAt } from './scan-state.ts';
import { Scanner } from './scanner.ts';
import type { StatementSlice } from './slice.ts';
import { definesSomething, findStrayStatement, type StrayStatement, startsStatement } from './statement-start.ts';

export const DEFAULT_DELIMITER = ';';

/** How to cut a text that does not parse. */
export interface Salvage {
  /** Statements may start in this column, or in the first. */
  readonly column: number;
}

/**
 * Cuts a text into statements, one at a time, from any offset where a statement may start. What it does from there depends
 * only on the text from that offset on, on {@link delimiter}, and on no COPY data being due.
 */
export class StatementSplitter {
  readonly #scanner: Scanner;
  readonly #compound: CompoundTracker;
  readonly #continuation: ContinuationTracker | undefined;
  readonly #text: string;
  readonly #salvage: Salvage | undefined;
  #delimiter: string;
  #origin: number;

  /**
   * @param from just after the end of a statement (its terminator included), or the start of the text
   * @param delimiter what ends statements at that place
   * @param salvage given to cut a text that does not parse wherever a line seems to start a statement
   */
  constructor(text: string, dialect: Dialect, from: number, delimiter: string, salvage?: Salvage) {
    this.#text = text;
    this.#scanner = new Scanner(text, dialect, from);
    this.#compound = new CompoundTracker(dialect);
    this.#salvage = salvage;
    this.#continuation = salvage || dialect === 'tsql' ? new ContinuationTracker(text) : undefined;
    this.#delimiter = delimiter;
    this.#origin = from;
  }

  /** What ends statements from here on: `;`, or what the last DELIMITER line set. */
  get delimiter(): string {
    return this.#delimiter;
  }

  /** Where the next slice's lead starts. */
  get origin(): number {
    return this.#origin;
  }

  /** The next slice, or undefined where only white space, comments and terminators are left. */
  next(): StatementSlice | undefined {
    const scanner = this.#scanner;
    const text = this.#text;
    scanner.reach = 0;
    this.#compound.reset();
    this.#continuation?.reset();
    while (scanner.next()) {
      switch (scanner.kind) {
        case 'comment':
          continue;
        case 'directive':
          return this.#directive();
        case 'copyData':
          return this.#slice(scanner.start, scanner.end, scanner.end, false, 'copyData');
        default:
          if (this.#meetsTerminator()) {
            this.#origin = scanner.end;
            scanner.restartAt(scanner.end);
            // A delimiter such as `$$` was first read as the start of a quoted text; what was looked at for its end decided nothing.
            scanner.reach = 0;
            continue;
          }
          return this.#statement(text, scanner.start);
      }
    }
    return undefined;
  }

  #directive(): StatementSlice {
    const { start, end } = this.#scanner;
    this.#delimiter = delimiterSetBy(this.#text, start, end) ?? this.#delimiter;
    return this.#slice(start, end, end, false, 'directive');
  }

  /** Reads on from the first token of a statement, which the scanner holds. */
  #statement(text: string, start: number): StatementSlice {
    const scanner = this.#scanner;
    let end = scanner.end;
    /** Just after a `;` that may turn out to be the last thing of the statement. */
    let trailing = -1;
    let inConditional = false;
    this.#follow();
    while (scanner.next()) {
      if (scanner.kind === 'comment') {
        if (isBoundaryComment(text, scanner.start)) {
          lookedAt(scanner, scanner.end + 1);
          break;
        }
        if (opensConditional(text, scanner.start, scanner.end)) {
          inConditional = true;
        } else if (inConditional && closesConditional(text, scanner.start)) {
          inConditional = false;
          end = scanner.end;
        }
        continue;
      }
      if (scanner.kind === 'directive') {
        break;
      }
      if (this.#meetsTerminator()) {
        if (this.#delimiter !== DEFAULT_DELIMITER || !(this.#compound.holdsSemicolon() || this.#elseFollows())) {
          return this.#slice(start, end, scanner.end, true, 'sql');
        }
        trailing = scanner.end;
        continue;
      }
      if (this.#meetsStatementStart()) {
        break;
      }
      if (this.#isSemicolon()) {
        trailing = scanner.end;
        continue;
      }
      const stray = this.#swallowedStatement();
      if (stray !== undefined) {
        return this.#slice(start, stray.stringEnd, stray.resume, stray.resume > stray.stringEnd, 'sql');
      }
      trailing = -1;
      end = scanner.end;
      this.#follow();
    }
    const resume = Math.max(end, trailing);
    return this.#slice(start, end, resume, trailing >= 0, 'sql');
  }

  /** Ends a slice; the scanner goes on at `resume`. */
  #slice(
    start: number,
    end: number,
    resume: number,
    terminated: boolean,
    kind: StatementSlice['kind'],
  ): StatementSlice {
    const scanner = this.#scanner;
    const lead = start - this.#origin;
    const reach = scanner.reach - end;
    if (scanner.end !== resume) {
      scanner.restartAt(resume);
    }
    this.#origin = resume;
    return reach > 0 ? { start, end, lead, terminated, kind, reach } : { start, end, lead, terminated, kind };
  }

  #follow(): void {
    const { kind, start, end, firstOnLine } = this.#scanner;
    if (kind === 'word') {
      this.#compound.word(this.#text, start, end);
    } else {
      this.#compound.symbol(kind === 'punctuation' ? this.#text.charCodeAt(start) : 0);
    }
    this.#continuation?.token(kind, start, end, firstOnLine);
  }

  /** T-SQL: `IF x SELECT 1; ELSE SELECT 2` is one statement. */
  #elseFollows(): boolean {
    const text = this.#text;
    if (this.#continuation?.isConditional !== true) {
      return false;
    }
    let next = this.#scanner.end;
    while (isWhiteSpace(text.charCodeAt(next))) {
      next++;
    }
    const end = wordEnd(text, next);
    lookedAt(this.#scanner, end + 1);
    return wordEquals(text, next, end, 'ELSE');
  }

  #isSemicolon(): boolean {
    return this.#scanner.kind === 'punctuation' && this.#text.charCodeAt(this.#scanner.start) === SEMICOLON;
  }

  /** True where the current token is the delimiter. A delimiter inside a word or operator (`END//`) cuts the token. */
  #meetsTerminator(): boolean {
    const delimiter = this.#delimiter;
    if (delimiter === DEFAULT_DELIMITER) {
      return this.#isSemicolon();
    }
    const scanner = this.#scanner;
    const text = this.#text;
    if (text.startsWith(delimiter, scanner.start)) {
      scanner.cutAt(scanner.start + delimiter.length);
      return true;
    }
    if (scanner.kind === 'word' || scanner.kind === 'operator' || scanner.kind === 'parameter') {
      for (let at = scanner.start + 1; at < scanner.end; at++) {
        if (text.startsWith(delimiter, at)) {
          scanner.cutAt(at);
          break;
        }
      }
    }
    return false;
  }

  /** True where the current token starts another statement although nothing ended the one before it. */
  #meetsStatementStart(): boolean {
    const scanner = this.#scanner;
    const continuation = this.#continuation;
    if (
      continuation === undefined ||
      scanner.kind !== 'word' ||
      !scanner.firstOnLine ||
      !this.#isInColumn(scanner.start)
    ) {
      return false;
    }
    lookedAt(scanner, lineEnd(this.#text, scanner.start) + 1);
    if (!startsStatement(this.#text, scanner.start)) {
      return false;
    }
    if (this.#salvage) {
      const defines = definesSomething(this.#text, scanner.start);
      return (defines || !this.#compound.isInBlock) && !continuation.continues(scanner.start, scanner.end, defines);
    }
    return (
      this.#compound.isFlat &&
      !this.#compound.runsToBatchEnd &&
      !continuation.continues(scanner.start, scanner.end, false)
    );
  }

  #isInColumn(offset: number): boolean {
    return isLineStart(this.#text, offset) || isLineStart(this.#text, offset - (this.#salvage?.column ?? 0));
  }

  /** When salvaging, the place in the current string where it swallowed a statement. */
  #swallowedStatement(): StrayStatement | undefined {
    const scanner = this.#scanner;
    if (!this.#salvage || scanner.kind !== 'string') {
      return undefined;
    }
    const isBody = this.#text.charCodeAt(scanner.start) === DOLLAR;
    if (isBody && scanner.closed) {
      return undefined;
    }
    return findStrayStatement(
      this.#text,
      scanner.start + 1,
      scanner.end,
      isBody ? 'definers' : 'all',
      this.#salvage.column,
    );
  }
}
