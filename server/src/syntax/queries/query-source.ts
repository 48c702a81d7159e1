import type { Identifier } from '../../model/identifier.ts';
import type { TokenKind } from '../../text/token.ts';
import { SqlSource } from '../tolerant/source.ts';
import { check } from './misplaced.ts';

/** The tokens of one query statement. */
export class QuerySource extends SqlSource {
  kind(index: number): TokenKind | undefined {
    return this.token(index)?.kind;
  }

  /** True for an unquoted word or a quoted name; a string is none, also where the dialect would take it for one. */
  isWord(index: number): boolean {
    const kind = this.kind(index);
    return kind === 'word' || kind === 'quoted';
  }

  /** True where a keyword stands as a name: after AS or a dot. */
  isLabel(index: number): boolean {
    return this.is(index - 1, 'as') || this.is(index - 1, '.');
  }

  /** The first of these words from `from` to `last` at the depth of `from`, labels left out; -1 where there is none. */
  findAny(keys: ReadonlySet<string>, from: number, last: number): number {
    for (let i = from; i <= last; i = this.skip(i)) if (keys.has(this.key(i)) && !this.isLabel(i)) return i;
    return -1;
  }

  /** True where no quote or bracket of a name is left open. */
  get closed(): boolean {
    for (let i = 0; i < this.count; i++) if (!this.token(i)?.closed) return false;
    return true;
  }

  /** The parts between commas; also an empty one after the last comma, which no list may have. */
  override segments(first: number, last: number): [first: number, last: number][] {
    const parts = super.segments(first, last);
    if (first <= last && this.is(last, ',')) parts.push([last + 1, last]);
    return parts;
  }

  /**
   * The names between commas inside the brackets that open at `open`.
   * @throws {Misplaced} where something else stands there
   */
  override identifiersInside(open: number): Identifier[] {
    return this.segmentsInside(open).map(([first, last]) => {
      check(first === last && this.isName(first), 'a list with something else than names');
      return this.identifier(first);
    });
  }

  /** The parts of the dotted name from `first` to `last`. */
  nameParts(first: number, last: number): Identifier[] {
    const parts: Identifier[] = [];
    for (let i = first; i <= last; i += 2) parts.push(this.identifier(i));
    return parts;
  }
}
