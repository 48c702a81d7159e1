import { isMarkerFile } from '../markers.ts';
import { nameOf } from '../path.ts';
import { sourceLanguage } from '../source-files.ts';
import { type DependencyFile, dependencyFile } from './dependency-files.ts';
import { meaningsOfPackage } from './packages.ts';
import { PRODUCTS } from './products.ts';
import { settingReader } from './setting-files.ts';
import type { StackFact } from './stack-fact.ts';

/** Longer texts tell nothing: a lock file of a very large monorepo has about this length. */
export const MOST_STACK_CHARACTERS = 10_000_000;

/** True for the files that tell of the stack: manifests, lock files, and configurations that name an engine. */
export function isStackFile(path: string): boolean {
  return dependencyFile(nameOf(path)) !== undefined || settingReader(path) !== undefined;
}

/** True for the stack's files that nothing else is read from: no sources, and no markers of a migration tool. */
export function tellsOnlyOfStack(path: string): boolean {
  return isStackFile(path) && sourceLanguage(path) === undefined && !isMarkerFile(path);
}

/**
 * What one file tells of the engines, ORMs and migration tools in use. The text is read and forgotten: of values that may hold a secret
 * only a URL's scheme is looked at, and facts hold nothing but ids, version numbers and places. Never throws.
 */
export function readStack(path: string, text: string): readonly StackFact[] {
  if (text.length > MOST_STACK_CHARACTERS) return [];
  const dependencies = dependencyFile(nameOf(path));
  const lines = new LineCounter(text);
  const packages = dependencies ? packageFacts(path, text, dependencies, lines) : [];
  const settings = (settingReader(path)?.(text) ?? []).flatMap(({ id, evidence, version, offset }): StackFact[] => {
    const product = PRODUCTS.get(id);
    if (!product) return [];
    const fact: StackFact = { kind: product.kind, id, evidence, file: path, line: lines.lineAt(offset) };
    return [version === undefined ? fact : { ...fact, version }];
  });
  return withoutRepetition([...packages, ...settings]);
}

function packageFacts(
  path: string,
  text: string,
  { ecosystem, locked, packages }: DependencyFile,
  lines: LineCounter,
): StackFact[] {
  const facts: StackFact[] = [];
  for (const pattern of packages) {
    for (const match of text.matchAll(pattern)) {
      for (const { id, driver, rank } of meaningsOfPackage(ecosystem, match[1] ?? '')) {
        const product = PRODUCTS.get(id);
        if (!product || (driver && locked)) continue;
        const version = driver ? undefined : numbersOf(match.slice(2).find((group) => group !== undefined));
        const evidence = driver ? 'driver' : locked ? 'lock' : 'manifest';
        const line = lines.lineAt(match.index + match[0].indexOf(match[1] ?? ''));
        facts.push({ kind: product.kind, id, evidence, rank, file: path, line, ...(version ? { version } : {}) });
      }
    }
  }
  return facts;
}

/** `6.2.1` of `6.2.1-rc.1+build`; undefined for anything that does not begin with a number. */
function numbersOf(version: string | undefined): string | undefined {
  return version === undefined ? undefined : /^\d+(?:\.\d+){0,2}/.exec(version)?.[0];
}

/** One fact of each kind of evidence for a package and version: the first in the file. */
function withoutRepetition(facts: readonly StackFact[]): readonly StackFact[] {
  const first = new Map<string, StackFact>();
  for (const fact of facts) {
    const key = [fact.id, fact.evidence, fact.rank, fact.evidence === 'lock' ? '' : fact.version].join(' ');
    if (!first.has(key)) first.set(key, fact);
  }
  return [...first.values()];
}

/** Counts lines forward, so that asking for offsets in order costs one pass over the text. */
class LineCounter {
  readonly #text: string;
  #offset = 0;
  #line = 0;

  constructor(text: string) {
    this.#text = text;
  }

  lineAt(offset: number): number {
    if (offset < this.#offset) {
      this.#offset = 0;
      this.#line = 0;
    }
    for (
      let at = this.#text.indexOf('\n', this.#offset);
      at >= 0 && at < offset;
      at = this.#text.indexOf('\n', at + 1)
    ) {
      this.#line++;
      this.#offset = at + 1;
    }
    return this.#line;
  }
}
