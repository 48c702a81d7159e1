/** Which files are deployed, and with which text. */
export class Deployment {
  #texts: ReadonlyMap<string, string> | undefined;
  /** The deployed files, sorted. */
  paths: readonly string[] = [];

  /**
   * @param texts by path; undefined where nothing is known about deployment
   * @returns false where that was known already
   */
  set(texts: ReadonlyMap<string, string> | undefined): boolean {
    if (sameTexts(this.#texts, texts)) return false;
    this.#texts = texts;
    this.paths = [...(texts?.keys() ?? [])].sort();
    return true;
  }

  /** False where nothing is known about deployment. */
  get isKnown(): boolean {
    return this.#texts !== undefined;
  }

  has(path: string): boolean {
    return this.#texts?.has(path) ?? false;
  }

  textOf(path: string): string | undefined {
    return this.#texts?.get(path);
  }
}

function sameTexts(a: ReadonlyMap<string, string> | undefined, b: ReadonlyMap<string, string> | undefined): boolean {
  if (a === b) return true;
  if (!a || !b || a.size !== b.size) return false;
  for (const [path, text] of a) if (b.get(path) !== text) return false;
  return true;
}
