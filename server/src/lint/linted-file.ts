import type { FilePlace } from '../model/database.ts';
import type { Finding } from '../model/finding.ts';
import { ReportedFinding } from './reported-finding.ts';
import { SUPPRESSION_MARK } from './suppression-directive.ts';

type TextOf = (path: string) => string | undefined;

/**
 * The findings of a file with what they depend on. Where nothing but the places of statements has changed since, they are moved
 * and not worked out again.
 */
export class LintedFile {
  readonly place: FilePlace;
  readonly #key: readonly unknown[];
  /** The texts in which the findings and what they relate to have their places, by file. */
  readonly #texts = new Map<string, string | undefined>();
  readonly #path: string;
  #findings: readonly Finding[];

  /**
   * @param key everything that the findings depend on but for places
   * @param path the file that bears the findings
   */
  constructor(key: readonly unknown[], place: FilePlace, findings: readonly Finding[], path: string, textOf: TextOf) {
    this.place = place;
    this.#key = key;
    this.#findings = findings;
    this.#path = path;
    this.#texts.set(path, textOf(path));
    for (const { related } of findings) for (const { file } of related) this.#texts.set(file, textOf(file));
  }

  /** The findings where they stand by now; undefined where they have to be worked out again. */
  now(key: readonly unknown[], textOf: TextOf): readonly Finding[] | undefined {
    if (!key.every((part, index) => part === this.#key[index])) return undefined;
    const own = this.#texts.get(this.#path);
    const moved = [...this.#texts].filter(([path, text]) => textOf(path) !== text);
    if (moved.length === 0) return this.#findings;
    // What a comment suppresses depends on the lines around it.
    if (own?.includes(SUPPRESSION_MARK) || textOf(this.#path)?.includes(SUPPRESSION_MARK)) return undefined;
    for (const [path] of moved) this.#texts.set(path, textOf(path));
    return this.#move();
  }

  #move(): readonly Finding[] | undefined {
    const moved: Finding[] = [];
    for (const finding of this.#findings) {
      const now = ReportedFinding.inPlace(finding);
      if (!now) return undefined;
      moved.push(now);
    }
    this.#findings = moved;
    return moved;
  }
}
